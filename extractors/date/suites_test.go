package date

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"

	"annalist/pipeline"
	"annalist/pipeline/segment"
)

// A suiteCase is one case of a public test suite in the common format.
type suiteCase struct {
	ID     string     `json:"id"`
	Text   string     `json:"text"`
	Ref    string     `json:"ref"`
	Expect []goldDate `json:"expect"`
	Ignore []goldDate `json:"ignore"`
	Policy string     `json:"policy"`
	Latent bool       `json:"latent"`
	Fwd    bool       `json:"forward"`
}

// class is the file of the suite that a case comes from.
func (c suiteCase) class() string {
	parts := strings.Split(c.ID, "/")
	if len(parts) > 1 {
		return strings.Join(parts[:len(parts)-1], "/")
	}
	return c.ID
}

type suiteScore struct {
	cases, out, spans, spanHits, values, valueHits, negatives, negHits int
}

// TestSuites runs the public suites and reports spans and values, by suite and class.
func TestSuites(t *testing.T) {
	dir := shared()
	if dir == "" {
		t.Skip("the public suites are not here")
	}
	for _, suite := range []struct {
		name string
		opt  Options
	}{
		{"recognizers", Options{}},
		{"duckling", Options{Prefer: 1}},
		{"chrono", Options{}},
		{"timenorm", Options{Prefer: -1}},
		{"dateparser", Options{SplitRanges: true}},
	} {
		scores := map[string]*suiteScore{}
		total := &suiteScore{}
		reasons := map[string]int{}
		readLines(t, filepath.Join(dir, "corpora", "date", suite.name+"-en.jsonl"), func(line []byte) {
			var c suiteCase
			if err := json.Unmarshal(line, &c); err != nil {
				t.Fatal(err)
			}
			s := scores[c.class()]
			if s == nil {
				s = &suiteScore{}
				scores[c.class()] = s
			}
			scoreCase(t, suite.name, c, suite.opt, s, reasons)
		})
		var names []string
		for n := range scores {
			names = append(names, n)
		}
		sort.Strings(names)
		for _, n := range names {
			s := scores[n]
			t.Logf("  %-34s cases %4d out of scope %4d  spans %4d/%4d %.3f  values %4d/%4d %.3f  negatives %d/%d", n, s.cases, s.out, s.spanHits, s.spans, ratio(s.spanHits, s.spans),
				s.valueHits, s.values, ratio(s.valueHits, s.values), s.negHits, s.negatives)
			total.cases += s.cases
			total.out += s.out
			total.spans += s.spans
			total.spanHits += s.spanHits
			total.values += s.values
			total.valueHits += s.valueHits
			total.negatives += s.negatives
			total.negHits += s.negHits
		}
		t.Logf("%-12s cases %4d out of scope %4d  spans %.3f  values %.3f  negatives %d/%d", suite.name, total.cases, total.out, ratio(total.spanHits, total.spans), ratio(total.valueHits, total.values), total.negHits, total.negatives)
		var rs []string
		for r := range reasons {
			rs = append(rs, r)
		}
		sort.Strings(rs)
		for _, r := range rs {
			t.Logf("  deviation %4d  %s", reasons[r], r)
		}
	}
}

