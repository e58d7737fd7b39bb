//! From the frame outwards: each operator on the way changes the kind and may rebind slots.

use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::operators::{Op, Pos, operator, with_preposition};
use crate::clauses::syntax::{Link, Opener};
use crate::document::{Formality, StanceKind};
use crate::rules::View;

use super::frame::{Frame, Shape, show, world};
use super::target::{Target, salient, targets_of};
use super::verbal::{agent, controlled_subject};

/// A frame read under its operators; ranges are words of the sentence.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    pub(crate) kind: StanceKind,
    pub(crate) holders: Vec<Party>,
    pub(crate) targets: Vec<Target>,
    pub(crate) cue: (usize, usize),
    pub(crate) source: Option<Party>,
    pub(crate) yet: bool,
    pub(crate) formality: Option<Formality>,
    pub(crate) condition: Option<(usize, usize)>,
    pub(crate) confidence: f64,
}

/// What the words so far amount to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// A nominal of which nothing is said yet.
    Open,
    /// A kind.
    Kind(StanceKind),
}

struct Climber<'v, 's> {
    view: &'v View<'s>,
    frame: &'v Frame,
    reading: Reading,
    state: State,
    /// A negation on a non-finite verb that its governor must take up.
    pending: bool,
    /// Readings that come along: "condemned Spain's recognition" also says that Spain recognised.
    aside: Vec<Reading>,
    blocked: bool,
}

/// The readings of a frame.
pub(crate) fn climb(view: &View<'_>, frame: &Frame) -> Vec<Reading> {
    let reading = Reading {
        kind: frame.kind,
        holders: frame.holders.clone(),
        targets: frame.targets.clone(),
        cue: frame.words,
        source: None,
        yet: false,
        formality: None,
        condition: None,
        confidence: frame.confidence,
    };
    let open =
        matches!(frame.shape, Shape::Noun | Shape::Compound | Shape::Topic) && frame.kind == Recognized;
    let state = if open { State::Open } else { State::Kind(frame.kind) };
    let mut climber =
        Climber { view, frame, reading, state, pending: false, aside: Vec::new(), blocked: false };
    climber.run();
    let Climber { reading, state, mut aside, blocked, .. } = climber;
    let hollow = frame.shape == Shape::Topic && matches!(state, State::Kind(Recognized | NotRecognized));
    match state {
        State::Kind(kind) if !blocked && !hollow => aside.push(Reading { kind, ..reading }),
        _ => {}
    }
    aside
}

use StanceKind::{
    Conditional, Considering, Deferred, NotRecognized, Opposed, Recognized, Refused, Sought, StoppedShort,
    Supported, Withdrawn,
};

impl Climber<'_, '_> {
    fn note(&self, step: impl FnOnce() -> String) {
        self.view.note(step);
    }

    fn is(&self, kind: StanceKind) -> bool {
        self.state == State::Kind(kind)
    }

    fn become_(&mut self, kind: StanceKind, why: &str) {
        if self.state != State::Kind(kind) {
            self.note(|| format!("operator: {why} → {kind}"));
        }
        self.state = State::Kind(kind);
    }

    fn run(&mut self) {
        let frame = self.frame;
        if frame.shape == Shape::Attribute {
            self.extend_cue(frame.anchor);
            return;
        }
        if frame.shape == Shape::Compound {
            self.noun_operator(frame.anchor);
        }
        let mut node = frame.anchor;
        if frame.shape == Shape::Verb {
            self.extend_cue(node);
            self.local(node);
            self.condition(node);
        } else {
            self.negative_determiner(node);
        }
        for _ in 0..8 {
            let Some((governor, link)) = self.view.governor(node) else { break };
            self.note(|| {
                format!(
                    "step: {} —{link:?}→ {}",
                    show(self.view, Some(node)),
                    show(self.view, Some(governor))
                )
            });
            if !self.step(node, governor, link) || self.blocked {
                break;
            }
            node = governor;
        }
        self.fill_holder(node);
        self.outer(node);
        if self.state == State::Open {
            self.bare_nominal();
        }
        self.fill_target();
        self.speaker_holder(node);
    }

