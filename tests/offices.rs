//! Who holds which title of what: the table of constructions.
#![allow(clippy::print_stdout, reason = "what is wrong is what one runs this test for, with --nocapture")]

use demarche::document::Office;
use demarche::{Article, Extractor};

/// Shares of the rows that must be right.
const FOUND: f64 = 0.97;
const PRECISE: f64 = 0.97;

#[test]
fn offices_of_constructions() {
    let extractor = Extractor::new().expect("the embedded data files are sound");
    let published = "2024-05-08".parse().ok();
    let (mut right, mut all, mut told, mut faults) = (0, 0, 0, Vec::new());
    for line in include_str!("constructions/offices.tsv").lines().filter(|l| !l.starts_with('#')) {
        let mut cells = line.split('\t').filter(|c| !c.is_empty());
        let text = cells.next().unwrap_or_default();
        let mut wanted: Vec<&str> = cells.collect();
        all += wanted.len();
        let document = extractor.extract(Article::new(text).published(published));
        told += document.offices.len();
        for office in &document.offices {
            match wanted.iter().position(|want| fits(want, office)) {
                Some(place) => {
                    wanted.remove(place);
                    right += 1;
                }
                None => faults.push(format!("{text}\n    wrong {}", show(office))),
            }
        }
        faults.extend(wanted.iter().map(|want| format!("{text}\n    missed {want}")));
    }
    println!("{right} of {all} found, {told} told\n{}", faults.join("\n"));
    assert!(f64::from(right) >= FOUND * all as f64, "{right} of {all} found:\n{}", faults.join("\n"));
    assert!(f64::from(right) >= PRECISE * told as f64, "{right} of {told} right:\n{}", faults.join("\n"));
}

fn show(office: &Office) -> String {
    let of = office.of.as_ref().map_or("", |of| of.name.as_str());
    format!("{}:{}:{of}", office.person.name, office.title)
}

/// Cells of alternatives: the owner may be the body or, where it is generic, the state behind it.
fn fits(want: &str, office: &Office) -> bool {
    let mut cells = want.split(':').map(|cell| cell.split('|').collect::<Vec<_>>());
    let mut cell = || cells.next().unwrap_or_default();
    let (persons, titles, owners) = (cell(), cell(), cell());
    let of = office.of.as_ref().map_or("", |of| of.name.as_str());
    persons.contains(&office.person.name.as_str())
        && titles.contains(&office.title.as_str())
        && (owners == ["?"] || owners.contains(&of))
}
