package date

// This file reads stretches that are counted off within a longer one: "the first half of 2004",
// "Q3 2011", "the last Monday of May", "the first nine months of the year", "the 6th".

// ordinals reads what begins with an ordinal, a code such as Q3, or last.
func (s *scanner) ordinals(i int) (*expr, int) {
	if s.at(i).has(cCode) {
		return s.code(i)
	}
	j := s.skip(i, cThe)
	the := j > i
	var n, k int
	switch l := s.at(j); {
	case l.has(cLast) && !l.has(cPrior) || s.is(j, "final") || s.is(j, "closing"):
		n, k = -1, j+1
	case s.is(j, "latter") && s.at(j+1).has(cHalf):
		n, k = 2, j+1
	case s.is(j, "opening"):
		n, k = 1, j+1
	case l.has(cOrdinal | cCardinal):
		n, k = s.ordinal(j)
		if n == 0 {
			return nil, i
		}
	case s.is(j, "penultimate"):
		n, k = -2, j+1
	default:
		return nil, i
	}
	// A second-to-last counts from the end: "the second last day".
	if n > 0 && s.is(k, "last") || n > 0 && s.at(k).has(cDash) && s.is(k+1, "to") && s.is(k+3, "last") {
		n = -n
		if s.is(k, "last") {
			k++
		} else {
			k += 4
		}
	}
	width := 1
	if w, end := s.cardinal(k); w > 1 && w < 1000 && s.at(end).has(cUnit) && s.at(end).has(cPlural) {
		width, k = w, end
	} else if s.at(k).has(cVague) && s.at(k+1).has(cUnit) {
		width, k = 0, k+1
	}
	if s.at(k).has(cDash) && s.tight(k) && (s.is(k+1, "quarter") || s.is(k+1, "half")) {
		k++
	}
	if s.is(k, "full") || s.is(k, "business") || s.is(k, "working") {
		k++
	}
	unit := noGrain
	wd := -1
	switch l := s.at(k); {
	case l.has(cUnit):
		unit = grain(l.val)
	case l.has(cHalf):
		unit = half
	case l.has(cWeekday) && !l.has(cPlural) && (s.capital(k) || len(s.t[k].Text) > 4):
		wd = int(l.val) - 1
		unit = day
	}
	if unit == noGrain {
		return s.dayOfMonth(i, j, the)
	}
	if s.is(k, "fortnight") {
		return nil, i
	}
	end := k + 1
	if n == -1 && width == 1 && !the && wd < 0 && unit != half && !s.at(end).has(cOf) {
		return nil, i // "last week" is a relative date
	}
	sub, to := s.container(end)
	if sub == nil {
		return s.withoutContainer(i, end, n, width, unit, wd, the)
	}
	e := s.node(opNth, i, to, "ordinal-"+unit.String())
	if wd >= 0 {
		e.rule = "ordinal-weekday"
	}
	e.count, e.width, e.unit, e.wd, e.sub = n, width, unit, wd, sub
	return e, to
}

// withoutContainer reads "the third quarter", "the first half" of the year under discussion.
func (s *scanner) withoutContainer(i, end, n, width int, unit grain, wd int, the bool) (*expr, int) {
	if s.at(end).has(cOf) || s.is(end, "final") || s.is(end, "finals") || s.is(end, "time") {
		return nil, i
	}
	switch {
	case unit == quarter && (the || end-i > 2 || s.at(end-2).has(cDash)) && n <= 4 && (width == 1 || n == 1 && width < 4) && !s.nounAt(end):
	case unit == quarter && n > 0 && n <= 4 && width == 1 && !s.at(i).has(cThe):
		// "first-quarter growth"
	default:
		return nil, i
	}
	e := s.node(opNth, i, end, "ordinal-"+unit.String())
	e.count, e.width, e.unit, e.wd = n, width, unit, wd
	if y, to := s.yearTail(end); y != nil {
		e.sub = y
		e.last = s.base + to
		return e, to
	}
	return e, end
}

// container reads "of 2004", "in May", "of the year", "of last year", or a year right after.
func (s *scanner) container(i int) (*expr, int) {
	j := i
	switch {
	case s.at(j).has(cOf | cIn):
		j++
		if s.at(j-1).has(cIn) && s.at(j).has(cThe) && !s.at(j+1).has(cUnit) {
			return nil, i
		}
	case s.at(j).has(cComma) && s.at(j+1).has(cYear):
		j++
	case s.at(j).has(cYear), s.at(j).has(cFiscal):
	case s.at(j).has(cThis | cNext | cLast | cThat):
	default:
		return nil, i
	}
	if e, end := s.moment(j); e != nil && (e.op != opDuration) {
		if e.op == opCal && e.c.g == year && e.rule == "year" && s.pluralNoun(end) && !s.at(j-1).has(cOf) {
			return nil, i
		}
		return e, end
	}
	return s.theUnit(j)
}

