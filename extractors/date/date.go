package date

import (
	"annalist/pipeline"
)

// Options change how dates are read. The zero value is the convention of the journal.
type Options struct {
	// SplitRanges reports the two ends of a range as two mentions, as TimeML corpora mark them.
	SplitRanges bool
	// Narrative reads every document as a narrative of earlier times, where a date without a year
	// follows the one mentioned before. Without it the mode is chosen by the document.
	Narrative bool
	// Prefer decides for dates without a year in documents without a covered period: 0 by tense and
	// distance, -1 the past, 1 the future.
	Prefer int
	// DayFirst reads 3/11/1997 as November 3.
	DayFirst bool
}

// New makes the extractor of dates. It reads Tokens, Sentences, Blocks, Published and Covers, and
// proposes mentions of type DATE with their values.
func New(opt Options) *pipeline.Extractor {
	return &pipeline.Extractor{
		Name:     "date",
		Doc:      "Dates, ranges of dates, durations and recurring times, by a grammar over tokens, with their intervals.",
		Produces: []pipeline.Type{pipeline.DateT},
		Run: func(p *pipeline.Pass) error {
			for _, f := range Find(p.Doc, opt) {
				p.Propose(f.Mention, f.Rule)
			}
			return nil
		},
	}
}

// A Found is one date expression and the rule that found it.
type Found struct {
	pipeline.Mention
	Rule string
}

// Find gives the date expressions of a segmented document in reading order.
func Find(doc *pipeline.Document, opt Options) []Found {
	s := scanners.Get().(*scanner)
	defer scanners.Put(s)
	s.scan(doc)
	if len(s.exprs) == 0 {
		return nil
	}
	r := newResolver(doc, s.exprs, opt)
	out := make([]Found, 0, len(s.exprs))
	for _, e := range s.exprs {
		v := r.next(e)
		if e.op == opRange && opt.SplitRanges && e.to.first >= e.sub.last {
			out = append(out, r.found(e.sub, v.ends[0]), r.found(e.to, v.ends[1]))
			continue
		}
		out = append(out, r.found(e, v))
	}
	s.doc, s.t = nil, nil
	return out
}

// scores are how sure the grammar is of each kind of expression, from the training part of the gold.
var scores = map[op]float64{
	opCal: 0.97, opOpen: 0.95, opWeekday: 0.93, opDeictic: 0.93, opAnaphor: 0.92, opDayOf: 0.9, opNth: 0.94, opPart: 0.95, opEdge: 0.93,
	opRange: 0.97, opDuration: 0.9, opSet: 0.85, opRef: 0.6, opHoliday: 0.8, opOffset: 0.9, opWeekOf: 0.93, opWithin: 0.95, opThe: 0.8,
}

// found makes the mention of an expression and its value.
func (r *resolver) found(e *expr, v value) Found {
	m := pipeline.Mention{Span: r.doc.TokenSpan(e.first, e.last), Type: pipeline.DateT, Score: scores[e.op], Norm: v.text}
	if e.score > 0 {
		m.Score = min(m.Score, e.score)
	}
	m.Date = &pipeline.DateValue{
		Kind: v.kind, Value: v.text, From: v.from, To: v.to, Grain: v.g.String(), Mod: v.mod,
		Anchor: v.anchor, AnchorSpan: v.anchorSpan, Alternatives: v.alternatives,
	}
	return Found{m, e.rule}
}
