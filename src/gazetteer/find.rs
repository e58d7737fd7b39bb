//! What a name may stand for, with the offices that its bearer held.

use super::entry::{EntryKind, SurfaceClass};
use super::matcher::{Matcher, Reading};
use super::offices::Tenure;
use super::suggest::nearest_of;
use super::{Gazetteer, Record};
use crate::document::{Day, EntityKind, Via};
use crate::text::fold::fold_surface;
use crate::text::token::tokenize;

/// An entity that a name may stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Candidate<'g> {
    /// `iso:RU`, `wd:Q…` or a slug.
    pub id: &'g str,
    /// What it is.
    pub kind: EntityKind,
    /// Its canonical name.
    pub name: &'g str,
    /// How it bears the name that was asked for.
    pub via: Via,
    /// What else is known, as key and value: `iso`, `country`, `type`, …
    pub facts: Vec<(&'g str, &'g str)>,
    /// The offices held on the day that was asked for; all of them where none was.
    pub offices: Vec<Tenure<'g>>,
    /// Where the line comes from.
    pub source: &'g str,
}

impl Gazetteer {
    /// What a name may stand for; of persons, who are asked for on a day, those in office come
    /// first. A surname finds everybody who bears it.
    ///
    /// ```
    /// use demarche::{Day, Gazetteer};
    /// let gazetteer = Gazetteer::embedded()?;
    /// assert_eq!(gazetteer.find("Russian", None)[0].id, "iso:RU");
    /// assert!(gazetteer.find("Nobody of That Name", None).is_empty());
    /// let day: Day = "2022-07-01".parse()?;
    /// let found = gazetteer.find("Lavrov", Some(day));
    /// assert_eq!(found[0].offices[0].title, "Foreign Minister");
    /// # Ok::<(), demarche::Error>(())
    /// ```
    #[must_use]
    pub fn find(&self, name: &str, on: Option<Day>) -> Vec<Candidate<'_>> {
        let mut found: Vec<Candidate<'_>> = Vec::new();
        for matcher in [self.names(), self.surnames()] {
            for reading in readings(matcher, name) {
                let Some(candidate) = self.candidate(reading, on) else { continue };
                if !found.iter().any(|known| known.id == candidate.id) {
                    found.push(candidate);
                }
            }
        }
        if on.is_some() {
            // Stable: who is in office first, else the order of the files.
            found.sort_by_key(|c| c.kind == EntityKind::Person && c.offices.is_empty());
        }
        found
    }

    /// The name of the gazetteer that is most like one that it lacks.
    #[must_use]
    pub fn similar(&self, name: &str) -> Option<&str> {
        let folded = fold_surface(name);
        let names = self.names();
        nearest_of(&folded, (0..names.len() as u32).map(|number| names.surface(number)))
    }

    /// The name of the entity with an id.
    #[must_use]
    pub fn name_of(&self, id: &str) -> Option<&str> {
        self.number(id).and_then(|number| self.record(number)).map(|record| record.name)
    }

    fn candidate(&self, reading: Reading, on: Option<Day>) -> Option<Candidate<'_>> {
        let record: Record<'_> = self.record(reading.entry)?;
        let kind = match record.kind {
            EntryKind::Person => EntityKind::Person,
            EntryKind::State => EntityKind::State,
            EntryKind::Org => EntityKind::Org,
            EntryKind::Place => EntityKind::Place,
            EntryKind::Collective => EntityKind::Collective,
            EntryKind::Title => return None,
        };
        let entry = record.entry();
        Some(Candidate {
            id: record.id,
            kind,
            name: record.name,
            via: via(reading.class),
            facts: entry.facts().collect(),
            offices: self
                .offices_of(record.id)
                .filter(|tenure| on.is_none_or(|day| tenure.on(day).is_some()))
                .collect(),
            source: entry.source,
        })
    }
}

/// What a whole name stands for.
fn readings(matcher: &Matcher, name: &str) -> Vec<Reading> {
    let folded = fold_surface(name.trim());
    let mut tokens = Vec::new();
    tokenize(&folded, &mut tokens);
    let hit = matcher.at(&folded, &tokens, 0).filter(|hit| hit.end == tokens.len());
    hit.map_or_else(Vec::new, |hit| matcher.readings(hit.surface).iter().collect())
}

/// How a surface of a class names its entity.
pub(crate) fn via(class: SurfaceClass) -> Via {
    match class {
        SurfaceClass::Capital | SurfaceClass::Seat => Via::Metonym,
        SurfaceClass::Demonym | SurfaceClass::People => Via::Demonym,
        SurfaceClass::Abbr => Via::Acronym,
        SurfaceClass::Name => Via::Name,
        SurfaceClass::Alone => Via::Surname,
        _ => Via::Alias,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_as_the_matcher_finds_them() {
        let gazetteer = Gazetteer::embedded().expect("embedded");
        let ids = |name: &str| gazetteer.find(name, None).iter().map(|c| c.id).collect::<Vec<_>>();
        assert_eq!(ids("Moscow").first(), Some(&"iso:RU"));
        assert_eq!(ids("Côte d'Ivoire"), ids("Cote d'Ivoire"));
        assert!(ids("Moscow is").is_empty());
        assert!(ids("").is_empty());
    }

    #[test]
    fn a_day_puts_the_holder_first() {
        let gazetteer = Gazetteer::embedded().expect("embedded");
        let on = |day: &str| {
            let day = day.parse().expect("a day");
            gazetteer
                .find("Ri Yong-ho", Some(day))
                .into_iter()
                .map(|c| (c.id, c.offices.len()))
                .collect::<Vec<_>>()
        };
        let then = on("2018-06-01");
        assert!(then.len() > 1, "{then:?}");
        assert!(then.first().is_some_and(|(_, offices)| *offices > 0), "{then:?}");
    }

    #[test]
    fn a_slip_is_put_right() {
        let gazetteer = Gazetteer::embedded().expect("embedded");
        assert_eq!(gazetteer.similar("Kyrgyzstann"), Some("Kyrgyzstan"));
        assert_eq!(gazetteer.similar("Xqqqvvvvzzzzzz"), None);
    }
}
