//! Evidence that a token is part of a person's name: how strongly it speaks for a given name and for a surname.

use once_cell::sync::Lazy;

use crate::text::fold::fold_surface;
use crate::text::table::Table;
use crate::text::token::hash;

/// How strongly a token speaks for each place of a name, from 0 (never) to 9.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct NameUse {
    pub(crate) given: u8,
    pub(crate) surname: u8,
}

const FILE: &str = include_str!("../../gazetteers/names.tsv");

static NAMES: Lazy<Table<NameUse>> = Lazy::new(|| {
    let mut names: Table<NameUse> = Table::new(FILE.len() / 12);
    for line in FILE.lines().filter(|l| !l.starts_with('#')) {
        let Some((name, cells)) = line.split_once('\t') else { continue };
        let (Some(given), Some(surname)) = (digit(cells, 0), digit(cells, 2)) else { continue };
        let name = fold_surface(name);
        let hash = if name.bytes().any(|b| b.is_ascii_uppercase()) {
            hash(&name.to_ascii_lowercase())
        } else {
            hash(&name)
        };
        let entry = names.entry(hash).0;
        entry.given = entry.given.max(given);
        entry.surname = entry.surname.max(surname);
    }
    names
});

/// The digit at a place of a line.
fn digit(cells: &str, at: usize) -> Option<u8> {
    cells.as_bytes().get(at).filter(|b| b.is_ascii_digit()).map(|b| b - b'0')
}

/// The evidence for a token, by the hash of its lower-case spelling.
pub(crate) fn name_use(lower: u64) -> NameUse {
    NAMES.get(lower).copied().unwrap_or_default()
}
