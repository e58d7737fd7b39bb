//! Nouns of worry, warning and accusation: "voiced concern", "Cyprus's worry", "amid fears of".

use super::cues::{Class, Cue};
use super::holders::{self, Voiced};
use super::scope::{self, Range};
use super::words::{self, Words};
use super::{Finding, Reading};
use crate::clauses::actors::Party;
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::{Link, Opener};
use crate::document::Attitude;

impl Reading<'_, '_> {
    /// A noun of worry or warning with its slots.
    pub(super) fn noun(&self, cue: &Cue) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        let at = cue.at;
        let mut governor = syntax.link(at).governor;
        // "appealed for calm amid fears": a phrase of the clause, whatever stands before it.
        if let Some(amid) = syntax.chunks.get(at).and_then(|c| c.first.checked_sub(1)) {
            if matches!(syntax.word(amid), "amid" | "amidst") {
                governor = syntax.main_verb_of(at).map(|v| (v, Link::Prep(amid))).or(governor);
            }
        }
        // "is a cause of concern": the verb above the noun above.
        let verb = governor.filter(|&(g, _)| syntax.verb(g).is_some()).or_else(|| {
            governor
                .filter(|&(g, _)| {
                    matches!(syntax.lemma(g), "cause" | "source" | "matter" | "object" | "subject" | "ground")
                })
                .and_then(|(g, _)| syntax.link(g).governor)
                .filter(|&(v, _)| syntax.verb(v).is_some())
        });
        // "put on alert": readiness, no warning.
        let ready = matches!(syntax.lemma(at), "alert")
            && syntax.chunks.get(at).is_some_and(|c| {
                c.first.checked_sub(1).is_some_and(|w| matches!(syntax.word(w), "on" | "to" | "at"))
            });
        if ready
            || holders::negative(self.view, at)
            || verb.is_some_and(|(v, l)| {
                matches!(l, Link::Object | Link::Prep(_) | Link::Predicate)
                    && syntax.verb(v).is_some_and(|x| x.negated)
            })
        {
            return None;
        }
        // "sees no cause for alarm", "has little reason for concern"
        if let Some((g, _)) = governor.filter(|&(g, _)| syntax.kind(g) == Some(ChunkKind::Np)) {
            let denied = holders::negative(self.view, g) && syntax.lemma(g) != "secret"
                || syntax.lemmas(g).any(|l| l == "little")
                || syntax.link(g).governor.is_some_and(|(v, _)| syntax.verb(v).is_some_and(|x| x.negated));
            if denied {
                return None;
            }
        }
        // An assurance about fears, or their denial, is another matter.
        if let Some((v, _)) = verb {
            if self
                .cues
                .iter()
                .any(|c| c.at == v && matches!(c.class, Class::Calm | Class::Deny) && c.first < cue.first)
            {
                return None;
            }
        }
        let attitude = if cue.class == Class::Worry { Attitude::Concerned } else { Attitude::Warned };
        let rule = if cue.class == Class::Worry { "concerns/worries" } else { "concerns/warns" };
        let own = (syntax.chunks.get(at)?.first, cue.end);
        // "…, to the dismay of Oslo", "to Oslo's alarm": what stands before worries whoever follows.
        if let Some(finding) = self.dismay(cue, own.0) {
            return Some(finding);
        }
        let mut content: Vec<Range> = vec![own];
        let right = self.after_noun(cue);
        content.push(right);
        let (who, named) = self.holders_of_noun(cue, governor);
        let mut threats = self.threats(&content);
        if threats.is_empty() {
            // "The incursion has raised concern in Vilnius", "X is a worry for Y"
            if let Some((v, _)) = verb {
                if let Some(s) = syntax.link(v).subject.filter(|&s| s != at) {
                    let subject = self.clipped(s, cue.first);
                    threats = self.threats(&[subject]);
                    content.push(subject);
                }
            }
        }
        if threats.is_empty() && self.points_to(at, governor) {
            // "the government shares their alarm": what the words before told of.
            content.push((0, own.0));
            threats = self.threats(&content);
            if threats.is_empty() {
                return self.told(cue, attitude, who?, own, rule);
            }
        }
        if threats.is_empty() {
            return None;
        }
        let who = match who {
            Some(who) => who,
            None if self.may_be_nameless(cue, governor) => Vec::new(),
            None => return None,
        };
        let range = if right.1 > right.0 { right } else { own };
        let mut finding = self.finding(cue, attitude, who, &content, rule, true)?;
        finding.content = range;
        if !named {
            finding.confidence = 0.7;
        }
        Some(finding)
    }

    /// Whether a noun of worry takes up one told before: "their alarm", "shares that concern".
    fn points_to(&self, at: usize, governor: Option<(usize, Link)>) -> bool {
        let syntax = &self.view.statement.syntax;
        let first = syntax.chunks.get(at).map_or("", |c| syntax.word(c.first));
        matches!(first, "their" | "this" | "that" | "these" | "those" | "such" | "same")
            && governor.is_some_and(|(v, l)| {
                l == Link::Object
                    && matches!(syntax.lemma(v), "share" | "echo" | "voice" | "repeat" | "understand")
            })
    }

    /// "to the alarm of Oslo": holder behind or before, threat in the clause before.
    fn dismay(&self, cue: &Cue, first: usize) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        let at = cue.at;
        let owner = syntax.link(at).owner;
        let start = owner.and_then(|o| syntax.chunks.get(o)).map_or(first, |c| c.first);
        if start.checked_sub(1).map(|w| syntax.word(w)) != Some("to") {
            return None;
        }
        let of = syntax
            .phrases_after(at)
            .into_iter()
            .take(1)
            .find(|&(p, _)| syntax.lemma(p) == "of")
            .map(|(_, n)| n);
        let who = holders::parties(self.view, owner.or(of)?);
        self.finding(cue, Attitude::Concerned, who, &[(0, start)], "concerns/worries", false)
    }

    /// The words after a noun that it can be about; past its verb when it is a subject.
    fn after_noun(&self, cue: &Cue) -> Range {
        let syntax = &self.view.statement.syntax;
        let range = scope::right(self.view, cue.at, cue.end);
        // "fears of a war sent thousands north": what stands before the verb is feared, if anything does.
        let verb = match syntax.link(cue.at).governor {
            Some((v, Link::Subject)) if v > cue.at => syntax.chunks.get(v),
            _ => None,
        };
        let clipped = verb.map_or(range, |v| (range.0, range.1.min(v.first).max(range.0)));
        if self.within(clipped).is_empty() { range } else { clipped }
    }

    /// Who holds what a noun says: `None` = the grammar names nobody.
    fn holders_of_noun(&self, cue: &Cue, governor: Option<(usize, Link)>) -> (Option<Vec<Party>>, bool) {
        let syntax = &self.view.statement.syntax;
        let at = cue.at;
        if let Some(owner) = syntax.link(at).owner {
            let who = holders::parties(self.view, owner);
            if !who.is_empty() {
                return (Some(who), true);
            }
        }
        // "said its biggest worry was": the speaker's, else whoever the pronoun stands for.
        let had = matches!(governor, Some((v, Link::Object)) if words::is(Words::Having, syntax.lemma(v)));
        if holders::own(self.view, at) && !had {
            let speaker = holders::speaker(self.view, governor.map_or(at, |g| g.0)).map(|(_, v)| v.holders);
            if let Some(who) = speaker.filter(|w| !w.is_empty()) {
                return (Some(who), true);
            }
        }
        // "Polish fears", but not "Russian invasion fears"
        let threat_inside = self
            .hits
            .iter()
            .any(|h| syntax.chunks.get(at).is_some_and(|c| c.first <= h.first && h.end <= cue.head));
        if !threat_inside {
            let who = holders::modifier(self.view, at, cue.head);
            if !who.is_empty() {
                return (Some(who), true);
            }
        }
        // "Egypt has fears in Libya": the subject has them.
        if let Some((v, Link::Object)) = governor {
            let has = words::is(Words::Holding, syntax.lemma(v));
            if has && syntax.verb(v).is_some_and(|x| !x.passive) {
                let found = self.by_verb(cue, v, Link::Object);
                if found.0.is_some() {
                    return found;
                }
            }
        }
        // "fears in Warsaw", "concern among neighbours", "a warning from Nato"
        for (prep, np) in syntax.phrases_after(at).into_iter().take(2) {
            let prepositions = ["in", "among", "within", "from", "by", "across", "of", "for", "to"];
            if !prepositions.contains(&syntax.lemma(prep)) {
                continue;
            }

            let direct = prep == at + 1 || syntax.kind(at + 1) == Some(ChunkKind::Vg);
            let who: Vec<Party> = holders::parties(self.view, np)
                .into_iter()
                .filter(|p| holders::is_actor(self.view, p))
                .collect();
            let threat = syntax.chunks.get(np).is_none_or(|c| !self.within((c.first, c.end)).is_empty());
            if !who.is_empty() && !threat && direct {
                return (Some(who), true);
            }
            break;
        }
        let Some((g, link)) = governor else { return (None, false) };
        if syntax.kind(g) == Some(ChunkKind::Np) {
            return match syntax.link(g).governor {
                Some((v, l)) if syntax.verb(v).is_some() => self.by_verb(cue, v, l),
                _ => (None, false),
            };
        }
        self.by_verb(cue, g, link)
    }

    /// The holder that the verb above the noun gives.
    fn by_verb(&self, cue: &Cue, v: usize, link: Link) -> (Option<Vec<Party>>, bool) {
        let syntax = &self.view.statement.syntax;
        let Some(verb) = syntax.verb(v) else { return (None, false) };
        let lemma = syntax.lemma(v);
        let actor = |who: Vec<Party>| {
            let who: Vec<Party> = who.into_iter().filter(|p| holders::is_actor(self.view, p)).collect();
            (!who.is_empty()).then_some(who)
        };
        match link {
            Link::Object if verb.passive => (None, false),
            Link::Object if words::is(Words::Having, lemma) => (actor(holders::doers(self.view, v)), true),
            Link::Subject if verb.passive => {
                let who =
                    holders::agent(self.view, v).map(|a| holders::parties(self.view, a)).unwrap_or_default();
                (actor(who), true)
            }
            Link::Predicate => {
                // "X is a concern for Y", "the ministry is in fear of": else the speaker's.
                match holders::speaker(self.view, v) {
                    Some((_, voiced)) => (actor(voiced.holders), true),
                    None => (None, false),
                }
            }
            // "wary of a canal that X digs, for fear that": not the digger's fear.
            Link::Prep(word)
                if matches!(syntax.link(v).opener, Some(Opener::Relative(_)))
                    && word.checked_sub(1).is_some_and(|c| syntax.word(c) == ",") =>
            {
                (syntax.main_verb_of(v).map(|m| holders::doers(self.view, m)).and_then(actor), false)
            }
            Link::Prep(word) => match syntax.word(word) {
                "amid" | "amidst" | "for" | "over" | "on" | "by" | "with" | "out" | "of" | "in" | "given"
                | "from" | "because" | "about" => (actor(holders::doers(self.view, v)), false),
                _ => (None, false),
            },
            _ => {
                let _ = cue;
                (None, false)
            }
        }
    }

    /// Whether a worry may stand without anybody who worries: "fears are growing", "raised fears".
    fn may_be_nameless(&self, cue: &Cue, governor: Option<(usize, Link)>) -> bool {
        let syntax = &self.view.statement.syntax;
        if cue.class != Class::Worry {
            return false;
        }
        match governor {
            // "fears of a war sent thousands north"
            Some((v, Link::Subject))
                if syntax.verb(v).is_some_and(|x| x.form == Form::Finite && !x.negated) =>
            {
                true
            }
            Some((v, Link::Object | Link::Predicate)) if syntax.verb(v).is_some() => {
                words::is(Words::Making, syntax.lemma(v))
                    && syntax.verb(v).is_some_and(|x| x.form != Form::Participle)
                    || syntax.verb(v).is_some_and(|x| x.passive)
            }
            Some((v, Link::Prep(word))) if syntax.verb(v).is_some() => {
                matches!(syntax.word(word), "amid" | "amidst" | "to")
            }
            _ => false,
        }
    }

    /// "Eritrean claims of an invasion": an accusation by its noun.
    pub(super) fn charge(&self, cue: &Cue) -> Option<Finding> {
        let syntax = &self.view.statement.syntax;
        let at = cue.at;
        if holders::negative(self.view, at) {
            return None;
        }
        let right = scope::right(self.view, at, cue.end);
        let own = (syntax.chunks.get(at)?.first, cue.head);
        let who = match self.holders_of_noun(cue, None).0 {
            Some(who) => who,
            None => {
                let (v, link) = syntax.link(at).governor?;
                let lemma = syntax.lemma(v);
                if link != Link::Object || !words::is(Words::Charging, lemma) {
                    return None;
                }
                holders::doers(self.view, v)
            }
        };
        let mut finding =
            self.finding(cue, Attitude::Warned, who, &[right, own], "concerns/accuses", false)?;
        finding.content = right;
        finding.confidence = 0.7;
        Some(finding)
    }

    /// Somebody's speech as a finding's holder.
    pub(super) fn voiced(&self, who: Vec<Party>) -> Voiced {
        Voiced::of(self.view, who)
    }
}
