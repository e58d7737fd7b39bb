//! Bodies and places that the gazetteer does not know, told by their heads.
//!
//! Tags `League for the Defence of Human Rights`, `Marriage Equality Coalition Taiwan`,
//! `Payam International Airport`, `Lake Prespa`. Not tagged: treaties, wars, summits and
//! prizes, and a state or its adjective before one of its own organs
//! (`Russian Foreign Ministry` is a demonym and an org).

use super::lexis::{
    BODY, BODY_OF, BODY_PRE, CALENDAR, COMPASS, HONORIFIC, ORGAN, OWNERS, PLACE, PLACE_OF, PLACE_PRE, THING,
};
use super::scene::Scene;
use super::shape;
use super::titles::is_named;
use crate::gazetteer::{EntryKind, Match, SurfaceClass};

/// What the head of a capitalised sequence makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Headed {
    Body,
    Place,
    /// A treaty, a war, a prize: no mention.
    Thing,
}

/// Longest sequences looked at, in tokens; longer ones are headlines or lists.
const LIMIT: usize = 14;

/// The capitalised sequence with a head that begins at a token: its end and what it is.
pub(super) fn at(scene: &Scene<'_, '_>, first: usize) -> Option<(usize, Headed)> {
    if !starts(scene, first) || scene.shouting(first) {
        return None;
    }
    let mut best = None;
    let mut at = first;
    // Whether a preposition after the head was taken: all capitals belong to the name from there.
    let mut open = false;
    while at < first + LIMIT {
        // "Rasmussen-Hall" is no hall.
        let hyphenated = at > first && scene.tight(at) && scene.is(at - 1, b'-');
        if scene.word(at) && !hyphenated && (at > first || scene.any(at, BODY_OF | PLACE_OF)) {
            let body = open && best.is_some_and(|(_, kind)| kind == Headed::Body);
            if body {
                // "Union of Black Sea Ports" has its head in front.
            } else if scene.any(at, THING) && at > first {
                best = Some((at + 1, Headed::Thing));
            } else if at == first && is_sanctuary(scene, at) {
                best = Some((at + 1, Headed::Place));
            } else if scene.any(at, BODY) && (at > first || follows_of(scene, at)) {
                best = Some((at + 1, Headed::Body));
            } else if scene.any(at, PLACE) && (at > first || follows_of(scene, at)) {
                best = Some((at + 1, Headed::Place));
            }
        }
        if at == first && region(scene, at).is_some_and(|end| best.is_none_or(|(longest, _)| end > longest)) {
            best = region(scene, at).map(|end| (end, Headed::Place));
        }
        if at == first && scene.any(at, PLACE_PRE) && scene.capital(at + 1) && scene.spaced(at + 1) {
            let saint = scene.lower(at).starts_with('s');
            if !saint && !scene.any(at + 1, BODY | THING) {
                best = Some((name_end(scene, at + 1), Headed::Place));
            }
        }
        // "Radio Horizonte", "Jaysh al-Fath"
        if at == first && scene.any(at, BODY_PRE) && best.is_none() {
            if let Some(name) = shape::at(scene, at + 1).filter(|s| scene.spaced(s.first) && s.words < 4) {
                best = Some((name.end, Headed::Body));
            }
        }
        if open {
            best = best.map(|(_, kind)| (at + 1, kind));
        }
        let Some(next) = next(scene, first, at, best) else { break };
        open |= has_preposition(scene, at + 1, next) && best.is_some();
        at = next;
    }
    let (mut end, kind) = best?;
    if kind == Headed::Body {
        end = tail(scene, end);
    }
    // "Breaking News", "Daily Press": a heading of plain words names nobody.
    let heading = scene.opens(first) && end == scene.sentence_end(first);
    if heading && (first..end).all(|i| scene.known(i).is_some()) {
        return None;
    }
    (end > first + 1).then_some((end, kind))
}

/// `Eastern Samar`, `Upper Nile`: a point of the compass before a place makes a region of its own.
fn region(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    if !scene.any(at, COMPASS) || scene.opens(at) || !scene.spaced(at + 1) || !scene.capital(at + 1) {
        return None;
    }
    let hit = scene.hit(at + 1)?;
    let place = scene.readings(hit).iter().any(|r| {
        !matches!(r.class, SurfaceClass::Demonym | SurfaceClass::People | SurfaceClass::Alone)
            && scene
                .record(r.entry)
                .is_some_and(|record| matches!(record.kind, EntryKind::State | EntryKind::Place))
    });
    (place && !scene.capital(hit.end)).then_some(hit.end)
}

