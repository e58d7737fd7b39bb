//! The rules: frames under operators, one family a folder.

pub(crate) mod concerns;
pub(crate) mod contacts;
pub(crate) mod quotes;
pub(crate) mod recognition;
mod table;

use std::cell::RefCell;

use crate::clauses::actors::{Party, Scene, Statement, Who};
use crate::clauses::discourse::Discourse;
use crate::clauses::syntax::Link;
use crate::gazetteer::{Government, governments};

pub use table::{Layer, RuleInfo, rules};

/// What the rules have found in an article so far.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub(crate) recognition: Vec<recognition::Draft>,
    pub(crate) concerns: Vec<concerns::Draft>,
    pub(crate) contacts: Vec<contacts::Draft>,
}

/// Applies every rule to one sentence; the steps are those that the view keeps, with the layer each belongs to.
pub(crate) fn apply(view: &View<'_>, findings: &mut Findings) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut done = |layer| {
        let notes = view.notes.map(RefCell::take).unwrap_or_default();
        steps.extend(notes.into_iter().map(|text| Step { layer, text }));
    };
    recognition::apply(view, &mut findings.recognition);
    done(Layer::Recognition);
    concerns::apply(view, &mut findings.concerns);
    done(Layer::Concerns);
    contacts::apply(view, &mut findings.contacts);
    done(Layer::Contacts);
    steps
}

/// A step of a rule on a sentence: a frame with its slots, an operator around it, what blocked it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// Whose step it is.
    pub layer: Layer,
    /// What was done, for a person.
    pub text: String,
}

/// What a rule sees: one sentence in its article.
pub(crate) struct View<'s> {
    pub(crate) scene: &'s Scene<'s>,
    pub(crate) discourse: &'s Discourse,
    pub(crate) statement: &'s Statement<'s>,
    /// Why findings came out or were blocked, kept when somebody asks.
    pub(crate) notes: Option<&'s RefCell<Vec<String>>>,
}

impl View<'_> {
    /// Notes a step for `explain`; nothing is worked out unless somebody asked.
    pub(crate) fn note(&self, step: impl FnOnce() -> String) {
        if let Some(notes) = self.notes {
            notes.borrow_mut().push(step());
        }
    }

    /// Actors by name, for the notes.
    pub(crate) fn names<'w>(&self, all: impl IntoIterator<Item = &'w Who>) -> String {
        let name = |who: &'w Who| match who {
            Who::Figure(figure) => self.scene.cast.figures.get(*figure).map_or("?", |f| &f.name).to_owned(),
            Who::Collective(name) => name.clone(),
        };
        let names: Vec<String> = all.into_iter().map(name).collect();
        if names.is_empty() { "nobody".to_owned() } else { names.join(", ") }
    }

    /// Everybody that a noun phrase and its list stand for.
    pub(crate) fn parties(&self, at: usize, exclude: &[Who]) -> Vec<Party> {
        self.discourse.parties(self.scene, self.statement, at, exclude)
    }

    /// Who says the words of a document token, where somebody does.
    pub(crate) fn speaker_at(&self, token: usize) -> Option<&Party> {
        self.discourse.speeches.speaker_at(token)
    }

    /// The government of contested standing that rules a state: the Taliban for Afghanistan.
    /// One that the article names goes before one that it does not.
    pub(crate) fn rival(&self, who: &Who) -> Option<Who> {
        let Who::Figure(number) = who else { return None };
        let cast = self.scene.cast;
        let state = &cast.figures.get(*number)?.id;
        let figure = |org: &str| cast.figure_with(org);
        let contested = || governments(state, self.scene.published).filter(Government::is_contested);
        contested()
            .filter_map(|g| figure(g.org))
            .find(|&f| f < cast.named)
            .or_else(|| contested().filter(|g| self.is_armed(g.org)).find_map(|g| figure(g.org)))
            .map(Who::Figure)
    }

    /// The contested rulers of a state that has no settled government beside them.
    pub(crate) fn ruler(&self, who: &Who) -> Option<Who> {
        let Who::Figure(number) = who else { return None };
        let state = &self.scene.cast.figures.get(*number)?.id;
        let settled = governments(state, self.scene.published).any(|g| g.is_settled());
        if settled { None } else { self.rival(who) }
    }

    fn is_armed(&self, id: &str) -> bool {
        let record = self.scene.gazetteer.number(id).and_then(|n| self.scene.gazetteer.record(n));
        record.is_some_and(|r| r.has("type", "armed_group"))
    }

    /// The chunk that a phrase hangs on by a link.
    pub(crate) fn governor(&self, at: usize) -> Option<(usize, Link)> {
        self.statement.syntax.link(at).governor
    }
}
