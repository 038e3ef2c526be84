package date

// A class is a set of roles a word can play in an expression; a word may have several.
type class uint64

const (
	cMonth class = 1 << iota
	cWeekday
	cUnit     // day to millennium; val is the grain
	cPlural   // of units and weekdays
	cCardinal // number word; val is the number
	cOrdinal  // first, 21st; val is the number, -1 for last
	cDigits   // a plain number in digits; val is the number
	cYear     // four digits that can be a year
	cDecade   // 1990s, 90s; val is year/10
	cSeason
	cDayWord // today, yesterday, tomorrow; val is the offset
	cThe
	cA
	cThis
	cThat
	cSame
	cLast // last, past; previous has cPrior as well
	cPrior
	cNext // next, coming; following has cPrior as well
	cEarly
	cMid
	cLate
	cLater
	cEarlier
	cAgo
	cBefore
	cAfter
	cFrom
	cTo
	cBetween
	cAnd
	cOf
	cIn
	cDash
	cComma
	cSlash
	cHalf
	cStartOf // beginning, start
	cMidOf   // middle
	cEndOf   // end, close
	cApprox  // about, almost, nearly
	cEvery   // every, each, per
	cFiscal
	cEra     // BC, AD; val is -1 and 1
	cHoliday // first word of a holiday's name
	cRef     // now, recently; val indexes refs
	cSet     // annually; val indexes sets
	cVague   // several, few, couple
	cMore    // more, another, further: between a number and its unit
	cLong    // long, old: after a hyphenated duration
	cRest
	cPrep    // a preposition that governs dates
	cCode    // FY2016, Q3, H1: val encodes it
	cNumeric // 3.11.1997 as one token
	cRecent  // recent, few: "recent years"
	cAbbrev  // a short form that needs company: Sat, Mar
	cModal   // may, march: also other words
	cThen
	cOnce     // once, twice
	cYearWord // nineteen, thousand: can begin a year in words
)

// cue marks the words of which an expression needs at least one.
const cue = cMonth | cWeekday | cUnit | cYear | cDecade | cSeason | cDayWord | cHoliday | cRef | cSet | cCode | cNumeric | cFiscal | cEra | cOrdinal | cDigits | cYearWord | cOnce

// A lexeme is what the lexicon knows of one token.
type lexeme struct {
	is  class
	val int32
}

func (l lexeme) has(c class) bool { return l.is&c != 0 }

// longestWord bounds the words of the lexicon in bytes.
const longestWord = 14

// lexicon maps words in lower case to their roles.
var lexicon = buildLexicon()

