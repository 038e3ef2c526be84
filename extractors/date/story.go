package date

import "annalist/pipeline"

// This file chooses by the text around a date: the head of its entry or column, the story so far.

// weekday gives a day of the week its date.
func (r *resolver) weekday(e *expr) value {
	if r.inRange != nil && r.inRange.dated() {
		v := valueOf(dayCal(weekdayAfter(r.inRange.from+1, e.wd)), r.inRange.anchor)
		v.anchorSpan = r.inRange.anchorSpan
		return v
	}
	now, anchor, span := r.now(e)
	story := r.latest(func(p *past) bool { return p.dated() && p.g == day && !r.background(p) })
	if r.mode != newsMode && story.ok || e.width == 1 && story.ok || (e.dir == previous || e.dir == following || e.dir == previousOrSame) && story.ok {
		now, anchor, span = story.to, mentioned, story.span
		if e.dir == near || e.dir == this {
			// The same or one of the next six days.
			v := valueOf(dayCal(weekdayAfter(now, e.wd)), anchor)
			v.anchorSpan = span
			return v
		}
	}
	if now == pipeline.NoDay {
		return unknown(day)
	}
	var d pipeline.Day
	switch e.dir {
	case last, previous:
		d = weekdayAfter(now-7, e.wd)
	case next:
		d = monday(isoWeek(now)) + 7 + pipeline.Day((e.wd+6)%7)
	case following:
		d = weekdayAfter(now+1, e.wd)
	case this:
		if r.future(e) < 0 {
			d = weekdayAfter(now-6, e.wd)
		} else {
			d = weekdayAfter(now, e.wd)
		}
	case previousOrSame:
		d = weekdayAfter(now-6, e.wd)
	default:
		future := r.future(e)
		if r.opt.Prefer != 0 {
			future = r.opt.Prefer
		}
		switch {
		case future > 0:
			d = weekdayAfter(now, e.wd)
		case future < 0:
			d = weekdayAfter(now-6, e.wd)
		default:
			d = weekdayAfter(now-3, e.wd)
		}
	}
	v := valueOf(dayCal(d), anchor)
	v.anchorSpan = span
	return v
}

// fromHead gives a date the year of the entry it stands in; where that would put it most of a year
// away, the year next to it (a head in December, a plan for January).
func (r *resolver) fromHead(e *expr, h past, at func(int) (cal, bool)) value {
	y, _, _ := h.from.YMD()
	best, gap := cal{}, 0
	for _, yy := range []int{y, y + 1, y - 1} {
		c, ok := at(yy)
		if !ok {
			continue
		}
		d := distance(c, h.from, h.to)
		ahead := c.from() > h.to && best.to() < h.from && r.future(e) > 0
		if best.g == noGrain || gap > 300 && d < 70 || ahead && gap > 120 && d < 200 {
			best, gap = c, d
		}
	}
	if best.g == noGrain {
		return unknown(day)
	}
	v := valueOf(best, headAnchor)
	v.anchorSpan = h.span
	return v
}

// distance is the number of days between c and [from, to], 0 if they touch.
func distance(c cal, from, to pipeline.Day) int {
	switch {
	case c.to() < from:
		return int(from - c.to())
	case c.from() > to:
		return int(c.from() - to)
	}
	return 0
}

// tableHead is a year given by the head of the column or an earlier cell of the table.
func (r *resolver) tableHead(e *expr) (past, bool) {
	b := r.doc.Blocks[r.doc.Tokens[e.first].Block]
	if b.Kind != pipeline.TableCell || b.Table == 0 || len(r.tables) == 0 {
		return past{}, false
	}
	h, ok := r.tables[[2]int{b.Table, b.Col}]
	return h, ok && h.g <= year && h.tok != e.first
}

// storyDate is the date that a narrative has reached.
func (r *resolver) storyDate(e *expr) past {
	if e.dir != near {
		if p := r.latest(func(p *past) bool { return p.g <= month && p.g != noGrain && !r.background(p) && !p.aside }); p.ok {
			return p
		}
	}
	p := r.latest(func(p *past) bool {
		return p.g <= year && p.g != noGrain && !r.background(p) && !(p.aside && (r.covers != nil || p.g == year))
	})
	if p.g == year && p.dated() {
		// A year that repeats the one the story is in tells less than the month before it.
		m := r.latest(func(q *past) bool { return q.g <= season && q.g != noGrain && !q.aside })
		if m.ok && m.dated() && m.from >= p.from && m.to <= p.to && p.sent-m.sent < 6 {
			return m
		}
	}
	return p
}

// following continues a narrative: a date without a year is of the year the story has reached, or of the
// next where the story has reached the end of one.
func (r *resolver) following(e *expr, p past, at func(int) (cal, bool)) value {
	s := p.stretch()
	y := s.y
	if p.g > year {
		return unknown(e.c.g)
	}
	if p.g < year && p.dated() {
		y, _, _ = p.from.YMD()
	}
	best, ok := at(y)
	if p.g < year && p.dated() && ok {
		gap := int(best.from() - p.from)
		if n, okNext := at(y + 1); okNext && gap < -180 && int(n.from()-p.to) < 190 {
			best = n
		} else if b, okBefore := at(y - 1); okBefore && gap > 270 && int(p.from-b.to()) < 60 {
			best = b
		}
	}
	if r.section.To != 0 && (!ok || best.to() < r.section.From || best.from() > r.section.To) {
		// Outside the years of the section: the one of them that is nearest to the story.
		y0, _, _ := r.section.From.YMD()
		y1, _, _ := r.section.To.YMD()
		if y1-y0 < 20 {
			if c, okIn := at(min(max(y, y0), y1)); okIn {
				best, ok = c, true
			}
		}
	}
	if !ok {
		for _, yy := range []int{y - 1, y + 1, y - 2, y + 2, y + 3} {
			if best, ok = at(yy); ok {
				break // February 29
			}
		}
	}
	if !ok {
		return unknown(e.c.g)
	}
	v := valueOf(best, narrative)
	v.anchorSpan = p.span
	return v
}
