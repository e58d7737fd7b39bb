//! Who holds an office on a day: no answer rather than a stale one.
//!
//! A source that has not seen a tenure end says only that it lasted until it was last looked
//! at (`as_of`). For three months more it is taken to last; after that nobody knows.

use super::Gazetteer;
use super::offices::Tenure;
use crate::document::{Day, Role};

/// How long after it was last seen an open tenure is taken to last, in months.
const KEEPS: i32 = 3;

/// Somebody who holds an office on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Holder<'g> {
    /// The office with its days.
    pub tenure: Tenure<'g>,
    /// Name of the person.
    pub name: &'g str,
    /// How sure it is.
    pub standing: Standing,
}

/// How sure it is that somebody holds an office on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Standing {
    /// The day lies in a year or month in which the office changes hands, or shortly after the
    /// tenure was last known to last.
    Likely,
    /// The day lies between the first and the last day that are known.
    Certain,
}

impl Gazetteer {
    /// Who holds an office of a state or body on a day, the surest first.
    ///
    /// Several are returned where rivals claim the office, where it is shared, or where the day
    /// lies in the month of a change: who is meant is for the caller to decide. Nobody is
    /// returned where the tenure that is known is too old to count.
    ///
    /// ```
    /// use demarche::{Day, Gazetteer, document::Role};
    /// let gazetteer = Gazetteer::embedded()?;
    /// let day: Day = "2022-07-01".parse()?;
    /// let holders = gazetteer.holder(Role::ForeignMinister, "iso:TR", day);
    /// assert_eq!(holders[0].name, "Mevlüt Çavuşoğlu");
    /// // Long before the first tenure that is known.
    /// assert!(gazetteer.holder(Role::ForeignMinister, "iso:TR", "1850-01-01".parse()?).is_empty());
    /// # Ok::<(), demarche::Error>(())
    /// ```
    #[must_use]
    pub fn holder<'g>(&'g self, role: Role, of: &str, on: Day) -> Vec<Holder<'g>> {
        let rows: Vec<Tenure<'g>> = self.offices().of_office(of, role).collect();
        let day = number(&on.to_string(), 1, 1).unwrap_or_default();
        let mut holders: Vec<Holder<'g>> = Vec::new();
        for tenure in &rows {
            let Some(standing) = tenure.standing(day) else { continue };
            if standing == Standing::Likely && rows.iter().any(|other| other.succeeds(tenure, day)) {
                continue;
            }
            let name =
                self.number(tenure.person).and_then(|n| self.record(n)).map_or(tenure.person, |r| r.name);
            let holder = Holder { tenure: *tenure, name, standing };
            // The same person under two titles, or in two rows that meet.
            match holders.iter_mut().find(|h| h.tenure.person == tenure.person) {
                Some(known) if known.standing <= standing => *known = holder,
                Some(_) => {}
                None => holders.push(holder),
            }
        }
        holders.sort_by(|a, b| (b.standing, b.tenure.from).cmp(&(a.standing, a.tenure.from)));
        holders
    }

    /// The offices that a person of the gazetteer has held, oldest first.
    pub fn offices_of<'g>(&'g self, person: &str) -> impl Iterator<Item = Tenure<'g>> + use<'g> {
        self.offices().of_person(person)
    }

    /// Whether a person of the gazetteer can be spoken of as an office holder on a day: in
    /// office, or within some years of it. `None` where no dated office is known.
    pub(crate) fn is_of_that_time(&self, person: &str, on: Day) -> Option<bool> {
        let day = number(&on.to_string(), 1, 1)?;
        let mut any = None;
        for tenure in self.offices_of(person) {
            let from = number(tenure.from, 1, 1);
            let to = number(tenure.to, 12, 31).or_else(|| number(tenure.as_of, 12, 31));
            let Some(first) = from.or(to) else { continue };
            let last = to.unwrap_or(first);
            // Before the office they were hardly news; after it they are for a generation.
            let near = day + 50_000 >= first && day <= last + 250_000;
            any = Some(any.unwrap_or(false) || near);
        }
        any
    }
}

impl Tenure<'_> {
    /// Whether the office is held on a day, as far as is known.
    #[must_use]
    pub fn on(&self, day: Day) -> Option<Standing> {
        self.standing(number(&day.to_string(), 1, 1)?)
    }

    fn standing(&self, day: i32) -> Option<Standing> {
        let (Some(first), Some(sure)) = (number(self.from, 1, 1), number(self.from, 12, 31)) else {
            return None;
        };
        if day < first {
            return None;
        }
        let (last, end) = match (number(self.to, 1, 1), number(self.to, 12, 31)) {
            // A day is exact: the first one after the office. A year or month is its last.
            (Some(last), Some(_)) if self.to.len() == 10 => (last, last),
            (Some(last), Some(end)) => (last, end + 1),
            _ => {
                let seen = number(self.as_of, 12, 31)?;
                (seen + 1, later(seen, KEEPS) + 1)
            }
        };
        if day >= end {
            return None;
        }
        Some(if day >= sure && day < last { Standing::Certain } else { Standing::Likely })
    }

    /// Whether somebody else began after another and before a day, in the same post.
    fn succeeds(&self, other: &Tenure<'_>, day: i32) -> bool {
        self.person != other.person
            && self.from > other.from
            && number(self.from, 12, 31).is_some_and(|from| from <= day)
            && post(self) == post(other)
    }
}

