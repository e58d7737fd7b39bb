//! Contacts told by a verb: "met", "received", "flew to", "telephoned".

use super::calls::{self, call, call_by, has_medium, speak};
use super::circumstances::{phrases, when, where_};
use super::cues::{self, Class, Verb};
use super::idioms;
use super::people::{Participant, people, people_but};
use super::realis::{self, Realis};
use super::visits::{self, travel, visit};
use super::{Draft, Event};
use crate::clauses::actors::Who;
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::{Link, Opener};
use crate::document::{ContactKind, EntityKind};
use crate::rules::View;
use crate::text::lexicon::Tag;

/// The contacts of the verb at `at`.
pub(super) fn contacts(view: &View<'_>, at: usize, before: &[Draft]) -> Vec<Draft> {
    let syntax = &view.statement.syntax;
    let Some(verb) = syntax.verb(at) else { return Vec::new() };
    let lemma = syntax.lemma(at);
    let classes = cues::verbs(lemma, verb.particle.map(|p| syntax.word(p)));
    let mut events: Vec<Event> = Vec::new();
    events.extend(idioms::idioms(view, at, lemma, before));
    events.extend(visits::idioms(view, at, lemma));
    if matches!(lemma, "speak" | "talk") {
        events.extend(speak(view, at, before));
    }
    events.extend(calls::idioms(view, at, lemma, before));
    for class in classes {
        let found = match class {
            Verb::Meet | Verb::See | Verb::MeetWith | Verb::Gather => meet(view, at, *class, before),
            Verb::Host => host(view, at),
            Verb::Visit | Verb::Reach => visit(view, at, *class),
            Verb::Travel(prepositions) => travel(view, at, prepositions),
            Verb::Call | Verb::CallPerson => call(view, at, *class),
            Verb::CallMedium => call_by(view, at, before),
        };
        if !found.is_empty() {
            events.extend(found);
            break;
        }
    }
    for e in &events {
        view.note(|| {
            let names = view.names(e.participants.iter().map(|p| &p.who));
            format!("{} at {}: {:?}, of {names}", e.kind, e.at, e.realis)
        });
    }
    events
        .into_iter()
        .filter(|e| {
            e.realis == Realis::Real
                || e.realis == Realis::Set
                || e.realis == Realis::Planned && e.date.is_some()
        })
        .map(|e| e.draft(view))
        .collect()
}

/// Who does it: the subject, or that of the verb above.
pub(super) fn subject(view: &View<'_>, at: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    let mut node = at;
    for _ in 0..4 {
        if let Some(subject) = syntax.link(node).subject {
            return Some(subject);
        }
        let (up, link) = syntax.link(node).governor?;
        // "became the first leader to visit": the subject of the predicate.
        if link == Link::Infinitive && syntax.kind(up) == Some(ChunkKind::Np) {
            return match syntax.link(up).governor {
                Some((verb, Link::Predicate)) => syntax.link(verb).subject,
                _ => None,
            };
        }
        let bearer = matches!(syntax.kind(up), Some(ChunkKind::Vg | ChunkKind::Adj | ChunkKind::Adv));
        if matches!(link, Link::That | Link::Whether) || !bearer {
            return None;
        }
        node = up;
    }
    None
}

/// The subject's people; of "they" and "the two", those of the contact told last.
pub(super) fn subjects(view: &View<'_>, at: usize, before: &[Draft]) -> Vec<Participant> {
    let syntax = &view.statement.syntax;
    let Some(subject) = subject(view, at) else { return Vec::new() };
    let plural = is_pair(view, at);
    if plural {
        let recent = before
            .iter()
            .rev()
            .take_while(|d| d.sentence + 2 >= view.statement.number)
            .find(|d| d.participants.len() == 2);
        if let Some(draft) = recent {
            return draft.participants.clone();
        }
    }
    let found = people(view, subject);
    if found.is_empty() && matches!(syntax.lemma(subject), "he" | "she" | "they") {
        // "In Baku, where he met Y, X said": named after the clause in front.
        let main = syntax.finite().find(|&v| v > at && matches!(syntax.link(v).opener, Some(Opener::Main)));
        return main.and_then(|v| syntax.link(v).subject).map(|s| people(view, s)).unwrap_or_default();
    }
    found
}

