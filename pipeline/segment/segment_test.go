package segment

import (
	"strings"
	"testing"
	"unicode/utf8"

	"annalist/pipeline"
)

// read segments paragraphs, each a block; paragraphs that begin with ^ go on the flow of the one before.
func read(text string) *pipeline.Document {
	d := &pipeline.Document{}
	d.Text = text
	pos, flow := 0, 0
	for _, p := range strings.SplitAfter(text, "\n\n") {
		s := pipeline.Span{Start: pos, End: pos + len(strings.TrimRight(p, "\n"))}
		pos += len(p)
		if strings.HasPrefix(p, "^") {
			s.Start++
			flow--
		}
		if !s.Empty() {
			d.Blocks = append(d.Blocks, pipeline.Block{Span: s, Kind: pipeline.Paragraph, Flow: flow})
		}
		flow++
	}
	Segment(d)
	return d
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"China-Russia relations", "China - Russia relations"},
		{"Moon Jae-in's aide", "Moon Jae - in 's aide"},
		{"China’s Xi’an and O’Neill", "China ’s Xi’an and O’Neill"},
		{"the workers' party", "the workers ' party"},
		{"The U.S. and the U.N.", "The U.S. and the U.N."},
		{"at 10 a.m. on Jan. 23-25, 2011", "at 10 a.m. on Jan. 23 - 25 , 2011"},
		{"Gen. Chen Bingde, Samuel J. Locklear III", "Gen. Chen Bingde , Samuel J. Locklear III"},
		{"*Xinhua* and **January** <i>Tian Shan</i> at \\$230", "Xinhua and January Tian Shan at $ 230"},
		{"1,000-km, 3.5 percent, $6.09 billion", "1,000 - km , 3.5 percent , $ 6.09 billion"},
		{"the 1990s, the 21st; G20", "the 1990s , the 21st ; G20"},
		{"No. 5. No. He said no.", "No. 5 . No . He said no ."},
		{"see http://example.org/a?b=c. Then", "see http://example.org/a?b=c . Then"},
		{"Ko-\nrean and US-\nled, China's China-\nled", "Korean and US - led , China 's China - led"},
		{"path-\n\n^breaking", "pathbreaking"},
		{"“growth...” he said…", "“ growth ... ” he said …"},
		{"求同存异 works", "求同存异 works"},
		{"“It’s AT&T,” 3:32", "“ It ’s AT & T , ” 3 : 32"},
	} {
		d := read(c.in)
		var got []string
		for _, tok := range d.Tokens {
			got = append(got, tok.Text)
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%q\n got %q\nwant %q", c.in, g, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"He met Gen. Chen. She left.", []string{"He met Gen. Chen.", "She left."}},
		{"The U.S. Navy came. In the U.S. The end.", []string{"The U.S. Navy came.", "In the U.S.", "The end."}},
		{"On Jan. 5 it rained. It was Aug. The sun shone.", []string{"On Jan. 5 it rained.", "It was Aug.", "The sun shone."}},
		{"“We agree.” He smiled. (So did she.) They ate.", []string{"“We agree.”", "He smiled.", "(So did she.)", "They ate."}},
		{"Is it? Yes! ok", []string{"Is it?", "Yes! ok"}},
		{"He said ... that it would. The Samsung Corp. It fell at 10 a.m. on Monday.", []string{"He said ... that it would.", "The Samsung Corp.", "It fell at 10 a.m. on Monday."}},
		{"according to Chinese\n\n^Defense Minister Liang. Good.", []string{"according to Chinese\n\n^Defense Minister Liang.", "Good."}},
		{"A heading\n\nA paragraph.", []string{"A heading", "A paragraph."}},
		{"1. First point. 2. Second point.", []string{"1. First point.", "2. Second point."}},
	} {
		d := read(c.in)
		var got []string
		for _, s := range d.Sentences {
			got = append(got, d.Surface(d.TokenSpan(s.First, s.Last)))
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%q\n got %q\nwant %q", c.in, got, c.want)
		}
	}
}

// check holds what must be true of every segmentation.
func check(t *testing.T, d *pipeline.Document) {
	t.Helper()
	next, flow := 0, -1
	for i, s := range d.Sentences {
		if s.First != next || s.Last <= s.First {
			t.Fatalf("sentence %d is [%d,%d), want it to begin at %d", i, s.First, s.Last, next)
		}
		next = s.Last
		f := d.Blocks[d.Tokens[s.First].Block].Flow
		for _, tok := range d.Tokens[s.First:s.Last] {
			if d.Blocks[tok.Block].Flow != f {
				t.Fatalf("sentence %d runs over two flows", i)
			}
		}
		flow = f
	}
	_ = flow
	if next != len(d.Tokens) {
		t.Fatalf("sentences end at token %d of %d", next, len(d.Tokens))
	}
	for i, tok := range d.Tokens {
		b := d.Blocks[tok.Block]
		switch {
		case tok.Empty() || tok.Start < b.Start && !tok.Is(pipeline.Broken) || tok.End > len(d.Text):
			t.Fatalf("token %d %v outside its block %v", i, tok.Span, b.Span)
		case !tok.Is(pipeline.Broken) && d.Surface(tok.Span) != tok.Text:
			t.Fatalf("token %d reads %q, the text has %q", i, tok.Text, d.Surface(tok.Span))
		case !utf8.ValidString(tok.Text):
			t.Fatalf("token %d cuts a character: %q", i, tok.Text)
		case i > 0 && d.Blocks[d.Tokens[i-1].Block].Flow == b.Flow && tok.Start < d.Tokens[i-1].End:
			t.Fatalf("token %d overlaps the one before", i)
		}
	}
}

func FuzzSegment(f *testing.F) {
	for _, s := range []string{"", "a", "U.S.", "Ko-\nrean", "x-\n\n^y", "…。？ “a.” b", "\xffbad", "'s 's", "****_", "<i", "a@b.c", "\\", "3.4.", "é\u0301.", strings.Repeat("A.", 200), strings.Repeat("ab", 400)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		check(t, read(s))
	})
}
