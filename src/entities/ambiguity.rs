//! Which of its readings a surface of the gazetteer has here.
//!
//! `Lebanon, New Hampshire` is a town, `Greece's province of Macedonia` a province,
//! `Security Council` the one of the state beside it.

use super::lexis::{BODY_AFTER, BODY_BEFORE, FOLK, LOCATIVE, PLACE_AFTER, SAYS, TAKES_PLACE, US_STATE};
use super::scene::Scene;
use crate::document::{MentionKind, Via};
use crate::gazetteer::{EntryKind, Match, Reading, Record, Rule, SurfaceClass};
use crate::text::hash::Set;

/// A reading that was chosen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice {
    pub(super) record: u32,
    pub(super) kind: MentionKind,
    pub(super) via: Via,
}

/// What an article says about which states it is about, as far as read.
#[derive(Debug, Default)]
pub(super) struct Bearings {
    /// Ids of states with the number of their mentions.
    counts: Vec<(String, u32)>,
    /// Records that are named by more than an abbreviation.
    full: Set<u32>,
}

impl Bearings {
    /// Counts every unmistakable mention of a state.
    pub(super) fn of(scene: &Scene<'_, '_>) -> Self {
        let mut bearings = Self::default();
        for at in 0..scene.len() {
            let Some(hit) = scene.hit(at) else { continue };
            if scene.raw(at).len() > 5 || hit.end > at + 1 {
                bearings.full.extend(scene.readings(hit).iter().map(|r| r.entry));
            }
            let readings = scene.readings(hit);
            let state = readings
                .first()
                .filter(|r| readings.len() == 1 && scene.gazetteer.kind(r.entry) == Some(EntryKind::State));
            if let Some(record) = state.and_then(|r| scene.record(r.entry)) {
                bearings.add(record.id);
            }
        }
        bearings
    }

    fn add(&mut self, id: &str) {
        match self.counts.iter_mut().find(|(known, _)| known == id) {
            Some((_, count)) => *count += 1,
            None => self.counts.push((id.to_owned(), 1)),
        }
    }

    fn has_full(&self, record: u32) -> bool {
        self.full.contains(&record)
    }

    /// Whether any state is named.
    pub(super) fn any(&self) -> bool {
        !self.counts.is_empty()
    }

    /// How often a state is named.
    pub(super) fn count(&self, id: &str) -> u32 {
        self.counts.iter().find(|(known, _)| known == id).map_or(0, |&(_, count)| count)
    }
}

