//! Days and months as a calendar prints them.

use super::grammar::{Core, Grammar};
use super::lexer::{Case, Word};
use super::prepositions::Prep;
use super::{Part, Pick, Point, TimeKind, Unit, Value, YearOf};

impl Grammar<'_> {
    /// A month with what belongs to it: "March 24, 2022", "March 2022", "March last year", "March".
    pub(super) fn month(&self, i: usize, prep: Prep) -> Option<Core> {
        let Word::Month { month, full } = self.word(i) else { return None };
        if !self.is_month(i) {
            return None;
        }
        let at = i + 1 + usize::from(!full && self.word(i + 1) == Word::Mark(b'.') && self.is_glued(i + 1));
        let bare = |end| {
            let year = YearOf::Open(Pick::Near);
            let months = Point::Months { year, first: month, count: 1, part: Part::Whole };
            self.is_bare_month(i, end, prep).then(|| Core::new(TimeKind::Month, months, end))
        };
        if let Some(day) = self.day_number(at) {
            let (year, end) = self.year_after(at + 1);
            if year.is_none() {
                // "In March 20 rebels…" begins with a month; "in March 20" alone is no English.
                let counted = self.counts(at + 1) || self.word(at + 1) == Word::Mark(b'%');
                if counted && prep != Prep::On || prep == Prep::In && !self.is_plain_mark(at + 1) {
                    return bare(at);
                }
                if self.names_a_thing(at + 1) {
                    return None;
                }
            }
            let year = year.unwrap_or(YearOf::Open(Pick::Near));
            let first = self.day_core(year, month, day, end)?;
            return Some(self.and_day(first));
        }
        if let Some(year) = self.month_year(at) {
            let months =
                Point::Months { year: YearOf::Known(year.0), first: month, count: 1, part: Part::Whole };
            return Some(Core::new(TimeKind::Month, months, year.1));
        }
        if let (Some(year), end) = self.year_after(at) {
            let months = Point::Months { year, first: month, count: 1, part: Part::Whole };
            return Some(Core::new(TimeKind::Month, months, end));
        }
        bare(at)
    }

    /// The year right after a month: "March 2022", "March, 2022", "March of 2022".
    fn month_year(&self, at: usize) -> Option<(i16, usize)> {
        let skip = matches!(self.word(at), Word::Mark(b',') | Word::Of);
        let at = at + usize::from(skip);
        let year = self.year_number(at)?;
        let counted = self.counts(at + 1) && (skip || year % 100 == 0);
        (!counted).then_some((year, at + 1))
    }

    /// Whether the month at `i` is written as one.
    pub(super) fn is_month(&self, i: usize) -> bool {
        match self.word(i) {
            Word::Month { month, full } => self.case(i) != Case::Lower || full && !matches!(month, 3 | 5 | 8),
            _ => false,
        }
    }

    /// A day or a year in figures: "24 March 2022", "3-5 March", "2019".
    pub(super) fn number(&self, i: usize, prep: Prep) -> Option<Core> {
        let Some(day) = self.day_number(i) else { return self.year(i, prep) };
        let tied = matches!(self.before(i), Word::Dash | Word::Mark(b'/')) && self.is_glued(i);
        if tied && prep != Prep::Second {
            return None;
        }
        if let Some(core) = self.day_month(day, i + 1) {
            return Some(core);
        }
        // "3-5 March", "from 3 to 5 March", "on 3 and 4 March"
        if !matches!(self.word(i + 1), Word::Dash | Word::To | Word::And | Word::Or | Word::Through) {
            return None;
        }
        let last = self.day_number(i + 2).filter(|&last| last > day)?;
        let core = self.day_month(last, i + 3)?;
        let Value::One(second @ Point::Day { year, month, .. }) = core.value else { return None };
        let first = Point::Day { year, month, day, weekday: None };
        Some(Core { kind: TimeKind::Range, value: Value::Range(first, second), end: core.end })
    }

    /// The month after a day: "March 2022", "of March".
    fn day_month(&self, day: u8, at: usize) -> Option<Core> {
        let at = at + usize::from(self.word(at) == Word::Of);
        let Word::Month { month, full } = self.word(at) else { return None };
        if !self.is_month(at) {
            return None;
        }
        let next =
            at + 1 + usize::from(!full && self.word(at + 1) == Word::Mark(b'.') && self.is_glued(at + 1));
        let (year, end) = self.year_after(next);
        if year.is_none() && self.names_a_thing(next) {
            return None;
        }
        self.day_core(year.unwrap_or(YearOf::Open(Pick::Near)), month, day, end)
    }

    pub(super) fn day_core(&self, year: YearOf, month: u8, day: u8, end: usize) -> Option<Core> {
        let longest = match month {
            2 => 29,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        (day <= longest)
            .then(|| Core::new(TimeKind::Day, Point::Day { year, month, day, weekday: None }, end))
    }

    /// "March 3 and 4" as one stretch; not in "on March 3 and 4 soldiers".
    fn and_day(&self, core: Core) -> Core {
        let Value::One(first @ Point::Day { year: YearOf::Open(Pick::Near), month, day, .. }) = core.value
        else {
            return core;
        };
        let last = if self.word(core.end) == Word::And { self.day_number(core.end + 1) } else { None };
        let Some(last) = last.filter(|&last| last > day) else { return core };
        let (year, end) = self.year_after(core.end + 2);
        if year.is_none() && !self.is_plain_mark(end) {
            return core;
        }
        let open = YearOf::Open(Pick::Near);
        let (from, to) = match year {
            Some(year) => (
                Point::Day { year, month, day, weekday: None },
                Point::Day { year, month, day: last, weekday: None },
            ),
            None => (first, Point::Day { year: open, month, day: last, weekday: None }),
        };
        Core { kind: TimeKind::Range, value: Value::Range(from, to), end }
    }

    /// Nothing that the number before could count or qualify stands at `i`.
    fn is_plain_mark(&self, i: usize) -> bool {
        matches!(
            self.word(i),
            Word::Break | Word::Mark(_) | Word::Dash | Word::In | Word::At | Word::By | Word::And | Word::To
        )
    }

    /// A day of a month in figures: 1 to 31, "3" or "3rd".
    pub(super) fn day_number(&self, i: usize) -> Option<u8> {
        let value = match self.word(i) {
            Word::Number { value, digits: 1 | 2 } => value,
            Word::Ordinal(value) if self.slice(i).starts_with(|c: char| c.is_ascii_digit()) => value,
            _ => return None,
        };
        u8::try_from(value).ok().filter(|day| (1..=31).contains(day))
    }

    /// A year in figures.
    pub(super) fn year_number(&self, i: usize) -> Option<i16> {
        match self.word(i) {
            Word::Number { value: value @ 1000..2200, digits: 4 } => i16::try_from(value).ok(),
            _ => None,
        }
    }

    /// The year after a day or a month, if it has one, and the token after.
    pub(super) fn year_after(&self, i: usize) -> (Option<YearOf>, usize) {
        let comma = self.word(i) == Word::Mark(b',');
        let at = i + usize::from(comma || self.word(i) == Word::Of);
        if let Some(year) = self.year_number(at) {
            if comma && self.counts(at + 1) {
                return (None, i);
            }
            return (Some(YearOf::Known(year)), at + 1);
        }
        let year = |k: usize| matches!(self.word(k), Word::Unit { unit: Unit::Year, plural: false });
        match (self.word(at), self.word(at + 1)) {
            (Word::Last, _) if year(at + 1) => (Some(YearOf::Shift(-1)), at + 2),
            (Word::This, _) if year(at + 1) => (Some(YearOf::Shift(0)), at + 2),
            (Word::Next, _) if year(at + 1) => (Some(YearOf::Shift(1)), at + 2),
            (Word::That, _) if year(at + 1) => (Some(YearOf::Same), at + 2),
            (Word::That | Word::The, Word::Same) if year(at + 2) => (Some(YearOf::Same), at + 3),
            _ => (None, i),
        }
    }

    /// "the 24th of March", "the 24th of last month".
    pub(super) fn ordinal_day(&self, i: usize) -> Option<Core> {
        let Word::Ordinal(n) = self.word(i) else { return None };
        let at = i + 1;
        let figures = self.slice(i).starts_with(|c: char| c.is_ascii_digit());
        let day = u8::try_from(n).ok().filter(|day| (1..=31).contains(day))?;
        let of = self.word(at) == Word::Of;
        if (figures || of) && self.before(i) != Word::A {
            if let Some(core) = self.day_month(day, at) {
                return Some(core);
            }
        }
        if !of || !matches!(self.word(at + 2), Word::Unit { unit: Unit::Month, plural: false }) {
            return None;
        }
        let shift = match self.word(at + 1) {
            Word::Last => -1,
            Word::This => 0,
            Word::Next => 1,
            _ => return None,
        };
        Some(Core::new(TimeKind::Day, Point::DayOfMonth { shift, day }, at + 3))
    }

    /// Holidays with a date of their own.
    pub(super) fn holiday(&self, i: usize) -> Option<Core> {
        if self.is_capital(i.wrapping_sub(1)) && self.case(i) != Case::Lower || self.before(i) == Word::A {
            // Orthodox Christmas, the Lunar New Year, a Christmas story
            return None;
        }
        let day = matches!(self.word(i + 1), Word::Unit { unit: Unit::Day, plural: false });
        let (month, day, end) = match self.word(i) {
            Word::Christmas if self.word(i + 1) == Word::Eve => (12, 24, i + 2),
            Word::Christmas if day => (12, 25, i + 2),
            Word::Christmas if !self.is_capital(i + 1) => (12, 25, i + 1),
            Word::Boxing if day => (12, 26, i + 2),
            Word::New
                if self.case(i) == Case::Title
                    && self.case(i + 1) == Case::Title
                    && matches!(self.word(i + 1), Word::Unit { unit: Unit::Year, plural: false }) =>
            {
                match (self.word(i + 2), self.word(i + 3)) {
                    (Word::Possessive, Word::Eve) => (12, 31, i + 4),
                    (Word::Possessive, Word::Unit { unit: Unit::Day, plural: false }) => (1, 1, i + 4),
                    _ => (1, 1, i + 2),
                }
            }
            _ => return None,
        };
        let (year, end) = match self.year_after(end) {
            (Some(year), end) => (year, end),
            (None, end) => (YearOf::Open(Pick::Near), end),
        };
        self.day_core(year, month, day, end)
    }

    /// A day by name or date; unlike [`core`](Self::core) it never comes round to itself, so that
    /// "the night of the night of …" costs no stack.
    pub(super) fn day_at(&self, i: usize) -> Option<Core> {
        let i = i + usize::from(self.word(i) == Word::The);
        let core = match self.word(i) {
            Word::Weekday { .. } => self.weekday(i, Prep::On),
            Word::Month { .. } => self.month(i, Prep::On),
            Word::Number { .. } => self.number(i, Prep::On),
            Word::Ordinal(_) => self.ordinal_day(i),
            Word::Figures { .. } => self.core(i, Prep::On),
            _ => None,
        }?;
        matches!(core.kind, TimeKind::Day | TimeKind::Weekday).then_some(core)
    }
}
