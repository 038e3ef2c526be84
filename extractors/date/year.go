package date

import "annalist/pipeline"

const (
	punctuation = pipeline.Punctuation
	allCaps     = pipeline.AllCaps
	hasDigit    = pipeline.HasDigit
	hasLetter   = pipeline.HasLetter
)

// years reads years, decades, centuries and fiscal years.
func (s *scanner) years(i int) (*expr, int) {
	l := s.at(i)
	switch {
	case l.has(cFiscal):
		return s.fiscal(i)
	case l.has(cEra) && l.val > 0 && s.capital(i) && s.at(i+1).has(cDigits):
		e := s.node(opCal, i, i+2, "era")
		e.c = cal{g: year, y: int(s.at(i + 1).val)}
		return e, i + 2
	case l.has(cYear|cDigits) && s.at(i+1).has(cEra) && l.val > 0 && l.val < 10000 && !s.at(i).has(cFiscal):
		if s.is(i+1, "ad") && !s.capital(i+1) {
			break
		}
		e, end := s.eraYear(i)
		e.rule = "era"
		return e, end
	case s.apostropheYear(i) > 0:
		e := s.node(opCal, i, i+2, "short-year")
		e.c = cal{g: year, y: s.apostropheYear(i)}
		return e, i + 2
	}
	if e, end := s.decade(i); e != nil {
		return e, end
	}
	if e, end := s.centuries(i); e != nil {
		return e, end
	}
	if e, to := s.weekNumber(i); e != nil {
		return e, to
	}
	// "the year 1997", "year 2000".
	j := s.skip(i, cThe)
	if s.is(j, "year") || s.is(j, "years") && j > i {
		if s.at(j + 1).has(cYear) {
			e, end := s.eraYear(j + 1)
			e.first, e.rule = s.base+i, "the-year"
			return e, end
		}
		if s.is(j, "year") && s.at(j+1).has(cDigits) && s.digits(j+1) == 3 {
			e, end := s.eraYear(j + 1)
			e.first, e.rule = s.base+i, "the-year"
			return e, end
		}
		if y, end := s.yearWords(j + 1); y > 0 {
			e := s.node(opCal, i, end, "year-words")
			e.c = cal{g: year, y: y}
			return e, end
		}
		if n, end := s.cardinal(j + 1); n > 100 && n < 2200 && s.at(j+1).has(cCardinal) {
			e := s.node(opCal, i, end, "year-words")
			e.c = cal{g: year, y: n}
			return e, end
		}
	}
	if l.has(cYear) {
		if e, to := s.yearFirst(i); e != nil {
			return e, to
		}
	}
	switch {
	case l.has(cYear) && s.at(i+1).has(cMonth) && (s.capital(i+1) || !s.at(i+1).has(cModal)) && !s.counts(i) && !s.dayFollows(i+2):
		// "2024 August".
		if m, sure := s.monthAt(i + 1); sure && s.at(i+2).is == 0 {
			e := s.node(opCal, i, i+2, "year-month")
			e.c = cal{g: month, y: int(l.val), n: m}
			return e, i + 2
		}
		fallthrough
	case l.has(cYear):
		e, end := s.eraYear(i)
		if end == i+1 {
			e.rule = "year"
		}
		return e, end
	case l.has(cDigits) && l.val >= 100 && l.val < 1000 && s.digits(i) == 3 && i > 0 && s.at(i-1).has(cIn) && (s.closes(i+1) || !s.nounAt(i+1) && !s.at(i+1).has(cUnit|cDash|cPrep)) && !s.counts(i+1):
		e := s.node(opCal, i, i+1, "early-year")
		e.c = cal{g: year, y: int(l.val)}
		e.score = 0.7
		return e, i + 1
	case l.has(cCardinal) && (i > 0 && s.at(i-1).has(cIn|cTo|cFrom|cOf) || i == 0):
		if y, end := s.yearWords(i); y > 0 && (s.closes(end) || i > 0 && !s.nounAt(end) && !s.at(end).has(cUnit) && y > 1500 && y < 2100) {
			e := s.node(opCal, i, end, "year-words")
			e.c = cal{g: year, y: y}
			return e, end
		}
	}
	return nil, i
}

// weekNumber reads "week 31", "week 10 of 2019".
func (s *scanner) weekNumber(i int) (*expr, int) {
	j := s.skip(i, cThe)
	if !s.is(j, "week") || !s.at(j+1).has(cDigits) || s.digits(j+1) > 2 || s.at(j+1).val < 1 || s.at(j+1).val > 53 || s.nounAt(j+2) || s.counts(j+2) {
		return nil, i
	}
	e := s.node(opOpen, i, j+2, "week-number")
	e.c = cal{g: week, n: int(s.at(j + 1).val)}
	if y, to := s.yearTail(j + 2); y != nil && y.op == opCal {
		e.op, e.c.y, e.last = opCal, y.c.y, s.base+to
		return e, to
	}
	return e, j + 2
}