/// "they", "both", "the two men" as subject.
fn is_pair(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    let Some(subject) = subject(view, at) else { return false };
    let named = syntax.chunks.get(subject).is_some_and(|c| view.scene.is_named(view.statement, c));
    matches!(syntax.lemma(subject), "they" | "both" | "pair" | "duo" | "two")
        || syntax.lemmas(subject).any(|l| l == "two" || l == "both")
            && syntax.link(subject).list.is_none()
            && !named
}

/// The people of the phrases with `preposition` that hang on the verb, one list a phrase.
pub(super) fn with(view: &View<'_>, at: usize, prepositions: &[&str]) -> Vec<Vec<Participant>> {
    let syntax = &view.statement.syntax;
    phrases(view, at)
        .into_iter()
        .filter(|&(p, _)| prepositions.contains(&syntax.lemma(p)))
        .filter(|&(p, _)| {
            // "after talks with X", "a treaty with X": the phrase hangs on the noun.
            let Some(host) = p.checked_sub(1).filter(|&h| syntax.kind(h) == Some(ChunkKind::Np)) else {
                return true;
            };
            syntax.chunks.get(host).is_some_and(|chunk| view.scene.is_named(view.statement, chunk))
                || cues::is(Class::Setting, syntax.lemma(host))
                || !people(view, host).is_empty()
        })
        .map(|(_, np)| people(view, np))
        .filter(|p| !p.is_empty())
        .collect()
}

pub(super) fn add(to: &mut Vec<Participant>, more: impl IntoIterator<Item = Participant>) {
    for one in more {
        if !to.iter().any(|p| p.who == one.who) {
            to.push(one);
        }
    }
}

pub(super) fn event(view: &View<'_>, kind: ContactKind, at: usize, participants: Vec<Participant>) -> Event {
    let realis = realis::of_verb(view, at);
    let future = realis != Realis::Real || is_timetable(view, at);
    Event { kind, realis, at, participants, place: where_(view, at), date: when(view, at, future) }
}

/// "leaves on Thursday", "is meeting on Thursday": the present of a timetable.
pub(super) fn is_timetable(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    let Some(verb) = syntax.verb(at).filter(|v| v.form == Form::Finite && !syntax.headline) else {
        return false;
    };
    let finite = syntax.chunks.get(at).and_then(|c| syntax.words.get(c.first..c.end)).unwrap_or_default();
    let present =
        finite.iter().find(|w| w.tag.is_verb()).is_some_and(|w| matches!(w.tag, Tag::Pres | Tag::Base))
            || finite.iter().any(|w| w.tag == Tag::Pres);
    present && !verb.perfect && verb.modal.is_none() && syntax.lemma(at) != "be"
}

fn meet(view: &View<'_>, at: usize, class: Verb, before: &[Draft]) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let passive = syntax.verb(at).is_some_and(|v| v.passive || v.form == Form::Participle);
    let mut own = subjects(view, at, before);
    let object = syntax.link(at).object;
    let mut others: Vec<Vec<Participant>> = Vec::new();
    if passive {
        if class != Verb::Meet {
            return Vec::new();
        }
        others.extend(with(view, at, &["by"]));
        if others.is_empty() {
            return Vec::new();
        }
    } else if let Some(object) =
        object.filter(|&o| matches!(class, Verb::Meet | Verb::See) && !is_measure(view, o))
    {
        let exclude: Vec<Who> = own.iter().map(|p| p.who.clone()).collect();
        let met = people_but(view, object, &exclude);
        if met.is_empty() {
            // "met a deadline", "met their counterparts" without a name
            if !cues::is(Class::People, syntax.lemma(object)) {
                return Vec::new();
            }
        } else {
            others.push(met);
        }
    } else if object.is_some_and(|o| !is_measure(view, o)) {
        return Vec::new();
    }
    if !passive {
        others.extend(with(view, at, &["with", "alongside"]));
    }
    let medium = has_medium(view, at);
    let kind = if medium { ContactKind::Call } else { ContactKind::Meeting };
    if class != Verb::Meet && medium {
        return Vec::new(); // told as a call
    }
    if others.is_empty() && class == Verb::See {
        return Vec::new();
    }
    if others.is_empty() {
        // Reciprocal: "X and Y met".
        let pp_only = phrases(view, at).first().is_some_and(|&(p, _)| syntax.lemma(p) == "with");
        if own.len() < 2 || pp_only || class == Verb::Gather && own.iter().all(|p| !p.political) {
            return Vec::new();
        }
        let event = event(view, kind, at, own);
        let vague =
            class != Verb::Meet && event.place.is_none() && event.date.is_none() && !is_pair(view, at);
        return if vague { Vec::new() } else { vec![event] };
    }
    if own.is_empty() {
        return Vec::new();
    }
    if class == Verb::See {
        // "saw X in Bali on Friday": people, and where or when.
        let humans = own
            .iter()
            .chain(others.iter().flatten())
            .all(|p| p.human && p.political && matches!(p.who, Who::Figure(_)));
        let as_ = phrases(view, at).iter().any(|&(p, _)| syntax.lemma(p) == "as");
        let bare = where_(view, at).is_none() && when(view, at, false).is_none();
        if !humans || as_ || bare || syntax.link(at).second.is_some() {
            return Vec::new();
        }
    }
    let separately = (at..syntax.chunks.len().min(at + 3))
        .chain(at.checked_sub(1))
        .any(|i| syntax.lemmas(i).any(|l| matches!(l, "separately" | "individually" | "successively")));
    if separately {
        let each: Vec<Participant> = others.into_iter().flatten().collect();
        return each
            .into_iter()
            .map(|other| {
                let mut both = own.clone();
                add(&mut both, [other]);
                event(view, kind, at, both)
            })
            .collect();
    }
    add(&mut own, others.into_iter().flatten());
    vec![event(view, kind, at, own)]
}

