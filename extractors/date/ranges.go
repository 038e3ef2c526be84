package date

// This file reads ranges: "Nov. 3-5, 1997", "Nov. 30 to Dec. 2", "26–27 July", "May-August 2004",
// "1995-98", "between Sept. 3 and 13". A range is one expression; its ends share month and year.

// rangeFrom tries to read a range whose first end is a, tokens [i, end).
func (s *scanner) rangeFrom(i int, a *expr, end int) (*expr, int) {
	l := s.at(end)
	between := i > 0 && s.at(i-1).has(cBetween)
	from := i > 0 && s.at(i-1).has(cFrom)
	if from && s.moved(i-2) {
		return nil, i // "moved from December to February" is two dates
	}
	j := end + 1
	dash := l.has(cDash)
	switch {
	case dash:
		j = s.skip(j, cDash) // "--"
	case l.has(cTo) && !s.is(end, "until") && !s.is(end, "till"):
	case l.has(cTo) && (from || s.is(end, "till")):
	case between && s.is(end, "and"):
	case l.has(cSlash) && s.tight(end) && s.tight(j):
	case from && s.at(end).has(cComma) && s.at(j).has(cTo) && a.op == opCal: // from May 3, 1997, to May 5
		j++
	case s.is(end, "up") && s.at(j).has(cTo) && from:
		j++
	default:
		return nil, i
	}
	if a.op == opRange || !datable(a) {
		return nil, i
	}
	// "to" in a plain text joins only like to like; "from" and "between" announce a range.
	announced := from || between
	if r, to := s.shortEnd(i, a, end, j, dash || l.has(cSlash)); r != nil {
		return r, to
	}
	if l.has(cSlash) {
		return nil, i
	}
	b, to := s.moment(s.skip(j, cFrom))
	if k := s.skip(j, cThe); b == nil && announced && (s.is(k, "now") || s.is(k, "present")) && (s.closes(k+1) || s.is(k+1, "day")) {
		b, to = s.node(opDeictic, j, k+1, "day-word"), k+1
		b.unit = day
	}
	if b == nil || !datable(b) || b.op == opRange {
		return nil, i
	}
	ga, gb := grainOf(a), grainOf(b)
	if ga != gb && !announced && !(ga <= month && gb <= month && !dash) && !(a.op == opCal && b.op == opCal && ga == year && !dash && s.is(end, "through")) {
		return nil, i
	}
	if dash && (a.op != opCal && a.op != opOpen && a.op != opPart && a.op != opNth || b.op != opCal && b.op != opOpen && b.op != opPart && b.op != opNth && b.op != opWithin) && !s.at(i-1).has(cFrom) && !(a.op == opWeekday && b.op == opWeekday) {
		return nil, i
	}
	if a.op == opDeictic || b.op == opDeictic || a.op == opAnaphor || b.op == opAnaphor {
		if b.rule == "day-word" && announced {
			// from 1995 to the present
		} else if !announced && (ga == day && a.op == opDeictic) == (gb == day && b.op == opDeictic) && !(ga == gb && !dash && l.has(cTo)) {
			return nil, i
		}
		if !announced && b.op == opAnaphor {
			return nil, i
		}
	}
	if a.op == opCal && b.op == opCal && a.c.g == year && b.c.g == year && (dash && !s.yearRange(a.c.y, b.c.y) || b.c.y < a.c.y) {
		return nil, i
	}
	e := s.node(opRange, i, to, rangeRule(a, b))
	s.shareYear(a, b)
	e.sub, e.to = a, b
	return e, to
}

// moved reports whether the words up to token i speak of a change of date.
func (s *scanner) moved(i int) bool {
	for k := i; k >= 0 && k > i-3; k-- {
		for _, w := range [...]string{"moved", "slipped", "postponed", "delayed", "shifted", "rescheduled", "changed", "deferred", "advanced"} {
			if s.is(k, w) {
				return true
			}
		}
	}
	return false
}

func rangeRule(a, b *expr) string {
	if a.op == opCal && b.op == opCal && a.c.g == year && b.c.g == year {
		return "range-years"
	}
	return "range-" + grainOf(a).String()
}

// yearRange reports whether two years joined by a dash make a range.
func (s *scanner) yearRange(a, b int) bool { return b > a && b-a < 1000 }

// grainOf is the grain that an expression will have, as far as it can be told.
func grainOf(e *expr) grain {
	switch e.op {
	case opCal, opOpen:
		return e.c.g
	case opWithin:
		if e.wd >= 0 && e.c.g == noGrain {
			return day
		}
		return e.c.g
	case opWeekday, opDayOf, opHoliday:
		return day
	case opDeictic, opAnaphor, opNth, opOffset, opWeekOf, opThe:
		return e.unit
	case opPart, opEdge:
		return grainOf(e.sub)
	}
	return noGrain
}

