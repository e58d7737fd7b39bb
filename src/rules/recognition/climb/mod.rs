//! From the frame outwards: each operator on the way changes the kind and may rebind slots.

mod adjectives;
mod asking;
mod conditions;
mod firsts;
mod giving;
mod holders;
mod local;
mod nouns;
mod operate;
mod predicates;
mod verbs;

use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::operators::{Op, Pos, operator, with_preposition};
use crate::clauses::syntax::{Link, Opener};
use crate::document::{Formality, StanceKind};
use crate::rules::View;

use operate::Around;

use super::frame::{Frame, Shape, show, world};
use super::membership;
use super::target::{Target, disputed, is_description, salient, targets_of};
use super::verbal::{agent, controlled_subject};

/// A frame read under its operators; ranges are words of the sentence.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    pub(crate) kind: StanceKind,
    pub(crate) holders: Vec<Party>,
    pub(crate) targets: Vec<Target>,
    pub(crate) cue: (usize, usize),
    pub(crate) source: Option<Party>,
    pub(crate) yet: bool,
    pub(crate) formality: Option<Formality>,
    pub(crate) condition: Option<(usize, usize)>,
    pub(crate) confidence: f64,
}

/// What the words so far amount to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// A nominal of which nothing is said yet.
    Open,
    /// A kind.
    Kind(StanceKind),
}

struct Climber<'v, 's> {
    view: &'v View<'s>,
    frame: &'v Frame,
    reading: Reading,
    state: State,
    /// A negation on a non-finite verb that its governor must take up.
    pending: bool,
    /// Readings that come along: "condemned Spain's recognition" also says that Spain recognised.
    aside: Vec<Reading>,
    blocked: bool,
    /// What the words say is settled: a clause beside it is no condition any more.
    settled: bool,
    /// "any talk of": a matter that is not said to be under way.
    hypothetical: bool,
    /// "agreed to normal relations": a matter decided.
    committed: bool,
    /// "Spain's decision to recognise": taken, whatever others make of it.
    decided: bool,
}

/// The readings of a frame.
pub(crate) fn climb(view: &View<'_>, frame: &Frame) -> Vec<Reading> {
    let reading = Reading {
        kind: frame.kind,
        holders: frame.holders.clone(),
        targets: frame.targets.clone(),
        cue: frame.words,
        source: None,
        yet: false,
        formality: None,
        condition: None,
        confidence: frame.confidence,
    };
    let open =
        matches!(frame.shape, Shape::Noun | Shape::Compound | Shape::Topic) && frame.kind == Recognized;
    let state = if open { State::Open } else { State::Kind(frame.kind) };
    let mut climber = Climber {
        view,
        frame,
        reading,
        state,
        pending: false,
        aside: Vec::new(),
        blocked: false,
        settled: false,
        hypothetical: false,
        committed: false,
        decided: false,
    };
    climber.run();
    let Climber { reading, state, mut aside, blocked, hypothetical, committed, .. } = climber;
    let blocked = blocked || hypothetical && state == State::Kind(Considering);
    let hollow =
        frame.shape == Shape::Topic && !committed && matches!(state, State::Kind(Recognized | NotRecognized));
    match state {
        State::Kind(kind) if !blocked && !hollow => {
            // "rescinded the recognition it accorded in 2019": it had been granted.
            if kind == Withdrawn && frame.granted {
                aside.push(Reading { kind: Recognized, condition: None, ..reading.clone() });
            }
            aside.push(Reading { kind, ..reading });
        }
        _ => {}
    }
    aside
}

use StanceKind::{
    Conditional, Considering, Deferred, NotRecognized, Opposed, Recognized, Refused, Sought, StoppedShort,
    Supported, Withdrawn,
};
impl Climber<'_, '_> {
    fn note(&self, step: impl FnOnce() -> String) {
        self.view.note(step);
    }

    fn is(&self, kind: StanceKind) -> bool {
        self.state == State::Kind(kind)
    }

    fn become_(&mut self, kind: StanceKind, why: &str) {
        // What is sought stays so, whatever it is a step towards.
        if self.is(Sought) && matches!(kind, Considering | Recognized) {
            return;
        }
        if self.state != State::Kind(kind) {
            self.note(|| format!("operator: {why} → {kind}"));
        }
        self.state = State::Kind(kind);
    }

