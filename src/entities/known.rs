//! Names of the gazetteer as they stand in the text: cut to what is a name, kept apart from
//! the state before an organ, given up where they are part of a person's longer name.

use super::ambiguity::{self, Bearings, Choice};
use super::lexis::HONORIFIC;
use super::mentions::{Found, What};
use super::scene::Scene;
use super::{bodies, persons, shape};
use crate::document::MentionKind;
use crate::gazetteer::{EntryKind, Match};

/// Reads the name that begins at `hit`; gives the token to go on from.
pub(super) fn read(
    scene: &Scene<'_, '_>,
    bearings: &Bearings,
    hit: Match,
    found: &mut Vec<Found>,
) -> Option<usize> {
    let shape = shape::at(scene, hit.first);
    let person = scene.has_person(hit);
    if let Some(shape) = shape.filter(|s| s.end > hit.end && (s.words > 1 || s.hyphen)) {
        let goes_on = scene.is(hit.end, b'-') || continues(scene, hit.end) || !scene.capital(hit.end);
        let one = hit.end == hit.first + 1;
        if (person || one) && goes_on && !scene.upper(hit.first) && !scene.any(hit.first, HONORIFIC) {
            let score = persons::score(scene, &shape);
            let weak = scene.names(hit.first).given < 2 && !person;
            // "Prime Minister of Israel Benjamin Netanyahu": what follows is a full name of its own.
            let own = !person
                && (scene.hit(hit.end).is_some_and(|next| scene.has_person(next))
                    || shape.words > 2
                        && (weak || scene.before(hit.first).is_some_and(|b| scene.lower(b) == "of")));
            // "Nabih Berri-Haidar" is not Nabih Berri.
            let longer = person && scene.joint(hit.end) && scene.capital(hit.end + 1);
            if longer || !own && score >= persons::FULL + if weak { 3 } else { 0 } {
                found.push(Found::new(shape.first, shape.end, MentionKind::Person, What::Local));
                return Some(shape.end);
            }
        }
    }
    if let Some(choice) = ambiguity::choose(scene, bearings, hit) {
        return Some(push(scene, bearings, found, hit, choice));
    }
    // "Lebanon, New Hampshire": a town that the gazetteer does not know.
    if ambiguity::is_in_us_state(scene, hit) {
        found.push(Found::new(hit.first, hit.end, MentionKind::Place, What::Local));
        return Some(hit.end);
    }
    None
}

/// Whether a capital behind a known name may belong to the same person.
fn continues(scene: &Scene<'_, '_>, at: usize) -> bool {
    let names = scene.names(at);
    scene.capital(at)
        && (scene.known(at).is_none() || names.given + names.surname >= 2)
        && scene.hit(at).is_none_or(|hit| scene.only_alone(hit) || names.given + names.surname >= 3)
}

