package date

import "strconv"

// This file reads durations of a day or longer: "three weeks", "two-day", "almost a year", "the past 10
// years", "six to 12 years", "several months", "decades".

func (s *scanner) duration(i int) (*expr, int) {
	j, mod := s.approxWords(i)
	lead := j
	ref := false
	// "the past 10 years", "the next four years", "the last few months", "these two weeks", "the four months".
	if s.at(j).has(cThe) {
		j++
		lead = j
		if s.at(j).has(cLast | cNext) {
			j++
			ref = true
		} else if s.is(j, "first") || s.is(j, "final") || s.is(j, "opening") || s.is(j, "closing") {
			j++
			ref = true
		}
		if k, m := s.approxWords(j); m != "" {
			j, mod = k, m
		}
	} else if s.at(j).has(cLast|cNext) || s.at(j).has(cThis) && s.is(j, "these") || s.is(j, "first") || s.is(j, "another") || s.is(j, "final") {
		ref = !s.is(j, "another")
		j++
	}
	the := lead > i && s.at(lead-1).has(cThe)
	u := s.at(j)
	// "the past year", "the last decade": one unit up to now.
	if ref && u.has(cUnit) && !u.has(cPlural) && u.val != int32(day) && the && s.at(j-1).has(cLast) && !s.at(j-1).has(cPrior) && !s.at(j+1).has(cOf) && (s.is(j-1, "past") || s.is(j, "fortnight") || u.val >= int32(decade) || s.is(i-1, "over") || s.is(i-1, "in") || s.is(i-1, "for") || s.is(i-1, "during") || s.is(i-1, "within")) && u.val != int32(quarter) {
		return s.span(i, j+1, quantity{n: s.unitSize(j)}, grain(u.val), mod, "duration-past"), j + 1
	}
	if ref && u.has(cUnit) && !u.has(cPlural) && (the && s.at(j-1).has(cNext) || s.is(j-1, "coming")) && (u.val == int32(decade) || u.val == int32(century) || s.is(j, "fortnight")) && !s.at(j-1).has(cPrior) {
		return s.span(i, j+1, quantity{n: s.unitSize(j)}, grain(u.val), mod, "duration-next"), j + 1
	}
	if s.is(i, "another") && u.has(cUnit) && !u.has(cPlural) && u.val != int32(quarter) && s.closesOrVerb(j+1) {
		return s.span(i, j+1, quantity{n: s.unitSize(j)}, grain(u.val), mod, "duration"), j + 1
	}
	q, k, ok := s.quantity(j)
	if !ok {
		if ref && s.at(j).has(cUnit) && s.at(j).has(cPlural) && s.at(j).val > int32(0) && !s.at(j+1).has(cOf) && (s.at(j-1).has(cLast|cNext) && the) && !s.is(j-1, "past") {
			return s.span(i, j+1, quantity{vague: true}, grain(u.val), mod, "duration-vague"), j + 1
		}
		return s.bareUnits(i)
	}
	if s.at(j).has(cA) && k == j+1 && (ref || the || s.is(i, "another")) {
		return nil, i
	}
	if the && !ref && (q.vague || k == lead) {
		return nil, i
	}
	// A number with a hyphen: "two-day", "20-year-old" is an age.
	if s.at(k).has(cDash) && s.at(k+1).has(cUnit) && s.tight(k) && !q.vague {
		if s.at(k+1).val == int32(quarter) {
			return nil, i
		}
		end := k + 2
		if s.at(end).has(cDash) && s.tight(end) {
			switch {
			case s.is(end+1, "old"), s.is(end+1, "olds"):
				return nil, i
			case s.is(end+1, "long"):
				end += 2
			}
		} else if s.is(end, "old") {
			return nil, i
		} else if s.is(end, "long") {
			end++
		}
		if s.at(j).has(cA) && k == j+1 {
			return nil, i
		}
		if the || s.at(i).has(cA) && i < j {
			i = j
			mod = ""
		}
		if q.half && s.at(j).has(cHalf) {
			return s.span(j, end, q, grain(s.at(k+1).val), mod, "duration-hyphen"), end
		}
		return s.span(i, end, q, grain(s.at(k+1).val), mod, "duration-hyphen"), end
	}
	// Words between number and unit: "10 more days", "five straight years", "three to five years".
	for n := 0; n < 2 && (s.at(k).has(cMore) || s.at(k).has(cLast|cNext) && q.n > 1) && !s.at(k).has(cUnit); n++ {
		k++
	}
	if s.is(k, "to") || s.at(k).has(cDash) {
		if m, e := s.cardinal(k + 1); m > 0 && s.at(e).has(cUnit) && q.n > 0 {
			q.upper, k = m, e
		}
	}
	u = s.at(k)
	if !u.has(cUnit) || s.is(k, "day") && s.is(k+1, "care") || s.at(k).has(cUnit) && s.is(k, "quarter") && !ref {
		return nil, i
	}
	if u.val == int32(quarter) && (!u.has(cPlural) || s.is(k+1, "of") || !ref && !s.at(k-1).has(cMore)) {
		return nil, i
	}
	end := k + 1
	if !u.has(cPlural) && q.n != 1 && !q.half && !s.numberBeforeSingular(j, k) {
		return nil, i
	}
	if s.at(end).has(cDash) && s.tight(end) {
		if s.is(end+1, "old") || s.is(end+1, "olds") {
			return nil, i
		}
		if s.is(end+1, "long") {
			end += 2
			if s.at(j).has(cA) && k == j+1 {
				i = k // "a year-long trial": the article belongs to the trial
				if u.has(cPlural) {
					q = quantity{vague: true}
				}
			}
		}
	}
	if s.is(j, "one") && s.is(k, "day") && k == j+1 && (s.capital(j) || s.at(end).has(cComma)) && !s.at(j-1).has(cPrep) {
		return nil, i // "One day, perhaps"
	}
	if s.age(j, end) {
		return nil, i
	}
	// "a year and a half", "two years and three months".
	extra := quantity{}
	extraUnit := noGrain
	if s.is(end, "and") && s.at(end+1).has(cA) && s.at(end+2).has(cHalf) {
		q.half = true
		end += 3
	} else {
		c := end
		if s.at(c).has(cComma) && s.at(c+1).has(cDigits) {
			c++
		} else if s.is(c, "and") {
			c++
		}
		if q2, k2, ok := s.quantity(c); ok && q2.n > 0 && s.at(k2).has(cUnit) && grain(s.at(k2).val) < grain(u.val) && (c > end || s.at(c).has(cDigits)) && !s.at(c).has(cA) && !s.at(k2+1).has(cLater|cEarlier|cAgo) {
			extra, extraUnit, end = q2, grain(s.at(k2).val), k2+1
		}
	}
	if !the && i == j && s.at(j).has(cA) && q.n == 1 && !q.half && !s.durationContext(i, end, u) {
		return nil, i
	}
	rule := "duration"
	if ref {
		rule = "duration-ref"
	}
	first := i
	e := s.span(first, end, q, grain(u.val), mod, rule)
	if s.is(k, "fortnight") || s.is(k, "fortnights") {
		q.n *= 2
		e.value = spanValue(q, grain(u.val), 0, noGrain)
	}
	if extraUnit != noGrain {
		e.value = spanValue(q, grain(u.val), extra.n, extraUnit)
	}
	return e, end
}

