package segment

import (
	"unicode"
	"unicode/utf8"

	"annalist/pipeline"
)

// An abbreviation's full stop belongs to it. What follows decides whether it also ends a sentence.
type abbreviationKind uint8

const (
	beforeName   abbreviationKind = iota + 1 // Gen., Mr., St.: a name follows, never an end
	beforeNumber                             // No., pp., Art.: an abbreviation only before a number
	month                                    // Jan.: an end only before a word that starts sentences
	trailing                                 // Corp., etc., Jr.: an end before a word that starts sentences
)

// abbreviations of the field, as written without their full stop.
var abbreviations = map[string]abbreviationKind{
	"Mr": beforeName, "Mrs": beforeName, "Ms": beforeName, "Dr": beforeName, "Drs": beforeName, "Prof": beforeName,
	"Gen": beforeName, "Lt": beforeName, "Col": beforeName, "Maj": beforeName, "Capt": beforeName, "Cmdr": beforeName,
	"Cdr": beforeName, "Comdr": beforeName, "Adm": beforeName, "Brig": beforeName, "Sgt": beforeName, "Cpl": beforeName,
	"Pvt": beforeName, "Sen": beforeName, "Sens": beforeName, "Rep": beforeName, "Reps": beforeName, "Gov": beforeName,
	"Govs": beforeName, "Amb": beforeName, "Pres": beforeName, "Rev": beforeName, "Hon": beforeName, "Messrs": beforeName,
	"St": beforeName, "Ste": beforeName, "Mt": beforeName, "Ft": beforeName, "Supt": beforeName, "Asst": beforeName,
	"Dep": beforeName, "Min": beforeName, "Sec": beforeName, "Mme": beforeName, "Fr": beforeName, "Wm": beforeName,
	"Vice-Adm": beforeName, "Gens": beforeName, "Ens": beforeName, "Insp": beforeName, "Lieut": beforeName,

	"No": beforeNumber, "Nos": beforeNumber, "no": beforeNumber, "nos": beforeNumber, "p": beforeNumber, "pp": beforeNumber,
	"Vol": beforeNumber, "vol": beforeNumber, "Art": beforeNumber, "art": beforeNumber, "Ch": beforeNumber, "ch": beforeNumber,
	"Fig": beforeNumber, "fig": beforeNumber, "para": beforeNumber, "ca": beforeNumber, "c": beforeNumber, "approx": beforeNumber,
	"est": beforeNumber, "Res": beforeNumber, "Sect": beforeNumber, "v": beforeNumber,

	"Jan": month, "Feb": month, "Mar": month, "Apr": month, "Jun": month, "Jul": month, "Aug": month,
	"Sep": month, "Sept": month, "Oct": month, "Nov": month, "Dec": month,
	"Mon": month, "Tue": month, "Tues": month, "Wed": month, "Thu": month, "Thur": month, "Thurs": month, "Fri": month,
	"Sat": beforeNumber, "Sun": beforeNumber,

	"Corp": trailing, "Inc": trailing, "Ltd": trailing, "Co": trailing, "Cos": trailing, "Bros": trailing, "Jr": trailing,
	"Sr": trailing, "etc": trailing, "al": trailing, "vs": beforeName, "cf": beforeName, "viz": beforeName, "Dept": trailing, "dept": trailing,
	"Univ": trailing, "Assn": trailing, "Ave": trailing, "Blvd": trailing, "Rd": trailing, "Pty": trailing, "Bhd": trailing,
	"Esq": trailing, "Ph": trailing, "Assoc": trailing, "Intl": trailing, "Natl": trailing, "govt": trailing, "Govt": trailing,
	"Plc": trailing, "Tbk": trailing, "eds": trailing, "Calif": trailing, "Mass": trailing, "Conn": trailing, "Fla": trailing, "Wash": trailing, "Ariz": trailing,
	"Colo": trailing, "Penn": trailing, "Tenn": trailing, "Va": trailing, "Md": trailing, "Ill": trailing, "Mich": trailing, "Minn": trailing,
}

// isAbbreviation reports whether the full stop between w and rest belongs to w.
func isAbbreviation(w, rest string) bool {
	if r, size := utf8.DecodeRuneInString(w); size == len(w) && unicode.IsUpper(r) {
		return true // an initial
	}
	switch abbreviations[w] {
	case 0:
		return false
	case beforeNumber:
		i := 0
		for i < len(rest) && i < 4 && (rest[i] == ' ' || rest[i] == '\n' || rest[i] == '\t') {
			i++
		}
		return i < len(rest) && isDigit(rest[i])
	}
	return true
}

// abbreviationEnds reports whether an abbreviation, read with its full stop, also ends its sentence
// before next.
func abbreviationEnds(text string, next pipeline.Token) bool {
	switch abbreviations[text[:len(text)-1]] {
	case beforeName, beforeNumber:
		return false
	case month:
		return !next.Is(pipeline.HasDigit) && starters[next.Text]
	}
	return starters[next.Text]
}

// starters are capitalised words that begin sentences and hardly ever names: after an abbreviation
// they tell a sentence's end.
var starters = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range []string{
		"The", "A", "An", "He", "She", "It", "They", "We", "I", "You", "His", "Her", "Its", "Their", "Our", "This", "That",
		"These", "Those", "There", "Then", "Thus", "In", "On", "At", "By", "For", "From", "With", "Without", "To", "As", "After",
		"Before", "But", "And", "Or", "Nor", "Yet", "So", "If", "When", "While", "Where", "Who", "What", "Why", "How", "Although",
		"Though", "Since", "Because", "Until", "Unless", "During", "Despite", "However", "Meanwhile", "Moreover", "Nevertheless",
		"Some", "Many", "Most", "Both", "Several", "Few", "Such", "Not", "No", "One", "Two", "Three", "Nobody", "Everybody",
		"Another", "Other", "Others", "Even", "Only", "Now", "Here", "Once", "Under", "Over", "Between", "Among", "According",
		"Later", "Earlier", "Finally", "Further", "Also", "Instead", "Indeed", "Still", "Like", "Given", "Whether", "Neither",
		"Either", "Each", "Every", "All", "Any", "Perhaps", "Rather", "Within", "Throughout", "Against", "About", "Afterward",
		"Afterwards", "Subsequently", "Consequently", "Therefore", "Hence", "Nonetheless", "Furthermore", "Similarly", "Likewise",
	} {
		m[w] = true
	}
	return m
}()
