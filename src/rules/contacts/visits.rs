//! Visits told by a verb: "flew to", "arrived in", "is in … for talks".

use super::circumstances::{Place, phrases, place, when, where_};
use super::cues::{self, Verb};
use super::people::{Participant, people};
use super::realis::{self, Realis};
use super::verbal::{add, is_timetable, subject, with};
use super::Event;
use crate::clauses::actors::Who;
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::Link;
use crate::document::ContactKind;
use crate::rules::View;

/// Whether the participants can travel on state business.
pub(super) fn visitors(people: &[Participant]) -> bool {
    !people.is_empty() && people.iter().all(|p| p.human && matches!(p.who, Who::Figure(_))) && people.iter().any(|p| p.political)
}

/// Whether a place lies in the visitors' own state.
pub(super) fn is_home(view: &View<'_>, people: &[Participant], place: &Place) -> bool {
    let Some(country) = &place.country else { return false };
    let id = |f: usize| view.scene.cast.figures.get(f).map(|f| f.id.clone());
    people.iter().all(|p| {
        let side = p.side.or(match p.who {
            Who::Figure(f) => Some(f),
            Who::Collective(_) => None,
        });
        side.and_then(id).as_ref() == Some(country)
    })
}

/// A visit by `own` to `place`, with whom they came to see.
pub(super) fn visit_event(view: &View<'_>, at: usize, mut own: Vec<Participant>, place: Option<Place>) -> Vec<Event> {
    if !visitors(&own) || place.as_ref().is_some_and(|p| is_home(view, &own, p)) {
        return Vec::new();
    }
    let realis = realis::of_verb(view, at);
    add(&mut own, hosts(view, at));
    let future = realis != Realis::Real || is_timetable(view, at);
    vec![Event { kind: ContactKind::Visit, realis, at, participants: own, place, date: when(view, at, future) }]
}

/// Whom a journey is to: "for talks with X", "to meet X", "at the invitation of X".
pub(super) fn hosts(view: &View<'_>, at: usize) -> Vec<Participant> {
    let syntax = &view.statement.syntax;
    let mut out = Vec::new();
    for (p, np) in phrases(view, at) {
        let host = p.checked_sub(1).filter(|&h| syntax.kind(h) == Some(ChunkKind::Np));
        let noun = host.map_or("", |h| syntax.lemma(h));
        let talks = syntax.lemma(p) == "with" && cues::noun(noun).is_some();
        let invited = syntax.lemma(p) == "of" && noun == "invitation";
        if talks || invited {
            add(&mut out, people(view, np));
        }
        if syntax.lemma(np) == "invitation" {
            if let Some(owner) = syntax.link(np).owner {
                add(&mut out, people(view, owner));
            }
        }
    }
    for i in at + 1..syntax.chunks.len() {
        let purpose = matches!(syntax.link(i).governor, Some((_, Link::Infinitive)))
            && syntax.verb(i).is_some_and(|v| v.form == Form::Infinitive)
            && matches!(syntax.lemma(i), "meet" | "see" | "confer" | "consult" | "join" | "negotiate" | "talk");
        if purpose {
            if let Some(object) = syntax.link(i).object {
                add(&mut out, people(view, object));
            }
            add(&mut out, with(view, i, &["with"]).into_iter().flatten());
        }
        if syntax.verb(i).is_some_and(|v| v.form == Form::Finite) {
            break;
        }
    }
    out
}

pub(super) fn visit(view: &View<'_>, at: usize, class: Verb) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let passive = syntax.verb(at).is_some_and(|v| v.passive);
    let Some(object) = syntax.link(at).object.filter(|_| !passive) else { return Vec::new() };
    let Some(own) = subject(view, at).map(|s| people(view, s)) else { return Vec::new() };
    let mut out = Vec::new();
    for member in syntax.members(object) {
        if let Some(place) = place(view, member) {
            out.extend(visit_event(view, at, own.clone(), Some(place)));
        } else if class == Verb::Visit {
            let mut seen = people(view, member);
            seen.retain(|p| p.human);
            if !seen.is_empty() {
                let mut all = own.clone();
                add(&mut all, seen);
                out.extend(visit_event(view, at, all, where_(view, at)));
            }
        }
    }
    out
}

pub(super) fn travel(view: &View<'_>, at: usize, prepositions: &str) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    if syntax.verb(at).is_some_and(|v| v.passive) {
        return Vec::new();
    }
    let Some(own) = subject(view, at).map(|s| people(view, s)) else { return Vec::new() };
    let goal = phrases(view, at).into_iter().find_map(|(p, np)| {
        let preposition = syntax.lemma(p);
        if !prepositions.split(' ').any(|x| x == preposition) {
            return None;
        }
        let mut places: Vec<Place> = syntax.members(np).iter().filter_map(|&m| place(view, m)).collect();
        // "to the former ally, Beijing"
        if places.is_empty() {
            places.extend(syntax.link(np).apposition.and_then(|a| place(view, a)));
        }
        (!places.is_empty()).then_some(places)
    });
    let Some(goal) = goal else { return Vec::new() };
    goal.into_iter().flat_map(|place| visit_event(view, at, own.clone(), Some(place))).collect()
}

/// "made his way to Riga", "set foot in Riga", "took a plane to Riga"
pub(super) fn idiom(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let Some(object) = syntax.link(at).object else { return Vec::new() };
    let prepositions = match (syntax.lemma(at), syntax.lemma(object)) {
        ("make" | "find" | "wend", "way") => "to",
        ("set", "foot") => "in on",
        ("take", "train" | "plane" | "flight" | "ferry" | "boat") => "to",
        _ => return Vec::new(),
    };
    travel(view, at, prepositions)
}

/// "is in Tehran for talks", "will be in Tehran on Monday", "is due in Tehran on Monday".
pub(super) fn stay(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let mut prep = at + 1;
    let due = matches!(syntax.lemma(prep), "due" | "expected") || syntax.lemma(at) == "expect";
    while matches!(syntax.kind(prep), Some(ChunkKind::Adv | ChunkKind::Time))
        || due && syntax.kind(prep) == Some(ChunkKind::Adj)
    {
        prep += 1;
    }
    if syntax.kind(prep) != Some(ChunkKind::Prep) || !matches!(syntax.lemma(prep), "in" | "at") {
        return Vec::new();
    }
    let Some(place) = place(view, syntax.possessed(prep + 1)) else { return Vec::new() };
    let Some(own) = subject(view, at).map(|s| people(view, s)) else { return Vec::new() };
    let mut events = visit_event(view, at, own, Some(place));
    if due {
        for event in &mut events {
            event.realis = event.realis.min(Realis::Planned);
            event.date = when(view, at, true);
        }
    }
    let purpose = phrases(view, at).iter().any(|&(p, n)| {
        matches!(syntax.lemma(p), "for" | "on" | "at") && (cues::noun(syntax.lemma(n)).is_some() || syntax.lemma(n) == "invitation")
    });
    events.retain(|e| e.date.is_some() || purpose || due);
    events
}
