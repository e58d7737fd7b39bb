//! A user's own knowledge: read, checked, and put over what is there already.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use once_cell::sync::OnceCell;

use super::builder::MAX_TEXTS;
use super::entry::{Entry, EntryKind, SurfaceClass};
use super::facts::refers;
use super::format::{trusted_entries, trusted_rows};
use super::matcher::Readings;
use super::packed::Body;
use super::records::{Record, Records, Source, distance};
use super::strict::{self, FileKind};
use super::suggest::nearest_of;
use super::{Files, Gazetteer};
use crate::error::Error;
use crate::text::fold::fold_surface;
use crate::text::table::Table;
use crate::text::token::{hash, tokenize};

impl Gazetteer {
    /// Reads a file of entities, of offices, or of ambiguous or silent surfaces; its header tells
    /// which. The format is described in `gazetteers/README.md`. `path` is only named in errors.
    ///
    /// ```
    /// use demarche::Gazetteer;
    /// let ships = "id\tkind\tname\tsurfaces\tfacts\tsource\n\
    ///              aurora-star\torg\tAurora Star\talt:MV Aurora Star\ttype=company\town\n";
    /// let gazetteer = Gazetteer::embedded()?.merge(Gazetteer::from_tsv("ships.tsv", ships)?)?;
    /// assert_eq!(gazetteer.find("MV Aurora Star", None)[0].id, "aurora-star");
    /// # Ok::<(), demarche::Error>(())
    /// ```
    ///
    /// # Errors
    /// The first thing that is wrong in the file, with its line and column and what to write
    /// instead; [`Gazetteer::check`] tells everything.
    pub fn from_tsv(path: impl AsRef<Path>, text: &str) -> Result<Self, Error> {
        let path = path.as_ref();
        let mut first = None;
        let table = strict::read(path, text, &mut |fault| {
            first.get_or_insert(fault);
        });
        match (first, table) {
            (Some(fault), _) => Err(fault),
            (None, Some(table)) => Ok(Self::of_file(path, text, table)),
            (None, None) => Ok(Self { files: Files::default(), compiled: OnceCell::new() }),
        }
    }

    /// This gazetteer with another one over it: an entity of the other replaces the one that has
    /// the same id here, an office the one of the same person, role, owner and first day.
    ///
    /// # Errors
    /// The first conflict: a line of the other that names what neither gazetteer has, that turns
    /// an entity into another kind, or that shares a surface with another entity without a line
    /// in a file of ambiguous surfaces to say how it is decided. Nothing is decided silently;
    /// [`Gazetteer::check`] tells all conflicts of a file.
    pub fn merge(&self, other: Self) -> Result<Self, Error> {
        let merged = self.over(other)?;
        match merged.conflicts(self).into_iter().next() {
            Some(fault) => Err(fault),
            None => Ok(merged),
        }
    }

    /// Everything that is wrong with a file, were it merged into this gazetteer.
    ///
    /// ```
    /// use demarche::Gazetteer;
    /// let text = "id\tkind\tname\tsurfaces\tfacts\tsource\n\
    ///             acme\torg\tAcme\talt:Georgia\ttype=compny\town\n";
    /// let faults = Gazetteer::embedded()?.check("own.tsv", text);
    /// assert!(faults[0].to_string().contains("did you mean \"company\"?"));
    /// # Ok::<(), demarche::Error>(())
    /// ```
    #[must_use]
    pub fn check(&self, path: impl AsRef<Path>, text: &str) -> Vec<Error> {
        let path = path.as_ref();
        let mut faults = Vec::new();
        let table = strict::read(path, text, &mut |fault| faults.push(fault));
        if let (true, Some(table)) = (faults.is_empty(), table) {
            match self.over(Self::of_file(path, text, table)) {
                Ok(merged) => faults = merged.conflicts(self),
                Err(fault) => faults.push(fault),
            }
        }
        faults
    }

    fn of_file(path: &Path, text: &str, table: FileKind) -> Self {
        let source =
            Source { name: path.display().to_string(), body: Body::Own(Arc::from(text)), extension: false };
        let mut files = Files::default();
        match table {
            FileKind::Entities => files.entities.push(source),
            FileKind::Offices => files.offices.push(source),
            FileKind::Ambiguous | FileKind::Silences => files.rules.push(source),
        }
        Self { files, compiled: OnceCell::new() }
    }

    /// The files of both.
    fn over(&self, other: Self) -> Result<Self, Error> {
        let mut files = self.files.clone();
        files.entities.extend(other.files.entities);
        files.offices.extend(other.files.offices);
        files.rules.extend(other.files.rules);
        if files.entities.len() >= MAX_TEXTS {
            return Err(Error::Files {
                problem: format!("{} gazetteer files, {} are allowed", files.entities.len(), MAX_TEXTS - 1),
                remedy: "join some of them into one".to_owned(),
            });
        }
        Ok(Self { files, compiled: OnceCell::new() })
    }

