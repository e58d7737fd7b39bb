//! Titles: a small grammar of modifiers, field, head and complement, so that a fisheries
//! minister is read like a foreign minister.
//!
//! Tags `acting defence minister`, `Deputy Assistant Secretary of State`,
//! `minister for borders and tribes`, `president-elect`. Whose office it is and who holds it
//! is decided elsewhere; names never belong to a title.

use super::heads::{HEADS, LISTED};
use super::lexis::{BODY, DESCRIPTIVE, DOMAIN, HONORIFIC, HUMAN, MODIFIER, ORGAN, RANK};
use super::scene::Scene;
use crate::document::Role;
use crate::gazetteer::{EntryKind, Match, SurfaceClass};

use TitleClass::{Calling, Office};

/// What holding such a title means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TitleClass {
    /// A post.
    Office,
    /// A military, police or noble rank: evidence of a person, no office.
    Rank,
    /// A calling: analyst, poet.
    Calling,
}

/// A title in the text, without the names around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Title {
    /// First token, modifiers included.
    pub(super) first: usize,
    /// Token after the head and its suffix (`-elect`).
    pub(super) end: usize,
    /// Token after the complement (`for borders and tribes`), else `end`.
    pub(super) full: usize,
    /// First token of the head.
    pub(super) head: usize,
    /// Role of the bare head.
    pub(super) role: Role,
    pub(super) class: TitleClass,
    pub(super) plural: bool,
}

/// All titles of the article, in order, not overlapping.
pub(super) fn read(scene: &Scene<'_, '_>) -> Vec<Title> {
    let heads = &*HEADS;
    let (folded, tokens) = (scene.text.folded.text(), &scene.text.tokens);
    let mut titles: Vec<Title> = Vec::new();
    let mut at = 0;
    while at < scene.len() {
        if !scene.word(at) {
            at += 1;
            continue;
        }
        // "Amir Khan" begins with a given name; a phrase may not run over the end of a sentence.
        let given = scene.names(at).given >= 7 && scene.capital(at) && scene.capital(at + 1);
        // "National Dawn Party leader": the party belongs to the name before the title.
        let inside = scene.lower(at) == "party"
            && scene.capital(at)
            && scene.before(at).is_some_and(|b| scene.capital(b) && !scene.any(b, HONORIFIC));
        let hit = heads.matcher.at(folded, tokens, at).filter(|hit| {
            !(inside || given && hit.end == at + 1)
                && (hit.first + 1..hit.end).all(|i| scene.sentence(i) == scene.sentence(hit.first))
        });
        let (end, role, class) = match hit {
            // "leader of the opposition National Dawn Party" leads the party.
            Some(hit)
                if hit.end > at + 2
                    && scene.lower(hit.end - 1) == "opposition"
                    && scene.spaced(hit.end)
                    && scene.capital(hit.end) =>
            {
                (at + 1, Role::Official, Office)
            }
            Some(hit) => {
                let entry = heads.matcher.readings(hit.surface).first().map_or(0, |r| r.entry as usize);
                let Some(&(role, class)) = heads.meanings.get(entry) else { break };
                (hit.end, role, class)
            }
            None if scene.any(at, HUMAN) && !scene.capital(at) => (at + 1, Role::Other, Calling),
            None => match listed(scene, at) {
                Some((role, class)) => (at + 1, role, class),
                None => {
                    at += 1;
                    continue;
                }
            },
        };
        // "president's" heads no title of a person that follows, yet it may stand alone.
        let floor = titles.last().map_or(0, |t| t.end);
        let mut first = extend(scene, at, floor);
        let mut title =
            Title { first, end, full: end, head: at, role, class, plural: is_plural(scene, at, end) };
        if let Some(last) = titles.last().copied() {
            let joined = last.end == first && scene.spaced(first) && last.full == last.end;
            if joined && last.first == last.head && scene.any(last.head, MODIFIER | DOMAIN) && !last.plural {
                // "Chief Superintendent", "deputy speaker": the first head was a modifier.
                first = last.first;
                titles.pop();
            }
            // "chief Brexit negotiator": a name of no mention stands inside.
            let inside = last.end + 1 == first
                && scene.capital(last.end)
                && scene.spaced(last.end)
                && scene.spaced(first)
                && !scene.capital(first)
                && !scene.named(last.end);
            if inside && last.first == last.head && last.full == last.end && scene.any(last.head, MODIFIER) {
                first = last.first;
                titles.pop();
            }
        }
        title.first = first;
        suffix(scene, &mut title);
        title.full = complement(scene, &title);
        at = title.full;
        titles.push(title);
    }
    titles
}

