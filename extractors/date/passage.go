package date

import "annalist/pipeline"

// This file keeps what was mentioned: the dates that later ones are told from, the heads of entries and
// tables, and the earlier time that a passage is about.

// remember keeps a value as an anchor for what follows.
func (r *resolver) remember(e *expr, v value) {
	if v.kind != pipeline.KindDate || v.text == "" || v.g == noGrain || v.c.g == noGrain && !v.dated() {
		return
	}
	if e.rule == "the-year" && e.op == opThe {
		return
	}
	b := r.doc.Blocks[r.doc.Tokens[e.first].Block]
	if b.Kind == pipeline.Furniture {
		return
	}
	p := past{value: v, span: r.doc.TokenSpan(e.first, e.last), flow: r.flow, sent: r.sent, tok: e.first, rule: e.rule, explicit: hasYear(e), ok: true, aside: r.aside(e), relative: r.describes(e.first)}
	first := e.first == 0 || r.doc.Blocks[r.doc.Tokens[e.first-1].Block].Flow != r.flow
	switch {
	case first && (b.Kind == pipeline.ChronologyEntry || r.colonAfter(e.last)) && v.dated() && v.g <= month:
		r.heads[r.flow] = p
	case b.Kind == pipeline.TableCell && p.explicit && v.g <= year && b.Row == 1:
		r.tables[[2]int{b.Table, b.Col}] = p
	}
	if r.covers != nil && v.dated() && (p.explicit || v.g == year || e.op == opWithin) {
		switch {
		case (p.explicit || e.op == opWithin) && v.to < r.covers.From && v.g <= year && !p.aside && r.tells(e.first):
			r.topic = p
		case v.from >= r.covers.From-31:
			r.topic = past{}
		}
	}
	if r.mode == narrativeMode && p.explicit && v.dated() {
		r.headSection(e, b, v)
	}
	r.past = append(r.past, p)
}

// longestHeading bounds the headings that name years, in bytes.
const longestHeading = 100

// headSection keeps the years that a heading names ("War in the north, 1775-1780"), until another heading
// names others or the story openly leaves them.
func (r *resolver) headSection(e *expr, b pipeline.Block, v value) {
	switch {
	case (b.Kind == pipeline.Heading || b.Kind == pipeline.Title) && b.Len() <= longestHeading:
		if r.sectionFlow == r.flow && r.section.To != 0 {
			r.section.From, r.section.To = min(r.section.From, v.from), max(r.section.To, v.to)
		} else {
			r.section = pipeline.Period{From: v.from, To: v.to}
		}
		r.section.From, r.section.To = calOf(r.section.From, year).from(), calOf(r.section.To, year).to()
		r.sectionFlow = r.flow
	case r.section.To != 0 && (v.to < r.section.From-366 || v.from > r.section.To+366) && r.tells(e.first) && !r.aside(e):
		r.section = pipeline.Period{}
	}
}

// colonAfter reports whether a colon or dash follows token i-1, as after the head of an entry.
func (r *resolver) colonAfter(i int) bool {
	return i < len(r.doc.Tokens) && r.doc.Tokens[i].Text == ":"
}

// tells reports whether the date at token i says when something happened, and not in a clause that only
// describes somebody: "who had been ambassador in 1998".
func (r *resolver) tells(i int) bool {
	s := r.doc.Sentences[r.sent]
	if i == s.First {
		return true
	}
	switch r.doc.Tokens[i-1].Text {
	case "In", "in", "On", "on", "From", "from", ",", "By", "by", "During", "during", "Throughout", "throughout":
	default:
		return false
	}
	for k := i - 1; k >= s.First && k > i-9; k-- {
		switch r.doc.Tokens[k].Text {
		case "who", "which", "whose", "where", "that", "whom", "when":
			return false
		}
	}
	return true
}

// describes reports whether the date at token i belongs to a clause such as "who had been crowned in 1698".
func (r *resolver) describes(i int) bool {
	s := r.doc.Sentences[r.sent]
	had := false
	for k := i - 1; k >= s.First && k > i-9; k-- {
		switch r.doc.Tokens[k].Text {
		case "had":
			had = true
		case ",", ";":
			return false
		case "who", "which", "whose", "whom":
			return had
		}
	}
	return false
}

// continues reports whether the earlier time of the topic still holds in the sentence at hand: in its own
// sentence always, later only where that opened with it and told a story (had marks a look back).
func (r *resolver) continues() bool {
	if !r.topic.ok {
		return false
	}
	if r.topic.sent == r.sent {
		return true
	}
	s := r.doc.Sentences[r.topic.sent]
	if r.topic.tok-s.First > 1 {
		return false
	}
	for i := s.First; i < s.Last && i < s.First+60; i++ {
		if r.doc.Tokens[i].Text == "had" {
			return false
		}
	}
	return true
}

// aside reports whether an expression only bounds something: since 1999, until March, before 2005.
func (r *resolver) aside(e *expr) bool {
	if e.first == 0 {
		return false
	}
	if e.op == opHoliday && e.sub == nil {
		w := r.doc.Tokens[e.first-1].Text
		return w != "on" && w != "On"
	}
	switch r.doc.Tokens[e.first-1].Text {
	case "since", "Since", "until", "Until", "before", "by", "till", "than":
		return true
	case "from":
		return e.op != opRange
	}
	return false
}

// hasYear reports whether the words give the year themselves.
func hasYear(e *expr) bool {
	switch e.op {
	case opCal:
		return true
	case opPart, opEdge, opNth, opWeekOf, opOffset, opWithin, opHoliday, opDayOf:
		return e.sub != nil && hasYear(e.sub)
	case opAnaphor:
		return false
	case opRange:
		return hasYear(e.sub) || hasYear(e.to)
	}
	return false
}
