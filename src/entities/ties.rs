//! What ties a person to an office: standing beside it, behind a comma, in a list, joined to the
//! office before.

use super::Naming;
use super::lexis::{APPOINTS, CALENDAR, FOLK, HONORIFIC, RANK, SAYS};
use super::phrases;
use super::posts::{Names, Owner, Post, can_own};
use super::predicates;
use super::scene::Scene;
use super::titles::Title;
use crate::document::MentionKind;

/// How a person and an office were brought together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// Beside each other.
    Apposed,
    /// Joined to the office before it.
    Joined,
    /// By a verb in the past: no longer held.
    Past,
}

/// The persons who hold an office.
pub(super) fn holders(
    scene: &Scene<'_, '_>,
    names: &Names<'_>,
    title: &Title,
    post: &Post,
    last: Option<&(Post, usize)>,
) -> Vec<(usize, Tie)> {
    let direct = following(scene, names, post.end, false);
    if let Some(first) = direct {
        if title.plural {
            return list(scene, names, first).into_iter().map(|n| (n, Tie::Apposed)).collect();
        }
        return vec![(first, Tie::Apposed)];
    }
    // "the prime minister's brother" is nobody's office.
    if scene.possessive(post.end) {
        return Vec::new();
    }
    // Of a plural only what stands behind is told apart: "whose members" says nothing of the one before.
    let behind = behind_comma(scene, names, title, post, last);
    // "Deby, named party leader Y": who is named stands behind.
    let made = behind.is_some() && scene.before(post.start).is_some_and(|b| scene.any(b, APPOINTS));
    let before = if title.plural || made { None } else { preceding(scene, names, post) };
    // "Minister Koya, Fiji's president, Ratu Naiqama, left": who has his title before his name
    // leaves the next one to the next name.
    let served = |person: usize| {
        let first = names.list.get(person).map_or(0, |n| n.first);
        last.is_some_and(|(post, holder)| *holder == person && post.end <= first)
    };
    let before = before.filter(|&person| behind.is_none() || !served(person));
    if let (Some(person), None) = (before, behind) {
        return vec![(person, Tie::Apposed)];
    }
    if let (Some(person), Some(_)) = (before, behind) {
        // "A, the envoy of B, C, the …": each name has its own office behind it.
        return vec![(person, Tie::Apposed)];
    }
    if let Some(first) = behind {
        if title.plural {
            let row = list(scene, names, first);
            return if row.len() > 1 {
                row.into_iter().map(|n| (n, Tie::Apposed)).collect()
            } else {
                Vec::new()
            };
        }
        return vec![(first, Tie::Apposed)];
    }
    if title.plural {
        // "X and Y, the foreign and defence ministers of Z"
        return row_before(scene, names, post).into_iter().map(|n| (n, Tie::Apposed)).collect();
    }
    if let Some(found) = joined(scene, post, last) {
        return vec![(found, Tie::Joined)];
    }
    if let Some((person, past)) = predicates::subject(scene, names, post, last) {
        return vec![(person, if past { Tie::Past } else { Tie::Apposed })];
    }
    predicates::appointed(scene, names, post).into_iter().map(|n| (n, Tie::Apposed)).collect()
}

/// The person whose name begins at `at`, behind honorifics, ranks and further titles.
pub(super) fn following(scene: &Scene<'_, '_>, names: &Names<'_>, at: usize, comma: bool) -> Option<usize> {
    let mut at = at;
    let mut steps = 0;
    if !comma && !scene.spaced(at) {
        return None;
    }
    while steps < 8 {
        match names.starting(at) {
            Some((number, naming)) if naming.kind == MentionKind::Person => return Some(number),
            Some((_, naming)) if naming.kind == MentionKind::Title && scene.spaced(naming.end) => {
                at = naming.end;
            }
            _ if scene.any(at, HONORIFIC | RANK | FOLK) && scene.capital(at) => at += 1,
            _ if matches!(
                scene.lower(at),
                "and" | "the" | "named" | "called" | "his" | "her" | "retired"
            ) && scene.spaced(at) =>
            {
                // "Prime Minister and Foreign Minister Sheikh Mohammed"
                let title = names.starting(at + 1).is_some_and(|(_, n)| n.kind == MentionKind::Title);
                let named = matches!(scene.lower(at), "named" | "called");
                if !(title || named) || comma && scene.lower(at) == "and" {
                    return None;
                }
                at += 1;
            }
            _ => return None,
        }
        steps += 1;
    }
    None
}

