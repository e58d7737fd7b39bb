//! Times that are counted from the day of publication or from another date of the text.

use super::grammar::{Core, Grammar};
use super::lexer::{Case, Word};
use super::prepositions::Prep;
use super::{Base, Pick, Point, TimeKind, Unit, Value, YearOf};

/// A weekday before one of these is a name: the Sunday Times.
const NAMED_AFTER_WEEKDAYS: &[&str] = &[
    "Times",
    "Telegraph",
    "Mail",
    "Mirror",
    "Herald",
    "Express",
    "Post",
    "Independent",
    "World",
    "Star",
    "Sun",
    "Business",
    "Tribune",
    "Standard",
    "Island",
    "Mosque",
    "Guardian",
    "Nation",
    "Vanguard",
];

/// A weekday after one of these is a day of its own kind: Black Friday.
const NAMED_WEEKDAYS: &[&str] = &[
    "Black",
    "Bloody",
    "Good",
    "Ash",
    "Palm",
    "Easter",
    "Super",
    "Cyber",
    "Fat",
    "Holy",
    "Maundy",
    "Shrove",
    "Giving",
    "Man",
    "Whit",
    "Low",
    "Advent",
    "Pentecost",
];

/// Where a distance is counted to, before a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Last,
    This,
    Next,
    /// "the previous", "the following", "the same": from another date of the text
    Previous,
    Following,
    Same,
    Recent,
    Coming,
    Past,
}

