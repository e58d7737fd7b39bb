//! `--format brat`: a `.txt` and an `.ann` file a document, beside an `annotation.conf`, for the brat annotation tool.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use demarche::Document;

use super::{Place, events, label};

/// What the labels are, as brat wants to know it.
pub(crate) const CONFIGURATION: &str = include_str!("annotation.conf");

/// The `.ann` file; offsets must count code points of `text`.
pub(crate) fn annotations(text: &str, document: &Document) -> String {
    let mut page = Page { text: Lines::of(text), out: String::new(), known: BTreeMap::new(), terms: 0 };
    let mut notes = String::new();
    for it in &document.mentions {
        let place = Place { start: it.start, end: it.end, text: &it.text, label: label(it.kind) };
        let term = page.term(place);
        // An actor at a name is that name.
        page.known.entry((it.start, it.end, "Actor")).or_insert_with(|| term.clone());
        if let Some(entity) = &it.entity {
            let _ = writeln!(notes, "AnnotatorNotes {term}\tentity={entity}");
        }
    }
    let mut attributes = 0;
    for (number, it) in events(document).iter().enumerate() {
        let number = number + 1;
        let cue = Place { start: it.cue.start, end: it.cue.end, text: &it.cue.text, label: it.family };
        let trigger = page.term(cue);
        let mut event = format!("E{number}\t{}:{trigger}", it.family);
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (slot, place) in &it.slots {
            let count = counts.entry(slot).or_default();
            *count += 1;
            // The second of a kind is Holder2.
            let name = if *count > 1 { format!("{slot}{count}") } else { (*slot).to_owned() };
            let _ = write!(event, " {name}:{}", page.term(*place));
        }
        let _ = writeln!(page.out, "{event}");
        attributes += 1;
        let _ = writeln!(page.out, "A{attributes}\t{}Kind E{number} {}", it.family, it.kind);
        let confidence = it.confidence.map(|it| format!(" confidence={it:.2}")).unwrap_or_default();
        let _ = writeln!(notes, "AnnotatorNotes E{number}\trule={}{confidence}", it.rule);
    }
    for (number, note) in notes.lines().enumerate() {
        let _ = writeln!(page.out, "#{}\t{note}", number + 1);
    }
    page.out
}

struct Page<'d> {
    text: Lines,
    out: String,
    known: BTreeMap<(usize, usize, &'d str), String>,
    terms: usize,
}

impl<'d> Page<'d> {
    /// The term at a place, written when it is first wanted.
    fn term(&mut self, place: Place<'d>) -> String {
        let key = (place.start, place.end, place.label);
        if let Some(term) = self.known.get(&key) {
            return term.clone();
        }
        self.terms += 1;
        let term = format!("T{}", self.terms);
        self.known.insert(key, term.clone());
        let pieces = self.text.pieces(place.start, place.end);
        let ranges: Vec<String> = pieces.iter().map(|(start, end)| format!("{start} {end}")).collect();
        let words: Vec<&str> = place.text.lines().filter(|line| !line.is_empty()).collect();
        let _ = writeln!(self.out, "{term}\t{} {}\t{}", place.label, ranges.join(";"), words.join(" "));
        term
    }
}

/// Where lines end: a term may not run over the end of one, it consists of several pieces then.
struct Lines {
    breaks: Vec<usize>,
}

impl Lines {
    fn of(text: &str) -> Self {
        let breaks = text.chars().enumerate().filter(|(_, c)| matches!(c, '\n' | '\r'));
        Self { breaks: breaks.map(|(at, _)| at).collect() }
    }

    fn pieces(&self, start: usize, end: usize) -> Vec<(usize, usize)> {
        let first = self.breaks.partition_point(|at| *at < start);
        let mut pieces = Vec::new();
        let mut from = start;
        for at in self.breaks.iter().skip(first).take_while(|at| **at < end) {
            if *at > from {
                pieces.push((from, *at));
            }
            from = at + 1;
        }
        if from < end || pieces.is_empty() {
            pieces.push((from, end));
        }
        pieces
    }
}
