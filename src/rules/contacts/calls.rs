//! Calls told by a verb: "telephoned", "spoke by phone with".

use super::circumstances::{phrases, when};
use super::cues::{self, Class, Verb};
use super::people::{Participant, people, people_but};
use super::verbal::{add, event, subject, subjects, with};
use super::{Draft, Event};
use crate::clauses::actors::Who;
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::Link;
use crate::document::ContactKind;
use crate::rules::View;

/// The calls that the verb at `at` tells together with other words: "picked up the phone to".
pub(super) fn idioms(view: &View<'_>, at: usize, lemma: &str, before: &[Draft]) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let mut all = Vec::new();
    match lemma {
        // "were on the phone for an hour"
        "be" | "stay" | "get" | "come" => {
            let on = syntax.lemma(at + 1) == "on"
                && syntax.lemmas(at + 2).any(|l| cues::is(Class::Means, l))
                && cues::is(Class::Means, syntax.lemma(at + 2));
            if !on {
                return Vec::new();
            }
            all.extend(subjects(view, at, before));
            let others: Vec<Participant> = with(view, at, &["with", "to"]).into_iter().flatten().collect();
            add(&mut all, others);
        }
        "pick" | "lift" | "take" | "reach" => {
            let phone = syntax
                .link(at)
                .object
                .is_some_and(|o| matches!(syntax.lemma(o), "phone" | "telephone" | "receiver" | "handset"));
            if !phone {
                return Vec::new();
            }
            all.extend(subjects(view, at, before));
            let others: Vec<Participant> = with(view, at, &["to"]).into_iter().flatten().collect();
            add(&mut all, others);
            let purpose = (at + 1..syntax.chunks.len()).find(|&i| {
                matches!(syntax.link(i).governor, Some((_, Link::Infinitive))) && syntax.verb(i).is_some()
            });
            if let Some(object) = purpose.and_then(|i| syntax.link(i).object) {
                add(&mut all, people(view, object));
            }
        }
        _ => return Vec::new(),
    }
    let humans = all.len() > 1 && all.iter().all(|p| p.human && matches!(p.who, Who::Figure(_)));
    if humans { vec![event(view, ContactKind::Call, at, all)] } else { Vec::new() }
}

/// "phoned X", "called X on Monday"
pub(super) fn call(view: &View<'_>, at: usize, class: Verb) -> Vec<Event> {
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

pub(super) fn call_by(view: &View<'_>, at: usize, before: &[Draft]) -> Vec<Event> {
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

/// "spoke with his colleagues from X and Y": officials among themselves.
pub(super) fn speak(view: &View<'_>, at: usize, before: &[Draft]) -> Vec<Event> {
    if has_medium(view, at) {
        return Vec::new(); // told as a call
    }
    let mut all = subjects(view, at, before);
    let others: Vec<Participant> = with(view, at, &["with"]).into_iter().flatten().collect();
    let official =
        |p: &Participant| p.human && (p.political || p.side.is_some()) && matches!(p.who, Who::Figure(_));
    if all.is_empty() || others.is_empty() || !all.iter().chain(&others).all(official) {
        return Vec::new();
    }
    add(&mut all, others);
    vec![event(view, ContactKind::Call, at, all)]
}
