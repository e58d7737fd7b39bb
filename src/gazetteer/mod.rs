//! Who and what can be named: entities, their surfaces, and the matcher over both.

mod entry;
mod facts;
mod format;
mod matcher;
mod names;
#[cfg(test)]
mod shipped;
mod suggest;
mod tenures;

use std::borrow::Cow;
use std::collections::HashMap;

use once_cell::sync::OnceCell;

pub(crate) use entry::{Entry, EntryKind, SurfaceClass};
pub(crate) use matcher::{CaseRule, Match, Matcher, MatcherBuilder, Reading};
pub(crate) use names::{NameUse, name_use};
pub(crate) use tenures::tenures;

use crate::error::Error;
use crate::text::fold::fold_surface;

/// Version of the embedded files: the day their facts were last checked.
pub const GAZETTEER_DATE: &str = "2026-11-21";

const FILES: &[(&str, &str)] = &[
    ("states.tsv", include_str!("../../gazetteers/states.tsv")),
    ("organisations.tsv", include_str!("../../gazetteers/organisations.tsv")),
    ("bodies.tsv", include_str!("../../gazetteers/bodies.tsv")),
    ("collectives.tsv", include_str!("../../gazetteers/collectives.tsv")),
    ("people.tsv", include_str!("../../gazetteers/people.tsv")),
    ("places.tsv", include_str!("../../gazetteers/places.tsv")),
    ("titles.tsv", include_str!("../../gazetteers/titles.tsv")),
];

const AMBIGUOUS: &str = include_str!("../../gazetteers/ambiguous.tsv");
const SILENCES: &str = include_str!("../../gazetteers/silences.tsv");

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
    /// This record before all others.
    Prefer(u32),
    /// Never on its own.
    Silent,
}

/// One line of a gazetteer.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    pub(crate) id: Cow<'static, str>,
    pub(crate) kind: EntryKind,
    pub(crate) name: Cow<'static, str>,
    facts: Cow<'static, str>,
}

impl Record {
    /// The value of a fact: `nature`, `country`, `type`, …
    pub(crate) fn fact(&self, key: &str) -> Option<&str> {
        self.facts.split('|').find_map(|fact| {
            let (k, value) = fact.split_once('=')?;
            (k == key).then_some(value)
        })
    }

    /// Whether a comma list fact holds a value.
    pub(crate) fn has(&self, key: &str, value: &str) -> bool {
        self.fact(key).is_some_and(|list| list.split(',').any(|v| v == value))
    }
}

/// A compiled set of entities.
#[derive(Debug, Clone)]
pub struct Gazetteer {
    records: Vec<Record>,
    by_id: HashMap<Cow<'static, str>, u32>,
    names: Matcher,
    titles: Matcher,
    rules: HashMap<String, Rule>,
}

static EMBEDDED: OnceCell<Gazetteer> = OnceCell::new();

