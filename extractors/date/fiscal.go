package date

import (
	"strings"

	"annalist/pipeline"
)

// fiscalYears are the fiscal years of countries by words that name them. start is the first month;
// endYear tells that the year is named after the calendar year it ends in.
var fiscalYears = []struct {
	words   string
	start   int
	endYear bool
}{
	{" us u.s. american america washington pentagon congress dod nasa senate ", 10, true},
	{" japan japanese tokyo mof jsdf diet yen ", 4, false},
	{" india indian delhi britain british uk london singapore hong canada canadian ", 4, false},
	{" australia australian canberra pakistan pakistani islamabad bangladesh dhaka zealand wellington egypt ", 7, true},
	{" thailand thai bangkok ", 10, true},
	{" china chinese beijing russia russian moscow korea korean seoul taiwan taipei germany german france indonesia indonesian malaysia philippines vietnam mongolia kazakhstan ", 1, false},
}

// fiscalYear finds the country of a fiscal year by the nearest name before it in its sentence, else
// after it, else in the title; without one the United States are meant.
func (r *resolver) fiscalYear(e *expr) (start int, endYear bool) {
	if r.sent < len(r.doc.Sentences) {
		s := r.doc.Sentences[r.sent]
		for i := e.first - 1; i >= s.First && i > e.first-60; i-- {
			if start, end, ok := fiscalCountry(r.doc.Tokens[i].Text); ok {
				return start, end
			}
		}
		for i := e.last; i < s.Last && i < e.last+40; i++ {
			if start, end, ok := fiscalCountry(r.doc.Tokens[i].Text); ok {
				return start, end
			}
		}
	}
	title := r.doc.Title
	for _, b := range r.doc.Blocks {
		if title == "" && b.Kind == pipeline.Title {
			title = r.doc.Text[b.Start:b.End]
		}
	}
	for _, w := range strings.FieldsFunc(title, func(c rune) bool { return c == ' ' || c == '-' || c == ':' || c == ',' }) {
		if start, end, ok := fiscalCountry(w); ok {
			return start, end
		}
	}
	return 10, true
}

func fiscalCountry(word string) (start int, endYear, ok bool) {
	if len(word) < 2 || (word[0] < 'A' || word[0] > 'Z') && word != "yen" {
		return 0, false, false
	}
	w := " " + strings.ToLower(word) + " "
	for _, f := range fiscalYears {
		if strings.Contains(f.words, w) {
			return f.start, f.endYear, true
		}
	}
	return 0, false, false
}
