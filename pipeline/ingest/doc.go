// Package ingest turns bytes into articles: it tells formats apart, decodes to UTF-8, and finds the
// blocks of the page.
package ingest
