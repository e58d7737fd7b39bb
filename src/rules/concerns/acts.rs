//! Acts that answer a threat: which verb acts, who is behind it, whether it is done at all.

use super::answers::Mark;
use super::holders::{self};
use super::scope::Range;
use super::threats::Strength;
use super::words::{self, Words};
use super::{Finding, Reading};
use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::{Link, Opener};
use crate::document::{Attitude, ThreatKind};

impl Reading<'_, '_> {
    pub(super) fn chunk_of(&self, word: usize) -> Option<usize> {
        self.view.statement.syntax.chunks.iter().position(|c| c.first <= word && word < c.end)
    }

    /// The act that a link at `word` belongs to: the verb before it in its clause, else the one to come.
    pub(super) fn act(&self, word: usize, acts: &[Mark]) -> Option<usize> {
        let syntax = &self.view.statement.syntax;
        let here = self.chunk_of(word)?;
        let fits = |i: usize| {
            let lemma = syntax.lemma(i);
            syntax.verb(i).is_some() && (words::is(Words::Act, lemma) || self.secures(i, acts))
        };
        let mut i = here;
        while let Some(j) = i.checked_sub(1) {
            i = j;
            match syntax.kind(i) {
                Some(ChunkKind::Vg) => {
                    let relative = matches!(syntax.link(i).opener, Some(Opener::Relative(_)));
                    if fits(i) {
                        return Some(i);
                    }
                    if syntax.verb(i).is_some_and(|v| v.form == Form::Finite)
                        && !relative
                        && !self.inserted(i)
                    {
                        return None;
                    }
                }
                Some(ChunkKind::Stop) => return None,
                Some(ChunkKind::Break) if syntax.lemma(i) == ";" => break,
                _ => {}
            }
        }
        // "In response to raids, Chad closed …"
        let opens = (0..here).all(|i| syntax.verb(i).is_none());
        if !opens {
            return None;
        }
        let comma = (here..syntax.chunks.len()).find(|&i| syntax.kind(i) == Some(ChunkKind::Comma))?;
        let next =
            (comma..syntax.chunks.len()).find(|&i| syntax.verb(i).is_some_and(|v| v.form == Form::Finite))?;
        if fits(next) {
            return Some(next);
        }
        // "Citing raids, Chad said that it would close the border": what it said it does.
        let said = holders::speaks(syntax.lemma(next)).then(|| {
            (next + 1..syntax.chunks.len()).find(|&i| syntax.verb(i).is_some_and(|v| v.form == Form::Finite))
        })?;
        said.filter(|&v| fits(v) && matches!(syntax.link(v).governor, Some((g, Link::That)) if g == next))
    }

    /// ", the ministry said,": no verb of the clause around it.
    pub(super) fn inserted(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        holders::speaks(syntax.lemma(at))
            && matches!(syntax.kind(at + 1), Some(ChunkKind::Comma | ChunkKind::Quote))
    }

    /// Who acts, if the act is done and not merely wished.
    pub(super) fn actor(&self, at: usize) -> Option<Vec<Party>> {
        let syntax = &self.view.statement.syntax;
        let verb = syntax.verb(at)?;
        if verb.negated
            || verb
                .modal
                .is_some_and(|m| matches!(syntax.word(m), "should" | "must" | "could" | "might" | "may"))
        {
            return None;
        }
        // "the right to strike back", "plans to close": nothing done.
        if let Some((g, Link::Infinitive)) = syntax.link(at).governor {
            let noun = syntax.kind(g) == Some(ChunkKind::Np);
            if self.asked(at) {
                return None;
            }
            if noun
                && matches!(
                    syntax.lemma(g),
                    "right" | "plan" | "call" | "threat" | "proposal" | "offer" | "duty"
                )
            {
                return None;
            }
        }
        let mut doer = at;
        // "signed a decree that bars": whoever signed.
        if let (Some(Opener::Relative(Some(np))), Some((verb, Link::Object))) = (
            syntax.link(at).opener,
            syntax.link(at).opener.and_then(|o| match o {
                Opener::Relative(Some(np)) => syntax.link(np).governor,
                _ => None,
            }),
        ) {
            if holders::parties(self.view, np).is_empty() {
                doer = verb;
            }
        }
        let who = if verb.passive {
            holders::agent(self.view, at).map(|a| holders::parties(self.view, a)).unwrap_or_default()
        } else {
            holders::doers(self.view, doer)
        };
        let mut who: Vec<Party> = who
            .into_iter()
            .filter(|p| holders::is_actor(self.view, p) && !holders::is_medium(self.view, p))
            .filter(|p| !matches!(&p.who, Who::Collective(w) if w.eq_ignore_ascii_case("police")))
            .collect();
        if who.is_empty() && verb.passive {
            who = self.behind(at);
        }
        if who.is_empty() {
            // "A Greek frigate sailed": the flag before the ship.
            if let Some(s) = syntax.link(at).subject {
                let till = syntax.chunks.get(s).map_or(0, |c| c.head);
                who = holders::modifier(self.view, s, till)
                    .into_iter()
                    .filter(|p| holders::is_actor(self.view, p))
                    .collect();
            }
        }
        (!who.is_empty()).then_some(who)
    }

