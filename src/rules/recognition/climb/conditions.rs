//! Conditions beside a verb: if, unless, until, in return for.

use super::*;

impl Climber<'_, '_> {
    /// A condition beside the verb: its clause or phrase makes the stance conditional.
    pub(super) fn condition(&mut self, at: usize) {
        if self.settled {
            return;
        }
        let syntax = &self.view.statement.syntax;
        for (i, links) in syntax.links.iter().enumerate() {
            let Some((governor, Link::Adverbial(word))) = links.governor else { continue };
            // "provided that", "on condition that"
            let marker = match (syntax.word(word), word.checked_sub(1).map_or("", |w| syntax.word(w))) {
                ("that", before @ ("provided" | "providing" | "condition")) => before,
                (marker, _) => marker,
            };
            let joined = matches!(syntax.link(governor).opener, Some(Opener::Coord(first)) if first == at);
            let own = governor == at || joined || Some(governor) == self.view.governor(at).map(|g| g.0);
            if !own
                || !matches!(
                    marker,
                    "if" | "unless"
                        | "until"
                        | "till"
                        | "once"
                        | "provided"
                        | "providing"
                        | "condition"
                        | "when"
                        | "as"
                        | "before"
                )
            {
                continue;
            }
            // "once it became clear that he would not recognise": the frame stands inside.
            if self.hangs_below(at, i) {
                continue;
            }
            // "will recognise it when it has a government": what is still to come.
            let ahead = syntax.verb(at).is_some_and(|v| {
                v.future || v.modal.is_some_and(|m| matches!(syntax.word(m), "will" | "would" | "'ll"))
            });
            if marker == "when" && !(ahead && matches!(self.state, State::Kind(Considering | Recognized))) {
                continue;
            }
            // "as long as" only; a bare "as" is time or manner.
            if marker == "as" && !self.long_as(word) {
                continue;
            }
            let past = syntax.verb(at).is_some_and(|v| v.past && !v.negated && v.modal.is_none());
            if past && self.is(Recognized) || marker == "before" && !self.is(Refused) {
                continue;
            }
            // "did not recognise X until it accepted …": in the end it did.
            let in_the_end = self.is(NotRecognized)
                && syntax.verb(at).is_some_and(|v| v.modal.is_none())
                && syntax.verb(i).is_some_and(|v| v.past || v.perfect);
            // "no country recognised it until Israel did": told of Israel by the echo.
            if matches!(marker, "until" | "till") && syntax.lemma(i) == "do" {
                continue;
            }
            if matches!(marker, "until" | "till") && in_the_end {
                self.become_(Recognized, "not until");
                return;
            }
            if matches!(marker, "until" | "till")
                && !matches!(self.state, State::Kind(Refused | NotRecognized | Deferred))
            {
                continue;
            }
            self.set_condition(word, i);
            return;
        }
        // "only if fighting stops": a clause whose verb was not made out.
        let loose = (at + 1..syntax.chunks.len())
            .take_while(|&i| !matches!(syntax.kind(i), Some(ChunkKind::Stop | ChunkKind::Break)))
            .find(|&i| {
                let word = syntax.chunks.get(i).map_or("", |c| syntax.word(c.first));
                syntax.kind(i) == Some(ChunkKind::Sub)
                    && syntax.kind(i - 1) != Some(ChunkKind::Prep)
                    && matches!(word, "if" | "unless" | "provided" | "providing")
                    && !syntax
                        .links
                        .iter()
                        .any(|l| matches!(l.opener, Some(Opener::Sub(s)) if s == i || s == i + 1))
            });
        let verbs_between =
            |i: usize| (at + 1..i).any(|v| syntax.verb(v).is_some_and(|v| v.form == Form::Finite));
        if let Some(i) = loose.filter(|&i| !verbs_between(i)) {
            let past = syntax.verb(at).is_some_and(|v| v.past && !v.negated && v.modal.is_none());
            if !(past && self.is(Recognized)) {
                let first = syntax.chunks.get(i).map_or(0, |c| c.first);
                self.set_condition(first, i);
                return;
            }
        }
        // "a Palestinian state, in exchange for which it would establish relations"
        if let Some(Opener::Relative(Some(np))) = syntax.link(at).opener {
            if matches!(syntax.lemma(np), "exchange" | "return") && np < at {
                let first = np.checked_sub(1).and_then(|p| syntax.chunks.get(p)).map_or(0, |c| c.first);
                self.set_condition(first, np);
                return;
            }
        }
        let until_time = (at + 1..syntax.chunks.len())
            .take_while(|&i| !matches!(syntax.kind(i), Some(ChunkKind::Vg | ChunkKind::Stop)))
            .any(|i| {
                syntax.kind(i) == Some(ChunkKind::Time)
                    && matches!(syntax.chunks.get(i).map_or("", |c| syntax.word(c.first)), "until" | "till")
            });
        if until_time && self.is(NotRecognized) && syntax.verb(at).is_some_and(|v| v.modal.is_none()) {
            self.become_(Recognized, "not until");
            return;
        }
        // "in return for", "in exchange for", "without", "only after", "until" with a phrase
        for (prep, np) in syntax.phrases_after(at) {
            let lemma = syntax.lemma(prep);
            if matches!(lemma, "until" | "till")
                && self.is(NotRecognized)
                && syntax.verb(at).is_some_and(|v| v.past || v.perfect || v.passive)
                && self.is_time(np)
            {
                self.become_(Recognized, "not until");
                return;
            }
            let negative = matches!(self.state, State::Kind(Refused | NotRecognized));
            let modal = syntax.verb(at).is_some_and(|v| v.modal.is_some());
            let named_time = syntax.kind(np) == Some(ChunkKind::Time);
            if lemma == "without" && negative && modal && !named_time {
                let first = syntax.chunks.get(prep).map_or(0, |c| c.first);
                self.set_condition(first, np);
                return;
            }
            let ahead = syntax.verb(at).is_some_and(|v| v.future || v.modal.is_some()) || negative;
            let only =
                syntax.chunks.get(prep).is_some_and(|c| c.first > 0 && syntax.word(c.first - 1) == "only");
            let package = lemma == "as" && super::super::friends::is_package(self.view, np);
            if ahead
                && (package
                    || only
                        && matches!(lemma, "after" | "upon" | "on" | "with" | "following" | "as")
                        && !named_time)
            {
                let first = syntax.chunks.get(prep).map_or(0, |c| c.first);
                self.set_condition(first, np);
                return;
            }
            let done = self.is(Recognized) && syntax.verb(at).is_some_and(|v| v.past && v.modal.is_none());
            if lemma == "in" && matches!(syntax.lemma(np), "return" | "exchange") && !done {
                let first = syntax.chunks.get(prep).map_or(0, |c| c.first);
                self.set_condition(first, np);
                return;
            }
        }
    }

