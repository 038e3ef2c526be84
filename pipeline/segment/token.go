package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annalist/pipeline"
)

// maxWord bounds the bytes of one token, so that hostile input (a megabyte without a space) gives
// tokens that later stages can look at in constant time.
const maxWord = 256

type tokenizer struct {
	text   string
	blocks []pipeline.Block
	tokens []pipeline.Token

	vocabulary map[string]struct{} // words of the text, built when the first broken word is met
}

// block appends the tokens of block b. joined tells that the flow goes on from another block.
func (t *tokenizer) block(b int, joined bool) {
	pos, end := t.blocks[b].Start, t.blocks[b].End
	space := pipeline.SpaceBefore
	if joined {
		space |= pipeline.LineBefore
	}
	flags := space // of white space before the next token
	if joined && t.joinOver(b) {
		pos = t.tokens[len(t.tokens)-1].End
		flags = 0
	}
	for pos < end {
		c := t.text[pos]
		if c == '\n' || c == '\r' {
			flags |= pipeline.SpaceBefore | pipeline.LineBefore
			pos++
			continue
		}
		if c == ' ' || c == '\t' || c < 0x20 || c == 0x7f {
			flags |= pipeline.SpaceBefore
			pos++
			continue
		}
		if n := markup(t.text[:end], pos); n > 0 {
			// Mark-up is no token; it separates words only where white space stands beside it.
			pos += n
			continue
		}
		r, size := utf8.DecodeRuneInString(t.text[pos:end])
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || unicode.IsControl(r) {
			flags |= pipeline.SpaceBefore
			pos += size
			continue
		}
		next := t.token(b, pos, end, flags)
		flags = 0
		pos = next
	}
}

// token appends the token that begins at pos and returns where the text goes on.
func (t *tokenizer) token(b, pos, end int, flags pipeline.TokenFlags) int {
	s := t.text[:end]
	if n := web(s, pos); n > 0 {
		return t.add(b, pos, pos+n, flags|pipeline.Web|pipeline.HasLetter)
	}
	r, size := utf8.DecodeRuneInString(s[pos:])
	switch {
	case isWord(r):
		return t.word(b, pos, end, flags)
	case r == '\'' || r == '’' || r == '‘':
		if n := clitic(s, pos, size); n > 0 && flags&pipeline.SpaceBefore == 0 {
			return t.add(b, pos, pos+n, flags|pipeline.HasLetter)
		}
	case r == '.':
		n := 1
		for pos+n < end && s[pos+n] == '.' && n < maxWord {
			n++
		}
		return t.add(b, pos, pos+n, flags|pipeline.Punctuation)
	}
	return t.add(b, pos, pos+size, flags|pipeline.Punctuation)
}

// word appends a word or number that begins at pos.
func (t *tokenizer) word(b, pos, end int, flags pipeline.TokenFlags) int {
	s := t.text[:end]
	stop := wordEnd(s, pos)
	// Letters with full stops between them: U.S., a.m., J.P., Ph.D.
	if n := dotted(s, pos, stop); n > 0 {
		f := flags | pipeline.HasLetter
		if s[pos+n-1] == '.' {
			f |= pipeline.Abbreviation
		}
		return t.add(b, pos, pos+n, f)
	}
	if stop < end && s[stop] == '.' && isAbbreviation(s[pos:stop], s[stop+1:]) {
		return t.add(b, pos, stop+1, flags|pipeline.Abbreviation)
	}
	if stop+1 < end && isHyphen(s, stop) > 0 {
		if resume := lineBreakAfter(s, stop+isHyphen(s, stop)); resume > 0 {
			tail := wordEnd(s, resume)
			if t.broken(s[pos:stop], s[resume:tail]) {
				next := t.add(b, pos, tail, flags|pipeline.Broken)
				last := &t.tokens[len(t.tokens)-1]
				last.Text = s[pos:stop] + s[resume:tail]
				last.Flags |= look(last.Text)
				return next
			}
		}
	}
	return t.add(b, pos, stop, flags)
}

