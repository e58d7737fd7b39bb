//! How fast the extractor reads, as ratios inside one run; see `benches/README.md`.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod clock;
mod corpus;
mod stages;

use std::fmt::Write as _;
use std::hint::black_box;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use clock::seconds;
use corpus::{Corpus, curly, documents, straight};
use demarche::{Article, Document, Extractor, Gazetteer};

const MB: f64 = 1e6;

fn main() {
    // `cargo test --benches` only wants to see it run.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    // Millions of bytes a measurement reads; the long document always has ten.
    let size = std::env::var("MEGABYTES").ok().and_then(|n| n.parse().ok()).unwrap_or(10.0_f64);
    let bytes = (size * MB) as usize;
    let extractor = Extractor::new().expect("embedded");
    let corpus = Corpus::read(&extractor);
    println!(
        "{} sentences, {} in which no rule finds anything, {} of those without a name; {size} MB of each",
        corpus.domain.len(),
        corpus.general.len(),
        corpus.silent.len()
    );
    let domain = documents(&corpus.domain, bytes);
    let only = std::env::args().nth(1).filter(|name| !name.starts_with('-'));
    let wanted = |name: &str| only.as_ref().is_none_or(|only| name.contains(only.as_str()));
    if wanted("yardstick") {
        yardstick(&extractor, &corpus, &domain, bytes);
    }
    if wanted("stages") {
        stages::print(&extractor, &domain);
    }
    let rate = || per_byte(&extractor, &domain);
    if wanted("quotes") {
        let one =
            |f: fn(&str) -> String| per_byte(&extractor, &domain.iter().map(|d| f(d)).collect::<Vec<_>>());
        ratio("curly against straight quotes, a byte", one(curly), one(straight), 1.3);
    }
    if wanted("length") {
        let long = [documents(&corpus.domain, 10_000_000).join("")];
        ratio(
            "one document of 10 MB against 2 KB documents, a byte",
            per_byte(&extractor, &long),
            rate(),
            1.5,
        );
    }
    if wanted("hostile") {
        hostile(&extractor, rate());
    }
    if wanted("names") {
        let more = Extractor::builder().gazetteer(larger()).build().expect("built");
        ratio("100k names more against the embedded ones, a byte", per_byte(&more, &domain), rate(), 2.0);
    }
    if wanted("threads") {
        threads(&extractor, &domain);
    }
    if wanted("json") {
        json(&extractor, &domain);
    }
}

/// CPU nanoseconds a byte.
fn per_byte(extractor: &Extractor, documents: &[String]) -> f64 {
    let bytes: usize = documents.iter().map(String::len).sum();
    let spent = seconds(|| documents.iter().for_each(|d| drop(black_box(extractor.extract(d.as_str())))));
    spent * 1e9 / bytes as f64
}

fn ratio(what: &str, a: f64, b: f64, floor: f64) {
    println!("{what:<58} {:>6.2}x   (floor {floor}x; {a:.1} and {b:.1} ns)", a / b);
}

/// `extract` against one aho-corasick pass over ten thousand names of the same gazetteer and the same text.
fn yardstick(extractor: &Extractor, corpus: &Corpus, domain: &[String], bytes: usize) {
    let bare = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(names(10_000))
        .expect("an automaton");
    for (name, texts, floor) in [
        ("in-domain", domain.to_vec(), 8.0),
        ("general", documents(&corpus.general, bytes), 5.0),
        ("no name, no cue", documents(&corpus.silent, bytes), 5.0),
    ] {
        let total: usize = texts.iter().map(String::len).sum();
        let pass = seconds(|| {
            let hits: usize = texts.iter().map(|text| bare.find_iter(text).count()).sum();
            black_box(hits);
        });
        let pass = pass * 1e9 / total as f64;
        let full = per_byte(extractor, &texts);
        println!(
            "extract {:.1} MB/s, bare aho-corasick {:.0} MB/s, {total} bytes of {name} text",
            1e3 / full,
            1e3 / pass
        );
        ratio(&format!("extract against bare aho-corasick, {name} text"), full, pass, floor);
    }
}

/// Names of the gazetteer files, evenly drawn.
fn names(count: usize) -> Vec<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("gazetteers");
    let mut all: Vec<String> = Vec::new();
    for file in ["states.tsv", "organisations.tsv", "people.tsv", "places.tsv"] {
        let text = std::fs::read_to_string(root.join(file)).expect("a gazetteer file");
        all.extend(
            text.lines()
                .filter(|l| !l.starts_with('#'))
                .filter_map(|l| Some(l.split('\t').nth(2)?.to_owned())),
        );
    }
    let step = (all.len() / count).max(1);
    // The states first: they are what the text is full of.
    all.truncate(all.len().min(count * step));
    all.into_iter().step_by(step).collect()
}

