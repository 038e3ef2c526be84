package ingest

import (
	"strings"

	"annalist/pipeline"
)

// Layout finds the blocks of a plain text.
func Layout(text string) []pipeline.Block {
	var out []pipeline.Block
	pos := 0
	for _, p := range strings.SplitAfter(text, "\n\n") {
		s := pipeline.Span{Start: pos, End: pos + len(strings.TrimRight(p, "\n "))}
		pos += len(p)
		if !s.Empty() {
			out = append(out, pipeline.Block{Span: s, Kind: pipeline.Paragraph, Flow: len(out)})
		}
	}
	return out
}
