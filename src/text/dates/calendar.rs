//! Times that a calendar prints: days, months, years, seasons, decades, holidays, and parts of them.
//!
//! Here sit the doubts about what is a date at all: May and August are people too, "in 2000" may be
//! the beginning of "in 2000 villages", and the March 23 Movement is no day in March.

use super::grammar::{Core, Grammar, Prep, apply, part_of};
use super::lexer::{Case, Word};
use super::{Base, Part, Pick, Point, TimeKind, Unit, Value, YearOf};

/// What a year-like number may count after any preposition: "in 2000 villages".
const THINGS: &[&str] = &[
    "cases", "cities", "companies", "cows", "deaths", "districts", "documents", "dollars", "euros", "families",
    "feet", "hectares", "homes", "houses", "jobs", "kilograms", "kilometers", "kilometres", "kilos", "km",
    "locations", "meters", "metres", "miles", "missiles", "pages", "percent", "per", "places", "pounds",
    "rockets", "rounds", "rubles", "roubles", "rupees", "schools", "shells", "sites", "tanks", "tents", "tonnes",
    "tons", "towns", "trucks", "tweets", "vehicles", "villages", "votes", "warheads", "words", "yuan", "drones",
    "flights", "ships", "vessels", "attacks", "acres", "copies", "square", "barrels", "wounded", "dead",
];

/// What it may count where the preposition leaves room for a number: "a force of 2000 men", but
/// "in 2021 fighters seized the town".
const PEOPLE: &[&str] = &[
    "people", "persons", "men", "women", "children", "civilians", "soldiers", "troops", "fighters", "militants",
    "insurgents", "rebels", "officers", "police", "migrants", "refugees", "prisoners", "detainees", "members",
    "delegates", "guests", "students", "workers", "voters", "households", "personnel", "Afghans", "marines",
    "members", "protesters", "recruits", "guards", "inmates", "passengers", "residents", "seats", "victims",
];

/// A number "of" these is no year.
const QUANTITIES: &[&str] = &[
    "force", "garrison", "crowd", "total", "contingent", "group", "convoy", "fleet", "number", "population",
    "cost", "maximum", "minimum", "average", "team", "staff", "delegation", "army", "quota", "ceiling", "limit",
    "fine", "sum", "price", "height", "depth", "distance", "altitude", "hundreds", "out", "some",
];

/// What rises or falls "by" or "from" a number.
const CHANGES: &[&str] = &[
    "rose", "risen", "rise", "fell", "fallen", "fall", "grew", "grown", "increased", "increase", "reduced",
    "reduce", "cut", "dropped", "drop", "up", "down", "exceeded", "outnumbered", "raised", "raise", "swelled",
];

/// A day before one of these is a name: the March 23 Movement.
const NAMED_AFTER_DAYS: &[&str] = &[
    "Movement", "Alliance", "Brigade", "Brigades", "Martyrs", "Coalition", "Front", "Square", "Street", "Bridge",
    "Stadium", "University", "Hospital", "Youth", "Forces", "Party", "Avenue", "Battalion", "Airport", "Park",
    "Mosque", "Boulevard",
];

/// A year before one of these draws a map: the 1967 lines.
const NAMED_AFTER_YEARS: &[&str] = &["border", "borders", "line", "lines", "frontier", "frontiers", "boundaries"];

/// What a person called May does.
const DEEDS: &[&str] = &[
    "said", "says", "told", "has", "had", "is", "was", "will", "would", "could", "did", "does", "asked", "warned",
    "met", "who", "herself", "himself", "resigned", "spoke", "urged", "announced", "insisted", "added", "agreed",
];

