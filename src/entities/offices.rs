//! Offices: which person holds which title of what.
//!
//! Tags `Tajik Defence Minister Sherali Mirzo`, `Hawa Naseer, Mali's consul in Malé`,
//! `X has been Qatar's envoy`, `named the engineer Y finance minister`, `Z, who chairs the council`,
//! `Presidents A of B and C of D`. Not tagged: bare ranks and callings (`General`, `analyst`),
//! titles without a holder. Known gap: a title in one sentence and its holder in the next.

use super::figures::Figures;
use super::lexis::{APPOINTS, HONORIFIC, RANK};
use super::owners;
use super::posts::{self, Names, Owner, Post};
use super::roles;
use super::scene::Scene;
use super::titles::{Title, TitleClass};
use super::{Holding, Naming};
use crate::document::MentionKind;

/// How a person and an office were brought together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tie {
    /// Beside each other.
    Apposed,
    /// Joined to the office before it.
    Joined,
    /// By a verb in the past: no longer held.
    Past,
}

/// All offices of the article. `titles` gives the number of the title of a naming.
pub(super) fn read(
    scene: &Scene<'_, '_>,
    namings: &[Naming],
    titles: &[Option<usize>],
    figures: &mut Figures,
) -> Vec<Holding> {
    let names = Names::new(scene, namings);
    let mut holdings: Vec<Holding> = Vec::new();
    // The office read last, with its holder: the next one may be joined to it.
    let mut last: Option<(Post, usize)> = None;
    for (naming, number) in titles.iter().enumerate() {
        let Some((number, title)) = number.and_then(|n| Some((n, scene.titles().get(n)?))) else { continue };
        if let Some(holding) = verbal(scene, &names, title) {
            holdings.push(holding);
            continue;
        }
        let post = posts::read(scene, &names, naming, number, title);
        let holders = holders(scene, &names, title, &post, last.as_ref());
        if let Some(&(holder, _)) = holders.last() {
            last = Some((post, holder));
        }
        if !posts::is_office(scene, title, &post) {
            continue;
        }
        for (holder, tie) in holders {
            let Some(person) = names.list.get(holder) else { continue };
            let Some(figure) = person.figure else { continue };
            let mut post = post;
            if let Some((owner, _)) = of_after(scene, &names, person, &post) {
                post.owner = owner;
            }
            let of = owners::resolve(scene, &names, figures, title, &post, figure, &holdings);
            let modifiers = roles::modifiers(scene, title, post.outer_modifier);
            // "a former vice president and president of Ecuador": both are Ecuador's.
            if let (Tie::Joined, Owner::Named(_), Some(before)) = (tie, post.owner, holdings.last_mut()) {
                if before.person == figure && before.of.is_none() {
                    before.of = of;
                }
            }
            let former = tie == Tie::Past || roles::is_former(&modifiers);
            holdings.push(Holding {
                person: figure,
                naming: holder,
                title: (title.first, title.full),
                text: roles::singular(scene, title),
                role: roles::role(scene, title, of.and_then(|(f, ..)| figures.list.get(f))),
                modifiers,
                of,
                former,
            });
        }
    }
    holdings
}

/// The persons who hold an office.
fn holders(
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
    let before = preceding(scene, names, post);
    let behind = behind_comma(scene, names, title, post);
    if let (Some(person), None) = (before, behind) {
        return vec![(person, Tie::Apposed)];
    }
    if let (Some(person), Some(_)) = (before, behind) {
        // "A, the envoy of B, C, the …": each name has its own office behind it.
        return vec![(person, Tie::Apposed)];
    }
    if let Some(first) = behind {
        if title.plural {
            return list(scene, names, first).into_iter().map(|n| (n, Tie::Apposed)).collect();
        }
        return vec![(first, Tie::Apposed)];
    }
    if title.plural {
        return Vec::new();
    }
    if let Some(found) = joined(scene, post, last) {
        return vec![(found, Tie::Joined)];
    }
    if let Some((person, past)) = predicate(scene, names, post) {
        return vec![(person, if past { Tie::Past } else { Tie::Apposed })];
    }
    appointed(scene, names, post).into_iter().map(|n| (n, Tie::Apposed)).collect()
}

