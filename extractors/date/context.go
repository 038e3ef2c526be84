package date

// closes reports whether nothing that a number could count stands at i: the sentence ends, or
// punctuation or a function word follows.
func (s *scanner) closes(i int) bool {
	if i >= len(s.t) {
		return true
	}
	return s.flags(i)&punctuation != 0 && !s.currency(i) && !s.is(i, "%")
}

// nounAt reports whether token i is likely a noun or adjective in lower case, so that what stands
// before it modifies it: "the spring tour", "2000 soldiers". Function words, common verbs, participles
// and adverbs are none.
func (s *scanner) nounAt(i int) bool {
	if i >= len(s.t) || i < 0 {
		return false
	}
	t := s.t[i].Text
	c := t[0]
	if c < 'a' || c > 'z' || s.t[i].Text == "'s" {
		return false
	}
	if s.at(i).is&(cPrep|cAnd|cTo|cFrom|cThen|cLater|cEarlier|cAgo|cRef) != 0 {
		return false
	}
	if len(t) > 4 && (t[len(t)-2:] == "ed" || t[len(t)-2:] == "ly") {
		return false
	}
	_, ok := notNouns[t]
	return !ok
}

var notNouns = func() map[string]struct{} {
	m := map[string]struct{}{}
	for _, w := range []string{
		"a", "an", "another", "such", "the", "this", "that", "these", "those", "it", "he", "she", "they", "we", "i", "you", "his", "her", "its", "their", "our", "my", "your", "him", "them", "us", "there", "here",
		"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must",
		"and", "or", "but", "nor", "so", "yet", "if", "when", "while", "where", "which", "who", "whom", "whose", "what", "why", "how", "because", "although", "though", "unless", "whether", "as", "than", "also", "not", "no", "only", "even", "still", "just", "too", "both", "all", "some", "many", "most", "more", "less", "few", "several", "each", "every", "any", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
		"against", "among", "amid", "across", "along", "without", "under", "above", "below", "between", "toward", "towards", "upon", "via", "per", "despite", "near", "behind", "beyond", "inside", "outside", "alongside", "up", "down", "out", "off", "away", "back", "again", "once", "twice",
		"said", "saw", "went", "came", "made", "took", "gave", "got", "met", "held", "led", "left", "began", "ended", "became", "brought", "fell", "rose", "put", "set", "sent", "told", "won", "lost", "paid", "felt", "kept", "found", "stood", "ran", "grew", "drew", "flew", "broke", "spoke", "wrote", "rode", "shut", "hit", "let", "cut", "sat", "meant", "sold", "bought", "built", "spent", "thought", "fought", "caught", "taught", "sought", "heard", "knew", "threw", "chose", "begun", "gone", "done", "seen", "come", "become",
		"begins", "began", "ends", "says", "shows", "showed", "leaves", "marks", "remains", "depends", "looks", "seems", "makes", "takes", "brings", "comes", "goes", "saying", "alone", "onward", "onwards", "ago", "inclusive", "including", "following", "respectively", "however", "amounted", "totaled", "reached", "nobody", "somebody", "everyone", "everybody", "nothing", "everything", "something", "according", "hence", "thus", "then", "now", "soon", "later", "earlier", "never", "always", "often", "perhaps", "instead",
	} {
		m[w] = struct{}{}
	}
	return m
}()

// pluralNoun reports whether token i is a noun in the plural, which a number before it counts.
func (s *scanner) pluralNoun(i int) bool {
	if !s.nounAt(i) {
		return false
	}
	t := s.t[i].Text
	n := len(t)
	switch t {
	case "people", "men", "women", "children", "troops", "percent", "km", "kg", "feet", "miles", "meters", "metres", "tons", "tonnes", "mt", "mw", "barrels", "acres", "hectares", "points", "copies", "words", "pages", "square", "cubic", "million", "billion", "trillion", "yen", "yuan", "won", "dollars", "euros", "rubles":
		return true
	case "crisis", "status", "process", "basis", "census", "congress", "access", "success", "consensus", "emphasis", "analysis", "press", "progress", "address", "business", "loss", "series", "news", "headquarters", "means", "olympics", "this", "plus", "olympus", "focus", "campus", "virus", "bus":
		return false
	}
	return n > 3 && t[n-1] == 's' && t[n-2] != 's'
}

// fits is the last word on whether the expression over tokens [i, end) is meant as a date where it
// stands.
func (s *scanner) fits(e *expr, i, end int) bool {
	switch {
	case e.op == opCal && e.c.g == year && e.rule == "year" && end == i+1:
		return s.bareYear(i)
	case e.rule == "range-years":
		if s.at(end).has(cDash) && s.tight(end) && s.at(end+1).has(cDigits) || s.is(i-2, "+") || s.is(i-1, "+") {
			return false
		}
		if i == 0 && end == len(s.t) && s.digits(end-1) == 2 && s.at(end-1).val > 31 && s.at(i).val > 1999 {
			return false // "2015-32" alone is no range
		}
		return !s.numbered(i) && !s.currency(i-1) && !(s.at(i-1).has(cDash) && s.tight(i)) && !s.pluralUnit(end) && !s.counts(end)
	case e.rule == "decade":
		return !s.currency(i-1) && !s.at(i-1).has(cLong)
	}
	return true
}

