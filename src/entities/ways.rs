//! Ways through a cast: by figure, by id, by the words of a title, so that a long article costs no
//! more a word than a short one.

use super::{Cast, Holding, Naming};
use crate::document::{EntityKind, Role};
use crate::gazetteer::Gazetteer;
use crate::text::Text;
use crate::text::hash::Map;
use crate::text::token::hash;

/// Ways through a cast, so that nobody has to walk through all of it for each question.
#[derive(Debug, Default)]
pub(super) struct Ways {
    /// Of each figure: whom it acts for, its first holding, its first naming.
    sides: Vec<Option<usize>>,
    holding: Vec<Option<usize>>,
    naming: Vec<Option<usize>>,
    by_id: Map<String, usize>,
    /// Of each figure: whom it stands for by any office or by birth.
    stands_for: Vec<Option<usize>>,
    /// The holdings of those who stand for somebody, and those of them whose title has a word
    /// (its hash), in order.
    of_side: Map<Option<usize>, Vec<usize>>,
    of_side_with: Map<(Option<usize>, u64), Vec<usize>>,
    with: Map<u64, Vec<usize>>,
}

impl Ways {
    /// Enters every holding under the words of its title.
    fn title_words(&mut self, holdings: &[Holding], text: &Text<'_>) {
        for (at, holding) in holdings.iter().enumerate() {
            let side = self.stands_for.get(holding.person).copied().flatten();
            self.of_side.entry(side).or_default().push(at);
            let title = text.slice(holding.title.0, holding.title.1).to_ascii_lowercase();
            for word in title.split([' ', '-']).map(hash) {
                for list in
                    [self.with.entry(word).or_default(), self.of_side_with.entry((side, word)).or_default()]
                {
                    if list.last() != Some(&at) {
                        list.push(at);
                    }
                }
            }
        }
    }
}

/// Whether the title of a holding has all these words.
fn has_words(text: &Text<'_>, holding: &Holding, words: &[&str]) -> bool {
    let title = text.slice(holding.title.0, holding.title.1);
    words.iter().all(|word| title.split([' ', '-']).any(|part| part.eq_ignore_ascii_case(word)))
}

/// Roles whose holders speak for themselves rather than for a state.
fn speaks_for_itself(role: Role) -> bool {
    matches!(
        role,
        Role::Legislator
            | Role::OppositionLeader
            | Role::PartyLeader
            | Role::Judiciary
            | Role::ExileOpposition
            | Role::Other
            | Role::Spouse
    )
}

impl Cast {
    /// The state or body that a figure acts for: its own, or that of the office it holds.
    pub(crate) fn side_of(&self, figure: usize) -> Option<usize> {
        self.ways.sides.get(figure).copied().flatten()
    }

    /// The first office that the article gives a person.
    pub(crate) fn holding_of(&self, person: usize) -> Option<&Holding> {
        self.holdings.get(self.ways.holding.get(person).copied().flatten()?)
    }

    /// Where the article names a figure first.
    pub(crate) fn naming_of(&self, figure: usize) -> Option<&Naming> {
        self.namings.get(self.ways.naming.get(figure).copied().flatten()?)
    }

    /// The figure with an id.
    pub(crate) fn figure_with(&self, id: &str) -> Option<usize> {
        self.ways.by_id.get(id).copied()
    }

    /// The state or body that a figure stands for, whatever its office and however long ago:
    /// its own, that of the first office, else its country.
    pub(crate) fn stands_for(&self, figure: usize) -> Option<usize> {
        self.ways.stands_for.get(figure).copied().flatten()
    }

