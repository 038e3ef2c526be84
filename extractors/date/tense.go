package date

// tenses caches what the verbs of the sentence at hand say about the direction of time.
type tenses struct {
	known  bool
	future int // 1 the sentence speaks of what will be, -1 of what was, 0 undecided
}

// future tells whether an expression looks forward (1) or back (-1), by the word before it and the verbs
// of its sentence.
func (r *resolver) future(e *expr) int {
	if e.first > 0 {
		switch r.doc.Tokens[e.first-1].Text {
		case "for", "until", "Until", "till":
			if !r.tensed() || r.tense.future >= 0 {
				return 1
			}
			if r.doc.Tokens[e.first-1].Text == "for" {
				return 1
			}
		case "since", "Since":
			return -1
		}
	}
	r.tensed()
	return r.tense.future
}

// tensed reads the sentence once.
func (r *resolver) tensed() bool {
	if r.tense.known {
		return true
	}
	r.tense.known = true
	if r.sent >= len(r.doc.Sentences) {
		return true
	}
	s := r.doc.Sentences[r.sent]
	past := 0
	for i := s.First; i < s.Last && i < s.First+80; i++ {
		w := r.doc.Tokens[i].Text
		switch w {
		case "will", "shall", "’ll", "'ll", "scheduled", "due", "expected", "slated", "upcoming", "plans", "planned", "wo":
			r.tense.future = 1
			return true
		case "would", "could", "should", "to", "may", "might", "hopes":
			if w != "to" || i+1 < s.Last && r.doc.Tokens[i+1].Text == "be" {
				r.tense.future = 1
			}
		case "was", "were", "had", "did", "said", "went", "came", "met", "took", "made", "told", "became", "began", "held", "gave":
			past++
		default:
			if n := len(w); n > 4 && w[n-2:] == "ed" {
				past++
			}
		}
	}
	if r.tense.future == 0 && past > 0 {
		r.tense.future = -1
	}
	return true
}
