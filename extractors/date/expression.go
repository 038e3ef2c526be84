package date

// An op tells what an expression says about the calendar.
type op uint8

const (
	opNone     op = iota
	opCal         // c, complete
	opOpen        // c without its year, in direction dir: "Nov. 3", "last May", "the third quarter"
	opWeekday     // weekday wd, in direction dir
	opDeictic     // count units from the day of speaking: "last year", "two months ago"
	opAnaphor     // count units from the date mentioned last: "the next day", "that month"
	opDayOf       // day c.d of the month mentioned last, or of sub: "the 6th", "the 20th of next month"
	opNth         // ordinal count of unit in sub, width of them: "the first nine months of 2012"
	opPart        // the part mod of sub, with bounds: "early May"
	opEdge        // the part mod of sub, without bounds: "the end of August", "later this year"
	opRange       // sub to to
	opDuration    // value
	opSet         // value
	opRef         // value, or nothing that can be told
	opHoliday     // holiday number count, of the year sub, or in direction dir
	opOffset      // count units from sub: "two days after May 3"
	opWeekOf      // the unit (week, weekend, month) that holds sub
	opWithin      // c or weekday wd in sub: "March of that year", "Monday of next week"
	opThe         // the unit under discussion: "the year"
)

// A direction tells which of the stretches of one name is meant.
type direction int8

const (
	near           direction = iota // the one that fits best
	this                            // this May
	last                            // last May, from the day of speaking
	next                            // next May
	previous                        // the previous May, from the date mentioned last
	following                       // the following May
	previousOrSame                  // that May: the last that has begun
)

// An expr is what a stretch of words says, before anything the words leave open is filled in.
type expr struct {
	op          op
	first, last int // tokens of the document, half-open
	rule        string
	score       float64 // 0 means the usual confidence

	c     cal
	wd    int // 0 Sunday to 6 Saturday, -1 none
	count int
	width int
	unit  grain
	dir   direction
	sub   *expr
	to    *expr
	value string
	mod   string
	alt   cal // second reading of an ambiguous numeric date
	split bool
}

// slab hands out expressions without an allocation each; all are taken back at once.
type slab struct {
	chunks [][]expr
	chunk  int
	n      int
}

const slabSize = 256

func (s *slab) new() *expr {
	if s.n == slabSize {
		s.chunk++
		s.n = 0
	}
	if s.chunk == len(s.chunks) {
		s.chunks = append(s.chunks, make([]expr, slabSize))
	}
	e := &s.chunks[s.chunk][s.n]
	s.n++
	*e = expr{wd: -1}
	return e
}

func (s *slab) reset() { s.chunk, s.n = 0, 0 }
