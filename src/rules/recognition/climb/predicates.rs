//! What is said of the noun: recognition is premature, depends on, met with anger, would mean war.

use super::*;

/// Nouns that judge an act as wrong.
pub(super) const WRONGS: &[&str] = &[
    "mistake",
    "error",
    "blunder",
    "provocation",
    "violation",
    "insult",
    "attack",
    "aggression",
    "betrayal",
    "folly",
    "breach",
    "crime",
    "outrage",
    "blow",
    "disgrace",
    "threat",
    "reward",
    "capitulation",
    "shame",
    "war",
    "slap",
    "stab",
    "interference",
    "infringement",
    "encroachment",
    "gift",
    "madness",
    "disaster",
    "affront",
    "surrender",
    "treachery",
    "treason",
    "injustice",
];

impl Climber<'_, '_> {
    /// What a verb says of its subject, the noun or clause at `node`.
    pub(super) fn predicated(&mut self, node: usize, governor: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let lemma = syntax.lemma(governor);
        let verb = syntax.verb(governor);
        let negated = verb.is_some_and(|v| v.negated) || self.is_negative(node);
        self.extend_cue(governor);
        if matches!(lemma, "be" | "remain" | "seem" | "appear" | "become" | "look" | "stay") {
            return self.copula(governor, negated);
        }
        if self.sided(governor) {
            return false;
        }
        match operator(Pos::Verb, lemma, None, self.preposition_after(governor)) {
            Some(Op::Depend) => {
                self.become_(Conditional, lemma);
                self.condition_phrase(governor);
                return true;
            }
            Some(Op::Topic) => {
                self.become_(if negated { Deferred } else { Considering }, lemma);
                return true;
            }
            Some(Op::Defer) => {
                self.become_(Deferred, lemma);
                return true;
            }
            _ => {}
        }
        match lemma {
            // "takes effect upon the release": a condition; "takes effect on Monday": an act.
            "come" | "follow" | "arrive" | "take" | "happen" | "begin" | "enter" => {
                self.happens(governor, negated);
                true
            }
            "wait" | "belong" | "lie" => {
                self.become_(Deferred, lemma);
                true
            }
            "mean" | "amount" | "constitute" | "represent" | "spell" | "be"
                if syntax.link(governor).object.is_some_and(|o| WRONGS.contains(&syntax.lemma(o))) =>
            {
                self.become_(Opposed, lemma);
                self.reading.holders.clear();
                true
            }
            // "warned that recognition of separatist regions endangers peace"
            "endanger" | "threaten" | "undermine" | "violate" | "jeopardize" | "jeopardise"
            | "destabilize" | "embolden" | "reward" | "harm" | "breach" | "contravene" | "contradict"
            | "fuel" | "legitimize" | "imperil" | "damage" | "hurt" | "sabotage" | "worsen" | "poison"
                if !negated =>
            {
                self.become_(Opposed, lemma);
                self.reading.holders.clear();
                true
            }
            "anger" | "infuriate" | "enrage" | "outrage" | "dismay" | "irritate" | "provoke" | "incense"
            | "annoy" | "upset" | "alarm" | "please" | "delight" => {
                let side = if matches!(lemma, "please" | "delight") { Supported } else { Opposed };
                if let Some(object) = syntax.link(governor).object {
                    let actors = self.view.parties(object, &[]);
                    if !actors.is_empty() {
                        self.keep_aside();
                        self.become_(side, lemma);
                        self.reading.holders = actors;
                    }
                }
                false
            }
            _ => false,
        }
    }

    /// "Recognition came within the hour", "the refusal came", "takes effect upon".
    fn happens(&mut self, governor: usize, negated: bool) {
        let syntax = &self.view.statement.syntax;
        let lemma = syntax.lemma(governor);
        let effect = lemma != "take" && lemma != "enter"
            || syntax
                .link(governor)
                .object
                .is_some_and(|o| matches!(syntax.lemma(o), "effect" | "force" | "place"))
            || syntax
                .own_phrases(governor)
                .iter()
                .any(|&(_, n)| matches!(syntax.lemma(n), "effect" | "force"));
        if self.state == State::Open || self.is(Recognized) {
            if effect {
                let modal = syntax.verb(governor).is_some_and(|v| v.modal.is_some());
                let plain = if negated { NotRecognized } else { Recognized };
                let kind = if modal && !self.dated(governor) { Considering } else { plain };
                self.become_(kind, lemma);
            }
            let bound = syntax.own_phrases(governor).into_iter().find(|&(p, n)| {
                matches!(syntax.lemma(p), "upon" | "after" | "on")
                    && !self.is_time(n)
                    && matches!(lemma, "take" | "come" | "follow" | "enter")
            });
            let deed = |n: usize| {
                let head = syntax.lemma(n);
                ["tion", "ment", "sion", "al", "ing", "ance"].iter().any(|e| head.ends_with(e))
                    || matches!(head, "release" | "withdrawal" | "return" | "end" | "exchange")
            };
            let only = syntax
                .chunks
                .get(governor)
                .is_some_and(|c| (c.first..c.end + 2).any(|w| syntax.word(w) == "only"));
            if let Some((p, n)) =
                bound.filter(|&(p, n)| syntax.lemma(p) == "upon" && deed(n) || only && deed(n))
            {
                let first = syntax.chunks.get(p).map_or(0, |c| c.first);
                self.set_condition(first, n);
            }
        }
    }

