package date

// This file reads parts of a stretch: "early May", "mid-2006", "the late 1990s" (with bounds, where the
// stretch is a month or year), and "the end of August", "later this year", "the rest of the year"
// (without).

func (s *scanner) part(i int) (*expr, int) {
	if e, end := s.thirds(i); e != nil {
		return e, end
	}
	if e, end := s.edge(i); e != nil {
		return e, end
	}
	return s.laterThis(i)
}

// thirds reads early, mid and late.
func (s *scanner) thirds(i int) (*expr, int) {
	j := s.skip(i, cThe)
	l := s.at(j)
	mod := ""
	rel := false
	switch {
	case l.has(cEarly):
		mod = "START"
	case l.has(cMid):
		mod = "MID"
	case l.has(cLate):
		mod = "END"
	case s.is(j, "latter") && s.is(j+1, "part") && s.at(j+2).has(cOf), s.is(j, "later") && s.is(j+1, "part") && s.at(j+2).has(cOf), s.is(j, "last") && s.is(j+1, "part") && s.at(j+2).has(cOf):
		mod, rel, j = "END", true, j+2
	case s.is(j, "first") && s.is(j+1, "part") && s.at(j+2).has(cOf):
		mod, rel, j = "START", true, j+2
	default:
		return nil, i
	}
	k := j + 1
	switch {
	case rel:
	case s.at(k).has(cDash):
		k++
		// "mid-to late 1990s", "early-to-mid 2011".
		if s.at(k).has(cTo) && (s.at(k+1).has(cEarly|cMid|cLate) || s.at(k+1).has(cDash)) {
			k = s.skip(k+1, cDash)
			k = s.skip(s.skip(k, cEarly|cMid|cLate), cDash)
		}
	case s.at(k).has(cTo) && s.at(s.skip(k+1, cDash)).has(cMid|cLate):
		k = s.skip(s.skip(s.skip(k+1, cDash), cMid|cLate), cDash)
	case s.is(k, "in") || s.is(k, "on"):
		k++
		if s.is(k-1, "on") {
			return nil, i
		}
		rel = true
	case s.is(k, "part") && s.at(k+1).has(cOf):
		k += 2
		rel = true
	}
	if s.at(k).has(cThe) && !rel {
		return nil, i
	}
	var sub *expr
	var end int
	sub, end = s.primary(k)
	if sub == nil && rel {
		sub, end = s.theUnit(k)
	}
	if sub == nil {
		sub, end = s.theDecade(k)
	}
	if sub == nil && l.has(cMid) && k > j+1 && s.at(k).has(cUnit) && !s.at(k).has(cPlural) && grain(s.at(k).val) > day && !s.nounAt(k+1) {
		sub = s.node(opThe, k, k+1, "the-"+grain(s.at(k).val).String()) // mid-year
		sub.unit, end = grain(s.at(k).val), k+1
	}
	if sub == nil && s.at(k).has(cMonth) && s.capital(k) {
		sub = s.node(opOpen, k, k+1, "month")
		sub.c = cal{g: month, n: int(s.at(k).val)}
		end = k + 1
	}
	if sub == nil && s.at(k).has(cSeason) {
		sub, end = s.bareSeason(k)
	}
	if sub == nil || !partable(sub) {
		return nil, i
	}
	if sub.op == opCal && sub.c.g == year && sub.rule == "year" && sub.c.y < 1000 && sub.c.y > 0 {
		return nil, i
	}
	e := s.node(opPart, i, end, "part-"+sub.rule)
	e.sub, e.mod = sub, mod
	// A range of parts: "late 1990s and early 2000s" are two.
	return e, end
}

// theDecade reads "nineties" without its article.
func (s *scanner) theDecade(i int) (*expr, int) {
	if s.at(i).has(cDecade) {
		return s.decade(i)
	}
	return nil, i
}

