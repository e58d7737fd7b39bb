//! Reports: the places of a sentence where somebody says something, and what they cover.

use super::cues::{Manner, is_claim, is_document, verb};
use super::speaker::Speakers;
use crate::clauses::actors::{Party, Statement};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::operators::{Op, Pos, operator};
use crate::clauses::syntax::{Link, Opener};

/// "X said", "according to X", "X's claim that": who says, and where the words stand; ranges are document tokens.
#[derive(Debug, Clone)]
pub(crate) struct Report {
    pub(crate) speaker: Option<Party>,
    /// The words of saying.
    pub(crate) cue: (usize, usize),
    /// The whole attribution: speaker, verb, hearer.
    pub(crate) span: (usize, usize),
    /// The clause that is reported.
    pub(crate) content: Option<(usize, usize)>,
    /// "…, X said": a statement stands before it.
    pub(crate) trails: bool,
    /// The verb only lends its complement to quotation marks: "called it a …".
    pub(crate) frames: bool,
    /// The verb says something only right beside a quotation: "joked".
    pub(crate) beside: bool,
}

/// The reports of a sentence, in its order.
pub(crate) fn reports(speakers: &Speakers<'_>, statement: &Statement<'_>) -> Vec<Report> {
    let reader = Reader { speakers, statement };
    let mut out = Vec::new();
    for at in 0..statement.syntax.chunks.len() {
        match statement.syntax.kind(at) {
            Some(ChunkKind::Vg) => out.extend(reader.verbal(at)),
            Some(ChunkKind::Np) => {
                out.extend(reader.noun(at));
                out.extend(reader.label(at));
            }
            _ => {}
        }
        out.extend(reader.source_phrase(at));
    }
    out
}

struct Reader<'r> {
    speakers: &'r Speakers<'r>,
    statement: &'r Statement<'r>,
}

