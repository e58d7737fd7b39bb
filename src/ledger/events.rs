//! Concerns and contacts: who fears what from where, who met whom.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::records::{AlarmRecord, Attendee, EncounterRecord, Sighting, fingerprint};
use super::stances::reprinted;
use crate::document::{Attitude, ContactKind, Day, ThreatKind};

/// One statement of a concern with everywhere that it was printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Alarm {
    /// Day of the first print.
    pub day: Option<Day>,
    /// Whose concern, sorted; empty where the text names nobody.
    pub holders: Vec<String>,
    /// What they do about it.
    pub attitude: Attitude,
    /// The kinds of threat, sorted.
    pub threats: Vec<ThreatKind>,
    /// Where the threat comes from.
    pub origin: Option<String>,
    /// Whom it threatens.
    pub affected: Option<String>,
    /// The sentence as it was first printed.
    pub sentence: String,
    /// The words that carry the attitude.
    pub cue: String,
    /// Where it was printed, the oldest first.
    pub sightings: Vec<Sighting>,
}

/// One meeting, visit or call with everywhere that it was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Encounter {
    /// The day that the texts name, else of the first print.
    pub day: Option<Day>,
    /// Its last day.
    pub until: Option<Day>,
    /// Meeting, visit or call.
    pub kind: ContactKind,
    /// Who took part, sorted by name.
    pub participants: Vec<Attendee>,
    /// Where; of a visit, the destination.
    pub place: Option<String>,
    /// The sentence in which it was first told.
    pub sentence: String,
    /// The words that carry it.
    pub cue: String,
    /// Where it was told, the oldest first.
    pub sightings: Vec<Sighting>,
}

pub(super) fn alarms(records: &BTreeSet<AlarmRecord>) -> Vec<Alarm> {
    let mut stories: BTreeMap<_, Vec<&AlarmRecord>> = BTreeMap::new();
    for it in records {
        let what = (&it.holders, it.attitude, &it.threats, &it.origin, &it.affected);
        stories.entry((what, fingerprint(&it.sighting.sentence))).or_default().push(it);
    }
    let mut alarms = Vec::new();
    for mut prints in stories.into_values() {
        prints.sort_by_key(|it| &it.sighting);
        let stories = prints.chunk_by(|a, b| reprinted(a.sighting.published, b.sighting.published));
        alarms.extend(stories.filter_map(alarm));
    }
    alarms.sort_by(|a, b| {
        (a.day, &a.sightings).cmp(&(b.day, &b.sightings)).then_with(|| {
            let what = |it: &Alarm| (it.holders.clone(), it.attitude, it.threats.clone(), it.origin.clone());
            what(a).cmp(&what(b)).then_with(|| a.affected.cmp(&b.affected))
        })
    });
    alarms
}

pub(super) fn encounters(records: &BTreeSet<EncounterRecord>) -> Vec<Encounter> {
    let mut circles: BTreeMap<_, Vec<&EncounterRecord>> = BTreeMap::new();
    for it in records {
        circles.entry((it.kind, &it.participants)).or_default().push(it);
    }
    let mut encounters = Vec::new();
    for mut told in circles.into_values() {
        told.sort_by_key(|it| (told_day(it), it.from.is_none(), &it.sighting));
        encounters.extend(events(told).iter().filter_map(|told| encounter(told)));
    }
    let order = |it: &Encounter| (it.day, it.kind, it.participants.clone(), it.sightings.clone());
    encounters.sort_by_cached_key(order);
    encounters
}

/// Splits what is told of one circle, sorted by day, into events. Two days that are named are two events;
/// where a text names none, it tells of what happened lately.
fn events<'r>(told: Vec<&'r EncounterRecord>) -> Vec<Vec<&'r EncounterRecord>> {
    let mut events: Vec<Vec<&EncounterRecord>> = Vec::new();
    let mut named = None;
    let mut last = None;
    for it in told {
        let same = match (named, it.from) {
            (Some(a), Some(b)) => a == b,
            _ => reprinted(last, told_day(it)),
        };
        match events.last_mut().filter(|_| same) {
            Some(event) => event.push(it),
            None => {
                events.push(vec![it]);
                named = None;
            }
        }
        named = named.or(it.from);
        last = told_day(it);
    }
    events
}

fn told_day(it: &EncounterRecord) -> Option<Day> {
    it.from.or(it.sighting.published)
}

fn alarm(prints: &[&AlarmRecord]) -> Option<Alarm> {
    let first = prints.first()?;
    Some(Alarm {
        day: first.sighting.published,
        holders: first.holders.clone(),
        attitude: first.attitude,
        threats: first.threats.clone(),
        origin: first.origin.clone(),
        affected: first.affected.clone(),
        sentence: first.sighting.sentence.clone(),
        cue: first.sighting.cue.clone(),
        sightings: prints.iter().map(|it| it.sighting.clone()).collect(),
    })
}

fn encounter(told: &[&EncounterRecord]) -> Option<Encounter> {
    let first = told.first()?;
    let dated = told.iter().find(|it| it.from.is_some());
    Some(Encounter {
        day: dated.map_or_else(|| told_day(first), |it| it.from),
        until: dated.and_then(|it| it.to),
        kind: first.kind,
        participants: first.participants.clone(),
        place: told.iter().find_map(|it| it.place.clone()),
        sentence: first.sighting.sentence.clone(),
        cue: first.sighting.cue.clone(),
        sightings: told.iter().map(|it| it.sighting.clone()).collect(),
    })
}
