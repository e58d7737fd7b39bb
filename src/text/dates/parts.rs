//! Early, mid and late: parts of a period.

use jiff::civil::Date;

use super::resolve::{Calendar, days_apart, months_on, shifted};
use super::{Part, Unit};

/// How a portion of a long period is measured out.
type Step = fn(Date, i32) -> Option<Date>;

impl Calendar {
    /// The part of a period.
    pub(super) fn portion(self, from: Date, to: Date, part: Part) -> Option<(Date, Date)> {
        let said = self.mentioned.inside(Unit::Day, self.future).filter(|day| from <= *day && *day <= to);
        let pivot =
            if self.published.is_some_and(|now| from <= now && now <= to) { self.published } else { said };
        match part {
            Part::Whole => return Some((from, to)),
            Part::SoFar => return Some((from, pivot.unwrap_or(to))),
            Part::Rest => return Some((pivot.unwrap_or(from), to)),
            Part::Week(0) => return Some((shifted(to, -6)?, to)),
            Part::Week(n) => {
                let first = shifted(from, 7 * (i32::from(n) - 1))?;
                return (first <= to).then_some((first, shifted(first, 6)?.min(to)));
            }
            _ => {}
        }
        let length = days_apart(from, to).saturating_add(1);
        let (count, step): (i32, Step) = match length {
            1 => return Some((from, to)),
            2..=7 => {
                let (first, last) = match part {
                    Part::Early | Part::Start | Part::FirstHalf => (0, 1),
                    Part::Middle => (1, 3),
                    _ => (3, 6),
                };
                return Some((shifted(from, first)?.min(to), shifted(from, last)?.min(to)));
            }
            8..=31 => {
                let (first, last) = match part {
                    Part::Early | Part::Start => (0, Some(9)),
                    Part::Middle => (10, Some(19)),
                    Part::FirstHalf => (0, Some(14)),
                    Part::SecondHalf => (15, None),
                    _ => (20, None),
                };
                return Some((
                    shifted(from, first)?,
                    last.map_or(Some(to), |last| shifted(from, last))?.min(to),
                ));
            }
            32..=366 => ((i32::try_from(length).ok()? + 15) / 30, months_on),
            _ => (i32::from(to.year() - from.year()) + 1, |day, years| months_on(day, years * 12)),
        };
        let third = (count + 2) / 3;
        let (first, last) = match part {
            Part::Early | Part::Start => (0, third),
            Part::Middle => (third, count - count / 3),
            Part::FirstHalf => (0, count / 2),
            Part::SecondHalf => (count / 2, count),
            _ => (count - count / 3, count),
        };
        Some((step(from, first)?, shifted(step(from, last)?, -1)?.min(to)))
    }
}
