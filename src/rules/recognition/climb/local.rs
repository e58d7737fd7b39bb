//! What a verb group itself says: negation, modality, tense.

use super::*;

impl Climber<'_, '_> {
    /// What the verb group itself says: negation, modality, tense.
    pub(super) fn local(&mut self, at: usize) {
        let syntax = &self.view.statement.syntax;
        let Some(verb) = syntax.verb(at) else { return };
        let Some(chunk) = syntax.chunks.get(at) else { return };
        let words: Vec<&str> = (chunk.first..chunk.end).map(|w| syntax.word(w)).collect();
        let has = |w: &str| words.contains(&w);
        if has("yet") || has("still") {
            self.reading.yet = true;
        }
        if has("de") && has("facto") {
            self.reading.formality = Some(Formality::DeFacto);
        }
        let mut negated = verb.negated ^ self.denied_around(at);
        if let Some(subject) = syntax.link(at).subject {
            if verb.form == Form::Finite && self.is_negative(subject) {
                negated ^= true;
            }
        }
        // "Cyprus and Greece, neither of which recognises it"
        if matches!(syntax.link(at).opener, Some(Opener::Relative(_))) && self.neither_of_which(at) {
            negated ^= true;
        }
        if let Some(agent) = self.frame.holder_chunk.filter(|_| verb.passive || verb.form == Form::Participle)
        {
            if self.is_negative(agent) {
                negated ^= true;
            }
        }
        if negated
            && verb.progressive
            && syntax.link(at).object.is_none_or(|o| self.reading.targets.is_empty() || o > at)
            && self.is_talk(at)
        {
            self.become_(StoppedShort, "is not");
            self.reading.holders.clear();
            return;
        }
        // "to engage with them is not to recognise them"
        if negated && verb.future && verb.modal.is_none() && self.is_talk(at) {
            self.become_(StoppedShort, "is not to");
            self.reading.holders.clear();
            return;
        }
        let longer = self.no_longer(at);
        if longer {
            self.become_(Withdrawn, "no longer");
            return;
        }
        let modal = verb.modal.map(|m| syntax.word(m));
        match verb.form {
            Form::Finite => self.finite(at, negated, modal, verb.future),
            _ if negated => self.pending = true,
            Form::Infinitive if syntax.headline && syntax.link(at).governor.is_none() => {
                self.note(|| "headline infinitive: is to".into());
            }
            _ => {}
        }
    }

    fn neither_of_which(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let rel = (0..at).rev().take(3).find(|&i| syntax.kind(i) == Some(ChunkKind::Rel));
        rel.and_then(|rel| rel.checked_sub(2))
            .is_some_and(|np| syntax.lemma(np + 1) == "of" && matches!(syntax.lemma(np), "neither" | "none"))
    }

    /// "under no circumstances", "at no time", and a "never" that stands apart from its verb.
    fn denied_around(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let edge =
            |i: &usize| !matches!(syntax.kind(*i), Some(ChunkKind::Stop | ChunkKind::Break | ChunkKind::Sub));
        let before = (0..at).rev().take_while(edge).take(9);
        let after = (at + 1..syntax.chunks.len()).take_while(edge).take(4);
        let phrase = |i: usize| {
            syntax.kind(i) == Some(ChunkKind::Np)
                && i.checked_sub(1).is_some_and(|p| syntax.kind(p) == Some(ChunkKind::Prep))
                && syntax.lemmas(i).next() == Some("no")
                && matches!(
                    syntax.lemma(i),
                    "circumstance"
                        | "time"
                        | "account"
                        | "way"
                        | "mean"
                        | "means"
                        | "condition"
                        | "case"
                        | "event"
                        | "point"
                        | "stage"
                        | "term"
                        | "price"
                )
        };
        let apart = |i: usize| {
            syntax.kind(i) == Some(ChunkKind::Adv)
                && matches!(syntax.lemma(i), "never" | "nowhere")
                && (i + 1..at).all(|j| {
                    !syntax.verb(j).is_some_and(|v| v.form == Form::Finite) || {
                        // "Never, the spokesman declared, would …"
                        crate::clauses::syntax::is_report(syntax.lemma(j))
                    }
                })
        };
        before.clone().any(phrase)
            || after.into_iter().any(phrase)
            || (0..at).rev().take_while(edge).any(apart)
    }

