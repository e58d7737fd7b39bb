//! Contacts told by a noun: "held talks with", "after a meeting with", "his visit to".

use super::calls::has_medium;
use super::circumstances::{Date, Place, attributive, best, phrases, place, when, where_};
use super::cues::{self, Class};
use super::people::{Participant, people};
use super::realis::{self, Realis};
use super::verbal::{possessor, subject, subjects};
use super::visits::{is_home, visitors};
use super::{Draft, Event};
use crate::clauses::actors::Who;
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::Link;
use crate::document::{ContactKind, EntityKind, MentionKind};
use crate::rules::View;

/// The contacts of the noun at `at`.
pub(super) fn contacts(view: &View<'_>, at: usize, before: &[Draft]) -> Vec<Draft> {
    let syntax = &view.statement.syntax;
    // "over a plate of rice", "over tea": what one shares at a table.
    let shared = syntax
        .phrase_start(at)
        .checked_sub(1)
        .is_some_and(|p| syntax.lemma(p) == "over" && syntax.kind(p) == Some(ChunkKind::Prep))
        && cues::is(Class::Food, syntax.lemma(at));
    // "in exchange for": a price, no talk.
    let priced = syntax.lemma(at) == "exchange" && at > 0 && syntax.lemma(at - 1) == "in";
    if priced {
        return Vec::new();
    }
    let noun = if shared { Some(ContactKind::Meeting) } else { cues::noun(syntax.lemma(at)) };
    let Some(mut kind) = noun else { return Vec::new() };
    // "phone talks", "a video meeting", "telephone conversation"
    let remote = syntax.lemmas(at).any(|l| {
        matches!(l, "phone" | "telephone" | "video" | "virtual" | "telephonic" | "online" | "remote" | "zoom")
    }) || has_medium(view, at);
    if kind == ContactKind::Meeting && remote {
        kind = ContactKind::Call;
    }
    if kind == ContactKind::Call && syntax.lemmas(at).any(|l| l == "courtesy") {
        kind = ContactKind::Meeting;
    }
    let head = syntax.lemma(at);
    let negative = syntax.lemmas(at).any(|l| {
        matches!(
            l,
            "no" | "any"
                | "possible"
                | "potential"
                | "future"
                | "proposed"
                | "planned"
                | "would-be"
                | "cancelled"
                | "canceled"
                | "postponed"
                | "eventual"
                | "hypothetical"
                | "never"
        )
    });
    if negative
        || head == "call" && !is_call(view, at)
        || head == "conversation" && kind == ContactKind::Call && !remote
    {
        return Vec::new();
    }
    let Some(occurrence) = occurrence(view, at, before) else {
        view.note(|| format!("contact noun at {at}: nothing tells that it took place"));
        return Vec::new();
    };
    if occurrence.realis == Realis::No {
        return Vec::new();
    }
    let event = match kind {
        ContactKind::Visit => visit(view, at, &occurrence),
        _ => meeting(view, at, kind, &occurrence),
    };
    event
        .into_iter()
        .filter(|e| e.realis != Realis::Planned || e.date.is_some())
        .map(|e| e.draft(view))
        .collect()
}

/// "a call with", "a phone call": no call for something.
fn is_call(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    syntax.lemmas(at).any(|l| matches!(l, "phone" | "telephone" | "video" | "conference" | "courtesy"))
        || matches!(syntax.lemma(at + 1), "with" | "between" | "from")
}

/// How a noun of contact takes place.
struct Occurrence {
    realis: Realis,
    /// The verb that carries it, or above it.
    verb: Option<usize>,
    /// Who the subject of the carrying verb is.
    people: Vec<Participant>,
    /// The subject only frames the event ("said after talks with"): it takes part if nobody else is named.
    aside: bool,
    /// What the verb says happens at the event, not after it: "agreed over dinner".
    meanwhile: bool,
    /// Whom it tells something there: "told X at a meeting".
    hearers: Vec<Participant>,
}