// joinOver makes one word of the hyphenated end of the flow so far and the first word of block b
// ("path-" page break "breaking"), and reports whether it did.
func (t *tokenizer) joinOver(b int) bool {
	n := len(t.tokens)
	if n < 2 || t.tokens[n-1].Is(pipeline.SpaceBefore) || isHyphen(t.text, t.tokens[n-1].Start) == 0 ||
		t.tokens[n-2].End != t.tokens[n-1].Start || !t.tokens[n-2].Is(pipeline.HasLetter) {
		return false
	}
	start, end := t.blocks[b].Start, t.blocks[b].End
	tail := wordEnd(t.text[:end], start)
	if tail == start || !t.broken(t.tokens[n-2].Text, t.text[start:tail]) {
		return false
	}
	head := &t.tokens[n-2]
	head.Text += t.text[start:tail]
	head.End = tail
	head.Flags |= pipeline.Broken | look(head.Text)
	t.tokens = t.tokens[:n-1]
	return true
}

// broken decides whether head-¶tail is one word broken at a line end (Ko-¶rean) or a compound whose
// hyphen stays (US-¶led): one word if tail goes on in lower case, and the text knows the joined word or
// does not know head as a word of its own.
func (t *tokenizer) broken(head, tail string) bool {
	r, _ := utf8.DecodeRuneInString(tail)
	if !unicode.IsLower(r) || len(head) < 2 || look(head)&pipeline.HasLetter == 0 || look(head)&(pipeline.AllCaps|pipeline.HasDigit) != 0 {
		return false
	}
	if t.vocabulary == nil {
		t.vocabulary = map[string]struct{}{}
		for _, w := range strings.FieldsFunc(t.text, func(r rune) bool { return !isWord(r) && r != '-' }) {
			if len(w) <= maxWord {
				t.vocabulary[strings.ToLower(w)] = struct{}{}
			}
		}
	}
	if _, ok := t.vocabulary[strings.ToLower(head+tail)]; ok {
		return true
	}
	if _, ok := t.vocabulary[strings.ToLower(head+"-"+tail)]; ok {
		return false
	}
	_, ok := t.vocabulary[strings.ToLower(head)]
	return !ok
}

func (t *tokenizer) add(b, start, end int, flags pipeline.TokenFlags) int {
	text := t.text[start:end]
	if flags&pipeline.Punctuation == 0 {
		flags |= look(text)
	}
	t.tokens = append(t.tokens, pipeline.Token{Span: pipeline.Span{Start: start, End: end}, Text: text, Flags: flags, Block: b})
	return end
}

// look gives the flags that tell what a word is made of.
func look(w string) (f pipeline.TokenFlags) {
	upper, lower, first := 0, 0, true
	for _, r := range w {
		switch {
		case '0' <= r && r <= '9' || r > 0x7f && unicode.IsDigit(r):
			f |= pipeline.HasDigit
			first = false
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			upper++
			if first {
				f |= pipeline.Capitalized
			}
			f |= pipeline.HasLetter
			first = false
		case unicode.IsLetter(r):
			if unicode.IsLower(r) {
				lower++
			}
			f |= pipeline.HasLetter
			first = false
		}
	}
	if upper > 1 && lower == 0 {
		f |= pipeline.AllCaps
	}
	return f
}

// isWord reports whether a rune belongs to words.
func isWord(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r) || r == '\u00ad'
}

// wordEnd is the end of the word that begins at pos: letters, digits and marks, apostrophes between
// letters unless a clitic follows (O'Neill, Xi'an; China|'s), commas and points between digits.
func wordEnd(s string, pos int) int {
	limit := min(len(s), pos+maxWord)
	i := pos
	for i < limit {
		c := s[i]
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' {
			i++
			continue
		}
		r, size := rune(c), 1
		if c >= 0x80 {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		if isWord(r) && (size > 1 || r != utf8.RuneError) {
			i += size
			continue
		}
		if i == pos {
			return i
		}
		switch r {
		case '\'', '’', '‘', 'ʻ', '`':
			if next, _ := utf8.DecodeRuneInString(s[i+size:]); unicode.IsLetter(next) && endsInLetter(s[pos:i]) && clitic(s, i, size) == 0 {
				i += size
				continue
			}
		case ',', '.':
			if i+1 < len(s) && isDigit(s[i+1]) && isDigit(s[i-1]) && allNumber(s[pos:i]) {
				i++
				continue
			}
		}
		return i
	}
	// Cut at the limit, on a rune border.
	for i < len(s) && i > pos && s[i]&0xC0 == 0x80 {
		i--
	}
	return i
}

func endsInLetter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func allNumber(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) && s[i] != ',' && s[i] != '.' {
			return false
		}
	}
	return true
}

