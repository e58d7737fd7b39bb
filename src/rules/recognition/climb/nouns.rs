//! Nouns on the way out: decision, question, the first country to.

use super::*;

impl Climber<'_, '_> {
    /// A noun between: "decision to recognise", "question of recognition".
    pub(super) fn noun_step(&mut self, node: usize, governor: usize, link: Link) -> bool {
        let syntax = &self.view.statement.syntax;
        match link {
            Link::Relative => return self.relative(node, governor),
            Link::Owner | Link::Apposition => return false,
            _ => {}
        }
        // The verb's own preposition goes before the noun's: "warned Oslo against recognising".
        if let Link::Prep(word) = link {
            if let Some((verb, verb_link)) = self.view.governor(governor) {
                if syntax.kind(verb) == Some(ChunkKind::Vg)
                    && matches!(verb_link, Link::Object | Link::Prep(_))
                {
                    let prep = syntax.word(word);
                    if with_preposition(Pos::Verb, syntax.lemma(verb), prep).is_some() {
                        self.verb_step(node, verb, Link::Prep(word));
                        return false;
                    }
                }
            }
            let prep = syntax.word(word);
            if (syntax.lemma(node) == "recognition" || self.frame.shape == Shape::Verb) && prep == "without" {
                self.become_(NotRecognized, "without");
                return false;
            }
        }
        // "a ruling on whether to seat"
        if link == Link::Whether && operator(Pos::Noun, syntax.lemma(governor), None, None).is_none() {
            self.become_(Considering, "whether");
            self.extend_cue(governor);
            return true;
        }
        let goes_on = self.noun_operator(governor);
        self.unknown(node, governor, link, goes_on);
        goes_on
    }

    /// "the virtue of recognising": a noun that says nothing of whether it came about leaves nothing to tell.
    fn unknown(&mut self, node: usize, governor: usize, link: Link, goes_on: bool) {
        let syntax = &self.view.statement.syntax;
        let form = syntax.verb(node).map(|v| v.form);
        let bare = node == self.frame.anchor && self.is(Recognized);
        let hangs = matches!(link, Link::Prep(_)) && form == Some(Form::Gerund)
            || link == Link::Infinitive && form == Some(Form::Infinitive);
        let known = operator(Pos::Noun, syntax.lemma(governor), None, None).is_some();
        let prep = match link {
            Link::Prep(word) => syntax.word(word),
            _ => "",
        };
        let class = membership::is_class(self.view, governor);
        if bare
            && hangs
            && !goes_on
            && !known
            && !class
            && !matches!(prep, "after" | "since" | "by" | "despite" | "for" | "upon" | "in" | "on")
        {
            self.note(|| format!("blocked: «{}» does not tell whether", syntax.lemma(governor)));
            self.blocked = true;
        }
    }