    fn run(&mut self) {
        let frame = self.frame;
        if frame.shape == Shape::Attribute {
            self.extend_cue(frame.anchor);
            return;
        }
        if frame.shape == Shape::Compound {
            self.noun_operator(frame.anchor);
        }
        let mut node = frame.anchor;
        if frame.shape == Shape::Verb {
            self.extend_cue(node);
            self.local(node);
            self.condition(node);
        } else {
            self.negative_determiner(node);
        }
        for _ in 0..8 {
            let Some((governor, link)) = self.view.governor(node) else { break };
            self.note(|| {
                format!(
                    "step: {} —{link:?}→ {}",
                    show(self.view, Some(node)),
                    show(self.view, Some(governor))
                )
            });
            if !self.step(node, governor, link) || self.blocked {
                break;
            }
            node = governor;
        }
        self.fill_holder(node);
        self.outer(node);
        if self.state == State::Open {
            self.bare_nominal();
        }
        self.fill_target();
        self.perspective();
        self.speaker_holder();
        self.tell_apart();
    }

    /// A description that seemed to mean the holder means somebody else.
    fn tell_apart(&mut self) {
        let Some(chunk) = self.frame.target_chunk else { return };
        let holders: Vec<Who> = self.reading.holders.iter().map(|h| h.who.clone()).collect();
        let himself = |t: &Target| t.territory.is_none() && holders.contains(&t.party.who);
        let syntax = &self.view.statement.syntax;
        let named = self.view.scene.head_name(self.view.statement, chunk).is_some()
            || matches!(syntax.lemma(chunk), "other" | "another" | "each");
        if !named && !self.reading.targets.is_empty() && self.reading.targets.iter().all(himself) {
            self.reading.targets = targets_of(self.view, chunk, &holders);
        }
    }

    /// "recognition" of nobody named: of the disputed actor that the article is about.
    fn fill_target(&mut self) {
        // "Talking is not recognising"
        let bare =
            self.frame.shape == Shape::Verb && self.is(StoppedShort) && self.frame.holder_chunk.is_some();
        if self.reading.targets.is_empty()
            && (bare || !matches!(self.frame.shape, Shape::Verb | Shape::Attribute))
        {
            let exclude: Vec<Who> = self.reading.holders.iter().map(|p| p.who.clone()).collect();
            self.reading.targets = salient(self.view, self.frame.anchor, &exclude);
            self.reading.confidence = self.reading.confidence.min(0.8);
        }
    }

    fn extend_cue(&mut self, at: usize) {
        if let Some(chunk) = self.view.statement.syntax.chunks.get(at) {
            self.reading.cue.0 = self.reading.cue.0.min(chunk.first);
            self.reading.cue.1 = self.reading.cue.1.max(chunk.head + 1);
        }
    }

    fn take_pending(&mut self) -> bool {
        std::mem::take(&mut self.pending)
    }

    /// Takes one step outwards; false ends the climb.
    fn step(&mut self, node: usize, governor: usize, link: Link) -> bool {
        let syntax = &self.view.statement.syntax;
        match syntax.kind(governor) {
            Some(ChunkKind::Vg) => self.verb_step(node, governor, link),
            Some(ChunkKind::Np) => self.noun_step(node, governor, link),
            Some(ChunkKind::Adj) => self.adjective_step(node, governor, link),
            // "never got round to recognising"
            _ => {
                let gerund = syntax.verb(node).is_some_and(|v| v.form == Form::Gerund);
                self.blocked |= gerund && node == self.frame.anchor && matches!(link, Link::Prep(_));
                false
            }
        }
    }

    /// Negation, condition and report around the outermost verb.
    fn outer(&mut self, node: usize) {
        let syntax = &self.view.statement.syntax;
        if syntax.verb(node).is_some() {
            self.condition(node);
        }
        if self.take_pending() {
            let kind = match self.state {
                State::Kind(Recognized) => NotRecognized,
                State::Kind(k) => k,
                State::Open => NotRecognized,
            };
            self.become_(kind, "no");
        }
    }

    /// "Spain's recognition of Palestine" with nothing more: presupposed.
    fn bare_nominal(&mut self) {
        // "On Kosovo's recognition by Ukraine, …": spoken of, not presupposed.
        let spoken_of = matches!(self.view.governor(self.frame.anchor), Some((_, Link::Prep(word)))
            if matches!(self.view.statement.syntax.word(word), "on" | "about" | "regarding" | "concerning" | "over" | "for" | "against" | "towards" | "toward"));
        if !self.reading.holders.is_empty()
            && !self.reading.targets.is_empty()
            && self.frame.shape == Shape::Noun
            && !spoken_of
        {
            self.become_(Recognized, "presupposed");
            self.reading.confidence = 0.7;
        }
    }
}

/// Papers that speak for whoever made them.
fn is_document(lemma: &str) -> bool {
    matches!(
        lemma,
        "letter"
            | "statement"
            | "resolution"
            | "motion"
            | "petition"
            | "declaration"
            | "communique"
            | "note"
            | "bill"
            | "report"
            | "appeal"
            | "article"
    )
}
