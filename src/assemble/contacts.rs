//! Contacts into the document, one an event.

use super::ids::Print;
use super::{Assembly, when};
use crate::clauses::actors::Party;
use crate::document::{Actor, Contact, EntityKind};
use crate::rules::contacts::{Draft, Participant, Place, merge};

impl Assembly<'_, '_> {
    /// Writes the contacts of an article, in order of the text.
    pub(super) fn contacts(&mut self, drafts: &[Draft]) {
        for draft in merge(drafts.to_vec()) {
            let participants: Vec<Actor> =
                draft.participants.iter().filter_map(|p| self.participant(p)).collect();
            let place = draft.place.as_ref().map(|p| self.place(p));
            let cue = self.span(draft.cue);
            let print = Print::new(&self.document.id, "contacts", draft.kind.as_str())
                .span(&cue)
                .actors(&participants)
                .actor(place.as_ref());
            let Some(id) = self.ids.give(&print) else { continue };
            let source = self.source(draft.source.as_ref(), &[]);
            let evidence = self.evidence(draft.cue.0);
            let scene = self.scene();
            self.document.contacts.push(Contact {
                id,
                kind: draft.kind,
                participants,
                place,
                date: draft.date.and_then(|date| when::written(scene, date)),
                cue,
                evidence,
                source,
                rule: draft.rule.to_owned(),
            });
        }
        self.document.contacts.sort_by_key(|it| (it.evidence.start, it.cue.start));
    }

    fn participant(&mut self, one: &Participant) -> Option<Actor> {
        let party = Party { who: one.who.clone(), first: one.first, end: one.end, via: one.via, voice: None };
        let mut actor = self.actor(&party)?;
        if actor.acts_for.is_none() {
            let side = one.side.and_then(|f| self.scene().cast.figures.get(f));
            actor.acts_for = side.map(|f| f.name.clone());
        }
        Some(actor)
    }

    fn place(&mut self, place: &Place) -> Actor {
        let words = self.span((place.first, place.end));
        let entity = match place.figure.and_then(|f| self.scene().cast.figures.get(f)) {
            Some(figure) => {
                self.list(figure);
                figure.id.clone()
            }
            None => self.described(&place.name, EntityKind::Place),
        };
        Actor {
            name: place.name.clone(),
            kind: EntityKind::Place,
            entity,
            text: words.text,
            start: words.start,
            end: words.end,
            acts_for: None,
            via: place.via,
        }
    }
}
