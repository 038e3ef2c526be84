package date

import (
	"fmt"
	"strings"
	"testing"

	"annalist/pipeline"
)

// The tests of this file read one or two sentences as an article of the journal that covers January to
// April 2011 and was published on May 15, 2011, unless a case says otherwise. An expectation is
// "words = value from..to"; without an interval only the value stands.

var (
	testCovers    = &pipeline.Period{From: pipeline.DayOf(2011, 1, 1), To: pipeline.DayOf(2011, 4, 30)}
	testPublished = "2011-05-15"
)

func show(d *pipeline.Document, f Found) string {
	s := strings.Join(strings.Fields(d.Surface(f.Span)), " ") + " = " + f.Date.Value
	if f.Date.From != pipeline.NoDay {
		s += " " + f.Date.From.String() + ".." + f.Date.To.String()
	}
	if f.Date.Mod != "" {
		s += " " + f.Date.Mod
	}
	return s
}

func showAll(d *pipeline.Document, opt Options) []string {
	var out []string
	for _, f := range Find(d, opt) {
		out = append(out, show(d, f))
	}
	return out
}

type classCase struct {
	text string
	want []string
}

func run(t *testing.T, name string, cases []classCase, make func(string) *pipeline.Document, opt Options) {
	t.Run(name, func(t *testing.T) {
		for _, c := range cases {
			got := showAll(make(c.text), opt)
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("%s\n got %s\nwant %s", c.text, strings.Join(got, " | "), strings.Join(c.want, " | "))
			}
		}
	})
}

func journal(text string) *pipeline.Document {
	d := document(text, testPublished, testCovers)
	return d
}

// paged is an article of one paragraph; empty lines in it are page breaks.
func paged(text string) *pipeline.Document {
	d := journal("x")
	d.Text, d.Blocks = text, nil
	pos := 0
	for _, part := range strings.SplitAfter(text, "\n\n") {
		d.Blocks = append(d.Blocks, pipeline.Block{Span: pipeline.Span{Start: pos, End: pos + len(strings.TrimRight(part, "\n"))}, Kind: pipeline.Paragraph})
		pos += len(part)
	}
	segmentDocument(d)
	return d
}

func news(text string) *pipeline.Document { return document(text, testPublished, nil) }

func story(text string) *pipeline.Document { return document(text, "", nil) }

// day, and so on, write the expectations that most cases share.
func is(words, value string) []string {
	return []string{words + " = " + value}
}

