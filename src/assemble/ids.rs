//! Ids of findings: a hash of what a finding is made of, so that it keeps its id whatever else is found.

use std::collections::HashSet;
use std::fmt::Write as _;

use crate::document::Actor;
use crate::span::Span;

/// The ids that a document has given away.
#[derive(Debug, Default)]
pub(super) struct Ids {
    given: HashSet<u64>,
}

impl Ids {
    /// The id of a finding, or `None` if the same one is there already.
    pub(super) fn give(&mut self, print: &Print) -> Option<String> {
        self.given.insert(print.hash).then(|| format!("{:016x}", print.hash))
    }
}

/// What tells a finding from all others, hashed as it comes (FNV-1a, 64 bits).
///
/// Every part ends with a byte that no text has, so that no two sequences of parts read alike.
#[derive(Debug)]
pub(super) struct Print {
    hash: u64,
}

impl Print {
    /// Begins with the document and the sort of finding.
    pub(super) fn new(document: &str, family: &str, kind: &str) -> Self {
        Self { hash: 0xcbf2_9ce4_8422_2325 }.part(document).part(family).part(kind)
    }

    pub(super) fn span(self, span: &Span) -> Self {
        self.place(span.start, span.end)
    }

    /// An actor by entity and place: a canonical name may change its spelling with the gazetteer.
    pub(super) fn actor(self, actor: Option<&Actor>) -> Self {
        match actor {
            Some(actor) => self.part(&actor.entity).place(actor.start, actor.end),
            None => self.part(""),
        }
    }

    pub(super) fn actors(self, actors: &[Actor]) -> Self {
        actors.iter().fold(self, |print, actor| print.actor(Some(actor)))
    }

    pub(super) fn place(mut self, start: usize, end: usize) -> Self {
        let mut digits = String::new();
        // Writing into a String cannot fail.
        let _ = write!(digits, "{start}-{end}");
        self = self.part(&digits);
        self
    }

    pub(super) fn part(mut self, part: &str) -> Self {
        for byte in part.bytes().chain([0xff]) {
            self.hash = (self.hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_fnv_1a() {
        // The published value of "foobar", then the closing byte of the part.
        let foobar: u64 = 0x8594_4171_f739_67e8;
        let print = Print { hash: 0xcbf2_9ce4_8422_2325 }.part("foobar");
        assert_eq!(print.hash, (foobar ^ 0xff).wrapping_mul(0x0100_0000_01b3));
    }

    #[test]
    fn parts_do_not_run_together() {
        let of = |document: &str, kind: &str| Print::new(document, "recognition", kind).hash;
        assert_ne!(of("ab", "c"), of("a", "bc"));
        assert_ne!(of("a", "refused"), of("b", "refused"));
        assert_eq!(of("a", "refused"), of("a", "refused"));
    }

    #[test]
    fn the_same_finding_is_given_one_id() {
        let mut ids = Ids::default();
        assert!(ids.give(&Print::new("a", "recognition", "refused")).is_some());
        assert!(ids.give(&Print::new("a", "recognition", "refused")).is_none());
        assert!(ids.give(&Print::new("a", "concern", "refused")).is_some());
    }
}
