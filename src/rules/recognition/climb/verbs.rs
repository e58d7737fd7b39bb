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
            )
        {
            if let Some(done) = self.judged(governor, passive) {
                return done;
            }
        }
        // A noun or clause in subject place of an active verb is said something of.
        if link == Link::Subject && (!passive || !noun) {
            return self.predicated(node, governor);
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
                return false;
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
                return false;
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
                return true;
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
                    return true;
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
                    return false;
                }
            Op::Cease => self.become_(Withdrawn, lemma),
            Op::Withdraw => self.become_(Withdrawn, lemma),
            Op::Grant | Op::Win | Op::Report if self.frame.shape == Shape::Topic => return false,
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
                    return true;
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
                return true;
            }
            Op::Urge | Op::Call | Op::Seek => {
                self.asked(node, governor, link, pending, subject);
                self.local(governor);
                return false;
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
                        return true;
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
                return true;
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
                return false;
            }
            Op::Report
                if !that && !noun && !matches!(link, Link::Infinitive | Link::Gerund | Link::Whether) =>
            {
                self.note(|| "blocked: spoken of".into());
                self.blocked = true;
                return false;
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
        self.fill_from(subject);
        if !matches!(op, Op::Report | Op::Mean) || !that {
            self.local(governor);
        }
        self.condition(governor);
        true
    }

    /// "must", "wants", "has to": what somebody else is to do first.
    fn obliges(&self, governor: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let modal = syntax.verb(governor).and_then(|v| v.modal).map(|m| syntax.word(m));
        matches!(modal, Some("must" | "should" | "ought"))
            || matches!(
                syntax.lemma(governor),
                "want" | "need" | "have" | "require" | "demand" | "expect" | "insist" | "await"
            ) && !syntax.verb(governor).is_some_and(|v| v.past)
    }

    /// Makes the clause of `governor` the condition.
    fn require(&mut self, governor: usize) {
        let syntax = &self.view.statement.syntax;
        let from = syntax.link(governor).subject.unwrap_or(governor).min(governor);
        let first = syntax.chunks.get(syntax.phrase_start(from)).map_or(0, |c| c.first);
        let last = syntax.link(governor).object.filter(|&o| o > governor).unwrap_or(governor);
        let end = syntax.chunks.get(last).map_or(first + 1, |c| c.end);
        self.reading.condition = Some((first, end));
        self.become_(Conditional, "first");
        self.settled = true;
    }

    fn is_about(&self, be: usize, infinitive: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let (Some(a), Some(b)) = (syntax.chunks.get(be), syntax.chunks.get(infinitive)) else { return false };
        (a.first..b.end).any(|w| syntax.word(w) == "about")
    }

    /// "took a few hours more to", "needed two years to".
    fn spends_time(&self, governor: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        (governor + 1..syntax.chunks.len().min(governor + 3)).any(|i| {
            syntax.kind(i) == Some(ChunkKind::Time)
                || matches!(
                    syntax.lemma(i),
                    "minute" | "hour" | "day" | "week" | "month" | "year" | "decade" | "moment"
                )
        })
    }

    pub(super) fn take_pending_locally(&mut self) {
        if self.take_pending() {
            self.become_(NotRecognized, "no");
        }
    }

    /// Whether a clause asks: "debate whether to", "did not say whether".
    pub(super) fn whether(&mut self, governor: usize) {
        let syntax = &self.view.statement.syntax;
        let negated = syntax.verb(governor).is_some_and(|v| v.negated);
        let evading = matches!(syntax.lemma(governor), "decline" | "refuse" | "avoid");
        if matches!(syntax.lemma(governor), "ask" | "press" | "question")
            && syntax.verb(governor).is_some_and(|v| v.passive || v.form == Form::Participle)
        {
            self.answer(governor);
            return;
        }
        self.extend_cue(governor);
        self.become_(if negated || evading { Deferred } else { Considering }, "whether");
        self.fill_from(syntax.link(governor).subject);
    }

    /// "Asked whether it recognised X, the minister said: No."
    fn answer(&mut self, governor: usize) {
        let syntax = &self.view.statement.syntax;
        let after = syntax.chunks.get(governor).map_or(0, |c| c.end);
        let said = (after..syntax.words.len()).find_map(|w| match syntax.word(w) {
            "no" if matches!(syntax.word(w.wrapping_sub(1)), "\"" | "'" | ":" | ",")
                && !syntax.word(w + 1).chars().all(char::is_alphabetic) =>
            {
                Some(NotRecognized)
            }
            "yes" if matches!(syntax.word(w.wrapping_sub(1)), "\"" | "'" | ":" | ",") => Some(Recognized),
            "decline" | "declined" | "refused" | "evaded" | "dodged" | "sidestepped" | "demurred" => {
                Some(Deferred)
            }
            _ => None,
        });
        match said {
            Some(kind) => {
                self.become_(kind, "answer");
                self.settled = true;
            }
            None => self.blocked = true,
        }
    }

    /// Three slots: who asks, who is asked, for whom.
    pub(super) fn asked(
        &mut self,
        node: usize,
        governor: usize,
        link: Link,
        pending: bool,
        subject: Option<usize>,
    ) {
        let syntax = &self.view.statement.syntax;
        let lemma = syntax.lemma(governor);
        let mut askers: Vec<Party> = subject.map(|s| self.view.parties(s, &[])).unwrap_or_default();
        if askers.is_empty() {
            askers.extend(subject.and_then(|s| self.view.scene.by_words(self.view.statement, s)));
        }
        let negated = pending;
        let verbal = syntax.kind(node) == Some(ChunkKind::Vg);
        let asked: Vec<Party> = if verbal || !self.reading.holders.is_empty() {
            self.reading.holders.clone()
        } else {
            let exclude: Vec<Who> = askers.iter().map(|p| p.who.clone()).collect();
            let object = syntax.link(governor).object.filter(|&o| o != node);
            let from = syntax
                .phrases_after(governor)
                .into_iter()
                .find(|&(p, _)| matches!(syntax.lemma(p), "from" | "on" | "to" | "of"))
                .map(|(_, n)| n);
            object.or(from).map(|o| self.view.parties(o, &exclude)).unwrap_or_default()
        };
        let _ = link;
        // "campaigns to prevent further recognitions"
        if matches!(self.state, State::Kind(Opposed | Supported)) && !negated {
            if !askers.is_empty() {
                self.reading.holders = askers;
            }
            return;
        }
        // "lobbied capitals to withhold recognition"
        let contrary = matches!(self.state, State::Kind(Refused | Withdrawn | NotRecognized | Deferred));
        if negated != contrary {
            self.become_(Opposed, lemma);
            self.reading.holders = askers;
            return;
        }
        if self.reading.targets.is_empty() {
            // "sought recognition": the seeker is the target.
            if let Some(s) = subject {
                self.reading.targets = targets_of(self.view, s, &[]);
            }
            // "Catalan leaders begged Brussels for recognition"
            if self.reading.targets.is_empty() {
                let named =
                    askers.iter().filter(|a| matches!(a.who, Who::Figure(_)) && disputed(self.view, &a.who));
                self.reading.targets = named.cloned().map(Target::plain).collect();
            }
        }
        // "wanted recognition for Katanga from Brussels": asked of somebody, on its behalf.
        let begged = !verbal
            && !asked.is_empty()
            && matches!(
                lemma,
                "want" | "seek" | "request" | "demand" | "solicit" | "crave" | "court" | "pursue"
            );
        // The deposed president who asks to be recognised stands for himself, not for his state.
        let himself = |a: &Party| {
            self.reading.targets.iter().any(|t| {
                t.party.who == a.who
                    || a.voice.as_ref().and_then(|v| v.figure).is_some_and(|f| t.party.who == Who::Figure(f))
            })
        };
        // A parliament that calls on its own government supports.
        let at_home = !askers.is_empty() && askers.iter().all(|a| asked.iter().any(|b| b.who == a.who));
        if at_home && !self.reading.targets.iter().any(|t| askers.iter().any(|a| a.who == t.party.who)) {
            self.become_(Supported, lemma);
            self.reading.holders = askers;
            return;
        }
        let own = askers.is_empty() || begged || askers.iter().any(himself);
        if own {
            self.become_(Sought, lemma);
            self.reading.source = askers.into_iter().next();
            self.reading.holders = if asked.is_empty() { vec![world(self.view, governor)] } else { asked };
        } else {
            self.become_(Supported, lemma);
            self.reading.holders = askers;
        }
    }

    /// Another's recognition condemned or welcomed.
    pub(super) fn take_side(&mut self, side: StanceKind, subject: Option<usize>, lemma: &str) {
        self.fill_target();
        let mut actors: Vec<Party> = subject.map(|s| self.view.parties(s, &[])).unwrap_or_default();
        if let (true, Some(s)) = (actors.is_empty(), subject) {
            // "a letter backing recognition": whoever wrote or signed it.
            let syntax = &self.view.statement.syntax;
            if is_document(syntax.lemma(s)) {
                let signer =
                    self.maker(s).or_else(|| syntax.main_verb_of(s).and_then(|v| syntax.link(v).subject));
                actors = signer.map(|n| self.view.parties(n, &[])).unwrap_or_default();
            }
            if actors.is_empty() {
                actors.extend(self.view.scene.by_words(self.view.statement, s));
            }
        }
        let other = !self.reading.holders.is_empty()
            && self.reading.holders.iter().all(|h| actors.iter().all(|a| a.who != h.who));
        let real = self.reading.holders.iter().all(|h| matches!(h.who, Who::Figure(_)));
        let reacts = matches!(
            lemma,
            "condemn"
                | "denounce"
                | "criticize"
                | "welcome"
                | "hail"
                | "praise"
                | "applaud"
                | "protest"
                | "deplore"
                | "slam"
                | "blast"
                | "regret"
                | "decry"
                | "lament"
                | "celebrate"
                | "mock"
                | "reject"
                | "salute"
                | "resent"
                | "call"
                | "regard"
                | "describe"
                | "brand"
                | "dismiss"
                | "deride"
                | "cheer"
        );
        if other
            && real
            && reacts
            && matches!(self.state, State::Open | State::Kind(Recognized))
            && self.frame.shape == Shape::Noun
        {
            let mut aside = self.reading.clone();
            aside.kind = Recognized;
            aside.confidence = 0.8;
            self.aside.push(aside);
        }
        self.become_(side, lemma);
        self.reading.holders = actors;
    }

    /// Whoever wins, gains or lacks recognition is its target.
    pub(super) fn claimant(&mut self, governor: usize, passive: bool) {
        if !self.reading.targets.is_empty() {
            return;
        }
        let syntax = &self.view.statement.syntax;
        // "win the Emirate recognition": the first object is the winner.
        if let Some(first) = syntax.link(governor).object.filter(|&o| o != self.frame.anchor) {
            self.reading.targets = targets_of(self.view, first, &[]);
            if !self.reading.targets.is_empty() {
                return;
            }
        }
        let _ = passive;
        // "win the Emirate recognition" as one phrase
        let (first, end) = self.view.statement.tokens(self.frame.anchor);
        let inside = self.view.scene.namings(first, end).filter_map(|(_, n)| self.view.scene.named(n, &[]));
        self.reading.targets = inside.filter(|p| disputed(self.view, &p.who)).map(Target::plain).collect();
        if !self.reading.targets.is_empty() {
            return;
        }
        let subject = syntax.link(governor).subject.or_else(|| controlled_subject(self.view, governor));
        if let Some(s) = subject {
            self.reading.targets = targets_of(self.view, s, &[]);
            // "A footballer gained recognition": no claimant.
            let lemma = syntax.lemma(s);
            let spoken_for = is_description(lemma)
                || matches!(
                    lemma,
                    "leader"
                        | "official"
                        | "envoy"
                        | "diplomat"
                        | "campaign"
                        | "cause"
                        | "effort"
                        | "claim"
                        | "bid"
                        | "who"
                        | "which"
                        | "that"
                );
            if self.reading.targets.is_empty() && !spoken_for {
                self.note(|| "blocked: whoever wins it is no claimant".into());
                self.blocked = true;
            }
        }
    }

    /// "won recognition from Washington".
    pub(super) fn held_from(&mut self, governor: usize) {
        if !self.reading.holders.is_empty() {
            return;
        }
        let syntax = &self.view.statement.syntax;
        let from = syntax
            .phrases_after(governor)
            .into_iter()
            .find(|&(p, _)| matches!(syntax.lemma(p), "from" | "by" | "in"))
            .map(|(_, n)| n);
        let exclude: Vec<Who> = self.reading.targets.iter().map(|t| t.party.who.clone()).collect();
        if let Some(np) = from {
            self.reading.holders = self.view.parties(np, &exclude);
        }
    }

    /// "granted Kosovo recognition", "extended recognition to Kosovo".
    pub(super) fn second_target(&mut self, governor: usize) {
        if !self.reading.targets.is_empty() {
            return;
        }
        let syntax = &self.view.statement.syntax;
        let first = syntax.link(governor).object.filter(|&o| o != self.frame.anchor);
        let to = syntax
            .phrases_after(governor)
            .into_iter()
            .find(|&(p, _)| matches!(syntax.lemma(p), "to" | "on" | "upon" | "for"))
            .map(|(_, n)| n);
        if let Some(np) = first.or(to) {
            let exclude: Vec<Who> = self.reading.holders.iter().map(|p| p.who.clone()).collect();
            self.reading.targets = targets_of(self.view, np, &exclude);
            if self.reading.targets.is_empty() {
                self.note(|| format!("blocked: {} cannot be recognised", show(self.view, Some(np))));
                self.blocked = true;
            }
        }
    }

    pub(super) fn source(&mut self, governor: usize) {
        let syntax = &self.view.statement.syntax;
        if self.reading.source.is_none() {
            if let Some(subject) = syntax.link(governor).subject {
                let parties = self.view.parties(subject, &[]);
                self.reading.source = parties.into_iter().next();
                // "the ministry said it would recognise": the speaker's side holds the stance.
                if let (Some(source), true) = (
                    self.reading.source.clone(),
                    self.reading.holders.is_empty() && self.frame.holder_chunk.is_some(),
                ) {
                    self.reading.holders = vec![source];
                }
            }
        }
    }
}
