package pipeline

import (
	"slices"
	"unicode/utf8"
)

// A Span is the half-open byte range [Start, End) of Document.Text.
type Span struct{ Start, End int }

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte; the zero Span is empty.
func (s Span) Empty() bool { return s.End <= s.Start }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains reports whether o lies within s (equal spans contain each other).
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// A BlockKind tells what part a block plays on the page.
type BlockKind string

// The kinds of block, as they appear in the output.
const (
	Title           BlockKind = "title"
	Byline          BlockKind = "byline"
	Heading         BlockKind = "heading"
	Paragraph       BlockKind = "paragraph"
	ListItem        BlockKind = "list_item"
	TableCell       BlockKind = "table_cell"
	ChronologyEntry BlockKind = "chronology_entry"
	Caption         BlockKind = "caption"
	Footnote        BlockKind = "footnote"
	Furniture       BlockKind = "furniture" // running heads and feet, page numbers
)

// A Block is one layout unit of an article. Blocks stand in text order and do not overlap;
// text between blocks is white space or mark-up.
type Block struct {
	Span
	Kind  BlockKind
	Level int // of a heading, from 1; 0 elsewhere

	// Flow numbers the stretch of reading the block belongs to. Blocks of equal Flow are read one
	// after the other as if nothing stood between them: a paragraph and its rest on the next page.
	Flow int

	// Table, Row and Col place a table cell, each from 1; 0 outside tables.
	Table, Row, Col int
}

// TokenFlags describe how a token looks and stands.
type TokenFlags uint16

// The token flags.
const (
	Capitalized   TokenFlags = 1 << iota // first letter is upper case
	AllCaps                              // two letters or more, all of them upper case
	HasLetter                            // holds a letter
	HasDigit                             // holds a digit
	Punctuation                          // neither letter nor digit
	SpaceBefore                          // white space or mark-up stands before it, or its block begins
	LineBefore                           // a line break stands before it within its flow
	SentenceStart                        // first token of its sentence
	Broken                               // written in two halves over a line or page break; Text holds the joined word
	Abbreviation                         // ends in a full stop that belongs to it
	Web                                  // an address: URL, e-mail, handle
)

// A Token is a word, number or punctuation mark. White space and light mark-up (`**`, `<i>`) are no
// tokens. Tokens stand in reading order: flow by flow, in text order within a flow.
type Token struct {
	Span
	// Text is what the token reads as: Document.Text[Start:End], except in a Broken token, where it is
	// the word without its hyphen and line break.
	Text  string
	Flags TokenFlags
	Block int // index into Document.Blocks
}

// Is reports whether all flags of f are set.
func (t Token) Is(f TokenFlags) bool { return t.Flags&f == f }

// A Sentence is a run of tokens, [First, Last) in Document.Tokens. Sentences stand in reading order,
// cover every token once, and lie within one flow.
type Sentence struct{ First, Last int }

// A Period is a closed interval of calendar days.
type Period struct{ From, To Day }

// Author is one name of the byline.
type Author struct {
	Name        string `json:"name"`
	Affiliation string `json:"affiliation"`
}

// An Article is what was read: text, layout and what is known about it, before any analysis.
type Article struct {
	ID      string
	Source  SourceInfo
	Title   string
	Journal string
	Authors []Author

	Published Day     // publication date; NoDay where unknown
	Covers    *Period // the period reported on; nil where unknown

	Text   string // valid UTF-8; never modified after ingest
	Blocks []Block
}

// SourceInfo names the bytes an article was read from.
type SourceInfo struct {
	Name   string `json:"name"`   // path below the given input, with / as separator, or the JSONL source field
	Format string `json:"format"` // text, html, jsonl
	SHA256 string `json:"sha256"` // of the bytes as read, hex
	Bytes  int64  `json:"bytes"`
}

