//! The rule reference: complete, true, and the same as the printed one.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use demarche::{Document, Extractor, Layer, RuleInfo, rules};

/// The ids of what was found.
fn fired(document: &Document) -> BTreeSet<String> {
    let stances = document.recognition.iter().map(|it| it.rule.clone());
    let concerns = document.concerns.iter().map(|it| it.rule.clone());
    let contacts = document.contacts.iter().map(|it| it.rule.clone());
    let quotes = document.quotes.iter().map(|it| {
        let sort = if it.direct { "direct" } else { "reported" };
        format!("quotes/{sort}")
    });
    stances.chain(concerns).chain(contacts).chain(quotes).collect()
}

#[test]
fn examples_do_what_the_page_says() {
    let extractor = Extractor::new().unwrap();
    let mut wrong = Vec::new();
    for rule in rules() {
        for (examples, finds) in [(rule.hits, true), (rule.silences, false)] {
            for example in examples {
                let fired = fired(&extractor.extract(*example));
                if fired.contains(rule.id) != finds {
                    let verb = if finds { "finds nothing" } else { "fires" };
                    wrong.push(format!("{} {verb} in {example:?}; fired: {fired:?}", rule.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_its_page() {
    let ids: Vec<&str> = rules().iter().map(|rule| rule.id).collect();
    assert!(ids.is_sorted(), "{ids:?}");
    for rule in rules() {
        assert!(rule.id.starts_with(&format!("{}/", rule.layer)), "{} in {}", rule.id, rule.layer);
        assert!(
            rule.hits.len() >= 2 && rule.silences.len() >= rule.hits.len(),
            "{}: too few examples",
            rule.id
        );
        assert!(!rule.summary.contains('\n') && rule.summary.ends_with('.'), "{}: {}", rule.id, rule.summary);
    }
    let listed: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(listed.len(), ids.len(), "an id is listed twice");
    let findings = |id: &&str| !id.starts_with("quotes/");
    let listed: BTreeSet<String> = listed.into_iter().filter(findings).map(str::to_owned).collect();
    assert_eq!(written(), listed, "left: ids in the sources of the rules; right: ids in the table");
}

/// Every slug that the sources of the rules write into a finding.
fn written() -> BTreeSet<String> {
    let mut folders: Vec<PathBuf> =
        ["recognition", "concerns", "contacts"].map(|f| root().join("src/rules").join(f)).into();
    let mut slugs = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                slugs.extend(slugs_of(&fs::read_to_string(path).unwrap()));
            }
        }
    }
    slugs
}

/// String literals of the form `layer/name`.
fn slugs_of(source: &str) -> Vec<String> {
    let layers = [Layer::Recognition, Layer::Concerns, Layer::Contacts].map(Layer::as_str);
    let slug = |literal: &&str| {
        literal.split_once('/').is_some_and(|(layer, name)| {
            layers.contains(&layer)
                && !name.is_empty()
                && name.chars().all(|c| c.is_ascii_lowercase() || c == '-')
        })
    };
    source.split('"').filter(slug).map(str::to_owned).collect()
}

#[test]
fn slugs_are_read_off_sources() {
    assert_eq!(slugs_of(r#"rule: "concerns/warns", doc: "a/b", "concerns/""#), ["concerns/warns"]);
}

#[test]
fn the_printed_reference_is_up_to_date() {
    let path = root().join("RULES.md");
    let page = page();
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let printed = fs::read_to_string(&path).unwrap_or_default();
    assert!(printed == page, "RULES.md is out of date: UPDATE=1 cargo test --test rules writes it anew");
}

fn page() -> String {
    let mut page = String::from(
        "# Rules\n\nWhat each rule finds, and what it leaves alone. `demarche explain RULE` prints one of these; every example is run \
         by the tests.\nThis page is written by `UPDATE=1 cargo test --test rules` from the table in `src/rules/table`.\n\n\
         | rule | finds |\n|---|---|\n",
    );
    let row =
        |rule: &RuleInfo| format!("| [{0}](#{1}) | {2} |\n", rule.id, rule.id.replace('/', ""), rule.summary);
    page.extend(rules().iter().map(row));
    page.extend(rules().iter().map(|rule| format!("\n{rule}")));
    page
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
