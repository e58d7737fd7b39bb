//! The dates a text has given so far, which "the next day" and "that same year" count from.

use jiff::civil::Date;

use super::resolve::{Calendar, monday};
use super::{TimeExpr, TimeKind, Unit};

/// The last date of each fineness, those ahead of publication apart.
///
/// A plan and a report run side by side in news: "the talks open on Tuesday; the text was leaked the
/// same day" does not speak of Tuesday. And a coarse date does not cover a finer one: after "on
/// Monday … in December …" the previous day is a Sunday.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Mentioned {
    past: Named,
    ahead: Named,
}

/// A day inside the last day, week, month and year that were named.
#[derive(Debug, Clone, Copy, Default)]
struct Named {
    day: Option<Date>,
    week: Option<Date>,
    month: Option<Date>,
    year: Option<Date>,
    /// The last of them all, from end to end.
    last: Option<(Date, Date)>,
}

impl Mentioned {
    /// Remembers `expr` for those that follow it.
    pub(crate) fn note(&mut self, expr: &TimeExpr, published: Option<Date>, future: bool) {
        // A stretch that touches publication is no date to count from.
        if matches!(expr.kind, TimeKind::Window | TimeKind::Duration | TimeKind::Vague) {
            return;
        }
        let (Some(from), Some(to)) = (Calendar { published, mentioned: *self, future }).named(expr) else {
            return;
        };
        let named = if published.is_some_and(|now| now < from) { &mut self.ahead } else { &mut self.past };
        named.last = Some((from, to));
        if from == to {
            named.day = Some(from);
        }
        if monday(from) == monday(to) {
            named.week = Some(from);
        }
        if from.first_of_month() == to.first_of_month() {
            named.month = Some(from);
        }
        if from.year() == to.year() {
            named.year = Some(from);
        }
    }

    /// A day inside the last date that is at least as fine as `unit`.
    pub(super) fn inside(&self, unit: Unit, future: bool) -> Option<Date> {
        let (first, second) = self.sides(future);
        let pick = |named: Named| match unit {
            Unit::Hour | Unit::Day => named.day,
            Unit::Week | Unit::Weekend => named.week,
            Unit::Month | Unit::Quarter => named.month,
            Unit::Year | Unit::Decade | Unit::Century => named.year,
        };
        pick(first).or_else(|| pick(second))
    }

    /// The last date, whatever it is.
    pub(super) fn last(&self, future: bool) -> Option<(Date, Date)> {
        let (first, second) = self.sides(future);
        first.last.or(second.last)
    }

    fn sides(&self, future: bool) -> (Named, Named) {
        if future { (self.ahead, self.past) } else { (self.past, self.ahead) }
    }
}
