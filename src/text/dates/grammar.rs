//! From tokens to expressions: which reading begins at a token, and what stands around it.
//!
//! Every attempt looks a bounded number of tokens ahead and back, so that a text costs linear time.

use super::lexer::{Case, Token, Word};
use super::prepositions::{Lead, Prep};
use super::{Part, Point, Relation, TimeExpr, TimeKind, Unit, Value, YearOf};

/// A reader of one text.
pub(super) struct Grammar<'t> {
    text: &'t str,
    tokens: &'t [Token],
    /// The text names a person called May, so a bare "by May" is no month.
    pub(super) may_is_a_person: bool,
}

/// A time without its preposition.
#[derive(Debug, Clone, Copy)]
pub(super) struct Core {
    pub(super) kind: TimeKind,
    pub(super) value: Value,
    /// The token after it.
    pub(super) end: usize,
}

impl Core {
    pub(super) fn new(kind: TimeKind, point: Point, end: usize) -> Self {
        Self { kind, value: Value::One(point), end }
    }
}

impl<'t> Grammar<'t> {
    pub(super) fn new(text: &'t str, tokens: &'t [Token]) -> Self {
        let mut grammar = Self { text, tokens, may_is_a_person: false };
        grammar.may_is_a_person = tokens
            .iter()
            .enumerate()
            .any(|(i, token)| matches!(token.word, Word::Month { month: 5, .. }) && grammar.names_may(i));
        grammar
    }

    /// All expressions, in order.
    pub(super) fn all(&self) -> Vec<TimeExpr> {
        let mut found: Vec<(TimeExpr, usize)> = Vec::new();
        let mut i = 0;
        while i < self.tokens.len() {
            let read = match self.word(i) {
                // Most of a text; nothing begins with these.
                Word::Other | Word::Mark(_) | Word::Break | Word::Dash | Word::Possessive => None,
                _ => self.expression(i).or_else(|| self.listed(i, found.last())),
            };
            match read {
                Some((expr, end)) => {
                    found.push((expr, end));
                    i = end.max(i + 1);
                }
                None => i += 1,
            }
        }
        found.into_iter().map(|(expr, _)| expr).collect()
    }

    /// The expression that begins at token `i`, and the token after it.
    pub(super) fn expression(&self, i: usize) -> Option<(TimeExpr, usize)> {
        if let Some(vague) = self.vague(i) {
            return Some(vague);
        }
        if let Some(lead) = self.lead(i) {
            if let Some(read) = self.led(i, &lead) {
                return Some(read);
            }
        }
        let core = self.core(i, Prep::None)?;
        let core = self.range(core, Prep::None);
        Some((self.build(i, i, Prep::None, Relation::At, core), core.end))
    }

    fn led(&self, i: usize, lead: &Lead) -> Option<(TimeExpr, usize)> {
        if lead.prep == Prep::For && !self.is_ahead(i) {
            let core = self.core(lead.at, Prep::For)?;
            let length = matches!(core.kind, TimeKind::Duration | TimeKind::Window);
            return length.then(|| (self.build(i, lead.at, lead.prep, lead.relation, core), core.end));
        }
        let core = match lead.part {
            Some(part) => self.base(lead.at, true).and_then(|core| apply(core, part)),
            None => self.core(lead.at, lead.prep),
        };
        let core = match core {
            Some(core) => core,
            None if lead.relation == Relation::Since => return self.since_event(i, lead.at),
            None => return None,
        };
        // "over Christmas", "at the weekend", yet "at Friday prayers", "over March": the noun's own.
        if matches!(lead.prep, Prep::Over | Prep::At)
            && matches!(core.kind, TimeKind::Year | TimeKind::Day | TimeKind::Month | TimeKind::Weekday)
            && !matches!(self.word(lead.at), Word::Christmas | Word::The | Word::New)
        {
            return None;
        }
        // "flattened by Sunday's earthquake", "at this week's session": the noun's preposition.
        let bound = matches!(lead.prep, Prep::Since | Prep::Until | Prep::Before | Prep::After | Prep::AsOf);
        let stands_alone = !matches!(core.kind, TimeKind::Month | TimeKind::Year | TimeKind::Season);
        if self.word(core.end) == Word::Possessive && !bound && stands_alone {
            return None;
        }
        let core = self.range(core, lead.prep);
        let ranged = matches!(core.value, Value::Range(..));
        if lead.prep == Prep::Between && !ranged {
            return None;
        }
        let mut core = core;
        let mut relation = lead.relation;
        match lead.prep {
            Prep::From | Prep::Between if ranged => relation = Relation::At,
            // "a building dating from 1979" is of that year, not since then
            Prep::From if matches!(self.slice(i.wrapping_sub(1)), "dates" | "dating" | "dated") => {
                relation = Relation::At;
            }
            Prep::From | Prep::Since => {
                // "from Monday on", "from 2022 onwards"
                let onwards = self.word(core.end) == Word::Onwards
                    || self.word(core.end) == Word::On
                        && lead.prep == Prep::From
                        && !self.begins(core.end + 1);
                core.end += usize::from(onwards);
            }
            _ => {}
        }
        Some((self.build(i, lead.at, lead.prep, relation, core), core.end))
    }

