package pipeline

import (
	"fmt"
	"math"
	"time"
)

// A Day is a calendar day of the proleptic Gregorian calendar, counted from 1970-01-01 (day 0).
type Day int32

// NoDay stands for a day that is not known.
const NoDay Day = math.MinInt32

// DayOf gives the day of a year, month (1-12) and day of the month. Values out of range carry over
// as in time.Date: month 13 is January of the next year, day 0 the last of the month before.
func DayOf(year, month, day int) Day {
	return Day(floorDiv(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix(), 86400))
}

// YMD splits a day into year, month and day of the month.
func (d Day) YMD() (year, month, day int) {
	t := time.Unix(int64(d)*86400, 0).UTC()
	return t.Year(), int(t.Month()), t.Day()
}

// Weekday is the day of the week, Sunday = 0.
func (d Day) Weekday() time.Weekday { return time.Weekday(((int(d)+4)%7 + 7) % 7) }

// String is the ISO 8601 form, 2011-01-23; NoDay is "".
func (d Day) String() string {
	if d == NoDay {
		return ""
	}
	y, m, dd := d.YMD()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, dd)
}

// ParseDay reads the ISO form 2011-01-23 of a day that exists; years 0001 to 9999.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1 {
		return NoDay, fmt.Errorf("%q is not a date of the form 2011-01-23", s)
	}
	return Day(floorDiv(t.Unix(), 86400)), nil
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
