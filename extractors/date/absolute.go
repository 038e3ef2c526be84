package date

// This file reads dates that name a month: "Nov. 3, 1997", "3 November 1997", "Friday, June 8",
// "November of that year".

// monthAt is the month that token i names, 0 for none. sure tells that the word is no other word.
func (s *scanner) monthAt(i int) (m int, sure bool) {
	l := s.at(i)
	if !l.has(cMonth) {
		return 0, false
	}
	sure = !l.has(cModal|cAbbrev) && (s.capital(i) || len(s.t[i].Text) > 3)
	return int(l.val), sure
}

// dayNumber reads a day of the month at i; 0 for none.
func (s *scanner) dayNumber(i int) (d, end int) {
	l := s.at(i)
	switch {
	case l.has(cDigits) && l.val >= 1 && l.val <= 31 && s.digits(i) <= 2:
		return int(l.val), i + 1
	case l.has(cCardinal) && i > 0 && s.at(i-1).has(cMonth):
		if d, end = s.ordinal(i); d >= 1 && d <= 31 {
			return d, end
		}
		if d, end = s.cardinal(i); d >= 20 && d <= 31 && s.closes(end) {
			return d, end
		}
	case l.has(cOrdinal | cCardinal):
		if d, end = s.ordinal(i); d >= 1 && d <= 31 {
			return d, end
		}
	}
	return 0, i
}

// yearTail reads the year that completes a date: "2011", ", 2011", "of 1997", "of that year",
// "last year", "'97". It is an expression for a year, or nil.
func (s *scanner) yearTail(i int) (*expr, int) {
	j := i
	comma := s.at(j).has(cComma)
	if comma {
		j++
	} else if s.at(j).has(cOf) || s.at(j).has(cIn) && s.at(j+1).has(cYear) && s.closes(j+2) && i > 0 && s.at(i-1).has(cDigits|cOrdinal|cMonth|cHoliday) {
		j++
	}
	l := s.at(j)
	switch {
	case l.has(cYear) && !l.has(cFiscal) && s.yearEnds(j):
		e, end := s.eraYear(j)
		return e, end
	case l.has(cDigits) && l.val >= 1 && l.val < 1000 && s.at(j+1).has(cEra) && s.at(j+1).val < 0:
		return s.eraYear(j)
	case s.apostropheYear(j) > 0:
		e := s.node(opCal, j, j+2, "year")
		e.c = cal{g: year, y: s.apostropheYear(j)}
		return e, j + 2
	case l.has(cThis | cLast | cNext | cThat | cSame | cThe):
		if comma && !l.has(cThat|cLast|cThis|cNext) {
			return nil, i
		}
		if e, end := s.unitRef(j); e != nil && e.unit == year && (e.op == opDeictic || e.op == opAnaphor) && e.width == 0 {
			if s.at(end).has(cAgo | cLater | cEarlier) {
				return nil, i
			}
			return e, end
		}
	case l.has(cCardinal) && !comma:
		if y, end := s.yearWords(j); y > 0 {
			e := s.node(opCal, j, end, "year")
			e.c = cal{g: year, y: y}
			return e, end
		}
	}
	return nil, i
}

// yearEnds reports whether the year at i is not the beginning of something else: 2011-12-31, 2000,5.
func (s *scanner) yearEnds(i int) bool {
	return !(s.at(i+1).has(cDash|cSlash) && s.tight(i+1) && s.at(i+2).has(cDigits) && s.tight(i+2) && s.at(i+3).has(cDash|cSlash) && s.tight(i+3))
}

// apostropheYear is the year of '97 at i, or 0.
func (s *scanner) apostropheYear(i int) int {
	if i+1 < len(s.t) && s.apostrophe(i) && s.at(i+1).has(cDigits) && s.digits(i+1) == 2 && s.tight(i+1) {
		return twoDigits(int(s.at(i + 1).val))
	}
	return 0
}

// eraYear reads a year with what may follow: 1997, 44 BC, 79 AD.
func (s *scanner) eraYear(i int) (*expr, int) {
	y, end := int(s.at(i).val), i+1
	if s.at(end).has(cEra) {
		if s.at(end).val < 0 {
			y = 1 - y
		}
		end++
	}
	e := s.node(opCal, i, end, "year")
	e.c = cal{g: year, y: y}
	return e, end
}