    /// Whether a time stands at `i`.
    fn begins(&self, i: usize) -> bool {
        self.core(i, Prep::On).is_some()
    }

    /// The time at `i`, which `prep` precedes.
    pub(super) fn core(&self, i: usize, prep: Prep) -> Option<Core> {
        match self.word(i) {
            Word::Weekday { .. } => self.weekday(i, prep),
            Word::Month { .. } => self.month(i, prep),
            Word::Number { .. } => self.number(i, prep).or_else(|| self.offset(i, prep)),
            Word::Figures { year, month, day } => {
                let point = Point::Day { year: YearOf::Known(year), month, day, weekday: None };
                Some(Core::new(TimeKind::Day, point, i + 1))
            }
            Word::Ordinal(_) => self.ordinal(i, prep),
            Word::Decade { .. } => self.decade(i, false),
            Word::Season(_) => self.season(i, prep, false),
            Word::Christmas | Word::Boxing | Word::New => self.holiday(i),
            Word::Today | Word::Yesterday | Word::Tomorrow | Word::Tonight | Word::Overnight => self.today(i),
            Word::The => self.the(i, prep),
            Word::Last
            | Word::Next
            | Word::Past
            | Word::Coming
            | Word::Recent
            | Word::This
            | Word::That
            | Word::Previous
            | Word::Following
            | Word::Same => self.deictic(i, prep, false),
            Word::Early
            | Word::Late
            | Word::Middle
            | Word::Earlier
            | Word::Later
            | Word::Beginning
            | Word::Start
            | Word::End => self.parted(i),
            Word::Unit { plural: false, unit: Unit::Year | Unit::Month | Unit::Week } => self.year_end(i),
            Word::Count(_)
            | Word::A
            | Word::Few
            | Word::Couple
            | Word::Dozen
            | Word::Half
            | Word::More
            | Word::Less
            | Word::Nearly
            | Word::At
            | Word::Over
            | Word::Up
            | Word::Around
            | Word::Unit { plural: true, .. } => self.offset(i, prep),
            Word::Then
                if matches!(prep, Prep::Until | Prep::By | Prep::Since | Prep::Before | Prep::From) =>
            {
                Some(Core::new(TimeKind::Vague, Point::Then, i + 1))
            }
            Word::Now if matches!(prep, Prep::Until) || prep == Prep::From && self.goes_on(i + 1) => {
                Some(Core::new(TimeKind::Vague, Point::Now, i + 1))
            }
            _ => None,
        }
    }

    fn goes_on(&self, i: usize) -> bool {
        matches!(self.word(i), Word::On | Word::Onwards)
    }

