//! Which offices the gazetteer's people have held, and when.

use once_cell::sync::Lazy;

/// One office of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tenure {
    /// A role's label: `foreign_minister`.
    pub(crate) role: &'static str,
    /// Id of the state or body.
    pub(crate) of: &'static str,
    /// First day, of any precision; empty if unknown.
    pub(crate) from: &'static str,
    /// First day after; empty if open.
    pub(crate) to: &'static str,
}

const FILE: &str = include_str!("../../gazetteers/offices.tsv");

/// The rows, sorted by person as the file is.
static ROWS: Lazy<Vec<&'static str>> =
    Lazy::new(|| FILE.lines().filter(|l| !l.starts_with('#')).skip(1).collect());

/// The offices of a person by id, in the order of the file.
pub(crate) fn tenures(person: &str) -> impl Iterator<Item = Tenure> {
    let id = |row: &&'static str| row.split('\t').next().unwrap_or_default();
    let from = ROWS.partition_point(|row| id(row) < person);
    let to = ROWS.partition_point(|row| id(row) <= person);
    ROWS.get(from..to).unwrap_or_default().iter().filter_map(|row| {
        let mut cells = row.split('\t').skip(1);
        let (role, _) = (cells.next()?, cells.next()?);
        Some(Tenure { role, of: cells.next()?, from: cells.next()?, to: cells.next().unwrap_or_default() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_by_person() {
        let ids: Vec<&str> = ROWS.iter().map(|r| r.split('\t').next().unwrap()).collect();
        assert!(ids.is_sorted());
        assert!(tenures("wd:Q311440").any(|t| t.role == "igo_official" && t.of == "wd:Q1065"));
        assert_eq!(tenures("nobody").count(), 0);
    }
}
