package date

import "strconv"

// This file reads recurring times ("every four years", "twice a day", "annually"), vague references
// ("now", "recently") and holidays.

func (s *scanner) set(i int) (*expr, int) {
	l := s.at(i)
	switch {
	case l.has(cEvery):
		return s.every(i)
	case l.has(cSet):
		// "Daily" and "Annual" in a name are no dates.
		if s.capital(i) && (i > 0 || s.capital(i+1)) || s.capital(i+1) && s.is(i, "daily") {
			return nil, i
		}
		e := s.node(opSet, i, i+1, "set-adverb")
		e.unit, e.value = sets[l.val-1].unit, sets[l.val-1].value
		return e, i + 1
	case l.has(cWeekday) && l.has(cPlural):
		e := s.node(opSet, i, i+1, "set-weekday")
		e.value = "XXXX-WXX-" + strconv.Itoa((int(l.val)+5)%7+1)
		return e, i + 1
	case (s.is(i, "bi") || s.is(i, "semi")) && s.at(i+1).has(cDash) && s.at(i+2).has(cSet):
		e := s.node(opSet, i, i+3, "set-adverb")
		e.unit = sets[s.at(i+2).val-1].unit
		e.value = spanValue(quantity{n: 2}, e.unit, 0, noGrain)
		if s.is(i, "semi") {
			e.value = spanValue(quantity{half: true}, e.unit, 0, noGrain)
		}
		return e, i + 3
	case s.is(i, "once"), s.is(i, "twice"):
		return s.times(i, i+1)
	case l.has(cCardinal | cDigits | cVague):
		if _, end, ok := s.quantity(i); ok && s.is(end, "times") {
			return s.times(i, end+1)
		}
	}
	return nil, i
}

// times reads the rest of "twice a year", "three times every month".
func (s *scanner) times(i, j int) (*expr, int) {
	if !s.at(j).has(cA|cEvery) || s.is(j, "an") {
		return nil, i
	}
	u := s.at(j + 1)
	if !u.has(cUnit) || u.has(cPlural) {
		if s.at(j).has(cEvery) {
			if e, end := s.every(j); e != nil {
				e.first = s.base + i
				return e, end
			}
		}
		return nil, i
	}
	e := s.node(opSet, i, j+2, "set-times")
	e.value = spanValue(quantity{n: 1}, grain(u.val), 0, noGrain)
	e.unit = grain(u.val)
	return e, j + 2
}

// every reads "every day", "every four years", "every other week", "each May", "per annum", "every
// Monday".
func (s *scanner) every(i int) (*expr, int) {
	j := i + 1
	n := 1
	if s.is(i, "per") {
		if s.is(j, "annum") {
			e := s.node(opSet, i, j+1, "set-every")
			e.value, e.unit = "P1Y", year
			return e, j + 1
		}
		if u := s.at(j); !u.has(cUnit) || u.has(cPlural) {
			return nil, i
		}
	}
	switch {
	case s.is(j, "single") || s.is(j, "passing"):
		j++
	case s.is(j, "other"):
		n = 2
		j++
	case s.at(j).has(cOrdinal) && s.at(j).val > 1:
		n = int(s.at(j).val)
		j++
	default:
		if c, k := s.cardinal(j); c > 0 && s.at(k).has(cUnit) {
			n, j = c, k
		} else if s.is(j, "few") && s.at(j+1).has(cUnit) {
			e := s.node(opSet, i, j+2, "set-every")
			e.unit = grain(s.at(j + 1).val)
			e.value = "PX" + unitLetters[e.unit]
			return e, j + 2
		}
	}
	u := s.at(j)
	e := s.node(opSet, i, j+1, "set-every")
	switch {
	case u.has(cUnit):
		e.unit = grain(u.val)
		e.value = spanValue(quantity{n: n}, e.unit, 0, noGrain)
	case u.has(cWeekday):
		e.value = "XXXX-WXX-" + strconv.Itoa((int(u.val)+5)%7+1)
	case u.has(cMonth) && s.capital(j):
		e.value = "XXXX-" + strconv.Itoa(100 + int(u.val))[1:]
	case u.has(cSeason):
		e.value = "XXXX-" + seasonNames[u.val]
	default:
		return nil, i
	}
	return e, j + 1
}

