package date

import (
	"annalist/pipeline"
)

// A holiday is a named day that comes back every year.
type holiday struct {
	words []string // in lower case; "'s" is a word of its own
	m, d  int      // a fixed day, or
	day   func(y int) pipeline.Day
	// until is the last day of a feast of many days that begins on a day; nil for one day.
	until func(pipeline.Day) pipeline.Day
}

func fixed(m, d int, words ...string) holiday { return holiday{words: words, m: m, d: d} }

func moving(f func(int) pipeline.Day, words ...string) holiday { return holiday{words: words, day: f} }

// on is the day of the holiday in year y, or NoDay where the tables end.
func (h holiday) on(y int) pipeline.Day {
	if h.day != nil {
		return h.day(y)
	}
	return pipeline.DayOf(y, h.m, h.d)
}

// holidays, the longer names of equal beginning first.
var holidays = []holiday{
	fixed(1, 1, "new", "year", "'s", "day"), fixed(1, 1, "new", "years", "day"), fixed(12, 31, "new", "year", "'s", "eve"),
	fixed(12, 31, "new", "years", "eve"), fixed(1, 1, "new", "year's", "day"), fixed(12, 31, "new", "year's", "eve"),
	moving(afterEaster(-46), "ash", "wednesday"), moving(afterEaster(-7), "palm", "sunday"), moving(afterEaster(-3), "maundy", "thursday"),
	moving(afterEaster(-2), "good", "friday"), moving(afterEaster(-1), "holy", "saturday"), moving(afterEaster(0), "easter", "sunday"), moving(afterEaster(1), "easter", "monday"),
	moving(afterEaster(0), "easter"), moving(orthodoxEaster, "orthodox", "easter"), moving(afterEaster(39), "ascension", "day"), moving(afterEaster(49), "pentecost"),
	fixed(12, 24, "christmas", "eve"), fixed(12, 25, "christmas", "day"), fixed(12, 25, "christmas"), fixed(12, 26, "boxing", "day"),
	fixed(1, 6, "epiphany"), fixed(2, 14, "valentine", "'s", "day"), fixed(3, 17, "st.", "patrick", "'s", "day"), fixed(10, 31, "halloween"), fixed(11, 1, "all", "saints", "'", "day"),
	fixed(5, 1, "may", "day"), fixed(3, 8, "international", "women", "'s", "day"), fixed(3, 8, "women", "'s", "day"), fixed(6, 1, "children", "'s", "day"), fixed(4, 22, "earth", "day"), fixed(4, 1, "april", "fool", "'s", "day"), fixed(4, 1, "april", "fools", "'", "day"), fixed(4, 1, "april", "fools", "day"),
	fixed(11, 11, "armistice", "day"), fixed(11, 11, "veterans", "day"), fixed(11, 11, "remembrance", "day"), fixed(6, 6, "d", "-", "day"), fixed(9, 11, "9", "/", "11"),
	// The United States.
	fixed(7, 4, "fourth", "of", "july"), fixed(7, 4, "4th", "of", "july"), fixed(7, 4, "july", "fourth"), fixed(6, 19, "juneteenth"),
	moving(nth(1, time1, 3), "martin", "luther", "king", "day"), moving(nth(1, time1, 3), "martin", "luther", "king", "'s", "day"), moving(nth(1, time1, 3), "mlk", "day"),
	moving(nth(2, time1, 3), "presidents", "'", "day"), moving(nth(2, time1, 3), "presidents", "day"), moving(nth(2, time1, 3), "president", "'s", "day"), moving(lastOf(5, time1), "memorial", "day"),
	moving(nth(9, time1, 1), "labor", "day"), moving(nth(9, time1, 1), "labour", "day"), moving(nth(10, time1, 2), "columbus", "day"),
	moving(nth(11, time4, 4), "thanksgiving", "day"), moving(nth(11, time4, 4), "thanksgiving"), moving(after(nth(11, time4, 4), 1), "black", "friday"),
	moving(nth(5, time0, 2), "mother", "'s", "day"), moving(nth(6, time0, 3), "father", "'s", "day"),
	// East, Southeast, South and Central Asia.
	moving(lunarNewYear, "lunar", "new", "year", "'s", "day"), moving(lunarNewYear, "lunar", "new", "year"), moving(lunarNewYear, "chinese", "new", "year", "'s", "day"),
	moving(lunarNewYear, "chinese", "new", "year"), moving(lunarNewYear, "spring", "festival"), moving(lunarNewYear, "seollal"), moving(after(lunarNewYear, -1), "chinese", "new", "year", "'s", "eve"),
	moving(after(lunarNewYear, 14), "lantern", "festival"), moving(lunarNewYear, "tet"), moving(lunarNewYear, "tết"),
	moving(midAutumn, "mid", "-", "autumn", "festival"), moving(midAutumn, "chuseok"), moving(midAutumn, "moon", "festival"), moving(qingming, "qingming", "festival"), moving(qingming, "qingming"), moving(qingming, "tomb", "-", "sweeping", "day"), moving(qingming, "tomb", "sweeping", "day"),
	moving(dragonBoat, "dragon", "boat", "festival"), fixed(10, 10, "double", "ten", "day"), fixed(10, 10, "double", "tenth"), fixed(2, 28, "peace", "memorial", "day"),
	fixed(3, 21, "nowruz"), fixed(3, 21, "nauryz"), fixed(3, 21, "navruz"), fixed(5, 9, "victory", "day"), fixed(11, 4, "unity", "day"), fixed(6, 12, "russia", "day"), fixed(2, 23, "defender", "of", "the", "fatherland", "day"),
	fixed(2, 11, "national", "foundation", "day"), fixed(5, 3, "constitution", "memorial", "day"), fixed(2, 7, "northern", "territories", "day"), fixed(2, 22, "takeshima", "day"),
	fixed(8, 15, "liberation", "day"), fixed(3, 1, "march", "first", "movement", "day"), fixed(10, 9, "hangul", "day"), fixed(2, 16, "day", "of", "the", "shining", "star"), fixed(4, 15, "day", "of", "the", "sun"),
	fixed(1, 26, "australia", "day"), fixed(4, 25, "anzac", "day"), fixed(2, 6, "waitangi", "day"), fixed(1, 26, "republic", "day"), moving(diwali, "diwali"), moving(diwali, "deepavali"),
	{words: []string{"ramadan"}, day: ramadan, until: endOfRamadan},
	moving(eidAlFitr, "eid", "al", "-", "fitr"), moving(eidAlFitr, "hari", "raya"), moving(eidAlAdha, "eid", "al", "-", "adha"), fixed(4, 13, "songkran"), fixed(8, 31, "hari", "merdeka"), fixed(8, 31, "merdeka", "day"), fixed(3, 27, "armed", "forces", "day"),
	moving(vesak, "vesak"), fixed(10, 2, "gandhi", "jayanti"),
}

