//! Who holds a concern: subjects, possessors, speakers, and what a bare noun phrase stands for.

use super::described;
use super::words::{self, Words};
use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::{Link, Opener, is_report};
use crate::document::{EntityKind, MentionKind, Via};
use crate::rules::View;
use crate::text::lexicon::Tag;

/// Somebody who speaks or worries, with the official or body through whom.
#[derive(Debug, Clone, Default)]
pub(crate) struct Voiced {
    pub(crate) holders: Vec<Party>,
    pub(crate) source: Option<Party>,
}

impl Voiced {
    pub(crate) fn of(view: &View<'_>, holders: Vec<Party>) -> Self {
        let source = holders.first().and_then(|p| voice(view, p));
        Self { holders, source }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.holders.is_empty()
    }
}

/// The official or body of a party as an actor of its own.
fn voice(view: &View<'_>, party: &Party) -> Option<Party> {
    let voice = party.voice.as_ref()?;
    let who = match voice.figure {
        Some(figure) => Who::Figure(figure),
        None => Who::Collective(described::bare(view.scene.text.slice(voice.first, voice.end))),
    };
    Some(Party { who, first: voice.first, end: voice.end, via: party.via, voice: None })
}

/// Whether a word is one for people or bodies, in the singular or plural.
pub(crate) fn is_people(word: &str) -> bool {
    let lower = word.to_lowercase();
    let stem = lower.strip_suffix('s').unwrap_or(&lower);
    words::is(Words::People, lower.as_str())
        || words::is(Words::People, stem)
        || stem.strip_suffix("ie").is_some_and(|s| words::is(Words::People, [s, "y"].concat().as_str()))
}

/// Everybody that a noun phrase stands for, described people included.
pub(crate) fn parties(view: &View<'_>, at: usize) -> Vec<Party> {
    // Markets and matches have fears of their own.
    if words::is(Words::Trading, view.statement.syntax.lemma(at)) || sporting(view, at) {
        return Vec::new();
    }
    if let Some(party) = described::ours(view, at) {
        return vec![party];
    }
    if let Some(several) = described::ministers(view, at).or_else(|| described::reporters(view, at)) {
        return several;
    }
    if let Some(party) = described::counterpart(view, at) {
        return vec![party];
    }
    let mut found = view.parties(at, &[]);
    if !found.is_empty() {
        found.extend(described::company(view, at));
        return found;
    }
    described::described(view, at).into_iter().collect()
}

/// "Coach Javier Quintero": people of matches.
fn sporting(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    syntax.lemmas(at).any(|l| words::is(Words::Sporting, l.to_lowercase().as_str()))
}

/// Whether a party is a state.
pub(crate) fn is_state(view: &View<'_>, party: &Party) -> bool {
    let Who::Figure(figure) = party.who else { return false };
    view.scene.cast.figures.get(figure).is_some_and(|f| f.kind == EntityKind::State)
}

/// Whether a party is a body of states or another organisation.
pub(crate) fn is_org(view: &View<'_>, party: &Party) -> bool {
    let Who::Figure(figure) = party.who else { return false };
    view.scene.cast.figures.get(figure).is_some_and(|f| f.kind == EntityKind::Org)
}

/// Whether a party can act at all: no mere place.
pub(crate) fn is_actor(view: &View<'_>, party: &Party) -> bool {
    match &party.who {
        Who::Collective(_) => true,
        Who::Figure(figure) => view
            .scene
            .cast
            .figures
            .get(*figure)
            .is_some_and(|f| f.kind != EntityKind::Place || party.via == Via::Metonym),
    }
}

/// The chunk of whoever does the verb at `at`: its subject, or whose subject controls it.
pub(crate) fn subject(view: &View<'_>, at: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    let mut node = at;
    for _ in 0..6 {
        if let Some(s) = syntax.link(node).subject {
            if s != at {
                return Some(beyond_whose(view, s, node).unwrap_or(s));
            }
        }
        let (governor, link) = syntax.link(node).governor?;
        match link {
            Link::Relative if syntax.kind(governor) == Some(ChunkKind::Np) => return Some(governor),
            Link::That | Link::Whether | Link::Subject => return None,
            _ => {}
        }
        if governor == node {
            return None;
        }
        node = governor;
        if syntax.kind(node) == Some(ChunkKind::Np) {
            if let Some(owner) = syntax.link(node).owner {
                return Some(owner);
            }
        }
    }
    None
}

/// "Oslo, whose border lies near, was watching": not the border but Oslo.
fn beyond_whose(view: &View<'_>, subject: usize, verb: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    let first = syntax.chunks.get(subject)?.first;
    let between = syntax.finite().any(|v| subject < v && v < verb);
    let comma = subject.checked_sub(1).filter(|&c| syntax.kind(c) == Some(ChunkKind::Comma))?;
    let np = comma.checked_sub(1).filter(|&n| syntax.kind(n) == Some(ChunkKind::Np))?;
    (syntax.word(first) == "whose" && between).then_some(np)
}

/// Whoever does the verb at `at`.
pub(crate) fn doers(view: &View<'_>, at: usize) -> Vec<Party> {
    let syntax = &view.statement.syntax;
    // "posted a message on Twitter blaming Iran": not the nearest noun but the clause's subject.
    if let (Some(Form::Gerund), Some((np, Link::Relative))) =
        (syntax.verb(at).map(|v| v.form), syntax.link(at).governor)
    {
        if let Some((verb, Link::Object | Link::Prep(_))) = upward(view, np) {
            if !bears(view, np) {
                return doers(view, verb);
            }
        }
    }
    subject(view, at).map(|s| parties(view, s)).unwrap_or_default()
}