/// The person whose name begins at `at`, behind honorifics, ranks and further titles.
fn following(scene: &Scene<'_, '_>, names: &Names<'_>, at: usize, comma: bool) -> Option<usize> {
    let mut at = at;
    let mut steps = 0;
    if !comma && !scene.spaced(at) {
        return None;
    }
    while steps < 8 {
        match names.starting(at) {
            Some((number, naming)) if naming.kind == MentionKind::Person => return Some(number),
            Some((_, naming)) if naming.kind == MentionKind::Title && scene.spaced(naming.end) => {
                at = naming.end
            }
            _ if scene.any(at, HONORIFIC | RANK) && scene.capital(at) => at += 1,
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
            match posts::phrase(scene, names, at + 1) {
                Some((_, end)) => at = end,
                None => break,
            }
        }
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
                "aged"
                    | "now"
                    | "himself"
                    | "herself"
                    | "currently"
                    | "once"
                    | "also"
                    | "then"
                    | "formerly"
                    | "previously"
                    | "himself,"
            );
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
fn behind_comma(scene: &Scene<'_, '_>, names: &Names<'_>, title: &Title, post: &Post) -> Option<usize> {
    let comma =
        scene.is(post.end, b',') || scene.is(post.end, b'_') || scene.is(post.end, b':') && !title.plural;
    if !comma || !(post.definite || post.owner != Owner::Unsaid || post.indefinite || scene.opens(post.start))
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

/// `X has been Qatar's envoy`, `who is at once`, `was named ambassador`: the subject, and whether it is past.
fn predicate(scene: &Scene<'_, '_>, names: &Names<'_>, post: &Post) -> Option<(usize, bool)> {
    let floor = scene.sentence_start(post.start);
    let mut at = post.start;
    let (mut link, mut past, mut be, mut made) = (false, false, false, false);
    let mut steps = 0;
    while at > floor && steps < 12 {
        if let Some((number, naming)) = names.ending(at) {
            let linked = link || be && made;
            return (naming.kind == MentionKind::Person && linked).then_some((number, past));
        }
        let before = at - 1;
        match scene.lower(before) {
            "is" | "are" | "being" | "remains" | "becomes" | "become" | "became" | "remained" | "'s"
            | "serves" => {
                link = true;
                be = true;
            }
            "was" | "were" | "been" | "served" | "worked" => {
                link = true;
                be = true;
                past |= matches!(scene.lower(before), "was" | "served" | "worked") && !made;
            }
            "be" | "has" | "have" | "had" | "will" | "to" | "who" | "as" | "in" | "at" | "once" | "also"
            | "now" | "long" | "currently" | "already" | "still" | "since" | "later" | "then" | "both"
            | "the" | "a" | "an" | "serving" | "acting" | "recently" | "briefly" | "formerly"
            | "previously" | "twice" | "formally" | "office" | "set" | "due" | "last" | "year" | "month"
            | "week" => {
                be |= scene.lower(before) == "be";
            }
            _ if scene.any(before, APPOINTS) => made = true,
            _ if scene.is(before, b',') || scene.number(before) || scene.is(before, b'_') => {}
            _ if scene.any(before, super::lexis::CALENDAR) => {}
            _ => return None,
        }
        at = before;
        steps += 1;
    }
    None
}

/// `named the engineer Yisr Qabbani finance minister`, `succeeds Park as national security adviser`.
fn appointed(scene: &Scene<'_, '_>, names: &Names<'_>, post: &Post) -> Vec<usize> {
    let floor = scene.sentence_start(post.start);
    let verb = |from: usize| (floor..from).rev().find(|&i| scene.any(i, APPOINTS) && !scene.capital(i));
    if scene.spaced(post.start) {
        if let Some((number, naming)) = names.ending(post.start) {
            if naming.kind == MentionKind::Person && verb(naming.first).is_some() {
                return vec![number];
            }
        }
    }
    let Some(before) = scene.before(post.start) else { return Vec::new() };
    if scene.lower(before) != "as" {
        return Vec::new();
    }
    let people = |from: usize, to: usize| {
        let first = names.list.partition_point(|n| n.first < from);
        let end = names.list.partition_point(|n| n.first < to);
        (first..end)
            .filter(|&n| names.list.get(n).is_some_and(|n| n.kind == MentionKind::Person))
            .collect::<Vec<_>>()
    };
    let takes_over = (floor..before).rev().find(|&i| {
        matches!(
            scene.lower(i),
            "succeed"
                | "succeeds"
                | "succeeded"
                | "replace"
                | "replaces"
                | "replaced"
                | "succeeding"
                | "replacing"
        )
    });
    if let Some(verb) = takes_over {
        let mut out: Vec<usize> = people(floor, verb).into_iter().next_back().into_iter().collect();
        out.extend(people(verb, before).into_iter().next());
        return out;
    }
    let made = verb(before).or_else(|| {
        (floor..before).rev().find(|&i| {
            matches!(
                scene.lower(i),
                "accepted"
                    | "accept"
                    | "accepts"
                    | "received"
                    | "recognised"
                    | "recognized"
                    | "credentials"
                    | "credence"
                    | "swore"
                    | "inaugurated"
                    | "sent"
                    | "serves"
                    | "served"
                    | "introduced"
                    | "identified"
            )
        })
    });
    match made {
        Some(verb) if before - verb <= 18 => {
            people(verb, before).into_iter().next_back().into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// `Presidents Buhari of Nigeria and Talon of Benin`: the owner behind the name.
fn of_after(
    scene: &Scene<'_, '_>,
    names: &Names<'_>,
    person: &Naming,
    post: &Post,
) -> Option<(Owner, usize)> {
    if post.owner != Owner::Unsaid && !matches!(post.owner, Owner::Back(_)) || post.start > person.first {
        return None;
    }
    if scene.lower(person.end) != "of" || !scene.spaced(person.end) {
        return None;
    }
    posts::phrase(scene, names, person.end + 1).filter(|(owner, _)| matches!(owner, Owner::Named(_)))
}

/// `X, who chairs the People's Council`.
fn verbal(scene: &Scene<'_, '_>, names: &Names<'_>, title: &Title) -> Option<Holding> {
    let verb = title.head;
    if !matches!(scene.lower(verb), "heads" | "chairs") || verb < 3 || title.class != TitleClass::Office {
        return None;
    }
    let who = scene.before(verb).filter(|&w| scene.lower(w) == "who")?;
    let comma = who - 1;
    let (number, person) = names.ending(if scene.is(comma, b',') { comma } else { who })?;
    let (owner, _) = posts::phrase(scene, names, verb + 1)?;
    let Owner::Named(owned) = owner else { return None };
    let owned = names.list.get(owned)?;
    Some(Holding {
        person: person.figure.filter(|_| person.kind == MentionKind::Person)?,
        naming: number,
        title: (verb, verb + 1),
        text: None,
        role: title.role,
        modifiers: Vec::new(),
        of: Some((owned.figure?, owned.first, owned.end)),
        former: false,
    })
}
