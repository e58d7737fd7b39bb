//! Which class each word of a sentence belongs to: lexical weights and hand-set transitions.
//!
//! A Viterbi walk over the few senses of each word. Adverbs and negations are looked
//! through, so that in "has not yet recognised" the participle still sees `has`.

use crate::text::lexicon::{Sense, Tag, senses};
use crate::text::token::{Gap, Token, TokenKind};

/// A word of a sentence with its class; stands at the same index as its token.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word<'a> {
    pub(crate) tag: Tag,
    pub(crate) lemma: &'a str,
    /// The form is past tense and participle alike: "recognised", "won".
    pub(crate) ambiguous: bool,
}

/// What is known of a token before tagging.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Given {
    /// Nothing.
    Open,
    /// Part of a name.
    Name,
    /// Part of a name that often stands before a noun: "UN sanctions", "Hamas rockets".
    Attributive,
    /// An adjective of a state.
    Demonym,
    /// Part of a time expression.
    Time,
}

/// Tags the words of one sentence. `lower` is the folded text in lower case.
pub(crate) fn tag<'a>(lower: &'a str, tokens: &[Token], given: impl Fn(usize) -> Given) -> Vec<Word<'a>> {
    let lattice = Lattice::new(lower, tokens, &given);
    // One step a sense, those of a word together as in the lattice.
    let mut best: Vec<Step> = Vec::with_capacity(lattice.senses.len());
    for at in 0..tokens.len() {
        let (row, next, after) = (lattice.row(at), lattice.row(at + 1), lattice.row(at + 2));
        let glued = tokens.get(at).is_some_and(|t| t.gap == Gap::None);
        let attributive = given(at) == Given::Attributive;
        let before = at.checked_sub(1).map(|before| lattice.range(before));
        for sense in row {
            let base = i32::from(sense.weight) + ahead(sense, next, after);
            let own = Context::of(sense);
            let step = match before.clone().and_then(|range| best.get(range)) {
                None => {
                    let context = Context { attributive, ..own };
                    Step { score: base + follow(Context::START, sense), back: 0, context }
                }
                Some(previous) => {
                    let mut chosen = Step { score: i32::MIN, back: 0, context: Context::START };
                    for (back, p) in previous.iter().enumerate() {
                        let score = p.score + base + follow(p.context, sense);
                        if score > chosen.score {
                            let context = Context { attributive, ..p.context.then(sense, own, glued) };
                            chosen = Step { score, back, context };
                        }
                    }
                    chosen
                }
            };
            best.push(step);
        }
    }
    let mut words = Vec::with_capacity(tokens.len());
    let mut choice = best
        .get(lattice.range(tokens.len().saturating_sub(1)))
        .and_then(|row| row.iter().enumerate().max_by_key(|(i, s)| (s.score, usize::MAX - i)))
        .map_or(0, |(i, _)| i);
    for at in (0..tokens.len()).rev() {
        let (row, steps) = (lattice.row(at), best.get(lattice.range(at)).unwrap_or_default());
        let sense = row.get(choice);
        let ambiguous = row.iter().any(|s| s.tag == Tag::Past) && row.iter().any(|s| s.tag == Tag::Part);
        words.push(Word {
            tag: sense.map_or(Tag::Mark, |s| s.tag),
            lemma: sense.map_or("", |s| s.lemma),
            ambiguous,
        });
        choice = steps.get(choice).map_or(0, |s| s.back);
    }
    words.reverse();
    rescue(&mut words, &lattice);
    words
}

