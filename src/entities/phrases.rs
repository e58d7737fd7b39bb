//! What stands behind a title: `of the Foreign Policy Department`, `to Kabul`, `(left)`.

use super::lexis::{BODY_AFTER, DESCRIPTIVE, PLACE_AFTER};
use super::posts::{Names, Owner, Post, can_own};
use super::scene::Scene;
use super::titles::Title;
use crate::document::MentionKind;

/// What stands behind the title.
pub(super) fn back(scene: &Scene<'_, '_>, names: &Names<'_>, title: &Title, post: &mut Post) {
    let head = scene.lower(title.head);
    let mut chain = 0;
    while chain < 4 && scene.spaced(post.end) {
        let preposition = scene.lower(post.end);
        if !matches!(preposition, "of" | "for" | "to" | "in" | "at" | "on" | "with" | "under" | "from") {
            break;
        }
        let Some((owner, end)) = phrase(scene, names, post.end + 1) else { break };
        if preposition == "under"
            && !matches!(owner, Owner::Named(n) if names.list.get(n).is_some_and(can_own))
        {
            break;
        }
        let speaks_for = matches!(
            head,
            "spokesman"
                | "spokeswoman"
                | "spokesperson"
                | "adviser"
                | "advisor"
                | "aide"
                | "governor"
                | "commander"
                | "representative"
                | "secretary"
                | "member"
                | "director"
                | "spokesmen"
                | "chief"
                | "head"
        );
        let said = post.owner != Owner::Unsaid;
        let takes = match preposition {
            "of" => chain == 0 || !said,
            "for" if matches!(head, "governor" | "spokesman" | "spokeswoman" | "spokesperson") => chain == 0,
            "for" | "to" | "at" | "from" | "with" => {
                // "Assistant Secretary for East Asia" is not East Asia's.
                let named = match owner {
                    Owner::Named(n) => names
                        .list
                        .get(n)
                        .is_some_and(|n| !matches!(n.kind, MentionKind::State | MentionKind::Place)),
                    _ => true,
                };
                (speaks_for && named || preposition == "from") && !said
            }
            "in" => {
                !said
                    && matches!(
                        head,
                        "governor" | "commander" | "leader" | "chief" | "head" | "mayor" | "director"
                    )
            }
            _ => false,
        };
        // Time and circumstance are no part of an office: "in 1997", "in Kabul" after a full phrase.
        if preposition == "in"
            && owner != Owner::Unsaid
            && !takes
            && !matches!(
                head,
                "ambassador"
                    | "envoy"
                    | "consul"
                    | "charge"
                    | "attache"
                    | "representative"
                    | "high"
                    | "chief"
                    | "governor"
                    | "commander"
                    | "leader"
                    | "head"
                    | "mayor"
                    | "director"
                    | "coordinator"
                    | "commanders"
            )
        {
            break;
        }
        // "interior minister in the caretaker cabinet"
        if preposition == "in" && owner == Owner::Unsaid && !scene.is(end, b',') {
            break;
        }
        if takes && owner != Owner::Unsaid {
            post.owner = owner;
            post.definite = true;
        }
        post.end = end;
        if title.plural && matches!(preposition, "of" | "from") {
            row(names, scene, owner, post);
        }
        chain += 1;
    }
    // "(left)", "(CENTCOM)"
    if scene.is(post.end, b'(') {
        let close = (post.end + 1..post.end + 5).find(|&i| scene.is(i, b')'));
        if let Some(close) = close.filter(|&c| c > post.end + 1) {
            post.end = close + 1;
        }
    }
}

