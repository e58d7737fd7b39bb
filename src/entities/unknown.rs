//! Names that neither gazetteer nor head explains: a place or a body, by what stands around them.
//!
//! Tags `in Awaza`, `the town of Pandeglang`, `the Merdare crossing`, `told Khovar`,
//! `the Islah party`, `FlyArystan`, `ISNA`. A name with nothing around it stays untagged.

use super::lexis::{
    BODY_AFTER, BODY_BEFORE, CALENDAR, COMPASS, FOLK, LOCATIVE, NO_NAME, PLACE_AFTER, RANK, SAYS,
    TAKES_PLACE, THING, US_STATE,
};
use super::scene::Scene;
use super::shape::Shape;
use crate::document::{MentionKind, Role};
use crate::gazetteer::Rule;

/// What stood last before the name, in the same list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Neighbour {
    pub(super) kind: MentionKind,
    /// Token after its last.
    pub(super) end: usize,
}

/// A place, a body or nothing.
pub(super) fn kind(
    scene: &Scene<'_, '_>,
    shape: &Shape,
    neighbour: Option<Neighbour>,
) -> Option<MentionKind> {
    if scene.any(shape.first, US_STATE) && shape.words == 1 {
        return Some(MentionKind::Place);
    }
    if is_plain(scene, shape) {
        // "in Hue": a town that is also a word, kept out of the gazetteer for that.
        let silent = scene.gazetteer.rule(scene.raw(shape.first)) == Some(Rule::Silent);
        let there = scene
            .before(shape.first)
            .is_some_and(|b| matches!(scene.lower(b), "in" | "at" | "near" | "from"));
        return (silent && there && shape.words == 1 && !scene.any(shape.first, CALENDAR))
            .then_some(MentionKind::Place);
    }
    if is_body(scene, shape) {
        return Some(MentionKind::Org);
    }
    if is_place(scene, shape, neighbour) {
        return Some(MentionKind::Place);
    }
    told(scene, shape).then_some(MentionKind::Org)
}

/// Plain English words with a capital, numbers of models, abbreviations of things.
fn is_plain(scene: &Scene<'_, '_>, shape: &Shape) -> bool {
    let mut at = shape.first;
    let mut plain = true;
    while at < shape.end {
        if scene.any(at, CALENDAR | NO_NAME | RANK | FOLK | COMPASS) && shape.words == 1
            || scene.any(at, THING)
        {
            return true;
        }
        if scene.capital(at) {
            let names = scene.names(at);
            let least = if scene.opens(at) { 6 } else { 3 };
            plain &= scene.known(at).is_some() && names.given + names.surname < least
                || scene.title_of_head(at).is_some();
        }
        at += 1;
    }
    let article = shape.marked && shape.words == 1;
    plain && !article
}

/// Whether an abbreviation in brackets behind a name is made of its initials.
pub(super) fn is_abbreviated(scene: &Scene<'_, '_>, shape: &Shape) -> bool {
    let bracket = shape.end;
    if shape.words < 2
        || !scene.is(bracket, b'(')
        || !scene.is(bracket + 2, b')')
        || !scene.upper(bracket + 1)
    {
        return false;
    }
    let initials =
        (shape.first..shape.end).filter(|&i| scene.capital(i)).filter_map(|i| scene.raw(i).chars().next());
    initials.eq(scene.raw(bracket + 1).chars())
}

