//! Links between the chunks of a sentence: subjects, objects, lists, governors.
//!
//! Deterministic and shallow: each link is found by looking from a chunk to its left (or
//! right) past what can be skipped, never by nearness of names. Linear in practice: a look
//! stops at the clause's edge, and a sentence is capped by the caller.

use super::chunk::{Chunk, ChunkKind, Form, Verb};
use super::speech::cues::{inverts, takes_clause, takes_hearer};
use super::tagger::Word;
use crate::text::lexicon::Tag;

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
    fn lemma_of(&self, word: usize) -> &'a str {
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

    /// Prepositional phrases to the right of `at` up to the end of its clause: (preposition chunk, noun phrase or gerund).
    pub(crate) fn phrases_after(&self, at: usize) -> Vec<(usize, usize)> {
        let mut out = Vec::new();
        let mut i = at + 1;
        while let Some(kind) = self.kind(i) {
            match kind {
                ChunkKind::Prep => {
                    let mut object = i + 1;
                    while matches!(
                        self.kind(object),
                        Some(ChunkKind::Adv | ChunkKind::Quote | ChunkKind::Time)
                    ) || self.kind(object) == Some(ChunkKind::Rel)
                        && matches!(self.lemma(object), "whatever" | "whichever" | "which" | "what")
                        && self.kind(object + 1) == Some(ChunkKind::Np)
                    {
                        object += 1;
                    }
                    if matches!(self.kind(object), Some(ChunkKind::Np))
                        || self.verb(object).is_some_and(|v| v.form == Form::Gerund)
                    {
                        out.push((i, object));
                        i = object;
                        // The possessed noun is the object of the preposition.
                        while self.kind(i + 1) == Some(ChunkKind::Poss)
                            && self.kind(i + 2) == Some(ChunkKind::Np)
                        {
                            i += 2;
                            if let Some(last) = out.last_mut() {
                                last.1 = i;
                            }
                        }
                    }
                }
                ChunkKind::Vg => {
                    let verb = self.verb(i);
                    // A relative clause is passed over: "recognition of whatever emerges to reforms".
                    let embedded = matches!(self.link(i).opener, Some(Opener::Relative(_)))
                        || matches!(self.link(i).opener, Some(Opener::Sub(m)) if self.kind(m) == Some(ChunkKind::Rel));
                    if verb
                        .is_some_and(|v| (v.form == Form::Finite && !embedded) || v.form == Form::Infinitive)
                    {
                        break;
                    }
                }
                ChunkKind::Sub | ChunkKind::Stop | ChunkKind::Break => break,
                _ => {}
            }
            i += 1;
        }
        out
    }

    /// Prepositional phrases to the right of `at` before any other verb.
    pub(crate) fn own_phrases(&self, at: usize) -> Vec<(usize, usize)> {
        let next = (at + 1..self.chunks.len())
            .find(|&i| self.kind(i) == Some(ChunkKind::Vg))
            .unwrap_or(self.chunks.len());
        let mut phrases = self.phrases_after(at);
        phrases.retain(|&(p, _)| p < next);
        phrases
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

    fn set(&mut self, at: usize, change: impl FnOnce(&mut Links)) {
        if let Some(links) = self.links.get_mut(at) {
            change(links);
        }
    }

    fn govern(&mut self, at: usize, governor: usize, link: Link) {
        if at != governor {
            self.set(at, |l| {
                if l.governor.is_none() {
                    l.governor = Some((governor, link));
                }
            });
        }
    }

    /// The next chunk to the left that is no adverb, time or quotation mark.
    fn left(&self, at: usize) -> Option<usize> {
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

    fn right(&self, at: usize) -> Option<usize> {
        let mut i = at + 1;
        while matches!(self.kind(i), Some(ChunkKind::Adv | ChunkKind::Time | ChunkKind::Quote)) {
            i += 1;
        }
        (i < self.chunks.len()).then_some(i)
    }

    /// "will neither confirm nor rule out": the second bare verb takes the first one's features.
    fn coordinate_verbs(&mut self) {
        let mut last: Option<usize> = None;
        for at in 0..self.chunks.len() {
            let Some(verb) = self.verb(at) else { continue };
            let bare =
                self.chunks.get(at).and_then(|c| self.words.get(c.head)).is_some_and(|w| w.tag == Tag::Base)
                    && verb.form == Form::Finite
                    && verb.modal.is_none();
            let mut before = self.left(at);
            // "talk to and recognise", "neither recognise nor talk to"
            if before.is_some_and(|b| self.kind(b) == Some(ChunkKind::Comma)) {
                before = before.and_then(|b| self.left(b));
            }
            let joined = before.is_some_and(|b| self.kind(b) == Some(ChunkKind::Coord));
            if let (true, true, Some(first)) = (bare, joined, last) {
                if let Some(model) = self.verb(first) {
                    let base = self
                        .chunks
                        .get(first)
                        .and_then(|c| self.words.get(c.head))
                        .is_some_and(|w| w.tag == Tag::Base);
                    if base && (model.form == Form::Infinitive || model.modal.is_some() || model.future) {
                        if let Some(own) = self.chunks.get_mut(at).and_then(|c| c.verb.as_mut()) {
                            own.form = model.form;
                            own.modal = model.modal;
                            own.negated |= model.negated;
                            own.future = model.future;
                        }
                    }
                }
            }
            // "has neither met nor recognised", "is neither seeking nor expecting"
            last = Some(at);
        }
    }

    /// "has, to this day, not recognised", "Will Spain ever regard": an auxiliary apart from its verb.
    fn join_auxiliaries(&mut self) {
        for at in 0..self.chunks.len() {
            let Some(helper) = self.verb(at).filter(|v| v.form == Form::Finite) else { continue };
            let lemma = self.lemma(at);
            let bare = helper.modal.is_some_and(|m| self.chunks.get(at).is_some_and(|c| c.head == m));
            if !bare && !matches!(lemma, "have" | "be" | "do") {
                continue;
            }
            let subject_before = self.left(at).is_some_and(|l| {
                // "At no time did …": a phrase in front is no subject.
                let phrase = l.checked_sub(1).is_some_and(|p| self.kind(p) == Some(ChunkKind::Prep));
                self.kind(l) == Some(ChunkKind::Np) && !phrase
            });
            let Some((verb, inverted)) = self.verb_apart(at, subject_before) else { continue };
            // "do not and will not recognise": the second has its own.
            if self.verb(verb).is_some_and(|v| v.modal.is_some()) {
                continue;
            }

            let Some(tag) = self.chunks.get(verb).and_then(|c| self.words.get(c.head)) else { continue };
            let fits = if bare || lemma == "do" {
                tag.tag == Tag::Base
            } else if lemma == "have" {
                tag.tag == Tag::Part || tag.ambiguous
            } else {
                inverted.is_none() && tag.tag == Tag::Part
            };
            if !fits {
                continue;
            }
            if let Some(own) = self.chunks.get_mut(verb).and_then(|c| c.verb.as_mut()) {
                own.form = Form::Finite;
                own.modal = helper.modal;
                own.negated ^= helper.negated;
                own.perfect |= lemma == "have";
                own.passive |= lemma == "be";
                own.past = false;
            }
            if let Some(chunk) = self.chunks.get_mut(at) {
                chunk.kind = ChunkKind::Adv;
                chunk.verb = None;
            }
            self.set(verb, |l| l.subject = inverted);
            // "have all reinforced", "could one day reach": no subject between.
            let floats = at + 1 < verb
                && self.kind(at + 1) == Some(ChunkKind::Np)
                && matches!(self.lemma(at + 1), "all" | "both" | "each" | "day" | "time");
            if floats {
                if let Some(chunk) = self.chunks.get_mut(at + 1) {
                    chunk.kind = ChunkKind::Adv;
                }
            }
        }
    }

    /// The verb that an auxiliary belongs to across a phrase, and the subject between them in a question.
    fn verb_apart(&self, at: usize, subject_before: bool) -> Option<(usize, Option<usize>)> {
        let mut subject = None;
        let mut i = at + 1;
        while i < self.chunks.len().min(at + 9) {
            match self.kind(i)? {
                ChunkKind::Adv
                | ChunkKind::Time
                | ChunkKind::Comma
                | ChunkKind::Prep
                | ChunkKind::Poss
                | ChunkKind::Coord => {}
                // "could one day reach"
                ChunkKind::Np if matches!(self.lemma(i), "day" | "time") && i == at + 1 => {}
                ChunkKind::Np => {
                    let after_prep = self.kind(i - 1) == Some(ChunkKind::Prep)
                        || matches!(
                            self.lemma(i),
                            "day" | "time" | "moment" | "week" | "month" | "year" | "all" | "both" | "each"
                        );
                    let in_list = self.link(i).list.is_some_and(|l| l != i && Some(l) == subject);
                    if !after_prep && !in_list {
                        let possessor = self.kind(i + 1) == Some(ChunkKind::Poss);
                        if subject_before || subject.is_some() && self.link(i).owner.is_none() {
                            return None;
                        }
                        if !possessor {
                            subject = Some(i);
                        }
                    }
                }
                ChunkKind::Vg => return Some((i, subject)),
                _ => return None,
            }
            i += 1;
        }
        None
    }

    fn owners(&mut self) {
        for at in 1..self.chunks.len() {
            // "the Taliban's "efforts"": a quotation mark may stand between.
            let owned = if self.kind(at + 1) == Some(ChunkKind::Quote) { at + 2 } else { at + 1 };
            if self.kind(at) == Some(ChunkKind::Poss)
                && self.kind(at - 1) == Some(ChunkKind::Np)
                && self.kind(owned) == Some(ChunkKind::Np)
            {
                self.set(owned, |l| l.owner = Some(at - 1));
                self.govern(at - 1, owned, Link::Owner);
            }
        }
    }

    /// First chunk of a noun phrase with its possessors.
    pub(crate) fn phrase_start(&self, mut at: usize) -> usize {
        while let Some(owner) = self.link(at).owner {
            at = owner;
        }
        at
    }

    /// The last possessed noun from `at` on: "Russia's ministry's spokeswoman".
    pub(crate) fn possessed(&self, mut at: usize) -> usize {
        while self.kind(at + 1) == Some(ChunkKind::Poss) && self.kind(at + 2) == Some(ChunkKind::Np) {
            at += 2;
        }
        at
    }

    /// Last chunk of a noun phrase with its of-phrases.
    pub(crate) fn phrase_end(&self, mut at: usize) -> usize {
        loop {
            let prep = at + 1;
            let of = self.kind(prep) == Some(ChunkKind::Prep)
                && matches!(self.lemma(prep), "of" | "in" | "from" | "at" | "for" | "to" | "with" | "on");
            if of && self.kind(prep + 1) == Some(ChunkKind::Np) {
                at = prep + 1;
                while self.kind(at + 1) == Some(ChunkKind::Poss) && self.kind(at + 2) == Some(ChunkKind::Np) {
                    at += 2;
                }
            } else {
                return at;
            }
        }
    }

    /// Lists: "A, B and C", "A and B", "neither A nor B", "A as well as B".
    fn lists(&mut self, alike: impl Fn(&Chunk, &Chunk) -> bool, nature: impl Fn(&Chunk) -> Nature) {
        let nature = |at: usize, s: &Self| s.chunks.get(at).map_or(Nature::Thing, &nature);
        let mut at = 0;
        while at < self.chunks.len() {
            if self.kind(at) != Some(ChunkKind::Np)
                || self.link(at).list.is_some()
                || self.kind(at + 1) == Some(ChunkKind::Poss)
            {
                at += 1;
                continue;
            }
            let mut members = vec![at];
            let mut closed = false;
            let mut last = at;
            loop {
                let mut next = self.list_step(last, &mut closed);
                let mut far = None;
                if next.is_none() && !closed {
                    far = Some(self.phrase_end(last)).filter(|&f| f != last);
                    next = far.and_then(|f| self.list_step(f, &mut closed));
                }
                let Some(mut item) = next else { break };
                // "Kenya's foreign minister and Fiji's": the item is the possessed noun.
                while self.kind(item + 1) == Some(ChunkKind::Poss)
                    && self.kind(item + 2) == Some(ChunkKind::Np)
                {
                    item += 2;
                }
                let fits = match (self.chunks.get(at), self.chunks.get(item)) {
                    (Some(a), Some(b)) => alike(a, b),
                    _ => false,
                };
                // "the ministers of Chad and Niger": the item goes with what stands right before it,
                // unless it is built like the first: "Lee of Chad and Diop of Niger".
                let taken = far.is_some_and(|f| {
                    let parallel = self.kind(item + 1) == Some(ChunkKind::Prep)
                        && self.lemma(item + 1) == self.lemma(last + 1)
                        && nature(item, self) == nature(last, self);
                    let actors = |n: Nature| n != Nature::Thing;
                    let (first, near, new) = (nature(at, self), nature(f, self), nature(item, self));
                    !parallel && (near == new && first != new || actors(first) != actors(new))
                });
                if !fits || taken || self.link(item).list.is_some() || closed && self.opens_clause(at, item) {
                    closed = false;
                    break;
                }
                members.push(item);
                last = item;
                if closed && self.kind(last + 1) != Some(ChunkKind::Comma) {
                    break;
                }
                if closed {
                    break;
                }
            }
            // "Over tea in a villa, X and Y agreed": the verb would be left without a subject.
            let swallows = members.len() > 2
                && closed
                && members.last().is_some_and(|&m| self.followed_by_finite(m))
                && self.opens_in_front(at);
            if closed && members.len() > 1 && !swallows {
                // "Ann Lee, the Irish premier, and …": the second says who the first is.
                let mut kept: Vec<usize> = Vec::with_capacity(members.len());
                for &m in &members {
                    let title = kept.last().is_some_and(|&k| nature(k, self) == Nature::Person)
                        && nature(m, self) == Nature::Actor
                        && is_office(self.lemma(m))
                        && self
                            .phrase_start(m)
                            .checked_sub(1)
                            .is_some_and(|c| self.kind(c) == Some(ChunkKind::Comma));
                    // "the Irish premier, Ann Lee, and …"
                    let described = members.len() > 2
                        && nature(m, self) == Nature::Person
                        && kept.last().is_some_and(|&k| {
                            nature(k, self) == Nature::Actor
                                && is_office(self.lemma(k))
                                && self.kind(k + 1) == Some(ChunkKind::Comma)
                                && k + 2 == m
                        });
                    if described {
                        kept.pop();
                    }
                    if !title {
                        kept.push(m);
                    }
                }
                let first = kept.first().copied().unwrap_or(at);
                for &m in kept.iter().filter(|_| kept.len() > 1) {
                    self.set(m, |l| l.list = Some(first));
                }
            }
            at += 1;
        }
    }

    /// Whether a phrase stands inside the prepositional phrases that open the sentence.
    fn opens_in_front(&self, at: usize) -> bool {
        self.kind(0) == Some(ChunkKind::Prep)
            && (0..at).all(|i| {
                matches!(
                    self.kind(i),
                    Some(
                        ChunkKind::Prep
                            | ChunkKind::Np
                            | ChunkKind::Poss
                            | ChunkKind::Adv
                            | ChunkKind::Time
                            | ChunkKind::Adj
                    )
                )
            })
            && self.phrase_start(at).checked_sub(1).is_some_and(|p| self.kind(p) == Some(ChunkKind::Prep))
    }

    /// The next item of a list after `last`; sets `closed` at the coordinator.
    fn list_step(&self, last: usize, closed: &mut bool) -> Option<usize> {
        let mut i = last + 1;
        let mut comma = false;
        if self.kind(i) == Some(ChunkKind::Comma) {
            comma = true;
            i += 1;
        }
        match self.kind(i) {
            // ", but both A and B have": another clause.
            Some(ChunkKind::Coord) if comma && self.lemma(i) == "but" => return None,
            Some(ChunkKind::Coord) if matches!(self.lemma(i), "and" | "or" | "nor" | "but") => {
                *closed = true;
                i += 1;
                while matches!(self.kind(i), Some(ChunkKind::Adv | ChunkKind::Quote)) {
                    i += 1;
                }
            }
            // "as well as", "along with", "together with"
            Some(ChunkKind::Prep | ChunkKind::Adv)
                if self.lemma(i) == "as" && self.lemma(i + 1) == "well" && self.lemma(i + 2) == "as" =>
            {
                *closed = true;
                i += 3;
            }
            _ if comma => {}
            _ => return None,
        }
        // "with A and with B": the preposition is said again.
        if *closed && self.kind(i) == Some(ChunkKind::Prep) && self.kind(i + 1) == Some(ChunkKind::Np) {
            let before = self.phrase_start(last).checked_sub(1);
            if before.is_some_and(|b| self.kind(b) == Some(ChunkKind::Prep) && self.lemma(b) == self.lemma(i))
            {
                return Some(i + 1);
            }
        }
        (self.kind(i) == Some(ChunkKind::Np)).then_some(i)
    }

    /// Whether the last item of a supposed list is the subject of a new clause.
    fn opens_clause(&self, first: usize, item: usize) -> bool {
        let mut next = self.phrase_end(item) + 1;
        while matches!(self.kind(next), Some(ChunkKind::Adv | ChunkKind::Time)) {
            next += 1;
        }
        // "A, and B, the C, said": past the apposition.
        if self.kind(next) == Some(ChunkKind::Comma) && self.kind(next + 1) == Some(ChunkKind::Np) {
            let close = self.phrase_end(next + 1) + 1;
            if self.kind(close) == Some(ChunkKind::Comma)
                && self.verb(close + 1).is_some_and(|v| v.form == Form::Finite)
            {
                next = close + 1;
            }
        }
        let finite_after = self.verb(next).is_some_and(|v| v.form == Form::Finite);
        finite_after
            && (0..first).any(|i| {
                self.verb(i).is_some_and(|v| v.form == Form::Finite)
                    && !(i + 1..first).any(|j| {
                        matches!(
                            self.kind(j),
                            Some(ChunkKind::Sub | ChunkKind::Break | ChunkKind::Stop | ChunkKind::Rel)
                        )
                    })
                    && !self.reports(i)
            })
    }

    /// Whether a clause may follow the verb without `that`.
    fn reports(&self, at: usize) -> bool {
        is_report(self.lemma(at))
    }

    fn verbs(&mut self) {
        for at in 0..self.chunks.len() {
            self.promote(at);
            let Some(verb) = self.verb(at) else { continue };
            let form = if self.says_finitely(at) { Form::Finite } else { verb.form };
            match form {
                Form::Finite => self.finite_verb(at),
                Form::Infinitive => self.infinitive(at),
                Form::Gerund => self.gerund(at),
                Form::Participle => self.participle(at),
            }
            self.objects(at);
        }
    }

    /// "instructors trained abroad were": before another finite verb, what looks finite is a participle.
    fn reduce(&mut self) {
        for at in 1..self.chunks.len() {
            let Some(verb) = self.verb(at).filter(|v| v.form == Form::Finite && v.past) else { continue };
            let ambiguous =
                self.chunks.get(at).is_some_and(|c| self.words.get(c.head).is_some_and(|w| w.ambiguous));
            if !ambiguous
                || verb.perfect
                || verb.passive
                || verb.modal.is_some()
                || self.kind(at - 1) != Some(ChunkKind::Np)
                || self.reports(at)
            {
                continue;
            }
            let mut i = at + 1;
            let reduced = loop {
                match self.kind(i) {
                    Some(ChunkKind::Prep | ChunkKind::Adv | ChunkKind::Time | ChunkKind::Poss) => i += 1,
                    Some(ChunkKind::Np)
                        if matches!(self.kind(i - 1), Some(ChunkKind::Prep | ChunkKind::Poss))
                            || self.kind(i + 1) == Some(ChunkKind::Poss) =>
                    {
                        i += 1;
                    }
                    Some(ChunkKind::Vg) => {
                        break self.verb(i).is_some_and(|v| v.form == Form::Finite)
                            && !self.subordinated(at, i);
                    }
                    _ => break false,
                }
            };
            if reduced {
                if let Some(own) = self.chunks.get_mut(at).and_then(|c| c.verb.as_mut()) {
                    own.form = Form::Participle;
                    own.past = false;
                }
            }
        }
    }

    /// Whether "after", "as" or the like between two verbs opens the clause of the second.
    fn subordinated(&self, from: usize, to: usize) -> bool {
        (from + 1..to).any(|i| {
            self.kind(i) == Some(ChunkKind::Prep)
                && matches!(self.lemma(i), "before" | "after" | "since" | "until" | "till" | "as" | "than")
        })
    }

    /// "Ann Lee, a doctor in Herat, said": after a comma "said" is no participle unless "said by", "said to".
    fn says_finitely(&mut self, at: usize) -> bool {
        let participle = self.verb(at).is_some_and(|v| v.form == Form::Participle);
        let after_comma =
            self.left(at).is_some_and(|b| matches!(self.kind(b), Some(ChunkKind::Comma | ChunkKind::Break)));
        let followed = match self.kind(at + 1) {
            Some(ChunkKind::Prep) => matches!(self.lemma(at + 1), "on" | "at" | "after" | "during"),
            Some(ChunkKind::Vg) => false,
            _ => true,
        };
        if !(participle && after_comma && followed && inverts(self.lemma(at))) {
            return false;
        }
        if let Some(verb) = self.chunks.get_mut(at).and_then(|c| c.verb.as_mut()) {
            verb.form = Form::Finite;
            verb.past = true;
        }
        true
    }

    /// "X, shunned by Y, won recognition": what looks like a second participle is the finite verb.
    fn promote(&mut self, at: usize) {
        let Some(verb) = self.verb(at).filter(|v| v.form == Form::Participle) else { return };
        let ambiguous = self.chunks.get(at).and_then(|c| self.words.get(c.head)).is_some_and(|w| w.ambiguous);
        let Some(before) = self.left(at) else { return };
        if !ambiguous || verb.passive || self.headline {
            return;
        }
        let by = self.right(at).is_some_and(|r| {
            self.kind(r) == Some(ChunkKind::Prep) && self.lemma(r) == "by" && !is_means(self.lemma(r + 1))
        });
        let after_insertion = self.kind(before) == Some(ChunkKind::Comma)
            && self.skip_parenthesis(before).is_some()
            || self.kind(before) == Some(ChunkKind::Close);
        let (subject, opener) = self.look_left(at);
        let Some(subject) = subject else { return };
        let free = !(0..at).any(|i| {
            self.verb(i).is_some_and(|v| v.form == Form::Finite)
                && self.link(i).subject == Some(subject)
                && !matches!(self.link(i).opener, Some(Opener::Relative(_)))
        });
        let lonely =
            !(at + 1..self.chunks.len()).any(|i| self.verb(i).is_some_and(|v| v.form == Form::Finite));
        let beside = self.kind(before) == Some(ChunkKind::Np) && lonely;
        if free
            && !by
            && (after_insertion || beside)
            && (matches!(opener, Opener::Main | Opener::Sub(_) | Opener::Zero(_))
                // "which Portugal (like Malta) adopted"
                || self.kind(before) == Some(ChunkKind::Close))
        {
            if let Some(own) = self.chunks.get_mut(at).and_then(|c| c.verb.as_mut()) {
                own.form = Form::Finite;
                own.past = true;
            }
        }
    }

    /// "The envoy accused of spying was freed": with a second finite verb the first is a participle.
    fn demote_before(&mut self, at: usize, subject: Option<usize>) {
        let Some(subject) = subject else { return };
        let joined = (subject..at).any(|i| {
            matches!(
                self.kind(i),
                Some(ChunkKind::Coord | ChunkKind::Comma | ChunkKind::Break | ChunkKind::Sub)
            )
        });
        let rival = (subject..at).rev().find(|&i| {
            self.verb(i).is_some_and(|v| v.form == Form::Finite)
                && self.link(i).subject == Some(subject)
                && self.link(i).opener == Some(Opener::Main)
        });
        let Some(rival) = rival.filter(|_| !joined) else { return };
        let ambiguous =
            self.chunks.get(rival).and_then(|c| self.words.get(c.head)).is_some_and(|w| w.ambiguous);
        if !ambiguous {
            return;
        }
        if let Some(own) = self.chunks.get_mut(rival).and_then(|c| c.verb.as_mut()) {
            own.form = Form::Participle;
            own.past = false;
        }
        self.set(rival, |l| {
            l.opener = None;
            l.governor = Some((subject, Link::Relative));
        });
    }

    fn finite_verb(&mut self, at: usize) {
        let (mut subject, opener) = self.look_left(at);
        self.demote_before(at, subject);
        if let Some(inverted) = self.link(at).subject {
            subject = Some(self.link(inverted).list.unwrap_or(inverted));
        }
        self.set(at, |l| {
            l.subject = subject;
            l.opener = Some(opener);
        });
        match opener {
            Opener::Main => {}
            Opener::Relative(Some(np)) => self.govern(at, np, Link::Relative),
            Opener::Relative(None) => {}
            Opener::Zero(verb) => self.govern(at, verb, Link::That),
            Opener::Coord(verb) => {
                let governor = self.link(verb).governor;
                match governor {
                    Some((g, link)) => self.govern(at, g, link),
                    None => self.govern(at, verb, Link::Coordinate),
                }
            }
            Opener::Sub(marker) => {
                let word = self.chunks.get(marker).map_or(0, |c| c.head);
                let lemma = self.word(word);
                match lemma {
                    "that" => {
                        if let Some(g) = self.complement_host(marker) {
                            self.govern(at, g, Link::That);
                        }
                    }
                    "whether" | "what" | "which" | "how" | "why" => {
                        if let Some(g) = self.complement_host(marker) {
                            self.govern(at, g, Link::Whether);
                        } else if let Some(next) = (at + 1..self.chunks.len())
                            .find(|&i| self.verb(i).is_some_and(|v| v.form == Form::Finite))
                        {
                            // "Whether X recognises Y was not discussed"
                            self.govern(at, next, Link::Subject);
                        }
                    }
                    "if" if self.left(marker).is_some_and(|l| {
                        self.verb(l).is_some_and(|_| {
                            matches!(
                                self.lemma(l),
                                "ask" | "wonder" | "know" | "say" | "decide" | "see" | "clarify" | "doubt"
                            )
                        })
                    }) =>
                    {
                        if let Some(g) = self.left(marker) {
                            self.govern(at, g, Link::Whether);
                        }
                    }
                    _ => {
                        let before = self.main_verb_of(marker).filter(|&g| g < marker);
                        let after = || {
                            (at + 1..self.chunks.len())
                                .find(|&i| self.verb(i).is_some_and(|v| v.form == Form::Finite))
                        };
                        if let Some(g) = before.or_else(after) {
                            self.govern(at, g, Link::Adverbial(word));
                        }
                    }
                }
            }
        }
    }

    /// What a `that` or `whether` clause completes: the verb, adjective or noun before it.
    fn complement_host(&self, marker: usize) -> Option<usize> {
        let mut i = marker;
        let mut noun = None;
        loop {
            let Some(next) = self.left(i) else { return noun };
            i = next;
            match self.kind(i)? {
                ChunkKind::Vg => return Some(i),
                ChunkKind::Adj => return Some(i),
                ChunkKind::Np => {
                    noun = noun.or(Some(i));
                    // "told reporters that", "the fear that"
                    let before = self.left(i);
                    let hosts = before.is_some_and(|b| self.kind(b) == Some(ChunkKind::Vg));
                    if is_clause_noun(self.lemma(i)) {
                        return Some(i);
                    }
                    if hosts {
                        return before;
                    }
                }
                ChunkKind::Prep | ChunkKind::Poss | ChunkKind::Coord => {}
                ChunkKind::Comma => {
                    i = self.skip_parenthesis(i)?;
                    i += 1;
                }
                ChunkKind::Close => {
                    i = self.opening(i)?;
                }
                _ => return noun,
            }
        }
    }

    /// The opening bracket of a closing one.
    fn opening(&self, close: usize) -> Option<usize> {
        (0..close).rev().find(|&i| self.kind(i) == Some(ChunkKind::Open))
    }

    /// The comma that opens what the comma at `close` closes, if that is an insertion.
    fn skip_parenthesis(&self, close: usize) -> Option<usize> {
        let mut depth_finite = false;
        let mut i = close;
        while let Some(j) = i.checked_sub(1) {
            i = j;
            match self.kind(j)? {
                ChunkKind::Stop => return None,
                ChunkKind::Break => return None,
                ChunkKind::Close => i = self.opening(j)?,
                ChunkKind::Vg if self.verb(j).is_some_and(|v| v.form == Form::Finite) => depth_finite = true,
                ChunkKind::Comma => {
                    let first = j + 1;
                    // A comma inside a list of the insertion goes on.
                    let lone_item = close - first <= 2
                        && self.link(first).list.is_some()
                        && self.link(first).list != Some(first);
                    if lone_item {
                        continue;
                    }
                    let kind = self.kind(self.right(j).unwrap_or(first))?;
                    let inserted = match kind {
                        ChunkKind::Rel | ChunkKind::Sub => true,
                        ChunkKind::Np => !depth_finite || self.reported_insertion(first, close),
                        ChunkKind::Vg => {
                            self.verb(first).is_some_and(|v| v.form != Form::Finite) && !depth_finite
                                || self.reported_insertion(first, close)
                        }
                        ChunkKind::Prep => {
                            !depth_finite
                                // ", from which it had seceded,"
                                || self.kind(first + 1) == Some(ChunkKind::Rel)
                                || matches!(
                                    self.lemma(first),
                                    "as" | "after" | "before" | "since" | "until" | "like"
                                )
                        }
                        ChunkKind::Adj | ChunkKind::Adv | ChunkKind::Time | ChunkKind::Coord => !depth_finite,
                        _ => !depth_finite,
                    };
                    return inserted.then_some(j);
                }
                _ => {}
            }
        }
        None
    }

    /// ", officials said," between subject and verb.
    fn reported_insertion(&self, first: usize, close: usize) -> bool {
        (first..close).rev().find(|&i| self.kind(i) == Some(ChunkKind::Vg)).is_some_and(|v| self.reports(v))
    }

    /// The subject of the finite verb at `at` and what opens its clause.
    fn look_left(&self, at: usize) -> (Option<usize>, Opener) {
        let mut subject: Option<usize> = None;
        let mut i = at;
        loop {
            let Some(j) = i.checked_sub(1) else { return (subject, Opener::Main) };
            i = j;
            let Some(kind) = self.kind(j) else { return (subject, Opener::Main) };
            match kind {
                ChunkKind::Adv | ChunkKind::Time | ChunkKind::Adj | ChunkKind::Poss => {}
                ChunkKind::Np => {
                    if let Some(found) = subject {
                        if self.phrase_start(found) > j {
                            // "the envoy the Taliban sent": two phrases side by side.
                            let beside =
                                j + 1 == self.phrase_start(found) && self.kind(j + 1) == Some(ChunkKind::Np);
                            // "told reporters the talks were over"
                            let hearer = self.left(self.phrase_start(j)).filter(|&v| {
                                self.kind(v) == Some(ChunkKind::Vg) && takes_hearer(self.lemma(v))
                            });
                            if let (true, Some(verb)) = (beside, hearer) {
                                return (subject, Opener::Zero(verb));
                            }
                            return if beside && self.antecedes(j, found, at) {
                                (subject, Opener::Relative(Some(j)))
                            } else {
                                (subject, Opener::Main)
                            };
                        }
                        continue;
                    }
                    // "might one day recognise": a time, no subject.
                    if self.is_span_of_time(j) {
                        continue;
                    }
                    let first = self.link(j).list.unwrap_or(j);
                    let start = self.phrase_start(first);
                    i = start;
                    let before = start.checked_sub(1);
                    let prep = before.filter(|&b| self.kind(b) == Some(ChunkKind::Prep));
                    // "the issue of recognising X was", "whether Y recognises X was": X is the object of the other verb.
                    if let Some(b) = before.filter(|&b| {
                        self.verb(b).is_some_and(|v| {
                            v.form != Form::Participle
                                && !(v.form == Form::Finite && (self.reports(b) || self.takes_clause(b)))
                        }) && self.link(b).object.is_some_and(|o| o == j)
                    }) {
                        i = b;
                        continue;
                    }
                    match prep {
                        Some(p) if self.subordinates(p, j, at) => return (Some(first), Opener::Sub(p)),
                        Some(p) => {
                            // Inside a prepositional phrase: go on to what carries it.
                            i = p;
                        }
                        None => subject = Some(first),
                    }
                }
                ChunkKind::Prep => {}
                ChunkKind::Vg => {
                    let finite = self.verb(j).is_some_and(|v| v.form == Form::Finite);
                    if subject.is_some() {
                        return (
                            subject,
                            if finite || self.reports(j) { Opener::Zero(j) } else { Opener::Main },
                        );
                    }
                    if finite {
                        // "the question whether X may send an envoy has been put off"
                        if let Some(Opener::Sub(marker)) = self.link(j).opener {
                            let host = self.left(marker).map(|n| match self.kind(n) {
                                // "a ruling on whether"
                                Some(ChunkKind::Prep) => self.left(n).unwrap_or(n),
                                _ => n,
                            });
                            let asked = host.filter(|&n| {
                                self.kind(n) == Some(ChunkKind::Np)
                                    && self.lemma(marker) == "whether"
                                    && !(0..n).any(|v| self.verb(v).is_some_and(|v| v.form == Form::Finite))
                            });
                            if let Some(noun) = asked {
                                return (Some(noun), Opener::Main);
                            }
                        }
                        if let Some(s) = self.clause_subject(j) {
                            return (Some(s), Opener::Main);
                        }
                        match self.link(j).opener {
                            Some(Opener::Relative(Some(np))) => {
                                subject = Some(self.link(np).list.unwrap_or(np));
                                i = self.phrase_start(subject.unwrap_or(np));
                            }
                            _ => return (None, Opener::Main),
                        }
                    }
                }
                ChunkKind::Sub => return (subject, Opener::Sub(j)),
                ChunkKind::Rel => {
                    let word = self.lemma(j);
                    let before = self.left(j);
                    let after_prep = before.is_some_and(|b| self.kind(b) == Some(ChunkKind::Prep));
                    let antecedent = self.antecedent(j);
                    return match word {
                        "who" | "which" | "that" | "whoever" if subject.is_none() && !after_prep => {
                            (antecedent, Opener::Relative(antecedent))
                        }
                        "what" | "how" | "why" | "whatever" => (subject, Opener::Sub(j)),
                        "when" | "where" if before.is_none_or(|b| self.kind(b) != Some(ChunkKind::Np)) => {
                            (subject, Opener::Sub(j))
                        }
                        "when" => (subject, Opener::Sub(j)),
                        "which"
                            if subject.is_some()
                                && before.is_some_and(|b| self.kind(b) == Some(ChunkKind::Vg)) =>
                        {
                            (subject, Opener::Sub(j))
                        }
                        _ => (subject, Opener::Relative(antecedent)),
                    };
                }
                ChunkKind::Coord => {
                    if subject.is_some() {
                        let previous =
                            (0..j).rev().find(|&k| self.verb(k).is_some_and(|v| v.form == Form::Finite));
                        // "said that A did X and B did Y": the second clause hangs where the first does.
                        return match previous.map(|p| (p, self.link(p).opener)) {
                            Some((p, Some(Opener::Zero(_) | Opener::Sub(_))))
                                if self.kind(j - 1) != Some(ChunkKind::Comma) || self.lemma(j) != "but" =>
                            {
                                (subject, Opener::Coord(p))
                            }
                            _ => (subject, Opener::Main),
                        };
                    }
                    // "do not and will not recognise": the first auxiliary has lost its verb.
                    let auxiliary = j.checked_sub(1).filter(|&a| {
                        self.kind(a) == Some(ChunkKind::Adv)
                            && self.chunks.get(a).is_some_and(|c| {
                                matches!(
                                    self.lemma_of(c.first),
                                    "do" | "have" | "can" | "could" | "will" | "would" | "be" | "should"
                                )
                            })
                    });
                    if let Some(a) = auxiliary {
                        i = a;
                        continue;
                    }
                    let mut k = j;
                    let previous = loop {
                        let Some(p) =
                            (0..k).rev().find(|&p| self.verb(p).is_some_and(|v| v.form == Form::Finite))
                        else {
                            break None;
                        };
                        // ", which …, and said": past a closed relative clause.
                        if let Some(Opener::Relative(Some(np))) = self.link(p).opener {
                            let comma_after = (p + 1..j).any(|c| self.kind(c) == Some(ChunkKind::Comma));
                            let comma_before = np + 1 < p && self.kind(np + 1) == Some(ChunkKind::Comma);
                            if comma_after
                                && comma_before
                                && (0..np).any(|q| self.verb(q).is_some_and(|v| v.form == Form::Finite))
                            {
                                k = p;
                                continue;
                            }
                        }
                        break Some(p);
                    };
                    // "said that A fell and warned of B": one saying goes on another.
                    let saying = previous.filter(|_| self.reports(at)).and_then(|p| {
                        let mut node = p;
                        while let Some((g, Link::That)) = self.link(node).governor {
                            if self.verb(g).is_some_and(|v| v.form == Form::Finite) && self.reports(g) {
                                return Some(g);
                            }
                            node = g;
                        }
                        None
                    });
                    return match saying.or(previous) {
                        Some(p) => (self.link(p).subject, Opener::Coord(p)),
                        None => (None, Opener::Main),
                    };
                }
                ChunkKind::Comma => {
                    if subject.is_some() {
                        return (subject, self.opener_before(j));
                    }
                    match self.skip_parenthesis(j) {
                        Some(open) => i = open,
                        None => {
                            // "A, B said": the phrase before a lone comma is not the subject unless nothing else is.
                            let before = self.left(j);
                            match before {
                                Some(b)
                                    if self.kind(b) == Some(ChunkKind::Np)
                                        && (0..b).all(|k| self.kind(k) != Some(ChunkKind::Vg)) => {}
                                _ => {
                                    // ", said" after a statement: a shared subject at best.
                                    let previous = (0..j)
                                        .rev()
                                        .find(|&p| self.verb(p).is_some_and(|v| v.form == Form::Finite));
                                    return (previous.and_then(|p| self.link(p).subject), Opener::Main);
                                }
                            }
                        }
                    }
                }
                ChunkKind::Close => match self.opening(j) {
                    Some(open) => i = open,
                    None => return (subject, Opener::Main),
                },
                ChunkKind::Quote => {
                    if subject.is_some() {
                        return (subject, Opener::Main);
                    }
                }
                ChunkKind::Break => {
                    if subject.is_some() {
                        return (subject, Opener::Main);
                    }
                    // "X – the Y of Z – said"
                    match (0..j)
                        .rev()
                        .find(|&k| matches!(self.kind(k), Some(ChunkKind::Break | ChunkKind::Stop)))
                    {
                        Some(open)
                            if self.same_break(open, j)
                                && (open..j).all(|k| self.verb(k).is_none_or(|v| v.form != Form::Finite)) =>
                        {
                            i = open;
                        }
                        _ => return (None, Opener::Main),
                    }
                }
                ChunkKind::Open | ChunkKind::Stop => return (subject, Opener::Main),
            }
        }
    }

    /// Whether "noun, subject, verb" side by side make a relative clause: "the envoy they sent", not
    /// "for Warsaw the winner is" or "in the end ministers agreed".
    fn antecedes(&self, noun: usize, subject: usize, verb: usize) -> bool {
        if self.is_name(noun) || self.lemma(subject) == "there" {
            return false;
        }
        let fronted = (0..noun).all(|i| self.kind(i) != Some(ChunkKind::Vg))
            && (0..noun).any(|i| self.kind(i) == Some(ChunkKind::Prep))
            && self.kind(0) == Some(ChunkKind::Prep);
        !fronted
            || (verb + 1..self.chunks.len())
                .take_while(|&i| !matches!(self.kind(i), Some(ChunkKind::Stop | ChunkKind::Break)))
                .any(|i| self.verb(i).is_some_and(|v| v.form == Form::Finite))
    }

    /// "one day", "this week", without a preposition.
    fn is_span_of_time(&self, at: usize) -> bool {
        matches!(
            self.lemma(at),
            "day" | "week" | "month" | "year" | "time" | "moment" | "weekend" | "night" | "morning"
        ) && self.kind(at.wrapping_sub(1)) != Some(ChunkKind::Prep)
            && self.chunks.get(at).is_some_and(|c| c.end - c.first <= 3 && c.end - c.first > 1)
            && self.lemmas(at).next().is_some_and(|l| {
                matches!(
                    l,
                    "one"
                        | "this"
                        | "that"
                        | "each"
                        | "every"
                        | "last"
                        | "next"
                        | "some"
                        | "all"
                        | "any"
                        | "many"
                        | "several"
                        | "more"
                )
            })
    }

    /// Verbs whose noun phrase may be the subject of a clause: "wants Iran to", "sees Iran as".
    fn takes_clause(&self, at: usize) -> bool {
        matches!(
            self.lemma(at),
            "be" | "mean"
                | "let"
                | "make"
                | "help"
                | "doubt"
                | "wish"
                | "expect"
                | "learn"
                | "realize"
                | "decide"
        )
    }

    /// "Whether X recognises Y | was not discussed", "The envoy accused of Z | was freed": the subject that ends in verb `at`.
    fn clause_subject(&self, at: usize) -> Option<usize> {
        match self.link(at).opener? {
            Opener::Sub(marker)
                if matches!(
                    self.lemma(marker),
                    "whether" | "that" | "what" | "how" | "whoever" | "whatever"
                ) && self.left(marker).is_none() =>
            {
                Some(at)
            }
            Opener::Main => {
                let chunk = self.chunks.get(at)?;
                let bare =
                    self.words.get(chunk.head).is_some_and(|w| w.ambiguous) && chunk.end - chunk.first == 1;
                let comma = self
                    .link(at)
                    .subject
                    .is_some_and(|s| (s..at).any(|i| self.kind(i) == Some(ChunkKind::Comma)));
                (bare && !comma && !self.reports(at)).then_some(())?;
                self.link(at).subject
            }
            _ => None,
        }
    }

    fn same_break(&self, a: usize, b: usize) -> bool {
        self.lemma(a) == self.lemma(b) && !matches!(self.lemma(a), ";" | ":")
    }

    /// The opener of a clause whose subject stands after a comma: "that, after years, Iran recognised".
    fn opener_before(&self, comma: usize) -> Opener {
        if let Some(open) = self.skip_parenthesis(comma) {
            if let Some(before) = open.checked_sub(1) {
                if self.kind(before) == Some(ChunkKind::Sub) {
                    return Opener::Sub(before);
                }
            }
        }
        Opener::Main
    }

    /// Whether a preposition opens a clause: "after girls returned", "as Moscow seeks".
    fn subordinates(&self, prep: usize, subject: usize, verb: usize) -> bool {
        if !matches!(self.lemma(prep), "before" | "after" | "since" | "until" | "till" | "as" | "than") {
            return false;
        }
        (subject + 1..verb)
            .all(|i| !matches!(self.kind(i), Some(ChunkKind::Comma | ChunkKind::Vg | ChunkKind::Rel)))
    }

    /// The phrase that a relative pronoun stands for.
    fn antecedent(&self, rel: usize) -> Option<usize> {
        let mut i = rel;
        loop {
            i = self.left(i)?;
            match self.kind(i)? {
                ChunkKind::Np => {
                    // "the Treaty of X, which": the treaty.
                    if let Some(host) = i.checked_sub(2).filter(|&h| {
                        self.kind(h) == Some(ChunkKind::Np)
                            && self.kind(i - 1) == Some(ChunkKind::Prep)
                            && self.lemma(i - 1) == "of"
                    }) {
                        if matches!(
                            self.lemma(host),
                            "treaty"
                                | "convention"
                                | "agreement"
                                | "decree"
                                | "decision"
                                | "letter"
                                | "resolution"
                                | "declaration"
                                | "communique"
                                | "congress"
                        ) {
                            return Some(host);
                        }
                    }
                    return Some(self.link(i).list.unwrap_or(i));
                }
                ChunkKind::Comma | ChunkKind::Prep | ChunkKind::Adj | ChunkKind::Poss => {}
                ChunkKind::Close => i = self.opening(i)?,
                _ => return None,
            }
        }
    }

    fn infinitive(&mut self, at: usize) {
        let Some(mut before) = self.left(at) else { return };
        if self.kind(before) == Some(ChunkKind::Comma) {
            before = match self.skip_parenthesis(before).and_then(|open| self.left(open)) {
                Some(b) => b,
                None => return,
            };
        }
        match self.kind(before) {
            Some(ChunkKind::Vg) => {
                self.govern(at, before, Link::Infinitive);
            }
            // "went on to say"
            Some(ChunkKind::Prep)
                if before.checked_sub(1).is_some_and(|b| self.kind(b) == Some(ChunkKind::Vg)) =>
            {
                self.govern(at, before - 1, Link::Infinitive);
            }
            Some(ChunkKind::Adj) => self.govern(at, before, Link::Infinitive),
            Some(ChunkKind::Sub | ChunkKind::Rel)
                if matches!(self.lemma(before), "whether" | "how" | "when" | "why" | "what" | "which") =>
            {
                if let Some(host) = self.complement_host(before) {
                    self.govern(at, host, Link::Whether);
                }
            }
            Some(ChunkKind::Coord) => {
                if let Some(previous) =
                    (0..before).rev().find(|&i| self.verb(i).is_some_and(|v| v.form == Form::Infinitive))
                {
                    if let Some((g, link)) = self.link(previous).governor {
                        let subject = self.link(previous).subject;
                        self.govern(at, g, link);
                        self.set(at, |l| l.subject = subject);
                    }
                }
            }
            Some(ChunkKind::Np) => {
                let item = self.link(before).list.unwrap_or(before);
                let start = self.phrase_start(item);
                // "which China to recognise"
                if let Some(rel) = start.checked_sub(1).filter(|&r| {
                    self.kind(r) == Some(ChunkKind::Rel)
                        && matches!(self.lemma(r), "which" | "what" | "whose")
                }) {
                    self.set(at, |l| l.object = Some(item));
                    if let Some(host) = self.complement_host(rel) {
                        self.govern(at, host, Link::Whether);
                    }
                    return;
                }
                let head = start.checked_sub(1);
                let noun = takes_infinitive(self.lemma(before)) || self.is_ranked(before);
                let prep = head.filter(|&h| self.kind(h) == Some(ChunkKind::Prep));
                let verb_left = self.left(start).filter(|&h| self.kind(h) == Some(ChunkKind::Vg));
                if noun {
                    self.govern(at, before, Link::Infinitive);
                } else if let Some(p) = prep {
                    // "called on Washington to recognise", "for Washington to recognise", "the decision of Oslo to recognise"
                    let host = self.left(p);
                    // "came to Iraq to fight": a destination controls nothing.
                    let mover =
                        host.filter(|&h| self.kind(h) == Some(ChunkKind::Np) && self.lemma(p) == "to");
                    let host = mover
                        .and_then(|h| self.left(self.phrase_start(h)))
                        .filter(|&v| {
                            self.verb(v).is_some()
                                && matches!(self.lemma(v), "send" | "deploy" | "move" | "dispatch" | "fly")
                        })
                        .or(host);
                    let motion = host.is_some_and(|h| {
                        matches!(
                            self.lemma(h),
                            "come"
                                | "go"
                                | "travel"
                                | "fly"
                                | "return"
                                | "rush"
                                | "sail"
                                | "move"
                                | "deploy"
                                | "send"
                        )
                    });
                    let controls = !motion && matches!(self.lemma(p), "on" | "upon" | "to" | "for" | "with");
                    if controls {
                        self.set(at, |l| l.subject = Some(item));
                    }
                    let mut carrier = host;
                    while let Some(h) = carrier {
                        match self.kind(h) {
                            Some(ChunkKind::Vg | ChunkKind::Adj) => break,
                            Some(ChunkKind::Np) => {
                                if takes_infinitive(self.lemma(h)) || self.is_ranked(h) || controls {
                                    break;
                                }
                                let s = self.phrase_start(h);
                                carrier = self.left(s);
                            }
                            Some(ChunkKind::Prep) => carrier = self.left(h),
                            _ => {
                                carrier = None;
                            }
                        }
                    }
                    if let Some(h) = carrier {
                        self.govern(at, h, Link::Infinitive);
                    }
                } else if let Some(v) = verb_left {
                    let passive = self.verb(v).is_some_and(|x| x.passive);
                    if !passive {
                        self.set(at, |l| l.subject = Some(item));
                    }
                    self.govern(at, v, Link::Infinitive);
                } else {
                    // "Spain to recognise Palestine"
                    self.set(at, |l| l.subject = Some(item));
                }
            }
            _ => {}
        }
    }

    /// "the first country to", "the only government to".
    pub(crate) fn is_ranked(&self, at: usize) -> bool {
        // "one of the five states to", "a handful of countries to"
        let counted = at.checked_sub(2).is_some_and(|host| {
            self.lemma(at - 1) == "of"
                && matches!(
                    self.lemma(host),
                    "one" | "handful" | "number" | "few" | "some" | "dozen" | "first"
                )
        });
        counted
            || self.lemmas(at).any(|l| {
                matches!(
                    l,
                    "first"
                        | "second"
                        | "third"
                        | "fourth"
                        | "fifth"
                        | "last"
                        | "latest"
                        | "only"
                        | "next"
                        | "another"
                        | "sole"
                        | "sixth"
                        | "seventh"
                        | "eighth"
                        | "ninth"
                        | "tenth"
                        | "eleventh"
                        | "twelfth"
                        | "hundredth"
                ) || l.ends_with("ieth")
                    || l.ends_with("teenth")
                    || l == "few"
                        && !matches!(self.lemma(at), "hour" | "day" | "week" | "month" | "year" | "minute")
                    || l.as_bytes().first().is_some_and(u8::is_ascii_digit)
                        && (l.ends_with("th") || l.ends_with("st") || l.ends_with("nd") || l.ends_with("rd"))
            })
    }

    fn gerund(&mut self, at: usize) {
        let Some(before) = self.left(at) else {
            // "Recognising Kosovo would …", "Speaking in Moscow, he …"
            self.fronted(at);
            return;
        };
        match self.kind(before) {
            Some(ChunkKind::Prep) => {
                let word = self.chunks.get(before).map_or(0, |c| c.head);
                // "by recognising", "without recognising": beside the clause, whatever noun stands before.
                if matches!(
                    self.lemma(before),
                    "by" | "without"
                        | "after"
                        | "before"
                        | "while"
                        | "upon"
                        | "since"
                        | "through"
                        | "despite"
                ) {
                    let verb =
                        (0..before).rev().find(|&i| self.verb(i).is_some()).or_else(|| self.main_verb_of(at));
                    if let Some(v) = verb {
                        let subject = self.link(v).subject;
                        self.set(at, |l| l.subject = subject);
                        self.govern(at, v, Link::Prep(word));
                        return;
                    }
                }
                match self.left(before) {
                    // "thought better of recognising"
                    Some(better)
                        if self.lemma(better) == "better"
                            && self.left(better).is_some_and(|v| self.lemma(v) == "think") =>
                    {
                        if let Some(v) = self.left(better) {
                            self.govern(at, v, Link::Prep(word));
                        }
                    }
                    Some(host)
                        if matches!(
                            self.kind(host),
                            Some(ChunkKind::Np | ChunkKind::Vg | ChunkKind::Adj)
                        ) =>
                    {
                        let host = self.host(before).unwrap_or(host);
                        self.govern(at, host, Link::Prep(word));
                    }
                    Some(host) if self.kind(host) == Some(ChunkKind::Prep) => {
                        // "short of recognising", "instead of recognising"
                        if let Some(v) = self.left(host).or_else(|| self.main_verb_of(at)) {
                            self.govern(at, v, Link::Prep(word));
                        }
                    }
                    _ => {
                        if let Some(v) = self.main_verb_of(at) {
                            self.govern(at, v, Link::Prep(word));
                        }
                    }
                }
            }
            Some(ChunkKind::Vg) => self.govern(at, before, Link::Gerund),
            Some(ChunkKind::Np) => {
                // "spent the winter coaxing"
                if let Some(v) = self.left(before).filter(|&v| {
                    matches!(self.lemma(v), "spend" | "waste" | "pass") && self.verb(v).is_some()
                }) {
                    let subject = self.link(v).subject;
                    self.set(at, |l| l.subject = subject);
                    self.govern(at, v, Link::Adjunct);
                    return;
                }
                let item = self.link(before).list.unwrap_or(before);
                self.set(at, |l| l.subject = Some(item));
                self.govern(at, before, Link::Relative);
            }
            Some(ChunkKind::Coord) => {
                if let Some(previous) =
                    (0..before).rev().find(|&i| self.verb(i).is_some_and(|v| v.form == Form::Gerund))
                {
                    if let Some((g, link)) = self.link(previous).governor {
                        self.govern(at, g, link);
                    }
                    let subject = self.link(previous).subject;
                    self.set(at, |l| l.subject = subject);
                }
            }
            Some(ChunkKind::Comma | ChunkKind::Break) => {
                if let Some(v) =
                    (0..before).rev().find(|&i| self.verb(i).is_some_and(|v| v.form == Form::Finite))
                {
                    let verb = self.clause_head(v);
                    let subject = self.link(verb).subject;
                    self.set(at, |l| l.subject = subject);
                    self.govern(at, verb, Link::Adjunct);
                } else {
                    // "Israel, fearing a strike, closed …"
                    let noun = self.left(before).filter(|&n| self.kind(n) == Some(ChunkKind::Np));
                    if let Some(n) = noun {
                        self.set(at, |l| l.subject = Some(n));
                        self.govern(at, n, Link::Relative);
                    }
                }
            }
            Some(ChunkKind::Rel | ChunkKind::Sub) => {
                if let Some(v) = self.main_verb_of(at) {
                    let subject = self.link(v).subject;
                    self.set(at, |l| l.subject = subject);
                    self.govern(at, v, Link::Adjunct);
                }
            }
            _ => self.fronted(at),
        }
    }

    /// The verb that the subject of a trailing participle belongs to.
    fn clause_head(&self, verb: usize) -> usize {
        match self.link(verb).opener {
            Some(Opener::Relative(Some(np))) if self.link(np).governor.is_some() => verb,
            _ => verb,
        }
    }

    /// A non-finite verb at the start of a sentence: subject, or adjunct of the verb to come.
    fn fronted(&mut self, at: usize) {
        let Some(next) =
            (at + 1..self.chunks.len()).find(|&i| self.verb(i).is_some_and(|v| v.form == Form::Finite))
        else {
            return;
        };
        let comma = (at + 1..next).rev().find(|&i| self.kind(i) == Some(ChunkKind::Comma));
        let noun = comma.and_then(|c| (c + 1..next).find(|&i| self.kind(i) == Some(ChunkKind::Np)));
        match noun {
            Some(n) => {
                let item = self.link(n).list.unwrap_or(n);
                self.set(at, |l| l.subject = Some(item));
                self.govern(at, next, Link::Adjunct);
            }
            None => self.govern(at, next, Link::Subject),
        }
    }

    fn participle(&mut self, at: usize) {
        let Some(before) = self.left(at) else {
            self.fronted(at);
            return;
        };
        match self.kind(before) {
            Some(ChunkKind::Np) => {
                let item = self.link(before).list.unwrap_or(before);
                self.set(at, |l| l.subject = Some(item));
                self.govern(at, before, Link::Relative);
            }
            Some(ChunkKind::Comma | ChunkKind::Open | ChunkKind::Break) => {
                if let Some(noun) = self.left(before).filter(|&n| self.kind(n) == Some(ChunkKind::Np)) {
                    let item = self.link(noun).list.unwrap_or(noun);
                    self.set(at, |l| l.subject = Some(item));
                    self.govern(at, noun, Link::Relative);
                } else if let Some(v) =
                    (0..before).rev().find(|&i| self.verb(i).is_some_and(|v| v.form == Form::Finite))
                {
                    let subject = self.link(v).subject;
                    self.set(at, |l| l.subject = subject);
                    self.govern(at, v, Link::Adjunct);
                } else {
                    self.fronted(at);
                }
            }
            Some(ChunkKind::Coord) => {
                if let Some(previous) = (0..before)
                    .rev()
                    .find(|&i| self.verb(i).is_some_and(|v| v.form == Form::Participle || v.passive))
                {
                    let (subject, governor) = (self.link(previous).subject, self.link(previous).governor);
                    self.set(at, |l| {
                        l.subject = subject;
                        l.governor = governor;
                    });
                }
            }
            Some(ChunkKind::Sub | ChunkKind::Rel) => {
                if let Some(v) = self.main_verb_of(at) {
                    let word = self.chunks.get(before).map_or(0, |c| c.head);
                    let subject = self.link(v).subject;
                    self.set(at, |l| l.subject = subject);
                    self.govern(at, v, Link::Adverbial(word));
                }
            }
            _ => {}
        }
    }

    /// Objects to the right of a verb group.
    fn objects(&mut self, at: usize) {
        let Some(verb) = self.verb(at) else { return };
        if let Some(subject) = self.inverted(at) {
            self.set(at, |l| l.subject = Some(subject));
            return;
        }
        let mut i = at + 1;
        let mut object = self.link(at).object;
        loop {
            if object.is_some() && self.link(at).object.is_some_and(|o| o < at) {
                break;
            }
            match self.kind(i) {
                Some(ChunkKind::Quote)
                    if object.is_none()
                        && self.kind(i + 1) == Some(ChunkKind::Prep)
                        && self.kind(i + 3) == Some(ChunkKind::Quote) =>
                {
                    i += 4;
                }
                // "welcomed as long overdue the recognition"
                Some(ChunkKind::Prep)
                    if object.is_none()
                        && self.lemma(i) == "as"
                        && matches!(self.kind(i + 1), Some(ChunkKind::Adj | ChunkKind::Np))
                        && self.kind(i + 2) == Some(ChunkKind::Np) =>
                {
                    i += 2;
                }
                Some(ChunkKind::Adv | ChunkKind::Time | ChunkKind::Quote) => i += 1,
                Some(ChunkKind::Comma) if object.is_none() => {
                    // "not to recognise, now or ever, the annexation"
                    let close = (i + 1..self.chunks.len().min(i + 7))
                        .find(|&j| self.kind(j) == Some(ChunkKind::Comma));
                    match close {
                        Some(c)
                            if (i + 1..c).all(|j| {
                                matches!(
                                    self.kind(j),
                                    Some(
                                        ChunkKind::Adv | ChunkKind::Time | ChunkKind::Coord | ChunkKind::Prep
                                    )
                                ) || self.kind(j) == Some(ChunkKind::Np)
                                    && self.kind(j.wrapping_sub(1)) == Some(ChunkKind::Prep)
                            }) && self.kind(c + 1) == Some(ChunkKind::Np) =>
                        {
                            i = c + 1;
                        }
                        _ => break,
                    }
                }
                Some(ChunkKind::Np) => {
                    let mut item = i;
                    while self.kind(item + 1) == Some(ChunkKind::Poss) {
                        let owned =
                            if self.kind(item + 2) == Some(ChunkKind::Quote) { item + 3 } else { item + 2 };
                        if self.kind(owned) != Some(ChunkKind::Np) {
                            break;
                        }
                        item = owned;
                    }
                    // The subject of the next verb is no object: "said Iran recognises".
                    if object.is_none() && self.reports(at) && self.followed_by_finite(item) {
                        break;
                    }
                    if object.is_none() {
                        object = Some(item);
                        self.set(at, |l| l.object = Some(item));
                        i = item + 1;
                    } else {
                        self.set(at, |l| l.second = Some(item));
                        break;
                    }
                }
                _ => break,
            }
        }
        let _ = verb;
        // "refused to recognise or establish relations with X"
        if object.is_none() && !verb.passive && self.kind(at + 1) == Some(ChunkKind::Coord) {
            if let Some(next) = self.right(at + 1).filter(|&n| self.verb(n).is_some()) {
                // "establish relations with X", "talk to X": whom the second verb deals with; else its object.
                let dealing =
                    (next + 1..self.chunks.len().min(next + 3)).any(|j| {
                        matches!(self.lemma(j), "relation" | "tie" | "contact" | "talk" | "dealing" | "link")
                    }) || matches!(self.lemma(next), "talk" | "deal" | "negotiate" | "speak" | "engage");
                let direct = (self.kind(next + 1) == Some(ChunkKind::Np)).then_some(next + 1);
                let far = if !dealing && direct.is_some() {
                    direct
                } else {
                    (next + 1..self.chunks.len().min(next + 5))
                        .take_while(|&j| {
                            !matches!(self.kind(j), Some(ChunkKind::Comma | ChunkKind::Stop | ChunkKind::Vg))
                        })
                        .find(|&j| {
                            self.kind(j) == Some(ChunkKind::Np)
                                && !matches!(self.kind(j + 1), Some(ChunkKind::Prep))
                        })
                };
                if let Some(o) = far {
                    self.set(at, |l| l.object = Some(o));
                    object = Some(o);
                }
            }
        }
        // A relative clause without an object of its own takes its antecedent: "which Portugal adopted".
        if object.is_none() && !verb.passive {
            if let Some(Opener::Relative(Some(np))) = self.link(at).opener {
                if self.link(at).subject != Some(np) {
                    self.set(at, |l| l.object = Some(np));
                }
            }
        }
    }

    /// ", said Ann Lee": after a quotation or statement the subject of a verb of saying follows it.
    fn inverted(&self, at: usize) -> Option<usize> {
        let verb = self.verb(at)?;
        if verb.form != Form::Finite || verb.passive || verb.modal.is_some() || !inverts(self.lemma(at)) {
            return None;
        }
        let mut before = at;
        let opens = loop {
            let Some(b) = before.checked_sub(1) else { break true };
            before = b;
            match self.kind(b)? {
                ChunkKind::Adv | ChunkKind::Time => {}
                ChunkKind::Quote | ChunkKind::Stop => break true,
                // ", began a visit": some verbs say something beside quotation marks only.
                ChunkKind::Comma | ChunkKind::Break => {
                    break takes_clause(self.lemma(at))
                        || self
                            .left(b)
                            .is_some_and(|q| q + 1 < b && self.kind(b - 1) == Some(ChunkKind::Quote));
                }
                _ => break false,
            }
        };
        let mut np = at + 1;
        while self.kind(np) == Some(ChunkKind::Adv) {
            np += 1;
        }
        while self.kind(np + 1) == Some(ChunkKind::Poss) && self.kind(np + 2) == Some(ChunkKind::Np) {
            np += 2;
        }
        (opens && self.kind(np) == Some(ChunkKind::Np) && !self.followed_by_finite(np))
            .then(|| self.link(np).list.unwrap_or(np))
    }

    pub(crate) fn followed_by_finite(&self, at: usize) -> bool {
        let mut i = self.phrase_end(at) + 1;
        while matches!(self.kind(i), Some(ChunkKind::Adv | ChunkKind::Time)) {
            i += 1;
        }
        if self.kind(i) == Some(ChunkKind::Coord) || self.link(at).list.is_some() {
            let last = self.members(at).last().copied().unwrap_or(at);
            i = self.phrase_end(last) + 1;
            while matches!(self.kind(i), Some(ChunkKind::Adv | ChunkKind::Time)) {
                i += 1;
            }
        }
        self.verb(i).is_some_and(|v| v.form == Form::Finite)
    }

    /// Governors of noun and adjective phrases, appositions.
    fn phrases(&mut self) {
        for at in 0..self.chunks.len() {
            if self.verb(at).is_some() {
                let link = self.link(at);
                if let Some(s) = link.subject {
                    if !matches!(link.governor, Some((g, Link::Relative)) if g == s) {
                        self.govern(s, at, Link::Subject);
                    }
                }
                for o in [link.object, link.second].into_iter().flatten() {
                    let relative = matches!(link.opener, Some(Opener::Relative(Some(np))) if np == o);
                    if !relative {
                        let predicate =
                            self.lemma(at) == "be" || matches!(self.lemma(at), "become" | "remain" | "seem");
                        self.govern(o, at, if predicate { Link::Predicate } else { Link::Object });
                    }
                }
            }
        }
        for at in 0..self.chunks.len() {
            match self.kind(at) {
                Some(ChunkKind::Np) => {
                    let start = self.phrase_start(at);
                    let before = self.left(start);
                    if let Some(p) = before.filter(|&b| self.kind(b) == Some(ChunkKind::Prep)) {
                        let word = self.chunks.get(p).map_or(0, |c| c.head);
                        if let Some(host) = self.host(p) {
                            self.govern(at, host, Link::Prep(word));
                        }
                    }
                    // "X, the Y," and "the Y, X,"
                    if let Some(comma) = before.filter(|&b| self.kind(b) == Some(ChunkKind::Comma)) {
                        if self.link(at).list.is_none_or(|first| first == at) {
                            let nearest = self.left(comma).filter(|&n| self.kind(n) == Some(ChunkKind::Np));
                            let mut noun = nearest;
                            // "with Chad's foreign minister, X": the title itself; "the deputy
                            // chairman of the council, X": what carries the phrase.
                            let title = nearest.is_some_and(|n| is_office(self.lemma(n))) && self.is_name(at);
                            while let Some(n) = noun.filter(|_| !title) {
                                if self.kind(n) != Some(ChunkKind::Np)
                                    || is_office(self.lemma(n)) && self.is_name(at)
                                {
                                    break;
                                }
                                // "the presidents of Chad and Niger, X and Y"
                                let s = self.phrase_start(
                                    self.link(n).list.filter(|_| self.is_name(at)).unwrap_or(n),
                                );
                                match s.checked_sub(1) {
                                    Some(p) if self.kind(p) == Some(ChunkKind::Prep) => noun = self.left(p),
                                    _ => break,
                                }
                            }
                            let noun = noun.filter(|&n| self.kind(n) == Some(ChunkKind::Np)).or_else(|| {
                                nearest.filter(|&n| {
                                    self.is_name(at) && !self.is_name(n) && self.link(n).owner.is_some()
                                })
                            });
                            if let Some(n) = noun {
                                let subject_of_next = self.followed_by_finite(at)
                                    && self
                                        .link(n)
                                        .governor
                                        .is_none_or(|(g, l)| l != Link::Subject || g < at);
                                if !subject_of_next
                                    || self.kind(self.phrase_end(at) + 1) == Some(ChunkKind::Comma)
                                {
                                    self.set(n, |l| {
                                        l.apposition.get_or_insert(at);
                                    });
                                    self.set(at, |l| {
                                        l.apposition.get_or_insert(n);
                                    });
                                    self.govern(at, n, Link::Apposition);
                                }
                            }
                        }
                    }
                }
                Some(ChunkKind::Adj) => {
                    let mut before = self.left(at);
                    // "are as worried about X as about Y"
                    if before.is_some_and(|b| self.kind(b) == Some(ChunkKind::Prep) && self.lemma(b) == "as")
                    {
                        before = before.and_then(|b| self.left(b));
                    }
                    if let Some(v) = before.filter(|&b| self.kind(b) == Some(ChunkKind::Vg)) {
                        self.govern(at, v, Link::Predicate);
                    } else if let Some(n) = self.left(at).filter(|&b| self.kind(b) == Some(ChunkKind::Np)) {
                        self.govern(at, n, Link::Relative);
                    }
                }
                _ => {}
            }
        }
        // Members of a list hang where the first does.
        for at in 0..self.chunks.len() {
            if let Some(first) = self.link(at).list.filter(|&f| f != at) {
                let governor = self.link(first).governor;
                self.set(at, |l| l.governor = governor);
            }
        }
    }

    /// What a name and its preposition hang on, or the verb whose object it is.
    fn carrier(&self, name: usize) -> Option<usize> {
        let start = self.phrase_start(self.link(name).list.unwrap_or(name));
        let before = self.left(start)?;
        match self.kind(before)? {
            ChunkKind::Vg => Some(before),
            ChunkKind::Prep => self.host(before),
            _ => None,
        }
    }

    /// Whether the head of a phrase is part of a name.
    fn is_name(&self, at: usize) -> bool {
        self.chunks.get(at).and_then(|c| self.words.get(c.head)).is_some_and(|w| w.tag == Tag::Name)
    }

    /// What a prepositional phrase hangs on: the phrase before it, else the verb.
    fn host(&self, prep: usize) -> Option<usize> {
        let Some(before) = self.left(prep) else {
            // "At a meeting in Oslo, X asked": a phrase in front hangs on the main verb.
            return self.finite().find(|&i| i > prep && matches!(self.link(i).opener, Some(Opener::Main)));
        };
        match self.kind(before)? {
            // "gave thought in Lima to": nothing but "of" hangs on a name.
            ChunkKind::Np if self.is_name(before) && self.lemma(prep) != "of" => {
                self.carrier(before).or(Some(before))
            }
            ChunkKind::Np | ChunkKind::Vg | ChunkKind::Adj => Some(before),
            ChunkKind::Prep => self.host(before),
            ChunkKind::Comma | ChunkKind::Coord | ChunkKind::Close => (0..before)
                .rev()
                .find(|&i| self.verb(i).is_some_and(|v| v.form == Form::Finite))
                .or_else(|| self.finite().find(|&i| i > prep)),
            _ => self.finite().find(|&i| i > prep),
        }
    }
}

/// Verbs after which a clause may stand without `that`.
pub(crate) fn is_report(lemma: &str) -> bool {
    takes_clause(lemma)
}

/// Nouns that a that-clause completes.
fn is_clause_noun(lemma: &str) -> bool {
    matches!(
        lemma,
        "fear"
            | "concern"
            | "worry"
            | "claim"
            | "report"
            | "statement"
            | "hope"
            | "belief"
            | "view"
            | "fact"
            | "warning"
            | "allegation"
            | "accusation"
            | "assurance"
            | "promise"
            | "pledge"
            | "suggestion"
            | "idea"
            | "sign"
            | "condition"
            | "announcement"
            | "suspicion"
            | "danger"
            | "risk"
            | "possibility"
            | "denial"
            | "argument"
            | "charge"
            | "assertion"
            | "insistence"
            | "prospect"
            | "anxiety"
            | "alarm"
            | "evidence"
            | "threat"
            | "guarantee"
            | "rumor"
            | "speculation"
            | "question"
            | "dilemma"
            | "doubt"
            | "debate"
    )
}

/// Nouns that say how something is done after "by": no agents.
fn is_means(lemma: &str) -> bool {
    matches!(
        lemma,
        "phone"
            | "telephone"
            | "link"
            | "video"
            | "videoconference"
            | "train"
            | "plane"
            | "car"
            | "road"
            | "sea"
            | "air"
            | "ferry"
            | "boat"
            | "helicopter"
            | "letter"
            | "email"
            | "night"
            | "chance"
            | "mistake"
            | "hand"
            | "force"
            | "bus"
    )
}

/// Nouns beside which a name says who holds the office.
fn is_office(lemma: &str) -> bool {
    matches!(
        lemma,
        "minister"
            | "president"
            | "premier"
            | "ambassador"
            | "envoy"
            | "chief"
            | "head"
            | "leader"
            | "king"
            | "queen"
            | "commander"
            | "general"
            | "secretary"
            | "spokesman"
            | "spokeswoman"
            | "spokesperson"
            | "chairman"
            | "chairwoman"
            | "director"
            | "speaker"
            | "governor"
            | "mayor"
            | "counterpart"
            | "colleague"
            | "adviser"
            | "advisor"
            | "representative"
            | "chancellor"
            | "emir"
            | "sultan"
            | "prince"
            | "diplomat"
            | "official"
            | "deputy"
            | "commissioner"
            | "mediator"
            | "negotiator"
            | "consul"
            | "pope"
            | "patriarch"
            | "admiral"
            | "host"
            | "guest"
            | "predecessor"
            | "successor"
            | "senator"
            | "lawmaker"
            | "aide"
            | "boss"
            | "ruler"
    )
}

/// Nouns that an infinitive completes: "the decision to recognise".
fn takes_infinitive(lemma: &str) -> bool {
    matches!(
        lemma,
        "decision"
            | "refusal"
            | "move"
            | "plan"
            | "pledge"
            | "willingness"
            | "unwillingness"
            | "readiness"
            | "intention"
            | "intent"
            | "bid"
            | "call"
            | "request"
            | "appeal"
            | "demand"
            | "effort"
            | "attempt"
            | "promise"
            | "vow"
            | "offer"
            | "proposal"
            | "reluctance"
            | "failure"
            | "agreement"
            | "commitment"
            | "threat"
            | "right"
            | "power"
            | "authority"
            | "pressure"
            | "push"
            | "drive"
            | "campaign"
            | "desire"
            | "wish"
            | "hope"
            | "need"
            | "time"
            | "moment"
            | "reason"
            | "way"
            | "chance"
            | "opportunity"
            | "step"
            | "motion"
            | "resolution"
            | "bill"
            | "law"
            | "option"
            | "temptation"
            | "urge"
            | "rush"
            | "hurry"
            | "position"
            | "obligation"
            | "duty"
            | "ability"
            | "inability"
            | "capacity"
            | "invitation"
            | "warning"
            | "order"
            | "mandate"
            | "measure"
            | "determination"
            | "tendency"
            | "vote"
            | "potential"
            | "ambition"
            | "haste"
            | "case"
            | "aim"
            | "goal"
            | "scheme"
            | "plot"
            | "pact"
            | "deal"
            | "preparation"
            | "momentum"
            | "inclination"
            | "choice"
            | "impulse"
            | "permission"
            | "first"
            | "last"
            | "latest"
    )
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