    /// What a noun does to the frame that it governs.
    pub(super) fn noun_operator(&mut self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let lemma = syntax.lemma(at);
        if matches!(lemma, "moment" | "time" | "position" | "rush" | "hurry" | "stage" | "haste") {
            return self.occasion(at);
        }
        let Some(op) = operator(Pos::Noun, lemma, None, None) else {
            return self.state != State::Open
                && matches!(
                    lemma,
                    "country" | "state" | "government" | "nation" | "first" | "power" | "capital" | "member"
                )
                && self.ranked(at);
        };
        self.extend_cue(at);
        let negative = self.is_negative(at);
        let pending = self.take_pending();
        let owner = syntax.link(at).owner;
        match op {
            Op::Refuse => self.become_(Refused, lemma),
            Op::Fail => self.become_(NotRecognized, lemma),
            Op::Defer => self.become_(Deferred, lemma),
            Op::Consider => {
                self.hypothetical |= syntax.lemmas(at).next() == Some("any");
                let unwilling =
                    matches!(lemma, "intention" | "desire" | "wish" | "appetite" | "chance" | "way");
                self.become_(
                    match negative {
                        true if unwilling => Refused,
                        true => Deferred,
                        false => Considering,
                    },
                    lemma,
                );
            }
            Op::Commit => {
                self.decided |= !pending
                    && !negative
                    && self.is(Recognized)
                    && matches!(
                        lemma,
                        "decision" | "announcement" | "move" | "step" | "declaration" | "decree"
                    );
                if pending {
                    self.become_(Refused, lemma);
                } else if negative {
                    let kind = if matches!(lemma, "intention" | "desire" | "wish" | "appetite") {
                        Refused
                    } else {
                        Deferred
                    };
                    self.become_(kind, lemma);
                } else {
                    self.become_(Recognized, lemma);
                }
            }
            Op::Grant => self.become_(Recognized, lemma),
            Op::Withdraw => self.become_(Withdrawn, lemma),
            Op::Topic => {
                self.hypothetical |= syntax.lemmas(at).next() == Some("any");
                // "there was no question of recognising"
                if negative && lemma == "question" {
                    self.become_(Refused, lemma);
                    return true;
                }
                if self.state == State::Open || self.is(Recognized) {
                    self.become_(Considering, lemma);
                    self.reading.confidence = 0.6;
                }
                // "are in talks with Russia about recognition": whoever is talked to.
                if matches!(lemma, "talk" | "discussion" | "negotiation" | "dialogue" | "conversation") {
                    let with = syntax
                        .own_phrases(at)
                        .into_iter()
                        .find(|&(p, _)| syntax.lemma(p) == "with")
                        .map(|(_, n)| n);
                    let partners = with.map(|w| self.actors(w)).unwrap_or_default();
                    if !partners.is_empty() && self.reading.holders.is_empty() {
                        self.extend_cue(at);
                        self.reading.holders = partners;
                        return false;
                    }
                }
                return true;
            }
            Op::Seek | Op::Urge => {
                // "a request by X for recognition"
                let by = || {
                    let phrases = syntax.own_phrases(at);
                    phrases
                        .into_iter()
                        .find(|&(p, _)| matches!(syntax.lemma(p), "by" | "from"))
                        .map(|(_, n)| n)
                };
                let owner = owner.or_else(by);
                let seekers = owner.map(|o| self.view.parties(o, &[])).unwrap_or_default();
                if self.reading.targets.is_empty() {
                    if let Some(o) = owner {
                        self.reading.targets = targets_of(self.view, o, &[]);
                    } else if let Some((verb, _)) = self.view.governor(at) {
                        if let Some(s) = syntax.link(verb).subject {
                            self.reading.targets = targets_of(self.view, s, &[]);
                        }
                    }
                }
                let own = seekers.is_empty()
                    || seekers.iter().any(|a| self.reading.targets.iter().any(|t| t.party.who == a.who));
                if pending {
                    self.become_(Opposed, lemma);
                    self.reading.holders = seekers;
                } else if own {
                    self.become_(Sought, lemma);
                    self.reading.source = seekers.into_iter().next();
                    if self.reading.holders.is_empty() {
                        self.reading.holders = vec![world(self.view, at)];
                    }
                } else {
                    self.become_(Supported, lemma);
                    self.reading.holders = seekers;
                }
                if own && !pending {
                    self.answered(at);
                }
                return false;
            }
            Op::Oppose | Op::Support => {
                let side = if op == Op::Oppose { Opposed } else { Supported };
                let subject =
                    owner.or_else(|| self.view.governor(at).and_then(|(v, _)| syntax.link(v).subject));
                self.take_side(side, subject, lemma);
                return false;
            }
            Op::Depend => self.become_(Conditional, lemma),
            _ => return false,
        }
        self.fill_from(owner.or_else(|| self.maker(at)));
        if negative && matches!(op, Op::Refuse) {
            self.become_(Considering, "no");
        }
        true
    }