/// What makes the noun at `at` an event of this text.
fn occurrence(view: &View<'_>, at: usize, before: &[Draft]) -> Option<Occurrence> {
    let syntax = &view.statement.syntax;
    let mut node = syntax.link(at).list.unwrap_or(at);
    for _ in 0..4 {
        let (up, link) = syntax.link(node).governor?;
        match link {
            Link::Object if syntax.verb(up).is_some() => {
                let verb = syntax.verb(up)?;
                if syntax.lemma(up) == "take" && syntax.lemma(at) == "place"
                    || !cues::carries(syntax.lemma(up), verb.particle.map(|p| syntax.word(p)))
                {
                    return None;
                }
                let mut realis = realis::of_verb(view, up);
                if matches!(syntax.lemma(up), "schedule" | "set" | "arrange") {
                    realis = realis.min(Realis::Set);
                } else if syntax.lemma(up) == "plan" {
                    realis = realis.min(Realis::Planned);
                }
                let visit = subject(view, up).is_some_and(|s| cues::noun(syntax.lemma(s)).is_some());
                let people = match before.last().filter(|d| visit && d.sentence == view.statement.number) {
                    // "the trip produced talks with Y": the visitor's talks.
                    Some(draft) => draft.participants.clone(),
                    None if verb.passive => Vec::new(),
                    None => subjects(view, up, before),
                };
                return Some(Occurrence {
                    realis,
                    verb: Some(up),
                    people,
                    aside: false,
                    meanwhile: false,
                    hearers: Vec::new(),
                });
            }
            Link::Subject => {
                let verb = syntax.verb(up)?;
                let lemma = syntax.lemma(up);
                let realis = realis::of_verb(view, up);
                let realis = if verb.passive || verb.form == Form::Participle {
                    match lemma {
                        "hold" | "host" | "stage" | "conduct" | "convene" | "mediate" | "broker"
                        | "chair" | "attend" | "lead" | "organize" | "sponsor" | "dominate" | "follow"
                        | "devote" | "open" | "conclude" | "overshadow" | "launch" | "complete"
                        | "arrange" | "describe" | "facilitate" | "witness" | "mark" | "brief" => realis,
                        "schedule" | "set" | "slate" | "fix" => realis.min(Realis::Set),
                        "plan" | "expect" => realis.min(Realis::Planned),
                        _ => return None,
                    }
                } else if cues::happens(lemma)
                    || lemma == "take"
                        && syntax
                            .link(up)
                            .object
                            .is_some_and(|o| matches!(syntax.lemma(o), "place" | "hour" | "day" | "part"))
                {
                    if lemma == "be" && predicate_denies(view, up) { Realis::No } else { realis }
                } else {
                    return None;
                };
                return Some(Occurrence {
                    realis,
                    verb: Some(up),
                    people: Vec::new(),
                    aside: false,
                    meanwhile: false,
                    hearers: Vec::new(),
                });
            }
            Link::Prep(word) => {
                let preposition = syntax.word(word);
                // "the second day of talks", "on the sidelines of a meeting"
                if preposition == "of" && syntax.kind(up) == Some(ChunkKind::Np) {
                    if !matches!(
                        syntax.lemma(up),
                        "day"
                            | "round"
                            | "start"
                            | "beginning"
                            | "end"
                            | "sideline"
                            | "margin"
                            | "conclusion"
                            | "close"
                            | "series"
                            | "course"
                            | "session"
                            | "opening"
                            | "eve"
                            | "hour"
                            | "leg"
                    ) {
                        return None;
                    }
                    node = up;
                    continue;
                }
                let ahead = matches!(preposition, "before" | "ahead" | "to")
                    || preposition == "of" && before_of(view, at) == Some("ahead");
                // "walked out of talks": they had begun.
                let out = preposition == "of" && before_of(view, at).is_some() && {
                    let start = syntax.phrase_start(at);
                    start.checked_sub(2).is_some_and(|i| syntax.lemma(i) == "out")
                        || syntax.verb(up).and_then(|v| v.particle).is_some_and(|p| syntax.word(p) == "out")
                };
                if !(ahead
                    || out
                    || matches!(
                        preposition,
                        "after"
                            | "during"
                            | "at"
                            | "in"
                            | "following"
                            | "on"
                            | "upon"
                            | "since"
                            | "from"
                            | "amid"
                            | "over"
                            | "throughout"
                            | "with"
                    ))
                {
                    return None;
                }
                // "wound up his stay with a dinner"
                let closes = nearest_verb(view, up).is_some_and(|v| {
                    matches!(
                        syntax.lemma(v),
                        "end"
                            | "begin"
                            | "open"
                            | "wind"
                            | "conclude"
                            | "wrap"
                            | "start"
                            | "crown"
                            | "cap"
                            | "finish"
                            | "close"
                            | "follow"
                    )
                });
                if preposition == "to" || preposition == "with" && !closes {
                    return None;
                }
                let verb = nearest_verb(view, up)?;
                // What is only spoken of: "warned against", "asked about" are no frames of an event.
                let features = syntax.verb(verb)?;
                let realis = match features.modal.map(|m| syntax.word(m)) {
                    None => Realis::Real,
                    Some("will" | "shall" | "would" | "'ll") => Realis::Set,
                    Some(_) => return None,
                };
                let realis = if ahead { realis.min(Realis::Planned) } else { realis };
                // "failed to agree at talks": the talks took place.
                let tried = matches!(syntax.link(verb).governor, Some((g, Link::Infinitive)) if matches!(
                    syntax.lemma(g), "fail" | "refuse" | "decline" | "manage" | "struggle" | "try" | "attempt" | "seek" | "appear"
                ));
                let realis = if features.form == Form::Infinitive && !tried {
                    realis.min(realis::of_verb(view, verb))
                } else {
                    realis
                };
                let hearers = if matches!(
                    syntax.lemma(verb),
                    "tell"
                        | "inform"
                        | "assure"
                        | "urge"
                        | "warn"
                        | "thank"
                        | "ask"
                        | "congratulate"
                        | "brief"
                        | "remind"
                        | "present"
                        | "hand"
                        | "offer"
                        | "promise"
                ) {
                    syntax.link(verb).object.map(|o| people(view, o)).unwrap_or_default()
                } else {
                    Vec::new()
                };
                return Some(Occurrence {
                    realis,
                    verb: Some(verb),
                    people: subjects(view, verb, before),
                    aside: true,
                    meanwhile: out || matches!(preposition, "at" | "during" | "in" | "over" | "with"),
                    hearers,
                });
            }
            Link::Predicate => {
                let ranked = syntax.lemmas(at).any(|l| {
                    matches!(l, "first" | "second" | "third" | "fourth" | "fifth" | "latest" | "last")
                });
                let past = syntax.verb(up).is_some_and(|v| v.past && !v.negated && v.modal.is_none());
                if !(ranked && past) {
                    return None;
                }
                return Some(Occurrence {
                    realis: Realis::Real,
                    verb: Some(up),
                    people: Vec::new(),
                    aside: false,
                    meanwhile: false,
                    hearers: Vec::new(),
                });
            }
            _ => return None,
        }
    }
    None
}

