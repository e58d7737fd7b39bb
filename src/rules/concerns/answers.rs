//! Answers: acts that the text ties to a threat: "closed the border after raids", "to deter pirates".

use super::words::{self, Words};
use once_cell::sync::Lazy;

use super::holders::{self, Voiced};
use super::phrases::{Key, Phrasebook};
use super::scope::{self, Range};
use super::threats::Strength;
use super::{Finding, Reading};
use crate::clauses::actors::Party;
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::{Link, Opener};
use crate::document::{Attitude, ThreatKind};

/// What a line of the table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// "in response to": an answer by its own words.
    Answer,
    /// "in response", to what was said before.
    Again,
    /// "after", "because of": an answer beside an act of security.
    Cause,
    /// "to prevent"
    Counter,
    /// "closed the border"
    Act,
    /// "bombed", "sent troops"
    Blow,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    pub(super) class: Class,
    pub(super) first: usize,
    pub(super) end: usize,
}

static MARKS: Lazy<Phrasebook<Class>> = Lazy::new(|| {
    Phrasebook::read(include_str!("../../../gazetteers/cues/answers.tsv"), |cells| {
        Some(match *cells.first()? {
            "answer" => Class::Answer,
            "again" => Class::Again,
            "cause" => Class::Cause,
            "counter" => Class::Counter,
            "act" => Class::Act,
            "blow" => Class::Blow,
            _ => return None,
        })
    })
});

/// Whether a sentence can hold an answer at all.
pub(super) fn any(keys: &[Key]) -> bool {
    keys.iter().any(|k| MARKS.opens(k))
}

impl Reading<'_, '_> {
    /// The answers of a sentence.
    pub(super) fn answers(&self, keys: &[Key], found: &[Finding]) -> Vec<Finding> {
        let mut marks: Vec<Mark> = Vec::new();
        for at in 0..keys.len() {
            MARKS.at(keys, at, |f| marks.push(Mark { class: *f.value, first: f.first, end: f.end }));
        }
        let mut out: Vec<Finding> = self.forced();
        if marks.is_empty() {
            return out;
        }
        let acts: Vec<Mark> =
            marks.iter().filter(|m| matches!(m.class, Class::Act | Class::Blow)).copied().collect();
        let mut links: Vec<Mark> =
            marks.into_iter().filter(|m| !matches!(m.class, Class::Act | Class::Blow)).collect();
        // The longest link at a place.
        links.sort_by_key(|m| (m.first, std::cmp::Reverse(m.end)));
        let mut till = 0;
        for mark in links {
            if mark.first < till {
                continue;
            }
            let finding = match mark.class {
                Class::Counter => self.counter(mark, &acts),
                Class::Again => self.again(mark, &acts, found),
                _ => self.cause(mark, &acts),
            };
            if let Some(finding) = finding {
                till = mark.end;
                // "put on alert to head off chaos after shots": the purpose says what it answers.
                let purpose = mark.class == Class::Cause
                    && out.iter().any(|o: &Finding| o.act == finding.act && o.cue.0 < finding.cue.0);
                if purpose {
                    continue;
                }
                if !out.iter().any(|o: &Finding| same(o, &finding)) {
                    out.push(finding);
                }
            }
        }
        self.beside(&acts, found, &mut out);
        out
    }

    /// "Ghana has shut the road on which rebels move": an act of protection with a threat in its sentence.
    fn beside(&self, acts: &[Mark], found: &[Finding], out: &mut Vec<Finding>) {
        let syntax = &self.view.statement.syntax;
        for mark in acts.iter().filter(|m| m.class == Class::Act) {
            let Some(at) = self.chunk_of(mark.first) else { continue };
            let main = syntax.verb(at).is_some_and(|v| v.form == Form::Finite && v.modal.is_none())
                && matches!(
                    syntax.link(at).opener,
                    Some(Opener::Main | Opener::Coord(_) | Opener::Zero(_) | Opener::Sub(_))
                )
                && !matches!(syntax.link(at).governor, Some((_, Link::Adverbial(_) | Link::Relative)));
            if !main || out.iter().any(|f| f.act == at) {
                continue;
            }
            let words = syntax.words.len();
            let hits: Vec<&super::threats::Hit> = self
                .hits
                .iter()
                .filter(|h| {
                    let outside = h.first >= mark.end || h.end <= mark.first;
                    let own = found.iter().any(|f| f.content.0 <= h.first && h.end <= f.content.1);
                    let kinds = h.kinds.iter().any(|k| {
                        !matches!(
                            k,
                            ThreatKind::General | ThreatKind::MilitaryAggression | ThreatKind::Humanitarian
                        )
                    });
                    h.strength == Strength::Strong && outside && !own && kinds
                })
                .collect();
            if hits.is_empty() {
                continue;
            }
            let Some(who) = self.actor(at) else { continue };
            let subject = syntax.link(at).subject.map(|s| self.clipped(s, mark.first));
            if subject.is_some_and(|r| hits.iter().all(|h| r.0 <= h.first && h.end <= r.1)) {
                continue;
            }
            let threats = super::threats::settle(&hits);
            self.view.note(|| format!("answer: act {at} beside a threat"));
            out.push(self.answer(at, *mark, who, threats, (mark.end, words), 0.5));
        }
    }

