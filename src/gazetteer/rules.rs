//! Surfaces that a string match does not settle: how each is decided, and which stay silent.

use super::records::{Records, Source};
use crate::text::fold::fold_surface;
use crate::text::table::Table;
use crate::text::token::hash;

/// The columns of a file of ambiguous surfaces.
pub(crate) const AMBIGUOUS_HEADER: [&str; 4] = ["surface", "readings", "rule", "reason"];
/// The columns of a file of silent surfaces.
pub(crate) const SILENCES_HEADER: [&str; 2] = ["surface", "reason"];
/// The rules of an ambiguous surface beside `prefer:<id>`.
pub(crate) const RULES: [&str; 9] = [
    "after-full",
    "after-the",
    "as-actor",
    "before-hyphen",
    "case",
    "nearest",
    "needs-context",
    "needs-title",
    "not-in-name",
];

/// How an ambiguous surface is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rule {
    /// Only where the article names it in full as well.
    AfterFull,
    /// Only after `the`.
    AfterThe,
    /// Only before a hyphen: `Sino-`.
    BeforeHyphen,
    /// Only where its surroundings speak for it.
    NeedsContext,
    /// A surname that needs a title or the full name.
    NeedsTitle,
    /// The reading whose country, full name or date fits best, else this record, the first.
    Nearest(u32),
    /// Not where a title or a personal name stands beside it.
    NotInName,
    /// Only in exactly this case.
    Case,
    /// Fills a slot, and is no mention of its own.
    AsActor,
    /// This record before all others.
    Prefer(u32),
    /// Never on its own.
    Silent,
}

impl Default for Rule {
    fn default() -> Self {
        Self::Nearest(u32::MAX)
    }
}

impl Rule {
    fn read(rule: &str, readings: &str, records: &Records) -> Option<Self> {
        Some(match rule {
            "after-full" => Self::AfterFull,
            "after-the" => Self::AfterThe,
            "as-actor" => Self::AsActor,
            "before-hyphen" => Self::BeforeHyphen,
            "case" => Self::Case,
            "nearest" => {
                let first = readings.split('|').next().and_then(|id| records.number(id));
                Self::Nearest(first.unwrap_or(u32::MAX))
            }
            "needs-context" => Self::NeedsContext,
            "needs-title" => Self::NeedsTitle,
            "not-in-name" => Self::NotInName,
            _ => Self::Prefer(records.number(rule.strip_prefix("prefer:")?)?),
        })
    }
}

/// The ambiguous and the silent surfaces of several files.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rules {
    table: Table<Rule>,
}

impl Rules {
    /// Reads files that have been checked; a later file's line stands for an earlier one's.
    pub(super) fn read(sources: Vec<Source>, records: &Records) -> Self {
        let bytes: usize = sources.iter().map(|source| source.body.len()).sum();
        let mut table = Table::new(bytes / 48);
        for source in &sources {
            for line in source.body.lines().skip_while(|line| line.starts_with('#')).skip(1) {
                let mut cells = line.split('\t');
                let (Some(surface), Some(readings)) = (cells.next(), cells.next()) else { continue };
                let rule =
                    cells.next().map_or(Some(Rule::Silent), |rule| Rule::read(rule, readings, records));
                if let Some(rule) = rule {
                    *table.entry(hash(&fold_surface(surface))).0 = rule;
                }
            }
        }
        Self { table }
    }

    /// How a folded surface is decided, if it is ambiguous.
    pub(crate) fn get(&self, surface: &str) -> Option<Rule> {
        self.table.word(surface).copied()
    }
}
