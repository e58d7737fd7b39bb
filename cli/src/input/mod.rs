//! From the command line to articles: what is there, one job a document, read in parallel later.

mod decode;
mod jobs;
mod page;
mod record;
mod table;
mod walk;

use std::collections::BTreeMap;

pub(crate) use jobs::{Job, Jobs};
pub(crate) use record::Record;
pub(crate) use walk::{Input, expand};

/// How inputs are to be read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Options {
    /// Our names of fields and those that the input has for them.
    pub(crate) fields: BTreeMap<String, String>,
    /// The encoding of what is not UTF-8.
    pub(crate) encoding: Option<&'static encoding_rs::Encoding>,
}

/// The largest single document, in bytes. What is larger is a heap of articles, not one.
pub(crate) const MAX_DOCUMENT: u64 = 64 << 20;
