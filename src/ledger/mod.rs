//! Many documents put together: who stands where since when, who fears what, who met whom.
//!
//! ```
//! use demarche::ledger::Ledger;
//! use demarche::{Article, Extractor};
//!
//! let extractor = Extractor::new()?;
//! let mut ledger = Ledger::new();
//! for (id, day, text) in [
//!     ("a", "2022-01-10", "Serbia does not recognise Kosovo."),
//!     ("b", "2024-06-06", "Serbia will never recognise Kosovo."),
//! ] {
//!     let article = Article::new(text).id(id).published(Some(day.parse()?));
//!     ledger.add(&extractor.extract(article));
//! }
//! for statement in ledger.timeline("Serbia", "Kosovo") {
//!     println!("{:?} {}: “{}”", statement.day, statement.kind, statement.sentence);
//! }
//! # Ok::<(), demarche::Error>(())
//! ```
//!
//! # What is kept
//!
//! One record a finding: what was found, its sentence, and where it was read. Everything else is worked out when it is
//! asked for. So the order of documents makes no difference, a document that is added twice counts once, and merging two
//! ledgers gives what one ledger fed with all documents holds.
//!
//! Actors are filed under their canonical names, an official or a body under the state it acts for.
//!
//! # Days
//!
//! A stance counts from the first day that its text names ("since 2008"), else from the day of publication. What has
//! neither stands first in every timeline and answers no question about a day.
//!
//! # Reprints
//!
//! The same reading of the same sentence within [`REPRINT_DAYS`] days is one statement, however many papers carried it;
//! it lists all of them. Quotation marks, dashes, letter case and the dateline make no difference. Of meetings, visits
//! and calls the event counts: the same participants on the same day are one, in whatever words.

mod conflicts;
mod events;
mod records;
mod stances;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use conflicts::{Contradiction, incompatible};
pub use events::{Alarm, Encounter};
pub use records::{Attendee, Sighting};
pub use stances::{Cell, Change, Matrix, Statement};

use crate::document::{Day, Document};
use records::{AlarmRecord, EncounterRecord, StanceRecord};

/// How many days may lie between two prints of one sentence that count once.
pub const REPRINT_DAYS: i32 = 7;

/// Findings of many documents, ready for questions.
///
/// Its JSON form is for keeping and merging; its fields may grow.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ledger {
    stances: BTreeSet<StanceRecord>,
    concerns: BTreeSet<AlarmRecord>,
    contacts: BTreeSet<EncounterRecord>,
}

impl Ledger {
    /// An empty ledger.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes over the findings of a document; adding it again changes nothing.
    pub fn add(&mut self, document: &Document) {
        self.stances.extend(records::stances(document));
        self.concerns.extend(records::concerns(document));
        self.contacts.extend(records::contacts(document));
    }

    /// Takes over everything that another ledger holds.
    ///
    /// ```
    /// use demarche::ledger::Ledger;
    /// let extractor = demarche::Extractor::new()?;
    /// let documents = ["Serbia does not recognise Kosovo.", "Mali has yet to recognise Kosovo."]
    ///     .map(|text| extractor.extract(text));
    /// let mut first: Ledger = documents.iter().take(1).collect();
    /// first.merge(documents.iter().skip(1).collect());
    /// assert_eq!(first, documents.iter().collect());
    /// # Ok::<(), demarche::Error>(())
    /// ```
    pub fn merge(&mut self, other: Self) {
        self.stances.extend(other.stances);
        self.concerns.extend(other.concerns);
        self.contacts.extend(other.contacts);
    }

    /// Whether nothing was found so far.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.stances.is_empty() && self.concerns.is_empty() && self.contacts.is_empty()
    }

    /// Every statement about recognition, by holder, target and day.
    #[must_use]
    pub fn statements(&self) -> Vec<Statement> {
        stances::statements(self.stances.iter())
    }

    /// What was said of one holder's stance on one target, the oldest first.
    #[must_use]
    pub fn timeline(&self, holder: &str, target: &str) -> Vec<Statement> {
        stances::statements(self.stances.iter().filter(|it| it.is_of(holder, target)))
    }

    /// Where the holder stood on that day: the latest statement of its own position up to then,
    /// or what it said of others' recognition if there is none.
    ///
    /// A period of more than a year ("from 1996 to 2001") holds no longer than it says.
    ///
    /// ```
    /// use demarche::document::StanceKind;
    /// use demarche::ledger::Ledger;
    /// let article = demarche::Article::new("Serbia will never recognise Kosovo.");
    /// let article = article.published(Some("2024-06-06".parse()?));
    /// let ledger: Ledger = [demarche::Extractor::new()?.extract(article)].iter().collect();
    /// let stance = ledger.stance_on("Serbia", "Kosovo", "2024-07-01".parse()?);
    /// assert_eq!(stance.map(|it| it.kind), Some(StanceKind::Refused));
    /// assert!(ledger.stance_on("Serbia", "Kosovo", "2020-01-01".parse()?).is_none());
    /// # Ok::<(), demarche::Error>(())
    /// ```
    #[must_use]
    pub fn stance_on(&self, holder: &str, target: &str, day: Day) -> Option<Statement> {
        stances::standing(&self.timeline(holder, target), Some(day)).cloned()
    }

    /// Every step from one position to another, by holder, target and day.
    #[must_use]
    pub fn changes(&self) -> Vec<Change> {
        stances::changes(&self.statements())
    }

    /// Pairs of statements from different sources, at most [`REPRINT_DAYS`] apart, that cannot both hold.
    #[must_use]
    pub fn contradictions(&self) -> Vec<Contradiction> {
        conflicts::find(&self.statements())
    }

    /// Who stands where, by the latest word of each.
    #[must_use]
    pub fn matrix(&self) -> Matrix {
        Matrix::of(&self.statements(), None)
    }

    /// Who stood where on that day.
    #[must_use]
    pub fn matrix_on(&self, day: Day) -> Matrix {
        Matrix::of(&self.statements(), Some(day))
    }

    /// Who fears, warns of, denies or answers which threats, in order of days.
    #[must_use]
    pub fn concerns(&self) -> Vec<Alarm> {
        events::alarms(&self.concerns)
    }

    /// Who met, visited or called whom, in order of days.
    #[must_use]
    pub fn contacts(&self) -> Vec<Encounter> {
        events::encounters(&self.contacts)
    }
}

impl<'d> Extend<&'d Document> for Ledger {
    fn extend<I: IntoIterator<Item = &'d Document>>(&mut self, documents: I) {
        documents.into_iter().for_each(|document| self.add(document));
    }
}

impl<'d> FromIterator<&'d Document> for Ledger {
    fn from_iter<I: IntoIterator<Item = &'d Document>>(documents: I) -> Self {
        let mut ledger = Self::new();
        ledger.extend(documents);
        ledger
    }
}
