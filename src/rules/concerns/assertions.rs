//! Assertions: somebody says of another that he arms rebels, or of himself that he does not.

use super::cues::Class;
use super::holders::{self, Voiced};
use super::scope::{self, Range};
use super::threats::Strength;
use super::words::{self, Words};
use super::{Finding, Reading};
use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::ChunkKind;
use crate::clauses::syntax::Link;
use crate::document::{Attitude, ThreatKind};
use crate::text::lexicon::Tag;

impl Reading<'_, '_> {
    /// Clauses that somebody speaks and that no cue has taken.
    pub(super) fn assertions(&self, found: &[Finding]) -> Vec<Finding> {
        let syntax = &self.view.statement.syntax;
        let mut out: Vec<Finding> = Vec::new();
        if self.hits.is_empty() && self.before.is_empty() {
            return out;
        }
        for at in syntax.finite() {
            let Some(chunk) = syntax.chunks.get(at) else { continue };
            let lemma = syntax.lemma(at);
            let taken = found.iter().chain(&out).any(|f| {
                f.content.0 <= chunk.head && chunk.head < f.content.1
                    || f.cue.0 <= chunk.head && chunk.head < f.cue.1
                    || matches!(syntax.link(f.act).governor, Some((v, Link::Predicate)) if v == at)
            });
            let cue = self.cues.iter().any(|c| {
                c.at == at && !matches!(c.class, Class::Danger | Class::Harm | Class::Say | Class::Threaten)
            });
            let answer = found.iter().any(|f| {
                f.attitude == Attitude::Responded
                    && (f.act == at
                        || chunk.first <= f.cue.0 && f.cue.0 < scope::right(self.view, at, chunk.first).1)
            });
            if taken || cue || answer || holders::speaks(lemma) {
                continue;
            }
            if matches!(syntax.link(at).governor, Some((_, Link::Relative | Link::Adverbial(_)))) {
                continue;
            }
            if let Some(finding) = self.assertion(at).or_else(|| self.harmless(at)) {
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
        // Subject and predicate together: "troops crossed the border" is one threat.
        let whole = (left.map_or(right.0, |l| l.0.min(right.0)), right.1);
        let threats = self.threats(&[whole]);
        if threats.is_empty() {
            return None;
        }
        let said = holders::speaker(self.view, at);
        self.view.note(|| {
            format!(
                "clause {at} with {} said by {:?}",
                threats.len(),
                said.as_ref().map(|(v, w)| (*v, w.holders.iter().map(|p| p.who.clone()).collect::<Vec<_>>()))
            )
        });
        let (saying, voiced) = said?;
        if !voiced.holders.iter().any(|p| holders::is_actor(self.view, p))
            || voiced.holders.iter().any(|p| holders::is_medium(self.view, p))
        {
            return None;
        }
        let object = syntax.link(at).object;
        // "the prosecutor told the court": what a trial is about.
        let court = voiced.holders.iter().any(|p| match &p.who {
            Who::Collective(words) => words.split([' ', '-']).any(|w| {
                matches!(
                    w.to_lowercase().trim_end_matches('s'),
                    "prosecutor" | "lawyer" | "judge" | "police" | "defendant" | "jury" | "court"
                )
            }),
            Who::Figure(_) => false,
        });
        if court || self.disbelieved(at) {
            return None;
        }
        // Words of nobody who could worry: a film, a report.
        let people = voiced.holders.iter().any(|p| match &p.who {
            Who::Figure(_) => true,
            Who::Collective(words) => words.rsplit([' ', '-']).next().is_some_and(holders::is_people),
        });
        if !people {
            return None;
        }
        // "there was no evidence that", "had no comment"
        let nothing_said = object.is_some_and(|o| words::is(Words::Proof, syntax.lemma(o)));
        if nothing_said && object.is_some_and(|o| holders::negative(self.view, o)) {
            return None;
        }
        let negative =
            holders::negated(self.view, at) ^ object.is_some_and(|o| holders::negative(self.view, o));
        let own = self.own_side(at, &voiced.holders);
        if let Some(attitude) = own.then(|| self.of_itself(at, saying, negative, whole)).flatten() {
            let rule = match attitude {
                Attitude::Reassured => "concerns/reassures",
                Attitude::Concerned => "concerns/worries",
                _ => "concerns/threatens",
            };
            let threats = self.threats_beside(&[whole], &voiced.holders);
            return (!threats.is_empty()).then(|| self.build(at, voiced, threats, attitude, right, rule));
        }
        let nobody = subject.is_some_and(|s| holders::negative(self.view, s))
            || subject.is_some_and(|s| syntax.lemma(s) == "there");
        let strong = self.within(whole).iter().any(|h| h.strength == Strength::Strong);
        if negative {
            // A speaker without a known side speaks for whom he clears: "Iran poses no danger, its envoy said".
            let sideless = voiced.holders.iter().all(|p| self.sideless(p));
            let cleared: Vec<Party> = subject
                .filter(|&s| syntax.link(s).owner.is_none() && sideless && !own)
                .map(|s| holders::parties(self.view, s))
                .unwrap_or_default()
                .into_iter()
                .filter(|p| holders::is_state(self.view, p))
                .collect();
            // "any acts that threaten … will not be tolerated"
            let refused = verb.passive
                && matches!(syntax.lemma(at), "tolerate" | "accept" | "permit" | "allow")
                && left.is_some_and(|l| !self.threats(&[l]).is_empty());
            if refused {
                return Some(self.build(at, voiced, threats, Attitude::Warned, right, "concerns/warns"));
            }
            // "will not tolerate rebels at its border"
            if matches!(
                syntax.lemma(at),
                "tolerate" | "stand" | "stomach" | "brook" | "accept" | "countenance"
            ) && object.is_some_and(|o| !self.threats(&[self.reach(o, right)]).is_empty())
            {
                return Some(self.build(at, voiced, threats, Attitude::Warned, right, "concerns/warns"));
            }
            let demanded = verb
                .modal
                .is_some_and(|m| matches!(syntax.word(m), "must" | "should" | "ought" | "can" | "could"));
            let named_only = self.within(whole).iter().all(|h| h.group && h.strength == Strength::Weak);
            // "the fighters will never cross, he swore": he answers for them.
            let unsafe_now =
                (whole.0..whole.1).any(|w| matches!(syntax.word(w), "safe" | "spared" | "immune"));
            let sworn = matches!(
                saying,
                "assure" | "reassure" | "promise" | "pledge" | "vow" | "swear" | "guarantee"
            );
            // "will never allow Iran to acquire the bomb"
            let barred = matches!(syntax.lemma(at), "allow" | "let" | "permit")
                && object.is_some_and(|o| !holders::own(self.view, o) && !self.shares(o, &voiced.holders))
                && object.is_some_and(|o| {
                    holders::parties(self.view, o).iter().any(|p| holders::is_actor(self.view, p))
                        || self
                            .within(self.clipped(o, right.1))
                            .iter()
                            .any(|h| h.strength == Strength::Strong)
                })
                && strong
                && verb.modal.is_some()
                && holders::speaks(saying);
            // "no tanker will be safe, he promised"
            if sworn && unsafe_now && !own {
                return Some(self.build(at, voiced, threats, Attitude::Warned, right, "concerns/threatens"));
            }
            if barred {
                return Some(self.build(at, voiced, threats, Attitude::Warned, right, "concerns/warns"));
            }
            // "nobody will use our soil", but "nobody has asked for ransom" tells what was.
            let nobody = nobody && (verb.modal.is_some() || !verb.perfect);
            if !(own || nobody || sworn || !cleared.is_empty())
                || demanded
                || named_only
                || !self.forswears(at)
            {
                return None;
            }
            let voiced = if cleared.is_empty() {
                voiced
            } else {
                Voiced { source: voiced.holders.into_iter().next(), holders: cleared }
            };
            return Some(self.build(at, voiced, threats, Attitude::Reassured, right, "concerns/reassures"));
        }
        // "We are facing terrorist attacks", "we see guns and drugs move": the speaker's own plight.
        let plight = own && strong && words::is(Words::Suffering, syntax.lemma(at));
        if plight {
            return Some(self.build(at, voiced, threats, Attitude::Concerned, right, "concerns/worries"));
        }
        let harm_here =
            self.cues.iter().any(|c| matches!(c.class, Class::Harm | Class::Danger) && c.at == at);
        if own || !strong && !harm_here || self.counters(at) {
            return None;
        }
        let modal = verb.modal.map(|m| syntax.word(m));
        // "A collapse would send shock waves": the subject itself is a threat.
        let threatening = left.is_some_and(|l| self.within(l).iter().any(|h| h.strength == Strength::Strong));
        let possible = matches!(modal, Some("could" | "may" | "might"))
            || threatening
                && matches!(modal, Some("would" | "will"))
                && !words::is(Words::Peaceful, syntax.lemma(at));
        let harm = self.cues.iter().any(|c| {
            matches!(c.class, Class::Harm | Class::Danger) && right.0 <= c.first && c.first < right.1
        });
        let under_way = verb.progressive && !verb.passive;
        // "gunboats had entered its waters": the verb itself tells of a threat.
        let event =
            self.within(whole).iter().any(|h| {
                h.strength == Strength::Strong && h.words.contains(&chunk.head) && h.words.len() > 1
            }) && !verb.passive
                && voiced.holders.iter().any(|p| matches!(p.who, Who::Figure(_)));
        let told = self.state_of_affairs(at, right) && !voiced.holders.iter().any(|p| self.sideless(p));
        let charged =
            self.adversary(at, &voiced.holders) && verb.modal.is_none_or(|m| syntax.word(m) != "should");
        // "opium convoys move with lights on, a colonel said": how things stand, not what happened.
        let present = syntax
            .chunks
            .get(at)
            .and_then(|c| syntax.words.get(c.first))
            .is_some_and(|w| matches!(w.tag, Tag::Pres | Tag::Base) && w.lemma != "do")
            && !verb.passive;
        let standing = (present || self.gathers(at))
            && left.is_some_and(|l| self.headed(l))
            && voiced
                .holders
                .iter()
                .any(|p| holders::is_state(self.view, p) || holders::is_org(self.view, p));
        if !(told || possible || harm || under_way || event || charged || standing)
            || matches!(saying, "hope" | "deny" | "believe")
        {
            return None;
        }
        let mut finding = self.build(at, voiced, threats, Attitude::Warned, right, "concerns/accuses");
        finding.origin = subject
            .map(|s| holders::parties(self.view, s))
            .and_then(|p| p.into_iter().find(|p| holders::is_actor(self.view, p)));
        Some(finding)
    }

    /// "hundreds of militants had gathered": verbs by which a threat comes up.
    fn gathers(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        syntax.verb(at).is_some_and(|v| !v.passive) && words::is(Words::Gathering, syntax.lemma(at))
    }

    /// Whether the head of a subject is itself a strong threat of a kind that moves and acts.
    fn headed(&self, range: Range) -> bool {
        let syntax = &self.view.statement.syntax;
        let Some((at, chunk)) =
            syntax.chunks.iter().enumerate().find(|(_, c)| c.kind == ChunkKind::Np && c.first >= range.0)
        else {
            return false;
        };
        // "hundreds of militants"
        let number = words::is(Words::Number, syntax.word(chunk.head));
        let of = syntax.lemma(at + 1) == "of" && syntax.kind(at + 2) == Some(ChunkKind::Np);
        let chunk = if number && of { syntax.chunks.get(at + 2).unwrap_or(chunk) } else { chunk };
        self.within(range).iter().any(|h| {
            h.strength == Strength::Strong
                && !h.group
                && h.words.contains(&chunk.head)
                && !h.kinds.iter().any(|k| matches!(k, ThreatKind::General | ThreatKind::Humanitarian))
        })
    }

    /// An object with what follows it in a range.
    fn reach(&self, object: usize, right: Range) -> Range {
        let first = self.view.statement.syntax.chunks.get(object).map_or(right.0, |c| c.first);
        (first, right.1)
    }

    /// A person of whom the article does not say whom he speaks for.
    fn sideless(&self, party: &Party) -> bool {
        let Who::Figure(figure) = party.who else { return false };
        self.view
            .scene
            .cast
            .figures
            .get(figure)
            .is_some_and(|f| f.kind == crate::document::EntityKind::Person && f.acts_for.is_none())
    }

    #[allow(clippy::too_many_arguments)]
    fn build(
        &self,
        at: usize,
        voiced: Voiced,
        threats: Vec<(ThreatKind, usize, usize)>,
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
            act: at,
            content,
            cue: chunk.map_or(content, |c| (c.first, c.end)),
            confidence: 0.6,
            rule,
        }
    }

    /// "The river has become a motorway for cocaine", "the group ordered the attack": told as it is.
    fn state_of_affairs(&self, at: usize, right: Range) -> bool {
        let syntax = &self.view.statement.syntax;
        let strong = |h: &&super::threats::Hit| h.strength == Strength::Strong;
        let lemma = syntax.lemma(at);
        let deed = words::is(Words::Deed, lemma);
        if deed {
            return !self.within(right).is_empty();
        }
        if !matches!(lemma, "be" | "become" | "remain" | "turn" | "grow") {
            return false;
        }
        let idle = syntax.link(at).object.is_some_and(|o| words::is(Words::Idle, syntax.lemma(o)));
        let passive = syntax.verb(at).is_some_and(|v| v.passive || v.modal.is_some());
        let kinds = self.within(right).into_iter().filter(strong).any(|h| {
            h.kinds.iter().any(|k| !matches!(k, ThreatKind::MilitaryAggression | ThreatKind::General))
        });
        !idle && !passive && kinds
    }

    /// Whether a clause tells of acting against a threat: "is fighting militants".
    pub(super) fn counters(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let counter = |lemma: &str| words::is(Words::Countering, lemma);
        counter(syntax.lemma(at)) || (at + 1..syntax.chunks.len().min(at + 4)).any(|i| {
            syntax.kind(i) == Some(ChunkKind::Vg)
                && matches!(syntax.link(i).governor, Some((g, Link::Infinitive | Link::Gerund)) if g == at)
                && counter(syntax.lemma(i))
        })
    }
}
