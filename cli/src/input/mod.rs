//! From the command line to articles: what is there, one job a document, read in parallel later.

mod jobs;
mod record;
mod walk;

pub(crate) use jobs::{Job, Jobs};
pub(crate) use record::Record;
pub(crate) use walk::{Input, expand};

/// The largest single document, in bytes. What is larger is a heap of articles, not one.
pub(crate) const MAX_DOCUMENT: u64 = 64 << 20;
