//! Verbs and adjectives of worry, warning and accusation.

use super::cues::{Cue, Slots};
use super::holders::{self, Voiced};
use super::scope::{self, Range};
use super::words::{self, Words};
use super::{Finding, Reading};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::{Link, Opener};
use crate::document::Attitude;

impl Reading<'_, '_> {
    /// A phrase before a word.
    pub(super) fn clipped(&self, at: usize, till: usize) -> Range {
        let (a, b) = scope::phrase(self.view, at);
        (a, b.min(till).max(a))
    }

    /// Whether a worry is said not to be.
    pub(super) fn denied(&self, cue: &Cue) -> bool {
        let syntax = &self.view.statement.syntax;
        let verb = match syntax.kind(cue.at) {
            Some(ChunkKind::Adj) => match syntax.link(cue.at).governor {
                Some((v, Link::Predicate)) => Some(v),
                _ => None,
            },
            _ => Some(cue.at),
        };
        let own = syntax.chunks.get(cue.at).is_some_and(|c| {
            c.kind == ChunkKind::Adj
                && (c.first..c.head).any(|w| matches!(syntax.word(w), "not" | "hardly" | "never"))
        });
        let nothing = verb.and_then(|v| syntax.link(v).subject).is_some_and(|s| syntax.lemma(s) == "nothing");
        let mut negated = own || nothing || verb.is_some_and(|v| holders::negated(self.view, v));
        // "denied that it was worried", "has no reason to worry", "refused to be alarmed"
        let mut node = verb.unwrap_or(cue.at);
        for _ in 0..4 {
            let Some((governor, link)) = syntax.link(node).governor else { break };
            if governor == node || matches!(link, Link::Relative | Link::Adverbial(_) | Link::Adjunct) {
                break;
            }
            let lemma = syntax.lemma(governor);
            if matches!(lemma, "deny" | "refuse" | "decline" | "stop" | "cease") {
                negated = true;
            }
            if syntax.kind(governor) == Some(ChunkKind::Np)
                && (holders::negative(self.view, governor)
                    || syntax
                        .link(governor)
                        .governor
                        .is_some_and(|(v, l)| l == Link::Object && syntax.verb(v).is_some_and(|x| x.negated)))
                && matches!(lemma, "reason" | "need" | "cause" | "ground" | "grounds")
            {
                negated = true;
            }
            if link == Link::Infinitive && syntax.verb(governor).is_some_and(|v| v.negated) {
                negated = true;
            }
            node = governor;
        }
        negated
    }