/// What tells two posts of one role apart: a state may have a president and a supreme leader,
/// and many ministers, but one minister of foreign affairs.
fn post<'t>(tenure: &'t Tenure<'_>) -> &'t str {
    match tenure.role {
        Role::HeadOfGovernment
        | Role::ForeignMinister
        | Role::DefenceMinister
        | Role::InteriorMinister
        | Role::FinanceMinister
        | Role::CentralBank => "",
        Role::HeadOfState => {
            let has = |word: &str| tenure.title.to_ascii_lowercase().contains(word);
            if has("president") {
                "president"
            } else if has("governor") {
                "governor"
            } else if ["king", "queen", "monarch", "emperor", "emir", "sultan", "duke"].iter().any(|w| has(w))
            {
                "monarch"
            } else {
                tenure.title
            }
        }
        _ => tenure.title,
    }
}

/// A date of any precision as a number that orders dates; what is missing is `month` and `day`.
fn number(date: &str, month: i32, day: i32) -> Option<i32> {
    let mut parts = date.split('-').map(str::parse::<i32>);
    let year = parts.next()?.ok()?;
    let month = parts.next().map_or(Some(month), Result::ok)?;
    let day = parts.next().map_or(Some(day), Result::ok)?;
    Some(year * 10_000 + month * 100 + day)
}

/// A number of a date, some months later.
fn later(number: i32, months: i32) -> i32 {
    let month = number / 100 % 100 - 1 + months;
    (number / 10_000 + month / 12) * 10_000 + (month % 12 + 1) * 100 + number % 100
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tenure(from: &'static str, to: &'static str, as_of: &'static str) -> Tenure<'static> {
        Tenure {
            person: "somebody",
            role: Role::ForeignMinister,
            title: "Foreign Minister",
            of: "iso:XK",
            from,
            to,
            as_of,
            source: "own",
        }
    }

    fn on(from: &'static str, to: &'static str, as_of: &'static str, day: &str) -> Option<Standing> {
        tenure(from, to, as_of).on(day.parse().expect("a day"))
    }

    #[test]
    fn exact_days_are_half_open() {
        let certain = Some(Standing::Certain);
        assert_eq!(on("2020-02-03", "2021-03-22", "", "2020-02-02"), None);
        assert_eq!(on("2020-02-03", "2021-03-22", "", "2020-02-03"), certain);
        assert_eq!(on("2020-02-03", "2021-03-22", "", "2021-03-21"), certain);
        assert_eq!(on("2020-02-03", "2021-03-22", "", "2021-03-22"), None);
    }

    #[test]
    fn coarse_days_are_likely_where_they_do_not_tell() {
        let (certain, likely) = (Some(Standing::Certain), Some(Standing::Likely));
        assert_eq!(on("2020", "2021-09", "", "2019-12-31"), None);
        assert_eq!(on("2020", "2021-09", "", "2020-06-01"), likely);
        assert_eq!(on("2020", "2021-09", "", "2021-01-01"), certain);
        assert_eq!(on("2020", "2021-09", "", "2021-08-31"), certain);
        assert_eq!(on("2020", "2021-09", "", "2021-09-30"), likely);
        assert_eq!(on("2020", "2021-09", "", "2021-10-01"), None);
        assert_eq!(on("", "2021", "", "2021-01-01"), None);
    }

    #[test]
    fn an_open_tenure_goes_stale() {
        assert_eq!(on("2020-02", "", "2022-07", "2022-07-31"), Some(Standing::Certain));
        assert_eq!(on("2020-02", "", "2022-07", "2022-10-31"), Some(Standing::Likely));
        assert_eq!(on("2020-02", "", "2022-07", "2022-11-01"), None);
        assert_eq!(on("2020-02", "", "2022-11", "2023-02-28"), Some(Standing::Likely));
        assert_eq!(on("2020-02", "", "", "2020-03-01"), None);
    }

    #[test]
    fn a_successor_ends_what_was_only_likely() {
        let (old, new) =
            (tenure("2018", "", "2022-05"), Tenure { person: "else", ..tenure("2022-06", "", "2022-12") });
        assert!(new.succeeds(&old, 20_220_701));
        assert!(!new.succeeds(&old, 20_220_615), "the month of the change decides nothing");
        assert!(!old.succeeds(&new, 20_220_701));
        let president = Tenure { role: Role::HeadOfState, title: "President", ..new };
        let leader = Tenure { role: Role::HeadOfState, title: "Supreme Leader", ..old };
        assert!(!president.succeeds(&leader, 20_220_701));
    }
}