/// A sentence without a verb: the word that can be one and stands where it would.
fn rescue<'a>(words: &mut [Word<'a>], lattice: &Lattice<'a>) {
    let finite = |w: &Word<'_>| matches!(w.tag, Tag::Pres | Tag::Past | Tag::Modal | Tag::Base);
    if words.len() < 5 || words.last().is_none_or(|w| w.lemma != ".") || words.iter().any(finite) {
        return;
    }
    for at in 1..words.len() - 1 {
        let (Some(left), Some(right)) = (words.get(at - 1), words.get(at + 1)) else { return };
        let subject = left.tag.is_nominal() || left.lemma == ",";
        let row = lattice.row(at);
        let find = |tags: &[Tag]| row.iter().find(|s| tags.contains(&s.tag) && s.weight > 0);
        let opens = matches!(right.tag, Tag::Det | Tag::Pron | Tag::Sub | Tag::Num);
        let sense = match words.get(at).map(|w| w.tag) {
            Some(Tag::Adj | Tag::Part) if opens || right.tag.is_nominal() => find(&[Tag::Past]),
            Some(Tag::Noun | Tag::Plural) if opens => find(&[Tag::Pres, Tag::Base]),
            _ => None,
        };
        if let (true, Some(sense), Some(word)) = (subject, sense, words.get_mut(at)) {
            (word.tag, word.lemma) = (sense.tag, sense.lemma);
            return;
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Step {
    score: i32,
    back: usize,
    context: Context,
}

/// What a word sees to its left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Context {
    tag: Tag,
    helper: Helper,
    start: bool,
    /// A plural or non-third-person subject.
    plural: bool,
    /// A name that often stands before a noun.
    attributive: bool,
    /// Inside a phrase that a preposition or a verb opened: no subject, most likely.
    oblique: bool,
    /// A verb after which a clause may stand.
    saying: bool,
    /// The last item of "A, B and C": a plural subject.
    joined: bool,
    /// A determiner that takes a singular: this, a, each.
    singular: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Helper {
    None,
    Be,
    Have,
    Do,
}

impl Context {
    const START: Self = Self {
        tag: Tag::Mark,
        helper: Helper::None,
        start: true,
        plural: false,
        attributive: false,
        oblique: false,
        saying: false,
        joined: false,
        singular: false,
    };

    fn of(sense: &Sense<'_>) -> Self {
        let helper = match (sense.tag.is_verb(), sense.lemma) {
            (true, "be") => Helper::Be,
            (true, "have") => Helper::Have,
            (true, "do") => Helper::Do,
            _ => Helper::None,
        };
        let plural = sense.tag == Tag::Plural
            || sense.tag == Tag::Pron
                && matches!(
                    sense.lemma,
                    "they"
                        | "we"
                        | "i"
                        | "you"
                        | "both"
                        | "many"
                        | "these"
                        | "those"
                        | "few"
                        | "several"
                        | "others"
                        | "all"
                        | "some"
                        | "most"
                );
        let singular = sense.tag == Tag::Det
            && matches!(sense.lemma, "this" | "that" | "a" | "an" | "each" | "every" | "another");
        let saying = sense.tag.is_verb() && super::syntax::is_report(sense.lemma);
        Self {
            tag: sense.tag,
            helper,
            start: false,
            plural,
            attributive: false,
            oblique: false,
            saying,
            singular,
            joined: false,
        }
    }

    /// The context after `sense`, which is `own` by itself: adverbs and negations are transparent.
    fn then(self, sense: &Sense<'_>, own: Self, glued: bool) -> Self {
        let transparent = matches!(sense.tag, Tag::Adv | Tag::Neg) && !(glued && sense.tag == Tag::Adv);
        if transparent && !self.start && self.tag != Tag::Mark {
            return self;
        }
        let phrase = |tag: Tag| tag.is_nominal() || matches!(tag, Tag::Det | Tag::Adj | Tag::Poss);
        let opens = self.tag == Tag::Prep
            || matches!(self.tag, Tag::Base | Tag::Past | Tag::Pres)
                && self.helper == Helper::None
                && !self.saying;
        let oblique = phrase(sense.tag) && (opens || self.oblique && phrase(self.tag));
        let and = sense.tag == Tag::Coord
            && matches!(sense.lemma, "and" | "or" | "nor")
            && (self.tag.is_nominal() || self.tag == Tag::Mark && self.joined);
        let joined = and || self.joined && phrase(sense.tag);
        Self { oblique, joined, ..own }
    }
}

/// The senses of every word, one word after the other.
struct Lattice<'a> {
    senses: Vec<Sense<'a>>,
    /// Where those of a word end.
    ends: Vec<u32>,
}

impl<'a> Lattice<'a> {
    fn new(lower: &'a str, tokens: &[Token], given: &impl Fn(usize) -> Given) -> Self {
        let mut lattice =
            Self { senses: Vec::with_capacity(tokens.len() * 3), ends: Vec::with_capacity(tokens.len()) };
        let mut row = Vec::with_capacity(8);
        for at in 0..tokens.len() {
            row.clear();
            let before = at.checked_sub(1).map_or(&[][..], |before| lattice.row(before));
            fill(lower, tokens, given, at, before, &mut row);
            lattice.senses.extend_from_slice(&row);
            lattice.ends.push(lattice.senses.len() as u32);
        }
        lattice
    }

    fn range(&self, at: usize) -> std::ops::Range<usize> {
        let end = |at: usize| self.ends.get(at).map_or(self.senses.len(), |&end| end as usize);
        at.checked_sub(1).map_or(0, end)..end(at)
    }

    fn row(&self, at: usize) -> &[Sense<'a>] {
        self.senses.get(self.range(at)).unwrap_or_default()
    }
}

/// What the word `at` may be; `last` is what the word before it may be.
fn fill<'a>(
    lower: &'a str,
    tokens: &[Token],
    given: &impl Fn(usize) -> Given,
    at: usize,
    last: &[Sense<'a>],
    row: &mut Vec<Sense<'a>>,
) {
    if let Some(token) = tokens.get(at) {
        let word = lower.get(token.start as usize..token.end as usize).unwrap_or_default();
        let only = |tag, weight| Sense { tag, lemma: word, weight };
        match (token.kind, given(at)) {
            (TokenKind::Mark, _) => row.push(only(Tag::Mark, 0)),
            (_, Given::Name | Given::Attributive) => row.push(only(Tag::Name, 20)),
            (_, Given::Demonym) => row.extend([only(Tag::Adj, 12), only(Tag::Name, 10)]),
            (TokenKind::Number, _) => row.push(only(Tag::Num, 20)),
            (TokenKind::Clitic, _) if word == "'s" => {
                row.push(only(Tag::Poss, 20));
                // "It's", "that's", "who's": the verb.
                let owner = last.first().is_some_and(|s| {
                    matches!(
                        s.lemma,
                        "anyone"
                            | "anybody"
                            | "everyone"
                            | "everybody"
                            | "someone"
                            | "somebody"
                            | "nobody"
                            | "one"
                            | "other"
                            | "another"
                            | "today"
                            | "yesterday"
                            | "tomorrow"
                    )
                });
                let pronoun = !owner && last.iter().any(|s| matches!(s.tag, Tag::Pron | Tag::Rel | Tag::Adv));
                if pronoun {
                    row.clear();
                    row.push(Sense { tag: Tag::Pres, lemma: "be", weight: 20 });
                }
            }
            (TokenKind::Word, _)
                if token.is_capital() && at > 0 && !matches!(word, "i") && !is_after_open(tokens, at) =>
            {
                // A capital inside a sentence is a name unless the word is of a closed class.
                senses(word, row);
                let closed = row.iter().any(|s| s.weight >= 22);
                if !closed {
                    row.retain(|s| matches!(s.tag, Tag::Noun | Tag::Plural | Tag::Adj));
                    for s in row.iter_mut() {
                        s.weight = s.weight.min(4);
                    }
                    row.push(only(Tag::Name, 10));
                }
            }
            // "provided that", "providing that": after a comma a conjunction.
            (TokenKind::Word, _)
                if matches!(word, "provided" | "providing")
                    && tokens.get(at + 1).is_some_and(|t| t.text(lower) == "that")
                    && at.checked_sub(1).and_then(|b| tokens.get(b)).is_none_or(|t| {
                        matches!(t.mark, b',' | b'"' | b'_' | b'.') || t.text(lower) == "only"
                    }) =>
            {
                row.push(only(Tag::Sub, 40));
            }
            (TokenKind::Word, _) if is_no_longer(lower, tokens, at, word) => row.push(only(Tag::Adv, 30)),
            // "nobody need fear", "they need not worry"
            (TokenKind::Word, _)
                if word == "need"
                    && matches!(
                        tokens.get(at + 1).map_or("", |t| t.text(lower)),
                        "fear" | "not" | "worry" | "panic" | "fret" | "lose"
                    )
                    && at.checked_sub(1).and_then(|b| tokens.get(b)).is_none_or(|t| {
                        !matches!(t.text(lower), "the" | "a" | "no" | "any" | "to" | "of" | "will" | "would")
                    }) =>
            {
                row.push(only(Tag::Modal, 30));
            }
            _ => {
                senses(word, row);
                // "cross-border", "spill-over": the first half of a compound is no verb.
                let joined = tokens.get(at + 1).is_some_and(|t| t.is(b'-') && t.gap == Gap::None)
                    && tokens.get(at + 2).is_some_and(|t| t.gap == Gap::None && t.kind == TokenKind::Word);
                if joined && row.iter().any(|s| s.tag == Tag::Base) && !row.iter().any(|s| s.tag == Tag::Adj)
                {
                    row.push(only(Tag::Adj, 16));
                }
                // "his opposite number"
                let next = tokens.get(at + 1).and_then(|t| lower.get(t.start as usize..t.end as usize));
                if word == "opposite" && next == Some("number") {
                    row.push(only(Tag::Adj, 40));
                }
                // "Ankara objects to", "it hinges on"
                let verbal = matches!(
                    (word, next),
                    ("objects", Some("to")) | ("hinges" | "rests", Some("on" | "upon"))
                );
                let noun = at.checked_sub(1).and_then(|b| tokens.get(b)).is_some_and(|t| {
                    matches!(t.text(lower), "the" | "these" | "those" | "such" | "of" | "its")
                });
                if verbal && !noun {
                    row.retain(|s| s.tag != Tag::Plural);
                }
                // "peace talks": in the news seldom a verb but after a pronoun.
                if word == "talks" {
                    row.iter_mut().filter(|s| s.tag == Tag::Pres).for_each(|s| s.weight -= 5);
                }
                // "the Biden-Putin meeting"
                if word == "meeting"
                    && at > 1
                    && tokens.get(at - 2).is_some_and(|t| matches!(t.mark, b'-' | b'_'))
                {
                    row.retain(|s| s.tag == Tag::Noun);
                }
                // A capital owed to the sentence's start makes no name of a plural noun: "Delegations of".
                let plural = row.iter().any(|s| s.tag == Tag::Plural && s.weight >= 3);
                let next_small = tokens.get(at + 1).is_none_or(|t| !t.is_capital());
                if token.is_capital() && row.iter().all(|s| s.weight < 12) && !(plural && next_small) {
                    row.push(only(Tag::Name, 8));
                }
            }
        }
    }
}

/// "no longer" is one adverb.
fn is_no_longer(lower: &str, tokens: &[Token], at: usize, word: &str) -> bool {
    let spelled = |i: Option<usize>| i.and_then(|i| tokens.get(i)).map_or("", |t| t.text(lower));
    word == "longer" && spelled(at.checked_sub(1)) == "no"
        || word == "no" && spelled(Some(at + 1)) == "longer"
}

/// Whether a capital is owed to the place: after a quote, a colon or a dash.
fn is_after_open(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| {
        matches!(t.mark, b'"' | b':' | b'_' | b'(' | b'.' | b'?' | b'!' | b'~' | b'[' | b'\'')
    })
}