    /// "recognition" of nobody named: of the disputed actor that the article is about.
    fn fill_target(&mut self) {
        if self.reading.targets.is_empty() && !matches!(self.frame.shape, Shape::Verb | Shape::Attribute) {
            let exclude: Vec<Who> = self.reading.holders.iter().map(|p| p.who.clone()).collect();
            self.reading.targets = salient(self.view, self.frame.anchor, &exclude);
            self.reading.confidence = self.reading.confidence.min(0.8);
        }
    }

    /// A plan, delay or refusal without its holder is the speaker's: "it would be premature, the minister said".
    fn speaker_holder(&mut self, _node: usize) {
        let State::Kind(kind) = self.state else { return };
        if self.reading.source.is_none() {
            let token = self.view.statement.offset + self.frame.words.0;
            self.reading.source = self.view.speaker_at(token).cloned();
        }
        let impersonal = matches!(
            kind,
            Refused | Deferred | Considering | Conditional | StoppedShort | Opposed | Supported
        );
        if self.reading.holders.is_empty() && impersonal {
            if let Some(source) = self.reading.source.clone() {
                self.reading.holders = vec![source];
            }
        }
    }

    fn extend_cue(&mut self, at: usize) {
        if let Some(chunk) = self.view.statement.syntax.chunks.get(at) {
            self.reading.cue.0 = self.reading.cue.0.min(chunk.first);
            self.reading.cue.1 = self.reading.cue.1.max(chunk.head + 1);
        }
    }