func TestClasses(t *testing.T) {
	run(t, "1 full date, month first", []classCase{
		{"It opened on Nov. 3, 1997, in Ulsan.", is("Nov. 3, 1997", "1997-11-03 1997-11-03..1997-11-03")},
		{"It opened on November 3rd 1997.", is("November 3rd 1997", "1997-11-03 1997-11-03..1997-11-03")},
		{"It opened on November the 3rd, 1997.", is("November the 3rd, 1997", "1997-11-03 1997-11-03..1997-11-03")},
	}, journal, Options{})
	run(t, "2 full date, day first", []classCase{
		{"It opened on 3 November 1997.", is("3 November 1997", "1997-11-03 1997-11-03..1997-11-03")},
		{"It opened on the 3rd of November, 1997.", is("the 3rd of November, 1997", "1997-11-03 1997-11-03..1997-11-03")},
	}, journal, Options{})
	run(t, "3 numeric", []classCase{
		{"The seal says 1997-11-03.", is("1997-11-03", "1997-11-03 1997-11-03..1997-11-03")},
		{"The seal says 3.11.1997.", is("3.11.1997", "1997-11-03 1997-11-03..1997-11-03")},
		{"The seal says 11/23/97.", is("11/23/97", "1997-11-23 1997-11-23..1997-11-23")},
		{"The seal says 23/11/1997.", is("23/11/1997", "1997-11-23 1997-11-23..1997-11-23")},
		{"The seal says 11/1997.", is("11/1997", "1997-11 1997-11-01..1997-11-30")},
	}, journal, Options{})
	run(t, "4 day and month", []classCase{
		{"They met on March 3.", is("March 3", "2011-03-03 2011-03-03..2011-03-03")},
		{"They met on the third of March.", is("the third of March", "2011-03-03 2011-03-03..2011-03-03")},
		{"They met on 3 March.", is("3 March", "2011-03-03 2011-03-03..2011-03-03")},
	}, journal, Options{})
	run(t, "5 month and year", []classCase{
		{"It began in Nov. 1997.", is("Nov. 1997", "1997-11 1997-11-01..1997-11-30")},
		{"It began in November of 1997.", is("November of 1997", "1997-11 1997-11-01..1997-11-30")},
		{"It began in November, 1997.", is("November, 1997", "1997-11 1997-11-01..1997-11-30")},
	}, journal, Options{})
	run(t, "6 bare month", []classCase{
		{"In February nothing happened.", is("February", "2011-02 2011-02-01..2011-02-28")},
		{"In March they went on strike.", is("March", "2011-03 2011-03-01..2011-03-31")},
		{"It was over by May.", is("May", "2011-05 2011-05-01..2011-05-31")},
	}, journal, Options{})
	run(t, "7 month and deictic year", []classCase{
		{"They had met in May last year.", is("May last year", "2010-05 2010-05-01..2010-05-31")},
		{"He fell in 1994. In March of that year he had been warned.", []string{"1994 = 1994 1994-01-01..1994-12-31", "March of that year = 1994-03 1994-03-01..1994-03-31"}},
	}, journal, Options{})
	run(t, "8 weekday", []classCase{
		{"They met on Friday, April 8.", is("Friday, April 8", "2011-04-08 2011-04-08..2011-04-08")},
		{"They met on Monday, 14 March.", is("Monday, 14 March", "2011-03-14 2011-03-14..2011-03-14")},
		{"They met on April 5. On Friday they parted.", []string{"April 5 = 2011-04-05 2011-04-05..2011-04-05", "Friday = 2011-04-08 2011-04-08..2011-04-08"}},
	}, journal, Options{})
	run(t, "8 weekday in the news", []classCase{
		{"He said on Friday that he had resigned.", is("Friday", "2011-05-13 2011-05-13..2011-05-13")},
		{"The court will decide on Friday.", is("Friday", "2011-05-20 2011-05-20..2011-05-20")},
	}, news, Options{})
	run(t, "9 year", []classCase{
		{"In 1997 the bridge was new.", is("1997", "1997 1997-01-01..1997-12-31")},
		{"The year 1997 was dry.", is("The year 1997", "1997 1997-01-01..1997-12-31")},
		{"In nineteen ninety-seven it was dry.", is("nineteen ninety-seven", "1997 1997-01-01..1997-12-31")},
		{"The class of '97 came.", is("'97", "1997 1997-01-01..1997-12-31")},
		{"The kingdom fell in 668.", is("668", "0668 0668-01-01..0668-12-31")},
	}, journal, Options{})
	run(t, "10 decade", []classCase{
		{"In the 1970s it closed.", is("the 1970s", "197 1970-01-01..1979-12-31")},
		{"In the '70s it closed.", is("the '70s", "197 1970-01-01..1979-12-31")},
		{"In the seventies it closed.", is("the seventies", "197 1970-01-01..1979-12-31")},
		{"In the nineteen-seventies it closed.", is("the nineteen-seventies", "197 1970-01-01..1979-12-31")},
	}, journal, Options{})
	run(t, "11 century", []classCase{
		{"In the 19th century it was a village.", is("the 19th century", "18 1801-01-01..1900-12-31")},
		{"It is an 18th-century fort.", is("18th-century", "17 1701-01-01..1800-12-31")},
	}, journal, Options{})
	run(t, "12 era", []classCase{
		{"The wall fell in 190 BC.", is("190 BC", "BC0190")},
		{"The city burned in AD 79.", is("AD 79", "0079 0079-01-01..0079-12-31")},
		{"He died in March 44 BC.", is("March 44 BC", "BC0044-03")},
	}, journal, Options{})
	run(t, "13 season", []classCase{
		{"In spring 1968 it reopened.", is("spring 1968", "1968-SP 1968-03-01..1968-05-31")},
		{"In the winter of 1979-80 it froze.", is("the winter of 1979-80", "1979-WI 1979-12-01..1980-02-29")},
		{"They met last autumn.", is("last autumn", "2010-FA 2010-09-01..2010-11-30")},
		{"The spring tour was short.", is("spring", "2011-SP 2011-03-01..2011-05-31")},
	}, journal, Options{})
	run(t, "14 quarter and half", []classCase{
		{"Exports fell in Q3 1998.", is("Q3 1998", "1998-Q3 1998-07-01..1998-09-30")},
		{"Exports fell in the second half of 2004.", is("the second half of 2004", "2004-H2 2004-07-01..2004-12-31")},
		{"Exports fell in the first quarter.", is("the first quarter", "2011-Q1 2011-01-01..2011-03-31")},
	}, journal, Options{})
	run(t, "15 fiscal year", []classCase{
		{"The US budget for fiscal 2012 is late.", is("fiscal 2012", "FY2012 2011-10-01..2012-09-30")},
		{"Japan's budget for FY2012 is late.", is("FY2012", "FY2012 2012-04-01..2013-03-31")},
	}, journal, Options{})
	run(t, "16 week", []classCase{
		{"In the week of March 3 it rained.", is("the week of March 3", "2011-W09 2011-02-28..2011-03-06")},
		{"Last week it rained.", is("Last week", "2011-W18 2011-05-02..2011-05-08")},
		{"They met in the third week of April.", is("the third week of April", "2011-W16 2011-04-18..2011-04-24")},
	}, journal, Options{})
	run(t, "17 part of a period", []classCase{
		{"In early March it snowed.", is("early March", "2011-03 2011-03-01..2011-03-10 START")},
		{"In mid-2010 it was dry.", is("mid-2010", "2010 2010-05-01..2010-08-31 MID")},
		{"In the late 1990s it was dry.", is("the late 1990s", "199 END")},
		{"By the end of March it was over.", is("the end of March", "2011-03 END")},
	}, journal, Options{})
	run(t, "18 later and earlier", []classCase{
		{"They will meet later this year.", is("later this year", "2011 END")},
		{"He had fallen ill on April 4; later that month he resigned.", []string{"April 4 = 2011-04-04 2011-04-04..2011-04-04", "later that month = 2011-04 END"}},
	}, journal, Options{})
	run(t, "19 deictic day", []classCase{
		{"He arrived yesterday and leaves the day after tomorrow.", []string{"yesterday = 2011-05-14 2011-05-14..2011-05-14", "the day after tomorrow = 2011-05-17 2011-05-17..2011-05-17"}},
	}, news, Options{})
	run(t, "20 deictic unit", []classCase{
		{"Trade doubled last year and will double next year.", []string{"last year = 2010 2010-01-01..2010-12-31", "next year = 2012 2012-01-01..2012-12-31"}},
	}, journal, Options{})
	run(t, "21 deictic month", []classCase{
		{"He had been there last September.", is("last September", "2010-09 2010-09-01..2010-09-30")},
		{"He had been there the previous December.", is("the previous December", "2010-12 2010-12-01..2010-12-31")},
	}, journal, Options{})
	run(t, "22 ago", []classCase{
		{"Three months ago nobody knew.", is("Three months ago", "2011-02 2011-02-01..2011-02-28")},
		{"A decade ago nobody knew.", is("A decade ago", "2001 2001-01-01..2001-12-31")},
	}, journal, Options{})
	run(t, "23 offset from a mention", []classCase{
		{"They met on March 3. Two days later they signed.", []string{"March 3 = 2011-03-03 2011-03-03..2011-03-03", "Two days later = 2011-03-05 2011-03-05..2011-03-05"}},
		{"They met on March 3. The next day they signed.", []string{"March 3 = 2011-03-03 2011-03-03..2011-03-03", "The next day = 2011-03-04 2011-03-04..2011-03-04"}},
		{"They met on March 3. Two months later they signed.", []string{"March 3 = 2011-03-03 2011-03-03..2011-03-03", "Two months later = 2011-05 2011-05-01..2011-05-31"}},
		{"They met on March 3. Three weeks earlier they had not.", []string{"March 3 = 2011-03-03 2011-03-03..2011-03-03", "Three weeks earlier = 2011-02-10 2011-02-10..2011-02-10"}},
		{"In 1998 it opened. A year before, it had been a field.", []string{"1998 = 1998 1998-01-01..1998-12-31", "A year before = 1997 1997-01-01..1997-12-31"}},
	}, journal, Options{})
	run(t, "24 same", []classCase{
		{"They met on March 3. That same day it snowed.", []string{"March 3 = 2011-03-03 2011-03-03..2011-03-03", "That same day = 2011-03-03 2011-03-03..2011-03-03"}},
		{"They met on March 3. That week it snowed.", []string{"March 3 = 2011-03-03 2011-03-03..2011-03-03", "That week = 2011-W09 2011-02-28..2011-03-06"}},
	}, journal, Options{})
	run(t, "25 day of the month", []classCase{
		{"In February they wrote, and on the 14th they met.", []string{"February = 2011-02 2011-02-01..2011-02-28", "the 14th = 2011-02-14 2011-02-14..2011-02-14"}},
	}, journal, Options{})
	run(t, "26 ordinal in a period", []classCase{
		{"They meet on the first Monday of May.", is("the first Monday of May", "2011-05-02 2011-05-02..2011-05-02")},
		{"It rained on the first day of April.", is("the first day of April", "2011-04-01 2011-04-01..2011-04-01")},
		{"It rained in the first nine months of 2010.", is("the first nine months of 2010", "2010-01/2010-09 2010-01-01..2010-09-30")},
		{"It rained on the last two days of March.", is("the last two days of March", "2011-03-30/2011-03-31 2011-03-30..2011-03-31")},
		{"It rained in the second half of March.", is("the second half of March", "2011-03-16/2011-03-31 2011-03-16..2011-03-31")},
	}, journal, Options{})
	run(t, "27 range in a month", []classCase{
		{"They met on March 3-5.", is("March 3-5", "2011-03-03/2011-03-05 2011-03-03..2011-03-05")},
		{"They met on 3–5 March 1997.", is("3–5 March 1997", "1997-03-03/1997-03-05 1997-03-03..1997-03-05")},
		{"They met from March 3 to 5.", is("March 3 to 5", "2011-03-03/2011-03-05 2011-03-03..2011-03-05")},
		{"They met between March 3 and 5.", is("March 3 and 5", "2011-03-03/2011-03-05 2011-03-03..2011-03-05")},
	}, journal, Options{})
	run(t, "28 range over months", []classCase{
		{"They met on Nov. 30-Dec. 2, 1997.", is("Nov. 30-Dec. 2, 1997", "1997-11-30/1997-12-02 1997-11-30..1997-12-02")},
		{"They met from Dec. 28 to Jan. 3, 1998.", is("Dec. 28 to Jan. 3, 1998", "1997-12-28/1998-01-03 1997-12-28..1998-01-03")},
	}, journal, Options{})
	run(t, "29 range of months", []classCase{
		{"It lasted from January to March.", is("January to March", "2011-01/2011-03 2011-01-01..2011-03-31")},
		{"Chronology, September–December 1999.", is("September–December 1999", "1999-09/1999-12 1999-09-01..1999-12-31")},
	}, journal, Options{})
	run(t, "30 range of years", []classCase{
		{"The plan for 1995-2000 failed.", is("1995-2000", "1995/2000 1995-01-01..2000-12-31")},
		{"The plan for 1995-98 failed.", is("1995-98", "1995/1998 1995-01-01..1998-12-31")},
		{"It failed from 1995 to 2000.", is("1995 to 2000", "1995/2000 1995-01-01..2000-12-31")},
	}, journal, Options{})
	run(t, "31 open range", []classCase{
		{"He has been there since 1995.", is("1995", "1995 1995-01-01..1995-12-31")},
		{"He stays until June.", is("June", "2011-06 2011-06-01..2011-06-30")},
	}, journal, Options{})
	run(t, "32 list", []classCase{
		{"It rained in March and April 1999.", []string{"March = 1999-03 1999-03-01..1999-03-31", "April 1999 = 1999-04 1999-04-01..1999-04-30"}},
		{"It rained on Nov. 3 and 5, 1997.", []string{"Nov. 3 = 1997-11-03 1997-11-03..1997-11-03", "5, 1997 = 1997-11-05 1997-11-05..1997-11-05"}},
		{"It rained in 1995, 1997, and 2001.", []string{"1995 = 1995 1995-01-01..1995-12-31", "1997 = 1997 1997-01-01..1997-12-31", "2001 = 2001 2001-01-01..2001-12-31"}},
	}, journal, Options{})
	run(t, "33-36 durations", []classCase{
		{"It took three weeks.", is("three weeks", "P3W")},
		{"It took two and a half years.", is("two and a half years", "P2Y6M")},
		{"It took half a year.", is("half a year", "P6M")},
		{"They held a two-day meeting.", is("two-day", "P2D")},
		{"It took several months.", is("several months", "PXM")},
		{"It went on for decades.", is("decades", "PXDE")},
		{"It will take two or three years.", is("two or three years", "P2Y/P3Y")},
	}, journal, Options{})
	run(t, "37-39 anchored and modified durations", []classCase{
		{"Trade grew over the past 10 years.", is("the past 10 years", "P10Y")},
		{"It lasted almost a year.", is("almost a year", "P1Y APPROX")},
		{"It lasted less than two weeks.", is("less than two weeks", "P2W LESS_THAN")},
		{"It lasted more than a century.", is("more than a century", "P100Y MORE_THAN")},
		{"It was the fifth time in five straight years.", is("five straight years", "P5Y")},
	}, journal, Options{})
	run(t, "40-42 sets", []classCase{
		{"They report annually.", is("annually", "P1Y")},
		{"They meet every two years.", is("every two years", "P2Y")},
		{"They meet twice a year.", is("twice a year", "P1Y")},
		{"They meet every Monday.", is("every Monday", "XXXX-WXX-1")},
		{"They meet each May.", is("each May", "XXXX-05")},
		{"They rest on Mondays.", is("Mondays", "XXXX-WXX-1")},
	}, journal, Options{})
	run(t, "43-44 holidays", []classCase{
		{"It opened on New Year's Day 1998.", is("New Year's Day 1998", "1998-01-01 1998-01-01..1998-01-01")},
		{"It closed for the Lunar New Year.", is("Lunar New Year", "2011-02-03 2011-02-03..2011-02-03")},
		{"It closed on Easter Sunday 1999.", is("Easter Sunday 1999", "1999-04-04 1999-04-04..1999-04-04")},
		{"It was the Fourth of July.", is("the Fourth of July", "2011-07-04 2011-07-04..2011-07-04")},
	}, journal, Options{})
	run(t, "45 vague", []classCase{
		{"He is currently abroad.", is("currently", "PRESENT_REF")},
		{"He resigned recently.", is("recently", "PAST_REF")},
	}, journal, Options{})
	run(t, "46-47 events and parts of the day", []classCase{
		{"Two days after March 3 they signed.", is("Two days after March 3", "2011-03-05 2011-03-05..2011-03-05")},
		{"They signed six days after the summit.", is("six days", "P6D")},
		{"They signed on the evening of March 3.", is("March 3", "2011-03-03 2011-03-03..2011-03-03")},
	}, journal, Options{})
	run(t, "numbers by the document's own order", []classCase{
		{"On 3 April it rained. The seal says 3/11/1997.", []string{"3 April = 2011-04-03 2011-04-03..2011-04-03", "3/11/1997 = 1997-11-03 1997-11-03..1997-11-03"}},
		{"On April 3 it rained. The seal says 3/11/1997.", []string{"April 3 = 2011-04-03 2011-04-03..2011-04-03", "3/11/1997 = 1997-03-11 1997-03-11..1997-03-11"}},
	}, journal, Options{})
	run(t, "the attacks of 2001", []classCase{
		{"Since 9/11 it is closed.", is("9/11", "2001-09-11 2001-09-11..2001-09-11")},
		{"It was closed after the Sept. 11 attacks.", is("Sept. 11", "2001-09-11 2001-09-11..2001-09-11")},
	}, journal, Options{})
	run(t, "50 years that modify", []classCase{
		{"The 2008 crisis hit them.", is("2008", "2008 2008-01-01..2008-12-31")},
		{"The post-2014 army is smaller.", is("2014", "2014 2014-01-01..2014-12-31")},
	}, journal, Options{})
	run(t, "51 broken over a line", []classCase{
		{"It was signed in December\n\n2010, after long talks.", is("December 2010", "2010-12 2010-12-01..2010-12-31")},
		{"It was signed on Febru-\nary 3.", is("Febru- ary 3", "2011-02-03 2011-02-03..2011-02-03")},
	}, paged, Options{})
}

