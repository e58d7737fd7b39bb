//! The shapes that other tools read: tables, spaCy, brat, Label Studio.
//!
//! All of them count in code points, as their tools do; a table counts in the unit asked for and names it.

pub(crate) mod brat;
pub(crate) mod codes;
pub(crate) mod label_studio;
pub(crate) mod spacy;
pub(crate) mod table;

use std::collections::BTreeMap;

use demarche::document::{Actor, Entity, MentionKind};
use demarche::{Document, Span};

/// How a kind of mention is called in annotation tools.
const fn label(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Person => "Person",
        MentionKind::State => "State",
        MentionKind::Demonym => "Demonym",
        MentionKind::Org => "Org",
        MentionKind::Place => "Place",
        MentionKind::Title => "Title",
        _ => "Actor",
    }
}

/// A finding as annotation tools see it: words that carry it, and what stands in its slots.
struct Event<'d> {
    family: &'static str,
    kind: &'d str,
    cue: &'d Span,
    slots: Vec<(&'static str, Place<'d>)>,
    rule: &'d str,
    confidence: Option<f64>,
}

/// Somewhere in the text.
#[derive(Debug, Clone, Copy)]
struct Place<'d> {
    start: usize,
    end: usize,
    text: &'d str,
    label: &'static str,
}

impl<'d> From<&'d Actor> for Place<'d> {
    fn from(it: &'d Actor) -> Self {
        Self { start: it.start, end: it.end, text: &it.text, label: "Actor" }
    }
}

/// Stances, concerns and contacts in one form.
fn events(document: &Document) -> Vec<Event<'_>> {
    let stances = document.recognition.iter().map(|it| Event {
        family: "Recognition",
        kind: it.kind.as_str(),
        cue: &it.cue,
        slots: [
            one("Holder", &it.holder),
            Some(("Target", Place::from(&it.target))),
            one("Source", &it.source),
            it.condition.as_ref().map(|it| {
                ("Condition", Place { start: it.start, end: it.end, text: &it.text, label: "Condition" })
            }),
        ]
        .into_iter()
        .flatten()
        .collect(),
        rule: &it.rule,
        confidence: Some(it.confidence),
    });
    let concerns = document.concerns.iter().map(|it| {
        let holders = it.holders.iter().map(|it| ("Holder", Place::from(it)));
        let threats = it
            .threats
            .iter()
            .map(|it| ("Threat", Place { start: it.start, end: it.end, text: &it.text, label: "Threat" }));
        let rest = [one("Origin", &it.origin), one("Affected", &it.affected), one("Source", &it.source)];
        Event {
            family: "Concern",
            kind: it.attitude.as_str(),
            cue: &it.cue,
            slots: holders.chain(threats).chain(rest.into_iter().flatten()).collect(),
            rule: &it.rule,
            confidence: Some(it.confidence),
        }
    });
    let contacts = document.contacts.iter().map(|it| {
        let participants = it.participants.iter().map(|it| ("Participant", Place::from(it)));
        let rest = [one("Place", &it.place), one("Source", &it.source)];
        Event {
            family: "Contact",
            kind: it.kind.as_str(),
            cue: &it.cue,
            slots: participants.chain(rest.into_iter().flatten()).collect(),
            rule: &it.rule,
            confidence: None,
        }
    });
    stances.chain(concerns).chain(contacts).collect()
}

fn one<'d>(slot: &'static str, actor: &'d Option<Actor>) -> Option<(&'static str, Place<'d>)> {
    actor.as_ref().map(|it| (slot, Place::from(it)))
}

/// The entities of a document by their ids.
fn entities(document: &Document) -> BTreeMap<&str, &Entity> {
    document.entities.iter().map(|it| (it.id.as_str(), it)).collect()
}

/// `Q42` of `wd:Q42`.
fn wikidata(id: &str) -> Option<&str> {
    id.strip_prefix("wd:")
}

#[cfg(test)]
mod tests;
