//! What the gazetteer knows is found by the whole pipeline: every name of every state in a
//! sentence, and the holders of the high offices on a day of the past.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::print_stdout, reason = "what is left out is what one runs this test for, with --nocapture")]

use std::collections::{BTreeMap, BTreeSet};

use demarche::document::{MentionKind, Role, Via};
use demarche::{Article, Document, Extractor, Gazetteer};

/// Rows of a table, comments and header left out.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| line.split('\t').collect())
}

const STATES: &str = include_str!("../gazetteers/states.tsv");
const AMBIGUOUS: &str = include_str!("../gazetteers/ambiguous.tsv");

/// A sentence in which news would use a surface of a class.
fn sentence(class: &str, surface: &str) -> String {
    match class {
        "demonym" => format!("The {surface} government rejected the plan on Monday, officials said."),
        "people" => format!("Many {surface} voted on Monday, officials said."),
        "capital" => format!("The delegation flew to {surface} on Monday, officials said."),
        "seat" => format!("The {surface} rejected the plan on Monday, officials said."),
        _ => format!("The delegation came from {surface} on Monday, officials said."),
    }
}

/// Whether a surface is linked to an entity: by its capitalised part, "Sahrawi republic" by "Sahrawi".
fn is_linked(document: &Document, text: &str, surface: &str, id: &str) -> bool {
    let start = text.rfind(&format!(" {surface} ")).unwrap() + 1;
    let range = start..start + surface.len();
    let here = document.mentions.iter().filter(|m| range.contains(&m.start));
    here.into_iter().any(|m| m.entity.as_deref() == Some(id))
}

/// Every name, demonym, capital and alias of every state, observer and disputed entity.
#[test]
fn every_surface_of_every_state_is_found_and_linked() {
    let extractor = Extractor::new().unwrap();
    // What has several readings on purpose is held by the list of those.
    let several: BTreeSet<&str> = rows(AMBIGUOUS).map(|row| row[0]).collect();
    let (mut all, mut missed, mut open) = (0, Vec::new(), Vec::new());
    let (mut members, mut disputed) = (0, 0);
    for row in rows(STATES) {
        let (id, name, surfaces, facts) = (row[0], row[2], row[3], row[4]);
        let member = facts.split('|').any(|fact| fact == "status=un_member" || fact == "status=un_observer");
        let contested = facts.contains("claimed_by=") || facts.contains("recognised");
        members += usize::from(member);
        disputed += usize::from(contested);
        // How many surfaces of a kind there are, and how many are found.
        let mut found: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        let named = surfaces.split('|').filter_map(|s| s.split_once(':'));
        for (class, surface) in [("name", name)].into_iter().chain(named) {
            all += 1;
            let text = sentence(class, surface);
            let document = extractor.extract(Article::new(&text));
            let kind = match class {
                "formal" | "alt" | "abbr" | "old" | "native" => "alias",
                "people" => "demonym",
                class => class,
            };
            let (have, hits) = found.entry(kind).or_default();
            *have += 1;
            // What is ambiguous is decided by the rest of the article.
            let about = format!("{name} held an election on Sunday. {text}");
            let linked = |text: &str, document: &Document| is_linked(document, text, surface, id);
            let context = || linked(&about, &extractor.extract(Article::new(&about)));
            if linked(&text, &document) || several.contains(surface) && context() {
                *hits += 1;
                continue;
            }
            let got: Vec<_> = document.mentions.iter().map(|m| (&m.text, &m.entity)).collect();
            let into = if several.contains(surface) { &mut open } else { &mut missed };
            into.push(format!("{id} {class}:{surface}: {got:?}"));
        }
        for (kind, wanted) in [("name", 1), ("demonym", 1), ("capital", 1), ("alias", 2)] {
            let (have, hits) = found.get(kind).copied().unwrap_or_default();
            if (member || contested) && hits < have.min(wanted) {
                missed.push(format!("{id} {name}: {hits} of {have} {kind} found"));
            }
        }
    }
    println!("{all} surfaces; ambiguous and silent without context:\n{}", open.join("\n"));
    assert_eq!(members, 195);
    assert!(disputed > 20, "{disputed} disputed entities");
    assert!(missed.is_empty(), "{} of {all} missed:\n{}", missed.len(), missed.join("\n"));
}

