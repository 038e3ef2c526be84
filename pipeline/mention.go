package pipeline

// A Type is the label of a mention.
type Type string

// The core types, of which no two mentions overlap, and the extended ones, which may contain core
// mentions but do not overlap one another.
const (
	Person Type = "PERSON"
	Org    Type = "ORG"
	Place  Type = "PLACE"
	DateT  Type = "DATE" // all three TIMEX3 kinds: DATE, DURATION, SET

	Norp     Type = "NORP" // nationality, ethnic, religious or political adjective or demonym
	EventT   Type = "EVENT"
	Law      Type = "LAW"
	Money    Type = "MONEY"
	Percent  Type = "PERCENT"
	Quantity Type = "QUANTITY"
)

// Types lists all types in the order of the documentation.
var Types = []Type{Person, Org, Place, DateT, Norp, EventT, Law, Money, Percent, Quantity}

// Core reports whether t is one of PERSON, ORG, PLACE, DATE.
func (t Type) Core() bool { return t == Person || t == Org || t == Place || t == DateT }

// Valid reports whether t is one of Types.
func (t Type) Valid() bool {
	for _, u := range Types {
		if t == u {
			return true
		}
	}
	return false
}

// A Source is who made a claim: an extractor and its rule.
type Source struct {
	Extractor string `json:"extractor"`
	Rule      string `json:"rule"`
}

// A Mention is one claim that Span names something of Type. Extractors propose mentions;
// Resolve keeps the ones that stand in Document.Mentions.
type Mention struct {
	Span
	Type    Type
	Score   float64  // confidence in (0, 1], comparable across extractors
	Sources []Source // who proposed it, and after Resolve everyone who agreed; sorted

	// AliasOf is the mention this one is a short form of (a surname of a full name, an acronym of
	// what it stands for); empty elsewhere.
	AliasOf Span

	// Names are the canonical names the extractor knows for it, best first; link decides. Mostly empty.
	Names []string

	Date  *DateValue  // DATE only
	Place *PlaceValue // PLACE only, after link

	EntityID string // after link; "" where the mention stands for no entity
	Norm     string // canonical name, or the value of a DATE
}

// A DateKind is the TIMEX3 type of a date expression.
type DateKind string

// The kinds of date expression (ISO-TimeML, TIMEX3 @type; TIME is never produced).
const (
	KindDate     DateKind = "DATE"
	KindDuration DateKind = "DURATION"
	KindSet      DateKind = "SET"
)

// A DateValue is what a date expression means.
type DateValue struct {
	Kind  DateKind
	Value string // TIMEX3/ISO 8601: 2011-01-23, 2011-W05, 199, P10Y, A/B for ranges; "" where not known
	From  Day    // first day, NoDay where the expression denotes no interval on the calendar
	To    Day    // last day, inclusive
	Grain string // day week month season quarter half year decade century
	Mod   string // TIMEX3 @mod: START MID END APPROX LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE BEFORE AFTER …

	// Anchor tells what supplied the part that the words leave open: explicit, head, period,
	// narrative, publication, or mention with AnchorSpan set.
	Anchor     string
	AnchorSpan Span

	Alternatives []DateReading // other readings where the expression is truly ambiguous, best first
}

// A DateReading is one way to read an ambiguous date.
type DateReading struct {
	Value    string
	From, To Day
}

// A PlaceValue is where a place lies and what its mention stands for.
type PlaceValue struct {
	Country  string // ISO 3166-1 alpha-2; "" for seas, regions over borders, disputed features
	HasCoord bool
	Lat, Lon float64 // degrees, WGS 84
	Role     string  // literal, government ("Beijing pledged"), modifier ("Moscow meeting")
}

// A Rejection is a proposal that lost in Resolve.
type Rejection struct {
	Mention
	Winner Span   // the mention it lost to
	To     Type   // and its type
	Reason string // in words
}

// An Entity is one real thing that mentions of a document stand for.
type Entity struct {
	ID       string // wd:Q…, gn:…, iso:CC, or local: and a hash of type and canonical name
	Type     Type
	Name     string
	Class    string // finer class from the gazetteer: country, ministry, …
	Wikidata string
	GeoNames string
	Country  string
	Mentions []int // indices into Document.Mentions
}

// An Event is a dated entry of a chronology or a row of a session table.
type Event struct {
	Span
	ID     string
	Kind   string // chronology, session
	From   Day
	To     Day
	Text   string   // the entry without its date head, as it stands
	Actors []string // entity ids that act or meet, in order of appearance
	Places []string // entity ids of places where it happens
}

// A Conflict is a contradiction found between two parts of a document.
type Conflict struct {
	Kind   string // date
	A, B   Span
	Detail string
}
