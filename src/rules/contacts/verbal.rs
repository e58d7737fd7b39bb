//! Contacts told by a verb: "met", "received", "flew to", "telephoned".

use super::circumstances::{Place, phrases, place, when, where_};
use super::cues::{self, Verb};
use super::people::{Participant, is_people_noun, people, people_but};
use super::realis::{self, Realis};
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
    if lemma == "be" || lemma == "expect" && verb.passive {
        events.extend(stay(view, at));
    }
    if matches!(lemma, "make" | "set" | "find" | "wend" | "take") {
        events.extend(idiom(view, at));
    }
    if matches!(lemma, "bring" | "get" | "gather" | "assemble" | "convene" | "unite" | "reunite" | "seat") {
        events.extend(bring(view, at));
    }
    if matches!(lemma, "come" | "stand" | "sit") {
        events.extend(face_to_face(view, at));
    }
    if matches!(lemma, "present" | "hand" | "submit" | "deliver" | "tender" | "accept" | "receive") {
        events.extend(credentials(view, at));
    }
    if matches!(lemma, "sign" | "ink" | "initial" | "cosign" | "co-sign" | "conclude") {
        events.extend(signing(view, at));
    }
    if lemma == "call" {
        events.extend(call_on(view, at));
    }
    if matches!(lemma, "speak" | "talk") {
        events.extend(speak(view, at, before));
    }
    if lemma == "shake" || lemma == "exchange" || lemma == "face" {
        events.extend(handshake(view, at, before));
    }
    for class in classes {
        let found = match class {
            Verb::Meet | Verb::MeetWith | Verb::Gather => meet(view, at, *class, before),
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
        view.note(|| format!("event {:?} {:?} {:?}", e.realis, e.participants, e.date));
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
        if matches!(link, Link::That | Link::Whether) || syntax.kind(up) != Some(ChunkKind::Vg) {
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
    people(view, subject)
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
            view.scene.is_named(view.statement, &syntax.chunks[host])
                || is_setting(syntax.lemma(host))
                || !people(view, host).is_empty()
        })
        .map(|(_, np)| people(view, np))
        .filter(|p| !p.is_empty())
        .collect()
}

/// Nouns for where, how long and how one meets; what follows them hangs on the verb.
fn is_setting(lemma: &str) -> bool {
    matches!(
        lemma,
        "sideline"
            | "margin"
            | "hour"
            | "minute"
            | "palace"
            | "office"
            | "hotel"
            | "capital"
            | "city"
            | "phone"
            | "telephone"
            | "residence"
            | "airport"
            | "ministry"
            | "embassy"
            | "day"
            | "time"
            | "door"
            | "person"
            | "private"
            | "link"
            | "video"
            | "call"
            | "line"
            | "dinner"
            | "lunch"
            | "breakfast"
            | "coffee"
            | "tea"
            | "table"
            | "hand"
            | "conversation"
            | "summit"
            | "conference"
            | "forum"
            | "headquarters"
            | "villa"
            | "tent"
    )
}

fn add(to: &mut Vec<Participant>, more: impl IntoIterator<Item = Participant>) {
    for one in more {
        if !to.iter().any(|p| p.who == one.who) {
            to.push(one);
        }
    }
}

fn event(view: &View<'_>, kind: ContactKind, at: usize, participants: Vec<Participant>) -> Event {
    let realis = realis::of_verb(view, at);
    let future = realis != Realis::Real || is_timetable(view, at);
    Event { kind, realis, at, participants, place: where_(view, at), date: when(view, at, future) }
}

