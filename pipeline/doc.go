// Package pipeline holds the vocabulary of annalist — spans, blocks, tokens, sentences, mentions,
// entities, events — and the order of the stages that turn one article into an annotated document.
//
// It uses the standard library only and imports nothing of this project; everything else imports it.
// Offsets are UTF-8 byte offsets into Document.Text, half-open, everywhere.
package pipeline
