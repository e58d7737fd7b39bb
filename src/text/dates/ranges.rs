//! "from … to …", "between … and …", "3-5 March": two times that make one.

use super::grammar::{Core, Grammar};
use super::lexer::Word;
use super::prepositions::Prep;
use super::{Pick, Point, TimeKind, Unit, Value, YearOf};

impl Grammar<'_> {
    /// Lengthens `core` to "from core to …", "core-…".
    pub(super) fn range(&self, core: Core, prep: Prep) -> Core {
        let Value::One(first) = core.value else { return core };
        let at = core.end;
        let joins = match self.word(at) {
            Word::And => prep == Prep::Between,
            Word::To | Word::Until => prep == Prep::From || self.word(at) == Word::To && spans_bare(first),
            Word::Through => prep == Prep::From || spans_bare(first),
            Word::Dash => spans_bare(first) || matches!(prep, Prep::From | Prep::Between),
            _ => false,
        };
        if !joins {
            return core;
        }
        if let Some(end) = self.up_to_now(at + 1).filter(|_| self.word(at) != Word::And) {
            return Core { kind: TimeKind::Range, value: Value::Range(first, Point::Now), end };
        }
        let Some((second, end)) = self.second(at + 1, first) else { return core };
        match borrow(first, second) {
            Some((first, second)) => Core { kind: TimeKind::Range, value: Value::Range(first, second), end },
            None => core,
        }
    }

    /// The far end of a range that began with `first`; it may be shorter than a time of its own.
    fn second(&self, i: usize, first: Point) -> Option<(Point, usize)> {
        if let (Point::Day { year, month, .. }, Word::Number { value: day @ 1..=31, digits: 1 | 2 }) =
            (first, self.word(i))
        {
            if !matches!(self.word(i + 1), Word::Month { .. }) {
                if self.counts(i + 1) {
                    return None;
                }
                let (given, end) = self.year_after(i + 1);
                let day = u8::try_from(day).ok()?;
                let year = given.unwrap_or(year);
                return Some((Point::Day { year, month, day, weekday: None }, end));
            }
        }
        let core = self.core(i, Prep::Second)?;
        match core.value {
            Value::One(second) => Some((second, core.end)),
            Value::Range(..) => None,
        }
    }

    /// "date", "now", "the present", "today" as the end of a range.
    pub(super) fn up_to_now(&self, i: usize) -> Option<usize> {
        match (self.word(i), self.word(i + 1)) {
            (Word::Date | Word::Now, _) => Some(i + 1),
            (Word::The, Word::Current) if !self.is_plain_word(i + 2) => Some(i + 2),
            (Word::This, Word::Unit { unit: Unit::Day, .. }) => Some(i + 2),
            _ => None,
        }
    }
}

/// Whether "point - other" is a range without "from": not so for "yesterday - a day of rest".
fn spans_bare(point: Point) -> bool {
    matches!(point, Point::Day { .. } | Point::Months { .. } | Point::Years { .. } | Point::Weekday { .. })
}

/// Gives either end of a range what only the other one says; none where the two do not go together.
fn borrow(mut first: Point, second: Point) -> Option<(Point, Point)> {
    match (&mut first, second) {
        (Point::Years { from, .. }, Point::Years { to, .. }) => (*from <= to).then_some(())?,
        (Point::Years { .. }, Point::Unit { .. }) | (Point::Unit { .. }, _) => {}
        (Point::Weekday { .. }, Point::Weekday { .. }) => {}
        (
            Point::Day { year: open @ YearOf::Open(Pick::Near), month: one, .. }
            | Point::Months { year: open @ YearOf::Open(Pick::Near), first: one, .. },
            Point::Day { year, month: two, .. } | Point::Months { year, first: two, .. },
        ) => {
            let over = i16::from(*one > two);
            *open = match year {
                YearOf::Known(year) => YearOf::Known(year - over),
                YearOf::Shift(shift) => YearOf::Shift(shift - over),
                other => other,
            };
        }
        (Point::Day { .. } | Point::Months { .. }, Point::Day { .. } | Point::Months { .. }) => {}
        (
            Point::Day { .. } | Point::Months { .. } | Point::Years { .. },
            Point::Years { .. } | Point::Months { .. },
        ) => {}
        (Point::Day { .. } | Point::Months { .. } | Point::Weekday { .. }, Point::Unit { .. }) => {}
        _ => return None,
    }
    Some((first, second))
}
