//! Time expressions: where a text says *when*, and which days it means.
//!
//! [`find`] reads the expressions, [`TimeExpr::resolve`] turns one into inclusive days once the
//! day of publication is known. The two are apart because the tense that decides between "last
//! Tuesday" and "the coming Tuesday" belongs to the clause, which this module does not see.
//!
//! # Conventions
//!
//! News counts from the day it is printed, so "the publication day" stands for *now*.
//!
//! | words | days |
//! |---|---|
//! | a weekday | the nearest one not after publication (that day itself if it is one); with a future clause, the first one after |
//! | last, this past, next, this coming + weekday | strictly before, strictly after publication |
//! | a month, a day of a month, a season without its year | the latest that has begun by publication; with a future clause, the first that has not ended before it |
//! | such a day that would be over ten months off, while the same date on the other side is within three weeks | that near one: nobody leaves out the other's year |
//! | since + such a period | always the latest that has begun, whatever the tense |
//! | this, last, next + week, month, year | the calendar unit (weeks run Monday to Sunday) |
//! | N days ago, in N days | that day; in larger units, the calendar unit that holds it |
//! | the past N units | from N units back up to publication |
//! | early, mid, late, the start, the end of | the first, second, last third (a month: 1–10, 11–20, 21–end) |
//! | winter of Y | December of Y to February of Y + 1; seasons are the northern ones |
//! | N-th century | its years 01 to 00 (nineteenth: 1801–1900) |
//! | since, from | open to the right |
//! | until, by, through | open to the left, the named period included |
//! | before, after | open, the named period excluded |
//! | the same day, two years later | counted from the last date the text gave, see [`resolve_all`] |
//!
//! A quantity nobody can count from ("for years", "two weeks before the vote") is found, since it
//! is what the text says, and resolves to nothing.

mod dateline;
mod days;
mod doubts;
mod grammar;
mod lexer;
mod lexicon;
mod mentioned;
mod parts;
mod periods;
mod prepositions;
mod quantity;
mod ranges;
mod relative;
mod resolve;
#[cfg(test)]
mod tests;
mod words;

use jiff::civil::{Date, Weekday};

#[allow(unused_imports)] // until the pipeline reads it
pub(crate) use dateline::{Dateline, dateline, published_from};
pub(crate) use mentioned::Mentioned;

/// First and last day, inclusive; `None` where the text leaves that side open or nothing is known.
pub(crate) type Days = (Option<Date>, Option<Date>);

/// A time expression of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TimeExpr {
    /// First byte, with the preposition: "by the end of the month".
    pub(crate) start: usize,
    /// First byte without it: "the end of the month".
    pub(crate) core_start: usize,
    /// First byte after it; a possessive ending ("Monday's") is outside.
    pub(crate) end: usize,
    /// What sort of time the words name.
    pub(crate) kind: TimeKind,
    /// How the preposition relates the clause to that time.
    pub(crate) relation: Relation,
    /// It qualifies a noun ("Monday's vote", "its 2012 decision", "the accord of 1994") rather
    /// than the clause, so that it dates the thing and not what is said of it.
    pub(crate) attributive: bool,
    /// The words before it put it ahead whatever the tense: "scheduled for Tuesday".
    pub(crate) ahead: bool,
    /// What it names, before it is tied to a calendar.
    pub(crate) value: Value,
}

/// What sort of time an expression names: the finer, the better it dates an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TimeKind {
    /// A day: "March 24", "yesterday", "the same day", "last night".
    Day,
    /// A day of the week.
    Weekday,
    /// A week or a weekend.
    Week,
    /// A month.
    Month,
    /// A season, a quarter, half a year.
    Season,
    /// A year.
    Year,
    /// A decade, a century, a run of years.
    Era,
    /// A distance from another time: "two days ago", "a week earlier".
    Offset,
    /// A stretch that touches publication: "in the past month", "in recent weeks".
    Window,
    /// A length: "for years", "in five years".
    Duration,
    /// From one time to another.
    Range,
    /// "to date", "until then", "previously".
    Vague,
}

/// How the clause lies to the time that is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relation {
    /// In it: "on Monday", "in 2019", "for years".
    At,
    /// From it on, and it has begun: "since 2019".
    Since,
    /// From it on, begun or not: "from Monday", "as from 1 March".
    From,
    /// Up to and with it: "until Wednesday", "by 2030".
    Until,
    /// Before it begins.
    Before,
    /// Once it is over.
    After,
    /// A state on that day: "as of Tuesday".
    AsOf,
}

/// One point or two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Value {
    /// A single time.
    One(Point),
    /// "from … to …", "between … and …".
    Range(Point, Point),
}

