package date

import "annalist/pipeline"

// This file resolves dates that are counted from another one.

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
	counted := e.rule != "" && (e.op == opDeictic && (e.rule == "units-ago" || e.rule == "units-from-now") || e.op == opAnaphor && (e.rule == "units-later" || e.rule == "units-earlier") || e.op == opOffset && e.rule == "units-offset")
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
		if now, anchor, _ := r.now(e); now != pipeline.NoDay && r.mode != narrativeMode && (unit >= month || r.mode == newsMode) && !(unit >= year && e.rule == "units-later") {
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
