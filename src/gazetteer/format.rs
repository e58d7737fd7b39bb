//! The one strict parser of the gazetteer files, embedded ones and users' alike.
//!
//! UTF-8, LF, tab separated, no quoting: comments, one header line, then one row a line.
//! Whatever is wrong is refused with file, line, column and what to write instead.
//! `gazetteers/README.md` describes the format for people.

use std::path::Path;

use super::entry::{Entry, EntryKind, SurfaceClass, cells};
use super::facts;
use super::suggest::instead;
use crate::Error;

/// The columns of a file of entities.
pub(crate) const ENTITY_HEADER: [&str; 6] = ["id", "kind", "name", "surfaces", "facts", "source"];
/// Longest line, in bytes.
pub(crate) const MAX_LINE: usize = 4096;
/// Shortest surface, in bytes.
pub(crate) const MIN_SURFACE: usize = 2;
/// Longest surface and longest name, in bytes.
pub(crate) const MAX_SURFACE: usize = 96;
/// Most surfaces of one entry.
pub(crate) const MAX_SURFACES: usize = 192;
/// Most lines of one file.
pub(crate) const MAX_LINES: u32 = 1_000_000;

/// Reads a file of entities and checks everything in it.
#[cfg(test)]
pub(crate) fn entries<'a>(file: &Path, text: &'a str) -> Result<Vec<Entry<'a>>, Error> {
    let mut faults = Vec::new();
    let found = all_entries(file, text, &mut |fault| faults.push(fault));
    faults.into_iter().next().map_or(Ok(found), Err)
}

/// Reads a file of entities and tells everything that is wrong in it, line by line.
pub(super) fn all_entries<'a>(file: &Path, text: &'a str, tell: &mut dyn FnMut(Error)) -> Vec<Entry<'a>> {
    let mut found: Vec<Entry<'a>> = Vec::with_capacity(text.len() / 96);
    let mut rows = table(file, text, ENTITY_HEADER);
    rows.go_on = true;
    let mut seen = Vec::new();
    while let Some(row) = rows.next() {
        let here = rows.here();
        match row.and_then(|columns| entry(&here, columns, &mut seen)) {
            Ok(entry) => {
                if let Some(fault) = found.last().and_then(|before| order(&here, before, &entry)) {
                    tell(fault);
                }
                found.push(entry);
            }
            Err(fault) => tell(fault),
        }
    }
    found
}

/// What is wrong about a line's place behind the one before it.
fn order(here: &Here<'_, '_>, before: &Entry<'_>, entry: &Entry<'_>) -> Option<Error> {
    match before.id.cmp(entry.id) {
        std::cmp::Ordering::Less => None,
        std::cmp::Ordering::Equal => {
            let problem = format!("the id {:?} stands in line {} already", entry.id, before.line);
            Some(here.fault(entry.id, problem, "ids are unique; join the two lines into one"))
        }
        std::cmp::Ordering::Greater => {
            let problem = format!("{:?} stands after {:?}", entry.id, before.id);
            Some(here.fault(entry.id, problem, "sort the lines by id, byte by byte (LC_ALL=C sort)"))
        }
    }
}

/// Reads a file of entities that has been checked before: the embedded ones, which the
/// tests run through [`entries`]. A line that is wrong is left out.
pub(crate) fn trusted_entries(text: &str) -> impl Iterator<Item = Entry<'_>> {
    let lines = text.lines().zip(1u32..);
    lines.skip_while(|(line, _)| line.starts_with('#')).skip(1).filter_map(|(line, number)| {
        let [id, kind, name, surfaces_raw, facts_raw, source] = columns(line).ok()?;
        let kind = EntryKind::from_word(kind)?;
        Some(Entry { id, kind, name, surfaces_raw, facts_raw, source, line: number })
    })
}

/// The rows of any file that has been checked, with the numbers of their lines.
pub(super) fn trusted_rows<const N: usize>(text: &str) -> impl Iterator<Item = (u32, [&str; N])> {
    let lines = text.lines().zip(1u32..);
    lines
        .skip_while(|(line, _)| line.starts_with('#'))
        .skip(1)
        .filter_map(|(line, number)| Some((number, columns(line).ok()?)))
}