impl Grammar<'_> {
    /// "Monday", "Monday night", "Saturday, October 11", "Monday last week".
    pub(super) fn weekday(&self, i: usize, prep: Prep) -> Option<Core> {
        let Word::Weekday { weekday, full } = self.word(i) else { return None };
        let dot = usize::from(!full && self.word(i + 1) == Word::Mark(b'.') && self.is_glued(i + 1));
        let mut end = i + 1 + dot;
        if let Some(core) = self.dated_weekday(end + usize::from(self.word(end) == Word::DayPart)) {
            return Some(match core.value {
                Value::One(Point::Day { year, month, day, .. }) => Core {
                    value: Value::One(Point::Day { year, month, day, weekday: Some(weekday) }),
                    ..core
                },
                _ => core,
            });
        }
        if !full || self.is_name(i, prep) {
            return None;
        }
        end += usize::from(self.word(end) == Word::DayPart);
        let pick = self.week_after(end);
        let end = if pick == Pick::Near {
            end
        } else {
            end + 2 + usize::from(matches!(self.word(end), Word::Of | Word::In))
        };
        Some(Core::new(TimeKind::Weekday, Point::Weekday { weekday, pick }, end))
    }

    /// The date after a weekday: ", October 11", " 12 May", " (3 March)", ", the 5th of May".
    fn dated_weekday(&self, i: usize) -> Option<Core> {
        let mark = matches!(self.word(i), Word::Mark(b',' | b'('));
        let at = i + usize::from(mark);
        let first = at + usize::from(self.word(at) == Word::The);
        let core = if matches!(self.word(first), Word::Weekday { .. }) { None } else { self.day_at(first) }?;
        let closed = usize::from(self.word(i) == Word::Mark(b'(') && self.word(core.end) == Word::Mark(b')'));
        (core.kind == TimeKind::Day).then_some(Core { end: core.end + closed, ..core })
    }

    /// The week after a weekday: "Monday last week", "Tuesday of this week".
    fn week_after(&self, end: usize) -> Pick {
        let at = end + usize::from(matches!(self.word(end), Word::Of | Word::In));
        if !matches!(self.word(at + 1), Word::Unit { unit: Unit::Week, plural: false }) {
            return Pick::Near;
        }
        match self.word(at) {
            Word::Last => Pick::InWeek(-1),
            Word::This => Pick::InWeek(0),
            Word::Next => Pick::InWeek(1),
            _ => Pick::Near,
        }
    }

    /// Whether the weekday at `i` belongs to a name, or to all such days.
    fn is_name(&self, i: usize, prep: Prep) -> bool {
        let before = self.slice(i.wrapping_sub(1));
        let (last, next) = (self.before(i), i + 1);
        if NAMED_WEEKDAYS.contains(&before) || last == Word::Every {
            return true;
        }
        if self.case(next) != Case::Lower && NAMED_AFTER_WEEKDAYS.contains(&self.slice(next)) {
            return true;
        }
        // "on a Friday" is any; "in a Friday statement" is one.
        if last == Word::A && !self.is_plain_word(next) {
            return true;
        }
        // Governor Monday Okpebholo, the striker Sunday Oliseh
        prep == Prep::None
            && self.is_capital(i.wrapping_sub(1))
            && self.is_capital(next)
            && self.case(i) != Case::Lower
    }

    /// "today", "yesterday evening", "tonight", "overnight".
    pub(super) fn today(&self, i: usize) -> Option<Core> {
        let shift = match self.word(i) {
            Word::Today | Word::Tonight => 0,
            Word::Yesterday => -1,
            Word::Tomorrow => 1,
            Word::Overnight if !self.is_plain_word(i + 1) && !self.has_determiner(i) => {
                let window =
                    Point::Window { unit: Unit::Day, count: Some(1), forward: false, base: Base::Published };
                return Some(Core::new(TimeKind::Day, window, i + 1));
            }
            _ => return None,
        };
        let end = i + 1 + usize::from(self.word(i + 1) == Word::DayPart);
        Some(Core::unit(Unit::Day, shift, Base::Published, end))
    }

    /// "last week", "this Tuesday", "the past two weeks", "the previous day", "that same year".
    pub(super) fn deictic(&self, i: usize, prep: Prep, the: bool) -> Option<Core> {
        let (way, at) = self.way(i, the)?;
        if let Some(core) = self.window(way, at, the) {
            return Some(core);
        }
        match self.word(at) {
            Word::Weekday { weekday, full: true } => {
                let pick = match way {
                    Way::Last | Way::Past => Pick::Last,
                    Way::This => Pick::This,
                    Way::Next if the => Pick::After(1),
                    Way::Next | Way::Coming => Pick::Next,
                    Way::Previous => Pick::After(-1),
                    Way::Following if the => Pick::After(1),
                    Way::Same => Pick::After(0),
                    Way::Following | Way::Recent => return None,
                };
                if self.word(at + 1) == Word::Of || self.is_name(at, Prep::On) {
                    return None;
                }
                let end = at + 1 + usize::from(self.word(at + 1) == Word::DayPart);
                Some(Core::new(TimeKind::Weekday, Point::Weekday { weekday, pick }, end))
            }
            Word::Month { .. } | Word::Season(_) => self.near_month(way, at, prep),
            Word::DayPart => {
                let (shift, base) = match way {
                    Way::This => (0, Base::Published),
                    Way::Last if !the => (-1, Base::Published),
                    Way::Next | Way::Following => (1, Base::Reference),
                    Way::Previous => (-1, Base::Reference),
                    Way::Same => (0, Base::Reference),
                    _ => return None,
                };
                Some(Core::unit(Unit::Day, shift, base, at + 1))
            }
            Word::Date if way == Way::Same => Some(Core::unit(Unit::Day, 0, Base::Reference, at + 1)),
            Word::Unit { unit, plural: false } => self.near_unit(way, at, unit, prep, the),
            _ => None,
        }
    }

    /// What "last", "this same", "the coming" point to, and the token after.
    fn way(&self, i: usize, the: bool) -> Option<(Way, usize)> {
        Some(match (self.word(i), self.word(i + 1)) {
            (Word::This, Word::Past) => (Way::Past, i + 2),
            (Word::This, Word::Coming) => (Way::Coming, i + 2),
            (Word::This | Word::That, Word::Same) => (Way::Same, i + 2),
            (Word::This, _) => (Way::This, i + 1),
            (Word::Current, _) if the => (Way::This, i + 1),
            // "said that Monday …": only units and seasons make "that" a demonstrative.
            (Word::That, Word::Weekday { .. } | Word::Month { .. }) => return None,
            (Word::That, _) => (Way::Same, i + 1),
            (Word::Last, _) => (Way::Last, i + 1),
            (Word::Past, _) => (Way::Past, i + 1),
            (Word::Next, _) => (Way::Next, i + 1),
            (Word::Coming, _) => (Way::Coming, i + 1),
            (Word::Recent, _) => (Way::Recent, i + 1),
            (Word::Previous, _) if the => (Way::Previous, i + 1),
            (Word::Following, _) if the => (Way::Following, i + 1),
            (Word::Same, _) if the => (Way::Same, i + 1),
            _ => return None,
        })
    }

    /// "the past two weeks", "recent months", "the next few days".
    fn window(&self, way: Way, at: usize, the: bool) -> Option<Core> {
        let (forward, base) = match way {
            Way::Last | Way::Past | Way::Recent => (false, Base::Published),
            Way::Next | Way::Coming => (true, Base::Published),
            Way::Previous if the => (false, Base::Reference),
            Way::Following if the => (true, Base::Reference),
            _ => return None,
        };
        let quantity = self.quantity(at)?;
        let bare = quantity.end == at + 1;
        let single = matches!(self.word(quantity.end - 1), Word::Unit { plural: false, .. });
        // "previous years", "next weeks" say too little; "the last weeks of the war" dates the war.
        if bare
            && (single || way == Way::Next || base == Base::Reference || self.word(quantity.end) == Word::Of)
        {
            return None;
        }
        let point = Point::Window { unit: quantity.unit, count: quantity.count, forward, base };
        Some(Core::new(TimeKind::Window, point, quantity.end))
    }

    /// "last March", "next spring", "this October 11".
    fn near_month(&self, way: Way, at: usize, prep: Prep) -> Option<Core> {
        let pick = match way {
            Way::Last | Way::Past => Pick::Last,
            Way::This => Pick::This,
            Way::Next | Way::Coming => Pick::Next,
            Way::Same => {
                // "prices that fall" are no season.
                let core = self.season(at, Prep::Part, true)?;
                let verb = matches!(self.slice(at), "fall" | "spring") && prep == Prep::None;
                return (!verb).then(|| set_year(core, YearOf::Same));
            }
            _ => return None,
        };
        let core = match self.word(at) {
            Word::Season(_) => self.season(at, Prep::Part, true),
            _ => self.month(at, Prep::Part),
        }?;
        Some(set_year(core, YearOf::Open(pick)))
    }

    /// "last week", "the previous day", "the past month".
    fn near_unit(&self, way: Way, at: usize, unit: Unit, prep: Prep, the: bool) -> Option<Core> {
        if unit == Unit::Hour {
            return None;
        }
        let end = at + 1;
        let of = self.word(end) == Word::Of;
        let window = |forward| {
            let point = Point::Window { unit, count: Some(1), forward, base: Base::Published };
            (!of).then(|| Core::new(TimeKind::Window, point, end))
        };
        let (shift, base) = match way {
            Way::Last if the && unit == Unit::Week && of => return self.week_of(0, end),
            // "the last year" is the twelve months up to now; "the last weekend" is a weekend.
            Way::Last if the && unit != Unit::Weekend => return window(false),
            Way::Past if unit != Unit::Weekend => return window(false),
            Way::Last if unit == Unit::Day => return None,
            Way::Last | Way::Past => (-1, Base::Published),
            Way::This if unit == Unit::Day => return None,
            Way::This => (0, Base::Published),
            Way::Next
                if the && matches!(prep, Prep::In | Prep::Over | Prep::Within | Prep::During | Prep::For) =>
            {
                return window(true);
            }
            Way::Next if the || unit == Unit::Day => (1, Base::Reference),
            Way::Next => (1, Base::Published),
            Way::Coming if matches!(unit, Unit::Weekend | Unit::Week) => (1, Base::Published),
            Way::Coming => return window(true),
            Way::Previous => (-1, Base::Reference),
            Way::Following => (1, Base::Reference),
            Way::Same => (0, Base::Reference),
            Way::Recent => return None,
        };
        // "the same day that …", "the same week as …" are still that day; "the next day of talks" is not.
        (!of || way != Way::Next).then(|| Core::unit(unit, shift, base, end))
    }

    /// "the weekend", "the day before", "the week before last", "the year 2000".
    pub(super) fn the_unit(&self, at: usize, unit: Unit) -> Option<Core> {
        if unit == Unit::Weekend {
            return Some(Core::unit(unit, 0, Base::Published, at + 1));
        }
        match (unit, self.word(at + 1), self.word(at + 2)) {
            (Unit::Year, Word::Number { .. }, _) => self.number(at + 1, Prep::In),
            (Unit::Month, Word::Of, Word::Month { .. }) => self.month(at + 2, Prep::In),
            (Unit::Day, Word::After, Word::Tomorrow) => Some(Core::unit(unit, 2, Base::Published, at + 3)),
            (Unit::Day, Word::Before, Word::Yesterday) => Some(Core::unit(unit, -2, Base::Published, at + 3)),
            (_, Word::Before, Word::Last) if unit != Unit::Day => {
                Some(Core::unit(unit, -2, Base::Published, at + 3))
            }
            (_, Word::After, Word::Next) if unit != Unit::Day => {
                Some(Core::unit(unit, 2, Base::Published, at + 3))
            }
            (Unit::Hour, ..) => None,
            (_, Word::Before, _) if self.is_clause_end(at + 2) => {
                Some(Core::unit(unit, -1, Base::Reference, at + 2))
            }
            (_, Word::After, _) if self.is_clause_end(at + 2) => {
                Some(Core::unit(unit, 1, Base::Reference, at + 2))
            }
            _ => None,
        }
    }

    /// "the night of March 3", "the morning of Monday", "the night before".
    pub(super) fn the_day_part(&self, at: usize) -> Option<Core> {
        match self.word(at + 1) {
            Word::Of => self.day_at(at + 2),
            Word::Before if self.is_clause_end(at + 2) => {
                Some(Core::unit(Unit::Day, -1, Base::Reference, at + 2))
            }
            _ => None,
        }
    }

    /// Whether "before" and "after" ahead of `i` have no object there: "the day before, in Doha".
    pub(super) fn is_clause_end(&self, i: usize) -> bool {
        matches!(
            self.word(i),
            Word::Break
                | Word::Mark(_)
                | Word::Dash
                | Word::In
                | Word::On
                | Word::At
                | Word::And
                | Word::By
                | Word::With
                | Word::To
        )
    }
}

/// Puts the year that "last" or "next" implies.
fn set_year(mut core: Core, wanted: YearOf) -> Core {
    if let Value::One(Point::Months { year, .. } | Point::Day { year, .. }) = &mut core.value {
        if matches!(year, YearOf::Open(_)) {
            *year = wanted;
        }
    }
    core
}
