//! What stands around a finding: time, voice, quotation, form, and the id that keeps.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use crate::document::{Document, Formality, Stance};
use crate::{Article, Extractor};

fn read(text: &str) -> Document {
    let article = Article::new(text).id("a").published("2024-06-06".parse().ok());
    Extractor::new().unwrap().extract(article)
}

/// The only stance of a text.
fn stance(text: &str) -> Stance {
    let mut all = read(text).recognition;
    assert_eq!(all.len(), 1, "{text}: {all:#?}");
    all.remove(0)
}

fn when(text: &str) -> Option<(String, String)> {
    let when = stance(text).when?;
    let day = |day: Option<crate::Day>| day.map_or_else(|| "…".to_owned(), |day| day.to_string());
    Some((when.text.clone(), format!("{} – {}", day(when.from), day(when.to))))
}

#[test]
fn the_time_of_its_own_clause() {
    let rows = [
        ("Norway recognised Palestine on May 28, 2024.", "May 28, 2024", "2024-05-28 – 2024-05-28"),
        ("On Tuesday, Norway recognised Palestine.", "Tuesday", "2024-06-04 – 2024-06-04"),
        ("Kosovo has been recognised by Peru since 2008.", "since 2008", "2008-01-01 – …"),
        ("Norway decided on Monday to recognise Palestine.", "Monday", "2024-06-03 – 2024-06-03"),
        ("Norway will recognise Palestine on Friday.", "Friday", "2024-06-07 – 2024-06-07"),
        ("Peru recognised Kosovo by signing a treaty in 2009.", "2009", "2009-01-01 – 2009-12-31"),
        (
            "Peru opened an embassy on 4 May 2009, when it recognised Kosovo.",
            "4 May 2009",
            "2009-05-04 – 2009-05-04",
        ),
        ("Norway announced on Monday that it had recognised Palestine.", "Monday", "2024-06-03 – 2024-06-03"),
    ];
    for (text, words, days) in rows {
        assert_eq!(when(text), Some((words.to_owned(), days.to_owned())), "{text}");
    }
}

#[test]
fn no_time_of_another_clause() {
    let rows = [
        "Norway recognised Palestine.",
        "Norway, which joined the alliance in 1949, recognised Palestine.",
        "Norway recognised Palestine after Israel had bombed Rafah in May.",
        "Norway recognised Palestine, and Israel recalled its ambassador on Friday.",
        "Peru (independent since 1821) recognised Kosovo.",
        "OSLO, June 5, 2024 (Fjord News) - Norway has recognised Palestine.",
        "Finland said on Monday that Norway had recognised Palestine.",
        "Norway recognised Palestine six days after the vote.",
    ];
    for text in rows {
        assert_eq!(when(text), None, "{text}");
    }
}

#[test]
fn quoted_between_marks_from_end_to_end() {
    let quoted = |text: &str| stance(text).quoted;
    assert!(quoted("“Serbia will never recognise Kosovo,” Aleksandar Vucic said."));
    assert!(quoted("Aleksandar Vucic said: “Serbia does not recognise Kosovo.”"));
    assert!(!quoted("Serbia will never recognise Kosovo, Aleksandar Vucic said."));
    assert!(!quoted("Serbia will never recognise “Kosovo”."));
    assert!(!quoted("Serbia does not recognise Kosovo. “The road was long,” Aleksandar Vucic said."));
}

/// Who says so, and for whom.
fn source(text: &str) -> Option<(String, Option<String>)> {
    stance(text).source.map(|it| (it.name, it.acts_for))
}

#[test]
fn the_official_speaks_for_the_state() {
    let rows = [
        ("Serbia will never recognise Kosovo, President Aleksandar Vucic said.", "Aleksandar Vučić"),
        ("Serbian President Aleksandar Vucic ruled out recognising Kosovo.", "Aleksandar Vučić"),
        ("Serbia will not recognise Kosovo, the Serbian envoy to Rome, Milan Petric, said.", "Milan Petric"),
    ];
    for (text, name) in rows {
        let serbia = Some("Serbia".to_owned());
        assert_eq!(source(text), Some((name.to_owned(), serbia)), "{text}");
    }
}

