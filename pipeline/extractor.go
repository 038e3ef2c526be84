package pipeline

import (
	"context"
	"fmt"
)

// An Extractor is one way of finding mentions. It is immutable and safe for concurrent use on
// different documents.
type Extractor struct {
	Name     string // short, lower case; appears in every Source
	Doc      string // one sentence for people
	Produces []Type // the types it may propose
	// Requires are the extractors that run before; their proposals are visible in the Pass.
	Requires []*Extractor
	Run      func(*Pass) error
}

// A Pass is one extractor at work on one document.
type Pass struct {
	context.Context
	Extractor *Extractor
	Doc       *Document // read only: text, blocks, tokens, sentences, metadata

	run *run
}

// run is the state that the passes over one document share.
type run struct {
	proposals map[*Extractor][]Mention
	counters  map[string]int
}

// Propose reports a mention. The rule names the reason within the extractor ("title+name"). The
// proposal is refused with a panic, which is the extractor's bug, if its span lies outside the text
// or cuts a code point, its type is not declared, or its score is not in (0, 1].
func (p *Pass) Propose(m Mention, rule string) {
	d := p.Doc
	switch {
	case m.Start < 0 || m.End > len(d.Text) || m.Start >= m.End:
		panic(fmt.Sprintf("%s/%s: span [%d,%d) outside the text", p.Extractor.Name, rule, m.Start, m.End))
	case !runeStart(d.Text, m.Start) || !runeStart(d.Text, m.End):
		panic(fmt.Sprintf("%s/%s: span [%d,%d) cuts a character", p.Extractor.Name, rule, m.Start, m.End))
	case !(m.Score > 0 && m.Score <= 1):
		panic(fmt.Sprintf("%s/%s: score %v", p.Extractor.Name, rule, m.Score))
	case !p.Extractor.produces(m.Type):
		panic(fmt.Sprintf("%s/%s: undeclared type %s", p.Extractor.Name, rule, m.Type))
	}
	m.Sources = []Source{{p.Extractor.Name, rule}}
	p.run.proposals[p.Extractor] = append(p.run.proposals[p.Extractor], m)
}

// Proposals are the mentions a required extractor has proposed, in the order it did. The slice must
// not be changed. Asking for an extractor that Requires does not list is a panic.
func (p *Pass) Proposals(e *Extractor) []Mention {
	for _, r := range p.Extractor.Requires {
		if r == e {
			return p.run.proposals[e]
		}
	}
	panic(fmt.Sprintf("%s reads proposals of %s without requiring it", p.Extractor.Name, e.Name))
}

// Resolved is what Resolve would keep of the proposals of all required extractors.
func (p *Pass) Resolved() []Mention {
	var all []Mention
	for _, r := range p.Extractor.Requires {
		all = append(all, p.run.proposals[r]...)
	}
	kept, _ := Resolve(all)
	return kept
}

// Count adds n to one of the document's counters, named "extractor.what".
func (p *Pass) Count(what string, n int) {
	p.run.counters[p.Extractor.Name+"."+what] += n
}

func (e *Extractor) produces(t Type) bool {
	for _, u := range e.Produces {
		if u == t {
			return true
		}
	}
	return false
}

func runeStart(s string, i int) bool { return i == len(s) || s[i]&0xC0 != 0x80 }
