//! Typed facts from diplomatic news: who recognises whom and how far, who fears which
//! threat from where, who met whom, with the evidence under each.

mod assemble;
#[allow(dead_code)]
mod clauses;
pub mod document;
#[allow(dead_code)]
mod entities;
mod error;
mod extractor;
#[allow(dead_code)]
mod gazetteer;
#[allow(dead_code)]
mod rules;
mod span;
#[allow(dead_code)]
mod text;

pub use document::{Day, Document};
pub use error::Error;
pub use extractor::{Article, Extractor};
pub use span::Span;