/// Persons joined by commas and `and` from `first` on, each with its own `of` phrase.
fn list(scene: &Scene<'_, '_>, names: &Names<'_>, first: usize) -> Vec<usize> {
    let mut out = vec![first];
    let mut at = names.list.get(first).map_or(0, |n| n.end);
    while out.len() < 12 {
        if scene.lower(at) == "of" {
            match phrases::phrase(scene, names, at + 1) {
                Some((_, end)) => at = end,
                None => break,
            }
        }
        at = bracketed(scene, names, at).map_or(at, |(_, end)| end);
        let mut next = at;
        while scene.is(next, b',') || scene.lower(next) == "and" {
            next += 1;
        }
        if next == at {
            break;
        }
        while scene.any(next, HONORIFIC | RANK) && scene.capital(next) {
            next += 1;
        }
        match names.starting(next) {
            Some((number, naming)) if naming.kind == MentionKind::Person => {
                out.push(number);
                at = naming.end;
            }
            _ => break,
        }
    }
    out
}

/// `Muttaqi, the acting foreign minister,`: the person before the office.
fn preceding(scene: &Scene<'_, '_>, names: &Names<'_>, post: &Post) -> Option<usize> {
    let mut at = post.start;
    let floor = scene.sentence_start(at);
    let mut seen = false;
    let mut steps = 0;
    // "After the call with Lavrov, the Turkish minister said": a new subject, no apposition.
    let next = post.end;
    let verb = scene.spaced(next)
        && !scene.capital(next)
        && (scene.any(next, SAYS)
            || matches!(
                scene.lower(next),
                "is" | "was"
                    | "has"
                    | "had"
                    | "did"
                    | "will"
                    | "would"
                    | "could"
                    | "may"
                    | "can"
                    | "does"
                    | "were"
                    | "might"
                    | "should"
            )
            || scene.known(next).is_some_and(|k| !k.closed && k.verb > k.noun.max(k.adj) && k.verb > 4));
    // "State Minister Alam, the Foreign Secretary and other officials were there": a list.
    let list = scene.lower(next) == "and" && post.owner == Owner::Unsaid && scene.lower(post.start) == "the";
    if verb && post.definite || list {
        return None;
    }
    while at > floor && steps < 9 {
        if let Some((number, naming)) = names.ending(at) {
            if naming.kind == MentionKind::Person {
                return seen.then_some(number);
            }
            // A nickname in quotation marks, taken for a name.
            if !(scene.is(at, b'"') || scene.is(at, b',')) || naming.kind == MentionKind::Title {
                return None;
            }
        }
        let before = at - 1;
        let mark = scene.is(before, b',')
            || scene.is(before, b'_')
            || scene.is(before, b'(')
            || scene.is(before, b'-');
        seen |= mark;
        let aged = scene.number(before)
            || matches!(
                scene.lower(before),
                "aged" | "both" | "until" | "recently" | "lately" | "now"
                    | "himself"
                    | "herself"
                    | "currently"
                    | "once"
                    | "also"
                    | "then"
                    | "formerly"
                    | "previously"
                    | "sworn"
                    | "named"
                    | "appointed"
                    | "elected"
            )
            // "hosted Muttaqi on Sunday, the foreign minister of"
            || seen && scene.any(before, CALENDAR)
            || scene.lower(before) == "on" && scene.any(at, CALENDAR);
        let quoted =
            scene.is(before, b'"') || scene.capital(before) && scene.is(before.wrapping_sub(1), b'"');
        if !(mark || aged || quoted) {
            return None;
        }
        at = before;
        steps += 1;
    }
    None
}

/// `Mali's consul in Malé, Hawa Naseer,`: the person behind a comma.
fn behind_comma(
    scene: &Scene<'_, '_>,
    names: &Names<'_>,
    title: &Title,
    post: &Post,
    last: Option<&(Post, usize)>,
) -> Option<usize> {
    // "Singapore's solicitor-general, Koh, and auditor-general, Goh"
    let coordinated = scene.before(post.start).is_some_and(|b| scene.lower(b) == "and")
        && last.is_some_and(|(_, holder)| {
            let end = names.list.get(*holder).map_or(0, |n| n.end);
            end < post.start && post.start - end <= 2
        });
    let comma =
        scene.is(post.end, b',') || scene.is(post.end, b'_') || scene.is(post.end, b':') && !title.plural;
    if !comma
        || !(post.definite
            || post.owner != Owner::Unsaid
            || post.indefinite
            || scene.opens(post.start)
            || coordinated)
    {
        return None;
    }
    let person = following(scene, names, post.end + 1, true)?;
    let naming = names.list.get(person)?;
    // "met the president, Lavrov said": a speaker is no apposition.
    let speech = scene.spaced(naming.end)
        && matches!(scene.lower(naming.end), "said" | "says" | "told" | "added" | "wrote")
        && !scene.opens(post.start)
        && scene.sentence_start(post.start) != post.start;
    let subject = speech && !posts_subject(scene, post);
    (!subject).then_some(person)
}