/// "is off", "is unlikely", "was not to be": the noun's predicate takes it back.
fn predicate_denies(view: &View<'_>, verb: usize) -> bool {
    let syntax = &view.statement.syntax;
    let words: Vec<&str> =
        (verb + 1..syntax.chunks.len().min(verb + 4)).flat_map(|i| syntax.lemmas(i)).collect();
    words.iter().any(|w| {
        matches!(
            *w,
            "off"
                | "unlikely"
                | "possible"
                | "impossible"
                | "uncertain"
                | "premature"
                | "necessary"
                | "needed"
                | "essential"
                | "planned"
                | "expected"
                | "likely"
                | "only"
                | "key"
                | "doubt"
                | "question"
                | "way"
                | "urgent"
                | "unthinkable"
                | "conceivable"
        )
    })
}

fn before_of<'v>(view: &'v View<'_>, np: usize) -> Option<&'v str> {
    let syntax = &view.statement.syntax;
    let start = syntax.phrase_start(np);
    start.checked_sub(2).map(|i| syntax.lemma(i))
}

/// The verb group that a chunk hangs on.
fn nearest_verb(view: &View<'_>, mut node: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    for _ in 0..5 {
        if syntax.verb(node).is_some() {
            return Some(node);
        }
        node = syntax.link(node).governor?.0;
    }
    None
}

