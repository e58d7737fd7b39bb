//! One article as HTML: names marked, sentences of findings underlined, the findings listed below.

use demarche::Document;
use demarche::document::MentionKind;
use serde::Serialize;

use super::markup::{escape, escaped, link};
use crate::render::findings::{Finding, findings};
use crate::render::safe;

/// An article as the page shows it.
#[derive(Debug, Serialize)]
pub(super) struct Piece {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) day: String,
    source: String,
    link: Option<String>,
    /// All actors of its findings, for the filter.
    pub(super) actors: String,
    /// All kinds of its findings, for the filter.
    pub(super) kinds: String,
    counts: [usize; 4],
    body: String,
    /// The findings as ready list items.
    found: String,
    warnings: Vec<String>,
}

/// The title that was given, else the first words.
pub(super) fn title(text: &str, document: &Document) -> String {
    let first = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("Untitled");
    let title = document.title.as_deref().filter(|title| !title.trim().is_empty()).unwrap_or(first);
    let mut short: String = title.chars().take(110).collect();
    if short.len() < title.len() {
        short.truncate(short.trim_end_matches(|c: char| !c.is_whitespace()).trim_end().len());
        short.push('…');
    }
    safe(&short).into_owned()
}

pub(super) fn piece(key: &str, text: &str, document: &Document) -> Piece {
    let found = |it: Finding| {
        let sentence = escaped(&it.sentence);
        if it.family == "office" {
            return format!("<li>{sentence}");
        }
        let proof = escaped(&it.proof.join(" · "));
        format!("<li class={}><a href=#{key}-{}>{sentence}</a><small>{proof}</small>", it.family, it.key)
    };
    Piece {
        key: key.to_owned(),
        title: title(text, document),
        day: document.published.map(|day| day.to_string()).unwrap_or_default(),
        source: safe(document.source.as_deref().unwrap_or_default()).into_owned(),
        link: link(document.url.as_deref()),
        actors: actors(document),
        kinds: kinds(document),
        counts: [
            document.recognition.len(),
            document.concerns.len(),
            document.contacts.len(),
            document.offices.len(),
        ],
        body: body(key, text, document),
        found: findings(document).into_iter().map(found).collect(),
        warnings: document.warnings.iter().map(|it| format!("{}: {}", it.code, safe(&it.message))).collect(),
    }
}

/// The filters match whole names: `|Serbia|Kosovo|`.
pub(super) fn listed<S: AsRef<str>>(names: impl IntoIterator<Item = S>) -> String {
    let mut names: Vec<String> =
        names.into_iter().map(|name| safe(name.as_ref()).replace('|', "/")).collect();
    names.sort();
    names.dedup();
    if names.is_empty() { String::new() } else { format!("|{}|", names.join("|")) }
}

fn actors(document: &Document) -> String {
    let stances = document.recognition.iter().flat_map(|it| it.holder.iter().chain([&it.target]));
    let concerns =
        document.concerns.iter().flat_map(|it| it.holders.iter().chain(&it.origin).chain(&it.affected));
    let contacts = document.contacts.iter().flat_map(|it| &it.participants);
    let all = stances.chain(concerns).chain(contacts);
    listed(all.flat_map(|it| [Some(&it.name), it.acts_for.as_ref()].into_iter().flatten()))
}

fn kinds(document: &Document) -> String {
    let stances = document.recognition.iter().map(|it| it.kind.as_str());
    let threats = document.concerns.iter().flat_map(|it| it.threats.iter().map(|it| it.kind.as_str()));
    let attitudes = document.concerns.iter().map(|it| it.attitude.as_str());
    listed(stances.chain(threats).chain(attitudes).chain(document.contacts.iter().map(|it| it.kind.as_str())))
}

/// How a byte of the article is marked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Paint {
    /// Number of the mention, counted from 1.
    mention: usize,
    threat: bool,
    cue: bool,
    family: Option<&'static str>,
}