const HOLDERS: &str = include_str!("tables/holders_2022_07_01.tsv");
/// The entity of the first title of a document, with how it was found.
fn holder(document: &Document) -> Option<&str> {
    let title = document.mentions.iter().find(|m| m.kind == MentionKind::Title)?;
    let id = title.entity.as_deref()?;
    assert_eq!(title.via, Via::Office, "{}", title.text);
    Some(document.entities.iter().find(|e| e.id == id).unwrap().name.as_str())
}

/// "the Turkish foreign minister" is whoever it was on the day, by a table written by hand.
#[test]
fn holders_of_high_offices_on_a_day() {
    let extractor = Extractor::new().unwrap();
    let day = "2022-07-01".parse().unwrap();
    let plain = |name: &str| name.to_lowercase();
    let (mut right, mut all, mut none, mut wrong) = (0, 0, Vec::new(), Vec::new());
    for row in rows(HOLDERS) {
        let (demonym, title, name) = (row[1], row[2], row[3]);
        all += 1;
        let text = format!("The {demonym} {title} arrived in Geneva for talks, officials said.");
        let document = extractor.extract(Article::new(&text).published(Some(day)));
        match holder(&document) {
            Some(found) if plain(found).contains(&plain(name)) => right += 1,
            Some(found) => wrong.push(format!("{text} {found}, not {name}")),
            None => none.push(format!("{demonym} {title}: {name}")),
        }
    }
    println!("{right} of {all} right, without an answer:\n{}", none.join("\n"));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(right * 100 >= all * 95, "{right} of {all}");
}

/// What news calls the holder of an office.
fn wording(role: Role, title: &str) -> Option<&'static str> {
    let title = title.to_lowercase();
    let words: &[&str] = match role {
        Role::HeadOfState => &["president", "king", "queen", "emperor", "emir", "sultan", "governor-general"],
        Role::HeadOfGovernment => &["prime minister", "premier", "chancellor"],
        _ => return Some("foreign minister"),
    };
    words.iter().find(|word| title.contains(**word)).copied()
}

/// The same for every member of the United Nations, by what the gazetteer itself says: nobody
/// else, and nobody where it knows of nobody.
#[test]
fn every_member_has_its_holders_and_no_stale_ones() {
    let extractor = Extractor::new().unwrap();
    let gazetteer = Gazetteer::embedded().unwrap();
    let day = "2022-07-01".parse().unwrap();
    let several: BTreeSet<&str> = rows(AMBIGUOUS).map(|row| row[0]).collect();
    let (mut right, mut all, mut faults) = (0, 0, Vec::new());
    for row in rows(STATES).filter(|row| row[4].contains("status=un_member")) {
        let mut demonyms = row[3].split('|').filter_map(|s| s.strip_prefix("demonym:"));
        let demonym = demonyms.find(|demonym| !several.contains(demonym));
        for role in [Role::HeadOfState, Role::HeadOfGovernment, Role::ForeignMinister] {
            let holders = gazetteer.holder(role, row[0], day);
            let [only] = holders.as_slice() else { continue };
            let Some(title) = wording(role, only.tenure.title) else { continue };
            all += 1;
            let who = match demonym {
                Some(demonym) => format!("{demonym} {title}"),
                None => format!("{title} of {}", row[2]),
            };
            let text = format!("The {who} arrived in Geneva for talks, officials said.");
            let found = |day: &str| {
                let day = day.parse().unwrap();
                let document = extractor.extract(Article::new(&text).published(Some(day)));
                holder(&document).map(str::to_owned)
            };
            match found("2022-07-01") {
                Some(name) if name == only.name => right += 1,
                other => faults.push(format!("{text} {other:?}, not {}", only.name)),
            }
            // Long before anything that is known, and long after.
            for nobody in ["1701-01-01", "2031-01-01"] {
                assert_eq!(found(nobody), None, "{text} {nobody}");
            }
        }
    }
    println!("{right} of {all}\n{}", faults.join("\n"));
    assert!(all > 400, "{all}");
    assert!(right * 100 >= all * 98, "{right} of {all}:\n{}", faults.join("\n"));
}

