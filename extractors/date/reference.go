package date

// This file reads named stretches with a determiner: "last May", "the previous December", "the Saturday",
// "the week of Nov. 25", "throughout the year".

// namedRef reads a month or weekday with a direction: "last May", "the previous December", "next
// Tuesday", "this January".
func (s *scanner) namedRef(i int) (*expr, int) {
	j, dir, the := s.lead(i)
	if dir == near || j == i {
		return nil, i
	}
	l := s.at(j)
	switch {
	case l.has(cMonth):
		if m, sure := s.monthAt(j); m > 0 && (sure || s.capital(j) && len(s.t[j].Text) > 2) {
			if _, d := s.dayNumber(j + 1); d > j+1 && !s.counts(d) {
				// "this July 4", "last Nov. 3".
				e, end := s.monthFirst(j)
				if e != nil && e.op == opOpen && !s.at(i).has(cThat) {
					e.first, e.dir = s.base+i, dir
					return e, end
				}
				return nil, i
			}
			if s.at(j + 1).has(cYear) {
				return nil, i
			}
			e := s.node(opOpen, i, j+1, "month-ref")
			e.c = cal{g: month, n: m}
			e.dir = dir
			if the && dir == last {
				e.dir = previous
			}
			return e, j + 1
		}
	case l.has(cWeekday) && !l.has(cPlural) && (s.capital(j) || len(s.t[j].Text) > 4) && !(s.at(j).has(cAbbrev) && s.nounAt(j+1)):
		k := j + 1
		k = s.skip(k, cComma)
		if e, end := s.monthFirstAt(k); e != nil {
			e.first, e.wd = s.base+i, int(l.val)-1
			return e, end
		}
		e := s.node(opWeekday, i, j+1, "weekday-ref")
		e.wd, e.dir = int(l.val)-1, dir
		return e, j + 1
	}
	return nil, i
}

func (s *scanner) monthFirstAt(i int) (*expr, int) {
	if s.at(i).has(cMonth) {
		if e, end := s.monthFirst(i); e != nil && e.c.g == day {
			return e, end
		}
	}
	return nil, i
}

// theWeekday reads "the Saturday": the nearest to the date mentioned last.
func (s *scanner) theWeekday(i int) (*expr, int) {
	if !s.at(i).has(cThe) || !s.at(i+1).has(cWeekday) || s.at(i+1).has(cPlural|cAbbrev) || !s.capital(i+1) {
		return nil, i
	}
	if s.nounAt(i+2) || s.capital(i+2) && !s.is(i-1, "on") || s.at(i+2).has(cComma|cOf) && s.at(i+3).has(cMonth|cDigits) {
		return nil, i
	}
	if e, end := s.weekday(i + 1); e != nil && end > i+2 {
		return nil, i
	}
	if s.at(i + 2).has(cBefore | cAfter) {
		n := s.node(opWeekday, i, i+3, "weekday-ref")
		n.wd, n.dir = int(s.at(i+1).val)-1, following
		if s.at(i + 2).has(cBefore) {
			n.dir = previous
		}
		if sub, end := s.moment(i + 3); sub != nil && sub.op != opDuration && sub.op != opDeictic {
			n.op, n.sub, n.last = opOffset, sub, s.base+end
			return n, end
		}
		if s.closesOrVerb(i + 3) {
			return n, i + 3
		}
	}
	e := s.node(opWeekday, i, i+2, "the-weekday")
	e.wd, e.dir = int(s.at(i+1).val)-1, previousOrSame
	e.dir = near
	e.width = 1 // told from the date mentioned last, in either direction
	return e, i + 2
}

// weekOf reads "the week of Nov. 25", "the weekend of July 4", "the month of May", "the weekend".
func (s *scanner) weekOf(i int) (*expr, int) {
	j := s.skip(i, cThe)
	l := s.at(j)
	if !l.has(cUnit) || l.has(cPlural) {
		return nil, i
	}
	u := grain(l.val)
	k := j + 1
	switch {
	case s.at(k).has(cOf), s.is(k, "beginning"), s.is(k, "starting"), s.is(k, "commencing"), s.is(k, "ending"), s.is(k, "from"):
		k++
		if s.is(k, "on") {
			k++
		}
		if u != week && u != weekend && u != month {
			return nil, i
		}
		sub, end := s.moment(k)
		if sub == nil || !datable(sub) || sub.op == opDeictic && sub.unit != day {
			return nil, i
		}
		if u == month {
			if sub.op != opCal && sub.op != opOpen || sub.c.g != month {
				return nil, i
			}
			sub.first = s.base + i
			return sub, end
		}
		if sub.op == opCal && sub.c.g >= month || sub.op == opOpen && sub.c.g >= month {
			return nil, i
		}
		e := s.node(opWeekOf, i, end, "week-of")
		e.unit, e.sub = u, sub
		return e, end
	case u == weekend && j > i && !s.nounAt(k) && !s.at(k).has(cBefore|cAfter):
		e := s.node(opAnaphor, i, k, "the-weekend")
		e.unit = weekend
		return e, k
	}
	return nil, i
}

// firstOf reports whether "of" at i ends words such as "the first shock of".
func (s *scanner) firstOf(i int) bool {
	if !s.is(i, "of") {
		return false
	}
	for k := i - 2; k >= 0 && k > i-4; k-- {
		if s.at(k).has(cOrdinal|cLast) && s.at(k-1).has(cThe) && !s.at(k+1).has(cUnit|cHalf) {
			return true
		}
	}
	return false
}

// theYear reads "the year" where it stands for the year under discussion: throughout the year.
func (s *scanner) theYear(i int) (*expr, int) {
	if !s.at(i).has(cThe) || !s.is(i+1, "year") || i == 0 || s.capital(i+1) {
		return nil, i
	}
	if !s.firstOf(i-1) && !s.is(i-1, "throughout") && !s.is(i-1, "during") && !(s.is(i-1, "in") && s.is(i-2, "later")) && !(s.is(i-1, "in") && s.is(i-2, "earlier")) && !(s.is(i-1, "over") && s.closes(i+2)) {
		return nil, i
	}
	if s.at(i+2).has(cBefore|cAfter|cOf) || s.nounAt(i+2) || s.is(i+2, "that") || s.is(i+2, "in") || s.is(i+2, "when") {
		return nil, i
	}
	e := s.node(opThe, i, i+2, "the-year")
	e.unit = year
	return e, i + 2
}