    /// "turned down the request", "the application has been lying in La Paz": what became of what is sought.
    fn answered(&mut self, at: usize) {
        let syntax = &self.view.statement.syntax;
        let Some((governor, link)) = self.view.governor(at) else { return };
        let Some(verb) = syntax.verb(governor) else { return };
        let passive = verb.passive || verb.form == Form::Participle;
        let done = matches!(link, Link::Object) && !passive || link == Link::Subject && passive;
        let lies = link == Link::Subject && !passive;
        let particle = verb.particle.map(|p| syntax.word(p));
        let prep = match link {
            Link::Prep(word) => Some(syntax.word(word)),
            _ => None,
        };
        let kind = match operator(Pos::Verb, syntax.lemma(governor), particle, prep) {
            Some(Op::Refuse | Op::Deny | Op::Oppose) if done => Refused,
            Some(Op::Defer) if done => Deferred,
            Some(Op::Consider | Op::Topic) if done || prep.is_some() => Considering,
            Some(Op::Grant) if done => Recognized,
            None if lies
                && matches!(
                    syntax.lemma(governor),
                    "lie" | "gather" | "languish" | "sit" | "wait" | "rest"
                ) =>
            {
                Deferred
            }
            _ => return,
        };
        let actor = if lies {
            syntax
                .own_phrases(governor)
                .into_iter()
                .find(|&(p, n)| matches!(syntax.lemma(p), "in" | "at" | "with") && !self.actors(n).is_empty())
                .map(|(_, n)| n)
        } else if passive {
            agent(self.view, governor)
        } else {
            syntax.link(governor).subject
        };
        let actors = actor.map(|a| self.actors(a)).unwrap_or_default();
        if actors.is_empty() {
            return;
        }
        self.extend_cue(governor);
        self.reading.source = None;
        self.become_(kind, syntax.lemma(governor));
        self.reading.holders = actors;
        self.local(governor);
    }

    /// "not the moment to", "in no position to", "in no rush to".
    pub(super) fn occasion(&mut self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let verb = self.view.governor(at).map(|(v, _)| v).filter(|&v| syntax.verb(v).is_some());
        let negated = verb.and_then(|v| syntax.verb(v)).is_some_and(|v| v.negated) ^ self.is_negative(at);
        self.extend_cue(at);
        if let Some(v) = verb {
            self.extend_cue(v);
            let subject = syntax.link(v).subject.filter(|&s| s != at);
            let named = subject
                .and_then(|s| syntax.chunks.get(s))
                .is_some_and(|c| self.view.scene.is_named(self.view.statement, c));
            if matches!(syntax.lemma(at), "position" | "rush" | "hurry" | "haste") || named {
                self.fill_from(subject);
            }
        }
        // "it was time for the world to recognise": asked by whoever says so.
        let asked = !negated && syntax.lemma(at) == "time" && !self.reading.holders.is_empty();
        let speaker = self.view.speaker_at(self.view.statement.offset + self.frame.words.0).cloned();
        if let Some(speaker) =
            speaker.filter(|s| asked && !self.reading.holders.iter().any(|h| h.who == s.who))
        {
            if self.reading.targets.iter().any(|t| t.party.who == speaker.who) {
                self.become_(Sought, "time");
                self.reading.source = Some(speaker);
            } else {
                self.become_(Supported, "time");
                self.reading.holders = vec![speaker];
            }
            return false;
        }
        self.become_(if negated { Deferred } else { Considering }, syntax.lemma(at));
        true
    }

    /// Who made a decree, letter or motion: "a decree that Portugal adopted", "issued a statement".
    pub(super) fn maker(&self, at: usize) -> Option<usize> {
        let syntax = &self.view.statement.syntax;
        let relative = (at + 1..syntax.chunks.len()).find(|&v| {
            matches!(syntax.link(v).opener, Some(Opener::Relative(Some(np))) if np == at || matches!(syntax.link(np).governor, Some((g, _)) if syntax.kind(g) == Some(ChunkKind::Vg) && syntax.link(g).governor == Some((at, Link::Relative))))
                && syntax.link(v).subject.is_some_and(|s| s != at)
        });
        if let Some(v) = relative {
            return syntax.link(v).subject;
        }
        match self.view.governor(at)? {
            (verb, Link::Object) => syntax.link(verb).subject,
            _ => syntax
                .own_phrases(at)
                .into_iter()
                .find(|&(p, _)| matches!(syntax.lemma(p), "by" | "from"))
                .map(|(_, n)| n),
        }
    }

