//! Quantities of time, and the distances and lengths they make.

use super::grammar::{Core, Grammar};
use super::lexer::Word;
use super::prepositions::Prep;
use super::{Base, Part, Point, TimeKind, Unit, Value};

/// "two weeks", "more than ten years", "a few days".
#[derive(Debug, Clone, Copy)]
pub(super) struct Quantity {
    /// Unknown for "a few", "years".
    pub(super) count: Option<u32>,
    pub(super) unit: Unit,
    /// The token after it.
    pub(super) end: usize,
}

impl Grammar<'_> {
    /// The quantity at `i`.
    pub(super) fn quantity(&self, i: usize) -> Option<Quantity> {
        let at = self.qualified(i);
        let (count, at) = match (self.word(at), self.word(at + 1)) {
            (Word::Number { value, digits: 1..=4 }, _) => (Some(value), at + 1),
            (Word::Half, Word::A) => (None, at + 2),
            (Word::A, Word::Few | Word::Dozen) => (dozen(self.word(at + 1)), at + 2),
            (Word::A, Word::Couple) => (Some(2), at + 2 + usize::from(self.word(at + 2) == Word::Of)),
            (Word::A, Word::Hundred) => (Some(100), at + 2),
            (Word::A, _) => (Some(1), at + 1),
            (Word::Few | Word::Dozen, _) => (dozen(self.word(at)), at + 1),
            (Word::Couple, _) => (Some(2), at + 1 + usize::from(self.word(at + 1) == Word::Of)),
            (Word::Count(tens), Word::Dash) if tens >= 20 && self.is_glued(at + 1) => match self.word(at + 2)
            {
                Word::Count(ones @ 1..10) => (Some(tens + ones), at + 3),
                _ => return None,
            },
            // "two and a half years" falls between two units
            (Word::Count(_), Word::And)
                if self.word(at + 2) == Word::A && self.word(at + 3) == Word::Half =>
            {
                (None, at + 4)
            }
            (Word::Count(count), Word::Hundred) => (Some(count * 100), at + 2),
            (Word::Count(count), _) => (Some(count), at + 1),
            (Word::Unit { plural: true, .. }, _) => (None, at),
            _ => return None,
        };
        let (count, unit) = match self.word(at) {
            Word::Unit { unit, .. } => (count, unit),
            Word::Fortnight => (count.map(|count| count.saturating_mul(2)), Unit::Week),
            _ => return None,
        };
        Some(Quantity { count, unit, end: at + 1 })
    }

    /// Skips "more than", "at least", "nearly".
    fn qualified(&self, mut i: usize) -> usize {
        for _ in 0..3 {
            i += match (self.word(i), self.word(i + 1)) {
                (Word::More | Word::Less, Word::Than) => 2,
                (Word::At, Word::Least) => 2,
                (Word::Up, Word::To) => 2,
                (Word::Nearly | Word::Over | Word::Around, _) => 1,
                _ => return i,
            };
        }
        i
    }

    /// "two days ago", "a week earlier", "four years after", "for years", "in five years".
    pub(super) fn offset(&self, i: usize, prep: Prep) -> Option<Core> {
        let Quantity { count, unit, end } = self.quantity(i)?;
        let distance = |sign: i32, base, end| {
            let point = match count.and_then(|count| i32::try_from(count).ok()) {
                // A day's worth of hours is a day; fewer are the same day.
                Some(count) if unit == Unit::Hour => {
                    Point::Unit { unit: Unit::Day, shift: sign * (count / 24), part: Part::Whole, base }
                }
                Some(count) => Point::Unit { unit, shift: sign * count, part: Part::Whole, base },
                None => Point::Unknown,
            };
            Some(Core::new(TimeKind::Offset, point, end))
        };
        let unknown = |kind, end| Some(Core::new(kind, Point::Unknown, end));
        match (self.word(end), self.word(end + 1)) {
            (Word::Ago, _) => distance(-1, Base::Published, end + 1),
            (Word::Hence, _) | (Word::From, Word::Now | Word::Today) => {
                distance(1, Base::Published, end + 1 + usize::from(self.word(end) == Word::From))
            }
            (Word::Possessive, Word::Time) if prep == Prep::In => distance(1, Base::Published, end + 2),
            (Word::Earlier, _) => distance(-1, Base::Reference, end + 1).map(|core| self.dated(core)),
            (Word::Later, _) => distance(1, Base::Reference, end + 1).map(|core| self.dated(core)),
            (Word::Before, _) if self.is_clause_end(end + 1) => distance(-1, Base::Reference, end + 1),
            (Word::After, _) if self.is_clause_end(end + 1) => distance(1, Base::Reference, end + 1),
            (Word::Before | Word::After, _) => unknown(TimeKind::Offset, end + 1),
            (Word::Prior, Word::To) | (Word::Ahead, Word::Of) => unknown(TimeKind::Offset, end + 2),
            _ => self.length(i, prep),
        }
    }

    /// A quantity that a preposition makes a time: "for years", "in five years", "within ten days".
    fn length(&self, i: usize, prep: Prep) -> Option<Core> {
        let Quantity { count, unit, end } = self.quantity(i)?;
        if self.word(end) == Word::Possessive {
            return None;
        }
        // "in two days of talks", "the first visit in ten years"
        let measured = self.word(end) == Word::Of || self.is_superlative(i);
        let point = match (prep, count) {
            (Prep::In, Some(count)) if !measured => Point::Ahead { unit, count },
            (Prep::Within, Some(count)) if !measured => Point::Within { unit, count },
            (Prep::In | Prep::Within | Prep::For, _) => Point::Unknown,
            _ => return None,
        };
        Some(Core::new(TimeKind::Duration, point, end))
    }

    /// Whether "first", "worst" or the like in the clause so far looks back over what follows.
    fn is_superlative(&self, i: usize) -> bool {
        for k in (i.saturating_sub(14)..i).rev() {
            match self.word(k) {
                Word::Mark(_) | Word::Break => return false,
                Word::Ordinal(_) => return true,
                Word::Nearly if self.slice(k) == "only" => return true,
                Word::Other => {
                    let word = self.slice(k);
                    if word == "most" || word == "best" || word.ends_with("est") && word.len() > 5 {
                        return true;
                    }
                }
                _ => {}
            }
        }
        false
    }

    /// "a year later in 1837": the date that spells the distance out.
    fn dated(&self, core: Core) -> Core {
        if !matches!(self.word(core.end), Word::In | Word::On) {
            return core;
        }
        let date = match self.word(core.end + 1) {
            Word::Number { .. } => self.number(core.end + 1, Prep::In),
            Word::Month { .. } => self.month(core.end + 1, Prep::During),
            _ => self.day_at(core.end + 1),
        };
        date.filter(|date| matches!(date.value, Value::One(_))).unwrap_or(core)
    }
}

/// "a few" is nobody's number, a dozen is.
fn dozen(word: Word) -> Option<u32> {
    (word == Word::Dozen).then_some(12)
}
