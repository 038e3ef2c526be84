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
	p := past{value: v, span: r.doc.TokenSpan(e.first, e.last), flow: r.flow, sent: r.sent, tok: e.first, rule: e.rule, explicit: hasYear(e), ok: true, aside: r.aside(e)}
	first := e.first == 0 || r.doc.Blocks[r.doc.Tokens[e.first-1].Block].Flow != r.flow
	switch {
	case first && (b.Kind == pipeline.ChronologyEntry || r.colonAfter(e.last)) && v.dated() && v.g <= month:
		r.heads[r.flow] = p
	case b.Kind == pipeline.TableCell && p.explicit && v.g <= year && b.Row == 1:
		r.tables[[2]int{b.Table, b.Col}] = p
	}
	if r.covers != nil && v.dated() && (p.explicit || v.g == year) {
		switch {
		case p.explicit && v.to < r.covers.From && v.g <= year && !p.aside && r.tells(e.first):
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

// headSection keeps the years that a heading names ("War in the north, 1775-1780"), until another heading
// names others or the story openly leaves them.
func (r *resolver) headSection(e *expr, b pipeline.Block, v value) {
	switch {
	case b.Kind == pipeline.Heading || b.Kind == pipeline.Title:
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
	case "In", "in", "On", "on", "From", "from", ",":
	default:
		return i-s.First <= 1
	}
	for k := i - 1; k >= s.First && k > i-9; k-- {
		switch r.doc.Tokens[k].Text {
		case "who", "which", "whose", "where", "that", "whom", "when":
			return false
		}
	}
	return true
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
	case "since", "Since", "until", "Until", "before", "by", "till", "than", "from":
		return true
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
	case opRange:
		return hasYear(e.sub) || hasYear(e.to)
	}
	return false
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
		if r.opt.DayFirst {
			v, a = a, v
		}
		v.alternatives = []pipeline.DateReading{{Value: a.text, From: a.from, To: a.to}}
	}
	return v
}

// deictic counts from the day of speaking.
func (r *resolver) deictic(e *expr) value {
	now, anchor, span := r.now(e)
	if now == pipeline.NoDay {
		return unknown(e.unit)
	}
	if e.width == 1 {
		return r.vague(e)
	}
	v := r.shift(valueOf(dayCal(now), anchor), e, e.unit, e.count, e.split)
	if e.c.g != noGrain && e.c.n != 0 {
		// Two units: "a year and three months ago", "2 weeks and 2 days ago".
		d := addUnits(addUnits(now, e.unit, e.count), e.c.g, e.c.n)
		v = valueOf(calOf(d, e.c.g), anchor)
		v.anchorSpan = span
		return v
	}
	if e.unit == week && (e.rule == "units-ago" || e.rule == "units-from-now") {
		v = valueOf(calOf(now, week).add(e.count), anchor)
	}
	v.anchor, v.anchorSpan = anchor, span
	return v
}

// addUnits moves a day by n units; a day that the month does not have becomes its last.
func addUnits(d pipeline.Day, unit grain, n int) pipeline.Day {
	switch unit {
	case week:
		return d + pipeline.Day(7*n)
	case month, year:
		if unit == year {
			n *= 12
		}
		y, m, dd := d.YMD()
		c := cal{g: month, y: y, n: m}.add(n)
		return pipeline.DayOf(c.y, c.n, min(dd, daysIn(c.y, c.n)))
	}
	return d + pipeline.Day(n)
}

func (r *resolver) vague(e *expr) value {
	v := unknown(noGrain)
	v.anchor = explicit
	v.text = "FUTURE_REF"
	if e.rule == "units-ago" || e.rule == "units-earlier" {
		v.text = "PAST_REF"
	}
	return v
}

