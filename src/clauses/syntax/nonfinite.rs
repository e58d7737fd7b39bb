//! Infinitives, gerunds and participles: what governs them and whose they are.

use super::*;

impl Syntax<'_> {
    pub(super) fn infinitive(&mut self, at: usize) {
        let Some(mut before) = self.left(at) else { return };
        if self.kind(before) == Some(ChunkKind::Comma) {
            before = match self.skip_parenthesis(before).and_then(|open| self.left(open)) {
                Some(b) => b,
                None => return,
            };
        }
        match self.kind(before) {
            Some(ChunkKind::Vg) => {
                self.govern(at, before, Link::Infinitive);
            }
            // "went on to say"
            Some(ChunkKind::Prep)
                if before.checked_sub(1).is_some_and(|b| self.kind(b) == Some(ChunkKind::Vg)) =>
            {
                self.govern(at, before - 1, Link::Infinitive);
            }
            Some(ChunkKind::Adj) => self.govern(at, before, Link::Infinitive),
            Some(ChunkKind::Sub | ChunkKind::Rel)
                if matches!(self.lemma(before), "whether" | "how" | "when" | "why" | "what" | "which") =>
            {
                if let Some(host) = self.complement_host(before) {
                    self.govern(at, host, Link::Whether);
                }
            }
            Some(ChunkKind::Coord) => {
                if let Some(previous) =
                    (0..before).rev().find(|&i| self.verb(i).is_some_and(|v| v.form == Form::Infinitive))
                {
                    if let Some((g, link)) = self.link(previous).governor {
                        let subject = self.link(previous).subject;
                        self.govern(at, g, link);
                        self.set(at, |l| l.subject = subject);
                    }
                }
            }
            Some(ChunkKind::Np) => {
                let item = self.link(before).list.unwrap_or(before);
                let start = self.phrase_start(item);
                // "which China to recognise"
                if let Some(rel) = start.checked_sub(1).filter(|&r| {
                    self.kind(r) == Some(ChunkKind::Rel)
                        && matches!(self.lemma(r), "which" | "what" | "whose")
                }) {
                    self.set(at, |l| l.object = Some(item));
                    if let Some(host) = self.complement_host(rel) {
                        self.govern(at, host, Link::Whether);
                    }
                    return;
                }
                let head = start.checked_sub(1);
                let noun = takes_infinitive(self.lemma(before)) || self.is_ranked(before);
                let prep = head.filter(|&h| self.kind(h) == Some(ChunkKind::Prep));
                let verb_left = self.left(start).filter(|&h| self.kind(h) == Some(ChunkKind::Vg));
                if noun {
                    self.govern(at, before, Link::Infinitive);
                } else if let Some(p) = prep {
                    // "called on Washington to recognise", "for Washington to recognise", "the decision of Oslo to recognise"
                    let host = self.left(p);
                    // "came to Iraq to fight": a destination controls nothing.
                    let mover =
                        host.filter(|&h| self.kind(h) == Some(ChunkKind::Np) && self.lemma(p) == "to");
                    let host = mover
                        .and_then(|h| self.left(self.phrase_start(h)))
                        .filter(|&v| {
                            self.verb(v).is_some()
                                && matches!(self.lemma(v), "send" | "deploy" | "move" | "dispatch" | "fly")
                        })
                        .or(host);
                    let motion = host.is_some_and(|h| {
                        matches!(
                            self.lemma(h),
                            "come"
                                | "go"
                                | "travel"
                                | "fly"
                                | "return"
                                | "rush"
                                | "sail"
                                | "move"
                                | "deploy"
                                | "send"
                        )
                    });
                    let controls = !motion && matches!(self.lemma(p), "on" | "upon" | "to" | "for" | "with");
                    if controls {
                        self.set(at, |l| l.subject = Some(item));
                    }
                    let mut carrier = host;
                    while let Some(h) = carrier {
                        match self.kind(h) {
                            Some(ChunkKind::Vg | ChunkKind::Adj) => break,
                            Some(ChunkKind::Np) => {
                                if takes_infinitive(self.lemma(h)) || self.is_ranked(h) || controls {
                                    break;
                                }
                                let s = self.phrase_start(h);
                                carrier = self.left(s);
                            }
                            Some(ChunkKind::Prep) => carrier = self.left(h),
                            _ => {
                                carrier = None;
                            }
                        }
                    }
                    if let Some(h) = carrier {
                        self.govern(at, h, Link::Infinitive);
                    }
                } else if let Some(v) = verb_left {
                    let passive = self.verb(v).is_some_and(|x| x.passive);
                    if !passive {
                        self.set(at, |l| l.subject = Some(item));
                    }
                    self.govern(at, v, Link::Infinitive);
                } else {
                    // "Spain to recognise Palestine"
                    self.set(at, |l| l.subject = Some(item));
                }
            }
            _ => {}
        }
    }

    /// "the first country to", "the only government to".
    pub(crate) fn is_ranked(&self, at: usize) -> bool {
        // "one of the five states to", "a handful of countries to"
        let counted = at.checked_sub(2).is_some_and(|host| {
            self.lemma(at - 1) == "of"
                && matches!(
                    self.lemma(host),
                    "one" | "handful" | "number" | "few" | "some" | "dozen" | "first"
                )
        });
        counted
            || self.lemmas(at).any(|l| {
                matches!(
                    l,
                    "first"
                        | "second"
                        | "third"
                        | "fourth"
                        | "fifth"
                        | "last"
                        | "latest"
                        | "only"
                        | "next"
                        | "another"
                        | "sole"
                        | "sixth"
                        | "seventh"
                        | "eighth"
                        | "ninth"
                        | "tenth"
                        | "eleventh"
                        | "twelfth"
                        | "hundredth"
                ) || l.ends_with("ieth")
                    || l.ends_with("teenth")
                    || l == "few"
                        && !matches!(self.lemma(at), "hour" | "day" | "week" | "month" | "year" | "minute")
                    || l.as_bytes().first().is_some_and(u8::is_ascii_digit)
                        && (l.ends_with("th") || l.ends_with("st") || l.ends_with("nd") || l.ends_with("rd"))
            })
    }

    pub(super) fn gerund(&mut self, at: usize) {
        let Some(before) = self.left(at) else {
            // "Recognising Kosovo would …", "Speaking in Moscow, he …"
            self.fronted(at);
            return;
        };
        match self.kind(before) {
            Some(ChunkKind::Prep) => {
                let word = self.chunks.get(before).map_or(0, |c| c.head);
                // "by recognising", "without recognising": beside the clause, whatever noun stands before.
                if matches!(
                    self.lemma(before),
                    "by" | "without"
                        | "after"
                        | "before"
                        | "while"
                        | "upon"
                        | "since"
                        | "through"
                        | "despite"
                ) {
                    let verb =
                        (0..before).rev().find(|&i| self.verb(i).is_some()).or_else(|| self.main_verb_of(at));
                    if let Some(v) = verb {
                        let subject = self.link(v).subject;
                        self.set(at, |l| l.subject = subject);
                        self.govern(at, v, Link::Prep(word));
                        return;
                    }
                }
                match self.left(before) {
                    // "thought better of recognising"
                    Some(better)
                        if self.lemma(better) == "better"
                            && self.left(better).is_some_and(|v| self.lemma(v) == "think") =>
                    {
                        if let Some(v) = self.left(better) {
                            self.govern(at, v, Link::Prep(word));
                        }
                    }
                    Some(host)
                        if matches!(
                            self.kind(host),
                            Some(ChunkKind::Np | ChunkKind::Vg | ChunkKind::Adj)
                        ) =>
                    {
                        let host = self.host(before).unwrap_or(host);
                        self.govern(at, host, Link::Prep(word));
                    }
                    Some(host) if self.kind(host) == Some(ChunkKind::Prep) => {
                        // "short of recognising", "instead of recognising"
                        if let Some(v) = self.left(host).or_else(|| self.main_verb_of(at)) {
                            self.govern(at, v, Link::Prep(word));
                        }
                    }
                    _ => {
                        if let Some(v) = self.main_verb_of(at) {
                            self.govern(at, v, Link::Prep(word));
                        }
                    }
                }
            }
            Some(ChunkKind::Vg) => self.govern(at, before, Link::Gerund),
            Some(ChunkKind::Np) => {
                // "spent the winter coaxing"
                if let Some(v) = self.left(before).filter(|&v| {
                    matches!(self.lemma(v), "spend" | "waste" | "pass") && self.verb(v).is_some()
                }) {
                    let subject = self.link(v).subject;
                    self.set(at, |l| l.subject = subject);
                    self.govern(at, v, Link::Adjunct);
                    return;
                }
                let item = self.link(before).list.unwrap_or(before);
                self.set(at, |l| l.subject = Some(item));
                self.govern(at, before, Link::Relative);
            }
            Some(ChunkKind::Coord) => {
                if let Some(previous) =
                    (0..before).rev().find(|&i| self.verb(i).is_some_and(|v| v.form == Form::Gerund))
                {
                    if let Some((g, link)) = self.link(previous).governor {
                        self.govern(at, g, link);
                    }
                    let subject = self.link(previous).subject;
                    self.set(at, |l| l.subject = subject);
                }
            }
            Some(ChunkKind::Comma | ChunkKind::Break) => {
                if let Some(v) =
                    (0..before).rev().find(|&i| self.verb(i).is_some_and(|v| v.form == Form::Finite))
                {
                    let verb = self.clause_head(v);
                    let subject = self.link(verb).subject;
                    self.set(at, |l| l.subject = subject);
                    self.govern(at, verb, Link::Adjunct);
                } else {
                    // "Israel, fearing a strike, closed …"
                    let noun = self.left(before).filter(|&n| self.kind(n) == Some(ChunkKind::Np));
                    if let Some(n) = noun {
                        self.set(at, |l| l.subject = Some(n));
                        self.govern(at, n, Link::Relative);
                    }
                }
            }
            Some(ChunkKind::Rel | ChunkKind::Sub) => {
                if let Some(v) = self.main_verb_of(at) {
                    let subject = self.link(v).subject;
                    self.set(at, |l| l.subject = subject);
                    self.govern(at, v, Link::Adjunct);
                }
            }
            _ => self.fronted(at),
        }
    }

    /// The verb that the subject of a trailing participle belongs to.
    pub(super) fn clause_head(&self, verb: usize) -> usize {
        match self.link(verb).opener {
            Some(Opener::Relative(Some(np))) if self.link(np).governor.is_some() => verb,
            _ => verb,
        }
    }

    /// A non-finite verb at the start of a sentence: subject, or adjunct of the verb to come.
    pub(super) fn fronted(&mut self, at: usize) {
        let Some(next) =
            (at + 1..self.chunks.len()).find(|&i| self.verb(i).is_some_and(|v| v.form == Form::Finite))
        else {
            return;
        };
        let comma = (at + 1..next).rev().find(|&i| self.kind(i) == Some(ChunkKind::Comma));
        let noun = comma.and_then(|c| (c + 1..next).find(|&i| self.kind(i) == Some(ChunkKind::Np)));
        match noun {
            Some(n) => {
                let item = self.link(n).list.unwrap_or(n);
                self.set(at, |l| l.subject = Some(item));
                self.govern(at, next, Link::Adjunct);
            }
            None => self.govern(at, next, Link::Subject),
        }
    }

    pub(super) fn participle(&mut self, at: usize) {
        let Some(before) = self.left(at) else {
            self.fronted(at);
            return;
        };
        match self.kind(before) {
            Some(ChunkKind::Np) => {
                let item = self.link(before).list.unwrap_or(before);
                self.set(at, |l| l.subject = Some(item));
                self.govern(at, before, Link::Relative);
            }
            Some(ChunkKind::Comma | ChunkKind::Open | ChunkKind::Break) => {
                if let Some(noun) = self.left(before).filter(|&n| self.kind(n) == Some(ChunkKind::Np)) {
                    let item = self.link(noun).list.unwrap_or(noun);
                    self.set(at, |l| l.subject = Some(item));
                    self.govern(at, noun, Link::Relative);
                } else if let Some(v) =
                    (0..before).rev().find(|&i| self.verb(i).is_some_and(|v| v.form == Form::Finite))
                {
                    let subject = self.link(v).subject;
                    self.set(at, |l| l.subject = subject);
                    self.govern(at, v, Link::Adjunct);
                } else {
                    self.fronted(at);
                }
            }
            Some(ChunkKind::Coord) => {
                if let Some(previous) = (0..before)
                    .rev()
                    .find(|&i| self.verb(i).is_some_and(|v| v.form == Form::Participle || v.passive))
                {
                    let (subject, governor) = (self.link(previous).subject, self.link(previous).governor);
                    self.set(at, |l| {
                        l.subject = subject;
                        l.governor = governor;
                    });
                }
            }
            Some(ChunkKind::Sub | ChunkKind::Rel) => {
                if let Some(v) = self.main_verb_of(at) {
                    let word = self.chunks.get(before).map_or(0, |c| c.head);
                    let subject = self.link(v).subject;
                    self.set(at, |l| l.subject = subject);
                    self.govern(at, v, Link::Adverbial(word));
                }
            }
            _ => {}
        }
    }
}
