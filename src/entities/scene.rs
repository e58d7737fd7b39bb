//! The article as the entity rules look at it: tokens with their classes, names found by the
//! gazetteer, and the sentence of every token.

use std::cell::{Cell, OnceCell};

use super::lexis::{self, Classes};
use super::titles::{self, Title, TitleClass};
use crate::gazetteer::{EntryKind, Gazetteer, Match, NameUse, Readings, Record, SurfaceClass, name_use};
use crate::text::Text;
use crate::text::lexicon::{Known, known};
use crate::text::sentence::{Role, Sentence};
use crate::text::token::{Case, Gap, TokenKind};

/// Read access to one article; all positions are token numbers.
pub(super) struct Scene<'a, 't> {
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) text: &'a Text<'t>,
    pub(super) sentences: &'a [Sentence],
    classes: Vec<Classes>,
    /// The longest name of the gazetteer from each token.
    hits: Vec<Option<Match>>,
    /// Sentence of a token.
    sentence: Vec<u32>,
    /// Tokens inside names of the gazetteer, generic bodies excepted.
    named: Vec<bool>,
    /// Tokens from which such a name goes on.
    begins: Vec<bool>,
    /// What the word list knows of a token, once somebody has asked.
    words: Vec<Cell<Option<Option<Known>>>>,
    south_asia: OnceCell<bool>,
    titles: Vec<Title>,
    /// Title that has its head at a token, + 1.
    heads: Vec<u32>,
    /// Sentences in which nearly every word is capitalised.
    shouting: Vec<bool>,
}

impl<'a, 't> Scene<'a, 't> {
    /// `hits` has the longest name of the gazetteer from each token.
    pub(super) fn new(
        gazetteer: &'a Gazetteer,
        text: &'a Text<'t>,
        sentences: &'a [Sentence],
        mut hits: Vec<Option<Match>>,
    ) -> Self {
        let count = text.tokens.len();
        let classes = text
            .tokens
            .iter()
            .map(|t| if t.kind == TokenKind::Word { lexis::classes(t.lower) } else { Classes::default() })
            .collect();
        let mut sentence = vec![0; count];
        for (number, s) in sentences.iter().enumerate() {
            for slot in sentence.get_mut(s.tokens.clone()).into_iter().flatten() {
                *slot = number as u32;
            }
        }
        for hit in &mut hits {
            *hit = hit.filter(|h| sentence.get(h.first) == sentence.get(h.end - 1));
        }
        let mut scene = Self {
            gazetteer,
            text,
            sentences,
            classes,
            hits,
            sentence,
            named: vec![false; count],
            begins: vec![false; count],
            words: vec![Cell::new(None); count],
            south_asia: OnceCell::new(),
            titles: Vec::new(),
            heads: vec![0; count],
            shouting: Vec::new(),
        };
        scene.shouting = sentences.iter().map(|s| scene.is_shouting(s)).collect();
        for at in 0..count {
            if let Some(hit) = scene.hit(at).filter(|&hit| titles::is_name(&scene, hit)) {
                scene.begins.get_mut(at).into_iter().for_each(|b| *b = true);
                scene.named.get_mut(hit.first..hit.end).into_iter().flatten().for_each(|n| *n = true);
            }
        }
        scene.titles = titles::read(&scene);
        for (number, title) in scene.titles.iter().enumerate() {
            if let Some(slot) = scene.heads.get_mut(title.head) {
                *slot = number as u32 + 1;
            }
        }
        scene
    }

    /// Whether a sentence has its words capitalised or is in capitals: letter case tells nothing there.
    fn is_shouting(&self, sentence: &Sentence) -> bool {
        let (mut capital, mut lower) = (0_usize, 0_usize);
        for at in sentence.tokens.clone() {
            let long = self.lower(at).len() > 3;
            if self.word(at) && self.class_of(at) != Some(Gap::None) {
                if self.capital(at) {
                    capital += usize::from(long);
                } else if long || !self.known(at).is_some_and(|k| k.closed) {
                    lower += 1;
                }
            }
        }
        // A line of credits keeps its small words small.
        if sentence.role == Role::Furniture {
            return lower == 0 && !sentence.tokens.clone().any(|i| self.word(i) && !self.capital(i));
        }
        sentence.role != Role::Body && capital >= 3 && lower * 4 <= capital
            || sentence.role == Role::Body && capital >= 5 && lower == 0
    }

