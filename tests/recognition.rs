//! Who recognises whom: the table of constructions, each tried with several states of the world.

use demarche::Extractor;
use demarche::document::Stance;

/// Holders and targets of different sorts: disputed states, a claimant, a de facto government.
const WORLD: &[(&str, &str, &str)] = &[
    ("Spain", "Kosovo", "Kosovo"),
    ("Japan", "Palestine", "Palestine"),
    ("Paraguay", "Taiwan", "Taiwan"),
    ("Kenya", "Somaliland", "Somaliland"),
    ("Zambia", "Western Sahara", "Western Sahara"),
    ("Tajikistan", "the Taliban", "Taliban"),
];

/// Shares of the sentences that must come out exactly, hits and silences.
const HITS: f64 = 0.99;
const SILENT: f64 = 0.99;

#[test]
fn stances_of_constructions() {
    let extractor = Extractor::new().unwrap();
    let (mut hits, mut right, mut silences, mut silent) = (0, 0, 0, 0);
    let mut wrong = Vec::new();
    let table = include_str!("constructions/recognition.tsv");
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let (template, stances) = line.split_once('\t').unwrap_or_else(|| panic!("no second column: {line}"));
        for &(holder, target, name) in WORLD {
            let text = capitalised(&template.replace("{H}", holder).replace("{T}", target));
            let mut expected: Vec<String> = match stances {
                "-" => Vec::new(),
                _ => stances.split("; ").map(|s| s.replace("{H}", holder).replace("{T}", name)).collect(),
            };
            let mut got: Vec<String> =
                extractor.extract(text.as_str()).recognition.iter().map(show).collect();
            expected.sort();
            got.sort();
            got.dedup();
            let fits = got == expected;
            if expected.is_empty() {
                silences += 1;
                silent += i32::from(fits);
            } else {
                hits += 1;
                right += i32::from(fits);
            }
            if !fits {
                wrong.push(format!("{text}\n    expected {expected:?}\n    got      {got:?}"));
            }
        }
    }
    println!("{right} of {hits} hits, {silent} of {silences} silences");
    for line in &wrong {
        println!("{line}");
    }
    assert!(f64::from(right) / f64::from(hits) >= HITS, "{right} of {hits} hits");
    assert!(f64::from(silent) / f64::from(silences) >= SILENT, "{silent} of {silences} silences");
}

fn show(stance: &Stance) -> String {
    let holder = stance.holder.as_ref().map_or("nobody", |h| h.name.as_str());
    format!("{holder} {} {}", stance.kind, stance.target.name)
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + chars.as_str())
}
