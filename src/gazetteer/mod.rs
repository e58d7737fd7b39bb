//! Who and what can be named: entities with their surfaces, dated offices, and the matcher over both.
//!
//! [`Gazetteer::embedded`] is what the crate brings along; [`Gazetteer::from_tsv`] and
//! [`Gazetteer::merge`] add a user's own. The format of the files is described in
//! `gazetteers/README.md`.

mod builder;
mod entry;
mod facts;
mod format;
mod index;
mod matcher;
mod names;
mod offices;
mod packed;
mod records;
mod rules;
#[cfg(test)]
mod shipped;
mod suggest;

use once_cell::sync::OnceCell;

pub(crate) use builder::MatcherBuilder;
pub(crate) use entry::{EntryKind, SurfaceClass};
pub(crate) use matcher::{CaseRule, Match, Matcher, Reading, Readings};
pub(crate) use names::{NameUse, name_use};
pub(crate) use offices::Offices;
pub use offices::Tenure;
pub(crate) use records::{Record, Records};
pub(crate) use rules::{Rule, Rules};

use crate::error::Error;

/// Version of the embedded files: the day their facts were last checked.
pub const GAZETTEER_DATE: &str = "2026-11-21";

/// A compiled set of entities, their surfaces and their offices.
#[derive(Debug, Clone)]
pub struct Gazetteer {
    records: Records,
    names: Matcher,
    /// Surnames of the extension, which stand for nobody without more ado.
    surnames: OnceCell<Matcher>,
    offices: Offices,
    rules: Rules,
}

static EMBEDDED: OnceCell<Gazetteer> = OnceCell::new();

impl Gazetteer {
    /// The gazetteer that the crate brings along.
    ///
    /// # Errors
    /// When an embedded file is broken, which the crate's own tests rule out.
    pub fn embedded() -> Result<&'static Self, Error> {
        EMBEDDED.get_or_try_init(|| Ok(index::embedded()))
    }

    /// The matcher over states, bodies, people and places.
    pub(crate) fn names(&self) -> &Matcher {
        &self.names
    }

    /// The matcher over the surnames of the extension.
    pub(crate) fn surnames(&self) -> &Matcher {
        self.surnames.get_or_init(|| index::surnames(&self.records))
    }

    /// Who held which office when.
    pub(crate) fn offices(&self) -> &Offices {
        &self.offices
    }

    /// The offices of a person by id, oldest first.
    pub(crate) fn offices_of<'g>(&'g self, person: &str) -> impl Iterator<Item = Tenure<'g>> + use<'g> {
        self.offices.of_person(person)
    }

    /// How a surface is decided, if it is ambiguous.
    pub(crate) fn rule(&self, surface: &str) -> Option<Rule> {
        self.rules.get(surface)
    }

    /// A record by its number.
    pub(crate) fn record(&self, number: u32) -> Option<Record<'_>> {
        self.records.get(number)
    }

    /// The number of a record by its id.
    pub(crate) fn number(&self, id: &str) -> Option<u32> {
        self.records.number(id)
    }

    /// Whether a record belongs to an extension, whose names need more evidence.
    pub(crate) fn is_extension(&self, number: u32) -> bool {
        self.records.is_extension(number)
    }
}
