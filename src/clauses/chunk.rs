//! Chunks: noun phrases, verb groups and what stands between them.

use super::tagger::Word;
use crate::text::lexicon::Tag;
use crate::text::token::{Gap, Token, TokenKind};

/// What a chunk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ChunkKind {
    /// A noun phrase without what follows its head.
    Np,
    /// A verb with its auxiliaries, adverbs and particle.
    Vg,
    /// An adjective phrase that stands by itself: "is ready".
    Adj,
    /// Adverbs by themselves.
    Adv,
    /// A time expression.
    Time,
    /// A preposition.
    Prep,
    /// and, or, but, nor.
    Coord,
    /// if, that, because.
    Sub,
    /// who, which, that, where.
    Rel,
    /// 's between two noun phrases.
    Poss,
    /// ,
    Comma,
    /// ; : and dashes.
    Break,
    /// (
    Open,
    /// )
    Close,
    /// "
    Quote,
    /// . ! ?
    Stop,
}

/// The form of a verb group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// "recognises", "had recognised", "would recognise".
    Finite,
    /// "to recognise".
    Infinitive,
    /// "recognising".
    Gerund,
    /// "recognised" without an auxiliary.
    Participle,
}

/// What the words around the main verb say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Verb {
    pub(crate) form: Form,
    pub(crate) passive: bool,
    /// not, never, neither; twice is none.
    pub(crate) negated: bool,
    /// Word index of will, may, should, …
    pub(crate) modal: Option<usize>,
    /// "is to", "is going to".
    pub(crate) future: bool,
    pub(crate) perfect: bool,
    pub(crate) progressive: bool,
    /// The finite word is a past form.
    pub(crate) past: bool,
    /// Word index of the particle: "rule out".
    pub(crate) particle: Option<usize>,
}

/// A run of words that belong together.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Chunk {
    pub(crate) kind: ChunkKind,
    /// First word.
    pub(crate) first: usize,
    /// Word after the last.
    pub(crate) end: usize,
    /// The word that carries it: the last noun, the main verb.
    pub(crate) head: usize,
    /// Of a verb group.
    pub(crate) verb: Option<Verb>,
}

/// What covers a word: the number of its mention, its time expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cover {
    None,
    /// A named human; the number tells mentions apart.
    Person(u32),
    /// A state, place or body.
    Name(u32),
    /// An adjective or people of a state.
    Demonym(u32),
    /// A time expression.
    Time(u32),
}

/// Cuts a sentence into chunks.
pub(crate) fn chunk(words: &[Word<'_>], tokens: &[Token], cover: impl Fn(usize) -> Cover) -> Vec<Chunk> {
    let mut chunks = Vec::with_capacity(words.len() / 2 + 2);
    let chunker = Chunker { words, tokens, cover };
    let mut at = 0;
    while at < words.len() {
        let chunk = chunker.next(at);
        at = chunk.end.max(at + 1);
        chunks.push(chunk);
    }
    chunks
}

struct Chunker<'w, 'a, F> {
    words: &'w [Word<'a>],
    tokens: &'w [Token],
    cover: F,
}

impl<F: Fn(usize) -> Cover> Chunker<'_, '_, F> {
    fn tag(&self, at: usize) -> Option<Tag> {
        self.words.get(at).map(|w| w.tag)
    }