    /// Whether the act at `at` is one of security.
    pub(super) fn secures(&self, at: usize, acts: &[Mark]) -> bool {
        let syntax = &self.view.statement.syntax;
        syntax.chunks.get(at).is_some_and(|c| acts.iter().any(|a| c.first <= a.first && a.first < c.end))
    }

    /// Whether words name hackers, rebels or a group: those against whom one acts.
    pub(super) fn names_enemy(&self, range: Range) -> bool {
        self.within(range).iter().any(|h| {
            h.strength == Strength::Strong
                && h.kinds.iter().all(|k| {
                    matches!(
                        k,
                        ThreatKind::Cyber
                            | ThreatKind::Terrorism
                            | ThreatKind::Militancy
                            | ThreatKind::OrganizedCrime
                            | ThreatKind::Interference
                            | ThreatKind::DrugTrafficking
                            | ThreatKind::HumanTrafficking
                    )
                })
        })
    }

    /// Who is behind an act in the passive: "the threat level in Britain was raised".
    pub(super) fn behind(&self, at: usize) -> Vec<Party> {
        let syntax = &self.view.statement.syntax;
        let mut who: Vec<Party> = Vec::new();
        if let Some(s) = syntax.link(at).subject {
            who = syntax.link(s).owner.map(|o| holders::parties(self.view, o)).unwrap_or_default();
            if who.is_empty() {
                let inside = syntax
                    .phrases_after(s)
                    .into_iter()
                    .take(2)
                    .find(|&(p, n)| n < at && matches!(syntax.lemma(p), "in" | "of" | "across" | "at"));
                who = inside.map(|(_, n)| holders::parties(self.view, n)).unwrap_or_default();
            }
            who.retain(|p| holders::is_state(self.view, p));
        }
        if who.is_empty() {
            who = holders::speaker(self.view, at).map(|(_, v)| v.holders).unwrap_or_default();
            who.retain(|p| holders::is_state(self.view, p));
        }
        who
    }

    /// Whether an act is only asked of somebody.
    pub(super) fn asked(&self, act: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        matches!(syntax.link(act).governor, Some((g, Link::Infinitive))
        if syntax.verb(g).is_some()
            && words::is(Words::Asking, syntax.lemma(g)))
    }

    /// Whether an infinitive is only wished, planned or asked for.
    pub(super) fn wished(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let Some((governor, link)) = syntax.link(at).governor else { return false };
        if link != Link::Infinitive && !matches!(link, Link::Prep(_)) {
            return false;
        }
        let lemma = syntax.lemma(governor);
        // "…, hoping to scare off pirates": the hope hangs on a deed.
        if matches!(lemma, "hope" | "seek" | "try" | "want")
            && syntax.verb(governor).is_some_and(|v| v.form == Form::Gerund)
        {
            return false;
        }
        words::is(Words::Wishing, lemma)
    }

    /// "asked for more troops, citing Russian aggression": no act, but a worry.
    pub(super) fn cited(&self, mark: Mark, at: usize, content: Range) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        if !self.strong(content) || !matches!(syntax.word(mark.first), "cite" | "invoke" | "fear" | "point") {
            return None;
        }
        let who: Vec<Party> = holders::doers(self.view, at)
            .into_iter()
            .filter(|p| holders::is_actor(self.view, p) && !holders::is_medium(self.view, p))
            .collect();
        let threats = self.threats(&[content]);
        (!who.is_empty()).then(|| Finding {
            attitude: Attitude::Concerned,
            rule: "concerns/worries",
            ..self.answer(at, mark, who, threats, content, 0.6)
        })
    }

    /// "the strike was a response to raids": the act is a noun, whose owner or whose teller acts.
    pub(super) fn is_answer(&self, mark: Mark, at: usize, content: Range) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        let threats = self.threats(&[content]);
        let subject = syntax.link(at).subject?;
        if threats.is_empty() || syntax.verb(at).is_some_and(|v| v.negated) {
            return None;
        }
        let till = syntax.chunks.get(subject).map_or(0, |c| c.head);
        let mut who = syntax.link(subject).owner.map(|o| holders::parties(self.view, o)).unwrap_or_default();
        if who.is_empty() {
            who = holders::modifier(self.view, subject, till);
        }
        if who.is_empty() {
            who = holders::speaker(self.view, at).map(|(_, v)| v.holders).unwrap_or_default();
        }
        let who: Vec<Party> = who.into_iter().filter(|p| holders::is_actor(self.view, p)).collect();
        (!who.is_empty()).then(|| self.answer(at, mark, who, threats, content, 0.75))
    }
}
