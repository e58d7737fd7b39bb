//! The words that lead up to a time, and how they relate the clause to it.

use super::grammar::{Grammar, part_of};
use super::lexer::Word;
use super::{Part, Relation};

/// The word before a time, as far as it decides what may follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prep {
    None,
    In,
    On,
    At,
    Of,
    For,
    From,
    Between,
    Since,
    Until,
    By,
    Before,
    After,
    During,
    Over,
    Within,
    Around,
    AsOf,
    /// "early", "the end of": any period may follow bare
    Part,
    /// the second end of a range: likewise
    Second,
}

/// A preposition that has been read.
#[derive(Debug)]
pub(super) struct Lead {
    pub(super) prep: Prep,
    pub(super) relation: Relation,
    /// The token after it.
    pub(super) at: usize,
    /// "late in", "earlier in".
    pub(super) part: Option<Part>,
}

impl Grammar<'_> {
    /// The preposition at `i`.
    pub(super) fn lead(&self, i: usize) -> Option<Lead> {
        let lead = |prep, relation, at| Some(Lead { prep, relation, at, part: None });
        let then = |offset: usize| self.word(i + offset);
        match self.word(i) {
            Word::In => lead(Prep::In, Relation::At, i + 1),
            Word::On if then(1) == Word::Or && matches!(then(2), Word::Nearly | Word::Around) => {
                lead(Prep::On, Relation::At, i + 3)
            }
            Word::On => lead(Prep::On, Relation::At, i + 1),
            Word::At => lead(Prep::At, Relation::At, i + 1),
            Word::Of => lead(Prep::Of, Relation::At, i + 1),
            Word::For => lead(Prep::For, Relation::At, i + 1),
            Word::During => lead(Prep::During, Relation::At, i + 1),
            Word::Over => lead(Prep::Over, Relation::At, i + 1),
            Word::Within => lead(Prep::Within, Relation::At, i + 1),
            Word::Around => lead(Prep::Around, Relation::At, i + 1),
            Word::From => lead(Prep::From, Relation::From, i + 1),
            Word::Between => lead(Prep::Between, Relation::At, i + 1),
            Word::Since => lead(Prep::Since, Relation::Since, i + 1),
            Word::Ever if then(1) == Word::Since => lead(Prep::Since, Relation::Since, i + 2),
            Word::Until => lead(Prep::Until, Relation::Until, i + 1),
            Word::Up if then(1) == Word::Until => lead(Prep::Until, Relation::Until, i + 2),
            Word::Through if then(1) == Word::To => lead(Prep::Until, Relation::Until, i + 2),
            Word::Through => lead(Prep::Until, Relation::Until, i + 1),
            Word::By => lead(Prep::By, Relation::Until, i + 1),
            Word::No if then(1) == Word::Later && then(2) == Word::Than => {
                lead(Prep::By, Relation::Until, i + 3)
            }
            Word::Before => lead(Prep::Before, Relation::Before, i + 1),
            Word::Prior if then(1) == Word::To => lead(Prep::Before, Relation::Before, i + 2),
            Word::Ahead if then(1) == Word::Of => lead(Prep::Before, Relation::Before, i + 2),
            Word::After => lead(Prep::After, Relation::After, i + 1),
            Word::Back if then(1) == Word::In => lead(Prep::In, Relation::At, i + 2),
            Word::As => match (then(1), then(2)) {
                (Word::From, _) => lead(Prep::Since, Relation::From, i + 2),
                (Word::Of, _) => lead(Prep::AsOf, Relation::AsOf, i + 2),
                (Word::Early | Word::Late | Word::Recently, Word::As) => lead(Prep::In, Relation::At, i + 3),
                (Word::Recently, Word::Back) if then(3) == Word::As => lead(Prep::In, Relation::At, i + 4),
                _ => None,
            },
            Word::With if then(1) == Word::Effect && then(2) == Word::From => {
                lead(Prep::Since, Relation::From, i + 3)
            }
            Word::Effective | Word::Starting | Word::Beginning => {
                let skipped = matches!(then(1), Word::From | Word::On | Word::In | Word::At);
                lead(Prep::Since, Relation::From, i + 1 + usize::from(skipped))
            }
            word @ (Word::Early | Word::Late | Word::Earlier | Word::Later)
                if matches!(then(1), Word::In | Word::On | Word::During) =>
            {
                Some(Lead { prep: Prep::In, relation: Relation::At, at: i + 2, part: part_of(word) })
            }
            _ => None,
        }
    }
}
