//! The index over the files: built at run time for a user's, shipped for the embedded ones.
//!
//! `gazetteers/index.bin` holds what [`build`] makes of the embedded files. It names the length
//! of each; where one differs, the index is built anew, so that an index that nobody brought up
//! to date costs time and never a wrong answer. `UPDATE=1 cargo test index` writes it.

use once_cell::sync::OnceCell;

use super::builder::MatcherBuilder;
use super::entry::{EntryKind, SurfaceClass};
use super::format::trusted_entries;
use super::matcher::{CaseRule, Matcher, Reading};
use super::offices::Offices;
use super::packed::{Body, Packed};
use super::records::{Records, Source, distance, pack};
use super::rules::Rules;
use super::{Compiled, Files, Gazetteer};
use crate::text::table::Table;
use crate::text::token::hash;

macro_rules! files {
    ($($file:literal),+ $(,)?) => {
        &[$(($file, include_str!(concat!("../../gazetteers/", $file)))),+]
    };
}

/// Files of entities, in the order in which readings of one surface stand.
pub(super) const ENTITIES: &[(&str, &str)] = files![
    "states.tsv",
    "organisations.tsv",
    "bodies.tsv",
    "collectives.tsv",
    "people.tsv",
    "places.tsv",
    "titles.tsv",
    "people_more.tsv",
];
/// Those of them whose persons need more evidence than a name.
const EXTENSIONS: &[&str] = &["people_more.tsv"];
pub(super) const OFFICES: &[(&str, &str)] = files!["offices.tsv", "offices_more.tsv"];
pub(super) const RULES: &[(&str, &str)] = files!["silences.tsv", "ambiguous.tsv"];
const INDEX: &[u8] = include_bytes!("../../gazetteers/index.bin");

/// The gazetteer of the embedded files.
pub(super) fn embedded() -> Gazetteer {
    let files = Files { entities: sources(ENTITIES), offices: sources(OFFICES), rules: sources(RULES) };
    let compiled = read(INDEX).map_or_else(|| build(files.clone()), |parts| shipped(&files, parts));
    Gazetteer { files, compiled: OnceCell::with_value(compiled) }
}