// clitic is the length of 's, 're, 've, 'll, 'd, 'm, 't at pos (an apostrophe of size bytes), or 0.
func clitic(s string, pos, size int) int {
	rest := s[pos+size:]
	for _, c := range [...]string{"s", "S", "re", "ve", "ll", "d", "m", "t"} {
		if strings.HasPrefix(rest, c) {
			if r, _ := utf8.DecodeRuneInString(rest[len(c):]); len(rest) == len(c) || !isWord(r) {
				return size + len(c)
			}
		}
	}
	return 0
}

// isHyphen is the length of the hyphen at pos, or 0. Dashes are no hyphens.
func isHyphen(s string, pos int) int {
	switch {
	case pos < len(s) && s[pos] == '-':
		return 1
	case strings.HasPrefix(s[min(pos, len(s)):], "\u2010"), strings.HasPrefix(s[min(pos, len(s)):], "\u2011"):
		return 3
	}
	return 0
}

// lineBreakAfter gives the position after one line break and the blanks around it, or 0 if something
// else follows pos.
func lineBreakAfter(s string, pos int) int {
	i, seen := pos, false
	for i < len(s) && (s[i] == ' ' || s[i] == '\t' || s[i] == '\r' || s[i] == '\n') {
		seen = seen || s[i] == '\n'
		if i-pos > 64 {
			return 0
		}
		i++
	}
	if !seen || i == len(s) {
		return 0
	}
	return i
}

// dotted is the length of a word of one or two letters at a time with full stops between (U.S., a.m.,
// Ph.D., J.P.), including a last full stop, or 0. [pos, stop) is its first piece.
func dotted(s string, pos, stop int) int {
	pieces := 0
	i, end := pos, stop
	for {
		if end-i == 0 || end-i > 2 || !allLetters(s[i:end]) {
			break
		}
		pieces++
		if end >= len(s) || s[end] != '.' {
			if pieces > 1 {
				return end - pos
			}
			return 0
		}
		next := end + 1
		nextEnd := next
		for nextEnd < len(s) && nextEnd-next < 3 && (s[nextEnd] >= 'a' && s[nextEnd] <= 'z' || s[nextEnd] >= 'A' && s[nextEnd] <= 'Z') {
			nextEnd++
		}
		if nextEnd == next {
			if pieces > 1 {
				return next - pos
			}
			return 0
		}
		i, end = next, nextEnd
	}
	return 0
}

func allLetters(s string) bool {
	for i := range len(s) {
		if !('a' <= s[i] && s[i] <= 'z' || 'A' <= s[i] && s[i] <= 'Z') {
			return false
		}
	}
	return true
}

// web is the length of an address at pos (URL, host with www., e-mail), or 0.
func web(s string, pos int) int {
	rest := s[pos:]
	if len(rest) > maxWord*4 {
		rest = rest[:maxWord*4]
	}
	switch {
	case strings.HasPrefix(rest, "http://"), strings.HasPrefix(rest, "https://"), strings.HasPrefix(rest, "www."):
	default:
		// An e-mail address: letters, digits and ._%+- up to an @ and a host.
		i := 0
		for i < len(rest) && i < 64 && (isWordByte(rest[i]) || strings.IndexByte("._%+-", rest[i]) >= 0) {
			i++
		}
		if i == 0 || i+3 > len(rest) || rest[i] != '@' || !isWordByte(rest[i+1]) {
			return 0
		}
	}
	n := 0
	for n < len(rest) && rest[n] > ' ' && rest[n] < 0x7f && strings.IndexByte("<>\"|", rest[n]) < 0 {
		n++
	}
	for n > 0 && strings.IndexByte(".,;:!?)]}'*_", rest[n-1]) >= 0 {
		n--
	}
	return n
}

func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// markup is the length of light mark-up at pos, or 0: runs of * or of _ at a word's edge, tags, and a
// backslash before punctuation.
func markup(s string, pos int) int {
	switch c := s[pos]; c {
	case '*', '_':
		n := 1
		for pos+n < len(s) && s[pos+n] == c {
			n++
		}
		return n
	case '\\':
		if pos+1 < len(s) && s[pos+1] > ' ' && s[pos+1] < 0x7f && !isWordByte(s[pos+1]) {
			return 1
		}
	case '<':
		i := pos + 1
		if i < len(s) && s[i] == '/' {
			i++
		}
		if i >= len(s) || !('a' <= s[i] && s[i] <= 'z' || 'A' <= s[i] && s[i] <= 'Z') {
			return 0
		}
		for ; i < len(s) && i-pos < 200 && s[i] != '<' && s[i] != '\n'; i++ {
			if s[i] == '>' {
				return i + 1 - pos
			}
		}
	}
	return 0
}
