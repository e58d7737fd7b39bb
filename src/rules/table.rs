//! The table that names every rule, with the page a user reads.

/// Which findings a rule gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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

impl std::fmt::Display for Layer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(match self {
            Self::Recognition => "recognition",
            Self::Concerns => "concerns",
            Self::Contacts => "contacts",
            Self::Quotes => "quotes",
        })
    }
}

/// What the command shows of a rule: `demarche rules`, `demarche explain RULE`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleInfo {
    /// The slug that stands in [`Stance::rule`](crate::document::Stance) and its like.
    pub id: &'static str,
    /// What the rule tags and why, with examples and known gaps (Markdown).
    pub doc: &'static str,
}

/// Every rule, sorted by id.
#[must_use]
pub fn rules() -> &'static [RuleInfo] {
    RULES
}

const RULES: &[RuleInfo] = &[];
