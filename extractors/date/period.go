package date

import (
	"context"
	"strings"

	"annalist/pipeline"
)

// Period is the stage that finds the covered period of a document which doesn't bring one: from the
// title ("Chronology, January – April 2011") or the heading of the chronology, else from the heads of
// its dated entries. It runs after segmentation and before extraction, and never changes a period that
// is given. The bounds are those of months.
var Period = pipeline.Stage{Name: "period", Run: func(_ context.Context, d *pipeline.Document) error {
	if d.Covers == nil {
		d.Covers = inferPeriod(d)
	}
	return nil
}}

// minEntries is the number of dated entries that imply a period.
const minEntries = 3

func inferPeriod(d *pipeline.Document) *pipeline.Period {
	s := scanners.Get().(*scanner)
	defer scanners.Put(s)
	s.scan(d)
	var from, to pipeline.Day
	entries := 0
	for _, e := range s.exprs {
		b := d.Blocks[d.Tokens[e.first].Block]
		whole := e.op == opRange && e.sub.op == opCal && e.to.op == opCal && e.sub.c.g == month && e.to.c.g == month
		if whole && (b.Kind != pipeline.Paragraph && b.Kind != pipeline.TableCell && b.Kind != pipeline.ChronologyEntry || statesPeriod(d, b, e)) {
			a, z := e.sub.c.from(), e.to.c.to()
			if z > a && z-a < 800 && a.String() != "" {
				return &pipeline.Period{From: a, To: z}
			}
		}
		a, z, ok := entryHead(d, e)
		if !ok {
			continue
		}
		if entries == 0 || a < from {
			from = a
		}
		if entries == 0 || z > to {
			to = z
		}
		entries++
	}
	if entries < minEntries || to-from > 800 {
		return nil
	}
	return &pipeline.Period{From: calOf(from, month).from(), To: calOf(to, month).to()}
}

// statesPeriod reports whether block b is little more than the period e, or a heading of a chronology.
func statesPeriod(d *pipeline.Document, b pipeline.Block, e *expr) bool {
	span := d.TokenSpan(e.first, e.last)
	text := d.Text[b.Start:b.End]
	return b.Kind == pipeline.Paragraph && (span.Len()+12 > b.Len() || len(text) < 160 && strings.Contains(strings.ToLower(text), "chronology"))
}

// entryHead reports whether e is the head of a dated entry with its year: "Jan. 23-25, 2011:".
func entryHead(d *pipeline.Document, e *expr) (from, to pipeline.Day, ok bool) {
	if e.first > 0 && d.Blocks[d.Tokens[e.first-1].Block].Flow == d.Blocks[d.Tokens[e.first].Block].Flow {
		return 0, 0, false
	}
	if b := d.Blocks[d.Tokens[e.first].Block]; b.Kind != pipeline.ChronologyEntry && (e.last >= len(d.Tokens) || d.Tokens[e.last].Text != ":") {
		return 0, 0, false
	}
	switch {
	case e.op == opCal && e.c.g == day:
		return e.c.from(), e.c.to(), true
	case e.op == opRange && e.sub.op == opCal && e.to.op == opCal && e.to.c.g == day:
		return e.sub.c.from(), e.to.c.to(), e.sub.c.from() <= e.to.c.to()
	}
	return 0, 0, false
}
