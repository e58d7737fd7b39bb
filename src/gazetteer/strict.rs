//! A user's file: told by its header, then checked cell by cell.

use std::path::Path;

use super::facts::is_id;
use super::format::{ENTITY_HEADER, Here, all_entries, surface, table};
use super::offices::OFFICE_HEADER;
use super::rules::{AMBIGUOUS_HEADER, RULES, SILENCES_HEADER};
use super::suggest::instead;
use crate::Error;
use crate::document::Role;

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    Entities,
    Offices,
    Ambiguous,
    Silences,
}

/// Every table that a user may bring, with its header.
const TABLES: [(FileKind, &[&str]); 4] = [
    (FileKind::Entities, &ENTITY_HEADER),
    (FileKind::Offices, &OFFICE_HEADER),
    (FileKind::Ambiguous, &AMBIGUOUS_HEADER),
    (FileKind::Silences, &SILENCES_HEADER),
];

/// Tells everything that is wrong in a file, and what kind of file it is.
pub(super) fn read(file: &Path, text: &str, tell: &mut dyn FnMut(Error)) -> Option<FileKind> {
    let head = text.split('\n').find(|line| !line.starts_with('#')).unwrap_or_default();
    let columns: Vec<&str> = head.split('\t').collect();
    let kind = TABLES.iter().find(|(_, header)| *header == columns).map(|(table, _)| *table);
    match kind {
        Some(FileKind::Entities) => {
            all_entries(file, text, tell);
        }
        Some(FileKind::Offices) => rows(file, text, OFFICE_HEADER, tell, office),
        Some(FileKind::Ambiguous) => rows(file, text, AMBIGUOUS_HEADER, tell, ambiguous),
        Some(FileKind::Silences) => rows(file, text, SILENCES_HEADER, tell, silence),
        None => tell(no_header(file, text, head)),
    }
    kind
}

/// Which header was meant: the one that shares most columns.
fn no_header(file: &Path, text: &str, head: &str) -> Error {
    let shared = |header: &[&str]| head.split([',', '\t', ';', ' ']).filter(|c| header.contains(c)).count();
    let nearest = TABLES.iter().max_by_key(|(_, header)| shared(header)).filter(|(_, h)| shared(h) > 0);
    // What else is wrong with the line is said first: a byte order mark, a carriage return.
    if let Some(Err(fault)) = table(file, text, ENTITY_HEADER).next() {
        if nearest.is_none_or(|(kind, _)| *kind == FileKind::Entities)
            || !fault.to_string().contains("not the header")
        {
            return fault;
        }
    }
    let header = nearest.map_or(ENTITY_HEADER.as_slice(), |(_, header)| header);
    let line = text.split('\n').position(|line| !line.starts_with('#')).unwrap_or(0) + 1;
    let width = head.chars().count().max(1);
    let remedy = format!("write {}, separated by tabs", header.join(", "));
    Error::line(file, (line, 1, width), "this is not the header of such a file", remedy)
}