// pluralUnit reports whether a measured thing stands at i.
func (s *scanner) pluralUnit(i int) bool {
	for _, w := range [...]string{"meters", "metres", "km", "miles", "tons", "tonnes", "barrels", "soldiers", "troops", "dollars", "yuan", "yen", "people", "men"} {
		if s.is(i, w) {
			return true
		}
	}
	return false
}

// numbered reports whether the number at i is the number of a thing: Resolution 1929, No. 5, Room 2010.
func (s *scanner) numbered(i int) bool {
	if i == 0 {
		return false
	}
	for _, w := range [...]string{
		"resolution", "resolutions", "room", "section", "article", "articles", "flight", "number", "no", "nos", "chapter", "page", "pages", "highway", "route", "bus", "line", "unit", "code", "id", "extension", "ext", "suite", "box", "decree", "directive",
		"order", "law", "act", "regulation", "document", "item", "case", "bill", "model", "type", "version", "paragraph", "vol", "volume", "issue", "note", "footnote", "tel", "fax", "phone", "zip", "building", "paris", "apartment", "gate", "channel", "train", "class", "battalion", "brigade", "regiment", "ssn", "rfc", "convention", "psalm", "verse", "pay", "x",
	} {
		if s.is(i-1, w) {
			return w != "act" && w != "law" && w != "convention" && w != "order" && w != "bill" && w != "case" && w != "issue" && w != "line" && w != "note" || s.capital(i-1)
		}
	}
	return false
}

// bareYear decides whether four digits that stand alone are a year.
func (s *scanner) bareYear(i int) bool {
	y := s.at(i).val
	next := s.at(i + 1)
	switch {
	case s.currency(i - 1), s.numbered(i), s.counts(i + 1), s.is(i-1, ":") && s.tight(i), s.decimal(i + 1):
		return false
	case i > 0 && s.tight(i) && s.at(i-1).has(cDash|cSlash):
		// The tail of Vostok-2010, 555-1212, Su-2000; post-2014, mid-1997 and pre-1949 are dates.
		return s.is(i-2, "post") || s.is(i-2, "pre") || s.at(i-2).has(cMid|cYear) && !(s.at(i-3).has(cDash) && s.tight(i-2))
	case i > 0 && s.tight(i) && (s.is(i-1, ".") || s.is(i-1, "@") || s.is(i-1, "+") || s.is(i-1, "_") || s.is(i-1, "=")):
		return false
	case next.has(cDash) && s.tight(i+1) && s.at(i+2).has(cDigits) && s.tight(i+2) && (s.digits(i+2) != 4 && s.digits(i+2) != 2 || s.at(i+3).has(cDash) && s.tight(i+3)):
		return false
	case next.has(cDash) && s.tight(i+1) && s.unitWord(i+2):
		return false
	case next.has(cDash) && s.at(i+2).has(cDigits) && s.digits(i+2) < 3 && s.closes(i+3), s.at(i-1).has(cDash) && s.at(i-2).has(cDigits) && s.digits(i-2) < 3 && s.at(i-2).val > 31:
		return false // 2015 - 32
	}
	prep := i > 0 && s.at(i-1).has(cPrep|cFrom|cTo|cBetween) && !s.is(i-1, "with") && !s.is(i-1, "at") && !s.is(i-1, "than") && !s.is(i-1, "over") && !s.is(i-1, "about")
	plural := s.pluralNoun(i + 1)
	inYears := prep && (s.at(i-1).has(cIn) || s.is(i-1, "since") || s.is(i-1, "by") || s.is(i-1, "during") || s.is(i-1, "throughout") || s.is(i-1, "until"))
	switch {
	case y < 1400 || y > 2100:
		return inYears && !plural && !s.nounAt(i+1) || prep && s.closes(i+1)
	case plural && prep && y >= 1850 && y < 2050 && y%10 != 0 && !s.pluralUnit(i+1):
		return true
	case plural && inYears:
		return y >= 1900 && y < 2050 && s.at(i-1).has(cIn) && !s.pluralUnit(i+1) || i > 1 && s.is(i-1, "since")
	case plural:
		return y >= 1500 && y < 2050 && i > 0 && (s.at(i-1).has(cThe|cThis) || s.possessive(i-1)) && y%100 != 0 && !s.pluralUnit(i+1)
	case s.is(i+1, "meters") || s.is(i+1, "km"):
		return false
	case prep:
		return true
	case i > 0 && s.capital(i-1) && s.flags(i-1)&punctuation == 0 && s.at(i-1).is&(cPrep|cThe|cMonth|cThis) == 0 && s.nameBefore(i-1):
		// Peace Mission 2010, BRICS 2011: the year is part of a name.
		return false
	}
	return y >= 1500 && y <= 2100
}

func (s *scanner) unitWord(i int) bool {
	l := s.at(i)
	return l.has(cUnit) || s.is(i, "km") || s.is(i, "kilometer") || s.is(i, "mile") || s.is(i, "member") || s.is(i, "ton") || s.is(i, "strong") || s.is(i, "meter") || s.is(i, "hour") || s.is(i, "page")
}

func (s *scanner) possessive(i int) bool {
	for _, w := range [...]string{"'s", "’s", "its", "their", "his", "her", "our"} {
		if s.is(i, w) {
			return true
		}
	}
	return false
}

// nameBefore reports whether the capitalised token i is part of a name rather than the first word of
// its sentence.
func (s *scanner) nameBefore(i int) bool {
	return i > 0 || s.flags(i)&allCaps != 0
}