func scoreCase(t *testing.T, suite string, c suiteCase, opt Options, s *suiteScore, reasons map[string]int) {
	t.Helper()
	if len(c.Expect) == 0 && c.Policy == "system" {
		return
	}
	s.cases++
	if why := negativesHere[c.ID]; why != "" {
		reasons[why]++
		s.out++
		return
	}
	if c.Fwd {
		opt.Prefer = 1
	}
	d := plainDocument(c.Text, c.Ref)
	found := Find(d, opt)
	if len(c.Expect) == 0 {
		s.negatives++
		bad := ""
		for _, f := range found {
			if !ignored(c, f.Span) {
				bad = d.Surface(f.Span) + " (" + f.Rule + ")"
			}
		}
		if bad == "" {
			s.negHits++
		} else if verbose() {
			t.Logf("%s NEGATIVE %q gives %s", c.ID, c.Text, bad)
		}
		return
	}
	for _, g := range c.Expect {
		why := departs(suite, c.Text[g.Start:g.End])
		switch {
		case g.Type == "TIME":
			why = "clock times and parts of the day are left out"
		case foreignHoliday(c, g):
			why = "holidays of other regions"
		case c.Latent:
			why = "latent readings"
		case strings.HasPrefix(str(g.From), "0001"):
			why = "dates that do not exist"
		case c.Ref == "" && g.Value != nil && relativeWords.MatchString(strings.ToLower(c.Text[g.Start:g.End])):
			why = "relative dates without a reference date"
		}
		if why != "" {
			reasons[why]++
			s.out++
			continue
		}
		s.spans++
		var best *Found
		for k := range found {
			f := &found[k]
			if f.Start < g.End && g.Start < f.End && (best == nil || f.Len() > best.Len()) {
				best = f
			}
		}
		got := "nothing"
		if best != nil {
			got = d.Surface(best.Span) + " = " + best.Date.Value + " " + best.Date.From.String() + " " + best.Date.To.String() + " (" + best.Rule + ")"
			if sameSpan(d, best.Span, g) {
				s.spanHits++
			}
		}
		if g.Extract || g.Value == nil && g.From == nil {
			if best == nil && verbose() {
				t.Logf("%s SPAN %q want %q", c.ID, c.Text, c.Text[g.Start:g.End])
			}
			continue
		}
		s.values++
		if best != nil && sameValue(best, g) {
			s.valueHits++
		} else if verbose() {
			t.Logf("%s VALUE %q ref %s want %q %s %s %s got %s", c.ID, c.Text, c.Ref, c.Text[g.Start:g.End], str(g.Value), str(g.From), str(g.To), got)
		}
	}
}

func ignored(c suiteCase, s pipeline.Span) bool {
	for _, g := range c.Ignore {
		if s.Start < g.End && g.Start < s.End {
			return true
		}
	}
	return false
}

// plainDocument is one paragraph: the suites have no layout.
func plainDocument(text, ref string) *pipeline.Document {
	d := document("x", ref, nil)
	d.Text = text
	d.Blocks = []pipeline.Block{{Span: pipeline.Span{Start: 0, End: len(text)}, Kind: pipeline.Paragraph}}
	segmentDocument(d)
	return d
}

// sameSpan compares spans without prepositions, articles and punctuation at their ends.
func sameSpan(d *pipeline.Document, s pipeline.Span, g goldDate) bool {
	a := bare(d.Text[s.Start:s.End])
	if s.Start < g.End && a == bare(d.Text[g.Start:g.End]) {
		return true
	}
	for _, alt := range g.Alt {
		if a == bare(d.Text[alt.Start:alt.End]) {
			return true
		}
	}
	return false
}

func bare(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" ,.()[]'\"\t\n", r) })
	for len(words) > 0 {
		switch words[0] {
		case "on", "in", "from", "between", "by", "since", "the", "at", "for", "before", "after", "until", "till", "during", "within", "as", "of", "a", "around", "about", "over":
			words = words[1:]
			continue
		}
		break
	}
	return strings.Join(words, " ")
}

func sameValue(f *Found, g goldDate) bool {
	v := f.Date
	// An interval of which the suite gives the length is a duration here: the length counts. An open
	// range is the date that bounds it.
	if m := lengthOf.FindStringSubmatch(str(g.Value)); m != nil && v.Kind == pipeline.KindDuration && normalDuration(v.Value) == normalDuration(m[1]) {
		return true
	}
	if matchesTemplate(v.Value, str(g.Value)) {
		return true
	}
	if string(v.Kind) != g.Type && !(g.Type == "DATE" && v.Kind == pipeline.KindDuration) {
		return false
	}
	if g.Type != "DATE" {
		return normalDuration(v.Value) == normalDuration(str(g.Value))
	}
	if v.Value == str(g.Value) {
		return true
	}
	// "Two weeks ago" has the grain of its unit here, and is a day there.
	if g.From != nil && g.To != nil && v.From != pipeline.NoDay && (f.Rule == "units-ago" || f.Rule == "units-from-now" || f.Rule == "units-offset" || f.Rule == "units-later") {
		if v.From.String() <= *g.From && *g.To <= v.To.String() {
			return true
		}
	}
	if sameInterval(v, g.From, g.To) {
		return true
	}
	for _, a := range g.AnyOf {
		if v.Value == a.Value || sameInterval(v, a.From, a.To) {
			return true
		}
	}
	return false
}

