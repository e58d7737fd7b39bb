//! Verbs and adjectives of worry.

use super::cues::{Cue, Part, Slots};
use super::holders::{self};
use super::scope::{self, Range};
use super::{Finding, Reading};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::{Link, Opener};
use crate::document::Attitude;

impl Reading<'_, '_> {
    /// "fears an invasion", "is wary of", "alarmed Vilnius".
    pub(super) fn worry(&self, cue: &Cue) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        let verb = syntax.verb(cue.at);
        let passive = verb.is_some_and(|v| v.passive || v.form == Form::Participle);
        let whom = match cue.slots {
            Slots::Whom => !passive,
            Slots::Both => !passive && self.takes_actor(cue.at),
            _ => false,
        };
        if whom {
            return self.worries(cue);
        }
        if self.denied(cue) {
            return self.no_fear(cue);
        }
        let experiencer = cue.part == Part::Adjective || cue.slots == Slots::Whom || cue.slots == Slots::Both;
        let content = scope::right(self.view, cue.at, cue.end);
        if passive && !experiencer {
            // "An attack is feared", "is feared to be plotting"
            let subject = syntax.link(cue.at).subject;
            let mut ranges = vec![content];
            ranges.extend(subject.map(|s| self.clipped(s, cue.first)));
            let holder = holders::agent(self.view, cue.at).map(|a| holders::parties(self.view, a));
            return self.finding(
                cue,
                Attitude::Concerned,
                holder.unwrap_or_default(),
                &ranges,
                "concerns/worries",
                true,
            );
        }
        let who = self.experiencer(cue);
        let mut content = self.less_than(content);
        if self.within(content).is_empty() {
            // "fears for its hospitals after ransomware froze …": the threat stands in the circumstance.
            content = self.circumstance(content);
        }
        if self.within(content).is_empty() && self.points_back(content) && !self.trivial(content) {
            // "the rifles have reached the lake, and Chad is uneasy about where they go next"
            content = (0, cue.first);
        }
        if self.within(content).is_empty() && self.takes_up(content) && self.within((0, cue.first)).is_empty()
        {
            return self.told(cue, Attitude::Concerned, who, content, "concerns/worries");
        }
        self.finding(cue, Attitude::Concerned, who, &[content], "concerns/worries", false)
    }

    /// Whoever a worrying predicate is said of.
    pub(super) fn experiencer(&self, cue: &Cue) -> Vec<crate::clauses::actors::Party> {
        let syntax = &self.view.statement.syntax;
        if syntax.kind(cue.at) == Some(ChunkKind::Adj) {
            return match syntax.link(cue.at).governor {
                Some((v, Link::Predicate)) => holders::doers(self.view, v),
                Some((np, _)) if syntax.kind(np) == Some(ChunkKind::Np) => holders::parties(self.view, np),
                Some((v, _)) => holders::doers(self.view, v),
                None => {
                    let who = self.fronted(cue.at);
                    if who.is_empty() { self.trailing(cue.at) } else { who }
                }
            };
        }
        let mut who = holders::doers(self.view, cue.at);
        if who.is_empty() {
            who = self.fronted(cue.at);
        }
        if who.is_empty() {
            // 'was "deeply concerned" by': the copula stands before the marks.
            let before = (0..cue.at)
                .rev()
                .find(|&i| !matches!(syntax.kind(i), Some(ChunkKind::Quote | ChunkKind::Adv)));
            let copula = before.filter(|&v| syntax.verb(v).is_some() && syntax.lemma(v) == "be");
            who = copula.map(|v| holders::doers(self.view, v)).unwrap_or_default();
        }
        who
    }

    /// "Worried that …, Oslo sent": the subject of the clause to come.
    pub(super) fn fronted(&self, at: usize) -> Vec<crate::clauses::actors::Party> {
        let syntax = &self.view.statement.syntax;
        let opens = (0..at)
            .all(|i| matches!(syntax.kind(i), Some(ChunkKind::Adv | ChunkKind::Quote | ChunkKind::Coord)));
        let verb = syntax.finite().find(|&v| v > at && matches!(syntax.link(v).opener, Some(Opener::Main)));
        match verb {
            Some(v) if opens => holders::doers(self.view, v),
            _ => Vec::new(),
        }
    }

    /// "asked for more guns, afraid that": the subject of the clause before.
    pub(super) fn trailing(&self, at: usize) -> Vec<crate::clauses::actors::Party> {
        let syntax = &self.view.statement.syntax;
        let comma = at.checked_sub(1).and_then(|c| syntax.kind(c)) == Some(ChunkKind::Comma);
        let verb = syntax.finite().filter(|&v| v < at).last();
        verb.filter(|_| comma).map(|v| holders::doers(self.view, v)).unwrap_or_default()
    }

    /// "was not indifferent to": a worry by its contrary.
    pub(super) fn unease(&self, cue: &Cue) -> Option<Finding> {
        if !self.denied(cue) {
            return None;
        }
        let who = self.experiencer(cue);
        let content = scope::right(self.view, cue.at, cue.end);
        self.finding(cue, Attitude::Concerned, who, &[content], "concerns/worries", false)
    }

    /// The clause of time or cause behind a content, if it names a threat outright.
    pub(super) fn circumstance(&self, content: Range) -> Range {
        let syntax = &self.view.statement.syntax;
        let opens = matches!(
            syntax.word(content.1),
            "after" | "since" | "following" | "as" | "because" | "amid" | "when" | "now" | "given"
        );
        let at = syntax.chunks.iter().position(|c| c.first == content.1);
        let (true, Some(at)) = (opens, at) else { return content };
        let end = syntax.chunks.get(at).map_or(content.1, |c| c.end);
        let wider = scope::right(self.view, at, end);
        let strong = self.within(wider).iter().any(|h| h.strength == super::threats::Strength::Strong);
        if strong { wider } else { content }
    }

    /// "less about X than about Y": only what follows "than".
    pub(super) fn less_than(&self, range: Range) -> Range {
        let syntax = &self.view.statement.syntax;
        if syntax.word(range.0) == "less" || syntax.word(range.0.saturating_sub(1)) == "less" {
            if let Some(than) = (range.0..range.1).find(|&w| syntax.word(w) == "than") {
                return (than, range.1);
            }
        }
        range
    }

    /// Whether the object of the verb can worry: an actor and no threat.
    pub(super) fn takes_actor(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        syntax.link(at).object.is_some_and(|o| !holders::parties(self.view, o).is_empty())
    }

    /// The subject worries the object.
    pub(super) fn worries(&self, cue: &Cue) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        if holders::negated(self.view, cue.at) {
            return None;
        }
        let object = syntax.link(cue.at).object?;
        let who = holders::parties(self.view, object);
        if who.is_empty() {
            return None;
        }
        let mut content: Vec<Range> = Vec::new();
        if let Some(subject) = syntax.link(cue.at).subject {
            content.push(self.clipped(subject, cue.first));
        }
        if self.threats(&content).is_empty() {
            let end = syntax.chunks.get(object).map_or(cue.end, |c| c.end);
            content.push(scope::right(self.view, cue.at, end));
        }
        if self.threats(&content).is_empty() {
            content = vec![(0, cue.first)];
        }
        self.finding(cue, Attitude::Concerned, who, &content, "concerns/worries", false)
    }

    /// "neighbours need not fear us": said by the feared, it is an assurance.
    pub(super) fn no_fear(&self, cue: &Cue) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        let verb = match syntax.link(cue.at).governor {
            Some((v, Link::Predicate)) => v,
            _ => cue.at,
        };
        let modal = syntax.verb(verb).and_then(|v| v.modal).map(|m| syntax.word(m));
        let reason = syntax.link(cue.at).governor.is_some_and(|(g, _)| {
            matches!(syntax.lemma(g), "reason" | "need" | "cause" | "nothing" | "have")
        });
        let nothing = syntax.link(verb).subject.is_some_and(|s| syntax.lemma(s) == "nothing");
        if !matches!(modal, Some("should" | "need" | "must")) && !reason && !nothing {
            return None;
        }
        let (_, voiced) = holders::speaker(self.view, verb)?;
        let content = scope::right(self.view, cue.at, cue.end);
        let mut threats = self.threats(&[content]);
        if threats.is_empty() {
            threats = self.threats_beside(&[(0, cue.first)], &voiced.holders);
        }
        if threats.is_empty() {
            return None;
        }
        Some(Finding {
            attitude: Attitude::Reassured,
            voiced,
            threats,
            origin: None,
            act: cue.at,
            content,
            cue: (cue.first, cue.end),
            confidence: 0.7,
            rule: "concerns/reassures",
        })
    }

    /// "has become alarming for Tajikistan", "is dangerous for the region".
    pub(super) fn alarming(&self, cue: &Cue) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        if self.denied(cue) {
            return None;
        }
        let verb = match syntax.kind(cue.at) {
            Some(ChunkKind::Adj) => match syntax.link(cue.at).governor {
                Some((v, Link::Predicate)) => v,
                _ => return None,
            },
            _ => cue.at,
        };
        let subject = syntax.link(verb).subject?;
        let content = self.clipped(subject, cue.first);
        let to = syntax
            .phrases_after(cue.at)
            .into_iter()
            .take(2)
            .find(|&(p, _)| matches!(syntax.lemma(p), "for" | "to"))
            .map(|(_, n)| holders::parties(self.view, n))
            .filter(|p| !p.is_empty());
        let said = holders::speaker(self.view, verb);
        let (who, source) = match (to, said) {
            (Some(who), said) => (who, said.and_then(|(_, v)| v.source.or(v.holders.into_iter().next()))),
            (None, Some((_, v))) => (v.holders, v.source),
            (None, None) => return None,
        };
        let mut finding =
            self.finding(cue, Attitude::Concerned, who, &[content], "concerns/alarms", false)?;
        if source.is_some() {
            finding.voiced.source = source;
        }
        Some(finding)
    }
}