    /// "raids have forced Togo to close the road": the threat makes its victim act.
    fn forced(&self) -> Vec<Finding> {
        let syntax = &self.view.statement.syntax;
        let mut out = Vec::new();
        for at in 0..syntax.chunks.len() {
            let Some(verb) = syntax.verb(at) else { continue };
            if verb.negated
                || verb.passive
                || verb.modal.is_some()
                || !words::is(Words::Forcing, syntax.lemma(at))
            {
                continue;
            }
            let (Some(object), Some(first)) =
                (syntax.link(at).object, syntax.chunks.get(at).map(|c| c.first))
            else {
                continue;
            };
            let infinitive = (at + 1..syntax.chunks.len())
                .any(|i| matches!(syntax.link(i).governor, Some((g, Link::Infinitive)) if g == at));
            let content = match syntax.link(at).subject {
                Some(s) => self.clipped(s, first),
                None => (0, first),
            };
            let who: Vec<Party> = holders::parties(self.view, object)
                .into_iter()
                .filter(|p| holders::is_actor(self.view, p))
                .collect();
            let strong = self.strong(content);
            if !infinitive || !strong || who.is_empty() {
                continue;
            }
            let mark = Mark { class: Class::Cause, first, end: first + 1 };
            let threats = self.threats(&[content]);
            out.push(self.answer(at, mark, who, threats, content, 0.75));
        }
        out
    }

    pub(super) fn strong(&self, range: Range) -> bool {
        self.within(range).iter().any(|h| h.strength == Strength::Strong)
    }

