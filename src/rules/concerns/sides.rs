//! Whose side a clause is about: the speaker's own, an adversary's; what is forsworn or not believed.

use super::Reading;
use super::holders::{self};
use super::scope::{self, Range};
use super::threats::Strength;
use super::words::{self, Words};
use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::Link;
use crate::document::{Attitude, ThreatKind};

impl Reading<'_, '_> {
    /// What a speaker says of its own side: that it is harmless, unsafe, or will strike if.
    pub(super) fn of_itself(
        &self,
        at: usize,
        saying: &str,
        negative: bool,
        whole: Range,
    ) -> Option<Attitude> {
        let syntax = &self.view.statement.syntax;
        let verb = syntax.verb(at)?;
        let said_of = |words: &[&str]| {
            let from = syntax.chunks.get(at).map_or(whole.0, |c| c.head);
            matches!(syntax.lemma(at), "be" | "remain" | "stay" | "serve" | "feel")
                && (from..whole.1.min(from + 6)).any(|w| words.contains(&syntax.word(w)))
        };
        let no_longer = (whole.0..whole.1).any(|w| syntax.word(w) == "no" && syntax.word(w + 1) == "longer");
        let cannot = verb.modal.is_some_and(|m| matches!(syntax.word(m), "can" | "cannot" | "could"))
            && words::is(Words::Bearing, syntax.lemma(at));
        if cannot && negative {
            return Some(Attitude::Concerned);
        }
        if negative || no_longer {
            let safe = said_of(&["safe", "immune", "secure", "spared"]);
            let nobody = syntax.link(at).object.is_some_and(|o| holders::negative(self.view, o));
            return (safe && !nobody).then_some(Attitude::Concerned);
        }
        let peaceful = said_of(&["peaceful", "defensive", "harmless", "routine", "safe", "secure"])
            || (whole.0..whole.1).any(|w| {
                syntax.word(w) == "peaceful"
                    && matches!(syntax.word(w + 1), "purpose" | "use" | "end" | "aim")
            });
        if peaceful && verb.modal.is_none() {
            return Some(Attitude::Reassured);
        }
        // "would open the gates if Europe did not pay", "threatened"
        let force = self.within(whole).iter().any(|h| {
            h.strength == Strength::Strong
                && h.kinds.iter().any(|k| {
                    matches!(
                        k,
                        ThreatKind::MilitaryAggression
                            | ThreatKind::Refugees
                            | ThreatKind::Proliferation
                            | ThreatKind::Maritime
                    )
                })
        });
        let condition = (0..syntax.chunks.len())
            .any(|i| matches!(syntax.lemma(i), "if" | "unless") && syntax.kind(i) == Some(ChunkKind::Sub));
        let will = verb.modal.is_some_and(|m| matches!(syntax.word(m), "will" | "would" | "shall"));
        let direct = self.within(whole).iter().any(|h| {
            syntax.chunks.get(at).is_some_and(|c| h.words.contains(&c.head)) && h.strength == Strength::Strong
        });
        (force && (direct || !self.counters(at)) && (saying == "threaten" || condition && will))
            .then_some(Attitude::Warned)
    }

    /// "no reason to believe that", "no evidence that": a clause that is not held to be true.
    pub(super) fn disbelieved(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let first = syntax.chunks.get(at).map_or(0, |c| c.first);
        let doubted = (0..first).any(|w| {
            syntax.word(w) == "no"
                && (w + 1..w + 3).any(|n| {
                    matches!(syntax.word(n), "reason" | "evidence" | "sign" | "indication" | "proof")
                })
        });
        if doubted {
            return true;
        }
        let mut node = at;
        for _ in 0..4 {
            let Some((governor, link)) = syntax.link(node).governor else { return false };
            if !matches!(link, Link::That | Link::Whether | Link::Infinitive | Link::Object | Link::Subject)
                || governor == node
            {
                return false;
            }
            let no = holders::negative(self.view, governor)
                || syntax.verb(governor).is_some_and(|v| v.negated)
                    && !matches!(syntax.lemma(governor), "doubt" | "exclude" | "rule");
            if no || link == Link::Whether {
                return true;
            }
            node = governor;
        }
        false
    }

