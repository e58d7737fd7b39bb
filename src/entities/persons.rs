//! Persons that the gazetteer does not know, told by the name's shape and by what stands around it.
//!
//! Tags `Hawa Naseer, Mali's consul`, `said Bismillah Taban`, `Defence Minister Bakyt Sarybaev`.
//! Not tagged: names in the place of a place (`in Port Harcourt`), things with an article
//! (`the James Webb telescope`), sequences of plain English words (`Grand Master`).

use super::lexis::{
    BODY, BODY_AFTER, FOLK, HONORIFIC, KIN, LOCATIVE, NO_NAME, PLACE, PLACE_AFTER, RANK, SAYS, TAKES_PLACE,
    THING,
};
use super::scene::Scene;
use super::shape::Shape;

/// Scores from which a sequence is taken for a person.
pub(super) const FULL: i32 = 2;
/// The same for a single word.
pub(super) const SINGLE: i32 = 4;

/// Cuts plain words off the front: "Grand Master Dorsa Derakhshani".
pub(super) fn trim(scene: &Scene<'_, '_>, mut shape: Shape) -> Shape {
    if before(scene, &shape) >= 4 {
        return shape;
    }
    while shape.words > 2 && shape.first + 1 < shape.end && !shape.marked {
        let abbreviation = scene.any(shape.first, NO_NAME) && scene.upper(shape.first);
        let known = scene.known(shape.first).is_some() || abbreviation;
        let named = scene.names(shape.first).given >= 2 && !abbreviation;
        if !known || named || !scene.spaced(shape.first + 1) || !scene.capital(shape.first + 1) {
            break;
        }
        shape.first += 1;
        shape.words -= 1;
    }
    shape
}

/// How much speaks for a person.
pub(super) fn score(scene: &Scene<'_, '_>, shape: &Shape) -> i32 {
    inside(scene, shape) + before(scene, shape) + after(scene, shape)
}

/// Whether the score is enough.
pub(super) fn is_person(scene: &Scene<'_, '_>, shape: &Shape) -> bool {
    score(scene, shape) >= if shape.words > 1 { FULL } else { SINGLE }
}

/// Evidence in the name itself.
fn inside(scene: &Scene<'_, '_>, shape: &Shape) -> i32 {
    let mut score = if shape.words > 1 {
        2
    } else if shape.hyphen {
        0
    } else {
        -2
    };
    if shape.marked && shape.words > 1 {
        score += 3;
    }
    // "O'Connor", "D'Souza": no other names are made so.
    let raw = scene.raw(shape.first).as_bytes();
    if matches!(raw, [b'O' | b'D', b'\'', b'A'..=b'Z', ..]) {
        score += 5;
    }
    let first = scene.names(shape.first);
    let last = scene.names(shape.last);
    if first.given >= 2 {
        score += if first.given >= 6 { 3 } else { 2 };
    } else if first.surname >= 3 && shape.words > 1 {
        score += 1; // names that begin with the surname
    }
    if shape.words > 1 && (last.surname >= 2 || last.given >= 5) {
        score += 1;
    }
    if shape.words > 1 && scene.known(shape.first).is_none() && scene.hit(shape.first).is_none() {
        score += 1;
    }
    let mut at = shape.first;
    while at < shape.end {
        if scene.capital(at) {
            let names = scene.names(at);
            let plain = names.given + names.surname < 2;
            if let Some(known) = scene.known(at).filter(|_| plain) {
                let rare = !known.closed && known.noun.max(known.verb).max(known.adj) <= 3;
                score -= if rare { 1 } else { 2 };
            }
            if scene.any(at, FOLK) && scene.lower(at).ends_with('s') {
                score -= 4; // "House Democrats"
            }
            if plain && (scene.any(at, BODY | PLACE | THING | NO_NAME)) {
                score -= 2;
            }
            if scene.upper(at) && scene.raw(at).len() > 1 && !scene.shouting(at) {
                score -= 2;
            }
        }
        at += 1;
    }
    // A place or state at either end: "Paris Talks", "Kabul Zoo"; "Jordan Mwangi" is a person all the same.
    for end in [shape.first, shape.last] {
        if scene.names_place(end) && !scene.any(end, BODY) {
            score -= if scene.names(end).given + scene.names(end).surname >= 3 { 1 } else { 3 };
        }
    }
    score
}