impl Grammar<'_> {
    /// A month with what belongs to it: "March 24, 2022", "March 2022", "March last year", "March".
    pub(super) fn month(&self, i: usize, prep: Prep) -> Option<Core> {
        let Word::Month { month, full } = self.word(i) else { return None };
        if !self.is_month(i) {
            return None;
        }
        let at = i + 1 + usize::from(!full && self.word(i + 1) == Word::Mark(b'.') && self.is_glued(i + 1));
        let bare = |end| {
            let year = YearOf::Open(Pick::Near);
            let months = Point::Months { year, first: month, count: 1, part: Part::Whole };
            self.is_bare_month(i, end, prep).then(|| Core::new(TimeKind::Month, months, end))
        };
        if let Some(day) = self.day_number(at) {
            let (year, end) = self.year_after(at + 1);
            if year.is_none() {
                // "In March 20 rebels…" begins with a month; "in March 20" alone is no English.
                let counted = self.counts(at + 1) || self.word(at + 1) == Word::Mark(b'%');
                if counted && prep != Prep::On || prep == Prep::In && !self.is_plain_mark(at + 1) {
                    return bare(at);
                }
                if NAMED_AFTER_DAYS.contains(&self.slice(at + 1)) {
                    return None;
                }
            }
            let year = year.unwrap_or(YearOf::Open(Pick::Near));
            let first = self.day_core(year, month, day, end)?;
            return Some(self.and_day(first));
        }
        if let Some(year) = self.month_year(at) {
            let months = Point::Months { year: YearOf::Known(year.0), first: month, count: 1, part: Part::Whole };
            return Some(Core::new(TimeKind::Month, months, year.1));
        }
        if let (Some(year), end) = self.year_after(at) {
            let months = Point::Months { year, first: month, count: 1, part: Part::Whole };
            return Some(Core::new(TimeKind::Month, months, end));
        }
        bare(at)
    }

    /// The year right after a month: "March 2022", "March, 2022", "March of 2022".
    fn month_year(&self, at: usize) -> Option<(i16, usize)> {
        let skip = matches!(self.word(at), Word::Mark(b',') | Word::Of);
        let at = at + usize::from(skip);
        let year = self.year_number(at)?;
        let counted = self.counts(at + 1) && (skip || year % 100 == 0);
        (!counted).then_some((year, at + 1))
    }

    /// Whether the month at `i` is written as one.
    fn is_month(&self, i: usize) -> bool {
        match self.word(i) {
            Word::Month { month, full } => {
                self.case(i) != Case::Lower || full && !matches!(month, 3 | 5 | 8)
            }
            _ => false,
        }
    }

    /// Whether a month without day and year is meant as one; `end` is the token after it.
    fn is_bare_month(&self, i: usize, end: usize, prep: Prep) -> bool {
        let Word::Month { month, full } = self.word(i) else { return false };
        let person = matches!(month, 4 | 5 | 6 | 8);
        if !full && end == i + 1 || self.case(i) == Case::Upper && matches!(month, 3 | 5 | 8) {
            return false;
        }
        match prep {
            Prep::In | Prep::Since | Prep::Until | Prep::During | Prep::Part => true,
            Prep::Second | Prep::Between => !(month == 5 && self.may_is_a_person),
            Prep::By | Prep::From | Prep::Before | Prep::After | Prep::Of | Prep::AsOf => {
                let named = person && self.is_capital(end);
                let acts = month == 5
                    && (self.may_is_a_person
                        || self.word(end) == Word::Possessive
                        || self.word(end) == Word::Was
                        || DEEDS.contains(&self.slice(end)));
                !named && !acts
            }
            Prep::None => {
                self.has_determiner(i)
                    && self.is_plain_word(end)
                    && self.case(end) == Case::Lower
                    && !(month == 5 && (self.may_is_a_person || DEEDS.contains(&self.slice(end))))
                    || self.before(i) == Word::Mark(b'(') && self.word(end) == Word::Mark(b')')
                    || self.heads_month_range(i, end)
            }
            Prep::For => true,
            _ => false,
        }
    }

    /// "July-September 2022", "July to September".
    fn heads_month_range(&self, i: usize, end: usize) -> bool {
        matches!(self.word(end), Word::Dash | Word::To | Word::Through)
            && matches!(self.word(end + 1), Word::Month { .. })
            && self.is_month(end + 1)
            && self.case(i) != Case::Lower
            && self.day_number(end + 2).is_none()
    }

    /// Whether the month at `i` is a surname: "Theresa May", "Mrs May".
    pub(super) fn names_may(&self, i: usize) -> bool {
        matches!(self.word(i), Word::Month { month: 5, .. })
            && self.case(i) == Case::Title
            && i > 0
            && self.is_capital(i - 1)
            && !matches!(self.word(i + 1), Word::Number { .. })
    }

    /// A day or a year in figures: "24 March 2022", "3-5 March", "2019".
    pub(super) fn number(&self, i: usize, prep: Prep) -> Option<Core> {
        let Some(day) = self.day_number(i) else { return self.year(i, prep) };
        let tied = matches!(self.before(i), Word::Dash | Word::Mark(b'/')) && self.is_glued(i);
        if tied && prep != Prep::Second {
            return None;
        }
        if let Some(core) = self.day_month(day, i + 1) {
            return Some(core);
        }
        // "3-5 March", "from 3 to 5 March", "on 3 and 4 March"
        if !matches!(self.word(i + 1), Word::Dash | Word::To | Word::And | Word::Or | Word::Through) {
            return None;
        }
        let last = self.day_number(i + 2).filter(|&last| last > day)?;
        let core = self.day_month(last, i + 3)?;
        let Value::One(second @ Point::Day { year, month, .. }) = core.value else { return None };
        let first = Point::Day { year, month, day, weekday: None };
        Some(Core { kind: TimeKind::Range, value: Value::Range(first, second), end: core.end })
    }

    /// The month after a day: "March 2022", "of March".
    fn day_month(&self, day: u8, at: usize) -> Option<Core> {
        let at = at + usize::from(self.word(at) == Word::Of);
        let Word::Month { month, full } = self.word(at) else { return None };
        if !self.is_month(at) {
            return None;
        }
        let next =
            at + 1 + usize::from(!full && self.word(at + 1) == Word::Mark(b'.') && self.is_glued(at + 1));
        let (year, end) = self.year_after(next);
        if year.is_none() && NAMED_AFTER_DAYS.contains(&self.slice(next)) {
            return None;
        }
        self.day_core(year.unwrap_or(YearOf::Open(Pick::Near)), month, day, end)
    }

    fn day_core(&self, year: YearOf, month: u8, day: u8, end: usize) -> Option<Core> {
        let longest = match month {
            2 => 29,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        (day <= longest).then(|| Core::new(TimeKind::Day, Point::Day { year, month, day, weekday: None }, end))
    }

    /// "March 3 and 4" as one stretch; not in "on March 3 and 4 soldiers".
    fn and_day(&self, core: Core) -> Core {
        let Value::One(first @ Point::Day { year: YearOf::Open(Pick::Near), month, day, .. }) = core.value else {
            return core;
        };
        let last = if self.word(core.end) == Word::And { self.day_number(core.end + 1) } else { None };
        let Some(last) = last.filter(|&last| last > day) else { return core };
        let (year, end) = self.year_after(core.end + 2);
        if year.is_none() && !self.is_plain_mark(end) {
            return core;
        }
        let open = YearOf::Open(Pick::Near);
        let (from, to) = match year {
            Some(year) => (
                Point::Day { year, month, day, weekday: None },
                Point::Day { year, month, day: last, weekday: None },
            ),
            None => (first, Point::Day { year: open, month, day: last, weekday: None }),
        };
        Core { kind: TimeKind::Range, value: Value::Range(from, to), end }
    }

    /// Nothing that the number before could count or qualify stands at `i`.
    fn is_plain_mark(&self, i: usize) -> bool {
        matches!(
            self.word(i),
            Word::Break | Word::Mark(_) | Word::Dash | Word::In | Word::At | Word::By | Word::And | Word::To
        )
    }

    /// A day of a month in figures: 1 to 31, "3" or "3rd".
    fn day_number(&self, i: usize) -> Option<u8> {
        let value = match self.word(i) {
            Word::Number { value, digits: 1 | 2 } => value,
            Word::Ordinal(value) if self.slice(i).starts_with(|c: char| c.is_ascii_digit()) => value,
            _ => return None,
        };
        u8::try_from(value).ok().filter(|day| (1..=31).contains(day))
    }

    /// A year in figures.
    fn year_number(&self, i: usize) -> Option<i16> {
        match self.word(i) {
            Word::Number { value: value @ 1000..2200, digits: 4 } => i16::try_from(value).ok(),
            _ => None,
        }
    }

    /// The year after a day or a month, if it has one, and the token after.
    pub(super) fn year_after(&self, i: usize) -> (Option<YearOf>, usize) {
        let comma = self.word(i) == Word::Mark(b',');
        let at = i + usize::from(comma || self.word(i) == Word::Of);
        if let Some(year) = self.year_number(at) {
            if comma && self.counts(at + 1) {
                return (None, i);
            }
            return (Some(YearOf::Known(year)), at + 1);
        }
        let year = |k: usize| matches!(self.word(k), Word::Unit { unit: Unit::Year, plural: false });
        match (self.word(at), self.word(at + 1)) {
            (Word::Last, _) if year(at + 1) => (Some(YearOf::Shift(-1)), at + 2),
            (Word::This, _) if year(at + 1) => (Some(YearOf::Shift(0)), at + 2),
            (Word::Next, _) if year(at + 1) => (Some(YearOf::Shift(1)), at + 2),
            (Word::That, _) if year(at + 1) => (Some(YearOf::Same), at + 2),
            (Word::That | Word::The, Word::Same) if year(at + 2) => (Some(YearOf::Same), at + 3),
            _ => (None, i),
        }
    }

    /// Whether the word at `i` is something that is counted.
    pub(super) fn counts(&self, i: usize) -> bool {
        self.counts_things(i) || PEOPLE.contains(&self.slice(i))
    }

    fn counts_things(&self, i: usize) -> bool {
        match self.word(i) {
            Word::Other => THINGS.contains(&self.slice(i)),
            Word::Unit { plural, .. } => plural,
            Word::Mark(b'%') => true,
            _ => false,
        }
    }

    /// A bare year, where the words around it make it one.
    fn year(&self, i: usize, prep: Prep) -> Option<Core> {
        let year = self.year_number(i).filter(|year| (1500..=2100).contains(year))?;
        let dash = |k: usize| self.word(k) == Word::Dash && self.is_glued(k) && self.slice(k) == "-";
        let tied = self.before(i) == Word::Dash && self.is_glued(i) && self.slice(i.wrapping_sub(1)) == "-";
        if tied && !matches!(prep, Prep::Second | Prep::Part) {
            return None;
        }
        let single = |end| {
            let years = Point::Years { from: year, to: year, part: Part::Whole };
            Some(Core::new(TimeKind::Year, years, end))
        };
        // "2019-20", "2019/20", and the likes of "2019/AB" and "2019-style", which are no years
        let slash = self.word(i + 1) == Word::Mark(b'/') && self.is_glued(i + 1);
        if dash(i + 1) || slash {
            match self.word(i + 2) {
                Word::Number { value, digits: 2 } if self.is_glued(i + 2) => {
                    let to = year - year % 100 + i16::try_from(value).ok()?;
                    let years = Point::Years { from: year, to, part: Part::Whole };
                    return (to > year).then(|| Core::new(TimeKind::Era, years, i + 3));
                }
                Word::Number { digits: 4, .. } if !slash => {}
                Word::Dash if !slash => {}
                _ if self.is_glued(i + 2) => return None,
                _ => {}
            }
        }
        let pair = self.year_pair(i, year);
        if pair == Some(false) {
            return None;
        }
        let round = year % 100 == 0 && !matches!(year, 1900 | 2000);
        let noun = self.slice(i.wrapping_sub(2));
        let fits = match prep {
            Prep::Second | Prep::Part => return (!self.counts(i + 1)).then(|| single(i + 1)).flatten(),
            Prep::In | Prep::During | Prep::Since => !self.counts_things(i + 1),
            Prep::From | Prep::Between => {
                pair.is_some() || !self.counts(i + 1) && !round && !CHANGES.contains(&noun)
            }
            Prep::Until | Prep::Before | Prep::After | Prep::AsOf => !self.counts(i + 1) && !round,
            Prep::By => !self.counts(i + 1) && !round && !CHANGES.contains(&noun),
            Prep::Of => !self.counts(i + 1) && !round && !QUANTITIES.contains(&noun),
            Prep::For => self.is_ahead(i.saturating_sub(1)),
            Prep::Around => self.slice(i.wrapping_sub(1)) == "circa",
            Prep::None => pair.is_some() || self.is_lone_year(i),
            Prep::On | Prep::At | Prep::Over | Prep::Within => false,
        };
        fits.then(|| single(i + 1)).flatten()
    }

    /// A year that no preposition introduces: "its 2012 decision", "(1979)", "back to 1990".
    fn is_lone_year(&self, i: usize) -> bool {
        let next = self.slice(i + 1);
        let qualifies = self.is_plain_word(i + 1)
            && !self.counts(i + 1)
            && !NAMED_AFTER_YEARS.contains(&next)
            && !(self.slice(i).ends_with("00") && next.ends_with('s'));
        if (self.has_determiner(i) || self.before(i) == Word::This) && qualifies {
            return true;
        }
        let since = self.slice(i.wrapping_sub(2));
        self.before(i) == Word::Mark(b'(') && self.word(i + 1) == Word::Mark(b')')
            || self.before(i) == Word::To && matches!(since, "back" | "dates" | "dating" | "dated")
    }

    /// Whether `year` opens a run of years ("1996-2001", "2015 to 2017"): some where another number
    /// of its kind follows, false where both count something.
    fn year_pair(&self, i: usize, year: i16) -> Option<bool> {
        if !matches!(self.word(i + 1), Word::Dash | Word::To | Word::And | Word::Until | Word::Through) {
            return None;
        }
        let last = self.year_number(i + 2)?;
        if self.word(i + 1) == Word::And && self.before(i) != Word::Between {
            return None;
        }
        let counted = self.counts(i + 3) || year % 500 == 0 && last % 500 == 0;
        Some(year < last && last - year <= 200 && !counted)
    }

    /// "the 24th of March", "the nineteenth century", "the third quarter of 2022", "the first week of May".
    pub(super) fn ordinal(&self, i: usize, prep: Prep) -> Option<Core> {
        let Word::Ordinal(n) = self.word(i) else { return None };
        if let Some(core) = self.ordinal_day(i).or_else(|| self.century(i)) {
            return Some(core);
        }
        let (at, n) = (i + 1, u8::try_from(n).ok()?);
        match self.word(at) {
            Word::Unit { unit: Unit::Quarter, plural: false } if (1..=4).contains(&n) => {
                self.quarter(n, at + 1, prep, i)
            }
            Word::Half if n <= 2 && self.word(at + 1) == Word::Of => {
                let part = if n == 1 { Part::FirstHalf } else { Part::SecondHalf };
                apply(self.base(at + 2, true)?, part)
            }
            Word::Unit { unit: Unit::Week, plural: false } if n <= 5 => self.week_of(n, at + 1),
            _ => None,
        }
    }

    /// "the 24th of March", "the 24th of last month".
    pub(super) fn ordinal_day(&self, i: usize) -> Option<Core> {
        let Word::Ordinal(n) = self.word(i) else { return None };
        let at = i + 1;
        let figures = self.slice(i).starts_with(|c: char| c.is_ascii_digit());
        let day = u8::try_from(n).ok().filter(|day| (1..=31).contains(day))?;
        let of = self.word(at) == Word::Of;
        if (figures || of) && self.before(i) != Word::A {
            if let Some(core) = self.day_month(day, at) {
                return Some(core);
            }
        }
        if !of || !matches!(self.word(at + 2), Word::Unit { unit: Unit::Month, plural: false }) {
            return None;
        }
        let shift = match self.word(at + 1) {
            Word::Last => -1,
            Word::This => 0,
            Word::Next => 1,
            _ => return None,
        };
        Some(Core::new(TimeKind::Day, Point::DayOfMonth { shift, day }, at + 3))
    }

    /// "nineteenth century", "19th-century".
    fn century(&self, i: usize) -> Option<Core> {
        let Word::Ordinal(n @ 10..=21) = self.word(i) else { return None };
        let at = i + 1 + usize::from(self.word(i + 1) == Word::Dash && self.is_glued(i + 1));
        if !matches!(self.word(at), Word::Unit { unit: Unit::Century, plural: false }) {
            return None;
        }
        let to = i16::try_from(n).ok()? * 100;
        let years = Point::Years { from: to - 99, to, part: Part::Whole };
        Some(Core::new(TimeKind::Era, years, at + 1))
    }

    /// The n-th week of a month, 0 being the last; `at` is where "of" must stand.
    pub(super) fn week_of(&self, n: u8, at: usize) -> Option<Core> {
        if self.word(at) != Word::Of || !matches!(self.word(at + 1), Word::Month { .. }) {
            return None;
        }
        let core = self.month(at + 1, Prep::Part).filter(|core| core.kind == TimeKind::Month)?;
        apply(core, Part::Week(n)).map(|core| Core { kind: TimeKind::Week, ..core })
    }

    fn quarter(&self, n: u8, at: usize, prep: Prep, i: usize) -> Option<Core> {
        let (year, end) = if self.word(at) == Word::Of {
            let base = self.base(at + 1, true)?;
            let year = match base.value {
                Value::One(Point::Years { from, to, .. }) if from == to => YearOf::Known(from),
                Value::One(Point::Unit { unit: Unit::Year, shift, base: Base::Published, .. }) => {
                    YearOf::Shift(i16::try_from(shift).ok()?)
                }
                Value::One(Point::Unit { unit: Unit::Year, shift: 0, base: Base::Reference, .. }) => YearOf::Same,
                _ => return None,
            };
            (year, base.end)
        } else if prep != Prep::None && self.before(i) == Word::The {
            match self.year_number(at) {
                Some(year) => (YearOf::Known(year), at + 1),
                None => (YearOf::Open(Pick::Near), at),
            }
        } else {
            return None;
        };
        let months = Point::Months { year, first: (n - 1) * 3 + 1, count: 3, part: Part::Whole };
        Some(Core::new(TimeKind::Season, months, end))
    }

    /// "the summer of 2022", "by autumn", "the winter".
    pub(super) fn season(&self, i: usize, prep: Prep, the: bool) -> Option<Core> {
        let Word::Season(first) = self.word(i) else { return None };
        let core = |year, end| {
            let months = Point::Months { year, first, count: 3, part: Part::Whole };
            Some(Core::new(TimeKind::Season, months, end))
        };
        let at = i + 1;
        let of = self.word(at) == Word::Of;
        let given = self.year_after(at);
        if let (Some(year), end) = given {
            // "the winter of 2022-23" begins in 2022 like any other
            let run = self.word(end) == Word::Dash
                && self.is_glued(end)
                && matches!(self.word(end + 1), Word::Number { digits: 2, .. });
            return core(year, end + if run { 2 } else { 0 });
        }
        if of || self.case(i) != Case::Lower || self.is_capital(at) {
            return None;
        }
        // A fall and a spring are more than seasons: "before the fall", "in the spring from which…".
        let doubtful = matches!(self.slice(i), "fall" | "spring");
        let fits = match prep {
            Prep::By | Prep::Since | Prep::Until | Prep::Part => true,
            Prep::Before | Prep::After | Prep::In | Prep::During | Prep::Over => the,
            Prep::For => the && !doubtful,
            Prep::None => the && !doubtful && !self.is_glued(at),
            _ => false,
        };
        let fits = fits && !(self.slice(i) == "fall" && matches!(prep, Prep::Before | Prep::After | Prep::Since));
        fits.then(|| core(YearOf::Open(Pick::Near), at)).flatten()
    }

    /// "the 1980s", "the eighties".
    pub(super) fn decade(&self, i: usize, the: bool) -> Option<Core> {
        let Word::Decade { year, short } = self.word(i) else { return None };
        // "in his late 80s" is an age.
        let owned = self.before(i) == Word::Owner || self.before(i.wrapping_sub(1)) == Word::Owner;
        let parted = part_of(self.before(i)).is_some() || self.before(i) == Word::Dash;
        if short && (owned || !the && !parted) {
            return None;
        }
        let years = Point::Years { from: year, to: year + 9, part: Part::Whole };
        Some(Core::new(TimeKind::Era, years, i + 1))
    }

    /// Holidays with a date of their own.
    pub(super) fn holiday(&self, i: usize) -> Option<Core> {
        if self.is_capital(i.wrapping_sub(1)) && self.case(i) != Case::Lower || self.before(i) == Word::A {
            // Orthodox Christmas, the Lunar New Year, a Christmas story
            return None;
        }
        let day = matches!(self.word(i + 1), Word::Unit { unit: Unit::Day, plural: false });
        let (month, day, end) = match self.word(i) {
            Word::Christmas if self.word(i + 1) == Word::Eve => (12, 24, i + 2),
            Word::Christmas if day => (12, 25, i + 2),
            Word::Christmas if !self.is_capital(i + 1) => (12, 25, i + 1),
            Word::Boxing if day => (12, 26, i + 2),
            Word::New
                if self.case(i) == Case::Title
                    && self.case(i + 1) == Case::Title
                    && matches!(self.word(i + 1), Word::Unit { unit: Unit::Year, plural: false }) =>
            {
                match (self.word(i + 2), self.word(i + 3)) {
                    (Word::Possessive, Word::Eve) => (12, 31, i + 4),
                    (Word::Possessive, Word::Unit { unit: Unit::Day, plural: false }) => (1, 1, i + 4),
                    _ => (1, 1, i + 2),
                }
            }
            _ => return None,
        };
        let (year, end) = match self.year_after(end) {
            (Some(year), end) => (year, end),
            (None, end) => (YearOf::Open(Pick::Near), end),
        };
        self.day_core(year, month, day, end)
    }

    /// "early 2020", "late last year", "the end of the month", "mid-August", "the early hours of Monday".
    pub(super) fn parted(&self, i: usize) -> Option<Core> {
        let word = self.word(i);
        let part = part_of(word)?;
        let of = self.word(i + 1) == Word::Of;
        let tied = usize::from(self.word(i + 1) == Word::Dash && self.is_glued(i + 1));
        match word {
            Word::Early if matches!(self.word(i + 1), Word::Unit { unit: Unit::Hour, plural: true }) => {
                let linked = matches!(self.word(i + 2), Word::Of | Word::On);
                if linked { self.day_at(i + 3) } else { None }
            }
            Word::Middle if of => apply(self.base(i + 2, true)?, part),
            Word::Early | Word::Late | Word::Middle => apply(self.base(i + 1 + tied, false)?, part),
            Word::Beginning | Word::Start | Word::End if of => {
                // "At the end of the day" is a manner of speaking.
                let day = matches!(self.word(i + 3), Word::Unit { unit: Unit::Day, .. });
                let idiom = day && matches!(self.word(i.wrapping_sub(2)), Word::At);
                if idiom { None } else { apply(self.base(i + 2, true)?, part) }
            }
            Word::End if tied == 1 => apply(self.base(i + 2, false)?, part),
            Word::Earlier | Word::Later => match self.word(i + 1) {
                Word::Month { .. } | Word::Number { .. } | Word::Decade { .. } | Word::Season(_) => None,
                _ => apply(self.base(i + 1, false)?, part),
            },
            _ => None,
        }
    }

    /// A day by name or date; unlike [`core`](Self::core) it never comes round to itself, so that
    /// "the night of the night of …" costs no stack.
    pub(super) fn day_at(&self, i: usize) -> Option<Core> {
        let i = i + usize::from(self.word(i) == Word::The);
        let core = match self.word(i) {
            Word::Weekday { .. } => self.weekday(i, Prep::On),
            Word::Month { .. } => self.month(i, Prep::On),
            Word::Number { .. } => self.number(i, Prep::On),
            Word::Ordinal(_) => self.ordinal_day(i),
            Word::Figures { .. } => self.core(i, Prep::On),
            _ => None,
        }?;
        matches!(core.kind, TimeKind::Day | TimeKind::Weekday).then_some(core)
    }

    /// The period that a part is taken of; `whole` admits "the week" as in "later in the week".
    pub(super) fn base(&self, i: usize, whole: bool) -> Option<Core> {
        match self.word(i) {
            Word::Month { .. } => self.month(i, Prep::Part),
            Word::Number { .. } => self.number(i, Prep::Part),
            Word::Decade { .. } => self.decade(i, false),
            Word::Season(_) => self.season(i, Prep::Part, false),
            Word::Weekday { .. } => self.weekday(i, Prep::Part),
            Word::Ordinal(_) => self.century(i),
            Word::Today | Word::Yesterday | Word::Tomorrow | Word::Tonight => self.today(i),
            Word::This | Word::Last | Word::Next | Word::That => self.deictic(i, Prep::Part, false),
            Word::The => match self.word(i + 1) {
                Word::Decade { .. } => self.decade(i + 1, true),
                Word::Ordinal(_) => self.century(i + 1),
                Word::Season(_) => self.season(i + 1, Prep::Part, true),
                Word::Previous | Word::Following | Word::Same | Word::Current | Word::Next | Word::Last => {
                    self.deictic(i + 1, Prep::Part, true)
                }
                Word::Unit { unit, plural: false } if whole && unit != Unit::Hour => {
                    let year = if unit == Unit::Year { self.year_number(i + 2) } else { None };
                    if let Some(year) = year {
                        let years = Point::Years { from: year, to: year, part: Part::Whole };
                        return Some(Core::new(TimeKind::Year, years, i + 3));
                    }
                    let base = if unit == Unit::Day { Base::Reference } else { Base::Published };
                    Some(Core::unit(unit, 0, base, i + 2))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// "year's end", "year-end".
    pub(super) fn year_end(&self, i: usize) -> Option<Core> {
        let Word::Unit { unit, plural: false } = self.word(i) else { return None };
        let tied = self.word(i + 1) == Word::Dash && self.is_glued(i + 1) || self.word(i + 1) == Word::Possessive;
        if !tied || self.word(i + 2) != Word::End {
            return None;
        }
        apply(Core::unit(unit, 0, Base::Published, i + 3), Part::End)
    }
}

impl Core {
    /// A calendar unit counted from its base.
    pub(super) fn unit(unit: Unit, shift: i32, base: Base, end: usize) -> Self {
        let kind = match unit {
            Unit::Hour | Unit::Day => TimeKind::Day,
            Unit::Week | Unit::Weekend => TimeKind::Week,
            Unit::Month => TimeKind::Month,
            Unit::Quarter => TimeKind::Season,
            Unit::Year => TimeKind::Year,
            Unit::Decade | Unit::Century => TimeKind::Era,
        };
        Self::new(kind, Point::Unit { unit, shift, part: Part::Whole, base }, end)
    }
}
