package date

import (
	"strings"
	"testing"

	"annalist/pipeline"
)

// running is a text with about as many dates as an article of the journal.
var running = strings.Repeat(`The foreign ministers met in Almaty on March 3-4 and agreed that the pipeline, first proposed in 1997,
should be finished by the end of next year. Officials of both ministries had spent several months on the text, and neither
side wanted to speak about the price. Two days later the deputy premier, who had not been invited, told reporters that his
government would publish the full agreement, and that the parliament could read it before anybody signed anything else.
The companies, for their part, said nothing. Their engineers went on measuring the slopes above the valley, where the snow
stays long and the roads are bad, and sent their results to the capital, where nobody had asked for them.

`, 200)

// quiet is a text with numbers and no dates.
var quiet = strings.Repeat(`The delegates counted 5,300 containers and 27 trains between the two ports, and the governor of the
province promised a new road with 4 lanes. Nobody believed him, though his cousin owned the quarry and the trucks. It was said
that the ministry would pay 12.5 percent of the cost, and the bank the rest of it, against the advice of its own lawyers.

`, 400)

func benchDocument(text string) *pipeline.Document {
	d := document(text, "2011-05-15", &pipeline.Period{From: pipeline.DayOf(2011, 1, 1), To: pipeline.DayOf(2011, 4, 30)})
	return d
}

func BenchmarkRunningText(b *testing.B) {
	d := benchDocument(running)
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(d, Options{})
	}
}

func BenchmarkNoDates(b *testing.B) {
	d := benchDocument(quiet)
	if f := Find(d, Options{}); len(f) > 0 {
		b.Fatalf("found %q", d.Surface(f[0].Span))
	}
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(d, Options{})
	}
}

func BenchmarkWorstCase(b *testing.B) {
	for _, c := range []struct {
		name string
		unit string
	}{
		{"numbers", "one hundred and two thousand and "},
		{"openers", "the last the first of the early "},
		{"nested", "late in the first half of the last week of "},
		{"years", "1995-1996-1997-"},
		{"days", "3, 4, 5, 6 and 7 May to "},
		{"anaphors", "the next day later that month two days later "},
	} {
		for _, n := range []int{1, 4, 16} {
			d := benchDocument(strings.Repeat(c.unit, n*1000))
			b.Run(c.name+"/"+string(rune('0'+n/10))+string(rune('0'+n%10))+"x", func(b *testing.B) {
				b.SetBytes(int64(len(d.Text)))
				for b.Loop() {
					Find(d, Options{})
				}
			})
		}
	}
}
