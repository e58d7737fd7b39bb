//! Who is meant here: named things of one article, their offices, and what they act for.

mod acronyms;
mod again;
mod allegiance;
mod ambiguity;
mod bearers;
mod bodies;
mod dated;
mod figures;
mod front;
mod heads;
mod implied;
mod known;
mod lexis;
mod mentions;
#[cfg(test)]
mod mentions_tests;
mod offices;
#[cfg(test)]
mod offices_tests;
mod owners;
mod persons;
mod phrases;
mod posts;
mod predicates;
mod roles;
mod scene;
mod shape;
mod spelling;
mod ties;
mod titles;
mod unknown;
mod ways;

use jiff::civil::Date;

use crate::document::{Actor, EntityKind, MentionKind, Role, Via};
use crate::gazetteer::{Gazetteer, Match};
use crate::text::Text;
use crate::text::sentence::Sentence;

/// Somebody or something that the article names; its number is its place in [`Cast::figures`].
#[derive(Debug, Clone)]
pub(crate) struct Figure {
    /// `iso:RU`, `wd:Q…`, a slug, or `local:…`.
    pub(crate) id: String,
    pub(crate) kind: EntityKind,
    /// Canonical name.
    pub(crate) name: String,
    /// Record of the gazetteer, if it knows the figure.
    pub(crate) record: Option<u32>,
    /// The state or body that an official or organ acts for.
    pub(crate) acts_for: Option<usize>,
}

/// A span of tokens that names something.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Naming {
    pub(crate) first: usize,
    /// Token after the last.
    pub(crate) end: usize,
    pub(crate) kind: MentionKind,
    /// Who is named; titles have none.
    pub(crate) figure: Option<usize>,
    pub(crate) via: Via,
}

/// A person in an office.
#[derive(Debug, Clone)]
pub(crate) struct Holding {
    /// Figure of the person.
    pub(crate) person: usize,
    /// Naming of the person beside which the title stands.
    pub(crate) naming: usize,
    /// Tokens of the title with its modifiers.
    pub(crate) title: (usize, usize),
    /// The title where it differs from those tokens: the singular of a plural.
    pub(crate) text: Option<String>,
    pub(crate) role: Role,
    /// acting, deputy, former, …
    pub(crate) modifiers: Vec<String>,
    /// Figure that the office belongs to, and the tokens that name it.
    pub(crate) of: Option<(usize, usize, usize)>,
    /// No longer held.
    pub(crate) former: bool,
}

/// All that one article names.
#[derive(Debug, Default)]
pub(crate) struct Cast {
    pub(crate) figures: Vec<Figure>,
    /// How many of them the article names; those after are understood.
    pub(crate) named: usize,
    /// Sorted by first token, not overlapping; titles included.
    pub(crate) namings: Vec<Naming>,
    pub(crate) holdings: Vec<Holding>,
    /// Who held the office of a title that stands alone: naming of the title, figure.
    pub(crate) dated: Vec<(usize, usize)>,
    ways: ways::Ways,
}

impl Cast {
    /// The names of the article, who is meant by them, and which offices they hold.
    /// `hits` has the longest name of the gazetteer from each token.
    pub(crate) fn read(
        gazetteer: &Gazetteer,
        text: &Text<'_>,
        sentences: &[Sentence],
        hits: Vec<Option<Match>>,
        published: Option<Date>,
    ) -> Self {
        let scene = scene::Scene::new(gazetteer, text, sentences, hits);
        let bearings = ambiguity::Bearings::of(&scene);
        let mut found = mentions::read(&scene, &bearings);
        again::read(&scene, &mut found);
        let (mut figures, mut namings) = figures::link(&scene, bearings, &found, published);
        allegiance::bodies(&scene, &mut namings, &mut figures);
        let titles: Vec<Option<usize>> = found
            .iter()
            .map(|f| match f.what {
                mentions::What::Title(number) => Some(number),
                _ => None,
            })
            .collect();
        let (holdings, dated) = offices::read(&scene, &namings, &titles, &mut figures, published);
        allegiance::persons(&scene, &namings, &holdings, &mut figures);
        let named = figures.list.len();
        implied::add(&scene, &mut figures, published);
        Self { figures: figures.list, named, namings, holdings, dated, ways: ways::Ways::default() }
            .with_ways(gazetteer, text)
    }

    /// What the embedded gazetteer makes of a text without a date.
    #[cfg(test)]
    pub(crate) fn alone(text: &Text<'_>, sentences: &[Sentence]) -> Self {
        let gazetteer = Gazetteer::embedded().unwrap();
        let hits = gazetteer.names().longest(text.folded.text(), &text.tokens);
        Self::read(gazetteer, text, sentences, hits, None)
    }

    /// The naming that covers a token.
    pub(crate) fn naming_at(&self, token: usize) -> Option<&Naming> {
        self.namings_at(token).and_then(|at| self.namings.get(at))
    }

    /// The number of the naming that covers a token.
    pub(crate) fn namings_at(&self, token: usize) -> Option<usize> {
        let at = self.namings.partition_point(|n| n.first <= token).checked_sub(1)?;
        self.namings.get(at).filter(|n| token < n.end).map(|_| at)
    }

    /// A figure as an actor, named by tokens `first..end`.
    pub(crate) fn actor(
        &self,
        text: &Text<'_>,
        figure: usize,
        (first, end): (usize, usize),
        via: Via,
    ) -> Option<Actor> {
        let figure = self.figures.get(figure)?;
        let (start, end) = text.range(first, end);
        Some(Actor {
            name: figure.name.clone(),
            kind: figure.kind,
            entity: figure.id.clone(),
            text: text.original(start, end).to_owned(),
            start,
            end,
            acts_for: figure.acts_for.and_then(|f| self.figures.get(f)).map(|f| f.name.clone()),
            via,
        })
    }
}
