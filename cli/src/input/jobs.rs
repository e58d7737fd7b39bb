//! One job a document: cheap to list, read and decoded by whoever works on it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Input, MAX_DOCUMENT, Options, Record, table};
use crate::failure::Failure;

/// One document to be read.
#[derive(Debug)]
pub(crate) enum Job {
    /// An article in a file, not opened yet.
    File { path: PathBuf, bytes: u64 },
    /// An article in a web page, not opened yet.
    Page { path: PathBuf, bytes: u64 },
    /// An article from standard input.
    Text { bytes: Vec<u8> },
    /// A line of a `.jsonl` input, not parsed yet.
    Line { name: Arc<str>, number: usize, bytes: Vec<u8> },
    /// A row of a table, not decoded yet.
    Row { name: Arc<str>, number: u64, head: Arc<csv::ByteRecord>, row: csv::ByteRecord },
    /// Something that cannot be read.
    Failed(Failure),
}

impl Job {
    /// How much text it stands for.
    pub(crate) fn bytes(&self) -> u64 {
        match self {
            Self::File { bytes, .. } | Self::Page { bytes, .. } => *bytes,
            Self::Row { row, .. } => row.as_slice().len() as u64,
            Self::Text { bytes } | Self::Line { bytes, .. } => bytes.len() as u64,
            Self::Failed(_) => 0,
        }
    }

    /// Opens, decodes and checks it.
    pub(crate) fn read(self, options: &Options) -> Result<Record, Failure> {
        match self {
            Self::File { path, .. } => Record::from_text(&path.to_string_lossy(), opened(&path)?, options),
            Self::Page { path, .. } => Record::from_page(&path.to_string_lossy(), opened(&path)?, options),
            Self::Text { bytes } => Record::from_text(STDIN, bytes, options),
            Self::Line { name, number, bytes } => {
                Record::from_json(&format!("{name}:{number}"), bytes, options)
            }
            Self::Row { name, number, head, row } => {
                Record::from_row(&format!("{name}:{number}"), &head, &row, options)
            }
            Self::Failed(failure) => Err(failure),
        }
    }
}

/// The jobs of all inputs, in order; a `.jsonl` input is read as it is asked for.
pub(crate) struct Jobs {
    inputs: std::vec::IntoIter<Input>,
    records: Option<Box<dyn Iterator<Item = Job>>>,
    fields: BTreeMap<String, String>,
}

impl Jobs {
    pub(crate) fn new(inputs: Vec<Input>, options: &Options) -> Self {
        Self { inputs: inputs.into_iter(), records: None, fields: options.fields.clone() }
    }

    /// The next jobs, at most `count` of them and not much more than `bytes` of text.
    pub(crate) fn chunk(&mut self, count: usize, bytes: u64) -> Vec<Job> {
        let mut chunk = Vec::new();
        let mut held = 0;
        while chunk.len() < count && held < bytes {
            let Some(job) = self.next() else { break };
            held += job.bytes();
            chunk.push(job);
        }
        chunk
    }

    fn stdin(&mut self) -> Option<Job> {
        let mut start = Vec::new();
        // A handful of bytes decides: no news text starts with {".
        if let Err(error) = io::stdin().lock().take(64).read_to_end(&mut start) {
            return Some(Job::Failed(Failure::io(Path::new(STDIN), &error)));
        }
        let all = Cursor::new(start.clone()).chain(io::stdin());
        if starts_like_json(&start) {
            self.records = Some(Box::new(Lines::new(STDIN, all)));
            return self.next();
        }
        Some(whole(all, Path::new(STDIN)).map_or_else(Job::Failed, |bytes| Job::Text { bytes }))
    }
}

impl Iterator for Jobs {
    type Item = Job;

    fn next(&mut self) -> Option<Job> {
        loop {
            if let Some(records) = &mut self.records {
                match records.next() {
                    Some(job) => return Some(job),
                    None => self.records = None,
                }
            }
            match self.inputs.next()? {
                Input::Text { path, bytes } => return Some(Job::File { path, bytes }),
                Input::Records { path, .. } => match File::open(&path) {
                    Ok(file) => self.records = Some(Box::new(Lines::new(&path.to_string_lossy(), file))),
                    Err(error) => return Some(Job::Failed(Failure::io(&path, &error))),
                },
                Input::Page { path, bytes } => return Some(Job::Page { path, bytes }),
                Input::Table { path, .. } => match table::rows(&path, &self.fields) {
                    Ok(rows) => self.records = Some(Box::new(rows)),
                    Err(failure) => return Some(Job::Failed(failure)),
                },
                Input::Stdin => return self.stdin(),
                Input::Missing(failure) => return Some(Job::Failed(failure)),
            }
        }
    }
}