// unitSize is the number of units that the unit word at i stands for: two weeks for a fortnight.
func (s *scanner) unitSize(i int) int {
	if s.is(i, "fortnight") {
		return 2
	}
	return 1
}

// numberBeforeSingular lets "ten year" pass where a noun follows: the ten year plan.
func (s *scanner) numberBeforeSingular(j, k int) bool {
	return s.at(k+1).is == 0 && s.nounAt(k+1) && !s.at(j).has(cVague)
}

// age reports whether the years [.., end) are somebody's age: 59 years old, 26 years of age, aged 30.
func (s *scanner) age(j, end int) bool {
	return s.is(end, "old") || s.is(end, "of") && s.is(end+1, "age") || s.is(end, "older") || s.is(end, "younger") || s.is(end, "his") || s.is(j-1, "aged") || s.is(end, "older")
}

// durationContext decides whether "a day", "a year" is a length of time or a rate.
func (s *scanner) durationContext(i, end int, u lexeme) bool {
	if s.is(end, "when") || s.is(end, "in") && s.is(end+1, "which") || s.is(end, "that") || s.is(end, "on") && s.is(end+1, "which") {
		return false
	}
	if i == 0 {
		return s.is(end, "of") || s.is(end, "after") || s.is(end, "in") || end >= len(s.t)
	}
	for _, w := range [...]string{"such", "was", "is", "were", "be", "it", "them", "him", "and", "what", "than", "as", "not", "had", "has", "have", "become", "became", "like"} {
		if s.is(i-1, w) {
			return false
		}
	}
	return true
}

