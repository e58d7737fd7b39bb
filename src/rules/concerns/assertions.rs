//! Assertions: somebody says of another that he arms rebels, or of himself that he does not.

use super::cues::Class;
use super::holders::{self, Voiced};
use super::scope::{self, Range};
use super::{Finding, Reading};
use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::Link;
use crate::document::Attitude;

impl Reading<'_, '_> {
    /// Clauses that somebody speaks and that no cue has taken.
    pub(super) fn assertions(&self, found: &[Finding]) -> Vec<Finding> {
        let syntax = &self.view.statement.syntax;
        let mut out: Vec<Finding> = Vec::new();
        if self.hits.is_empty() {
            return out;
        }
        for at in syntax.finite() {
            let Some(chunk) = syntax.chunks.get(at) else { continue };
            let lemma = syntax.lemma(at);
            let taken = found.iter().chain(&out).any(|f| {
                f.content.0 <= chunk.head && chunk.head < f.content.1
                    || f.cue.0 <= chunk.head && chunk.head < f.cue.1
            });
            let cue = self.cues.iter().any(|c| {
                c.at == at && !matches!(c.class, Class::Danger | Class::Harm | Class::Say | Class::Threaten)
            });
            if taken || cue || holders::speaks(lemma) {
                continue;
            }
            if matches!(syntax.link(at).governor, Some((_, Link::Relative | Link::Adverbial(_)))) {
                continue;
            }
            if let Some(finding) = self.assertion(at) {
                out.push(finding);
            }
        }
        out
    }