    fn lemma(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |w| w.lemma)
    }

    /// Whether the token is glued to the one before.
    fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.gap == Gap::None)
    }

    fn hyphen(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| matches!(t.mark, b'-' | b'_' | b'/') && t.gap == Gap::None)
            && self.glued(at + 1)
    }

    fn simple(kind: ChunkKind, first: usize, end: usize) -> Chunk {
        Chunk { kind, first, end, head: end.saturating_sub(1).max(first), verb: None }
    }

    fn next(&self, at: usize) -> Chunk {
        if let Cover::Time(id) = (self.cover)(at) {
            let mut end = at + 1;
            while (self.cover)(end) == Cover::Time(id) && end < self.words.len() {
                end += 1;
            }
            return Self::simple(ChunkKind::Time, at, end);
        }
        // "such as" is one preposition.
        if self.lemma(at) == "such" && self.lemma(at + 1) == "as" && self.tag(at + 1) == Some(Tag::Prep) {
            return Self::simple(ChunkKind::Prep, at, at + 2);
        }
        if let Some(verb) = self.verb_group(at) {
            return verb;
        }
        if let Some(phrase) = self.noun_phrase(at) {
            return phrase;
        }
        let kind = match self.tag(at) {
            Some(Tag::Prep | Tag::To | Tag::Particle) => ChunkKind::Prep,
            Some(Tag::Coord) => ChunkKind::Coord,
            Some(Tag::Sub) => ChunkKind::Sub,
            Some(Tag::Rel) => ChunkKind::Rel,
            Some(Tag::Poss) => ChunkKind::Poss,
            Some(Tag::Adj | Tag::Part | Tag::Ing) => ChunkKind::Adj,
            Some(Tag::Adv | Tag::Neg) => return self.adverbs(at),
            Some(Tag::Mark) => match self.tokens.get(at).map_or(0, |t| t.mark) {
                b',' => ChunkKind::Comma,
                b'"' => ChunkKind::Quote,
                b'(' | b'[' => ChunkKind::Open,
                b')' | b']' => ChunkKind::Close,
                b'.' | b'!' | b'?' => ChunkKind::Stop,
                b'-' if self.hyphen(at) => ChunkKind::Adv,
                _ => ChunkKind::Break,
            },
            _ => ChunkKind::Adv,
        };
        Self::simple(kind, at, at + 1)
    }

    /// Adverbs, and the adjective that may follow them.
    fn adverbs(&self, at: usize) -> Chunk {
        let mut end = at;
        while matches!(self.tag(end), Some(Tag::Adv | Tag::Neg)) && self.verb_group(end).is_none() {
            end += 1;
        }
        if end > at && self.tag(end) == Some(Tag::Adj) && self.noun_phrase(end).is_none() {
            return Self::simple(ChunkKind::Adj, at, end + 1);
        }
        Self::simple(ChunkKind::Adv, at, end.max(at + 1))
    }

    /// A verb group that begins at `at`.
    fn verb_group(&self, first: usize) -> Option<Chunk> {
        let mut verb = Verb {
            form: Form::Finite,
            passive: false,
            negated: false,
            modal: None,
            future: false,
            perfect: false,
            progressive: false,
            past: false,
            particle: None,
        };
        let mut at = first;
        // Adverbs before: "never recognised", "not recognising", "to formally recognise".
        while matches!(self.tag(at), Some(Tag::Adv | Tag::Neg)) {
            at += 1;
        }
        if at > first && !self.opens_verb(at) {
            return None;
        }
        let mut head = None;
        let mut finite = None;
        let mut helper = Helper::Open;
        let mut end = at;
        while let Some(tag) = self.tag(at) {
            if matches!((self.cover)(at), Cover::Time(_)) {
                break;
            }
            let lemma = self.lemma(at);
            match tag {
                Tag::To if helper == Helper::Open && self.opens_base(at + 1) => {
                    verb.form = Form::Infinitive;
                    finite = Some(at);
                    helper = Helper::Bare;
                }
                // "has yet to", "is to", "has to", "ought to"
                Tag::To
                    if matches!(helper, Helper::Have | Helper::Be | Helper::Modal)
                        && self.opens_base(at + 1) =>
                {
                    let ought = helper == Helper::Modal && head.is_none() && at > first;
                    if helper == Helper::Modal && !ought {
                        break;
                    }
                    if (first..at).any(|i| self.lemma(i) == "yet") {
                        verb.negated ^= true;
                    } else if helper == Helper::Be {
                        verb.future = true;
                    }
                    helper = Helper::Bare;
                }
                Tag::Modal if helper == Helper::Open => {
                    verb.modal = Some(at);
                    finite = Some(at);
                    helper = Helper::Modal;
                    if lemma == "cannot" {
                        verb.negated ^= true;
                    }
                }
                Tag::Adv | Tag::Neg => {
                    // Adverbs belong to the group only if a verb follows them.
                    let mut next = at;
                    while matches!(self.tag(next), Some(Tag::Adv | Tag::Neg)) {
                        next += 1;
                    }
                    let goes_on = self.accepts(helper, next)
                        || self.tag(next) == Some(Tag::To)
                            && matches!(helper, Helper::Have | Helper::Be)
                            && self.opens_base(next + 1);
                    let bare_not =
                        helper != Helper::Done && (at..next).all(|i| self.tag(i) == Some(Tag::Neg));
                    if !(goes_on || bare_not && (head.is_some() || verb.modal.is_some()) && next == at + 1) {
                        break;
                    }
                    at = next;
                    end = at;
                    continue;
                }
                _ if self.accepts(helper, at) => {
                    if helper == Helper::Open {
                        finite = Some(at);
                        verb.form = match tag {
                            Tag::Ing => Form::Gerund,
                            Tag::Part => Form::Participle,
                            _ => Form::Finite,
                        };
                        verb.past = tag == Tag::Past;
                    }
                    match (helper, tag) {
                        (Helper::Have, Tag::Part) => verb.perfect = true,
                        (Helper::Be, Tag::Part) => verb.passive = true,
                        (Helper::Be, Tag::Ing) => verb.progressive = true,
                        _ => {}
                    }
                    head = Some(at);
                    // "is going to recognise"
                    if lemma == "go"
                        && tag == Tag::Ing
                        && self.tag(at + 1) == Some(Tag::To)
                        && self.opens_base(at + 2)
                    {
                        verb.future = true;
                        at += 1;
                        helper = Helper::Bare;
                        at += 1;
                        continue;
                    }
                    helper = match lemma {
                        "be" => Helper::Be,
                        "have" => Helper::Have,
                        "do" if tag != Tag::Part && tag != Tag::Ing => Helper::Do,
                        _ => Helper::Done,
                    };
                    // "gets recognised"
                    if lemma == "get" && self.tag(at + 1) == Some(Tag::Part) {
                        helper = Helper::Be;
                    }
                }
                _ => break,
            }
            at += 1;
            end = at;
        }
        let head = head.or(verb.modal)?;
        finite?;
        if verb.form == Form::Participle && !self.verbal_participle(first, head) {
            return None;
        }
        if verb.form == Form::Gerund && !self.verbal_gerund(first, head) {
            return None;
        }
        for i in first..end {
            if self.tag(i) == Some(Tag::Neg)
                || matches!(self.lemma(i), "never" | "hardly" | "barely" | "scarcely" | "neither")
            {
                verb.negated ^= true;
            }
        }
        if self.tag(end) == Some(Tag::Particle) {
            verb.particle = Some(end);
            end += 1;
        }
        Some(Chunk { kind: ChunkKind::Vg, first, end, head, verb: Some(verb) })
    }

    fn opens_verb(&self, at: usize) -> bool {
        match self.tag(at) {
            Some(Tag::To) => self.opens_base(at + 1),
            Some(tag) => tag.is_verb() || tag == Tag::Modal,
            None => false,
        }
    }

    fn opens_base(&self, mut at: usize) -> bool {
        while matches!(self.tag(at), Some(Tag::Adv | Tag::Neg)) {
            at += 1;
        }
        self.tag(at) == Some(Tag::Base)
    }

    /// Whether the word can go on a verb group in this state.
    fn accepts(&self, helper: Helper, at: usize) -> bool {
        let Some(tag) = self.tag(at) else { return false };
        match helper {
            Helper::Open => tag.is_verb(),
            Helper::Modal | Helper::Bare => tag == Tag::Base,
            Helper::Do => tag == Tag::Base,
            Helper::Be => matches!(tag, Tag::Part | Tag::Ing),
            Helper::Have => tag == Tag::Part,
            Helper::Done => false,
        }
    }

    /// A bare participle is a verb after its noun, not before one: "the envoy named by", "a named envoy".
    fn verbal_participle(&self, first: usize, head: usize) -> bool {
        if head > 0 && self.hyphen(head - 1) {
            return false;
        }
        let after_det =
            first > 0 && matches!(self.tag(first - 1), Some(Tag::Det | Tag::Adj | Tag::Poss | Tag::Num));
        let nominal_next = matches!(self.tag(head + 1), Some(Tag::Noun | Tag::Plural | Tag::Name | Tag::Adj));
        !(after_det
            || nominal_next
                && !matches!(
                    self.tag(first.wrapping_sub(1)),
                    Some(Tag::Noun | Tag::Plural | Tag::Name | Tag::Pron | Tag::Mark)
                ))
    }

    fn verbal_gerund(&self, first: usize, head: usize) -> bool {
        if head > 0 && self.hyphen(head - 1) {
            return false;
        }
        let before = first.checked_sub(1).and_then(|i| self.tag(i));
        let after_det = matches!(before, Some(Tag::Det | Tag::Adj | Tag::Poss));
        // "the recognising state", "drug smuggling"
        let compound = before == Some(Tag::Noun)
            && !matches!(self.lemma(head + 1), "recognition" | "independence" | "statehood")
            && !matches!(
                self.tag(head + 1),
                Some(
                    Tag::Det
                        | Tag::Name
                        | Tag::Pron
                        | Tag::Num
                        | Tag::Adj
                        | Tag::Plural
                        | Tag::Prep
                        | Tag::To
                        | Tag::Sub
                )
            );
        !after_det && !compound
    }

    /// A noun phrase that begins at `at`.
    fn noun_phrase(&self, first: usize) -> Option<Chunk> {
        let mut at = first;
        let mut head = None;
        let mut last_cover = Cover::None;
        while let Some(tag) = self.tag(at) {
            let cover = (self.cover)(at);
            if matches!(cover, Cover::Time(_)) {
                break;
            }
            let next = self.tag(at + 1);
            let take = match tag {
                Tag::Det => {
                    head.is_none()
                        && (at == first || matches!(self.tag(at - 1), Some(Tag::Det | Tag::Pron | Tag::Adv)))
                }
                Tag::Pron => {
                    // "both the", "all three": a predeterminer; else a phrase of its own.
                    if at == first
                        && matches!(self.lemma(at), "both" | "all" | "half")
                        && matches!(next, Some(Tag::Det | Tag::Num | Tag::Name | Tag::Adj))
                    {
                        true
                    } else if head.is_none() {
                        head = Some(at);
                        at += 1;
                        break;
                    } else {
                        false
                    }
                }
                Tag::Noun | Tag::Plural | Tag::Name | Tag::Num => {
                    if head.is_some() && self.splits(at, last_cover, cover) {
                        break;
                    }
                    head = Some(at);
                    true
                }
                Tag::Adj => {
                    // An adjective goes on a phrase that has its head only inside a name.
                    (head.is_none()
                        || matches!(cover, Cover::Name(_) | Cover::Person(_))
                        || self.hyphen(at - 1)
                        || self.nominal_follows(at + 1))
                        && (self.nominal_follows(at + 1)
                            || self.joins_adjectives(at + 1)
                            || self.hyphen(at + 1)
                            || head.is_none() && self.headless(first, at))
                        || self.hyphen(at.wrapping_sub(1)) && self.nominal_follows(at + 1)
                }
                Tag::Adv => {
                    head.is_none()
                        && matches!(next, Some(Tag::Adj | Tag::Part | Tag::Num | Tag::Ing))
                        && self.nominal_follows(at + 2)
                        || self.hyphen(at.wrapping_sub(1)) && self.nominal_follows(at + 1)
                }
                Tag::Part | Tag::Ing => {
                    (self.hyphen(at.wrapping_sub(1))
                        || head.is_none() && at > first
                        || head.is_none() && at == first)
                        && self.nominal_follows(at + 1)
                        || self.hyphen(at.wrapping_sub(1)) && at > first
                }
                Tag::Coord => {
                    // "security and humanitarian issues", "French and Spanish protectorates"
                    head.is_none()
                        && at > first
                        && self.tag(at - 1) == Some(Tag::Adj)
                        && next == Some(Tag::Adj)
                        && self.nominal_follows(at + 2)
                }
                Tag::Mark => {
                    let quoted = self.tokens.get(at).is_some_and(|t| t.mark == b'"')
                        && head.is_none()
                        && at > first
                        && self.nominal_follows(at + 1);
                    let comma = self.tokens.get(at).is_some_and(|t| t.mark == b',')
                        && head.is_none()
                        && at > first
                        && self.tag(at - 1) == Some(Tag::Adj)
                        && next == Some(Tag::Adj)
                        && self.nominal_follows(at + 2);
                    at > first && (self.hyphen(at) || quoted || comma)
                }
                Tag::Prep | Tag::Particle | Tag::Base | Tag::Pres | Tag::Past | Tag::Neg => {
                    self.hyphen(at.wrapping_sub(1))
                        && at > first
                        && matches!(cover, Cover::None)
                        && self.hyphen(at + 1)
                        || matches!(cover, Cover::Name(_) | Cover::Person(_))
                        || self.hyphen(at.wrapping_sub(1)) && at > first && self.nominal_follows(at + 1)
                }
                _ => matches!(cover, Cover::Name(_) | Cover::Person(_)) && at > first,
            };
            if !take {
                break;
            }
            if cover != Cover::None {
                last_cover = cover;
            }
            if matches!(tag, Tag::Part | Tag::Ing)
                && self.hyphen(at.wrapping_sub(1))
                && !self.nominal_follows(at + 1)
            {
                head = Some(at);
            }
            at += 1;
        }
        let mut end = at;
        // A demonym, number or adjective with a determiner can stand for its noun: "the Taliban", "the three".
        let head = match head {
            Some(head) => head,
            None => {
                end = first;
                while matches!(self.tag(end), Some(Tag::Det | Tag::Adj | Tag::Num | Tag::Part))
                    && !matches!((self.cover)(end), Cover::Time(_))
                {
                    end += 1;
                }
                let det = self.tag(first) == Some(Tag::Det);
                if end == first || !det {
                    return None;
                }
                end - 1
            }
        };
        while end > head + 1
            && !matches!(
                self.tag(end - 1),
                Some(
                    Tag::Noun
                        | Tag::Plural
                        | Tag::Name
                        | Tag::Num
                        | Tag::Pron
                        | Tag::Adj
                        | Tag::Part
                        | Tag::Ing
                )
            )
        {
            end -= 1;
        }
        Some(Chunk { kind: ChunkKind::Np, first, end: end.max(head + 1), head, verb: None })
    }

    /// Whether a noun comes after a run of modifiers from `at` on.
    fn nominal_follows(&self, mut at: usize) -> bool {
        let mut steps = 0;
        while let Some(tag) = self.tag(at) {
            if matches!((self.cover)(at), Cover::Time(_)) {
                return false;
            }
            match tag {
                Tag::Noun | Tag::Plural | Tag::Name | Tag::Num => return true,
                Tag::Adj | Tag::Part | Tag::Ing | Tag::Adv => at += 1,
                Tag::Mark if self.hyphen(at) => at += 1,
                Tag::Mark
                    if self.tokens.get(at).is_some_and(|t| matches!(t.mark, b'"' | b',')) && steps > 0 =>
                {
                    at += 1;
                }
                Tag::Coord if steps > 0 => at += 1,
                _ => return false,
            }
            steps += 1;
            if steps > 6 {
                return false;
            }
        }
        false
    }

    /// "Saudi and American diplomats": a second adjective before the noun.
    fn joins_adjectives(&self, coord: usize) -> bool {
        self.tag(coord) == Some(Tag::Coord)
            && self.tag(coord + 1) == Some(Tag::Adj)
            && matches!((self.cover)(coord - 1), Cover::Demonym(_))
            && matches!((self.cover)(coord + 1), Cover::Demonym(_))
            && self.nominal_follows(coord + 2)
    }

    /// "the Taliban", "the Kyrgyz": an adjective that ends a phrase.
    fn headless(&self, first: usize, at: usize) -> bool {
        self.tag(first) == Some(Tag::Det) && at > first && !self.nominal_follows(at + 1)
    }

    /// Whether two names stand side by side without being one phrase.
    fn splits(&self, at: usize, before: Cover, here: Cover) -> bool {
        let previous = (self.cover)(at - 1);
        // "Ann Lee co-chaired"
        if self.lemma(at) == "co" && self.hyphen(at + 1) && here == Cover::None {
            return true;
        }
        // "granted the movement diplomatic recognition": an adjective opens a phrase of its own.
        let formal = matches!(self.lemma(at), "diplomatic" | "formal" | "official" | "full" | "legal");
        if formal
            && self.lemma(at + 1) == "recognition"
            && matches!(self.tag(at - 1), Some(Tag::Noun | Tag::Name))
        {
            return true;
        }
        // "considers the Golan Heights part of Israel"
        if self.lemma(at) == "part" && self.lemma(at + 1) == "of" && previous != Cover::None {
            return true;
        }
        match (previous, here) {
            (Cover::Person(a), Cover::Person(b)) => a != b,
            (Cover::Name(_), Cover::Person(_)) => true,
            // "for a strip of coast Ethiopia undertook": a name does not go on a common noun in a fronted phrase.
            (Cover::None, Cover::Name(_))
                if self.tag(0) == Some(Tag::Prep)
                    && at < 18
                    && self.tag(at - 1).is_some_and(|t| t == Tag::Noun)
                    && !is_epithet(self.lemma(at - 1))
                    && !(1..at).any(|i| self.tag(i).is_some_and(Tag::is_verb) || self.lemma(i) == ",") =>
            {
                let mut next = at + 1;
                while (self.cover)(next) == here {
                    next += 1;
                }
                matches!(self.tag(next), Some(Tag::Past | Tag::Pres | Tag::Modal))
            }
            // "an accusation Kyiv ridiculed": the name is the subject of a clause.
            (Cover::None, Cover::Name(_)) if is_deed(self.lemma(at - 1)) => {
                let mut next = at + 1;
                while (self.cover)(next) == here {
                    next += 1;
                }
                // "In a joint statement Britain, France and Japan said"
                let fronted = self.tag(0) == Some(Tag::Prep) && self.tag(1) == Some(Tag::Det) && at < 6;
                matches!(self.tag(next), Some(Tag::Past | Tag::Pres | Tag::Modal))
                    || fronted && self.lemma(next) == ","
            }
            (Cover::Person(_), Cover::Name(_) | Cover::Demonym(_) | Cover::None) => {
                !matches!(here, Cover::None)
                    || self.tokens.get(at).is_none_or(|t| t.kind != TokenKind::Word)
                    || self.tag(at) == Some(Tag::Name)
            }
            _ => {
                let _ = before;
                // "of them nine", "Friday 12": a number does not go on a phrase.
                self.tag(at) == Some(Tag::Num)
                    && self.tag(at - 1) != Some(Tag::Num)
                    && !self.hyphen(at - 1)
                    && here == Cover::None
                    && previous != Cover::None
            }
        }
    }
}

