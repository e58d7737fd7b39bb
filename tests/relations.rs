//! What must not change what a text says, and what must change it exactly so.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "support/invariants.rs"]
mod invariants;
#[path = "support/relations.rs"]
mod relations;

use std::fs;
use std::path::Path;

use proptest::prelude::*;

type Relation = fn(&demarche::Extractor, &str);

/// The articles that the crate brings along.
fn articles() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/articles");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let texts = paths.iter().filter(|path| path.extension().is_some_and(|e| e == "txt"));
    texts.map(|path| fs::read_to_string(path).unwrap()).collect()
}

fn all(relation: Relation) {
    for article in articles() {
        relation(invariants::extractor(), &article);
    }
}

#[test]
fn a_paragraph_behind_an_article_changes_nothing() {
    all(relations::appended);
}

#[test]
fn line_ends_change_nothing() {
    all(relations::line_ends);
}

#[test]
fn curly_and_straight_marks_say_the_same() {
    all(relations::straight_marks);
    let text = "“We do not recognise Kosovo,” Serbia’s foreign minister said. “It’s ‘a mistake’.”";
    relations::straight_marks(invariants::extractor(), text);
}

/// Without a headline or a dateline, which only stand first.
#[test]
fn a_paragraph_before_a_sentence_moves_it() {
    for text in [
        "Serbia does not recognise Kosovo.",
        "Iran's foreign minister visited Muscat on Monday and met his Omani counterpart.",
        "Latvia warned that Russia could smuggle weapons across the border.",
        "“We are worried about drug trafficking,” Tajik President Emomali Rahmon said.",
    ] {
        relations::prepended(invariants::extractor(), text);
        relations::appended(invariants::extractor(), text);
    }
}

#[test]
fn a_stance_told_in_two_paragraphs_stands_twice() {
    let text = "Serbia does not recognise Kosovo.";
    let once = extract(text);
    let twice = extract(&format!("{text}\n\n{text}"));
    assert_eq!((once.recognition.len(), twice.recognition.len()), (1, 2));
    assert_eq!(twice.mentions.len(), 2 * once.mentions.len());
    assert_eq!(twice.entities.len(), once.entities.len());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn sentences_in_any_order(sentences in prop::collection::vec(prop::sample::select(SENTENCES), 1..6)) {
        let text = sentences.join(" ");
        let extractor = invariants::extractor();
        relations::appended(extractor, &text);
        relations::prepended(extractor, &text);
        relations::line_ends(extractor, &sentences.join("\n\n"));
    }
}

const SENTENCES: &[&str] = &[
    "Serbia does not recognise Kosovo.",
    "It has never done so.",
    "The Taliban met envoys from China and Russia in Doha on Monday.",
    "Prime Minister Shehbaz Sharif flew to Riyadh.",
    "He warned of terrorism.",
    "“We fear a war,” he said.",
    "Poland called the drills a threat.",
    "Ecuador had recognised Palestine years before.",
    "Nobody else followed.",
];

fn extract(text: &str) -> demarche::Document {
    invariants::extractor().extract(text)
}
