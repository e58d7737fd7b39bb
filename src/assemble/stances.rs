//! Stances into the document, with their attributes.

use super::confidence::{Evidence, of_stance};
use super::ids::Print;
use super::{Assembly, when};
use crate::clauses::chunk::ChunkKind;
use crate::document::{Actor, Formality, Stance, StanceKind};
use crate::rules::View;
use crate::rules::recognition::Draft;

use StanceKind::{
    Conditional, Considering, Deferred, NotRecognized, Recognized, Refused, StoppedShort, Withdrawn,
};

impl Assembly<'_, '_> {
    /// Writes the stances of an article, in order of the text.
    pub(super) fn stances(&mut self, drafts: &[Draft]) {
        for draft in drafts {
            let Some(mut target) = self.actor(&draft.target.party) else { continue };
            if let Some(territory) = &draft.target.territory {
                let Some(land) = self.actor(territory) else { continue };
                target = Actor { name: format!("{}/{}", target.name, land.name), ..land };
            }
            let holder = draft.holder.as_ref().and_then(|p| self.actor(p));
            let cue = self.span(draft.cue);
            let print = Print::new(&self.document.id, "recognition", draft.kind.as_str())
                .span(&cue)
                .actor(holder.as_ref())
                .part(&target.name)
                .actor(Some(&target));
            let Some(id) = self.ids.give(&print) else { continue };
            let holders: Vec<_> = draft.holder.iter().collect();
            // Whoever refuses or welcomes for a state says so; who recognises for it acts.
            let speaks = !matches!(draft.kind, Recognized | NotRecognized | Withdrawn);
            let spoken = self.read.discourse.speeches.speaker_at(draft.cue.0);
            let voice = draft.holder.as_ref().filter(|h| speaks && self.is_named_voice(h));
            let said = draft.source.as_ref().or(spoken).or(voice);
            let source = self.source(said, &holders);
            let evidence = self.evidence(draft.cue.0);
            let view = self.view(draft.cue.0);
            let when = view.as_ref().and_then(|v| when::of(v, draft));
            let quoted = self.is_quoted(draft.cue);
            let confidence = of_stance(draft, &Evidence::of(self, draft.cue));
            self.document.recognition.push(Stance {
                id,
                holder,
                target,
                kind: draft.kind,
                cue,
                evidence,
                source,
                formality: draft.formality.or_else(|| formality(view.as_ref()?, draft.cue)),
                yet: draft.yet || view.as_ref().is_some_and(|v| says_yet(v, draft)),
                when,
                condition: draft.condition.map(|tokens| self.span(tokens)),
                quoted,
                confidence,
                rule: draft.rule.to_owned(),
            });
        }
        self.document.recognition.sort_by_key(|it| (it.evidence.start, it.cue.start));
    }
}

/// "recognise de jure", "recognised as the de facto government": in the words of recognition and of
/// what follows them, never before the name of a target alone ("the de facto capital").
fn formality(view: &View<'_>, cue: (usize, usize)) -> Option<Formality> {
    let syntax = &view.statement.syntax;
    let offset = view.statement.offset;
    let lower = |word: usize| view.scene.text.lower(offset + word);
    let (first, end) = (cue.0.checked_sub(offset)?, cue.1.checked_sub(offset)?);
    let formal = |word: usize| match (lower(word), lower(word + 1)) {
        ("de", "jure") => Some(Formality::DeJure),
        ("de", "facto") => Some(Formality::DeFacto),
        _ => None,
    };
    // The cue itself, the word before ("de facto recognition") and right behind ("recognised it de jure").
    if let Some(found) = (first.saturating_sub(2)..end).find_map(formal) {
        return Some(found);
    }
    let verb =
        syntax.chunks.iter().rposition(|c| c.kind == ChunkKind::Vg && c.first < end && first < c.end)?;
    let object = syntax.link(verb).object.filter(|&o| o > verb);
    let after = object.map_or(verb + 1, |o| syntax.possessed(o) + 1);
    let chunk = syntax.chunks.get(after)?;
    match chunk.kind {
        ChunkKind::Adv | ChunkKind::Adj | ChunkKind::Np
            if matches!(syntax.lemma(after), "facto" | "jure") =>
        {
            (chunk.first..chunk.end).find_map(formal)
        }
        ChunkKind::Prep if syntax.lemma(after) == "as" => {
            let role = syntax.chunks.get(after + 1).filter(|c| c.kind == ChunkKind::Np)?;
            let ruler = matches!(
                syntax.lemma(after + 1),
                "government"
                    | "authority"
                    | "ruler"
                    | "leader"
                    | "president"
                    | "leadership"
                    | "administration"
            );
            (role.first..role.end).find_map(formal).filter(|_| ruler)
        }
        _ => None,
    }
}

/// "yet", "still", "so far" in the clause of a stance that lasts.
fn says_yet(view: &View<'_>, draft: &Draft) -> bool {
    let lasting =
        matches!(draft.kind, NotRecognized | Refused | StoppedShort | Deferred | Considering | Conditional);
    let offset = view.statement.offset;
    let (Some(first), Some(end)) = (draft.cue.0.checked_sub(offset), draft.cue.1.checked_sub(offset)) else {
        return false;
    };
    if !lasting {
        return false;
    }
    let syntax = &view.statement.syntax;
    let edge = |kind: Option<ChunkKind>| {
        matches!(
            kind,
            Some(ChunkKind::Stop | ChunkKind::Break | ChunkKind::Sub | ChunkKind::Rel | ChunkKind::Vg)
        )
    };
    // The clause: up to the next verb or clause edge on either side of the cue.
    let inside = |c: &crate::clauses::chunk::Chunk| c.first < end && first < c.end;
    let Some(left) = syntax.chunks.iter().position(inside) else { return false };
    let right = syntax.chunks.iter().rposition(inside).unwrap_or(left);
    let from = (0..left).rev().find(|&i| edge(syntax.kind(i))).map_or(0, |i| i + 1);
    let to = (right + 1..syntax.chunks.len()).find(|&i| edge(syntax.kind(i))).unwrap_or(syntax.chunks.len());
    let start = syntax.chunks.get(from).map_or(first, |c| c.first);
    let stop = to.checked_sub(1).and_then(|i| syntax.chunks.get(i)).map_or(end, |c| c.end);
    let lower = |word: usize| view.scene.text.lower(offset + word);
    (start..stop.max(end)).any(|word| match lower(word) {
        // "…, yet Katanga failed": a conjunction.
        "yet" => {
            let before = word.checked_sub(1).map_or("", lower);
            !matches!(before, "" | "," | ";" | "and" | "but" | "-") && lower(word + 1) != "another"
        }
        // "Still, …" opens a thought.
        "still" => word > 0,
        "so" => lower(word + 1) == "far",
        "thus" => lower(word + 1) == "far",
        _ => false,
    })
}
