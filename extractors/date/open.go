package date

import (
	"annalist/pipeline"
)

// open gives a date its year.
func (r *resolver) open(e *expr) value {
	return r.choose(e, func(y int) (cal, bool) {
		c := e.c
		c.y = y
		return c, c.g != day || validDay(y, c.n, c.d)
	})
}

// choose finds the year of a date that has none. at gives the date in a year, or false where there is no
// such day.
func (r *resolver) choose(e *expr, at func(int) (cal, bool)) value {
	if r.inRange != nil && r.inRange.text != "" {
		// The second end of a range is the first such date after the first end.
		s := r.inRange.stretch()
		for y := s.y; y <= s.y+5; y++ {
			if c, ok := at(y); ok && (c.to() >= r.inRange.from || !r.inRange.dated()) {
				v := valueOf(c, r.inRange.anchor)
				v.anchorSpan = r.inRange.anchorSpan
				return v
			}
		}
	}
	if e.dir != near {
		return r.directed(e, at)
	}
	if h, ok := r.heads[r.flow]; ok && h.tok != e.first && h.dated() {
		return r.fromHead(e, h, at)
	}
	if h, ok := r.tableHead(e); ok {
		return r.fromHead(e, h, at)
	}
	switch {
	case r.continues():
		return r.following(e, r.topic, at)
	case r.covers != nil:
		return r.byPeriod(e, at)
	case r.mode == newsMode:
		return r.byPublication(e, at)
	}
	p := r.storyDate(e)
	if !p.ok {
		return r.byPublication(e, at)
	}
	return r.following(e, p, at)
}

// directed reads last, next and previous.
func (r *resolver) directed(e *expr, at func(int) (cal, bool)) value {
	now, anchor, span := r.now(e)
	if e.dir == previous || e.dir == following || e.dir == previousOrSame {
		if p := r.storyDate(e); p.ok && p.dated() {
			now, anchor, span = p.from, mentioned, p.span
			if e.dir == following {
				now = p.to
			}
		} else if r.covers != nil {
			now, anchor = r.covers.From, periodicity
		}
	}
	if now == pipeline.NoDay {
		return unknown(e.c.g)
	}
	y, _, _ := now.YMD()
	best, found := cal{}, false
	for _, yy := range []int{y - 2, y - 1, y, y + 1, y + 2} {
		c, ok := at(yy)
		if !ok {
			continue
		}
		switch e.dir {
		case last, previous:
			if c.to() < now {
				best, found = c, true
			}
		case previousOrSame:
			if c.from() <= now {
				best, found = c, true
			}
		case next, following:
			if !found && c.from() > now {
				best, found = c, true
			}
		case this:
			if !found && (yy == y || c.from() <= now && now <= c.to()) {
				best, found = c, true
			}
		}
	}
	if !found {
		return unknown(e.c.g)
	}
	v := valueOf(best, anchor)
	v.anchorSpan = span
	return v
}

// byPeriod chooses the year that puts a date into the covered period, else the one that lies nearest to
// it in the direction that the tense allows.
func (r *resolver) byPeriod(e *expr, at func(int) (cal, bool)) value {
	from, to := r.covers.From, r.covers.To
	y0, _, _ := from.YMD()
	y1, _, _ := to.YMD()
	limit := r.pub
	if limit == pipeline.NoDay {
		limit = to + 62
	}
	future := r.future(e)
	story := r.latest(func(p *past) bool {
		return p.dated() && p.g <= month && !r.background(p) && p.to >= from && p.from <= to+62
	})
	best, cost, found := cal{}, 0, false
	for y := y0 - 1; y <= y1+1; y++ {
		c, ok := at(y)
		if !ok {
			continue
		}
		d := distance(c, from, to)
		switch {
		case future == -2 && c.from() > to:
			d += 300 // since January: before the end of what is told
		case d > 0 && future < 0 && c.from() > limit:
			d += 110
		case d > 0 && future == 0 && c.from() > limit:
			d += 40
		case d > 0 && future > 0 && c.to() < from:
			d += 200
		case future == 2 && c.to() < limit && r.pub != pipeline.NoDay:
			d += 120 // what is to come has not been when the article was written
		}
		if e.wd >= 0 && c.g == day && int(c.from().Weekday()) != e.wd {
			d += 40
		}
		if d == 0 && y1 > y0 && story.ok {
			// A period of more than a year: near what was mentioned last.
			d = distance(c, story.from, story.to) / 400
		}
		if !found || d < cost {
			best, cost, found = c, d, true
		}
	}
	if !found {
		return unknown(e.c.g)
	}
	v := valueOf(best, periodicity)
	if cost > 0 && r.pub != pipeline.NoDay {
		v.anchor = publication
	}
	return v
}

// byPublication chooses the year nearest to the publication date, by tense.
func (r *resolver) byPublication(e *expr, at func(int) (cal, bool)) value {
	now, anchor, span := r.now(e)
	if now == pipeline.NoDay {
		return unknown(e.c.g)
	}
	y, _, _ := now.YMD()
	future := r.future(e)
	if r.opt.Prefer != 0 {
		future = 2 * r.opt.Prefer
	}
	best, cost, found := cal{}, 0, false
	for _, yy := range []int{y, y - 1, y + 1, y + 2, y + 3, y + 4, y - 2, y - 3, y - 4} {
		c, ok := at(yy)
		if !ok {
			continue
		}
		d := distance(c, now, now)
		switch {
		case future < 0 && c.from() > now:
			d += 90 * -future * -future
		case future > 0 && c.to() < now:
			d += 90 * future * future
		}
		if e.wd >= 0 && c.g == day && int(c.from().Weekday()) != e.wd {
			d += 700
		}
		if !found || d < cost {
			best, cost, found = c, d, true
		}
	}
	if !found {
		return unknown(e.c.g)
	}
	v := valueOf(best, anchor)
	v.anchorSpan = span
	return v
}