    /// What the verb group itself says: negation, modality, tense.
    fn local(&mut self, at: usize) {
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
        let mut negated = verb.negated;
        if let Some(subject) = syntax.link(at).subject {
            if verb.form == Form::Finite && self.is_negative(subject) {
                negated ^= true;
            }
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
                self.note(|| "headline infinitive: is to".into())
            }
            _ => {}
        }
    }

    fn finite(&mut self, at: usize, negated: bool, modal: Option<&str>, future: bool) {
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
    fn dated(&self, at: usize) -> bool {
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

    fn no_longer(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let Some(chunk) = syntax.chunks.get(at) else { return false };
        let from = chunk.first.saturating_sub(2);
        (from..chunk.end).any(|w| syntax.word(w) == "longer" && w > 0 && syntax.word(w - 1) == "no")
    }

    /// "no country", "none of them", "nobody", "not one".
    fn is_negative(&self, at: usize) -> bool {
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
        matches!(before, "not" | "neither" | "nor") && !syntax.verb(at).is_some()
            || matches!(before, "neither" | "nor")
    }

    fn negative_determiner(&mut self, at: usize) {
        if self.is_negative(at) {
            self.pending = true;
        }
    }

    /// "talking is not recognising": the subject is a dealing, no actor.
    fn is_talk(&self, at: usize) -> bool {
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

    fn take_pending(&mut self) -> bool {
        std::mem::take(&mut self.pending)
    }

    /// Takes one step outwards; false ends the climb.
    fn step(&mut self, node: usize, governor: usize, link: Link) -> bool {
        let syntax = &self.view.statement.syntax;
        match syntax.kind(governor) {
            Some(ChunkKind::Vg) => self.verb_step(node, governor, link),
            Some(ChunkKind::Np) => self.noun_step(node, governor, link),
            Some(ChunkKind::Adj) => self.adjective_step(node, governor, link),
            _ => false,
        }
    }

    fn verb_step(&mut self, node: usize, governor: usize, link: Link) -> bool {
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
            self.become_(if formal { StoppedShort } else { NotRecognized }, "without");
            self.extend_cue(node);
            self.fill_from(syntax.link(governor).subject.or_else(|| controlled_subject(self.view, governor)));
            return false;
        }
        match link {
            Link::Relative | Link::Owner | Link::Apposition | Link::Coordinate => return false,
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
        let op = operator(Pos::Verb, lemma, particle, prep);
        let Some(op) = op else {
            return match link {
                // A clause reported by an unknown verb still stands.
                Link::That => true,
                Link::Whether => {
                    self.whether(governor);
                    true
                }
                _ if self.state == State::Open => false,
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
            Op::Consider if !that => {
                let kind = if pending { Considering } else { Considering };
                self.become_(kind, lemma);
            }
            Op::Intend | Op::Commit => {
                if pending {
                    self.become_(Refused, lemma);
                } else if op == Op::Intend && !that {
                    let dated = self.dated(self.frame.anchor);
                    self.become_(if dated { Recognized } else { Considering }, lemma);
                } else if self.state == State::Open {
                    self.become_(Recognized, lemma);
                }
            }
            Op::Achieve => {
                if self.state == State::Open {
                    return false;
                }
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
                    self.reading.holders = self.actors_of_meaning(governor);
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
                self.from_holder(governor);
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
            Op::Mean => {
                // "does not mean recognition"
                if self.state == State::Open || matches!(link, Link::Gerund) {
                    self.become_(Recognized, lemma);
                    if verb.negated || self.subject_negative(governor) {
                        self.become_(StoppedShort, lemma);
                        self.source(governor);
                        self.reading.holders = self.actors_of_meaning(governor);
                        return true;
                    }
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
            Op::Report => {
                if that || matches!(link, Link::Object | Link::Subject) {
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

    fn take_pending_locally(&mut self) {
        if self.take_pending() {
            self.become_(NotRecognized, "no");
        }
    }

    fn subject_negative(&self, at: usize) -> bool {
        self.view.statement.syntax.link(at).subject.is_some_and(|s| self.is_negative(s))
    }

    /// Whether a clause asks: "debate whether to", "did not say whether".
    fn whether(&mut self, governor: usize) {
        let syntax = &self.view.statement.syntax;
        let negated = syntax.verb(governor).is_some_and(|v| v.negated);
        let evading = matches!(syntax.lemma(governor), "decline" | "refuse" | "ask" | "avoid");
        self.extend_cue(governor);
        self.become_(if negated || evading { Deferred } else { Considering }, "whether");
        self.fill_from(syntax.link(governor).subject);
    }

    fn fill_from(&mut self, chunk: Option<usize>) {
        if self.reading.holders.is_empty() {
            if let Some(at) = chunk {
                let exclude: Vec<Who> = self.reading.targets.iter().map(|t| t.party.who.clone()).collect();
                self.reading.holders = self.view.parties(at, &exclude);
                if self.reading.holders.is_empty() {
                    self.reading.holders.extend(self.view.scene.by_words(self.view.statement, at));
                }
                self.note(|| format!("holder: {}", show(self.view, Some(at))));
            }
        }
    }

    fn source(&mut self, governor: usize) {
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

    /// Three slots: who asks, who is asked, for whom.
    fn asked(&mut self, node: usize, governor: usize, link: Link, pending: bool, subject: Option<usize>) {
        let syntax = &self.view.statement.syntax;
        let lemma = syntax.lemma(governor);
        let askers: Vec<Party> = subject.map(|s| self.view.parties(s, &[])).unwrap_or_default();
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
        }
        // "wanted recognition for Katanga from Brussels": asked of somebody, on its behalf.
        let begged = !verbal
            && !asked.is_empty()
            && matches!(
                lemma,
                "want" | "seek" | "request" | "demand" | "solicit" | "crave" | "court" | "pursue"
            );
        let own = askers.is_empty()
            || begged
            || askers.iter().any(|a| self.reading.targets.iter().any(|t| t.party.who == a.who));
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
    fn take_side(&mut self, side: StanceKind, subject: Option<usize>, lemma: &str) {
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
        if other
            && real
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
    fn claimant(&mut self, governor: usize, passive: bool) {
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
        let subject = syntax.link(governor).subject.or_else(|| controlled_subject(self.view, governor));
        if let Some(s) = subject {
            self.reading.targets = targets_of(self.view, s, &[]);
        }
    }

    /// "won recognition from Washington".
    fn from_holder(&mut self, governor: usize) {
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
    fn second_target(&mut self, governor: usize) {
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

    /// A noun between: "decision to recognise", "question of recognition".
    fn noun_step(&mut self, node: usize, governor: usize, link: Link) -> bool {
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
                        return self.verb_step(node, verb, Link::Prep(word)) && false;
                    }
                }
            }
            let prep = syntax.word(word);
            if syntax.lemma(node) == "recognition" || self.frame.shape == Shape::Verb {
                if prep == "without" {
                    self.become_(NotRecognized, "without");
                    return false;
                }
            }
        }
        self.noun_operator(governor)
    }

    /// What a noun does to the frame that it governs.
    fn noun_operator(&mut self, at: usize) -> bool {
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
            Op::Consider => self.become_(if negative { Deferred } else { Considering }, lemma),
            Op::Commit => {
                if pending {
                    self.become_(Refused, lemma);
                } else if negative {
                    self.become_(Deferred, lemma);
                } else {
                    self.become_(Recognized, lemma);
                }
            }
            Op::Grant => self.become_(Recognized, lemma),
            Op::Withdraw => self.become_(Withdrawn, lemma),
            Op::Topic => {
                if self.state == State::Open || self.is(Recognized) {
                    self.become_(Considering, lemma);
                    self.reading.confidence = 0.6;
                }
                return true;
            }
            Op::Seek | Op::Urge => {
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

    /// "not the moment to", "in no position to", "in no rush to".
    fn occasion(&mut self, at: usize) -> bool {
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
        self.become_(if negated { Deferred } else { Considering }, syntax.lemma(at));
        true
    }

    /// Who made a decree, letter or motion: "a decree that Portugal adopted", "issued a statement".
    fn maker(&self, at: usize) -> Option<usize> {
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
    fn ranked(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        syntax.lemmas(at).any(|l| {
            matches!(
                l,
                "first" | "second" | "third" | "fourth" | "fifth" | "last" | "latest" | "only" | "next"
            ) || l.ends_with("th") && l.as_bytes().first().is_some_and(u8::is_ascii_digit)
        })
    }

    /// "the government that recognises", "a decree recognising".
    fn relative(&mut self, node: usize, governor: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        if self.frame.shape != Shape::Verb || node != self.frame.anchor {
            return false;
        }
        let lemma = syntax.lemma(governor);
        // "break with any government that recognised X", "commends countries which recognised X"
        if self.is_generic(governor) {
            return self.generic_holder(governor);
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
    fn is_generic(&self, at: usize) -> bool {
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
    fn generic_holder(&mut self, at: usize) -> bool {
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

    /// "is ready to recognise", "is opposed to recognition".
    fn adjective_step(&mut self, node: usize, governor: usize, link: Link) -> bool {
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
                    return self.step(verb, up, link) && false;
                }
            }
            return false;
        }
        let Some(op) = operator(Pos::Adj, lemma, None, prep) else {
            if self.ranked(governor) {
                let be = self.view.governor(governor).map(|(v, _)| v);
                self.fill_from(be.and_then(|v| syntax.link(v).subject));
                return true;
            }
            return false;
        };
        self.extend_cue(governor);
        let be = self.view.governor(governor).map(|(v, _)| v);
        let negated = be.and_then(|v| syntax.verb(v)).is_some_and(|v| v.negated);
        let subject = be.and_then(|v| syntax.link(v).subject);
        self.adjective(governor, op, negated, subject, lemma)
    }

    /// What an adjective does: ready, reluctant, opposed.
    fn adjective(&mut self, _at: usize, op: Op, negated: bool, subject: Option<usize>, lemma: &str) -> bool {
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
    fn judged(&mut self, governor: usize, passive: bool) -> Option<bool> {
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

    /// What is said of the noun "recognition" as a subject.
    fn predicated(&mut self, node: usize, governor: usize) -> bool {
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

    fn preposition_after(&self, at: usize) -> Option<&str> {
        let syntax = &self.view.statement.syntax;
        (syntax.kind(at + 1) == Some(ChunkKind::Prep)).then(|| syntax.lemma(at + 1))
    }

    /// "this is not recognition".
    fn predicate_noun(&mut self, node: usize, governor: usize) -> bool {
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
    fn actors_of_meaning(&self, governor: usize) -> Vec<Party> {
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

    /// A condition beside the verb: its clause or phrase makes the stance conditional.
    fn condition(&mut self, at: usize) {
        let syntax = &self.view.statement.syntax;
        for (i, links) in syntax.links.iter().enumerate() {
            let Some((governor, Link::Adverbial(word))) = links.governor else { continue };
            let marker = syntax.word(word);
            let joined = matches!(syntax.link(governor).opener, Some(Opener::Coord(first)) if first == at);
            let own = governor == at || joined || Some(governor) == self.view.governor(at).map(|g| g.0);
            if !own
                || !matches!(
                    marker,
                    "if" | "unless" | "until" | "till" | "once" | "provided" | "providing" | "as" | "before"
                )
            {
                continue;
            }
            // "as long as" only; a bare "as" is time or manner.
            if marker == "as" && !self.long_as(word) {
                continue;
            }
            let past = syntax.verb(at).is_some_and(|v| v.past && !v.negated && v.modal.is_none());
            if past && self.is(Recognized) || marker == "before" && !self.is(Refused) {
                continue;
            }
            // "did not recognise X until it accepted …": in the end it did.
            let in_the_end = self.is(NotRecognized)
                && syntax.verb(at).is_some_and(|v| v.modal.is_none())
                && syntax.verb(i).is_some_and(|v| v.past || v.perfect);
            if matches!(marker, "until" | "till") && in_the_end {
                self.become_(Recognized, "not until");
                return;
            }
            if matches!(marker, "until" | "till")
                && !matches!(self.state, State::Kind(Refused | NotRecognized | Deferred))
            {
                continue;
            }
            self.set_condition(word, i);
            return;
        }
        let until_time = (at + 1..syntax.chunks.len())
            .take_while(|&i| !matches!(syntax.kind(i), Some(ChunkKind::Vg | ChunkKind::Stop)))
            .any(|i| {
                syntax.kind(i) == Some(ChunkKind::Time)
                    && matches!(syntax.chunks.get(i).map_or("", |c| syntax.word(c.first)), "until" | "till")
            });
        if until_time && self.is(NotRecognized) && syntax.verb(at).is_some_and(|v| v.modal.is_none()) {
            self.become_(Recognized, "not until");
            return;
        }
        // "in return for", "in exchange for", "without", "only after", "until" with a phrase
        for (prep, np) in syntax.phrases_after(at) {
            let lemma = syntax.lemma(prep);
            if matches!(lemma, "until" | "till")
                && self.is(NotRecognized)
                && syntax.verb(at).is_some_and(|v| v.past || v.perfect || v.passive)
                && self.is_time(np)
            {
                self.become_(Recognized, "not until");
                return;
            }
            let negative = matches!(self.state, State::Kind(Refused | NotRecognized));
            let modal = syntax.verb(at).is_some_and(|v| v.modal.is_some());
            let named_time = syntax.kind(np) == Some(ChunkKind::Time);
            if lemma == "without" && negative && modal && !named_time {
                let first = syntax.chunks.get(prep).map_or(0, |c| c.first);
                self.set_condition(first, np);
                return;
            }
            if lemma == "in" && matches!(syntax.lemma(np), "return" | "exchange") {
                let first = syntax.chunks.get(prep).map_or(0, |c| c.first);
                self.set_condition(first, np);
                return;
            }
        }
    }

    /// A date or year.
    fn is_time(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        syntax.kind(at) == Some(ChunkKind::Time)
            || syntax.lemmas(at).any(|l| {
                l.bytes().all(|b| b.is_ascii_digit()) && l.len() == 4
                    || matches!(
                        l,
                        "year"
                            | "month"
                            | "week"
                            | "day"
                            | "january"
                            | "february"
                            | "march"
                            | "april"
                            | "june"
                            | "july"
                            | "august"
                            | "september"
                            | "october"
                            | "november"
                            | "december"
                    )
            })
    }

    fn long_as(&self, word: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        word >= 2 && syntax.word(word - 1) == "long" || syntax.word(word + 1) == "long"
    }

    fn condition_phrase(&mut self, at: usize) {
        let syntax = &self.view.statement.syntax;
        let first = syntax.chunks.get(at + 1).map_or(0, |c| c.first);
        self.set_condition(first, at + 1);
    }

    /// Marks the condition from a word to the end of the clause of chunk `at`.
    fn set_condition(&mut self, first: usize, at: usize) {
        let syntax = &self.view.statement.syntax;
        let mut end = syntax.chunks.get(at).map_or(first + 1, |c| c.end);
        let mut i = at + 1;
        while let Some(kind) = syntax.kind(i) {
            if matches!(kind, ChunkKind::Stop | ChunkKind::Break | ChunkKind::Quote) {
                break;
            }
            // ", officials said" closes it.
            if kind == ChunkKind::Comma
                && (i + 1..syntax.chunks.len().min(i + 8)).any(|j| {
                    syntax.verb(j).is_some_and(|v| v.form == Form::Finite)
                        && crate::clauses::syntax::is_report(syntax.lemma(j))
                })
                && syntax.kind(i + 1) == Some(ChunkKind::Np)
            {
                break;
            }
            if let Some(Opener::Main) = syntax.link(i).opener {
                if first < syntax.chunks.get(self.frame.anchor).map_or(0, |c| c.first) {
                    break;
                }
            }
            if i == self.frame.anchor {
                break;
            }
            end = syntax.chunks.get(i).map_or(end, |c| c.end);
            i += 1;
        }
        let before_frame = first < self.frame.words.0;
        if before_frame {
            // A condition in front ends at its comma.
            let comma = (at..syntax.chunks.len()).find(|&j| syntax.kind(j) == Some(ChunkKind::Comma));
            if let Some(c) = comma {
                end = end.min(syntax.chunks.get(c).map_or(end, |c| c.first));
            }
        }
        self.reading.condition = Some((first, end.max(first + 1)));
        self.become_(Conditional, "condition");
    }

    fn fill_holder(&mut self, node: usize) {
        if !self.reading.holders.is_empty() {
            return;
        }
        let subject = self.view.statement.syntax.link(node).subject;
        if self.frame.shape != Shape::Verb {
            self.fill_from(subject.filter(|&s| s != self.frame.anchor));
        }
    }

    /// Negation, condition and report around the outermost verb.
    fn outer(&mut self, node: usize) {
        let syntax = &self.view.statement.syntax;
        if syntax.verb(node).is_some() {
            self.condition(node);
        }
        if self.take_pending() {
            let kind = match self.state {
                State::Kind(Recognized) => NotRecognized,
                State::Kind(k) => k,
                State::Open => NotRecognized,
            };
            self.become_(kind, "no");
        }
    }

    /// "Spain's recognition of Palestine" with nothing more: presupposed.
    fn bare_nominal(&mut self) {
        if !self.reading.holders.is_empty()
            && !self.reading.targets.is_empty()
            && self.frame.shape == Shape::Noun
        {
            self.become_(Recognized, "presupposed");
            self.reading.confidence = 0.7;
        }
    }

    fn negated_context(&self) -> bool {
        self.is_negative(self.frame.anchor)
    }
}

/// Papers that speak for whoever made them.
fn is_document(lemma: &str) -> bool {
    matches!(
        lemma,
        "letter"
            | "statement"
            | "resolution"
            | "motion"
            | "petition"
            | "declaration"
            | "communique"
            | "note"
            | "bill"
            | "report"
            | "appeal"
            | "article"
    )
}
