//! What a person sees, on a document made by hand.

use serde_json::{Value, json};

use super::*;

const TEXT: &str = "Moscow Weighs Its Words\n\
    \n\
    MOSCOW, Oct. 20 — Russian Foreign Minister Sergei Lavrov said on Wednesday that Moscow had stopped short of \
    recognising the Taliban, “for now”, and warned of drug trafficking from Afghanistan.\r\n\
    \n\
    He met Amir Khan Muttaqi in Kabul.\n";

/// The range of the `nth` time that `words` stand in the text, with those words.
fn at(words: &str, nth: usize, more: Value) -> Value {
    let (start, _) = TEXT.match_indices(words).nth(nth).unwrap();
    let mut value = json!({"start": start, "end": start + words.len(), "text": words});
    value.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    value
}

fn actor(words: &str, nth: usize, kind: &str, name: &str, acts_for: Option<&str>) -> Value {
    at(words, nth, json!({"name": name, "kind": kind, "entity": "x", "acts_for": acts_for, "via": "name"}))
}

fn mention(words: &str, nth: usize, kind: &str) -> Value {
    at(words, nth, json!({"kind": kind, "entity": "x", "via": "name"}))
}

fn document() -> Document {
    let none = json!({});
    let sentence = "Russian Foreign Minister Sergei Lavrov said on Wednesday that Moscow had stopped short of recognising \
        the Taliban, “for now”, and warned of drug trafficking from Afghanistan.";
    let lavrov = actor("Sergei Lavrov", 0, "person", "Sergei Lavrov", Some("Russia"));
    let evidence = at(sentence, 0, none.clone());
    serde_json::from_value(json!({
        "schema_version": 1, "engine": "demarche", "gazetteer": "", "offsets": "bytes", "id": "a1",
        "published": "2021-10-20", "title": "A title with \u{1b}[31mcolour", "source": "Example Wire", "url": null,
        "entities": [], "quotes": [],
        "mentions": [
            mention("Russian", 0, "demonym"), mention("Foreign Minister", 0, "title"),
            mention("Sergei Lavrov", 0, "person"), mention("Moscow", 1, "place"), mention("Taliban", 0, "org"),
            mention("Afghanistan", 0, "state"), mention("Amir Khan Muttaqi", 0, "person"),
            mention("Kabul", 0, "place"),
        ],
        "offices": [at("Foreign Minister", 0, json!({"person": lavrov, "title": "Foreign Minister",
            "role": "foreign_minister", "modifiers": [], "of": actor("Russian", 0, "state", "Russia", None)}))],
        "recognition": [{"id": "1", "holder": actor("Moscow", 1, "state", "Russia", None),
            "target": actor("Taliban", 0, "org", "Taliban", None), "kind": "stopped_short",
            "cue": at("had stopped short of recognising", 0, none.clone()), "evidence": evidence,
            "source": lavrov, "formality": "de_facto", "yet": true,
            "when": at("on Wednesday", 0, json!({"from": "2021-10-20", "to": "2021-10-20"})),
            "condition": at("for now", 0, none.clone()), "quoted": false, "confidence": 0.9,
            "rule": "recognition/stopped-short"}],
        "concerns": [{"id": "2", "holders": [], "attitude": "warned",
            "threats": [at("drug trafficking", 0, json!({"kind": "drug_trafficking"}))],
            "origin": actor("Afghanistan", 0, "state", "Afghanistan", None), "affected": null,
            "cue": at("warned of", 0, none.clone()), "evidence": evidence, "source": null, "quoted": true,
            "confidence": 0.75, "rule": "concerns/warns"}],
        "contacts": [{"id": "3", "kind": "meeting",
            "participants": [lavrov, actor("Amir Khan Muttaqi", 0, "person", "Amir Khan Muttaqi", None)],
            "place": actor("Kabul", 0, "place", "Kabul", None), "date": null, "cue": at("met", 0, none.clone()),
            "evidence": at("He met Amir Khan Muttaqi in Kabul.", 0, none), "source": null, "rule": "contacts/meets"}],
        "warnings": [{"code": "mixed_script", "message": "a word of two scripts", "start": 0, "end": 6}],
    }))
    .unwrap()
}

