//! What one text says about another: shared by tests and fuzz targets.
//!
//! Include it with `#[path]`; it needs `demarche`.
#![allow(clippy::expect_used, reason = "a broken relation ends the test that found it")]
#![allow(dead_code, reason = "each test and fuzz target takes what it needs")]

use demarche::{Article, Document, Extractor};

/// A paragraph that names nothing and tells of nothing.
pub(crate) const NEUTRAL: &str = "It rained for most of the afternoon.";

/// What a document says, with every offset led through `place`; ids are left out, as they depend on offsets.
fn said(document: &Document, place: &dyn Fn(usize) -> usize, words: &dyn Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut line = |parts: &[&str]| {
        out.push_str(&parts.join(" "));
        out.push('\n');
    };
    let at =
        |start: usize, end: usize, text: &str| format!("{}..{} {}", place(start), place(end), words(text));
    for it in &document.mentions {
        line(&["mention", &at(it.start, it.end, &it.text), it.kind.as_str()]);
    }
    for it in &document.offices {
        line(&["office", &at(it.start, it.end, &it.title), it.role.as_str(), &it.person.name]);
    }
    for it in &document.recognition {
        let holder = it.holder.as_ref().map_or("", |holder| &holder.name);
        let cue = at(it.cue.start, it.cue.end, &it.cue.text);
        line(&["recognition", holder, &it.target.name, it.kind.as_str(), &cue, &it.rule]);
    }
    for it in &document.concerns {
        let holders: Vec<&str> = it.holders.iter().map(|holder| holder.name.as_str()).collect();
        line(&["concern", &holders.join(","), &at(it.cue.start, it.cue.end, &it.cue.text), &it.rule]);
    }
    for it in &document.contacts {
        let sides: Vec<&str> = it.participants.iter().map(|one| one.name.as_str()).collect();
        line(&["contact", &sides.join(","), &at(it.cue.start, it.cue.end, &it.cue.text), &it.rule]);
    }
    for it in &document.quotes {
        line(&["quote", &at(it.span.start, it.span.end, &it.span.text)]);
    }
    out
}

fn plain(text: &str) -> String {
    text.to_owned()
}

fn read(extractor: &Extractor, text: &str) -> Document {
    extractor.extract(Article::new(text).published("2024-06-06".parse().ok()))
}

/// Another paragraph behind a text changes nothing in it.
pub(crate) fn appended(extractor: &Extractor, text: &str) {
    let longer = format!("{text}\n\n{NEUTRAL}");
    let before = said(&read(extractor, text), &|at| at, &plain);
    let after = said(&read(extractor, &longer), &|at| at, &plain);
    assert_eq!(before, after, "a neutral paragraph behind {text:?} changed it");
}

/// Another paragraph before a text moves everything by its length.
pub(crate) fn prepended(extractor: &Extractor, text: &str) {
    let head = format!("{NEUTRAL}\n\n");
    let before = said(&read(extractor, text), &|at| at + head.len(), &plain);
    let after = said(&read(extractor, &(head.clone() + text)), &|at| at, &plain);
    assert_eq!(before, after, "a neutral paragraph before {text:?} changed it");
}

/// Line ends of another system change nothing but the places.
pub(crate) fn line_ends(extractor: &Extractor, text: &str) {
    let unix = text.replace('\r', "");
    let breaks: Vec<usize> = unix.match_indices('\n').map(|(at, _)| at).collect();
    let moved = |at: usize| at + breaks.partition_point(|&line| line < at);
    let windows = unix.replace('\n', "\r\n");
    let before = said(&read(extractor, &unix), &moved, &plain);
    let after = said(&read(extractor, &windows), &|at| at, &|text| text.replace('\r', ""));
    assert_eq!(before, after, "the line ends of {text:?} changed what it says");
}

/// Straight marks in place of curly ones change nothing but the places.
pub(crate) fn straight_marks(extractor: &Extractor, text: &str) {
    let straighten =
        |text: &str| text.replace(['\u{201c}', '\u{201d}'], "\"").replace(['\u{2018}', '\u{2019}'], "'");
    let curly: Vec<usize> =
        text.match_indices(['\u{201c}', '\u{201d}', '\u{2018}', '\u{2019}']).map(|(at, _)| at).collect();
    let moved = |at: usize| at - 2 * curly.partition_point(|&mark| mark < at);
    let before = said(&read(extractor, text), &moved, &straighten);
    let after = said(&read(extractor, &straighten(text)), &|at| at, &plain);
    assert_eq!(before, after, "straight marks changed what {text:?} says");
}
