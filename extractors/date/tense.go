package date

// tenses caches what the verbs of the sentence at hand say about the direction of time.
type tenses struct {
	future int // 2 will be, 1 planned or spoken of as coming, -1 was, -2 had been, 0 undecided
}

// future tells whether an expression looks forward (1, or 2 where the verb is sure) or back (-1), by the
// word before it and the verbs of its clause.
func (r *resolver) future(e *expr) int {
	if r.untensed && r.covers == nil {
		return 0
	}
	r.tensed(e)
	if e.first > 0 {
		switch r.doc.Tokens[e.first-1].Text {
		case "for", "until", "Until", "till":
			return max(1, r.tense.future)
		case "by", "By":
			if r.tense.future == 0 {
				return 1
			}
		case "since", "Since":
			return -2
		}
	}
	return r.tense.future
}

// tensed reads the clause of an expression: the words between semicolons, quotation marks and the ends
// of the sentence.
func (r *resolver) tensed(e *expr) {
	r.tense = tenses{}
	if r.sent >= len(r.doc.Sentences) {
		return
	}
	s := r.doc.Sentences[r.sent]
	first, end := e.first, e.last
	for first > s.First && first > e.first-40 && !clauseEnd(r.doc.Tokens[first-1].Text) {
		first--
	}
	for end < s.Last && end < e.last+30 && !clauseEnd(r.doc.Tokens[end].Text) {
		end++
	}
	past, present, modal, had := 0, 0, 0, -1
	for i := first; i < end; i++ {
		w := r.doc.Tokens[i].Text
		switch w {
		case "will", "shall", "’ll", "'ll", "wo":
			r.tense.future = 2
		case "is", "are", "am", "'s", "’s":
			present++
			if i+2 < end && r.doc.Tokens[i+1].Text == "to" && w[0] != '\'' && len(w) < 4 {
				r.tense.future = 2
			}
		case "has", "have", "wants", "says", "hopes", "plans", "expects":
			present++
		case "may", "might":
			modal++
		case "scheduled", "due", "expected", "slated", "upcoming", "planned":
			r.tense.future = max(r.tense.future, 1)
		case "had":
			if i < e.first {
				had = i
			}
			past++
		case "was", "were", "did", "said", "went", "came", "met", "took", "made", "told", "became", "began", "held", "gave", "fell", "rose", "left", "put", "sent":
			past++
		default:
			if n := len(w); n > 4 && w[n-2:] == "ed" {
				past++
			}
		}
	}
	if r.tense.future == 0 && modal > 0 && past == 0 {
		r.tense.future = 1
	}
	if had >= 0 && r.tense.future <= 0 && !r.infinitive(had, e.first) {
		r.tense.future = -2
		return
	}
	if r.tense.future == 0 && past > 0 && present == 0 || r.participle(e, first) {
		r.tense.future = -1
	}
}

// infinitive reports whether a "to" or an object of planning stands between tokens i and j, so that "had
// agreed to meet in January" may look forward.
func (r *resolver) infinitive(i, j int) bool {
	for ; i < j; i++ {
		switch r.doc.Tokens[i].Text {
		case "to", "for", "that", "until":
			return true
		}
	}
	return false
}

// participle reports whether the date belongs to a participle of the past that stands right before it:
// "the sum agreed on July 30", and not "to be signed in June".
func (r *resolver) participle(e *expr, first int) bool {
	i := e.first - 2
	if i < first {
		return false
	}
	w := r.doc.Tokens[i].Text
	if len(w) < 5 || w[len(w)-2:] != "ed" {
		return false
	}
	switch w {
	case "scheduled", "planned", "expected", "slated", "delayed", "postponed":
		return false
	}
	if i > first {
		switch r.doc.Tokens[i-1].Text {
		case "be", "are", "is", "get":
			return false
		}
	}
	return true
}

func clauseEnd(w string) bool {
	switch w {
	case ";", "“", "”", "\"", "—":
		return true
	}
	return false
}