    fn class_of(&self, at: usize) -> Option<Gap> {
        self.text.tokens.get(at).map(|t| t.gap)
    }

    pub(super) fn len(&self) -> usize {
        self.text.tokens.len()
    }

    /// Lower-case spelling of a token.
    pub(super) fn lower(&self, at: usize) -> &str {
        self.text.lower(at)
    }

    /// Spelling of a token.
    pub(super) fn raw(&self, at: usize) -> &str {
        self.text.token(at)
    }

    pub(super) fn word(&self, at: usize) -> bool {
        self.text.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Word)
    }

    pub(super) fn number(&self, at: usize) -> bool {
        self.text.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number)
    }

    /// Whether a token begins with a capital.
    pub(super) fn capital(&self, at: usize) -> bool {
        self.text.tokens.get(at).is_some_and(|t| t.is_capital())
    }

    /// Whether a token is in capitals throughout, with two letters at least.
    pub(super) fn upper(&self, at: usize) -> bool {
        self.text.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Word && t.case == Case::Upper)
    }

    /// Whether a token is this ASCII mark.
    pub(super) fn is(&self, at: usize, mark: u8) -> bool {
        self.text.tokens.get(at).is_some_and(|t| t.is(mark))
    }

    /// Whether a token is `'s` or `'`.
    pub(super) fn possessive(&self, at: usize) -> bool {
        self.text.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Clitic)
            && matches!(self.lower(at), "'s" | "'")
    }

    /// Whether nothing stands between a token and the one before it.
    pub(super) fn tight(&self, at: usize) -> bool {
        self.text.tokens.get(at).is_some_and(|t| t.gap == Gap::None)
    }

    /// Whether a token follows the one before it with space between, in the same sentence.
    pub(super) fn spaced(&self, at: usize) -> bool {
        self.text.tokens.get(at).is_some_and(|t| matches!(t.gap, Gap::Space | Gap::Line))
            && at > 0
            && self.sentence.get(at) == self.sentence.get(at - 1)
    }

    /// Whether a hyphen or dash at `at` joins the words around it.
    pub(super) fn joint(&self, at: usize) -> bool {
        (self.is(at, b'-') || self.is(at, b'_')) && self.tight(at) && self.tight(at + 1) && self.word(at + 1)
    }

    /// Whether a token is in any of these classes.
    pub(super) fn any(&self, at: usize, classes: Classes) -> bool {
        self.classes.get(at).is_some_and(|c| c.any(classes))
    }

    /// What the word list knows of a token, in lower case.
    pub(super) fn known(&self, at: usize) -> Option<Known> {
        if !self.word(at) {
            return None;
        }
        let cell = self.words.get(at)?;
        cell.get().unwrap_or_else(|| {
            let found = known(self.lower(at));
            cell.set(Some(found));
            found
        })
    }

    /// How often a token was seen in names of persons.
    pub(super) fn names(&self, at: usize) -> NameUse {
        self.text.tokens.get(at).map_or_else(NameUse::default, |t| name_use(t.lower))
    }

    /// Number of the sentence of a token.
    pub(super) fn sentence(&self, at: usize) -> usize {
        self.sentence.get(at).map_or(0, |&s| s as usize)
    }

    /// First token of the sentence of a token.
    pub(super) fn sentence_start(&self, at: usize) -> usize {
        self.sentences.get(self.sentence(at)).map_or(0, |s| s.tokens.start)
    }

    /// Token after the last of the sentence of a token.
    pub(super) fn sentence_end(&self, at: usize) -> usize {
        self.sentences.get(self.sentence(at)).map_or(self.len(), |s| s.tokens.end)
    }

    /// Whether letter case tells nothing around a token.
    pub(super) fn shouting(&self, at: usize) -> bool {
        self.shouting.get(self.sentence(at)).copied().unwrap_or(false)
    }

    /// Whether a token is the first word of its sentence or of a quotation in it.
    pub(super) fn opens(&self, at: usize) -> bool {
        let start = self.sentence_start(at);
        at == start
            || at > 0 && (self.is(at - 1, b'"') || self.is(at - 1, b':') || self.is(at - 1, b'('))
            || at > start && (start..at).all(|i| !self.word(i))
    }

    /// The name of the gazetteer that begins at a token.
    pub(super) fn hit(&self, at: usize) -> Option<Match> {
        self.hits.get(at).copied().flatten()
    }

    /// The next shorter name from the same token.
    pub(super) fn shorter(&self, hit: Match) -> Option<Match> {
        let tokens = self.text.tokens.get(..hit.end.checked_sub(1)?)?;
        self.gazetteer.names().at(self.text.folded.text(), tokens, hit.first)
    }

    /// Whether a surface is the full name of a person.
    pub(super) fn has_person(&self, hit: Match) -> bool {
        self.readings(hit).iter().any(|r| {
            r.class != SurfaceClass::Alone && self.gazetteer.kind(r.entry) == Some(EntryKind::Person)
        })
    }

    /// Whether a surface only stands for persons named before.
    pub(super) fn only_alone(&self, hit: Match) -> bool {
        self.readings(hit).iter().all(|r| r.class == SurfaceClass::Alone)
    }

    /// Whether a token alone names a state, its people or a place.
    pub(super) fn names_place(&self, at: usize) -> bool {
        self.hit(at).is_some_and(|hit| {
            hit.end == at + 1
                && self.readings(hit).iter().any(|r| {
                    matches!(self.gazetteer.kind(r.entry), Some(EntryKind::State | EntryKind::Place))
                })
        })
    }

    /// First token of the name of a state, no adjective, that ends with a token.
    pub(super) fn state_ending(&self, at: usize) -> Option<usize> {
        (at.saturating_sub(3)..=at).find(|&first| {
            self.hit(first).is_some_and(|hit| {
                hit.end == at + 1
                    && self.readings(hit).iter().any(|r| {
                        !matches!(
                            r.class,
                            SurfaceClass::Demonym
                                | SurfaceClass::People
                                | SurfaceClass::Capital
                                | SurfaceClass::Seat
                        ) && self.gazetteer.kind(r.entry) == Some(EntryKind::State)
                    })
            })
        })
    }

    pub(super) fn readings(&self, hit: Match) -> Readings<'a> {
        self.gazetteer.names().readings(hit.surface)
    }

    pub(super) fn record(&self, number: u32) -> Option<Record<'a>> {
        self.gazetteer.record(number)
    }

    /// Whether a token lies in a name of the gazetteer.
    pub(super) fn named(&self, at: usize) -> bool {
        self.named.get(at).copied().unwrap_or(false)
    }

    /// Whether a name of the gazetteer begins at a token, generic bodies excepted.
    pub(super) fn begins_name(&self, at: usize) -> bool {
        self.begins.get(at).copied().unwrap_or(false)
    }

    /// Whether the article names one of the states that have foreign secretaries as Britain does.
    pub(super) fn is_of_south_asia(&self) -> bool {
        let states = ["india", "pakistan", "bangladesh", "nepal", "philippine", "sri lanka"];
        *self.south_asia.get_or_init(|| states.iter().any(|name| self.text.lower.contains(name)))
    }

    /// All titles, in order.
    pub(super) fn titles(&self) -> &[Title] {
        &self.titles
    }

    /// The title whose head stands at a token.
    pub(super) fn title_of_head(&self, at: usize) -> Option<&Title> {
        self.titles.get(self.heads.get(at)?.checked_sub(1)? as usize)
    }

    /// Whether the head of an office stands at a token, other than those that also qualify bodies.
    pub(super) fn office_head(&self, at: usize) -> bool {
        self.title_of_head(at).is_some_and(|t| t.class == TitleClass::Office)
            && !matches!(
                self.lower(at),
                "chief" | "head" | "member" | "representatives" | "leader" | "secretary" | "chair"
            )
    }

    /// Whether a token lies in the complement of a title: `for South and Central Asian Affairs`.
    pub(super) fn in_complement(&self, at: usize) -> bool {
        let number = self.titles.partition_point(|t| t.first <= at).checked_sub(1);
        number.and_then(|n| self.titles.get(n)).is_some_and(|t| t.end <= at && at < t.full)
    }

    /// The number of the title that covers a token, complements excluded.
    pub(super) fn title_at(&self, at: usize) -> Option<usize> {
        let number = self.titles.partition_point(|t| t.first <= at).checked_sub(1)?;
        self.titles.get(number).filter(|t| at < t.end).map(|_| number)
    }

    /// The word before a token, if it stands in the same sentence with space between.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        (at > self.sentence_start(at) && self.spaced(at)).then(|| at - 1)
    }

    /// The folded slice of tokens `first..end`.
    pub(super) fn slice(&self, first: usize, end: usize) -> &str {
        self.text.slice(first, end)
    }
}
