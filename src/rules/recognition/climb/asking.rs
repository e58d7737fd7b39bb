//! Who asks whom for recognition, who takes sides, what is answered.

use super::*;

impl Climber<'_, '_> {
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
    pub(super) fn answer(&mut self, governor: usize) {
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
            self.reading.holders = askers.iter().map(|a| self.for_itself(a)).collect();
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

    /// A parliament speaks for itself where it speaks to its own government.
    fn for_itself(&self, party: &Party) -> Party {
        let Some(voice) = &party.voice else { return party.clone() };
        let who = match voice.figure {
            Some(figure) => Who::Figure(figure),
            None => Who::Collective(crate::clauses::actors::strip_determiner(
                self.view.scene.text.slice(voice.first, voice.end),
            )),
        };
        Party { who, first: voice.first, end: voice.end, voice: None, ..party.clone() }
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
            && (self.frame.shape == Shape::Noun || self.decided)
        {
            let mut aside = self.reading.clone();
            aside.kind = Recognized;
            aside.confidence = 0.8;
            self.aside.push(aside);
        }
        self.become_(side, lemma);
        self.reading.holders = actors;
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
