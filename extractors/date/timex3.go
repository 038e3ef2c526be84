package date

import (
	"encoding/xml"
	"fmt"
	"strings"

	"annalist/pipeline"
)

// TIMEX3 writes a document as TimeML with its DATE mentions tagged (ISO 24617-1): the publication date as
// t0, every expression with type, value, mod and, where it was told from another one, anchorTimeID. A
// range is a duration with begin and end points, which stand as empty tags behind it, since TIMEX3 has no
// intervals. The text is the document's, with XML escapes.
func TIMEX3(doc *pipeline.Document) string {
	var b strings.Builder
	b.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n")
	if doc.Published != pipeline.NoDay {
		fmt.Fprintf(&b, "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=%q functionInDocument=\"PUBLICATION_TIME\">%s</TIMEX3></DCT>\n", doc.Published, doc.Published)
	}
	b.WriteString("<TEXT>")
	ids := map[pipeline.Span]string{}
	n, pos := 0, 0
	for _, m := range doc.Mentions {
		if m.Type != pipeline.DateT || m.Date == nil || m.Start < pos {
			continue
		}
		n++
		id := fmt.Sprintf("t%d", n)
		ids[m.Span] = id
		escape(&b, doc.Text[pos:m.Start])
		pos = m.End
		d := m.Date
		from, to, isRange := strings.Cut(d.Value, "/")
		isRange = isRange && d.Kind == pipeline.KindDate
		kind, value := d.Kind, d.Value
		if isRange {
			kind, value = pipeline.KindDuration, ""
			if d.From != pipeline.NoDay {
				value = fmt.Sprintf("P%dD", d.To-d.From+1)
			}
		}
		fmt.Fprintf(&b, "<TIMEX3 tid=%q type=%q", id, kind)
		if value != "" {
			attribute(&b, "value", value)
		}
		if d.Mod != "" {
			attribute(&b, "mod", d.Mod)
		}
		switch {
		case d.Anchor == mentioned || d.Anchor == headAnchor || d.Anchor == narrative:
			if a := ids[d.AnchorSpan]; a != "" && a != id {
				attribute(&b, "anchorTimeID", a)
			}
		case d.Anchor == publication && doc.Published != pipeline.NoDay:
			attribute(&b, "anchorTimeID", "t0")
		}
		if isRange {
			fmt.Fprintf(&b, " beginPoint=\"t%d\" endPoint=\"t%d\"", n+1, n+2)
		}
		b.WriteString(">")
		escape(&b, doc.Surface(m.Span))
		b.WriteString("</TIMEX3>")
		if isRange {
			for _, v := range []string{from, to} {
				n++
				fmt.Fprintf(&b, "<TIMEX3 tid=\"t%d\" type=\"DATE\"", n)
				attribute(&b, "value", v)
				b.WriteString("/>")
			}
		}
	}
	escape(&b, doc.Text[pos:])
	b.WriteString("</TEXT>\n</TimeML>\n")
	return b.String()
}

func attribute(b *strings.Builder, name, value string) {
	b.WriteString(" " + name + "=\"")
	escape(b, value)
	b.WriteString("\"")
}

// escape writes s as XML character data. Writing to a strings.Builder does not fail.
func escape(b *strings.Builder, s string) { _ = xml.EscapeText(b, []byte(s)) }
