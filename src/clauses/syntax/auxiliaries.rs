//! Verbs that share a subject, and auxiliaries that stand apart from their verb.

use super::*;

impl Syntax<'_> {
    /// "will neither confirm nor rule out": the second bare verb takes the first one's features.
    pub(super) fn coordinate_verbs(&mut self) {
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
    pub(super) fn join_auxiliaries(&mut self) {
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
    pub(super) fn verb_apart(&self, at: usize, subject_before: bool) -> Option<(usize, Option<usize>)> {
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
}