fn body(key: &str, text: &str, document: &Document) -> String {
    let paints = paints(text, document);
    let mut places = places(document);
    places.reverse();
    let mut out = String::with_capacity(text.len() * 2);
    let mut open = None;
    let mut start = 0;
    while start < text.len() {
        let paint = paints.get(start).copied().unwrap_or_default();
        if paint.family != open {
            out.push_str(if open.is_some() { "</u>" } else { "" });
            if let Some(family) = paint.family {
                out.push_str(&format!("<u class={family}>"));
            }
            open = paint.family;
        }
        while let Some((_, name)) = places.last().filter(|(at, _)| *at <= start) {
            out.push_str(&format!("<i id={key}-{name}></i>"));
            places.pop();
        }

        let run = paints.iter().skip(start).take_while(|other| **other == paint).count();
        let stop = places.last().map_or(text.len(), |(at, _)| *at);
        let mut end = (start + run.max(1)).min(stop.max(start + 1)).min(text.len());
        while !text.is_char_boundary(end) {
            end += 1;
        }
        segment(&mut out, text.get(start..end).unwrap_or_default(), paint, document);
        start = end;
    }
    out.push_str(if open.is_some() { "</u>" } else { "" });
    out
}

/// Words that are marked alike: a name or a threat as `mark`, the words that carry a finding as `b`.
fn segment(out: &mut String, words: &str, paint: Paint, document: &Document) {
    let mention = paint.mention.checked_sub(1).and_then(|at| document.mentions.get(at));
    let class = if paint.threat { Some("x") } else { mention.map(|it| class(it.kind)) };
    if let Some(class) = class {
        out.push_str(&format!("<mark class={class}>"));
    }
    out.push_str(if paint.cue { "<b>" } else { "" });
    escape(out, words);
    out.push_str(if paint.cue { "</b>" } else { "" });
    out.push_str(if class.is_some() { "</mark>" } else { "" });
}

const fn class(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Person => "p",
        MentionKind::State | MentionKind::Demonym => "s",
        MentionKind::Org => "o",
        MentionKind::Place => "l",
        _ => "t",
    }
}

/// Threats and cues lie over names, names over titles; a sentence shows its first family.
fn paints(text: &str, document: &Document) -> Vec<Paint> {
    let mut paints = vec![Paint::default(); text.len()];
    let mut fill = |start: usize, end: usize, set: &dyn Fn(&mut Paint)| {
        paints.get_mut(start..end).into_iter().flatten().for_each(set);
    };
    for (number, it) in document.mentions.iter().enumerate() {
        fill(it.start, it.end, &|paint| paint.mention = number + 1);
    }
    for it in document.concerns.iter().flat_map(|it| &it.threats) {
        fill(it.start, it.end, &|paint| paint.threat = true);
    }
    let contacts = document.contacts.iter().map(|it| (&it.evidence, &it.cue, "con"));
    let concerns = document.concerns.iter().map(|it| (&it.evidence, &it.cue, "fear"));
    let stances = document.recognition.iter().map(|it| (&it.evidence, &it.cue, "rec"));
    for (evidence, cue, family) in contacts.chain(concerns).chain(stances) {
        fill(evidence.start, evidence.end, &|paint| paint.family = Some(family));
        fill(cue.start, cue.end, &|paint| paint.cue = true);
    }
    paints
}

/// Where each finding begins, in order of the text.
fn places(document: &Document) -> Vec<(usize, String)> {
    let stances = document.recognition.iter().enumerate().map(|(i, it)| (it.evidence.start, format!("r{i}")));
    let concerns = document.concerns.iter().enumerate().map(|(i, it)| (it.evidence.start, format!("c{i}")));
    let contacts = document.contacts.iter().enumerate().map(|(i, it)| (it.evidence.start, format!("m{i}")));
    let mut places: Vec<_> = stances.chain(concerns).chain(contacts).collect();
    places.sort();
    places
}

/// A sentence with the words that carry the finding marked.
pub(super) fn quote(sentence: &str, cue: &str) -> String {
    match sentence.split_once(cue).filter(|_| !cue.is_empty()) {
        Some((before, after)) => {
            format!("{}<b>{}</b>{}", escaped(before), escaped(cue), escaped(after))
        }
        None => escaped(sentence),
    }
}