/// Checks every row of a table.
fn rows<const N: usize>(
    file: &Path,
    text: &str,
    header: [&'static str; N],
    tell: &mut dyn FnMut(Error),
    check: fn(&Here<'_, '_>, [&str; N]) -> Result<(), Error>,
) {
    let mut rows = table(file, text, header);
    rows.go_on = true;
    while let Some(row) = rows.next() {
        if let Err(fault) = row.and_then(|columns| check(&rows.here(), columns)) {
            tell(fault);
        }
    }
}

fn office(here: &Here<'_, '_>, columns: [&str; 8]) -> Result<(), Error> {
    let [person, role, title, of, from, to, as_of, source] = columns;
    id(here, person)?;
    if Role::from_label(role).is_none() {
        let known: Vec<&str> = Role::ALL.iter().map(|role| role.as_str()).collect();
        return Err(here.fault(role, format!("{role:?} is no role"), instead(role, &known)));
    }
    filled(here, title, "title", "write it as it is said: Minister of Foreign Affairs")?;
    if !of.is_empty() {
        id(here, of)?;
    }
    for date in [from, to, as_of].into_iter().filter(|date| !date.is_empty()) {
        if !is_date(date) {
            let remedy = "write 2021, 2021-09 or 2021-09-07";
            return Err(here.fault(date, format!("{date:?} is no date"), remedy));
        }
    }
    if from.is_empty() {
        let remedy = "write the year at least; without it nobody knows who holds the office when";
        return Err(here.fault(from, "the first day is empty", remedy));
    }
    if !to.is_empty() && from > to && !from.starts_with(to) {
        let problem = format!("the tenure ends in {to} before it begins in {from}");
        return Err(here.fault(to, problem, "put the dates right"));
    }
    if to.is_empty() && as_of.is_empty() {
        let remedy = "write in as_of when the tenure was last known to last: 2025-12";
        return Err(here.fault(as_of, "the tenure is open, and it is not said as of when", remedy));
    }
    filled(here, source, "source", "say where the line comes from: own, a file, an address")
}

fn ambiguous(here: &Here<'_, '_>, columns: [&str; 4]) -> Result<(), Error> {
    let [spelled, readings, rule, reason] = columns;
    surface(here, spelled, "surface")?;
    for reading in readings.split('|').filter(|_| !readings.is_empty()) {
        id(here, reading)?;
    }
    match rule.strip_prefix("prefer:") {
        Some(preferred) if !readings.split('|').any(|reading| reading == preferred) => {
            let problem = format!("{preferred:?} is preferred and stands not among the readings");
            return Err(here.fault(rule, problem, "add it to the readings, or prefer one of them"));
        }
        Some(_) => {}
        None if RULES.contains(&rule) => {}
        None => {
            let problem = format!("{rule:?} is no rule");
            return Err(here.fault(rule, problem, instead(rule, &RULES)));
        }
    }
    filled(here, reason, "reason", "say why the surface is ambiguous")
}

fn silence(here: &Here<'_, '_>, columns: [&str; 2]) -> Result<(), Error> {
    let [spelled, reason] = columns;
    surface(here, spelled, "surface")?;
    filled(here, reason, "reason", "say why the surface must stay silent")
}

fn id(here: &Here<'_, '_>, id: &str) -> Result<(), Error> {
    if is_id(id) {
        return Ok(());
    }
    let remedy = "write iso:RU, wd:Q1065 or a slug of a-z, 0-9 and -";
    Err(here.fault(id, format!("{id:?} is no id"), remedy))
}

fn filled(here: &Here<'_, '_>, cell: &str, what: &str, remedy: &str) -> Result<(), Error> {
    if cell.trim().is_empty() {
        return Err(here.fault(cell, format!("the {what} is empty"), remedy));
    }
    Ok(())
}

/// A date of any precision.
pub(super) fn is_date(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let number = |part: Option<&&str>, low: u32, high: u32, digits: usize| {
        part.is_none_or(|part| {
            part.len() == digits
                && part.bytes().all(|b| b.is_ascii_digit())
                && part.parse::<u32>().is_ok_and(|n| (low..=high).contains(&n))
        })
    };
    parts.len() <= 3
        && number(parts.first(), 1000, 2200, 4)
        && number(parts.get(1), 1, 12, 2)
        && number(parts.get(2), 1, 31, 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<String> {
        let mut faults = Vec::new();
        read(Path::new("own.tsv"), text, &mut |fault| faults.push(fault.to_string()));
        faults
    }

    fn office(row: &str) -> String {
        faults(&format!("{}\n{row}\n", OFFICE_HEADER.join("\t"))).join(" ")
    }

    #[test]
    fn every_wrong_line_is_told() {
        let text = "id\tkind\tname\tsurfaces\tfacts\tsource\n\
                    a\torg\tAb\t\t\town\n\
                    B\torg\tBc\t\t\town\n\
                    c\torgan\tCd\t\t\town\n\
                    \n\
                    d\torg\tDe\t\town\n\
                    b\torg\tBc\t\t\town\n";
        let faults = faults(text);
        assert_eq!(faults.len(), 4, "{faults:?}");
        assert!(faults[0].starts_with("own.tsv:3:1: \"B\" is no id"));
        assert!(faults[1].starts_with("own.tsv:4:3: \"organ\" is no kind"));
        assert!(faults[2].starts_with("own.tsv:5:1: an empty line"));
        assert!(faults[3].starts_with("own.tsv:6:14: 5 columns instead of 6"), "{faults:?}");
    }

    #[test]
    fn the_nearest_header_is_named() {
        assert!(
            faults("surface,reason\nBut,a word\n")[0].contains("write surface, reason, separated by tabs")
        );
        assert!(faults("person\trole\ttitle\n")[0].contains("write person, role, title, of, from, to"));
        assert!(faults("name\n")[0].contains("write id, kind, name"));
        assert!(faults("\u{feff}id\tkind\n")[0].contains("a byte order mark"));
        assert!(faults("")[0].contains("no header"));
    }

    #[test]
    fn offices() {
        assert_eq!(office("a\tforeign_minister\tForeign Minister\tiso:XK\t2021\t\t2025-12\town"), "");
        assert!(
            office("a\tforegn_minister\tT\t\t2021\t\t2025\town")
                .contains("did you mean \"foreign_minister\"?")
        );
        assert!(office("a\tenvoy\tT\tXK\t2021\t\t2025\town").contains("own.tsv:2:11: \"XK\" is no id"));
        assert!(office("a\tenvoy\tT\t\t2021-13\t\t2025\town").contains("is no date"));
        assert!(office("a\tenvoy\tT\t\t2021\t2020\t\town").contains("ends in 2020 before it begins"));
        assert!(office("a\tenvoy\tT\t\t2021\t\t\town").contains("not said as of when"));
        assert!(office("a\tenvoy\tT\t\t\t2021\t\town").contains("first day is empty"));
        assert!(office("a\tenvoy\t\t\t2021\t2022\t\town").contains("the title is empty"));
        assert!(office("a\tenvoy\tT\t\t2021\t2022\t\t").contains("the source is empty"));
    }

    #[test]
    fn ambiguous_and_silent_surfaces() {
        let row = |row: &str| faults(&format!("surface\treadings\trule\treason\n{row}\n")).join(" ");
        assert_eq!(row("Georgia\tiso:GE|georgia-us\tprefer:iso:GE\tstate of the US"), "");
        assert!(row("Georgia\tiso:GE\tprefer:x\tr").contains("stands not among the readings"));
        assert!(row("Georgia\tiso:GE\tneares\tr").contains("did you mean \"nearest\"?"));
        assert!(row("Georgia\tiso:GE\tnearest\t").contains("the reason is empty"));
        assert!(faults("surface\treason\nBut\t\n")[0].contains("the reason is empty"));
        assert!(faults("surface\treason\nBut\ta word\n").is_empty());
    }
}
