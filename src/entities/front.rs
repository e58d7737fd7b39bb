//! What stands before a title: its owner, adjectives, an article, `its` and `the group's`.

use super::lexis::{BODY, DESCRIPTIVE, MODIFIER, ORGAN};
use super::posts::{Names, Owner, Post, can_own};
use super::scene::Scene;
use crate::document::MentionKind;

/// What stands before the title.
pub(super) fn front(scene: &Scene<'_, '_>, names: &Names<'_>, post: &mut Post) {
    let floor = scene.sentence_start(post.start);
    let mut at = post.start;
    // "the Moscow-backed", "its new", "the group's top": adjectives between owner and title.
    let mut steps = 0;
    while at > floor && steps < 5 {
        let before = at - 1;
        if scene.possessive(before) {
            break;
        }
        if names.ending(at).is_some_and(|(_, n)| can_own(n)) && (scene.spaced(at) || scene.tight(at)) {
            break;
        }
        if scene.is(before, b')') && before >= 2 && names.ending(before).is_some() {
            break;
        }
        let compound = before > floor + 1 && scene.is(before - 1, b'-') && scene.tight(before);
        if compound && scene.word(before) && !scene.capital(before) && scene.spaced(at) {
            // "Russian-backed commander": whose side he is on, not whose office it is.
            at = names.ending(before - 1).map_or(before - 2, |(_, n)| n.first);
            steps += 2;
            continue;
        }
        // "a new senate president": a common noun for a body stands in between.
        let organ = scene.any(before, BODY | ORGAN) && !scene.capital(before);
        // "the first indigenous president": an adjective that the word list lacks.
        let lower = scene.lower(before);
        let ending = scene.known(before).is_none()
            && !scene.capital(before)
            && ["ous", "al", "ic", "ive", "ish", "ese", "an", "ary", "ful", "ed"]
                .iter()
                .any(|e| lower.ends_with(e));
        let adjective = organ
            || ending
            || scene.any(before, DESCRIPTIVE | MODIFIER)
            || scene.known(before).is_some_and(|k| !k.closed && k.adj > k.noun.max(k.verb));
        if !scene.spaced(at) || !adjective || scene.capital(before) && !scene.opens(before) {
            break;
        }
        at = before;
        steps += 1;
    }
    if at <= floor {
        return;
    }
    let before = at - 1;
    if scene.possessive(before) {
        if let Some((number, owner)) = names.ending(before) {
            post.owner = if can_own(owner) || owner.kind == MentionKind::Person {
                Owner::Named(number)
            } else {
                Owner::Unsaid
            };
            post.start = outer(scene, names, owner.first);
            post.definite = true;
        } else if before > floor && scene.word(before - 1) {
            // "the Taliban group's", "the group's"
            let named = names.ending(before - 1).filter(|(_, n)| can_own(n) && scene.spaced(before - 1));
            post.owner = named.map_or(Owner::Back(before - 1), |(number, _)| Owner::Named(number));
            post.start =
                named.map_or_else(|| noun_phrase(scene, before - 1), |(_, n)| outer(scene, names, n.first));
            post.definite = true;
        }
        return;
    }
    let bracketed = (scene.is(before, b')') && before >= 2).then(|| names.ending(before)).flatten();
    if let Some((number, owner)) = bracketed.or_else(|| names.ending(at)).filter(|(_, n)| can_own(n)) {
        // "Tehreek-e-Taliban Pakistan (TTP) spokesman"
        let mut first = owner.first;
        if bracketed.is_some() {
            first = names.ending(first.saturating_sub(1)).map_or(first, |(_, n)| n.first);
        }
        if scene.spaced(at) || scene.tight(at) && scene.is(at - 1, b')') {
            post.owner = Owner::Named(number);
            post.start = outer(scene, names, first);
            // "Sweden's U.N. Ambassador" is Sweden's.
            let envoy = matches!(
                scene.lower(scene.titles().get(post.title).map_or(0, |t| t.head)),
                "ambassador" | "envoy" | "representative" | "permanent" | "mission"
            );
            let world = scene.hit(owner.first).is_some_and(|hit| {
                scene.readings(hit).iter().any(|r| {
                    let kind = scene.record(r.entry).and_then(|record| record.fact("type"));
                    matches!(kind, Some("igo" | "un_body" | "eu_body" | "alliance"))
                })
            });
            let envoy = envoy && world;
            if let Some((state, _)) = names.starting(post.start).filter(|&(n, s)| {
                envoy && n != number && matches!(s.kind, MentionKind::State | MentionKind::Demonym)
            }) {
                post.owner = Owner::Named(state);
            }
            pair(scene, names, number, post);
            while let Some(adjective) =
                scene.before(post.start).filter(|&b| scene.any(b, DESCRIPTIVE) && !scene.any(b, MODIFIER))
            {
                post.start = adjective;
            }
            if let Some(modifier) = modifier_before(scene, post.start) {
                post.outer_modifier = Some(modifier);
                post.start = modifier;
            }
            post.definite |= scene.lower(post.start) == "the";
            determiner(scene, post);
            return;
        }
    }
    // "the Liberal Democrat spokesperson": a name that nothing explains stands in between.
    let mut steps = 0;
    while let Some(before) =
        scene.before(at).filter(|&b| steps < 3 && scene.capital(b) && names.ending(b + 1).is_none())
    {
        // "Council President": a body named in full elsewhere.
        if steps == 0 && scene.any(before, BODY) {
            post.owner = Owner::Back(before);
        }
        at = before;
        steps += 1;
    }
    post.start = at;
    determiner(scene, post);
}

