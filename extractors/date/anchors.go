package date

import (
	"annalist/pipeline"
)

// A mode is how a document speaks of time.
type mode uint8

const (
	journalMode   mode = iota // it covers a known period
	newsMode                  // it has a publication date and speaks of the days around it
	narrativeMode             // it tells of earlier times, in order
)

func newResolver(doc *pipeline.Document, exprs []*expr, opt Options) *resolver {
	r := &resolver{doc: doc, opt: opt, covers: doc.Covers, pub: doc.Published, heads: map[int]past{}, tables: map[[2]int]past{}, flow: -1}
	if r.pub == 0 {
		r.pub = pipeline.NoDay // a document that was made without setting it
	}
	r.mode = r.chooseMode(exprs)
	if !opt.DayFirst {
		r.opt.DayFirst = dayFirst(exprs)
	}
	return r
}

// dayFirst reports whether a document writes the day before the month, which decides how 3/11/1997 is
// read.
func dayFirst(exprs []*expr) bool {
	n := 0
	for _, e := range exprs {
		if e.op == opRange {
			e = e.to
		}
		if len(e.rule) < 5 {
			continue
		}
		switch e.rule[:5] {
		case "day-m":
			n++
		case "month":
			if e.c.g == day {
				n--
			}
		}
	}
	return n > 0
}

// chooseMode tells narratives from news: a narrative writes out years, and most of them lie well before
// the date of publication.
func (r *resolver) chooseMode(exprs []*expr) mode {
	switch {
	case r.opt.Narrative:
		return narrativeMode
	case r.covers != nil:
		return journalMode
	case r.pub == pipeline.NoDay:
		return narrativeMode
	}
	now, _, _ := r.pub.YMD()
	old, past, all, open := 0, 0, 0, 0
	for _, e := range exprs {
		switch {
		case e.op == opCal && e.c.g <= year && e.c.start == 0:
			all++
			if e.c.y < now {
				past++
			}
			if e.c.y < now-1 {
				old++
			}
		case e.op == opDeictic || e.op == opWeekday:
			open++
		}
	}
	switch {
	case all >= 4 && old*4 >= all*3 && old > 2*open,
		all >= 20 && past*4 >= all*3 && past > 2*open:
		return narrativeMode
	}
	return newsMode
}

// now is the day of speaking: publication, else the end of the covered period; in a narrative the date
// mentioned last.
func (r *resolver) now(e *expr) (pipeline.Day, string, pipeline.Span) {
	if r.mode == narrativeMode {
		if p := r.latest(func(p *past) bool { return p.dated() && p.g <= year }); p.ok {
			return p.from, narrative, p.span
		}
		if r.pub == pipeline.NoDay {
			return pipeline.NoDay, "", pipeline.Span{}
		}
	}
	if h, ok := r.heads[r.flow]; ok && h.tok != e.first && e.unit == day {
		return h.to, headAnchor, h.span
	}
	switch {
	case r.pub != pipeline.NoDay:
		return r.pub, publication, pipeline.Span{}
	case r.covers != nil:
		return r.covers.To, periodicity, pipeline.Span{}
	}
	if p := r.latest(func(p *past) bool { return p.dated() }); p.ok {
		return p.to, mentioned, p.span
	}
	return pipeline.NoDay, "", pipeline.Span{}
}

// window bounds how many dates back an antecedent is looked for, so that resolution stays linear.
const window = 40

// latest is the most recent date for which ok holds.
func (r *resolver) latest(ok func(*past) bool) past {
	for i := len(r.past) - 1; i >= 0 && i >= len(r.past)-window; i-- {
		if ok(&r.past[i]) {
			return r.past[i]
		}
	}
	return past{}
}

// background reports whether a date lies outside the time the document is about and was mentioned in
// another paragraph, so that "the next day" does not mean the day after it.
func (r *resolver) background(p *past) bool { return p.flow != r.flow && r.outside(p) }

// outside reports whether a date lies well outside the covered period.
func (r *resolver) outside(p *past) bool {
	return r.covers != nil && p.dated() && (p.to < r.covers.From-62 || p.from > r.covers.To+124)
}