fn can(row: &[Sense<'_>], test: impl Fn(Tag) -> bool) -> bool {
    row.iter().any(|s| test(s.tag))
}

/// What the words to the right say about a sense.
fn ahead(sense: &Sense<'_>, next: &[Sense<'_>], after: &[Sense<'_>]) -> i32 {
    let first = next.iter().max_by_key(|s| s.weight);
    let is = |word: &str| next.iter().any(|s| s.lemma == word);
    let opens_phrase = first.is_some_and(|s| matches!(s.tag, Tag::Det | Tag::Pron | Tag::Name | Tag::Num))
        || is("that")
        || is("to");
    match sense.tag {
        Tag::To => {
            if can(next, |t| t == Tag::Base) {
                // "to talks", "to Kabul" are no infinitives; "to not recognise" is.
                if can(next, |t| t == Tag::Det || t == Tag::Name || t == Tag::Pron) { -12 } else { 6 }
            } else if can(next, |t| matches!(t, Tag::Adv | Tag::Neg)) && can(after, |t| t == Tag::Base) {
                5
            } else {
                -30
            }
        }
        Tag::Sub
            if sense.lemma == "that"
                && first.is_some_and(|s| {
                    matches!(
                        s.tag,
                        Tag::Det | Tag::Pron | Tag::Name | Tag::Plural | Tag::Num | Tag::Sub | Tag::Rel
                    )
                }) =>
        {
            4
        }
        Tag::Rel if sense.lemma == "that" => {
            if first.is_some_and(|s| s.tag.is_verb() || matches!(s.tag, Tag::Modal | Tag::Adv)) {
                6
            } else {
                -2
            }
        }
        // "that this amounts to": no plural goes with it.
        Tag::Det
            if sense.lemma == "this" && can(next, |t| t == Tag::Pres) && !can(next, |t| t == Tag::Noun) =>
        {
            -14
        }
        // "once there is a path"
        Tag::Sub if sense.lemma == "once" => {
            let clause =
                first.is_some_and(|s| matches!(s.tag, Tag::Det | Tag::Pron | Tag::Name)) || is("there");
            if clause { 16 } else { 0 }
        }
        Tag::Det if sense.lemma == "that" => {
            // "that cargo flights": the plural to come is another clause's.
            let plural = after.iter().max_by_key(|s| s.weight).is_some_and(|s| s.tag == Tag::Plural);
            if !plural && first.is_some_and(|s| matches!(s.tag, Tag::Noun | Tag::Adj)) { 8 } else { -10 }
        }
        Tag::Pron
            if matches!(
                sense.lemma,
                "this"
                    | "that"
                    | "these"
                    | "those"
                    | "all"
                    | "both"
                    | "some"
                    | "any"
                    | "each"
                    | "several"
                    | "many"
                    | "most"
                    | "few"
                    | "her"
                    | "another"
                    | "other"
                    | "one"
                    | "half"
                    | "no"
                    | "either"
                    | "neither"
            ) =>
        {
            let alone = first.is_some_and(|s| {
                s.tag.is_verb()
                    || matches!(
                        s.tag,
                        Tag::Modal | Tag::Mark | Tag::Prep | Tag::Adv | Tag::Rel | Tag::Coord | Tag::To
                    )
            });
            i32::from(is("of") || alone) * 16
        }

        Tag::Det => {
            if first.is_none_or(|s| matches!(s.tag, Tag::Mark | Tag::Modal | Tag::Coord | Tag::Prep)) {
                -14
            } else {
                2
            }
        }
        Tag::Past | Tag::Part => {
            let by = i32::from(is("by")) * 6;
            // A saying has its sayer before it: "the envoy said".
            let transitive = if opens_phrase || sense.lemma == "say" { 3 } else { 0 };
            if sense.tag == Tag::Part { by } else { transitive }
        }
        Tag::Pres | Tag::Base => {
            // "hinges on", "calls for": the preposition that the verb takes.
            let takes = (is("on") || is("upon"))
                && matches!(
                    sense.lemma,
                    "hinge"
                        | "depend"
                        | "rest"
                        | "insist"
                        | "call"
                        | "focus"
                        | "rely"
                        | "center"
                        | "dwell"
                        | "border"
                        | "turn"
                )
                || is("for") && sense.lemma == "fear"
                || is("about") && matches!(sense.lemma, "worry" | "fret" | "care");
            // "security concerns to impose": an infinitive tells nothing.
            let opens_phrase = opens_phrase && !is("to") || takes;
            let verb_next = !can(next, |t| matches!(t, Tag::Noun | Tag::Plural))
                && first.is_some_and(|s| {
                    matches!(s.tag, Tag::Modal) || matches!(s.tag, Tag::Past | Tag::Pres) && s.weight >= 12
                });
            // "security concerns about", "terror charges,": what no object follows is rather a noun.
            let bare = sense.tag == Tag::Pres
                && sense.lemma != "be"
                && !opens_phrase
                && first.is_none_or(|s| {
                    matches!(s.tag, Tag::Mark | Tag::Prep | Tag::Ing | Tag::Coord) && s.lemma != "that"
                });
            (if opens_phrase { 4 } else { 0 }) - i32::from(verb_next) * 10 - i32::from(bare) * 3
        }
        Tag::Noun | Tag::Plural => {
            let verb_next =
                first.is_some_and(|s| matches!(s.tag, Tag::Modal | Tag::Past | Tag::Pres)) || is("of");
            if verb_next { 3 } else { 0 }
        }
        Tag::Adj if first.is_some_and(|s| matches!(s.tag, Tag::Noun | Tag::Plural | Tag::Adj)) => 3,
        // "off its coast", "down the river"
        Tag::Prep if matches!(sense.lemma, "off" | "up" | "down" | "out") => {
            let phrase = first.is_some_and(|s| {
                matches!(s.tag, Tag::Det | Tag::Name | Tag::Pron | Tag::Num | Tag::Noun | Tag::Plural)
            });
            i32::from(phrase) * 6
        }
        Tag::Particle => {
            // "he went on, with Hamas still in charge": no preposition stands before a comma.
            i32::from(first.is_some_and(|s| s.lemma == ",") && sense.lemma == "on") * 12
        }
        Tag::Ing => {
            if is("recognition") {
                10
            } else {
                i32::from(opens_phrase) * 3
            }
        }
        // "more forceful"
        Tag::Adv if matches!(sense.lemma, "more" | "less" | "most" | "least") => {
            let graded = first.is_some_and(|s| s.tag == Tag::Adj);
            i32::from(graded && !can(after, |t| matches!(t, Tag::Noun | Tag::Plural))) * 14
        }
        // "would neither recognise nor", "has both met and"
        Tag::Adv if matches!(sense.lemma, "neither" | "either" | "both") => {
            if first.is_some_and(|s| s.tag.is_verb()) { 24 } else { -20 }
        }
        _ => 0,
    }
}

/// How well a sense follows what stands to its left.
fn follow(left: Context, sense: &Sense<'_>) -> i32 {
    use Tag::{
        Adj, Adv, Base, Coord, Det, Ing, Mark, Modal, Name, Neg, Noun, Num, Part, Particle, Past, Plural,
        Poss, Prep, Pres, Pron, Rel, Sub, To,
    };
    let verb = left.tag.is_verb();
    let auxiliary = left.helper != Helper::None;
    match sense.tag {
        Plural if left.singular => -9,
        Noun | Plural => match left.tag {
            Det | Adj | Num | Poss => 9,
            Name if left.attributive => 5,
            Noun | Name => 2,
            Plural => -4,
            Prep => {
                if sense.tag == Plural {
                    6
                } else {
                    4
                }
            }
            To | Modal => -14,
            Pron => -7,
            Neg => -4,
            _ if left.helper == Helper::Be || left.helper == Helper::Have && sense.tag == Plural => 0,
            Base | Pres | Past | Part | Ing => {
                if sense.tag == Plural {
                    3
                } else {
                    0
                }
            }
            Coord => 2,
            Adv => -2,
            Mark if left.start => {
                if sense.tag == Plural {
                    3
                } else {
                    2
                }
            }
            _ => 1,
        },
        Name => match left.tag {
            Det | Adj | Prep | Name | Poss | Noun | Coord => 4,
            Modal | To => -4,
            _ => 2,
        },
        Num => match left.tag {
            Modal | To => -6,
            _ => 2,
        },
        Adj => match left.tag {
            Det | Poss | Num => 7,
            Adj | Prep | Coord => 4,
            Noun | Plural | Name | Pron => -4,
            Modal | To => -10,
            _ if left.helper == Helper::Be => 7,
            _ if left.helper == Helper::Have || left.helper == Helper::Do => 0,
            Adv => 4,
            _ => 3,
        },
        Adv => match left.tag {
            Det => -6,
            Poss => -4,
            _ => 1,
        },
        Base => match left.tag {
            To | Modal => 16,
            Det | Poss | Adj | Prep | Num => -14,
            _ if left.helper == Helper::Do => 12,
            // "Oslo and Riga fear"
            Name if left.joined && !left.oblique => 6,
            Name | Noun => -8,
            Plural | Pron => {
                if left.plural {
                    4
                } else {
                    -8
                }
            }
            _ if auxiliary => -14,
            Rel => 0,
            Coord => 1,
            Mark if left.start => -4,
            // "has voiced disquiet": no second verb behind a participle.
            Part if !matches!(sense.lemma, "be" | "have" | "do") => -14,
            _ if verb => -6,
            _ => -4,
        },
        Pres => match left.tag {
            // "wary of Houthi attacks": the phrase goes on.
            Noun | Name if left.oblique => 1,
            Name if left.attributive => 4,
            Noun | Name => 5,
            Pron => {
                if left.plural {
                    -8
                } else {
                    6
                }
            }
            Plural => -6,
            Rel => 6,
            Sub => -4,
            Coord | Mark => {
                if left.start {
                    -6
                } else {
                    1
                }
            }
            Det | Prep | Poss | Num | Adj => -13,
            To | Modal => -16,
            _ if auxiliary => -14,
            Adv => 1,
            Part if !matches!(sense.lemma, "be" | "have" | "do") => -14,
            _ => -8,
        },
        Past => match left.tag {
            Noun | Name | Plural | Pron => 6,
            Rel => 6,
            Coord | Mark => {
                if left.start {
                    -7
                } else {
                    2
                }
            }
            Det | Prep | Poss | Num => -13,
            Adj => -9,
            To | Modal => -16,
            _ if left.helper == Helper::Be || left.helper == Helper::Have => -16,
            Adv => 1,
            _ => -8,
        },
        Part => match left.tag {
            _ if left.helper == Helper::Be || left.helper == Helper::Have => 12,
            Det | Poss => 2,
            Adj | Num => -2,
            Noun | Plural | Name => 1,
            Mark => {
                if left.start {
                    2
                } else {
                    3
                }
            }
            Adv => 2,
            To | Modal => -16,
            Prep => -4,
            Pron => -4,
            Coord => 2,
            Sub | Rel => 0,
            _ => -2,
        },
        Ing => match left.tag {
            _ if left.helper == Helper::Be => 10,
            _ if left.helper == Helper::Have => -8,
            Prep => 7,
            Mark => 5,
            Det | Poss => -2,
            Adj => 0,
            Noun | Plural | Name => 1,
            To | Modal => -10,
            Sub | Rel => 3,
            _ if verb => 4,
            _ => 1,
        },
        Particle => {
            if verb && !auxiliary {
                8
            } else {
                -16
            }
        }
        Prep => match left.tag {
            To | Modal | Det => -8,
            _ => 2,
        },
        To => 4,
        Neg => {
            if auxiliary || left.tag == Modal || left.tag == To {
                4
            } else {
                0
            }
        }
        Poss => match left.tag {
            Noun | Plural | Name | Pron => 4,
            _ => -2,
        },
        Modal => match left.tag {
            Noun | Plural | Name | Pron | Rel => 4,
            Det | Prep | Adj => -12,
            _ => 0,
        },
        Rel => match left.tag {
            Noun | Plural | Name | Mark | Pron => 3,
            _ => 1,
        },
        Sub => match left.tag {
            _ if left.saying && sense.lemma == "that" => 10,
            _ if verb => 4,
            Noun | Plural | Adj | Mark => 2,
            _ => 0,
        },
        Det => match left.tag {
            // "warned that terrorism": the clause begins.
            _ if left.saying && sense.lemma == "that" => -6,
            Det | Poss | Adj => -8,
            _ => 2,
        },
        Pron => match left.tag {
            Noun | Plural | Name if sense.lemma == "that" => -14,
            Adj => -3,
            Det | Poss => -8,
            _ => 1,
        },
        Coord | Mark => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokenize;

    fn tags(text: &str) -> String {
        let lower = text.to_ascii_lowercase();
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        tag(&lower, &tokens, |_| Given::Open)
            .iter()
            .zip(&tokens)
            .map(|(w, t)| format!("{}/{:?}", t.text(text), w.tag))
            .collect::<Vec<_>>()
            .join(" ")
    }
    #[test]
    fn words_are_read_by_their_neighbours() {
        assert!(tags("Oslo will go, provided that the talks resume.").contains("provided/Sub that/Sub"));
        assert!(tags("The treaty provided that trade be free.").contains("provided/Past"));
        assert!(tags("Ankara objects to the plan.").contains("objects/Pres"));
        assert!(tags("The objects to the left are old.").contains("objects/Plural"));
    }
}