/// Evidence before the name.
fn before(scene: &Scene<'_, '_>, shape: &Shape) -> i32 {
    let Some(at) = shape.first.checked_sub(1).filter(|&at| at >= scene.sentence_start(shape.first)) else {
        return 0;
    };
    if !scene.spaced(shape.first) {
        return 0;
    }
    if scene.title_at(at).is_some() || scene.in_complement(at) {
        return 6;
    }
    if scene.any(at, HONORIFIC | RANK) && scene.capital(at) {
        return 6;
    }
    if let Some(state) = scene.state_ending(at) {
        let word = scene.before(state).map_or("", |b| scene.lower(b));
        let titled = state >= 2 && scene.title_at(state - 2).is_some();
        return match word {
            // "President of Tajikistan Rustam Emomzoda"
            "of" | "for" | "to" if titled => 5,
            // "the Sri Lanka Podujana Peramuna"
            "the" => -4,
            _ => 0,
        };
    }
    let word = scene.lower(at);
    if scene.any(at, KIN) {
        return 4;
    }
    if scene.any(at, LOCATIVE) {
        // "in Ras al-Khaimah": a particle alone makes no person of a place.
        let weak = shape.marked && scene.names(shape.first).given < 2;
        return if weak { -5 } else { -3 };
    }
    match word {
        "the" => return -4,
        "a" | "an" => return -3,
        "from" | "to" | "into" | "through" => return -1,
        _ => {}
    }
    if scene.is(at, b',') {
        // "Mali's consul in Male, Hawa Naseer"
        let from = at.saturating_sub(12).max(scene.sentence_start(at));
        if at > 0 && scene.title_at(at - 1).is_some() {
            return 4;
        }
        let titled = (from..at).any(|i| scene.title_of_head(i).is_some());
        return if titled { 2 } else { 0 };
    }
    if scene.any(at, SAYS) {
        return 2;
    }
    if scene.any(at, TAKES_PLACE) {
        return -1;
    }
    if matches!(word, "by" | "with" | "who" | "whom" | "and" | "when" | "that" | "as") {
        return 1;
    }
    0
}

/// Evidence after the name.
fn after(scene: &Scene<'_, '_>, shape: &Shape) -> i32 {
    let at = shape.end;
    if scene.is(at, b',') {
        let next = at + 1;
        if scene.number(next) && scene.is(next + 1, b',') && scene.lower(next).len() == 2 {
            return 4;
        }
        if matches!(scene.lower(next), "who" | "whom" | "whose" | "aged" | "his" | "her") {
            return 3;
        }
        let titled = (next..next + 7)
            .take_while(|&i| !scene.is(i, b','))
            .any(|i| scene.title_of_head(i).is_some() && scene.sentence(i) == scene.sentence(at));
        return if titled { 3 } else { 0 };
    }
    if !scene.spaced(at) {
        return 0;
    }
    if scene.any(at, SAYS) || matches!(scene.lower(at), "who" | "himself" | "herself") {
        return 2;
    }
    if scene.any(at, PLACE_AFTER | BODY_AFTER) && scene.title_at(at).is_none() {
        return -4;
    }
    // "the chief Brexit negotiator"
    if !scene.capital(at) && scene.title_at(at).is_some() && shape.words == 1 {
        return -6;
    }
    // "Suleiman Okoro heads the agency"
    let holds = matches!(scene.lower(at), "heads" | "chairs" | "leads" | "commands" | "governs")
        && scene.spaced(at + 1)
        && (scene.capital(at + 1) || matches!(scene.lower(at + 1), "the" | "a" | "its" | "his" | "her"));
    if holds && shape.words > 1 {
        return 2;
    }
    let noun = scene.word(at)
        && !scene.capital(at)
        && scene.known(at).is_some_and(|k| !k.closed && k.noun > k.verb && k.noun > 2)
        && !scene.lower(at).ends_with("ed");
    if noun {
        return -3;
    }
    let verb = scene.known(at).is_some_and(|k| !k.closed && k.verb > k.noun.max(k.adj));
    i32::from(verb && !scene.capital(at))
}
