//! Verbs on the way out: refuse, weigh, urge, condemn.

use super::*;

impl Climber<'_, '_> {
    pub(super) fn verb_step(&mut self, node: usize, governor: usize, link: Link) -> bool {
        let syntax = &self.view.statement.syntax;
        let Some(verb) = syntax.verb(governor) else { return false };
        let lemma = syntax.lemma(governor);
        let particle = verb.particle.map(|p| syntax.word(p));
        let noun = syntax.kind(node) == Some(ChunkKind::Np);
        let prep = match link {
            Link::Prep(word) => Some(syntax.word(word)),
            // "called on X to recognise": the preposition of whoever is called on.
            Link::Infinitive => syntax
                .link(node)
                .subject
                .filter(|&s| s > governor)
                .and_then(|s| s.checked_sub(1))
                .filter(|&p| syntax.kind(p) == Some(ChunkKind::Prep))
                .map(|p| syntax.lemma(p)),
            _ => None,
        };
        // "Before recognising it, Romania wants an agreement"
        if prep == Some("before") && noun && self.obliges(governor) {
            self.fill_from(syntax.link(governor).subject);
            self.require(governor);
            return false;
        }
        if prep == Some("before") && !noun && self.is(Recognized) {
            if self.obliges(governor) {
                self.fill_from(syntax.link(governor).subject);
                self.require(governor);
            } else {
                let done = verb.past || verb.perfect;
                self.blocked |= !done;
            }
            return false;
        }
        if let (Some("by" | "after" | "upon" | "since" | "through" | "before" | "while" | "despite"), false) =
            (prep, noun)
        {
            return false;
        }
        if prep == Some("without") {
            let formal = syntax.chunks.get(self.frame.anchor).is_some_and(|c| {
                (c.first..c.end)
                    .any(|w| matches!(syntax.word(w), "formally" | "officially" | "formal" | "official"))
            });
            let kind = match self.state {
                // "broke up without deciding whether to recognise"
                State::Kind(Considering | Deferred) => Deferred,
                _ if formal => StoppedShort,
                _ => NotRecognized,
            };
            self.become_(kind, "without");
            self.extend_cue(node);
            self.fill_from(syntax.link(governor).subject.or_else(|| controlled_subject(self.view, governor)));
            return false;
        }
        match link {
            Link::Relative | Link::Owner | Link::Apposition | Link::Coordinate => return false,
            // "would go to its grave before it recognised": rather anything else.
            Link::Adverbial(word)
                if syntax.word(word) == "before"
                    && self.is(Recognized)
                    && verb
                        .modal
                        .is_some_and(|m| matches!(syntax.word(m), "would" | "will" | "'ll" | "'d"))
                    && !verb.negated =>
            {
                self.extend_cue(governor);
                self.become_(Refused, "rather than");
                self.settled = true;
                return false;
            }
            // "must break with al-Qaeda before they can be recognised"
            Link::Adverbial(word)
                if syntax.word(word) == "before"
                    && matches!(self.state, State::Kind(Recognized | Considering))
                    && self.obliges(governor) =>
            {
                self.require(governor);
                return false;
            }
            Link::Adjunct | Link::Adverbial(_) => return false,
            _ => {}
        }
        let passive = verb.passive || verb.form == Form::Participle;
        if noun
            && matches!(
                lemma,
                "call"
                    | "deem"
                    | "consider"
                    | "think"
                    | "describe"
                    | "dismiss"
                    | "find"
                    | "judge"
                    | "see"
                    | "regard"
                    | "view"
                    | "brand"
                    | "label"
                    | "declare"
                    | "make"
            )
        {
            if let Some(done) = self.judged(governor, passive) {
                return done;
            }
        }
        // A noun or clause in subject place of an active verb is said something of.
        if link == Link::Subject && (!passive || !noun) {
            let told = self.predicated(node, governor);
            // "recognising it could be counterproductive": whether it came about is not told.
            let open = verb.modal.is_some() || lemma == "be" && !verb.past;
            self.blocked |= !told && !noun && open && self.is(Recognized);
            return told;
        }
        if noun && link == Link::Predicate {
            return self.predicate_noun(node, governor);
        }
        // "is poised to", "is prepared to": participles that are adjectives.
        let surface = syntax
            .chunks
            .get(governor)
            .map_or("", |c| self.view.scene.text.lower(self.view.statement.offset + c.head));
        let adjectival = verb.passive && !noun;
        if let Some(op) = adjectival.then(|| operator(Pos::Adj, surface, None, prep)).flatten() {
            self.extend_cue(governor);
            return self.adjective(governor, op, verb.negated, syntax.link(governor).subject, surface);
        }
        // "tied recognition to reforms", "made recognition conditional on"
        if noun && matches!(link, Link::Object | Link::Subject) {
            let tie = syntax.phrases_after(governor).into_iter().find(|&(p, n)| {
                n > node && with_preposition(Pos::Verb, lemma, syntax.lemma(p)) == Some(Op::Tie)
            });
            if let Some((p, n)) = tie {
                self.extend_cue(governor);
                let first = syntax.chunks.get(p).map_or(0, |c| c.first);
                self.set_condition(first, n);
                self.fill_from(if passive {
                    agent(self.view, governor)
                } else {
                    syntax.link(governor).subject
                });
                return true;
            }
        }
        if lemma == "think"
            && matches!(link, Link::Prep(word) if word > 0 && syntax.word(word - 1) == "better")
        {
            self.become_(Withdrawn, "think better of");
            self.fill_from(syntax.link(governor).subject);
            return false;
        }
        // "has not accepted that Crimea is Russian soil"
        if link == Link::That && matches!(lemma, "accept" | "acknowledge" | "recognize" | "concede") {
            self.extend_cue(governor);
            if verb.negated && self.is(Recognized) {
                self.become_(NotRecognized, lemma);
            }
            self.fill_from(syntax.link(governor).subject);
            return true;
        }
        let op = match link {
            Link::That => with_preposition(Pos::Verb, lemma, "that"),
            _ => None,
        };
        let op = op.or_else(|| operator(Pos::Verb, lemma, particle, prep));
        let Some(op) = op else {
            // "consider receiving an ambassador": the act by which the matter would come about.
            let brings = matches!(
                lemma,
                "receive"
                    | "open"
                    | "send"
                    | "post"
                    | "have"
                    | "give"
                    | "establish"
                    | "host"
                    | "take"
                    | "accept"
                    | "raise"
                    | "fly"
                    | "restore"
                    | "return"
                    | "put"
                    | "get"
                    | "occupy"
                    | "agree"
                    | "enter"
            );
            if self.frame.shape == Shape::Topic && brings && verb.form != Form::Finite && link == Link::Object
            {
                self.extend_cue(governor);
                return true;
            }
            return match link {
                // A clause reported by an unknown verb still stands.
                Link::That => true,
                Link::Whether => {
                    self.whether(governor);
                    true
                }
                _ if self.state == State::Open => false,
                // "the time had not come to recognise"
                Link::Infinitive
                    if lemma == "come"
                        && syntax.link(governor).subject.is_some_and(|s| {
                            matches!(syntax.lemma(s), "time" | "moment" | "hour" | "day")
                        }) =>
                {
                    self.extend_cue(governor);
                    self.become_(if verb.negated { Deferred } else { Considering }, "time");
                    true
                }
                // "is about to recognise"
                Link::Infinitive if lemma == "be" && self.is_about(governor, node) => {
                    self.become_(Considering, "about to");
                    self.extend_cue(governor);
                    self.fill_from(syntax.link(governor).subject);
                    true
                }
                // "took a few hours to recognise"
                Link::Infinitive
                    if matches!(lemma, "take" | "need" | "wait" | "require")
                        && self.spends_time(governor) =>
                {
                    true
                }
                // "never got round to recognising"
                Link::Infinitive | Link::Gerund => {
                    self.note(|| format!("blocked: «{lemma}» is no operator"));
                    self.blocked = true;
                    false
                }
                _ => false,
            };
        };
        if !matches!(op, Op::Report) {
            self.extend_cue(governor);
        }
        let pending = self.take_pending();
        let subject = if passive {
            agent(self.view, governor)
        } else {
            syntax.link(governor).subject.or_else(|| controlled_subject(self.view, governor))
        };
        if link == Link::Whether {
            self.whether(governor);
            return true;
        }
        let that = link == Link::That;
        let around = Around { node, governor, link, subject, passive, pending };
        if let Some(goes_on) = self.operate(op, &around) {
            return goes_on;
        }
        self.fill_from(subject);
        if !matches!(op, Op::Report | Op::Mean) || !that {
            self.local(governor);
        }
        self.condition(governor);
        true
    }
}