/// Words that say that a body is named.
fn is_body(scene: &Scene<'_, '_>, shape: &Shape) -> bool {
    let mut next = shape.end;
    // "the Khaama news agency"
    if scene.spaced(next)
        && matches!(
            scene.lower(next),
            "news" | "television" | "rebel" | "militant" | "armed" | "opposition" | "terrorist" | "extremist"
        )
    {
        next += 1;
    }
    if scene.spaced(next) && scene.any(next, BODY_AFTER) && !scene.capital(next) {
        return true;
    }
    if let Some(before) = scene.before(shape.first) {
        if scene.any(before, BODY_BEFORE) && !scene.capital(before) {
            return true;
        }
        if scene.lower(before) == "to" && before > 0 && scene.lower(before - 1) == "according" {
            return shape.words == 1;
        }
        // "secretary-general of Demosisto"
        if scene.lower(before) == "of" && before > 0 {
            let title = scene.title_at(before - 1).and_then(|t| scene.titles().get(t));
            let head = title.map_or("", |t| scene.lower(t.head));
            if matches!(
                head,
                "secretary"
                    | "chairman"
                    | "spokesman"
                    | "spokeswoman"
                    | "spokesperson"
                    | "member"
                    | "ceo"
                    | "founder"
                    | "leader"
                    | "chairwoman"
                    | "chair"
                    | "members"
                    | "leaders"
                    | "director"
                    | "chief"
                    | "co"
                    | "chairperson"
            ) {
                return shape.words < 3;
            }
        }
    }
    if shape.words != 1 || shape.hyphen || scene.shouting(shape.first) {
        return false;
    }
    is_camel(scene.raw(shape.first)) || is_acronym(scene, shape.first)
}

/// `FlyArystan`, `eNCA`, but no `McDonald`.
fn is_camel(raw: &str) -> bool {
    let mut inner = 0;
    let mut lower = 0;
    let mut last_lower = false;
    for (i, c) in raw.chars().enumerate() {
        if i > 0 && c.is_ascii_uppercase() && last_lower {
            inner += 1;
        }
        last_lower = c.is_lowercase();
        lower += usize::from(last_lower);
        if !c.is_alphanumeric() {
            return false;
        }
    }
    let name = ["Mc", "Mac", "De", "Di", "La", "Le", "Fitz", "Du", "Van", "Al", "El", "Da"];
    inner > 0 && lower > 2 && !name.iter().any(|p| raw.starts_with(p))
}

/// An abbreviation in capitals that the text uses like a body's.
fn is_acronym(scene: &Scene<'_, '_>, at: usize) -> bool {
    let raw = scene.raw(at);
    scene.upper(at)
        && (3..=7).contains(&raw.len())
        && raw.bytes().all(|b| b.is_ascii_uppercase())
        && !scene.any(at, NO_NAME)
        && !(scene.is(at + 1, b'-') && scene.tight(at + 1) && scene.number(at + 2))
        && !scene.number(at + 1)
        && !scene.number(at.wrapping_sub(1))
        // A dateline or a heading in capitals.
        && !(scene.opens(at) && (scene.is(at + 1, b':') || scene.is(at + 1, b',') || scene.is(at + 1, b'_')))
}

/// Several capitals between an article and `party`, `movement`, `militia`.
pub(super) fn is_called_body(scene: &Scene<'_, '_>, shape: &Shape) -> bool {
    let article = scene.before(shape.first).is_some_and(|b| {
        matches!(scene.lower(b), "the" | "a" | "ruling" | "opposition" | "rebel" | "militant" | "his" | "her")
    });
    let noun = matches!(
        scene.lower(shape.end),
        "party"
            | "movement"
            | "militia"
            | "newspaper"
            | "website"
            | "coalition"
            | "alliance"
            | "faction"
            | "airline"
    );
    article
        && shape.words > 1
        && noun
        && scene.spaced(shape.end)
        && !scene.capital(shape.end)
        && (shape.first..shape.end).all(|i| scene.title_of_head(i).is_none())
}

/// End of the capitals with which a dateline begins: `PORTO VELO:`, `EL FASHER (AFP)`.
pub(super) fn dateline(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    if at != scene.sentence_start(at) || !scene.upper(at) || scene.any(at, NO_NAME) {
        return None;
    }
    let mut end = at + 1;
    while end < at + 3 && scene.spaced(end) && scene.upper(end) {
        end += 1;
    }
    let plain = (at..end).all(|i| scene.known(i).is_some() && !scene.named(i));
    let closed = scene.is(end, b':')
        || scene.is(end, b'_')
        || scene.is(end, b'(')
        || scene.is(end, b',') && scene.any(end + 1, CALENDAR);
    (closed && !plain).then_some(end)
}

