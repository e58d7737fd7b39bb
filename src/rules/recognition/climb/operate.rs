//! What the operator of a governing verb does to the reading.

use super::*;

/// A verb that governs the frame, and how the climb came to it.
pub(super) struct Around {
    /// The chunk that hangs on the verb.
    pub(super) node: usize,
    pub(super) governor: usize,
    pub(super) link: Link,
    /// Who does it: the agent of a passive, else the subject.
    pub(super) subject: Option<usize>,
    pub(super) passive: bool,
    /// A negation that the verb must take up.
    pub(super) pending: bool,
}

impl Climber<'_, '_> {
    /// Applies an operator; tells whether to climb on where that is settled.
    pub(super) fn operate(&mut self, op: Op, around: &Around) -> Option<bool> {
        let &Around { node, governor, link, subject, passive, pending } = around;
        let syntax = &self.view.statement.syntax;
        let verb = syntax.verb(governor)?;
        let lemma = syntax.lemma(governor);
        let noun = syntax.kind(node) == Some(ChunkKind::Np);
        let that = link == Link::That;
        match op {
            Op::Intend | Op::Consider
                if self.state == State::Open
                    && noun
                    && matches!(
                        lemma,
                        "want" | "wish" | "hope" | "long" | "expect" | "need" | "await" | "like"
                    ) =>
            {
                self.pending = pending;
                let pending = self.take_pending();
                self.asked(node, governor, link, pending, subject);
                self.local(governor);
                return Some(false);
            }

            Op::Refuse => {
                let kind = match self.state {
                    State::Kind(Withdrawn) => Recognized,
                    _ => Refused,
                };
                self.become_(kind, lemma);
            }
            Op::Fail => self.become_(NotRecognized, lemma),
            Op::Short => self.become_(StoppedShort, lemma),
            Op::Defer => self.become_(Deferred, lemma),
                                    // "hopes more states will recognise it": the claimant's own hope.
            Op::Intend | Op::Consider
                if that
                    && matches!(lemma, "hope" | "wish" | "want" | "pray" | "expect")
                    && subject.is_some_and(|s| {
                        self.view.parties(s, &[]).iter().any(|a| self.reading.targets.iter().any(|t| t.party.who == a.who))
                    }) =>
            {
                self.asked(node, governor, link, pending, subject);
                return Some(false);
            }
            // An offer under a condition stays one.
            Op::Consider | Op::Intend if self.is(Conditional) => {}
                        // "would not countenance recognition"
                        Op::Consider
                if verb.negated
                    && !passive
                    && matches!(lemma, "consider" | "countenance" | "contemplate" | "entertain" | "envisage" | "tolerate" | "brook" | "stomach")
                    && verb.modal.is_some_and(|m| matches!(syntax.word(m), "will" | "would" | "shall" | "'ll" | "wo" | "'d")) =>
            {
                self.become_(Refused, lemma);
                self.fill_from(subject);
                return Some(true);
            }
            Op::Consider if !that => self.become_(Considering, lemma),
                                    Op::Intend | Op::Commit => {
                self.committed |= op == Op::Commit
                    && matches!(syntax.lemma(self.frame.anchor), "relation" | "tie")
                    && verb.form != Form::Participle;
                let unwilling = verb.negated
                    && matches!(lemma, "intend" | "propose" | "mean" | "wish" | "want" | "seek" | "care");
                if unwilling && self.is(Recognized) {
                    self.become_(Refused, lemma);
                    self.fill_from(subject);
                    return Some(true);
                }
                if pending {
                    self.become_(Refused, lemma);
                } else if op == Op::Intend && !that {
                    let dated = self.dated(self.frame.anchor);
                    self.become_(if dated { Recognized } else { Considering }, lemma);
                } else if self.state == State::Open {
                    self.become_(Recognized, lemma);
                }
            }
            Op::Achieve
                if self.state == State::Open => {
                    return Some(false);
                }
                        // "paused talks on recognition"
            Op::Cease | Op::Withdraw if self.is(Considering) => self.become_(Deferred, lemma),
            Op::Cease | Op::Withdraw => self.become_(Withdrawn, lemma),
                        // "does not confer legitimacy on the Taliban"
            Op::Grant
                if self.frame.shape == Shape::Topic
                    && syntax.lemma(self.frame.anchor) == "legitimacy"
                    && (pending || verb.negated || self.subject_negative(governor)) =>
            {
                self.become_(StoppedShort, lemma);
                let named = subject.map(|s| self.actors(s)).unwrap_or_default();
                self.reading.holders = if named.is_empty() { self.actors_of_meaning(governor) } else { named };
                return Some(true);
            }
            Op::Grant | Op::Win | Op::Report if self.frame.shape == Shape::Topic => return Some(false),
            Op::Grant if self.state == State::Open => {
                let giver = subject.map(|s| self.view.parties(s, &[])).unwrap_or_default();
                let thing = subject.is_some_and(|s| {
                    giver.is_empty() && self.view.scene.by_words(self.view.statement, s).is_none()
                });
                self.become_(Recognized, lemma);
                if thing {
                    // "the lease confers no recognition": what an act amounts to.
                    let negated = pending || verb.negated || self.subject_negative(governor);
                    self.become_(if negated { StoppedShort } else { Recognized }, lemma);
                                        if self.reading.holders.is_empty() {
                        self.reading.holders = self.actors_of_meaning(governor);
                    }
                    self.second_target(governor);
                    return Some(true);
                }
                self.pending = pending;
                self.take_pending_locally();
                if self.reading.holders.is_empty() {
                    self.reading.holders = giver;
                }
                self.second_target(governor);
            }
            Op::Win if self.state == State::Open => {
                self.become_(Recognized, lemma);
                self.claimant(governor, passive);
                self.held_from(governor);
                self.pending = pending;
                self.take_pending_locally();
                self.local(governor);
                return Some(true);
            }
            Op::Urge | Op::Call | Op::Seek => {
                self.asked(node, governor, link, pending, subject);
                self.local(governor);
                return Some(false);
            }
            Op::Warn => {
                self.take_side(Opposed, subject, lemma);
            }
            Op::Oppose => self.take_side(Opposed, subject, lemma),
            Op::Support => self.take_side(Supported, subject, lemma),
            Op::Deny if that => {
                let kind = match self.state {
                                        State::Kind(Recognized) => NotRecognized,
                    State::Kind(Considering) => Deferred,
                    State::Kind(Withdrawn) => Recognized,
                    State::Kind(k) => k,
                    State::Open => NotRecognized,
                };
                self.become_(kind, lemma);
                self.source(governor);
            }
            Op::Deny => self.become_(Refused, lemma),
            Op::Mean
                // "does not mean recognition"
                                                if (self.state == State::Open || matches!(link, Link::Gerund | Link::Prep(_) | Link::That)) => {
                    self.become_(Recognized, lemma);
                    if verb.negated || self.subject_negative(governor) {
                        self.become_(StoppedShort, lemma);
                        self.source(governor);
                        self.reading.holders = self.actors_of_meaning(governor);
                        return Some(true);
                    }
                }
            Op::Topic => {
                if verb.negated {
                    self.become_(Deferred, lemma);
                } else if self.state == State::Open || !that {
                    self.become_(Considering, lemma);
                    self.reading.confidence = 0.6;
                }
                self.fill_from(subject);
                return Some(true);
            }
            Op::Depend => {
                self.become_(Conditional, lemma);
            }
            Op::Tie => self.become_(Conditional, lemma),
            Op::Report
                if that
                    && (verb.negated || self.subject_negative(governor))
                    && matches!(
                        lemma,
                        "admit" | "acknowledge" | "concede" | "confirm" | "accept" | "say"
                    ) =>
            {
                let kind = match self.state {
                    State::Kind(Recognized) if self.frame.shape == Shape::Noun => StoppedShort,
                    State::Kind(Recognized) => NotRecognized,
                    State::Kind(k) => k,
                    State::Open => StoppedShort,
                };
                self.become_(kind, lemma);
                self.reading.holders = subject.map(|s| self.view.parties(s, &[])).unwrap_or_default();
                return Some(false);
            }
            Op::Report
                if !that && !noun && !matches!(link, Link::Infinitive | Link::Gerund | Link::Whether) =>
            {
                self.note(|| "blocked: spoken of".into());
                self.blocked = true;
                return Some(false);
            }
            Op::Report
                if (that || matches!(link, Link::Object | Link::Subject)) => {
                    self.source(governor);
                    if self.state == State::Open && matches!(link, Link::Object | Link::Subject) {
                        self.become_(Recognized, lemma);
                        self.fill_from(subject);
                    }
                    if matches!(self.state, State::Kind(Supported | Opposed))
                        && self.reading.holders.is_empty()
                    {
                        self.fill_from(subject);
                    }
                }
            _ => {}
        }
        None
    }
}
