//! What is said of the noun: recognition is premature, depends on, would anger.

use super::*;

impl Climber<'_, '_> {
    /// What is said of the noun "recognition" as a subject.
    pub(super) fn predicated(&mut self, node: usize, governor: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let lemma = syntax.lemma(governor);
        let verb = syntax.verb(governor);
        let negated = verb.is_some_and(|v| v.negated) || self.is_negative(node);
        self.extend_cue(governor);
        // "is premature", "is out of the question"
        if matches!(lemma, "be" | "remain" | "seem" | "appear" | "become" | "look") {
            let next = (governor + 1..syntax.chunks.len()).find(|&i| {
                !matches!(syntax.kind(i), Some(ChunkKind::Adv | ChunkKind::Time | ChunkKind::Quote))
            });
            if let Some(adj) = next.filter(|&n| syntax.kind(n) == Some(ChunkKind::Adj)) {
                let prep = (syntax.kind(adj + 1) == Some(ChunkKind::Prep)).then(|| syntax.lemma(adj + 1));
                let kind = match operator(Pos::Adj, syntax.lemma(adj), None, prep) {
                    Some(Op::Defer | Op::Unlikely) => {
                        if negated {
                            Considering
                        } else {
                            Deferred
                        }
                    }
                    Some(Op::Refuse) => Refused,
                    Some(Op::Depend) => Conditional,
                    Some(Op::Consider) => {
                        if negated {
                            Deferred
                        } else {
                            Considering
                        }
                    }
                    _ => return false,
                };
                self.become_(kind, syntax.lemma(adj));
                if kind == Conditional {
                    self.condition_phrase(adj);
                }
                return true;
            }
            if let Some(prep) = next.filter(|&n| syntax.kind(n) == Some(ChunkKind::Prep)) {
                let phrase: Vec<&str> =
                    (prep..syntax.chunks.len().min(prep + 4)).map(|i| syntax.lemma(i)).collect();
                let kind = match phrase.as_slice() {
                    ["out", "of", "question", ..] | ["off", "table", ..] => Refused,
                    [
                        "on" | "under",
                        "agenda" | "table" | "consideration" | "discussion" | "review" | "study" | "card",
                        ..,
                    ] => {
                        if negated {
                            Deferred
                        } else {
                            Considering
                        }
                    }
                    _ => return false,
                };
                self.become_(kind, "be");
                return true;
            }
            return false;
        }
        match operator(Pos::Verb, lemma, None, self.preposition_after(governor)) {
            Some(Op::Depend) => {
                self.become_(Conditional, lemma);
                self.condition_phrase(governor);
                true
            }
            _ if matches!(lemma, "come" | "follow" | "arrive" | "take") => {
                self.become_(if negated { NotRecognized } else { Recognized }, lemma);
                true
            }
            Some(Op::Topic) => {
                self.become_(if negated { Deferred } else { Considering }, lemma);
                true
            }
            _ if matches!(
                lemma,
                "anger"
                    | "infuriate"
                    | "enrage"
                    | "outrage"
                    | "dismay"
                    | "irritate"
                    | "provoke"
                    | "incense"
                    | "annoy"
            ) =>
            {
                if let Some(object) = syntax.link(governor).object {
                    let actors = self.view.parties(object, &[]);
                    if !actors.is_empty() {
                        let mut aside = self.reading.clone();
                        aside.kind = Recognized;
                        if !aside.holders.is_empty() {
                            self.aside.push(aside);
                        }
                        self.become_(Opposed, lemma);
                        self.reading.holders = actors;
                    }
                }
                false
            }
            _ => false,
        }
    }

    pub(super) fn preposition_after(&self, at: usize) -> Option<&str> {
        let syntax = &self.view.statement.syntax;
        (syntax.kind(at + 1) == Some(ChunkKind::Prep)).then(|| syntax.lemma(at + 1))
    }

    /// "this is not recognition".
    pub(super) fn predicate_noun(&mut self, node: usize, governor: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let negated = syntax.verb(governor).is_some_and(|v| v.negated)
            || self.is_negative(node)
            || self.subject_negative(governor);
        self.extend_cue(governor);
        self.become_(if negated { StoppedShort } else { Recognized }, "be");
        if negated {
            self.reading.holders = self.actors_of_meaning(governor);
        }
        true
    }

    /// Whose contacts "do not mean recognition": the subject of the saying, or of the clause before.
    pub(super) fn actors_of_meaning(&self, governor: usize) -> Vec<Party> {
        let syntax = &self.view.statement.syntax;
        let exclude: Vec<Who> = self.reading.targets.iter().map(|t| t.party.who.clone()).collect();
        let mut node = governor;
        for _ in 0..4 {
            let Some((up, _)) = self.view.governor(node) else { break };
            node = up;
            if let Some(s) = syntax.link(node).subject {
                let parties = self.view.parties(s, &exclude);
                if !parties.is_empty() {
                    return parties;
                }
            }
        }
        for at in (0..governor).rev() {
            if let Some(s) = syntax.link(at).subject.filter(|_| syntax.verb(at).is_some()) {
                let parties = self.view.parties(s, &exclude);
                if !parties.is_empty() {
                    return parties;
                }
            }
        }
        Vec::new()
    }
}
