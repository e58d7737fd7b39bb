//! Who gives recognition and who wins it.

use super::*;

impl Climber<'_, '_> {
    pub(super) fn take_pending_locally(&mut self) {
        if self.take_pending() {
            self.become_(NotRecognized, "no");
        }
    }

    /// Whoever wins, gains or lacks recognition is its target.
    pub(super) fn claimant(&mut self, governor: usize, passive: bool) {
        if !self.reading.targets.is_empty() {
            return;
        }
        let syntax = &self.view.statement.syntax;
        // "win the Emirate recognition": the first object is the winner.
        if let Some(first) = syntax.link(governor).object.filter(|&o| o != self.frame.anchor) {
            self.reading.targets = targets_of(self.view, first, &[]);
            if !self.reading.targets.is_empty() {
                return;
            }
        }
        let _ = passive;
        // "win the Emirate recognition" as one phrase
        let (first, end) = self.view.statement.tokens(self.frame.anchor);
        let inside = self.view.scene.namings(first, end).filter_map(|(_, n)| self.view.scene.named(n, &[]));
        self.reading.targets = inside.filter(|p| disputed(self.view, &p.who)).map(Target::plain).collect();
        if !self.reading.targets.is_empty() {
            return;
        }
        let subject = syntax.link(governor).subject.or_else(|| controlled_subject(self.view, governor));
        if let Some(s) = subject {
            self.reading.targets = targets_of(self.view, s, &[]);
            // "A footballer gained recognition": no claimant.
            let lemma = syntax.lemma(s);
            let spoken_for = is_description(lemma)
                || matches!(
                    lemma,
                    "leader"
                        | "official"
                        | "envoy"
                        | "diplomat"
                        | "campaign"
                        | "cause"
                        | "effort"
                        | "claim"
                        | "bid"
                        | "who"
                        | "which"
                        | "that"
                );
            if self.reading.targets.is_empty() && !spoken_for {
                self.note(|| "blocked: whoever wins it is no claimant".into());
                self.blocked = true;
            }
        }
    }

    /// "won recognition from Washington".
    pub(super) fn held_from(&mut self, governor: usize) {
        if !self.reading.holders.is_empty() {
            return;
        }
        let syntax = &self.view.statement.syntax;
        let from = syntax
            .phrases_after(governor)
            .into_iter()
            .find(|&(p, _)| matches!(syntax.lemma(p), "from" | "by" | "in"))
            .map(|(_, n)| n);
        let exclude: Vec<Who> = self.reading.targets.iter().map(|t| t.party.who.clone()).collect();
        if let Some(np) = from {
            self.reading.holders = self.view.parties(np, &exclude);
        }
    }

    /// "granted Kosovo recognition", "extended recognition to Kosovo".
    pub(super) fn second_target(&mut self, governor: usize) {
        if !self.reading.targets.is_empty() {
            return;
        }
        let syntax = &self.view.statement.syntax;
        let first = syntax.link(governor).object.filter(|&o| o != self.frame.anchor);
        let to = syntax
            .phrases_after(governor)
            .into_iter()
            .find(|&(p, _)| matches!(syntax.lemma(p), "to" | "on" | "upon" | "for"))
            .map(|(_, n)| n);
        if let Some(np) = first.or(to) {
            let exclude: Vec<Who> = self.reading.holders.iter().map(|p| p.who.clone()).collect();
            self.reading.targets = targets_of(self.view, np, &exclude);
            if self.reading.targets.is_empty() {
                self.note(|| format!("blocked: {} cannot be recognised", show(self.view, Some(np))));
                self.blocked = true;
            }
        }
    }
}
