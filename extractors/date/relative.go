package date

// This file reads dates that are told from another one: from the day of speaking ("last year", "two
// months ago"), from the date mentioned last ("the next day", "two days later", "that month"), or from
// one that is named ("two days after May 3", "the week of Nov. 25").

// unitRef reads "last year", "this month", "the next day", "that same week", "the previous month".
// A plain past or coming stretch with the article is a duration: "the past year".
func (s *scanner) unitRef(i int) (*expr, int) {
	j, the := i, false
	if s.at(j).has(cThe) {
		the = true
		j++
	}
	l := s.at(j)
	if !the && i > 0 && s.at(i-1).has(cThe) && l.has(cLast|cNext) {
		return nil, i
	}
	var o op
	count := 0
	switch {
	case l.has(cThis):
		o = opDeictic
		j++
		if s.at(j).has(cSame) {
			o = opAnaphor
			j++
		}
	case l.has(cThat):
		if the {
			return nil, i
		}
		o = opAnaphor
		j = s.skip(j+1, cSame)
	case l.has(cSame):
		if !the || s.is(j, "very") && !s.at(j+1).has(cUnit|cNext|cSame) {
			return nil, i
		}
		o = opAnaphor
		j++
		if s.at(j).has(cNext) {
			count = 1
			j++
		} else if s.at(j).has(cSame) {
			j++
		}
	case l.has(cLast):
		count, o = -1, opDeictic
		if l.has(cPrior) || the {
			o = opAnaphor
		}
		if the && s.is(j, "past") {
			return nil, i
		}
		j++
	case l.has(cNext):
		count, o = 1, opDeictic
		if l.has(cPrior) || the && !s.is(j, "coming") && !s.is(j, "upcoming") {
			o = opAnaphor
		}
		j++
	case s.is(j, "new") && the && s.is(j+1, "year") && !s.capital(j+1):
		e := s.node(opAnaphor, i, j+2, "the-new-year")
		e.unit, e.count = year, 1
		return e, j + 2
	case s.is(j, "old") && the && s.is(j+1, "year") && s.closesOrVerb(j+2):
		e := s.node(opAnaphor, i, j+2, "the-old-year")
		e.unit = year
		return e, j + 2
	default:
		return nil, i
	}
	if s.is(j, "calendar") {
		j++
	}
	fiscal := s.at(j).has(cFiscal)
	if fiscal {
		j++
	}
	u := s.at(j)
	if u.has(cHalf) && o == opDeictic && count == 0 {
		return nil, i
	}
	if !u.has(cUnit) || u.has(cPlural) || s.at(j+1).has(cDash) && s.tight(j+1) && (s.is(j+2, "long") || s.is(j+2, "old")) || s.is(j, "fortnight") {
		return nil, i
	}
	if grain(u.val) == century && o == opAnaphor && the && count == -1 && !l.has(cPrior) {
		return nil, i
	}
	if u.val == int32(day) && o == opDeictic && count != 0 {
		o = opAnaphor // "next day"
	}
	if u.val == int32(day) && o == opDeictic && s.is(i, "current") {
		return nil, i
	}
	// "the last day of the month" is counted off, "the next day" is not.
	if the && l.has(cLast) && !l.has(cPrior) && (s.at(j+1).has(cOf|cIn) || u.val != int32(quarter)) {
		if s.at(j + 1).has(cOf | cIn) {
			return nil, i
		}
	}
	end := j + 1
	e := s.node(o, i, end, refRule(o, count)+"-"+grain(u.val).String())
	e.unit, e.count = grain(u.val), count
	if fiscal {
		e.c.start = -1
	}
	if the && l.has(cLast) && !l.has(cPrior) {
		e.width = -1 // "the last year": a duration up to now rather than a date
	}
	return e, end
}

func refRule(o op, count int) string {
	switch {
	case o == opDeictic && count < 0:
		return "last"
	case o == opDeictic && count > 0:
		return "next"
	case o == opDeictic:
		return "this"
	case count < 0:
		return "previous"
	case count > 0:
		return "following"
	}
	return "same"
}

func (s *scanner) closesOrVerb(i int) bool { return s.closes(i) || !s.nounAt(i) }

// relative reads all dates told from another one.
func (s *scanner) relative(i int) (best *expr, end int) {
	keep := func(e *expr, to int) {
		if e != nil && to > end {
			best, end = e, to
		}
	}
	keep(s.dayWord(i))
	if e, to := s.unitRef(i); e != nil && e.width == 0 {
		keep(s.weekAndDay(e, i, to))
	} else if e != nil && e.unit == quarter {
		n := s.node(opNth, i, to, "ordinal-quarter")
		n.count, n.width, n.unit = -1, 1, quarter
		keep(n, to)
	}
	keep(s.namedRef(i))
	keep(s.theDay(i))
	keep(s.shifted(i))
	keep(s.weekOf(i))
	keep(s.theYear(i))
	keep(s.theWeekday(i))
	return best, end
}

// weekAndDay reads the weekday that may follow a week.
func (s *scanner) weekAndDay(e *expr, i, to int) (*expr, int) {
	if e.unit != week {
		return e, to
	}
	// "next week on Friday".
	k := s.skip(to, cComma)
	if s.is(k, "on") {
		k++
	}
	if w := s.at(k); w.has(cWeekday) && !w.has(cPlural|cAbbrev) && (s.capital(k) || len(s.t[k].Text) > 5) {
		n := s.node(opWithin, i, k+1, "weekday-of-week")
		n.wd, n.sub = int(w.val)-1, e
		return n, k + 1
	}
	return e, to
}

// dayWord reads today, tomorrow, the day before yesterday.
func (s *scanner) dayWord(i int) (*expr, int) {
	if s.at(i).has(cDayWord) {
		e := s.node(opDeictic, i, i+1, "day-word")
		e.unit, e.count = day, int(s.at(i).val)
		return e, i + 1
	}
	j := s.skip(i, cThe)
	if s.is(j, "day") && s.at(j+1).has(cBefore|cAfter) && s.at(j+2).has(cDayWord) && s.at(j+2).val != 0 {
		n := int(s.at(j + 2).val)
		if s.at(j+1).has(cBefore) == (n < 0) {
			n *= 2
		} else {
			n = 0
		}
		e := s.node(opDeictic, i, j+3, "day-word")
		e.unit, e.count = day, n
		return e, j + 3
	}
	return nil, i
}
