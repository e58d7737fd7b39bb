//! Visits told by a verb: "flew to", "arrived in", "is in … for talks".

use super::Event;
use super::circumstances::{Place, phrases, place, there, when, where_};
use super::cues::{self, Class, Verb};
use super::people::{Participant, people};
use super::realis::{self, Realis};
use super::verbal::{add, is_timetable, subject, with};
use crate::clauses::actors::Who;
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::Link;
use crate::document::ContactKind;
use crate::rules::View;

/// The visits that the verb at `at` tells together with other words.
pub(super) fn idioms(view: &View<'_>, at: usize, lemma: &str) -> Vec<Event> {
    let passive = view.statement.syntax.verb(at).is_some_and(|v| v.passive);
    match lemma {
        "be" => stay(view, at).into_iter().chain(guest(view, at)).collect(),
        "expect" | "await" if passive => stay(view, at),
        "make" | "set" | "find" | "wend" => idiom(view, at),
        "take" => idiom(view, at).into_iter().chain(taken(view, at)).collect(),
        "bring" | "carry" => led(view, at).into_iter().chain(taken(view, at)).collect(),
        "lead" | "head" => led(view, at),
        "send" | "dispatch" | "despatch" | "deploy" => sent(view, at),
        "step" | "get" | "climb" | "walk" | "come" | "emerge" | "alight" | "disembark" => stepped(view, at),
        "spend" | "pass" | "wind" | "wrap" | "end" | "conclude" | "finish" | "begin" | "start"
        | "complete" => spent(view, at),
        _ => Vec::new(),
    }
}

/// "will be the guest of X in Jeddah"
fn guest(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let Some(np) = syntax.link(at).object.filter(|&o| syntax.lemma(o) == "guest") else { return Vec::new() };
    let mut own = subject(view, at).map(|s| people(view, s)).unwrap_or_default();
    let host = match syntax.link(np).owner {
        Some(owner) => people(view, owner),
        None => view
            .scene
            .of_phrase(view.statement, np)
            .map(|o| people(view, syntax.possessed(o)))
            .unwrap_or_default(),
    };
    if own.is_empty() || host.is_empty() {
        return Vec::new();
    }
    add(&mut own, host);
    visit_event(view, at, own, where_(view, at))
}

/// "led a delegation to Baku"
fn led(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let group = syntax.link(at).object.is_some_and(|o| {
        matches!(
            syntax.lemma(o),
            "delegation" | "team" | "mission" | "group" | "party" | "contingent" | "entourage"
        )
    });
    if group { travel(view, at, "to") } else { Vec::new() }
}

/// "sent its envoy, X, to Baku": the one who is sent.
fn sent(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let passive = syntax.verb(at).is_some_and(|v| v.passive || v.form == Form::Participle);
    let sent = if passive { subject(view, at) } else { syntax.link(at).object };
    let Some(own) = sent.map(|s| people(view, s)) else { return Vec::new() };
    go(view, at, own, "to")
}

/// "the trip took him to Baku"
fn taken(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let (Some(subject), Some(object)) = (subject(view, at), syntax.link(at).object) else {
        return Vec::new();
    };
    if cues::noun(syntax.lemma(subject)) != Some(ContactKind::Visit) {
        return Vec::new();
    }
    let mut own = people(view, object);
    if own.is_empty() {
        own = syntax.link(subject).owner.map(|o| people(view, o)).unwrap_or_default();
    }
    if own.is_empty() {
        own = view
            .scene
            .of_phrase(view.statement, subject)
            .map(|o| people(view, syntax.possessed(o)))
            .unwrap_or_default();
    }
    go(view, at, own, "to")
}

/// "stepped off a plane in Baku"
fn stepped(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let vehicle = (at + 1..syntax.chunks.len().min(at + 6))
        .any(|i| syntax.kind(i) == Some(ChunkKind::Np) && cues::is(Class::Vehicle, syntax.lemma(i)));
    let off = syntax
        .verb(at)
        .and_then(|v| v.particle)
        .is_some_and(|p| matches!(syntax.word(p), "off" | "down" | "out"))
        || (at + 1..syntax.chunks.len().min(at + 3))
            .any(|i| matches!(syntax.lemma(i), "off" | "down" | "from" | "out"));
    let Some(own) = subject(view, at).map(|s| people(view, s)).filter(|_| vehicle && off) else {
        return Vec::new();
    };
    match where_(view, at) {
        Some(place) => visit_event(view, at, own, Some(place)),
        None => Vec::new(),
    }
}