// approxWords reads "about", "less than", "at least", "up to", "no more than", "almost" at i.
func (s *scanner) approxWords(i int) (int, string) {
	mod := s.approx(i)
	j := i
	switch {
	case (s.is(i, "less") || s.is(i, "more") || s.is(i, "fewer")) && s.is(i+1, "than"):
		j = i + 2
	case s.is(i, "a") && s.is(i+1, "little") && (s.is(i+2, "more") || s.is(i+2, "less") || s.is(i+2, "over") || s.is(i+2, "under")):
		j = i + 3
		mod = "MORE_THAN"
		if s.is(i+2, "less") || s.is(i+2, "under") {
			mod = "LESS_THAN"
		}
		if s.is(j, "than") {
			j++
		}
	case s.is(i, "at") && (s.is(i+1, "least") || s.is(i+1, "most")), s.is(i, "just") && (s.is(i+1, "under") || s.is(i+1, "over")), s.is(i, "well") && s.is(i+1, "over"), s.is(i, "up") && s.is(i+1, "to"):
		j = i + 2
	case s.is(i, "no") && s.is(i+1, "more") && s.is(i+2, "than"):
		j = i + 3
	case s.is(i, "less"), s.is(i, "more"), s.is(i, "up"), s.is(i, "fewer"):
		return i, ""
	case (s.is(i, "over") || s.is(i, "under")) && !s.measured(i-1):
		return i, "" // a preposition: "over five years"
	case s.is(i, "about"), s.is(i, "around"), s.is(i, "some"), s.is(i, "almost"), s.is(i, "nearly"), s.is(i, "roughly"), s.is(i, "approximately"), s.is(i, "over"), s.is(i, "under"), s.is(i, "barely"):
		j = i + 1
	case s.is(i, "just") && s.at(i+1).has(cA|cCardinal|cDigits), s.is(i, "only") && s.at(i+1).has(cA|cCardinal|cDigits), s.is(i, "exactly") && s.at(i+1).has(cCardinal|cDigits):
		return i, ""
	}
	if j > i && !s.at(j).has(cA|cCardinal|cDigits|cVague|cHalf|cThe|cMore) {
		return i, ""
	}
	return j, mod
}

// measured reports whether "over" after token i means more than: a preposition or a verb of lasting
// stands before it.
func (s *scanner) measured(i int) bool {
	if s.at(i).has(cPrep | cFrom | cTo | cBefore | cAfter | cIn | cOf) {
		return true
	}
	for _, w := range [...]string{"lasted", "lasting", "lasts", "took", "taken", "takes", "spent", "waited", "is", "was", "been", "just", "well"} {
		if s.is(i, w) {
			return true
		}
	}
	return false
}