func TestNegatives(t *testing.T) {
	for _, text := range []string{
		"They may march on the capital.", "May the guests stay.", "The march was long.", "Theresa May resigned.", "Prime Minister May said so.",
		"The Long March is remembered.", "They march against the law.", "The fall of the city was near.", "Prices fall and spring back.",
		"About 2000 soldiers crossed.", "Resolution 1929 was adopted.", "He lives in Room 2010.", "Section 1245 of the act applies.", "No. 1984 on the list.",
		"It cost $1997.", "It cost 1997 yuan.", "It is 1500 km long.", "Exports were 2000 tons.", "A 1,000-km road was built.", "It grew by 12.5 percent.",
		"The 59-year-old general resigned.", "He was 59 years old.", "Version 1.10.30 is out.", "See http://example.org/2011/05/03/talks.html for more.",
		"Call 555-1212.", "A second round was held.", "The first day was long.", "Peace Mission 2010 was a drill.", "They flew a Su-2000.",
		"In his forties he wrote.", "It took two hours.", "The People's Daily wrote.", "He met April Glaspie.", "The tomb of Sun Yat-sen is there.",
		"Twenty-six people died.", "The ratio was 4:3.", "He drove down Highway 2010.", "The 38th parallel is near.", "The 24th Infantry Division left.",
		"three quarters of the members agreed.", "June Smith and April Jones sang.", "One day, perhaps, it will open.", "They fell by half.",
	} {
		for _, f := range Find(journal(text), Options{}) {
			t.Errorf("%q gives %s (%s)", text, f.Norm, f.Rule)
		}
	}
}

