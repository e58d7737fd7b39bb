//! Where a threat comes from and whom it threatens.

use super::Finding;
use super::holders;
use crate::clauses::actors::Party;
use crate::clauses::chunk::ChunkKind;
use crate::rules::View;

/// Verbs whose object is the victim.
const STRIKES: &[&str] = &[
    "attack",
    "invade",
    "strike",
    "bomb",
    "shell",
    "threaten",
    "target",
    "harm",
    "destabilize",
    "destabilise",
    "occupy",
    "hit",
    "raid",
    "annex",
    "endanger",
    "undermine",
    "overrun",
    "blockade",
];

/// Nouns whose of-phrase is the victim: "the invasion of Syunik".
const BLOWS: &[&str] = &[
    "invasion",
    "occupation",
    "annexation",
    "bombing",
    "shelling",
    "blockade",
    "siege",
    "takeover",
    "destabilisation",
    "destabilization",
];

/// Whether a phrase is the object of a blow.
fn is_struck(view: &View<'_>, at: usize, prep: Option<&str>) -> bool {
    let syntax = &view.statement.syntax;
    match prep {
        Some("of") => at.checked_sub(2).is_some_and(|noun| BLOWS.contains(&syntax.lemma(noun))),
        Some(_) => false,
        None => (0..at).rev().take(4).any(|v| {
            syntax.verb(v).is_some_and(|verb| !verb.passive)
                && STRIKES.contains(&syntax.lemma(v))
                && syntax
                    .link(v)
                    .object
                    .is_some_and(|o| syntax.link(at).list.unwrap_or(at) == syntax.link(o).list.unwrap_or(o))
        }),
    }
}

/// Origin and affected side, by the prepositions of the content.
pub(super) fn of(view: &View<'_>, finding: &Finding) -> (Option<Party>, Option<Party>) {
    let syntax = &view.statement.syntax;
    let mut origin: Option<Party> = None;
    let mut affected: Option<Party> = None;
    let holder = |p: &Party| finding.voiced.holders.iter().any(|h| h.who == p.who);
    for (at, chunk) in syntax.chunks.iter().enumerate() {
        if chunk.kind != ChunkKind::Np || chunk.first < finding.content.0 || chunk.end > finding.content.1 {
            continue;
        }
        let parties = view.parties(at, &[]);
        let Some(party) = parties.first() else { continue };
        let prep =
            at.checked_sub(1).filter(|&p| syntax.kind(p) == Some(ChunkKind::Prep)).map(|p| syntax.lemma(p));
        if is_struck(view, at, prep) {
            affected.get_or_insert_with(|| party.clone());
            continue;
        }
        match prep {
            Some("to" | "against" | "into" | "for" | "toward" | "towards" | "over") => {
                affected.get_or_insert_with(|| party.clone());
            }
            Some("from" | "in" | "by" | "along" | "across" | "of") if !holder(party) => {
                origin.get_or_insert_with(|| party.clone());
            }
            _ if !holder(party) => {
                origin.get_or_insert_with(|| party.clone());
            }
            _ => {}
        }
    }
    if origin.is_none() {
        // "Houthi attacks": named inside the threat itself.
        let offset = view.statement.offset;
        for &(_, a, b) in &finding.threats {
            let Some(chunk) = syntax.chunks.iter().find(|c| c.first <= a && a < c.end) else { continue };
            origin = view
                .scene
                .namings(offset + chunk.first, offset + b.max(chunk.end))
                .filter_map(|(_, n)| view.scene.named(n, &[]))
                .find(|p| !holder(p) && holders::is_actor(view, p));
            if origin.is_some() {
                break;
            }
        }
    }
    (origin, affected)
}
