//! Finite verbs: which chunks are, what opens their clauses, what governs them.

use super::*;

impl Syntax<'_> {
    /// Whether a clause may follow the verb without `that`.
    pub(super) fn reports(&self, at: usize) -> bool {
        is_report(self.lemma(at))
    }

    pub(super) fn verbs(&mut self) {
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
    pub(super) fn reduce(&mut self) {
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
    pub(super) fn subordinated(&self, from: usize, to: usize) -> bool {
        (from + 1..to).any(|i| {
            self.kind(i) == Some(ChunkKind::Prep)
                && matches!(self.lemma(i), "before" | "after" | "since" | "until" | "till" | "as" | "than")
        })
    }

    /// "Ann Lee, a doctor in Herat, said": after a comma "said" is no participle unless "said by", "said to".
    pub(super) fn says_finitely(&mut self, at: usize) -> bool {
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
    pub(super) fn promote(&mut self, at: usize) {
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
    pub(super) fn demote_before(&mut self, at: usize, subject: Option<usize>) {
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

    pub(super) fn finite_verb(&mut self, at: usize) {
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
    pub(super) fn complement_host(&self, marker: usize) -> Option<usize> {
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
}