    /// "Moscow had spent millions on buying votes": another state or its agents do what a threat is.
    pub(super) fn adversary(&self, at: usize, speakers: &[Party]) -> bool {
        let syntax = &self.view.statement.syntax;
        let Some(subject) = syntax.link(at).subject else { return false };
        let Some(chunk) = syntax.chunks.get(at) else { return false };
        let right = scope::right(self.view, at, chunk.first);
        let deed = self.within(right).iter().any(|h| {
            h.strength == Strength::Strong
                && h.kinds.iter().any(|k| {
                    matches!(
                        k,
                        ThreatKind::Interference
                            | ThreatKind::Cyber
                            | ThreatKind::ArmsTrafficking
                            | ThreatKind::MilitaryAggression
                            | ThreatKind::BorderSecurity
                            | ThreatKind::Maritime
                            | ThreatKind::Terrorism
                    )
                })
        });
        let own = self.clipped(subject, chunk.first);
        let hostile = self.within(own).iter().any(|h| {
            h.strength == Strength::Strong
                && h.kinds.iter().any(|k| matches!(k, ThreatKind::Cyber | ThreatKind::Interference))
        });
        let other = holders::parties(self.view, subject)
            .iter()
            .any(|p| holders::is_state(self.view, p) && speakers.iter().all(|s| s.who != p.who));
        let settled = words::is(Words::Civil, syntax.lemma(at));
        let states =
            speakers.iter().any(|p| holders::is_state(self.view, p) || holders::is_org(self.view, p));
        deed && other && states && !settled || hostile && !settled
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
        // "Afghan soil", "Iranian territory"
        if matches!(lemma, "soil" | "territory" | "land" | "airspace" | "waters" | "base") {
            let till = syntax.chunks.get(subject).map_or(0, |c| c.head);
            let whose = holders::modifier(self.view, subject, till);
            if whose.iter().any(|p| speakers.iter().any(|s| self.one_side(&p.who, &s.who))) {
                return true;
            }
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

    pub(super) fn shares(&self, at: usize, speakers: &[Party]) -> bool {
        holders::parties(self.view, at).iter().any(|p| {
            speakers.iter().any(|s| {
                s.who == p.who
                    || self.one_side(&p.who, &s.who)
                    || matches!((&s.voice, &p.who), (Some(v), Who::Figure(f)) if v.figure == Some(*f))
                    || matches!((&p.voice, &s.who), (Some(v), Who::Figure(f)) if v.figure == Some(*f))
            })
        })
    }

    /// Whether two act for the same side: a minister and his state, Afghanistan and those who rule it.
    pub(super) fn one_side(&self, a: &Who, b: &Who) -> bool {
        let side = |who: &Who| match who {
            Who::Figure(figure) => self.view.scene.cast.side_of(*figure).map(Who::Figure),
            Who::Collective(_) => None,
        };
        let (a_side, b_side) = (side(a).unwrap_or_else(|| a.clone()), side(b).unwrap_or_else(|| b.clone()));
        a_side == b_side || self.view.rival(&a_side).is_some_and(|r| r == b_side)
    }

    /// Whether a negated clause forswears harm: of will, of fact, of plans.
    pub(super) fn forswears(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let Some(verb) = syntax.verb(at) else { return false };
        let lemma = syntax.lemma(at);
        // "will not allow its soil to be used", but not "will not allow Iran to get the bomb"
        if matches!(lemma, "allow" | "let" | "permit") {
            // "no one is allowed to use our soil"
            if verb.passive && syntax.link(at).subject.is_some_and(|s| holders::negative(self.view, s)) {
                return true;
            }
            return syntax.link(at).object.is_some_and(|o| {
                holders::own(self.view, o)
                    || matches!(
                        syntax.lemma(o),
                        "anyone" | "anybody" | "nobody" | "one" | "group" | "country" | "use"
                    )
            });
        }
        // "did not rule out an attack", "has not stopped", "does not fear"
        !words::is(Words::NoHarm, lemma) && verb.form == Form::Finite
    }
}
