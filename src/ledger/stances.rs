//! Statements, positions, steps from one to the next, and who stands where.

use std::collections::BTreeMap;

use serde::Serialize;

use super::REPRINT_DAYS;
use super::records::{Sighting, StanceRecord, fingerprint};
use crate::document::{Day, Formality, StanceKind};

/// A period longer than this says how long a stance held; a shorter one only when it was taken.
const LONGEST_MOMENT: i32 = 366;

/// One statement about recognition with everywhere that it was printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Statement {
    /// Whose stance it is; none where the text names nobody.
    pub holder: Option<String>,
    /// Who or what is (not) recognised.
    pub target: String,
    /// How far.
    pub kind: StanceKind,
    /// The day from which it counts: what the text says, else the first publication.
    pub day: Option<Day>,
    /// The last day of a period that the text names.
    pub until: Option<Day>,
    /// "de jure" or "de facto", where the text says so.
    pub formality: Option<Formality>,
    /// What it depends on.
    pub condition: Option<String>,
    /// Whether it says "yet".
    pub yet: bool,
    /// The sentence as it was first printed.
    pub sentence: String,
    /// The words that carry the stance.
    pub cue: String,
    /// Where it was printed, the oldest first.
    pub sightings: Vec<Sighting>,
}

impl Statement {
    /// The addresses of everywhere that it was printed.
    pub fn urls(&self) -> impl Iterator<Item = &str> {
        self.sightings.iter().filter_map(|it| it.url.as_deref())
    }

    /// Whether it tells the holder's own position, rather than what it asks of others or is asked.
    #[must_use]
    pub fn is_own(&self) -> bool {
        !matches!(self.kind, StanceKind::Sought | StanceKind::Opposed | StanceKind::Supported)
    }

    fn holds_on(&self, day: Option<Day>) -> bool {
        let Some(day) = day else { return !self.has_ended() };
        self.day.is_some_and(|from| from <= day) && !(self.has_ended() && self.until < Some(day))
    }

    fn has_ended(&self) -> bool {
        self.day.zip(self.until).is_some_and(|(from, until)| apart(from, until) > LONGEST_MOMENT)
    }

    /// What decides which of two statements is the later word; on one day the more printed one.
    fn rank(&self) -> impl Ord {
        (self.is_own(), self.day, self.sightings.len(), self.kind)
    }
}

/// A step from one position to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Change {
    /// The last statement of the old position.
    pub from: Statement,
    /// The first statement of the new one.
    pub to: Statement,
}

/// One holder's standing towards one target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Cell {
    /// Whose.
    pub holder: String,
    /// Towards whom.
    pub target: String,
    /// The latest word.
    pub statement: Statement,
    /// How many statements the ledger has on the two.
    pub statements: usize,
}

/// Who stands where.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Matrix {
    /// The rows, sorted.
    pub holders: Vec<String>,
    /// The columns, sorted.
    pub targets: Vec<String>,
    /// What is known, by holder and target.
    pub cells: Vec<Cell>,
}

impl Matrix {
    pub(super) fn of(statements: &[Statement], day: Option<Day>) -> Self {
        let mut matrix = Self::default();
        for history in statements.chunk_by(same_pair) {
            let Some(statement) = standing(history, day) else { continue };
            let Some(holder) = statement.holder.clone() else { continue };
            matrix.holders.push(holder.clone());
            matrix.targets.push(statement.target.clone());
            matrix.cells.push(Cell {
                holder,
                target: statement.target.clone(),
                statement: statement.clone(),
                statements: history.len(),
            });
        }
        matrix.holders.dedup();
        matrix.targets.sort();
        matrix.targets.dedup();
        matrix
    }

    /// What is known of the two.
    #[must_use]
    pub fn get(&self, holder: &str, target: &str) -> Option<&Cell> {
        let key = (holder, target);
        let at = self.cells.binary_search_by(|cell| (cell.holder.as_str(), cell.target.as_str()).cmp(&key));
        at.ok().and_then(|at| self.cells.get(at))
    }
}

/// Puts records together to statements, by holder, target and day.
pub(super) fn statements<'r>(records: impl Iterator<Item = &'r StanceRecord>) -> Vec<Statement> {
    let mut stories: BTreeMap<_, Vec<&StanceRecord>> = BTreeMap::new();
    for record in records {
        let key = (&record.holder, &record.target, record.kind, fingerprint(&record.sighting.sentence));
        stories.entry(key).or_default().push(record);
    }
    let mut statements = Vec::new();
    for mut prints in stories.into_values() {
        prints.sort_by_key(|it| (counts_from(it), &it.sighting));
        statements
            .extend(prints.chunk_by(|a, b| reprinted(counts_from(a), counts_from(b))).filter_map(statement));
    }
    statements.sort_by(|a, b| order(a).cmp(&order(b)));
    statements
}

/// The statement that stands on a day, or after all that is known: own positions before words about others'.
pub(super) fn standing(history: &[Statement], day: Option<Day>) -> Option<&Statement> {
    history.iter().filter(|it| it.holds_on(day)).max_by_key(|it| it.rank())
}

/// Steps between different own positions; of several on one day the one that stands counts.
pub(super) fn changes(statements: &[Statement]) -> Vec<Change> {
    let mut changes = Vec::new();
    for history in statements.chunk_by(same_pair) {
        let own: Vec<&Statement> =
            history.iter().filter(|it| it.holder.is_some() && it.day.is_some() && it.is_own()).collect();
        let daily = own.chunk_by(|a, b| a.day == b.day);
        let days: Vec<&Statement> =
            daily.filter_map(|day| day.iter().copied().max_by_key(|it| it.rank())).collect();
        for pair in days.windows(2) {
            if let [from, to] = pair
                && from.kind != to.kind
            {
                changes.push(Change { from: (*from).clone(), to: (*to).clone() });
            }
        }
    }
    changes
}

pub(super) fn same_pair(a: &Statement, b: &Statement) -> bool {
    a.holder == b.holder && a.target == b.target
}

/// Whether two prints of one sentence, sorted by day, are close enough to be one.
pub(super) fn reprinted(earlier: Option<Day>, later: Option<Day>) -> bool {
    match (earlier, later) {
        (Some(earlier), Some(later)) => apart(earlier, later) <= REPRINT_DAYS,
        (earlier, later) => earlier == later,
    }
}

/// Days between two days, whichever comes first.
pub(super) fn apart(a: Day, b: Day) -> i32 {
    a.0.until(b.0).map_or(i32::MAX, |span| span.get_days().abs())
}

fn counts_from(record: &StanceRecord) -> Option<Day> {
    record.from.or(record.sighting.published)
}

fn order(it: &Statement) -> impl Ord + '_ {
    (&it.holder, &it.target, it.day, it.kind, &it.sentence, &it.sightings)
}

fn statement(prints: &[&StanceRecord]) -> Option<Statement> {
    let first = prints.first()?;
    Some(Statement {
        holder: first.holder.clone(),
        target: first.target.clone(),
        kind: first.kind,
        day: counts_from(first),
        until: first.to,
        formality: prints.iter().find_map(|it| it.formality),
        condition: prints.iter().find_map(|it| it.condition.clone()),
        yet: prints.iter().any(|it| it.yet),
        sentence: first.sighting.sentence.clone(),
        cue: first.sighting.cue.clone(),
        sightings: prints.iter().map(|it| it.sighting.clone()).collect(),
    })
}
