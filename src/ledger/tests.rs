use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::document::{StanceKind, ThreatKind};

/// A document that holds the given findings; what they do not name is left open.
fn document(id: &str, published: Option<&str>, source: &str, findings: &[Value]) -> Document {
    let of = |family: &str| -> Vec<&Value> {
        findings.iter().filter(|it| it.get("family") == Some(&json!(family))).collect()
    };
    serde_json::from_value(json!({
        "schema_version": 1, "engine": "", "gazetteer": "", "offsets": "bytes", "id": id, "published": published,
        "title": null, "source": source, "url": format!("https://{source}/{id}"), "entities": [], "mentions": [],
        "offices": [], "recognition": of("recognition"), "concerns": of("concern"), "contacts": of("contact"),
        "quotes": [], "warnings": [],
    }))
    .unwrap()
}

fn span(text: &str) -> Value {
    json!({"start": 0, "end": text.len(), "text": text})
}

/// "Sergei Lavrov/Russia" is an official and the state.
fn actor(name: &str) -> Value {
    let (name, state) = name.split_once('/').map_or((name, None), |(name, state)| (name, Some(state)));
    json!({"name": name, "kind": "state", "entity": name, "text": name, "start": 0, "end": 1, "acts_for": state,
        "via": "name"})
}

fn when(day: Option<&str>) -> Value {
    let (from, to) = day.map_or((None, None), |day| {
        day.split_once("..").map_or((Some(day), Some(day)), |(a, b)| (Some(a), Some(b)))
    });
    day.map_or(Value::Null, |day| json!({"start": 0, "end": 1, "text": day, "from": from, "to": to}))
}

fn stance(holder: &str, kind: &str, target: &str, sentence: &str, day: Option<&str>) -> Value {
    json!({"family": "recognition", "id": "s", "holder": actor(holder), "target": actor(target), "kind": kind,
        "cue": span(kind), "evidence": span(sentence), "source": null, "formality": null, "yet": false,
        "when": when(day), "condition": null, "quoted": false, "confidence": 0.9, "rule": "r"})
}

fn concern(holders: &[&str], threat: &str, origin: Option<&str>, sentence: &str) -> Value {
    let holders: Vec<Value> = holders.iter().map(|it| actor(it)).collect();
    json!({"family": "concern", "id": "c", "holders": holders, "attitude": "concerned",
        "threats": [{"kind": threat, "start": 0, "end": 1, "text": "t"}], "origin": origin.map(actor),
        "affected": null, "cue": span("fears"), "evidence": span(sentence), "source": null, "quoted": false,
        "confidence": 0.9, "rule": "r"})
}

fn contact(participants: &[&str], place: Option<&str>, sentence: &str, day: Option<&str>) -> Value {
    let participants: Vec<Value> = participants.iter().map(|it| actor(it)).collect();
    json!({"family": "contact", "id": "m", "kind": "meeting", "participants": participants,
        "place": place.map(actor), "date": when(day), "cue": span("met"), "evidence": span(sentence),
        "source": null, "rule": "r"})
}

