//! Who holds a stance when no subject says so: perspectives, places, owners, speakers.

use super::*;
use crate::document::Via;

impl Climber<'_, '_> {
    /// Takes the parties of a chunk as holders, where there are none yet.
    pub(super) fn fill_from(&mut self, chunk: Option<usize>) {
        if !self.reading.holders.is_empty() {
            return;
        }
        let Some(at) = chunk else { return };
        self.reading.holders = self.actors(at);
        self.note(|| format!("holder: {}", show(self.view, Some(at))));
    }

    /// Everybody that a chunk stands for, those whom only its words name included; never the target.
    pub(super) fn actors(&self, at: usize) -> Vec<Party> {
        let exclude: Vec<Who> = self.reading.targets.iter().map(|t| t.party.who.clone()).collect();
        let syntax = &self.view.statement.syntax;
        let ranked = membership::is_class(self.view, at) && syntax.is_ranked(at);
        if syntax.lemma(at) == "there" || ranked {
            return Vec::new();
        }
        let found = self.view.parties(at, &exclude);
        if !found.is_empty() {
            return found;
        }

        self.view.scene.by_words(self.view.statement, at).into_iter().collect()
    }

    /// The subject of the outermost verb, for a nominal.
    pub(super) fn fill_holder(&mut self, node: usize) {
        if self.reading.holders.is_empty() && self.frame.shape != Shape::Verb {
            let subject = self.view.statement.syntax.link(node).subject;
            self.fill_from(subject.filter(|&s| s != self.frame.anchor));
        }
    }

    /// "for Warsaw", "in the eyes of the Union", "as far as Vilnius is concerned", "in Lima":
    /// who holds what is said without a subject.
    pub(super) fn perspective(&mut self) {
        let State::Kind(kind) = self.state else { return };
        if !self.reading.holders.is_empty() || kind == Sought {
            return;
        }
        let syntax = &self.view.statement.syntax;
        for prep in 0..syntax.chunks.len() {
            if syntax.kind(prep) != Some(ChunkKind::Prep) {
                continue;
            }
            let np = prep + 1;
            let lemma = syntax.lemma(prep);
            let front = prep == 0
                || syntax.kind(prep - 1) == Some(ChunkKind::Comma)
                || syntax.kind(prep - 1) == Some(ChunkKind::Coord);
            let concerned = syntax.verb(np + 1).is_some_and(|_| syntax.lemma(np + 1) == "concern");
            let viewed = lemma == "in"
                && matches!(syntax.lemma(np), "eye" | "view" | "opinion" | "judgment" | "book" | "reading");
            let found = match lemma {
                "for" if front => self.governments(np),
                "as" | "far" if concerned => self.governments(np),
                "in" if viewed => self
                    .view
                    .scene
                    .of_phrase(self.view.statement, np)
                    .map(|of| self.governments(of))
                    .unwrap_or_default(),
                _ => Vec::new(),
            };
            if !found.is_empty() {
                self.reading.holders = found;
                return;
            }
        }
        // A side is taken by whoever speaks before it is by a place.
        let spoken = matches!(kind, Opposed | Supported)
            && self.view.speaker_at(self.view.statement.offset + self.frame.words.0).is_some();
        if !spoken {
            self.place(kind);
        }
    }

    /// "is being considered in Bern", "in Nouakchott they have": the government of a capital that is no more than a place here.
    fn place(&mut self, kind: StanceKind) {
        let syntax = &self.view.statement.syntax;
        let open =
            matches!(kind, Considering | Deferred | Refused | Opposed | Supported | Conditional | Withdrawn);
        if !open
            || self
                .frame
                .holder_chunk
                .is_some_and(|h| !matches!(syntax.lemma(h), "they" | "we" | "one" | "thought"))
        {
            return;
        }
        for prep in 0..syntax.chunks.len() {
            // "the new authorities in Damascus" are not the holders.
            let of_target = self
                .frame
                .target_chunk
                .is_some_and(|t| t < prep && syntax.phrases_after(t).iter().any(|&(p, _)| p == prep));
            if of_target {
                continue;
            }
            if syntax.kind(prep) == Some(ChunkKind::Prep) && matches!(syntax.lemma(prep), "in" | "at") {
                let found: Vec<Party> =
                    self.governments(prep + 1).into_iter().filter(|p| p.via == Via::Metonym).collect();
                if !found.is_empty() {
                    self.reading.holders = found;
                    return;
                }
            }
        }
    }

    /// States and bodies that a chunk names, none of them the target.
    fn governments(&self, at: usize) -> Vec<Party> {
        let named = self
            .view
            .statement
            .syntax
            .chunks
            .get(at)
            .is_some_and(|c| self.view.scene.is_named(self.view.statement, c));
        if !named {
            return Vec::new();
        }
        let exclude: Vec<Who> = self.reading.targets.iter().map(|t| t.party.who.clone()).collect();
        self.view.parties(at, &exclude)
    }

    /// A plan, delay or refusal without its holder is the speaker's: "it would be premature, the minister said".
    pub(super) fn speaker_holder(&mut self) {
        let State::Kind(kind) = self.state else { return };
        if self.reading.source.is_none() {
            let token = self.view.statement.offset + self.frame.words.0;
            self.reading.source = self.view.speaker_at(token).cloned();
        }
        let impersonal = matches!(
            kind,
            Refused | Deferred | Considering | Conditional | StoppedShort | Opposed | Supported
        );
        // "The kingdom will not, a columnist maintained": the kingdom's, not his.
        let explicit = self.frame.holder_chunk.is_some_and(|h| {
            self.view
                .statement
                .syntax
                .words
                .get(self.view.statement.syntax.chunks.get(h).map_or(0, |c| c.head))
                .is_some_and(|w| w.tag != crate::text::lexicon::Tag::Pron)
        });
        if self.reading.holders.is_empty() && impersonal {
            if let Some(source) =
                self.reading.source.clone().filter(|s| !explicit || matches!(s.who, Who::Figure(_)))
            {
                let own = self.reading.targets.iter().any(|t| t.party.who == source.who);
                if !own {
                    self.reading.holders = vec![source];
                }
            }
        }
    }
}
