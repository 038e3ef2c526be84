package date

import (
	"strings"
	"testing"
	"unicode/utf8"

	"annalist/pipeline"
)

// sample holds expressions of all kinds, most of them without a year.
const sample = `They met on March 3-5, and again on 8 April. Two days later the talks were over; the next week brought a letter.
In January it had snowed, and the spring was late. By the end of March the ministers had signed, and in early February the
banks had closed. The first quarter was bad. From Jan. 29 to Feb. 20 nobody worked. That month the price fell. On the 14th it
rose. He will return in June. Trade doubled last year. They meet every Monday and annually for three days. Between March 3 and 13
he saw them all. The second half of April was dry.`

// TestShift moves the covered period and the publication by n years: every date that does not write its year
// moves with them.
func TestShift(t *testing.T) {
	base := Find(journal(sample), Options{})
	if len(base) < 15 {
		t.Fatalf("only %d dates", len(base))
	}
	for _, n := range []int{-8, 1, 4, 12} {
		covers := &pipeline.Period{From: pipeline.DayOf(2011+n, 1, 1), To: pipeline.DayOf(2011+n, 4, 30)}
		d := document(sample, pipeline.DayOf(2011+n, 5, 15).String(), covers)
		got := Find(d, Options{})
		if len(got) != len(base) {
			t.Fatalf("%d dates after a shift by %d, want %d", len(got), n, len(base))
		}
		for i, f := range got {
			b := base[i]
			if f.Span != b.Span || f.Date.Grain != b.Date.Grain {
				t.Errorf("shift by %d: %q became %q", n, d.Surface(b.Span), d.Surface(f.Span))
				continue
			}
			if b.Date.From == pipeline.NoDay || b.Date.Grain == "week" || strings.Contains(b.Date.Value, "W") {
				continue // weeks begin on another day in another year
			}
			y, m, dd := b.Date.From.YMD()
			if want := pipeline.DayOf(y+n, m, dd); f.Date.From != want {
				t.Errorf("shift by %d: %q begins on %v, want %v", n, d.Surface(f.Span), f.Date.From, want)
			}
		}
	}
}

// TestTypography reads the same dates whatever the dashes, quotes and spaces.
func TestTypography(t *testing.T) {
	base := Find(journal(sample), Options{})
	for name, r := range map[string]*strings.Replacer{
		"en dash":     strings.NewReplacer("-", "–"),
		"em dash":     strings.NewReplacer("-", "—"),
		"minus":       strings.NewReplacer("-", "−"),
		"no-break":    strings.NewReplacer("-", "‑"),
		"nbsp":        strings.NewReplacer(" ", "\u00a0"),
		"thin space":  strings.NewReplacer(" ", "\u2009"),
		"line breaks": strings.NewReplacer(". ", ".\n"),
	} {
		got := Find(paged(r.Replace(sample)), Options{})
		if len(got) != len(base) {
			t.Errorf("%s: %d dates, want %d", name, len(got), len(base))
			continue
		}
		for i, f := range got {
			if f.Date.Value != base[i].Date.Value || f.Rule != base[i].Rule {
				t.Errorf("%s: %q, want %q", name, f.Date.Value, base[i].Date.Value)
			}
		}
	}
	for _, s := range []string{"New Year's Day 2011", "New Year’s Day 2011", "the '90s", "the ’90s", "the ‘90s"} {
		f := Find(paged("It was in "+s+"."), Options{})
		if len(f) != 1 || f[0].Date.From == pipeline.NoDay {
			t.Errorf("%q gives %d dates", s, len(f))
		}
	}
}

// TestRoundTrip writes every stretch of the calendar as a value and reads it back from its interval.
func TestRoundTrip(t *testing.T) {
	for d := pipeline.DayOf(1996, 1, 1); d < pipeline.DayOf(2005, 1, 1); d++ {
		for g := day; g <= millennium; g++ {
			c := calOf(d, g)
			from, to := c.from(), c.to()
			if g != weekend && (from > d || to < d) {
				t.Fatalf("%v is outside its %v %v..%v", d, g, from, to)
			}
			for _, e := range []pipeline.Day{from, to} {
				if back := calOf(e, g); back != c || back.value() != c.value() {
					t.Fatalf("%v %s: %v gives back %s", g, c.value(), e, back.value())
				}
			}
			if next := c.add(1); g != weekend && next.from() != to+1 || next.add(-1) != c {
				t.Fatalf("%v %s is followed by %s", g, c.value(), next.value())
			}
		}
	}
}