var lengthOf = regexp.MustCompile(`^\(.*,(P[^,]*)\)$`)

// matchesTemplate compares a value with one whose year is open: XXXX-07-04.
func matchesTemplate(value, template string) bool {
	if len(value) != len(template) || !strings.HasPrefix(template, "XXXX-") || strings.Contains(template, "WXX") {
		return false
	}
	return value[4:] == template[4:]
}

func sameInterval(v *pipeline.DateValue, from, to *string) bool {
	if from == nil && to == nil || v.From == pipeline.NoDay {
		return false
	}
	if from != nil && to != nil && strings.Contains(v.Value, "/") && v.From.String() == *from {
		// Where the suite's ranges of months, weeks and years end with the first day of the last.
		_, last, _ := strings.Cut(v.Value, "/")
		if first := firstDay(last); first == *to {
			return true
		}
	}
	return (from == nil || v.From.String() == *from) && (to == nil || v.To.String() == *to)
}

// firstDay is the first day of the stretch of a value, as far as the suites need it.
func firstDay(value string) string {
	switch {
	case len(value) == 4:
		return value + "-01-01"
	case len(value) == 7:
		return value + "-01"
	case len(value) == 8 && value[5] == 'W':
		y, n := 0, 0
		if _, err := fmt.Sscanf(value, "%d-W%d", &y, &n); err == nil {
			return monday(y, n).String()
		}
	}
	return ""
}

// normalDuration writes equal durations alike: P27M and P2Y3M, P2DE and P20Y, P45D and P1.5M.
func normalDuration(s string) string {
	months, days := 0.0, 0.0
	rest := strings.TrimPrefix(s, "P")
	for rest != "" {
		i := 0
		for i < len(rest) && (rest[i] >= '0' && rest[i] <= '9' || rest[i] == '.') {
			i++
		}
		j := i
		for j < len(rest) && rest[j] >= 'A' && rest[j] <= 'Z' {
			j++
		}
		if i == 0 || j == i {
			return s
		}
		n := 0.0
		if err := json.Unmarshal([]byte(rest[:i]), &n); err != nil {
			return s
		}
		switch rest[i:j] {
		case "D":
			days += n
		case "W":
			days += 7 * n
		case "M":
			months += n
		case "Y":
			months += 12 * n
		case "DE":
			months += 120 * n
		case "CE":
			months += 1200 * n
		default:
			return s
		}
		rest = rest[j:]
	}
	b, _ := json.Marshal([]float64{months + days/30, 0})
	return string(b)
}

var relativeWords = words(`today|yesterday|tomorrow|next|last|this|ago`)

// foreignHoliday reports whether an expression is a holiday that the grammar does not keep: those of
// other regions and creeds, and days of awareness.
func foreignHoliday(c suiteCase, g goldDate) bool {
	s := strings.ToLower(strings.ReplaceAll(c.Text[g.Start:g.End], "’", "'"))
	marked := g.Holiday != nil && g.Holiday != false && g.Holiday != ""
	if !marked && !strings.Contains(c.ID, "rec/Holiday") && !holidayWords.MatchString(s) {
		return false
	}
	for _, h := range holidays {
		if strings.HasPrefix(strings.NewReplacer(" 's", "'s", " '", "'", " - ", "-").Replace(strings.Join(h.words, " ")), firstWords(s)) {
			return false
		}
	}
	return true
}

var holidayWords = words(`eve|patrick|lent|thanks|festival|jayanti|holi|birthday|independence day|girls? day|teachers? day|cyber monday|(?:singles|tax|boss|yuan|arbor|groundhog|inauguration|youth|new year) day`)

// firstWords is an expression without determiners before and a year or weekend behind.
func firstWords(s string) string {
	s = regexp.MustCompile(`^(?:on |this |next |last |the |upcoming |coming |in |by |at |of )+`).ReplaceAllString(s, "")
	s = regexp.MustCompile(`[ ,]*(?:of |in )?(?:[0-9]{4}|this year|next year|last year|of this year)$`).ReplaceAllString(s, "")
	return strings.TrimSpace(s)
}

func segmentDocument(d *pipeline.Document) { segment.Segment(d) }
