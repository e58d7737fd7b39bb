//! Claims to territory: "Russia's annexation of Crimea", "Moroccan sovereignty over Western Sahara".

use crate::clauses::actors::{Party, Who};
use crate::document::{MentionKind, Via};
use crate::rules::View;

use super::standing::disputed;
use super::target::Target;

/// "Russia's annexation of Crimea", "Moroccan sovereignty over Western Sahara".
pub(super) fn claim(view: &View<'_>, at: usize, exclude: &[Who]) -> Vec<Target> {
    let syntax = &view.statement.syntax;
    let scene = view.scene;
    let (first, end) = view.statement.tokens(at);
    let phrases = syntax.phrases_after(at);
    let land = phrases
        .iter()
        .find(|&&(p, _)| matches!(syntax.lemma(p), "of" | "over" | "to" | "in"))
        .map(|&(_, n)| n);
    let into = phrases.iter().find(|&&(p, _)| matches!(syntax.lemma(p), "into" | "by")).map(|&(_, n)| n);
    let claimant: Vec<Party> = scene
        .namings(first, end)
        .filter_map(|(_, n)| scene.named(n, &[]))
        .chain(syntax.link(at).owner.into_iter().flat_map(|o| view.parties(o, exclude)))
        .chain(into.into_iter().flat_map(|n| view.parties(n, &[])))
        .collect();
    let Some(land) = land else { return Vec::new() };
    let mut out = Vec::new();
    for member in syntax.members(land) {
        // "over the territory": the one that was named.
        let described = || {
            let known = matches!(
                syntax.lemma(member),
                "territory" | "region" | "peninsula" | "it" | "area" | "province" | "island" | "land"
            );
            let found = if known { view.parties(member, exclude) } else { Default::default() };
            found.into_iter().find(|p| disputed(view, &p.who))
        };
        let Some(territory) = territory(view, member).or_else(described) else { continue };
        let owner = claimant.first().cloned().or_else(|| claimed_by(view, &territory));
        if let Some(party) = owner {
            if party.who != territory.who {
                out.push(Target { party, territory: Some(territory) });
            }
        }
    }
    out
}

/// A place or region by name.
pub(crate) fn territory(view: &View<'_>, at: usize) -> Option<Party> {
    let naming = view.scene.head_name(view.statement, at)?;
    let figure = naming.figure?;
    matches!(naming.kind, MentionKind::Place | MentionKind::State).then_some(Party {
        who: Who::Figure(figure),
        first: naming.first,
        end: naming.end,
        via: Via::Name,
        voice: None,
    })
}

/// The state that claims a territory, where the gazetteer and the article know one.
pub(super) fn claimed_by(view: &View<'_>, territory: &Party) -> Option<Party> {
    let Who::Figure(number) = territory.who else { return None };
    let record = view.scene.record(number)?;
    let claimants = record.fact("claimed_by")?;
    view.scene
        .cast
        .figures
        .iter()
        .position(|f| claimants.split(',').any(|c| c == f.id))
        .map(|figure| Party { who: Who::Figure(figure), ..territory.clone() })
}
