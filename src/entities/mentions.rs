//! The pass that finds every name: sentence by sentence, from left to right, longest name first.

use super::acronyms;
use super::ambiguity::{self, Bearings, Choice};
use super::bodies::{self, Headed};
use super::known;
use super::lexis::{BODY_BEFORE, CALENDAR, HONORIFIC, LOCATIVE, RANK, VESSEL};
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
    /// Only its surroundings speak for its kind.
    pub(super) weak: bool,
}

impl Found {
    pub(super) fn new(first: usize, end: usize, kind: MentionKind, what: What) -> Self {
        Self { first, end, kind, what, short_for_last: false, weak: false }
    }
}

/// All names of the article, in order, not overlapping.
pub(super) fn read(scene: &Scene<'_, '_>, bearings: &Bearings) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < scene.len() {
        at = step(scene, bearings, at, &mut found).max(at + 1);
    }
    found
}

/// Reads what begins at `at`; gives the token to go on from.
fn step(scene: &Scene<'_, '_>, bearings: &Bearings, at: usize, found: &mut Vec<Found>) -> usize {
    if let Some(end) = acronyms::in_brackets(scene, at, found) {
        return end;
    }
    if scene.capital(at) && scene.before(at).is_some_and(|b| scene.any(b, VESSEL) && !scene.capital(b)) {
        // "the ferry Star of Georgia": ships are no mentions.
        let mut end = at + 1;
        while scene.spaced(end) && (scene.capital(end) || scene.lower(end) == "of" && scene.capital(end + 1))
        {
            end += 1;
        }
        return end;
    }
    let hit = scene.hit(at);
    if scene.shouting(at) {
        // Every word is capitalised: only what the gazetteer knows counts here.
        let mut hit = hit;
        while let Some(name) = hit {
            if let Some(choice) = ambiguity::choose(scene, bearings, name) {
                return known::push(scene, bearings, found, name, choice);
            }
            hit = scene.shorter(name);
        }
        return at + 1;
    }
    if let Some(end) = unknown::dateline(scene, at).filter(|&end| hit.is_none_or(|h| h.end < end)) {
        found.push(Found::new(at, end, MentionKind::Place, What::Local));
        return end;
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
    if let Some(end) = called(scene, at).filter(|&end| end > known_end && end > title_end) {
        found.push(Found::new(at, end, MentionKind::Org, What::Local));
        return end;
    }
    // "SPLA-IO": two abbreviations make the name of a faction.
    let faction = scene.upper(at) && scene.joint(at + 1) && scene.upper(at + 2) && !scene.joint(at + 3);
    if faction
        && !scene.shouting(at)
        && known_end <= at + 1
        && scene.hit(at + 2).is_none()
        && is_body(scene, hit)
    {
        found.push(Found::new(at, at + 3, MentionKind::Org, What::Local));
        return at + 3;
    }
    // "President Xi" as a name of the gazetteer gives way to "Xi Jinping" behind the title.
    let fuller = |h: &Match| title.is_some() && scene.hit(title_end).is_some_and(|rest| rest.end > h.end);
    // "Marshal Haftar-Saleh" is not Marshal Haftar.
    let other = |h: &Match| title.is_some() && scene.joint(h.end) && scene.capital(h.end + 1);
    let mut hit = hit.filter(|h| h.end > title_end && !fuller(h) && !other(h));
    while let Some(name) = hit {
        if let Some(end) = known::read(scene, bearings, name, found) {
            return end;
        }
        hit = scene.shorter(name).filter(|h| h.end > title_end);
    }
    if let Some(number) = title {
        found.push(Found::new(at, title_end, MentionKind::Title, What::Title(number)));
        return title_end;
    }
    if scene.capital(at)
        && scene.any(at, HONORIFIC | RANK | CALENDAR)
        && shape::at(scene, at).is_none_or(|s| !scene.any(s.first, CALENDAR))
    {
        return at + 1;
    }
    unknown_name(scene, at, found)
}

/// Whether a surface names a body, or nothing that is known.
fn is_body(scene: &Scene<'_, '_>, hit: Option<Match>) -> bool {
    let body = |hit: Match| {
        let mut records = scene.readings(hit).iter().filter_map(|r| scene.record(r.entry));
        records.all(|record| record.kind == EntryKind::Org)
    };
    hit.is_none_or(body)
}

/// End of a name of two words or more behind the noun that says what it names: `the mining company
/// Kordofan Gold`, `the newspaper Tuoi Moi`. A person has no such noun before the name.
fn called(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let noun = scene.before(at).filter(|&b| scene.any(b, BODY_BEFORE) && !scene.capital(b))?;
    let shape = shape::at(scene, at)?;
    let person = scene.names(at).given >= 4
        || scene.any(at, HONORIFIC | RANK)
        || scene.hit(at).is_some_and(|hit| scene.has_person(hit))
        || scene.title_at(at).is_some();
    // "a party Merkel led": a verb behind the name has it as its subject within the clause.
    let determined = scene.before(noun).is_some();
    (shape.words > 1 && determined && !person && !scene.shouting(at)).then_some(shape.end)
}

/// Names inside a treaty's, a war's or a summit's name: states and places only.
fn inner(
    scene: &Scene<'_, '_>,
    bearings: &Bearings,
    first: usize,
    end: usize,
    found: &mut Vec<Found>,
) -> usize {
    let mut at = first;
    while at < end {
        match scene.hit(at).filter(|h| h.end <= end) {
            Some(hit) => {
                if let Some(choice) = ambiguity::choose(scene, bearings, hit) {
                    if choice.kind != MentionKind::Person {
                        known::push(scene, bearings, found, hit, choice);
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
    if scene.in_complement(at) {
        return at + 1;
    }
    if scene.opens(at) && scene.known(at).is_some_and(|k| k.closed) {
        return at + 1;
    }
    let shape = persons::trim(scene, shape);
    // "Jamaah Ansharut Daulah (JAD)"
    if unknown::is_abbreviated(scene, &shape) {
        found.push(Found::new(shape.first, shape.end, MentionKind::Org, What::Local));
        return shape.end;
    }
    if persons::is_person(scene, &shape) {
        found.push(Found::new(shape.first, shape.end, MentionKind::Person, What::Local));
        return shape.end;
    }
    // "the Blue Dawn party": plain words make a name before such a noun.
    if unknown::is_called_body(scene, &shape) {
        found.push(Found::new(shape.first, shape.end, MentionKind::Org, What::Local));
        return shape.end;
    }
    // A name of the gazetteer inside the sequence cuts it.
    let cut = (at + 1..shape.end)
        .filter(|&i| !(scene.tight(i) && scene.is(i - 1, b'-') && scene.known(i - 2).is_none()))
        .find(|&i| {
            scene.hit(i).is_some_and(|hit| scene.readings(hit).iter().any(|r| r.class != SurfaceClass::Alone))
        });
    let shape = match cut {
        Some(end) => Shape { end, words: 1, last: end - 1, ..shape },
        None => shape,
    };
    // "the Sri Lanka Podujana Peramuna": the state is part of a body's name.
    if let Some(state) =
        found.last().copied().filter(|f| f.kind == MentionKind::State && f.end == shape.first)
    {
        let the = scene.before(state.first).is_some_and(|b| scene.lower(b) == "the");
        if the && shape.words > 1 && cut.is_none() && scene.spaced(shape.first) {
            found.pop();
            found.push(Found::new(state.first, shape.end, MentionKind::Org, What::Local));
            return shape.end;
        }
    }
    // "Cathay Pacific": a place behind a name that nothing explains is part of it.
    if let Some(place) = cut.filter(|&c| scene.spaced(c) && shape.words == 1 && shape.end == c) {
        let unknown = scene.known(at).is_none() && scene.names(at).given < 2 && !scene.opens(at);
        let free = !scene.before(at).is_some_and(|b| scene.any(b, LOCATIVE) || scene.capital(b));
        let end = scene.hit(place).map_or(place, |h| h.end);
        if unknown && free && scene.names_place(place) && !scene.possessive(end) && !scene.upper(at) {
            found.push(Found::new(at, end, MentionKind::Org, What::Local));
            return end;
        }
    }
    let neighbour = found
        .iter()
        .rev()
        .find(|f| f.kind != MentionKind::Title)
        .map(|f| Neighbour { kind: f.kind, end: f.end });
    if let Some(kind) = unknown::kind(scene, &shape, neighbour) {
        found.push(Found { weak: true, ..Found::new(shape.first, shape.end, kind, What::Local) });
    }
    shape.end
}
