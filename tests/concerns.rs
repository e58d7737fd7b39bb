//! Who fears, warns of, denies or answers what: the table of constructions.

#![allow(clippy::panic, reason = "a table that is wrong is no table")]

use std::collections::BTreeSet;

use demarche::document::{Attitude, Concern};
use demarche::{Article, Extractor};

/// Shares that must be reached: expected kinds found, found kinds right, texts without a concern silent.
const RECALL: f64 = 0.75;
const PRECISION: f64 = 0.90;
const SILENT: f64 = 0.97;

#[test]
fn concerns_of_constructions() {
    let extractor = Extractor::new().unwrap();
    let (mut right, mut all, mut good, mut found) = (0, 0, 0, 0);
    let (mut quiet, mut silences, mut wrong) = (0, 0, Vec::new());
    for line in include_str!("constructions/concerns.tsv").lines().filter(|l| !l.starts_with('#')) {
        let mut cells = line.split('\t');
        let text = cells.next().unwrap_or_default().replace('¶', "\n\n");
        let expected: Vec<Row> = cells.filter(|c| !c.is_empty()).flat_map(rows).collect();
        let document = extractor.extract(Article::new(&text));
        let got: BTreeSet<Got> = document.concerns.iter().flat_map(shown).collect();
        let fits = |want: &Row, got: &Got| {
            want.attitude == got.attitude
                && want.kinds.contains(&got.kind)
                && want.holders.iter().any(|h| got.names.contains(&h.to_lowercase()))
        };
        let missed: Vec<&Row> = expected.iter().filter(|w| !got.iter().any(|g| fits(w, g))).collect();
        let spurious: Vec<&Got> = got.iter().filter(|g| !expected.iter().any(|w| fits(w, g))).collect();
        if expected.is_empty() {
            silences += 1;
            quiet += usize::from(got.is_empty());
        }
        all += expected.len();
        right += expected.len() - missed.len();
        found += got.len();
        good += got.len() - spurious.len();
        if !missed.is_empty() || !spurious.is_empty() {
            wrong.push(format!("{text}\n    missed {missed:?}\n    spurious {spurious:?}"));
        }
    }
    println!("{right} of {all} found, {good} of {found} right, {quiet} of {silences} silent");
    for line in &wrong {
        println!("{line}");
    }
    assert!(share(right, all) >= RECALL, "{right} of {all} found");
    assert!(share(good, found) >= PRECISION, "{good} of {found} right");
    assert!(share(quiet, silences) >= SILENT, "{quiet} of {silences} silent");
}

/// Share of the phrases of threats whose kinds must be exactly those of the table.
const KINDS: f64 = 0.92;

#[test]
fn kinds_of_threats() {
    let extractor = Extractor::new().unwrap();
    let (mut right, mut all) = (0, 0);
    for line in include_str!("constructions/threats.tsv").lines().filter(|l| !l.starts_with('#')) {
        let (phrase, kinds) = line.split_once('\t').unwrap_or((line, ""));
        let want: Vec<Vec<&str>> =
            kinds.split(',').filter(|k| !k.is_empty()).map(|k| k.split('/').collect()).collect();
        let document = extractor.extract(format!("Poland is worried about {phrase}.").as_str());
        let got: Vec<String> =
            document.concerns.iter().flat_map(|c| &c.threats).map(|t| t.kind.to_string()).collect();
        all += 1;
        let found = want.iter().all(|w| got.iter().any(|g| w.contains(&g.as_str())));
        let right_only = got.iter().all(|g| want.iter().any(|w| w.contains(&g.as_str())));
        if found && right_only {
            right += 1;
        } else {
            println!("{phrase}: {kinds}, got {got:?}");
        }
    }
    println!("{right} of {all} phrases right");
    assert!(share(right, all) >= KINDS, "{right} of {all} phrases right");
}

#[allow(clippy::cast_precision_loss, reason = "a table has few rows")]
fn share(part: usize, all: usize) -> f64 {
    part as f64 / all as f64
}

/// One expected kind of one cell, with the readings that are as good.
#[derive(Debug)]
struct Row {
    attitude: &'static str,
    holders: Vec<String>,
    kinds: Vec<String>,
}

fn rows(cell: &str) -> Vec<Row> {
    let parts: Vec<&str> = cell.split(':').collect();
    let [attitude, holders, kinds] = parts.as_slice() else { panic!("three parts: {cell}") };
    let attitude = match *attitude {
        "w" => "w",
        "r" => "r",
        "a" => "a",
        _ => panic!("no attitude: {cell}"),
    };
    let words = |cell: &str| cell.split('/').map(str::to_owned).collect::<Vec<_>>();
    kinds.split(',').map(|k| Row { attitude, holders: words(holders), kinds: words(k) }).collect()
}

/// One holder with one kind of a concern found.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Got {
    attitude: &'static str,
    names: Vec<String>,
    kind: String,
}

fn shown(concern: &Concern) -> Vec<Got> {
    let attitude = match concern.attitude {
        Attitude::Concerned | Attitude::Warned => "w",
        Attitude::Reassured => "r",
        _ => "a",
    };
    let mut holders: Vec<Vec<String>> = concern
        .holders
        .iter()
        .map(|h| {
            let names = [Some(&h.name), Some(&h.text), h.acts_for.as_ref()];
            names.into_iter().flatten().map(|n| n.trim_start_matches("the ").to_lowercase()).collect()
        })
        .collect();
    if holders.is_empty() {
        holders.push(vec!["-".to_owned()]);
    }
    holders
        .iter()
        .flat_map(|names| {
            concern.threats.iter().map(|t| Got { attitude, names: names.clone(), kind: t.kind.to_string() })
        })
        .collect()
}
