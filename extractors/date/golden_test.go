package date

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"annalist/pipeline"
	"annalist/pipeline/ingest"
	"annalist/pipeline/segment"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestGolden reads the documents of testdata/extractors/date*.txtar: NAME/meta, NAME/text, NAME/dates.
func TestGolden(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join("..", "..", "testdata", "extractors", "date*.txtar"))
	if len(files) == 0 {
		t.Skip("no golden files")
	}
	for _, path := range files {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		d := &pipeline.Document{}
		changed := false
		for i, f := range a.Files {
			name, part, _ := strings.Cut(f.Name, "/")
			switch part {
			case "meta":
				d = &pipeline.Document{}
				d.Published = pipeline.NoDay
				for _, line := range strings.Split(string(f.Data), "\n") {
					k, v, _ := strings.Cut(line, ": ")
					switch k {
					case "published":
						d.Published, err = pipeline.ParseDay(v)
					case "covers":
						d.Covers, err = ingest.ParsePeriod(v)
					}
					if err != nil {
						t.Fatal(err)
					}
				}
			case "text":
				d.Text = string(f.Data)
				d.Blocks = ingest.Layout(d.Text)
				segment.Segment(d)
				if err := Period.Run(t.Context(), d); err != nil {
					t.Fatal(err)
				}
			case "dates":
				got := goldenLines(d)
				if got == string(f.Data) {
					continue
				}
				if *update {
					a.Files[i].Data = []byte(got)
					changed = true
					continue
				}
				t.Errorf("%s, %s: got\n%s\nwant\n%s", path, name, got, f.Data)
			}
		}
		if changed {
			if err := os.WriteFile(path, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func goldenLines(d *pipeline.Document) string {
	var b strings.Builder
	for _, f := range Find(d, Options{}) {
		anchor := f.Date.Anchor
		if !f.Date.AnchorSpan.Empty() {
			anchor += " (" + strings.Join(strings.Fields(d.Surface(f.Date.AnchorSpan)), " ") + ")"
		}
		fmt.Fprintf(&b, "%s | %s | %s\n", show(d, f), f.Rule, anchor)
	}
	return b.String()
}

func TestEDTF(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"on March 3, 2011", "2011-03-03"},
		{"on March 3-5, 2011", "2011-03-03/2011-03-05"},
		{"in March 2011", "2011-03"},
		{"in the 1990s", "199X"},
		{"in the 19th century", "1801/1900"},
		{"in the spring of 2011", "2011-21"},
		{"in the first quarter of 2011", "2011-33"},
		{"in the second half of 2011", "2011-41"},
		{"in early March 2011", "2011-03-01/2011-03-10"},
		{"by the end of March 2011", "2011-03"},
		{"in the week of March 3, 2011", "2011-02-28/2011-03-06"},
		{"in 44 BC", "-0043"},
		{"in three weeks", ""},
		{"and now", ""},
	} {
		f := Find(journal("It was "+c.text+"."), Options{})
		if len(f) != 1 {
			t.Errorf("%q: %d dates", c.text, len(f))
			continue
		}
		if got := EDTF(*f[0].Date); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestTIMEX3(t *testing.T) {
	d := journal("They met on March 3-5 & parted. Two days later it rained; it took almost a year.")
	for _, f := range Find(d, Options{}) {
		d.Mentions = append(d.Mentions, f.Mention)
	}
	want := `<?xml version="1.0" encoding="UTF-8"?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2011-05-15" functionInDocument="PUBLICATION_TIME">2011-05-15</TIMEX3></DCT>
<TEXT>They met on <TIMEX3 tid="t1" type="DURATION" value="P3D" beginPoint="t2" endPoint="t3">March 3-5</TIMEX3><TIMEX3 tid="t2" type="DATE" value="2011-03-03"/><TIMEX3 tid="t3" type="DATE" value="2011-03-05"/> &amp; parted. <TIMEX3 tid="t4" type="DATE" value="2011-03-07" anchorTimeID="t1">Two days later</TIMEX3> it rained; it took <TIMEX3 tid="t5" type="DURATION" value="P1Y" mod="APPROX">almost a year</TIMEX3>.</TEXT>
</TimeML>
`
	if got := TIMEX3(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