    /// What the files that `before` lacks say against the others, in the order of their lines.
    fn conflicts(&self, before: &Self) -> Vec<Error> {
        let mut faults = Vec::new();
        let ids = Ids::of(self);
        let new = before.files.entities.len();
        for source in self.files.entities.iter().skip(new) {
            for entry in trusted_entries(&source.body) {
                let place = Place { source, number: entry.line };
                if let Some(replaced) = ids.first(entry.id).filter(|record| record.kind != entry.kind) {
                    faults.push(turned(&place, &entry, replaced.kind));
                }
                for (key, value) in entry.facts().filter(|(key, _)| refers(key)) {
                    faults.extend(value.split(',').filter_map(|id| ids.missing(&place, id, key)));
                }
            }
        }
        self.shared(new, &mut faults);
        for source in self.files.offices.iter().skip(before.files.offices.len()) {
            for (number, [person, _, _, of, ..]) in trusted_rows::<8>(&source.body) {
                let place = Place { source, number };
                faults.extend(ids.missing(&place, person, "person"));
                if ids.first(person).is_some_and(|record| record.kind != EntryKind::Person) {
                    let problem = format!("{person:?} is no person");
                    faults.push(place.fault(person, problem, "only persons hold offices"));
                }
                if !of.is_empty() {
                    faults.extend(ids.missing(&place, of, "of"));
                }
            }
        }
        for source in self.files.rules.iter().skip(before.files.rules.len()) {
            for (number, [_, readings, ..]) in trusted_rows::<4>(&source.body) {
                let place = Place { source, number };
                let named = readings.split('|').filter(|_| !readings.is_empty());
                faults.extend(named.filter_map(|id| ids.missing(&place, id, "readings")));
            }
        }
        faults.sort_by_key(|fault| fault.place().map(|(_, line, column)| (line, column)));
        faults
    }

    /// Surfaces of files from `new` on that name another entry as well, without a rule to tell
    /// them apart, or that a rule decides without knowing of them.
    fn shared(&self, new: usize, faults: &mut Vec<Error>) {
        let names = self.names();
        let starts = &self.compiled().records.starts;
        let first = starts.get(new).copied().unwrap_or(u32::MAX);
        let listed = listed(&self.files.rules);
        let mut tokens = Vec::new();
        for (surface, &readings) in &listed {
            tokenize(surface, &mut tokens);
            let hit = names.at(surface, &tokens, 0).filter(|hit| hit.end == tokens.len());
            let bearers = hit.into_iter().flat_map(|hit| names.readings(hit.surface).iter());
            for bearer in bearers.filter(|b| b.entry >= first && b.class != SurfaceClass::Alone) {
                let Some(record) = self.record(bearer.entry) else { continue };
                let known = readings.is_some_and(|ids| ids.split('|').any(|id| id == record.id));
                if let Some((place, part)) = self.place(bearer.entry, surface).filter(|_| !known) {
                    faults.push(unlisted(&place, record.id, part, readings));
                }
            }
        }
        for surface in 0..names.len() as u32 {
            let readings = names.readings(surface);
            // A user's files come last: so do their readings.
            let own = readings.iter().rfind(|r| r.entry >= first && r.class != SurfaceClass::Alone);
            let Some(own) = own.filter(|_| readings.len() > 1 && !self.may_share(readings)) else { continue };
            let spelling = names.surface(surface);
            let other = readings.iter().find(|r| r.entry != own.entry).and_then(|r| self.record(r.entry));
            if let (Some(other), false) = (other, listed.contains_key(spelling)) {
                let place = self.place(own.entry, spelling);
                faults.extend(place.map(|(place, part)| both(&place, part, &other)));
            }
        }
    }

    /// The line of a record of a user's, and the surface in it that is folded to `spelling`.
    fn place(&self, number: u32, spelling: &str) -> Option<(Place<'_>, &str)> {
        let records = &self.compiled().records;
        let source = records.sources.get(records.source_of(number)?)?;
        let record = records.get(number)?;
        let entry = record.entry();
        let line = source.body.get(..distance(&source.body, record.id))?.matches('\n').count() + 1;
        let all = std::iter::once(entry.name).chain(entry.surfaces().map(|(_, surface)| surface));
        let part = all.into_iter().find(|surface| fold_surface(surface) == spelling)?;
        Some((Place { source, number: line as u32 }, part))
    }