/// Takes further owners of a plural: `of Greece, Cyprus and Egypt`.
fn row(names: &Names<'_>, scene: &Scene<'_, '_>, first: Owner, post: &mut Post) {
    let Owner::Named(first) = first else { return };
    let mut found = vec![first];
    let mut end = post.end;
    while found.len() < post.more.len() {
        let mut at = end;
        while scene.is(at, b',') || matches!(scene.lower(at), "and" | "the") {
            at += 1;
        }
        match names.starting(at).filter(|(_, n)| at > end && can_own(n)) {
            Some((number, naming)) => {
                found.push(number);
                end = naming.end;
            }
            None => break,
        }
    }
    if found.len() > 1 {
        post.end = end;
        for (slot, number) in post.more.iter_mut().zip(found) {
            *slot = Some(number);
        }
    }
}

/// A noun phrase with its owner: `Kyrgyzstan's Security Council`, `the Taliban-led government`.
pub(super) fn phrase(scene: &Scene<'_, '_>, names: &Names<'_>, from: usize) -> Option<(Owner, usize)> {
    let mut at = from;
    if matches!(scene.lower(at), "the" | "a" | "an" | "its" | "his" | "her" | "their") {
        at += 1;
    }
    let pronoun = matches!(scene.lower(from), "its" | "their" | "his" | "her").then_some(from);
    let mut owner = pronoun.map_or(Owner::Unsaid, Owner::Back);
    let mut skipped = 0;
    loop {
        if let Some((number, naming)) = names.starting(at) {
            if naming.kind == MentionKind::Title {
                // "aide to the U.S. special envoy", "spokesman for President Banda"
                at = naming.end;
                if let Some((person, n)) = names.starting(at).filter(|(_, n)| n.kind == MentionKind::Person) {
                    return Some((if owner == Owner::Unsaid { Owner::Named(person) } else { owner }, n.end));
                }
                // "spokesperson for the governor of Nangarhar"
                if owner == Owner::Unsaid && scene.lower(at) == "of" && scene.spaced(at) {
                    let the = usize::from(scene.lower(at + 1) == "the");
                    if let Some((inner, n)) = names.starting(at + 1 + the).filter(|(_, n)| can_own(n)) {
                        return Some((Owner::Named(inner), n.end));
                    }
                }
                if owner == Owner::Unsaid {
                    owner = Owner::Back(from);
                }
                return Some((owner, at));
            }
            if naming.kind == MentionKind::Person && owner != Owner::Unsaid {
                return Some((owner, at));
            }
            owner = Owner::Named(number);
            at = naming.end;
            if naming.kind == MentionKind::Person {
                return Some((owner, at));
            }
            // "the Southern Transitional Council (STC)"
            if scene.is(at, b'(') && names.starting(at + 1).is_some_and(|(_, n)| scene.is(n.end, b')')) {
                at = names.starting(at + 1).map_or(at, |(_, n)| n.end + 1);
            }
            if scene.joint(at) && !scene.capital(at + 1) {
                at += 2; // "-led"
            }
            if scene.possessive(at) {
                at += 1;
            } else if !scene.spaced(at) || scene.capital(at) && names.starting(at).is_none() {
                break;
            }
            skipped = 0;
            continue;
        }
        let noun = scene.word(at)
            && !scene.capital(at)
            && (at == from || scene.spaced(at) || scene.tight(at))
            && scene
                .known(at)
                .is_some_and(|k| !k.closed && k.noun.max(k.adj) >= 0 && k.verb <= k.noun.max(k.adj));
        let noun = noun || scene.any(at, PLACE_AFTER | BODY_AFTER | DESCRIPTIVE) && scene.spaced(at);
        if !noun || skipped >= 4 || scene.title_at(at).is_some() {
            break;
        }
        at += 1;
        skipped += 1;
        // "first secretary of the embassy": the one that was named before.
        if owner == Owner::Unsaid
            && matches!(scene.lower(at - 1), "embassy" | "mission" | "consulate" | "ministry")
        {
            owner = Owner::Back(at - 1);
        }
        if scene.possessive(at) {
            if owner == Owner::Unsaid {
                owner = Owner::Back(at - 1);
            }
            at += 1;
        }
    }
    (at > from && (owner != Owner::Unsaid || skipped > 0)).then_some((owner, at))
}