    /// "had the backing of Qatar", "met with anger in Belgrade", "drew condemnation from Rabat".
    fn sided(&mut self, governor: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        if !matches!(
            syntax.lemma(governor),
            "have"
                | "draw"
                | "meet"
                | "face"
                | "enjoy"
                | "find"
                | "provoke"
                | "encounter"
                | "command"
                | "win"
                | "prompt"
                | "cause"
                | "trigger"
                | "earn"
                | "get"
                | "receive"
        ) {
            return false;
        }
        let phrases = syntax.phrases_after(governor);
        let with = phrases.iter().find(|&&(p, _)| matches!(syntax.lemma(p), "with" | "to")).map(|&(_, n)| n);
        let Some(noun) =
            [syntax.link(governor).object, with].into_iter().flatten().find(|&n| self.side_of(n).is_some())
        else {
            return false;
        };
        let Some(side) = self.side_of(noun) else { return false };
        let from = phrases
            .iter()
            .find(|&&(p, n)| n > noun && matches!(syntax.lemma(p), "of" | "from" | "in" | "by" | "among"))
            .map(|&(_, n)| n);
        let Some(holder) = from.or(syntax.link(noun).owner) else { return false };
        let actors = self.actors(holder);
        if actors.is_empty() {
            return false;
        }
        self.keep_aside();
        self.extend_cue(noun);
        self.become_(side, syntax.lemma(noun));
        self.reading.holders = actors;
        true
    }

    fn side_of(&self, noun: usize) -> Option<StanceKind> {
        let lemma = self.view.statement.syntax.lemma(noun);
        match operator(Pos::Noun, lemma, None, None) {
            Some(Op::Support) => Some(Supported),
            Some(Op::Oppose) => Some(Opposed),
            _ if matches!(
                lemma,
                "anger" | "fury" | "outrage" | "condemnation" | "protest" | "dismay" | "indignation"
            ) =>
            {
                Some(Opposed)
            }
            _ if matches!(lemma, "backing" | "blessing" | "approval" | "applause" | "praise") => {
                Some(Supported)
            }
            _ => None,
        }
    }

    /// What is judged or met has happened: "Spain's recognition angered Israel".
    fn keep_aside(&mut self) {
        let mut aside = self.reading.clone();
        aside.kind = Recognized;
        let real = aside.holders.iter().all(|h| matches!(h.who, Who::Figure(_)));
        let happened = matches!(self.state, State::Open | State::Kind(Recognized));
        if !aside.holders.is_empty() && real && happened && self.frame.shape == Shape::Noun {
            self.aside.push(aside);
        }
        self.reading.holders.clear();
    }

    /// "is premature", "is not on Peru's agenda", "is what they want", "is a mistake".
    fn copula(&mut self, governor: usize, negated: bool) -> bool {
        let syntax = &self.view.statement.syntax;
        let next = (governor + 1..syntax.chunks.len())
            .find(|&i| !matches!(syntax.kind(i), Some(ChunkKind::Adv | ChunkKind::Time | ChunkKind::Quote)));
        let Some(next) = next else { return false };
        match syntax.kind(next) {
            Some(ChunkKind::Adj) if syntax.lemma(next) == "out" => self.is_at(next, negated),
            Some(ChunkKind::Adj) => self.is_adjective(next, negated),
            Some(ChunkKind::Prep) => self.is_at(next, negated),
            Some(ChunkKind::Rel) if syntax.lemma(next) == "what" => self.is_what(governor, next),
            Some(ChunkKind::Np) => self.is_noun(next, negated),
            _ => false,
        }
    }

    fn is_adjective(&mut self, adj: usize, negated: bool) -> bool {
        let syntax = &self.view.statement.syntax;
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
        self.extend_cue(adj);
        self.become_(kind, syntax.lemma(adj));
        if kind == Conditional {
            self.condition_phrase(adj);
        }
        true
    }