// shift moves a date by n units. The result has the grain of the unit, except that weeks from a day
// give a day, and that decades and centuries are counted in years.
func (r *resolver) shift(v value, e *expr, unit grain, n int, andHalf bool) value {
	c := v.stretch()
	if c.g == noGrain {
		return unknown(unit)
	}
	if andHalf {
		sign := 1
		if n < 0 || n == 0 && (e.rule == "units-ago" || e.rule == "units-earlier") {
			sign = -1
		}
		switch unit {
		case year:
			unit, n = month, 12*n+6*sign
		case decade:
			unit, n = year, 10*n+5*sign
		case month:
			unit, n = day, 30*n+15*sign
		case week:
			unit, n = day, 7*n+3*sign
		case century:
			unit, n = year, 100*n+50*sign
		}
	}
	counted := e.rule != "" && (e.op == opDeictic && (e.rule == "units-ago" || e.rule == "units-from-now") || e.op == opAnaphor && (e.rule == "units-later" || e.rule == "units-earlier") || e.op == opOffset)
	if !v.dated() && c.y > 0 {
		v.from, v.to = c.from(), c.to() // a part without bounds stands for its stretch
	}
	at := v.from
	if n > 0 {
		at = v.to
	}
	if !v.dated() {
		// Before Christ: only years can be counted.
		if unit >= year && c.g >= month {
			scale := map[grain]int{year: 1, decade: 10, century: 100, millennium: 1000}[unit]
			return valueOf(cal{g: year, y: c.y + n*scale}, v.anchor)
		}
		return unknown(unit)
	}
	switch unit {
	case week:
		if counted && v.g == day {
			return valueOf(dayCal(at+pipeline.Day(7*n)), v.anchor)
		}
		if counted && v.g > week {
			return unknown(week)
		}
	case day:
		if v.g > week {
			return unknown(day)
		}
	case decade, century, millennium:
		if counted {
			scale := map[grain]int{decade: 10, century: 100, millennium: 1000}[unit]
			y, _, _ := at.YMD()
			return valueOf(cal{g: year, y: y + n*scale}, v.anchor)
		}
	case month:
		if v.g > month && v.g != season {
			return unknown(month)
		}
	}
	if e.c.start < 0 && unit == year {
		f := calOf(at, year)
		f.start, f.endYear = r.fiscalYear(e)
		f.y += n
		if f.from() > at && n == 0 {
			f.y--
		} else if f.to() < at && n == 0 {
			f.y++
		}
		return valueOf(f, v.anchor)
	}
	return valueOf(calOf(at, unit).add(n), v.anchor)
}

// anaphor counts from the date mentioned last.
func (r *resolver) anaphor(e *expr) value {
	if e.width == 1 {
		return r.vague(e)
	}
	unit := e.unit
	if e.split && unit == year {
		unit = month
	}
	p := r.antecedent(e, unit)
	if !p.ok {
		if now, anchor, _ := r.now(e); now != pipeline.NoDay && r.mode != narrativeMode && (unit >= month || r.mode == newsMode) {
			v := r.shift(valueOf(dayCal(now), anchor), e, e.unit, e.count, e.split)
			v.anchor = anchor
			return v
		}
		return unknown(unit)
	}
	v := r.shift(p.value, e, e.unit, e.count, e.split)
	v.anchor, v.anchorSpan = mentioned, p.span
	if p.flow != r.flow && r.mode == narrativeMode {
		v.anchor = narrative
	}
	return v
}

// dayOf is a day of the month mentioned last, or of a month that is named.
func (r *resolver) dayOf(e *expr) value {
	var m cal
	var from value
	if e.sub != nil {
		from = r.resolve(e.sub)
		m = from.stretch()
	} else {
		p := r.monthBefore(e)
		if !p.ok {
			if now, anchor, span := r.now(e); now != pipeline.NoDay && r.mode == newsMode {
				p = past{value: valueOf(dayCal(now), anchor), span: span, ok: true}
			} else {
				return unknown(day)
			}
		}
		from = p.value
		from.anchor, from.anchorSpan = mentioned, p.span
		m = from.stretch()
		if from.dated() && m.g != day && m.g != month {
			m = calOf(from.from, month)
		}
		if from.dated() && from.from != from.to && from.g <= week {
			// A range over two months: the month in which the day falls within it.
			for _, end := range []pipeline.Day{from.from, from.to} {
				c := calOf(end, month)
				if validDay(c.y, c.n, e.c.d) {
					if d := pipeline.DayOf(c.y, c.n, e.c.d); from.from <= d && d <= from.to {
						m = c
					}
				}
			}
		}
	}
	if m.g != day && m.g != month || !validDay(m.y, m.n, e.c.d) {
		return unknown(day)
	}
	v := valueOf(cal{g: day, y: m.y, n: m.n, d: e.c.d}, from.anchor)
	v.anchorSpan = from.anchorSpan
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

// offset counts units from a date that is named.
func (r *resolver) offset(e *expr) value {
	a := r.resolve(e.sub)
	if a.text == "" {
		return unknown(e.unit)
	}
	if e.wd >= 0 {
		if !a.dated() {
			return unknown(day)
		}
		d := weekdayAfter(a.to+1, e.wd)
		if e.dir == previous {
			d = weekdayAfter(a.from-7, e.wd)
		}
		return valueOf(dayCal(d), a.anchor)
	}
	v := r.shift(a, e, e.unit, e.count, e.split)
	v.anchor, v.anchorSpan = a.anchor, a.anchorSpan
	return v
}

// weekdayAfter is the first day from d on that is weekday wd.
func weekdayAfter(d pipeline.Day, wd int) pipeline.Day {
	return d + pipeline.Day((wd-int(d.Weekday())+7)%7)
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