// reference reads now, currently, recently, the time being, at the time.
func (s *scanner) reference(i int) (*expr, int) {
	l := s.at(i)
	mk := func(i, end int, v string) (*expr, int) {
		e := s.node(opRef, i, end, "reference")
		e.value = v
		e.score = 0.6
		return e, end
	}
	switch {
	case l.has(cRef):
		if s.is(i, "now") && (s.is(i+1, "-") && s.tight(i+1) || s.at(i-1).has(cDash) && s.tight(i)) {
			return nil, i
		}
		if s.is(i, "now") && (s.nounAt(i+1) || s.capital(i+1) || s.capital(i) && s.is(i-1, "why")) {
			return nil, i // "now prime minister"
		}
		return mk(i, i+1, refs[l.val-1].value)
	case l.has(cThe) && s.is(i+1, "time") && s.is(i+2, "being"):
		return mk(i, i+3, "PRESENT_REF")
	case l.has(cThe) && s.is(i+1, "present") && s.is(i-1, "at") && s.closes(i+2):
		return mk(i, i+2, "PRESENT_REF")
	case s.is(i, "present") && (s.is(i-1, "at") || s.is(i-1, "to")) && s.closesOrVerb(i+1):
		return mk(i, i+1, "PRESENT_REF")
	case s.is(i, "the") && s.is(i+1, "time") && s.is(i-1, "at") && s.closes(i+2):
		return mk(i, i+2, "PAST_REF")
	case s.at(i).has(cThat|cThis) && s.is(i+1, "time") && (s.is(i-1, "at") || s.is(i-1, "by") || s.is(i-1, "since") || s.is(i-1, "until")):
		v := "PAST_REF"
		if l.has(cThis) {
			v = "PRESENT_REF"
		}
		return mk(i, i+2, v)
	case l.has(cThen) && (s.is(i-1, "by") || s.is(i-1, "since") || s.is(i-1, "until")):
		return mk(i, i+1, "PAST_REF")
	}
	return nil, i
}

// holiday reads a named day with its year: "Christmas 2004", "New Year's Day", "last Easter".
func (s *scanner) holiday(i int) (*expr, int) {
	j, dir, the := s.lead(i)
	if s.is(j, "upcoming") {
		j++
	}
	if !s.at(j).has(cHoliday) {
		return nil, i
	}
	for h := range holidays {
		end, ok := s.words(j, holidays[h].words)
		if !ok || !s.namedHoliday(j, end) {
			continue
		}
		first := i
		if the && dir == near && !s.is(j, "fourth") && !s.is(j, "4th") && !s.is(j, "lunar") && !s.is(j, "chinese") && !s.is(j, "spring") && !s.is(j, "mid") {
			return nil, i
		}
		if the && dir == near && s.nounAt(end) {
			first = j
		}
		if first == i && the && dir == near && (s.is(j, "lunar") || s.is(j, "chinese") || s.is(j, "spring") || s.is(j, "mid")) {
			return nil, i
		}
		e := s.node(opHoliday, first, end, "holiday")
		e.count, e.dir = h, dir
		e.score = 0.7
		if y, to := s.yearTail(end); y != nil {
			e.sub = y
			e.last = s.base + to
			return e, to
		}
		return e, end
	}
	return nil, i
}

// namedHoliday reports whether the words at [j, end) are written as a name.
func (s *scanner) namedHoliday(j, end int) bool {
	if s.capital(j) || s.flags(j)&hasDigit != 0 {
		// Not a longer name: "Victory Day" in "Victory Day Parade" is one, "Easter Island" is not.
		return !s.is(end, "island") && !s.is(end, "islands") && !s.is(end, "rebellion") && !s.is(end, "rising") && !s.is(end, "offensive") && !(end-j == 1 && s.capital(end) && !s.at(end).has(cHoliday|cMonth|cWeekday))
	}
	return end-j > 1 || !s.is(j, "tet") && !s.is(j, "pentecost")
}

// words reports whether the tokens at j read w, and where they end.
func (s *scanner) words(j int, w []string) (int, bool) {
	for _, x := range w {
		switch {
		case x == "'s" && (s.is(j, "'s") || s.isExact(j, "’s")), x == "'" && s.apostropheAt(j), s.is(j, x), s.isExact(j, x), x == "-" && s.at(j).has(cDash):
			j++
		default:
			return j, false
		}
	}
	return j, true
}

func (s *scanner) isExact(i int, w string) bool {
	return uint(i) < uint(len(s.t)) && s.t[i].Text == w
}

func (s *scanner) apostropheAt(i int) bool { return i >= 0 && i < len(s.t) && s.apostrophe(i) }