func buildLexicon() map[string]lexeme {
	m := map[string]lexeme{}
	add := func(is class, val int32, words ...string) {
		for _, w := range words {
			l := m[w]
			l.is |= is
			if val != 0 {
				l.val = val
			}
			m[w] = l
		}
	}
	for i, names := range [][]string{
		{"january", "jan", "jan."},
		{"february", "feb", "feb."},
		{"march", "mar", "mar."},
		{"april", "apr", "apr."},
		{"may"},
		{"june", "jun", "jun."},
		{"july", "jul", "jul."},
		{"august", "aug", "aug."},
		{"september", "sept", "sept.", "sep", "sep."},
		{"october", "oct", "oct."},
		{"november", "nov", "nov."},
		{"december", "dec", "dec."},
	} {
		add(cMonth, int32(i+1), names...)
	}
	add(cModal, 0, "may", "march", "second")
	add(cAbbrev, 0, "mar", "jan", "dec", "sat", "sun", "mon", "wed", "oct", "nov", "jun", "jul", "apr", "aug", "feb", "sep", "fri", "thu", "tue")
	for i, names := range [][]string{
		{"sunday", "sun", "sun."},
		{"monday", "mon", "mon."},
		{"tuesday", "tue", "tue.", "tues", "tues."},
		{"wednesday", "wed", "wed.", "weds"},
		{"thursday", "thu", "thu.", "thur", "thur.", "thurs", "thurs."},
		{"friday", "fri", "fri."},
		{"saturday", "sat", "sat."},
	} {
		add(cWeekday, int32(i+1), names...)
		add(cWeekday|cPlural, int32(i+1), names[0]+"s")
	}
	for g, names := range map[grain][2]string{
		day: {"day", "days"}, week: {"week", "weeks"}, weekend: {"weekend", "weekends"}, month: {"month", "months"},
		quarter: {"quarter", "quarters"}, year: {"year", "years"}, decade: {"decade", "decades"}, century: {"century", "centuries"},
		millennium: {"millennium", "millennia"},
	} {
		add(cUnit, int32(g), names[0])
		add(cUnit|cPlural, int32(g), names[1])
	}
	add(cUnit, int32(week), "fortnight")
	add(cUnit|cPlural, int32(week), "fortnights")
	add(cUnit, int32(year), "yr", "yr.")
	add(cUnit|cPlural, int32(year), "yrs", "yrs.")
	add(cHalf, 0, "half")
	for i, w := range []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"} {
		add(cCardinal, int32(i+1), w)
	}
	for i, w := range []string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"} {
		add(cCardinal, int32(20+10*i), w)
	}
	add(cCardinal, 12, "dozen")
	add(cCardinal, 100, "hundred")
	add(cCardinal, 1000, "thousand")
	add(cYearWord, 0, "seventeen", "eighteen", "nineteen", "twenty", "thousand")
	for i, w := range []string{
		"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
		"thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
	} {
		add(cOrdinal, int32(i+1), w)
	}
	add(cOrdinal, 30, "thirtieth")
	for i, w := range []string{"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"} {
		add(cDecade, int32(2+i), w)
	}
	add(cSeason, 1, "spring", "springtime")
	add(cSeason, 2, "summer", "summertime")
	add(cSeason, 3, "autumn", "fall")
	add(cSeason, 4, "winter", "wintertime")
	add(cDayWord, 0, "today")
	add(cDayWord, -1, "yesterday")
	add(cDayWord, 1, "tomorrow")
	add(cThe, 0, "the")
	add(cA, 0, "a", "an")
	add(cThis, 0, "this", "these", "current")
	add(cThat, 0, "that", "those")
	add(cSame, 0, "same", "very")
	add(cLast, 0, "last", "past")
	add(cLast|cPrior, 0, "previous", "preceding", "prior")
	add(cNext, 0, "next", "coming", "upcoming")
	add(cNext|cPrior, 0, "following", "subsequent", "ensuing", "succeeding")
	add(cEarly, 0, "early")
	add(cMid, 0, "mid")
	add(cLate, 0, "late")
	add(cLater, 0, "later", "afterward", "afterwards", "thereafter")
	add(cEarlier, 0, "earlier", "previously", "beforehand")
	add(cAgo, 0, "ago")
	add(cBefore|cPrep, 0, "before")
	add(cAfter|cPrep, 0, "after")
	add(cFrom|cPrep, 0, "from")
	add(cTo|cPrep, 0, "to", "through", "till", "until", "thru")
	add(cBetween|cPrep, 0, "between")
	add(cAnd, 0, "and", "or", "&")
	add(cOf|cPrep, 0, "of")
	add(cIn|cPrep, 0, "in")
	add(cPrep, 0, "on", "by", "since", "during", "throughout", "for", "over", "within", "as", "around", "about", "circa", "into", "than", "at", "with")
	add(cDash, 0, "-", "–", "—", "−", "‐", "‑", "‒", "―", "~")
	add(cComma, 0, ",")
	add(cSlash, 0, "/")
	add(cStartOf, 0, "beginning", "start", "outset", "onset")
	add(cMidOf, 0, "middle", "midst")
	add(cEndOf, 0, "end", "close", "ending")
	add(cRest, 0, "rest", "remainder")
	add(cApprox, 0, "about", "around", "some", "almost", "nearly", "roughly", "approximately", "over", "under", "more", "less", "least",
		"most", "up", "fewer", "just", "only", "barely", "exactly", "virtually", "circa", "ca.", "c.", "well", "mere", "another")
	add(cEvery, 0, "every", "each", "per")
	add(cFiscal, 0, "fiscal", "financial")
	add(cEra, -1, "bc", "b.c.", "b.c", "bce", "b.c.e.")
	add(cEra, 1, "ad", "a.d.", "ce", "c.e.")
	for i, r := range refs {
		add(cRef, int32(i+1), r.word)
	}
	for i, w := range sets {
		add(cSet, int32(i+1), w.word)
	}
	add(cOnce, 0, "once", "twice", "thrice", "bi", "semi")
	add(cVague, 0, "several", "few", "many", "couple", "countless", "numerous", "multiple", "various")
	add(cMore, 0, "more", "another", "further", "additional", "extra", "full", "straight", "consecutive", "successive", "whole", "long", "short", "other", "entire", "calendar", "solid", "intense", "brutal", "bloody", "single", "working", "business", "final")
	add(cLong, 0, "long", "old", "plus")
	add(cRecent, 0, "recent", "intervening")
	add(cThen, 0, "then")
	for _, h := range holidays {
		add(cHoliday, 0, h.words[0])
	}
	return m
}

// A vague reference to the present, the past or the future has a TIMEX3 value and no interval.
type reference struct{ word, value string }

var refs = []reference{
	{"now", "PRESENT_REF"},
	{"currently", "PRESENT_REF"},
	{"nowadays", "PRESENT_REF"},
	{"presently", "PRESENT_REF"},
	{"recently", "PAST_REF"},
	{"lately", "PAST_REF"},
	{"formerly", "PAST_REF"},
}

// A recurrence is an adverb or adjective that says how often.
type recurrence struct {
	word, value string
	unit        grain
}

var sets = []recurrence{
	{"daily", "P1D", day},
	{"weekly", "P1W", week},
	{"monthly", "P1M", month},
	{"quarterly", "P3M", quarter},
	{"annually", "P1Y", year},
	{"yearly", "P1Y", year},
	{"annual", "P1Y", year},
	{"biweekly", "P2W", week},
	{"fortnightly", "P2W", week},
	{"bimonthly", "P2M", month},
	{"semiannual", "P6M", month},
	{"semiannually", "P6M", month},
	{"biannual", "P6M", month},
	{"biannually", "P6M", month},
	{"biennial", "P2Y", year},
	{"biennially", "P2Y", year},
	{"triennial", "P3Y", year},
	{"quinquennial", "P5Y", year},
	{"triannual", "P4M", month},
	{"everyday", "P1D", day},
}

// look finds the roles of a word; it does not allocate. ascii gets the word in lower case.
func look(word string) lexeme {
	if len(word) > longestWord {
		return lexeme{}
	}
	var buf [longestWord]byte
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	return lexicon[string(buf[:len(word)])]
}
