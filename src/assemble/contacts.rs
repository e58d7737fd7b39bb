//! Contacts into the document.

use super::{party_actor, voice_actor};
use crate::clauses::actors::{Party, Scene};
use crate::document::{Actor, Contact, Day, Document, EntityKind, When};
use crate::rules::contacts::{Draft, Participant, merge};
use crate::span::Span;
use crate::text::sentence::Sentence;

/// Writes the contacts of an article, one an event.
pub(super) fn write(document: &mut Document, scene: &Scene<'_>, sentences: &[Sentence], drafts: &[Draft]) {
    let original = scene.text.folded.original();
    for draft in merge(drafts.to_vec()) {
        let participants =
            draft.participants.iter().filter_map(|p| participant_actor(document, scene, p)).collect();
        let place = draft.place.as_ref().map(|p| {
            let (start, end) = scene.text.range(p.first, p.end);
            Actor {
                name: p.name.clone(),
                kind: EntityKind::Place,
                entity: p
                    .figure
                    .and_then(|f| scene.cast.figures.get(f))
                    .map_or_else(String::new, |f| f.id.clone()),
                text: scene.text.original(start, end).to_owned(),
                start,
                end,
                acts_for: None,
                via: p.via,
            }
        });
        let date = draft.date.and_then(|d| {
            let expr = scene.times.get(d.time)?;
            let span = Span::cut(
                original,
                scene.text.folded.start(expr.core_start),
                scene.text.folded.end(expr.end),
            );
            Some(When {
                start: span.start,
                end: span.end,
                text: span.text,
                from: d.days.0.map(Day),
                to: d.days.1.map(Day),
            })
        });
        let (a, b) = scene.text.range(draft.cue.0, draft.cue.1);
        let sentence = sentences.get(draft.sentence);
        let (c, d) = sentence.map_or((a, b), |s| scene.text.range(s.tokens.start, s.tokens.end));
        let source = draft.source.as_ref().and_then(|p| voice_actor(document, scene, p));
        document.contacts.push(Contact {
            id: String::new(),
            kind: draft.kind,
            participants,
            place,
            date,
            cue: Span::cut(original, a, b),
            evidence: Span::cut(original, c, d),
            source,
            rule: draft.rule.to_owned(),
        });
    }
}

fn participant_actor(document: &mut Document, scene: &Scene<'_>, one: &Participant) -> Option<Actor> {
    let party = Party { who: one.who.clone(), first: one.first, end: one.end, via: one.via, voice: None };
    let mut actor = party_actor(document, scene, &party)?;
    if actor.acts_for.is_none() {
        actor.acts_for = one.side.and_then(|f| scene.cast.figures.get(f)).map(|f| f.name.clone());
    }
    Some(actor)
}
