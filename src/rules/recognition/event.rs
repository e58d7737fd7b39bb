//! What others make of a recognition just told: "condemned the move", "hailed Dublin's step", "objected".

use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::ChunkKind;
use crate::clauses::operators::{Op, Pos, operator};
use crate::document::StanceKind;
use crate::rules::View;

use super::Draft;
use super::target::{Target, salient};
use super::verbal::controlled_subject;

/// Nouns that point back to an act.
const ACTS: &[&str] = &[
    "move",
    "decision",
    "step",
    "announcement",
    "declaration",
    "act",
    "gesture",
    "recognition",
    "plan",
    "statement",
    "vote",
    "position",
    "stance",
    "policy",
    "measure",
    "resolution",
];

/// Adds what is said of a recognition told before; `own` is where the sentence's own stances begin.
pub(crate) fn apply(view: &View<'_>, own: usize, out: &mut Vec<Draft>) {
    if out.len() > own {
        return;
    }
    let syntax = &view.statement.syntax;
    for at in 0..syntax.chunks.len() {
        let Some(verb) = syntax.verb(at).filter(|v| !v.negated && v.modal.is_none()) else { continue };
        let lemma = syntax.lemma(at);
        let side = match operator(Pos::Verb, lemma, verb.particle.map(|p| syntax.word(p)), None) {
            Some(Op::Oppose) => StanceKind::Opposed,
            Some(Op::Support) => StanceKind::Supported,
            _ if matches!(lemma, "protest" | "object" | "react") => StanceKind::Opposed,
            _ => continue,
        };
        let object = syntax.link(at).object;
        let pointed = match object {
            Some(o) => points_back(view, o),
            // "The African Union also objected", "protested against the step"
            None => match syntax.own_phrases(at).first() {
                None => matches!(lemma, "object" | "protest"),
                Some(&(p, n)) => {
                    matches!(syntax.lemma(p), "to" | "against" | "at" | "over") && points_back(view, n)
                }
            },
        };
        if !pointed || verb.passive {
            continue;
        }
        let Some(subject) = syntax.link(at).subject.or_else(|| controlled_subject(view, at)) else {
            continue;
        };
        let holders = view.parties(subject, &[]);
        let Some((actor, targets, model)) = told(view, own, object, out) else { continue };
        for holder in holders.into_iter().filter(|h| {
            actor.as_ref() != Some(&h.who)
                && !targets.iter().any(|t| t.party.who == h.who && side == StanceKind::Opposed)
        }) {
            for target in &targets {
                view.note(|| format!("event: {lemma} what was told of {}", view.names([&target.party.who])));
                let cue = (
                    view.statement.tokens(at).0,
                    object
                        .filter(|&o| o > at)
                        .map_or(view.statement.tokens(at).1, |o| view.statement.tokens(o).1),
                );
                out.push(Draft {
                    holder: Some(holder.clone()),
                    target: target.clone(),
                    kind: side,
                    cue,
                    source: None,
                    condition: None,
                    confidence: 0.75,
                    rule: "recognition/reacts",
                    sentence: view.statement.number,
                    ..model.clone()
                });
            }
        }
    }
}

/// "the move", "its decision", "Ireland's step".
fn points_back(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    let definite = syntax.link(at).owner.is_some()
        || syntax
            .lemmas(at)
            .any(|l| matches!(l, "the" | "this" | "that" | "its" | "their" | "his" | "her" | "such"));
    let bare = !matches!(syntax.kind(at + 1), Some(ChunkKind::Prep))
        || matches!(syntax.lemma(at + 1), "as" | "by" | "in" | "on" | "of" | "from" | "with");
    ACTS.contains(&syntax.lemma(at)) && definite && bare
}

/// Who did what was told in the sentences just before, and of whom.
fn told(
    view: &View<'_>,
    own: usize,
    object: Option<usize>,
    out: &[Draft],
) -> Option<(Option<Who>, Vec<Target>, Draft)> {
    let earlier = out.get(..own)?;
    let last = earlier.iter().rev().find(|d| {
        d.sentence + 4 > view.statement.number
            && matches!(d.kind, StanceKind::Recognized | StanceKind::Considering | StanceKind::Conditional)
            && d.holder.is_some()
    })?;
    // "hailed Ireland's step": the owner must be who acted.
    let owner: Vec<Party> = object
        .and_then(|o| view.statement.syntax.link(o).owner)
        .map(|o| view.parties(o, &[]))
        .unwrap_or_default();
    let actor = last.holder.as_ref().map(|h| h.who.clone());
    if !owner.is_empty() && !owner.iter().any(|p| Some(&p.who) == actor.as_ref()) {
        return None;
    }
    let here = object.map(|o| salient(view, o, &[])).unwrap_or_default();
    let targets = if here.iter().any(|t| t == &last.target) { here } else { vec![last.target.clone()] };
    Some((actor, targets, last.clone()))
}
