package date

import (
	"math"

	"annalist/pipeline"
)

// newMoon is the instant of new moon number k (0 is that of January 6, 2000) as a Julian day in
// universal time, to a few minutes (Meeus, Astronomical Algorithms, chapter 49, the main terms).
func newMoon(k float64) float64 {
	t := k / 1236.85
	e := 1 - 0.002516*t
	const rad = math.Pi / 180
	m := rad * (2.5534 + 29.10535670*k)
	mm := rad * (201.5643 + 385.81693528*k)
	f := rad * (160.7108 + 390.67050284*k)
	o := rad * (124.7746 - 1.56375588*k)
	jd := 2451550.09766 + 29.530588861*k + 0.00015437*t*t
	jd += -0.40720*math.Sin(mm) + 0.17241*e*math.Sin(m) + 0.01608*math.Sin(2*mm) + 0.01039*math.Sin(2*f) +
		0.00739*e*math.Sin(mm-m) - 0.00514*e*math.Sin(mm+m) + 0.00208*e*e*math.Sin(2*m) - 0.00111*math.Sin(mm-2*f) -
		0.00057*math.Sin(mm+2*f) + 0.00056*e*math.Sin(2*mm+m) - 0.00042*math.Sin(3*mm) + 0.00042*e*math.Sin(m+2*f) +
		0.00038*e*math.Sin(m-2*f) - 0.00024*e*math.Sin(2*mm-m) - 0.00017*math.Sin(o)
	return jd - 65.0/86400 // dynamical to universal time, for our decades
}

// sunLongitude is the apparent longitude of the sun in degrees (Meeus, chapter 25, low accuracy).
func sunLongitude(jd float64) float64 {
	const rad = math.Pi / 180
	t := (jd - 2451545) / 36525
	m := rad * (357.52911 + 35999.05029*t)
	l := 280.46646 + 36000.76983*t + 1.914602*math.Sin(m) + 0.019993*math.Sin(2*m) + 0.000289*math.Sin(3*m)
	l -= 0.00569 + 0.00478*math.Sin(rad*(125.04-1934.136*t))
	return math.Mod(math.Mod(l, 360)+360, 360)
}

// moonDay is the calendar day of new moon k in China (UTC+8).
func moonDay(k int) pipeline.Day {
	return pipeline.Day(math.Floor(newMoon(float64(k)) + 0.5 + 8.0/24 - 2440588))
}

// lunarMonth is the first day of month n of the Chinese year that begins in year y. A month is numbered
// by the zhongqi (the sun at a multiple of 30°) that falls in it: month 1 holds 330°, month 8 180°. A month
// without one is a leap month. Good for 1900 to 2100 but for the winter of 2033, where the rule needs more.
func lunarMonth(y, n int) pipeline.Day {
	if y < 1900 || y > 2100 {
		return pipeline.NoDay
	}
	// New moons from the end of November before.
	k := int(math.Floor((float64(y)-2000)*12.3685)) - 3
	for ; k < int((float64(y)-2000)*12.3685)+16; k++ {
		from, to := moonDay(k), moonDay(k+1)
		a, b := longitudeAt(from), longitudeAt(to)
		target := math.Mod(float64(300+30*n), 360)
		if !crosses(a, b, target) {
			continue
		}
		yy, m, _ := from.YMD()
		if yy == y && (n < 11 || m > 6) || yy == y+1 && n >= 11 && m < 6 {
			return from
		}
	}
	return pipeline.NoDay
}

// longitudeAt is the sun's longitude at midnight in China as day d begins.
func longitudeAt(d pipeline.Day) float64 { return sunLongitude(float64(d) + 2440587.5 - 8.0/24) }

// crosses reports whether the sun passes target between longitudes a and b, half-open.
func crosses(a, b, target float64) bool {
	if a > b {
		return target >= a || target < b
	}
	return a <= target && target < b
}

func lunarNewYear(y int) pipeline.Day { return lunarMonth(y, 1) }

func midAutumn(y int) pipeline.Day {
	return after(func(y int) pipeline.Day { return lunarMonth(y, 8) }, 14)(y)
}

func dragonBoat(y int) pipeline.Day {
	return after(func(y int) pipeline.Day { return lunarMonth(y, 5) }, 4)(y)
}

func vesak(y int) pipeline.Day {
	return after(func(y int) pipeline.Day { return lunarMonth(y, 4) }, 7)(y)
}

// diwali is the new moon of Kartik in India (UTC+5:30): the first one after October 16.
func diwali(y int) pipeline.Day {
	if y < 1900 || y > 2100 {
		return pipeline.NoDay
	}
	for k := int((float64(y) - 2000) * 12.3685); ; k++ {
		jd := newMoon(float64(k))
		d := pipeline.Day(math.Floor(jd + 0.5 + 5.5/24 - 2440588))
		// The feast is on the evening of the new moon; one that falls before sunset is kept the day before.
		if frac := jd + 0.5 + 5.5/24 - math.Floor(jd+0.5+5.5/24); frac < 0.73 {
			d--
		}
		if d >= pipeline.DayOf(y, 10, 17) {
			return d
		}
	}
}

// islamic is day d of month m of the tabular Islamic calendar (civil epoch) that falls in year y, the
// first of two; observation may differ by a day.
func islamic(y, m, d int) pipeline.Day {
	if y < 1900 || y > 2100 {
		return pipeline.NoDay
	}
	ah := int(float64(y-622)*33/32) - 1
	for ; ; ah++ {
		jd := d + int(math.Ceil(29.5*float64(m-1))) + (ah-1)*354 + (3+11*ah)/30 + 1948439
		day := pipeline.Day(jd - 2440588)
		if yy, _, _ := day.YMD(); yy >= y {
			return day
		}
	}
}

func ramadan(y int) pipeline.Day { return islamic(y, 9, 1) }

// endOfRamadan is the last day of a Ramadan that begins on day d: the ninth month has 30 days.
func endOfRamadan(d pipeline.Day) pipeline.Day { return d + 29 }

func eidAlFitr(y int) pipeline.Day { return islamic(y, 10, 1) }
func eidAlAdha(y int) pipeline.Day { return islamic(y, 12, 10) }
