package pipeline

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
)

// A Stage is one step over a whole document: segmentation before the extractors, linking and events
// after Resolve. It is safe for concurrent use on different documents.
type Stage struct {
	Name string
	Run  func(context.Context, *Document) error
}

// A Pipeline annotates articles. It is immutable and safe for concurrent use.
type Pipeline struct {
	before     []Stage
	extractors []*Extractor // in an order that respects Requires
	after      []Stage
}

// New makes a pipeline of the stages before extraction (segmentation), the extractors, and the stages
// after Resolve (linking, events). Everything is checked here, before any article is read: names,
// types, requirements that are missing from the list or run in a circle.
func New(before []Stage, extractors []*Extractor, after []Stage) (*Pipeline, error) {
	listed := map[*Extractor]bool{}
	names := map[string]bool{}
	for _, e := range extractors {
		switch {
		case e == nil || e.Name == "" || e.Run == nil:
			return nil, errors.New("pipeline: an extractor needs a name and a Run function")
		case names[e.Name]:
			return nil, fmt.Errorf("pipeline: two extractors are named %q", e.Name)
		case len(e.Produces) == 0:
			return nil, fmt.Errorf("pipeline: extractor %q declares no types", e.Name)
		}
		for _, t := range e.Produces {
			if !t.Valid() {
				return nil, fmt.Errorf("pipeline: extractor %q declares the unknown type %q", e.Name, t)
			}
		}
		names[e.Name], listed[e] = true, true
	}
	for _, s := range append(append([]Stage{}, before...), after...) {
		if s.Name == "" || s.Run == nil {
			return nil, errors.New("pipeline: a stage needs a name and a Run function")
		}
	}
	const visiting, done = 1, 2
	state := map[*Extractor]int{}
	var order []*Extractor
	var visit func(*Extractor) error
	visit = func(e *Extractor) error {
		switch state[e] {
		case done:
			return nil
		case visiting:
			return fmt.Errorf("pipeline: extractor %q requires itself in a circle", e.Name)
		}
		state[e] = visiting
		for _, r := range e.Requires {
			if !listed[r] {
				return fmt.Errorf("pipeline: extractor %q requires %q, which is not in the list", e.Name, r.Name)
			}
			if err := visit(r); err != nil {
				return err
			}
		}
		state[e] = done
		order = append(order, e)
		return nil
	}
	for _, e := range extractors {
		if err := visit(e); err != nil {
			return nil, err
		}
	}
	return &Pipeline{before: before, extractors: order, after: after}, nil
}

// Extractors lists the extractors in the order they run.
func (p *Pipeline) Extractors() []*Extractor { return p.extractors }

// A StageError is a failure of one article in one stage or extractor.
type StageError struct {
	Stage string
	Err   error
}

func (e *StageError) Error() string { return e.Stage + ": " + e.Err.Error() }

// Unwrap gives the cause.
func (e *StageError) Unwrap() error { return e.Err }

// Annotate runs one article through all stages, one after the other. It fails with a *StageError when a
// stage fails, when ctx ends (checked between stages, and by stages that take long), or when a stage
// panics: the one recover of the program stands here, so that a bad article costs only itself.
func (p *Pipeline) Annotate(ctx context.Context, a Article) (doc *Document, err error) {
	stage := "annotate"
	defer func() {
		if r := recover(); r != nil {
			doc, err = nil, &StageError{stage, &PanicError{Value: r, Stack: debug.Stack()}}
		}
	}()
	d := &Document{Article: a}
	runStages := func(stages []Stage) error {
		for _, s := range stages {
			stage = s.Name
			if err := ctx.Err(); err != nil {
				return &StageError{stage, err}
			}
			if err := s.Run(ctx, d); err != nil {
				return &StageError{stage, err}
			}
		}
		return nil
	}
	if err := runStages(p.before); err != nil {
		return nil, err
	}
	r := &run{proposals: make(map[*Extractor][]Mention, len(p.extractors)), counters: map[string]int{}}
	n := 0
	for _, e := range p.extractors {
		stage = e.Name
		if err := ctx.Err(); err != nil {
			return nil, &StageError{stage, err}
		}
		if err := e.Run(&Pass{Context: ctx, Extractor: e, Doc: d, run: r}); err != nil {
			return nil, &StageError{stage, err}
		}
		n += len(r.proposals[e])
	}
	stage = "resolve"
	all := make([]Mention, 0, n)
	for _, e := range p.extractors {
		all = append(all, r.proposals[e]...)
	}
	d.Mentions, d.Rejected = Resolve(all)
	d.Counters = r.counters
	if err := runStages(p.after); err != nil {
		return nil, err
	}
	return d, nil
}

// A PanicError is a panic caught while one article was annotated: a bug, reported as that article's
// failure.
type PanicError struct {
	Value any
	Stack []byte
}

func (e *PanicError) Error() string { return fmt.Sprintf("internal error: %v", e.Value) }