// Weekdays as time.Weekday counts them, for nth and lastOf.
const (
	time0 = 0 // Sunday
	time1 = 1 // Monday
	time4 = 4 // Thursday
)

// nth is the k-th weekday wd (Sunday = 0) of month m.
func nth(m, wd, k int) func(int) pipeline.Day {
	return func(y int) pipeline.Day {
		first := pipeline.DayOf(y, m, 1)
		return first + pipeline.Day((wd-int(first.Weekday())+7)%7+7*(k-1))
	}
}

// lastOf is the last weekday wd of month m.
func lastOf(m, wd int) func(int) pipeline.Day {
	return func(y int) pipeline.Day {
		last := pipeline.DayOf(y, m+1, 0)
		return last - pipeline.Day((int(last.Weekday())-wd+7)%7)
	}
}

// after is n days after what f gives.
func after(f func(int) pipeline.Day, n int) func(int) pipeline.Day {
	return func(y int) pipeline.Day {
		d := f(y)
		if d == pipeline.NoDay {
			return d
		}
		return d + pipeline.Day(n)
	}
}

// easter is Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).
func easter(y int) pipeline.Day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return pipeline.DayOf(y, n/31, n%31+1)
}

func afterEaster(n int) func(int) pipeline.Day { return after(easter, n) }

// orthodoxEaster is Easter Sunday by the Julian reckoning, as a Gregorian date; 1900 to 2099.
func orthodoxEaster(y int) pipeline.Day {
	a, b, c := y%4, y%7, y%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	n := d + e + 114
	return pipeline.DayOf(y, n/31, n%31+1) + 13
}

func qingming(y int) pipeline.Day {
	// The sun reaches 15° on April 4 or 5; a formula good for 1900-2099.
	c := 4.81
	if y < 2000 {
		c = 5.59
	}
	yy := y % 100
	return pipeline.DayOf(y, 4, int(float64(yy)*0.2422+c)-yy/4)
}
