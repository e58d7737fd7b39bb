//! The pass that finds every name: sentence by sentence, from left to right, longest name first.

use super::acronyms;
use super::ambiguity::{self, Bearings, Choice};
use super::bodies::{self, Headed};
use super::lexis::{CALENDAR, HONORIFIC, RANK};
use super::persons;
use super::scene::Scene;
use super::shape::{self, Shape};
use super::unknown::{self, Neighbour};
use crate::document::MentionKind;
use crate::gazetteer::{EntryKind, Match, SurfaceClass};

/// What a found name is.
#[derive(Debug, Clone, Copy)]
pub(super) enum What {
    /// A record of the gazetteer.
    Known(Choice),
    /// A person, a body, a place that only this article names.
    Local,
    /// A title by its number.
    Title(usize),
}

/// A name in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) first: usize,
    /// Token after the last.
    pub(super) end: usize,
    pub(super) kind: MentionKind,
    pub(super) what: What,
    /// An abbreviation in brackets stands for the name before it.
    pub(super) short_for_last: bool,
}

impl Found {
    fn new(first: usize, end: usize, kind: MentionKind, what: What) -> Self {
        Self { first, end, kind, what, short_for_last: false }
    }
}

/// All names of the article, in order, not overlapping.
pub(super) fn read(scene: &Scene<'_, '_>) -> Vec<Found> {
    let bearings = Bearings::of(scene);
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < scene.len() {
        at = step(scene, &bearings, at, &mut found).max(at + 1);
    }
    found
}

/// Reads what begins at `at`; gives the token to go on from.
fn step(scene: &Scene<'_, '_>, bearings: &Bearings, at: usize, found: &mut Vec<Found>) -> usize {
    if let Some(end) = acronyms::in_brackets(scene, at, found) {
        return end;
    }
    let hit = scene.hit(at);
    if scene.shouting(at) {
        // Every word is capitalised: only what the gazetteer knows counts here.
        if let Some(hit) = hit {
            if let Some(choice) = ambiguity::choose(scene, bearings, hit) {
                push_known(scene, found, hit, choice);
                return hit.end;
            }
        }
        return at + 1;
    }
    let title = scene.title_at(at).filter(|&t| scene.titles().get(t).is_some_and(|t| t.first == at));
    let title_end = title.and_then(|t| scene.titles().get(t)).map_or(at, |t| t.end);
    let known_end = hit.map_or(at, |h| h.end);
    if let Some((end, headed)) = bodies::at(scene, at) {
        let longest = end > title_end && end > known_end;
        if headed == Headed::Thing && longest {
            return inner(scene, bearings, at, end, found);
        }
        if longest && !bodies::splits(scene, at, end) {
            let kind = if headed == Headed::Place { MentionKind::Place } else { MentionKind::Org };
            found.push(Found::new(at, end, kind, What::Local));
            return end;
        }
    }
    if let Some(hit) = hit.filter(|h| h.end >= title_end) {
        if let Some(end) = known(scene, bearings, hit, found) {
            return end;
        }
    }
    if let Some(number) = title {
        found.push(Found::new(at, title_end, MentionKind::Title, What::Title(number)));
        return title_end;
    }
    if scene.capital(at) && scene.any(at, HONORIFIC | RANK | CALENDAR) {
        return at + 1;
    }
    unknown_name(scene, at, found)
}

/// A name of the gazetteer, unless it is part of a longer name of a person.
fn known(scene: &Scene<'_, '_>, bearings: &Bearings, hit: Match, found: &mut Vec<Found>) -> Option<usize> {
    let shape = shape::at(scene, hit.first);
    let person = scene.has_person(hit);
    if let Some(shape) = shape.filter(|s| s.end > hit.end && s.words > 1) {
        let goes_on = scene.is(hit.end, b'-') || continues(scene, hit.end) || !scene.capital(hit.end);
        let one = hit.end == hit.first + 1;
        if (person || one) && goes_on && !scene.upper(hit.first) {
            let score = persons::score(scene, &shape);
            let weak = scene.names(hit.first).given < 2 && !person;
            if score >= persons::FULL + if weak { 3 } else { 0 } {
                found.push(Found::new(shape.first, shape.end, MentionKind::Person, What::Local));
                return Some(shape.end);
            }
        }
    }
    let choice = ambiguity::choose(scene, bearings, hit)?;
    if choice.kind == MentionKind::Person {
        let mut first = hit.first;
        while first + 1 < hit.end && scene.any(first, HONORIFIC) {
            first += 1;
        }
        found.push(Found::new(first, hit.end, MentionKind::Person, What::Known(choice)));
        return Some(hit.end);
    }
    push_known(scene, found, hit, choice);
    Some(hit.end)
}

/// Whether a capital behind a known name may belong to the same person.
fn continues(scene: &Scene<'_, '_>, at: usize) -> bool {
    let names = scene.names(at);
    scene.capital(at)
        && (scene.known(at).is_none() || names.given + names.surname >= 2)
        && scene.hit(at).is_none_or(|hit| {
            scene.readings(hit).iter().all(|r| r.class == SurfaceClass::Alone) || names.given + names.surname >= 3
        })
}

fn push_known(scene: &Scene<'_, '_>, found: &mut Vec<Found>, hit: Match, choice: Choice) {
    // The article of a newspaper's title is outside.
    let article = matches!(scene.lower(hit.first), "the") && hit.end > hit.first + 1;
    let org = scene.record(choice.record).is_some_and(|r| r.kind != EntryKind::Place);
    let first = hit.first + usize::from(article && org);
    found.push(Found::new(first, hit.end, choice.kind, What::Known(choice)));
}

/// Names inside a treaty's, a war's or a summit's name: states and places only.
fn inner(scene: &Scene<'_, '_>, bearings: &Bearings, first: usize, end: usize, found: &mut Vec<Found>) -> usize {
    let mut at = first;
    while at < end {
        match scene.hit(at).filter(|h| h.end <= end) {
            Some(hit) => {
                if let Some(choice) = ambiguity::choose(scene, bearings, hit) {
                    if choice.kind != MentionKind::Person {
                        push_known(scene, found, hit, choice);
                    }
                }
                at = hit.end;
            }
            None => at += 1,
        }
    }
    end
}

/// A name that the gazetteer lacks.
fn unknown_name(scene: &Scene<'_, '_>, at: usize, found: &mut Vec<Found>) -> usize {
    let Some(shape) = shape::at(scene, at) else { return at + 1 };
    if scene.opens(at) && scene.known(at).is_some_and(|k| k.closed) {
        return at + 1;
    }
    let shape = persons::trim(scene, shape);
    if persons::is_person(scene, &shape) {
        found.push(Found::new(shape.first, shape.end, MentionKind::Person, What::Local));
        return shape.end;
    }
    // A name of the gazetteer inside the sequence cuts it.
    let cut = (at + 1..shape.end).find(|&i| {
        scene.hit(i).is_some_and(|hit| {
            scene.readings(hit).iter().any(|r| r.class != SurfaceClass::Alone)
        })
    });
    let shape = match cut {
        Some(end) => Shape { end, words: 1, last: end - 1, ..shape },
        None => shape,
    };
    let neighbour = found
        .iter()
        .rev()
        .find(|f| f.kind != MentionKind::Title)
        .map(|f| Neighbour { kind: f.kind, end: f.end });
    if let Some(kind) = unknown::kind(scene, &shape, neighbour) {
        found.push(Found::new(shape.first, shape.end, kind, What::Local));
    }
    shape.end
}
