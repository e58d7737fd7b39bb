//! Statements that cannot both hold.

use serde::Serialize;

use super::REPRINT_DAYS;
use super::stances::{Statement, apart, same_pair};
use crate::document::StanceKind;

/// Two statements on one holder and target that cannot both hold, from different sources, at the same time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Contradiction {
    /// The earlier one.
    pub first: Statement,
    /// The later one, or the other of the same day.
    pub second: Statement,
}

/// Whether one holder cannot stand in both ways at the same time.
///
/// Recognition that holds excludes every way of withholding it. A refusal excludes that the question is being weighed,
/// but not that it is put off or made to depend on something: the same words are often told in either way.
/// Who opposes recognition by others does not support it. Being asked for recognition excludes nothing.
///
/// ```
/// use demarche::document::StanceKind::{Conditional, Considering, Recognized, Refused};
/// use demarche::ledger::incompatible;
/// assert!(incompatible(Recognized, Refused) && incompatible(Considering, Refused));
/// assert!(!incompatible(Conditional, Refused));
/// ```
#[must_use]
pub const fn incompatible(a: StanceKind, b: StanceKind) -> bool {
    use StanceKind::{Considering, Opposed, Recognized, Refused, Supported};
    match (a, b) {
        (Recognized, Recognized) => false,
        (Recognized, other) | (other, Recognized) => withholds(other),
        (Refused, Considering) | (Considering, Refused) => true,
        (Opposed, Supported) | (Supported, Opposed) => true,
        _ => false,
    }
}

/// Whether recognition does not hold where this is true.
const fn withholds(kind: StanceKind) -> bool {
    use StanceKind::{Conditional, Considering, Deferred, NotRecognized, Refused, StoppedShort, Withdrawn};
    matches!(kind, NotRecognized | Refused | StoppedShort | Deferred | Considering | Conditional | Withdrawn)
}

/// All contradictions among statements that are sorted by holder, target and day.
pub(super) fn find(statements: &[Statement]) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for history in statements.chunk_by(same_pair).filter(|it| it.iter().all(|it| it.holder.is_some())) {
        for (i, first) in history.iter().enumerate() {
            let near = history.iter().skip(i + 1).take_while(|second| close(first, second));
            found.extend(
                near.filter(|second| incompatible(first.kind, second.kind) && independent(first, second))
                    .map(|second| Contradiction { first: first.clone(), second: second.clone() }),
            );
        }
    }
    found
}

fn close(a: &Statement, b: &Statement) -> bool {
    match (a.day, b.day) {
        (Some(a), Some(b)) => apart(a, b) <= REPRINT_DAYS,
        // Nobody knows when: no two of these are at the same time.
        _ => false,
    }
}

/// Whether some print of the one comes from another paper, or from another mouth, than some print of the other.
fn independent(a: &Statement, b: &Statement) -> bool {
    a.sightings.iter().any(|a| {
        b.sightings.iter().any(|b| outlet(a) != outlet(b) || (a.said_by != b.said_by && a.said_by.is_some()))
    })
}

/// Paper or site, else the article.
fn outlet(it: &super::Sighting) -> &str {
    it.source.as_deref().or(it.url.as_deref().map(site)).unwrap_or(&it.document)
}

fn site(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest)
}