/// "met twice", "talked an hour": no object.
fn is_measure(view: &View<'_>, np: usize) -> bool {
    let syntax = &view.statement.syntax;
    matches!(
        syntax.lemma(np),
        "hour"
            | "minute"
            | "day"
            | "time"
            | "week"
            | "month"
            | "each"
            | "other"
            | "another"
            | "face"
            | "afternoon"
            | "evening"
            | "night"
            | "morning"
            | "while"
    )
}

/// Whom "his", "her", "its" before a noun stand for.
pub(super) fn possessor(view: &View<'_>, np: usize, exclude: &[Who]) -> Option<Participant> {
    let syntax = &view.statement.syntax;
    let person = syntax.lemmas(np).any(|l| matches!(l, "his" | "her" | "my"));
    let token = view.statement.tokens(np).0;
    let cast = view.scene.cast;
    let fits = |f: usize| {
        let kind = cast.figures.get(f).map(|f| f.kind);
        !exclude.contains(&Who::Figure(f))
            && if person {
                kind == Some(EntityKind::Person)
            } else {
                matches!(kind, Some(EntityKind::State | EntityKind::Org))
            }
    };
    let (figure, at) = view.discourse.nearest_before(token, view.statement.number, fits)?;
    let side = super::allegiance::side(view, figure);
    Some(Participant {
        who: Who::Figure(figure),
        first: at,
        end: cast.naming_at(at).map_or(at + 1, |n| n.end),
        via: crate::document::Via::Coreference,
        side,
        human: person,
        political: cast
            .figures
            .get(figure)
            .is_some_and(|f| f.record.is_some() || f.acts_for.is_some() || f.kind != EntityKind::Person)
            || cast.holding_of(figure).is_some(),
    })
}

fn host(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let verb = syntax.verb(at);
    let passive = verb.is_some_and(|v| v.passive || v.form == Form::Participle);
    let (hosts, guests) = if passive {
        let by: Vec<Participant> = with(view, at, &["by"]).into_iter().flatten().collect();
        (by, subject(view, at).map(|s| people(view, s)).unwrap_or_default())
    } else {
        let Some(object) = syntax.link(at).object else { return Vec::new() };
        let hosts = subject(view, at).map(|s| people(view, s)).unwrap_or_default();
        let exclude: Vec<Who> = hosts.iter().map(|p| p.who.clone()).collect();
        let guests = people_but(view, object, &exclude);
        (hosts, guests)
    };
    // One receives people, not states or ideas.
    if hosts.is_empty()
        || guests.is_empty()
        || !guests.iter().all(|g| g.human && matches!(g.who, Who::Figure(_)))
    {
        return Vec::new();
    }
    let mut all = hosts;
    add(&mut all, guests);
    vec![event(view, ContactKind::Meeting, at, all)]
}
