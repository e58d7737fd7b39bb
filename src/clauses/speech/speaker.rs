//! Who a phrase before or after a word of saying is: the actor, its voice, or its description.

use super::report::speaks;
use crate::clauses::actors::{Party, Scene, Statement, Voice, Who, strip_determiner};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::discourse::Discourse;
use crate::document::{MentionKind, Via};

/// Finds speakers in an article.
pub(crate) struct Speakers<'s> {
    pub(crate) scene: &'s Scene<'s>,
    pub(crate) discourse: &'s Discourse,
}

impl Speakers<'_> {
    /// Who the noun phrase `at` is as a speaker: somebody named or resolved, else what the words describe.
    pub(crate) fn speaker(&self, statement: &Statement<'_>, at: usize) -> Option<Party> {
        if speaks(statement, at) {
            if let Some(author) = self.author(statement, at) {
                return Some(author);
            }
        }
        if let Some(named) = self.named(statement, at) {
            return Some(named);
        }
        if is_pronoun(statement, at) || speaks(statement, at) {
            return None;
        }
        self.described(statement, at)
    }

    /// Whoever the cast or the discourse knows.
    pub(crate) fn named(&self, statement: &Statement<'_>, at: usize) -> Option<Party> {
        let mut party = self.discourse.parties(self.scene, statement, at, &[]).into_iter().next()?;
        // "officials in Ottawa": an unnamed voice keeps the words that place it.
        if let Some(voice) =
            party.voice.as_mut().filter(|v| v.figure.is_none() && v.first == statement.tokens(at).0)
        {
            let syntax = &statement.syntax;
            let placed = matches!(syntax.lemma(at + 1), "in" | "of" | "at" | "for" | "from");
            if placed
                && syntax.kind(at + 1) == Some(ChunkKind::Prep)
                && syntax.kind(at + 2) == Some(ChunkKind::Np)
            {
                voice.end = statement.tokens(syntax.possessed(at + 2)).1;
            }
        }
        Some(party)
    }

    /// The author of a document or claim: its possessor, a name before its head, "from", "by", "issued by".
    pub(crate) fn author(&self, statement: &Statement<'_>, at: usize) -> Option<Party> {
        let syntax = &statement.syntax;
        if let Some(owner) = syntax.link(at).owner {
            return self.speaker(statement, owner);
        }
        let (first, _) = statement.tokens(at);
        let head = statement.offset + syntax.chunks.get(at)?.head;
        let names: Vec<_> = self
            .scene
            .namings(first, head)
            .filter(|(_, n)| n.kind != MentionKind::Title)
            .map(|(i, n)| (i, *n))
            .collect();
        if let Some((_, naming)) = names.last() {
            if let Some(party) = self.scene.named(naming, &names) {
                return Some(party);
            }
        }
        let mut next = at + 1;
        if syntax.verb(next).is_some_and(|v| v.form == Form::Participle) {
            next += 1;
        }
        let by = syntax.kind(next) == Some(ChunkKind::Prep)
            && matches!(syntax.lemma(next), "by" | "from" | "of")
            && syntax.kind(next + 1) == Some(ChunkKind::Np);
        by.then(|| self.speaker(statement, syntax.possessed(next + 1))).flatten()
    }

    /// The words of a phrase that no name stands behind: "a doctor in Herat".
    fn described(&self, statement: &Statement<'_>, at: usize) -> Option<Party> {
        let syntax = &statement.syntax;
        let first = statement.tokens(syntax.phrase_start(at)).0;
        let end = statement.tokens(syntax.phrase_end(at)).1.min(first + 12).max(statement.tokens(at).1);
        let words = strip_determiner(self.scene.text.slice(first, end));
        if words.is_empty() || words.len() > 96 {
            return None;
        }
        Some(Party {
            who: Who::Collective(words),
            first,
            end,
            via: Via::Collective,
            voice: Some(Voice { figure: None, first, end }),
        })
    }
}

/// Whether the phrase is a pronoun.
fn is_pronoun(statement: &Statement<'_>, at: usize) -> bool {
    use crate::text::lexicon::Tag;
    statement
        .syntax
        .chunks
        .get(at)
        .and_then(|c| statement.syntax.words.get(c.head))
        .is_some_and(|w| w.tag == Tag::Pron)
}
