//! Offices: which person holds which title of what.
//!
//! Tags `Tajik Defence Minister Sherali Mirzo`, `Hawa Naseer, Mali's consul in Malé`,
//! `X has been Qatar's envoy`, `named the engineer Y finance minister`, `Z, who chairs the council`,
//! `Presidents A of B and C of D`. Not tagged: bare ranks and callings (`General`, `analyst`),
//! titles without a holder. Known gap: a title in one sentence and its holder in the next.

use std::collections::HashMap;

use super::figures::Figures;
use super::lexis::{APPOINTS, FOLK, HONORIFIC, RANK};
use super::owners::{Ground, Of};
use super::posts::{self, Names, Owner, Post};
use super::roles;
use super::scene::Scene;
use super::titles::{Title, TitleClass};
use super::{Holding, Naming};
use crate::document::{MentionKind, Role};
use crate::gazetteer::tenures;

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

/// How far back in its sentence an office looks for a verb, in tokens.
const REACH: usize = 60;

/// A holding whose owner may still be open.
struct Draft {
    holding: Holding,
    post: Post,
    /// The office that a counterpart shares, by its number.
    like: Option<usize>,
}

/// All offices of the article. `titles` gives the number of the title of a naming.
pub(super) fn read(
    scene: &Scene<'_, '_>,
    namings: &[Naming],
    titles: &[Option<usize>],
    figures: &mut Figures,
) -> Vec<Holding> {
    let names = Names::new(scene, namings);
    let ground = Ground::new(scene, &names, figures);
    let mut drafts: Vec<Draft> = Vec::new();
    let mut held: HashMap<usize, Of> = HashMap::new();
    let mut loose: Vec<Post> = Vec::new();
    // The office read last, with its holder: the next one may be joined to it.
    let mut last: Option<(Post, usize)> = None;
    for (naming, number) in titles.iter().enumerate() {
        let Some((number, title)) = number.and_then(|n| Some((n, scene.titles().get(n)?))) else { continue };
        let post = posts::read(scene, &names, naming, number, title);
        if let Some(holding) = verbal(scene, &names, title) {
            drafts.push(Draft { holding, post, like: None });
            continue;
        }
        // "spokesman for the governor of Herat, X": the governor is not X.
        let nested = last.as_ref().is_some_and(|(post, _)| title.first >= post.start && title.end <= post.end);
        let holders = match following(scene, &names, post.end, false) {
            None if nested => Vec::new(),
            _ => holders(scene, &names, title, &post, last.as_ref()),
        };
        if let Some(&(holder, _)) = holders.last() {
            last = Some((post, holder));
        }
        if !posts::is_office(scene, title, &post) {
            continue;
        }
        if holders.is_empty() && !title.plural && !post.indefinite && matches!(post.owner, Owner::Named(_)) {
            loose.push(post);
        }
        for (place, (holder, tie)) in holders.into_iter().enumerate() {
            let Some(person) = names.list.get(holder) else { continue };
            let Some(figure) = person.figure else { continue };
            let mut post = post;
            // "the foreign ministers of A and B, X and Y"
            if let Some(owner) = post.more.get(place).copied().flatten().filter(|_| title.plural) {
                post.owner = Owner::Named(owner);
            }
            if let Some((owner, _)) = of_after(scene, &names, person, &post) {
                post.owner = owner;
            }
            let of = ground.said(figures, &post, &held);
            if let Some(of) = of {
                held.entry(figure).or_insert(of);
            }
            let like = scene.lower(title.head).starts_with("counterpart");
            let like = like.then(|| {
                // "his Turkish counterpart": the office of the one before.
                let sentence = scene.sentence(title.first);
                drafts.iter().rposition(|d| {
                    scene.sentence(d.holding.title.0) == sentence && d.holding.person != figure
                })
            });
            if like == Some(None) {
                continue;
            }
            let modifiers = roles::modifiers(scene, title, post.outer_modifier);
            let holding = Holding {
                person: figure,
                naming: holder,
                title: (title.first, title.full),
                text: roles::singular(scene, title),
                role: title.role,
                former: tie == Tie::Past || roles::is_former(&modifiers),
                modifiers,
                of,
            };
            // "a former vice president and president of Ecuador": both are Ecuador's.
            let before = drafts.last_mut().filter(|d| tie == Tie::Joined && d.holding.person == figure);
            if let Some(before) = before.filter(|d| d.holding.of.is_none()) {
                before.holding.of = of;
            }
            drafts.push(Draft { holding, post, like: like.flatten() });
        }
    }
    let mut holdings = settle(&ground, figures, drafts, &held);
    elsewhere(&ground, figures, &loose, &mut holdings);
    holdings
}