/// The verb above a noun phrase and how the phrase hangs on it.
fn upward(view: &View<'_>, np: usize) -> Option<(usize, Link)> {
    let syntax = &view.statement.syntax;
    let mut node = np;
    for _ in 0..4 {
        let (governor, link) = syntax.link(node).governor?;
        if syntax.verb(governor).is_some() {
            return Some((governor, link));
        }
        if governor == node {
            return None;
        }
        node = governor;
    }
    None
}

/// Whether a noun phrase can do what a participle behind it says: people and states, no messages or media.
fn bears(view: &View<'_>, np: usize) -> bool {
    let parties = parties(view, np);
    !parties.is_empty() && !parties.iter().any(|p| is_medium(view, p))
}

/// A newspaper, an agency, a company.
pub(crate) fn is_medium(view: &View<'_>, party: &Party) -> bool {
    let Who::Figure(figure) = party.who else { return false };
    view.scene.record(figure).is_some_and(|r| matches!(r.fact("type"), Some("media" | "company")))
}

/// The agent of a passive: "was rejected by Cairo".
pub(crate) fn agent(view: &View<'_>, at: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    syntax.phrases_after(at).into_iter().take(3).find(|&(p, _)| syntax.lemma(p) == "by").map(|(_, n)| n)
}

/// Whoever is named inside a noun phrase before its word `till`: "Polish fears", "Western concern".
pub(crate) fn modifier(view: &View<'_>, at: usize, till: usize) -> Vec<Party> {
    let syntax = &view.statement.syntax;
    let offset = view.statement.offset;
    let Some(chunk) = syntax.chunks.get(at) else { return Vec::new() };
    let mut out: Vec<Party> = Vec::new();
    for (_, naming) in view.scene.namings(offset + chunk.first, offset + till) {
        if matches!(
            naming.kind,
            MentionKind::Demonym | MentionKind::State | MentionKind::Org | MentionKind::Place
        ) {
            out.extend(view.scene.named(naming, &[]).filter(|p| is_actor(view, p)));
        }
    }
    if out.is_empty() {
        let words: Vec<&str> = (chunk.first..till).map(|w| syntax.word(w)).collect();
        let name = if words.contains(&"western") {
            "Western countries"
        } else if words.contains(&"international") || words.contains(&"global") {
            "international community"
        } else if words.contains(&"regional") {
            "regional countries"
        } else if words.contains(&"european") {
            "European countries"
        } else {
            return out;
        };
        out.push(Party {
            who: Who::Collective(name.to_owned()),
            first: offset + chunk.first,
            end: offset + till,
            via: Via::Collective,
            voice: None,
        });
    }
    out
}

/// Who says the clause of the verb at `at`, with the lemma of the saying.
pub(crate) fn speaker<'v>(view: &'v View<'_>, at: usize) -> Option<(&'v str, Voiced)> {
    let syntax = &view.statement.syntax;
    let word = syntax.chunks.get(at)?.head;
    let speech = view.discourse.speeches.at(view.statement.offset + word)?;
    let party = speech.speaker.clone()?;
    let saying = speech.cue.0.checked_sub(view.statement.offset).map_or("", |w| {
        let verb = syntax.chunks.iter().find(|c| c.first <= w && w < c.end && c.kind == ChunkKind::Vg);
        syntax.word(verb.map_or(w, |v| v.head))
    });
    // "the chief cabinet secretary said": the state that the article speaks of.
    let unnamed = matches!(party.who, Who::Collective(_));
    let by_state = unnamed
        .then(|| {
            let first = party.first.checked_sub(view.statement.offset)?;
            let at = syntax.chunks.iter().position(|c| c.first <= first && first < c.end)?;
            described::of_subject(view, at, syntax.lemma(at))
        })
        .flatten();
    Some((saying, Voiced::of(view, vec![by_state.unwrap_or(party)])))
}

/// Verbs of saying.
pub(crate) fn speaks(lemma: &str) -> bool {
    (is_report(lemma) && !words::is(Words::Sensing, lemma)) || words::is(Words::Saying, lemma)
}

/// A possessive pronoun opens the phrase: "its soil", "his men".
pub(crate) fn own(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    syntax.chunks.get(at).is_some_and(|c| {
        (c.first..c.end).any(|w| {
            syntax.words.get(w).is_some_and(|x| {
                x.tag == Tag::Det && matches!(x.lemma, "its" | "their" | "his" | "her" | "our" | "my")
            })
        })
    })
}

/// Whether a noun phrase says "no", "nobody", "none".
pub(crate) fn negative(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    let Some(chunk) = syntax.chunks.get(at) else { return false };
    if chunk.kind != ChunkKind::Np {
        return false;
    }
    let before = chunk.first.checked_sub(1).map_or("", |w| syntax.word(w));
    matches!(syntax.lemma(at), "nobody" | "none" | "nothing" | "neither")
        || matches!(syntax.word(chunk.first), "no" | "neither" | "any") && syntax.word(chunk.first) != "any"
        || matches!(before, "not" | "neither" | "nor" | "without")
}

/// Whether the verb at `at` is negated, by itself or by its subject.
pub(crate) fn negated(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    let Some(verb) = syntax.verb(at) else { return false };
    // "Neither saw it coming, but both are uneasy": the second clause stands by itself.
    let anew =
        matches!(syntax.link(at).opener, Some(Opener::Coord(p)) if (p..at).any(|i| syntax.lemma(i) == "but"));
    let by_subject =
        verb.form == Form::Finite && !anew && syntax.link(at).subject.is_some_and(|s| negative(view, s));
    verb.negated ^ by_subject
}
