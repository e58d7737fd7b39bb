//! What stands on the way to a subject: insertions, antecedents, clauses that are subjects themselves.

use super::*;

impl Syntax<'_> {
    /// The opening bracket of a closing one.
    pub(super) fn opening(&self, close: usize) -> Option<usize> {
        (0..close).rev().find(|&i| self.kind(i) == Some(ChunkKind::Open))
    }

    /// The comma that opens what the comma at `close` closes, if that is an insertion.
    pub(super) fn skip_parenthesis(&self, close: usize) -> Option<usize> {
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
    pub(super) fn reported_insertion(&self, first: usize, close: usize) -> bool {
        (first..close).rev().find(|&i| self.kind(i) == Some(ChunkKind::Vg)).is_some_and(|v| self.reports(v))
    }

    /// Whether "noun, subject, verb" side by side make a relative clause: "the envoy they sent", not
    /// "for Warsaw the winner is" or "in the end ministers agreed".
    pub(super) fn antecedes(&self, noun: usize, subject: usize, verb: usize) -> bool {
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
    pub(super) fn is_span_of_time(&self, at: usize) -> bool {
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
    pub(super) fn takes_clause(&self, at: usize) -> bool {
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
    pub(super) fn clause_subject(&self, at: usize) -> Option<usize> {
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

    pub(super) fn same_break(&self, a: usize, b: usize) -> bool {
        self.lemma(a) == self.lemma(b) && !matches!(self.lemma(a), ";" | ":")
    }

    /// The opener of a clause whose subject stands after a comma: "that, after years, Iran recognised".
    pub(super) fn opener_before(&self, comma: usize) -> Opener {
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
    pub(super) fn subordinates(&self, prep: usize, subject: usize, verb: usize) -> bool {
        if !matches!(self.lemma(prep), "before" | "after" | "since" | "until" | "till" | "as" | "than") {
            return false;
        }
        (subject + 1..verb)
            .all(|i| !matches!(self.kind(i), Some(ChunkKind::Comma | ChunkKind::Vg | ChunkKind::Rel)))
    }

    /// The phrase that a relative pronoun stands for.
    pub(super) fn antecedent(&self, rel: usize) -> Option<usize> {
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
}
