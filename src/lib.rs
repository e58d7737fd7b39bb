//! Typed facts from diplomatic news: who recognises whom and how far, who fears which
//! threat from where, who met whom, with the evidence under each.

pub mod document;
mod error;
mod extractor;
mod gazetteer;
mod span;

pub use document::{Day, Document};
pub use error::Error;
pub use extractor::{Article, Extractor};
pub use span::Span;
