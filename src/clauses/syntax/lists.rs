//! Lists: "Pakistan, Iran and Turkmenistan".

use super::*;

impl Syntax<'_> {
    /// Lists: "A, B and C", "A and B", "neither A nor B", "A as well as B".
    pub(super) fn lists(
        &mut self,
        alike: impl Fn(&Chunk, &Chunk) -> bool,
        nature: impl Fn(&Chunk) -> Nature,
    ) {
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
    pub(super) fn opens_in_front(&self, at: usize) -> bool {
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
    pub(super) fn list_step(&self, last: usize, closed: &mut bool) -> Option<usize> {
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
    pub(super) fn opens_clause(&self, first: usize, item: usize) -> bool {
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
}