/// "leaves on Thursday", "is meeting on Thursday": the present of a timetable.
fn is_timetable(view: &View<'_>, at: usize) -> bool {
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
    } else if let Some(object) = object.filter(|_| class == Verb::Meet) {
        let exclude: Vec<Who> = own.iter().map(|p| p.who.clone()).collect();
        let met = people_but(view, object, &exclude);
        if met.is_empty() {
            // "met a deadline", "met their counterparts" without a name
            if !is_people_noun(syntax.lemma(object)) {
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
        "hour" | "minute" | "day" | "time" | "week" | "month" | "each" | "other" | "another" | "face"
    )
}

/// "shook hands", "faced X across a table"
fn handshake(view: &View<'_>, at: usize, before: &[Draft]) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let Some(object) = syntax.link(at).object else { return Vec::new() };
    let mut own = subjects(view, at, before);
    if syntax.lemma(at) == "face" {
        let across = phrases(view, at).into_iter().any(|(p, n)| {
            syntax.lemma(p) == "across" && syntax.lemma(n) == "table" || syntax.lemma(n) == "table"
        });
        let others = people(view, object);
        if !across || others.is_empty() {
            return Vec::new();
        }
        add(&mut own, others);
        return vec![event(view, ContactKind::Meeting, at, own)];
    }
    if !matches!(syntax.lemma(object), "hand" | "handshake") {
        return Vec::new();
    }
    // "shook his hand", "shook hands with X"
    let mut others: Vec<Participant> = with(view, at, &["with"]).into_iter().flatten().collect();
    if let Some(owner) = syntax.link(object).owner {
        others.extend(people(view, owner));
    } else if syntax.lemmas(object).any(|l| matches!(l, "his" | "her")) {
        let exclude: Vec<Who> = own.iter().map(|p| p.who.clone()).collect();
        others.extend(possessor(view, object, &exclude));
    }
    if others.is_empty() && own.len() < 2 {
        return Vec::new();
    }
    add(&mut own, others);
    vec![event(view, ContactKind::Meeting, at, own)]
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
    let side = super::people::side(view, figure);
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
            || cast.holdings.iter().any(|h| h.person == figure),
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

/// "presented his credentials to X", "received the letters of credence of X"
fn credentials(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let Some(object) = syntax.link(at).object else { return Vec::new() };
    let letter = matches!(syntax.lemma(object), "credential" | "credentials" | "accreditation")
        || matches!(syntax.lemma(object), "letter" | "copy" | "paper")
            && (object..syntax.chunks.len().min(object + 5))
                .any(|i| matches!(syntax.lemma(i), "credence" | "credential" | "credentials"));
    if !letter || syntax.verb(at).is_some_and(|v| v.passive) {
        return Vec::new();
    }
    let takes = matches!(syntax.lemma(at), "accept" | "receive");
    let mut all = subject(view, at).map(|s| people(view, s)).unwrap_or_default();
    let mut others: Vec<Participant> = with(view, at, if takes { &["from", "of"] } else { &["to"] })
        .into_iter()
        .flatten()
        .filter(|p| p.human)
        .collect();
    if others.is_empty() {
        // "of" and "from" hang on the letter.
        let wanted: &[&str] = if takes { &["from", "of"] } else { &["to"] };
        others = phrases(view, at)
            .into_iter()
            .filter(|&(p, _)| wanted.contains(&syntax.lemma(p)))
            .flat_map(|(_, np)| people(view, np))
            .filter(|p| p.human)
            .collect();
        if let Some(owner) = syntax.link(object).owner.filter(|_| takes) {
            others.extend(people(view, owner));
        }
    }
    if all.is_empty() || others.is_empty() || !all.iter().chain(&others).all(|p| p.human) {
        return Vec::new();
    }
    add(&mut all, others);
    vec![event(view, ContactKind::Meeting, at, all)]
}

/// "X and Y signed an accord", "X signed a treaty with Y": people, not states.
fn signing(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let Some(object) = syntax.link(at).object else { return Vec::new() };
    let paper = matches!(
        syntax.lemma(object),
        "agreement"
            | "accord"
            | "treaty"
            | "deal"
            | "pact"
            | "memorandum"
            | "communique"
            | "communiqué"
            | "declaration"
            | "protocol"
            | "document"
            | "contract"
            | "convention"
            | "armistice"
            | "truce"
            | "statement"
            | "charter"
            | "roadmap"
            | "plan"
    );
    if !paper || syntax.verb(at).is_some_and(|v| v.passive) {
        return Vec::new();
    }
    let mut all = subject(view, at).map(|s| people(view, s)).unwrap_or_default();
    let others: Vec<Participant> = phrases(view, at)
        .into_iter()
        .filter(|&(p, _)| syntax.lemma(p) == "with")
        .flat_map(|(_, np)| people(view, np))
        .collect();
    add(&mut all, others);
    if all.len() < 2 || !all.iter().all(|p| p.human && matches!(p.who, Who::Figure(_))) {
        return Vec::new();
    }
    vec![event(view, ContactKind::Meeting, at, all)]
}

/// "called on the president to convey": a visit to somebody, no appeal.
fn call_on(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let on = syntax.verb(at).and_then(|v| v.particle).is_some_and(|p| syntax.word(p) == "on");
    let (np, after) = if on {
        (syntax.link(at).object, at + 1)
    } else if syntax.lemma(at + 1) == "on" && syntax.kind(at + 2) == Some(ChunkKind::Np) {
        (Some(syntax.possessed(at + 2)), at + 2)
    } else {
        return Vec::new();
    };
    let Some(np) = np else { return Vec::new() };
    let last = syntax.members(np).last().copied().unwrap_or(np);
    let appeal = (after..syntax.chunks.len())
        .take_while(|&i| syntax.verb(i).is_none_or(|v| v.form != Form::Finite))
        .filter(|&i| syntax.verb(i).is_some_and(|v| v.form == Form::Infinitive))
        .any(|i| {
            !matches!(
                syntax.lemma(i),
                "convey"
                    | "deliver"
                    | "present"
                    | "discuss"
                    | "pay"
                    | "congratulate"
                    | "hand"
                    | "inform"
                    | "brief"
                    | "introduce"
                    | "bid"
                    | "offer"
                    | "exchange"
                    | "say"
                    | "thank"
                    | "greet"
                    | "express"
                    | "explore"
                    | "review"
                    | "talk"
                    | "extend"
                    | "mark"
            )
        })
        || syntax.lemma(syntax.phrase_end(last) + 1) == "for";
    let mut all = subject(view, at).map(|s| people(view, s)).unwrap_or_default();
    let called = people(view, np);
    if appeal
        || all.is_empty()
        || called.is_empty()
        || !all.iter().chain(&called).all(|p| p.human && matches!(p.who, Who::Figure(_)))
    {
        return Vec::new();
    }
    add(&mut all, called);
    vec![event(view, ContactKind::Meeting, at, all)]
}

/// "spoke with his colleagues from X and Y": officials among themselves.
fn speak(view: &View<'_>, at: usize, before: &[Draft]) -> Vec<Event> {
    if has_medium(view, at) {
        return Vec::new(); // told as a call
    }
    let mut all = subjects(view, at, before);
    let others: Vec<Participant> = with(view, at, &["with"]).into_iter().flatten().collect();
    let official = |p: &Participant| p.human && p.political && matches!(p.who, Who::Figure(_));
    if all.is_empty() || others.is_empty() || !all.iter().chain(&others).all(official) {
        return Vec::new();
    }
    add(&mut all, others);
    vec![event(view, ContactKind::Call, at, all)]
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
fn visit_event(view: &View<'_>, at: usize, mut own: Vec<Participant>, place: Option<Place>) -> Vec<Event> {
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
fn hosts(view: &View<'_>, at: usize) -> Vec<Participant> {
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

fn visit(view: &View<'_>, at: usize, class: Verb) -> Vec<Event> {
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

fn travel(view: &View<'_>, at: usize, prepositions: &str) -> Vec<Event> {
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
fn idiom(view: &View<'_>, at: usize) -> Vec<Event> {
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

/// "brought the two leaders together"
fn bring(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let Some(object) = syntax.link(at).object else { return Vec::new() };
    let last = syntax.members(object).last().copied().unwrap_or(object);
    let end = syntax.phrase_end(last);
    let together = syntax.lemma(at) != "bring" && syntax.lemma(at) != "get"
        || (at..=end + 1).any(|i| syntax.lemmas(i).any(|l| l == "together"));
    let mut all = people(view, object);
    if !together || all.len() < 2 || !all.iter().all(|p| p.human && matches!(p.who, Who::Figure(_))) {
        return Vec::new();
    }
    if let Some(subject) = subject(view, at) {
        add(&mut all, people(view, subject));
    }
    vec![event(view, ContactKind::Meeting, at, all)]
}

/// "came face to face with X"
fn face_to_face(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let words: Vec<&str> = (at + 1..syntax.chunks.len().min(at + 7)).flat_map(|i| syntax.lemmas(i)).collect();
    let faces = words.windows(3).any(|w| matches!(w, ["face", "to", "face"]))
        || words.windows(5).any(|w| matches!(w, ["face", "-", "to", "-", "face"]));
    let mut all = subject(view, at).map(|s| people(view, s)).unwrap_or_default();
    let others: Vec<Participant> = phrases(view, at)
        .into_iter()
        .filter(|&(p, _)| syntax.lemma(p) == "with")
        .flat_map(|(_, np)| people(view, np))
        .collect();
    if !faces
        || all.is_empty()
        || !all.iter().chain(&others).all(|p| p.human && matches!(p.who, Who::Figure(_)))
    {
        return Vec::new();
    }
    add(&mut all, others);
    if all.len() < 2 { Vec::new() } else { vec![event(view, ContactKind::Meeting, at, all)] }
}

/// "is in Tehran for talks", "will be in Tehran on Monday", "is due in Tehran on Monday".
fn stay(view: &View<'_>, at: usize) -> Vec<Event> {
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
        matches!(syntax.lemma(p), "for" | "on" | "at")
            && (cues::noun(syntax.lemma(n)).is_some() || syntax.lemma(n) == "invitation")
    });
    events.retain(|e| e.date.is_some() || purpose || due);
    events
}

fn call(view: &View<'_>, at: usize, class: Verb) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let Some(verb) = syntax.verb(at).filter(|v| !v.passive) else { return Vec::new() };
    let link = syntax.link(at);
    let Some(object) = link.object else { return Vec::new() };
    let exclude: Vec<Who> =
        subject(view, at).map(|s| people(view, s)).unwrap_or_default().into_iter().map(|p| p.who).collect();
    let called = people_but(view, object, &exclude);
    if called.is_empty() || class == Verb::CallPerson && verb.particle.is_some_and(|p| syntax.word(p) != "up")
    {
        return Vec::new();
    }
    if class == Verb::CallPerson {
        // "called X a friend", "called X brave", "called X to account"
        let next = syntax.phrase_end(object) + 1;
        let named = link.second.is_some()
            || matches!(syntax.kind(next), Some(ChunkKind::Np | ChunkKind::Adj | ChunkKind::Quote))
            || matches!(syntax.lemma(next), "as" | "for" | "by" | "in");
        let human = called.iter().all(|p| p.human && matches!(p.who, Who::Figure(_)));
        let purpose = syntax.verb(next).is_some_and(|v| v.form == Form::Infinitive);
        if named || !human || !(purpose || when(view, at, false).is_some()) {
            return Vec::new();
        }
    }
    let Some(mut all) = subject(view, at).map(|s| people(view, s)).filter(|s| !s.is_empty()) else {
        return Vec::new();
    };
    add(&mut all, called);
    vec![event(view, ContactKind::Call, at, all)]
}

/// "by phone", "on the telephone", "via video link", "in a call"
pub(super) fn has_medium(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    phrases(view, at).into_iter().any(|(p, np)| {
        matches!(syntax.lemma(p), "by" | "on" | "over" | "via" | "through" | "in" | "during")
            && syntax.lemmas(np).any(|l| {
                matches!(
                    l,
                    "phone"
                        | "telephone"
                        | "video"
                        | "videoconference"
                        | "video-link"
                        | "videolink"
                        | "teleconference"
                        | "hotline"
                        | "zoom"
                        | "phonecall"
                        | "videocall"
                )
            })
            || matches!(syntax.lemma(p), "by" | "on" | "over" | "via" | "through" | "in" | "during")
                && syntax.lemma(np) == "line"
                && syntax.lemmas(np).any(|l| {
                    matches!(
                        l,
                        "secure"
                            | "secured"
                            | "hot"
                            | "encrypted"
                            | "protected"
                            | "open"
                            | "direct"
                            | "crackling"
                            | "bad"
                    )
                })
    }) || (at + 1..syntax.chunks.len().min(at + 4)).any(|i| {
        syntax.lemmas(i).any(|l| matches!(l, "remotely" | "virtually" | "online" | "telephonically"))
    })
}

fn call_by(view: &View<'_>, at: usize, before: &[Draft]) -> Vec<Event> {
    if !has_medium(view, at) {
        return Vec::new();
    }
    let mut all = subjects(view, at, before);
    let mut others = with(view, at, &["with", "to"]);
    if let Some(object) = view.statement.syntax.link(at).object {
        let reached: Vec<Participant> =
            people(view, object).into_iter().filter(|p| p.human && p.political).collect();
        if !reached.is_empty() {
            others.push(reached);
        }
    }
    // "spoke with both X and Y, though not together": two calls.
    let syntax = &view.statement.syntax;
    let apart = phrases(view, at).iter().any(|&(p, np)| {
        syntax.lemma(p) == "with" && syntax.lemmas(np).any(|l| l == "both") && all.len() == 1
    });
    if apart {
        return others
            .into_iter()
            .flatten()
            .map(|other| {
                let mut both = all.clone();
                add(&mut both, [other]);
                event(view, ContactKind::Call, at, both)
            })
            .collect();
    }
    if all.is_empty() {
        return Vec::new();
    }
    add(&mut all, others.into_iter().flatten());
    vec![event(view, ContactKind::Call, at, all)]
}

/// Whether the verb at `at` opens a clause of its own, for the trace.
pub(super) fn is_main(view: &View<'_>, at: usize) -> bool {
    matches!(view.statement.syntax.link(at).opener, Some(Opener::Main))
}
