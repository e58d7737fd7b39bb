//! What is found in the example articles, each finding with strokes under its words.
//!
//! `INSTA_UPDATE=always cargo test --test articles` writes the snapshots anew: read the diff.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "support/invariants.rs"]
mod invariants;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use demarche::document::{Actor, Concern, Contact, MentionKind, Stance, When};
use demarche::{Article, Document, Extractor, Span};

/// Columns of the page.
const WIDTH: usize = 100;

#[test]
fn example_articles() {
    let extractor = Extractor::new().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/articles");
    let mut read = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "txt") {
            let text = fs::read_to_string(&path).unwrap();
            let name = path.file_stem().unwrap().to_str().unwrap();
            invariants::read(&text);
            let document = extractor.extract(Article::new(&text).id(name));
            insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(name, page(&text, &document));
            });
            read += 1;
        }
    }
    assert_eq!(read, 10, "an article came or went");
}

/// The article with its names, then finding by finding.
fn page(text: &str, document: &Document) -> String {
    let published = document.published.map_or_else(|| "unknown".to_owned(), |day| day.to_string());
    let mut page = format!("published {published}\n\n");
    let mark = |kind| match kind {
        MentionKind::Person => '~',
        MentionKind::State => '=',
        MentionKind::Demonym => '_',
        MentionKind::Org => '-',
        MentionKind::Place => '.',
        _ => ':',
    };
    let names: Vec<_> = document.mentions.iter().map(|it| (it.start, it.end, mark(it.kind))).collect();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        page.push_str(&underlined(text, start..start + line.len(), &names));
        start += line.len();
    }
    for it in &document.offices {
        let of = it.of.as_ref().map_or("nothing named", |of| &of.name);
        let _ = writeln!(page, "\noffice: {} – {} of {of} ({})", it.person.name, it.title, it.role);
        let marks = [actor('~', &it.person), (it.start, it.end, '^')];
        let end = it.end.max(it.person.end);
        page.push_str(&underlined(text, it.start.min(it.person.start)..end, &marks));
    }
    document.recognition.iter().for_each(|it| page.push_str(&stance(text, it)));
    document.concerns.iter().for_each(|it| page.push_str(&concern(text, it)));
    document.contacts.iter().for_each(|it| page.push_str(&contact(text, it)));
    page
}

fn stance(text: &str, it: &Stance) -> String {
    let holder = it.holder.as_ref().map_or("nobody", |holder| &holder.name);
    let mut out = format!("\n{}: {holder} – {} – {}", it.rule, it.kind, it.target.name);
    let _ = write!(out, "{}{}", when(it.when.as_ref()), said(it.source.as_ref()));
    let flags = [(it.yet, "yet"), (it.quoted, "quoted")];
    flags.iter().filter(|(set, _)| *set).for_each(|(_, flag)| _ = write!(out, ", {flag}"));
    let _ = writeln!(out, ", {:.2}", it.confidence);
    let mut marks = vec![actor('=', &it.target), span('^', &it.cue)];
    marks.extend(it.holder.iter().map(|it| actor('~', it)));
    marks.extend(it.condition.iter().map(|it| span('?', it)));
    out + &underlined(text, it.evidence.start..it.evidence.end, &marks)
}

fn concern(text: &str, it: &Concern) -> String {
    let kinds: Vec<&str> = it.threats.iter().map(|it| it.kind.as_str()).collect();
    let mut out = format!("\n{}: {} – {} – {}", it.rule, names(&it.holders), it.attitude, kinds.join(", "));
    let sides = [(" from ", &it.origin), (" against ", &it.affected)];
    for (word, side) in sides {
        side.iter().for_each(|side| _ = write!(out, "{word}{}", side.name));
    }
    let _ = writeln!(out, "{}, {:.2}", said(it.source.as_ref()), it.confidence);
    let mut marks: Vec<_> = it.holders.iter().map(|it| actor('~', it)).collect();
    marks.extend(it.threats.iter().map(|it| (it.start, it.end, '!')));
    marks.push(span('^', &it.cue));
    out + &underlined(text, it.evidence.start..it.evidence.end, &marks)
}

fn contact(text: &str, it: &Contact) -> String {
    let place = it.place.as_ref().map_or_else(String::new, |place| format!(" in {}", place.name));
    let head = format!("\n{}: {}{place}{}\n", it.rule, names(&it.participants), when(it.date.as_ref()));
    let mut marks: Vec<_> = it.participants.iter().map(|it| actor('~', it)).collect();
    marks.extend(it.place.iter().map(|it| actor('.', it)));
    marks.push(span('^', &it.cue));
    head + &underlined(text, it.evidence.start..it.evidence.end, &marks)
}

type Mark = (usize, usize, char);

fn actor(mark: char, it: &Actor) -> Mark {
    (it.start, it.end, mark)
}

fn span(mark: char, it: &Span) -> Mark {
    (it.start, it.end, mark)
}

fn names(all: &[Actor]) -> String {
    let names: Vec<String> = all
        .iter()
        .map(|it| {
            it.name.clone() + &it.acts_for.as_ref().map_or_else(String::new, |state| format!(" ({state})"))
        })
        .collect();
    if names.is_empty() { "nobody named".to_owned() } else { names.join(", ") }
}

fn said(source: Option<&Actor>) -> String {
    source.map_or_else(String::new, |it| format!(", says {}", names(std::slice::from_ref(it))))
}

fn when(when: Option<&When>) -> String {
    let day = |day: Option<demarche::Day>| day.map_or_else(|| "…".to_owned(), |day| day.to_string());
    when.map_or_else(String::new, |it| format!(", {} ({} to {})", it.text, day(it.from), day(it.to)))
}

/// A stretch of the text in lines, with strokes under what is marked; later marks lie on earlier ones.
fn underlined(text: &str, range: std::ops::Range<usize>, marks: &[Mark]) -> String {
    let mut out = String::new();
    let (mut line, mut strokes) = (String::new(), String::new());
    let mut flush = |line: &mut String, strokes: &mut String| {
        if !line.trim().is_empty() {
            let _ = writeln!(out, "  {}", line.trim_end());
            if !strokes.trim().is_empty() {
                let _ = writeln!(out, "  {}", strokes.trim_end());
            }
        }
        line.clear();
        strokes.clear();
    };
    for (at, word) in words(text, range) {
        if line.chars().count() + word.trim_end().chars().count() > WIDTH {
            flush(&mut line, &mut strokes);
        }
        for (offset, letter) in word.char_indices() {
            let here = at + offset;
            let stroke = marks.iter().rev().find(|(start, end, _)| (*start..*end).contains(&here));
            line.push(if letter.is_whitespace() { ' ' } else { letter });
            strokes.push(stroke.map_or(' ', |(_, _, mark)| *mark));
        }
    }
    flush(&mut line, &mut strokes);
    out
}

/// Words with the space after them, and where they begin.
fn words(text: &str, range: std::ops::Range<usize>) -> impl Iterator<Item = (usize, &str)> {
    let mut at = range.start;
    text.get(range).unwrap().split_inclusive(char::is_whitespace).map(move |word| {
        let start = at;
        at += word.len();
        (start, word)
    })
}
