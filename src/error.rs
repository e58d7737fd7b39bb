//! What can go wrong: only configuration and data files, never an article's text.

use std::path::{Path, PathBuf};

/// An error with its place and a remedy.
///
/// No type of another crate shows in it; [`Error::place`] gives file, line and column
/// where a data file is at fault.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A line of a gazetteer or cue file is wrong.
    #[error("{}:{line}:{column}: {problem}; {remedy}", file.display())]
    #[non_exhaustive]
    Line {
        /// The file, as the caller named it.
        file: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// The column in characters, counted from 1.
        column: usize,
        /// How many characters are at fault, from the column on.
        width: usize,
        /// What is wrong.
        problem: String,
        /// What to write instead.
        remedy: String,
    },
    /// A date is not `YYYY-MM-DD`.
    #[error("{text:?} is not a date; write YYYY-MM-DD, as in 2022-03-24")]
    #[non_exhaustive]
    Date {
        /// What stood there.
        text: String,
    },
    /// More gazetteer files than can be held together.
    #[error("{problem}; {remedy}")]
    #[non_exhaustive]
    Files {
        /// What is too much.
        problem: String,
        /// What to do.
        remedy: String,
    },
}

impl Error {
    pub(crate) fn bad_date(text: &str) -> Self {
        Self::Date { text: text.to_owned() }
    }

    pub(crate) fn line(
        file: impl AsRef<Path>,
        (line, column, width): (usize, usize, usize),
        problem: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self::Line {
            file: file.as_ref().to_path_buf(),
            line,
            column,
            width,
            problem: problem.into(),
            remedy: remedy.into(),
        }
    }

    /// File, line and column of the fault in a data file.
    #[must_use]
    pub fn place(&self) -> Option<(&Path, usize, usize)> {
        match self {
            Self::Line { file, line, column, .. } => Some((file, *line, *column)),
            _ => None,
        }
    }
}