// antecedent is the date that "the next day", "that month" or "two years later" counts from: the
// most recent one fine enough for the unit.
func (r *resolver) antecedent(e *expr, unit grain) past {
	fine := unit
	if unit == week && (e.rule == "units-later" || e.rule == "units-earlier") {
		// Weeks are counted from a day where the paragraph has one.
		p := r.latest(func(p *past) bool { return p.flow == r.flow && p.g == day && !p.aside && !r.background(p) })
		if p.ok {
			return p
		}
	}
	switch unit {
	case week, weekend:
		fine = week
	case decade, century, millennium:
		fine = year
		if e.rule == "following-decade" || e.rule == "same-decade" || e.rule == "previous-decade" {
			fine = decade
		}
		if unit == century && (e.rule == "same-century" || e.rule == "previous-century" || e.rule == "following-century") {
			fine = century
		}
	case season:
		fine = month
	}
	sameSentence := r.latest(func(p *past) bool {
		return p.flow == r.flow && p.sent == r.sent && p.g <= fine && p.g != noGrain && !p.relative && (e.rule != "unit-before-after" || p.rule != e.rule)
	})
	if sameSentence.ok && !(sameSentence.aside && e.rule != "previous-day" && unit == day) {
		return sameSentence
	}
	p := r.latest(func(p *past) bool {
		return p.g <= fine && p.g != noGrain && !r.background(p) && !(p.aside && unit <= week) && !p.relative && !(e.rule == "unit-before-after" && p.rule == e.rule && p.sent == r.sent)
	})
	if !p.ok {
		p = r.latest(func(p *past) bool { return p.g <= fine && p.g != noGrain && !r.background(p) })
	}
	if h, ok := r.heads[r.flow]; ok && (!p.ok || p.flow != r.flow) {
		return h
	}
	// Years may be counted from the period itself.
	if !p.ok && r.covers != nil && unit >= year {
		return past{value: valueOf(calOf(r.covers.From, year), periodicity), ok: true}
	}
	return p
}

// monthBefore is the date whose month "the 6th" belongs to.
func (r *resolver) monthBefore(e *expr) past {
	if r.inRange != nil {
		return past{value: *r.inRange, ok: true}
	}
	p := r.latest(func(p *past) bool {
		if p.g > month || p.g == noGrain || r.background(p) || p.explicit && p.sent != r.sent && r.outside(p) || p.aside && p.g == day && p.flow != r.flow {
			return false
		}
		m := p.stretch()
		if p.dated() && m.g != month && m.g != day {
			m = calOf(p.from, month)
		}
		return validDay(m.y, m.n, e.c.d)
	})
	if h, ok := r.heads[r.flow]; ok && (!p.ok || p.flow != r.flow) {
		return h
	}
	return p
}

// the is "the year", "the month", "the quarter" under discussion.
func (r *resolver) the(e *expr) value {
	if r.continues() && e.unit == year {
		v := valueOf(calOf(r.topic.from, year), narrative)
		v.anchorSpan = r.topic.span
		return v
	}
	if e.unit == year && r.covers != nil {
		return valueOf(calOf(r.covers.From+(r.covers.To-r.covers.From)/2, year), periodicity)
	}
	p := r.latest(func(p *past) bool { return p.g <= e.unit && p.g != noGrain && !r.background(p) })
	if p.ok && (r.mode != newsMode || e.unit < month && p.flow == r.flow) {
		if !p.dated() {
			if e.unit == year {
				v := valueOf(cal{g: year, y: p.stretch().y}, mentioned)
				v.anchorSpan = p.span
				return v
			}
			return unknown(e.unit)
		}
		v := valueOf(calOf(p.from, e.unit), mentioned)
		v.anchorSpan = p.span
		return v
	}
	if now, anchor, span := r.now(e); now != pipeline.NoDay {
		v := valueOf(calOf(now, e.unit), anchor)
		v.anchorSpan = span
		return v
	}
	return unknown(e.unit)
}
