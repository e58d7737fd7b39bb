//! Offices by their names: `the Turkish foreign minister`, `president of Iran`, `NATO secretary general`.

use super::entry::EntryKind;
use super::holders::Holder;
use super::{Gazetteer, Match, Record};
use crate::document::{Day, Role};
use crate::text::fold::fold_surface;
use crate::text::token::tokenize;

impl Gazetteer {
    /// Who held the office that a phrase names on a day, the surest first: a state or body and a
    /// title, in either order. Several where rivals claim it; nobody where nobody is known for
    /// that day, or where the phrase is none of an office.
    ///
    /// ```
    /// use demarche::{Day, Gazetteer};
    /// let gazetteer = Gazetteer::embedded()?;
    /// let day: Day = "2022-07-01".parse()?;
    /// let names = |phrase| gazetteer.holders(phrase, day).iter().map(|h| h.name).collect::<Vec<_>>();
    /// assert_eq!(names("the Turkish foreign minister"), ["Mevlüt Çavuşoğlu"]);
    /// assert_eq!(names("Iran's president"), ["Ebrahim Raisi"]);
    /// // Two claimed it.
    /// assert_eq!(names("prime minister of Libya").len(), 2);
    /// assert!(names("the Turkish weather").is_empty());
    /// # Ok::<(), demarche::Error>(())
    /// ```
    #[must_use]
    pub fn holders(&self, phrase: &str, on: Day) -> Vec<Holder<'_>> {
        let Some((owner, role, title)) = self.office_named(phrase) else { return Vec::new() };
        let mut holders = self.holder(role, owner, on);
        if role == Role::HeadOfState {
            // A president below a supreme leader heads the government.
            let below = self.holder(Role::HeadOfGovernment, owner, on);
            holders.extend(below.into_iter().filter(|h| h.tenure.title == "President"));
        }
        // Where one of them bears the very title, the others are not meant.
        let bears = |h: &Holder<'_>| h.tenure.title.to_lowercase().contains(&title);
        if holders.iter().any(bears) {
            holders.retain(bears);
        }
        let mut seen: Vec<&str> = Vec::new();
        holders.retain(|h| {
            let new = !seen.contains(&h.tenure.person);
            seen.push(h.tenure.person);
            new
        });
        holders
    }

    /// The owner, the role and the title, in lower case, of an office that a phrase names.
    fn office_named(&self, phrase: &str) -> Option<(&str, Role, String)> {
        let folded = fold_surface(phrase.trim());
        let mut tokens = Vec::new();
        tokenize(&folded, &mut tokens);
        let (mut owner, mut words) = (None, Vec::new());
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let hit = self.names().at(&folded, &tokens, at).filter(|_| owner.is_none());
            if let Some((hit, record)) = hit.and_then(|hit| Some((hit, self.owner_named(hit)?))) {
                owner = Some(record.id);
                // "president of the Philippines"
                while words.last().is_some_and(|word: &String| matches!(word.as_str(), "of" | "the")) {
                    words.pop();
                }
                at = hit.end;
                continue;
            }
            let word = folded.get(token.start as usize..token.end as usize)?.to_lowercase();
            let outside = matches!(word.as_str(), "'s" | "'") || word == "the" && words.is_empty();
            if !outside {
                words.push(word);
            }
            at += 1;
        }
        // The tokens of "secretary-general" stand apart.
        let title = words.join(" ").replace(" - ", "-");
        Some((owner?, self.role_of(&title)?, title))
    }

    /// The state or else the body that a surface names.
    fn owner_named(&self, hit: Match) -> Option<Record<'_>> {
        let readings = self.names().readings(hit.surface);
        [EntryKind::State, EntryKind::Org].into_iter().find_map(|kind| {
            readings.iter().filter_map(|r| self.record(r.entry)).find(|record| record.kind == kind)
        })
    }

    /// The role of a title in lower case.
    fn role_of(&self, title: &str) -> Option<Role> {
        let records = &self.compiled().records;
        let titles = (0..records.len() as u32)
            .filter_map(|number| records.get(number))
            .filter(|record| record.kind == EntryKind::Title);
        let mut bearing = titles.filter(|record| {
            let entry = record.entry();
            let same = |surface: &str| surface.to_lowercase() == title;
            same(record.name) || entry.surfaces().any(|(_, surface)| same(surface))
        });
        Role::from_label(bearing.next()?.fact("role")?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_of_offices() {
        let gazetteer = Gazetteer::embedded().expect("embedded");
        let on = |phrase: &str, day: &str| {
            let holders = gazetteer.holders(phrase, day.parse().expect("a day"));
            holders.iter().map(|h| h.name.to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(on("the NATO secretary general", "2022-07-01"), ["Jens Stoltenberg"]);
        assert_eq!(on("German chancellor", "2022-07-01"), ["Olaf Scholz"]);
        assert_eq!(on("German chancellor", "2010-07-01"), ["Angela Merkel"]);
        assert_eq!(on("US secretary of state", "2022-07-01"), ["Antony Blinken"]);
        assert!(on("German chancellor", "2031-01-01").is_empty());
        assert!(on("German", "2022-07-01").is_empty() && on("chancellor", "2022-07-01").is_empty());
        assert!(on("", "2022-07-01").is_empty());
    }
}
