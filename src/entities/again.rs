//! Names that come again in a shorter form: surnames, abbreviations, first words of bodies,
//! and names whose surroundings said nothing at their other mentions.

use super::lexis::{BODY, CALENDAR, NO_NAME, PLACE, SAYS};
use super::mentions::{Found, What};
use super::scene::Scene;
use super::spelling::{skeleton, variants};
use crate::document::MentionKind;
use crate::gazetteer::{EntryKind, SurfaceClass};
use crate::text::hash::{Map, Set};

/// Forms by the hash of their tokens, with the longest length.
#[derive(Debug, Default)]
struct Forms {
    kinds: Map<u64, MentionKind>,
    /// First words of names: weaker than surnames.
    given: Set<u64>,
    longest: usize,
}

impl Forms {
    fn add(&mut self, scene: &Scene<'_, '_>, first: usize, end: usize, kind: MentionKind) {
        if end > first && end - first <= LONGEST {
            self.kinds.entry(form(scene, first, end)).or_insert(kind);
            self.longest = self.longest.max(end - first);
        }
    }
}

/// Longest form looked for, in tokens.
const LONGEST: usize = 12;

/// Hash of the tokens as spelled.
pub(super) fn form(scene: &Scene<'_, '_>, first: usize, end: usize) -> u64 {
    let tokens = scene.text.tokens.get(first..end).into_iter().flatten();
    tokens.fold(0, |h: u64, t| (h.rotate_left(17) ^ t.exact).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// Adds what comes again; keeps the order.
pub(super) fn read(scene: &Scene<'_, '_>, found: &mut Vec<Found>) {
    let forms = forms(scene, found);
    let surnames = skeletons(scene, found);
    // A single word that looked like a place or body is the surname of somebody named in full.
    for f in found.iter_mut().filter(|f| f.weak && f.end == f.first + 1) {
        let hash = form(scene, f.first, f.end);
        if forms.kinds.get(&hash) == Some(&MentionKind::Person) && !forms.given.contains(&hash) {
            f.kind = MentionKind::Person;
        }
    }
    let mut covered = vec![false; scene.len()];
    for f in found.iter() {
        covered.get_mut(f.first..f.end).into_iter().flatten().for_each(|c| *c = true);
    }
    let mut more = Vec::new();
    let mut at = 0;
    while at < scene.len() {
        let free = !covered.get(at).copied().unwrap_or(true);
        let end = if free && (scene.capital(at) || scene.joint(at + 1)) {
            repeated(scene, &forms, &covered, at, &mut more)
                .or_else(|| variant(scene, &surnames, at, &mut more))
                .or_else(|| lone(scene, at, &mut more))
        } else {
            None
        };
        at = end.unwrap_or(at + 1);
    }
    found.extend(more);
    found.sort_by_key(|f| f.first);
}

/// The forms that the found names lend to later and earlier mentions.
fn forms(scene: &Scene<'_, '_>, found: &[Found]) -> Forms {
    let mut forms = Forms::default();
    // Persons first: a surname is not taken for the place that it looked like elsewhere.
    let persons = found.iter().filter(|f| f.kind == MentionKind::Person);
    for f in persons.chain(found.iter().filter(|f| f.kind != MentionKind::Person)) {
        match (f.kind, f.what) {
            (MentionKind::Person, _) => {
                forms.add(scene, f.first, f.end, f.kind);
                for (first, end) in name_ends(scene, f.first, f.end) {
                    if is_distinct(scene, first, end) {
                        forms.add(scene, first, end, f.kind);
                        if first == f.first {
                            forms.given.insert(form(scene, first, end));
                        }
                    }
                }
            }
            (MentionKind::Org | MentionKind::Place, What::Local) => {
                let single = f.end == f.first + 1;
                if !single || f.short_for_last || scene.known(f.first).is_none() {
                    forms.add(scene, f.first, f.end, f.kind);
                }
                // "Amu" for "Amu TV", "Payam" for "Payam International Airport".
                let headed = scene.any(f.end - 1, BODY | PLACE) && f.end > f.first + 1;
                if headed
                    && scene.known(f.first).is_none()
                    && scene.hit(f.first).is_none()
                    && scene.capital(f.first)
                {
                    let person = scene.names(f.first).given + scene.names(f.first).surname >= 2;
                    if !person {
                        forms.add(scene, f.first, f.first + 1, f.kind);
                    }
                }
            }
            _ => {}
        }
    }
    forms
}

/// The parts of a full name by which its bearer is called: the surname with and without its
/// particles, the part before a hyphen never; the first word where surnames come first.
pub(super) fn name_ends(scene: &Scene<'_, '_>, start: usize, stop: usize) -> Vec<(usize, usize)> {
    let mut ends = Vec::new();
    let mut words = Vec::new();
    let mut at = start;
    while at < stop {
        let mut end = at + 1;
        while end < stop && scene.tight(end) {
            end += 1;
        }
        words.push((at, end));
        at = end;
    }
    if words.len() < 2 {
        return ends;
    }
    let capital = |&&(first, end): &&(usize, usize)| (first..end).any(|i| scene.capital(i));
    if let Some(&(first, end)) = words.iter().rev().find(capital) {
        ends.push((first, stop.max(end)));
        ends.push((first, end));
        // "al-Sharaa" is also called "Sharaa".
        if let Some(last) = (first..end).rev().find(|&i| scene.capital(i)) {
            if last > first && !scene.capital(first) {
                ends.push((last, end));
            }
        }
    }
    // "Cepeda de la Espriella", "bin Zayed", "Al Nahyan": from the first particle on.
    if let Some(&(first, _)) =
        words.iter().skip(1).find(|&&(i, _)| !scene.capital(i) || scene.lower(i) == "al")
    {
        ends.push((first, stop));
    }
    // Surname first: two or three short words, "Xi Jinping", "Kim Min-seok".
    if let Some(&(first, end)) = words.first() {
        let short = end == first + 1 && scene.raw(first).len() <= 5 && words.len() <= 3;
        let names = scene.names(first);
        let given = names.given;
        if short && given <= names.surname.max(3) && (scene.known(first).is_none() || names.surname >= 4) {
            ends.push((first, end));
        }
        if words.len() == 2 && given >= 2 && scene.known(first).is_none() {
            ends.push((first, end));
        }
    }
    // Two surnames: "Arteaga Cueva" after "Rosalía Arteaga Cueva".
    if words.len() >= 3 {
        if let Some(&(first, _)) = words.get(words.len() - 2) {
            ends.push((first, stop));
        }
    }
    ends
}

/// Whether a form may stand alone for a person.
fn is_distinct(scene: &Scene<'_, '_>, first: usize, end: usize) -> bool {
    if end > first + 1 {
        return true;
    }
    scene.capital(first)
        && scene.raw(first).len() > 1
        && !scene.raw(first).ends_with('.')
        && !scene.any(first, CALENDAR)
        && !(scene.any(first, NO_NAME) && scene.upper(first))
}

/// The longest form that begins at `at`.
fn repeated(
    scene: &Scene<'_, '_>,
    forms: &Forms,
    covered: &[bool],
    at: usize,
    more: &mut Vec<Found>,
) -> Option<usize> {
    let longest = forms.longest.min(scene.len() - at);
    let (end, kind) = (1..=longest).rev().find_map(|length| {
        let end = at + length;
        let free = covered.get(at..end).is_some_and(|c| c.iter().all(|&c| !c));
        let kind = forms.kinds.get(&form(scene, at, end)).copied();
        kind.filter(|_| free).map(|kind| (end, kind))
    })?;
    // A surname that is also a word: "Price rises", "Young people".
    let word = end == at + 1 && scene.opens(at) && scene.known(at).is_some();
    if word && kind == MentionKind::Person && !(scene.any(end, SAYS) || scene.possessive(end)) {
        return None;
    }
    // Part of another compound: "Benneke-led" is the person, "Kim-Smith" is not.
    if scene.is(end, b'-') && scene.joint(end) && scene.capital(end + 1)
        || at > 0 && scene.joint(at.saturating_sub(1)) && at > 1 && scene.capital(at - 2)
    {
        return None;
    }
    more.push(Found::new(at, end, kind, What::Local));
    Some(end)
}

/// Consonants of the surnames, for other spellings of them.
fn skeletons(scene: &Scene<'_, '_>, found: &[Found]) -> Map<String, String> {
    let mut out = Map::default();
    for f in found.iter().filter(|f| f.kind == MentionKind::Person) {
        let Some(last) = (f.first..f.end).rev().find(|&i| scene.capital(i)) else { continue };
        let name = scene.lower(last);
        if name.len() >= 5 {
            out.entry(skeleton(name)).or_insert_with(|| name.to_owned());
        }
    }
    out
}

/// `Mottaki` where `Amir Khan Muttaqi` is named.
fn variant(
    scene: &Scene<'_, '_>,
    surnames: &Map<String, String>,
    at: usize,
    more: &mut Vec<Found>,
) -> Option<usize> {
    let name = scene.lower(at);
    if name.len() < 5 || scene.known(at).is_some() || !scene.word(at) || scene.joint(at + 1) {
        return None;
    }
    surnames.get(&skeleton(name)).filter(|spelled| variants(spelled, name))?;
    more.push(Found::new(at, at + 1, MentionKind::Person, What::Local));
    Some(at + 1)
}

/// A surname of the gazetteer on its own, where nothing else can be meant.
fn lone(scene: &Scene<'_, '_>, at: usize, more: &mut Vec<Found>) -> Option<usize> {
    let hit = scene.hit(at)?;
    if scene.any(at, CALENDAR)
        || hit.end != at + 1
        || scene.opens(at) && scene.known(at).is_some()
        || scene.joint(hit.end)
    {
        return None;
    }
    let readings = scene.readings(hit);
    let unique = readings.len() == 1
        && readings.iter().all(|r| {
            r.class == SurfaceClass::Alone
                && scene.record(r.entry).is_some_and(|record| record.kind == EntryKind::Person)
        });
    // A capital beside it makes it part of some other name.
    let alone = !(scene.spaced(hit.end) && scene.capital(hit.end) && !scene.shouting(at))
        && !(at > 0
            && scene.spaced(at)
            && scene.capital(at - 1)
            && !scene.opens(at - 1)
            && !scene.shouting(at));
    let plain = scene.known(at).is_some() && !scene.any(hit.end, SAYS) && !scene.possessive(hit.end);
    let given = scene.names(at).given > scene.names(at).surname * 2;
    if !unique || !alone || plain || given || scene.raw(at).len() < 4 {
        return None;
    }
    more.push(Found::new(at, hit.end, MentionKind::Person, What::Local));
    Some(hit.end)
}