    /// Whether several entries may share a surface without more ado.
    fn may_share(&self, readings: Readings<'_>) -> bool {
        let named: Vec<(EntryKind, SurfaceClass)> = readings
            .iter()
            .filter(|reading| reading.class != SurfaceClass::Alone)
            .filter_map(|reading| Some((self.record(reading.entry)?.kind, reading.class)))
            .collect();
        // A capital is a place and a metonym of its state.
        let places = named.iter().filter(|(kind, _)| *kind == EntryKind::Place).count();
        let capital = |&(kind, class): &(EntryKind, SurfaceClass)| {
            kind == EntryKind::Place || kind == EntryKind::State && class == SurfaceClass::Capital
        };
        named.len() < 2 || places == 1 && named.iter().all(capital)
    }
}

/// The readings of every ambiguous surface; none of those that stay silent.
fn listed(rules: &[Source]) -> BTreeMap<String, Option<&str>> {
    let mut listed = BTreeMap::new();
    for source in rules {
        for (_, [surface, _]) in trusted_rows(&source.body) {
            listed.insert(fold_surface(surface).into_owned(), None);
        }
        for (_, [surface, readings, ..]) in trusted_rows::<4>(&source.body) {
            listed.insert(fold_surface(surface).into_owned(), Some(readings));
        }
    }
    listed
}

/// A surface that is ambiguous or silent already, and not in the way that its line wants.
fn unlisted(place: &Place<'_>, id: &str, surface: &str, readings: Option<&str>) -> Error {
    let problem = match readings {
        Some(readings) => format!("{surface:?} is ambiguous between {}", readings.replace('|', ", ")),
        None => format!("{surface:?} stays silent, being a common word or name"),
    };
    let remedy = format!(
        "drop the surface, or write a line for it in a file of ambiguous surfaces that has {id} among the readings"
    );
    place.fault(surface, problem, remedy)
}

/// A surface of a line that names another entity as well.
fn both(place: &Place<'_>, surface: &str, other: &Record<'_>) -> Error {
    let problem = format!("{surface:?} names {} as well, {}", other.id, other.name);
    let remedy = format!(
        "drop the surface, take the id {} if it is the same, or say in a file of ambiguous surfaces how \
         it is decided",
        other.id
    );
    place.fault(surface, problem, remedy)
}

/// A line that turns an entity into one of another kind.
fn turned(place: &Place<'_>, entry: &Entry<'_>, before: EntryKind) -> Error {
    let problem = format!("the kind of {} turns from {} to {}", entry.id, before.word(), entry.kind.word());
    let remedy = format!("write {} as its kind, or give it an id of its own", before.word());
    place.fault(entry.id, problem, remedy)
}

/// A line of a user's file.
struct Place<'s> {
    source: &'s Source,
    number: u32,
}

impl Place<'_> {
    /// An error at `part`, a slice of the line.
    fn fault(&self, part: &str, problem: impl Into<String>, remedy: impl Into<String>) -> Error {
        let text = &*self.source.body;
        let at = (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
        let before = text.get(..at).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        let place = (self.number as usize, line.chars().count() + 1, part.chars().count().max(1));
        Error::line(&self.source.name, place, problem, remedy)
    }
}

/// The ids of a gazetteer, hashed: a file of a hundred thousand lines asks for as many.
struct Ids<'g> {
    records: &'g Records,
    /// Number of the first line with an id.
    numbers: Table<u32>,
}

impl<'g> Ids<'g> {
    fn of(gazetteer: &'g Gazetteer) -> Self {
        let records = &gazetteer.compiled().records;
        let mut numbers = Table::new(records.len());
        for number in 0..records.len() as u32 {
            if let Some(record) = records.get(number) {
                let (first, new) = numbers.entry(hash(record.id));
                if new {
                    *first = number;
                }
            }
        }
        Self { records, numbers }
    }

    /// The first line with an id: what a user's own replaces, or the line itself.
    fn first(&self, id: &str) -> Option<Record<'g>> {
        self.records.get(*self.numbers.word(id)?).filter(|record| record.id == id)
    }

    /// An error where no entry has an id.
    fn missing(&self, place: &Place<'_>, id: &str, key: &str) -> Option<Error> {
        if self.first(id).is_some() {
            return None;
        }
        let all = (0..self.records.len() as u32).filter_map(|number| self.records.get(number));
        let remedy = match nearest_of(id, all.map(|record| record.id)) {
            Some(near) => format!("did you mean {near:?}?"),
            None => "write the id of an entry, or add a line for it".to_owned(),
        };
        Some(place.fault(id, format!("{key} names {id:?}, which is no entry"), remedy))
    }
}
