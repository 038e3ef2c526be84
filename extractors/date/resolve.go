package date

import (
	"annalist/pipeline"
)

// A resolver gives expressions their values, in document order.
type resolver struct {
	doc    *pipeline.Document
	opt    Options
	covers *pipeline.Period
	pub    pipeline.Day
	mode   mode

	heads  map[int]past // head of a chronology entry or dated row, by flow
	tables map[[2]int]past
	topic  past // the earlier time a passage is openly about; zero value for none
	// section is the span of years that the heading of a narrative's section names; zero for none.
	section     pipeline.Period
	sectionFlow int
	flow        int // of the expression at hand
	sent        int
	past        []past // values so far
	tense       tenses

	inRange  *value // first end of the range at hand
	untensed bool   // the tense says nothing about the date at hand: May to August will
}

// A past is a date mentioned before.
type past struct {
	value
	span     pipeline.Span
	flow     int
	sent     int
	tok      int
	rule     string
	explicit bool // its year is written out
	ok       bool
	aside    bool // mentioned in passing: since 1999, until March
	relative bool // in a clause that only describes somebody: "who had been crowned in 1698"
}

// next gives the value of the next expression of the document.
func (r *resolver) next(e *expr) value {
	tok := &r.doc.Tokens[e.first]
	flow := r.doc.Blocks[tok.Block].Flow
	if flow != r.flow || len(r.past) == 0 {
		r.flow = flow
		r.topic = past{}
	}
	r.sent = r.sentence(e.first)
	v := r.resolve(e)
	if v.mod == "" {
		v.mod = e.mod
	}
	r.remember(e, v)
	return v
}

// sentence is the index of the sentence of token i; expressions come in order, so it only moves on.
func (r *resolver) sentence(i int) int {
	for r.sent < len(r.doc.Sentences) && r.doc.Sentences[r.sent].Last <= i {
		r.sent++
	}
	return r.sent
}

func (r *resolver) resolve(e *expr) value {
	switch e.op {
	case opCal:
		return r.calendar(e)
	case opOpen:
		return r.open(e)
	case opWeekday:
		return r.weekday(e)
	case opDeictic:
		return r.deictic(e)
	case opAnaphor:
		return r.anaphor(e)
	case opDayOf:
		return r.dayOf(e)
	case opNth:
		return r.nth(e)
	case opPart, opEdge:
		return r.part(e)
	case opRange:
		return r.span(e)
	case opDuration:
		return value{kind: pipeline.KindDuration, text: e.value, from: pipeline.NoDay, to: pipeline.NoDay, g: e.unit, anchor: explicit}
	case opSet:
		return value{kind: pipeline.KindSet, text: e.value, from: pipeline.NoDay, to: pipeline.NoDay, g: e.unit, anchor: explicit}
	case opRef:
		return value{kind: pipeline.KindDate, text: e.value, from: pipeline.NoDay, to: pipeline.NoDay, anchor: explicit}
	case opHoliday:
		return r.holiday(e)
	case opOffset:
		return r.offset(e)
	case opWeekOf:
		return r.weekOf(e)
	case opWithin:
		return r.within(e)
	case opThe:
		return r.the(e)
	}
	return unknown(noGrain)
}

func (r *resolver) calendar(e *expr) value {
	c := e.c
	if c.start < 0 {
		c.start, c.endYear = r.fiscalYear(e)
	}
	v := valueOf(c, explicit)
	if e.alt.g != noGrain {
		a := valueOf(e.alt, explicit)
		if r.opt.DayFirst && e.rule == "numeric" {
			v, a = a, v
		}
		v.alternatives = []pipeline.DateReading{{Value: a.text, From: a.from, To: a.to}}
	}
	return v
}

// span is the value of a range.
func (r *resolver) span(e *expr) value {
	r.untensed = e.sub.op == opOpen && e.to.op == opOpen
	a := r.resolve(e.sub)
	r.untensed = false
	r.inRange = &a
	b := r.resolve(e.to)
	r.inRange = nil
	v := unknown(min(a.g, b.g))
	if a.g == noGrain || b.g == noGrain {
		v.g = max(a.g, b.g)
	}
	v.anchor, v.anchorSpan = a.anchor, a.anchorSpan
	v.ends = []value{a, b}
	if a.text == "" || b.text == "" {
		return v
	}
	v.text = a.text + "/" + b.text
	// The end of a stretch is where it ends, and its beginning where it begins.
	if s := a.stretch(); e.sub.op == opEdge && e.sub.mod == "START" && s.g != noGrain {
		a.from = s.from()
	}
	if s := b.stretch(); e.to.op == opEdge && e.to.mod == "END" && s.g != noGrain {
		b.from, b.to = s.from(), s.to()
	}
	if a.dated() && b.dated() && a.from <= b.to {
		v.from, v.to = a.from, b.to
	}
	return v
}

// weekOf is the week or weekend that holds a date.
func (r *resolver) weekOf(e *expr) value {
	a := r.resolve(e.sub)
	if !a.dated() {
		return unknown(e.unit)
	}
	v := valueOf(calOf(a.from, e.unit), a.anchor)
	v.anchorSpan = a.anchorSpan
	return v
}

// within is a month, day or weekday of a year or week that is told by reference.
func (r *resolver) within(e *expr) value {
	a := r.resolve(e.sub)
	s := a.stretch()
	if e.wd >= 0 && e.c.g == noGrain {
		if !a.dated() {
			return unknown(day)
		}
		v := valueOf(dayCal(weekdayAfter(a.from, e.wd)), a.anchor)
		v.anchorSpan = a.anchorSpan
		return v
	}
	if s.g == noGrain {
		return unknown(e.c.g)
	}
	c := e.c
	c.y = s.y
	if c.g == day && !validDay(c.y, c.n, c.d) {
		return unknown(day)
	}
	v := valueOf(c, a.anchor)
	v.anchorSpan = a.anchorSpan
	return v
}

// month widens the first day of a feast that lasts, such as Ramadan, to its days.
func (r *resolver) month(v value, h holiday) value {
	if h.until == nil || !v.dated() {
		return v
	}
	w := between(v.from, h.until(v.from), day, v.anchor)
	w.anchorSpan = v.anchorSpan
	return w
}

// holiday is the day of a named holiday.
func (r *resolver) holiday(e *expr) value {
	h := holidays[e.count]
	if e.sub != nil {
		a := r.resolve(e.sub)
		if s := a.stretch(); s.g == year {
			if d := h.on(s.y); d != pipeline.NoDay {
				v := r.month(valueOf(dayCal(d), a.anchor), h)
				v.anchorSpan = a.anchorSpan
				return v
			}
		}
		return unknown(day)
	}
	if h.until != nil {
		return r.month(r.choose(e, func(y int) (cal, bool) {
			d := h.on(y)
			return dayCal(d), d != pipeline.NoDay
		}), h)
	}
	return r.choose(e, func(y int) (cal, bool) {
		d := h.on(y)
		if d == pipeline.NoDay {
			return cal{}, false
		}
		return dayCal(d), true
	})
}