/// Whether an office stands where a subject stands: nothing but an introduction before it.
fn posts_subject(scene: &Scene<'_, '_>, post: &Post) -> bool {
    let start = scene.sentence_start(post.start);
    post.start <= start
        || scene.is(post.start - 1, b',')
        || scene.is(post.start - 1, b'"')
        || matches!(scene.lower(post.start - 1), "and" | "but" | "that" | "while" | "as" | "when")
}

/// `…, interior minister and acting defence minister`: the holder of the office before.
fn joined(scene: &Scene<'_, '_>, post: &Post, last: Option<&(Post, usize)>) -> Option<usize> {
    let (before, holder) = last?;
    if before.end > post.start || scene.sentence(before.end.saturating_sub(1)) != scene.sentence(post.start) {
        return None;
    }
    let gap = before.end..post.start;
    if gap.is_empty() || gap.len() > 12 {
        return None;
    }
    let mut linked = false;
    let mut at = gap.start;
    while at < gap.end {
        let word = scene.lower(at);
        if scene.is(at, b',') && linked && scene.word(at + 1) {
            // "and, for five days in 1997, president of": what stands between commas is passed over.
            let close = (at + 1..gap.end).find(|&i| scene.is(i, b','));
            match close {
                Some(close) => at = close,
                None if at + 1 == gap.end => {}
                None => return None,
            }
        } else if matches!(word, "and" | "or") || scene.is(at, b',') {
            linked = true;
        } else if !matches!(
            word,
            "now"
                | "later"
                | "then"
                | "also"
                | "is"
                | "was"
                | "has"
                | "had"
                | "been"
                | "long"
                | "currently"
                | "a"
                | "an"
                | "the"
                | "well"
                | "as"
                | "before"
                | "until"
                | "recently"
                | "becoming"
                | "became"
                | "once"
                | "later,"
                | "since"
                | "previously"
        ) {
            return None;
        }
        at += 1;
    }
    linked.then_some(*holder)
}

/// `Presidents Buhari of Nigeria and Talon of Benin`: the owner behind the name.
pub(super) fn of_after(
    scene: &Scene<'_, '_>,
    names: &Names<'_>,
    person: &Naming,
    post: &Post,
) -> Option<(Owner, usize)> {
    if post.owner != Owner::Unsaid && !matches!(post.owner, Owner::Back(_)) || post.start > person.first {
        return None;
    }
    if let Some((owner, end)) = bracketed(scene, names, person.end) {
        return Some((Owner::Named(owner), end));
    }
    if scene.lower(person.end) != "of" || !scene.spaced(person.end) {
        return None;
    }
    phrases::phrase(scene, names, person.end + 1).filter(|(owner, _)| matches!(owner, Owner::Named(_)))
}

/// `(Croatia)` behind a name: the owner, and the token after the bracket.
fn bracketed(scene: &Scene<'_, '_>, names: &Names<'_>, at: usize) -> Option<(usize, usize)> {
    let (number, owner) = names.starting(at + 1).filter(|_| scene.is(at, b'('))?;
    (can_own(owner) && scene.is(owner.end, b')')).then_some((number, owner.end + 1))
}

/// Persons joined by `and` right before a plural in apposition.
fn row_before(scene: &Scene<'_, '_>, names: &Names<'_>, post: &Post) -> Vec<usize> {
    let mut out = Vec::new();
    let Some(mut at) = post.start.checked_sub(1).filter(|&c| scene.is(c, b',')) else { return out };
    while let Some((number, naming)) = names.ending(at).filter(|(_, n)| n.kind == MentionKind::Person) {
        out.push(number);
        at = naming.first;
        while at > 0 && out.len() < 6 && (scene.is(at - 1, b',') || scene.lower(at - 1) == "and") {
            at -= 1;
        }
        if at == naming.first {
            break;
        }
    }
    out.reverse();
    if out.len() < 2 {
        out.clear();
    }
    out
}
