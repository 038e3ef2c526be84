package date

import (
	"annalist/pipeline"
)

// nth resolves what is counted off within a longer stretch.
func (r *resolver) nth(e *expr) value {
	if e.sub == nil {
		return r.nthOfYear(e)
	}
	a := r.resolve(e.sub)
	s := a.stretch()
	mk := func(v value) value {
		if v.anchor == "" || v.anchor == explicit {
			v.anchor = a.anchor
		}
		v.anchorSpan = a.anchorSpan
		return v
	}
	if s.g == noGrain && !a.dated() {
		return unknown(e.unit)
	}
	if !a.dated() {
		return unknown(e.unit)
	}
	if e.width == 0 {
		v := unknown(e.unit)
		v.text, v.anchor, v.anchorSpan = a.text, a.anchor, a.anchorSpan
		v.mod = "START"
		if e.count < 0 {
			v.mod = "END"
		}
		return v
	}
	if e.wd >= 0 {
		d := weekdayAfter(a.from, e.wd) + pipeline.Day(7*(e.count-1))
		if e.count < 0 {
			d = weekdayAfter(a.to-6, e.wd) + pipeline.Day(7*(e.count+1))
		}
		if d < a.from || d > a.to {
			return unknown(day)
		}
		return mk(valueOf(dayCal(d), a.anchor))
	}
	if e.unit == half {
		return mk(r.halves(e, a, s))
	}
	if e.unit == s.g && e.width == 1 {
		return mk(valueOf(s, a.anchor))
	}
	if (e.unit == quarter || e.unit == half) && s.g == year && s.start != 0 && e.width == 1 {
		n := e.count
		if n < 0 {
			n = 4 + n + 1
		}
		return mk(valueOf(cal{g: e.unit, y: s.y, n: n, start: s.start, endYear: s.endYear}, a.anchor))
	}
	unit, n, width := e.unit, e.count, e.width
	if unit == quarter && width > 1 {
		unit, width = month, 3*width
		if n > 1 {
			n = 3*(n-1) + 1
		}
	}
	if unit >= s.g && s.g != noGrain && s.g != day || unit == weekend {
		if unit != weekend {
			return unknown(unit)
		}
	}
	// The first unit is the one that holds the first day; of weeks, the first that has most of its days
	// inside, as with ISO weeks.
	first := calOf(a.from, unit)
	if unit == week && first.from()+3 < a.from {
		first = first.add(1)
	}
	if unit == weekend && first.from() < a.from {
		first = first.add(1)
	}
	lastOne := calOf(a.to, unit)
	if (unit == week && lastOne.from()+3 > a.to) || unit == weekend && lastOne.to() > a.to {
		lastOne = lastOne.add(-1)
	}
	var c, d cal
	if n > 0 {
		c = first.add(n - 1)
		d = c.add(width - 1)
	} else {
		d = lastOne.add(n + 1)
		c = d.add(-(width - 1))
	}
	if c.from() > a.to || d.to() < a.from {
		return unknown(unit)
	}
	if width == 1 {
		return mk(valueOf(c, a.anchor))
	}
	v := between(c.from(), d.to(), unit, a.anchor)
	return mk(v)
}

// halves are H1 and H2 of a year, and the two halves of anything else in its smaller units.
func (r *resolver) halves(e *expr, a value, s cal) value {
	second := e.count == 2 || e.count == -1
	n := 1
	if second {
		n = 2
	}
	switch s.g {
	case year:
		return valueOf(cal{g: half, y: s.y, n: n, start: s.start, endYear: s.endYear}, a.anchor)
	case month:
		if second {
			return between(pipeline.DayOf(s.y, s.n, 16), a.to, day, a.anchor)
		}
		return between(a.from, pipeline.DayOf(s.y, s.n, 15), day, a.anchor)
	case decade, century:
		years := 5
		if s.g == century {
			years = 50
		}
		y, _, _ := a.from.YMD()
		if second {
			y += years
		}
		return between(pipeline.DayOf(y, 1, 1), pipeline.DayOf(y+years, 1, 0), year, a.anchor)
	}
	return unknown(half)
}

// nthOfYear is a quarter of the year under discussion.
func (r *resolver) nthOfYear(e *expr) value {
	n := e.count
	if n < 0 {
		n += 5
	}
	if e.width > 1 {
		y := r.the(&expr{op: opThe, unit: year, first: e.first, last: e.last, wd: -1})
		if !y.dated() {
			return unknown(quarter)
		}
		c := y.stretch()
		v := between(y.from, cal{g: quarter, y: c.y, n: e.width}.to(), month, y.anchor)
		v.anchorSpan = y.anchorSpan
		return v
	}
	o := *e
	o.op, o.c, o.dir = opOpen, cal{g: quarter, n: n}, near
	return r.open(&o)
}

// part resolves early, mid and late, and the parts without bounds.
func (r *resolver) part(e *expr) value {
	a := r.resolve(e.sub)
	v := a
	v.mod, v.ends = e.mod, nil
	s := a.stretch()
	v.c = s
	if e.op == opEdge || !a.dated() || s.g != month && s.g != year {
		v.from, v.to = pipeline.NoDay, pipeline.NoDay
		return v
	}
	switch s.g {
	case month:
		switch e.mod {
		case "START":
			v.to = a.from + 9
		case "MID":
			v.from, v.to = a.from+10, a.from+19
		case "END":
			v.from = a.from + 20
		}
	case year:
		third := func(n int) pipeline.Day { return pipeline.DayOf(s.y, 1+4*n, 1) }
		if s.start != 0 {
			first, _ := s.months()
			third = func(n int) pipeline.Day { return pipeline.DayOf(0, first+1+4*n, 1) }
		}
		switch e.mod {
		case "START":
			v.to = third(1) - 1
		case "MID":
			v.from, v.to = third(1), third(2)-1
		case "END":
			v.from = third(2)
		}
	}
	return v
}
