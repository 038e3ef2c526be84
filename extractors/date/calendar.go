package date

import (
	"fmt"

	"annalist/pipeline"
)

// A grain is the size of a stretch of the calendar. Grains are ordered from fine to coarse.
type grain uint8

const (
	noGrain grain = iota
	day
	weekend
	week
	month
	season
	quarter
	half
	year
	decade
	century
	millennium
)

var grainNames = [...]string{"", "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century", "millennium"}

func (g grain) String() string { return grainNames[g] }

// unitLetters are the designators of durations (ISO 8601, and TIMEX3 for what ISO lacks).
var unitLetters = [...]string{"", "D", "WE", "W", "M", "S", "Q", "H", "Y", "DE", "CE", "ML"}

// A cal is one stretch of the calendar, such as a day, an ISO week, a month, or a century.
//
// y is the astronomical year (0 is 1 BC); of a week it is the ISO year; of a decade y is year/10
// (199 for the 1990s); of a century the number of full centuries before it (20 for 2001-2100). n is
// the month, season (1 spring to 4 winter), quarter, half or ISO week; d the day of the month.
//
// start is the first month of the fiscal year that a year, half or quarter belongs to, and 0 for
// calendar years. A fiscal year is named after the year it ends in where endYear is set (United
// States), else after the one it begins in (Japan, India).
type cal struct {
	g       grain
	y, n, d int
	start   int
	endYear bool
}

func dayCal(d pipeline.Day) cal {
	y, m, dd := d.YMD()
	return cal{g: day, y: y, n: m, d: dd}
}

// calOf is the stretch of grain g that holds day d.
func calOf(d pipeline.Day, g grain) cal {
	y, m, _ := d.YMD()
	switch g {
	case day:
		return dayCal(d)
	case week, weekend:
		wy, wn := isoWeek(d)
		return cal{g: g, y: wy, n: wn}
	case month:
		return cal{g: month, y: y, n: m}
	case season:
		switch {
		case m <= 2:
			return cal{g: season, y: y - 1, n: 4}
		case m == 12:
			return cal{g: season, y: y, n: 4}
		}
		return cal{g: season, y: y, n: m / 3}
	case quarter:
		return cal{g: quarter, y: y, n: (m + 2) / 3}
	case half:
		return cal{g: half, y: y, n: (m + 5) / 6}
	case year:
		return cal{g: year, y: y}
	case decade:
		return cal{g: decade, y: floor(y, 10)}
	case century:
		return cal{g: century, y: floor(y-1, 100)}
	case millennium:
		return cal{g: millennium, y: floor(y-1, 1000)}
	}
	return cal{}
}

func floor(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// monday is the Monday of ISO week n of year y; January 4 is always in week 1.
func monday(y, n int) pipeline.Day {
	jan4 := pipeline.DayOf(y, 1, 4)
	return jan4 - pipeline.Day((int(jan4.Weekday())+6)%7) + pipeline.Day(7*(n-1))
}

// isoWeek is the ISO 8601 week that holds day d.
func isoWeek(d pipeline.Day) (y, n int) {
	y, _, _ = d.YMD()
	switch {
	case d >= monday(y+1, 1):
		y++
	case d < monday(y, 1):
		y--
	}
	return y, int(d-monday(y, 1))/7 + 1
}

// months are the first month of c, counted from January of year 0, and the number of months it lasts;
// n is 0 for grains below the month.
func (c cal) months() (first, n int) {
	base := c.y * 12
	if c.start != 0 {
		base += c.start - 1
		if c.endYear {
			base -= 12
		}
	}
	switch c.g {
	case month:
		return c.y*12 + c.n - 1, 1
	case season:
		return c.y*12 + 3*c.n - 1, 3
	case quarter:
		return base + 3*(c.n-1), 3
	case half:
		return base + 6*(c.n-1), 6
	case year:
		return base, 12
	case decade:
		return c.y * 120, 120
	case century:
		return (c.y*100 + 1) * 12, 1200
	case millennium:
		return (c.y*1000 + 1) * 12, 12000
	}
	return 0, 0
}

// from and to are the first and the last day of c.
func (c cal) from() pipeline.Day {
	switch c.g {
	case day:
		return pipeline.DayOf(c.y, c.n, c.d)
	case week:
		return monday(c.y, c.n)
	case weekend:
		return monday(c.y, c.n) + 5
	}
	first, n := c.months()
	if n == 0 {
		return pipeline.NoDay
	}
	return pipeline.DayOf(0, first+1, 1)
}

func (c cal) to() pipeline.Day {
	switch c.g {
	case day:
		return c.from()
	case week, weekend:
		return monday(c.y, c.n) + 6
	}
	first, n := c.months()
	if n == 0 {
		return pipeline.NoDay
	}
	return pipeline.DayOf(0, first+n+1, 1) - 1
}

// add moves c by n of its own units.
func (c cal) add(n int) cal {
	switch c.g {
	case day:
		return dayCal(c.from() + pipeline.Day(n))
	case week, weekend:
		w := calOf(c.from()+pipeline.Day(7*n), week)
		w.g = c.g
		return w
	case month:
		m := c.y*12 + c.n - 1 + n
		c.y, c.n = floor(m, 12), m-12*floor(m, 12)+1
	case season, quarter:
		m := c.y*4 + c.n - 1 + n
		c.y, c.n = floor(m, 4), m-4*floor(m, 4)+1
	case half:
		m := c.y*2 + c.n - 1 + n
		c.y, c.n = floor(m, 2), m-2*floor(m, 2)+1
	default:
		c.y += n
	}
	return c
}

// seasonNames are the TIMEX3 values; winter begins in December of its year.
var seasonNames = [...]string{"", "SP", "SU", "FA", "WI"}

// value is the TIMEX3 value of c.
func (c cal) value() string {
	y := yearValue(c.y)
	if c.start != 0 {
		y = "FY" + y
	}
	switch c.g {
	case day:
		return fmt.Sprintf("%s-%02d-%02d", y, c.n, c.d)
	case week:
		return fmt.Sprintf("%s-W%02d", y, c.n)
	case weekend:
		return fmt.Sprintf("%s-W%02d-WE", y, c.n)
	case month:
		return fmt.Sprintf("%s-%02d", y, c.n)
	case season:
		return y + "-" + seasonNames[c.n]
	case quarter:
		return fmt.Sprintf("%s-Q%d", y, c.n)
	case half:
		return fmt.Sprintf("%s-H%d", y, c.n)
	case year:
		return y
	case decade:
		if c.y < 0 {
			return fmt.Sprintf("BC%03d", -c.y)
		}
		return fmt.Sprintf("%03d", c.y)
	case century:
		if c.y < 0 {
			return fmt.Sprintf("BC%02d", -c.y-1)
		}
		return fmt.Sprintf("%02d", c.y)
	case millennium:
		if c.y >= 0 {
			return fmt.Sprintf("%d", c.y)
		}
	}
	return ""
}

// yearValue writes a year, those before Christ as TIMEX3 does: BC0044.
func yearValue(y int) string {
	if y < 1 {
		return fmt.Sprintf("BC%04d", 1-y)
	}
	return fmt.Sprintf("%04d", y)
}

// daysIn is the number of days of a month.
func daysIn(y, m int) int {
	switch m {
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// validDay reports whether the day exists.
func validDay(y, m, d int) bool { return m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m) }
