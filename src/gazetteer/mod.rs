//! Who and what can be named: entities with their surfaces, dated offices, and the matcher over both.
//!
//! [`Gazetteer::embedded`] is what the crate brings along; [`Gazetteer::from_tsv`] and
//! [`Gazetteer::merge`] add a user's own. The format of the files is described in
//! `gazetteers/README.md`.

mod builder;
mod entry;
mod facts;
mod find;
mod format;
mod governments;
mod holders;
mod index;
mod matcher;
mod names;
mod offices;
mod own;
mod packed;
mod phrase;
mod records;
mod rules;
#[cfg(test)]
mod shipped;
mod strict;
mod suggest;

use once_cell::sync::OnceCell;

pub(crate) use builder::MatcherBuilder;
pub(crate) use entry::{EntryKind, SurfaceClass};
pub use find::Candidate;
pub(crate) use governments::{Government, claims_power, governments};
pub use holders::{Holder, Standing};
pub(crate) use matcher::{CaseRule, Match, Matcher, Reading, Readings};
pub(crate) use names::{NameUse, name_use};
use offices::Offices;
pub use offices::Tenure;
pub(crate) use records::Record;
use records::{Records, Source};
pub(crate) use rules::Rule;
use rules::Rules;

use crate::error::Error;

/// Version of the embedded files: the day their facts were last checked.
pub const GAZETTEER_DATE: &str = "2026-11-21";

/// A set of entities with their surfaces and offices, compiled when it is first used.
#[derive(Debug, Clone)]
pub struct Gazetteer {
    files: Files,
    compiled: OnceCell<Compiled>,
}

/// The files of a gazetteer.
#[derive(Debug, Clone, Default)]
struct Files {
    entities: Vec<Source>,
    offices: Vec<Source>,
    rules: Vec<Source>,
}

/// What is made of them.
#[derive(Debug, Clone)]
struct Compiled {
    records: Records,
    names: Matcher,
    /// Surnames of the extension, which stand for nobody without more ado.
    surnames: OnceCell<Matcher>,
    offices: Offices,
    rules: Rules,
}

static EMBEDDED: OnceCell<Gazetteer> = OnceCell::new();

impl Gazetteer {
    /// The gazetteer that the crate brings along: every state, and who held which office when.
    ///
    /// # Errors
    /// When an embedded file is broken, which the crate's own tests rule out.
    pub fn embedded() -> Result<&'static Self, Error> {
        EMBEDDED.get_or_try_init(|| Ok(index::embedded()))
    }

    /// Which knowledge this is: the day of the embedded files, then the names of a user's own.
    ///
    /// ```
    /// let gazetteer = demarche::Gazetteer::embedded()?;
    /// assert_eq!(gazetteer.version(), demarche::gazetteer::GAZETTEER_DATE);
    /// # Ok::<(), demarche::Error>(())
    /// ```
    #[must_use]
    pub fn version(&self) -> String {
        let all = [&self.files.entities, &self.files.offices, &self.files.rules];
        let (embedded, own): (Vec<&Source>, Vec<&Source>) =
            all.into_iter().flatten().partition(|source| !source.is_own());
        let date = (!embedded.is_empty()).then_some(GAZETTEER_DATE);
        let names = own.into_iter().map(|source| source.name.rsplit(['/', '\\']).next().unwrap_or_default());
        date.into_iter().chain(names).collect::<Vec<_>>().join("+")
    }

    fn compiled(&self) -> &Compiled {
        self.compiled.get_or_init(|| index::build(self.files.clone()))
    }

    /// The matcher over states, bodies, people and places.
    pub(crate) fn names(&self) -> &Matcher {
        &self.compiled().names
    }

    /// The matcher over the surnames of the extension.
    pub(crate) fn surnames(&self) -> &Matcher {
        let compiled = self.compiled();
        compiled.surnames.get_or_init(|| index::surnames(&compiled.records))
    }

    /// Who held which office when.
    pub(crate) fn offices(&self) -> &Offices {
        &self.compiled().offices
    }

    /// How a surface is decided, if it is ambiguous.
    pub(crate) fn rule(&self, surface: &str) -> Option<Rule> {
        self.compiled().rules.get(surface)
    }

    /// A record by its number.
    pub(crate) fn record(&self, number: u32) -> Option<Record<'_>> {
        self.compiled().records.get(number)
    }

    /// What a record is.
    pub(crate) fn kind(&self, number: u32) -> Option<EntryKind> {
        self.compiled().records.kind(number)
    }

    /// The number of a record by its id.
    pub(crate) fn number(&self, id: &str) -> Option<u32> {
        self.compiled().records.number(id)
    }

    /// Whether a record belongs to an extension, whose names need more evidence.
    pub(crate) fn is_extension(&self, number: u32) -> bool {
        self.compiled().records.is_extension(number)
    }
}
