//! Denials and assurances: "denied arming rebels", "played down fears", "promised that no …".

use super::cues::{Class, Cue, Slots};
use super::holders;
use super::scope::{self, Range};
use super::threats::Strength;
use super::words::{self, Words};
use super::{Finding, Reading};
use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::{Link, Opener};
use crate::document::{Attitude, ThreatKind};

impl Reading<'_, '_> {
    /// "denied that its troops had crossed", "rejected the charge".
    pub(super) fn deny(&self, cue: &Cue) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        let noun = syntax.kind(cue.at) == Some(ChunkKind::Np);
        let content = scope::right(
            self.view,
            cue.at,
            cue.end.min(syntax.chunks.get(cue.at).map_or(cue.end, |c| c.end)),
        );
        let verb = syntax.verb(cue.at);
        let passive = verb.is_some_and(|v| v.passive || v.form == Form::Participle);
        if verb.is_some_and(|v| v.negated) {
            return None;
        }
        let mut who = if noun {
            syntax.link(cue.at).owner.map(|o| holders::parties(self.view, o)).unwrap_or_default()
        } else if passive {
            holders::agent(self.view, cue.at).map(|a| holders::parties(self.view, a)).unwrap_or_default()
        } else {
            holders::doers(self.view, cue.at)
        };
        if who.is_empty() && noun {
            who = holders::modifier(self.view, cue.at, cue.head);
        }
        if who.is_empty() {
            who = self.inverted_subject(cue.at);
        }
        let mut ranges: Vec<Range> = vec![content];
        if passive {
            if let Some(s) = syntax.link(cue.at).subject {
                ranges.push(self.clipped(s, cue.first));
            }
        }
        // "the priest denied spying": what somebody stands trial for.
        let accused = who.iter().any(|p| match &p.who {
            Who::Collective(words) => words
                .split(' ')
                .next_back()
                .is_some_and(|w| words::is(Words::Private, w.trim_end_matches('s'))),
            Who::Figure(_) => false,
        });
        if accused {
            return None;
        }
        // "deny terrorism any victory": to withhold.
        if syntax.link(cue.at).second.is_some() && syntax.lemma(cue.at) == "deny" {
            return None;
        }
        let strict = matches!(syntax.lemma(cue.at), "deny" | "disclaim" | "refute" | "denial");
        let object = if passive { syntax.link(cue.at).subject } else { syntax.link(cue.at).object };
        // "rejected the account: its guards had …": what follows the colon is another clause.
        let colon = (content.0..content.1).find(|&w| syntax.word(w) == ":");
        let told = object.is_some_and(|o| words::is(Words::Talk, syntax.lemma(o)));
        let content = if told { (content.0, colon.unwrap_or(content.1)) } else { content };
        if let (true, Some(first)) = (told, ranges.first_mut()) {
            *first = content;
        }
        let talk = self.speaks_of(content, object);
        if !strict && !talk {
            return None;
        }
        if self.threats(&ranges).is_empty() {
            // "an accusation Kyiv ridiculed", "rejected the charge": told before.
            return self.told_before(cue, who, content, talk);
        }
        self.finding(cue, Attitude::Reassured, who, &ranges, "concerns/denies", false)
    }

    /// Whether what is dismissed is somebody's words.
    fn speaks_of(&self, content: Range, object: Option<usize>) -> bool {
        let syntax = &self.view.statement.syntax;
        let clause = matches!(syntax.word(content.0), "that" | "as");
        let pronoun =
            object.is_some_and(|o| matches!(syntax.lemma(o), "it" | "them" | "this" | "that" | "these"));
        clause
            || pronoun
            || object.is_some_and(|o| words::is(Words::Talk, syntax.lemma(o)))
            || (content.0..content.1.min(content.0 + 5)).any(|w| words::is(Words::Talk, syntax.word(w)))
    }

    /// An accusation of the words before, denied without its threat.
    fn told_before(
        &self,
        cue: &Cue,
        who: Vec<crate::clauses::actors::Party>,
        content: Range,
        talk: bool,
    ) -> Option<Finding> {
        let here = self.threats_beside(&[(0, cue.first)], &who);
        // "armed the rebels, which Abu Dhabi denied"
        let syntax = &self.view.statement.syntax;
        let relative = matches!(syntax.link(cue.at).opener, Some(Opener::Relative(_)))
            && syntax.link(cue.at).object.is_none_or(|o| o < cue.at);
        let talk = talk || relative;
        let number = self.view.statement.number;
        let offset = self.view.statement.offset;
        let threats = if here.is_empty() || !talk {
            let last =
                self.before.iter().rev().find(|d| {
                    d.attitude == Attitude::Warned && d.sentence + 1 >= number && d.sentence < number
                });
            match last {
                Some(last) => last.threats.iter().map(|t| t.0).collect(),
                None if talk => self.told_earlier(Attitude::Warned),
                None => return None,
            }
        } else {
            here.iter().map(|t| t.0).collect::<Vec<ThreatKind>>()
        };
        let _ = offset;
        if who.is_empty() || threats.is_empty() {
            return None;
        }
        let threats = threats.into_iter().map(|k| (k, cue.first, cue.end)).collect();
        Some(Finding {
            attitude: Attitude::Reassured,
            voiced: self.voiced(who),
            threats,
            origin: None,
            act: cue.at,
            content,
            cue: (cue.first, cue.end),
            confidence: 0.7,
            rule: "concerns/denies",
        })
    }

    /// "played down fears of", "sought to allay concern".
    pub(super) fn calm(&self, cue: &Cue) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        if self.denied(cue) {
            return None;
        }
        let object = syntax.link(cue.at).object;
        let fears = object.is_some_and(|o| words::is(Words::Fear, syntax.lemma(o)));
        let content = scope::right(
            self.view,
            cue.at,
            cue.end.min(syntax.chunks.get(cue.at).map_or(cue.end, |c| c.end)),
        );
        let worried = fears
            || self
                .cues
                .iter()
                .any(|c| c.class == Class::Worry && content.0 <= c.first && c.first < content.1);
        if cue.slots == Slots::Object && !worried {
            return None;
        }
        if !worried && self.within(content).is_empty() {
            return None;
        }
        let who: Vec<_> = holders::doers(self.view, cue.at)
            .into_iter()
            .filter(|p| holders::is_actor(self.view, p))
            .collect();
        if self.threats(&[content]).is_empty() {
            return self.told_before(cue, who, content, false);
        }
        self.finding(cue, Attitude::Reassured, who, &[content], "concerns/reassures", false)
    }

    /// "promised that no pirate would …", "vowed not to let its soil be used".
    pub(super) fn pledge(&self, cue: &Cue) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        if self.denied(cue) {
            return None;
        }
        let passive = syntax.verb(cue.at).is_some_and(|v| v.passive);
        let who = if passive {
            holders::agent(self.view, cue.at).map(|a| holders::parties(self.view, a)).unwrap_or_default()
        } else {
            holders::doers(self.view, cue.at)
        };
        let content = scope::right(
            self.view,
            cue.at,
            cue.end.min(syntax.chunks.get(cue.at).map_or(cue.end, |c| c.end)),
        );
        let before = self.before(cue.at, cue.first);
        if self.postposed(cue.at) && self.negative_inside(0, before) {
            // "Afghan soil will not be used, the minister assured diplomats"
            return self.finding(cue, Attitude::Reassured, who, &[before], "concerns/reassures", false);
        }
        if !self.negative_inside(cue.at, content) {
            return self.menace(cue, who, content);
        }
        self.finding(cue, Attitude::Reassured, who, &[content], "concerns/reassures", false)
    }

    /// "vowed to turn the port to ashes": a promise of harm.
    fn menace(&self, cue: &Cue, who: Vec<Party>, content: Range) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        let harm = self.within(content).iter().any(|h| {
            h.strength == Strength::Strong
                && h.kinds.iter().all(|k| matches!(k, ThreatKind::MilitaryAggression | ThreatKind::Refugees))
        });
        let deed = (cue.at + 1..syntax.chunks.len()).find(|&i| {
            syntax.verb(i).is_some() && syntax.chunks.get(i).is_some_and(|c| c.end <= content.1)
        })?;
        if !harm || self.counters(deed) || matches!(syntax.lemma(cue.at), "reassure" | "assure" | "guarantee")
        {
            return None;
        }
        let first = who.first().cloned();
        let mut finding =
            self.finding(cue, Attitude::Warned, who, &[content], "concerns/threatens", false)?;
        finding.origin = first;
        finding.confidence = 0.7;
        Some(finding)
    }

    /// Whether a clause or infinitive within the content is negated, or promises to prevent.
    fn negative_inside(&self, at: usize, content: Range) -> bool {
        let syntax = &self.view.statement.syntax;
        (0..syntax.chunks.len()).any(|i| {
            let inside = syntax.chunks.get(i).is_some_and(|c| content.0 <= c.first && c.end <= content.1);
            if !inside {
                return false;
            }
            let hangs = matches!(
                syntax.link(i).governor,
                Some((_, Link::That | Link::Infinitive | Link::Prep(_) | Link::Object | Link::Coordinate))
            ) || at == 0 && syntax.link(i).governor.is_none();
            if syntax.verb(i).is_some() {
                let no_object = syntax.link(i).object.is_some_and(|o| holders::negative(self.view, o));
                let harmless = words::is(Words::Yielding, syntax.lemma(i));
                // "keep boats from leaving", "prevent attacks": none will come.
                let kept = matches!(syntax.lemma(i), "keep" | "prevent" | "stop" | "stem" | "halt" | "block")
                    && syntax.link(i).object.is_some_and(|o| {
                        let end = syntax.chunks.get(o).map_or(0, |c| c.end);
                        matches!(syntax.word(end), "from" | "before")
                    });
                return hangs && !harmless && (holders::negated(self.view, i) || no_object || kept);
            }
            // "assurances of no attack", "that no rebels"
            holders::negative(self.view, i) && i > at
        })
    }
}