    /// "warned of raids", "alerted neighbours to".
    pub(super) fn warn(&self, cue: &Cue) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        let verb = syntax.verb(cue.at);
        if self.denied(cue) {
            return None;
        }
        let mut content = scope::right(self.view, cue.at, cue.end);
        let passive = verb.is_some_and(|v| v.passive);
        let mut who = if passive {
            holders::agent(self.view, cue.at).map(|a| holders::parties(self.view, a)).unwrap_or_default()
        } else {
            holders::doers(self.view, cue.at)
        };
        if who.is_empty() && !passive {
            // ", the ministry warned": an inverted or shared subject.
            who = self.inverted_subject(cue.at);
        }
        // "…, the agency warned in a report": the content stands before.
        let about = matches!(
            syntax.word(content.0),
            "of" | "about" | "against" | "over" | "that" | "on" | "to" | ":" | "not"
        ) || !self.no_clause(cue.at)
            || syntax.chunks.get(cue.at).is_some_and(|c| cue.end > c.end)
            || syntax.link(cue.at).object.is_some_and(|o| {
                o > cue.at && who.iter().all(|p| p.first != self.view.statement.tokens(o).0)
            });
        let told = !about || self.threats(&[content]).is_empty() && self.points_back(content);
        if told && !passive {
            let before = self.before(cue.at, cue.first);
            content = if self.no_clause(cue.at) && !about { before } else { (0, cue.first) };
        }
        self.finding(cue, Attitude::Warned, who, &[content], "concerns/warns", false)
    }

    /// "…, warned the minister".
    pub(super) fn inverted_subject(&self, at: usize) -> Vec<crate::clauses::actors::Party> {
        let syntax = &self.view.statement.syntax;
        let before = at.checked_sub(1).and_then(|b| syntax.kind(b));
        if !matches!(before, Some(ChunkKind::Comma | ChunkKind::Quote)) {
            return Vec::new();
        }
        let object =
            syntax.link(at).object.or((syntax.kind(at + 1) == Some(ChunkKind::Np)).then_some(at + 1));
        object.map(|o| holders::parties(self.view, o)).unwrap_or_default()
    }

    /// Whether a verb of saying has no clause of its own behind it.
    pub(super) fn no_clause(&self, at: usize) -> bool {
        !self
            .view
            .statement
            .syntax
            .links
            .iter()
            .any(|l| matches!(l.governor, Some((g, Link::That | Link::Whether)) if g == at))
    }

    /// The words before a postposed verb of saying and its subject.
    pub(super) fn before(&self, at: usize, first: usize) -> Range {
        let syntax = &self.view.statement.syntax;
        let mut end = first;
        if let Some(s) = syntax.link(at).subject.filter(|&s| s < at) {
            let mut start = s;
            while let Some(owner) = syntax.link(start).owner {
                start = owner;
            }
            end = syntax.chunks.get(start).map_or(first, |c| c.first);
        }
        (0, end)
    }

    /// "accused Kabul of", "blamed X for Y", "called X a threat".
    pub(super) fn accuse(&self, cue: &Cue) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        let verb = syntax.verb(cue.at)?;
        if self.denied(cue) {
            return None;
        }
        let passive = verb.passive || verb.form == Form::Participle;
        let content = scope::right(
            self.view,
            cue.at,
            cue.end.min(syntax.chunks.get(cue.at).map_or(cue.end, |c| c.end)),
        );
        let who = if passive {
            holders::agent(self.view, cue.at).map(|a| holders::parties(self.view, a)).unwrap_or_default()
        } else {
            holders::doers(self.view, cue.at)
        };
        let accused = if passive { syntax.link(cue.at).subject } else { syntax.link(cue.at).object };
        // "a group accused an app of spying": between nobodies it is no matter of security.
        let somebody = |p: &crate::clauses::actors::Party| {
            holders::is_state(self.view, p) || holders::is_org(self.view, p)
        };
        let known = accused.is_some_and(|a| !holders::parties(self.view, a).is_empty());
        if !who.is_empty() && !who.iter().any(somebody) && !known {
            return None;
        }
        let mut ranges = vec![content];
        // "accused the group of attacking": what follows "of", not the accused.
        if cue.slots == Slots::Origin && !passive {
            if let Some(of) = (content.0..content.1).find(|&w| matches!(syntax.word(w), "of" | "for")) {
                let deed = (of, content.1);
                if !self.within(deed).is_empty() {
                    ranges = vec![deed];
                }
            }
        }
        // "an attack which London blamed on Tehran"
        if let Some(Opener::Relative(Some(np))) = syntax.link(cue.at).opener {
            if syntax.link(cue.at).subject != Some(np) {
                ranges.push(self.clipped(np, cue.first));
            }
        }
        match cue.slots {
            Slots::Label => {
                // A word of condemnation counts where it calls something a danger.
                let pattern = cue.end > syntax.chunks.get(cue.at).map_or(0, |c| c.end)
                    && !(cue.first..cue.end)
                        .any(|w| matches!(syntax.word(w), "than" | "not" | "no" | "hardly"));
                let labelled = pattern || self.labelled(content);
                let danger = syntax
                    .chunks
                    .get(cue.at)
                    .is_some_and(|c| !matches!(syntax.word(c.head), "think" | "know" | "name"));
                if pattern && !danger && !self.labelled(content) {
                    return None;
                }
                if !labelled || passive && who.is_empty() {
                    return None;
                }
            }
            Slots::Origin
                if !self.has_prep(cue, &["of", "for", "in", "over", "as"]) && cue.end == cue.first + 1 =>
            {
                return None;
            }
            _ => {}
        }
        if self.threats(&ranges).is_empty() && self.points_back(content) {
            // "blamed Tehran for it": the deed stands before.
            ranges = vec![(0, cue.first)];
        }
        // "men accused of plotting": a court's words unless somebody says them.
        let nameless = passive && verb.form == Form::Finite;
        let mut finding = self.finding(cue, Attitude::Warned, who, &ranges, "concerns/accuses", nameless)?;
        finding.origin = accused
            .map(|a| holders::parties(self.view, a))
            .and_then(|p| p.into_iter().find(|p| holders::is_actor(self.view, p)));
        finding.content = content;
        Some(finding)
    }

    /// Words of worries that are none of security's.
    pub(super) fn trivial(&self, range: Range) -> bool {
        let syntax = &self.view.statement.syntax;
        (range.0..range.1).any(|w| words::is(Words::Trivial, syntax.word(w)))
    }

    /// "involvement", "it": words for a deed told before.
    pub(super) fn points_back(&self, range: Range) -> bool {
        let syntax = &self.view.statement.syntax;
        (range.0..range.1).any(|w| words::is(Words::Pointing, syntax.word(w)))
    }

    /// "as a threat to", "an act of aggression": the content calls its object a danger.
    fn labelled(&self, range: Range) -> bool {
        let syntax = &self.view.statement.syntax;
        let Some(r#as) = (range.0..range.1).find(|&w| syntax.word(w) == "as") else { return false };
        let till = range.1.min(r#as + 8);
        // "as a nuisance rather than a danger"
        if (r#as..till).any(|w| matches!(syntax.word(w), "than" | "not" | "no" | "hardly")) {
            return false;
        }
        (r#as..till).any(|w| words::is(Words::Peril, syntax.word(w)))
    }

    fn has_prep(&self, cue: &Cue, preps: &[&str]) -> bool {
        let syntax = &self.view.statement.syntax;
        let (a, b) = scope::right(self.view, cue.at, cue.end);
        (a..b).any(|w| preps.contains(&syntax.word(w)))
    }

    /// "claims that agents were sent".
    pub(super) fn allege(&self, cue: &Cue) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        if self.denied(cue) || syntax.verb(cue.at).is_some_and(|v| v.passive) {
            return None;
        }
        let who = holders::doers(self.view, cue.at);
        let clause = (0..syntax.chunks.len())
            .find(|&i| matches!(syntax.link(i).governor, Some((g, Link::That)) if g == cue.at));
        let content = scope::right(self.view, cue.at, cue.end);
        match clause {
            Some(c) => {
                if self.own_side(c, &who) || holders::negated(self.view, c) || self.counters(c) {
                    return None;
                }
                self.finding(cue, Attitude::Warned, who, &[content], "concerns/accuses", false)
            }
            None if syntax.lemma(cue.at) == "allege" => {
                let mut ranges = vec![content];
                if self.threats(&ranges).is_empty() && self.points_back(content) {
                    ranges = vec![(0, cue.first)];
                }
                self.finding(cue, Attitude::Warned, who, &ranges, "concerns/accuses", false)
            }
            // "…, its digital minister alleged"
            None if cue.at > 2 && self.postposed(cue.at) => {
                let before = self.before(cue.at, cue.first);
                self.finding(cue, Attitude::Warned, who, &[before], "concerns/accuses", false)
            }
            None => None,
        }
    }

    /// Whether a verb of saying closes the sentence: ", the minister alleged."
    pub(super) fn postposed(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let start = syntax.link(at).subject.filter(|&s| s < at).map(|s| {
            let mut start = s;
            while let Some(owner) = syntax.link(start).owner {
                start = owner;
            }
            start
        });
        let comma = start
            .and_then(|s| s.checked_sub(1))
            .is_some_and(|c| matches!(syntax.kind(c), Some(ChunkKind::Comma | ChunkKind::Quote)));
        comma
            && matches!(
                syntax.kind(at + 1),
                None | Some(ChunkKind::Stop | ChunkKind::Prep | ChunkKind::Time | ChunkKind::Adv)
            )
            || comma
                && self.no_clause(at)
                && matches!(syntax.lemma(at), "assure" | "reassure" | "promise" | "warn" | "tell")
    }

    /// "threatened to close the strait": the holder is the danger.
    pub(super) fn threaten(&self, cue: &Cue) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        if self.denied(cue) {
            return None;
        }
        let who = holders::doers(self.view, cue.at);
        let acts = who.iter().any(|p| holders::is_actor(self.view, p));
        let infinitive = (cue.at + 1..syntax.chunks.len().min(cue.at + 4))
            .any(|i| matches!(syntax.link(i).governor, Some((g, Link::Infinitive)) if g == cue.at));
        let with = syntax.phrases_after(cue.at).iter().any(|&(p, _)| syntax.lemma(p) == "with");
        if !acts || !(infinitive || with) {
            return None;
        }
        let content = scope::right(self.view, cue.at, cue.end);
        if !self.within(content).iter().any(|h| h.strength == super::threats::Strength::Strong) {
            return None;
        }
        let origin = who.first().cloned();
        let mut finding =
            self.finding(cue, Attitude::Warned, who, &[content], "concerns/threatens", false)?;
        finding.origin = origin;
        Some(finding)
    }

    /// A finding of a cue with holders and content; nothing without a threat.
    pub(super) fn finding(
        &self,
        cue: &Cue,
        attitude: Attitude,
        who: Vec<crate::clauses::actors::Party>,
        content: &[Range],
        rule: &'static str,
        nameless: bool,
    ) -> Option<Finding> {
        let threats = self.threats_beside(content, &who);
        self.view.note(|| {
            format!(
                "{attitude} by {} about words {content:?}: {}",
                who.len(),
                threats.iter().map(|t| t.0.as_str()).collect::<Vec<_>>().join(" ")
            )
        });
        if threats.is_empty() || who.is_empty() && !nameless {
            return None;
        }
        // "police suspect": ordinary detection; a newspaper's words are others'.
        let syntax = &self.view.statement.syntax;
        let police = who.iter().any(|p| {
            matches!(&p.who, crate::clauses::actors::Who::Collective(w)
                if w.ends_with("police") || w.ends_with("prosecutors") || w.ends_with("investigators"))
        });
        if police && syntax.lemma(cue.at) == "suspect" || who.iter().any(|p| holders::is_medium(self.view, p))
        {
            return None;
        }
        if cue.slots == Slots::Strong
            && !content
                .iter()
                .any(|&r| self.within(r).iter().any(|h| h.strength == super::threats::Strength::Strong))
        {
            return None;
        }
        let strong = content
            .iter()
            .any(|&r| self.within(r).iter().any(|h| h.strength == super::threats::Strength::Strong));
        // "smuggling subsidies into tariffs": what the weak word belongs to is trade.
        let near =
            |t: &(crate::document::ThreatKind, usize, usize)| self.trivial((t.1.saturating_sub(2), t.2 + 2));
        if !strong && threats.iter().all(near) {
            return None;
        }
        let mut voiced = Voiced::of(self.view, who);
        if voiced.source.is_none() {
            // "Cyprus fears …, its minister said"
            if let Some((_, said)) = holders::speaker(self.view, cue.at) {
                let speaker = said.source.or(said.holders.into_iter().next());
                voiced.source = speaker.filter(|s| voiced.holders.iter().all(|h| h.who != s.who));
            }
        }
        let range = content.first().copied().unwrap_or((cue.first, cue.end));
        Some(Finding {
            attitude,
            voiced,
            threats,
            origin: None,
            act: cue.at,
            content: range,
            cue: (cue.first, cue.end),
            confidence: 0.85,
            rule,
        })
    }
}