#[test]
fn nobody_says_what_a_state_does() {
    for text in [
        "Serbia does not recognise Kosovo.",
        "Serbia said it would never recognise Kosovo.",
        "US President Harry Truman recognised Israel in 1948.",
    ] {
        assert_eq!(source(text), None, "{text}");
    }
}

#[test]
fn a_fear_has_a_voice_where_somebody_tells_it() {
    let source = |text: &str| {
        let mut all = read(text).concerns;
        assert_eq!(all.len(), 1, "{text}: {all:#?}");
        all.remove(0).source.map(|it| it.name)
    };
    let who = |name: &str| Some(name.to_owned());
    assert_eq!(source("Iran fears drug trafficking, Abbas Araghchi said."), who("Abbas Araghchi"));
    assert_eq!(
        source("Poland sent troops to the border in response to the clashes, Radoslaw Sikorski said."),
        who("Radosław Sikorski")
    );
    assert_eq!(source("Kyrgyz officials fear drug trafficking from Afghanistan."), None);
    assert_eq!(source("Turkish warplanes struck Syria in response to the missile attacks."), None);
}

#[test]
fn formality_is_of_the_recognition() {
    let form = |text: &str| stance(text).formality;
    assert_eq!(form("Spain has recognised Kosovo both de facto and de jure."), Some(Formality::DeFacto));
    assert_eq!(form("Spain has extended de jure recognition to Kosovo."), Some(Formality::DeJure));
    assert_eq!(form("Kosovo has won de facto recognition from Spain."), Some(Formality::DeFacto));
    let ruler = "Iran recognised the Taliban as the de facto government of Afghanistan.";
    assert_eq!(form(ruler), Some(Formality::DeFacto));
    assert_eq!(form("Britain formally recognised Israel in 1950."), None);
    assert_eq!(form("Britain recognised Israel, the de facto ally of France."), None);
    assert_eq!(form("Peru recognised Kosovo, a state that the de facto rulers had proclaimed."), None);
}

#[test]
fn yet_is_of_the_clause() {
    let yet = |text: &str| stance(text).yet;
    assert!(yet("Mali has yet to recognise Kosovo."));
    assert!(yet("Mali has not yet recognised Kosovo."));
    assert!(yet("Mali still does not recognise Kosovo."));
    assert!(yet("So far, Mali has not recognised Kosovo."));
    assert!(!yet("Mali does not recognise Kosovo."));
    assert!(!yet("The envoys smiled, yet Mali did not recognise Kosovo."));
    assert!(!yet("Still, Mali does not recognise Kosovo."));
    assert!(!yet("Mali does not recognise Kosovo, which has yet to join the bank."));
}

#[test]
fn ids_keep_whatever_else_is_found() {
    let short = "Serbia will never recognise Kosovo.";
    let long = "Serbia will never recognise Kosovo. Spain refused to recognise Kosovo. Wang Yi met Sergei \
                Lavrov in Beijing. Iran is worried about drug trafficking from Afghanistan.";
    let document = read(long);
    let ids: Vec<&str> = (document.recognition.iter().map(|it| it.id.as_str()))
        .chain(document.concerns.iter().map(|it| it.id.as_str()))
        .chain(document.contacts.iter().map(|it| it.id.as_str()))
        .collect();
    let mut different = ids.clone();
    different.sort_unstable();
    different.dedup();
    assert_eq!((ids.len(), different.len()), (4, 4), "{ids:?}");
    assert!(ids.iter().all(|id| id.len() == 16), "{ids:?}");
    assert_eq!(stance(short).id, document.recognition.first().unwrap().id);
    let other = Extractor::new().unwrap().extract(Article::new(short).id("b"));
    assert_ne!(stance(short).id, other.recognition.first().unwrap().id);
    // Release after release: whoever stored an id finds it again.
    assert_eq!(stance(short).id, "c1e329627aba17dd");
}

#[test]
fn a_sure_finding_stands_between_names() {
    let named = stance("Serbia does not recognise Kosovo.").confidence;
    let pronoun = read("Serbia is small. It does not recognise Kosovo.").recognition.remove(0).confidence;
    let nobody = stance("Kosovo has been recognised.").confidence;
    let weighed = stance("Serbia is considering recognising Kosovo.").confidence;
    assert!(
        named >= 0.95 && pronoun < 0.9 && nobody < 0.9 && weighed < named,
        "{named} {pronoun} {nobody} {weighed}"
    );
}