/// Puts the shipped index and the files together.
fn shipped(files: &Files, parts: [&'static [u8]; PARTS]) -> Compiled {
    let [starts, rows, nodes, surfaces, readings, by_person, by_office, pool] = parts;
    let mut texts: Vec<Body> = files.entities.iter().map(|source| source.body.clone()).collect();
    texts.push(Body::Embedded(std::str::from_utf8(pool).unwrap_or_default()));
    let starts = Packed::Embedded(starts);
    let records = Records {
        sources: files.entities.clone(),
        starts: (0..starts.len()).filter_map(|at| starts.get(at)).collect(),
        rows: Packed::Embedded(rows),
    };
    let names = Matcher {
        nodes: Packed::Embedded(nodes),
        surfaces: Packed::Embedded(surfaces),
        readings: Packed::Embedded(readings),
        texts,
    };
    let offices = Offices {
        sources: files.offices.clone(),
        by_person: Packed::Embedded(by_person),
        by_office: Packed::Embedded(by_office),
    };
    compiled(records, names, offices, files.rules.clone())
}

/// Compiles files that have been checked. Lines of later files replace those of earlier ones
/// that have the same id.
pub(super) fn build(files: Files) -> Compiled {
    let Files { entities, offices, rules } = files;
    let replaced = replaced(&entities);
    let bytes: usize = entities.iter().map(|source| source.body.len()).sum();
    let texts = entities.iter().map(|source| source.body.clone()).collect();
    let mut names = MatcherBuilder::new(texts, bytes / 56);
    let mut records = Records { sources: Vec::new(), starts: Vec::new(), rows: Packed::default() };
    let mut rows = Vec::with_capacity(bytes / 30);
    for (number, source) in entities.iter().enumerate() {
        let text = &*source.body;
        records.starts.push(rows.len() as u32 / 4);
        for entry in trusted_entries(text) {
            let record = rows.len() as u32 / 4;
            pack(text, &entry, &mut rows);
            // Titles are read by a grammar of their own.
            let silent = entry.kind == EntryKind::Title
                || replaced
                    .as_ref()
                    .is_some_and(|last| last.word(entry.id).is_some_and(|&n| n != number as u32));
            if silent {
                continue;
            }
            let mut add = |class: SurfaceClass, surface: &str| {
                let place = (number, distance(text, surface));
                names.add_from(place, surface, case(entry.kind, class), Reading { entry: record, class });
            };
            add(SurfaceClass::Name, entry.name);
            for (class, surface) in entry.surfaces() {
                if class != SurfaceClass::Alone || !source.extension {
                    add(class, surface);
                }
            }
        }
    }
    records.sources = entities;
    records.rows = Packed::Own(rows);
    compiled(records, names.build(), office_index(offices), rules)
}

/// The index of the offices: the shipped one where a user added none.
fn office_index(offices: Vec<Source>) -> Offices {
    let own = offices.iter().any(Source::is_own);
    match read(INDEX).filter(|_| !own && offices.len() == OFFICES.len()) {
        Some([.., by_person, by_office, _]) => Offices {
            sources: offices,
            by_person: Packed::Embedded(by_person),
            by_office: Packed::Embedded(by_office),
        },
        None => Offices::index(offices),
    }
}

/// The matcher over the surnames of extensions.
pub(super) fn surnames(records: &Records) -> Matcher {
    let mut builder = MatcherBuilder::default();
    let extended = (0..records.len() as u32).filter(|&number| records.is_extension(number));
    for (number, record) in extended.filter_map(|number| Some((number, records.get(number)?))) {
        for (class, surface) in record.entry().surfaces() {
            if class == SurfaceClass::Alone {
                builder.add(surface, CaseRule::Name, Reading { entry: number, class });
            }
        }
    }
    builder.build()
}

fn compiled(records: Records, names: Matcher, offices: Offices, rules: Vec<Source>) -> Compiled {
    let rules = Rules::read(rules, &records);
    Compiled { records, names, surnames: OnceCell::new(), offices, rules }
}

/// The last file of every id that a user's file has; none where all files are embedded, whose
/// ids are unique.
fn replaced(entities: &[Source]) -> Option<Table<u32>> {
    entities.iter().any(Source::is_own).then(|| {
        let mut last = Table::default();
        for (number, source) in entities.iter().enumerate().filter(|(_, source)| source.is_own()) {
            for entry in trusted_entries(&source.body) {
                *last.entry(hash(entry.id)).0 = number as u32;
            }
        }
        last
    })
}

/// How strictly the letters of a surface must agree.
pub(super) fn case(kind: EntryKind, class: SurfaceClass) -> CaseRule {
    match class {
        _ if matches!(kind, EntryKind::Title | EntryKind::Collective) => CaseRule::Any,
        SurfaceClass::Abbr => CaseRule::Exact,
        _ => CaseRule::Name,
    }
}

fn sources(files: &[(&'static str, &'static str)]) -> Vec<Source> {
    files
        .iter()
        .map(|&(name, text)| Source {
            name: name.to_owned(),
            body: Body::Embedded(text),
            extension: EXTENSIONS.contains(&name),
        })
        .collect()
}

/// Number of parts of the shipped index.
const PARTS: usize = 8;
/// Grows when the layout of the index changes.
const LAYOUT: u32 = 1;

/// The lengths of the files that an index belongs to.
fn lengths() -> impl Iterator<Item = u32> {
    ENTITIES.iter().chain(OFFICES).map(|(_, text)| text.len() as u32)
}

/// Cuts a shipped index into its parts; none where it belongs to other files.
fn read(index: &'static [u8]) -> Option<[&'static [u8]; PARTS]> {
    let head = Packed::Embedded(index);
    let mut at = 0;
    let mut next = || {
        at += 1;
        head.get(at - 1)
    };
    if next()? != LAYOUT {
        return None;
    }
    for length in lengths() {
        if next()? != length {
            return None;
        }
    }
    let mut sizes = [0; PARTS];
    for size in &mut sizes {
        *size = next()? as usize;
    }
    let mut rest = index.get(at * 4..)?;
    let mut parts: [&[u8]; PARTS] = [&[]; PARTS];
    for (part, size) in parts.iter_mut().zip(sizes) {
        (*part, rest) = rest.split_at_checked(size)?;
    }
    rest.is_empty().then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The index as it is shipped.
    fn written() -> Vec<u8> {
        let files = Files { entities: sources(ENTITIES), offices: Vec::new(), rules: sources(RULES) };
        let built = Compiled { offices: Offices::index(sources(OFFICES)), ..build(files) };
        let mut parts: [Vec<u8>; PARTS] = Default::default();
        let starts = Packed::Own(built.records.starts.clone());
        let packed = [
            &starts,
            &built.records.rows,
            &built.names.nodes,
            &built.names.surfaces,
            &built.names.readings,
            &built.offices.by_person,
            &built.offices.by_office,
        ];
        for (part, packed) in parts.iter_mut().zip(packed) {
            packed.write(part);
        }
        parts[PARTS - 1] = built.names.texts.last().expect("the pool").as_bytes().to_vec();
        let mut bytes = LAYOUT.to_le_bytes().to_vec();
        let sizes = parts.iter().map(|part| part.len() as u32);
        for number in lengths().chain(sizes) {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        bytes.extend(parts.concat());
        bytes
    }

    #[test]
    fn the_shipped_index_is_up_to_date() {
        let written = written();
        if written == INDEX {
            return;
        }
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("gazetteers/index.bin");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(path, written).expect("written");
        } else {
            panic!("gazetteers/index.bin belongs to other files; run UPDATE=1 cargo test gazetteer");
        }
    }

    #[test]
    fn an_index_of_other_files_is_not_used() {
        assert!(read(&[]).is_none());
        assert!(read(b"something else that is no index").is_none());
        let mut other = written();
        other[4] ^= 1;
        assert!(read(other.leak()).is_none());
        let mut cut = written();
        cut.pop();
        assert!(read(cut.leak()).is_none());
    }
}
