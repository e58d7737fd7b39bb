//! Who and what is named: the table of constructions.
#![allow(clippy::print_stdout, reason = "what is wrong is what one runs this test for, with --nocapture")]

use demarche::Extractor;
use demarche::document::MentionKind;

/// Shares of the names that must be right.
const FLOOR: f64 = 0.96;

#[test]
fn names_of_constructions() {
    let extractor = Extractor::new().expect("the embedded data files are sound");
    let (mut right, mut all, mut told, mut faults) = (0, 0, 0, Vec::new());
    for line in include_str!("constructions/names.tsv").lines().filter(|l| !l.starts_with('#')) {
        let mut cells = line.split('\t').filter(|c| !c.is_empty());
        let text = cells.next().unwrap_or_default();
        let mut wanted: Vec<&str> = cells.collect();
        all += wanted.len();
        let document = extractor.extract(text);
        for mention in document.mentions.iter().filter(|m| m.kind != MentionKind::Title) {
            told += 1;
            let got = format!("{}:{}", mention.kind, mention.text);
            match wanted.iter().position(|want| *want == got) {
                Some(place) => {
                    wanted.remove(place);
                    right += 1;
                }
                None => faults.push(format!("{text}\n    wrong {got}")),
            }
        }
        faults.extend(wanted.iter().map(|want| format!("{text}\n    missed {want}")));
    }
    println!("{right} of {all} found, {told} told\n{}", faults.join("\n"));
    let reached = f64::from(right) / f64::from(told).max(all as f64);
    assert!(reached >= FLOOR, "{right} of {all} found, {told} told:\n{}", faults.join("\n"));
}
