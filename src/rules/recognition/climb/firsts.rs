//! What must come first, what is about to come: obligations and time before the verb.

use super::*;

impl Climber<'_, '_> {
    /// "must", "wants", "has to": what somebody else is to do first.
    pub(super) fn obliges(&self, governor: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let modal = syntax.verb(governor).and_then(|v| v.modal).map(|m| syntax.word(m));
        matches!(modal, Some("must" | "should" | "ought"))
            || matches!(
                syntax.lemma(governor),
                "want" | "need" | "have" | "require" | "demand" | "expect" | "insist" | "await"
            ) && !syntax.verb(governor).is_some_and(|v| v.past)
    }

    /// Makes the clause of `governor` the condition.
    pub(super) fn require(&mut self, governor: usize) {
        let syntax = &self.view.statement.syntax;
        let from = syntax.link(governor).subject.unwrap_or(governor).min(governor);
        let first = syntax.chunks.get(syntax.phrase_start(from)).map_or(0, |c| c.first);
        let last = syntax.link(governor).object.filter(|&o| o > governor).unwrap_or(governor);
        let end = syntax.chunks.get(last).map_or(first + 1, |c| c.end);
        self.reading.condition = Some((first, end));
        self.become_(Conditional, "first");
        self.settled = true;
    }

    pub(super) fn is_about(&self, be: usize, infinitive: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let (Some(a), Some(b)) = (syntax.chunks.get(be), syntax.chunks.get(infinitive)) else { return false };
        (a.first..b.end).any(|w| syntax.word(w) == "about")
    }

    /// "took a few hours more to", "needed two years to".
    pub(super) fn spends_time(&self, governor: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        (governor + 1..syntax.chunks.len().min(governor + 3)).any(|i| {
            syntax.kind(i) == Some(ChunkKind::Time)
                || matches!(
                    syntax.lemma(i),
                    "minute" | "hour" | "day" | "week" | "month" | "year" | "decade" | "moment"
                )
        })
    }
}
