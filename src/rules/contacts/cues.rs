//! The words of contact, from `gazetteers/cues/contacts.tsv`.

use std::collections::HashMap;

use once_cell::sync::Lazy;

use crate::document::ContactKind;

/// How a verb of contact takes its participants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    /// "met X", "met with X", "X and Y met".
    Meet,
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

#[derive(Debug, Default)]
struct Table {
    verbs: HashMap<&'static str, Vec<Verb>>,
    carriers: Vec<&'static str>,
    events: Vec<&'static str>,
    nouns: HashMap<&'static str, ContactKind>,
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