// complete makes the expression for month m (and day d, 0 for none) of tokens [i, end), with the year
// that may follow.
func (s *scanner) complete(i, end, m, d int, rule string) (*expr, int) {
	c := cal{g: month, n: m}
	if d > 0 {
		c.g, c.d = day, d
	}
	y, to := s.yearTail(end)
	if y != nil && d == 0 && s.at(end).has(cComma) && y.op == opCal && !s.closes(to) {
		// "In May, 2000 people": a month needs no comma before its year.
		if s.nounAt(to) {
			y = nil
		}
	}
	switch {
	case y == nil:
		if d > 0 && d > daysIn(2000, m) {
			return nil, i
		}
		e := s.node(opOpen, i, end, rule)
		e.c = c
		return e, end
	case y.op == opCal:
		c.y = y.c.y
		if d > 0 && !validDay(c.y, m, d) {
			return nil, i
		}
		if d > 0 {
			rule += "-year"
		} else {
			rule = "month-year"
		}
		e := s.node(opCal, i, to, rule)
		e.c = c
		return e, to
	}
	e := s.node(opWithin, i, to, rule+"-of-year")
	e.c, e.sub = c, y
	return e, to
}

// monthFirst reads "Nov. 3", "Nov. 3, 1997", "November the 3rd", "November 1997", "November".
func (s *scanner) monthFirst(i int) (*expr, int) {
	m, sure := s.monthAt(i)
	if m == 0 {
		return nil, i
	}
	j := i + 1
	if s.at(j).has(cDash|cSlash) && s.tight(j) && s.tight(j+1) && s.at(j+1).has(cDigits) && s.digits(j+1) <= 2 {
		j++ // Jan-1
	}
	if y := s.joinedYear(i + 1); y > 0 {
		if !s.capital(i) && !sure {
			return nil, i
		}
		e := s.node(opCal, i, i+3, "month-year")
		e.c = cal{g: month, y: y, n: m}
		return e, i + 3
	}
	if s.at(j).has(cComma) && s.at(j+1).has(cOrdinal) && s.at(j+1).val > 0 && s.flags(j+1)&hasDigit != 0 {
		j++ // October, 1st
	}
	if d, end := s.dayNumber(j); d > 0 && j == i+2 && s.joinedYear(end) > 0 && validDay(s.joinedYear(end), m, d) {
		e := s.node(opCal, i, end+2, "month-day-year")
		e.c = cal{g: day, y: s.joinedYear(end), n: m, d: d}
		return e, end + 2
	}
	if d, end := s.dayNumber(s.skip(j, cThe)); d > 0 && !(s.at(j).has(cThe) && s.nounAt(end)) && !s.counts(end) && !s.decimal(end) {
		// In "June 2011" the number is no day; "May 15 2011" is one.
		if e, to := s.complete(i, end, m, d, "month-day"); e != nil {
			if e.op == opOpen && m == 9 && d == 11 && (s.is(to, "attacks") || s.is(to, "terrorist") || s.is(to, "terror")) {
				e.op, e.rule, e.c.y = opCal, "nine-eleven", 2001
			}
			return e, to
		}
	}
	if e, to := s.complete(i, j, m, 0, "month"); e != nil {
		if e.op == opOpen && (!sure && !s.monthContext(i) || s.personal(i)) {
			return nil, i
		}
		return e, to
	}
	return nil, i
}

// joinedYear is the year behind a dash or slash at i without space: Sep-2012, Dec/2018; 0 for none.
func (s *scanner) joinedYear(i int) int {
	if s.at(i).has(cDash|cSlash) && s.tight(i) && s.at(i+1).has(cYear) && s.tight(i+1) && !(s.at(i+2).has(cDash) && s.tight(i+2) && s.at(i+3).has(cDigits)) {
		return int(s.at(i + 1).val)
	}
	return 0
}

// personal reports whether the bare month at i is a first name or a word: April Glaspie, Mar-a-Lago,
// the august gentlemen.
func (s *scanner) personal(i int) bool {
	if !s.capital(i) && s.nounAt(i+1) {
		return true
	}
	if s.at(i+1).has(cDash) && s.tight(i+1) && s.tight(i+2) && len(s.t[i].Text) == 3 && !s.at(i+2).has(cMonth|cDigits) {
		return true
	}
	if s.capital(i+1) && s.at(i+1).is == 0 && s.at(i).val >= 3 && s.at(i).val <= 8 {
		p := s.at(i - 1)
		if p.has(cOf) && s.at(i-2).has(cUnit|cOrdinal|cHalf|cEndOf|cStartOf|cMidOf|cRest|cLate|cEarly) || s.is(i-2, "part") {
			return false
		}
		return i == 0 || !p.has(cIn|cFrom|cTo|cBefore|cAfter|cEarly|cMid|cLate|cThis|cLast|cNext|cDash|cThe) && !s.is(i-1, "since") && !s.is(i-1, "by") && !s.is(i-1, "during")
	}
	return false
}

// counts reports whether token i makes a quantity of the number before it: "May 20 percent".
func (s *scanner) counts(i int) bool {
	return s.is(i, "%") || s.is(i, "percent") || s.is(i, "per") && s.is(i+1, "cent") || s.is(i, "million") || s.is(i, "billion") || s.is(i, ":") && s.at(i+1).has(cDigits) && s.tight(i+1)
}