    /// Whether a chunk hangs on another, however far.
    fn hangs_below(&self, at: usize, above: usize) -> bool {
        let mut node = at;
        for _ in 0..8 {
            match self.view.governor(node) {
                Some((up, _)) if up == above => return true,
                Some((up, _)) => node = up,
                None => return false,
            }
        }
        false
    }

    /// A date or year.
    pub(super) fn is_time(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        syntax.kind(at) == Some(ChunkKind::Time)
            || syntax.lemmas(at).any(|l| {
                l.bytes().all(|b| b.is_ascii_digit()) && l.len() == 4
                    || matches!(
                        l,
                        "year"
                            | "month"
                            | "week"
                            | "day"
                            | "january"
                            | "february"
                            | "march"
                            | "april"
                            | "june"
                            | "july"
                            | "august"
                            | "september"
                            | "october"
                            | "november"
                            | "december"
                    )
            })
    }

    pub(super) fn long_as(&self, word: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        word >= 2 && syntax.word(word - 1) == "long" || syntax.word(word + 1) == "long"
    }

    pub(super) fn condition_phrase(&mut self, at: usize) {
        let syntax = &self.view.statement.syntax;
        let first = syntax.chunks.get(at + 1).map_or(0, |c| c.first);
        self.set_condition(first, at + 1);
    }

    /// Marks the condition from a word to the end of the clause of chunk `at`.
    pub(super) fn set_condition(&mut self, first: usize, at: usize) {
        let syntax = &self.view.statement.syntax;
        let mut end = syntax.chunks.get(at).map_or(first + 1, |c| c.end);
        let mut i = at + 1;
        while let Some(kind) = syntax.kind(i) {
            if matches!(kind, ChunkKind::Stop | ChunkKind::Break | ChunkKind::Quote) {
                break;
            }
            // ", officials said" closes it.
            if kind == ChunkKind::Comma
                && (i + 1..syntax.chunks.len().min(i + 8)).any(|j| {
                    syntax.verb(j).is_some_and(|v| v.form == Form::Finite)
                        && crate::clauses::syntax::is_report(syntax.lemma(j))
                })
                && syntax.kind(i + 1) == Some(ChunkKind::Np)
            {
                break;
            }
            if let Some(Opener::Main) = syntax.link(i).opener {
                if first < syntax.chunks.get(self.frame.anchor).map_or(0, |c| c.first) {
                    break;
                }
            }
            if i == self.frame.anchor {
                break;
            }
            end = syntax.chunks.get(i).map_or(end, |c| c.end);
            i += 1;
        }
        let before_frame = first < self.frame.words.0;
        if before_frame {
            // A condition in front ends at its comma.
            let comma = (at..syntax.chunks.len()).find(|&j| syntax.kind(j) == Some(ChunkKind::Comma));
            if let Some(c) = comma {
                end = end.min(syntax.chunks.get(c).map_or(end, |c| c.first));
            }
        }
        self.reading.condition = Some((first, end.max(first + 1)));
        self.become_(Conditional, "condition");
    }
}
