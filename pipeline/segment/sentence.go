package segment

import (
	"unicode"
	"unicode/utf8"

	"annalist/pipeline"
)

// maxSentence bounds the tokens of a sentence; longer runs are cut, so that work per sentence is
// bounded on any input.
const maxSentence = 1000

// split appends the sentences of tokens[first:], which are one flow.
func split(tokens []pipeline.Token, first int, out []pipeline.Sentence) []pipeline.Sentence {
	start := first
	for i := first; i < len(tokens); i++ {
		end := i + 1
		if i-start+1 < maxSentence && !ends(tokens, start, i) {
			continue
		}
		// Closing quotes and brackets belong to the sentence they close.
		for end < len(tokens) && closes(tokens[end]) && !tokens[end].Is(pipeline.SpaceBefore) {
			end++
		}
		if end < len(tokens) && !begins(tokens, end, i) && i-start+1 < maxSentence {
			continue
		}
		out = append(out, pipeline.Sentence{First: start, Last: end})
		tokens[start].Flags |= pipeline.SentenceStart
		start, i = end, end-1
	}
	if start < len(tokens) {
		out = append(out, pipeline.Sentence{First: start, Last: len(tokens)})
		tokens[start].Flags |= pipeline.SentenceStart
	}
	return out
}

// ends reports whether a sentence can end with token i.
func ends(tokens []pipeline.Token, start, i int) bool {
	t := tokens[i]
	if t.Is(pipeline.Abbreviation) {
		return true
	}
	if !t.Is(pipeline.Punctuation) {
		return false
	}
	switch t.Text[0] {
	case '.':
		// An enumerator ("1." at the start) goes with what follows.
		return i > start+1 || i == start || !tokens[start].Is(pipeline.HasDigit)
	case '?', '!':
		return true
	}
	return t.Text == "…" || t.Text == "。" || t.Text == "？" || t.Text == "！"
}

// begins reports whether a sentence can begin with token j after the end mark i.
func begins(tokens []pipeline.Token, j, i int) bool {
	t := tokens[j]
	if !t.Is(pipeline.SpaceBefore) && tokens[i].Text != "。" && tokens[i].Text != "？" && tokens[i].Text != "！" {
		return false
	}
	k := j
	for k < len(tokens) && k < j+3 && tokens[k].Is(pipeline.Punctuation) {
		switch tokens[k].Text {
		case "\"", "“", "‘", "'", "(", "[", "«", "„", "-", "–", "—", "•", "$", "#":
			k++
			continue
		}
		return false
	}
	if k == len(tokens) {
		return false
	}
	next := tokens[k]
	r, _ := utf8.DecodeRuneInString(next.Text)
	if unicode.IsLower(r) {
		return false
	}
	if tokens[i].Is(pipeline.Abbreviation) {
		return abbreviationEnds(tokens[i].Text, next)
	}
	if len(tokens[i].Text) > 2 && tokens[i].Text[0] == '.' { // an ellipsis
		return next.Is(pipeline.Capitalized) && starters[next.Text]
	}
	return true
}

// closes reports whether a token is a closing quote or bracket.
func closes(t pipeline.Token) bool {
	switch t.Text {
	case "\"", "”", "’", "'", ")", "]", "»":
		return true
	}
	return false
}
