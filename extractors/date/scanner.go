package date

import (
	"strings"
	"sync"

	"annalist/pipeline"
)

// A scanner reads the sentences of one document and collects expressions. It is reused between
// documents; its methods look at a bounded number of tokens ahead.
type scanner struct {
	doc   *pipeline.Document
	t     []pipeline.Token // the sentence
	lx    []lexeme         // its roles, one a token
	base  int              // index of its first token in the document
	depth int              // of nested dates at hand
	slab  slab
	exprs []*expr
}

var scanners = sync.Pool{New: func() any { return new(scanner) }}

// at is the lexeme of token i of the sentence; empty outside.
func (s *scanner) at(i int) lexeme {
	if uint(i) < uint(len(s.lx)) {
		return s.lx[i]
	}
	return lexeme{}
}

// is reports whether token i reads w, which is in lower case, in any case.
func (s *scanner) is(i int, w string) bool {
	if uint(i) >= uint(len(s.t)) {
		return false
	}
	t := s.t[i].Text
	if len(t) != len(w) {
		return false
	}
	for k := range len(t) {
		c := t[k]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != w[k] {
			return false
		}
	}
	return true
}

// skip is i, or the next position if token i has a role of c.
func (s *scanner) skip(i int, c class) int {
	if s.at(i).has(c) {
		return i + 1
	}
	return i
}

// flags are those of token i; zero outside.
func (s *scanner) flags(i int) pipeline.TokenFlags {
	if uint(i) < uint(len(s.t)) {
		return s.t[i].Flags
	}
	return 0
}

// tight reports whether token i follows the one before without white space.
func (s *scanner) tight(i int) bool {
	return i > 0 && i < len(s.t) && s.t[i].Flags&pipeline.SpaceBefore == 0
}

// column reports whether a tab stands between tokens i and j, as between the columns of a running head.
func (s *scanner) column(i, j int) bool {
	return strings.IndexByte(s.doc.Text[s.t[i].End:s.t[j].Start], '\t') >= 0
}

func (s *scanner) capital(i int) bool { return s.flags(i)&pipeline.Capitalized != 0 }

// digits is the number of bytes of token i, which is a number.
func (s *scanner) digits(i int) int { return len(s.t[i].Text) }

// node makes an expression over tokens [i, end) of the sentence.
func (s *scanner) node(o op, i, end int, rule string) *expr {
	e := s.slab.new()
	e.op, e.first, e.last, e.rule = o, s.base+i, s.base+end, rule
	return e
}

// scan collects the expressions of the whole document in s.exprs.
func (s *scanner) scan(doc *pipeline.Document) {
	s.doc = doc
	s.exprs = s.exprs[:0]
	s.slab.reset()
	for _, sent := range doc.Sentences {
		s.sentence(sent.First, sent.Last)
	}
}

func (s *scanner) sentence(first, end int) {
	s.t = s.doc.Tokens[first:end]
	s.base = first
	if cap(s.lx) < len(s.t) {
		s.lx = make([]lexeme, len(s.t), 2*len(s.t)+64)
	}
	s.lx = s.lx[:len(s.t)]
	found := class(0)
	for i := range s.t {
		s.lx[i] = lex(&s.t[i])
		found |= s.lx[i].is
	}
	if found&cue == 0 {
		return
	}
	for i := 0; i < len(s.t); {
		if s.lx[i].is == 0 && !s.apostrophe(i) {
			i++
			continue
		}
		e, end := s.expression(i)
		if e == nil {
			i++
			continue
		}
		s.exprs = append(s.exprs, e)
		i = s.list(e, end)
	}
}

// apostrophe reports whether token i can begin '97 or '90s.
func (s *scanner) apostrophe(i int) bool {
	switch s.t[i].Text {
	case "'", "’", "‘":
		return true
	}
	return false
}

// expression is the longest expression that begins at i, and where it ends; nil if there is none.
func (s *scanner) expression(i int) (*expr, int) {
	best, end := s.moment(i)
	first := best
	if best != nil {
		if r, to := s.rangeFrom(i, best, end); r != nil {
			best, end = r, to
		}
	}
	if first == nil || first.op == opDayOf || first.op == opCal {
		if r, to := s.sharedRange(i); r != nil && to > end {
			best, end = r, to
		}
	}
	if e, to := s.duration(i); e != nil && to > end {
		best, end = e, to
	}
	if e, to := s.set(i); e != nil && to > end {
		best, end = e, to
	}
	if e, to := s.reference(i); e != nil && to > end {
		best, end = e, to
	}
	if best == nil || !s.fits(best, i, end) {
		return nil, i
	}
	return best, end
}

// maxDepth bounds how deep dates nest ("the first half of the last week of May" is two deep), so that
// recognition stays linear on any text.
const maxDepth = 4

// moment reads a date that is not a range, with the part of it that is meant.
func (s *scanner) moment(i int) (*expr, int) {
	if s.depth >= maxDepth {
		return nil, i
	}
	s.depth++
	defer func() { s.depth-- }()
	e, end := s.part(i)
	if e != nil {
		return e, end
	}
	return s.primary(i)
}

// primary reads a date without "early" or "the end of".
func (s *scanner) primary(i int) (best *expr, end int) {
	if s.is(i, "now") && s.at(i-1).has(cBetween|cFrom) && s.at(i+1).has(cAnd|cTo) {
		e := s.node(opDeictic, i, i+1, "day-word") // between now and May
		e.unit = day
		return e, i + 1
	}
	keep := func(e *expr, to int) {
		if e != nil && to > end {
			best, end = e, to
		}
	}
	l := s.at(i)
	if l.has(cWeekday) {
		keep(s.weekday(i))
	}
	if l.has(cMonth) {
		keep(s.monthFirst(i))
	}
	if l.has(cDigits | cOrdinal | cThe | cCardinal) {
		keep(s.dayFirst(i))
	}
	if l.has(cDigits | cNumeric) {
		keep(s.numeric(i))
	}
	keep(s.years(i))
	if l.has(cSeason | cThe | cThis | cLast | cNext | cThat | cSame) {
		keep(s.season(i))
	}
	if l.has(cOrdinal | cThe | cLast | cCode | cThis | cNext) {
		keep(s.ordinals(i))
	}
	if l.has(cDayWord | cThe | cThis | cLast | cNext | cThat | cSame | cA | cCardinal | cDigits | cVague | cHalf | cUnit | cApprox | cMore) {
		keep(s.relative(i))
	}
	if l.has(cHoliday | cThis | cLast | cNext | cThe) {
		if e, to := s.holiday(i); e != nil && to >= end {
			best, end = e, to // the Fourth of July
		}
	}
	return best, end
}
