//! Threats told before: "was concerned by the test", "watched with unease", "dismissed the charge".

use super::cues::Cue;
use super::holders::{self, Voiced};
use super::scope::{self, Range};
use super::words::{self, Words};
use super::{Finding, Reading};
use crate::clauses::actors::Party;
use crate::clauses::chunk::ChunkKind;
use crate::document::{Attitude, ThreatKind};

/// How many sentences back a threat may have been told.
const REACH: usize = 3;

impl Reading<'_, '_> {
    /// The kinds of the last concern told in the sentences before; of one attitude, if it is there.
    pub(super) fn told_earlier(&self, first: Attitude) -> Vec<ThreatKind> {
        let number = self.view.statement.number;
        let near = |d: &&super::Draft| d.sentence < number && d.sentence + REACH >= number;
        let feared = |d: &&super::Draft| matches!(d.attitude, Attitude::Concerned | Attitude::Warned);
        let last = self
            .before
            .iter()
            .rev()
            .find(|d| near(d) && d.attitude == first)
            .or_else(|| self.before.iter().rev().find(|d| near(d) && feared(d)))
            .or_else(|| self.before.iter().rev().find(|d| near(d) && d.attitude == Attitude::Responded));
        last.map(|d| d.threats.iter().map(|t| t.0).collect()).unwrap_or_default()
    }

    /// Whether words only take up what was told before: none at all, a pronoun, "the test".
    pub(super) fn takes_up(&self, range: Range) -> bool {
        let syntax = &self.view.statement.syntax;
        let mut nouns = syntax
            .chunks
            .iter()
            .filter(|c| c.kind == ChunkKind::Np && range.0 <= c.first && c.end <= range.1)
            .filter(|c| !syntax.words.get(c.head).is_none_or(|w| w.lemma.is_empty()));
        let Some(noun) = nouns.next() else {
            let verbs = syntax
                .chunks
                .iter()
                .any(|c| c.kind == ChunkKind::Vg && range.0 <= c.first && c.end <= range.1);
            return !verbs && range.1 <= range.0 + 2;
        };
        let first = syntax.word(noun.first);
        // "fearing for their ports"
        if syntax.word(range.0) == "for" && matches!(first, "its" | "their") && nouns.next().is_none() {
            return true;
        }
        let definite = matches!(first, "the" | "this" | "these" | "those" | "that" | "such");
        matches!(syntax.word(noun.head), "it" | "this" | "these") && noun.end == noun.first + 1
            || definite && words::is(Words::Told, syntax.word(noun.head)) && nouns.next().is_none()
    }

    /// "The drills are routine", "the charge is untrue": a state's word on what was told before.
    pub(super) fn harmless(&self, at: usize) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        let (chunk, verb) = (syntax.chunks.get(at)?, syntax.verb(at)?);
        let subject = syntax.link(at).subject?;
        let right = scope::right(self.view, at, chunk.end);
        let words = right.0..right.1.min(right.0 + 5);
        let says = |list: &[&str]| words.clone().any(|w| list.contains(&syntax.word(w)));
        let be = syntax.lemma(at) == "be" && verb.modal.is_none();
        let talk = words::is(Words::Talk, syntax.lemma(subject));
        let meek = be
            && !verb.negated
            && !talk
            && says(&["routine", "defensive", "peaceful", "harmless", "civilian"]);
        let aimless = matches!(syntax.lemma(at), "aim" | "direct")
            && (verb.negated && says(&["any", "anybody", "anyone"]) || says(&["nobody", "no"]));
        let untrue = talk
            && (be
                && !verb.negated
                && says(&[
                    "false",
                    "untrue",
                    "baseless",
                    "groundless",
                    "unfounded",
                    "nonsense",
                    "lie",
                    "absurd",
                ])
                || verb.negated && says(&["true", "reality", "fact", "truth", "accurate"]));
        let definite = matches!(
            syntax.word(syntax.chunks.get(subject)?.first),
            "the" | "this" | "these" | "its" | "it" | "they" | "such"
        );
        if !(meek || aimless || untrue) || !definite || !self.within((0, chunk.first)).is_empty() && !untrue {
            return None;
        }
        let (_, voiced) = holders::speaker(self.view, at)?;
        let kinds = self.told_earlier(Attitude::Warned);
        let known = |p: &Party| holders::is_state(self.view, p) || holders::is_org(self.view, p);
        if kinds.is_empty() || !voiced.holders.iter().all(known) {
            return None;
        }
        let cue = (chunk.first, chunk.end);
        Some(Finding {
            attitude: Attitude::Reassured,
            voiced,
            threats: kinds.into_iter().map(|k| (k, cue.0, cue.1)).collect(),
            origin: None,
            act: at,
            content: right,
            cue,
            confidence: 0.55,
            rule: "concerns/reassures",
        })
    }

    /// A cue about what the sentences before told, held by a state or a body.
    pub(super) fn told(
        &self,
        cue: &Cue,
        attitude: Attitude,
        who: Vec<Party>,
        content: Range,
        rule: &'static str,
    ) -> Option<Finding> {
        let known = |p: &Party| holders::is_state(self.view, p) || holders::is_org(self.view, p);
        if who.is_empty() || !who.iter().all(known) || who.iter().any(|p| holders::is_medium(self.view, p)) {
            return None;
        }
        let first = if attitude == Attitude::Reassured { Attitude::Warned } else { Attitude::Concerned };
        let kinds = self.told_earlier(first);
        (!kinds.is_empty()).then(|| Finding {
            attitude,
            voiced: Voiced::of(self.view, who),
            threats: kinds.into_iter().map(|k| (k, cue.first, cue.end)).collect(),
            origin: None,
            act: cue.at,
            content,
            cue: (cue.first, cue.end),
            confidence: 0.6,
            rule,
        })
    }
}