// width is the number of days that a grain may last.
var width = map[string][2]int{
	"day": {1, 1}, "weekend": {2, 2}, "week": {7, 7}, "month": {28, 31}, "season": {90, 92}, "quarter": {90, 92}, "half": {181, 184},
	"year": {365, 366}, "decade": {3652, 3653}, "century": {36524, 36525}, "millennium": {365242, 365243},
}

// checkFound holds what must be true of every date found in any text.
func checkFound(t *testing.T, d *pipeline.Document, found []Found) {
	t.Helper()
	end := 0
	for _, f := range found {
		v := f.Date
		switch {
		case f.Start < 0 || f.End > len(d.Text) || f.Start >= f.End:
			t.Fatalf("span %v of %d bytes", f.Span, len(d.Text))
		case !utf8.ValidString(d.Text[f.Start:f.End]):
			t.Fatalf("span %v cuts a character", f.Span)
		case f.Score <= 0 || f.Score > 1:
			t.Fatalf("score %v", f.Score)
		case f.Rule == "":
			t.Fatalf("%q has no rule", d.Surface(f.Span))
		case (v.From == pipeline.NoDay) != (v.To == pipeline.NoDay) || v.From > v.To:
			t.Fatalf("%q: interval %v..%v", d.Surface(f.Span), v.From, v.To)
		case v.From != pipeline.NoDay && v.Value == "":
			t.Fatalf("%q has an interval and no value", d.Surface(f.Span))
		}
		end = max(end, f.End)
		if v.From != pipeline.NoDay && v.Mod == "" && !strings.Contains(v.Value, "/") {
			n := int(v.To-v.From) + 1
			if w := width[v.Grain]; n < w[0] || n > w[1] {
				t.Fatalf("%q: %v..%v is no %s", d.Surface(f.Span), v.From, v.To, v.Grain)
			}
		}
		_ = EDTF(*v)
	}
}

func TestIdempotent(t *testing.T) {
	d := journal(sample)
	a, b := showAll(d, Options{}), showAll(d, Options{})
	if strings.Join(a, "|") != strings.Join(b, "|") {
		t.Errorf("the second run gives another result")
	}
	// A date read alone, with the document's own anchors, means the same if it says it all.
	for _, f := range Find(d, Options{}) {
		if f.Date.Anchor != periodicity {
			continue
		}
		text := "It was in " + d.Surface(f.Span) + "."
		g := Find(paged(text), Options{})
		if len(g) != 1 || g[0].Date.Value != f.Date.Value {
			t.Logf("%q alone gives %v", d.Surface(f.Span), showAll(paged(text), Options{}))
		}
	}
	checkFound(t, d, Find(d, Options{}))
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		sample, "", "the the the", "1999-1998", "31 February 2011", "Feb. 29, 2011", "the 31st of that month", "9999 BC", "0000-00-00", "the last last last week",
		"one hundred and one hundred and", "99999999999 days ago", "two hundred thousand years ago", "a thousand centuries later", "In 2199. Ten centuries later",
		"December 31, 1999 - January", "5–3 May", "’97 ‘90s", "FY99 FY2016-17 Q4 H2", "Lunar New Year 2200", "Easter 1500", "the 1st century BC", "from now to now", "\u00a0May\u00a05",
		"the second half of the first half of the second half of 2011", "In 44 BC. The next year. The next century. Two days later.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 4000 {
			return
		}
		for _, d := range []*pipeline.Document{journal(s), news(s), story(s)} {
			checkFound(t, d, Find(d, Options{}))
			d.Mentions = nil
			_ = TIMEX3(d)
			_ = Find(d, Options{SplitRanges: true, Narrative: true})
		}
	})
}
