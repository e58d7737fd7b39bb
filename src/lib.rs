//! Typed facts from diplomatic news: who recognises whom and how far, who fears which
//! threat from where, who met whom, with the evidence under each.
//!
//! # Overview
//!
//! - [`Extractor`] holds the gazetteers and rules; build one and keep it.
//! - [`Article`] is a text with what is known of it: an id, the day of publication, where it comes from.
//! - [`Document`] is everything that was read out of it; its types mirror the JSON one to one.
//! - [`Ledger`] puts documents together: who stood where since when, changes, contradictions.
//! - [`rules()`] lists the rules, [`Extractor::explain`] shows what happened to a text.
//!
//! # Example: one article
//!
//! ```
//! use demarche::document::StanceKind;
//! use demarche::{Article, Extractor};
//!
//! let extractor = Extractor::new()?;
//! let article = Article::new("Serbia will never recognise Kosovo, Belgrade said.").id("a1");
//! let document = extractor.extract(article);
//! let stance = document.recognition.first().ok_or("none was found")?;
//! assert_eq!((stance.kind, stance.target.name.as_str()), (StanceKind::Refused, "Kosovo"));
//! assert_eq!(stance.cue.text, "will never recognise");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Example: many articles
//!
//! Threads may share one extractor; a document depends on nothing but its own article.
//!
//! ```
//! let extractor = demarche::Extractor::new()?;
//! let texts = ["Serbia does not recognise Kosovo.", "Mali has yet to recognise Kosovo."];
//! let shared = &extractor;
//! let ledger: demarche::Ledger = std::thread::scope(|scope| {
//!     let running = texts.map(|text| scope.spawn(move || shared.extract(text)));
//!     let documents = running.map(|thread| thread.join().unwrap_or_else(|_| extractor.extract("")));
//!     documents.iter().collect()
//! });
//! assert_eq!(ledger.matrix().targets, ["Kosovo"]);
//! # Ok::<(), demarche::Error>(())
//! ```
//!
//! # Example: offsets of other languages
//!
//! ```
//! use demarche::document::OffsetUnit;
//! let text = "“Kosovo” is a word.";
//! let document = demarche::Extractor::new()?.extract(text).with_offsets(text, OffsetUnit::Chars);
//! assert_eq!(document.mentions.first().map(|it| it.start), Some(1)); // three bytes, one character
//! # Ok::<(), demarche::Error>(())
//! ```
//!
//! # Untrusted input
//!
//! The crate is made to be fed texts that nobody has looked at.
//!
//! **Panics.** No text makes it panic, abort or overflow the stack; that this equals "no bugs" is true, and a host that must
//! not fall uses [`std::panic::catch_unwind`] for the rest. `unsafe` is forbidden, as are indexing, slicing and unwrapping on
//! anything that comes from a text.
//!
//! **Time and memory.** Both grow with the length of the text, not faster; there is no recursion over it and no pattern with
//! an open gap. A host that must bound them bounds the length: nothing is cut here in silence.
//!
//! **Offsets.** Every span lies on character boundaries of the text exactly as given and carries its own words. Texts are folded
//! in a copy with a map back; nothing is reported in the copy's offsets.
//!
//! **Errors.** An article gives a document, never an error. Errors come from configuration and data files.
//!
//! **What comes out.** Names, quotes and titles in a document are words of the text. They may hold markup, escape sequences,
//! characters that turn the writing direction, and whatever a spreadsheet takes for a formula: who shows them escapes them,
//! as the command does.
//!
//! **Repeatability.** The same text, options and version give the same bytes, on any machine and any number of threads. No
//! clock, locale, environment, file or network is read.
//!
//! # What is not promised
//!
//! - **The truth of the news.** A stance is what a text says, not what a government thinks.
//! - **Completeness.** Rules know the wordings that they compose; names that no gazetteer has are found by the grammar around
//!   them or not at all.
//! - **Resistance to a writer who words things to evade the rules**, and any language but English.
//! - **A judgement on a state's status.** Kinds and names in the gazetteers follow usage in the news.
//! - **Decisions about people.** The output is evidence for a reader, to be checked against the sentence that it quotes.
//! - **Stable Rust forms of findings.** Types and labels may grow (they are `non_exhaustive`), rules and gazetteers change what
//!   is found with every release. The JSON is the stable form: [`document::SCHEMA_VERSION`] grows when a field changes its
//!   meaning, and every document names engine and gazetteer.
#![cfg_attr(test, allow(clippy::string_slice))]

mod assemble;
mod clauses;
pub mod document;
mod entities;
mod error;
mod explain;
mod extractor;
pub mod gazetteer;
pub mod ledger;
mod offsets;
mod rules;
mod span;
mod text;

pub use document::{Day, Document};
pub use error::Error;
pub use explain::{Explanation, SentenceTrace};
pub use extractor::{Article, Extractor, ExtractorBuilder};
pub use gazetteer::Gazetteer;
pub use ledger::Ledger;
pub use rules::{Layer, RuleInfo, Step, rules};
pub use span::Span;
#[cfg(fuzzing)]
#[doc(hidden)]
pub use text::fold::check_fold;
pub use text::sentence::LONGEST_SENTENCE;

/// The code of the README, compiled and run by the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
