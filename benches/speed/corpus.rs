//! Texts to measure on: sentences of real articles, shuffled, in documents of about two kilobytes.

use std::path::{Path, PathBuf};

use demarche::Extractor;

/// Bytes of a document.
const DOCUMENT: usize = 2_000;

pub(crate) struct Corpus {
    /// Sentences as they stand in articles about diplomacy.
    pub(crate) domain: Vec<String>,
    /// Those of them in which no rule finds anything: the news at large.
    pub(crate) general: Vec<String>,
    /// Those without a name as well.
    pub(crate) silent: Vec<String>,
}

impl Corpus {
    pub(crate) fn read(extractor: &Extractor) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let shared = root.join("../shared");
        let mut domain = Vec::new();
        for folder in [
            root.join("examples/articles"),
            shared.join("seeds"),
            shared.join("real/text"),
            shared.join("retold/text"),
        ] {
            for file in files(&folder, "txt") {
                let text = std::fs::read_to_string(&file).unwrap_or_default();
                domain.extend(sentences(&text));
            }
        }
        for file in files(&shared.join("sentences"), "jsonl") {
            for line in std::fs::read_to_string(&file).unwrap_or_default().lines() {
                let record: serde_json::Value = serde_json::from_str(line).unwrap_or_default();
                domain.extend(record["text"].as_str().map(str::to_owned));
            }
        }
        assert!(!domain.is_empty(), "no articles in examples/articles");
        let found: Vec<_> = domain.iter().map(|sentence| extractor.extract(sentence.as_str())).collect();
        let pick = |test: &dyn Fn(&demarche::Document) -> bool| -> Vec<String> {
            domain.iter().zip(&found).filter(|(_, d)| test(d)).map(|(s, _)| s.clone()).collect()
        };
        let quiet = |d: &demarche::Document| {
            d.recognition.is_empty() && d.concerns.is_empty() && d.contacts.is_empty() && d.quotes.is_empty()
        };
        let general = pick(&|d| quiet(d));
        let silent = pick(&|d| quiet(d) && d.mentions.is_empty());
        Self { domain, general, silent }
    }
}

/// Shuffled sentences, three a paragraph, up to `bytes` in all.
pub(crate) fn documents(sentences: &[String], bytes: usize) -> Vec<String> {
    let mut random = 0x9e37_79b9_7f4a_7c15_u64;
    let mut order: Vec<usize> = Vec::new();
    let mut documents = vec![String::new()];
    let mut total = 0;
    let mut paragraph = 0;
    while total < bytes && !sentences.is_empty() {
        if order.is_empty() {
            order = (0..sentences.len()).collect();
            for at in (1..order.len()).rev() {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                order.swap(at, (random % (at as u64 + 1)) as usize);
            }
        }
        let Some(sentence) = order.pop().and_then(|at| sentences.get(at)) else { break };
        let Some(document) = documents.last_mut() else { break };
        document.push_str(sentence);
        paragraph += 1;
        document.push_str(if paragraph % 3 == 0 { "\n\n" } else { " " });
        total += sentence.len() + 1;
        if document.len() >= DOCUMENT {
            documents.push(String::new());
        }
    }
    documents.retain(|document| !document.is_empty());
    documents
}

/// Straight marks made curly.
pub(crate) fn curly(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut before = ' ';
    for c in straight(text).chars() {
        out.push(match c {
            '"' if before.is_whitespace() || before == '(' => '\u{201c}',
            '"' => '\u{201d}',
            '\'' if before.is_whitespace() || before == '(' => '\u{2018}',
            '\'' => '\u{2019}',
            other => other,
        });
        before = c;
    }
    out
}

/// Curly marks made straight.
pub(crate) fn straight(text: &str) -> String {
    text.replace(['\u{201c}', '\u{201d}', '\u{201e}', '\u{ab}', '\u{bb}'], "\"")
        .replace(['\u{2018}', '\u{2019}'], "'")
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let listed = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<_> = listed.filter(|path| path.extension().is_some_and(|e| e == ending)).collect();
    files.sort();
    files
}

/// Cuts after points and at line breaks: near enough for a corpus.
fn sentences(text: &str) -> Vec<String> {
    text.split('\n')
        .flat_map(|line| line.split_inclusive(". "))
        .map(|sentence| sentence.trim().to_owned())
        .filter(|sentence| sentence.len() > 30)
        .collect()
}
