//! The figures reached on labelled texts, held as floors: what once was right stays right.
//!
//! The texts are no part of the repository. Where the folder `../shared` (or `DEMARCHE_SHARED`)
//! is missing, the test says so and passes.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::print_stdout, reason = "the figures are what one runs this test for, with --nocapture")]

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use demarche::{Article, Extractor};
use serde_json::Value;

/// At least this F1: set, layer, floor. Raise them with the engine; never lower one without a reason.
const FLOORS: &[(&str, &str, f64)] = &[
    ("seeds", "mentions", 0.97),
    ("seeds", "offices", 0.98),
    ("seeds", "recognition", 0.98),
    ("seeds", "concerns", 0.95),
    ("seeds", "contacts", 0.94),
    ("real", "mentions", 0.98),
    ("real", "offices", 0.97),
    ("real", "recognition", 0.98),
    ("real", "concerns", 0.79),
    ("real", "contacts", 0.98),
    ("retold", "mentions", 0.98),
    ("retold", "recognition", 0.74),
    ("sentences/recognition", "recognition", 0.74),
    ("sentences/recognition", "recognition/kind+target", 0.75),
    ("sentences/history", "recognition", 0.87),
    ("sentences/concerns", "concerns", 0.89),
    ("sentences/concerns", "concerns/attitude+threat", 0.90),
    ("sentences/contacts", "contacts", 0.91),
    ("sentences/offices", "mentions", 0.98),
    ("sentences/offices", "offices", 0.98),
    ("unread/real", "mentions", 0.93),
    ("unread/real", "concerns", 0.31),
    ("unread/real", "contacts", 0.48),
    ("unread/retold", "recognition", 0.78),
    ("unread/sentences/recognition", "recognition", 0.42),
    ("unread/sentences/history", "recognition", 0.73),
    ("unread/sentences/concerns", "concerns", 0.49),
    ("unread/sentences/contacts", "contacts", 0.72),
    ("unread/sentences/offices", "mentions", 0.92),
    ("unread/sentences/offices", "offices", 0.83),
];

/// At most this share of the texts that hold nothing may bring something.
const FALSE_ALARMS: &[(&str, f64)] =
    &[("sentences/recognition", 0.04), ("sentences/concerns", 0.06), ("sentences/contacts", 0.06)];

/// Folders of articles: set, gold files, texts.
const ARTICLES: &[(&str, &str, &str)] = &[
    ("seeds", "gold", "seeds"),
    ("real", "real/gold", "real/text"),
    ("retold", "retold/gold", "retold/text"),
    ("unread/real", "unread/real/gold", "unread/real/text"),
    ("unread/retold", "unread/retold/gold", "unread/retold/text"),
];

/// Files of labelled sentences, one a line.
const BANKS: &[&str] = &[
    "sentences/recognition",
    "sentences/history",
    "sentences/concerns",
    "sentences/contacts",
    "sentences/offices",
    "unread/sentences/recognition",
    "unread/sentences/history",
    "unread/sentences/concerns",
    "unread/sentences/contacts",
    "unread/sentences/offices",
];

#[test]
fn figures_do_not_fall() {
    let Some(shared) = shared() else { return };
    let scratch = Scratch::new();
    let extractor = Extractor::new().unwrap();
    let mut figures = BTreeMap::new();
    for (set, gold, text) in ARTICLES {
        let (gold, text) = (shared.join(gold), shared.join(text));
        if gold.is_dir() {
            let predictions = scratch.write(set, &articles(&extractor, &text));
            let sources = ["--gold".as_ref(), gold.as_os_str(), "--text".as_ref(), text.as_os_str()];
            figures.insert(*set, score(&shared, &sources, &predictions));
        }
    }
    for set in BANKS {
        let bank = shared.join(set).with_extension("jsonl");
        if bank.is_file() {
            let predictions = scratch.write(set, &sentences(&extractor, &bank));
            figures.insert(*set, score(&shared, &["--bank".as_ref(), bank.as_os_str()], &predictions));
        }
    }
    println!("{}", table(&figures));
    let fallen = fallen(&figures);
    assert!(fallen.is_empty(), "{}\n{}", table(&figures), fallen.join("\n"));
}

