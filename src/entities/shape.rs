//! The shape of a person's name: capitals, initials, particles, hyphens, suffixes.

use super::lexis::{CALENDAR, HONORIFIC, PARTICLE, SUFFIX};
use super::scene::Scene;

/// A sequence of tokens that has the shape of a name.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shape {
    pub(super) first: usize,
    /// Token after the last.
    pub(super) end: usize,
    /// Words of it, particles and what follows a hyphen excluded.
    pub(super) words: usize,
    /// Last word that counts.
    pub(super) last: usize,
    /// An initial, a particle or a suffix: what only names of persons have.
    pub(super) marked: bool,
    /// A hyphen inside.
    pub(super) hyphen: bool,
}

/// Tokens of the longest name; what is joined by hyphens may have more parts than words.
const LONGEST: usize = 24;

/// The longest name shape that begins at `first`.
pub(super) fn at(scene: &Scene<'_, '_>, first: usize) -> Option<Shape> {
    let mut shape = Shape { first, end: first, last: first, ..Shape::default() };
    let mut at = head(scene, first, &mut shape)?;
    while shape.words < 7 && at < first + LONGEST {
        match next(scene, at, &mut shape) {
            Some(end) => at = end,
            None => break,
        }
    }
    shape.end = at;
    Some(shape)
}

/// Takes the first word; gives the token after it.
fn head(scene: &Scene<'_, '_>, first: usize, shape: &mut Shape) -> Option<usize> {
    if scene.any(first, CALENDAR) && !is_given_month(scene, first) {
        return None;
    }
    if let Some(end) = article(scene, first) {
        shape.marked = true;
        shape.words = 1;
        shape.last = end - 1;
        return Some(end);
    }
    if !scene.capital(first) || is_title(scene, first) {
        return None;
    }
    shape.marked = is_initial(scene, first);
    shape.words = 1;
    Some(first + 1)
}

/// "April Ryan", "June Osborne" where no month can stand.
fn is_given_month(scene: &Scene<'_, '_>, at: usize) -> bool {
    let before = scene.before(at).map_or("", |b| scene.lower(b));
    matches!(scene.lower(at), "april" | "may" | "june" | "august")
        && scene.spaced(at + 1)
        && scene.capital(at + 1)
        && !scene.any(at + 1, CALENDAR)
        && scene.known(at + 1).is_none_or(|k| !k.closed)
        && !matches!(
            before,
            "in" | "on"
                | "of"
                | "since"
                | "until"
                | "by"
                | "from"
                | "last"
                | "this"
                | "next"
                | "late"
                | "early"
                | "mid"
                | "to"
                | "during"
        )
        && !scene.number(at.wrapping_sub(1))
}

/// `al-`, `el-` and their kin before a capital: the token after that capital.
fn article(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let article = matches!(
        scene.lower(at),
        "al" | "el"
            | "ul"
            | "ud"
            | "uz"
            | "ur"
            | "ar"
            | "as"
            | "an"
            | "ad"
            | "at"
            | "az"
            | "ol"
            | "es"
            | "ed"
            | "en"
            | "er"
            | "ash"
            | "ath"
            | "abd"
            | "abu"
            | "u"
            | "i"
            | "e"
            | "o"
    );
    (article && !scene.capital(at) && scene.joint(at + 1) && scene.capital(at + 2)).then_some(at + 3)
}

/// `B.`, `J.D.`
fn is_initial(scene: &Scene<'_, '_>, at: usize) -> bool {
    let raw = scene.raw(at);
    raw.ends_with('.') && (raw.len() == 2 || raw.len() == 4 && raw.as_bytes().get(1) == Some(&b'.'))
}

/// Whether an office begins here, which no name runs into.
fn is_title(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.office_head(at) && !scene.shouting(at)
}

/// Takes what follows, if it still belongs to the name; gives the token after it.
fn next(scene: &Scene<'_, '_>, at: usize, shape: &mut Shape) -> Option<usize> {
    if scene.is(at, b'-') && scene.joint(at) {
        return hyphen(scene, at, shape);
    }
    // "Ferdinand Marcos, Jr."
    if scene.is(at, b',') && matches!(scene.lower(at + 1), "jr." | "jr" | "sr.") && scene.spaced(at + 1) {
        return Some(at + 2);
    }
    if !scene.spaced(at) {
        return None;
    }
    if let Some(end) = article(scene, at) {
        shape.marked = true;
        shape.words += 1;
        shape.last = end - 1;
        return Some(end);
    }
    if scene.capital(at) {
        // "Martin Luther King said", "Annette King-Wells": a title is one only before a name.
        let title = is_title(scene, at)
            && scene.title_of_head(at).is_some_and(|t| scene.spaced(t.end) && scene.capital(t.end));
        if scene.any(at, CALENDAR) || title || breaks(scene, at) {
            return None;
        }
        if is_initial(scene, at) {
            shape.marked = true;
        } else {
            shape.last = at;
        }
        shape.words += 1;
        return Some(at + 1);
    }
    if scene.any(at, SUFFIX) {
        shape.marked = true;
        return Some(at + 1);
    }
    particles(scene, at, shape)
}

/// After a hyphen: `Sahle-Selassie`, `Min-seok`, `Waker-uz-Rahman`.
fn hyphen(scene: &Scene<'_, '_>, at: usize, shape: &mut Shape) -> Option<usize> {
    let part = at + 1;
    if scene.capital(part) {
        shape.hyphen = true;
        shape.last = part;
        return Some(part + 1);
    }
    if let Some(end) = article(scene, part) {
        shape.marked = true;
        shape.last = end - 1;
        return Some(end);
    }
    // The second syllable of a Korean or Chinese given name, never "-led" or "-based".
    let unknown = scene.known(part).is_none() && scene.lower(part).len() <= 6;
    let short = scene.lower(part).len() <= 3 && shape.words > 1 && scene.raw(at - 1).len() <= 6;
    if (unknown || short) && !matches!(scene.lower(part), "led" | "era" | "run" | "born" | "held") {
        shape.hyphen = true;
        shape.last = part;
        return Some(part + 1);
    }
    None
}

/// `de la`, `bin`, `van 't`, `von und zu` before a capital.
fn particles(scene: &Scene<'_, '_>, at: usize, shape: &mut Shape) -> Option<usize> {
    let mut end = at;
    while end < at + 3 && scene.any(end, PARTICLE) && !scene.capital(end) {
        let english =
            matches!(scene.lower(end), "as" | "an" | "at" | "ad" | "i" | "t" | "te" | "ten" | "do" | "a");
        if english || scene.spaced(end) && end > at && !scene.spaced(end) {
            return None;
        }
        end += 1;
    }
    if scene.is(end, b'\'') && scene.lower(end + 1) == "t" && scene.tight(end + 1) {
        end += 2;
    }
    if end == at {
        return None;
    }
    if scene.spaced(end) && scene.capital(end) && !scene.any(end, CALENDAR) {
        shape.marked = true;
        shape.words += 1;
        shape.last = end;
        return Some(end + 1);
    }
    None
}

/// Whether a token begins something else: a longer name of the gazetteer that is no person.
fn breaks(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.any(at, HONORIFIC) && scene.raw(at).ends_with('.')
        || scene
            .hit(at)
            .is_some_and(|hit| hit.end > at + 1 && !scene.has_person(hit) && !scene.only_alone(hit))
}
