use std::collections::BTreeSet;

use demarche::document::OffsetUnit;
use demarche::{Article, Extractor};
use serde_json::Value;

use super::*;

const TEXT: &str = "“Serbia will never recognise Kosovo,” Foreign Ministry spokeswoman Dragana Milutinović said 😀 after she\n\
    met NATO Secretary General Jens Stoltenberg in Brussels on Monday. Tajikistan fears that drug traffickers\n\
    and militants would cross the border from Afghanistan.";

fn read() -> Document {
    let article =
        Article::new(TEXT).id("a|1").published("2024-06-06".parse().ok()).source(Some("Wire, \"One\""));
    Extractor::new().unwrap().extract(article).with_offsets(TEXT, OffsetUnit::Chars)
}

fn slice(start: &Value, end: &Value) -> String {
    let (start, end) = (start.as_u64().unwrap() as usize, end.as_u64().unwrap() as usize);
    TEXT.chars().skip(start).take(end - start).collect()
}

#[test]
fn the_table_is_a_table() {
    let document = read();
    let csv = table::head().unwrap() + &table::rows(&document).unwrap();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let head = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let findings = document.offices.len() + events(&document).len();
    assert_eq!(rows.len(), findings);
    let cell = |row: &csv::StringRecord, name: &str| {
        row.get(head.iter().position(|it| it == name).unwrap()).unwrap().to_owned()
    };
    let refusal = rows.iter().find(|row| cell(row, "kind") == "refused").unwrap();
    assert_eq!(cell(refusal, "actor_name"), "Serbia");
    assert_eq!((cell(refusal, "actor_iso"), cell(refusal, "target_iso")), ("RS".to_owned(), "XK".to_owned()));
    assert_eq!(
        (cell(refusal, "source"), cell(refusal, "cameo")),
        ("Wire, \"One\"".to_owned(), String::new())
    );
    for row in &rows {
        let number = |name| Value::from(cell(row, name).parse::<u64>().unwrap());
        assert_eq!(slice(&number("cue_start"), &number("cue_end")), cell(row, "cue"));
        assert_eq!(cell(row, "offsets"), "chars");
    }
}

#[test]
fn only_what_means_the_same_has_a_code() {
    use demarche::document::{ContactKind, StanceKind};
    let coded: Vec<_> = StanceKind::ALL.iter().filter(|it| codes::of_stance(**it) != codes::NONE).collect();
    assert_eq!(coded, [&StanceKind::Recognized]);
    assert!(ContactKind::ALL.iter().all(|it| codes::of_contact(*it).1 == "CONSULT"));
}

#[test]
fn spacy_spans_are_whole_tokens_and_names_do_not_overlap() {
    let value = spacy::document(TEXT, &read());
    let tokens = value["tokens"].as_array().unwrap();
    let starts: BTreeSet<u64> = tokens.iter().map(|it| it["start"].as_u64().unwrap()).collect();
    let ends: BTreeSet<u64> = tokens.iter().map(|it| it["end"].as_u64().unwrap()).collect();
    let groups = value["spans"].as_object().unwrap().values().flat_map(|it| it.as_array().unwrap());
    for span in value["ents"].as_array().unwrap().iter().chain(groups) {
        assert!(starts.contains(&span["start"].as_u64().unwrap()), "{span}");
        assert!(ends.contains(&span["end"].as_u64().unwrap()), "{span}");
    }
    let mut last = 0;
    for it in value["ents"].as_array().unwrap() {
        assert!(it["start"].as_u64().unwrap() >= last);
        last = it["end"].as_u64().unwrap();
    }
    let words: String = tokens.iter().map(|it| slice(&it["start"], &it["end"])).collect();
    assert_eq!(words.replace(' ', ""), TEXT.replace(' ', ""));
}

#[test]
fn brat_terms_carry_their_words_and_events_know_their_terms() {
    let page = brat::annotations(TEXT, &read());
    let mut terms = BTreeSet::new();
    for line in page.lines().filter(|line| line.starts_with('T')) {
        let [id, place, words] = line.splitn(3, '\t').collect::<Vec<_>>().try_into().unwrap();
        let (label, ranges) = place.split_once(' ').unwrap();
        assert!(brat::CONFIGURATION.contains(label), "{label} is not in annotation.conf");
        let pieces: Vec<String> = ranges
            .split(';')
            .map(|range| {
                let (start, end) = range.split_once(' ').unwrap();
                slice(&start.parse::<u64>().unwrap().into(), &end.parse::<u64>().unwrap().into())
            })
            .collect();
        assert_eq!(pieces.join(" "), words);
        assert!(!words.contains('\n'));
        terms.insert(id.to_owned());
    }
    let events: Vec<&str> = page.lines().filter(|line| line.starts_with('E')).collect();
    assert!(!events.is_empty());
    for slot in events.iter().flat_map(|line| line.split('\t').nth(1).unwrap().split(' ')) {
        assert!(terms.contains(slot.split_once(':').unwrap().1), "{slot}");
    }
}

#[test]
fn label_studio_knows_every_label() {
    let task = label_studio::task(TEXT, &read());
    let results = task["predictions"][0]["result"].as_array().unwrap();
    let known =
        |kind: &str, value: &str| label_studio::INTERFACE.contains(&format!("<{kind} value=\"{value}\""));
    let ids: BTreeSet<&str> = results.iter().filter_map(|it| it["id"].as_str()).collect();
    for it in results {
        match it["type"].as_str().unwrap() {
            "labels" => {
                let value = &it["value"];
                assert!(known("Label", value["labels"][0].as_str().unwrap()), "{value}");
                assert_eq!(slice(&value["start"], &value["end"]), value["text"].as_str().unwrap());
            }
            "choices" => assert!(known("Choice", it["value"]["choices"][0].as_str().unwrap()), "{it}"),
            _ => {
                assert!(known("Relation", it["labels"][0].as_str().unwrap()), "{it}");
                assert!(
                    ids.contains(it["from_id"].as_str().unwrap())
                        && ids.contains(it["to_id"].as_str().unwrap())
                );
            }
        }
    }
}

#[test]
fn every_kind_has_its_label() {
    use demarche::document::{Attitude, ContactKind, StanceKind};
    let stances = StanceKind::ALL.iter().map(|it| it.as_str());
    let kinds = stances.chain(Attitude::ALL.iter().map(|it| it.as_str()));
    for kind in kinds.chain(ContactKind::ALL.iter().map(|it| it.as_str())) {
        assert!(label_studio::INTERFACE.contains(&format!("<Choice value=\"{kind}\"/>")), "{kind}");
        assert!(brat::CONFIGURATION.contains(kind), "{kind}");
    }
}
