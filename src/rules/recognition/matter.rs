//! A matter of recognition decided in other words: "would cross that bridge", "an unfriendly act".
//!
//! The wordings are data (`gazetteers/cues/matters.tsv`); they count only where a disputed actor
//! and a word of statehood stand in the same sentence or just before, and somebody holds the stance.

use std::collections::HashMap;

use once_cell::sync::Lazy;

use crate::clauses::actors::{Party, Who};
use crate::document::{EntityKind, StanceKind};
use crate::rules::View;

use super::Draft;
use super::target::{Target, disputed};
use super::verbal::controlled_subject;

/// Cues by their first word: all their words, and the kind of matter they are.
type Cues = HashMap<&'static str, Vec<(Vec<&'static str>, StanceKind)>>;

static CUES: Lazy<Cues> = Lazy::new(|| {
    let mut table: HashMap<_, Vec<_>> = HashMap::new();
    for line in include_str!("../../../gazetteers/cues/matters.tsv").lines().filter(|l| !l.starts_with('#')) {
        let Some((cue, class)) = line.split_once('\t') else { continue };
        let Some(kind) = StanceKind::from_label(class) else { continue };
        let words: Vec<&str> = cue.split(' ').collect();
        if let Some(first) = words.first() {
            table.entry(*first).or_default().push((words, kind));
        }
    }
    table
});

/// Words that make a sentence one about standing between states.
const TOPICS: &[&str] = &[
    "recognition",
    "recognize",
    "statehood",
    "status",
    "seat",
    "credential",
    "embassy",
    "ambassador",
    "relation",
    "tie",
    "legitimacy",
    "sovereignty",
    "independence",
    "capital",
    "flag",
    "legitimate",
    "envoy",
    "diplomatic",
    "accredit",
    "acknowledge",
    "integrity",
    "annexation",
    "derecognize",
    "state",
    "nominee",
    "government",
    "alliance",
    "friendship",
    "ally",
    "consulate",
    "border",
    "territory",
    "part",
];

/// Adds the stances that other words carry; only where the sentence has none of its own.
pub(crate) fn apply(view: &View<'_>, own: usize, out: &mut Vec<Draft>) {
    if out.len() > own {
        return;
    }
    let syntax = &view.statement.syntax;
    let Some((at, end, kind)) =
        (0..syntax.words.len()).find_map(|w| matches_at(view, w).map(|(end, kind)| (w, end, kind)))
    else {
        return;
    };
    let chunk = syntax.chunks.iter().position(|c| c.first <= at && at < c.end).unwrap_or(0);
    let last = syntax.chunks.iter().position(|c| c.first < end && end <= c.end).unwrap_or(chunk);
    if !syntax.words.iter().any(|w| TOPICS.contains(&w.lemma)) {
        return;
    }
    let Some(verb) = verb_near(view, chunk, last) else { return };
    let holders = holders(view, verb);
    let exclude: Vec<Who> = holders.iter().map(|p| p.who.clone()).collect();
    let Some(target) = target(view, chunk, &exclude) else { return };
    let negated = syntax.verb(verb).is_some_and(|v| v.negated)
        && !(at..end).any(|w| matches!(syntax.word(w), "not" | "n't" | "no" | "never"));
    let kind = match (kind, negated) {
        (k, false) => k,
        (StanceKind::Considering, true) => StanceKind::Deferred,
        (StanceKind::Deferred | StanceKind::Refused, true) => StanceKind::Considering,
        _ => return,
    };
    let (source, holders) = match kind {
        StanceKind::Sought => (holders.first().cloned(), Vec::new()),
        _ => (None, holders),
    };
    if holders.is_empty() {
        return;
    }
    let offset = view.statement.offset;
    for holder in holders.iter().filter(|h| h.who != target.party.who) {
        view.note(|| {
            format!("matter: {kind} of {} by {}", view.names([&target.party.who]), view.names([&holder.who]))
        });
        out.push(Draft {
            holder: Some(holder.clone()),
            target: target.clone(),
            kind,
            cue: (offset + at, offset + end),
            source: source.clone(),
            yet: false,
            formality: None,
            condition: None,
            confidence: 0.6,
            rule: "recognition/matters",
            sentence: view.statement.number,
        });
    }
}

/// The longest cue that begins at a word.
fn matches_at(view: &View<'_>, first: usize) -> Option<(usize, StanceKind)> {
    let syntax = &view.statement.syntax;
    let cues = CUES.get(syntax.word(first))?;
    cues.iter()
        .filter_map(|(cue, kind)| spans(view, first, cue).map(|end| (end, *kind)))
        .max_by_key(|&(end, _)| end)
}

/// The word after a cue that begins at `first`.
fn spans(view: &View<'_>, first: usize, cue: &[&str]) -> Option<usize> {
    let syntax = &view.statement.syntax;
    let mut at = first;
    let mut gap = 0;
    for &word in cue {
        if word == "*" {
            gap = 3;
            continue;
        }
        let found = (at..=at + gap)
            .find(|&w| syntax.word(w) == word || view.scene.text.lower(view.statement.offset + w) == word)?;
        at = found + 1;
        gap = 0;
    }
    (at <= syntax.words.len()).then_some(at)
}

/// The verb of the clause in which the wording stands.
fn verb_near(view: &View<'_>, chunk: usize, last: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    (chunk..=last)
        .find(|&i| syntax.verb(i).is_some())
        .or_else(|| (0..chunk).rev().find(|&i| syntax.verb(i).is_some()))
        .or_else(|| (last..syntax.chunks.len()).find(|&i| syntax.verb(i).is_some()))
}

/// Who holds it: the subject, else the speaker.
fn holders(view: &View<'_>, verb: usize) -> Vec<Party> {
    let syntax = &view.statement.syntax;
    let subject = syntax.link(verb).subject.or_else(|| controlled_subject(view, verb));
    let mut parties = subject.map(|s| view.parties(s, &[])).unwrap_or_default();
    if parties.is_empty() {
        let token = view.statement.tokens(verb).0;
        parties.extend(view.speaker_at(token).cloned());
    }
    parties.retain(|p| acts(view, &p.who));
    parties
}

fn acts(view: &View<'_>, who: &Who) -> bool {
    match who {
        Who::Figure(f) => view
            .scene
            .cast
            .figures
            .get(*f)
            .is_some_and(|f| matches!(f.kind, EntityKind::State | EntityKind::Org | EntityKind::Person)),
        Who::Collective(_) => true,
    }
}

/// The disputed actor of the sentence, else of the one before.
fn target(view: &View<'_>, chunk: usize, exclude: &[Who]) -> Option<Target> {
    let (token, _) = view.statement.tokens(chunk);
    let fits = |figure: usize| {
        let who = Who::Figure(figure);
        !exclude.contains(&who) && disputed(view, &who)
    };
    let here = view.discourse.within(view.statement.number, token, fits);
    let (figure, at) = here.or_else(|| {
        view.discourse
            .nearest_before(token, view.statement.number, fits)
            .filter(|_| view.statement.number > 0)
    })?;
    Some(Target::plain(Party {
        who: Who::Figure(figure),
        first: at,
        end: at + 1,
        via: crate::document::Via::Coreference,
        voice: None,
    }))
}
