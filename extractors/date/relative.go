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
		if !the && s.is(j, "past") && false {
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

// theDay reads "the day before", "the day after", "the year before", "the week after next".
func (s *scanner) theDay(i int) (*expr, int) {
	j := s.skip(i, cThe)
	l := s.at(j)
	if j == i || !l.has(cUnit) || l.has(cPlural) || !s.at(j+1).has(cBefore|cAfter) && !s.is(j+1, "following") && !s.is(j+1, "previous") && !s.at(j+1).has(cEarlier) {
		return nil, i
	}
	u := grain(l.val)
	n := 1
	if s.at(j+1).has(cBefore|cEarlier) || s.is(j+1, "previous") {
		n = -1
	}
	if s.at(j+1).has(cAfter) && s.is(j+2, "next") || s.at(j+1).has(cBefore) && s.is(j+2, "last") {
		e := s.node(opAnaphor, i, j+3, "unit-after-next")
		e.unit, e.count = u, 2*n
		if u != day {
			e.op = opDeictic
		}
		return e, j + 3
	}
	// "the day after Christmas", "the year before 1995".
	if sub, end := s.moment(j + 2); sub != nil && datable(sub) {
		e := s.node(opOffset, i, end, "unit-offset")
		e.unit, e.count, e.sub = u, n, sub
		return e, end
	}
	e := s.node(opAnaphor, i, j+2, "unit-before-after")
	e.unit, e.count = u, n
	return e, j + 2
}

// datable reports whether an expression can be counted from.
func datable(e *expr) bool {
	switch e.op {
	case opDuration, opSet, opRef, opNone, opThe:
		return false
	}
	return true
}

// shifted reads a quantity of units with a direction: "two months ago", "three days later", "a year
// earlier", "seven months before", "10 days from now", "two days after May 3", "a week from Monday".
func (s *scanner) shifted(i int) (*expr, int) {
	j := i
	if s.is(i, "only") || s.is(i, "another") || s.is(i, "exactly") {
		return nil, i
	}
	for k := 0; k < 3 && s.at(j).has(cApprox) && !s.at(j).has(cMore); k++ {
		j++
		if s.is(j, "than") {
			j++
		}
	}
	if s.is(j, "than") {
		j++
	}
	q, j, ok := s.quantity(j)
	if !ok && (s.at(j).has(cUnit) && s.at(j).has(cPlural)) {
		q, ok = quantity{vague: true}, true // "years later"
	}
	if !ok {
		return nil, i
	}
	if s.is(j, "full") || s.is(j, "short") || s.is(j, "more") || s.is(j, "whole") {
		j++
	}
	u := s.at(j)
	if !u.has(cUnit) {
		return nil, i
	}
	unit := grain(u.val)
	n := q.n
	if s.is(j, "fortnight") || s.is(j, "fortnights") {
		n *= 2
	}
	end := j + 1
	// "a month and a half ago", "2 years and 3 months ago": the first unit gives the grain.
	if s.is(end, "and") && s.at(end+1).has(cA) && s.at(end+2).has(cHalf) {
		q.half = true
		end += 3
	}
	extra, extraUnit := 0, noGrain
	if c := s.skip(s.skip(end, cComma), cAnd); c <= end+1 {
		if n2, k2 := s.cardinal(c); n2 > 0 && s.at(k2).has(cUnit) && grain(s.at(k2).val) < unit && s.at(k2+1).has(cAgo|cLater|cEarlier) {
			extra, extraUnit, end = n2, grain(s.at(k2).val), k2+1
		}
	}
	vague := q.vague || q.upper > 0
	mod := s.approx(i)
	var e *expr
	switch l := s.at(end); {
	case l.has(cAgo):
		end++
		e = s.node(opDeictic, i, end, "units-ago")
		e.count = -n
		if s.at(end).has(cDayWord) {
			end++
			e.last++
		}
	case s.is(end, "back") && (s.closes(end+1) || end+1 == len(s.t)):
		end++
		e = s.node(opDeictic, i, end, "units-ago")
		e.count = -n
	case l.has(cFrom) && s.is(end+1, "now"), l.has(cFrom) && s.is(end+1, "today"):
		end += 2
		e = s.node(opDeictic, i, end, "units-from-now")
		e.count = n
	case s.is(end, "hence"):
		end++
		e = s.node(opDeictic, i, end, "units-from-now")
		e.count = n
	case l.has(cLater) || s.is(end, "on") && s.at(end+1).has(cComma) && false:
		end++
		e = s.node(opAnaphor, i, end, "units-later")
		e.count = n
	case s.is(end, "earlier"), s.is(end, "previously"):
		end++
		e = s.node(opAnaphor, i, end, "units-earlier")
		e.count = -n
	case l.has(cBefore | cAfter | cFrom):
		dir := 1
		if l.has(cBefore) {
			dir = -1
		}
		if sub, to := s.moment(end + 1); sub != nil && datable(sub) && !vague {
			if l.has(cFrom) && (sub.op == opCal || sub.op == opOpen) && (sub.c.g != day || unit > week) {
				return nil, i
			}
			e = s.node(opOffset, i, to, "units-offset")
			e.count, e.sub = dir*n, sub
			end = to
			break
		}
		if l.has(cFrom) || !s.endsClause(end+1) {
			return nil, i
		}
		end++
		e = s.node(opAnaphor, i, end, "units-later")
		e.count = dir * n
		if dir < 0 {
			e.rule = "units-earlier"
		}
	default:
		return nil, i
	}
	e.unit, e.mod = unit, mod
	if extra > 0 {
		e.c.n, e.c.g = extra, extraUnit
		if e.count < 0 {
			e.c.n = -extra
		}
	}
	switch {
	case vague:
		e.width = 1 // some number of units: the direction is all that can be told
	case q.half:
		e.split = true
	}
	if q.half && n == 0 {
		e.unit, e.count = halfOf(unit, e.count, e.rule)
		e.split = false
	}
	return e, end
}

// halfOf turns half a unit into smaller units: half a year is six months.
func halfOf(u grain, _ int, rule string) (grain, int) {
	sign := 1
	if rule == "units-ago" || rule == "units-earlier" {
		sign = -1
	}
	switch u {
	case year:
		return month, 6 * sign
	case decade:
		return year, 5 * sign
	case century:
		return year, 50 * sign
	case month:
		return week, 2 * sign
	}
	return day, 3 * sign
}

// endsClause reports whether the words end at i, so that "before" or "after" there has no object.
func (s *scanner) endsClause(i int) bool {
	if s.closes(i) {
		return true
	}
	return s.at(i).has(cAnd|cPrep) || s.is(i, "but") || s.is(i, "in") || s.is(i, "on") || s.is(i, "with") || s.is(i, "when") || s.is(i, "by") || s.is(i, "from")
}

// approx is the TIMEX3 mod of the words in front of a number at i, or "".
func (s *scanner) approx(i int) string {
	switch {
	case s.is(i, "less") || s.is(i, "under") || s.is(i, "fewer") || s.is(i, "almost") || s.is(i, "nearly") || s.is(i, "just") && s.is(i+1, "under") || s.is(i, "barely"):
		if s.is(i, "almost") || s.is(i, "nearly") {
			return "APPROX"
		}
		return "LESS_THAN"
	case s.is(i, "more") || s.is(i, "over") || s.is(i, "just") && s.is(i+1, "over") || s.is(i, "well") && s.is(i+1, "over"):
		return "MORE_THAN"
	case s.is(i, "at") && s.is(i+1, "least"):
		return "EQUAL_OR_MORE"
	case s.is(i, "at") && s.is(i+1, "most"), s.is(i, "up"), s.is(i, "no") && s.is(i+1, "more"):
		return "EQUAL_OR_LESS"
	case s.is(i, "about"), s.is(i, "around"), s.is(i, "some"), s.is(i, "roughly"), s.is(i, "approximately"):
		return "APPROX"
	}
	return ""
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
		k0 := k
		if s.is(k, "on") {
			k++
		}
		if u != week && u != weekend && u != month {
			return nil, i
		}
		sub, end := s.moment(k)
		if sub == nil || !datable(sub) || sub.op == opDeictic && sub.unit != day || k > k0 && !s.at(k0-1).has(cOf) && false {
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
