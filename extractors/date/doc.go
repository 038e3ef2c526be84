// Package date finds expressions of time of a day or longer in a document and says which days they
// mean: "Jan. 23-25", "the second half of 2008", "two days later", "every four years".
//
// It works in two passes over the tokens. The recognizer (lexicon, scanner and the grammar files) reads
// each sentence once and builds an expression of what the words say, with everything they leave open
// still open; a sentence without a word of the lexicon costs a look-up a token and no allocation. The
// resolver then walks the expressions in document order and fills in what is open from anchors: the
// words themselves, the head of a chronology entry, the period the article covers, a passage about an
// earlier time, or the date of publication.
//
// Values follow TIMEX3 (ISO-TimeML) and ISO 8601; docs/dates.md lists the conventions.
package date
