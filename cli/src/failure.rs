//! What went wrong, where, and what to do about it: one line on standard error.
#![allow(clippy::print_stderr, reason = "standard error is where a command tells its failures")]

use std::fmt;
use std::io;
use std::path::Path;

use crate::render::safe;

/// One document, file or directory that could not be read, or output that could not be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    place: String,
    problem: String,
    remedy: String,
}

impl Failure {
    pub(crate) fn new(
        place: impl fmt::Display,
        problem: impl fmt::Display,
        remedy: impl fmt::Display,
    ) -> Self {
        Self { place: place.to_string(), problem: problem.to_string(), remedy: remedy.to_string() }
    }

    /// A file or directory that the system refuses.
    pub(crate) fn io(path: &Path, error: &io::Error) -> Self {
        let remedy = match error.kind() {
            io::ErrorKind::NotFound => "check the name",
            io::ErrorKind::PermissionDenied => "make it readable (chmod +r) or leave it out",
            _ => "see whether the file and its disk are sound, then run again",
        };
        Self::new(path.display(), reason(error), remedy)
    }

    /// A bug of ours.
    pub(crate) fn unexpected(error: impl fmt::Display) -> Self {
        Self::new("internal error", error, "please report it with the input that led to it")
    }

    /// Tells it on standard error.
    pub(crate) fn report(&self) {
        eprintln!("demarche: {self}");
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // File names may hold anything, escape sequences included.
        write!(f, "{}: {}; {}", safe(&self.place), safe(&self.problem), safe(&self.remedy))
    }
}

/// The system's words without the number.
pub(crate) fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    text.split_once(" (os error").map_or(text.as_str(), |(words, _)| words).to_owned()
}
