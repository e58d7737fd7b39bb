//! Links between the chunks of a sentence: subjects, objects, lists, governors.
//!
//! Deterministic and shallow: each link is found by looking from a chunk to its left (or
//! right) past what can be skipped, never by nearness of names. Linear in practice: a look
//! stops at the clause's edge, and a sentence is capped by the caller.

mod auxiliaries;
mod clauses;
mod finite;
mod lists;
mod nonfinite;
mod objects;
mod phrases;
mod subjects;
mod words;

use super::chunk::{Chunk, ChunkKind, Form, Verb};
use super::speech::cues::{inverts, takes_hearer};
use super::tagger::Word;
use crate::text::lexicon::Tag;

pub(crate) use words::is_report;
use words::{is_clause_noun, is_means, is_office, takes_infinitive};

/// How a clause or phrase hangs on its governor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Link {
    /// Subject of a verb.
    Subject,
    /// Object of a verb.
    Object,
    /// By a preposition (its word).
    Prep(usize),
    /// "refuse to recognise".
    Infinitive,
    /// "consider recognising".
    Gerund,
    /// "said that it recognises", with or without `that`.
    That,
    /// "whether", "if" after a verb.
    Whether,
    /// if, unless, until, when, after, … (its word).
    Adverbial(usize),
    /// "who recognised", "recognised by".
    Relative,
    /// ", prompting …": hangs on the clause.
    Adjunct,
    /// A name beside its description.
    Apposition,
    /// Possessor of a noun.
    Owner,
    /// After `be`: "is premature", "is a mistake".
    Predicate,
    /// The second of two coordinated verbs.
    Coordinate,
}

/// What opens the clause of a finite verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opener {
    /// Nothing: a main clause.
    Main,
    /// A relative pronoun; the chunk of its antecedent.
    Relative(Option<usize>),
    /// A subordinator or preposition; its chunk.
    Sub(usize),
    /// A verb before it without `that`; its chunk.
    Zero(usize),
    /// A verb that it is coordinated with.
    Coord(usize),
}

/// The links of one chunk.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Links {
    /// Of a verb group: who does it (a noun phrase or a gerund).
    pub(crate) subject: Option<usize>,
    /// Of a verb group: to whom.
    pub(crate) object: Option<usize>,
    /// Of a verb group with two objects: the second.
    pub(crate) second: Option<usize>,
    /// What the chunk hangs on, and how.
    pub(crate) governor: Option<(usize, Link)>,
    /// Of a noun phrase: the possessor before it.
    pub(crate) owner: Option<usize>,
    /// Of a list member: the first member.
    pub(crate) list: Option<usize>,
    /// Of a noun phrase: the name or description set beside it.
    pub(crate) apposition: Option<usize>,
    /// Of a finite verb group.
    pub(crate) opener: Option<Opener>,
}

/// What sort of thing heads a noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nature {
    /// A named human.
    Person,
    /// Any other name.
    Name,
    /// A title or a noun for actors: "the ministers".
    Actor,
    /// Anything else.
    Thing,
}

/// A sentence with its links.
#[derive(Debug)]
pub(crate) struct Syntax<'a> {
    pub(crate) words: Vec<Word<'a>>,
    pub(crate) chunks: Vec<Chunk>,
    pub(crate) links: Vec<Links>,
    /// A line in telegram style: "to recognise" is the finite verb.
    pub(crate) headline: bool,
}

impl<'a> Syntax<'a> {
    /// Links the chunks of a sentence. `alike` tells whether two noun phrases can be items of one list.
    pub(crate) fn new(
        words: Vec<Word<'a>>,
        chunks: Vec<Chunk>,
        headline: bool,
        alike: impl Fn(&Chunk, &Chunk) -> bool,
        nature: impl Fn(&Chunk) -> Nature,
    ) -> Self {
        let links = vec![Links::default(); chunks.len()];
        let mut syntax = Self { words, chunks, links, headline };
        syntax.owners();
        syntax.lists(alike, nature);
        syntax.join_auxiliaries();
        syntax.coordinate_verbs();
        syntax.reduce();
        syntax.verbs();
        syntax.phrases();
        syntax
    }

    // ---- reading ----

    /// The kind of a chunk.
    pub(crate) fn kind(&self, at: usize) -> Option<ChunkKind> {
        self.chunks.get(at).map(|c| c.kind)
    }

