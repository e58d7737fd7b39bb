//! Concerns into the document, with their attributes.

use super::Assembly;
use super::confidence::{Evidence, of_concern};
use super::ids::Print;
use crate::document::{Actor, Attitude, Concern, Threat};
use crate::rules::concerns::Draft;

impl Assembly<'_, '_> {
    /// Writes the concerns of an article, in order of the text.
    pub(super) fn concerns(&mut self, drafts: &[Draft]) {
        for draft in drafts {
            let holders: Vec<Actor> = draft.holders.iter().filter_map(|p| self.actor(p)).collect();
            let origin = draft.origin.as_ref().and_then(|p| self.actor(p));
            let affected = draft.affected.as_ref().and_then(|p| self.actor(p));
            let cue = self.span(draft.cue);
            let threats: Vec<Threat> = draft
                .threats
                .iter()
                .map(|&(kind, first, end)| {
                    let words = self.span((first, end));
                    Threat { kind, start: words.start, end: words.end, text: words.text }
                })
                .collect();
            let mut print = Print::new(&self.document.id, "concerns", draft.attitude.as_str())
                .span(&cue)
                .actors(&holders);
            for threat in &threats {
                print = print.part(threat.kind.as_str()).place(threat.start, threat.end);
            }
            let Some(id) = self.ids.give(&print) else { continue };
            let parties: Vec<_> = draft.holders.iter().collect();
            let spoken = self.read.discourse.speeches.speaker_at(draft.cue.0);
            // "Officials fret" tells whose fear it is, and warplanes that strike back say nothing: where
            // nobody with a name acts, the source is whoever reports it.
            let given = draft.source.as_ref();
            let named = given.filter(|g| self.has_name(g));
            let said = match draft.attitude {
                Attitude::Responded => spoken.or(named),
                Attitude::Concerned => named.or(spoken),
                _ => given.or(spoken),
            };
            let source = self.source(said, &parties);
            let evidence = self.evidence(draft.cue.0);
            let quoted = self.is_quoted(draft.cue);
            let confidence = of_concern(draft, &Evidence::of(self, draft.cue));
            self.document.concerns.push(Concern {
                id,
                holders,
                attitude: draft.attitude,
                threats,
                origin,
                affected,
                cue,
                evidence,
                source,
                quoted,
                confidence,
                rule: draft.rule.to_owned(),
            });
        }
        self.document.concerns.sort_by_key(|it| (it.evidence.start, it.cue.start));
    }
}
