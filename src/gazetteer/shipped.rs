//! The gazetteer files of this repository are in order: read by the strict parser,
//! normalised, consistent with one another. `UPDATE=1 cargo test` writes them normalised.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::entry::{Entry, EntryKind, SurfaceClass};
use super::format::{ENTITY_HEADER, entries, table, trusted_entries};
use super::offices::OFFICE_HEADER as OFFICES;
use super::rules::{AMBIGUOUS_HEADER as AMBIGUOUS, RULES, SILENCES_HEADER as SILENCES};
use crate::document::Role;

const ENTITIES: [&str; 8] = [
    "bodies.tsv",
    "collectives.tsv",
    "organisations.tsv",
    "people.tsv",
    "people_more.tsv",
    "places.tsv",
    "states.tsv",
    "titles.tsv",
];
const FORMS: [&str; 3] = ["form", "lemma", "class"];
const GOVERNMENTS: [&str; 9] = ["state", "org", "name", "from", "to", "standing", "note", "seat", "source"];
const NAMES: [&str; 4] = ["token", "given", "surname", "note"];
const WORDS: [&str; 5] = ["lemma", "noun", "verb", "adj", "adv"];
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("gazetteers")
}

fn text(file: &str) -> String {
    std::fs::read_to_string(folder().join(file)).unwrap_or_else(|fault| panic!("{file}: {fault}"))
}

fn rows<const N: usize>(file: &str, header: [&'static str; N]) -> Vec<[String; N]> {
    let text = text(file);
    let rows = table(Path::new(file), &text, header);
    rows.map(|row| row.unwrap_or_else(|fault| panic!("{fault}")).map(str::to_owned)).collect()
}

/// Runs `see` on every entry of every file of entities.
fn each(mut see: impl FnMut(&str, &Entry<'_>)) {
    for file in ENTITIES {
        let text = text(file);
        for entry in entries(Path::new(file), &text).unwrap_or_else(|fault| panic!("{fault}")) {
            see(file, &entry);
        }
    }
}

fn ids() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    each(|_, entry| {
        ids.insert(entry.id.to_owned());
    });
    ids
}

/// Complains about everything at once.
fn none(what: &str, faults: &[String]) {
    let shown: Vec<&str> = faults.iter().take(40).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} {what}:\n{}", faults.len(), shown.join("\n"));
}

#[test]
fn every_file_is_known_and_read() {
    let mut found: Vec<String> = std::fs::read_dir(folder())
        .expect("the folder")
        .map(|file| file.expect("a file").file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".tsv"))
        .collect();
    found.sort();
    let mut counts = String::new();
    for file in &found {
        let rows = match file.as_str() {
            "ambiguous.tsv" => rows(file, AMBIGUOUS).len(),
            "forms.tsv" => rows(file, FORMS).len(),
            "governments.tsv" => rows(file, GOVERNMENTS).len(),
            "names.tsv" => rows(file, NAMES).len(),
            "offices.tsv" | "offices_more.tsv" => rows(file, OFFICES).len(),
            "silences.tsv" => rows(file, SILENCES).len(),
            "words.tsv" => rows(file, WORDS).len(),
            name if ENTITIES.contains(&name) => {
                let text = text(name);
                let strict = entries(Path::new(name), &text).unwrap_or_else(|fault| panic!("{fault}"));
                assert_eq!(strict, trusted_entries(&text).collect::<Vec<_>>(), "{name}");
                strict.len()
            }
            name => panic!("gazetteers/{name} is no known file; name it in README.md and here"),
        };
        counts.push_str(&format!("{file} {rows}\n"));
    }
    insta::assert_snapshot!("counts", counts);
}

#[test]
fn files_are_normalised() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut faults = Vec::new();
    for file in std::fs::read_dir(folder()).expect("the folder") {
        let file = file.expect("a file").file_name().to_string_lossy().into_owned();
        if !file.ends_with(".tsv") {
            continue;
        }
        let have = text(&file);
        let want = normalised(&have);
        if have == want {
            continue;
        }
        if update {
            std::fs::write(folder().join(&file), want).expect("written");
            continue;
        }
        let line = have.lines().zip(want.lines()).position(|(a, b)| a != b).unwrap_or(0);
        faults.push(format!(
            "gazetteers/{file}:{}: {:?} instead of {:?}",
            line + 1,
            have.lines().nth(line),
            want.lines().nth(line)
        ));
    }
    none("files are not normalised; run UPDATE=1 cargo test gazetteer", &faults);
}