// yearFirst reads "2019-Q1", "2016 H2", "2024-August", "2019-aug-1", "2018 March 18".
func (s *scanner) yearFirst(i int) (*expr, int) {
	y := int(s.at(i).val)
	j := i + 1
	sep := s.at(j).has(cDash|cSlash) && s.tight(j) && s.tight(j+1)
	if sep {
		j++
	}
	if s.at(j).has(cCode) {
		e := s.node(opCal, i, j+1, "year-code")
		v := int(s.at(j).val)
		e.c = cal{g: grain(v / 10), y: y, n: v % 10}
		return e, j + 1
	}
	m, sure := s.monthAt(j)
	if m == 0 || !sep && !(sure || s.capital(j)) {
		return nil, i
	}
	k := j + 1
	if sep && s.at(k).has(cDash|cSlash) && s.tight(k) && s.tight(k+1) {
		k++
	} else if sep && s.at(k).has(cDigits) && s.tight(k) {
		return nil, i
	}
	d, end := s.dayNumber(k)
	switch {
	case d > 0 && validDay(y, m, d) && (sep == (k > j+1)) && (sep || s.closes(end) && s.digits(k) <= 2):
		e := s.node(opCal, i, end, "year-month-day")
		e.c = cal{g: day, y: y, n: m, d: d}
		return e, end
	case sep && d == 0:
		e := s.node(opCal, i, j+1, "year-month")
		e.c = cal{g: month, y: y, n: m}
		return e, j + 1
	case !sep && d == 0 && (i == 0 || s.at(i-1).has(cPrep|cAnd|cTo)) && s.closesOrVerb(j+1) && !s.at(j+1).has(cYear):
		e := s.node(opCal, i, j+1, "year-month")
		e.c = cal{g: month, y: y, n: m}
		return e, j + 1
	}
	return nil, i
}

func (s *scanner) dayFollows(i int) bool { d, _ := s.dayNumber(i); return d > 0 }

// decade reads "the 1990s", "the '90s", "the nineties", "nineteen-nineties", "1990's".
func (s *scanner) decade(i int) (*expr, int) {
	the := s.at(i).has(cThe)
	j := s.skip(i, cThe)
	if j < len(s.t) && s.apostrophe(j) && s.at(j+1).has(cDecade) && s.tight(j+1) {
		j++
		the = true
	}
	l := s.at(j)
	end := j + 1
	v := int(l.val)
	switch {
	case l.has(cDecade) && v >= 100, l.has(cDecade) && v >= 10 && s.digits(j) == 4:
	case l.has(cDecade) && v < 10 && (the || s.decadeLead(i)) && !s.ageDecade(i):
		v = twoDigits(v*10) / 10
		if v*10 >= 2010 && v*10 < 2050 {
			v -= 10 // "the forties" are the last ones
		}
	case l.has(cYear) && l.val%10 == 0 && (s.is(end, "'s") || s.is(end, "’s")) && the && !s.nounAt(end+1):
		v = int(l.val) / 10
		end++
	case l.has(cDigits) && l.val >= 20 && l.val < 100 && l.val%10 == 0 && s.digits(j) == 2 && (s.is(end, "'s") || s.is(end, "’s")) && the && s.closes(end+1):
		v = twoDigits(v) / 10
		end++
	case l.has(cCardinal) && l.val >= 15 && l.val <= 20:
		k := end
		if s.at(k).has(cDash) {
			k++
		}
		if !s.at(k).has(cDecade) || s.at(k).val >= 10 {
			return nil, i
		}
		v = int(l.val)*10 + int(s.at(k).val)
		end = k + 1
	default:
		return nil, i
	}
	if s.at(end).has(cEra) && s.at(end).val < 0 {
		e := s.node(opCal, i, end+1, "decade")
		e.c = cal{g: decade, y: -v}
		return e, end + 1
	}
	e := s.node(opCal, i, end, "decade")
	e.c = cal{g: decade, y: v}
	return e, end
}

// decadeLead reports whether "nineties" at i follows a word that makes it a decade: the late nineties.
func (s *scanner) decadeLead(i int) bool {
	return i > 0 && s.at(i-1).has(cEarly|cMid|cLate|cDash|cOf|cAnd)
}

// ageDecade reports whether "forties" at i is an age: in his forties.
func (s *scanner) ageDecade(i int) bool {
	for _, w := range [...]string{"his", "her", "their", "my", "your", "our", "its"} {
		if s.is(i-1, w) || s.is(i-2, w) {
			return true
		}
	}
	return false
}

// centuries reads "the 21st century", "18th-century", "the 19th and 20th centuries" (the last of them),
// "the fourth century BC", "the next century" is a relative date.
func (s *scanner) centuries(i int) (*expr, int) {
	j := s.skip(i, cThe)
	n, k := s.ordinal(j)
	if n <= 0 || n > 40 {
		return nil, i
	}
	if s.at(k).has(cDash) && s.tight(k) {
		k++
	}
	g := century
	switch {
	case s.is(k, "century") || s.is(k, "centuries") || s.is(k, "cent.") || s.at(k).has(cAnd|cTo|cDash) && s.centuryList(k):
	case s.is(k, "millennium"):
		g = millennium
	default:
		return nil, i
	}
	end := k + 1
	if s.at(k).has(cAnd | cTo | cDash) {
		end = k
	}
	e := s.node(opCal, i, end, "century")
	e.c = cal{g: g, y: n - 1}
	if s.at(end).has(cEra) {
		if s.at(end).val < 0 {
			e.c.y = -n
		}
		end++
		e.last = s.base + end
	}
	return e, end
}

// centuryList reports whether an ordinal before "and" at k shares the word century: 19th and 20th centuries.
func (s *scanner) centuryList(k int) bool {
	j := s.skip(k+1, cThe)
	n, end := s.ordinal(j)
	return n > 0 && (s.is(end, "century") || s.is(end, "centuries"))
}

// fiscal reads "fiscal 2012", "fiscal year 2012", "FY2012", "FY 2012-13".
func (s *scanner) fiscal(i int) (*expr, int) {
	j := i
	if !s.at(i).has(cYear) {
		j++
		if s.is(j, "year") || s.is(j, "years") {
			j++
		}
	}
	if !s.at(j).has(cYear) {
		return nil, i
	}
	e := s.node(opCal, i, j+1, "fiscal-year")
	e.c = cal{g: year, y: int(s.at(j).val), start: -1}
	return e, j + 1
}