/// The reading of a surface at its place; none where it stays silent.
pub(super) fn choose(scene: &Scene<'_, '_>, bearings: &Bearings, hit: Match) -> Option<Choice> {
    // "US$3.4": a currency.
    if scene.is(hit.end, b'$') && scene.tight(hit.end) {
        return None;
    }
    let rule = scene.gazetteer.rule(scene.gazetteer.names().surface(hit.surface));
    let allowed = match rule {
        Some(Rule::Silent | Rule::NeedsTitle) => false,
        Some(Rule::AfterThe) => scene.before(hit.first).is_some_and(|b| scene.lower(b) == "the"),
        Some(Rule::BeforeHyphen) => scene.is(hit.end, b'-') && scene.tight(hit.end),
        Some(Rule::NeedsContext) => is_backed(scene, bearings, hit),
        Some(Rule::AfterFull) => is_named_in_full(scene, bearings, hit),
        // Peoples without a state and believers are no demonyms of one.
        _ => !(hit.end == hit.first + 1 && scene.any(hit.first, FOLK)),
    };
    if !allowed || is_adjective_of_medium(scene, hit) {
        return None;
    }
    let mut best: Option<(i32, Reading, Record<'_>)> = None;
    for reading in scene.readings(hit).iter() {
        let Some(record) = scene.record(reading.entry) else { continue };
        if reading.class == SurfaceClass::Alone
            || matches!(record.kind, EntryKind::Title | EntryKind::Collective)
        {
            continue;
        }
        let mut score = score(scene, bearings, hit, reading, &record);
        match rule {
            Some(Rule::Prefer(first)) if first == reading.entry => score += 3,
            // "Korean" is of the Korea that the article is about, else of the first that is listed.
            Some(Rule::Nearest(first)) => {
                score = score * 2 + i32::from(first == reading.entry);
                if record.kind == EntryKind::State {
                    score += 2 * bearings.count(record.id).min(2) as i32;
                }
            }
            _ => {}
        }
        if best.is_none_or(|(most, ..)| score > most) {
            best = Some((score, reading, record));
        }
    }
    let (score, reading, record) = best?;
    if score < 0 {
        return None;
    }
    // A capital is the place, its figure the state: others decide whether it acts.
    if record.kind == EntryKind::Place {
        let seat = scene.readings(hit).iter().find(|r| {
            matches!(r.class, SurfaceClass::Capital | SurfaceClass::Seat)
                && scene.record(r.entry).is_some_and(|state| {
                    state.kind == EntryKind::State && record.fact("country") == Some(state.id)
                })
        });
        if let Some(seat) = seat {
            return Some(Choice { record: seat.entry, kind: MentionKind::Place, via: Via::Metonym });
        }
    }
    Some(Choice { record: reading.entry, kind: kind(scene, hit, reading, &record), via: via(reading.class) })
}

/// "The Australian government" names no newspaper: an adjective before its noun.
fn is_adjective_of_medium(scene: &Scene<'_, '_>, hit: Match) -> bool {
    let next = hit.end;
    let noun = scene.spaced(next)
        && !scene.any(next, SAYS)
        && !matches!(scene.lower(next), "newspaper" | "daily" | "weekly" | "paper" | "newspaper's")
        && (scene.capital(next)
            || scene.known(next).is_some_and(|k| !k.closed && k.noun.max(k.adj) >= k.verb)
            || scene.title_of_head(next).is_some());
    let adjective = || {
        scene.hit(hit.first + 1).is_some_and(|inner| {
            inner.end == hit.end && scene.readings(inner).iter().any(|r| r.class == SurfaceClass::Demonym)
        })
    };
    scene.lower(hit.first) == "the" && noun && adjective()
}

/// Whether the surroundings speak for a reading: its state beside it or in the article,
/// a common noun that says what it is.
fn is_backed(scene: &Scene<'_, '_>, bearings: &Bearings, hit: Match) -> bool {
    let noun = scene.spaced(hit.end) && scene.any(hit.end, BODY_AFTER | PLACE_AFTER)
        || scene.before(hit.first).is_some_and(|b| scene.any(b, BODY_BEFORE));
    // "Labour leader", but not "Labour Minister"
    let office = scene.title_of_head(hit.end).is_some_and(|_| {
        !matches!(scene.lower(hit.end), "minister" | "ministers" | "secretary" | "general" | "chief")
    });
    let office = office
        && scene.spaced(hit.end)
        && scene
            .readings(hit)
            .iter()
            .any(|r| scene.record(r.entry).is_some_and(|record| record.fact("type") == Some("party")));
    noun || office
        || scene.readings(hit).iter().filter_map(|r| scene.record(r.entry)).any(|record| {
            let located = matches!(record.kind, EntryKind::Place | EntryKind::State)
                && scene.before(hit.first).is_some_and(|b| scene.any(b, LOCATIVE));
            located || record.fact("country").is_some_and(|owner| bearings.count(owner) > 0)
        })
}

/// Whether the article names one of the readings by another surface.
fn is_named_in_full(scene: &Scene<'_, '_>, bearings: &Bearings, hit: Match) -> bool {
    scene.readings(hit).iter().any(|r| bearings.has_full(r.entry))
}

/// The kind of mention that a reading makes.
fn kind(scene: &Scene<'_, '_>, hit: Match, reading: Reading, record: &Record<'_>) -> MentionKind {
    match (record.kind, reading.class) {
        (_, SurfaceClass::Demonym | SurfaceClass::People) => MentionKind::Demonym,
        (EntryKind::State, SurfaceClass::Capital) | (EntryKind::Place, _) => MentionKind::Place,
        // A palace is a building, "the Kremlin" a body.
        (EntryKind::State, SurfaceClass::Seat) => {
            let last = scene.lower(hit.end.saturating_sub(1));
            let building =
                matches!(last, "palace" | "castle" | "street" | "square" | "david" | "lago" | "avenue");
            let city = hit.end == hit.first + 1
                && scene
                    .readings(hit)
                    .iter()
                    .any(|r| scene.record(r.entry).is_some_and(|record| record.kind == EntryKind::Place));
            let there = scene.before(hit.first).is_some_and(|b| scene.any(b, LOCATIVE));
            if building || city || there { MentionKind::Place } else { MentionKind::Org }
        }
        (EntryKind::State, _) => MentionKind::State,
        (EntryKind::Org, _) => MentionKind::Org,
        _ => MentionKind::Person,
    }
}

fn via(class: SurfaceClass) -> Via {
    match class {
        SurfaceClass::Capital | SurfaceClass::Seat => Via::Metonym,
        SurfaceClass::Demonym | SurfaceClass::People => Via::Demonym,
        SurfaceClass::Abbr => Via::Acronym,
        SurfaceClass::Name => Via::Name,
        _ => Via::Alias,
    }
}

/// How well a reading fits its surroundings; negative ones are dropped.
fn score(
    scene: &Scene<'_, '_>,
    bearings: &Bearings,
    hit: Match,
    reading: Reading,
    record: &Record<'_>,
) -> i32 {
    let located = scene.before(hit.first).is_some_and(|b| scene.any(b, LOCATIVE | TAKES_PLACE));
    let mut score = match record.kind {
        EntryKind::State => 6,
        EntryKind::Person => 5,
        EntryKind::Org => 4,
        EntryKind::Place => 3,
        _ => return -10,
    };
    let single = hit.end == hit.first + 1;
    let town = is_in_us_state(scene, hit) || is_region_here(scene, hit);
    match record.kind {
        EntryKind::State if town => score -= 10,
        EntryKind::Place if town => score += 6,
        EntryKind::Org | EntryKind::Place => {
            let owner = record.fact("country").unwrap_or_default();
            score += (bearings.count(owner).min(3)) as i32;
            if owns_before(scene, hit, owner) {
                score += 4;
            }
            if record.kind == EntryKind::Place && located {
                score += 2;
            }
        }
        _ => {}
    }
    // "the Security Council of Belarus" is its own, not the United Nations'.
    if record.fact("generic") == Some("yes") && beside_state(scene, hit) {
        score += 6;
    }
    // A plain English word needs more than its capital.
    if single && matches!(record.kind, EntryKind::Org | EntryKind::Place) && is_plain(scene, hit) {
        let opens = scene.opens(hit.first);
        let backed = match record.kind {
            EntryKind::Place => located || scene.any(hit.end, PLACE_AFTER),
            _ => {
                scene.title_of_head(hit.end).is_some()
                    || scene.possessive(hit.end)
                    || scene.any(hit.end, SAYS | BODY_AFTER)
                    || scene.before(hit.first).is_some_and(|b| {
                        scene.any(b, BODY_BEFORE) || matches!(scene.lower(b), "told" | "the" | "via" | "on")
                    })
            }
        };
        if opens && !backed {
            score -= 10;
        }
    }
    let spelled = scene.gazetteer.names().surface(hit.surface);
    let lower =
        spelled.starts_with(|c: char| c.is_lowercase()) && !spelled.bytes().any(|b| b.is_ascii_uppercase());
    if record.kind == EntryKind::Org && (!scene.capital(hit.first) || lower) && !is_quiet_body(record) {
        score -= 20;
    }
    // "ISNA" is not the town of Isna.
    let spelled = scene.gazetteer.names().surface(hit.surface);
    if single && scene.upper(hit.first) && spelled.bytes().any(|b| b.is_ascii_lowercase()) {
        let dateline = hit.first == scene.sentence_start(hit.first);
        score -= if dateline || scene.shouting(hit.first) { 0 } else { 20 };
    }
    if reading.class == SurfaceClass::Old {
        score -= 1;
    }
    score
}

/// Whether a lower-case body counts as a mention: ministries do, "the army" does not.
fn is_quiet_body(record: &Record<'_>) -> bool {
    record.fact("generic") != Some("yes") || record.fact("type") == Some("ministry")
}

fn is_plain(scene: &Scene<'_, '_>, hit: Match) -> bool {
    scene.known(hit.first).is_some() && !scene.upper(hit.first)
}

/// "Savannah, Georgia", "Lebanon, New Hampshire": one half is a town, the other a state of the US.
pub(super) fn is_in_us_state(scene: &Scene<'_, '_>, hit: Match) -> bool {
    let us_state = |at: usize| {
        scene.any(at, US_STATE)
            || scene.hit(at).is_some_and(|next| {
                scene.readings(next).iter().any(|r| {
                    scene.record(r.entry).is_some_and(|record| {
                        record.kind == EntryKind::Place
                            && record.fact("country") == Some("iso:US")
                            && matches!(record.fact("type"), Some("admin1" | "region"))
                    })
                })
            })
    };
    let us_place = |at: usize| {
        scene.capital(at)
            && scene.hit(at).is_none_or(|town| {
                scene.readings(town).iter().any(|r| {
                    scene
                        .record(r.entry)
                        .is_some_and(|x| x.kind == EntryKind::Place && x.fact("country") == Some("iso:US"))
                })
            })
    };
    if scene.is(hit.end, b',') && scene.spaced(hit.end + 1) && us_state(hit.end + 1) {
        return !is_list(scene, hit);
    }
    // The half behind the comma: only where it is a state of the US as well.
    hit.first >= 2
        && us_state(hit.first)
        && scene.is(hit.first - 1, b',')
        && scene.capital(hit.first - 2)
        && us_place(hit.first - 2)
        && scene
            .before(hit.first - 2)
            .is_some_and(|b| scene.any(b, LOCATIVE) || matches!(scene.lower(b), "from" | "of"))
}

/// "in Armenia, Georgia and Turkey" is a list of states.
fn is_list(scene: &Scene<'_, '_>, hit: Match) -> bool {
    let next = hit.end + 1;
    let after = scene.hit(next).map_or(next + 1, |h| h.end);
    let state = |at: usize| {
        scene.hit(at).is_some_and(|h| {
            scene
                .readings(h)
                .first()
                .and_then(|r| scene.record(r.entry))
                .is_some_and(|x| x.kind == EntryKind::State)
        })
    };
    let both = state(hit.first) && state(next);
    both && (matches!(scene.lower(after), "and" | "or") || scene.is(after, b',') && state(after + 1))
        || scene.lower(after) == "and" && state(after + 1)
}

/// "Greece's province of Macedonia", "the state of Georgia".
fn is_region_here(scene: &Scene<'_, '_>, hit: Match) -> bool {
    hit.first >= 2
        && scene.lower(hit.first - 1) == "of"
        && matches!(
            scene.lower(hit.first - 2),
            "province" | "region" | "district" | "governorate" | "town" | "city" | "county"
        )
}

/// Whether some state stands right before a surface or behind its `of`.
fn beside_state(scene: &Scene<'_, '_>, hit: Match) -> bool {
    let state = |at: usize| {
        scene.hit(at).is_some_and(|near| {
            scene
                .readings(near)
                .iter()
                .any(|r| scene.record(r.entry).is_some_and(|x| x.kind == EntryKind::State))
        })
    };
    if scene.lower(hit.end) == "of"
        && (state(hit.end + 1) || scene.lower(hit.end + 1) == "the" && state(hit.end + 2))
    {
        return true;
    }
    let from = hit.first.saturating_sub(4).max(scene.sentence_start(hit.first));
    (from..hit.first).any(|at| {
        let end = scene.hit(at).filter(|_| state(at)).map_or(0, |near| near.end);
        end == hit.first || end + 1 == hit.first && scene.possessive(end)
    })
}

/// Whether the state `owner` stands directly before a surface: "Kyrgyzstan's Security Council".
fn owns_before(scene: &Scene<'_, '_>, hit: Match, owner: &str) -> bool {
    if owner.is_empty() {
        return false;
    }
    let from = hit.first.saturating_sub(4).max(scene.sentence_start(hit.first));
    (from..hit.first).any(|at| {
        scene.hit(at).is_some_and(|before| {
            before.end <= hit.first
                && scene.readings(before).iter().any(|r| scene.record(r.entry).is_some_and(|x| x.id == owner))
        })
    })
}
