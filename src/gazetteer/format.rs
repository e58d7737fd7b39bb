//! Temporary reader, replaced by the strict parser.
use crate::error::Error;
use std::path::Path;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SurfaceClass {
    Name,
    Formal,
    Alt,
    Abbr,
    Seat,
    Capital,
    Demonym,
    People,
    Alone,
    Native,
    Old,
}
impl SurfaceClass {
    fn of(label: &str) -> Option<Self> {
        Some(match label {
            "formal" => Self::Formal,
            "alt" => Self::Alt,
            "abbr" => Self::Abbr,
            "seat" => Self::Seat,
            "capital" => Self::Capital,
            "demonym" => Self::Demonym,
            "people" => Self::People,
            "alone" => Self::Alone,
            "native" => Self::Native,
            "old" => Self::Old,
            _ => return None,
        })
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EntryKind {
    Person,
    State,
    Org,
    Place,
    Title,
    Collective,
}
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry<'a> {
    pub(crate) id: &'a str,
    pub(crate) kind: EntryKind,
    pub(crate) name: &'a str,
    surfaces_raw: &'a str,
    facts_raw: &'a str,
    pub(crate) source: &'a str,
    pub(crate) line: u32,
}
impl<'a> Entry<'a> {
    pub(crate) fn surfaces(&self) -> impl Iterator<Item = (SurfaceClass, &'a str)> {
        self.surfaces_raw.split('|').filter_map(|s| {
            let (c, t) = s.split_once(':')?;
            Some((SurfaceClass::of(c)?, t))
        })
    }
    pub(crate) fn facts_raw(&self) -> &'a str {
        self.facts_raw
    }
    pub(crate) fn fact(&self, key: &str) -> Option<&'a str> {
        self.facts_raw.split('|').find_map(|f| {
            let (k, v) = f.split_once('=')?;
            (k == key).then_some(v)
        })
    }
}
pub(crate) fn entries<'a>(file: &Path, text: &'a str) -> Result<Vec<Entry<'a>>, Error> {
    let mut out = Vec::new();
    for (n, line) in text.lines().enumerate() {
        if line.starts_with('#') || line.starts_with("id\tkind") || line.is_empty() {
            continue;
        }
        let mut c = line.split('\t');
        let mut cell = || c.next().unwrap_or_default();
        let id = cell();
        let kind = match cell() {
            "person" => EntryKind::Person,
            "state" => EntryKind::State,
            "org" => EntryKind::Org,
            "place" => EntryKind::Place,
            "title" => EntryKind::Title,
            "collective" => EntryKind::Collective,
            k => {
                return Err(Error::line(
                    file,
                    (n + 1, 1),
                    format!("unknown kind {k:?}"),
                    "write person, state, org, place, title or collective",
                ));
            }
        };
        out.push(Entry {
            id,
            kind,
            name: cell(),
            surfaces_raw: cell(),
            facts_raw: cell(),
            source: cell(),
            line: n as u32 + 1,
        });
    }
    Ok(out)
}