/// The phrases that belong to the noun: up to the next verb, comma lists included.
fn own(view: &View<'_>, at: usize, prepositions: &[&str]) -> Vec<Participant> {
    let syntax = &view.statement.syntax;
    let mut out = Vec::new();
    for (p, np) in phrases(view, at) {
        if !prepositions.contains(&syntax.lemma(p)) {
            continue;
        }
        // A later noun of its own takes the phrase: "a visit to Kabul after talks with X".
        let stolen = (at + 1..p).any(|i| {
            syntax.kind(i) == Some(ChunkKind::Np)
                && cues::noun(syntax.lemma(i)).is_some()
                && !matches!(syntax.lemma(i), "sideline" | "session")
        });
        if stolen {
            continue;
        }
        for one in people(view, np) {
            if !out.iter().any(|o: &Participant| o.who == one.who) {
                out.push(one);
            }
        }
    }
    out
}

/// The names inside the phrase before its head: "US-China talks", "the Biden-Putin summit".
fn modifiers(view: &View<'_>, at: usize) -> Vec<Participant> {
    let syntax = &view.statement.syntax;
    let Some(chunk) = syntax.chunks.get(at) else { return Vec::new() };
    let first = view.statement.offset + chunk.first;
    let head = view.statement.offset + chunk.head;
    let cast = view.scene.cast;
    view.scene
        .namings(first, head)
        .filter(|(_, n)| n.kind != MentionKind::Title && n.kind != MentionKind::Place)
        .filter_map(|(_, n)| {
            let figure = n.figure?;
            let found = cast.figures.get(figure)?;
            // "a UN General Assembly meeting", "the G20 summit": the body that convenes, nobody who meets.
            let convenes = found.kind == EntityKind::Org
                && !found.record.and_then(|r| view.scene.gazetteer.record(r)).is_some_and(|r| {
                    ["armed_group", "rival_government", "movement", "party", "military"]
                        .iter()
                        .any(|t| r.has("type", t))
                });
            if convenes {
                return None;
            }
            Some(Participant {
                who: Who::Figure(figure),
                first: n.first,
                end: n.end,
                via: n.via,
                side: found.acts_for,
                human: found.kind == EntityKind::Person,
                political: true,
            })
        })
        .collect()
}

fn owner(view: &View<'_>, at: usize) -> Vec<Participant> {
    let syntax = &view.statement.syntax;
    if let Some(owner) = syntax.link(at).owner {
        return people(view, owner);
    }
    if syntax.lemmas(at).any(|l| matches!(l, "his" | "her" | "its" | "my")) {
        return possessor(view, at, &[]).into_iter().collect();
    }
    Vec::new()
}

fn add(to: &mut Vec<Participant>, more: Vec<Participant>) {
    for one in more {
        if !to.iter().any(|p| p.who == one.who) {
            to.push(one);
        }
    }
}

fn circumstances(view: &View<'_>, at: usize, occurrence: &Occurrence) -> (Option<Place>, Option<Date>) {
    let future = occurrence.realis != Realis::Real;
    let own_time = || {
        // Right after the noun and its phrases: "talks with X on Friday".
        let syntax = &view.statement.syntax;
        let stop = (at + 1..syntax.chunks.len())
            .find(|&i| {
                matches!(
                    syntax.kind(i),
                    Some(ChunkKind::Vg | ChunkKind::Stop | ChunkKind::Sub | ChunkKind::Rel)
                )
            })
            .unwrap_or(syntax.chunks.len());
        let ids: Vec<usize> = (at + 1..stop)
            .filter(|&i| syntax.kind(i) == Some(ChunkKind::Time))
            .filter_map(|i| view.scene.time_at(view.statement.tokens(i).0).map(|t| t as usize))
            .collect();
        best(view, ids, future)
    };
    let date = best(view, attributive(view, at), future).or_else(own_time).or_else(|| {
        occurrence
            .verb
            .filter(|_| !occurrence.aside || occurrence.meanwhile)
            .and_then(|v| when(view, v, future))
    });
    let place = where_(view, at)
        .or_else(|| occurrence.verb.filter(|_| !occurrence.aside).and_then(|v| where_(view, v)));
    (place, date)
}