/// Fills in what the phrases left unsaid.
fn settle(ground: &Ground<'_>, figures: &mut Figures, drafts: Vec<Draft>, held: &HashMap<usize, Of>) -> Vec<Holding> {
    let scene = ground.scene;
    let mut holdings: Vec<Holding> = Vec::with_capacity(drafts.len());
    for Draft { mut holding, post, like } in drafts {
        let Some(title) = scene.titles().get(post.title) else { continue };
        if let Some(same) = like.and_then(|n| holdings.get(n)) {
            let text = || scene.slice(same.title.0, same.title.1).to_owned();
            holding.text = Some(same.text.clone().unwrap_or_else(text));
            holding.role = same.role;
            holding.modifiers.clone_from(&same.modifiers);
        } else {
            if holding.of.is_none() {
                holding.of = ground.unsaid(figures, title, &post, holding.person, holdings.last(), held);
            }
            let owner = holding.of.and_then(|(f, ..)| figures.list.get(f));
            holding.role = roles::role(scene, title, owner);
        }
        holdings.push(holding);
    }
    holdings
}

/// `the president of Uzbekistan said`, and the next sentence names him: a known holder of that
/// office who is named in the article, and to whom nothing else ties it.
fn elsewhere(ground: &Ground<'_>, figures: &Figures, loose: &[Post], holdings: &mut Vec<Holding>) {
    let (scene, list) = (ground.scene, ground.names.list);
    if loose.is_empty() {
        return;
    }
    // Who is named here and is known to have held what; the first mention of each.
    let mut known: HashMap<(&str, &str), Vec<(usize, usize)>> = HashMap::new();
    let mut seen = vec![false; figures.list.len()];
    for (number, naming) in list.iter().enumerate().filter(|(_, n)| n.kind == MentionKind::Person) {
        let Some(figure) = naming.figure else { continue };
        let Some(seen) = seen.get_mut(figure).filter(|seen| !**seen) else { continue };
        *seen = true;
        let Some(record) = figures.list.get(figure).and_then(|f| scene.record(f.record?)) else { continue };
        for tenure in tenures(&record.id) {
            let holders = known.entry((tenure.role, tenure.of)).or_default();
            if holders.last().is_none_or(|&(_, last)| last != figure) {
                holders.push((number, figure));
            }
        }
    }
    for post in loose {
        let Some(title) = scene.titles().get(post.title) else { continue };
        let Owner::Named(owner) = post.owner else { continue };
        let Some(owner) = list.get(owner) else { continue };
        let Some((of, body)) = owner.figure.and_then(|f| Some((f, figures.list.get(f)?))) else { continue };
        let role = roles::role(scene, title, Some(body));
        if matches!(role, Role::Official | Role::Other | Role::Minister | Role::Legislator | Role::Spokesperson) {
            continue;
        }
        // Two holders of one office in one article: the text would have to say which.
        let Some(&[(naming, person)]) = known.get(&(role.as_str(), body.id.as_str())).map(Vec::as_slice) else {
            continue;
        };
        if holdings.iter().any(|h| h.person == person && h.role == role) {
            continue;
        }
        let modifiers = roles::modifiers(scene, title, post.outer_modifier);
        holdings.push(Holding {
            person,
            naming,
            title: (title.first, title.full),
            text: None,
            role,
            former: roles::is_former(&modifiers),
            modifiers,
            of: Some((of, owner.first, owner.end)),
        });
    }
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
    // Of a plural only what stands behind is told apart: "whose members" says nothing of the one before.
    let before = if title.plural { None } else { preceding(scene, names, post) };
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
    let floor = scene.sentence_start(post.start).max(post.start.saturating_sub(REACH));
    let verb = |from: usize| (floor..from).rev().find(|&i| scene.any(i, APPOINTS) && !scene.capital(i));
    if scene.spaced(post.start) {
        if let Some((number, naming)) = names.ending(post.start) {
            if naming.kind == MentionKind::Person && verb(naming.first).is_some() {
                return vec![number];
            }
        }
    }
    let Some(before) = scene.before(post.start) else { return Vec::new() };
    // "declared herself interim president"
    if matches!(scene.lower(before), "himself" | "herself") && verb(before).is_some() {
        let end = names.list.partition_point(|n| n.first < before);
        let subject = names
            .list
            .get(..end)
            .and_then(|l| l.iter().rposition(|n| n.kind == MentionKind::Person && n.first >= floor));
        return subject.into_iter().collect();
    }
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
        // "was replaced as foreign minister by Y"
        if scene.lower(post.end) == "by" {
            out.extend(following(scene, names, post.end + 1, false));
        }
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
    let noun = match scene.lower(verb) {
        "heads" => "head",
        "chairs" => "chair",
        _ => return None,
    };
    if verb < 3 || title.class != TitleClass::Office {
        return None;
    }
    let before = scene.before(verb)?;
    let before = if matches!(scene.lower(before), "now" | "also" | "currently") { before - 1 } else { before };
    let (number, person) = if scene.lower(before) == "who" && before > 0 {
        names.ending(if scene.is(before - 1, b',') { before - 1 } else { before })?
    } else {
        names.ending(before + 1)?
    };
    let (owner, _) = posts::phrase(scene, names, verb + 1)?;
    let Owner::Named(owned) = owner else { return None };
    let owned = names.list.get(owned)?;
    Some(Holding {
        person: person.figure.filter(|_| person.kind == MentionKind::Person)?,
        naming: number,
        title: (verb, verb + 1),
        text: Some(noun.to_owned()),
        role: title.role,
        modifiers: Vec::new(),
        of: Some((owned.figure?, owned.first, owned.end)),
        former: false,
    })
}