/// How standard input is called, as a place and as an id.
const STDIN: &str = "stdin";

fn starts_like_json(start: &[u8]) -> bool {
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    start.strip_prefix(b"{").is_some_and(|rest| rest.trim_ascii_start().starts_with(b"\""))
}

fn opened(path: &Path) -> Result<Vec<u8>, Failure> {
    let file = File::open(path).map_err(|error| Failure::io(path, &error))?;
    whole(file, path)
}

/// Reads to the end, but no more than a document may hold.
fn whole(from: impl Read, path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    from.take(MAX_DOCUMENT + 1).read_to_end(&mut bytes).map_err(|error| Failure::io(path, &error))?;
    if bytes.len() as u64 > MAX_DOCUMENT {
        return Err(too_long(path.display()));
    }
    Ok(bytes)
}

fn too_long(place: impl std::fmt::Display) -> Failure {
    Failure::new(
        place,
        format_args!("longer than {} MiB, the limit of one document", MAX_DOCUMENT >> 20),
        "split it into its articles",
    )
}

/// The lines of a `.jsonl` input with their numbers; memory never exceeds one document.
struct Lines {
    name: Arc<str>,
    number: usize,
    from: BufReader<Box<dyn Read>>,
    records: usize,
    done: bool,
}

impl Lines {
    fn new(name: &str, from: impl Read + 'static) -> Self {
        Self {
            name: name.into(),
            number: 0,
            from: BufReader::with_capacity(1 << 16, Box::new(from)),
            records: 0,
            done: false,
        }
    }

    fn line(&mut self) -> io::Result<Option<Job>> {
        loop {
            let mut bytes = Vec::new();
            let read = (&mut self.from).take(MAX_DOCUMENT + 1).read_until(b'\n', &mut bytes)?;
            if read == 0 {
                return Ok(None);
            }
            self.number += 1;
            if read as u64 > MAX_DOCUMENT && bytes.last() != Some(&b'\n') {
                self.from.skip_until(b'\n')?;
                self.records += 1;
                return Ok(Some(Job::Failed(too_long(format_args!("{}:{}", self.name, self.number)))));
            }
            bytes.truncate(bytes.trim_ascii_end().len());
            if !bytes.is_empty() {
                self.records += 1;
                return Ok(Some(Job::Line { name: Arc::clone(&self.name), number: self.number, bytes }));
            }
        }
    }
}

impl Iterator for Lines {
    type Item = Job;

    fn next(&mut self) -> Option<Job> {
        if self.done {
            return None;
        }
        let end = match self.line() {
            Ok(Some(job)) => return Some(job),
            Ok(None) if self.records > 0 => None,
            Ok(None) => Some(Failure::new(&self.name, "there is no record in it", "fill it or leave it out")),
            Err(error) => Some(Failure::io(Path::new(&*self.name), &error)),
        };
        self.done = true;
        end.map(Job::Failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &'static str) -> Vec<String> {
        Lines::new("n.jsonl", text.as_bytes())
            .map(|job| match job {
                Job::Line { number, bytes, .. } => {
                    format!("{number} {}", String::from_utf8_lossy(&bytes))
                }
                Job::Failed(failure) => failure.to_string(),
                other => format!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn empty_lines_count_but_hold_nothing() {
        assert_eq!(lines("a\n\n  \r\nb"), ["1 a", "4 b"]);
        assert_eq!(lines("\n"), ["n.jsonl: there is no record in it; fill it or leave it out"]);
    }

    #[test]
    fn a_line_beyond_the_limit_costs_only_itself() {
        let endless = io::repeat(b'x').take(MAX_DOCUMENT + 9).chain(&b"\nb\n"[..]);
        let jobs: Vec<Job> = Lines::new("n.jsonl", endless).collect();
        assert!(matches!(jobs.as_slice(), [Job::Failed(_), Job::Line { number: 2, .. }]), "{}", jobs.len());
    }

    #[test]
    fn what_starts_like_an_object_is_json() {
        for start in ["{\"id\": 1", "\u{feff} {\n \"text\"", "{\""] {
            assert!(starts_like_json(start.as_bytes()), "{start}");
        }
        for start in ["", "{", "{id}", "\"{", "KABUL, Oct 3"] {
            assert!(!starts_like_json(start.as_bytes()), "{start}");
        }
    }

    #[test]
    fn chunks_keep_order_and_size() {
        let failed = |name: &str| Input::Missing(Failure::new(name, "p", "r"));
        let mut jobs = Jobs::new(vec![failed("a"), failed("b"), failed("c")], &Options::default());
        assert_eq!((jobs.chunk(2, 10).len(), jobs.chunk(2, 10).len(), jobs.chunk(2, 10).len()), (2, 1, 0));
    }
}
