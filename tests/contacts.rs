//! Who met whom: the table of constructions.

use demarche::document::Contact;
use demarche::{Article, Extractor};

/// Shares of the rows that must be right.
const FLOOR: f64 = 0.85;
const SILENT: f64 = 0.95;

#[test]
fn contacts_of_constructions() {
    let extractor = Extractor::new().unwrap();
    let (mut right, mut all, mut quiet, mut silences, mut wrong) = (0, 0, 0, 0, Vec::new());
    for line in include_str!("constructions/contacts.tsv").lines().filter(|l| !l.starts_with('#')) {
        let mut cells = line.split('\t');
        let published = cells.next().unwrap_or_default().parse().unwrap();
        let text = cells.next().unwrap_or_default().replace('¶', "\n\n");
        let expected: Vec<&str> = cells.filter(|c| !c.is_empty()).collect();
        let document = extractor.extract(Article::new(&text).published(Some(published)));
        let got: Vec<String> = document.contacts.iter().map(show).collect();
        if expected.is_empty() {
            silences += 1;
            if got.is_empty() { quiet += 1 } else { wrong.push(format!("{text}\n    spurious {got:?}")) }
        }
        for want in &expected {
            all += 1;
            if document.contacts.iter().any(|c| fits(want, c)) {
                right += 1;
            } else {
                wrong.push(format!("{text}\n    missed {want}\n    got {got:?}"));
            }
        }
        if !expected.is_empty() {
            for (contact, shown) in document.contacts.iter().zip(&got) {
                if !expected.iter().any(|want| fits(want, contact)) {
                    wrong.push(format!("{text}\n    beside {shown}"));
                }
            }
        }
    }
    println!("{right} of {all} found, {quiet} of {silences} silent");
    for line in &wrong {
        println!("{line}");
    }
    assert!(f64::from(right) / f64::from(all) >= FLOOR, "{right} of {all} found");
    assert!(f64::from(quiet) / f64::from(silences) >= SILENT, "{quiet} of {silences} silent");
}

fn show(contact: &Contact) -> String {
    let names: Vec<&str> = contact.participants.iter().map(|p| p.name.as_str()).collect();
    let place = contact.place.as_ref().map_or("", |p| p.name.as_str());
    let day = contact.date.as_ref().and_then(|d| d.from).map_or_else(String::new, |d| d.to_string());
    format!("{}:{}:{place}:{day}", contact.kind, names.join(","))
}

fn fits(want: &str, contact: &Contact) -> bool {
    let mut cells = want.split(':');
    let mut cell = || cells.next().unwrap_or_default();
    let (kind, names, place, day) = (cell(), cell(), cell(), cell());
    let surname = |name: &str| name.rsplit(' ').next().unwrap_or(name).to_owned();
    contact.kind.to_string() == kind
        && names.split(',').all(|n| contact.participants.iter().any(|p| surname(&p.name) == n))
        && (place.is_empty() || contact.place.as_ref().is_some_and(|p| p.name == place))
        && (day.is_empty()
            || contact.date.as_ref().and_then(|d| d.from).is_some_and(|d| d.to_string() == day))
}