/// Whether a sequence may begin here.
fn starts(scene: &Scene<'_, '_>, at: usize) -> bool {
    let ordinal = scene.number(at) && scene.capital(at + 1) && !scene.number(at + 1) && scene.spaced(at + 1);
    if ordinal {
        return scene.lower(at).ends_with("th")
            || scene.lower(at).ends_with("st")
            || scene.lower(at).ends_with("nd")
            || scene.lower(at).ends_with("rd");
    }
    // "Metropolitan Police Service" begins with what may be an honorific.
    let honorific = scene.any(at, HONORIFIC) && !scene.any(at + 1, BODY | ORGAN);
    if !scene.capital(at) || (scene.any(at, CALENDAR) || honorific) && !scene.any(at, BODY) {
        return false;
    }
    // "However Parliament", "In Congress", "The Ministry": the first word is no part of a name.
    !scene.known(at).is_some_and(|k| k.closed) || scene.any(at, BODY)
}

/// "Church of St George", "Shrine of Our Lady": a building.
fn is_sanctuary(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.any(at, PLACE_OF)
        && scene.lower(at + 1) == "of"
        && (matches!(scene.lower(at + 2), "st" | "st." | "saint" | "our")
            || scene.lower(at + 2) == "the" && matches!(scene.lower(at + 3), "holy" | "nativity"))
}

/// Whether `of` or `for` and a capital follow.
fn follows_of(scene: &Scene<'_, '_>, at: usize) -> bool {
    matches!(scene.lower(at + 1), "of" | "for" | "on" | "against") && scene.spaced(at + 1)
}

/// The next token of the sequence after `at`, if it goes on.
fn next(scene: &Scene<'_, '_>, first: usize, at: usize, best: Option<(usize, Headed)>) -> Option<usize> {
    let next = at + 1;
    if scene.joint(next) && (scene.capital(next + 1) || scene.number(next + 1)) {
        return Some(next + 1);
    }
    if scene.is(next, b'&') && scene.capital(next + 1) {
        return Some(next + 1);
    }
    if scene.is(next, b'/') && scene.tight(next) && scene.tight(next + 1) && scene.capital(next + 1) {
        return Some(next + 1);
    }
    if scene.possessive(next) {
        let owner = scene.any(at, OWNERS) || scene.lower(at).strip_suffix('s').is_some_and(is_owner);
        return (owner && scene.capital(next + 1) && scene.spaced(next + 1)).then_some(next + 1);
    }
    if !scene.spaced(next) {
        return None;
    }
    if scene.capital(next) && !scene.any(next, CALENDAR) {
        // A person behind a body: "Defence Ministry Colonel Li".
        if best.is_some_and(|(end, _)| end == next) && is_human_here(scene, next) {
            return None;
        }
        // "Foreign Ministry Spokeswoman", "Prime Minister Yoo": a title ends or precludes a body.
        // "Council of Albanian Ambassadors": in the plural behind a preposition it does not.
        let members = has_preposition(scene, first, next) && scene.lower(next).ends_with('s');
        let title = scene.office_head(next) && !scene.possessive(next + 1) && !members;
        return (!title).then_some(next);
    }
    if scene.number(next) && scene.capital(next + 1) && at == first {
        return Some(next + 1); // "March 23 Movement"
    }
    // "National Oceanic and Atmospheric Administration": two fields before one head.
    if best.is_none() && scene.lower(next) == "and" && fields(scene, at, next + 1) {
        return Some(next + 1);
    }
    let headed = best.is_some_and(|(end, _)| end == next);
    let the = usize::from(scene.lower(next + 1) == "the");
    let goal = next + 1 + the;
    if !headed || !scene.capital(goal) || scene.any(goal, CALENDAR) {
        return None;
    }
    let word = scene.lower(next);
    let inside = has_preposition(scene, first, next);
    if scene.any(at, BODY_OF | PLACE_OF) && matches!(word, "of" | "for" | "on" | "against") {
        // "Security Council on Houthi attacks": a known body is complete, `on` needs a field.
        let complete = scene.hit(first).is_some_and(|hit| hit.end == next && hit.end > first + 1);
        let party = matches!(
            scene.lower(at),
            "party" | "front" | "union" | "movement" | "alliance" | "university" | "bank" | "church"
        );
        let field = scene.known(goal).is_some() && !is_named(scene, goal);
        let whole = complete && !(word == "of" && party);
        if whole
            || matches!(word, "on" | "against") && !field
            || word == "of" && owned(scene, first, at, goal)
        {
            return None;
        }
        return Some(goal);
    }
    let fits = match word {
        // "Ministry of Trade and Industry", "Office for Democratic Institutions and Human Rights"
        "and" => !is_named(scene, goal) && scene.known(goal).is_some() && !has_person(scene, goal),
        // "Front for the Liberation of Palestine"
        "for" | "of" => true,
        _ => false,
    };
    (inside && fits).then_some(goal)
}

fn is_owner(word: &str) -> bool {
    matches!(
        word,
        "worker"
            | "journalist"
            | "citizen"
            | "veteran"
            | "farmer"
            | "lawyer"
            | "student"
            | "teacher"
            | "people"
            | "writer"
            | "employer"
            | "doctor"
            | "soldier"
            | "deputie"
            | "representative"
            | "king"
            | "nation"
            | "peasant"
    )
}