/// The embedded gazetteer with a hundred thousand invented bodies.
fn larger() -> Gazetteer {
    let mut lines = String::from("id\tkind\tname\tsurfaces\tfacts\tsource\n");
    let mut rows: Vec<(String, String)> = (0..100_000_u32)
        .map(|n| {
            let mut word = String::new();
            let mut rest = n.wrapping_mul(2_654_435_761);
            for _ in 0..4 {
                word.push(char::from(b"bdfgklmnprstvz"[(rest % 14) as usize]));
                rest /= 14;
                word.push(char::from(b"aeiou"[(rest % 5) as usize]));
                rest /= 5;
            }
            let name = format!(
                "{}{} {}",
                word[..1].to_uppercase(),
                &word[1..],
                ["Front", "Council", "Union"][n as usize % 3]
            );
            (format!("invented-{n:06}"), format!("{name} {n}"))
        })
        .collect();
    rows.sort();
    for (id, name) in rows {
        let _ = writeln!(lines, "{id}\torg\t{name}\t\t\town");
    }
    let own = Gazetteer::from_tsv("invented.tsv", &lines).expect("sound lines");
    Gazetteer::embedded().expect("embedded").merge(own).expect("merged")
}

/// Shapes that make careless readers quadratic, each of half a megabyte.
fn hostile(extractor: &Extractor, normal: f64) {
    let of = |unit: &str| unit.repeat(500_000 / unit.len());
    let mut worst = 0.0_f64;
    for (name, text) in [
        ("one letter", of("a")),
        ("full stops", of(".")),
        ("line breaks", of("\n")),
        ("opening marks", of("“")),
        ("straight marks", of("\" ")),
        ("brackets", of("(")),
        ("apostrophes", of("' ")),
        ("titles", of("President ")),
        ("cues", of("recognised ")),
        ("cues and names", of("Serbia recognised Kosovo ")),
        ("cues in sentences", of("Serbia recognised Kosovo. ")),
        ("half a name", of("United ")),
        ("names", of("Russia, ")),
        ("persons", of("Ann Lee and ")),
        ("fears", of("fears of war that ")),
        ("visits", of("he visited Paris and met ")),
        ("pronouns", of("It said it would recognise it. ")),
        ("dates", of("on 3 May 2021 ")),
        ("marks on one letter", of("e\u{301}\u{301}")),
        ("possessives", of("Iran's ")),
        ("hyphens", of("UN-")),
    ] {
        let spent = per_byte(extractor, &[text]);
        worst = worst.max(spent);
        println!("  {name:<22} {:>6.2}x", spent / normal);
    }
    ratio("the worst hostile shape against normal text, a byte", worst, normal, 8.0);
}

/// CPU of two threads that share the documents against one that reads them all.
fn threads(extractor: &Extractor, texts: &[String]) {
    let read = |part: &[String]| {
        let before = clock::cpu();
        part.iter().for_each(|d| drop(black_box(extractor.extract(d.as_str()))));
        (clock::cpu() - before).as_secs_f64()
    };
    let one = read(texts);
    let (left, right) = texts.split_at(texts.len() / 2);
    let two: f64 = std::thread::scope(|scope| {
        let other = scope.spawn(|| read(right));
        read(left) + other.join().expect("joined")
    });
    let bytes: usize = texts.iter().map(String::len).sum();
    ratio("CPU of two threads against one", two / bytes as f64 * 1e9, one / bytes as f64 * 1e9, 1.15);
}

/// What reading a JSON record and writing the document cost beside the extraction.
fn json(extractor: &Extractor, texts: &[String]) {
    let part = texts.get(..texts.len() / 4).unwrap_or_default();
    let records: Vec<String> =
        part.iter().map(|t| serde_json::json!({"id": "a", "text": t}).to_string()).collect();
    let read = seconds(|| {
        for record in &records {
            black_box(serde_json::from_str::<serde_json::Value>(record).is_ok());
        }
    });
    let extract = seconds(|| part.iter().for_each(|d| drop(black_box(extractor.extract(d.as_str())))));
    let results: Vec<Document> = part.iter().map(|d| extractor.extract(Article::new(d))).collect();
    let write = seconds(|| {
        for result in &results {
            black_box(serde_json::to_string(result).map_or(0, |json| json.len()));
        }
    });
    println!(
        "JSON beside extraction: in {:.1} %, out {:.1} %",
        100.0 * read / extract,
        100.0 * write / extract
    );
}
