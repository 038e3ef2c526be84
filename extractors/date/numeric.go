package date

// numeric reads dates in figures: 1997-11-03, 11/03/97, 3.11.1997, 2011-01, 11/1997. The order of day
// and month is told by what is possible; where both are, month first after a slash or dash (as in the
// United States) and day first between points, with the other reading as an alternative.
func (s *scanner) numeric(i int) (*expr, int) {
	if i > 0 && (s.tight(i) && s.at(i-1).has(cDash|cSlash|cDigits) && !s.is(i-2, "post") && !s.is(i-2, "pre") || s.currency(i-1) || s.tight(i) && s.is(i-1, ".")) {
		return nil, i
	}
	if s.at(i).has(cNumeric) {
		return s.dotted(i)
	}
	if e, end := s.nineEleven(i); e != nil {
		return e, end
	}
	sep := s.at(i + 1)
	if !sep.has(cDash|cSlash) || !s.tight(i+1) || !s.at(i+2).has(cDigits) || !s.tight(i+2) {
		return nil, i
	}
	a, b := int(s.at(i).val), int(s.at(i+2).val)
	la, lb := s.digits(i), s.digits(i+2)
	if s.at(i+3).has(sep.is&(cDash|cSlash)) && s.tight(i+3) && s.at(i+4).has(cDigits) && s.tight(i+4) {
		end := i + 5
		if s.at(end).has(cDash|cSlash) && s.tight(end) && s.at(end+1).has(cDigits) && s.tight(end+1) || s.decimal(end) {
			return nil, i
		}
		return s.threeNumbers(i, end, a, b, int(s.at(i+4).val), la, lb, s.digits(i+4), sep.has(cSlash), "numeric")
	}
	if s.at(i+3).has(cDash|cSlash) && s.tight(i+3) && s.tight(i+4) || s.decimal(i+3) {
		return nil, i
	}
	switch {
	case s.at(i).has(cYear) && lb == 2 && b >= 1 && b <= 12 && sep.has(cDash) && (b < a%100 || b <= 9 || a < 1900):
		// 2011-01 is a month, 2011-12 a range of years: the second number tells.
		e := s.node(opCal, i, i+3, "numeric-month")
		e.c = cal{g: month, y: a, n: b}
		if b <= a%100 || a%100 >= 12 || b > a%100 {
			e.score = 0.6
		}
		if b == a%100+1 {
			return nil, i
		}
		return e, i + 3
	case s.at(i).has(cYear) && sep.has(cSlash) && lb <= 2 && b >= 1 && b <= 12 && b != (a+1)%100:
		e := s.node(opCal, i, i+3, "numeric-month")
		e.c = cal{g: month, y: a, n: b}
		return e, i + 3
	case s.at(i+2).has(cYear) && la <= 2 && a >= 1 && a <= 12:
		e := s.node(opCal, i, i+3, "numeric-month")
		e.c = cal{g: month, y: b, n: a}
		return e, i + 3
	case sep.has(cSlash) && la <= 2 && lb <= 2 && s.numericContext(i, i+3):
		m, d := a, b
		if m > 12 {
			m, d = d, m
		}
		if !validDay(2000, m, d) {
			return nil, i
		}
		e := s.node(opOpen, i, i+3, "numeric-day")
		e.c = cal{g: day, n: m, d: d}
		e.score = 0.6
		return e, i + 3
	}
	return nil, i
}

// nineEleven reads 9/11 where it names the attacks of 2001: after 9/11, post-9/11, the 9/11 commission.
func (s *scanner) nineEleven(i int) (*expr, int) {
	if !s.is(i, "9") || !s.is(i+1, "/") || !s.is(i+2, "11") || !s.tight(i+1) || !s.tight(i+2) || s.at(i+3).has(cSlash|cDash) && s.at(i+4).has(cDigits) {
		return nil, i
	}
	if i == 0 || !s.at(i-1).has(cThe|cAfter|cBefore|cDash|cOf) && !s.is(i-1, "since") && !s.is(i-1, "until") {
		return nil, i
	}
	e := s.node(opCal, i, i+3, "nine-eleven")
	e.c = cal{g: day, y: 2001, n: 9, d: 11}
	return e, i + 3
}

// numericContext reports whether a pair such as 5/12 stands where a date would.
func (s *scanner) numericContext(i, end int) bool {
	if i > 0 && !s.at(i-1).has(cPrep|cWeekday|cComma|cThe|cThis|cNext|cLast|cTo) && !s.is(i-1, "(") {
		return false
	}
	return s.closes(end) || s.at(end).has(cPrep|cTo)
}

// dotted reads 3.11.1997 and 1997.11.3, one token.
func (s *scanner) dotted(i int) (*expr, int) {
	var v, width [3]int
	k := 0
	text := s.t[i].Text
	for j := range len(text) {
		c := text[j]
		switch {
		case c == '.':
			if k++; k > 2 {
				return nil, i
			}
		case '0' <= c && c <= '9' && width[k] < 4:
			v[k] = 10*v[k] + int(c-'0')
			width[k]++
		default:
			return nil, i
		}
	}
	if k != 2 || s.tight(i) && i > 0 && !s.is(i-1, "(") && !s.is(i-1, "\"") && !s.is(i-1, "“") {
		return nil, i
	}
	if width[0] < 4 && width[2] != 4 && (width[2] != 2 || width[0] < 2 || width[1] < 2) {
		return nil, i // 1.1.30 is a version
	}
	return s.threeNumbers(i, i+1, v[0], v[1], v[2], width[0], width[1], width[2], false, "numeric-dotted")
}

func (s *scanner) threeNumbers(i, end, a, b, c, la, lb, lc int, slash bool, rule string) (*expr, int) {
	var y, m, d int
	var alt cal
	switch {
	case la == 4:
		y, m, d = a, b, c
		if m > 12 && slash {
			m, d = d, m
		}
		if lb > 2 || lc > 2 || y < 1000 || y >= 2200 {
			return nil, i
		}
	case (lc == 4 || lc == 2) && la <= 2 && lb <= 2:
		y, m, d = c, a, b
		if lc == 2 {
			y = twoDigits(c)
			if !slash && la+lb < 4 {
				return nil, i
			}
		}
		if rule == "numeric-dotted" {
			m, d = b, a
		}
		switch {
		case m > 12:
			m, d = d, m
		case d <= 12 && d != m:
			alt = cal{g: day, y: y, n: d, d: m}
		}
		if y < 1000 || y >= 2200 {
			return nil, i
		}
	default:
		return nil, i
	}
	if !validDay(y, m, d) {
		return nil, i
	}
	e := s.node(opCal, i, end, rule)
	e.c = cal{g: day, y: y, n: m, d: d}
	if alt.g != noGrain {
		e.alt, e.score = alt, 0.6
	}
	return e, end
}