/// "the Croatian and Slovenian foreign ministers": an owner each.
fn pair(scene: &Scene<'_, '_>, names: &Names<'_>, last: usize, post: &mut Post) {
    let plural = scene.titles().get(post.title).is_some_and(|t| t.plural);
    let and = post.start.checked_sub(1).filter(|&at| plural && scene.lower(at) == "and");
    let Some((first, owner)) = and.and_then(|at| names.ending(at)).filter(|(_, n)| can_own(n)) else {
        return;
    };
    if owner.kind == names.list.get(last).map_or(owner.kind, |n| n.kind) {
        post.more = [Some(first), Some(last), None, None];
        post.start = owner.first;
    }
}

/// The first token of an owner with the state before it: "Iran's foreign ministry".
fn outer(scene: &Scene<'_, '_>, names: &Names<'_>, first: usize) -> usize {
    let gap = usize::from(scene.possessive(first.saturating_sub(1)));
    let mut start = match names.ending(first - gap.min(first)) {
        Some((_, state)) if (gap == 1 || scene.spaced(first)) && can_own(state) => state.first,
        _ => first,
    };
    if start > 0 && scene.spaced(start) && matches!(scene.lower(start - 1), "the" | "The") {
        start -= 1;
    }
    start
}

/// "Former" before "US Ambassador".
fn modifier_before(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    if at >= 2 && scene.is(at - 1, b'-') && matches!(scene.lower(at - 2), "then" | "ex") {
        return Some(at - 2);
    }
    let before = scene.before(at)?;
    let modifier = matches!(
        scene.lower(before),
        "former"
            | "acting"
            | "outgoing"
            | "then"
            | "ex"
            | "late"
            | "interim"
            | "incoming"
            | "deputy"
            | "ousted"
            | "exiled"
            | "deposed"
            | "retired"
            | "senior"
            | "top"
    );
    modifier.then_some(before)
}

/// Takes an article or a possessive pronoun along.
fn determiner(scene: &Scene<'_, '_>, post: &mut Post) {
    let Some(before) = scene.before(post.start) else { return };
    match scene.lower(before) {
        "the" => post.definite = true,
        "a" | "an" | "another" | "one" => post.indefinite = true,
        "its" | "their" | "our" | "whose" | "his" | "her" => {
            post.definite = true;
            if post.owner == Owner::Unsaid {
                post.owner = Owner::Back(before);
            }
        }
        _ => return,
    }
    post.start = before;
}

/// First token of a short noun phrase that ends at `last`: "the group", "the ministry".
fn noun_phrase(scene: &Scene<'_, '_>, last: usize) -> usize {
    let mut at = last;
    while let Some(before) = scene.before(at).filter(|_| last - at < 3) {
        if matches!(scene.lower(before), "the" | "a" | "his" | "her" | "its" | "their" | "this" | "that") {
            return before;
        }
        let word = scene.lower(before);
        let participle = (word.ends_with("ing") || word.ends_with("ed")) && !scene.capital(before);
        if !participle && !scene.known(before).is_some_and(|k| !k.closed && k.adj.max(k.noun) > k.verb) {
            break;
        }
        at = before;
    }
    at
}
