//! From findings on tokens to the document: spans, actors, attributes, ids.

mod actors;
mod concerns;
mod confidence;
mod contacts;
mod ids;
mod stances;
#[cfg(test)]
mod tests;
mod when;

use std::collections::{HashMap, HashSet};

use crate::clauses::actors::{Party, Scene, Statement};
use crate::clauses::discourse::Discourse;
use crate::document::{Actor, Document, Mention, Office, Quote, Via};
use crate::rules::{self, Findings, View};
use crate::span::Span;
use crate::text::sentence::{self, Sentence};

use ids::Ids;

/// An article that has been read through, with what its findings are written from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Read<'r> {
    pub(crate) scene: &'r Scene<'r>,
    pub(crate) sentences: &'r [Sentence],
    pub(crate) statements: &'r [Statement<'r>],
    pub(crate) discourse: &'r Discourse,
}

/// Writes everything that was read into the document.
pub(crate) fn write(document: &mut Document, read: Read<'_>, findings: &Findings) {
    let dated = read.scene.cast.dated.iter().copied().collect();
    let mut assembly = Assembly { read, document, dated, listed: HashSet::new(), ids: Ids::default() };
    assembly.cast();
    assembly.quotes();
    assembly.stances(&findings.recognition);
    assembly.concerns(&findings.concerns);
    assembly.contacts(&findings.contacts);
}

/// A document in the making.
struct Assembly<'a, 'r> {
    read: Read<'r>,
    document: &'a mut Document,
    /// Who held the office of a title that stands alone: naming, figure.
    dated: HashMap<usize, usize>,
    /// Ids of the entities that the document lists.
    listed: HashSet<String>,
    ids: Ids,
}

impl<'r> Assembly<'_, 'r> {
    fn scene(&self) -> &'r Scene<'r> {
        self.read.scene
    }

    /// The words of tokens `first..end`.
    fn span(&self, (first, end): (usize, usize)) -> Span {
        let (start, end) = self.scene().text.range(first, end);
        Span::cut(self.scene().text.folded.original(), start, end)
    }

    /// The sentence that a token stands in, as the evidence of what was found there.
    fn evidence(&self, token: usize) -> Span {
        let tokens = sentence::of(self.read.sentences, token).map_or(token..token + 1, |s| s.tokens.clone());
        self.span((tokens.start, tokens.end))
    }

    /// The sentence that a token stands in, as rules see it.
    fn view(&self, token: usize) -> Option<View<'r>> {
        let statements = self.read.statements;
        let at = statements.partition_point(|s| s.offset <= token).checked_sub(1)?;
        let statement = statements.get(at)?;
        Some(View { scene: self.read.scene, discourse: self.read.discourse, statement, notes: None })
    }

    /// Whether a cue stands inside a direct quotation, from end to end.
    fn is_quoted(&self, (first, end): (usize, usize)) -> bool {
        let speeches = &self.read.discourse.speeches;
        speeches.is_quoted(first) && speeches.is_quoted(end.saturating_sub(1).max(first))
    }

    /// Writes who and what is named, and who holds which office.
    fn cast(&mut self) {
        let Scene { text, cast, .. } = *self.scene();
        let id = |figure: usize| cast.figures.get(figure).map_or_else(String::new, |f| f.id.clone());
        for figure in cast.figures.iter().take(cast.named) {
            self.list(figure);
        }
        for (number, naming) in cast.namings.iter().enumerate() {
            let (start, end) = text.range(naming.first, naming.end);
            let dated = self.dated.get(&number).copied();
            self.document.mentions.push(Mention {
                start,
                end,
                text: text.original(start, end).to_owned(),
                kind: naming.kind,
                entity: naming.figure.or(dated).map(id),
                via: if dated.is_some() { Via::Office } else { naming.via },
            });
        }
        for holding in &cast.holdings {
            let (start, end) = text.range(holding.title.0, holding.title.1);
            let Some(naming) = cast.namings.get(holding.naming) else { continue };
            let Some(person) = cast.actor(text, holding.person, (naming.first, naming.end), naming.via)
            else {
                continue;
            };
            let of = holding.of.and_then(|(figure, first, end)| {
                let via = cast.naming_at(first).map_or(Via::Name, |n| n.via);
                cast.actor(text, figure, (first, end), via)
            });
            self.document.offices.push(Office {
                person,
                title: holding.text.clone().unwrap_or_else(|| text.original(start, end).to_owned()),
                role: holding.role,
                modifiers: holding.modifiers.clone(),
                of,
                start,
                end,
            });
        }
    }

    /// Writes who says what.
    fn quotes(&mut self) {
        for speech in rules::quotes::apply(&self.read.discourse.speeches) {
            let speaker = speech.speaker.as_ref().and_then(|p| self.voice(p));
            // Nothing but the marks tells that somebody speaks: the opening one is the cue then.
            let (first, end) = speech.cue;
            let cue = self.span((first, end.max(first + 1)));
            let span = self.span(speech.content);
            self.document.quotes.push(Quote { speaker, span, direct: speech.direct, cue });
        }
    }

    /// Who says so, as the official or body that speaks; nobody where a holder speaks for itself.
    fn source(&mut self, source: Option<&Party>, holders: &[&Party]) -> Option<Actor> {
        let source = source?;
        // A source that is the voice of a holder acts for it.
        let voice =
            |p: &&&Party| p.voice.as_ref().is_some_and(|v| (v.first, v.end) == (source.first, source.end));
        if let Some(holder) = holders.iter().find(voice) {
            return self.voice(holder);
        }
        let itself = source.voice.is_none() && holders.iter().any(|h| h.who == source.who);
        if itself { None } else { self.voice(source) }
    }
}