/// A time as the words give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Point {
    /// "March 24", "24 March 2022", "Tuesday, 21 October".
    Day { year: YearOf, month: u8, day: u8, weekday: Option<Weekday> },
    /// "the 24th of last month": months from that of publication, and the day.
    DayOfMonth { shift: i32, day: u8 },
    /// Months in a row: a month, a quarter, a season; they may run into the next year.
    Months { year: YearOf, first: u8, count: u8, part: Part },
    /// Years in a row, both included.
    Years { from: i16, to: i16, part: Part },
    /// A day of the week.
    Weekday { weekday: Weekday, pick: Pick },
    /// The calendar unit that lies `shift` of them from its base: yesterday, last week, two years ago.
    Unit { unit: Unit, shift: i32, part: Part, base: Base },
    /// `count` units up to (or on from) the base; `None` for "few", "recent".
    Window { unit: Unit, count: Option<u32>, forward: bool, base: Base },
    /// "in five years": a time in a future clause, otherwise a length.
    Ahead { unit: Unit, count: u32 },
    /// "within ten days": likewise.
    Within { unit: Unit, count: u32 },
    /// "to date".
    Now,
    /// "until then".
    Then,
    /// Nothing to count from: "for years", "two days before the vote".
    Unknown,
}

/// The year of a day or month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum YearOf {
    /// Given.
    Known(i16),
    /// Not given.
    Open(Pick),
    /// "March last year": years from that of publication.
    Shift(i16),
    /// "March that year".
    Same,
}

/// Which of the many Mondays or Marches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pick {
    /// Left to the tense.
    Near,
    /// "last Monday".
    Last,
    /// "this Monday".
    This,
    /// "next Monday".
    Next,
    /// "Monday last week": weeks from that of publication.
    InWeek(i8),
    /// "the same Monday", "the following Monday": from the last date the text gave.
    After(i8),
}

/// Which part of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Whole,
    /// "early", "the beginning of".
    Early,
    Middle,
    /// "late", "the end of".
    Late,
    /// As `Early`, and an instant for "after the start of".
    Start,
    /// As `Late`, and an instant for "before the end of".
    End,
    FirstHalf,
    SecondHalf,
    /// "the second week of"; 0 is the last one.
    Week(u8),
    /// "earlier this month".
    SoFar,
    /// "later this week".
    Rest,
}

/// What a distance is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Base {
    /// The day of publication: "ago".
    Published,
    /// The last date the text gave: "later".
    Reference,
}

/// A unit of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

impl TimeExpr {
    /// The days it stands for, inclusive.
    ///
    /// `published` is the day the text was printed, if that is known; `future` says that the
    /// clause around the expression is in the future.
    pub(crate) fn resolve(&self, published: Option<Date>, future: bool) -> Days {
        self.resolve_from(published, &Mentioned::default(), future)
    }

    /// [`resolve`](Self::resolve) after the dates that the text gave before, for "the next day".
    pub(crate) fn resolve_from(&self, published: Option<Date>, mentioned: &Mentioned, future: bool) -> Days {
        resolve::Calendar { published, mentioned: *mentioned, future }.days(self)
    }

    /// Whether it counts from another date of the text: "the same day", "two years later".
    pub(crate) fn is_anaphoric(&self) -> bool {
        let Value::One(point) = self.value else { return false };
        match point {
            Point::Then => true,
            Point::Unit { base, .. } | Point::Window { base, .. } => base == Base::Reference,
            Point::Weekday { pick, .. } => matches!(pick, Pick::After(_)),
            Point::Day { year, .. } | Point::Months { year, .. } => year == YearOf::Same,
            _ => false,
        }
    }
}

/// All time expressions of `text`, in order; they do not overlap, and of two readings the longer wins.
///
/// `text` is folded: straight quotes, ordinary spaces. A blank line ends an expression. The cost is
/// linear: one pass over the bytes, then a bounded look around each word of time.
pub(crate) fn find(text: &str) -> Vec<TimeExpr> {
    lexer::lex(text).map_or_else(Vec::new, |tokens| grammar::Grammar::new(text, &tokens).all())
}

/// Resolves the expressions of one text in order, so that "the next day" and "that same year" can
/// count from the date before them. `future` tells whether the clause around one is in the future.
#[cfg(test)]
pub(crate) fn resolve_all(
    exprs: &[TimeExpr],
    published: Option<Date>,
    future: impl Fn(&TimeExpr) -> bool,
) -> Vec<Days> {
    let mut mentioned = Mentioned::default();
    let mut resolve = |expr: &TimeExpr| {
        let future = future(expr);
        let days = expr.resolve_from(published, &mentioned, future);
        mentioned.note(expr, published, future);
        days
    };
    exprs.iter().map(&mut resolve).collect()
}