    /// "in response to raids", "after raids".
    fn cause(&self, mark: Mark, acts: &[Mark]) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        let here = self.chunk_of(mark.first)?;
        let content = scope::right(self.view, here, mark.end);
        if syntax.lemma(here) == "be" && mark.class == Class::Answer {
            return self.is_answer(mark, here, content);
        }
        let act = self.act(mark.first, acts);
        let secures = act.is_some_and(|a| self.secures(a, acts));
        if !secures && matches!(syntax.word(mark.first), "cite" | "invoke" | "fear" | "point")
            || act.is_some_and(|a| self.asked(a))
        {
            return self.cited(mark, here, content);
        }
        let act = act?;
        if mark.class == Class::Cause && !secures {
            return None;
        }
        if mark.class == Class::Answer
            && !secures
            && !self.strong(content)
            && self.within((mark.first, mark.end)).is_empty()
        {
            return None;
        }
        // "arrested on suspicion of": police work.
        if matches!(syntax.lemma(act), "arrest" | "detain" | "question" | "charge" | "jail" | "hold")
            && syntax.word(mark.first) == "on"
        {
            return None;
        }
        // Only words that hang on the act: no link inside its object's relative clause.
        let word = syntax.word(mark.first);
        if mark.class == Class::Cause
            && matches!(word, "for" | "over" | "against" | "given")
            && !self.strong(content)
        {
            return None;
        }
        // "as Russia built up its troops", not "as a precaution"
        if matches!(word, "as" | "since" | "when") && mark.end == mark.first + 1 {
            let opens =
                syntax.finite().any(|v| matches!(syntax.link(v).opener, Some(Opener::Sub(s)) if s == here));
            if !opens {
                return None;
            }
        }
        let mut threats = self.threats(&[content]);
        if threats.is_empty() {
            // "with the raids in mind"
            threats = self.threats(&[(mark.first, mark.end)]);
        }
        // "in response to the clash": what the sentence before told of.
        let same_act = self.before.iter().any(|d| d.sentence < self.view.statement.number);
        if same_act && !self.strong(content) && self.takes_up(content) && !threats.is_empty() {
            let told = self.told_earlier(Attitude::Warned);
            if !told.is_empty() {
                threats = told.into_iter().map(|k| (k, mark.first, mark.end)).collect();
            }
        }
        // "sanctions on hackers in response to attacks": whom the act hits tells what the attacks were.
        let target = (syntax.chunks.get(act).map_or(mark.first, |c| c.end), mark.first);
        if target.0 < target.1 && !self.strong(content) && self.names_enemy(target) {
            threats = self.threats(&[target]);
        }
        if threats.is_empty() {
            return None;
        }
        let who = self.actor(act)?;
        self.view.note(|| format!("answer: act {act} link «{word}» content {content:?}"));
        Some(self.answer(
            act,
            mark,
            who,
            threats,
            content,
            if mark.class == Class::Answer { 0.85 } else { 0.75 },
        ))
    }

    /// "to deter pirates", "aimed at countering".
    fn counter(&self, mark: Mark, acts: &[Mark]) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        let at = self.chunk_of(mark.first)?;
        let verb = syntax.verb(at)?;
        let content = scope::right(self.view, at, mark.end);
        let object = syntax.link(at).object;
        let threats = self.threats(&[content]);
        if threats.is_empty() || verb.negated {
            return None;
        }
        // A campaign against a group by its name.
        let named = matches!(syntax.lemma(at), "fight" | "combat" | "counter" | "battle" | "defeat")
            && object.is_some_and(|o| {
                let chunk = syntax.chunks.get(o);
                self.hits.iter().any(|h| {
                    h.group
                        && h.kinds.first() == Some(&ThreatKind::Terrorism)
                        && chunk.is_some_and(|c| c.first <= h.first && h.end <= c.end)
                })
            });
        let purpose = match verb.form {
            Form::Infinitive => true,
            Form::Gerund => at > 0 && syntax.kind(at - 1) == Some(ChunkKind::Prep),
            _ => false,
        };
        if named && (purpose || verb.form == Form::Finite && !verb.passive && verb.modal.is_none()) {
            let who: Vec<Party> = holders::doers(self.view, at)
                .into_iter()
                .filter(|p| holders::is_actor(self.view, p))
                .collect();
            if !who.is_empty() && !self.wished(at) {
                return Some(self.answer(at, mark, who, threats, content, 0.6));
            }
        }
        if !purpose {
            return None;
        }
        let act = self.act(mark.first, acts)?;
        if self.wished(at) {
            return None;
        }
        let secures = self.secures(act, acts);
        if !secures && !self.strong(content) {
            return None;
        }
        let who = self.actor(act)?;
        self.view.note(|| format!("answer: act {act} counter content {content:?}"));
        Some(self.answer(act, mark, who, threats, content, 0.8))
    }

    /// "In response, Russia staged drills": to what was told before.
    fn again(&self, mark: Mark, acts: &[Mark], found: &[Finding]) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        let number = self.view.statement.number;
        let act = self.act(mark.first, acts)?;
        let who = self.actor(act)?;
        let content = (mark.first, mark.end);
        // "in retaliation for …" further on in the sentence
        let after = scope::right(self.view, self.chunk_of(mark.first)?, mark.end);
        let told = self.before.iter().any(|d| d.sentence + 1 == number);
        let mut kinds: Vec<ThreatKind> =
            if told { Vec::new() } else { self.threats(&[after]).iter().map(|t| t.0).collect() };
        if kinds.is_empty() && !told {
            kinds = found.iter().flat_map(|f| f.threats.iter().map(|t| t.0)).collect();
        }
        if kinds.is_empty() {
            let last = self.before.iter().rev().find(|d| d.sentence + 1 == number)?;
            kinds = self
                .before
                .iter()
                .filter(|d| d.sentence == last.sentence)
                .flat_map(|d| d.threats.iter().map(|t| t.0))
                .collect();
        }
        kinds.dedup();
        if kinds.is_empty() || !self.secures(act, acts) && !words::is(Words::Act, syntax.lemma(act)) {
            return None;
        }
        let threats = kinds.into_iter().map(|k| (k, mark.first, mark.end)).collect();
        Some(self.answer(act, mark, who, threats, content, 0.75))
    }

    pub(super) fn answer(
        &self,
        act: usize,
        mark: Mark,
        who: Vec<Party>,
        threats: Vec<(ThreatKind, usize, usize)>,
        content: Range,
        confidence: f64,
    ) -> Finding {
        let voiced = Voiced::of(self.view, who);
        Finding {
            attitude: Attitude::Responded,
            voiced,
            threats,
            origin: None,
            act,
            content,
            cue: (mark.first, mark.end),
            confidence,
            rule: "concerns/responds",
        }
    }
}

fn same(a: &Finding, b: &Finding) -> bool {
    a.attitude == b.attitude
        && b.threats.iter().all(|t| a.threats.iter().any(|u| u.0 == t.0))
        && b.voiced.holders.iter().all(|h| a.voiced.holders.iter().any(|g| g.who == h.who))
}
