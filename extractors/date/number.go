package date

// A quantity is a number in front of a unit.
type quantity struct {
	n     int
	half  bool // and a half
	vague bool // several, a few
	upper int  // the second of "two or three"; 0 for none
}

// maxNumberWords bounds the words of one number, so that recognition stays linear.
const maxNumberWords = 10

// cardinal reads a number at i in digits or words, and returns where it ends; n < 0 for none.
func (s *scanner) cardinal(i int) (n, end int) {
	l := s.at(i)
	if l.has(cDigits) {
		return int(l.val), i + 1
	}
	total, current, seen := 0, 0, false
	j := i
	for k := 0; k < maxNumberWords; k++ {
		l := s.at(j)
		switch {
		case l.has(cA) && !seen && s.at(j+1).has(cCardinal) && s.at(j+1).val >= 12 && (s.at(j+1).val >= 100 || s.at(j+1).val == 12):
			current, j = 1, j+1
			seen = true
			continue
		case l.has(cCardinal):
			v := int(l.val)
			switch {
			case v == 1000:
				total += max(current, 1) * 1000
				current = 0
			case v == 100:
				current = max(current, 1) * 100
			case v == 12 && s.is(j, "dozen"):
				current = max(current, 1) * 12
			case seen && current%100 >= 20 && v < 10 && current%10 == 0, current%100 == 0:
				current += v
			default:
				return total + current, j
			}
			seen = true
			j++
			continue
		case seen && l.has(cDash) && s.at(j+1).has(cCardinal) && s.at(j+1).val < 10 && current%100 >= 20 && current%10 == 0 && s.tight(j) && s.tight(j+1):
			j++
			continue
		case seen && l.has(cAnd) && s.is(j, "and") && s.at(j+1).has(cCardinal) && s.at(j+1).val < 100 && (current%100 == 0 && current > 0 || total > 0 && current == 0):
			j++
			continue
		}
		break
	}
	if !seen {
		return -1, i
	}
	return total + current, j
}

// ordinal reads first, 21st, twenty-first at i; n is 0 for none.
func (s *scanner) ordinal(i int) (n, end int) {
	l := s.at(i)
	if l.has(cOrdinal) {
		return int(l.val), i + 1
	}
	if l.has(cCardinal) && l.val >= 20 && l.val <= 90 {
		j := i + 1
		if s.at(j).has(cDash) {
			j++
		}
		if o := s.at(j); o.has(cOrdinal) && o.val < 10 {
			return int(l.val + o.val), j + 1
		}
	}
	return 0, i
}

// quantity reads the number of a duration at i: "two and a half", "a", "several", "half a", "two or three".
func (s *scanner) quantity(i int) (q quantity, end int, ok bool) {
	l := s.at(i)
	switch {
	case l.has(cHalf):
		j := i + 1
		if s.at(j).has(cDash) {
			j++
		}
		if s.at(j).has(cA) {
			j++
		}
		return quantity{half: true}, j, true
	case l.has(cA) && s.at(i+1).has(cHalf):
		return quantity{half: true}, s.skip(i+2, cDash), true
	case s.is(i, "couple") || l.has(cA) && s.is(i+1, "couple"):
		return quantity{n: 2}, s.skip(s.skip(i, cA)+1, cOf), true
	case l.has(cA) && s.at(i+1).has(cVague):
		return quantity{vague: true}, s.skip(i+2, cOf), true
	case l.has(cVague):
		return quantity{vague: true}, s.skip(i+1, cOf), true
	case l.has(cA) && s.is(i+1, "quarter") && s.is(i+2, "of") && s.at(i+3).has(cA) && s.is(i+4, "century"):
		return quantity{n: 1, vague: false}, i, false
	}
	n, j := s.cardinal(i)
	if n < 0 {
		if l.has(cA) {
			return quantity{n: 1}, i + 1, true
		}
		return quantity{}, i, false
	}
	q.n = n
	switch {
	case s.is(j, "and") && s.at(j+1).has(cA) && s.at(j+2).has(cHalf):
		q.half = true
		j += 3
	case s.is(j, "and") && s.at(j+1).has(cHalf):
		q.half = true
		j += 2
	case s.at(j).has(cAnd|cTo|cDash) && !s.is(j, "and"):
		if m, k := s.cardinal(j + 1); m > n && s.at(s.skip(k, cMore)).has(cUnit) {
			q.upper = m
			j = k
		}
	}
	return q, j, true
}

// yearWords reads a year written in words: nineteen ninety-seven, two thousand eleven; 0 for none.
func (s *scanner) yearWords(i int) (y, end int) {
	l := s.at(i)
	if !l.has(cCardinal) {
		return 0, i
	}
	if l.val == 2 && s.at(i+1).has(cCardinal) && s.at(i+1).val == 1000 {
		n, j := s.cardinal(i)
		if n >= 2000 && n < 2300 {
			return n, j
		}
		return 0, i
	}
	if l.val < 15 || l.val > 20 {
		return 0, i
	}
	n, j := s.cardinal(i + 1)
	switch {
	case n == 100:
		return int(l.val) * 100, j
	case n >= 10 && n < 100:
		return int(l.val)*100 + n, j
	case n < 0 && s.is(i+1, "oh") && s.at(i+2).has(cCardinal) && s.at(i+2).val < 10:
		return int(l.val)*100 + int(s.at(i+2).val), i + 3
	}
	return 0, i
}
