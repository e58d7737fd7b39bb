//! Times longer than a day and not months: years, quarters, seasons, decades, and parts of all of them.

use super::grammar::{Core, Grammar, apply, part_of};
use super::lexer::{Case, Word};
use super::prepositions::Prep;
use super::{Base, Part, Pick, Point, TimeKind, Unit, Value, YearOf};

impl Grammar<'_> {
    /// A bare year, where the words around it make it one.
    pub(super) fn year(&self, i: usize, prep: Prep) -> Option<Core> {
        let year = self.year_number(i).filter(|year| (1500..=2100).contains(year))?;
        let dash = |k: usize| self.word(k) == Word::Dash && self.is_glued(k) && self.slice(k) == "-";
        let tied = matches!(self.slice(i.wrapping_sub(1)), "-" | "/") && self.is_glued(i);
        if tied && !matches!(prep, Prep::Second | Prep::Part) {
            return None;
        }
        let single = |end| {
            let years = Point::Years { from: year, to: year, part: Part::Whole };
            Some(Core::new(TimeKind::Year, years, end))
        };
        // "2019-20", "2019/20", and the likes of "2019/AB" and "2019-style", which are no years
        let slash = self.word(i + 1) == Word::Mark(b'/') && self.is_glued(i + 1);
        if dash(i + 1) || slash {
            match self.word(i + 2) {
                Word::Number { value, digits: 2 } if self.is_glued(i + 2) => {
                    let to = year - year % 100 + i16::try_from(value).ok()?;
                    let years = Point::Years { from: year, to, part: Part::Whole };
                    return (to > year && !slash || to == year + 1)
                        .then(|| Core::new(TimeKind::Era, years, i + 3));
                }
                Word::Number { digits: 4, .. } if !slash => {}
                Word::Dash if !slash => {}
                _ if self.is_glued(i + 2) => return None,
                _ => {}
            }
        }
        if self.is_year(i, year, prep) { single(i + 1) } else { None }
    }

    /// "the 1980s", "the eighties".
    pub(super) fn decade(&self, i: usize, the: bool) -> Option<Core> {
        let Word::Decade { year, short } = self.word(i) else { return None };
        // "in his late 80s" is an age.
        let owned = self.before(i) == Word::Owner || self.before(i.wrapping_sub(1)) == Word::Owner;
        let parted = part_of(self.before(i)).is_some() || self.before(i) == Word::Dash;
        if short && (owned || !the && !parted) {
            return None;
        }
        let years = Point::Years { from: year, to: year + 9, part: Part::Whole };
        Some(Core::new(TimeKind::Era, years, i + 1))
    }

    /// "nineteenth century", "19th-century".
    fn century(&self, i: usize) -> Option<Core> {
        let Word::Ordinal(n @ 10..=21) = self.word(i) else { return None };
        let at = i + 1 + usize::from(self.word(i + 1) == Word::Dash && self.is_glued(i + 1));
        if !matches!(self.word(at), Word::Unit { unit: Unit::Century, plural: false }) {
            return None;
        }
        let to = i16::try_from(n).ok()? * 100;
        let years = Point::Years { from: to - 99, to, part: Part::Whole };
        Some(Core::new(TimeKind::Era, years, at + 1))
    }

    /// "the 24th of March", "the nineteenth century", "the third quarter of 2022", "the first week of May".
    pub(super) fn ordinal(&self, i: usize, prep: Prep) -> Option<Core> {
        let Word::Ordinal(n) = self.word(i) else { return None };
        if let Some(core) = self.ordinal_day(i).or_else(|| self.century(i)) {
            return Some(core);
        }
        let (at, n) = (i + 1, u8::try_from(n).ok()?);
        match self.word(at) {
            Word::Unit { unit: Unit::Quarter, plural: false } if (1..=4).contains(&n) => {
                self.quarter(n, at + 1, prep, i)
            }
            Word::Half if n <= 2 && self.word(at + 1) == Word::Of => {
                let part = if n == 1 { Part::FirstHalf } else { Part::SecondHalf };
                apply(self.base(at + 2, true)?, part)
            }
            Word::Unit { unit: Unit::Week, plural: false } if n <= 5 => self.week_of(n, at + 1),
            _ => None,
        }
    }

    /// The n-th week of a month, 0 being the last; `at` is where "of" must stand.
    pub(super) fn week_of(&self, n: u8, at: usize) -> Option<Core> {
        if self.word(at) != Word::Of || !matches!(self.word(at + 1), Word::Month { .. }) {
            return None;
        }
        let core = self.month(at + 1, Prep::Part).filter(|core| core.kind == TimeKind::Month)?;
        apply(core, Part::Week(n)).map(|core| Core { kind: TimeKind::Week, ..core })
    }

    fn quarter(&self, n: u8, at: usize, prep: Prep, i: usize) -> Option<Core> {
        let (year, end) = if self.word(at) == Word::Of {
            let base = self.base(at + 1, true)?;
            let year = match base.value {
                Value::One(Point::Years { from, to, .. }) if from == to => YearOf::Known(from),
                Value::One(Point::Unit { unit: Unit::Year, shift, base: Base::Published, .. }) => {
                    YearOf::Shift(i16::try_from(shift).ok()?)
                }
                Value::One(Point::Unit { unit: Unit::Year, shift: 0, base: Base::Reference, .. }) => {
                    YearOf::Same
                }
                _ => return None,
            };
            (year, base.end)
        } else if prep != Prep::None && self.before(i) == Word::The {
            match self.year_number(at) {
                Some(year) => (YearOf::Known(year), at + 1),
                None => (YearOf::Open(Pick::Near), at),
            }
        } else {
            return None;
        };
        let months = Point::Months { year, first: (n - 1) * 3 + 1, count: 3, part: Part::Whole };
        Some(Core::new(TimeKind::Season, months, end))
    }

    /// "the summer of 2022", "by autumn", "the winter".
    pub(super) fn season(&self, i: usize, prep: Prep, the: bool) -> Option<Core> {
        let Word::Season(first) = self.word(i) else { return None };
        let core = |year, end| {
            let months = Point::Months { year, first, count: 3, part: Part::Whole };
            Some(Core::new(TimeKind::Season, months, end))
        };
        let at = i + 1;
        let of = self.word(at) == Word::Of;
        let given = self.year_after(at);
        if let (Some(year), end) = given {
            // "the winter of 2022-23" begins in 2022 like any other
            let run = self.word(end) == Word::Dash
                && self.is_glued(end)
                && matches!(self.word(end + 1), Word::Number { digits: 2, .. });
            return core(year, end + if run { 2 } else { 0 });
        }
        if of || self.case(i) != Case::Lower || self.is_capital(at) {
            return None;
        }
        // A fall and a spring are more than seasons: "before the fall", "in the spring from which…".
        let doubtful = matches!(self.slice(i), "fall" | "spring");
        let fits = match prep {
            Prep::By | Prep::Since | Prep::Until | Prep::Part => true,
            Prep::Before | Prep::After | Prep::In | Prep::During | Prep::Over => the,
            Prep::For => the && !doubtful,
            Prep::None => the && !doubtful && !self.is_glued(at),
            _ => false,
        };
        let fits =
            fits && !(self.slice(i) == "fall" && matches!(prep, Prep::Before | Prep::After | Prep::Since));
        fits.then(|| core(YearOf::Open(Pick::Near), at)).flatten()
    }

    /// "early 2020", "late last year", "the end of the month", "mid-August", "the early hours of Monday".
    pub(super) fn parted(&self, i: usize) -> Option<Core> {
        let word = self.word(i);
        let part = part_of(word)?;
        let of = self.word(i + 1) == Word::Of;
        let tied = usize::from(self.word(i + 1) == Word::Dash && self.is_glued(i + 1));
        match word {
            Word::Early if matches!(self.word(i + 1), Word::Unit { unit: Unit::Hour, plural: true }) => {
                let linked = matches!(self.word(i + 2), Word::Of | Word::On);
                if linked { self.day_at(i + 3) } else { None }
            }
            Word::Middle if of => apply(self.base(i + 2, true)?, part),
            Word::Early | Word::Late | Word::Middle => apply(self.base(i + 1 + tied, false)?, part),
            Word::Beginning | Word::Start | Word::End if of => {
                // "At the end of the day" is a manner of speaking.
                let day = matches!(self.word(i + 3), Word::Unit { unit: Unit::Day, .. });
                let idiom = day && matches!(self.word(i.wrapping_sub(2)), Word::At);
                if idiom { None } else { apply(self.base(i + 2, true)?, part) }
            }
            Word::End if tied == 1 => apply(self.base(i + 2, false)?, part),
            Word::Earlier | Word::Later => match self.word(i + 1) {
                Word::Month { .. } | Word::Number { .. } | Word::Decade { .. } | Word::Season(_) => None,
                _ => apply(self.base(i + 1, false)?, part),
            },
            _ => None,
        }
    }

    /// The period that a part is taken of; `whole` admits "the week" as in "later in the week".
    pub(super) fn base(&self, i: usize, whole: bool) -> Option<Core> {
        match self.word(i) {
            Word::Month { .. } => self.month(i, Prep::Part),
            Word::Number { .. } => self.number(i, Prep::Part),
            Word::Decade { .. } => self.decade(i, false),
            Word::Season(_) => self.season(i, Prep::Part, false),
            Word::Weekday { .. } => self.weekday(i, Prep::Part),
            Word::Ordinal(_) => self.century(i),
            Word::Today | Word::Yesterday | Word::Tomorrow | Word::Tonight => self.today(i),
            Word::This | Word::Last | Word::Next | Word::That => self.deictic(i, Prep::Part, false),
            Word::The => match self.word(i + 1) {
                Word::Decade { .. } => self.decade(i + 1, true),
                Word::Ordinal(_) => self.century(i + 1),
                Word::Season(_) => self.season(i + 1, Prep::Part, true),
                Word::Previous | Word::Following | Word::Same | Word::Current | Word::Next | Word::Last => {
                    self.deictic(i + 1, Prep::Part, true)
                }
                Word::Unit { unit, plural: false } if whole && unit != Unit::Hour => {
                    let year = if unit == Unit::Year { self.year_number(i + 2) } else { None };
                    if let Some(year) = year {
                        let years = Point::Years { from: year, to: year, part: Part::Whole };
                        return Some(Core::new(TimeKind::Year, years, i + 3));
                    }
                    let base = if unit == Unit::Day { Base::Reference } else { Base::Published };
                    Some(Core::unit(unit, 0, base, i + 2))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// "year's end", "year-end".
    pub(super) fn year_end(&self, i: usize) -> Option<Core> {
        let Word::Unit { unit, plural: false } = self.word(i) else { return None };
        let tied =
            self.word(i + 1) == Word::Dash && self.is_glued(i + 1) || self.word(i + 1) == Word::Possessive;
        if !tied || self.word(i + 2) != Word::End {
            return None;
        }
        apply(Core::unit(unit, 0, Base::Published, i + 3), Part::End)
    }
}

impl Core {
    /// A calendar unit counted from its base.
    pub(super) fn unit(unit: Unit, shift: i32, base: Base, end: usize) -> Self {
        let kind = match unit {
            Unit::Hour | Unit::Day => TimeKind::Day,
            Unit::Week | Unit::Weekend => TimeKind::Week,
            Unit::Month => TimeKind::Month,
            Unit::Quarter => TimeKind::Season,
            Unit::Year => TimeKind::Year,
            Unit::Decade | Unit::Century => TimeKind::Era,
        };
        Self::new(kind, Point::Unit { unit, shift, part: Part::Whole, base }, end)
    }
}
