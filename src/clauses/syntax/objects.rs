//! Objects, before and behind their verb.

use super::*;

impl Syntax<'_> {
    /// Objects to the right of a verb group.
    pub(super) fn objects(&mut self, at: usize) {
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
    pub(super) fn inverted(&self, at: usize) -> Option<usize> {
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
                    break is_report(self.lemma(at))
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
}