impl Gazetteer {
    /// The gazetteer that the crate brings along.
    ///
    /// # Errors
    /// When an embedded file is broken, which the crate's own tests rule out.
    pub fn embedded() -> Result<&'static Self, Error> {
        EMBEDDED.get_or_try_init(|| {
            let mut entries = Vec::new();
            for (file, text) in FILES {
                let _ = file;
                entries.extend(format::trusted_entries(text));
            }
            Ok(Self::compile(&entries))
        })
    }

    fn compile(entries: &[Entry<'static>]) -> Self {
        let mut records = Vec::with_capacity(entries.len());
        let mut by_id = HashMap::with_capacity(entries.len());
        let mut names = MatcherBuilder::default();
        let mut titles = MatcherBuilder::default();
        for (number, entry) in entries.iter().enumerate() {
            let number = number as u32;
            let builder = if entry.kind == EntryKind::Title { &mut titles } else { &mut names };
            let any = matches!(entry.kind, EntryKind::Title | EntryKind::Collective);
            let rule = |class| match class {
                _ if any => CaseRule::Any,
                SurfaceClass::Abbr => CaseRule::Exact,
                _ => CaseRule::Name,
            };
            builder.add(
                entry.name,
                rule(SurfaceClass::Name),
                Reading { entry: number, class: SurfaceClass::Name },
            );
            for (class, surface) in entry.surfaces() {
                builder.add(surface, rule(class), Reading { entry: number, class });
            }
            by_id.insert(Cow::Borrowed(entry.id), number);
            records.push(Record {
                id: Cow::Borrowed(entry.id),
                kind: entry.kind,
                name: Cow::Borrowed(entry.name),
                facts: Cow::Borrowed(entry.facts_raw),
            });
        }
        // Surfaces that only the list of ambiguous ones has: "Congo".
        for (surface, readings) in unowned(entries) {
            for &entry in readings.split('|').filter_map(|id| by_id.get(id)) {
                names.add(surface, CaseRule::Name, Reading { entry, class: SurfaceClass::Alt });
            }
        }
        let rules = rules(&by_id);
        Self { records, by_id, names: names.build(), titles: titles.build(), rules }
    }

    /// The matcher over states, bodies, people and places.
    pub(crate) fn names(&self) -> &Matcher {
        &self.names
    }

    /// The matcher over titles.
    pub(crate) fn titles(&self) -> &Matcher {
        &self.titles
    }

    /// How a surface is decided, if it is ambiguous.
    pub(crate) fn rule(&self, surface: &str) -> Option<Rule> {
        self.rules.get(surface).copied()
    }

    /// A record by its number.
    pub(crate) fn record(&self, number: u32) -> Option<&Record> {
        self.records.get(number as usize)
    }

    /// The number of a record by its id.
    pub(crate) fn number(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).copied()
    }
}

/// The ambiguous surfaces, with their readings, that no entry lists itself.
fn unowned(entries: &[Entry<'static>]) -> Vec<(&'static str, &'static str)> {
    let mut open: HashMap<&str, &str> = AMBIGUOUS
        .lines()
        .filter(|l| !l.starts_with('#'))
        .skip(1)
        .filter_map(|line| line.split_once('\t'))
        .map(|(surface, rest)| (surface, rest.split('\t').next().unwrap_or_default()))
        .filter(|(_, readings)| !readings.is_empty())
        .collect();
    for entry in entries {
        open.remove(entry.name);
        for (_, surface) in entry.surfaces() {
            open.remove(surface);
        }
    }
    let mut open: Vec<_> = open.into_iter().collect();
    open.sort_unstable();
    open
}

/// The rules of the ambiguous and the silent surfaces, as folded text spells them.
fn rules(by_id: &HashMap<Cow<'static, str>, u32>) -> HashMap<String, Rule> {
    let mut rules = HashMap::with_capacity(1_500);
    for line in SILENCES.lines().filter(|l| !l.starts_with('#')).skip(1) {
        let surface = line.split('\t').next().unwrap_or_default();
        rules.insert(fold_surface(surface).into_owned(), Rule::Silent);
    }
    for line in AMBIGUOUS.lines().filter(|l| !l.starts_with('#')).skip(1) {
        let mut cells = line.split('\t');
        let (Some(surface), Some(_), Some(rule)) = (cells.next(), cells.next(), cells.next()) else {
            continue;
        };
        let rule = match rule {
            "after-full" => Rule::AfterFull,
            "after-the" => Rule::AfterThe,
            "before-hyphen" => Rule::BeforeHyphen,
            "needs-context" => Rule::NeedsContext,
            "needs-title" => Rule::NeedsTitle,
            _ => match rule.strip_prefix("prefer:").and_then(|id| by_id.get(id)) {
                Some(&record) => Rule::Prefer(record),
                None => continue,
            },
        };
        rules.insert(fold_surface(surface).into_owned(), rule);
    }
    rules
}
