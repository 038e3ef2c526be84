package pipeline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Resolve decides which proposals become mentions. It is the only place that knows about overlaps.
//
// Proposals of equal span and type are one claim: extractors that agree strengthen it (noisy-or over
// extractors, the best score within one). Of the claims that overlap within a group — core types, or
// extended types — Resolve keeps the set without overlaps that has the greatest total weight, where a
// claim weighs score² × length in bytes: long, certain mentions win over their parts, two sure
// ones over an unsure one that spans both. The optimum is found by weighted interval scheduling
// (Kleinberg & Tardos, Algorithm Design, 6.1) in O(n log n).
//
// The result depends on the set of proposals alone, not on their order. Mentions come back by start,
// the longer first; rejections by start, end and type, each with the mention it lost to.
func Resolve(proposals []Mention) ([]Mention, []Rejection) {
	claims := merge(proposals)
	var core, extended []Mention
	for _, m := range claims {
		if m.Type.Core() {
			core = append(core, m)
		} else {
			extended = append(extended, m)
		}
	}
	kept, rejected := schedule(core)
	keptX, rejectedX := schedule(extended)
	kept = append(kept, keptX...)
	rejected = append(rejected, rejectedX...)
	slices.SortFunc(kept, func(a, b Mention) int {
		return cmp.Or(a.Start-b.Start, b.End-a.End, strings.Compare(string(a.Type), string(b.Type)))
	})
	slices.SortFunc(rejected, func(a, b Rejection) int {
		return cmp.Or(a.Start-b.Start, a.End-b.End, strings.Compare(string(a.Type), string(b.Type)))
	})
	return kept, rejected
}

// merge folds proposals of equal span and type into one claim each, ordered by end, start and type.
func merge(proposals []Mention) []Mention {
	ps := slices.Clone(proposals)
	slices.SortFunc(ps, compareProposals)
	out := ps[:0]
	for i := 0; i < len(ps); {
		j := i + 1
		for j < len(ps) && ps[j].Span == ps[i].Span && ps[j].Type == ps[i].Type {
			j++
		}
		out = append(out, fold(ps[i:j]))
		i = j
	}
	return out
}

// fold makes one claim of a group that compareProposals has ordered best first. Of each field the
// best proposal that has it supplies the value.
func fold(group []Mention) Mention {
	m := group[0]
	if len(group) == 1 {
		return m
	}
	miss := 1.0
	var sources []Source
	var names []string
	seen := ""
	for _, p := range group {
		// Ordered by score within the group, so the first of an extractor is its best.
		if name := p.Sources[0].Extractor; !strings.Contains(seen, "\x00"+name+"\x00") {
			seen += "\x00" + name + "\x00"
			miss *= 1 - p.Score
		}
		for _, s := range p.Sources {
			if !slices.Contains(sources, s) {
				sources = append(sources, s)
			}
		}
		for _, n := range p.Names {
			if !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
		if m.AliasOf.Empty() {
			m.AliasOf = p.AliasOf
		}
		if m.Date == nil {
			m.Date = p.Date
		}
		if m.Place == nil {
			m.Place = p.Place
		}
	}
	m.Score = 1 - miss
	slices.SortFunc(sources, func(a, b Source) int {
		return cmp.Or(strings.Compare(a.Extractor, b.Extractor), strings.Compare(a.Rule, b.Rule))
	})
	m.Sources, m.Names = sources, names
	return m
}

// compareProposals is a total order over everything that Resolve reads of a proposal: by end, start
// and type, then the better score, then by source and content.
func compareProposals(a, b Mention) int {
	if c := cmp.Or(a.End-b.End, a.Start-b.Start, strings.Compare(string(a.Type), string(b.Type)), cmp.Compare(b.Score, a.Score)); c != 0 {
		return c
	}
	if c := slices.CompareFunc(a.Sources, b.Sources, func(s, t Source) int {
		return cmp.Or(strings.Compare(s.Extractor, t.Extractor), strings.Compare(s.Rule, t.Rule))
	}); c != 0 {
		return c
	}
	return cmp.Or(a.AliasOf.Start-b.AliasOf.Start, a.AliasOf.End-b.AliasOf.End,
		slices.Compare(a.Names, b.Names), compareDates(a.Date, b.Date))
}

func compareDates(a, b *DateValue) int {
	if a == nil || b == nil {
		return cmp.Compare(btoi(a != nil), btoi(b != nil))
	}
	return cmp.Or(strings.Compare(a.Value, b.Value), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To),
		strings.Compare(string(a.Kind), string(b.Kind)), strings.Compare(a.Grain, b.Grain), strings.Compare(a.Mod, b.Mod),
		strings.Compare(a.Anchor, b.Anchor), a.AnchorSpan.Start-b.AnchorSpan.Start, a.AnchorSpan.End-b.AnchorSpan.End)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// weight is what a claim counts in the choice between overlapping ones. Length is in bytes of the
// span, which no text is needed for; names are compared with names of the same script.
func weight(m Mention) float64 { return m.Score * m.Score * float64(m.Len()) }

// schedule keeps the non-overlapping subset of claims (ordered by end, start, type) of greatest total
// weight; between equal totals, the one that keeps the earlier claims in that order.
func schedule(claims []Mention) (kept []Mention, rejected []Rejection) {
	n := len(claims)
	if n == 0 {
		return nil, nil
	}
	before := make([]int, n)   // number of claims that end at or before the start of claim i
	best := make([]float64, n+1) // best[i] is the greatest total of the first i claims
	take := make([]bool, n)
	for i, m := range claims {
		before[i], _ = slices.BinarySearchFunc(claims[:i], m.Start+1, func(c Mention, pos int) int { return c.End - pos })
		with := best[before[i]] + weight(m)
		take[i] = with > best[i]
		best[i+1] = max(with, best[i])
	}
	chosen := make([]bool, n)
	for i := n - 1; i >= 0; {
		if take[i] {
			chosen[i] = true
			i = before[i] - 1
		} else {
			i--
		}
	}
	for i, m := range claims {
		if chosen[i] {
			kept = append(kept, m)
		}
	}
	for i, m := range claims {
		if chosen[i] {
			continue
		}
		// The kept mentions do not overlap, so those that m overlaps are neighbours in kept.
		j, _ := slices.BinarySearchFunc(kept, m.Start+1, func(c Mention, pos int) int { return c.End - pos })
		w := j
		for k := j; k < len(kept) && kept[k].Start < m.End; k++ {
			if weight(kept[k]) > weight(kept[w]) {
				w = k
			}
		}
		rejected = append(rejected, Rejection{Mention: m, Winner: kept[w].Span, To: kept[w].Type, Reason: reason(m, kept[w])})
	}
	return kept, rejected
}

func reason(lost, won Mention) string {
	rel := "overlaps"
	switch {
	case lost.Span == won.Span:
		rel = "has the same span as"
	case won.Contains(lost.Span):
		rel = "lies inside"
	case lost.Contains(won.Span):
		rel = "contains"
	}
	return fmt.Sprintf("%s a %s of greater weight (%.1f, score %.2f, %s/%s) than its own (%.1f, score %.2f)",
		rel, won.Type, weight(won), won.Score, won.Sources[0].Extractor, won.Sources[0].Rule, weight(lost), lost.Score)
}

