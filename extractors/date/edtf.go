package date

import (
	"fmt"
	"strings"

	"annalist/pipeline"
)

// EDTF writes a value in the Extended Date/Time Format (ISO 8601-2:2019, level 2): 2011-01-23, 2011-01/2011-04,
// 199X, 2011-21 (spring), 2011-33 (first quarter), 2011-40 (first half), -0043 (44 BC), 2011~ (about). What
// the format has no word for, such as a week or the early part of a month, is written as its interval.
// Durations, recurring times and dates that can't be told give "".
func EDTF(v pipeline.DateValue) string {
	if v.Kind != pipeline.KindDate || v.Value == "" || strings.HasSuffix(v.Value, "_REF") {
		return ""
	}
	whole := v.Mod == "" || v.Mod == "APPROX" || v.From == pipeline.NoDay
	s := ""
	if whole {
		s = edtfRange(v.Value)
	}
	if s == "" {
		if v.From == pipeline.NoDay {
			return ""
		}
		s = v.From.String()
		if v.To != v.From {
			s += "/" + v.To.String()
		}
	}
	if v.Mod == "APPROX" && !strings.Contains(s, "/") {
		s += "~"
	}
	return s
}

func edtfRange(value string) string {
	a, b, isRange := strings.Cut(value, "/")
	a = edtfStretch(a)
	if !isRange || a == "" {
		return a
	}
	if b = edtfStretch(b); b == "" || strings.Contains(a+b, "/") {
		return ""
	}
	return a + "/" + b
}

// edtfStretch translates one TIMEX3 value; "" where EDTF has no short form.
func edtfStretch(v string) string {
	y, rest, _ := strings.Cut(v, "-")
	if strings.HasPrefix(y, "BC") && len(y) == 6 {
		n := 0
		if _, err := fmt.Sscanf(y[2:], "%d", &n); err != nil {
			return ""
		}
		y = fmt.Sprintf("-%04d", n-1)
		if n == 1 {
			y = "0000"
		}
	} else if !digits(y) {
		return ""
	}
	switch {
	case rest == "" && len(y) == 3:
		return y + "X"
	case rest == "" && len(y) == 2:
		n := 0
		if _, err := fmt.Sscanf(y, "%d", &n); err != nil {
			return ""
		}
		return fmt.Sprintf("%04d/%04d", 100*n+1, 100*n+100)
	case rest == "" && len(y) >= 4:
		return y
	case rest != "" && len(y) < 4:
		return ""
	}
	for k, code := range map[string]string{
		"SP": "21", "SU": "22", "FA": "23", "WI": "24", "Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36", "H1": "40", "H2": "41",
	} {
		if rest == k {
			return y + "-" + code
		}
	}
	if digits(strings.ReplaceAll(rest, "-", "")) && rest != "" {
		return y + "-" + rest
	}
	return ""
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