    /// "the …", where the article belongs to the time.
    fn the(&self, i: usize, prep: Prep) -> Option<Core> {
        let at = i + 1;
        match self.word(at) {
            Word::Ordinal(_) => self.ordinal(at, prep),
            Word::Season(_) => self.season(at, prep, true),
            Word::Decade { .. } => self.decade(at, true),
            Word::Christmas | Word::Boxing | Word::New => self.holiday(at),
            Word::Early | Word::Late | Word::Middle | Word::Beginning | Word::Start | Word::End => {
                self.parted(at)
            }
            Word::Rest | Word::Course if self.word(at + 1) == Word::Of => {
                let part = if self.word(at) == Word::Rest { Part::Rest } else { Part::Whole };
                apply(self.base(at + 2, true)?, part)
            }
            Word::Last
            | Word::Next
            | Word::Past
            | Word::Coming
            | Word::Recent
            | Word::Previous
            | Word::Following
            | Word::Same
            | Word::Current => self.deictic(at, prep, true),
            Word::Unit { unit, plural: false } => self.the_unit(at, unit),
            Word::DayPart => self.the_day_part(at),
            _ => None,
        }
    }

    /// "to date", "to this day", "previously", "henceforth".
    fn vague(&self, i: usize) -> Option<(TimeExpr, usize)> {
        let (relation, end) = match self.word(i) {
            Word::To if self.before(i) != Word::Up => {
                let end = self.up_to_now(i + 1)?;
                let dates = self.word(i + 1) == Word::Date
                    && matches!(self.word(i + 2), Word::Back | Word::From | Word::To);
                if dates || matches!(self.word(i + 1), Word::Now | Word::The) {
                    return None;
                }
                (Relation::Until, end)
            }
            Word::Previously => (Relation::Until, i + 1),
            Word::Henceforth => (Relation::Since, i + 1),
            _ => return None,
        };
        let core = Core::new(TimeKind::Vague, Point::Now, end);
        Some((self.build(i, i, Prep::None, relation, core), end))
    }

    /// "since the takeover of August 2021", "since seizing power in August": only the date is read,
    /// yet it is the beginning of something and not the time of the clause.
    fn since_event(&self, i: usize, at: usize) -> Option<(TimeExpr, usize)> {
        let participle = self.slice(at).ends_with("ing");
        if !participle && !matches!(self.word(at), Word::The | Word::Owner | Word::A) {
            return None;
        }
        for k in at + 1..at + 10 {
            match self.word(k) {
                Word::Break | Word::Mark(_) | Word::Dash => return None,
                Word::In | Word::On | Word::Of => {
                    let Some(core) = self.core(k + 1, Prep::In) else { continue };
                    let dated = matches!(core.kind, TimeKind::Day | TimeKind::Month | TimeKind::Year);
                    return dated.then(|| (self.build(i, at, Prep::Since, Relation::Since, core), core.end));
                }
                _ => {}
            }
        }
        None
    }

    /// A further year or month of a list: "in 2019, 2020 and 2021".
    fn listed(&self, i: usize, last: Option<&(TimeExpr, usize)>) -> Option<(TimeExpr, usize)> {
        let (expr, end) = last?;
        let between = i.checked_sub(*end)?;
        let comma = self.word(*end) == Word::Mark(b',');
        let joined = matches!(self.word(i.wrapping_sub(1)), Word::And | Word::Or);
        if !(between == 1 && (comma || joined) || between == 2 && comma && joined) {
            return None;
        }
        let wanted = match self.word(i) {
            Word::Number { .. } => TimeKind::Year,
            Word::Month { .. } => TimeKind::Month,
            _ => return None,
        };
        if expr.kind != wanted || expr.attributive {
            return None;
        }
        let core = self.core(i, Prep::In).filter(|core| core.kind == wanted)?;
        Some((self.build(i, i, Prep::None, expr.relation, core), core.end))
    }

    fn build(&self, i: usize, at: usize, prep: Prep, relation: Relation, core: Core) -> TimeExpr {
        let start = |i: usize| self.tokens.get(i).map_or(self.text.len(), |token| token.start);
        let end = core.end.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(0, |token| token.end);
        let noun = prep == Prep::None && self.has_determiner(i) && self.is_plain_word(core.end);
        TimeExpr {
            start: start(i),
            core_start: start(at),
            end,
            kind: core.kind,
            relation,
            attributive: prep == Prep::Of || self.word(core.end) == Word::Possessive || noun,
            // What begins "as from" or "with effect from" a day is announced before it.
            ahead: self.is_ahead(i) || relation == Relation::From && prep == Prep::Since,
            value: core.value,
        }
    }

