//! The words of contact, from `gazetteers/cues/contacts.tsv`.

use crate::text::hash::{Map, Set};
use once_cell::sync::Lazy;

use crate::document::ContactKind;

/// How a verb of contact takes its participants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    /// "met X", "met with X", "X and Y met".
    Meet,
    /// "saw X": with where or when only.
    See,
    /// "conferred with X", "X and Y conferred".
    MeetWith,
    /// "envoys of X and Y gathered".
    Gather,
    /// "received X": the subject is the host.
    Host,
    /// "visited Kabul".
    Visit,
    /// "flew to Kabul", with its prepositions.
    Travel(&'static str),
    /// "reached Kabul".
    Reach,
    /// "phoned X".
    Call,
    /// "called X", a person only.
    CallPerson,
    /// "spoke by phone with X".
    CallMedium,
}

/// Nouns that the rules ask about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Class {
    /// Human beings who act for a state or body: "officials".
    People,
    /// Groups that somebody leads: "delegation".
    Led,
    /// Offices with one holder at a time, which "the" may stand before.
    Office,
    /// States and bodies by a common noun: "the two countries".
    State,
    /// Where one can be: "palace".
    Location,
    /// Where, how long and how one meets; what follows hangs on the verb: "on the sidelines".
    Setting,
    /// Nouns whose own place follows them: "the war in".
    Elsewhere,
    /// What one arrives in: "train".
    Vehicle,
    /// What one speaks through: "phone".
    Means,
    /// What one signs: "treaty".
    Paper,
    /// What one shares at a table: "a plate of".
    Food,
    /// Words of sport, shows and tourism.
    Play,
}

impl Class {
    fn of(label: &str) -> Option<Self> {
        Some(match label {
            "people" => Self::People,
            "led" => Self::Led,
            "office" => Self::Office,
            "state" => Self::State,
            "location" => Self::Location,
            "setting" => Self::Setting,
            "elsewhere" => Self::Elsewhere,
            "vehicle" => Self::Vehicle,
            "means" => Self::Means,
            "paper" => Self::Paper,
            "food" => Self::Food,
            "play" => Self::Play,
            _ => return None,
        })
    }
}

#[derive(Debug, Default)]
struct Table {
    classes: Set<(Class, &'static str)>,
    verbs: Map<&'static str, Vec<Verb>>,
    carriers: Vec<&'static str>,
    events: Vec<&'static str>,
    nouns: Map<&'static str, ContactKind>,
}

static TABLE: Lazy<Table> = Lazy::new(|| {
    let mut table = Table::default();
    for line in include_str!("../../../gazetteers/cues/contacts.tsv").lines().filter(|l| !l.starts_with('#'))
    {
        let mut cells = line.split('\t');
        let (Some(cue), Some(pos), Some(class)) = (cells.next(), cells.next(), cells.next()) else {
            continue;
        };
        let slots = cells.next().unwrap_or_default();
        if let Some(class) = Class::of(class).filter(|_| pos == "noun") {
            table.classes.insert((class, cue));
            continue;
        }
        let verb = match (pos, class) {
            ("noun", "meeting") => {
                table.nouns.insert(cue, ContactKind::Meeting);
                continue;
            }
            ("noun", "visit") => {
                table.nouns.insert(cue, ContactKind::Visit);
                continue;
            }
            ("noun", "call") => {
                table.nouns.insert(cue, ContactKind::Call);
                continue;
            }
            ("verb", "carry") => {
                table.carriers.push(cue);
                continue;
            }
            ("verb", "event") => {
                table.events.push(cue);
                continue;
            }
            (_, "meet") => Verb::Meet,
            (_, "see") => Verb::See,
            (_, "meet-with") => Verb::MeetWith,
            (_, "gather") => Verb::Gather,
            (_, "host") => Verb::Host,
            (_, "visit") => Verb::Visit,
            (_, "travel") => Verb::Travel(slots),
            (_, "reach") => Verb::Reach,
            (_, "call") => Verb::Call,
            (_, "call-person") => Verb::CallPerson,
            (_, "call-medium") => Verb::CallMedium,
            _ => continue,
        };
        table.verbs.entry(cue).or_default().push(verb);
    }
    table.carriers.sort_unstable();
    table.events.sort_unstable();
    table
});

/// What a verb of contact may be, with its particle first: "sit down".
pub(super) fn verbs(lemma: &str, particle: Option<&str>) -> &'static [Verb] {
    let table = &*TABLE;
    particle
        .and_then(|p| table.verbs.get([lemma, p].join(" ").as_str()))
        .or_else(|| table.verbs.get(lemma))
        .map_or(&[], Vec::as_slice)
}

/// The kind of contact that a noun names.
pub(super) fn noun(lemma: &str) -> Option<ContactKind> {
    TABLE.nouns.get(lemma).copied()
}

/// Whether a noun of contact can be the verb's object: "hold talks", "wind up a tour".
pub(super) fn carries(lemma: &str, particle: Option<&str>) -> bool {
    let carriers = &TABLE.carriers;
    match particle {
        Some(p) => carriers.binary_search(&[lemma, p].join(" ").as_str()).is_ok(),
        None => carriers.binary_search(&lemma).is_ok(),
    }
}

/// Whether a noun of contact can be the verb's subject: "the talks lasted".
pub(super) fn happens(lemma: &str) -> bool {
    TABLE.events.binary_search(&lemma).is_ok()
}

/// Whether a noun is of a class.
pub(super) fn is(class: Class, lemma: &str) -> bool {
    TABLE.classes.contains(&(class, lemma))
}
