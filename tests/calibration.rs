//! What `confidence` promises: of the findings with 0.9 and more, at least 95 in 100 are right.
//!
//! Counted on labelled sentences that are no part of the repository: where the folder `../shared`
//! (or `DEMARCHE_SHARED`) is missing, the test says so and passes.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::print_stdout, reason = "the counts are what one runs this test for, with --nocapture")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use demarche::{Article, Document, Extractor};
use serde_json::Value;

/// From here on a finding is called sure.
const SURE: f64 = 0.9;
/// Share of the sure findings that must be right.
const RIGHT: f64 = 0.95;

#[test]
fn sure_findings_are_right() {
    let Some(shared) = shared() else { return };
    let extractor = Extractor::new().unwrap();
    for (layer, banks) in
        [("recognition", ["recognition", "history"].as_slice()), ("concerns", ["concerns"].as_slice())]
    {
        let (mut sure, mut rest) = ((0, 0), (0, 0));
        for bank in banks {
            let bank = shared.join("sentences").join(bank).with_extension("jsonl");
            let documents = read(&extractor, &bank);
            let above = score(&shared, &bank, layer, &documents, |confidence| confidence >= SURE);
            let below = score(&shared, &bank, layer, &documents, |confidence| confidence < SURE);
            sure = (sure.0 + above.0, sure.1 + above.1);
            rest = (rest.0 + below.0, rest.1 + below.1);
        }
        let share = |(right, wrong): (u64, u64)| right as f64 / (right + wrong).max(1) as f64;
        println!("{layer}: sure {sure:?} {:.3}, others {rest:?} {:.3}", share(sure), share(rest));
        assert!(sure.0 >= 30, "{layer}: only {} sure findings are right", sure.0);
        assert!(share(sure) >= RIGHT, "{layer}: of the sure findings {} right, {} wrong", sure.0, sure.1);
        assert!(share(rest) <= share(sure), "{layer}: the others are better than the sure ones");
    }
}

fn read(extractor: &Extractor, bank: &Path) -> Vec<Document> {
    let bank = fs::read_to_string(bank).unwrap();
    let read = |record: &str| {
        let record: Value = serde_json::from_str(record).unwrap();
        let field = |name: &str| record.get(name).and_then(Value::as_str);
        let published = field("published").and_then(|day| day.parse().ok());
        extractor.extract(Article::new(field("text").unwrap()).id(field("id").unwrap()).published(published))
    };
    bank.lines().filter(|record| !record.trim().is_empty()).map(read).collect()
}

/// How many of the findings kept are right, and how many wrong.
fn score(
    shared: &Path,
    bank: &Path,
    layer: &str,
    documents: &[Document],
    keep: impl Fn(f64) -> bool,
) -> (u64, u64) {
    let mut lines = String::new();
    for document in documents {
        let mut document = document.clone();
        document.recognition.retain(|it| keep(it.confidence));
        document.concerns.retain(|it| keep(it.confidence));
        lines += &(serde_json::to_string(&document).unwrap() + "\n");
    }
    let path = env::temp_dir().join(format!("demarche-sure-{}-{layer}.jsonl", std::process::id()));
    fs::write(&path, lines).unwrap();
    let mut command = Command::new("python3");
    command.arg(shared.join("score.py")).arg("--bank").arg(bank).arg("--pred").arg(&path).arg("--json");
    let output = command.output().unwrap();
    fs::remove_file(&path).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let figures: Value = serde_json::from_slice(&output.stdout).unwrap();
    let count = |name: &str| figures.get(layer).and_then(|it| it.get(name)).and_then(Value::as_u64);
    (count("tp").unwrap(), count("fp").unwrap())
}

/// The folder of labelled texts, if everything that the test needs is here.
fn shared() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let shared = env::var_os("DEMARCHE_SHARED").map_or(beside, PathBuf::from);
    let reason = if !shared.join("score.py").is_file() {
        format!("no labelled texts in {}", shared.display())
    } else if Command::new("python3").arg("--version").output().is_err() {
        "the scorer needs python3, which is not here".to_owned()
    } else {
        return Some(shared);
    };
    // Past the test harness, which would keep it to itself; a terminal that is gone is no reason to fail.
    let _ = std::io::stderr().write_all(format!("skipped: {reason}\n").as_bytes());
    None
}
