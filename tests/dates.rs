//! When contacts took place: the table of expressions, and the days of a labelled bank.

#![allow(clippy::print_stdout, reason = "the figures are what one runs this test for, with --nocapture")]

use std::env;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use demarche::document::Contact;
use demarche::{Article, Extractor};
use serde_json::Value;

/// Share of the expressions of the table that must be right.
const FLOOR: f64 = 0.92;
/// Share of the labelled bank's days that must be right.
const BANK: f64 = 0.85;

#[test]
fn dates_of_expressions() {
    let extractor = Extractor::new().unwrap();
    let (mut right, mut all) = (0, 0);
    for line in include_str!("constructions/dates.tsv").lines().filter(|l| !l.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [published, verb, expression, from, to] = cells.as_slice() else { panic!("five cells: {line}") };
        let verb = if verb.is_empty() { "met" } else { verb };
        let text = format!(
            "Latvian Foreign Minister Arvids Kalnins {verb} Moldovan envoy Ilie Botnaru in Vienna {expression}."
        );
        let document = extractor.extract(Article::new(&text).published(published.parse().ok()));
        let [first, last] = document.contacts.first().map_or([None, None], days);
        let fits =
            |want: &str, day: Option<String>| want.split('/').any(|w| w == day.as_deref().unwrap_or("-"));
        all += 1;
        if fits(from, first.clone()) && fits(to, last.clone()) {
            right += 1;
        } else {
            println!("{published} {verb} {expression}: {from} to {to}, got {first:?} to {last:?}");
        }
    }
    println!("{right} of {all} right");
    assert!(f64::from(right) / f64::from(all) >= FLOOR, "{right} of {all} right");
}

/// Of the contacts found whose day the bank gives, how many have it.
#[test]
fn days_of_the_labelled_bank() {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let shared = env::var_os("DEMARCHE_SHARED").map_or(beside, Into::into);
    let Ok(bank) = fs::read_to_string(shared.join("sentences/contacts.jsonl")) else {
        let _ = std::io::stderr().write_all(b"skipped: no labelled texts here\n");
        return;
    };
    let extractor = Extractor::new().unwrap();
    let (mut right, mut all) = (0, 0);
    for record in bank.lines() {
        let record: Value = serde_json::from_str(record).unwrap();
        let text = |name: &str| record.get(name).and_then(Value::as_str);
        let published = text("published").and_then(|day| day.parse().ok());
        let document = extractor.extract(Article::new(text("text").unwrap()).published(published));
        for gold in record.get("contacts").and_then(Value::as_array).into_iter().flatten() {
            let day = gold.get("date").and_then(Value::as_str).filter(|d| d.len() == 10);
            let Some(found) = document.contacts.iter().find(|c| shares(gold, c)) else { continue };
            let Some(day) = day else { continue };
            all += 1;
            let [first, _] = days(found);
            if first.as_deref() == Some(day) {
                right += 1;
            } else {
                println!("{}: {day}, got {first:?}", text("text").unwrap());
            }
        }
    }
    println!("{right} of {all} days right");
    assert!(f64::from(right) / f64::from(all) >= BANK, "{right} of {all} days right");
}

fn days(contact: &Contact) -> [Option<String>; 2] {
    let day = |day: Option<_>| day.map(|d: demarche::Day| d.to_string());
    contact.date.as_ref().map_or([None, None], |d| [day(d.from), day(d.to)])
}

/// The same kind and somebody in common.
fn shares(gold: &Value, contact: &Contact) -> bool {
    let names =
        gold.get("participants").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let last = |name: &str| name.rsplit(' ').next().unwrap_or(name).to_owned();
    gold.get("kind").and_then(Value::as_str) == Some(contact.kind.to_string().as_str())
        && names.map(last).any(|n| contact.participants.iter().any(|p| last(&p.name) == n))
}