/// Nouns that a name follows in one phrase: "its ally Russia".
fn is_epithet(lemma: &str) -> bool {
    matches!(
        lemma,
        "ally"
            | "rival"
            | "neighbor"
            | "neighbour"
            | "mediator"
            | "giant"
            | "group"
            | "militia"
            | "capital"
            | "island"
            | "republic"
            | "member"
            | "enemy"
            | "foe"
            | "power"
            | "agency"
            | "president"
            | "minister"
            | "leader"
            | "partner"
            | "patron"
            | "newcomer"
            | "movement"
            | "party"
            | "region"
            | "city"
            | "province"
    )
}

/// Nouns after which a bare name opens a relative clause: "a move Oslo welcomed".
fn is_deed(lemma: &str) -> bool {
    ["tion", "ment", "sion", "ance", "ism"].iter().any(|e| lemma.ends_with(e)) && lemma != "government"
        || matches!(
            lemma,
            "charge"
                | "claim"
                | "move"
                | "step"
                | "measure"
                | "idea"
                | "act"
                | "attack"
                | "plan"
                | "deal"
                | "policy"
                | "threat"
                | "decree"
                | "law"
                | "verdict"
                | "vote"
                | "report"
                | "demand"
                | "offer"
                | "proposal"
                | "remark"
                | "change"
                | "practice"
                | "stance"
                | "view"
                | "request"
                | "denial"
                | "strike"
                | "drill"
                | "visit"
                | "meeting"
                | "pact"
                | "treaty"
                | "way"
                | "time"
                | "day"
        )
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Helper {
    Open,
    Modal,
    Bare,
    Be,
    Have,
    Do,
    Done,
}