// bareUnits reads "years", "decades" after a preposition, and "recent years", "month-long".
func (s *scanner) bareUnits(i int) (*expr, int) {
	l := s.at(i)
	switch {
	case l.has(cUnit) && !l.has(cPlural) && s.at(i+1).has(cDash) && s.tight(i+1) && s.is(i+2, "long"):
		return s.span(i, i+3, quantity{n: 1}, grain(l.val), "", "duration-long"), i + 3
	case l.has(cUnit) && l.has(cPlural) && s.at(i+1).has(cDash) && s.tight(i+1) && s.is(i+2, "long"):
		return s.span(i, i+3, quantity{vague: true}, grain(l.val), "", "duration-long"), i + 3
	case l.has(cRecent) && s.at(i+1).has(cUnit) && s.at(i+1).has(cPlural), l.has(cRecent) && s.at(i+1).has(cUnit) && s.is(i+1, "decades"):
		e := s.node(opRef, i, i+2, "recent-units")
		e.value = "PAST_REF"
		return e, i + 2
	case l.has(cUnit) && l.has(cPlural) && l.val != int32(quarter) && i > 0 && !s.capital(i) && !s.at(i+1).has(cLater|cEarlier|cAgo|cBefore|cAfter|cDash):
		if s.is(i+1, "old") || s.is(i+1, "of") && s.is(i+2, "age") {
			return nil, i
		}
		if s.spanLead(i) {
			return s.span(i, i+1, quantity{vague: true}, grain(l.val), "", "duration-vague"), i + 1
		}
	}
	return nil, i
}

// spanLead reports whether a bare plural at i ("years", "weeks") is a length of time: after for, within, a
// verb of taking, or "if not"; after other prepositions only where nothing follows.
func (s *scanner) spanLead(i int) bool {
	p := i - 1
	for _, w := range [...]string{"for", "within", "take", "takes", "took", "taken", "spent"} {
		if s.is(p, w) {
			return true
		}
	}
	switch {
	case s.is(p, "after"):
		return s.at(i+1).has(cOf) || s.closes(i+1)
	case s.is(p, "in"), s.is(p, "over"):
		return s.closes(i + 1)
	case s.at(p).has(cAnd):
		return s.at(p - 1).has(cUnit)
	}
	return s.is(p, "not") && s.is(p-1, "if")
}

func (s *scanner) span(i, end int, q quantity, u grain, mod, rule string) *expr {
	e := s.node(opDuration, i, end, rule)
	e.unit, e.mod = u, mod
	e.value = spanValue(q, u, 0, noGrain)
	return e
}

// spanValue writes a duration: P3W, P2Y6M, PXD, P2Y/P3Y. Decades and centuries count in years where
// their number is known.
func spanValue(q quantity, u grain, extra int, extraUnit grain) string {
	if q.vague {
		return "PX" + unitLetters[u]
	}
	n, m := q.n, q.upper
	scale := 1
	switch u {
	case decade:
		u, scale = year, 10
	case century:
		u, scale = year, 100
	case millennium:
		u, scale = year, 1000
	case quarter:
		u, scale = month, 3
	}
	n *= scale
	m *= scale
	v := ""
	switch {
	case q.half && scale > 1:
		v = "P" + strconv.Itoa(n+scale/2) + unitLetters[u]
	case q.half && u == year:
		if n == 0 {
			v = "P6M"
		} else {
			v = "P" + strconv.Itoa(n) + "Y6M"
		}
	case q.half:
		v = "P" + strconv.Itoa(n) + ".5" + unitLetters[u]
	default:
		v = "P" + strconv.Itoa(n) + unitLetters[u]
	}
	if extraUnit != noGrain {
		v += strconv.Itoa(extra) + unitLetters[extraUnit]
	}
	if m > n {
		v += "/P" + strconv.Itoa(m) + unitLetters[u]
	}
	return v
}