impl Reader<'_> {
    fn token(&self, chunk: usize) -> usize {
        self.statement.tokens(chunk).0
    }

    fn token_end(&self, chunk: usize) -> usize {
        self.statement.tokens(chunk).1
    }

    fn kind(&self, at: usize) -> Option<ChunkKind> {
        self.statement.syntax.kind(at)
    }

    /// Token after the last of the sentence, its final mark excluded.
    fn sentence_end(&self) -> usize {
        let syntax = &self.statement.syntax;
        let mut last = syntax.chunks.len();
        while last > 0 && matches!(self.kind(last - 1), Some(ChunkKind::Stop | ChunkKind::Quote)) {
            last -= 1;
        }
        last.checked_sub(1).map_or(self.statement.offset, |l| self.token_end(l))
    }

    fn verbal(&self, at: usize) -> Option<Report> {
        let syntax = &self.statement.syntax;
        let features = syntax.verb(at)?;
        let particle = features.particle.map(|p| syntax.word(p));
        let manner = match verb(syntax.lemma(at), particle) {
            Some(manner) => manner,
            None if syntax.lemma(at) == "put" && self.puts_it(at) => Manner::Quote,
            None => return None,
        };
        if manner == Manner::Think || features.form == Form::Participle {
            return None;
        }
        if features.negated && syntax.lemma(at) != "deny" {
            return None;
        }
        if self.is_unsaid(at) {
            return None;
        }
        let quoted = self.quoted_as(at);
        let subject = self.subject(at).or(quoted.map(|(_, who)| who));
        let content = self.clause(at);
        let inverted = subject.is_some_and(|s| s > at);
        let first = match subject {
            _ if quoted.is_some() => quoted.map_or(at, |(verb, who)| {
                let subject = syntax.link(verb).subject.unwrap_or(who);
                syntax.phrase_start(syntax.link(subject).list.unwrap_or(subject)).min(verb)
            }),
            Some(s) if s < at && !self.far(s, at) => syntax.phrase_start(syntax.link(s).list.unwrap_or(s)),
            _ => at,
        };
        let last = self.attribution_end(if inverted { subject.unwrap_or(at) } else { at });
        let speaker = match quoted {
            Some((_, who)) => self.speakers.speaker(self.statement, who),
            None if features.passive => self.agent(at).and_then(|a| self.speakers.speaker(self.statement, a)),
            None => subject.and_then(|s| self.speakers.speaker(self.statement, s)),
        };
        let as_clause = self.as_clause(at);
        let trails = content.is_none()
            && !features.passive
            && !matches!(manner, Manner::Frame)
            && (features.form == Form::Finite || quoted.is_some())
            && (self.opens_after_statement(first) && self.closes(last) || as_clause);
        let start = if as_clause { first.saturating_sub(1) } else { first };
        let said = match content {
            Some(range) => Some(range),
            None if trails => self.rest(start, last),
            None => self.after_colon(last),
        };
        Some(Report {
            speaker,
            cue: (self.token(at), self.token_end(at)),
            span: (self.token(start), self.token_end(last)),
            content: said,
            trails,
            frames: matches!(manner, Manner::Frame),
            beside: matches!(manner, Manner::Quote),
        })
    }

    /// "as he put it", "puts it bluntly"
    fn puts_it(&self, at: usize) -> bool {
        let object = self.statement.syntax.link(at).object;
        object.is_some_and(|o| matches!(self.statement.syntax.lemma(o), "it" | "this" | "things" | "matter"))
    }

    /// Who does the saying: the subject, or that of the verb above: "went on to say", ", adding that".
    fn subject(&self, at: usize) -> Option<usize> {
        let syntax = &self.statement.syntax;
        let mut node = at;
        for _ in 0..4 {
            if let Some(subject) = syntax.link(node).subject {
                return Some(subject);
            }
            let (up, link) = syntax.link(node).governor?;
            if matches!(link, Link::That | Link::Whether | Link::Relative)
                || syntax.kind(up) != Some(ChunkKind::Vg)
            {
                return None;
            }
            node = up;
        }
        None
    }

    /// Whether a subject belongs to a verb far to the left: the attribution begins at the verb then.
    fn far(&self, subject: usize, at: usize) -> bool {
        (subject + 1..at).any(|i| {
            self.kind(i) == Some(ChunkKind::Vg)
                && self.statement.syntax.verb(i).is_some_and(|v| v.form == Form::Finite)
                && !matches!(self.statement.syntax.link(i).opener, Some(Opener::Relative(_)))
        })
    }

    /// "was quoted by TASS as saying", "quoted him as saying": who said it.
    fn quoted_as(&self, at: usize) -> Option<(usize, usize)> {
        let syntax = &self.statement.syntax;
        if syntax.verb(at)?.form != Form::Gerund {
            return None;
        }
        let before = at.checked_sub(1)?;
        if syntax.lemma(before) != "as" {
            return None;
        }
        let quote = (0..before).rev().find(|&i| {
            self.kind(i) == Some(ChunkKind::Vg)
                && matches!(syntax.lemma(i), "quote" | "cite" | "report" | "record" | "show")
        })?;
        let who = if syntax.verb(quote)?.passive || syntax.verb(quote)?.form == Form::Participle {
            syntax.link(quote).subject
        } else {
            syntax.link(quote).object
        };
        who.map(|w| (quote, w))
    }

    /// "refused to say", "stopped short of saying": nothing is said.
    fn is_unsaid(&self, at: usize) -> bool {
        let syntax = &self.statement.syntax;
        let Some((up, link)) = syntax.link(at).governor else { return false };
        if !matches!(link, Link::Infinitive | Link::Gerund | Link::Prep(_)) {
            return false;
        }
        let negated = syntax.verb(up).is_some_and(|v| v.negated);
        let refuses = matches!(
            operator(
                Pos::Verb,
                syntax.lemma(up),
                syntax.verb(up).and_then(|v| v.particle).map(|p| syntax.word(p)),
                None
            ),
            Some(Op::Refuse | Op::Fail | Op::Short | Op::Defer | Op::Cease)
        );
        let without = matches!(link, Link::Prep(word) if matches!(syntax.word(word), "without" | "of"));
        negated || refuses || without && syntax.lemma(at) != "accuse"
    }

    /// The by-phrase of a passive.
    fn agent(&self, at: usize) -> Option<usize> {
        let syntax = &self.statement.syntax;
        syntax.phrases_after(at).into_iter().find(|&(p, _)| syntax.lemma(p) == "by").map(|(_, n)| n)
    }

    /// The last chunk of an attribution that ends with the verb or its inverted subject: hearer, time, place.
    fn attribution_end(&self, from: usize) -> usize {
        let syntax = &self.statement.syntax;
        let mut last = syntax.phrase_end(from);
        loop {
            let next = last + 1;
            match self.kind(next) {
                Some(ChunkKind::Adv | ChunkKind::Time) => last = next,
                Some(ChunkKind::Np) => {
                    // The subject of a reported clause is no hearer.
                    if syntax.followed_by_finite(next) {
                        return last;
                    }
                    last = syntax.phrase_end(next);
                }
                Some(ChunkKind::Prep) if self.kind(next + 1) == Some(ChunkKind::Np) => {
                    last = syntax.phrase_end(next + 1);
                }
                Some(ChunkKind::Poss) if self.kind(next + 1) == Some(ChunkKind::Np) => last = next + 1,
                // "said Ann Lee, a doctor in Herat"
                Some(ChunkKind::Comma)
                    if self.kind(next + 1) == Some(ChunkKind::Np)
                        && syntax.link(next + 1).apposition.is_some()
                        && !syntax.followed_by_finite(next + 1) =>
                {
                    last = syntax.phrase_end(next + 1);
                }
                _ => return last,
            }
        }
    }

    /// Whether what stands before chunk `first` can be a statement that ends there.
    fn opens_after_statement(&self, first: usize) -> bool {
        let mut at = first;
        loop {
            let Some(before) = at.checked_sub(1) else { return false };
            at = before;
            match self.kind(before) {
                Some(ChunkKind::Adv | ChunkKind::Time) => {}
                Some(ChunkKind::Comma | ChunkKind::Quote | ChunkKind::Break) => {
                    return (0..=before)
                        .any(|i| matches!(self.kind(i), Some(ChunkKind::Vg | ChunkKind::Quote)))
                        && !self.prepositional(before)
                        || self.kind(at + 1).is_some() && self.inserted(first, before);
                }
                _ => return false,
            }
        }
    }

    /// "Russia, Lavrov said, will wait": the subject of a later verb stands before.
    fn inserted(&self, first: usize, comma: usize) -> bool {
        let syntax = &self.statement.syntax;
        (first + 1..syntax.chunks.len())
            .any(|i| syntax.verb(i).is_some() && syntax.link(i).subject.is_some_and(|s| s < comma))
    }

    /// "After the talks, Lavrov said": only a phrase stands before the comma.
    fn prepositional(&self, comma: usize) -> bool {
        let opens = matches!(self.kind(0), Some(ChunkKind::Prep | ChunkKind::Time | ChunkKind::Adv));
        opens && (0..comma).all(|i| self.statement.syntax.verb(i).is_none_or(|v| v.form != Form::Finite))
    }

    /// Whether the attribution ends where a statement may go on or end.
    fn closes(&self, last: usize) -> bool {
        let mut at = last + 1;
        // "said on Monday in a statement carried by state media"
        while let Some(kind) = self.kind(at) {
            match kind {
                ChunkKind::Comma
                | ChunkKind::Stop
                | ChunkKind::Quote
                | ChunkKind::Close
                | ChunkKind::Open => {
                    return true;
                }
                ChunkKind::Break => return self.statement.syntax.lemma(at) != ":",
                ChunkKind::Coord | ChunkKind::Sub | ChunkKind::Rel => return true,
                ChunkKind::Vg => {
                    return self.statement.syntax.verb(at).is_some_and(|v| v.form != Form::Infinitive);
                }
                _ => at += 1,
            }
        }
        true
    }

    /// "as Lavrov put it", with nothing reported after it.
    fn as_clause(&self, at: usize) -> bool {
        let syntax = &self.statement.syntax;
        matches!(syntax.link(at).opener, Some(Opener::Sub(m)) if syntax.lemma(m) == "as")
            && syntax
                .link(at)
                .object
                .is_none_or(|o| matches!(syntax.lemma(o), "it" | "reporter" | "journalist"))
    }

    /// What a trailing or inserted attribution covers.
    fn rest(&self, start: usize, last: usize) -> Option<(usize, usize)> {
        let first = self.statement.offset;
        let end = self.sentence_end();
        let mut before = start;
        while before > 0
            && matches!(self.kind(before - 1), Some(ChunkKind::Comma | ChunkKind::Adv | ChunkKind::Time))
        {
            before -= 1;
        }
        let mut after = last + 1;
        while matches!(self.kind(after), Some(ChunkKind::Comma)) {
            after += 1;
        }
        let head = (before > 0).then(|| self.token(before));
        let head = head.filter(|&h| h > first);
        // A finite verb after it tells that it is inserted, or stands in front.
        let goes_on = self.kind(last + 1) == Some(ChunkKind::Comma)
            && (after..self.statement.syntax.chunks.len())
                .any(|i| self.statement.syntax.verb(i).is_some_and(|v| v.form == Form::Finite));
        match (head, goes_on) {
            (Some(_), true) => Some((first, end)),
            (Some(h), false) => Some((first, h)),
            (None, _) if after < self.statement.syntax.chunks.len() => {
                Some((self.token(after), end)).filter(|(a, b)| a < b)
            }
            _ => None,
        }
    }

    /// "X said: …" without quotation marks.
    fn after_colon(&self, last: usize) -> Option<(usize, usize)> {
        let colon = last + 1;
        (self.kind(colon) == Some(ChunkKind::Break)
            && self.statement.syntax.lemma(colon) == ":"
            && self.kind(colon + 1).is_some_and(|k| !matches!(k, ChunkKind::Quote | ChunkKind::Stop)))
        .then(|| (self.token(colon + 1), self.sentence_end()))
        .filter(|(a, b)| a < b)
    }

    /// The tokens of the clause that the verb or noun at `at` reports.
    fn clause(&self, at: usize) -> Option<(usize, usize)> {
        let syntax = &self.statement.syntax;
        let child = (at + 1..syntax.chunks.len())
            .find(|&i| matches!(syntax.link(i).governor, Some((g, Link::That | Link::Whether)) if g == at))?;
        let start = match syntax.link(child).opener {
            Some(Opener::Sub(marker)) => self.token_end(marker),
            _ => {
                let subject = syntax.link(child).subject.filter(|&s| s < child && s > at);
                self.token(subject.map_or(child, |s| syntax.phrase_start(syntax.link(s).list.unwrap_or(s))))
            }
        };
        let end = (child + 1..syntax.chunks.len())
            .find(|&i| self.leaves(i, at))
            .map_or_else(|| self.sentence_end(), |i| self.clause_start(i));
        (start < end).then_some((start, end))
    }

    /// Whether the verb at `i` is no part of what the verb at `report` reports.
    fn leaves(&self, i: usize, report: usize) -> bool {
        let syntax = &self.statement.syntax;
        let Some(features) = syntax.verb(i) else { return false };
        match (features.form, syntax.link(i).opener) {
            (Form::Finite, Some(Opener::Main)) => true,
            (Form::Finite, Some(Opener::Coord(p))) => p <= report,
            (Form::Gerund, _) => {
                matches!(syntax.link(i).governor, Some((g, Link::Adjunct)) if g == report)
                    && verb(syntax.lemma(i), None).is_some()
            }
            _ => false,
        }
    }

    /// The token where the clause of verb `i` begins, its comma and conjunction included.
    fn clause_start(&self, i: usize) -> usize {
        let syntax = &self.statement.syntax;
        let subject = syntax.link(i).subject.filter(|&s| s < i && !self.far(s, i));
        let mut first = subject.map_or(i, |s| syntax.phrase_start(syntax.link(s).list.unwrap_or(s)));
        while first > 0
            && matches!(
                self.kind(first - 1),
                Some(
                    ChunkKind::Comma | ChunkKind::Coord | ChunkKind::Break | ChunkKind::Adv | ChunkKind::Time
                )
            )
        {
            first -= 1;
        }
        self.token(first)
    }

    /// "the ministry's claim that", "a warning from Kabul that".
    fn noun(&self, at: usize) -> Option<Report> {
        let syntax = &self.statement.syntax;
        if !is_claim(syntax.lemma(at)) {
            return None;
        }
        let content = self.clause(at)?;
        let author = self.speakers.author(self.statement, at).or_else(|| {
            // "issued a warning that": whoever does the verb.
            let (up, link) = syntax.link(at).governor?;
            let subject = matches!(link, Link::Object).then(|| syntax.link(up).subject).flatten()?;
            self.speakers.speaker(self.statement, subject)
        });
        Some(Report {
            speaker: author,
            cue: self.statement.tokens(at),
            span: self.statement.tokens(at),
            content: Some(content),
            trails: false,
            frames: false,
            beside: false,
        })
    }

    /// "according to X", "in the words of X", "in X's view".
    fn source_phrase(&self, at: usize) -> Option<Report> {
        let syntax = &self.statement.syntax;
        let chunk = syntax.chunks.get(at)?;
        let (first, np) = match syntax.word(chunk.first) {
            "according" | "accord" if syntax.word(chunk.first + 1) == "to" => {
                let word = chunk.first + 2;
                (
                    at,
                    (at..syntax.chunks.len().min(at + 3)).find(|&i| {
                        syntax.chunks.get(i).is_some_and(|c| c.first >= word && c.kind == ChunkKind::Np)
                    })?,
                )
            }
            "in" if self.kind(at) == Some(ChunkKind::Prep) => {
                let noun = at + 1;
                let end = syntax.possessed(noun);
                match syntax.lemma(end) {
                    "word" | "phrase" | "telling" if end > noun => (at, noun),
                    "view" | "opinion" | "judgment" | "telling" | "account" if end > noun => (at, noun),
                    "word"
                        if syntax.lemma(noun + 1) == "of" && self.kind(noun + 2) == Some(ChunkKind::Np) =>
                    {
                        (at, noun + 2)
                    }
                    _ => return None,
                }
            }
            _ => return None,
        };
        let np = if first == at && syntax.word(chunk.first) != "in" { syntax.possessed(np) } else { np };
        let speaker = self.speakers.speaker(self.statement, np);
        let last = self.attribution_end(np);
        Some(Report {
            speaker,
            cue: (self.token(first), self.token(first) + 2),
            span: (self.token(first), self.token_end(last)),
            content: self.rest(first, last),
            trails: true,
            frames: false,
            beside: false,
        })
    }

    /// "Lavrov: Russia will wait", "Russia will wait: Lavrov" in a headline or a transcript.
    fn label(&self, at: usize) -> Option<Report> {
        let syntax = &self.statement.syntax;
        let colon = |i: usize| self.kind(i) == Some(ChunkKind::Break) && syntax.lemma(i) == ":";
        let first = syntax.phrase_start(at);
        let last = syntax.phrase_end(at);
        let label = first == 0 && colon(last + 1) && self.kind(last + 2).is_some();
        let ends = (last + 1..syntax.chunks.len()).all(|i| self.kind(i) == Some(ChunkKind::Stop));
        let dash = first.checked_sub(1).is_some_and(|b| self.kind(b) == Some(ChunkKind::Break));
        let after_quote =
            dash && first.checked_sub(2).is_some_and(|b| self.kind(b) == Some(ChunkKind::Quote));
        let closing = ends && first > 1 && (syntax.headline && dash || after_quote);
        if !label && !closing {
            return None;
        }
        let speaker = self.speakers.named(self.statement, at)?;
        let content = if label {
            (self.token(last + 2), self.sentence_end())
        } else {
            (self.statement.offset, self.token(first - 1))
        };
        let colon_token = self.token(if label { last + 1 } else { first - 1 });
        Some(Report {
            speaker: Some(speaker),
            cue: (colon_token, colon_token + 1),
            span: (self.token(first), self.token_end(last)),
            content: Some(content).filter(|(a, b)| a < b),
            trails: !label,
            frames: false,
            beside: false,
        })
    }
}

/// Whether the noun at `at` speaks for its author.
pub(crate) fn speaks(statement: &Statement<'_>, at: usize) -> bool {
    is_document(statement.syntax.lemma(at))
}
