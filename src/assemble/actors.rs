//! Parties of the text as actors of the document, and the entities behind them.

use super::Assembly;
use crate::clauses::actors::{Party, Scene, Who, strip_determiner};
use crate::clauses::chunk::ChunkKind;
use crate::document::{Actor, Entity, EntityKind, MentionKind, Via};
use crate::entities::Figure;

impl Assembly<'_, '_> {
    /// A party as an actor; whoever only a finding names joins the entities.
    pub(super) fn actor(&mut self, party: &Party) -> Option<Actor> {
        let Scene { text, cast, .. } = *self.scene();
        match &party.who {
            Who::Figure(figure) => {
                if *figure >= cast.named {
                    self.list(cast.figures.get(*figure)?);
                }
                cast.actor(text, *figure, (party.first, party.end), party.via)
            }
            Who::Collective(name) => {
                let id = self.described(name, EntityKind::Collective);
                let (start, end) = text.range(party.first, party.end);
                Some(Actor {
                    name: name.clone(),
                    kind: EntityKind::Collective,
                    entity: id,
                    text: text.original(start, end).to_owned(),
                    start,
                    end,
                    acts_for: None,
                    via: party.via,
                })
            }
        }
    }

    /// Whether a party speaks through somebody with a name.
    pub(super) fn is_named_voice(&self, party: &Party) -> bool {
        let voice = party.voice.as_ref();
        voice.is_some_and(|v| v.figure.is_some() || self.named_beside(v.first).is_some())
    }

    /// Whether a party is somebody or some body with a name of its own.
    pub(super) fn has_name(&self, party: &Party) -> bool {
        matches!(party.who, Who::Figure(_))
            || self.is_named_voice(party)
            || self.named_beside(party.first).is_some()
    }

    /// The official or body that speaks rather than the state that is spoken for.
    pub(super) fn voice(&mut self, party: &Party) -> Option<Actor> {
        let Scene { text, cast, .. } = *self.scene();
        let Some(voice) = &party.voice else { return self.actor(party) };
        let side = match &party.who {
            Who::Figure(figure) => Some(*figure),
            Who::Collective(_) => None,
        };
        let state = side.and_then(|f| cast.figures.get(f)).map(|f| f.name.clone());
        let beside = voice.figure.is_none().then(|| self.named_beside(voice.first)).flatten();
        let named = voice.figure.map(|figure| (figure, voice.first, voice.end, party.via)).or(beside);
        if let Some((figure, first, end, via)) = named {
            let mut actor = cast.actor(text, figure, (first, end), via)?;
            if actor.acts_for.is_none() && side != Some(figure) {
                actor.acts_for = state;
            }
            return Some(actor);
        }
        // "the Turkish foreign minister": whoever it was on that day.
        let within = |title: usize| {
            cast.namings.get(title).is_some_and(|n| voice.first <= n.first && n.end <= voice.end)
        };
        if let Some(&(_, figure)) = cast.dated.iter().find(|(title, _)| within(*title)) {
            return cast.actor(text, figure, (voice.first, voice.end), Via::Office);
        }
        // Nobody named: "officials in Ottawa", "the ministry".
        let name = strip_determiner(text.slice(voice.first, voice.end));
        let described = Party {
            who: Who::Collective(name),
            first: voice.first,
            end: voice.end,
            via: party.via,
            voice: None,
        };
        let mut actor = self.actor(&described)?;
        actor.acts_for = state;
        Some(actor)
    }

    /// "its envoy to Kabul, Lars Holm, said": the person whose name stands beside the title at a token.
    fn named_beside(&self, title: usize) -> Option<(usize, usize, usize, Via)> {
        let view = self.view(title)?;
        let syntax = &view.statement.syntax;
        let word = title.checked_sub(view.statement.offset)?;
        let phrase = syntax.chunks.iter().position(|c| c.first <= word && word < c.end)?;
        let comma = syntax.phrase_end(phrase) + 1;
        if syntax.kind(comma) != Some(ChunkKind::Comma) || syntax.kind(comma + 1) != Some(ChunkKind::Np) {
            return None;
        }
        let (first, end) = view.statement.tokens(comma + 1);
        let mut namings = self.scene().namings(first, end).map(|(_, naming)| *naming);
        let person = namings.find(|naming| naming.kind == MentionKind::Person)?;
        Some((person.figure?, person.first, person.end, person.via))
    }

    /// Enters a figure among the entities.
    pub(super) fn list(&mut self, figure: &Figure) {
        let Scene { gazetteer, cast, .. } = *self.scene();
        self.enter(&figure.id, || Entity {
            id: figure.id.clone(),
            kind: figure.kind,
            name: figure.name.clone(),
            iso: figure
                .record
                .and_then(|record| gazetteer.record(record))
                .and_then(|record| record.fact("iso"))
                .map(str::to_owned),
            known: figure.record.is_some(),
            acts_for: figure.acts_for.and_then(|f| cast.figures.get(f)).map(|f| f.name.clone()),
        });
    }

    /// Enters what has a description for its name, and gives its id.
    pub(super) fn described(&mut self, name: &str, kind: EntityKind) -> String {
        let known = kind == EntityKind::Collective;
        let id = format!(
            "{}:{}",
            if known { "collective" } else { "local" },
            name.to_lowercase().replace(' ', "-")
        );
        let entity =
            || Entity { id: id.clone(), kind, name: name.to_owned(), iso: None, known, acts_for: None };
        self.enter(&id, entity);
        id
    }

    fn enter(&mut self, id: &str, entity: impl FnOnce() -> Entity) {
        if !self.listed.contains(id) {
            self.listed.insert(id.to_owned());
            self.document.entities.push(entity());
        }
    }
}