/// Whether the words around `and` are two fields of a body whose head follows.
fn fields(scene: &Scene<'_, '_>, left: usize, right: usize) -> bool {
    let field = |i: usize| {
        scene.capital(i)
            && scene.spaced(i)
            && !scene.known(i).is_some_and(|k| k.closed)
            && !scene.named(i)
            && !scene.office_head(i)
            && scene.names(i).given < 4
    };
    let head = (right..right + 4).take_while(|&i| field(i)).any(|i| i > right && scene.any(i, BODY));
    field(left) && scene.known(left).is_some() | scene.known(right).is_some() && field(right) && head
}

/// Whether `of X` after an organ names its state, which stays outside.
fn owned(scene: &Scene<'_, '_>, first: usize, head: usize, goal: usize) -> bool {
    let Some(hit) = scene.hit(goal) else { return false };
    // "the Policy Department of the Kyrgyz administration"
    let adjective = scene.readings(hit).iter().any(|r| r.class == SurfaceClass::Demonym);
    if adjective && !scene.capital(hit.end) {
        return true;
    }
    let state = scene.readings(hit).iter().any(|r| {
        scene.record(r.entry).is_some_and(|record| record.kind == EntryKind::State)
            && !matches!(r.class, SurfaceClass::Demonym | SurfaceClass::People)
    });
    state && scene.any(head, ORGAN) && scene.hit(first).is_none_or(|h| h.end <= head + 1)
}

fn has_preposition(scene: &Scene<'_, '_>, from: usize, to: usize) -> bool {
    (from..to).any(|i| matches!(scene.lower(i), "of" | "for" | "on" | "against"))
}

/// Whether a rank, honorific or given name begins here.
fn is_human_here(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.any(at, HONORIFIC | super::lexis::RANK) || has_person(scene, at)
}

fn has_person(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.names(at).given >= 3 && scene.known(at).is_none() && scene.capital(at + 1)
        || scene.hit(at).is_some_and(|hit| {
            scene.readings(hit).iter().any(|r| {
                r.class != SurfaceClass::Alone
                    && scene.record(r.entry).is_some_and(|record| record.kind == EntryKind::Person)
            })
        })
}

/// End of the run of capitals that begins at `at`, for `Lake X`, `Mount Y`.
fn name_end(scene: &Scene<'_, '_>, at: usize) -> usize {
    let mut end = at + 1;
    while end < at + 4 {
        if scene.joint(end) && scene.capital(end + 1) {
            end += 2;
        } else if scene.spaced(end)
            && scene.capital(end)
            && !scene.any(end, CALENDAR)
            && !is_named(scene, end)
        {
            end += 1;
        } else {
            break;
        }
    }
    end
}

/// A state or city that closes the name of a body: `University College London`.
fn tail(scene: &Scene<'_, '_>, end: usize) -> usize {
    let Some(hit) = scene.hit(end).filter(|_| scene.spaced(end)) else { return end };
    let place = scene.readings(hit).iter().any(|r| {
        scene.record(r.entry).is_some_and(|record| matches!(record.kind, EntryKind::State | EntryKind::Place))
            && !matches!(r.class, SurfaceClass::Demonym | SurfaceClass::People)
    });
    // "Foreign Ministry Kabul" hardly occurs; "Coalition Taiwan said" does.
    if place && !scene.capital(hit.end) && !scene.any(end - 1, ORGAN) { hit.end } else { end }
}

/// Whether a sequence that begins with a name must leave that name outside:
/// a state, its adjective or its seat before an organ (`Kyrgyz Security Council`).
pub(super) fn splits(scene: &Scene<'_, '_>, first: usize, end: usize) -> bool {
    scene.hit(first).filter(|hit| hit.end < end).is_some_and(|hit| splits_at(scene, hit, end))
}

/// The same for a certain name at the front.
pub(super) fn splits_at(scene: &Scene<'_, '_>, hit: Match, end: usize) -> bool {
    let rest = hit.end + usize::from(scene.possessive(hit.end));
    let rest_is_generic = scene.hit(rest).is_some_and(|inner| {
        inner.end >= end
            && scene.readings(inner).iter().any(|r| {
                scene
                    .record(r.entry)
                    .is_some_and(|x| x.kind == EntryKind::Org && x.fact("generic") == Some("yes"))
            })
    });
    let organ = rest_is_generic
        || scene.any(end - 1, ORGAN)
        || (rest..end).any(|i| scene.any(i, ORGAN) && matches!(scene.lower(i + 1), "of" | "for"));
    scene.readings(hit).iter().any(|r| {
        let Some(record) = scene.record(r.entry) else { return false };
        match record.kind {
            EntryKind::State => organ,
            EntryKind::Org => organ && !matches!(record.fact("type"), Some("igo" | "un_body" | "eu_body")),
            _ => false,
        }
    })
}
