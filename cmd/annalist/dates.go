package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"annalist/extractors/date"
	"annalist/pipeline"
	"annalist/pipeline/ingest"
	"annalist/pipeline/segment"
)

// newDatesCommand makes `annalist dates`, which shows what the date grammar reads in a text.
func newDatesCommand() *cobra.Command {
	var published, covers string
	var asJSON, asNarrative bool
	cmd := &cobra.Command{
		Use:   "dates [TEXT...]",
		Short: "Show the dates of a text, what they mean, and which rule and anchor gave the meaning",
		Long: `Dates finds the date expressions of a text (the arguments, or stdin) and prints one line for
each: the words, the value (TIMEX3), the first and last day, the grain, the modifier, the grammar
rule that found it, and the anchor that supplied what the words leave open:

  explicit     the words say it all
  head         the head of the chronology entry or table it stands in
  period       the period the article covers (--covers, or read from the text)
  narrative    the date the story has reached
  publication  the date of publication (--published)
  mention      the date mentioned before

Without --published and --covers a text is read as a narrative: a date without a year belongs to the
year mentioned before.`,
		Example: `  annalist dates "Talks began on Jan. 23-25, 2011 and resumed two days later."
  annalist dates --published 2011-05-15 "They will meet later this year, probably in the fall."
  annalist dates --covers 2010-09-01..2010-12-31 "From Nov. 30 to Dec. 2; the next round is set for January."
  annalist dates --json --covers 2004-05-01..2004-08-31 < article.txt`,
		RunE: func(cmd *cobra.Command, args []string) error {
			text := strings.Join(args, " ")
			if len(args) == 0 || len(args) == 1 && args[0] == "-" {
				data, err := io.ReadAll(io.LimitReader(cmd.InOrStdin(), ingest.DefaultMaxBytes))
				if err != nil {
					return fmt.Errorf("read stdin: %w", err)
				}
				text = string(data)
			}
			d, err := datesDocument(text, published, covers)
			if err != nil {
				return err
			}
			if err := date.Period.Run(cmd.Context(), d); err != nil {
				return err
			}
			found := date.Find(d, date.Options{Narrative: asNarrative})
			if asJSON {
				return printDatesJSON(cmd.OutOrStdout(), d, found)
			}
			return printDates(cmd.OutOrStdout(), d, found)
		},
	}
	f := cmd.Flags()
	f.StringVar(&published, "published", "", "the publication `DATE`, as in 2011-05-15")
	f.StringVar(&covers, "covers", "", "the period the text reports on, `FROM..TO`, as in 2011-01-01..2011-04-30")
	f.BoolVar(&asJSON, "json", false, "print one JSON object a line")
	f.BoolVar(&asNarrative, "narrative", false, "read the text as a narrative of earlier times, whatever its dates say")
	return cmd
}

// datesDocument makes a segmented document of a text given on the command line.
func datesDocument(text, published, covers string) (*pipeline.Document, error) {
	d := &pipeline.Document{}
	d.Published = pipeline.NoDay
	if published != "" {
		day, err := pipeline.ParseDay(published)
		if err != nil {
			return nil, fmt.Errorf("--published: %w", err)
		}
		d.Published = day
	}
	if covers != "" {
		p, err := ingest.ParsePeriod(covers)
		if err != nil {
			return nil, fmt.Errorf("--covers: %w", err)
		}
		d.Covers = p
	}
	if !utf8.ValidString(text) {
		text = strings.ToValidUTF8(text, "\uFFFD")
	}
	d.Text = text
	d.Blocks = ingest.Layout(text)
	segment.Segment(d)
	return d, nil
}

// A datesLine is one date as --json prints it; start and end are bytes of the text.
type datesLine struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Text   string `json:"text"`
	Kind   string `json:"kind"`
	Value  string `json:"value"`
	From   string `json:"from,omitempty"`
	To     string `json:"to,omitempty"`
	Grain  string `json:"grain,omitempty"`
	Mod    string `json:"mod,omitempty"`
	EDTF   string `json:"edtf,omitempty"`
	Rule   string `json:"rule"`
	Anchor string `json:"anchor,omitempty"`
	// AnchorText is the mention that the date was told from.
	AnchorText   string   `json:"anchor_text,omitempty"`
	Alternatives []string `json:"alternatives,omitempty"`
	Score        float64  `json:"score"`
}

func datesLines(d *pipeline.Document, found []date.Found) []datesLine {
	lines := make([]datesLine, 0, len(found))
	for _, f := range found {
		l := datesLine{
			Start: f.Start, End: f.End, Text: strings.Join(strings.Fields(d.Surface(f.Span)), " "), Kind: string(f.Date.Kind), Value: f.Date.Value,
			From: f.Date.From.String(), To: f.Date.To.String(), Grain: f.Date.Grain, Mod: f.Date.Mod, EDTF: date.EDTF(*f.Date),
			Rule: f.Rule, Anchor: f.Date.Anchor, Score: f.Score,
		}
		if !f.Date.AnchorSpan.Empty() {
			l.AnchorText = strings.Join(strings.Fields(d.Surface(f.Date.AnchorSpan)), " ")
		}
		for _, a := range f.Date.Alternatives {
			l.Alternatives = append(l.Alternatives, a.Value)
		}
		lines = append(lines, l)
	}
	return lines
}

func printDatesJSON(w io.Writer, d *pipeline.Document, found []date.Found) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, l := range datesLines(d, found) {
		if err := enc.Encode(l); err != nil {
			return err
		}
	}
	return nil
}

func printDates(w io.Writer, d *pipeline.Document, found []date.Found) error {
	tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintln(tw, "TEXT\tVALUE\tFROM\tTO\tGRAIN\tMOD\tRULE\tANCHOR")
	for _, l := range datesLines(d, found) {
		anchor := l.Anchor
		if l.AnchorText != "" {
			anchor += " (" + l.AnchorText + ")"
		}
		value := l.Value
		if len(l.Alternatives) > 0 {
			value += " or " + strings.Join(l.Alternatives, ", ")
		}
		if l.Kind != string(pipeline.KindDate) {
			value += " " + strings.ToLower(l.Kind)
		}
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", l.Text, dash(value), dash(l.From), dash(l.To), dash(l.Grain), dash(l.Mod), l.Rule, dash(anchor))
	}
	return tw.Flush()
}

// dash shows that a column is empty.
func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