/// "is spending two days in Baku"
fn spent(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let time = syntax.link(at).object.is_some_and(|o| {
        matches!(
            syntax.lemma(o),
            "hour" | "day" | "evening" | "night" | "afternoon" | "morning" | "weekend" | "week"
        )
    }) || syntax.kind(at + 1) == Some(ChunkKind::Time);
    let Some(own) = subject(view, at).map(|s| people(view, s)).filter(|_| time) else { return Vec::new() };
    match where_(view, at) {
        Some(place) => visit_event(view, at, own, Some(place)),
        None => Vec::new(),
    }
}

/// Whether the participants can travel on state business.
pub(super) fn visitors(people: &[Participant]) -> bool {
    !people.is_empty()
        && people.iter().all(|p| p.human && matches!(p.who, Who::Figure(_)))
        && people.iter().any(|p| p.political)
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
pub(super) fn visit_event(
    view: &View<'_>,
    at: usize,
    mut own: Vec<Participant>,
    place: Option<Place>,
) -> Vec<Event> {
    if !visitors(&own) || place.as_ref().is_some_and(|p| is_home(view, &own, p)) {
        return Vec::new();
    }
    let realis = realis::of_verb(view, at);
    add(&mut own, hosts(view, at));
    let future = realis != Realis::Real || is_timetable(view, at);
    vec![Event {
        kind: ContactKind::Visit,
        realis,
        at,
        participants: own,
        place,
        date: when(view, at, future),
    }]
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
            && matches!(
                syntax.lemma(i),
                "meet" | "see" | "confer" | "consult" | "join" | "negotiate" | "talk"
            );
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
        } else if class == Verb::Visit && cues::is(Class::Location, syntax.lemma(member)) {
            // "a camp near Baku"
            if let Some(place) = where_(view, at) {
                out.extend(visit_event(view, at, own.clone(), Some(place)));
            }
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
    go(view, at, own, prepositions)
}

/// A visit by `own` to where the verb's phrases lead.
fn go(view: &View<'_>, at: usize, own: Vec<Participant>, prepositions: &str) -> Vec<Event> {
    let syntax = &view.statement.syntax;
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
    let Some(goal) = goal.or_else(|| there(view, at).map(|p| vec![p])) else { return Vec::new() };
    goal.into_iter().flat_map(|place| visit_event(view, at, own.clone(), Some(place))).collect()
}

/// "made his way to Riga", "set foot in Riga", "took a plane to Riga"
pub(super) fn idiom(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let Some(object) = syntax.link(at).object else { return Vec::new() };
    let prepositions = match (syntax.lemma(at), syntax.lemma(object)) {
        ("make" | "find" | "wend", "way") => "to",
        ("set", "foot") => "in on",
        ("take", object) if cues::is(Class::Vehicle, object) => "to",
        _ => return Vec::new(),
    };
    travel(view, at, prepositions)
}

/// "is in Tehran for talks", "will be in Tehran on Monday", "is due in Tehran on Monday".
pub(super) fn stay(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let mut prep = at + 1;
    // "has been to Baku"
    let been = syntax.verb(at).is_some_and(|v| v.perfect);
    let due = matches!(syntax.lemma(prep), "due" | "expected") || syntax.lemma(at) == "expect";
    while matches!(syntax.kind(prep), Some(ChunkKind::Adv | ChunkKind::Time))
        || syntax.lemma(prep) == "back"
        || due && syntax.kind(prep) == Some(ChunkKind::Adj)
    {
        prep += 1;
    }
    if syntax.kind(prep) != Some(ChunkKind::Prep)
        || !(matches!(syntax.lemma(prep), "in" | "at") || been && syntax.lemma(prep) == "to")
    {
        return Vec::new();
    }
    let Some(own) = subject(view, at).map(|s| people(view, s)) else { return Vec::new() };
    let place = place(view, syntax.possessed(prep + 1));
    // "was at the Pentagon to see X"
    if place.is_none() && hosts(view, at).is_empty() {
        return Vec::new();
    }
    let mut events = visit_event(view, at, own, place);
    if due {
        for event in &mut events {
            event.realis = event.realis.min(Realis::Planned);
            event.date = when(view, at, true);
        }
    }
    let purpose = phrases(view, at).iter().any(|&(p, n)| {
        matches!(syntax.lemma(p), "for" | "on" | "at")
            && (cues::noun(syntax.lemma(n)).is_some() || syntax.lemma(n) == "invitation")
    });
    events.retain(|e| e.date.is_some() || purpose || due || syntax.lemma(prep) == "to");
    events
}