/// Rivals, former holders, other years, and names that the article itself gives.
#[test]
fn no_answer_rather_than_a_wrong_one() {
    let extractor = Extractor::new().unwrap();
    let day = "2022-07-01".parse().unwrap();
    for text in [
        "The Congolese president arrived in Geneva on Friday.",
        "The Libyan prime minister arrived in Geneva on Friday.",
        "The former Turkish foreign minister arrived in Geneva on Friday.",
        "In 1998 the Turkish foreign minister arrived in Geneva.",
        "A Turkish foreign minister has to know Geneva.",
        "The British leader arrived in Geneva on Friday.",
        "The British president arrived in Geneva on Friday.",
        "The Turkish deputy foreign minister arrived in Geneva on Friday.",
    ] {
        let document = extractor.extract(Article::new(text).published(Some(day)));
        assert_eq!(holder(&document), None, "{text}");
    }
    let text =
        "Turkish Foreign Minister Ayla Demirtan landed on Friday. The Turkish foreign minister smiled.";
    let document = extractor.extract(Article::new(text).published(Some(day)));
    let names: Vec<_> = document.entities.iter().map(|e| e.name.as_str()).collect();
    assert!(names.contains(&"Ayla Demirtan") && !names.contains(&"Mevlüt Çavuşoğlu"), "{names:?}");
    let undated = extractor.extract("The Turkish foreign minister arrived in Geneva on Friday.");
    assert_eq!(holder(&undated), None);
}

const OTHER_PAGES: &str = include_str!("constructions/other_pages.tsv");

/// On pages that are not diplomacy the people of the gazetteer are seldom meant.
#[test]
fn strangers_are_not_taken_for_statesmen() {
    let extractor = Extractor::new().unwrap();
    let day = "2023-06-15".parse().unwrap();
    let (mut words, mut persons, mut known, mut right, mut faults) = (0, 0, 0, 0, Vec::new());
    for row in OTHER_PAGES.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = row.split('\t').collect();
        let (text, mut meant) = (
            cells[1],
            cells
                .get(2)
                .copied()
                .unwrap_or_default()
                .split('|')
                .filter(|name| !name.is_empty())
                .collect::<Vec<_>>(),
        );
        words += text.split_whitespace().count();
        let document = extractor.extract(Article::new(text).published(Some(day)));
        for mention in document.mentions.iter().filter(|m| m.kind == MentionKind::Person) {
            persons += 1;
            let entity = document.entities.iter().find(|e| Some(&e.id) == mention.entity.as_ref()).unwrap();
            known += usize::from(entity.known);
            match meant.iter().position(|name| entity.name.contains(name)).filter(|_| entity.known) {
                Some(place) => {
                    meant.remove(place);
                    right += 1;
                }
                None if entity.known => {
                    faults.push(format!("{} is no {} ({}): {text}", mention.text, entity.name, entity.id));
                }
                None => {}
            }
        }
        faults.extend(meant.iter().map(|name| format!("{name} missed: {text}")));
    }
    let rate = |count: usize| count as f64 * 1000.0 / words as f64;
    println!("{words} words, {persons} persons, {known} of them known: {:.1} in 1,000 words", rate(known));
    println!("{right} right; {} faults\n{}", faults.len(), faults.join("\n"));
    assert!(persons >= 300 && faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
