//! The subject of a finite verb, found by looking left past what can be skipped.

use super::*;

impl Syntax<'_> {
    /// The subject of the finite verb at `at` and what opens its clause.
    pub(super) fn look_left(&self, at: usize) -> (Option<usize>, Opener) {
        let mut subject: Option<usize> = None;
        let mut i = at;
        loop {
            let Some(j) = i.checked_sub(1) else { return (subject, Opener::Main) };
            i = j;
            let Some(kind) = self.kind(j) else { return (subject, Opener::Main) };
            match kind {
                ChunkKind::Adv | ChunkKind::Time | ChunkKind::Adj | ChunkKind::Poss => {}
                ChunkKind::Np => {
                    if let Some(found) = subject {
                        if self.phrase_start(found) > j {
                            // "the envoy the Taliban sent": two phrases side by side.
                            let beside =
                                j + 1 == self.phrase_start(found) && self.kind(j + 1) == Some(ChunkKind::Np);
                            // "told reporters the talks were over"
                            let hearer = self.left(self.phrase_start(j)).filter(|&v| {
                                self.kind(v) == Some(ChunkKind::Vg) && takes_hearer(self.lemma(v))
                            });
                            if let (true, Some(verb)) = (beside, hearer) {
                                return (subject, Opener::Zero(verb));
                            }
                            return if beside && self.antecedes(j, found, at) {
                                (subject, Opener::Relative(Some(j)))
                            } else {
                                (subject, Opener::Main)
                            };
                        }
                        continue;
                    }
                    // "might one day recognise": a time, no subject.
                    if self.is_span_of_time(j) {
                        continue;
                    }
                    let first = self.link(j).list.unwrap_or(j);
                    let start = self.phrase_start(first);
                    i = start;
                    let before = start.checked_sub(1);
                    let prep = before.filter(|&b| self.kind(b) == Some(ChunkKind::Prep));
                    // "the issue of recognising X was", "whether Y recognises X was": X is the object of the other verb.
                    if let Some(b) = before.filter(|&b| {
                        self.verb(b).is_some_and(|v| {
                            v.form != Form::Participle
                                && !(v.form == Form::Finite && (self.reports(b) || self.takes_clause(b)))
                        }) && self.link(b).object.is_some_and(|o| o == j)
                    }) {
                        i = b;
                        continue;
                    }
                    match prep {
                        Some(p) if self.subordinates(p, j, at) => return (Some(first), Opener::Sub(p)),
                        Some(p) => {
                            // Inside a prepositional phrase: go on to what carries it.
                            i = p;
                        }
                        None => subject = Some(first),
                    }
                }
                ChunkKind::Prep => {}
                ChunkKind::Vg => {
                    let finite = self.verb(j).is_some_and(|v| v.form == Form::Finite);
                    if subject.is_some() {
                        return (
                            subject,
                            if finite || self.reports(j) { Opener::Zero(j) } else { Opener::Main },
                        );
                    }
                    if finite {
                        // "the question whether X may send an envoy has been put off"
                        if let Some(Opener::Sub(marker)) = self.link(j).opener {
                            let host = self.left(marker).map(|n| match self.kind(n) {
                                // "a ruling on whether"
                                Some(ChunkKind::Prep) => self.left(n).unwrap_or(n),
                                _ => n,
                            });
                            let asked = host.filter(|&n| {
                                self.kind(n) == Some(ChunkKind::Np)
                                    && self.lemma(marker) == "whether"
                                    && !(0..n).any(|v| self.verb(v).is_some_and(|v| v.form == Form::Finite))
                            });
                            if let Some(noun) = asked {
                                return (Some(noun), Opener::Main);
                            }
                        }
                        if let Some(s) = self.clause_subject(j) {
                            return (Some(s), Opener::Main);
                        }
                        match self.link(j).opener {
                            Some(Opener::Relative(Some(np))) => {
                                subject = Some(self.link(np).list.unwrap_or(np));
                                i = self.phrase_start(subject.unwrap_or(np));
                            }
                            _ => return (None, Opener::Main),
                        }
                    }
                }
                ChunkKind::Sub => {
                    // "a ruling on whether to seat X was put off"
                    let infinitive = self.lemma(j) == "whether"
                        && self.verb(j + 1).is_some_and(|v| v.form == Form::Infinitive)
                        && subject.is_none();
                    let host = self.left(j).and_then(|n| match self.kind(n) {
                        Some(ChunkKind::Prep) => self.left(n),
                        _ => Some(n),
                    });
                    if let Some(noun) = host.filter(|&n| infinitive && self.kind(n) == Some(ChunkKind::Np)) {
                        let free = !(0..noun).any(|v| self.verb(v).is_some_and(|v| v.form == Form::Finite));
                        if free {
                            return (Some(noun), Opener::Main);
                        }
                    }
                    // "provided that": the first word tells the link.
                    let pair = self.lemma(j) == "that" && j > 0 && self.kind(j - 1) == Some(ChunkKind::Sub);
                    return (subject, Opener::Sub(if pair { j - 1 } else { j }));
                }
                ChunkKind::Rel => {
                    let word = self.lemma(j);
                    let before = self.left(j);
                    let after_prep = before.is_some_and(|b| self.kind(b) == Some(ChunkKind::Prep));
                    let antecedent = self.antecedent(j);
                    return match word {
                        "who" | "which" | "that" | "whoever" if subject.is_none() && !after_prep => {
                            (antecedent, Opener::Relative(antecedent))
                        }
                        "what" | "how" | "why" | "whatever" => (subject, Opener::Sub(j)),
                        "when" | "where" if before.is_none_or(|b| self.kind(b) != Some(ChunkKind::Np)) => {
                            (subject, Opener::Sub(j))
                        }
                        "when" => (subject, Opener::Sub(j)),
                        "which"
                            if subject.is_some()
                                && before.is_some_and(|b| self.kind(b) == Some(ChunkKind::Vg)) =>
                        {
                            (subject, Opener::Sub(j))
                        }
                        _ => (subject, Opener::Relative(antecedent)),
                    };
                }
                ChunkKind::Coord => {
                    if subject.is_some() {
                        let previous =
                            (0..j).rev().find(|&k| self.verb(k).is_some_and(|v| v.form == Form::Finite));
                        // "said that A did X and B did Y": the second clause hangs where the first does.
                        return match previous.map(|p| (p, self.link(p).opener)) {
                            Some((p, Some(Opener::Zero(_) | Opener::Sub(_))))
                                if self.kind(j - 1) != Some(ChunkKind::Comma) || self.lemma(j) != "but" =>
                            {
                                (subject, Opener::Coord(p))
                            }
                            _ => (subject, Opener::Main),
                        };
                    }
                    // "do not and will not recognise": the first auxiliary has lost its verb.
                    let auxiliary = j.checked_sub(1).filter(|&a| {
                        self.kind(a) == Some(ChunkKind::Adv)
                            && self.chunks.get(a).is_some_and(|c| {
                                matches!(
                                    self.lemma_of(c.first),
                                    "do" | "have" | "can" | "could" | "will" | "would" | "be" | "should"
                                )
                            })
                    });
                    if let Some(a) = auxiliary {
                        i = a;
                        continue;
                    }
                    let mut k = j;
                    let previous = loop {
                        let Some(p) =
                            (0..k).rev().find(|&p| self.verb(p).is_some_and(|v| v.form == Form::Finite))
                        else {
                            break None;
                        };
                        // ", which …, and said": past a closed relative clause.
                        if let Some(Opener::Relative(Some(np))) = self.link(p).opener {
                            let comma_after = (p + 1..j).any(|c| self.kind(c) == Some(ChunkKind::Comma));
                            let comma_before = np + 1 < p && self.kind(np + 1) == Some(ChunkKind::Comma);
                            if comma_after
                                && comma_before
                                && (0..np).any(|q| self.verb(q).is_some_and(|v| v.form == Form::Finite))
                            {
                                k = p;
                                continue;
                            }
                        }
                        break Some(p);
                    };
                    // "said that A fell and warned of B": one saying goes on another.
                    let saying = previous.filter(|_| self.reports(at)).and_then(|p| {
                        let mut node = p;
                        while let Some((g, Link::That)) = self.link(node).governor {
                            if self.verb(g).is_some_and(|v| v.form == Form::Finite) && self.reports(g) {
                                return Some(g);
                            }
                            node = g;
                        }
                        None
                    });
                    return match saying.or(previous) {
                        Some(p) => (self.link(p).subject, Opener::Coord(p)),
                        None => (None, Opener::Main),
                    };
                }
                ChunkKind::Comma => {
                    if subject.is_some() {
                        return (subject, self.opener_before(j));
                    }
                    match self.skip_parenthesis(j) {
                        Some(open) => i = open,
                        None => {
                            // "A, B said": the phrase before a lone comma is not the subject unless nothing else is.
                            let before = self.left(j);
                            match before {
                                Some(b)
                                    if self.kind(b) == Some(ChunkKind::Np)
                                        && (0..b).all(|k| self.kind(k) != Some(ChunkKind::Vg)) => {}
                                _ => {
                                    // ", said" after a statement: a shared subject at best.
                                    let previous = (0..j)
                                        .rev()
                                        .find(|&p| self.verb(p).is_some_and(|v| v.form == Form::Finite));
                                    return (previous.and_then(|p| self.link(p).subject), Opener::Main);
                                }
                            }
                        }
                    }
                }
                ChunkKind::Close => match self.opening(j) {
                    Some(open) => i = open,
                    None => return (subject, Opener::Main),
                },
                ChunkKind::Quote => {
                    if subject.is_some() {
                        return (subject, Opener::Main);
                    }
                }
                ChunkKind::Break => {
                    if subject.is_some() {
                        return (subject, Opener::Main);
                    }
                    // "X – the Y of Z – said"
                    match (0..j)
                        .rev()
                        .find(|&k| matches!(self.kind(k), Some(ChunkKind::Break | ChunkKind::Stop)))
                    {
                        Some(open)
                            if self.same_break(open, j)
                                && (open..j).all(|k| self.verb(k).is_none_or(|v| v.form != Form::Finite)) =>
                        {
                            i = open;
                        }
                        _ => return (None, Opener::Main),
                    }
                }
                ChunkKind::Open | ChunkKind::Stop => return (subject, Opener::Main),
            }
        }
    }
}
