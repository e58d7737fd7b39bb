//! Office phrases: a title with what stands around it, from the owner in front
//! (`Kyrgyzstan's Security Council deputy chairman`) to the phrases behind
//! (`head of the Foreign Policy Department of …`, `envoy to Kabul`).

use super::Naming;
use super::lexis::{BODY, BODY_AFTER, DESCRIPTIVE, MODIFIER, ORGAN, PLACE_AFTER};
use super::scene::Scene;
use super::titles::{Title, TitleClass};
use crate::document::{MentionKind, Role};

/// Who an office belongs to, as the phrase says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// A naming by its number.
    Named(usize),
    /// `its`, `their`, `the group's`, `the country's`: a token that refers back.
    Back(usize),
    Unsaid,
}

/// A title with its surroundings; tokens `start..end`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Post {
    /// Number of the title.
    pub(super) title: usize,
    /// Number of the title's naming.
    pub(super) naming: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) owner: Owner,
    /// Owners in a row, for a plural: `the foreign ministers of Greece and Egypt`.
    pub(super) more: [Option<usize>; 4],
    /// Token of a modifier in front of the owner: `Former US Ambassador`.
    pub(super) outer_modifier: Option<usize>,
    /// Begins with an article or an owner, so that it can stand beside a name.
    pub(super) definite: bool,
    /// `his`, `her` or `their` before `counterpart`.
    pub(super) indefinite: bool,
}

/// Namings of an article with quick access by token.
pub(super) struct Names<'a> {
    pub(super) list: &'a [Naming],
    starts: Vec<u32>,
    ends: Vec<u32>,
}

impl<'a> Names<'a> {
    pub(super) fn new(scene: &Scene<'_, '_>, list: &'a [Naming]) -> Self {
        let mut starts = vec![0; scene.len() + 1];
        let mut ends = vec![0; scene.len() + 1];
        for (number, naming) in list.iter().enumerate() {
            if let Some(slot) = starts.get_mut(naming.first) {
                *slot = number as u32 + 1;
            }
            if let Some(slot) = ends.get_mut(naming.end) {
                *slot = number as u32 + 1;
            }
        }
        Self { list, starts, ends }
    }

    /// The naming that begins at a token.
    pub(super) fn starting(&self, at: usize) -> Option<(usize, &'a Naming)> {
        let number = self.starts.get(at)?.checked_sub(1)? as usize;
        Some((number, self.list.get(number)?))
    }

    /// The naming that ends before a token.
    pub(super) fn ending(&self, at: usize) -> Option<(usize, &'a Naming)> {
        let number = self.ends.get(at)?.checked_sub(1)? as usize;
        Some((number, self.list.get(number)?))
    }
}

/// Whether a naming can own an office.
pub(super) fn can_own(naming: &Naming) -> bool {
    !matches!(naming.kind, MentionKind::Title | MentionKind::Person)
}

/// Reads the phrase around a title.
pub(super) fn read(
    scene: &Scene<'_, '_>,
    names: &Names<'_>,
    naming: usize,
    number: usize,
    title: &Title,
) -> Post {
    let mut post = Post {
        title: number,
        naming,
        start: title.first,
        end: title.full,
        owner: Owner::Unsaid,
        more: [None; 4],
        outer_modifier: None,
        definite: false,
        indefinite: false,
    };
    front(scene, names, &mut post);
    back(scene, names, title, &mut post);
    post
}

/// What stands before the title.
fn front(scene: &Scene<'_, '_>, names: &Names<'_>, post: &mut Post) {
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
            while let Some(adjective) =
                scene.before(post.start).filter(|&b| scene.any(b, DESCRIPTIVE) && !scene.any(b, MODIFIER))
            {
                post.start = adjective;
            }
            if let Some(modifier) = modifier_before(scene, post.start) {
                post.outer_modifier = Some(modifier);
                post.start = modifier;
            }
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

/// What stands behind the title.
fn back(scene: &Scene<'_, '_>, names: &Names<'_>, title: &Title, post: &mut Post) {
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

/// Whether a title names an office that somebody can hold here.
pub(super) fn is_office(scene: &Scene<'_, '_>, title: &Title, post: &Post) -> bool {
    if title.class != TitleClass::Office {
        // A judge of a named court holds an office, "Judge Li" has a rank.
        let court = matches!(scene.lower(title.head), "judge" | "justice");
        let see = title.role == Role::Religious && matches!(post.owner, Owner::Named(_));
        let analyst = matches!(scene.lower(title.head), "analyst");
        return court && post.owner != Owner::Unsaid || see || analyst;
    }
    if scene.lower(title.head) == "attorney" {
        return title.end > title.head + 1 || scene.capital(title.head) && post.owner != Owner::Unsaid;
    }
    let qualified = title.first < title.head || title.full > title.end || title.end > title.head + 1;
    match scene.lower(title.head) {
        "head" | "heads" | "chief" | "chiefs" | "boss" | "director" | "chair" | "leader" | "leaders"
        | "commander" | "member" | "secretary" | "administrator" | "principal" | "dean" | "aide"
        | "ruler" => qualified || post.owner != Owner::Unsaid || post.definite || post.end > title.full,
        _ => true,
    }
}