func (s *scanner) bareSeason(i int) (*expr, int) {
	e := s.node(opOpen, i, i+1, "season")
	e.c = cal{g: season, n: int(s.at(i).val)}
	return e, i + 1
}

// partable reports whether an expression names a stretch that has an early and a late part.
func partable(e *expr) bool {
	switch e.op {
	case opCal, opOpen, opWithin:
		return e.c.g >= week || e.op == opWithin && e.c.g >= week
	case opDeictic, opAnaphor:
		return e.unit >= week
	case opThe, opNth, opWeekOf, opHoliday:
		return true
	}
	return false
}

// edge reads "the end of August", "the beginning of this year", "the middle of the month", "the rest of
// the year", "year-end", "the turn of the century".
func (s *scanner) edge(i int) (*expr, int) {
	j := s.skip(i, cThe)
	if s.is(j, "very") {
		j++
	}
	l := s.at(j)
	mod, o := "", opEdge
	switch {
	case l.has(cStartOf) || s.is(j, "dawn"):
		mod = "START"
	case l.has(cMidOf):
		mod = "MID"
	case l.has(cEndOf):
		mod = "END"
	case l.has(cRest):
	case s.is(j, "turn"):
		mod = "START"
	case s.is(j, "year") && s.at(j+1).has(cDash) && s.is(j+2, "end"):
		e := s.node(opEdge, i, j+3, "year-end")
		e.sub = s.node(opThe, i, j+3, "the-year")
		e.sub.unit, e.mod = year, "END"
		return e, j + 3
	default:
		return nil, i
	}
	k := j + 1
	switch {
	case s.at(k).has(cOf):
		k++
	case s.at(k).has(cDash) && s.tight(k) && !l.has(cMidOf):
		k++ // end-May
	case l.has(cEndOf) && s.at(k).has(cMonth) && s.capital(k):
	default:
		return nil, i
	}
	sub, end := s.primary(k)
	if sub == nil {
		sub, end = s.theUnit(k)
	}
	if sub == nil && s.at(k).has(cMonth) && s.capital(k) {
		sub = s.node(opOpen, k, k+1, "month")
		sub.c = cal{g: month, n: int(s.at(k).val)}
		end = k + 1
	}
	if sub == nil || !partable(sub) {
		return nil, i
	}
	if l.has(cRest) && sub.op == opCal && sub.c.g == day {
		return nil, i
	}
	e := s.node(o, i, end, "edge-"+sub.rule)
	e.sub, e.mod = sub, mod
	return e, end
}

// laterThis reads "later this year", "earlier that month", "later in the year", "later in 2011".
func (s *scanner) laterThis(i int) (*expr, int) {
	l := s.at(i)
	if !s.is(i, "later") && !s.is(i, "earlier") && !s.is(i, "late") && !s.is(i, "early") {
		return nil, i
	}
	k := i + 1
	mod := "END"
	if l.has(cEarlier | cEarly) {
		mod = "START"
	}
	var sub *expr
	var end int
	switch {
	case s.at(k).has(cThis|cThat) || s.at(k).has(cThe) && s.at(k+1).has(cSame) || s.at(k).has(cLast|cNext):
		sub, end = s.unitRef(k)
		if sub == nil && !s.is(i, "earlier") {
			sub, end = s.season(k)
		}
	case s.at(k).has(cIn) && s.at(k+1).has(cThe):
		sub, end = s.theUnit(k + 1)
		if sub == nil {
			sub, end = s.primary(k + 1)
		}
	case s.at(k).has(cIn):
		sub, end = s.primary(k + 1)
	case s.at(k).has(cThe) && s.at(k+1).has(cNext):
		return nil, i
	}
	if sub == nil || sub.op == opDuration || sub.op == opAnaphor && sub.count != 0 && sub.unit == day {
		return nil, i
	}
	e := s.node(opEdge, i, end, "later-earlier")
	e.sub, e.mod = sub, mod
	return e, end
}
