package date

// This file reads seasons and the determiners of named stretches.

// season reads "the summer of 2004", "spring 2008", "last autumn", "the winter of 1979-80".
func (s *scanner) season(i int) (*expr, int) {
	j, dir, the := s.lead(i)
	l := s.at(j)
	if !l.has(cSeason) {
		return nil, i
	}
	end := j + 1
	c := cal{g: season, n: int(l.val)}
	k := end
	if s.at(k).has(cOf) || s.at(k).has(cComma) && s.at(k+1).has(cYear) && j > i {
		k++
	}
	if s.at(k).has(cYear) && s.yearEnds(k) && !(s.at(end).has(cComma) && s.nounAt(k+1)) {
		c.y = int(s.at(k).val)
		to := k + 1
		if s.at(to).has(cDash|cSlash) && s.tight(to) && s.at(to+1).has(cDigits) && s.tight(to+1) && (int(s.at(to+1).val) == (c.y+1)%100 || int(s.at(to+1).val) == c.y+1) {
			to += 2 // winter of 1979-80
		}
		if s.at(to).has(cEra) && s.at(to).val < 0 {
			c.y = 1 - c.y
			to++
		}
		e := s.node(opCal, i, to, "season-year")
		e.c = c
		return e, to
	}
	if s.at(k).has(cDigits) && s.at(k+1).has(cEra) && s.at(end).has(cOf) {
		y, to := s.eraYear(k)
		e := s.node(opCal, i, to, "season-year")
		c.y = y.c.y
		e.c = c
		return e, to
	}
	if y, to := s.yearTail(end); y != nil && y.op != opCal {
		e := s.node(opWithin, i, to, "season-of-year")
		e.c, e.sub = c, y
		return e, to
	}
	// Without a year: only with a determiner or preposition, and never "the fall of Saigon".
	fall := s.is(j, "fall") || s.is(j, "spring")
	switch {
	case s.at(end).has(cOf), s.at(end).has(cDash) && s.tight(end), s.capital(j) && s.capital(end):
		return nil, i
	case dir != near:
	case the && !(fall && s.is(end, "in")):
		if s.nounAt(end) {
			// "The spring tour": the article belongs to the tour.
			if s.capital(j) && s.capital(end) {
				return nil, i
			}
			return nil, i
		}
	case i > 0 && s.at(i-1).has(cThe) && s.nounAt(end) && !s.capital(j) && !s.is(end, "camp") && !s.is(end, "festival"):
	case j == i && i > 0 && (s.at(i-1).has(cIn|cEarly|cMid|cLate|cEvery|cTo) || s.is(i-1, "by") || s.is(i-1, "since") || s.is(i-1, "during")) && !s.capital(i):
		if s.is(j, "fall") && !s.at(i-1).has(cIn|cEarly|cMid|cLate|cEvery) {
			return nil, i
		}
		if s.nounAt(end) && !s.at(i-1).has(cEarly|cMid|cLate) {
			return nil, i
		}
	case j == i && i == 0 && s.at(end).is == 0 && end < len(s.t) && s.flags(end)&punctuation != 0 && !s.is(j, "fall"):
	case s.at(i-1).has(cAnd|cDash) && s.at(i-2).has(cSeason) && !fall:
	default:
		return nil, i
	}
	e := s.node(opOpen, i, end, "season")
	e.c, e.dir = c, dir
	return e, end
}

// lead reads the determiner of a named stretch at i: the, this, last, next, the previous, that same.
func (s *scanner) lead(i int) (j int, dir direction, the bool) {
	j = i
	if s.at(j).has(cThe) {
		the = true
		j++
	}
	switch l := s.at(j); {
	case l.has(cThis):
		return j + 1, this, the
	case l.has(cThat | cSame):
		j++
		return s.skip(j, cSame), previousOrSame, the
	case l.has(cLast) && l.has(cPrior):
		return j + 1, previous, the
	case l.has(cLast):
		return j + 1, last, the
	case l.has(cNext) && l.has(cPrior):
		return j + 1, following, the
	case l.has(cNext):
		if the {
			return j + 1, following, the
		}
		return j + 1, next, the
	}
	return j, near, the
}
