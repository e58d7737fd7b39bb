//! The table that names every rule, with the page a user reads.
//!
//! A test runs every example, and compares the ids with those that the rules write.

mod concerns;
mod contacts;
mod quotes;
mod recognition;

use std::fmt;

use once_cell::sync::Lazy;

/// Which findings a rule gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Layer {
    /// Who recognises whom.
    Recognition,
    /// Who fears what.
    Concerns,
    /// Who met whom.
    Contacts,
    /// Who says what.
    Quotes,
}

impl Layer {
    /// The list of a document that holds the findings.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Recognition => "recognition",
            Self::Concerns => "concerns",
            Self::Contacts => "contacts",
            Self::Quotes => "quotes",
        }
    }
}

impl fmt::Display for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// What there is to know of a rule: `demarche rules` lists them, `demarche explain RULE` prints one.
///
/// Its `Display` is the page, in Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleInfo {
    /// The slug that stands in [`Stance::rule`](crate::document::Stance) and its like; quotations carry none.
    pub id: &'static str,
    /// Which findings it gives.
    pub layer: Layer,
    /// What it tags, in a line.
    pub summary: &'static str,
    /// How it goes about it, what it leaves alone, known gaps.
    pub doc: &'static str,
    /// Sentences that it finds something in.
    pub hits: &'static [&'static str],
    /// Sentences near by that it leaves alone.
    pub silences: &'static [&'static str],
}

impl fmt::Display for RuleInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "## {}\n\n{}\n\n{}\n", self.id, self.summary, self.doc)?;
        writeln!(f, "Finds:\n")?;
        for example in self.hits {
            writeln!(f, "- {example}")?;
        }
        writeln!(f, "\nNot:\n")?;
        for example in self.silences {
            writeln!(f, "- {example}")?;
        }
        Ok(())
    }
}

/// Every rule, sorted by id.
///
/// ```
/// let rule = demarche::rules().iter().find(|rule| rule.id == "contacts/visits").ok_or("no such rule")?;
/// assert_eq!(rule.layer, demarche::Layer::Contacts);
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn rules() -> &'static [RuleInfo] {
    &RULES
}

/// Slugs begin with the layer: the parts in this order are sorted if each is.
static RULES: Lazy<Vec<RuleInfo>> =
    Lazy::new(|| [concerns::RULES, contacts::RULES, quotes::RULES, recognition::RULES].concat());