/// Comments, header, then the rows: sorted, NFC, straight quotes, single spaces, surfaces
/// sorted by class and then byte by byte.
fn normalised(text: &str) -> String {
    let (head, body): (Vec<&str>, Vec<&str>) = {
        let lines: Vec<&str> = text.lines().collect();
        let header = lines.iter().take_while(|line| line.starts_with('#')).count() + 1;
        let (head, body) = lines.split_at(header.min(lines.len()));
        (head.to_vec(), body.to_vec())
    };
    let header: Vec<&str> = head.last().map(|line| line.split('\t').collect()).unwrap_or_default();
    let of_entities = header == ENTITY_HEADER;
    let by_person = header == OFFICES;
    let mut rows: Vec<Vec<String>> = body
        .iter()
        .filter(|line| !line.is_empty())
        .map(|line| {
            let mut row: Vec<String> = line.split('\t').map(plain).collect();
            if of_entities {
                row[3] = sorted_surfaces(&row[3]);
            }
            row
        })
        .collect();
    rows.sort_by_key(|row| {
        if by_person {
            [0, 4, 1, 2, 3, 5].map(|column: usize| row[column].clone()).to_vec()
        } else {
            row.clone()
        }
    });
    rows.dedup();
    let mut out = String::new();
    for line in head {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    for row in rows {
        out.push_str(&row.join("\t"));
        out.push('\n');
    }
    out
}

fn plain(cell: &str) -> String {
    let straight: String = cell
        .nfc()
        .map(|c| match c {
            '\u{2018}' | '\u{2019}' | '\u{2BC}' | '\u{2BB}' => '\'',
            '\u{201C}' | '\u{201D}' => '"',
            '\u{2010}'..='\u{2015}' => '-',
            c => c,
        })
        .collect();
    straight.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn sorted_surfaces(cell: &str) -> String {
    let mut surfaces: Vec<(Option<SurfaceClass>, &str)> = cell
        .split('|')
        .filter(|part| !part.is_empty())
        .map(|part| (part.split(':').next().and_then(SurfaceClass::from_word), part))
        .collect();
    surfaces.sort();
    surfaces.dedup();
    surfaces.into_iter().map(|(_, part)| part).collect::<Vec<_>>().join("|")
}

#[test]
fn ids_are_unique_over_all_files() {
    let mut homes: BTreeMap<String, &str> = BTreeMap::new();
    let mut faults = Vec::new();
    for file in ENTITIES {
        let text = text(file);
        for entry in trusted_entries(&text) {
            if let Some(other) = homes.insert(entry.id.to_owned(), file) {
                faults.push(format!("{} stands in {other} and in {file}", entry.id));
            }
        }
    }
    none("ids stand twice", &faults);
}

#[test]
fn what_a_line_names_exists() {
    let ids = ids();
    let mut groups = BTreeSet::new();
    each(|_, entry| groups.extend(entry.list("members").map(str::to_owned)));
    let mut faults = Vec::new();
    each(|file, entry| {
        for key in ["acts_for", "actor", "capital", "claimed_by", "country", "neighbours"] {
            for id in entry.list(key).filter(|id| !ids.contains(*id)) {
                faults.push(format!("{file}: {}: {key}={id} is no entry", entry.id));
            }
        }
        for group in entry.list("groups").filter(|group| !groups.contains(*group)) {
            faults.push(format!("{file}: {}: no collective or organisation has members={group}", entry.id));
        }
        if entry.kind == EntryKind::State
            && entry.fact("iso").is_some_and(|iso| entry.id != format!("iso:{iso}"))
        {
            faults.push(format!("{file}: {}: iso differs from the id", entry.id));
        }
    });
    for [state, org, name, ..] in rows("governments.tsv", GOVERNMENTS) {
        for id in [state, org].iter().filter(|id| !id.is_empty() && !ids.contains(*id)) {
            faults.push(format!("governments.tsv: {name}: {id} is no entry"));
        }
    }
    for [surface, readings, rule, reason] in rows("ambiguous.tsv", AMBIGUOUS) {
        let preferred = rule.strip_prefix("prefer:");
        for id in readings.split('|').filter(|id| !id.is_empty()).chain(preferred) {
            if !ids.contains(id) {
                faults.push(format!("ambiguous.tsv: {surface}: {id} is no entry"));
            }
        }
        if preferred.is_some_and(|id| !readings.split('|').any(|reading| reading == id)) {
            faults.push(format!("ambiguous.tsv: {surface}: {rule} prefers what is no reading"));
        }
        if preferred.is_none() && !RULES.contains(&rule.as_str()) {
            faults.push(format!("ambiguous.tsv: {surface}: {rule:?} is no rule"));
        }
        if reason.is_empty() {
            faults.push(format!("ambiguous.tsv: {surface}: no reason"));
        }
    }
    none("references lead nowhere", &faults);
}

/// Whether two entries may share a surface without more ado.
fn may_share(bearers: &[(String, EntryKind, SurfaceClass)]) -> bool {
    let kinds: BTreeSet<EntryKind> = bearers.iter().map(|(_, kind, _)| *kind).collect();
    let titles = kinds.contains(&EntryKind::Title);
    // A title, modifier or portfolio is told from the others by its place beside a name.
    if titles && kinds.iter().all(|kind| matches!(kind, EntryKind::Title | EntryKind::Org)) {
        return true;
    }
    // A capital is a place and a metonym of its state.
    let places = bearers.iter().filter(|(_, kind, _)| *kind == EntryKind::Place).count();
    places == 1
        && bearers.iter().all(|(_, kind, class)| {
            *kind == EntryKind::Place || *kind == EntryKind::State && *class == SurfaceClass::Capital
        })
}

#[test]
fn shared_surfaces_are_listed_as_ambiguous() {
    let mut bearers: BTreeMap<String, Vec<(String, EntryKind, SurfaceClass)>> = BTreeMap::new();
    each(|_, entry| {
        let name = std::iter::once((SurfaceClass::Alt, entry.name));
        for (class, surface) in name.chain(entry.surfaces()) {
            if class != SurfaceClass::Alone {
                bearers.entry(surface.to_owned()).or_default().push((entry.id.to_owned(), entry.kind, class));
            }
        }
    });
    let mut faults = Vec::new();
    let listed: BTreeMap<String, String> = rows("ambiguous.tsv", AMBIGUOUS)
        .into_iter()
        .map(|[surface, readings, ..]| (surface, readings))
        .collect();
    for (surface, of) in &bearers {
        let Some(readings) = listed.get(surface) else {
            if of.len() > 1 && !may_share(of) {
                faults.push(format!("{surface:?} names {of:?}"));
            }
            continue;
        };
        for (id, ..) in of.iter().filter(|(id, ..)| !readings.split('|').any(|reading| reading == id)) {
            faults.push(format!("{surface:?} names {id}, which ambiguous.tsv does not list"));
        }
    }
    none("surfaces are shared and not listed in ambiguous.tsv", &faults);

    let silent = rows("silences.tsv", SILENCES).into_iter().map(|[surface, _]| surface);
    let faults: Vec<String> = silent.filter(|surface| bearers.contains_key(surface)).collect();
    none("silences are surfaces of an entry", &faults);
}

#[test]
fn no_surface_mixes_scripts() {
    let script = |c: char| match c {
        '\u{370}'..='\u{3FF}' => 1,
        '\u{400}'..='\u{52F}' => 2,
        '\u{590}'..='\u{8FF}' => 3,
        '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' => 4,
        c if c.is_alphabetic() => 0,
        _ => -1,
    };
    let mut faults = Vec::new();
    each(|file, entry| {
        let name = std::iter::once((SurfaceClass::Alt, entry.name));
        for (_, surface) in name.chain(entry.surfaces()) {
            let scripts: BTreeSet<i32> = surface.chars().map(script).filter(|script| *script >= 0).collect();
            if scripts.len() > 1 {
                faults.push(format!("{file}: {surface}"));
            }
        }
    });
    none("surfaces mix scripts", &faults);
}

/// A date of any precision.
fn is_date(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let number =
        |part: &&str, low: u32, high: u32| part.parse::<u32>().is_ok_and(|n| (low..=high).contains(&n));
    let shape = match date.len() {
        4 => parts.len() == 1,
        7 => parts.len() == 2,
        10 => parts.len() == 3,
        _ => false,
    };
    shape
        && number(&parts[0], 1700, 2100)
        && parts.get(1).is_none_or(|part| number(part, 1, 12))
        && parts.get(2).is_none_or(|part| number(part, 1, 31))
}

#[test]
fn offices_are_in_order() {
    let ids = ids();
    for (offices, people) in [("offices.tsv", "people.tsv"), ("offices_more.tsv", "people_more.tsv")] {
        let text = text(people);
        let people: BTreeSet<&str> = trusted_entries(&text).map(|entry| entry.id).collect();
        let mut faults = Vec::new();
        let mut last: BTreeMap<[String; 4], (String, String)> = BTreeMap::new();
        for row in rows(offices, OFFICES) {
            let [person, role, title, of, from, to, as_of, source] = row;
            let mut fault = |what: &str| faults.push(format!("{offices}: {person}: {title}: {what}"));
            if !people.contains(person.as_str()) {
                fault("no such person in the file beside it");
            }
            if Role::from_label(&role).is_none() {
                fault(&format!("{role:?} is no role"));
            }
            if !of.is_empty() && !ids.contains(&of) {
                fault(&format!("{of} is no entry"));
            }
            if title.is_empty() || source.is_empty() {
                fault("title or source is empty");
            }
            for date in [&from, &to, &as_of].into_iter().filter(|date| !date.is_empty()) {
                if !is_date(date) {
                    fault(&format!("{date:?} is no date"));
                }
            }
            if !from.is_empty() && !to.is_empty() && from > to && !from.starts_with(&to) {
                fault(&format!("ends {to} before it begins {from}"));
            }
            if to.is_empty() && as_of.is_empty() {
                fault("open, and not said when it was last known");
            }
            let key = [person.clone(), role, title.clone(), of];
            if let Some((begun, until)) = last.insert(key, (from.clone(), to)) {
                if from != begun && (until.is_empty() || from.len() == until.len() && from < until) {
                    fault(&format!("begins {from}, while the one of {begun} lasts"));
                }
            }
        }
        none("offices are out of order", &faults);
    }
}

#[test]
fn word_tables_hold_what_they_say() {
    let mut faults = Vec::new();
    for row in rows("words.tsv", WORDS) {
        if row.iter().skip(1).any(|cell| !cell.is_empty() && cell.parse::<u32>().is_err()) {
            faults.push(format!("words.tsv: {row:?}"));
        }
    }
    for row in rows("forms.tsv", FORMS) {
        if !["noun", "verb", "adj", "adv"].contains(&row[2].as_str()) {
            faults.push(format!("forms.tsv: {row:?}"));
        }
    }
    for row in rows("names.tsv", NAMES) {
        let strength = |cell: &str| cell.len() == 1 && cell.parse::<u8>().is_ok();
        if !strength(&row[1])
            || !strength(&row[2])
            || !["", "word", "particle", "suffix"].contains(&row[3].as_str())
        {
            faults.push(format!("names.tsv: {row:?}"));
        }
    }
    none("cells hold something else", &faults);
}

#[test]
fn every_file_says_where_it_comes_from() {
    for file in std::fs::read_dir(folder()).expect("the folder") {
        let path = file.expect("a file").path();
        if path.extension().is_some_and(|end| end == "tsv") {
            let text = std::fs::read_to_string(&path).expect("text");
            let comments: Vec<&str> = text.lines().take_while(|line| line.starts_with('#')).collect();
            assert!(comments.len() > 1 && comments.iter().any(|line| line.contains("ource")), "{path:?}");
        }
    }
}
