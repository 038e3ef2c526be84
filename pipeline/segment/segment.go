// Package segment cuts the blocks of a document into tokens and sentences.
//
// Tokens are words, numbers and punctuation marks with the byte offsets they have in the text; the
// text itself is never changed. Light mark-up left in the text (`**`, `*Xinhua*`, `<i>`, a backslash
// before a punctuation mark) is skipped like white space. A hyphen is always a token of its own
// (`China` `-` `Russia`, `Jae` `-` `in`), except where it only marks a word broken at the end of a line
// (`Ko-¶rean`), which is one token that reads `Korean`.
//
// Sentences lie within one flow (see pipeline.Block): they run over page breaks and never over the
// border of two paragraphs, cells or entries.
package segment

import (
	"context"

	"annalist/pipeline"
)

// Stage is segmentation as a stage of the pipeline.
var Stage = pipeline.Stage{Name: "segment", Run: func(_ context.Context, d *pipeline.Document) error {
	Segment(d)
	return nil
}}

// Segment fills d.Tokens and d.Sentences from d.Text and d.Blocks. It accepts every valid UTF-8 text
// and runs in time linear in its length.
func Segment(d *pipeline.Document) {
	t := tokenizer{text: d.Text, blocks: d.Blocks, tokens: make([]pipeline.Token, 0, len(d.Text)/5+1)}
	sentences := make([]pipeline.Sentence, 0, len(d.Text)/100+1)
	for _, flow := range flows(d.Blocks) {
		first := len(t.tokens)
		for i, b := range flow {
			t.block(b, i > 0)
		}
		if len(t.tokens) > first {
			t.tokens[first].Flags |= pipeline.SpaceBefore
		}
		sentences = split(t.tokens, first, sentences)
	}
	d.Tokens, d.Sentences = t.tokens, sentences
}

// flows groups block indices by Flow, in the order of each flow's first block.
func flows(blocks []pipeline.Block) [][]int {
	at := make(map[int]int, len(blocks))
	var out [][]int
	for i, b := range blocks {
		k, ok := at[b.Flow]
		if !ok {
			k = len(out)
			at[b.Flow] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], i)
	}
	return out
}
