//! From what the words name to days of the calendar.

use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::{Base, Days, Mentioned, Part, Pick, Point, Relation, TimeExpr, Unit, Value, YearOf};

/// What is known besides the words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    /// The day of publication.
    pub(super) published: Option<Date>,
    /// The dates that the text gave before.
    pub(super) mentioned: Mentioned,
    /// The clause is in the future.
    pub(super) future: bool,
}

impl Calendar {
    /// The days of `expr`.
    pub(super) fn days(mut self, expr: &TimeExpr) -> Days {
        self.future |= expr.ahead;
        // What is under way "since March" has begun, whatever the tense around it.
        self.future &= expr.relation != Relation::Since;
        let (from, to) = self.value(expr.value);
        match expr.relation {
            Relation::At => (from, to),
            Relation::Since | Relation::From => (from, None),
            Relation::Until => (None, to),
            Relation::Before => {
                (None, if ends(expr.value) { to } else { from.and_then(|day| shifted(day, -1)) })
            }
            Relation::After => {
                (if starts(expr.value) { from } else { to.and_then(|day| shifted(day, 1)) }, None)
            }
            Relation::AsOf if self.future => (from, None),
            Relation::AsOf => (None, to),
        }
    }

    /// The time that `expr` names, whatever its preposition makes of it.
    pub(super) fn named(mut self, expr: &TimeExpr) -> Days {
        self.future = (self.future || expr.ahead) && expr.relation != Relation::Since;
        self.value(expr.value)
    }

    fn value(self, value: Value) -> Days {
        let (first, second) = match value {
            Value::One(point) => return self.point(point),
            Value::Range(first, second) => (first, second),
        };
        // One end is read by the tense, the other is the next of its name: "from Friday to Monday".
        let near = |day: Option<Date>, future, point| match day {
            Some(_) => Self { published: day, future, ..self }.point(point),
            None => (None, None),
        };
        let days = if is_open(first) && (self.future || !is_open(second)) {
            let to = self.point(second).1;
            (near(to, false, first).0, to)
        } else {
            let from = self.point(first).0;
            let to = if is_open(second) { near(from, true, second).1 } else { self.point(second).1 };
            (from, to)
        };
        // "from tomorrow to last week" is no stretch of time.
        if days.0 > days.1 && days.1.is_some() { (None, None) } else { days }
    }

    /// The days of a single time.
    fn point(self, point: Point) -> Days {
        let (from, to) = match point {
            Point::Day { year, month, day, weekday } => match self.day(year, month, day, weekday) {
                Some(day) => (day, day),
                None => return (None, None),
            },
            Point::Window { unit, count, forward, base } => return self.window(unit, count, forward, base),
            Point::Within { unit, count } if self.future => {
                return self.window(unit, Some(count), true, Base::Published);
            }
            Point::Now => return (self.published, self.published),
            Point::Then => {
                return self
                    .mentioned
                    .last(self.future)
                    .map_or((None, None), |(from, to)| (Some(from), Some(to)));
            }
            other => match self.period(other) {
                Some(days) => days,
                None => return (None, None),
            },
        };
        (Some(from), Some(to))
    }

    /// A period with two ends.
    fn period(self, point: Point) -> Option<(Date, Date)> {
        match point {
            Point::DayOfMonth { shift, day } => {
                let first = months_on(self.published?.first_of_month(), shift)?;
                let day = first.with().day(i8::try_from(day).ok()?).build().ok()?;
                Some((day, day))
            }
            Point::Months { year, first, count, part } => {
                let start = self.start(year, first, count)?;
                let end = shifted(months_on(start, i32::from(count))?, -1)?;
                self.portion(start, end, part)
            }
            Point::Years { from, to, part } => {
                self.portion(Date::new(from, 1, 1).ok()?, Date::new(to, 12, 31).ok()?, part)
            }
            Point::Weekday { weekday, pick } => self.weekday(weekday, pick).map(|day| (day, day)),
            Point::Unit { unit, shift, part, base } => {
                let mut day = self.base(unit, shift, base)?;
                // Sunday's paper calls the week that begins tomorrow "this week".
                let coming = self.future || part == Part::Rest;
                if unit == Unit::Week && shift == 0 && coming && day.weekday() == Weekday::Sunday {
                    day = shifted(day, 1)?;
                }
                let (from, to) = self.unit(unit, shift, day)?;
                self.portion(from, to, part)
            }
            Point::Ahead { unit, count } if self.future => {
                let shift = i32::try_from(count).ok()?;
                let (unit, shift) = if unit == Unit::Hour { (Unit::Day, shift / 24) } else { (unit, shift) };
                self.unit(unit, shift, self.published?)
            }
            _ => None,
        }
    }