fn meeting(view: &View<'_>, at: usize, kind: ContactKind, occurrence: &Occurrence) -> Vec<Event> {
    let mut all = owner(view, at);
    add(&mut all, modifiers(view, at));
    add(&mut all, own(view, at, &["between", "among", "involving"]));
    let complete = all.len() > 1;
    let mut others = own(view, at, &["with"]);
    // "granted an audience to X", "paid a courtesy call on X"
    if occurrence.verb.is_some_and(|v| {
        matches!(view.statement.syntax.lemma(v), "grant" | "give" | "accord" | "pay" | "offer")
    }) {
        add(&mut others, own(view, at, &["to", "on"]));
    }
    if kind == ContactKind::Call {
        add(&mut others, own(view, at, &["to", "from"]));
    }
    if !complete && others.is_empty() {
        let of = own(view, at, &["of"]);
        if of.len() > 1 {
            add(&mut all, of);
        }
        if let Some(verb) = occurrence.verb.filter(|_| !occurrence.aside) {
            let syntax = &view.statement.syntax;
            for (p, np) in phrases(view, verb) {
                if syntax.lemma(p) == "with" && p < at {
                    add(&mut others, people(view, np));
                }
            }
        }
    }
    // "a dinner given by X"
    if view.statement.syntax.verb(at + 1).is_some_and(|v| v.form == Form::Participle) {
        add(&mut others, own(view, at + 1, &["by"]));
    }
    let complete = all.len() > 1;
    add(&mut all, others.clone());
    // "X held talks with Y"; "X said after talks with Y"; "X and Y held talks".
    let joins = !occurrence.aside || !complete;
    if joins {
        let mut own = occurrence.people.clone();
        if occurrence.aside && others.is_empty() && all.len() < 2 {
            add(&mut own, occurrence.hearers.clone());
        }
        add(&mut own, all);
        all = own;
    }
    if all.len() < 2 || !all.iter().any(|p| p.political) {
        return Vec::new();
    }
    let (place, date) = circumstances(view, at, occurrence);
    vec![Event { kind, realis: occurrence.realis, at, participants: all, place, date }]
}

fn visit(view: &View<'_>, at: usize, occurrence: &Occurrence) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let mut own_people = owner(view, at);
    add(&mut own_people, own(view, at, &["by"]));
    let of = own(view, at, &["of"]);
    if of.iter().all(|p| p.human && matches!(p.who, Who::Figure(_))) {
        add(&mut own_people, of);
    }
    if own_people.is_empty() && syntax.lemmas(at).all(|l| l != "its") {
        own_people = modifiers(view, at);
        own_people.retain(|p| p.human);
        if own_people.is_empty() {
            own_people = occurrence.people.clone();
        }
    }
    if !visitors(&own_people) {
        return Vec::new();
    }
    let mut places: Vec<Place> = Vec::new();
    for (p, np) in phrases(view, at) {
        if matches!(syntax.lemma(p), "to" | "in" | "of" | "at") && places.is_empty() {
            if syntax.lemma(p) == "of" && syntax.lemma(at) != "tour" {
                continue;
            }
            places.extend(syntax.members(np).iter().filter_map(|&m| place(view, m)));
        }
    }
    let (_, date) = circumstances(view, at, occurrence);
    let hosts = own(view, at, &["with"]);
    if places.is_empty() {
        let fallback = occurrence.verb.filter(|_| !occurrence.aside).and_then(|v| where_(view, v));
        places.extend(fallback);
    }
    places
        .into_iter()
        .filter(|p| !is_home(view, &own_people, p))
        .map(|place| {
            let mut participants = own_people.clone();
            add(&mut participants, hosts.clone());
            Event {
                kind: ContactKind::Visit,
                realis: occurrence.realis,
                at,
                participants,
                place: Some(place),
                date,
            }
        })
        .collect()
}