    fn assertion(&self, at: usize) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        let chunk = syntax.chunks.get(at)?;
        let verb = chunk.verb?;
        let subject = syntax.link(at).subject;
        let right = scope::right(self.view, at, chunk.first);
        let left = subject.map(|s| self.clipped(s, chunk.first)).filter(|r| r.1 > r.0);
        let mut ranges: Vec<Range> = vec![right];
        ranges.extend(left);
        let threats = self.threats(&ranges);
        if threats.is_empty() {
            return None;
        }
        let (saying, voiced) = holders::speaker(self.view, at)?;
        if !voiced.holders.iter().any(|p| holders::is_actor(self.view, p)) {
            return None;
        }
        let object = syntax.link(at).object;
        let negative =
            holders::negated(self.view, at) ^ object.is_some_and(|o| holders::negative(self.view, o));
        let own = self.own_side(at, &voiced.holders);
        let nobody = subject.is_some_and(|s| holders::negative(self.view, s))
            || subject.is_some_and(|s| syntax.lemma(s) == "there");
        let strong = self
            .within(right)
            .iter()
            .chain(left.map(|l| self.within(l)).unwrap_or_default().iter())
            .any(|h| h.strength == super::threats::Strength::Strong);
        if negative {
            if !(own || nobody) || !self.forswears(at) {
                return None;
            }
            return Some(self.build(
                at,
                saying,
                voiced,
                threats,
                Attitude::Reassured,
                right,
                "concerns/reassures",
            ));
        }
        if own || !strong || self.counters(at) {
            return None;
        }
        let modal = verb.modal.map(|m| syntax.word(m));
        let possible = matches!(modal, Some("could" | "may" | "might"));
        let harm = self.cues.iter().any(|c| {
            matches!(c.class, Class::Harm | Class::Danger) && right.0 <= c.first && c.first < right.1
        });
        let under_way = verb.progressive && !verb.passive;
        if !(possible || harm || under_way) || matches!(syntax.lemma(saying), "hope" | "deny" | "believe") {
            return None;
        }
        let mut finding =
            self.build(at, saying, voiced, threats, Attitude::Warned, right, "concerns/accuses");
        finding.origin = subject
            .map(|s| holders::parties(self.view, s))
            .and_then(|p| p.into_iter().find(|p| holders::is_actor(self.view, p)));
        Some(finding)
    }

    #[allow(clippy::too_many_arguments)]
    fn build(
        &self,
        at: usize,
        _saying: usize,
        voiced: Voiced,
        threats: Vec<(crate::document::ThreatKind, usize, usize)>,
        attitude: Attitude,
        content: Range,
        rule: &'static str,
    ) -> Finding {
        let chunk = self.view.statement.syntax.chunks.get(at);
        self.view.note(|| format!("assertion at {at}: {attitude}"));
        Finding {
            attitude,
            voiced,
            threats,
            origin: None,
            content,
            cue: chunk.map_or(content, |c| (c.first, c.end)),
            confidence: 0.6,
            rule,
        }
    }

    /// Whether the subject of the verb at `at` is the speaker or of its side.
    pub(super) fn own_side(&self, at: usize, speakers: &[Party]) -> bool {
        let syntax = &self.view.statement.syntax;
        let Some(subject) = syntax.link(at).subject.or_else(|| holders::subject(self.view, at)) else {
            return false;
        };
        let lemma = syntax.lemma(subject);
        if matches!(lemma, "we" | "i" | "us") || holders::own(self.view, subject) {
            return true;
        }
        if let Some(owner) = syntax.link(subject).owner {
            if holders::own(self.view, owner) || self.shares(owner, speakers) {
                return true;
            }
        }
        if matches!(lemma, "it" | "they" | "he" | "she" | "none") {
            let who = holders::parties(self.view, subject);
            return who.is_empty() || who.iter().any(|p| speakers.iter().any(|s| s.who == p.who));
        }
        self.shares(subject, speakers)
    }

    fn shares(&self, at: usize, speakers: &[Party]) -> bool {
        holders::parties(self.view, at).iter().any(|p| {
            speakers.iter().any(|s| {
                s.who == p.who
                    || matches!((&s.voice, &p.who), (Some(v), Who::Figure(f)) if v.figure == Some(*f))
                    || matches!((&p.voice, &s.who), (Some(v), Who::Figure(f)) if v.figure == Some(*f))
            })
        })
    }

    /// Whether a negated clause forswears harm: of will, of fact, of plans.
    fn forswears(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let Some(verb) = syntax.verb(at) else { return false };
        let lemma = syntax.lemma(at);
        // "did not rule out an attack", "has not stopped", "does not fear"
        !matches!(
            lemma,
            "rule"
                | "exclude"
                | "stop"
                | "prevent"
                | "accept"
                | "tolerate"
                | "recognize"
                | "forget"
                | "know"
                | "fear"
                | "believe"
                | "expect"
                | "see"
                | "think"
                | "understand"
                | "want"
                | "wait"
                | "hesitate"
                | "support"
                | "surrender"
                | "bow"
                | "yield"
                | "deny"
                | "comment"
                | "say"
                | "remain"
                | "respond"
                | "forgive"
                | "need"
                | "receive"
                | "get"
                | "lose"
                | "work"
                | "talk"
                | "negotiate"
                | "kill"
        ) && verb.form == Form::Finite
    }

    /// Whether a clause tells of acting against a threat: "is fighting militants".
    pub(super) fn counters(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let counter = |lemma: &str| {
            matches!(
                lemma,
                "fight"
                    | "combat"
                    | "counter"
                    | "hunt"
                    | "pursue"
                    | "prevent"
                    | "investigate"
                    | "repel"
                    | "defeat"
                    | "kill"
                    | "arrest"
                    | "detain"
                    | "stop"
                    | "curb"
                    | "stem"
                    | "tackle"
                    | "address"
                    | "discuss"
                    | "seek"
                    | "monitor"
                    | "intercept"
                    | "foil"
                    | "thwart"
                    | "eliminate"
                    | "neutralize"
                    | "resolve"
                    | "end"
                    | "protect"
                    | "defend"
                    | "help"
                    | "work"
                    | "consider"
                    | "try"
                    | "confront"
                    | "capture"
                    | "destroy"
                    | "evacuate"
                    | "rescue"
                    | "deploy"
                    | "respond"
                    | "strengthen"
                    | "release"
                    | "free"
                    | "fall"
                    | "decline"
                    | "decrease"
                    | "ease"
                    | "withdraw"
                    | "cooperate"
            )
        };
        counter(syntax.lemma(at)) || (at + 1..syntax.chunks.len().min(at + 4)).any(|i| {
            syntax.kind(i) == Some(ChunkKind::Vg)
                && matches!(syntax.link(i).governor, Some((g, Link::Infinitive | Link::Gerund)) if g == at)
                && counter(syntax.lemma(i))
        })
    }
}
