package date

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annalist/pipeline"
	"annalist/pipeline/ingest"
	"annalist/pipeline/segment"
)

// shared is the folder of the public corpora, which are not part of the repository: ANNALIST_SHARED, or
// a folder "shared" beside the repository. It is "" where there is none.
func shared() string {
	if dir := os.Getenv("ANNALIST_SHARED"); dir != "" {
		return dir
	}
	dir, err := os.Getwd()
	if err != nil {
		return ""
	}
	for dir != filepath.Dir(dir) {
		if s := filepath.Join(dir, "shared", "corpora", "date"); isDir(s) {
			return filepath.Join(dir, "shared")
		}
		dir = filepath.Dir(dir)
	}
	return ""
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// A goldDate is one expected date.
type goldDate struct {
	Start int     `json:"start"`
	End   int     `json:"end"`
	Type  string  `json:"type"`
	Value *string `json:"value"`
	From  *string `json:"from"`
	To    *string `json:"to"`
	AnyOf []struct {
		Value string  `json:"value"`
		From  *string `json:"from"`
		To    *string `json:"to"`
	} `json:"any_of"`
	Alt []struct {
		Start int `json:"start"`
		End   int `json:"end"`
	} `json:"alt"`
	Extract  bool   `json:"extract_only"`
	Holiday  any    `json:"holiday"`
	Mod      string `json:"mod"`
	Norm     *string
	Optional bool `json:"optional"`
}

// document makes a segmented document of a text.
func document(text string, pub string, covers *pipeline.Period) *pipeline.Document {
	d := &pipeline.Document{}
	d.Text = text
	d.Published = pipeline.NoDay
	if len(pub) >= 10 {
		if day, err := pipeline.ParseDay(pub[:10]); err == nil {
			d.Published = day
		}
	}
	d.Covers = covers
	d.Blocks = ingest.Layout(text)
	segment.Segment(d)
	return d
}

func readLines(t *testing.T, path string, f func([]byte)) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Skip(err)
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 1<<26)
	for sc.Scan() {
		if len(bytes.TrimSpace(sc.Bytes())) > 0 {
			f(sc.Bytes())
		}
	}
}

// A tally counts spans and values.
type tally struct {
	gold, found, strict, relaxed, value, interval int
}

func (c tally) f1(hit int) float64 {
	if c.gold+c.found == 0 {
		return 1
	}
	return 2 * float64(hit) / float64(c.gold+c.found)
}

func verbose() bool { return os.Getenv("DATES_VERBOSE") != "" }

// TestGold scores the project's own gold and the articles of the shared folder.
func TestGold(t *testing.T) {
	if dir := shared(); dir != "" {
		var c tally
		readLines(t, filepath.Join(dir, "gold", "articles.jsonl"), func(line []byte) {
			a, err := ingest.Parse(ingest.Raw{Format: ingest.JSONL, Bytes: line}, ingest.Defaults{Published: pipeline.NoDay})
			if err != nil {
				t.Fatal(err)
			}
			var g struct {
				ID    string     `json:"id"`
				Spans []goldDate `json:"spans"`
			}
			if err := json.Unmarshal(line, &g); err != nil {
				t.Fatal(err)
			}
			d := &pipeline.Document{Article: a}
			segment.Segment(d)
			scoreGold(t, g.ID, d, g.Spans, &c)
		})
		report(t, "gold/articles", c)
	}
	for _, part := range []string{"train", "dev"} {
		var c tally
		files, _ := filepath.Glob(filepath.Join("..", "..", "testdata", "gold", part, "*.gold"))
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			d, spans, err := inlineGold(string(data))
			if err != nil {
				t.Logf("%s: %v", f, err)
				continue
			}
			segment.Segment(d)
			scoreGold(t, filepath.Base(f), d, spans, &c)
		}
		if len(files) > 0 {
			report(t, "testdata/gold/"+part, c)
		}
	}
}