/// The folder of labelled texts, if everything that the test needs is here.
fn shared() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let shared = env::var_os("DEMARCHE_SHARED").map_or(beside, PathBuf::from);
    if !shared.join("score.py").is_file() {
        return skip(&format!("no labelled texts in {}", shared.display()));
    }
    if Command::new("python3").arg("--version").output().is_err() {
        return skip("the scorer needs python3, which is not here");
    }
    Some(shared)
}

/// Says so past the test harness, which would keep it to itself.
fn skip(reason: &str) -> Option<PathBuf> {
    // A terminal that is gone is no reason to fail.
    let _ = std::io::stderr().write_all(format!("skipped: {reason}\n").as_bytes());
    None
}

fn articles(extractor: &Extractor, folder: &Path) -> String {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    let read = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        let id = path.file_stem().unwrap().to_str().unwrap();
        line(extractor, &Article::new(&text).id(id))
    };
    paths.iter().map(read).collect()
}

fn sentences(extractor: &Extractor, bank: &Path) -> String {
    let bank = fs::read_to_string(bank).unwrap();
    let read = |record: &str| {
        let record: Value = serde_json::from_str(record).unwrap();
        let field = |name: &str| record.get(name).and_then(Value::as_str);
        let published = field("published").and_then(|day| day.parse().ok());
        let article = Article::new(field("text").unwrap()).id(field("id").unwrap()).published(published);
        line(extractor, &article)
    };
    bank.lines().filter(|record| !record.trim().is_empty()).map(read).collect()
}

fn line(extractor: &Extractor, article: &Article<'_>) -> String {
    serde_json::to_string(&extractor.extract(*article)).unwrap() + "\n"
}

/// The scorer's figures: layer → p, r, f, …
fn score(shared: &Path, sources: &[&std::ffi::OsStr], predictions: &Path) -> Value {
    let mut command = Command::new("python3");
    command.arg(shared.join("score.py")).args(sources).arg("--pred").arg(predictions).arg("--json");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn figure(figures: &BTreeMap<&str, Value>, set: &str, layer: &str, name: &str) -> Option<f64> {
    figures.get(set)?.get(layer)?.get(name)?.as_f64()
}

/// Every floor and ceiling that is not kept; a set that is missing is no fall.
fn fallen(figures: &BTreeMap<&str, Value>) -> Vec<String> {
    let low = FLOORS.iter().filter_map(|(set, layer, floor)| {
        let reached = figure(figures, set, layer, "f")?;
        (reached < *floor).then(|| format!("{set} {layer}: F1 {reached} is below its floor {floor}"))
    });
    let loud = FALSE_ALARMS.iter().filter_map(|(set, ceiling)| {
        let reached = figure(figures, set, "false_alarms", "rate")?;
        (reached > *ceiling).then(|| format!("{set}: false alarms {reached} above {ceiling}"))
    });
    low.chain(loud).collect()
}

fn table(figures: &BTreeMap<&str, Value>) -> String {
    let mut table = format!("{:<30} {:<26} {:>6} {:>6} {:>6}\n", "set", "layer", "P", "R", "F1");
    for (set, layers) in figures {
        for layer in layers.as_object().unwrap().keys() {
            let cell = |name: &str| figure(figures, set, layer, name).unwrap_or_default();
            if layer == "false_alarms" {
                let _ = writeln!(table, "{set:<30} {layer:<26} {:>20.3}", cell("rate"));
            } else if !layer.starts_with("mentions/") {
                let [p, r, f] = ["p", "r", "f"].map(cell);
                let _ = writeln!(table, "{set:<30} {layer:<26} {p:>6.3} {r:>6.3} {f:>6.3}");
            }
        }
    }
    table
}

/// A folder that goes when the test ends.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Self {
        let path = env::temp_dir().join(format!("demarche-figures-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn write(&self, set: &str, lines: &str) -> PathBuf {
        let path = self.0.join(set.replace('/', "-")).with_extension("jsonl");
        fs::write(&path, lines).unwrap();
        path
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed is the system's to clean.
        let _ = fs::remove_dir_all(&self.0);
    }
}