/// A head that only the gazetteer's list of titles has: `sheriff`, `magistrate`.
fn listed(scene: &Scene<'_, '_>, at: usize) -> Option<(Role, TitleClass)> {
    let &(role, class) = LISTED.get(scene.lower(at))?;
    let names = scene.names(at);
    let named = scene.capital(at) && (class == Calling || names.given + names.surname > 0);
    (!named).then_some((role, class))
}

fn is_plural(scene: &Scene<'_, '_>, head: usize, end: usize) -> bool {
    [head, end.saturating_sub(1)].into_iter().any(|at| {
        let word = scene.lower(at);
        let plural =
            word.len() > 2 && (word.ends_with('s') || word.ends_with("men") || word.ends_with("people"));
        plural && !matches!(word, "boss" | "press" | "affairs" | "d'affaires" | "congress" | "arms")
    })
}

/// Whether a name of the gazetteer begins at a token that a title may not swallow.
pub(super) fn is_named(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.begins_name(at)
}

/// Whether a surface of the gazetteer is such a name.
pub(super) fn is_name(scene: &Scene<'_, '_>, hit: Match) -> bool {
    scene.readings(hit).iter().any(|r| {
        r.class != SurfaceClass::Alone
            && match scene.gazetteer.kind(r.entry) {
                None | Some(EntryKind::Collective) => false,
                Some(EntryKind::Org) => {
                    scene.record(r.entry).is_some_and(|record| record.fact("generic") != Some("yes"))
                }
                Some(_) => true,
            }
    })
}

/// Whether a word can be part of a title before its head.
fn fits(scene: &Scene<'_, '_>, at: usize, head: usize) -> bool {
    if !scene.word(at) || scene.any(at, HONORIFIC) && scene.capital(at) {
        return false;
    }
    // "under secretary", but "ambassador under president Banda"
    if scene.lower(at) == "under" && !scene.lower(at + 1).starts_with("secretar") && !scene.is(at + 1, b'-') {
        return false;
    }
    let capital = scene.capital(at);
    let listed = scene.any(at, MODIFIER | DOMAIN);
    if capital {
        // "Foreign Minister", "Fisheries Minister"; "Police director" at the start of a sentence.
        // "the Public Works minister"
        let field = scene.any(at, DOMAIN) && !scene.any(at, BODY | MODIFIER);
        // "Labour Minister" is of labour, "Labour leader" of the party.
        let ministry = listed_field(scene, at, head);
        if !(scene.capital(head) || scene.opens(at) || field) || scene.named(at) && !ministry {
            return false;
        }
    } else if scene.capital(head) && !scene.any(at, MODIFIER | DESCRIPTIVE) && !listed {
        return false;
    }
    if listed || !capital && scene.any(at, DESCRIPTIVE) {
        return true;
    }
    // "foreign ministry spokesman": the body is a name of its own.
    if scene.any(at, BODY) && (capital || scene.any(at, ORGAN)) {
        return false;
    }
    let Some(known) = scene.known(at) else { return false };
    if known.closed || scene.any(at, RANK) {
        return false;
    }
    let names = scene.names(at);
    if capital && names.given >= 6 {
        return false;
    }
    known.noun.max(known.adj) >= 0 && known.verb <= known.noun.max(known.adj)
}

/// Whether a field stands before a minister, whatever else it names.
fn listed_field(scene: &Scene<'_, '_>, at: usize, head: usize) -> bool {
    scene.any(at, DOMAIN)
        && at + 1 == head
        && matches!(scene.lower(head), "minister" | "ministers" | "secretary")
        && !scene.any(at, BODY)
}

/// First token of the title whose head stands at `head`, not before `floor`.
fn extend(scene: &Scene<'_, '_>, head: usize, floor: usize) -> usize {
    let floor = floor.max(scene.sentence_start(head));
    let mut first = head;
    let mut words = 0;
    while first > floor && words < 7 {
        let before = first - 1;
        // "vice-president", "ex-minister", "trade-union leader".
        if scene.is(before, b'-') && scene.tight(before) && scene.tight(first) && before > floor {
            let left = before - 1;
            let prefix =
                matches!(scene.lower(left), "ex" | "vice" | "then" | "co" | "mid" | "self" | "pro" | "under");
            let listed = scene.any(left, MODIFIER | DOMAIN) && !scene.any(first, BODY);
            if !(prefix || listed) || is_named(scene, left) {
                break;
            }
            first = left;
            words += 1;
            continue;
        }
        if !scene.spaced(first) {
            break;
        }
        if scene.lower(before) == "and" && before > floor && words > 0 {
            // "trade and industry commissioner"
            let left = before - 1;
            let fields = scene.any(left, DOMAIN) && scene.any(first, DOMAIN) && !scene.any(first, MODIFIER);
            if fields && scene.spaced(before) && fits(scene, left, head) {
                first = left;
                words += 2;
                continue;
            }
            break;
        }
        if !fits(scene, before, head) {
            break;
        }
        first = before;
        words += 1;
    }
    // Plain adjectives at the left end say nothing of the office.
    while first < head && scene.any(first, DESCRIPTIVE) && !scene.any(first, MODIFIER | DOMAIN) {
        first += 1;
        while first < head && scene.is(first, b'-') {
            first += 2;
        }
    }
    first.min(head)
}

