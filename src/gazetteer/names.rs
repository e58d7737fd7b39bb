//! Evidence that a token is part of a person's name: how strongly it speaks for a given name and for a surname.

use std::collections::HashMap;

use once_cell::sync::Lazy;

use crate::text::fold::fold_surface;
use crate::text::token::hash;

/// How strongly a token speaks for each place of a name, from 0 (never) to 9.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct NameUse {
    pub(crate) given: u8,
    pub(crate) surname: u8,
}

const FILE: &str = include_str!("../../gazetteers/names.tsv");

static NAMES: Lazy<HashMap<u64, NameUse>> = Lazy::new(|| {
    let mut names: HashMap<u64, NameUse> = HashMap::with_capacity(14_000);
    for line in FILE.lines().filter(|l| !l.starts_with('#')) {
        let mut cells = line.split('\t');
        let (Some(name), Some(given), Some(surname)) = (cells.next(), cells.next(), cells.next()) else {
            continue;
        };
        let count = |cell: &str| cell.parse().unwrap_or(0_u8);
        let entry = names.entry(hash(&fold_surface(name).to_ascii_lowercase())).or_default();
        entry.given = entry.given.max(count(given));
        entry.surname = entry.surname.max(count(surname));
    }
    names
});

/// The evidence for a token, by the hash of its lower-case spelling.
pub(crate) fn name_use(lower: u64) -> NameUse {
    NAMES.get(&lower).copied().unwrap_or_default()
}