/// Writes a name down, cut to size; gives the token after it.
pub(super) fn push(
    scene: &Scene<'_, '_>,
    bearings: &Bearings,
    found: &mut Vec<Found>,
    hit: Match,
    choice: Choice,
) -> usize {
    let (mut first, mut end) = (hit.first, hit.end);
    if choice.kind == MentionKind::Person {
        // "Mullah Baradar", "President Trump": the title is no part of the name.
        while first + 1 < end {
            match scene.title_at(first).and_then(|n| Some((n, scene.titles().get(n)?.end))) {
                Some((number, stop)) if stop < end => {
                    found.push(Found::new(first, stop, MentionKind::Title, What::Title(number)));
                    first = stop;
                }
                // "Sheikh Hasina" is called so, "Mullah Baradar" has a longer name.
                _ if scene.any(first, HONORIFIC) && !begins(scene, choice, first) => first += 1,
                _ => break,
            }
        }
        found.push(Found::new(first, end, MentionKind::Person, What::Known(choice)));
        return end;
    }
    if matches!(choice.kind, MentionKind::Org | MentionKind::Place) {
        if let Some(inner) = owner(scene, hit, choice.kind) {
            if let Some(own) = ambiguity::choose(scene, bearings, inner) {
                found.push(Found::new(inner.first, inner.end, own.kind, What::Known(own)));
                first = inner.end + usize::from(scene.possessive(inner.end));
                // "Turkish military": nothing else is named.
                if (first..end).all(|i| !scene.capital(i)) && !is_ministry(scene, choice) {
                    return end;
                }
            }
        }
    }
    // "Savannah, Georgia" names a town and a state of the US.
    let comma = (first..end).find(|&i| scene.is(i, b',')).filter(|&c| !scene.lower(c + 1).starts_with("d."));
    if let Some(comma) = comma.filter(|_| choice.kind == MentionKind::Place) {
        found.push(Found::new(first, comma, choice.kind, What::Known(choice)));
        found.push(Found::new(comma + 1, end, choice.kind, What::Local));
        return end;
    }
    // "Taliban-led government", "Houthi movement", "mainland China": the name is the capitalised part.
    if (first..end).any(|i| scene.capital(i)) {
        while end > first + 1 && !scene.capital(end - 1) && !scene.number(end - 1) && !scene.tight(end - 1)
            || end > first + 2
                && !scene.capital(end - 1)
                && scene.is(end - 2, b'-')
                && scene.known(end - 1).is_some()
        {
            end -= if scene.is(end - 2, b'-') && scene.tight(end - 1) { 2 } else { 1 };
        }
        while first + 1 < end && scene.word(first) && !scene.capital(first) && scene.spaced(first + 1) {
            first += 1;
        }
    }
    // The article of a newspaper's title is outside.
    if scene.lower(first) == "the" && first + 1 < end && choice.kind != MentionKind::Place {
        first += 1;
    }
    found.push(Found::new(first, end, choice.kind, What::Known(choice)));
    if hit.end > end && (end..hit.end).all(|i| !scene.capital(i)) {
        // "Mali's junta leader": the title begins inside the surface.
        let title = (end..hit.end).find(|&i| {
            scene.title_at(i).is_some_and(|t| scene.titles().get(t).is_some_and(|t| t.end > hit.end))
        });
        title.unwrap_or(hit.end)
    } else {
        end
    }
}

/// Whether the canonical name of a record begins with a word of the text.
fn begins(scene: &Scene<'_, '_>, choice: Choice, at: usize) -> bool {
    let name = scene.record(choice.record).map_or("", |r| r.name);
    name.split(' ').next().is_some_and(|word| word.eq_ignore_ascii_case(scene.raw(at)))
}

fn is_ministry(scene: &Scene<'_, '_>, choice: Choice) -> bool {
    scene.record(choice.record).is_some_and(|r| r.fact("type") == Some("ministry"))
}

/// The state, its adjective or the body that stands before an organ inside a surface:
/// `Czech Senate`, `Afghan Taliban`.
fn owner(scene: &Scene<'_, '_>, hit: Match, kind: MentionKind) -> Option<Match> {
    let mut inner = scene.shorter(hit)?;
    loop {
        let state = scene
            .readings(inner)
            .iter()
            .any(|r| scene.record(r.entry).is_some_and(|record| record.kind == EntryKind::State));
        let rest = inner.end + usize::from(scene.possessive(inner.end));
        let same = scene.hit(rest).is_some_and(|tail| {
            tail.end == hit.end
                && tail.end == rest + 1
                && scene.readings(tail).iter().any(|r| scene.readings(hit).iter().any(|h| h.entry == r.entry))
        });
        let lower = (rest..hit.end).all(|i| !scene.capital(i));
        let possessive = rest > inner.end;
        let armed = scene.readings(hit).iter().any(|r| {
            let kind = scene.record(r.entry).and_then(|record| record.fact("type"));
            matches!(kind, Some("armed_group" | "rival_government" | "movement" | "party"))
        });
        let organ =
            kind == MentionKind::Org && (same && armed || lower || bodies::splits_at(scene, inner, hit.end));
        if state && (organ || possessive && rest < hit.end) {
            return Some(inner);
        }
        inner = scene.shorter(inner)?;
    }
}