    pub(super) fn finite(&mut self, at: usize, negated: bool, modal: Option<&str>, future: bool) {
        let kind = match self.state {
            State::Kind(kind) => kind,
            State::Open => return,
        };
        let changed = match (kind, modal, negated) {
            (_, None, false) if !future => kind,
            (Recognized, None, false) => Recognized,
            (Recognized, Some("will" | "would" | "shall" | "'ll" | "wo" | "'d"), true) => Refused,
            (Recognized, Some("can" | "could" | "ca" | "cannot"), true) => Refused,
            (Recognized, Some("should" | "must" | "ought"), true) => Opposed,
            (Recognized, Some("should" | "must" | "ought"), false) => Supported,
            (Recognized, Some("may" | "might" | "could" | "can"), _) => Considering,
            (Recognized, Some(_), false) => {
                if self.dated(at) {
                    Recognized
                } else {
                    Considering
                }
            }
            (Recognized, None, true) if future => Refused,
            (Recognized, _, true) => NotRecognized,
            (Withdrawn, _, true) => Recognized,
            (Refused, _, true) => Considering,

            (Considering, _, true) => Deferred,
            (Deferred, _, true) => Considering,
            (StoppedShort, _, true) => Recognized,
            (NotRecognized, _, true) => Recognized,
            (Opposed | Supported | Sought, _, true) => {
                self.blocked = true;
                kind
            }
            (Withdrawn | NotRecognized, Some("may" | "might" | "could"), false) => Considering,
            _ => kind,
        };
        if changed != kind {
            self.become_(changed, &format!("{}{}", modal.unwrap_or(""), if negated { " not" } else { "" }));
        }
        if matches!(changed, Supported | Opposed) && kind == Recognized {
            // "should recognise": the speaker's wish.
            self.reading.holders.clear();
        }
    }

    /// A set time makes a plan a grant.
    pub(super) fn dated(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let chunk = syntax.chunks.get(at);
        let inside = chunk.is_some_and(|c| {
            (c.first..c.end).any(|w| {
                matches!(syntax.word(w), "henceforth" | "now" | "immediately" | "thereby" | "hereby")
            })
        });
        let set = (0..syntax.chunks.len()).any(|i| {
            syntax.kind(i) == Some(ChunkKind::Time)
                && syntax.chunks.get(i).is_some_and(|c| {
                    let first = syntax.word(c.first);
                    matches!(first, "next" | "tomorrow" | "from")
                        || first == "as" && matches!(syntax.word(c.first + 1), "from" | "of")
                })
        });
        if set {
            return true;
        }
        let before = at.checked_sub(1).is_some_and(|b| syntax.kind(b) == Some(ChunkKind::Time));
        inside
            || before
            || (at + 1..syntax.chunks.len())
                .take_while(|&i| {
                    !matches!(
                        syntax.kind(i),
                        Some(ChunkKind::Vg | ChunkKind::Sub | ChunkKind::Stop | ChunkKind::Break)
                    )
                })
                .any(|i| syntax.kind(i) == Some(ChunkKind::Time))
    }

    pub(super) fn no_longer(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let Some(chunk) = syntax.chunks.get(at) else { return false };
        let from = chunk.first.saturating_sub(2);
        (from..chunk.end).any(|w| syntax.word(w) == "longer" && w > 0 && syntax.word(w - 1) == "no")
    }

    /// "no country", "none of them", "nobody", "not one".
    pub(super) fn is_negative(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let lemma = syntax.lemma(at);
        if matches!(lemma, "nobody" | "none" | "neither" | "nothing") {
            return true;
        }
        let first = syntax.chunks.get(at).map_or(0, |c| c.first);
        if matches!(syntax.word(first), "no" | "neither") {
            return true;
        }
        let before = first.checked_sub(1).map_or("", |w| syntax.word(w));
        // The "not" of "was not the moment" is the verb's.
        let of_verb = at.checked_sub(1).is_some_and(|b| syntax.verb(b).is_some());
        // "not even Russia"
        let even = before == "even" && first > 1 && syntax.word(first - 2) == "not";
        even || matches!(before, "not" | "neither" | "nor") && syntax.verb(at).is_none() && !of_verb
            || matches!(before, "neither" | "nor")
    }

    pub(super) fn negative_determiner(&mut self, at: usize) {
        if self.is_negative(at) {
            self.pending = true;
        }
    }

    /// "talking is not recognising": the subject is a dealing, no actor.
    pub(super) fn is_talk(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        syntax.link(at).subject.is_none_or(|s| {
            syntax.lemma(s).ends_with("ing")
                || matches!(
                    syntax.lemma(s),
                    "contact"
                        | "talk"
                        | "engagement"
                        | "dialogue"
                        | "cooperation"
                        | "aid"
                        | "meeting"
                        | "visit"
                        | "trade"
                        | "this"
                        | "that"
                        | "it"
                )
        })
    }

    pub(super) fn subject_negative(&self, at: usize) -> bool {
        self.view.statement.syntax.link(at).subject.is_some_and(|s| self.is_negative(s))
    }
}