func TestDocumentSense(t *testing.T) {
	autumn := func(text string) *pipeline.Document {
		return document(text, "2000-01-31", &pipeline.Period{From: pipeline.DayOf(1999, 9, 1), To: pipeline.DayOf(1999, 12, 31)})
	}
	run(t, "an issue that crosses New Year", []classCase{
		{"He had been arrested in March and was freed on Dec. 3. The election is set for January.", []string{
			"March = 1999-03 1999-03-01..1999-03-31", "Dec. 3 = 1999-12-03 1999-12-03..1999-12-03", "January = 2000-01 2000-01-01..2000-01-31",
		}},
	}, autumn, Options{})
	run(t, "a passage about an earlier time", []classCase{
		{"In 1996 the strait was tense. In April the carriers left.", []string{"1996 = 1996 1996-01-01..1996-12-31", "April = 1996-04 1996-04-01..1996-04-30"}},
		{"He has been in office since 2009. On April 3 he resigned.", []string{"2009 = 2009 2009-01-01..2009-12-31", "April 3 = 2011-04-03 2011-04-03..2011-04-03"}},
	}, journal, Options{})
	run(t, "chronology heads", []classCase{
		{"Jan. 23-25, 2009: Ministers meet in Sanya. On Jan. 24 they sign.", []string{"Jan. 23-25, 2009 = 2009-01-23/2009-01-25 2009-01-23..2009-01-25", "Jan. 24 = 2009-01-24 2009-01-24..2009-01-24"}},
	}, journal, Options{})
	run(t, "a narrative", []classCase{
		{"The war began in June 1950. In September the front moved. By December it was far north. In January it moved back.", []string{
			"June 1950 = 1950-06 1950-06-01..1950-06-30", "September = 1950-09 1950-09-01..1950-09-30", "December = 1950-12 1950-12-01..1950-12-31", "January = 1951-01 1951-01-01..1951-01-31",
		}},
	}, story, Options{})
}