    /// "out of the question", "on the table in Helsinki", "on Peru's agenda", "years away".
    fn is_at(&mut self, prep: usize, negated: bool) -> bool {
        let syntax = &self.view.statement.syntax;
        let np = (prep + 1..syntax.chunks.len().min(prep + 5))
            .rev()
            .find(|&i| syntax.kind(i) == Some(ChunkKind::Np) && syntax.phrase_start(i) <= prep + 2);
        let Some(np) = np else { return false };
        let kind = match (syntax.lemma(prep), syntax.lemma(np)) {
            ("out", "question" | "reach") | ("off", "table" | "agenda") | ("beyond", _) => {
                if negated {
                    Considering
                } else {
                    Refused
                }
            }
            (
                "on" | "under" | "in" | "at",
                "agenda" | "table" | "consideration" | "discussion" | "review" | "study" | "card" | "horizon"
                | "prospect" | "sight" | "hand" | "debate" | "offing" | "air" | "pipeline" | "cards" | "menu",
            ) => {
                if negated {
                    Deferred
                } else {
                    Considering
                }
            }
            ("in", "nobody" | "interest") if negated => Opposed,
            ("on", "ice" | "hold") => Deferred,
            _ => return false,
        };
        self.extend_cue(np);
        self.become_(kind, "be");
        let owner = syntax.link(np).owner;
        let where_ = syntax
            .phrases_after(np)
            .into_iter()
            .find(|&(p, _)| matches!(syntax.lemma(p), "in" | "for" | "of"))
            .map(|(_, n)| n);
        for at in owner.into_iter().chain(where_) {
            self.fill_from(Some(at));
        }
        true
    }

    /// "Recognition is what Tiraspol has asked of Moscow."
    fn is_what(&mut self, governor: usize, rel: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let verb = (rel + 1..syntax.chunks.len()).find(|&v| {
            syntax.verb(v).is_some_and(|v| v.form == Form::Finite)
                && matches!(syntax.link(v).opener, Some(Opener::Sub(r)) if r == rel)
        });
        match verb {
            Some(v) => {
                let _ = governor;
                self.verb_step(self.frame.anchor, v, Link::Object)
            }
            None => false,
        }
    }

    /// "is a mistake", "is the price of", "is a matter for", "is no option".
    fn is_noun(&mut self, np: usize, negated: bool) -> bool {
        let syntax = &self.view.statement.syntax;
        let negated = negated || self.is_negative(np);
        let lemma = syntax.lemma(np);
        let head_prep = (syntax.kind(np + 1) == Some(ChunkKind::Prep)).then(|| syntax.lemma(np + 1));
        if WRONGS.contains(&lemma) {
            self.become_(Opposed, lemma);
            self.reading.holders.clear();
            return true;
        }
        let kind = match lemma {
            "option" | "possibility" | "priority" | "issue" | "topic" | "subject" if negated => Refused,
            "option" | "possibility" | "prospect" => Considering,
            "matter" | "question" if head_prep == Some("of") && self.of_time(np) => Considering,
            "matter" | "question" | "decision" | "affair" if matches!(head_prep, Some("for" | "of")) => {
                Deferred
            }
            _ => return false,
        };
        self.extend_cue(np);
        self.become_(kind, lemma);
        true
    }

    fn of_time(&self, np: usize) -> bool {
        let scene = self.view.scene;
        scene.of_phrase(self.view.statement, np).is_some_and(|of| {
            matches!(self.view.statement.syntax.lemma(of), "time" | "month" | "week" | "day" | "year")
        })
    }

    pub(super) fn preposition_after(&self, at: usize) -> Option<&str> {
        let syntax = &self.view.statement.syntax;
        (syntax.kind(at + 1) == Some(ChunkKind::Prep)).then(|| syntax.lemma(at + 1))
    }

    /// "this is not recognition".
    pub(super) fn predicate_noun(&mut self, node: usize, governor: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        if node != self.frame.anchor {
            return true;
        }
        let negated = syntax.verb(governor).is_some_and(|v| v.negated)
            || self.is_negative(node)
            || self.subject_negative(governor);
        self.extend_cue(governor);
        // "There will be no recognition", "there is no talk"
        if syntax.link(governor).subject.is_some_and(|s| syntax.lemma(s) == "there") {
            self.take_pending();
            let ahead = syntax.verb(governor).is_some_and(|v| v.future || v.modal.is_some());
            self.become_(
                match (negated, ahead) {
                    (true, true) => Refused,
                    (true, false) => NotRecognized,
                    (false, true) => Considering,
                    (false, false) => Recognized,
                },
                "there be",
            );
            self.condition(governor);
            return false;
        }

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