/// `-elect`, `-designate`, `-general` and `designate`.
fn suffix(scene: &Scene<'_, '_>, title: &mut Title) {
    let end = title.end;
    if scene.joint(end) && matches!(scene.lower(end + 1), "elect" | "designate" | "general" | "in") {
        title.end = end + 2;
    } else if scene.spaced(end) && matches!(scene.lower(end), "designate" | "elect") {
        title.end = end + 1;
    }
}

/// Token after the complement that names the field: `for borders and tribes`.
fn complement(scene: &Scene<'_, '_>, title: &Title) -> usize {
    let end = title.end;
    if title.class != Office || !scene.spaced(end) {
        return end;
    }
    let head = scene.lower(title.head);
    let minister = (title.head..end).any(|i| matches!(scene.lower(i), "minister" | "ministers"));
    let of = minister && head != "prime"
        || matches!(
            head,
            "minister"
                | "ministers"
                | "secretary"
                | "undersecretary"
                | "under"
                | "director"
                | "commissioner"
                | "deputy"
        );
    let field = of
        || minister
        || scene.lower(end - 1) == "secretary"
        || matches!(
            head,
            "representative"
                | "envoy"
                | "adviser"
                | "advisor"
                | "special"
                | "coordinator"
                | "rapporteur"
                | "state"
                | "high"
                | "aide"
                | "ambassador"
                | "assistant"
        );
    let prep = scene.lower(end);
    if !(of && prep == "of" || field && matches!(prep, "for" | "on")) {
        return end;
    }
    let mut at = end + 1;
    if matches!(scene.lower(at), "the" | "all") {
        at += 1;
    }
    // "for South and Central Asian Affairs", "for Europe and Foreign Affairs"
    if let Some(end) = affairs(scene, at) {
        return end;
    }
    // "secretary of the National Security Council": the body is no field.
    if super::bodies::at(scene, at).is_some() {
        return end;
    }
    let mut last = end;
    let mut words = 0;
    while words < 8 && scene.word(at) && (scene.spaced(at) || scene.tight(at)) {
        let linked = scene.lower(at) == "and" && last == at;
        if linked {
            if !is_field(scene, at + 1, title) {
                break;
            }
            at += 1;
        }
        if !is_field(scene, at, title) {
            break;
        }
        at += 1;
        words += 1;
        last = at;
    }
    last
}

/// Token after a capitalised field that ends with `Affairs` or the like, whatever it names on the way.
fn affairs(scene: &Scene<'_, '_>, from: usize) -> Option<usize> {
    let mut at = from;
    while at < from + 8 && scene.word(at) && (scene.spaced(at) || scene.tight(at)) {
        let ends = matches!(
            scene.lower(at),
            "affairs"
                | "relations"
                | "cooperation"
                | "co-operation"
                | "reform"
                | "policy"
                | "rights"
                | "development"
        );
        if ends && scene.lower(at + 1) != "and" {
            return Some(at + 1);
        }
        if !(scene.capital(at) || ends || matches!(scene.lower(at), "and" | "of" | "the")) {
            return None;
        }
        at += 1;
    }
    None
}

/// Whether a word can stand in a complement.
fn is_field(scene: &Scene<'_, '_>, at: usize, title: &Title) -> bool {
    if !scene.word(at) || is_named(scene, at) || scene.any(at, BODY) && !scene.any(at, DOMAIN) {
        return false;
    }
    if scene.any(at, DOMAIN) {
        return true;
    }
    let capital = scene.capital(at);
    if capital && (!scene.capital(title.head) || scene.names(at).given >= 5) {
        return false;
    }
    scene.known(at).is_some_and(|known| {
        !known.closed && known.noun.max(known.adj) >= 0 && known.verb <= known.noun.max(known.adj)
    })
}
