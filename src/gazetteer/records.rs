//! Every line of every file by its number, without a copy: where it stands and where its columns begin.

use super::entry::{Entry, EntryKind};
use super::packed::{Body, Packed};

/// One entity as the rest of the crate sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Record<'g> {
    pub(crate) id: &'g str,
    pub(crate) kind: EntryKind,
    pub(crate) name: &'g str,
    surfaces: &'g str,
    facts: &'g str,
    source: &'g str,
}

impl<'g> Record<'g> {
    /// The value of a fact: `nature`, `country`, `type`, …
    pub(crate) fn fact(&self, key: &str) -> Option<&'g str> {
        // Facts are short: stepping over them byte by byte beats a search for each mark.
        let bytes = self.facts.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let rest = bytes.get(at..)?;
            let end = at + rest.iter().position(|&byte| byte == b'|').unwrap_or(rest.len());
            if rest.get(key.len()) == Some(&b'=') && rest.starts_with(key.as_bytes()) && at + key.len() < end
            {
                return self.facts.get(at + key.len() + 1..end);
            }
            at = end + 1;
        }
        None
    }

    /// Whether a comma list fact holds a value.
    pub(crate) fn has(&self, key: &str, value: &str) -> bool {
        self.fact(key).is_some_and(|list| list.split(',').any(|v| v == value))
    }

    /// The line that the record stands for.
    pub(crate) fn entry(&self) -> Entry<'g> {
        Entry {
            id: self.id,
            kind: self.kind,
            name: self.name,
            surfaces_raw: self.surfaces,
            facts_raw: self.facts,
            source: self.source,
            line: 0,
        }
    }
}

/// A file of entities.
#[derive(Debug, Clone, Default)]
pub(crate) struct Source {
    /// As whoever brought it calls it.
    pub(crate) name: String,
    pub(crate) body: Body,
    /// Whether names of persons need more evidence than in other files.
    pub(crate) extension: bool,
}

impl Source {
    /// Whether a user brought it.
    pub(crate) fn is_own(&self) -> bool {
        matches!(self.body, Body::Own(_))
    }
}

/// The lines of several files, numbered through.
#[derive(Debug, Clone, Default)]
pub(crate) struct Records {
    pub(crate) sources: Vec<Source>,
    /// Number of the first record of every source.
    pub(super) starts: Vec<u32>,
    /// See [`Records::push`].
    pub(super) rows: Packed,
}

impl Records {
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.rows.len() / 4
    }

    /// A record by its number.
    pub(crate) fn get(&self, number: u32) -> Option<Record<'_>> {
        let source = self.source_of(number)?;
        let [at, first, second, third] = self.rows.row(number as usize)?;
        let text = &*self.sources.get(source)?.body;
        let column =
            |number: u32, upper: bool| (at + (if upper { number >> 16 } else { number & 0xffff })) as usize;
        let (name, surfaces) = (column(first, false), column(first, true));
        let (facts, source) = (column(second, false), column(second, true));
        let end = column(third, false);
        let kind = KINDS.get((third >> 16) as usize).copied()?;
        Some(Record {
            id: text.get(at as usize..name.checked_sub(kind.word().len() + 2)?)?,
            kind,
            name: text.get(name..surfaces - 1)?,
            surfaces: text.get(surfaces..facts - 1)?,
            facts: text.get(facts..source - 1)?,
            source: text.get(source..end)?,
        })
    }

    /// What a record is, without reading its line.
    pub(crate) fn kind(&self, number: u32) -> Option<EntryKind> {
        let [.., third] = self.rows.row::<4>(number as usize)?;
        KINDS.get((third >> 16) as usize).copied()
    }

    /// The id of a record, without reading the rest of its line.
    fn id(&self, number: u32) -> Option<&[u8]> {
        let [at, first, _, third] = self.rows.row(number as usize)?;
        let kind = KINDS.get((third >> 16) as usize)?;
        let end = (at + (first & 0xffff)) as usize;
        self.sources
            .get(self.source_of(number)?)?
            .body
            .as_bytes()
            .get(at as usize..end.checked_sub(kind.word().len() + 2)?)
    }

    /// The number of the record with an id. A later file's line stands for an earlier one's.
    pub(crate) fn number(&self, id: &str) -> Option<u32> {
        let mut end = self.len() as u32;
        for &start in self.starts.iter().rev() {
            let (mut low, mut high) = (start, end);
            while low < high {
                let middle = low + (high - low) / 2;
                match self.id(middle)?.cmp(id.as_bytes()) {
                    std::cmp::Ordering::Less => low = middle + 1,
                    std::cmp::Ordering::Equal => return Some(middle),
                    std::cmp::Ordering::Greater => high = middle,
                }
            }
            end = start;
        }
        None
    }

    /// The number of the file in which a record stands.
    pub(crate) fn source_of(&self, number: u32) -> Option<usize> {
        self.starts.partition_point(|&start| start <= number).checked_sub(1)
    }

    /// Whether a record belongs to an extension.
    pub(crate) fn is_extension(&self, number: u32) -> bool {
        self.source_of(number).and_then(|s| self.sources.get(s)).is_some_and(|s| s.extension)
    }
}

/// The kinds by their numbers in a packed row.
const KINDS: [EntryKind; 6] = [
    EntryKind::Person,
    EntryKind::State,
    EntryKind::Org,
    EntryKind::Place,
    EntryKind::Title,
    EntryKind::Collective,
];

/// Packs a line: its place in the text, then the columns as distances from it, then its kind.
/// A line has at most 4,096 bytes, so that distances take 16 bits.
pub(super) fn pack(text: &str, entry: &Entry<'_>, rows: &mut Vec<u32>) {
    let at = distance(text, entry.id);
    let column = |part: &str| distance(text, part) - at;
    let kind = KINDS.iter().position(|k| *k == entry.kind).unwrap_or_default() as u32;
    let end = column(entry.source) + entry.source.len();
    rows.extend_from_slice(&[
        at as u32,
        column(entry.name) as u32 | (column(entry.surfaces_raw) as u32) << 16,
        column(entry.facts_raw) as u32 | (column(entry.source) as u32) << 16,
        end as u32 | kind << 16,
    ]);
}

/// How far into a text one of its slices begins.
pub(super) fn distance(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize).min(text.len())
}