    /// The holdings whose title has all these words, in order, in lower case.
    pub(crate) fn titled<'c>(
        &'c self,
        text: &'c Text<'_>,
        words: &'c [&str],
    ) -> impl DoubleEndedIterator<Item = &'c Holding> {
        let some = words.first().map(|word| self.ways.with.get(&hash(word)).map_or(&[][..], Vec::as_slice));
        let all = if some.is_none() { self.holdings.as_slice() } else { &[] };
        let some = some.unwrap_or_default().iter().filter_map(|&at| self.holdings.get(at));
        all.iter().chain(some).filter(|h| has_words(text, h, words))
    }

    /// Those of a side whose title has all these words.
    pub(crate) fn titled_of_side<'c>(
        &'c self,
        text: &'c Text<'_>,
        side: Option<usize>,
        words: &'c [&str],
    ) -> impl Iterator<Item = &'c Holding> {
        let found = match words.first() {
            Some(word) => self.ways.of_side_with.get(&(side, hash(word))),
            None => self.ways.of_side.get(&side),
        };
        self.listed(found).filter(|h| has_words(text, h, words))
    }

    /// Whether the title of a holding has all these words.
    pub(crate) fn has_title(&self, text: &Text<'_>, holding: &Holding, words: &[&str]) -> bool {
        has_words(text, holding, words)
    }

    /// The holdings of all who stand for a side.
    pub(crate) fn holdings_of_side(&self, side: Option<usize>) -> impl Iterator<Item = &Holding> {
        self.listed(self.ways.of_side.get(&side))
    }

    fn listed<'c>(&'c self, found: Option<&'c Vec<usize>>) -> impl Iterator<Item = &'c Holding> {
        found.map_or(&[][..], Vec::as_slice).iter().filter_map(|&at| self.holdings.get(at))
    }

    pub(super) fn with_ways(mut self, gazetteer: &Gazetteer, text: &Text<'_>) -> Self {
        let count = self.figures.len();
        let mut ways = Ways { holding: vec![None; count], naming: vec![None; count], ..Ways::default() };
        for (number, figure) in self.figures.iter().enumerate() {
            ways.by_id.entry(figure.id.clone()).or_insert(number);
        }
        let namings = self.namings.iter().map(|n| n.figure).enumerate();
        for (number, figure) in namings.filter_map(|(number, figure)| Some((number, figure?))) {
            if let Some(first) = ways.naming.get_mut(figure) {
                *first = first.or(Some(number));
            }
        }
        // Those of one person in order: the first that counts decides.
        let mut settled: Vec<Option<usize>> = vec![None; count];
        for (number, holding) in self.holdings.iter().enumerate() {
            if let Some(first) = ways.holding.get_mut(holding.person) {
                *first = first.or(Some(number));
            }
            let of = holding.of.filter(|_| !holding.former && !speaks_for_itself(holding.role));
            if let (Some((of, ..)), Some(first)) = (of, settled.get_mut(holding.person)) {
                *first = first.or(Some(of));
            }
        }
        ways.sides = (0..count).map(|f| self.read_side(f, settled.get(f).copied().flatten())).collect();
        self.ways = ways;
        self.ways.stands_for = (0..count).map(|figure| self.read_agency(gazetteer, figure)).collect();
        self.ways.title_words(&self.holdings, text);
        self
    }

    fn read_agency(&self, gazetteer: &Gazetteer, figure: usize) -> Option<usize> {
        let found = self.figures.get(figure)?;
        found
            .acts_for
            .or_else(|| self.holding_of(figure).and_then(|h| h.of).map(|(f, ..)| f))
            .or_else(|| self.figure_with(found.record.and_then(|r| gazetteer.record(r))?.fact("country")?))
    }

    /// Whom a figure acts for, given the owner of its first office that counts.
    fn read_side(&self, figure: usize, of: Option<usize>) -> Option<usize> {
        let own = self.figures.get(figure)?;
        if own.acts_for.is_some() || own.kind != EntityKind::Person {
            return own.acts_for;
        }
        let of = of?;
        let side = self.figures.get(of)?;
        match side.kind {
            EntityKind::State => Some(of),
            EntityKind::Org => Some(side.acts_for.unwrap_or(of)),
            _ => side.acts_for,
        }
    }
}