/// Reads any other file of the gazetteer: its rows under `header`, each one checked.
/// After an error the iterator ends.
pub(crate) fn table<'a, 'f, const N: usize>(
    file: &'f Path,
    text: &'a str,
    header: [&'static str; N],
) -> Rows<'a, 'f, N> {
    Rows { file, rest: text, header, line: "", number: 0, headed: false, ended: false, go_on: false }
}

/// The rows of a file.
#[derive(Debug)]
pub(crate) struct Rows<'a, 'f, const N: usize> {
    file: &'f Path,
    rest: &'a str,
    header: [&'static str; N],
    line: &'a str,
    number: u32,
    headed: bool,
    ended: bool,
    /// Whether the rows behind a wrong one are read.
    pub(super) go_on: bool,
}

impl<'a, const N: usize> Iterator for Rows<'a, '_, N> {
    type Item = Result<[&'a str; N], Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let row = self.advance().transpose();
        self.ended = match &row {
            Some(Ok(_)) => false,
            Some(Err(_)) => !(self.go_on && self.headed && self.number <= MAX_LINES),
            None => true,
        };
        row
    }
}

impl<'a, 'f, const N: usize> Rows<'a, 'f, N> {
    /// The line that was read last, counted from 1.
    #[cfg(test)]
    pub(crate) fn number(&self) -> u32 {
        self.number
    }

    /// An error at `part`, a slice of the row that was read last.
    #[cfg(test)]
    pub(crate) fn fault(&self, part: &str, problem: impl Into<String>, remedy: impl Into<String>) -> Error {
        self.here().fault(part, problem, remedy)
    }

    pub(super) fn here(&self) -> Here<'a, 'f> {
        Here { file: self.file, line: self.line, number: self.number }
    }

    fn advance(&mut self) -> Result<Option<[&'a str; N]>, Error> {
        loop {
            if self.rest.is_empty() {
                if self.headed {
                    return Ok(None);
                }
                self.number += 1;
                self.line = "";
                let remedy = format!("write the line {:?}", self.header.join("\t"));
                return Err(self.here().fault("", "the file has no header", remedy));
            }
            let ended = self.rest.split_once('\n');
            (self.line, self.rest) = ended.unwrap_or((self.rest, ""));
            self.number += 1;
            let here = self.here();
            if self.number > MAX_LINES {
                let problem = format!("the file has more than {MAX_LINES} lines");
                return Err(here.fault("", problem, "split it into several"));
            }
            here.characters()?;
            if ended.is_none() {
                let problem = "the last line does not end with a line feed";
                return Err(here.error(self.line.len(), 1, problem, "end it with one"));
            }
            if self.line.starts_with('#') {
                if self.headed {
                    let remedy = "comments stand above the header; say it in the source column";
                    return Err(here.fault(self.line, "a comment among the rows", remedy));
                }
                continue;
            }
            let row = columns(self.line).map_err(|have| {
                let problem = format!("{have} columns instead of {N}");
                let remedy =
                    format!("write {}, separated by tabs; an empty cell stays empty", self.header.join(", "));
                here.error(self.line.len(), 1, problem, remedy)
            });
            if self.headed {
                return row.map(Some);
            }
            if row.as_ref().ok() != Some(&self.header) {
                let remedy = format!("write {}, separated by tabs", self.header.join(", "));
                return Err(here.fault(self.line, "this is not the header of such a file", remedy));
            }
            self.headed = true;
        }
    }
}

/// A line and where it stands, for errors.
#[derive(Debug, Clone, Copy)]
pub(super) struct Here<'a, 'f> {
    file: &'f Path,
    line: &'a str,
    number: u32,
}

impl Here<'_, '_> {
    /// An error at `part`, a slice of the line.
    pub(super) fn fault(&self, part: &str, problem: impl Into<String>, remedy: impl Into<String>) -> Error {
        let offset = (part.as_ptr() as usize).wrapping_sub(self.line.as_ptr() as usize);
        let offset = if offset <= self.line.len() { offset } else { 0 };
        self.error(offset, part.chars().count().max(1), problem, remedy)
    }

    fn error(
        &self,
        offset: usize,
        width: usize,
        problem: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Error {
        let column = self.line.get(..offset).map_or(0, |before| before.chars().count()) + 1;
        Error::line(self.file, (self.number as usize, column, width), problem, remedy)
    }

    /// Refuses what should not stand in any line.
    fn characters(&self) -> Result<(), Error> {
        let odd = self.line.bytes().fold(false, |odd, b| odd | !(b == b'\t' || (b' '..=b'~').contains(&b)));
        if odd {
            for (offset, c) in self.line.char_indices() {
                if let Some((problem, remedy)) = unwanted(c, self.number == 1 && offset == 0) {
                    return Err(self.error(offset, 1, problem, remedy));
                }
            }
        }
        if self.line.is_empty() {
            return Err(self.error(0, 1, "an empty line", "delete it"));
        }
        if self.line.len() > MAX_LINE {
            let problem = format!("the line has {} bytes, {MAX_LINE} are allowed", self.line.len());
            return Err(self.error(MAX_LINE, 1, problem, "drop surfaces that news does not use"));
        }
        Ok(())
    }
}

/// Why a character may not stand in a gazetteer file.
fn unwanted(c: char, first: bool) -> Option<(String, &'static str)> {
    let code = c as u32;
    let (what, remedy) = match c {
        '\t' => return None,
        '\u{FEFF}' if first => ("a byte order mark", "save the file as UTF-8 without one"),
        '\r' => ("a carriage return", "end lines with a line feed alone"),
        '\0' => ("a NUL", "this is not a text file, or it is UTF-16; save it as UTF-8"),
        '\u{2018}' | '\u{2019}' | '\u{2BC}' | '\u{2BB}' => ("a curly apostrophe", "write ' (U+0027)"),
        '\u{201C}' | '\u{201D}' => ("a curly quotation mark", "write \" (U+0022), or nothing"),
        '\u{2010}'..='\u{2015}' => ("a dash or hyphen that is not ASCII", "write - (U+002D)"),
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => {
            ("a space that is not ASCII", "write a plain space")
        }
        '\u{300}'..='\u{36F}' => ("a combining mark", "write the composed letter (NFC)"),
        '\u{FFFD}' => ("a replacement character", "the text was decoded wrongly; write what it stood for"),
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            ("an invisible direction mark", "delete it")
        }
        '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' => {
            ("an invisible character", "delete it")
        }
        '\u{2028}' | '\u{2029}' => ("a line separator", "end lines with a line feed alone"),
        _ if c.is_control() => ("a control character", "delete it"),
        _ => return None,
    };
    Some((format!("{what} (U+{code:04X})"), remedy))
}

/// The columns of a line, or how many there are.
fn columns<const N: usize>(line: &str) -> Result<[&str; N], usize> {
    let mut row = [""; N];
    let mut have = 0;
    for cell in line.split('\t') {
        if let Some(slot) = row.get_mut(have) {
            *slot = cell;
        }
        have += 1;
    }
    if have == N { Ok(row) } else { Err(have) }
}

/// Checks one row; `seen` is room to work in, kept from row to row.
fn entry<'a>(
    here: &Here<'a, '_>,
    columns: [&'a str; 6],
    seen: &mut Vec<&'a str>,
) -> Result<Entry<'a>, Error> {
    let [id, kind_word, name, surfaces_raw, facts_raw, source] = columns;
    if !facts::is_id(id) {
        let remedy = "write iso:RU, wd:Q1065 or a slug of a-z, 0-9 and -";
        return Err(here.fault(id, format!("{id:?} is no id"), remedy));
    }
    let Some(kind) = EntryKind::from_word(kind_word) else {
        let problem = format!("{kind_word:?} is no kind of entry");
        return Err(here.fault(kind_word, problem, instead(kind_word, EntryKind::WORDS)));
    };
    surface(here, name, "name")?;
    seen.clear();
    for cell in cells(surfaces_raw) {
        let Some((word, text)) = cell.split_once(':') else {
            let problem = format!("the surface {cell:?} has no class");
            return Err(here.fault(cell, problem, format!("write alt:{cell} or another class before it")));
        };
        let Some(class) = SurfaceClass::from_word(word) else {
            let problem = format!("{word:?} is no class of surface");
            return Err(here.fault(word, problem, instead(word, SurfaceClass::WORDS)));
        };
        let home = match class {
            SurfaceClass::Alone => Some((EntryKind::Person, "a person")),
            SurfaceClass::Capital => Some((EntryKind::State, "a state")),
            _ => None,
        };
        if let Some((_, owner)) = home.filter(|(only, _)| *only != kind) {
            let problem = format!("the class {word} belongs to {owner}");
            return Err(here.fault(word, problem, "choose another class, such as alt"));
        }
        surface(here, text, "surface")?;
        if text == name || seen.contains(&text) {
            let remedy = "say each surface once; the name is one already";
            return Err(here.fault(text, format!("the surface {text:?} stands here already"), remedy));
        }
        if seen.len() == MAX_SURFACES {
            let problem = format!("more than {MAX_SURFACES} surfaces");
            return Err(here.fault(text, problem, "drop those that news does not use"));
        }
        seen.push(text);
    }
    seen.clear();
    for cell in cells(facts_raw) {
        let Some((key, value)) = cell.split_once('=') else {
            let problem = format!("the fact {cell:?} has no value");
            return Err(here.fault(cell, problem, "write key=value, joined with |"));
        };
        if seen.contains(&key) {
            let remedy = "say it once; lists are joined with commas";
            return Err(here.fault(key, format!("the fact {key:?} stands here already"), remedy));
        }
        seen.push(key);
        if let Some((problem, remedy)) = facts::fault(kind, key, value) {
            return Err(here.fault(cell, problem, remedy));
        }
    }
    if source.trim().is_empty() {
        return Err(here.fault(
            source,
            "the source is empty",
            "say where the line comes from: own, a file, an address",
        ));
    }
    Ok(Entry { id, kind, name, surfaces_raw, facts_raw, source, line: here.number })
}

/// Checks a name or surface.
pub(super) fn surface(here: &Here<'_, '_>, text: &str, what: &str) -> Result<(), Error> {
    if text.is_empty() {
        return Err(here.fault(text, format!("the {what} is empty"), "write one"));
    }
    if text.starts_with(' ') || text.ends_with(' ') || text.contains("  ") {
        let problem = format!("the {what} {text:?} has a space too many");
        return Err(here.fault(text, problem, "write single spaces, and none at the ends"));
    }
    let (problem, remedy) = match text.len() {
        ..MIN_SURFACE => ("is too short to be told from other words", "write two characters at least"),
        MIN_SURFACE..=MAX_SURFACE => return Ok(()),
        _ => ("is too long", "write 96 bytes at most"),
    };
    Err(here.fault(text, format!("the {what} {text:?} {problem}"), remedy))
}

#[cfg(test)]
#[path = "format_tests.rs"]
mod tests;