fn ledger(documents: &[Document]) -> Ledger {
    documents.iter().collect()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn the_same_wire_story_counts_once_with_all_its_addresses() {
    let told = |id, published, source, sentence| {
        document(id, Some(published), source, &[stance("Serbia", "refused", "Kosovo", sentence, None)])
    };
    let ledger = ledger(&[
        told("3", "2024-06-08", "c.example", "“Serbia will never recognise Kosovo,”  he said"),
        told(
            "1",
            "2024-06-06",
            "a.example",
            "BELGRADE (Danube Press) - \"Serbia will never recognise Kosovo,\" he said.",
        ),
        told("2", "2024-06-07", "b.example", "\"Serbia will never\nrecognise Kosovo,\" he said."),
        told("4", "2024-09-01", "a.example", "\"Serbia will never recognise Kosovo,\" he said."),
    ]);
    let timeline = ledger.timeline("Serbia", "Kosovo");
    let days: Vec<String> = timeline.iter().map(|it| it.day.unwrap().to_string()).collect();
    assert_eq!(days, ["2024-06-06", "2024-09-01"]);
    assert_eq!(
        timeline[0].urls().collect::<Vec<_>>(),
        ["https://a.example/1", "https://b.example/2", "https://c.example/3"]
    );
    assert!(timeline[0].sentence.starts_with("BELGRADE"), "the first print is shown");
}

#[test]
fn a_stance_holds_until_the_next_word() {
    let ledger = ledger(&[
        document(
            "1",
            Some("2021-01-10"),
            "a",
            &[stance("Russia", "not_recognized", "Taliban", "One.", None)],
        ),
        document("2", Some("2025-07-04"), "a", &[stance("Russia", "recognized", "Taliban", "Two.", None)]),
        document("3", Some("2023-01-01"), "a", &[stance("Russia", "considering", "Taliban", "Three.", None)]),
        document("4", None, "a", &[stance("Russia", "refused", "Taliban", "Undated.", None)]),
        document("5", Some("2026-01-01"), "a", &[stance("Russia", "sought", "Taliban", "Asked.", None)]),
    ]);
    let on = |it: &str| ledger.stance_on("Russia", "Taliban", day(it)).map(|it| it.kind);
    assert_eq!(on("2021-01-09"), None);
    assert_eq!(on("2021-01-10"), Some(StanceKind::NotRecognized));
    assert_eq!(on("2024-12-31"), Some(StanceKind::Considering));
    assert_eq!(on("2026-06-01"), Some(StanceKind::Recognized), "being asked changes no position");
    let steps: Vec<_> = ledger.changes().iter().map(|it| (it.from.kind, it.to.kind)).collect();
    assert_eq!(
        steps,
        [
            (StanceKind::NotRecognized, StanceKind::Considering),
            (StanceKind::Considering, StanceKind::Recognized)
        ]
    );
    assert_eq!(ledger.timeline("Russia", "Taliban")[0].sentence, "Undated.");
}

#[test]
fn the_day_that_the_text_names_counts() {
    let ledger = ledger(&[document(
        "1",
        Some("2024-01-01"),
        "a",
        &[
            stance(
                "Pakistan",
                "recognized",
                "Taliban",
                "It did from 1996 to 2001.",
                Some("1996-01-01..2001-12-31"),
            ),
            stance("France", "recognized", "Kosovo", "It did in 2008.", Some("2008-01-01..2008-12-31")),
        ],
    )]);
    assert!(ledger.stance_on("Pakistan", "Taliban", day("2000-05-05")).is_some());
    assert!(ledger.stance_on("Pakistan", "Taliban", day("2010-05-05")).is_none(), "a long period ends");
    assert!(ledger.stance_on("France", "Kosovo", day("2023-05-05")).is_some(), "a year is a moment");
    assert!(ledger.matrix().get("Pakistan", "Taliban").is_none());
}

#[test]
fn officials_count_for_their_state() {
    let it = stance("Sergei Lavrov/Russia", "refused", "Kosovo", "No.", None);
    let ledger = ledger(&[document("1", Some("2024-01-01"), "a", &[it])]);
    assert_eq!(ledger.matrix().holders, ["Russia"]);
}

#[test]
fn contradictions_need_two_sources_and_one_time() {
    let told = |id, published, source, kind: &str| {
        document(id, Some(published), source, &[stance("Mali", kind, "Kosovo", kind, None)])
    };
    let count = |documents: &[Document]| ledger(documents).contradictions().len();
    assert_eq!(
        count(&[told("1", "2024-01-01", "a", "recognized"), told("2", "2024-01-03", "b", "refused")]),
        1
    );
    let same_paper = [told("1", "2024-01-01", "a", "recognized"), told("2", "2024-01-03", "a", "refused")];
    assert_eq!(count(&same_paper), 0);
    let later = [told("1", "2024-01-01", "a", "recognized"), told("2", "2024-03-03", "b", "refused")];
    assert_eq!(count(&later), 0);
    let alike = [told("1", "2024-01-01", "a", "conditional"), told("2", "2024-01-01", "b", "refused")];
    assert_eq!(count(&alike), 0);
}

#[test]
fn incompatibility_has_no_direction() {
    for a in StanceKind::ALL {
        assert!(!incompatible(*a, *a));
        for b in StanceKind::ALL {
            assert_eq!(incompatible(*a, *b), incompatible(*b, *a), "{a} {b}");
        }
    }
}

#[test]
fn the_matrix_holds_the_latest_word_of_each() {
    let ledger = ledger(&[
        document(
            "1",
            Some("2024-01-01"),
            "a",
            &[
                stance("Serbia", "refused", "Kosovo", "One.", None),
                stance("France", "recognized", "Kosovo", "Two.", None),
                stance("France", "considering", "Palestine", "Three.", None),
            ],
        ),
        document("2", Some("2025-09-22"), "a", &[stance("France", "recognized", "Palestine", "Four.", None)]),
    ]);
    let matrix = ledger.matrix();
    assert_eq!((matrix.holders.len(), matrix.targets.len(), matrix.cells.len()), (2, 2, 3));
    let kind = |matrix: &Matrix| matrix.get("France", "Palestine").map(|it| it.statement.kind);
    assert_eq!(kind(&matrix), Some(StanceKind::Recognized));
    assert_eq!(kind(&ledger.matrix_on(day("2025-01-01"))), Some(StanceKind::Considering));
    assert!(matrix.get("Serbia", "Palestine").is_none());
}

#[test]
fn a_meeting_told_by_three_papers_is_one() {
    let people = ["Zamir Kabulov/Russia", "Amir Khan Muttaqi/Taliban"];
    let ledger = ledger(&[
        document("1", Some("2022-03-24"), "a", &[contact(&people, None, "They met.", Some("2022-03-24"))]),
        document("2", Some("2022-03-25"), "b", &[contact(&people, Some("Kabul"), "Talks were held.", None)]),
        document(
            "3",
            Some("2022-03-25"),
            "c",
            &[contact(&people, None, "They meet again.", Some("2022-03-30"))],
        ),
    ]);
    let met = ledger.contacts();
    assert_eq!(met.len(), 2);
    assert_eq!((met[0].sightings.len(), met[0].place.as_deref()), (2, Some("Kabul")));
    assert_eq!(met[0].participants[1].side(), "Russia");
}

#[test]
fn concerns_keep_who_what_and_from_where() {
    let fear = |sentence| concern(&["Tajikistan", "Russia"], "terrorism", Some("Afghanistan"), sentence);
    let ledger = ledger(&[
        document("1", Some("2022-03-24"), "a", &[fear("Both fear attacks.")]),
        document("2", Some("2022-03-25"), "b", &[fear("both fear attacks")]),
    ]);
    let concerns = ledger.concerns();
    assert_eq!(concerns.len(), 1);
    assert_eq!(concerns[0].holders, ["Russia", "Tajikistan"]);
    assert_eq!(
        (concerns[0].threats.as_slice(), concerns[0].sightings.len()),
        (&[ThreatKind::Terrorism][..], 2)
    );
}

/// Documents of few names, days and sentences, so that reprints, steps and contradictions come up.
fn documents() -> impl Strategy<Value = Vec<Document>> {
    const NAMES: [&str; 4] = ["Serbia", "Kosovo", "Sergei Lavrov/Russia", "Taliban"];
    const SENTENCES: [&str; 3] = ["It is so.", "it — is so", "It is not so."];
    const DAYS: [Option<&str>; 4] =
        [None, Some("2024-01-01"), Some("2024-01-09"), Some("2020-01-01..2023-01-01")];
    let published = prop::option::of((1..=28u8).prop_map(|day| format!("2024-01-{day:02}")));
    let finding = (0..3u8, 0..NAMES.len(), 0..NAMES.len(), 0..StanceKind::ALL.len(), 0..3usize, 0..4usize);
    let finding = finding.prop_map(|(family, a, b, kind, sentence, day)| {
        let (a, b, sentence, day) = (NAMES[a], NAMES[b], SENTENCES[sentence], DAYS[day]);
        match family {
            0 => stance(a, StanceKind::ALL[kind].as_str(), b, sentence, day),
            1 => concern(&[a], ThreatKind::ALL[kind].as_str(), Some(b), sentence),
            _ => contact(&[a, b], day.is_none().then_some("Vienna"), sentence, day),
        }
    });
    let one = (0..5u8, published, 0..3usize, prop::collection::vec(finding, 0..4));
    let one = one.prop_map(|(id, published, source, findings)| {
        document(
            &id.to_string(),
            published.as_deref(),
            ["a.example", "b.example", "c.example"][source],
            &findings,
        )
    });
    prop::collection::vec(one, 0..6)
}

/// All answers at once.
fn answers(ledger: &Ledger) -> impl PartialEq + std::fmt::Debug + use<> {
    let answers = (ledger.statements(), ledger.changes(), ledger.contradictions());
    (answers, ledger.matrix(), ledger.matrix_on(day("2024-01-10")), ledger.concerns(), ledger.contacts())
}

proptest! {
    // PROPTEST_CASES sets the number: 256 if nothing is said, 10,000 before a release.
    #[test]
    fn merging_is_feeding_all_to_one(documents in documents(), cut in any::<prop::sample::Index>()) {
        let (left, right) = documents.split_at(cut.index(documents.len() + 1));
        let mut merged = ledger(left);
        merged.merge(ledger(right));
        prop_assert_eq!(&merged, &ledger(&documents));
        prop_assert_eq!(answers(&merged), answers(&ledger(&documents)));
        let before = merged.clone();
        merged.merge(ledger(right));
        prop_assert_eq!(merged, before);
    }

    #[test]
    fn order_makes_no_difference(
        (documents, shuffled) in documents().prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle()))
    ) {
        prop_assert_eq!(answers(&ledger(&shuffled)), answers(&ledger(&documents)));
    }

    #[test]
    fn json_keeps_everything(documents in documents()) {
        let ledger = ledger(&documents);
        let json = serde_json::to_string(&ledger).unwrap();
        prop_assert_eq!(serde_json::from_str::<Ledger>(&json).unwrap(), ledger);
    }

    #[test]
    fn nothing_is_lost_and_nothing_counted_twice(documents in documents()) {
        let ledger = ledger(&documents);
        let seen: usize = ledger.statements().iter().map(|it| it.sightings.len()).sum();
        prop_assert_eq!(seen, ledger.stances.len());
        let seen: usize = ledger.concerns().iter().map(|it| it.sightings.len()).sum();
        prop_assert_eq!(seen, ledger.concerns.len());
        let seen: usize = ledger.contacts().iter().map(|it| it.sightings.len()).sum();
        prop_assert_eq!(seen, ledger.contacts.len());
        for cell in ledger.matrix().cells {
            let timeline = ledger.timeline(&cell.holder, &cell.target);
            prop_assert_eq!(timeline.len(), cell.statements);
            prop_assert!(timeline.contains(&cell.statement));
        }
    }
}