    /// Whether the words before `i` put what stands there ahead: "scheduled for", "expected to open on".
    pub(super) fn is_ahead(&self, i: usize) -> bool {
        let planned = |k: usize| self.word(k) == Word::Planned && self.before(k) != Word::Was;
        let Some(last) = i.checked_sub(1) else { return false };
        let linked = matches!(self.word(last), Word::To | Word::For | Word::On | Word::Until);
        if planned(last) || linked && last.checked_sub(1).is_some_and(planned) {
            return true;
        }
        for k in (i.saturating_sub(8)..last).rev() {
            match self.word(k) {
                Word::Mark(_) | Word::Break => return false,
                // "due to" is mostly "because of", "called to" an order; "is due to" is a plan
                Word::Planned if self.word(k + 1) == Word::To => {
                    let present = matches!(self.slice(k.wrapping_sub(1)), "is" | "are");
                    return planned(k) && (present || !matches!(self.slice(k), "due" | "called" | "set"));
                }
                _ => {}
            }
        }
        false
    }

    /// The class of token `i`; a break outside the text.
    pub(super) fn word(&self, i: usize) -> Word {
        self.tokens.get(i).map_or(Word::Break, |token| token.word)
    }

    /// The class of the token before `i`.
    pub(super) fn before(&self, i: usize) -> Word {
        i.checked_sub(1).map_or(Word::Break, |last| self.word(last))
    }

    /// The letters of token `i`.
    pub(super) fn slice(&self, i: usize) -> &'t str {
        self.tokens.get(i).and_then(|token| self.text.get(token.start..token.end)).unwrap_or_default()
    }

    pub(super) fn case(&self, i: usize) -> Case {
        self.tokens.get(i).map_or(Case::Lower, |token| token.case)
    }

    /// Whether token `i` follows the one before without a space.
    pub(super) fn is_glued(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| token.glued)
    }

    /// A word that says nothing about time, which a date before it may qualify.
    pub(super) fn is_plain_word(&self, i: usize) -> bool {
        self.word(i) == Word::Other && self.slice(i).starts_with(|c: char| c.is_alphabetic())
    }

    /// A name, or the first word of a sentence.
    pub(super) fn is_capital(&self, i: usize) -> bool {
        self.is_plain_word(i) && self.case(i) != Case::Lower
    }

    /// Whether the word before `i` opens a noun phrase.
    pub(super) fn has_determiner(&self, i: usize) -> bool {
        matches!(self.before(i), Word::The | Word::A | Word::Owner | Word::Possessive)
    }
}

/// The part that an adverb names: "late in 2019", "earlier this month".
pub(super) fn part_of(word: Word) -> Option<Part> {
    match word {
        Word::Early => Some(Part::Early),
        Word::Late => Some(Part::Late),
        Word::Earlier => Some(Part::SoFar),
        Word::Later => Some(Part::Rest),
        Word::Middle => Some(Part::Middle),
        Word::Beginning | Word::Start => Some(Part::Start),
        Word::End => Some(Part::End),
        _ => None,
    }
}

/// Narrows `core` to one of its parts.
pub(super) fn apply(mut core: Core, part: Part) -> Option<Core> {
    let Value::One(point) = &mut core.value else { return None };
    match point {
        Point::Months { part: old, .. } | Point::Years { part: old, .. } => {
            // "earlier in October", "later in 2021": some time of it.
            *old = if matches!(part, Part::SoFar | Part::Rest) { Part::Whole } else { part };
        }
        Point::Unit { part: old, shift, .. } => {
            *old = if *shift != 0 && matches!(part, Part::SoFar | Part::Rest) { Part::Whole } else { part };
        }
        Point::Day { .. } | Point::Weekday { .. } => {}
        _ => return None,
    }
    Some(core)
}