    /// The day a distance is counted from: the last date of the text if it is at least as fine as
    /// the unit. Without one, what looks back ("a day earlier") looks back from publication.
    fn base(self, unit: Unit, shift: i32, base: Base) -> Option<Date> {
        if base == Base::Published {
            return self.published;
        }
        let back = shift < 0 || shift == 0 && unit == Unit::Day;
        self.mentioned.inside(unit, self.future).or(if back { self.published } else { None })
    }

    /// The calendar unit that lies `shift` of them from the one around `day`.
    fn unit(self, unit: Unit, shift: i32, day: Date) -> Option<(Date, Date)> {
        let years = |first: i32, count: i32| {
            let year = |year: i32| i16::try_from(year).ok();
            Some((
                Date::new(year(first)?, 1, 1).ok()?,
                Date::new(year(first.checked_add(count - 1)?)?, 12, 31).ok()?,
            ))
        };
        let here = i32::from(day.year());
        match unit {
            Unit::Hour | Unit::Day => shifted(day, shift).map(|day| (day, day)),
            Unit::Week => {
                let monday = shifted(monday(day)?, shift.checked_mul(7)?)?;
                Some((monday, shifted(monday, 6)?))
            }
            Unit::Weekend => {
                // "this weekend" said early in the week, of what has happened, is the one just past.
                let early = day.weekday().to_monday_zero_offset() < 3;
                let shift = if shift == 0 && early && !self.future { -1 } else { shift };
                let monday = shifted(monday(day)?, shift.checked_mul(7)?)?;
                Some((shifted(monday, 5)?, shifted(monday, 6)?))
            }
            Unit::Month => {
                let first = months_on(day.first_of_month(), shift)?;
                Some((first, first.last_of_month()))
            }
            Unit::Quarter => {
                let into = i32::from((day.month() - 1) % 3);
                let first = months_on(day.first_of_month(), shift.checked_mul(3)?.checked_sub(into)?)?;
                Some((first, months_on(first, 2)?.last_of_month()))
            }
            Unit::Year => years(here.checked_add(shift)?, 1),
            // "the past decade" is a window; "a decade ago" is a year, "this decade" is ten.
            Unit::Decade if shift == 0 => years(here - here % 10, 10),
            Unit::Century if shift == 0 => years(here - (here - 1) % 100, 100),
            Unit::Decade => years(here.checked_add(shift.checked_mul(10)?)?, 1),
            Unit::Century if shift == -1 => years(here - (here - 1) % 100 - 100, 100),
            Unit::Century => years(here.checked_add(shift.checked_mul(100)?)?, 1),
        }
    }

    /// `count` units up to the base, or on from it.
    fn window(self, unit: Unit, count: Option<u32>, forward: bool, base: Base) -> Days {
        let base = match base {
            Base::Published => self.published,
            Base::Reference => {
                self.mentioned.last(self.future).map(|(from, to)| if forward { to } else { from })
            }
        };
        let Some(base) = base else { return (None, None) };
        let far = count.and_then(|count| i32::try_from(count).ok()).and_then(|count| {
            let count = if forward { count } else { -count };
            match unit {
                Unit::Hour => shifted(base, count / 24),
                Unit::Day => shifted(base, count),
                Unit::Week | Unit::Weekend => shifted(base, count.checked_mul(7)?),
                Unit::Month => months_on(base, count),
                Unit::Quarter => months_on(base, count.checked_mul(3)?),
                Unit::Year => months_on(base, count.checked_mul(12)?),
                Unit::Decade => months_on(base, count.checked_mul(120)?),
                Unit::Century => months_on(base, count.checked_mul(1200)?),
            }
        });
        if forward { (Some(base), far) } else { (far, Some(base)) }
    }

    /// A day of a month, in the year that the words or the tense want.
    fn day(self, year: YearOf, month: u8, day: u8, weekday: Option<Weekday>) -> Option<Date> {
        let build = |year: i16| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
        let pick = match year {
            YearOf::Known(year) => return build(year),
            YearOf::Shift(shift) => return build(self.published?.year().checked_add(shift)?),
            YearOf::Same => return build(self.year_mentioned()?),
            YearOf::Open(pick) => pick,
        };
        let now = self.published?;
        let here = now.year();
        let near = |weekday: Option<Weekday>| {
            // 29 February needs up to eight years.
            let fits =
                |year: i16| build(year).filter(|day| weekday.is_none_or(|weekday| day.weekday() == weekday));
            let last = |before: Date| (0..9).filter_map(|back| fits(here - back)).find(|&day| day <= before);
            let next = |after: Date| (0..9).filter_map(|on| fits(here + on)).find(|&day| day >= after);
            match pick {
                Pick::This => fits(here),
                Pick::Last => last(shifted(now, -1)?),
                Pick::Next => next(shifted(now, 1)?),
                _ => {
                    // Nobody leaves out the year of a day eleven months off when the same date is
                    // days away on the other side: the tense has been misread, or it is a plan
                    // told in the past.
                    let (wanted, other) =
                        if self.future { (next(now), last(now)) } else { (last(now), next(now)) };
                    let close = |day: &Date| days_apart(*day, now) <= 21;
                    let far = wanted.is_none_or(|day| days_apart(day, now) > 300);
                    if far { other.filter(close).or(wanted) } else { wanted }
                }
            }
        };
        // A weekday decides between this year and the next, "Tuesday, 3 March" said in February.
        // It is a slip of the pen where it does not match any year close by.
        let matching = weekday.and_then(|weekday| {
            (-1..=1)
                .filter_map(|shift| build(here + shift))
                .filter(|day| day.weekday() == weekday)
                .min_by_key(|day| days_apart(*day, now))
        });
        matching.or_else(|| near(None))
    }

