//! Noun phrases: who owns them, where they begin and end, what their prepositions hang on.

use super::*;

impl Syntax<'_> {
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

    pub(super) fn owners(&mut self) {
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

    /// Governors of noun and adjective phrases, appositions.
    pub(super) fn phrases(&mut self) {
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
    pub(super) fn carrier(&self, name: usize) -> Option<usize> {
        let start = self.phrase_start(self.link(name).list.unwrap_or(name));
        let before = self.left(start)?;
        match self.kind(before)? {
            ChunkKind::Vg => Some(before),
            ChunkKind::Prep => self.host(before),
            _ => None,
        }
    }

    /// Whether the head of a phrase is part of a name.
    pub(super) fn is_name(&self, at: usize) -> bool {
        self.chunks.get(at).and_then(|c| self.words.get(c.head)).is_some_and(|w| w.tag == Tag::Name)
    }

    /// What a prepositional phrase hangs on: the phrase before it, else the verb.
    pub(super) fn host(&self, prep: usize) -> Option<usize> {
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