func report(t *testing.T, name string, c tally) {
	t.Logf("%-24s gold %4d found %4d  strict F1 %.3f  relaxed F1 %.3f  value %.3f  from/to %.3f", name, c.gold, c.found, c.f1(c.strict), c.f1(c.relaxed),
		ratio(c.value, c.strict), ratio(c.interval, c.strict))
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// inlineGold reads a document with mentions marked inline: {{DATE|surface|value|from|to}}.
func inlineGold(s string) (*pipeline.Document, []goldDate, error) {
	head, body, ok := strings.Cut(s, "\n---\n")
	if !ok {
		return nil, nil, fmt.Errorf("no head")
	}
	d := &pipeline.Document{}
	d.Published = pipeline.NoDay
	for _, line := range strings.Split(head, "\n") {
		k, v, _ := strings.Cut(line, ":")
		v = strings.TrimSpace(v)
		switch k {
		case "dct":
			d.Published, _ = pipeline.ParseDay(v)
		case "covers":
			p, err := ingest.ParsePeriod(v)
			if err != nil {
				return nil, nil, err
			}
			d.Covers = p
		}
	}
	var text strings.Builder
	var spans []goldDate
	var open []int
	var marks []string
	for i := 0; i < len(body); {
		switch {
		case strings.HasPrefix(body[i:], "{{"):
			bar := strings.IndexByte(body[i:], '|')
			if bar < 0 {
				return nil, nil, fmt.Errorf("mark-up at %d", i)
			}
			marks = append(marks, body[i+2:i+bar])
			open = append(open, text.Len())
			i += bar + 1
		case len(marks) > 0 && (body[i] == '|' || strings.HasPrefix(body[i:], "}}")):
			end := strings.Index(body[i:], "}}")
			if end < 0 {
				return nil, nil, fmt.Errorf("mark-up at %d", i)
			}
			fields := strings.Split(body[i:i+end], "|")
			n := len(marks) - 1
			kind := marks[n]
			if strings.TrimPrefix(kind, "?") == "DATE" {
				g := goldDate{Start: open[n], End: text.Len(), Type: "DATE", Optional: kind[0] == '?'}
				get := func(k int) *string {
					if k < len(fields) && fields[k] != "" {
						return &fields[k]
					}
					return nil
				}
				g.Value, g.From, g.To = get(1), get(2), get(3)
				spans = append(spans, g)
			}
			marks, open = marks[:n], open[:n]
			i += end + 2
		default:
			text.WriteByte(body[i])
			i++
		}
	}
	d.Text = text.String()
	d.Blocks = ingest.Layout(d.Text)
	return d, spans, nil
}

func str(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func scoreGold(t *testing.T, id string, d *pipeline.Document, spans []goldDate, c *tally) {
	t.Helper()
	var gold []goldDate
	for _, g := range spans {
		if g.Type == "DATE" {
			gold = append(gold, g)
		}
	}
	found := Find(d, Options{})
	used := make([]bool, len(gold))
	for _, f := range found {
		hit, overlap, optional := -1, -1, false
		for k, g := range gold {
			if f.Start == g.Start && f.End == g.End {
				hit = k
			}
			if f.Start < g.End && g.Start < f.End {
				overlap = k
				optional = optional || g.Optional
			}
		}
		if optional {
			if overlap >= 0 {
				used[overlap] = true
			}
			continue
		}
		c.found++
		ctx := func() string {
			a, b := max(0, f.Start-40), min(len(d.Text), f.End+25)
			return strings.ReplaceAll(d.Text[a:f.Start]+"[["+d.Text[f.Start:f.End]+"]]"+d.Text[f.End:b], "\n", "¶")
		}
		if overlap >= 0 {
			c.relaxed++
		}
		if hit < 0 {
			if verbose() {
				if overlap >= 0 {
					t.Logf("%s SPAN %s  gold %q  (%s)", id, ctx(), d.Text[gold[overlap].Start:gold[overlap].End], f.Rule)
				} else {
					t.Logf("%s EXTRA %s %s (%s)", id, ctx(), f.Norm, f.Rule)
				}
			}
			if overlap >= 0 {
				used[overlap] = true
			}
			continue
		}
		used[hit] = true
		c.strict++
		g := gold[hit]
		okV := f.Date.Value == str(g.Value)
		okI := f.Date.From.String() == str(g.From) && f.Date.To.String() == str(g.To)
		if okV {
			c.value++
		}
		if okI {
			c.interval++
		}
		if verbose() && (!okV || !okI) {
			t.Logf("%s VALUE %s got %s %v %v want %s %s %s (%s, %s)", id, ctx(), f.Date.Value, f.Date.From, f.Date.To, str(g.Value), str(g.From), str(g.To), f.Rule, f.Date.Anchor)
		}
	}
	for k, g := range gold {
		if g.Optional {
			continue
		}
		c.gold++
		if !used[k] && verbose() {
			a, b := max(0, g.Start-40), min(len(d.Text), g.End+25)
			t.Logf("%s MISSED %s[[%s]]%s", id, strings.ReplaceAll(d.Text[a:g.Start], "\n", "¶"), d.Text[g.Start:g.End], strings.ReplaceAll(d.Text[g.End:b], "\n", "¶"))
		}
	}
}
