//! Who else: "including Nauru", "nobody but Turkey", "unlike Portugal", "but not by Serbia".
//!
//! Names set beside the holder of a stance share it or are the exception to it.

use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::ChunkKind;
use crate::document::StanceKind;
use crate::rules::View;

use super::super::Draft;
use super::{acts_abroad, echo};

/// Adds the holders that are named as examples of, or exceptions to, the sentence's own stances.
pub(super) fn apply(view: &View<'_>, own: usize, out: &mut Vec<Draft>) {
    let models: Vec<Draft> = out.get(own..).unwrap_or_default().to_vec();
    let Some(first) = models.first() else { return };
    // Sentences that say two things leave open to which a name belongs.
    if models.iter().any(|d| d.kind != first.kind) {
        return;
    }
    let syntax = &view.statement.syntax;
    for at in 0..syntax.chunks.len() {
        let Some((np, shared)) = named_beside(view, at, first) else { continue };
        let Some(kind) = (if shared { Some(first.kind) } else { contrary(first.kind) }) else { continue };
        let parties: Vec<Party> =
            view.parties(np, &[]).into_iter().filter(|p| acts_abroad(view, p)).collect();
        let ends = |chunk: usize| view.statement.tokens(chunk);
        let members = syntax.members(np);
        let last = members.iter().copied().max().unwrap_or(np).max(at);
        let first = members.iter().copied().min().unwrap_or(np).min(at);
        let (token, end) = (ends(first).0, ends(last).1);
        view.note(|| format!("echo beside at {at}: {kind}"));
        for party in &parties {
            let said = |who: &Who| {
                models
                    .iter()
                    .any(|d| d.target.party.who == *who || d.holder.as_ref().is_some_and(|h| h.who == *who))
            };
            if said(&party.who) {
                continue;
            }
            let mut seen = Vec::new();
            for model in &models {
                if !seen.contains(&model.target) {
                    seen.push(model.target.clone());
                    out.push(Draft { kind, ..echo(model, party, (token, end)) });
                }
            }
        }
    }
}

/// The names that stand beside the holders, and whether they share the stance.
fn named_beside(view: &View<'_>, at: usize, model: &Draft) -> Option<(usize, bool)> {
    let syntax = &view.statement.syntax;
    let next = || (syntax.kind(at + 1) == Some(ChunkKind::Np)).then_some(at + 1);
    let many = model.holder.as_ref().is_none_or(|h| matches!(h.who, Who::Collective(_)));
    match (syntax.kind(at)?, syntax.lemma(at)) {
        // "a handful of states, including Nauru and Nicaragua"
        (ChunkKind::Vg, "include") if many => {
            let verb = syntax.verb(at)?;
            // "Brussels included"
            if verb.form == crate::clauses::chunk::Form::Participle || verb.past {
                return at
                    .checked_sub(1)
                    .filter(|&b| syntax.kind(b) == Some(ChunkKind::Np))
                    .map(|b| (b, true));
            }
            syntax.link(at).object.map(|o| (o, true))
        }
        (ChunkKind::Prep, "including") if many => next().map(|n| (n, true)),
        // "among them Russia and Syria"; "Yerevan's among them"
        (ChunkKind::Prep, "among") if many && matches!(syntax.lemma(at + 1), "they" | "them") => {
            let after = (syntax.kind(at + 2) == Some(ChunkKind::Np)).then_some(at + 2);
            let before = || {
                let mut b = at.checked_sub(1)?;
                while matches!(syntax.kind(b), Some(ChunkKind::Poss)) {
                    b = b.checked_sub(1)?;
                }
                (syntax.kind(b) == Some(ChunkKind::Np)).then(|| syntax.link(b).list.unwrap_or(b))
            };
            after.or_else(before).map(|n| (n, true))
        }
        // "no country except Turkey", "nobody but Turkey"
        (ChunkKind::Prep, "except" | "save" | "besides" | "bar" | "but") if many => {
            next().map(|n| (n, false))
        }
        (ChunkKind::Prep, "for") if many && at > 0 && matches!(syntax.lemma(at - 1), "except" | "save") => {
            next().map(|n| (n, false))
        }
        (ChunkKind::Prep, "from" | "than")
            if many && at > 0 && matches!(syntax.lemma(at - 1), "apart" | "aside" | "other") =>
        {
            next().map(|n| (n, false))
        }
        (ChunkKind::Np, "exception") if many => {
            let of = view.scene.of_phrase(view.statement, at)?;
            let with = at > 0 && syntax.lemma(at - 1) == "with";
            with.then_some((of, false))
        }
        // "The US, along with Britain and France, recognised"
        (ChunkKind::Prep, "with") if at > 0 && matches!(syntax.lemma(at - 1), "along" | "together") => {
            next().map(|n| (n, true))
        }
        (ChunkKind::Prep, "alongside") => next().map(|n| (n, true)),
        (ChunkKind::Prep, "unlike") => next().map(|n| (n, false)),
        // "recognised by France but not by Serbia"
        (ChunkKind::Prep, "by") if at > 0 && syntax.word(syntax.chunks.get(at - 1)?.first) == "not" => {
            next().map(|n| (n, false))
        }
        _ => None,
    }
}

/// What an exception holds.
fn contrary(kind: StanceKind) -> Option<StanceKind> {
    match kind {
        StanceKind::Recognized => Some(StanceKind::NotRecognized),
        StanceKind::NotRecognized => Some(StanceKind::Recognized),
        _ => None,
    }
}
