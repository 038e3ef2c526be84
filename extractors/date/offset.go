package date

// This file reads quantities of units with a direction: "two months ago", "three days later", "a year
// earlier", "two days after May 3", "the day before".

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
	case l.has(cLater):
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
		that := s.is(end+1, "that") && s.closesOrVerb(end+2)
		if l.has(cFrom) || !that && !s.endsClause(end+1) {
			return nil, i
		}
		if that {
			end++
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