func TestPeriod(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"China-Korea Relations: A Title\n\nA. Writer\n\nThe text begins here and says a few things about the two of them at some length.\n\nChronology, May-August 2004\n\nMay 3, 2004: Ministers meet.\n", "2004-05-01..2004-08-31"},
		{"A first paragraph that says a few things about the two of them at some length.\n\nMay 3, 2004: Ministers meet in Dili.\n\nJune 5, 2004: Ministers meet in Oslo.\n\nJuly 9, 2004: Ministers meet in Bonn.\n", "2004-05-01..2004-07-31"},
		{"A paragraph that mentions January-April 2011 in passing, and goes on about other things for a while, until it ends.\n", ""},
	} {
		d := document(c.text, "", nil)
		if err := Period.Run(t.Context(), d); err != nil {
			t.Fatal(err)
		}
		got := ""
		if d.Covers != nil {
			got = fmt.Sprintf("%v..%v", d.Covers.From, d.Covers.To)
		}
		if got != c.want {
			t.Errorf("%.40q gives %q, want %q", c.text, got, c.want)
		}
	}
	given := &pipeline.Period{From: 1, To: 2}
	d := document("Chronology, May-August 2004\n\nMay 3, 2004: They meet.\n", "", given)
	if err := Period.Run(t.Context(), d); err != nil || d.Covers != given {
		t.Errorf("a given period was changed to %v (%v)", d.Covers, err)
	}
}