    /// The first day of `count` months from `first` on, in the year that the words or the tense want.
    fn start(self, year: YearOf, first: u8, count: u8) -> Option<Date> {
        let build = |year: i16| Date::new(year, i8::try_from(first).ok()?, 1).ok();
        let pick = match year {
            YearOf::Known(year) => return build(year),
            YearOf::Shift(shift) => return build(self.published?.year().checked_add(shift)?),
            YearOf::Same => return build(self.year_mentioned()?),
            YearOf::Open(pick) => pick,
        };
        let now = self.published?;
        let here = now.year();
        let ends = |start: Date| months_on(start, i32::from(count)).and_then(|day| shifted(day, -1));
        let years = [here + 1, here, here - 1, here - 2].map(build);
        let last = |begun: &dyn Fn(Date) -> bool| years.iter().flatten().copied().find(|&day| begun(day));
        let next =
            |ahead: &dyn Fn(Date) -> bool| years.iter().rev().flatten().copied().find(|&day| ahead(day));
        match pick {
            Pick::This => {
                // The winter that began last December is this winter until it ends.
                next(&|start| ends(start).is_some_and(|end| end >= now) && start <= now)
                    .or_else(|| build(here))
            }
            Pick::Last => last(&|start| ends(start).is_some_and(|end| end < now)),
            Pick::Next => next(&|start| start > now),
            _ if self.future => next(&|start| ends(start).is_some_and(|end| end >= now)),
            _ => last(&|start| start <= now),
        }
    }

    fn year_mentioned(self) -> Option<i16> {
        self.mentioned.inside(Unit::Year, self.future).map(Date::year)
    }

    /// A day of the week.
    fn weekday(self, weekday: Weekday, pick: Pick) -> Option<Date> {
        let back = |from: Date| shifted(from, -i32::from(from.weekday().since(weekday)));
        let on = |from: Date| shifted(from, i32::from(from.weekday().until(weekday)));
        match pick {
            Pick::InWeek(shift) => {
                let monday = shifted(monday(self.published?)?, i32::from(shift) * 7)?;
                on(monday)
            }
            Pick::After(way) => {
                let day = self.mentioned.inside(Unit::Day, self.future)?;
                match way {
                    -1 => back(shifted(day, -1)?),
                    0 => Some(day).filter(|day| day.weekday() == weekday),
                    _ => on(shifted(day, 1)?),
                }
            }
            Pick::Last => back(shifted(self.published?, -1)?),
            Pick::Next => on(shifted(self.published?, 1)?),
            Pick::This if self.future => on(self.published?),
            Pick::Near if self.future => on(shifted(self.published?, 1)?),
            Pick::This | Pick::Near => back(self.published?),
        }
    }
}

/// "the end of …" is an instant once "before" or "by" stands before it.
fn ends(value: Value) -> bool {
    is_part(value, Part::End)
}

fn starts(value: Value) -> bool {
    is_part(value, Part::Start)
}

fn is_part(value: Value, wanted: Part) -> bool {
    match value {
        Value::One(Point::Months { part, .. } | Point::Years { part, .. } | Point::Unit { part, .. }) => {
            part == wanted
        }
        _ => false,
    }
}

/// Whether the words leave open which one it is.
fn is_open(point: Point) -> bool {
    match point {
        Point::Day { year, .. } | Point::Months { year, .. } => matches!(year, YearOf::Open(_)),
        Point::Weekday { pick, .. } => pick == Pick::Near,
        _ => false,
    }
}

/// `day` moved by days; none beyond the calendar's ends.
pub(super) fn shifted(day: Date, days: i32) -> Option<Date> {
    day.checked_add(Span::new().try_days(days).ok()?).ok()
}

pub(super) fn months_on(day: Date, months: i32) -> Option<Date> {
    day.checked_add(Span::new().try_months(months).ok()?).ok()
}

pub(super) fn monday(day: Date) -> Option<Date> {
    shifted(day, -i32::from(day.weekday().to_monday_zero_offset()))
}

pub(super) fn days_apart(one: Date, other: Date) -> i64 {
    one.until(other).map_or(i64::MAX, |span| i64::from(span.get_days()).abs())
}
