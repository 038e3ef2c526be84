package date

import (
	"annalist/pipeline"
)

// lex gives the roles of one token.
func lex(t *pipeline.Token) lexeme {
	switch {
	case t.Flags&(pipeline.HasDigit|pipeline.Web) == 0:
		return look(t.Text)
	case t.Flags&pipeline.Web != 0:
		return lexeme{}
	}
	return lexDigits(t.Text)
}

// lexDigits reads a token that holds a digit: 12, 1,000, 21st, 1990s, 3.11.1997, FY2016, Q3.
func lexDigits(s string) lexeme {
	if s[0] < '0' || s[0] > '9' {
		return lexCode(s)
	}
	n, i := int32(0), 0
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		if i > 8 {
			return lexeme{}
		}
		n = 10*n + int32(s[i]-'0')
		i++
	}
	switch rest := s[i:]; rest {
	case "":
		l := lexeme{cDigits, n}
		if i == 4 && n >= 1000 && n < 2200 {
			l.is |= cYear
		}
		return l
	case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
		return lexeme{cOrdinal, n}
	case "s", "S":
		switch {
		case i == 4 && n%10 == 0 && n >= 1000 && n < 2200, i == 3 && n%10 == 0:
			return lexeme{cDecade, n / 10}
		case i == 2 && n%10 == 0:
			return lexeme{cDecade, n / 10}
		}
	case "Q", "q":
		if n >= 1 && n <= 4 {
			return lexeme{cCode, int32(quarter)*10 + n}
		}
	case "H":
		if n == 1 || n == 2 {
			return lexeme{cCode, int32(half)*10 + n}
		}
	default:
		switch rest[0] {
		case ',':
			return lexThousands(s)
		case '.':
			if dots(rest) == 2 {
				return lexeme{cNumeric, 0}
			}
		}
	}
	return lexeme{}
}

// lexThousands reads 1,000, which counts and is never a year.
func lexThousands(s string) lexeme {
	n, run := int32(0), 0
	for i := range len(s) {
		switch {
		case '0' <= s[i] && s[i] <= '9':
			if n > 1e8 {
				return lexeme{}
			}
			n = 10*n + int32(s[i]-'0')
			run++
		case s[i] == ',' && (i < 4 || run == 3):
			run = 0
		default:
			return lexeme{}
		}
	}
	if run != 3 {
		return lexeme{}
	}
	return lexeme{cDigits, n}
}

func dots(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] == '.' {
			n++
		}
	}
	return n
}

// lexCode reads FY2016, FY16, Q3, H1.
func lexCode(s string) lexeme {
	switch {
	case len(s) == 2 && (s[0] == 'Q' || s[0] == 'q') && s[1] >= '1' && s[1] <= '4':
		return lexeme{cCode, int32(quarter)*10 + int32(s[1]-'0')}
	case len(s) == 2 && s[0] == 'H' && (s[1] == '1' || s[1] == '2'):
		return lexeme{cCode, int32(half)*10 + int32(s[1]-'0')}
	case (len(s) == 6 || len(s) == 4) && (s[:2] == "FY" || s[:2] == "fy"):
		n := int32(0)
		for i := 2; i < len(s); i++ {
			if s[i] < '0' || s[i] > '9' {
				return lexeme{}
			}
			n = 10*n + int32(s[i]-'0')
		}
		if len(s) == 4 {
			n = int32(twoDigits(int(n)))
		}
		return lexeme{cFiscal | cYear, n}
	}
	return lexeme{}
}

// twoDigits widens a two-digit year: 00 to 49 are of this century, 50 to 99 of the last.
func twoDigits(n int) int {
	switch {
	case n >= 100:
		return n
	case n < 50:
		return 2000 + n
	}
	return 1900 + n
}