    /// "the first country to recognise", "the tenth state to".
    pub(super) fn ranked(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        syntax.lemmas(at).any(|l| {
            matches!(
                l,
                "first" | "second" | "third" | "fourth" | "fifth" | "last" | "latest" | "only" | "next"
            ) || l.ends_with("th") && l.as_bytes().first().is_some_and(u8::is_ascii_digit)
        })
    }

    /// "the government that recognises", "a decree recognising".
    pub(super) fn relative(&mut self, node: usize, governor: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        if self.frame.shape != Shape::Verb || node != self.frame.anchor {
            return false;
        }
        let lemma = syntax.lemma(governor);
        // "break with any government that recognised X", "commends countries which recognised X"
        if membership::member(self.view, governor).is_some() {
            return false;
        }
        if self.is_generic(governor) {
            return self.generic_holder(governor);
        }
        // "introduced a bill that would recognise Somaliland"
        if matches!(lemma, "bill" | "motion" | "resolution" | "amendment" | "petition") {
            let makers = self.maker(governor).map(|m| self.actors(m)).unwrap_or_default();
            if !makers.is_empty() {
                self.become_(Supported, lemma);
                self.extend_cue(governor);
                self.reading.holders = makers;
                return false;
            }
        }
        // "a decree recognising Palestine": the decree's own holder.
        if operator(Pos::Noun, lemma, None, None) == Some(Op::Commit)
            && syntax.verb(node).is_some_and(|v| v.form == Form::Gerund)
        {
            self.reading.holders.clear();
            return self.noun_operator(governor);
        }
        false
    }

    /// "any government", "those countries", "whoever": nobody in particular.
    pub(super) fn is_generic(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let named = syntax.chunks.get(at).is_some_and(|c| self.view.scene.is_named(self.view.statement, c));
        !named
            && matches!(
                syntax.lemma(at),
                "government"
                    | "country"
                    | "state"
                    | "nation"
                    | "capital"
                    | "member"
                    | "those"
                    | "anyone"
                    | "one"
                    | "ally"
                    | "power"
                    | "neighbor"
                    | "partner"
            )
    }

    /// What is done to those who recognise: punished or praised.
    pub(super) fn generic_holder(&mut self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let counted = syntax.lemmas(at).any(|l| {
            l.bytes().all(|b| b.is_ascii_digit())
                || matches!(
                    l,
                    "only"
                        | "few"
                        | "several"
                        | "handful"
                        | "dozen"
                        | "more"
                        | "two"
                        | "three"
                        | "four"
                        | "five"
                        | "six"
                        | "seven"
                        | "eight"
                        | "nine"
                        | "ten"
                )
        });
        let mut node = at;
        for _ in 0..5 {
            let Some((governor, link)) = self.view.governor(node) else { break };
            let Some(verb) = syntax.verb(governor) else {
                node = governor;
                continue;
            };
            let prep = match link {
                Link::Prep(word) => Some(syntax.word(word)),
                _ => None,
            };
            let lemma = syntax.lemma(governor);
            let side = match operator(Pos::Verb, lemma, verb.particle.map(|p| syntax.word(p)), prep) {
                Some(Op::Oppose | Op::Warn) => Some(Opposed),
                Some(Op::Support) => Some(Supported),
                _ if matches!(
                    lemma,
                    "break"
                        | "sever"
                        | "cut"
                        | "punish"
                        | "sanction"
                        | "threaten"
                        | "shun"
                        | "boycott"
                        | "penalize"
                        | "warn"
                        | "retaliate"
                ) =>
                {
                    Some(Opposed)
                }
                _ if matches!(lemma, "thank" | "reward" | "commend" | "congratulate") => Some(Supported),
                _ => None,
            };
            if let Some(side) = side {
                let subject =
                    syntax.link(governor).subject.or_else(|| controlled_subject(self.view, governor));
                self.extend_cue(governor);
                self.become_(side, lemma);
                self.reading.holders = subject.map(|s| self.view.parties(s, &[])).unwrap_or_default();
                return false;
            }
            node = governor;
        }
        // "countries that recognise X": a class, not a statement, unless it is counted.
        if !counted {
            self.note(|| "blocked: a class of holders".into());
            self.blocked = true;
        }
        false
    }
}