#[test]
fn without_colour_strokes_stand_under_the_words() {
    let look = Look { colour: false, width: 80 };
    snapbox::assert_data_eq!(
        look.legend() + &look.document(TEXT, &document()),
        snapbox::str![[r#"
person ~~~  state ===  demonym ___  org ---  place ...  title :::  threat !!!  cue ^^^

── a1 · 2021-10-20 · Example Wire ──────────────────────────────────────────────
  A title with �[31mcolour

  Moscow Weighs Its Words

  MOSCOW, Oct. 20 — Russian Foreign Minister Sergei Lavrov said on Wednesday
                    _______ :::::::::::::::: ~~~~~~~~~~~~~
  that Moscow had stopped short of recognising the Taliban, “for now”, and
       ...... ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^     -------
  warned of drug trafficking from Afghanistan.
  ^^^^^^^^^ !!!!!!!!!!!!!!!!      ===========
  │ office      Sergei Lavrov: Foreign Minister of Russia   foreign minister
  │ recognition Russia (“Moscow”) → Taliban: short of recognition so far, de
  │             facto, for now, on Wednesday (2021-10-20)
  │             stopped_short · “had stopped short of recognising” · says Sergei
  │             Lavrov of Russia · recognition/stopped-short · 0.90
  │ concern     nobody named: warning of drug trafficking, from Afghanistan
  │             warned · “warned of” · in quotation marks · concerns/warns ·
  │             0.75

  He met Amir Khan Muttaqi in Kabul.
     ^^^ ~~~~~~~~~~~~~~~~~    .....
  │ contact     Sergei Lavrov of Russia, Amir Khan Muttaqi: meeting in Kabul
  │             meeting · “met” · contacts/meets
  warning mixed_script: a word of two scripts

  8 mentions · 1 office · 1 recognition · 1 concern · 1 contact · 0 quotes


"#]]
    );
}

#[test]
fn colour_changes_nothing_but_colour() {
    let plain = Look { colour: false, width: 80 }.document(TEXT, &document());
    let colour = Look { colour: true, width: 80 }.document(TEXT, &document());
    snapbox::assert_data_eq!(
        colour.replace('\u{1b}', "␛"),
        snapbox::str![[r#"
␛[1m── a1 · 2021-10-20 · Example Wire ──────────────────────────────────────────────␛[0m
␛[1m  A title with �[31mcolour␛[0m

  Moscow Weighs Its Words

  MOSCOW, Oct. 20 — ␛[34mRussian␛[0m ␛[36mForeign Minister␛[0m ␛[35mSergei Lavrov␛[0m said on Wednesday
  that ␛[32mMoscow␛[0m ␛[1m␛[4mhad stopped short of recognising␛[0m the ␛[33mTaliban␛[0m, “for now”, and
  ␛[1m␛[4mwarned of␛[0m ␛[31mdrug trafficking␛[0m from ␛[1m␛[34mAfghanistan␛[0m.
  ␛[2m│␛[0m ␛[1m␛[36moffice     ␛[0m Sergei Lavrov: Foreign Minister of Russia   ␛[2mforeign minister␛[0m
  ␛[2m│␛[0m ␛[1m␛[32mrecognition␛[0m Russia (“Moscow”) → Taliban: short of recognition so far, de
  ␛[2m│␛[0m             facto, for now, on Wednesday (2021-10-20)
  ␛[2m│␛[0m             ␛[2mstopped_short · “had stopped short of recognising” · says Sergei␛[0m
  ␛[2m│␛[0m             ␛[2mLavrov of Russia · recognition/stopped-short · 0.90␛[0m
  ␛[2m│␛[0m ␛[1m␛[31mconcern    ␛[0m nobody named: warning of drug trafficking, from Afghanistan
  ␛[2m│␛[0m             ␛[2mwarned · “warned of” · in quotation marks · concerns/warns ·␛[0m
  ␛[2m│␛[0m             ␛[2m0.75␛[0m

  He ␛[1m␛[4mmet␛[0m ␛[35mAmir Khan Muttaqi␛[0m in ␛[32mKabul␛[0m.
  ␛[2m│␛[0m ␛[1m␛[34mcontact    ␛[0m Sergei Lavrov of Russia, Amir Khan Muttaqi: meeting in Kabul
  ␛[2m│␛[0m             ␛[2mmeeting · “met” · contacts/meets␛[0m
␛[2m  warning mixed_script: a word of two scripts␛[0m

␛[2m  8 mentions · 1 office · 1 recognition · 1 concern · 1 contact · 0 quotes␛[0m


"#]]
    );
    let stripped = anstream::adapter::strip_str(&colour).to_string();
    let strokes = |line: &&str| !line.trim().is_empty() && line.chars().all(|c| " ~=_-.:!^".contains(c));
    let words: Vec<&str> = plain.lines().filter(|line| !strokes(line)).collect();
    assert_eq!(stripped.lines().collect::<Vec<_>>(), words);
}

#[test]
fn narrow_and_hostile_texts_are_shown() {
    let text = "\u{1b}]0;x\u{7}".to_owned() + &"Ａ\u{301}\u{202e}".repeat(300);
    let shown = Look { colour: false, width: 40 }.document(&text, &document());
    assert!(!shown.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{shown}");
    let article = shown.lines().filter(|line| line.contains('Ａ'));
    assert!(article.map(wrap::width).all(|width| width <= 40), "{shown}");
}

#[test]
fn articles_cannot_steer_the_terminal() {
    assert_eq!(safe("a\u{1b}[2Jb\u{202e}c\td"), "a\u{fffd}[2Jb\u{fffd}c d");
    assert!(matches!(safe("Vučić — “ok”"), Cow::Borrowed(_)));
}
