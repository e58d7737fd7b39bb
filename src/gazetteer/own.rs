//! A user's own knowledge: read, checked, and put over what is there already.

use std::path::Path;
use std::sync::Arc;

use once_cell::sync::OnceCell;

use super::builder::MAX_TEXTS;
use super::entry::{Entry, EntryKind, SurfaceClass};
use super::facts::refers;
use super::format::{trusted_entries, trusted_rows};
use super::matcher::Match;
use super::packed::Body;
use super::records::Source;
use super::strict::{self, Table};
use super::suggest::nearest_of;
use super::{Files, Gazetteer};
use crate::error::Error;
use crate::text::fold::fold_surface;
use crate::text::token::{Token, tokenize};

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
        let mut first = None;
        merged.conflicts(self, &mut |fault| {
            first.get_or_insert(fault);
            false
        });
        first.map_or(Ok(merged), Err)
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
                Ok(merged) => merged.conflicts(self, &mut |fault| {
                    faults.push(fault);
                    true
                }),
                Err(fault) => faults.push(fault),
            }
        }
        faults
    }

    fn of_file(path: &Path, text: &str, table: Table) -> Self {
        let source =
            Source { name: path.display().to_string(), body: Body::Own(Arc::from(text)), extension: false };
        let mut files = Files::default();
        match table {
            Table::Entities => files.entities.push(source),
            Table::Offices => files.offices.push(source),
            Table::Ambiguous | Table::Silences => files.rules.push(source),
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

    /// What the files that `before` lacks say against the others. `tell` answers whether to go on.
    fn conflicts(&self, before: &Self, tell: &mut dyn FnMut(Error) -> bool) {
        let mut going = true;
        let mut tell = |fault: Option<Error>| {
            if let Some(fault) = fault.filter(|_| going) {
                going = tell(fault);
            }
        };
        let ids = Ids { gazetteer: self };
        for source in self.files.entities.iter().skip(before.files.entities.len()) {
            let mut tokens = Vec::new();
            for entry in trusted_entries(&source.body) {
                let place = Place { source, number: entry.line };
                if let Some(kind) = before.number(entry.id).and_then(|n| before.record(n)).map(|r| r.kind) {
                    tell((kind != entry.kind).then(|| turned(&place, &entry, kind)));
                }
                for (key, value) in entry.facts().filter(|(key, _)| refers(key)) {
                    value.split(',').for_each(|id| tell(ids.missing(&place, id, key)));
                }
                self.shared(&place, &entry, &mut tokens, &mut tell);
            }
        }
        for source in self.files.offices.iter().skip(before.files.offices.len()) {
            for (number, row) in trusted_rows::<8>(&source.body) {
                let place = Place { source, number };
                let [person, _, _, of, ..] = row;
                tell(ids.missing(&place, person, "person"));
                if self.number(person).is_some() && !self.is_person(person) {
                    let problem = format!("{person:?} is no person");
                    tell(Some(place.fault(person, problem, "only persons hold offices")));
                }
                if !of.is_empty() {
                    tell(ids.missing(&place, of, "of"));
                }
            }
        }
        for source in self.files.rules.iter().skip(before.files.rules.len()) {
            for (number, row) in trusted_rows::<4>(&source.body) {
                let place = Place { source, number };
                let [_, readings, ..] = row;
                for id in readings.split('|').filter(|_| !readings.is_empty()) {
                    tell(ids.missing(&place, id, "readings"));
                }
            }
        }
    }

    /// Surfaces of an entry that name another entry as well, without a rule to tell them apart.
    fn shared(
        &self,
        place: &Place<'_>,
        entry: &Entry<'_>,
        tokens: &mut Vec<Token>,
        tell: &mut dyn FnMut(Option<Error>),
    ) {
        let own = self.number(entry.id);
        let name = std::iter::once((SurfaceClass::Name, entry.name));
        for (_, surface) in name.chain(entry.surfaces()).filter(|(class, _)| *class != SurfaceClass::Alone) {
            let folded = fold_surface(surface);
            tokenize(&folded, tokens);
            let Some(hit) = self.names().at(&folded, tokens, 0).filter(|hit| hit.end == tokens.len()) else {
                continue;
            };
            if self.rule(&folded).is_some() || self.may_share(hit) {
                continue;
            }
            let other = self.names().readings(hit.surface).iter().find(|r| Some(r.entry) != own);
            let Some(other) = other.and_then(|r| self.record(r.entry)) else { continue };
            let problem = format!("{surface:?} names {} as well, {}", other.id, other.name);
            let remedy = format!(
                "drop the surface, take the id {} if it is the same, or say in a file of ambiguous \
                 surfaces how it is decided",
                other.id
            );
            tell(Some(place.fault(surface, problem, remedy)));
        }
    }

    /// Whether several entries may share a surface without more ado.
    pub(super) fn may_share(&self, hit: Match) -> bool {
        let readings = self.names().readings(hit.surface);
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

/// A line that turns an entity into one of another kind.
fn turned(place: &Place<'_>, entry: &Entry<'_>, before: EntryKind) -> Error {
    let problem = format!("{} is a {} and would become a {}", entry.id, before.word(), entry.kind.word());
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

/// The ids of a gazetteer.
struct Ids<'g> {
    gazetteer: &'g Gazetteer,
}

impl Ids<'_> {
    /// An error where no entry has an id.
    fn missing(&self, place: &Place<'_>, id: &str, key: &str) -> Option<Error> {
        if self.gazetteer.number(id).is_some() {
            return None;
        }
        let known = &self.gazetteer.compiled().records;
        let all = (0..known.len() as u32).filter_map(|number| known.get(number)).map(|record| record.id);
        let remedy = match nearest_of(id, all) {
            Some(near) => format!("did you mean {near:?}?"),
            None => "write the id of an entry, or add a line for it".to_owned(),
        };
        Some(place.fault(id, format!("{key} names {id:?}, which is no entry"), remedy))
    }
}