// theUnit reads "the year", "the month" where it is the stretch under discussion, as in "the end of the
// year". The caller vouches for the context.
func (s *scanner) theUnit(i int) (*expr, int) {
	j := i
	if !s.at(j).has(cThe) {
		return nil, i
	}
	j++
	if s.is(j, "calendar") {
		j++
	}
	l := s.at(j)
	if !l.has(cUnit) || l.has(cPlural) || s.at(j+1).has(cOf) && !s.is(j, "year") {
		return nil, i
	}
	if s.at(j + 1).has(cBefore | cAfter) {
		return nil, i
	}
	e := s.node(opThe, i, j+1, "the-"+grain(l.val).String())
	e.unit = grain(l.val)
	return e, j + 1
}

// code reads Q3, Q3 2011, H1 of 2012, Q1 FY2008.
func (s *scanner) code(i int) (*expr, int) {
	v := int(s.at(i).val)
	unit, n := grain(v/10), v%10
	end := i + 1
	j := end
	if s.at(j).has(cOf|cComma|cIn) || s.at(j).has(cDash) && s.tight(j) {
		j++
	}
	switch {
	case s.at(j).has(cFiscal):
		if y, to := s.fiscal(j); y != nil {
			e := s.node(opNth, i, to, "code-year")
			e.count, e.width, e.unit, e.sub = n, 1, unit, y
			return e, to
		}
	case s.at(j).has(cYear) && s.yearEnds(j):
		e := s.node(opCal, i, j+1, "code-year")
		e.c = cal{g: unit, y: int(s.at(j).val), n: n}
		return e, j + 1
	case s.apostropheYear(j) > 0:
		e := s.node(opCal, i, j+2, "code-year")
		e.c = cal{g: unit, y: s.apostropheYear(j), n: n}
		return e, j + 2
	}
	if y, to := s.yearTail(end); y != nil && y.op != opCal {
		e := s.node(opNth, i, to, "code-year")
		e.count, e.width, e.unit, e.sub = n, 1, unit, y
		return e, to
	}
	if !s.capital(i) && s.flags(i)&hasLetter != 0 && s.t[i].Text[0] != 'Q' {
		return nil, i
	}
	e := s.node(opOpen, i, end, "code")
	e.c = cal{g: unit, n: n}
	return e, end
}

// dayOfMonth reads "the 6th" of the month under discussion, and "the 20th of next month". Ordinals in
// words need a container.
func (s *scanner) dayOfMonth(i, j int, the bool) (*expr, int) {
	n, end := s.ordinal(j)
	if n < 1 || n > 31 {
		return nil, i
	}
	if s.at(end).has(cOf) && s.at(end+1).has(cThis|cThat|cNext|cLast|cThe|cSame|cEvery) {
		if sub, to := s.unitRef(end + 1); sub != nil && sub.unit == month {
			e := s.node(opDayOf, i, to, "day-of-month")
			e.c.d, e.sub = n, sub
			return e, to
		}
		if sub, to := s.theUnit(end + 1); sub != nil && sub.unit == month {
			e := s.node(opDayOf, i, to, "day-of-month")
			e.c.d, e.sub = n, sub
			return e, to
		}
		return nil, i
	}
	if sub, to := s.unitRef(end); sub != nil && sub.unit == month {
		e := s.node(opDayOf, i, to, "day-of-month")
		e.c.d, e.sub = n, sub
		return e, to
	}
	if !the || j >= len(s.t) || s.flags(j)&hasDigit == 0 || s.at(end).has(cOf|cDash) || s.nounAt(end) || s.capital(end) && !s.at(end).has(cMonth|cWeekday) && !s.ordinalDay(i) {
		return nil, i
	}
	if !s.dayLead(i) {
		return nil, i
	}
	e := s.node(opDayOf, i, end, "the-day")
	e.c.d = n
	return e, end
}

// dayLead reports whether "the 6th" at i stands where a day would: after a preposition, or at the
// beginning of a clause.
func (s *scanner) dayLead(i int) bool {
	return i == 0 || s.is(i-1, "was") || s.at(i-1).has(cPrep|cAnd|cTo|cFrom|cBetween|cComma) || s.flags(i-1)&punctuation != 0 || s.at(i-1).has(cDash)
}

// ordinalDay reports whether the word before "the 6th" at i is "on" or a like word, after which a
// capitalised name may follow it.
func (s *scanner) ordinalDay(i int) bool {
	return s.is(i-1, "on") || s.is(i-1, "until") || s.is(i-1, "since") || s.is(i-1, "by") || s.at(i-1).has(cFrom)
}
