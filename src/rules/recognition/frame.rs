//! The frame `recognise(holder, target)` and where a sentence may hold it.

use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::document::{StanceKind, Via};
use crate::rules::View;

use super::target::Target;
use super::{acts, nominal, status, ties, verbal};

/// Where the frame stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// "recognise", "was recognised by".
    Verb,
    /// "recognition of".
    Noun,
    /// "recognition bid": the noun before its head.
    Compound,
    /// "UN-recognised", "unrecognised".
    Attribute,
    /// "Palestinian statehood", "the Taliban's seat": a matter, of which only an operator makes a stance.
    Topic,
}

/// A frame with the slots that its own words fill.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub(crate) shape: Shape,
    /// Its chunk.
    pub(crate) anchor: usize,
    /// Its first word and the word after its last.
    pub(crate) words: (usize, usize),
    /// What its bare words say: recognised, withdrawn ("derecognise"), not recognised ("unrecognised").
    pub(crate) kind: StanceKind,
    pub(crate) holders: Vec<Party>,
    /// The chunk that fills the holder, for control and negation.
    pub(crate) holder_chunk: Option<usize>,
    pub(crate) targets: Vec<Target>,
    /// Whether a relative clause tells that it was granted.
    pub(crate) granted: bool,
    /// The chunk that fills the target.
    pub(crate) target_chunk: Option<usize>,
    /// How sure the wording is by itself.
    pub(crate) confidence: f64,
    /// The rule that it is reported under, where the wording has one of its own.
    pub(crate) rule: Option<&'static str>,
}

impl Frame {
    /// A frame whose slots are still empty.
    pub(crate) fn new(shape: Shape, anchor: usize, words: (usize, usize)) -> Self {
        Self {
            shape,
            anchor,
            words,
            kind: StanceKind::Recognized,
            holders: Vec::new(),
            holder_chunk: None,
            targets: Vec::new(),
            granted: false,
            target_chunk: None,
            confidence: 0.9,
            rule: None,
        }
    }
}

impl Frame {
    /// Whether nobody need hold the stance: a finite passive without an agent, a treaty as subject.
    pub(crate) fn open_holder(&self, view: &View<'_>) -> bool {
        let syntax = &view.statement.syntax;
        let passive = syntax.verb(self.anchor).is_some_and(|v| v.passive && v.form == Form::Finite);
        let treaty = self.holder_chunk.is_some_and(|h| {
            matches!(
                syntax.lemma(h),
                "treaty"
                    | "convention"
                    | "congress"
                    | "agreement"
                    | "accord"
                    | "conference"
                    | "declaration"
                    | "protocol"
                    | "pact"
                    | "constitution"
                    | "establishment"
            )
        });
        self.shape == Shape::Verb
            && self.rule.is_none()
            && self.kind == StanceKind::Recognized
            && (passive || treaty)
    }
}

/// The frames of a sentence.
pub(crate) fn frames(view: &View<'_>) -> Vec<Frame> {
    let syntax = &view.statement.syntax;
    let mut out = Vec::new();
    for (at, chunk) in syntax.chunks.iter().enumerate() {
        match chunk.kind {
            ChunkKind::Vg => {
                out.extend(verbal::frame(view, at));
                out.extend(status::frame(view, at));
                out.extend(nominal::handed_on(view, at));
                let ties = ties::frames(view, at);
                let act = ties.is_empty().then(|| acts::frame(view, at)).flatten();
                out.extend(ties.into_iter().chain(act));
            }
            ChunkKind::Np => {
                out.extend(nominal::frame(view, at));
                out.extend(nominal::attribute(view, at));
            }
            ChunkKind::Adj => out.extend(nominal::predicate(view, at)),
            _ => {}
        }
    }
    out
}

/// The world at large, named by the words of a chunk.
pub(crate) fn world(view: &View<'_>, at: usize) -> Party {
    let (first, end) = view.statement.tokens(at);
    collective("international community", first, end)
}

/// A collective actor over document tokens.
pub(crate) fn collective(name: &str, first: usize, end: usize) -> Party {
    Party { who: Who::Collective(name.to_owned()), first, end, via: Via::Collective, voice: None }
}

/// The words of a chunk, for the trace.
pub(crate) fn show(view: &View<'_>, at: Option<usize>) -> String {
    match at {
        Some(at) => {
            let (first, end) = view.statement.tokens(at);
            format!("«{}»", view.scene.text.slice(first, end))
        }
        None => "—".into(),
    }
}
