//! Who held which office when: rows found by person and by office, read only where they are asked for.

use std::cmp::Ordering;
use std::ops::Range;

use super::packed::{Body, Packed};
use super::records::{Source, distance};
use crate::document::Role;

/// The columns of a file of offices.
pub(crate) const OFFICE_HEADER: [&str; 8] =
    ["person", "role", "title", "of", "from", "to", "as_of", "source"];

/// One office of one person, as a line of the gazetteer has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tenure<'g> {
    /// Id of the person.
    pub person: &'g str,
    /// The office.
    pub role: Role,
    /// Its title: `Minister of Foreign Affairs`.
    pub title: &'g str,
    /// Id of the state or body that it belongs to; empty where the source names none.
    pub of: &'g str,
    /// First day, of any precision (`2021`, `2021-09`, `2021-09-07`); empty if unknown.
    pub from: &'g str,
    /// First day after, of any precision; empty if open.
    pub to: &'g str,
    /// When an open tenure was last known to last; empty if it has ended.
    pub as_of: &'g str,
    /// Where the line comes from.
    pub source: &'g str,
}

/// The rows of several files.
#[derive(Debug, Clone, Default)]
pub(crate) struct Offices {
    pub(crate) sources: Vec<Source>,
    /// File and place of every row, sorted by person and first day.
    pub(super) by_person: Packed,
    /// The same, sorted by state or body, role and first day.
    pub(super) by_office: Packed,
}

impl Offices {
    /// Sorts the rows of files that have been checked. A later file's row stands for an earlier
    /// one's with the same person, role, owner and first day.
    pub(super) fn index(sources: Vec<Source>) -> Self {
        let mut rows: Vec<(Tenure<'_>, u32, u32)> = Vec::new();
        for (number, source) in sources.iter().enumerate() {
            let text = &*source.body;
            for line in text.lines().skip_while(|line| line.starts_with('#')).skip(1) {
                let at = distance(text, line) as u32;
                rows.extend(parse(line).map(|tenure| (tenure, number as u32, at)));
            }
        }
        // Latest file first, so that its row is the one to stay.
        rows.sort_by(|a, b| key(a).cmp(&key(b)).then(b.1.cmp(&a.1)).then(a.2.cmp(&b.2)));
        rows.dedup_by(|later, kept| later.1 != kept.1 && key(later) == key(kept));
        let by_person = pack(&rows);
        rows.sort_by_key(|(t, ..)| (t.of, t.role.as_str(), t.from, t.person));
        let by_office = pack(&rows);
        Self { by_person, by_office, sources }
    }

    /// The offices of a person, oldest first.
    pub(crate) fn of_person<'g>(&'g self, person: &str) -> impl Iterator<Item = Tenure<'g>> + use<'g> {
        let rows = self.range(&self.by_person, &|line| cell(line, 0).cmp(person));
        rows.filter_map(move |number| self.row(&self.by_person, number))
    }

    /// Everybody who held an office, oldest first.
    pub(crate) fn of_office<'g>(
        &'g self,
        of: &str,
        role: Role,
    ) -> impl Iterator<Item = Tenure<'g>> + use<'g> {
        let rows =
            self.range(&self.by_office, &|line| (cell(line, 3), cell(line, 1)).cmp(&(of, role.as_str())));
        rows.filter_map(move |number| self.row(&self.by_office, number))
    }

    /// The places in an order of the rows that are equal to what is looked for.
    fn range(&self, order: &Packed, compare: &dyn Fn(&str) -> Ordering) -> Range<usize> {
        let bound = |least: Ordering| {
            let (mut low, mut high) = (0, order.len() / 2);
            while low < high {
                let middle = low + (high - low) / 2;
                if self.line(order, middle).is_some_and(|line| compare(line) < least) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            low
        };
        bound(Ordering::Equal)..bound(Ordering::Greater)
    }

    fn row(&self, order: &Packed, number: usize) -> Option<Tenure<'_>> {
        parse(self.line(order, number)?.split('\n').next()?)
    }

    /// The text from the beginning of a row's line.
    fn line(&self, order: &Packed, number: usize) -> Option<&str> {
        let [source, at] = order.row(number)?;
        let text: &Body = &self.sources.get(source as usize)?.body;
        text.get(at as usize..)
    }
}

/// A cell of the line that a text begins with; none of those asked for is the last.
fn cell(line: &str, number: usize) -> &str {
    line.split('\t').nth(number).unwrap_or_default()
}

/// Reads a line that has been checked.
fn parse(line: &str) -> Option<Tenure<'_>> {
    let mut cells = line.split('\t');
    let mut next = || cells.next();
    Some(Tenure {
        person: next()?,
        role: Role::from_label(next()?)?,
        title: next()?,
        of: next()?,
        from: next()?,
        to: next()?,
        as_of: next()?,
        source: next()?,
    })
}

/// What tells a row from the others.
fn key<'g>((tenure, ..): &(Tenure<'g>, u32, u32)) -> (&'g str, &'g str, &'static str, &'g str) {
    (tenure.person, tenure.from, tenure.role.as_str(), tenure.of)
}

fn pack(rows: &[(Tenure<'_>, u32, u32)]) -> Packed {
    Packed::Own(rows.iter().flat_map(|&(_, source, at)| [source, at]).collect())
}
