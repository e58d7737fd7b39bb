//! Work grows with the text and no faster: shown by counts and by a small stack, never by a clock.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "support/invariants.rs"]
mod invariants;

use std::thread;

use demarche::{Document, LONGEST_SENTENCE};

/// Everything that a document lists.
fn size(document: &Document) -> usize {
    document.mentions.len()
        + document.offices.len()
        + document.recognition.len()
        + document.concerns.len()
        + document.contacts.len()
        + document.quotes.len()
        + document.warnings.len()
}

const UNITS: &[&str] = &[
    "Serbia recognised Kosovo. ",
    "Serbia recognised Kosovo and ",
    "recognised ",
    "Russia, ",
    "Ann Lee and ",
    "fears of war that ",
    "he visited Paris and met ",
    "on 3 May 2021 ",
    "President ",
    "“",
    "\" ",
    "UN-",
    "Iran's ",
    "It said it would recognise it. ",
    "“No,” he said. ",
];

/// Eight times the text lists at most nine times as much; on a stack on which no recursion over the text fits.
#[test]
fn results_grow_with_the_text() {
    invariants::extractor();
    let run = || {
        for unit in UNITS {
            let of = |times: usize| size(&invariants::extractor().extract(unit.repeat(times).as_str()));
            let (one, eight) = (of(250), of(2_000));
            assert!(eight <= 9 * one + 9, "{unit:?}: {one} for 250, {eight} for 2000");
        }
    };
    thread::Builder::new().stack_size(128 << 10).spawn(run).unwrap().join().unwrap();
}

/// What is said about a paragraph does not depend on how many stand before it.
#[test]
fn each_paragraph_says_the_same_in_a_long_text() {
    let text = "Serbia does not recognise Kosovo.\n\n";
    let document = extract(&text.repeat(500));
    assert_eq!(document.recognition.len(), 500);
    for (number, stance) in document.recognition.iter().enumerate() {
        assert_eq!(stance.evidence.start, number * text.len());
    }
}

/// A limit that is reached is reported, with the limit and the actual value, and the text goes on.
#[test]
fn a_sentence_that_is_too_long_is_read_in_parts() {
    let text =
        format!("The list ran on: {}and Serbia recognised Kosovo.", "word ".repeat(2 * LONGEST_SENTENCE));
    let document = extract(&text);
    let [warning] = document.warnings.as_slice() else { panic!("{:?}", document.warnings) };
    assert_eq!(warning.code, "sentence_too_long");
    assert!(warning.message.contains(&LONGEST_SENTENCE.to_string()), "{}", warning.message);
    assert_eq!((warning.start, warning.end), (0, text.len()));
    assert_eq!(document.recognition.len(), 1);
    let short = format!("{}is long.", "a word, ".repeat(60));
    assert!(extract(&short).warnings.is_empty());
}

fn extract(text: &str) -> demarche::Document {
    invariants::extractor().extract(text)
}