// A Document is one article on its way through the pipeline. Stages add to it in order; none changes
// what an earlier one has written, except that link and alias fill in fields of mentions.
type Document struct {
	Article
	Tokens    []Token
	Sentences []Sentence
	Mentions  []Mention   // after Resolve; ordered by start, then longest first
	Rejected  []Rejection // every proposal that lost, to what, and why
	Entities  []Entity    // after link; ordered by first mention
	Events    []Event     // after events; in text order
	Conflicts []Conflict

	// Counters hold what extractors count about their own work (fallbacks, for instance).
	Counters map[string]int

	tokenAt []int32 // text-order index over Tokens, built on first use
}

// Surface is the text of a span, as it stands in the article.
func (d *Document) Surface(s Span) string { return d.Text[s.Start:s.End] }

// TokenSpan is the span from the first byte of token first to the last byte of token last-1.
func (d *Document) TokenSpan(first, last int) Span {
	return Span{d.Tokens[first].Start, d.Tokens[last-1].End}
}

// Words is the reading of tokens [first, last): their texts joined by one space wherever white
// space stands between them. Broken tokens read as one word, line breaks as spaces.
func (d *Document) Words(first, last int) string {
	switch {
	case first >= last:
		return ""
	case last == first+1:
		return d.Tokens[first].Text
	}
	n := last - first
	for _, t := range d.Tokens[first:last] {
		n += len(t.Text)
	}
	b := make([]byte, 0, n)
	for i := first; i < last; i++ {
		if i > first && d.Tokens[i].Is(SpaceBefore) {
			b = append(b, ' ')
		}
		b = append(b, d.Tokens[i].Text...)
	}
	return string(b)
}

// Reading is Words over the tokens that lie in s.
func (d *Document) Reading(s Span) string {
	first, last := d.TokensIn(s)
	if first == last {
		return d.Surface(s)
	}
	return d.Words(first, last)
}

// TokensIn gives the tokens [first, last) that lie wholly inside s and in the flow of the first of
// them; first == last where there is none.
func (d *Document) TokensIn(s Span) (first, last int) {
	if s.Empty() {
		return 0, 0
	}
	first = d.tokenFrom(s.Start)
	if first < 0 || d.Tokens[first].End > s.End {
		return 0, 0
	}
	flow := d.Blocks[d.Tokens[first].Block].Flow
	last = first
	for last < len(d.Tokens) && d.Tokens[last].Start >= s.Start && d.Tokens[last].End <= s.End &&
		d.Blocks[d.Tokens[last].Block].Flow == flow {
		last++
	}
	return first, last
}

// tokenFrom is the index of the token with the least Start >= pos, or -1.
func (d *Document) tokenFrom(pos int) int {
	if len(d.tokenAt) != len(d.Tokens) {
		d.indexTokens()
	}
	lo, hi := 0, len(d.tokenAt)
	for lo < hi {
		m := (lo + hi) / 2
		if d.Tokens[d.tokenAt[m]].Start < pos {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == len(d.tokenAt) {
		return -1
	}
	return int(d.tokenAt[lo])
}

// SentenceOf is the index of the sentence that holds token i, or -1.
func (d *Document) SentenceOf(i int) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		m := (lo + hi) / 2
		if d.Sentences[m].Last <= i {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == len(d.Sentences) || d.Sentences[lo].First > i {
		return -1
	}
	return lo
}

// Runes counts the code points of Text before byte offset pos.
func (d *Document) Runes(pos int) int { return utf8.RuneCountInString(d.Text[:pos]) }

func (d *Document) indexTokens() {
	d.tokenAt = make([]int32, len(d.Tokens))
	inOrder := true
	for i := range d.Tokens {
		d.tokenAt[i] = int32(i)
		inOrder = inOrder && (i == 0 || d.Tokens[i-1].Start <= d.Tokens[i].Start)
	}
	if !inOrder {
		slices.SortFunc(d.tokenAt, func(a, b int32) int { return d.Tokens[a].Start - d.Tokens[b].Start })
	}
}
