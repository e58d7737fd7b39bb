//! Typed facts from diplomatic news: who recognises whom and how far, who fears which
//! threat from where, who met whom, with the evidence under each.

mod assemble;
#[allow(dead_code)]
mod clauses;
pub mod document;
#[allow(dead_code)]
mod entities;
mod error;
mod explain;
mod extractor;
#[allow(dead_code)]
mod gazetteer;
pub mod ledger;
mod offsets;
#[allow(dead_code)]
mod rules;
mod span;
#[allow(dead_code)]
mod text;

pub use document::{Day, Document};
pub use error::Error;
pub use explain::Explanation;
pub use extractor::{Article, Extractor};
pub use ledger::Ledger;
pub use rules::{RuleInfo, rules};
pub use span::Span;

/// The code of the README, compiled and run by the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