func (s *scanner) decimal(i int) bool {
	return s.is(i, ".") && s.tight(i) && s.at(i+1).has(cDigits) && s.tight(i+1)
}

// monthContext reports whether a word that could be a month ("May", "March", "Dec") stands where a
// month would.
func (s *scanner) monthContext(i int) bool {
	l := s.at(i)
	if !s.capital(i) {
		return false
	}
	if s.at(i+1).has(cDash|cTo) && s.at(i+2).has(cMonth) && s.capital(i+2) && !l.has(cModal) || i > 1 && s.at(i-1).has(cDash|cTo) && s.at(i-2).has(cMonth) {
		return true
	}
	if !l.has(cModal) {
		// An abbreviation without a full stop, such as Dec, needs a preposition.
		return i > 0 && s.at(i-1).has(cPrep) && !s.capital(i+1)
	}
	after := s.at(i + 1)
	if i > 0 {
		before := s.at(i - 1)
		switch {
		case before.has(cPrep | cEarly | cMid | cLate | cThis | cNext | cLast | cEvery), before.has(cDash) && s.at(i-2).has(cMonth|cMid):
			return true
		case before.has(cAnd|cComma) && s.at(i-2).has(cMonth), before.has(cDash) && s.at(i-2).has(cMonth), s.is(i-1, "("):
			return true
		case before.has(cThe|cA) && s.at(i).val == 5 && s.nounAt(i+1), before.has(cThe|cA) && s.at(i).val == 3 && s.nounAt(i+1) && !s.is(i+1, "on"):
			return true
		}
	}
	// "May-August", "March and April".
	if after.has(cDash|cAnd|cComma|cTo) && s.at(i+2).has(cMonth) && s.capital(i+2) {
		return true
	}
	return len(s.t) == 1 || i == 0 && len(s.t) == 2 && s.flags(1)&punctuation != 0 && len(s.t[0].Text) > 3
}

// dayFirst reads "3 November 1997", "the 3rd of November", "the third of November, 1997".
func (s *scanner) dayFirst(i int) (*expr, int) {
	j := s.skip(i, cThe)
	d, end := s.dayNumber(j)
	if d == 0 || s.minusBefore(j) {
		return nil, i
	}
	ordinal := !s.at(j).has(cDigits)
	k := end
	switch {
	case s.at(k).has(cOf):
		k++
	case s.at(k).has(cDash|cSlash) && s.tight(k) && s.at(k+1).has(cMonth) && !ordinal: // 3-Nov-1997
		k++
	case s.is(k, ".") && s.tight(k) && s.at(k+1).has(cMonth) && !ordinal && s.capital(k+1) && i == 0: // 16. Nov. 2016
		k++
	case s.is(k, "day") && s.at(k+1).has(cOf) && ordinal:
		k += 2
	}
	m, _ := s.monthAt(k)
	if m > 0 && s.column(j, k) {
		return nil, i // a page number beside the date of the issue
	}
	if m == 0 || !s.capital(k) && s.at(k).has(cModal) && !ordinal && k == end && !s.at(k+1).has(cYear) && k+1 < len(s.t) && s.nounAt(k+1) {
		return nil, i
	}
	if s.at(k).has(cAbbrev) && !s.capital(k) && s.nounAt(k+1) {
		return nil, i
	}
	to := k + 1
	if s.at(to).has(cDash|cSlash) && s.tight(to) && s.at(to+1).has(cYear) && s.at(k-1).has(cDash|cSlash) {
		to++
		e := s.node(opCal, i, to+1, "day-month-year")
		e.c = cal{g: day, y: int(s.at(to).val), n: m, d: d}
		if !validDay(e.c.y, m, d) {
			return nil, i
		}
		return e, to + 1
	}
	if s.at(k-1).has(cDash|cSlash) && s.at(to).has(cDash|cSlash) && s.tight(to) && s.at(to+1).has(cDigits) && s.digits(to+1) == 2 {
		if y := twoDigits(int(s.at(to + 1).val)); validDay(y, m, d) {
			e := s.node(opCal, i, to+2, "day-month-year")
			e.c = cal{g: day, y: y, n: m, d: d}
			return e, to + 2
		}
	}
	return s.complete(i, to, m, d, "day-month")
}

// minusBefore reports whether the number at i continues something: 1-3, $5, No. 3.
func (s *scanner) minusBefore(i int) bool {
	return i > 0 && (s.currency(i-1) || s.at(i-1).has(cSlash) && s.tight(i))
}

func (s *scanner) currency(i int) bool {
	if i < 0 || i >= len(s.t) {
		return false
	}
	switch s.t[i].Text {
	case "$", "€", "£", "¥", "#", "No.", "Nos.", "no.", "nos.", "§":
		return true
	}
	return false
}
