//! The table that names every rule, with the page a user reads.

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
