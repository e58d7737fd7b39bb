//! Adjectives on the way out: ready, reluctant, opposed.

use super::*;

impl Climber<'_, '_> {
    /// "is ready to recognise", "is opposed to recognition".
    pub(super) fn adjective_step(&mut self, node: usize, governor: usize, link: Link) -> bool {
        let syntax = &self.view.statement.syntax;
        let lemma = syntax.lemma(governor);
        let prep = match link {
            Link::Prep(word) => Some(syntax.word(word)),
            _ => None,
        };
        let _ = node;
        if lemma == "short" && prep == Some("of") {
            self.become_(StoppedShort, "short of");
            self.extend_cue(governor);
            if let Some((verb, _)) = self.view.governor(governor).filter(|&(v, _)| syntax.verb(v).is_some()) {
                self.extend_cue(verb);
                let subject = syntax.link(verb).subject.or_else(|| controlled_subject(self.view, verb));
                self.fill_from(subject);
                self.local(verb);
                // "was said to have stopped short": on from the verb.
                if let Some((up, link)) =
                    self.view.governor(verb).filter(|&(_, l)| matches!(l, Link::That | Link::Infinitive))
                {
                    self.step(verb, up, link);
                    return false;
                }
            }
            // "upgraded its mission, but short of recognising"
            if self.reading.holders.is_empty() || self.frame.holder_chunk.is_none() {
                let main =
                    (0..governor).rev().find(|&v| syntax.verb(v).is_some_and(|v| v.form == Form::Finite));
                self.fill_from(main.and_then(|v| syntax.link(v).subject));
            }
            return false;
        }
        let Some(op) = operator(Pos::Adj, lemma, None, prep) else {
            if self.ranked(governor) {
                let be = self.view.governor(governor).map(|(v, _)| v);
                self.fill_from(be.and_then(|v| syntax.link(v).subject));
                return true;
            }
            // "had thought better of recognising"
            let gerund = node == self.frame.anchor
                && matches!(link, Link::Prep(_))
                && syntax.verb(node).is_some_and(|v| v.form == Form::Gerund);
            if gerund && lemma == "better" {
                self.become_(Withdrawn, "better of");
                self.extend_cue(governor);
            } else if gerund {
                self.blocked = true;
            }
            return false;
        };
        self.extend_cue(governor);
        let be = self.view.governor(governor).map(|(v, _)| v);
        let negated = be.and_then(|v| syntax.verb(v)).is_some_and(|v| v.negated);
        // "Long reluctant to recognise it, France changed course": said of the subject to come.
        let fronted = || {
            let main = syntax.finite().find(|&v| v > governor)?;
            be.is_none().then(|| syntax.link(main).subject).flatten()
        };
        let subject = be.and_then(|v| syntax.link(v).subject).or_else(fronted);
        self.adjective(governor, op, negated, subject, lemma)
    }

    /// What an adjective does: ready, reluctant, opposed.
    pub(super) fn adjective(
        &mut self,
        _at: usize,
        op: Op,
        negated: bool,
        subject: Option<usize>,
        lemma: &str,
    ) -> bool {
        let pending = self.take_pending();
        let kind = match op {
            Op::Consider => {
                if pending {
                    Refused
                } else {
                    Considering
                }
            }
            Op::Refuse => Refused,
            Op::Defer => Deferred,
            Op::Unlikely => Deferred,
            Op::Depend => Conditional,
            Op::Oppose => Opposed,
            Op::Support => Supported,
            _ => return false,
        };
        self.become_(kind, lemma);
        if negated {
            let kind = match kind {
                Considering => Deferred,
                Refused | Deferred => Considering,
                other => other,
            };
            self.become_(kind, "not");
        }
        self.fill_from(subject);
        true
    }

    /// "called recognition premature", "regards recognition as a matter for parliament".
    pub(super) fn judged(&mut self, governor: usize, passive: bool) -> Option<bool> {
        let syntax = &self.view.statement.syntax;
        let end = (governor + 1..syntax.chunks.len())
            .find(|&i| {
                matches!(
                    syntax.kind(i),
                    Some(ChunkKind::Vg | ChunkKind::Stop | ChunkKind::Break | ChunkKind::Sub)
                )
            })
            .unwrap_or(syntax.chunks.len());
        let kind = (governor + 1..end).find_map(|i| match syntax.kind(i)? {
            ChunkKind::Adj => match operator(Pos::Adj, syntax.lemma(i), None, None)? {
                Op::Defer | Op::Unlikely => Some(Deferred),
                Op::Refuse => Some(Refused),
                Op::Depend => Some(Conditional),
                _ => None,
            },
            ChunkKind::Np => match syntax.lemma(i) {
                "mistake" | "error" | "blunder" | "provocation" | "violation" | "insult" | "attack"
                | "aggression" | "betrayal" | "folly" | "breach" | "crime" | "outrage" | "act" | "blow"
                | "disgrace" | "threat" | "reward" | "capitulation" | "shame" => Some(Opposed),
                "matter" | "question" | "decision" | "affair" | "issue"
                    if syntax.lemma(i + 1) == "for" || syntax.lemma(i + 1) == "of" =>
                {
                    Some(Deferred)
                }
                "right" | "step" | "victory" | "triumph" | "contribution" | "breakthrough" | "milestone"
                | "courage" => None,
                _ => None,
            },
            _ => None,
        })?;
        self.extend_cue(governor);
        let subject = if passive { agent(self.view, governor) } else { syntax.link(governor).subject };
        if kind == Opposed {
            self.take_side(Opposed, subject, syntax.lemma(governor));
        } else {
            self.become_(kind, syntax.lemma(governor));
            self.fill_from(subject);
        }
        Some(true)
    }
}
