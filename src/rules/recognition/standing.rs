//! Who can be recognised, and whose standing is disputed: by what the gazetteer knows.

use crate::clauses::actors::{Party, Who};
use crate::document::{EntityKind, Via};
use crate::gazetteer::claims_power;

use crate::rules::View;

/// Whether an actor's standing is disputed: what recognition news is about.
pub(crate) fn disputed(view: &View<'_>, who: &Who) -> bool {
    let Who::Figure(number) = who else { return false };
    let Some(figure) = view.scene.cast.figures.get(*number) else { return false };
    let Some(record) = figure.record.and_then(|r| view.scene.gazetteer.record(r)) else { return false };
    match figure.kind {
        EntityKind::State => {
            matches!(record.fact("status"), Some("partially_recognised" | "unrecognised" | "un_observer"))
                && record.fact("iso") != Some("VA")
                || record.has("nature", "breakaway")
                || record.fact("claimed_by").is_some()
        }
        EntityKind::Org => {
            matches!(record.fact("type"), Some("rival_government"))
                || claims_power(record.id)
                || record.has("type", "armed_group") && record.fact("claims").is_some()
        }
        EntityKind::Place => record.fact("type") == Some("disputed") || record.fact("claimed_by").is_some(),
        _ => false,
    }
}

/// Whether recognising an actor is news for these holders: anybody of disputed standing, and
/// Israel for the states that were slow to deal with it.
pub(crate) fn at_issue(view: &View<'_>, who: &Who, holders: &[Party]) -> bool {
    disputed(view, who) || is_israel(view, who) && holders.iter().any(|h| is_muslim(view, &h.who))
}

/// Whether an embassy there says recognition: disputed states do, Kabul or Damascus do not.
pub(crate) fn hosts_embassies(view: &View<'_>, who: &Who, holders: &[Party]) -> bool {
    let status = record(view, who).and_then(|r| r.fact("status"));
    matches!(status, Some("partially_recognised" | "unrecognised" | "un_observer"))
        || is_israel(view, who) && holders.iter().any(|h| is_muslim(view, &h.who))
}

pub(super) fn is_israel(view: &View<'_>, who: &Who) -> bool {
    record(view, who).is_some_and(|r| r.id == "iso:IL")
}

pub(super) fn is_muslim(view: &View<'_>, who: &Who) -> bool {
    record(view, who).is_some_and(|r| r.has("groups", "muslim-countries") || r.has("groups", "arab-states"))
}

pub(super) fn record<'v>(view: &'v View<'_>, who: &Who) -> Option<crate::gazetteer::Record<'v>> {
    let Who::Figure(number) = who else { return None };
    view.scene.record(*number)
}

/// Whether an actor is of the sort that can be recognised.
pub(super) fn recognisable(view: &View<'_>, party: &Party) -> bool {
    let Who::Figure(number) = &party.who else { return false };
    let Some(figure) = view.scene.cast.figures.get(*number) else { return false };
    let record = figure.record.and_then(|r| view.scene.gazetteer.record(r));
    match figure.kind {
        EntityKind::State => true,
        EntityKind::Person => true,
        EntityKind::Org => match record {
            Some(record) => matches!(
                record.fact("type"),
                Some(
                    "armed_group"
                        | "movement"
                        | "rival_government"
                        | "party"
                        | "government"
                        | "government_body"
                )
            ),
            None => [
                "Council",
                "Government",
                "Authority",
                "Administration",
                "Republic",
                "Emirate",
                "Front",
                "Movement",
                "State",
            ]
            .iter()
            .any(|w| figure.name.contains(w)),
        },
        // A land that may want to be a state: Catalonia, Bougainville; no city.
        EntityKind::Place => {
            party.via == Via::Metonym
                || record.is_some_and(|r| {
                    matches!(r.fact("type"), Some("disputed" | "admin1" | "region" | "historical"))
                        || r.fact("claimed_by").is_some()
                })
        }
        EntityKind::Collective => false,
    }
}