    /// The lemma of a chunk's head.
    pub(crate) fn lemma(&self, at: usize) -> &'a str {
        self.chunks.get(at).and_then(|c| self.words.get(c.head)).map_or("", |w| w.lemma)
    }

    /// The lemma of a word.
    pub(super) fn lemma_of(&self, word: usize) -> &'a str {
        self.words.get(word).map_or("", |w| w.lemma)
    }

    /// The words of the sentence, in lower case.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |w| w.lemma)
    }

    /// The features of a verb group.
    pub(crate) fn verb(&self, at: usize) -> Option<Verb> {
        self.chunks.get(at).and_then(|c| c.verb)
    }

    /// The links of a chunk.
    pub(crate) fn link(&self, at: usize) -> Links {
        self.links.get(at).copied().unwrap_or_default()
    }

    /// The members of the list that `at` belongs to, or `at` alone.
    pub(crate) fn members(&self, at: usize) -> Vec<usize> {
        let first = self.link(at).list.unwrap_or(at);
        let mut all = vec![first];
        all.extend((first + 1..self.chunks.len()).filter(|&i| self.link(i).list == Some(first)));
        all
    }

    /// The words of a chunk as lemmas.
    pub(crate) fn lemmas(&self, at: usize) -> impl Iterator<Item = &'a str> + '_ {
        let range = self.chunks.get(at).map_or(0..0, |c| c.first..c.end);
        self.words.get(range).unwrap_or_default().iter().map(|w| w.lemma)
    }

    /// The finite verb groups of the sentence, in order.
    pub(crate) fn finite(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.chunks.len()).filter(|&i| self.verb(i).is_some_and(|v| v.form == Form::Finite))
    }

    /// The nearest finite verb group before `at` that is not inside a relative clause, else any after it.
    pub(crate) fn main_verb_of(&self, at: usize) -> Option<usize> {
        (0..at)
            .rev()
            .find(|&i| {
                self.verb(i).is_some_and(|v| v.form == Form::Finite)
                    && !matches!(self.link(i).opener, Some(Opener::Relative(_)))
            })
            .or_else(|| self.finite().find(|&i| i > at))
    }

    // ---- linking ----

    pub(super) fn set(&mut self, at: usize, change: impl FnOnce(&mut Links)) {
        if let Some(links) = self.links.get_mut(at) {
            change(links);
        }
    }

    pub(super) fn govern(&mut self, at: usize, governor: usize, link: Link) {
        if at != governor {
            self.set(at, |l| {
                if l.governor.is_none() {
                    l.governor = Some((governor, link));
                }
            });
        }
    }

    /// The next chunk to the left that is no adverb, time or quotation mark.
    pub(super) fn left(&self, at: usize) -> Option<usize> {
        let mut i = at;
        loop {
            i = i.checked_sub(1)?;
            match self.kind(i) {
                Some(ChunkKind::Adv | ChunkKind::Time | ChunkKind::Quote) => {}
                // "vowed on Friday to"
                Some(ChunkKind::Prep) if i + 1 < at && self.kind(i + 1) == Some(ChunkKind::Time) => {}
                _ => return Some(i),
            }
        }
    }

    pub(super) fn right(&self, at: usize) -> Option<usize> {
        let mut i = at + 1;
        while matches!(self.kind(i), Some(ChunkKind::Adv | ChunkKind::Time | ChunkKind::Quote)) {
            i += 1;
        }
        (i < self.chunks.len()).then_some(i)
    }
}

impl std::fmt::Display for Syntax<'_> {
    /// One chunk a line: number, kind, words, links; for `explain`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, chunk) in self.chunks.iter().enumerate() {
            let words: Vec<String> = (chunk.first..chunk.end)
                .map(|w| self.words.get(w).map_or_else(String::new, |w| format!("{}/{:?}", w.lemma, w.tag)))
                .collect();
            write!(f, "{at:>3} {:<6} {}", format!("{:?}", chunk.kind), words.join(" "))?;
            if let Some(v) = chunk.verb {
                write!(
                    f,
                    "  [{:?}{}{}{}]",
                    v.form,
                    if v.passive { " passive" } else { "" },
                    if v.negated { " not" } else { "" },
                    if v.modal.is_some() { " modal" } else { "" }
                )?;
            }
            let l = self.link(at);
            for (name, value) in [
                ("subject", l.subject),
                ("object", l.object),
                ("second", l.second),
                ("owner", l.owner),
                ("list", l.list),
                ("beside", l.apposition),
            ] {
                if let Some(v) = value {
                    write!(f, " {name}={v}")?;
                }
            }
            if let Some((g, link)) = l.governor {
                write!(f, " ←{link:?} {g}")?;
            }
            if let Some(o) = l.opener {
                write!(f, " opener={o:?}")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}