// shareYear gives the first end the year of the second: May 3 to June 4, 1997.
func (s *scanner) shareYear(a, b *expr) {
	for a.op == opPart || a.op == opEdge {
		a = a.sub
	}
	for b.op == opPart || b.op == opEdge {
		b = b.sub
	}
	if a.op != opOpen || a.dir != near {
		return
	}
	switch {
	case b.op == opCal && b.c.g < year:
		a.op = opCal
		a.c.y = b.c.y
		if a.c.n > b.c.n && a.c.g <= month && b.c.g <= month || a.c.g == b.c.g && a.c.n > b.c.n {
			a.c.y-- // December to February 1998
		}
		if a.c.g == day && !validDay(a.c.y, a.c.n, a.c.d) {
			a.c.d = daysIn(a.c.y, a.c.n)
		}
	case b.op == opWithin && b.c.g < year:
		a.op, a.sub = opWithin, b.sub
	}
}

// shortEnd reads a second end that borrows from the first: "Nov. 3-5", "3-5 November" is sharedRange's,
// "1995-98", "the 1950s and 60s" are lists.
func (s *scanner) shortEnd(i int, a *expr, end, j int, dash bool) (*expr, int) {
	// The day of the month: "Nov. 3-5[, 1997]", "May 5 to 13".
	if (a.op == opOpen && a.rule != "numeric-day" || a.op == opCal && a.rule != "numeric") && a.c.g == day && s.at(end-1).has(cDigits|cOrdinal) && !s.at(end-1).has(cYear) {
		j := s.skip(j, cThe)
		if s.at(j).has(cWeekday) {
			j = s.skip(j+1, cComma)
		}
		d, to := s.dayNumber(j)
		if d > a.c.d && !s.counts(to) && !s.at(to).has(cMonth) && !s.nounAfterDay(to) && !(s.at(to).has(cOf) && s.at(to+1).has(cMonth)) && d <= daysIn(2000, a.c.n) {
			b, bEnd := s.complete(j, to, a.c.n, d, "month-day")
			if b != nil {
				e := s.node(opRange, i, bEnd, "range-days")
				s.shareYear(a, b)
				e.sub, e.to = a, b
				return e, bEnd
			}
		}
	}
	// A day after a full date: "the 6th to the 10th".
	if a.op == opDayOf && a.sub == nil {
		k := s.skip(j, cThe)
		if d, to := s.dayNumber(k); d > a.c.d {
			if s.at(to).has(cOf) && s.at(to+1).has(cMonth) {
				return nil, i
			}
			b := s.node(opDayOf, j, to, "the-day")
			b.c.d = d
			e := s.node(opRange, i, to, "range-days")
			e.sub, e.to = a, b
			return e, to
		}
	}
	// "1995-98", "2010/11", "1979-80".
	if a.op == opCal && a.c.g == year && a.rule != "fiscal-year" && s.at(end-1).has(cYear) && dash && s.at(j).has(cDigits) && s.tight(end) && s.tight(j) && s.digits(j) == 2 {
		y := a.c.y/100*100 + int(s.at(j).val)
		if y <= a.c.y || s.at(j+1).has(cDash|cSlash) && s.tight(j+1) && s.at(j+2).has(cDigits) {
			return nil, i
		}
		b := s.node(opCal, j, j+1, "year")
		b.c = cal{g: year, y: y}
		e := s.node(opRange, i, j+1, "range-years")
		e.sub, e.to = a, b
		return e, j + 1
	}
	if a.op == opCal && a.rule == "fiscal-year" && dash && s.at(j).has(cDigits) && s.tight(j) && s.digits(j) == 2 && int(s.at(j).val) == (a.c.y+1)%100 {
		a.last = s.base + j + 1
		a.c.endYear = false
		return a, j + 1
	}
	// "264-241 BC".
	if a.op == opCal && a.c.g == year && dash && s.at(j).has(cDigits) && s.at(j+1).has(cEra) {
		b, to := s.eraYear(j)
		if b.c.y < 1 && a.c.y > 0 {
			a.c.y = 1 - a.c.y
		}
		e := s.node(opRange, i, to, "range-era")
		e.sub, e.to = a, b
		return e, to
	}
	return nil, i
}

// nounAfterDay reports whether the number before i counts a noun: "May 5 to 13 delegates".
func (s *scanner) nounAfterDay(i int) bool { return s.pluralNoun(i) || s.at(i).has(cUnit) }