/// Words that say that a place is named.
fn is_place(scene: &Scene<'_, '_>, shape: &Shape, neighbour: Option<Neighbour>) -> bool {
    if scene.spaced(shape.end) && scene.any(shape.end, PLACE_AFTER) && !scene.capital(shape.end) {
        return true;
    }
    // "PESHAWAR: ", "KUPIANSK, March 3"
    if shape.first == scene.sentence_start(shape.first) && scene.upper(shape.first) {
        return scene.is(shape.end, b':')
            || scene.is(shape.end, b',') && scene.any(shape.end + 1, CALENDAR)
            || scene.is(shape.end, b'_')
            || scene.is(shape.end, b'(');
    }
    if let Some(neighbour) = neighbour.filter(|n| n.kind == MentionKind::Place && shape.words < 3) {
        // "Renk, Malakal and Bor": the same kind goes on in a list.
        let gap = neighbour.end..shape.first;
        let list = gap.len() <= 2
            && !gap.is_empty()
            && gap.clone().all(|i| scene.is(i, b',') || matches!(scene.lower(i), "and" | "or"));
        if list && !scene.any(shape.end, SAYS) {
            return true;
        }
    }
    let Some(mut before) = scene.before(shape.first) else { return false };
    if matches!(
        scene.lower(before),
        "the"
            | "nearby"
            | "neighbouring"
            | "neighboring"
            | "northern"
            | "southern"
            | "eastern"
            | "western"
            | "central"
    ) {
        let the = scene.lower(before) == "the";
        match scene.before(before) {
            Some(earlier) if scene.any(earlier, LOCATIVE) => before = earlier,
            _ => return !the && !scene.any(shape.end, SAYS) && shape.words < 3,
        }
        // "in the Foo" without a head is a place less often than a thing.
        if the {
            return false;
        }
    }
    if scene.any(before, LOCATIVE) {
        return true;
    }
    let unknown = shape.words < 3 && scene.known(shape.first).is_none();
    match scene.lower(before) {
        "from" | "to" | "into" | "through" | "between" => unknown && !told_to(scene, before),
        "of" => before.checked_sub(1).is_some_and(|noun| {
            let see = scene
                .title_at(noun)
                .and_then(|t| scene.titles().get(t))
                .is_some_and(|t| t.role == Role::Religious);
            see || scene.any(noun, PLACE_AFTER)
                || matches!(
                    scene.lower(noun),
                    "mayor"
                        | "governor"
                        | "outskirts"
                        | "people"
                        | "east"
                        | "west"
                        | "north"
                        | "south"
                        | "capital"
                        | "residents"
                        | "siege"
                        | "fall"
                        | "capture"
                        | "battle"
                        | "streets"
                        | "bishop"
                        | "archbishop"
                        | "northeast"
                        | "northwest"
                        | "southeast"
                        | "southwest"
                        | "bombing"
                        | "shelling"
                        | "state"
                )
        }),
        _ => {
            // "a captured Humvee military car": the participle takes no object.
            let object = !(scene.spaced(shape.end)
                && scene.known(shape.end).is_some_and(|k| !k.closed && k.noun > k.verb));
            unknown && object && scene.any(before, TAKES_PLACE)
        }
    }
}

/// "gave evidence to Khovar", "spoke to Amu": somebody is addressed.
fn told_to(scene: &Scene<'_, '_>, to: usize) -> bool {
    to.checked_sub(1).is_some_and(|verb| {
        matches!(
            scene.lower(verb),
            "spoke" | "speaking" | "talking" | "talked" | "according" | "comments" | "interview"
        )
    })
}

/// "told Khovar", "Khovar reported".
fn told(scene: &Scene<'_, '_>, shape: &Shape) -> bool {
    if shape.words != 1 || shape.hyphen || scene.known(shape.first).is_some() {
        return false;
    }
    let before = scene.before(shape.first).map_or("", |b| scene.lower(b));
    let reported = scene.spaced(shape.end) && matches!(scene.lower(shape.end), "reported" | "reports");
    matches!(before, "told" | "tells") || reported
}
