package date

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"annalist/pipeline"
)

// TestWikiWars scores the historical narratives; the mode is chosen by the document, and ranges are
// reported as two dates, as that corpus marks them. Values are those of all gold expressions that have
// one, found or not, as the TempEval scorer counts.
func TestWikiWars(t *testing.T) {
	dir := shared()
	if dir == "" {
		t.Skip("the corpora are not here")
	}
	var all tally
	valueHits, typed := 0, 0
	readLines(t, filepath.Join(dir, "corpora", "date", "wikiwars-dev.jsonl"), func(line []byte) {
		var c struct {
			suiteCase
			DCT string `json:"dct"`
		}
		if err := json.Unmarshal(line, &c); err != nil {
			t.Fatal(err)
		}
		d := document(c.Text, c.DCT, nil)
		if err := Period.Run(nil, d); err != nil {
			t.Fatal(err)
		}
		found := Find(d, Options{SplitRanges: true})
		used := make([]bool, len(found))
		var one tally
		for _, g := range c.Expect {
			one.gold++
			best := -1
			for k, f := range found {
				if f.Start < g.End && g.Start < f.End && (best < 0 || !used[k] && used[best] || f.Start == g.Start && f.End == g.End) {
					best = k
				}
			}
			if best < 0 {
				if verbose() {
					t.Logf("%s MISSED %s", c.ID, around(c.Text, g.Start, g.End))
				}
				continue
			}
			f := found[best]
			if !used[best] {
				one.relaxed++
			}
			used[best] = true
			if sameGold(c.Text, f.Span, g) {
				one.strict++
			} else if verbose() {
				t.Logf("%s SPAN %s gold %q (%s)", c.ID, around(c.Text, f.Start, f.End), c.Text[g.Start:g.End], f.Rule)
			}
			typed++
			if f.Date.Value == str(g.Value) || g.Type == "DURATION" && normalDuration(f.Date.Value) == normalDuration(str(g.Value)) {
				valueHits++
			} else if verbose() {
				t.Logf("%s VALUE %s got %q want %q (%s, %s)", c.ID, around(c.Text, f.Start, f.End), f.Date.Value, str(g.Value), f.Rule, f.Date.Anchor)
			}
		}
		for k, f := range found {
			if ignored(c.suiteCase, f.Span) && !used[k] {
				continue
			}
			one.found++
			if !used[k] && verbose() {
				t.Logf("%s EXTRA %s %s (%s)", c.ID, around(c.Text, f.Start, f.End), f.Norm, f.Rule)
			}
		}
		t.Logf("%-26s gold %3d found %3d  relaxed F1 %.3f  strict F1 %.3f", c.ID, one.gold, one.found, one.f1(one.relaxed), one.f1(one.strict))
		all.gold += one.gold
		all.found += one.found
		all.relaxed += one.relaxed
		all.strict += one.strict
	})
	t.Logf("wikiwars  relaxed F1 %.3f  strict F1 %.3f  value F1 %.3f (value accuracy of matches %.3f)", all.f1(all.relaxed), all.f1(all.strict), all.f1(valueHits), ratio(valueHits, typed))
}

func around(s string, a, b int) string {
	x, y := max(0, a-45), min(len(s), b+30)
	return strings.ReplaceAll(s[x:a]+"[["+s[a:b]+"]]"+s[b:y], "\n", "¶")
}

func sameGold(text string, s pipeline.Span, g goldDate) bool {
	if s.Start == g.Start && s.End == g.End {
		return true
	}
	for _, a := range g.Alt {
		if s.Start == a.Start && s.End == a.End {
			return true
		}
	}
	return false
}
