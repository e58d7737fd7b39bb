//! Direct quotations: who says what stands between quotation marks.

use super::report::Report;
use super::speaker::Speakers;
use super::{Speech, Speeches};
use crate::clauses::actors::{Party, Statement, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::document::EntityKind;
use crate::text::quotes::{Quotation, Quotations};
use crate::text::sentence::Sentence;
use crate::text::token::{Case, TokenKind};

/// What the quotations of an article are read with.
pub(crate) struct Hall<'h> {
    pub(crate) speakers: &'h Speakers<'h>,
    pub(crate) sentences: &'h [Sentence],
    pub(crate) statements: &'h [Statement<'h>],
    pub(crate) quotations: &'h Quotations,
    /// All reports, in order of the text.
    pub(crate) reports: &'h [Report],
    /// What is reported, for the words in marks inside it.
    pub(crate) reported: &'h Speeches,
}

/// How sure the text is of a speaker.
enum Found {
    /// By an attribution; its speaker may still be unknown.
    Said(Option<Party>, (usize, usize)),
    /// Not yet.
    Open,
}

impl Hall<'_> {
    /// The direct speeches, in order.
    pub(crate) fn speeches(&self) -> Vec<Speech> {
        let all = &self.quotations.all;
        let mut found: Vec<Option<Speech>> = Vec::with_capacity(all.len());
        for quotation in all {
            let speech = match self.attributed(quotation) {
                Found::Said(speaker, cue) => Some(self.speech(quotation, speaker, cue)),
                Found::Open if quotation.parent.is_some() || !self.is_speech(quotation) => None,
                Found::Open => {
                    let earlier = quotation.goes_on.and_then(|g| found.get(g)).and_then(Option::as_ref);
                    let (speaker, cue) = match earlier {
                        Some(speech) => (speech.speaker.clone(), speech.cue),
                        None => self.carried(quotation, &found),
                    };
                    Some(self.speech(quotation, speaker, cue))
                }
            };
            found.push(speech);
        }
        // "“One. ¶ “Two,” said X.": the speaker of the last paragraph spoke them all.
        for (number, quotation) in all.iter().enumerate().rev() {
            let Some(before) = quotation.goes_on else { continue };
            let later = found.get(number).and_then(Option::as_ref).map(|s| (s.speaker.clone(), s.cue));
            if let (Some((Some(speaker), cue)), Some(Some(earlier))) = (later, found.get_mut(before)) {
                if earlier.speaker.is_none() || earlier.cue.1 <= earlier.cue.0 {
                    earlier.speaker = Some(speaker);
                    earlier.cue = cue;
                }
            }
        }
        found.into_iter().flatten().collect()
    }

    fn speech(&self, quotation: &Quotation, speaker: Option<Party>, cue: (usize, usize)) -> Speech {
        Speech { speaker, content: (quotation.first, quotation.end.max(quotation.first)), cue, direct: true }
    }

    /// The attribution of a quotation in the sentences that it begins and ends in.
    fn attributed(&self, quotation: &Quotation) -> Found {
        let said = |r: &Report| Found::Said(r.speaker.clone(), r.cue);
        let before = self.before(quotation);
        if let Some((report, true)) = before {
            return said(report);
        }
        if let Some(report) = self.after(quotation) {
            return said(report);
        }
        if !self.is_speech(quotation) {
            return Found::Open;
        }
        if let Some((report, false)) = before {
            return said(report);
        }
        // Inside what somebody reports, or in a statement with a trailing attribution.
        if let Some(speech) = self.reported.at(quotation.first) {
            return Found::Said(speech.speaker.clone(), speech.cue);
        }
        Found::Open
    }

    /// The report right after the closing mark: "…," X said.
    fn after(&self, quotation: &Quotation) -> Option<&Report> {
        let sentence = self.sentence_of(quotation.end)?;
        let end = self.sentences.get(sentence)?.tokens.end;
        let text = self.speakers.scene.text;
        let mut at = quotation.end;
        while at < end && text.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Mark && t.mark != b':') {
            at += 1;
        }
        let at = if at < end && matches!(text.lower(at), "so" | "then" | "thus") { at + 1 } else { at };
        let from = self.reports.partition_point(|r| r.span.0 < quotation.end);
        self.reports
            .get(from..)?
            .iter()
            .take_while(|r| r.span.0 <= at)
            .find(|r| !r.frames && r.content.is_none_or(|(first, _)| first < r.span.0))
    }

    /// The report before the opening mark, and whether it leads right up to it: X said: "…".
    fn before(&self, quotation: &Quotation) -> Option<(&Report, bool)> {
        let number = self.sentence_of(quotation.open)?;
        let first = self.sentences.get(number)?.tokens.start;
        let upto = self.reports.partition_point(|r| r.cue.0 < quotation.open);
        let report = self
            .reports
            .get(..upto)?
            .iter()
            .rev()
            .take_while(|r| r.cue.0 >= first)
            .find(|r| self.sees(r, quotation))?;
        let text = self.speakers.scene.text;
        let gap = report.cue.1.max(report.span.1);
        let tight = gap <= quotation.open
            && (gap..quotation.open).all(|t| {
                text.tokens.get(t).is_some_and(|t| t.kind == TokenKind::Mark) || text.lower(t) == "that"
            });
        let inside = report.content.is_some_and(|(a, b)| a <= quotation.open && quotation.open < b);
        let near = (tight || inside) && !report.trails;
        (near || !report.beside).then_some((report, near))
    }

    /// Whether the words between a report and a mark leave the mark to it.
    fn sees(&self, report: &Report, quotation: &Quotation) -> bool {
        if report.content.is_some_and(|(a, b)| a <= quotation.open && quotation.open < b) {
            return true;
        }
        if report.trails && report.content.is_some_and(|(_, b)| b <= report.span.0) {
            return false;
        }
        // Another quotation may not stand between, nor a clause of its own.
        let Some(statement) = self.statement_of(report.cue.0) else { return false };
        let inner = self.quotations.outermost(report.cue.0);
        if inner != self.quotations.outermost(quotation.open).filter(|_| quotation.parent.is_some()) {
            return false;
        }
        let syntax = &statement.syntax;
        let between = syntax.chunks.iter().enumerate().filter(|(_, c)| {
            statement.offset + c.first >= report.cue.1 && statement.offset + c.first < quotation.open
        });
        for (at, chunk) in between {
            match chunk.kind {
                ChunkKind::Vg if syntax.verb(at).is_some_and(|v| v.form == Form::Finite) => return false,
                ChunkKind::Stop => return false,
                ChunkKind::Break if syntax.lemma(at) == ";" => return false,
                _ => {}
            }
        }
        true
    }

    /// Words in marks that nobody is said to say: the speaker before, if the text stays with them.
    fn carried(&self, quotation: &Quotation, found: &[Option<Speech>]) -> (Option<Party>, (usize, usize)) {
        let nobody = (None, (quotation.open, quotation.open));
        let Some(number) = self.sentence_of(quotation.open) else { return nobody };
        let Some(sentence) = self.sentences.get(number) else { return nobody };
        // "Kuleba was blunt: “…”"
        if quotation.open > sentence.tokens.start + 1 {
            if let Some(speaker) =
                self.statement_of(quotation.open).and_then(|s| self.subject_of(s, quotation.open))
            {
                let colon =
                    self.speakers.scene.text.tokens.get(quotation.open - 1).is_some_and(|t| t.is(b':'));
                if colon {
                    return (Some(speaker), (quotation.open - 1, quotation.open));
                }
            }
            return nobody;
        }
        for back in 1..=2 {
            let Some(before) = number.checked_sub(back).and_then(|b| self.sentences.get(b)) else { break };
            if sentence.paragraph.saturating_sub(before.paragraph) > 1 {
                break;
            }
            let within = |cue: (usize, usize)| before.tokens.contains(&cue.0);
            // Speeches stand in order; only the last few can lie in the sentence before.
            let direct = found.iter().rev().take(8).flatten().find(|s| within(s.cue) && s.cue.1 > s.cue.0);
            let upto = self.reported.all.partition_point(|s| s.content.0 < quotation.open);
            let reported = self.reported.all.get(..upto).unwrap_or_default().iter().rev().take(8);
            let reported = reported.into_iter().find(|s| within(s.cue));
            let last = match (direct, reported) {
                (Some(d), Some(r)) if r.cue.0 > d.cue.0 => Some(r),
                (Some(d), _) => Some(d),
                (None, r) => r,
            };
            if let Some(speech) = last.filter(|s| s.speaker.is_some()) {
                return (speech.speaker.clone(), speech.cue);
            }
            if before.paragraph == sentence.paragraph || back == 1 {
                if let Some(statement) = self.statement_of(before.tokens.start) {
                    if let Some(speaker) =
                        self.subject_of(statement, before.tokens.end).filter(|p| self.talks(p))
                    {
                        return (Some(speaker), (quotation.open, quotation.open));
                    }
                }
            }
        }
        nobody
    }

    /// Who the subject of the last main clause before a token is.
    fn subject_of(&self, statement: &Statement<'_>, upto: usize) -> Option<Party> {
        let syntax = &statement.syntax;
        let subject = syntax
            .finite()
            .filter(|&v| statement.tokens(v).0 < upto)
            .filter(|&v| syntax.link(v).governor.is_none())
            .last()
            .and_then(|v| syntax.link(v).subject)?;
        self.speakers.named(statement, subject)
    }

    /// Whether the words in marks are something said rather than a name or words held at arm's length.
    fn is_speech(&self, quotation: &Quotation) -> bool {
        let text = self.speakers.scene.text;
        let words: Vec<_> = (quotation.first..quotation.end)
            .filter_map(|t| text.tokens.get(t))
            .filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number))
            .collect();
        let ends = quotation
            .end
            .checked_sub(1)
            .and_then(|e| text.tokens.get(e))
            .is_some_and(|t| matches!(t.mark, b'.' | b'!' | b'?' | b'~'));
        if words.len() <= 2 {
            return ends && words.first().is_some_and(|w| w.is_capital());
        }
        let small = words.iter().filter(|w| w.case == Case::Lower).any(|w| {
            !matches!(w.text(&text.lower), "of" | "the" | "and" | "for" | "in" | "on" | "to" | "a" | "with")
        });
        small || ends
    }

    /// Whether an actor is somebody with a mouth: a person, an official, a body with a voice.
    fn talks(&self, party: &Party) -> bool {
        party.voice.is_some()
            || matches!(party.who, Who::Figure(f) if self
                .speakers
                .scene
                .cast
                .figures
                .get(f)
                .is_some_and(|f| f.kind == EntityKind::Person))
    }

    fn sentence_of(&self, token: usize) -> Option<usize> {
        let at = self.sentences.partition_point(|s| s.tokens.start <= token).checked_sub(1)?;
        self.sentences.get(at).filter(|s| s.tokens.contains(&token)).map(|_| at)
    }

    fn statement_of(&self, token: usize) -> Option<&Statement<'_>> {
        let at = self.statements.partition_point(|s| s.offset <= token).checked_sub(1)?;
        self.statements.get(at)
    }
}
