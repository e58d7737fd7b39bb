//! One contact an event, however often it is told.

use super::Draft;
use super::people::Participant;
use crate::document::ContactKind;

/// Merges the drafts that tell of one event, in order.
pub(crate) fn merge(drafts: Vec<Draft>) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    for draft in drafts {
        // Events are told again near each other; the look back is bounded.
        let known = out.iter_mut().rev().take(64).find(|d| is_same(d, &draft));
        match known {
            Some(known) => join(known, draft),
            None => out.push(draft),
        }
    }
    out
}

fn is_same(a: &Draft, b: &Draft) -> bool {
    if a.kind != b.kind {
        return false;
    }
    let days = match (&a.date, &b.date) {
        (Some(x), Some(y)) => x.days == y.days,
        _ => true,
    };
    let places = match (&a.place, &b.place) {
        (Some(x), Some(y)) => {
            x.name == y.name
                || x.figure.is_some() && x.figure == y.figure
                || x.country.is_some() && x.country == y.country
        }
        _ => true,
    };
    if !(days && places) {
        return false;
    }
    let shared = b.participants.iter().filter(|p| a.participants.iter().any(|q| q.same(p))).count();
    match a.kind {
        ContactKind::Visit => shared > 0 && a.place.is_some() == b.place.is_some(),
        _ => shared >= 2 && (shared == b.participants.len() || shared == a.participants.len()),
    }
}

/// The same event with the most specific of each: a person over the state it acts for.
fn join(known: &mut Draft, told: Draft) {
    for one in told.participants {
        match known.participants.iter_mut().find(|p| p.same(&one)) {
            Some(p) if p.who != one.who && is_finer(&one, p) => *p = one,
            Some(_) => {}
            None => known.participants.push(one),
        }
    }
    known.place = known.place.take().or(told.place);
    known.date = known.date.take().or(told.date);
}

/// Whether `one` is a person of the state that `other` is.
fn is_finer(one: &Participant, other: &Participant) -> bool {
    one.side.is_some() && other.side.is_none()
}