// sharedRange reads ranges whose first end is a number alone: "26–27 July", "12 to 14 June", "25 and 27
// July" after between, "the 3rd to the 5th of November", "499-493 BC".
func (s *scanner) sharedRange(i int) (*expr, int) {
	j := s.skip(i, cThe)
	l := s.at(j)
	if !l.has(cDigits | cOrdinal | cCardinal) {
		return nil, i
	}
	if l.has(cDigits) && !s.minusBefore(j) && l.val > 0 {
		k := j + 1
		if s.at(k).has(cDash|cTo) && s.at(k+1).has(cDigits) && s.at(k+2).has(cEra) && s.at(k+2).val < 0 {
			a := s.node(opCal, j, k, "era")
			a.c = cal{g: year, y: 1 - int(l.val)}
			b, end := s.eraYear(k + 1)
			e := s.node(opRange, i, end, "range-era")
			e.sub, e.to = a, b
			return e, end
		}
	}
	d, k := s.dayNumber(j)
	if d == 0 || s.minusBefore(j) {
		return nil, i
	}
	c := s.at(k)
	between := i > 0 && s.at(i-1).has(cBetween)
	if !c.has(cDash|cTo) && !(between && s.is(k, "and")) {
		return nil, i
	}
	k = s.skip(k+1, cDash)
	b, end := s.dayFirst(k)
	if b == nil {
		// "from the 4th to the 22nd of this month"
		d2, to := s.dayNumber(s.skip(k, cThe))
		if sub, subEnd := s.unitRef(s.skip(to, cOf)); d2 > d && sub != nil && sub.unit == month {
			b = s.node(opDayOf, k, subEnd, "day-of-month")
			b.c.d, b.sub = d2, sub
			a := s.node(opDayOf, i, j+1, "day-of-month")
			a.c.d, a.sub = d, sub
			e := s.node(opRange, i, subEnd, "range-days")
			e.sub, e.to = a, b
			return e, subEnd
		}
		return nil, i
	}
	if b.c.g != day || b.c.d <= d {
		return nil, i
	}
	if b.op != opOpen && b.op != opCal && b.op != opWithin {
		return nil, i
	}
	a := s.slab.new()
	*a = *b
	a.first, a.last = s.base+i, s.base+j+1
	a.c.d = d
	e := s.node(opRange, i, end, "range-days")
	e.sub, e.to = a, b
	return e, end
}

// list reads what follows an expression and shares its month or year: "Nov. 3 and 5, 1997", "March and
// April 1999", "May 3, 5, and 7". It appends the further dates and returns where the text goes on.
func (s *scanner) list(a *expr, end int) int {
	// A day after a day: "and 5".
	for k := 0; k < 8; k++ {
		if grainOf(a) != day || a.op != opOpen && a.op != opCal || a.rule == "numeric" || !s.at(end-1).has(cDigits|cOrdinal) || s.at(end-1).has(cYear) {
			break
		}
		j := s.listWord(end)
		if j == end {
			break
		}
		if s.at(j).has(cThe) && s.at(end).has(cComma) && j == end+1 {
			break
		}
		j = s.skip(j, cThe)
		d, to := s.dayNumber(j)
		if d <= a.c.d || s.at(to).has(cMonth) || s.counts(to) || s.nounAt(to) || s.capital(to) || d > 31 || s.at(to).has(cUnit|cOf) || s.at(j).has(cCardinal) || s.minusBefore(j) || s.currency(to) {
			break
		}
		if s.at(end).has(cComma) && !s.at(end+1).has(cAnd) && !s.moreDays(to) {
			break
		}
		b, bEnd := s.complete(j, to, a.c.n, d, "month-day")
		if b == nil {
			break
		}
		b.rule = "list-day"
		s.shareYear(a, b)
		if a.op == opCal && b.op == opOpen {
			b.op, b.c.y = opCal, a.c.y
		}
		if r, rEnd := s.rangeFrom(j, b, bEnd); r != nil {
			s.exprs = append(s.exprs, r)
			a, end = r, rEnd
			break
		}
		s.exprs = append(s.exprs, b)
		a, end = b, bEnd
	}
	// The year of a later month or day: "March and April 1999".
	if a.op == opPart {
		a = a.sub
	}
	if a.op == opOpen && a.dir == near && s.at(end).has(cAnd) {
		b, _ := s.moment(end + 1)
		if b != nil && b.op == opPart {
			b = b.sub
		}
		if b != nil && b.op == opCal && b.c.g == a.c.g {
			s.shareYear(a, b)
		} else if b != nil && b.op == opWithin && b.c.g == a.c.g && a.c.g == month {
			s.shareYear(a, b)
		}
	}
	return end
}

// listWord is the position after ", ", "and" or ", and" at i.
func (s *scanner) listWord(i int) int {
	j := s.skip(i, cComma)
	return s.skip(j, cAnd)
}

// moreDays reports whether a list of days goes on at i: ", and 7".
func (s *scanner) moreDays(i int) bool {
	j := s.listWord(i)
	d, to := s.dayNumber(j)
	return j > i && d > 0 && !s.at(to).has(cMonth)
}
