//! What is kept of a document: one record a finding, complete in itself, so that a ledger is a set.

use serde::{Deserialize, Serialize};

use crate::document::{Actor, Attitude, ContactKind, Day, Document, Formality, StanceKind, ThreatKind, When};
use crate::span::Span;

/// Where a finding was read, and the words that carry it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Sighting {
    /// Day of publication.
    pub published: Option<Day>,
    /// Paper, agency or site.
    pub source: Option<String>,
    /// Address of the article.
    pub url: Option<String>,
    /// Id of the document.
    pub document: String,
    /// Id of the finding in the document.
    pub finding: String,
    /// The sentence.
    pub sentence: String,
    /// The words that carry the finding.
    pub cue: String,
    /// Who says so in the article, where it is not the narrator.
    pub said_by: Option<String>,
    /// Rule that found it.
    pub rule: String,
}

/// A participant of a contact, told from others by name and side: two of one name who act for the
/// same state are one here, because what one article links another may only name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Attendee {
    /// Canonical name.
    pub name: String,
    /// The state it acts for.
    pub acts_for: Option<String>,
}

impl Attendee {
    /// The state it acts for, or itself.
    #[must_use]
    pub fn side(&self) -> &str {
        self.acts_for.as_deref().unwrap_or(&self.name)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct StanceRecord {
    pub(super) holder: Option<String>,
    pub(super) target: String,
    pub(super) kind: StanceKind,
    /// First and last day that the text names.
    pub(super) from: Option<Day>,
    pub(super) to: Option<Day>,
    pub(super) formality: Option<Formality>,
    pub(super) condition: Option<String>,
    pub(super) yet: bool,
    #[serde(flatten)]
    pub(super) sighting: Sighting,
}

impl StanceRecord {
    pub(super) fn is_of(&self, holder: &str, target: &str) -> bool {
        self.holder.as_deref() == Some(holder) && self.target == target
    }
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct AlarmRecord {
    pub(super) holders: Vec<String>,
    pub(super) attitude: Attitude,
    pub(super) threats: Vec<ThreatKind>,
    pub(super) origin: Option<String>,
    pub(super) affected: Option<String>,
    #[serde(flatten)]
    pub(super) sighting: Sighting,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct EncounterRecord {
    pub(super) kind: ContactKind,
    pub(super) participants: Vec<Attendee>,
    pub(super) from: Option<Day>,
    pub(super) to: Option<Day>,
    pub(super) place: Option<String>,
    #[serde(flatten)]
    pub(super) sighting: Sighting,
}

pub(super) fn stances(document: &Document) -> impl Iterator<Item = StanceRecord> {
    document.recognition.iter().map(|it| {
        let (from, to) = days(it.when.as_ref());
        StanceRecord {
            holder: it.holder.as_ref().map(side),
            target: it.target.name.clone(),
            kind: it.kind,
            from,
            to,
            formality: it.formality,
            condition: it.condition.as_ref().map(|span| one_line(&span.text)),
            yet: it.yet,
            sighting: sighting(document, &it.id, &it.evidence, &it.cue, it.source.as_ref(), &it.rule),
        }
    })
}

pub(super) fn concerns(document: &Document) -> impl Iterator<Item = AlarmRecord> {
    document.concerns.iter().map(|it| AlarmRecord {
        holders: sorted(it.holders.iter().map(side)),
        attitude: it.attitude,
        threats: sorted(it.threats.iter().map(|threat| threat.kind)),
        origin: it.origin.as_ref().map(side),
        affected: it.affected.as_ref().map(side),
        sighting: sighting(document, &it.id, &it.evidence, &it.cue, it.source.as_ref(), &it.rule),
    })
}

pub(super) fn contacts(document: &Document) -> impl Iterator<Item = EncounterRecord> {
    document.contacts.iter().map(|it| {
        let (from, to) = days(it.date.as_ref());
        let attendee =
            |actor: &Actor| Attendee { name: actor.name.clone(), acts_for: actor.acts_for.clone() };
        EncounterRecord {
            kind: it.kind,
            participants: sorted(it.participants.iter().map(attendee)),
            from,
            to,
            place: it.place.as_ref().map(|place| place.name.clone()),
            sighting: sighting(document, &it.id, &it.evidence, &it.cue, it.source.as_ref(), &it.rule),
        }
    })
}

/// What two prints of one sentence have in common: its letters and digits, without the dateline.
pub(super) fn fingerprint(sentence: &str) -> String {
    let body = [") - ", ") – ", ") — ", ") -- "].iter().find_map(|end| {
        let (head, rest) = sentence.split_once(end)?;
        (head.len() < 80).then_some(rest)
    });
    let letters = body.unwrap_or(sentence).chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Whose position an actor's word is: the state that it acts for, or its own.
fn side(actor: &Actor) -> String {
    actor.acts_for.clone().unwrap_or_else(|| actor.name.clone())
}

fn days(when: Option<&When>) -> (Option<Day>, Option<Day>) {
    when.map_or((None, None), |when| (when.from, when.to))
}

fn sighting(
    document: &Document,
    finding: &str,
    evidence: &Span,
    cue: &Span,
    said_by: Option<&Actor>,
    rule: &str,
) -> Sighting {
    Sighting {
        published: document.published,
        source: document.source.clone(),
        url: document.url.clone(),
        document: document.id.clone(),
        finding: finding.to_owned(),
        sentence: one_line(&evidence.text),
        cue: one_line(&cue.text),
        said_by: said_by.map(|actor| actor.name.clone()),
        rule: rule.to_owned(),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn sorted<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut all: Vec<T> = all.collect();
    all.sort();
    all.dedup();
    all
}
