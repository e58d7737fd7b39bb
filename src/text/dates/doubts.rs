//! What makes a word of time a date, and what makes it something else: May and August are people too,
//! "in 2000" may be the beginning of "in 2000 villages", the March 23 Movement is no day in March.

use super::grammar::Grammar;
use super::lexer::{Case, Word};
use super::prepositions::Prep;

/// What a year-like number may count after any preposition: "in 2000 villages".
const THINGS: &[&str] = &[
    "cases",
    "cities",
    "companies",
    "cows",
    "deaths",
    "districts",
    "documents",
    "dollars",
    "euros",
    "families",
    "feet",
    "hectares",
    "homes",
    "houses",
    "jobs",
    "kilograms",
    "kilometers",
    "kilometres",
    "kilos",
    "km",
    "locations",
    "meters",
    "metres",
    "miles",
    "missiles",
    "pages",
    "percent",
    "per",
    "places",
    "pounds",
    "rockets",
    "rounds",
    "rubles",
    "roubles",
    "rupees",
    "schools",
    "shells",
    "sites",
    "tanks",
    "tents",
    "tonnes",
    "tons",
    "towns",
    "trucks",
    "tweets",
    "vehicles",
    "villages",
    "votes",
    "warheads",
    "words",
    "yuan",
    "drones",
    "flights",
    "ships",
    "vessels",
    "attacks",
    "acres",
    "copies",
    "square",
    "barrels",
    "wounded",
    "dead",
];

/// What it may count where the preposition leaves room for a number: "a force of 2000 men", but
/// "in 2021 fighters seized the town".
const PEOPLE: &[&str] = &[
    "people",
    "persons",
    "men",
    "women",
    "children",
    "civilians",
    "soldiers",
    "troops",
    "fighters",
    "militants",
    "insurgents",
    "rebels",
    "officers",
    "police",
    "migrants",
    "refugees",
    "prisoners",
    "detainees",
    "members",
    "delegates",
    "guests",
    "students",
    "workers",
    "voters",
    "households",
    "personnel",
    "Afghans",
    "marines",
    "members",
    "protesters",
    "recruits",
    "guards",
    "inmates",
    "passengers",
    "residents",
    "seats",
    "victims",
];

/// A number "of" these is no year.
const QUANTITIES: &[&str] = &[
    "force",
    "garrison",
    "crowd",
    "total",
    "contingent",
    "group",
    "convoy",
    "fleet",
    "number",
    "population",
    "cost",
    "maximum",
    "minimum",
    "average",
    "team",
    "staff",
    "delegation",
    "army",
    "quota",
    "ceiling",
    "limit",
    "fine",
    "sum",
    "price",
    "height",
    "depth",
    "distance",
    "altitude",
    "hundreds",
    "out",
    "some",
];

/// What rises or falls "by" or "from" a number.
const CHANGES: &[&str] = &[
    "rose",
    "risen",
    "rise",
    "fell",
    "fallen",
    "fall",
    "grew",
    "grown",
    "increased",
    "increase",
    "reduced",
    "reduce",
    "cut",
    "dropped",
    "drop",
    "up",
    "down",
    "exceeded",
    "outnumbered",
    "raised",
    "raise",
    "swelled",
];

/// A day before one of these is a name: the March 23 Movement.
const NAMED_AFTER_DAYS: &[&str] = &[
    "Movement",
    "Alliance",
    "Brigade",
    "Brigades",
    "Martyrs",
    "Coalition",
    "Front",
    "Square",
    "Street",
    "Bridge",
    "Stadium",
    "University",
    "Hospital",
    "Youth",
    "Forces",
    "Party",
    "Avenue",
    "Battalion",
    "Airport",
    "Park",
    "Mosque",
    "Boulevard",
];

/// A year before one of these draws a map: the 1967 lines.
const NAMED_AFTER_YEARS: &[&str] =
    &["border", "borders", "line", "lines", "frontier", "frontiers", "boundaries"];

/// What a person called May does.
const DEEDS: &[&str] = &[
    "said",
    "says",
    "told",
    "has",
    "had",
    "is",
    "was",
    "will",
    "would",
    "could",
    "did",
    "does",
    "asked",
    "warned",
    "met",
    "who",
    "herself",
    "himself",
    "resigned",
    "spoke",
    "urged",
    "announced",
    "insisted",
    "added",
    "agreed",
];

impl Grammar<'_> {
    /// Whether a month without day and year is meant as one; `end` is the token after it.
    pub(super) fn is_bare_month(&self, i: usize, end: usize, prep: Prep) -> bool {
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
                    || self.is_bracketed(i, end)
                    || self.heads_month_range(i, end)
            }
            Prep::For => true,
            _ => false,
        }
    }

    /// "(1979)" after a space; "resolve(1979)" is no year.
    fn is_bracketed(&self, i: usize, end: usize) -> bool {
        self.before(i) == Word::Mark(b'(')
            && !self.is_glued(i.wrapping_sub(1))
            && self.word(end) == Word::Mark(b')')
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

    /// Whether the number at `i` is a year, by the preposition before it and the words around both.
    pub(super) fn is_year(&self, i: usize, year: i16, prep: Prep) -> bool {
        let pair = self.year_pair(i, year);
        if pair == Some(false) {
            return false;
        }
        let counts = self.counts(i + 1);
        let round = year % 100 == 0 && !matches!(year, 1900 | 2000);
        let noun = self.slice(i.wrapping_sub(2));
        match prep {
            Prep::Second | Prep::Part => !counts,
            // "In 2021 fighters seized the town": people only make a number doubtful elsewhere.
            Prep::In | Prep::During | Prep::Since => !self.counts_things(i + 1),
            Prep::From | Prep::Between => pair.is_some() || !counts && !round && !CHANGES.contains(&noun),
            Prep::Until | Prep::Before | Prep::After | Prep::AsOf => !counts && !round,
            Prep::By => !counts && !round && !CHANGES.contains(&noun),
            Prep::Of => !counts && !round && !QUANTITIES.contains(&noun),
            Prep::For => self.is_ahead(i.saturating_sub(1)),
            Prep::Around => self.slice(i.wrapping_sub(1)) == "circa",
            Prep::None => pair.is_some() || self.is_lone_year(i),
            Prep::On | Prep::At | Prep::Over | Prep::Within => false,
        }
    }

    /// Whether the word at `i` makes a name of the day before it.
    pub(super) fn names_a_thing(&self, i: usize) -> bool {
        NAMED_AFTER_DAYS.contains(&self.slice(i))
    }

    /// A year that no preposition introduces: "its 2012 decision", "(1979)", "back to 1990".
    fn is_lone_year(&self, i: usize) -> bool {
        let next = self.slice(i + 1);
        let crowd = self.slice(i).ends_with("00") && next.ends_with('s');
        let other = crowd || self.counts(i + 1) || NAMED_AFTER_YEARS.contains(&next);
        let qualifies = self.is_plain_word(i + 1) && !other;
        if (self.has_determiner(i) || self.before(i) == Word::This) && qualifies {
            return true;
        }
        let since = self.slice(i.wrapping_sub(2));
        self.is_bracketed(i, i + 1)
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
}
