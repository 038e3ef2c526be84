package date

// weekday reads "Friday", "Friday, June 8", "Friday the 13th", "Monday of next week", "Mondays" is a set.
func (s *scanner) weekday(i int) (*expr, int) {
	l := s.at(i)
	if l.has(cPlural) {
		return nil, i
	}
	j := i + 1
	k := s.skip(j, cComma)
	if s.is(k, "the") && !s.at(k+1).has(cOrdinal) {
		k = j
	}
	for _, read := range []func(int) (*expr, int){s.monthFirst, s.dayFirst, s.numeric} {
		if e, end := read(k); e != nil && (e.op == opCal || e.op == opOpen || e.op == opWithin) && e.c.g == day {
			e.first = s.base + i
			e.wd = int(l.val) - 1
			e.rule = "weekday-" + e.rule
			return e, end
		}
	}
	if l.has(cAbbrev) && !s.at(i).has(cModal) && len(s.t[i].Text) <= 4 {
		// Sat, Sun, Wed and the like only with a date, or as Mon. with a full stop after a preposition.
		if i == 0 || !s.at(i-1).has(cPrep) || !s.capital(i) || s.capital(i+1) || s.nounAt(i+1) {
			return nil, i
		}
	}
	if !s.capital(i) && len(s.t[i].Text) < 6 {
		return nil, i
	}
	e := s.node(opWeekday, i, j, "weekday")
	e.wd = int(l.val) - 1
	// "Monday of next week", "Friday last week".
	k = j
	if s.at(k).has(cOf | cComma) {
		k++
	}
	if s.at(k).has(cThis | cThat | cLast | cNext | cThe | cSame) {
		if sub, end := s.unitRef(k); sub != nil && (sub.unit == week || sub.unit == month && s.at(j).has(cOf)) && (sub.op == opDeictic || sub.op == opAnaphor) {
			w := s.node(opWithin, i, end, "weekday-of-week")
			w.wd, w.sub = e.wd, sub
			return w, end
		}
	}
	// "Friday the 13th".
	if n, end := s.ordinal(s.skip(j, cThe)); n > 0 && n <= 31 && !s.nounAt(end) && !s.at(end).has(cUnit|cOf) {
		d := s.node(opDayOf, i, end, "weekday-day")
		d.c.d, d.wd = n, e.wd
		return d, end
	}
	return e, j
}
