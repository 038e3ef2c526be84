package date

import "annalist/pipeline"

// A value is what an expression means in its document.
type value struct {
	kind     pipeline.DateKind
	text     string // TIMEX3; "" where it can't be told
	from, to pipeline.Day
	g        grain
	mod      string
	c        cal // the stretch, where it is one; c.g is noGrain elsewhere

	anchor       string
	anchorSpan   pipeline.Span
	alternatives []pipeline.DateReading
	ends         []value // of a range
}

// The anchors of DateValue.
const (
	explicit    = "explicit"
	headAnchor  = "head"
	periodicity = "period"
	narrative   = "narrative"
	publication = "publication"
	mentioned   = "mention"
)

// unknown is the value of a date that can't be told.
func unknown(g grain) value {
	return value{kind: pipeline.KindDate, from: pipeline.NoDay, to: pipeline.NoDay, g: g}
}

// valueOf is the value of a stretch of the calendar. Years before Christ have no interval: Day prints
// four-digit years.
func valueOf(c cal, anchor string) value {
	v := value{kind: pipeline.KindDate, text: c.value(), from: c.from(), to: c.to(), g: c.g, c: c, anchor: anchor}
	if y, _, _ := v.from.YMD(); y < 1 || y > 9999 {
		v.from, v.to = pipeline.NoDay, pipeline.NoDay
	}
	return v
}

// between is the value of days from to to that are no named stretch, written in units of g.
func between(from, to pipeline.Day, g grain, anchor string) value {
	a, b := calOf(from, g), calOf(to, g)
	return value{kind: pipeline.KindDate, text: a.value() + "/" + b.value(), from: from, to: to, g: g, anchor: anchor}
}

// dated reports whether the value is an interval of days.
func (v value) dated() bool { return v.from != pipeline.NoDay }

// stretch is the named stretch that v is or lies in: its own, or that of its first day at its grain.
func (v value) stretch() cal {
	if v.c.g != noGrain || !v.dated() {
		return v.c
	}
	return calOf(v.from, v.g)
}
