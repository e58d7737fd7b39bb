//! Meetings told by more than a verb: "shook hands", "presented his credentials to", "brought together".

use super::circumstances::phrases;
use super::cues::{self, Class};
use super::people::{Participant, people};
use super::verbal::{add, event, possessor, subject, subjects, with};
use super::{Draft, Event};
use crate::clauses::actors::Who;
use crate::clauses::chunk::{ChunkKind, Form};
use crate::document::ContactKind;
use crate::rules::View;

/// The meetings that the verb at `at` tells together with other words.
pub(super) fn idioms(view: &View<'_>, at: usize, lemma: &str, before: &[Draft]) -> Vec<Event> {
    let mut events = Vec::new();
    match lemma {
        "present" | "hand" | "submit" | "deliver" | "tender" | "accept" | "receive" => {
            events.extend(credentials(view, at));
        }
        "sign" | "ink" | "initial" | "cosign" | "conclude" => events.extend(signing(view, at)),
        "call" => events.extend(call_on(view, at)),
        _ => {}
    }
    if matches!(lemma, "shake" | "exchange" | "face" | "clasp" | "pump") {
        events.extend(handshake(view, at, before));
    }
    if matches!(lemma, "bring" | "get" | "gather" | "assemble" | "convene" | "unite" | "reunite" | "seat") {
        events.extend(bring(view, at));
    }
    if matches!(lemma, "come" | "stand" | "sit" | "get") {
        events.extend(face_to_face(view, at));
    }
    if matches!(lemma, "have" | "join" | "treat" | "invite" | "ask" | "take") {
        events.extend(table(view, at, lemma));
    }
    if lemma == "go" {
        events.extend(outing(view, at, before));
    }
    if events.is_empty() {
        events.extend(together(view, at));
    }
    events.extend(shared(view, at, lemma, before));
    events.extend(hosting(view, at, lemma));
    events
}

/// "exchanged views with X", "X and Y broke bread", "was photographed with X"
fn shared(view: &View<'_>, at: usize, lemma: &str, before: &[Draft]) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let passive = syntax.verb(at).is_some_and(|v| v.passive);
    let object = syntax.link(at).object.map_or("", |o| syntax.lemma(o));
    let near = (at..syntax.chunks.len().min(at + 3)).any(|i| syntax.lemmas(i).any(|l| l == "together"));
    let together = match (lemma, object) {
        (
            "exchange",
            "view" | "word" | "pleasantry" | "greeting" | "idea" | "opinion" | "handshake" | "courtesy"
            | "toast" | "gift",
        )
        | ("break", "bread")
        | ("cross", "path")
        | ("rub", "shoulder" | "elbow")
        | ("compare", "note")
        | ("clink", "glass")
        | (
            "share",
            "table" | "platform" | "stage" | "meal" | "car" | "sofa" | "pot" | "plate" | "lunch" | "dinner",
        )
        | (
            "spend",
            "hour" | "day" | "evening" | "night" | "afternoon" | "morning" | "weekend" | "minute" | "time",
        )
        | ("lay", "wreath") => !passive,
        ("photograph" | "picture" | "film" | "see", "") => passive,
        ("pose" | "stroll" | "walk" | "sit" | "stand" | "pray" | "ride" | "kneel" | "come" | "appear", _) => {
            !passive
        }
        _ => false,
    };
    if !together {
        return Vec::new();
    }
    let mut all = subjects(view, at, before);
    let seated = matches!(lemma, "sit" | "stand");
    let others: Vec<Participant> = phrases(view, at)
        .into_iter()
        .filter(|&(p, _)| {
            let lemma = syntax.lemma(p);
            lemma == "with"
                || seated && matches!(lemma, "from" | "beside" | "opposite" | "alongside" | "facing")
        })
        .flat_map(|(_, np)| people(view, np))
        .collect();
    // Being side by side is a meeting with someone, or together.
    if others.is_empty() && !(near && all.len() > 1) {
        return Vec::new();
    }
    add(&mut all, others);
    let humans = all.len() > 1 && all.iter().all(|p| p.human && matches!(p.who, Who::Figure(_)));
    if !humans {
        return Vec::new();
    }
    let event = event(view, ContactKind::Meeting, at, all);
    if event.place.is_none() && event.date.is_none() { Vec::new() } else { vec![event] }
}

/// "went for a walk": two or more, or one with another.
fn outing(view: &View<'_>, at: usize, before: &[Draft]) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let walk = phrases(view, at).into_iter().any(|(p, np)| {
        matches!(syntax.lemma(p), "for" | "on")
            && matches!(syntax.lemma(np), "walk" | "stroll" | "ride" | "hike" | "swim" | "drive" | "sail")
    });
    if !walk {
        return Vec::new();
    }
    let mut all = subjects(view, at, before);
    let others: Vec<Participant> = phrases(view, at)
        .into_iter()
        .filter(|&(p, _)| syntax.lemma(p) == "with")
        .flat_map(|(_, np)| people(view, np))
        .collect();
    add(&mut all, others);
    let humans = all.len() > 1 && all.iter().all(|p| p.human && matches!(p.who, Who::Figure(_)));
    if humans { vec![event(view, ContactKind::Meeting, at, all)] } else { Vec::new() }
}

/// "X and Y inspected the border post together": people of different sides.
fn together(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    if syntax.verb(at).is_none_or(|v| v.form != Form::Finite)
        || !cues::verbs(syntax.lemma(at), None).is_empty()
    {
        return Vec::new();
    }
    let stop = (at + 1..syntax.chunks.len())
        .find(|&i| {
            matches!(
                syntax.kind(i),
                Some(ChunkKind::Vg | ChunkKind::Stop | ChunkKind::Comma | ChunkKind::Coord)
            )
        })
        .unwrap_or(syntax.chunks.len());
    let said = (at..stop)
        .any(|i| matches!(syntax.kind(i), Some(ChunkKind::Adv)) && syntax.lemmas(i).any(|l| l == "together"));
    if !said {
        return Vec::new();
    }
    let all = subject(view, at).map(|s| people(view, s)).unwrap_or_default();
    let humans = all.len() > 1 && all.iter().all(|p| p.human && matches!(p.who, Who::Figure(_)));
    let sides = all.iter().any(|p| p.side.is_some() && p.side != all.first().and_then(|f| f.side));
    if !(humans && sides) {
        return Vec::new();
    }
    let event = event(view, ContactKind::Meeting, at, all);
    if event.place.is_none() && event.date.is_none() { Vec::new() } else { vec![event] }
}

/// "played host to X", "rolled out the red carpet for X"
fn hosting(view: &View<'_>, at: usize, lemma: &str) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let object = syntax.link(at).object.map_or("", |o| syntax.lemma(o));
    let preposition = match (lemma, object) {
        ("play", "host") => "to",
        ("roll" | "lay" | "unroll" | "put", "carpet") => "for",
        (
            "lay" | "throw" | "give" | "hold" | "host",
            "dinner" | "lunch" | "banquet" | "reception" | "party" | "feast",
        ) => "for",
        _ => return Vec::new(),
    };
    let mut all = subject(view, at).map(|s| people(view, s)).unwrap_or_default();
    let guests: Vec<Participant> = phrases(view, at)
        .into_iter()
        .filter(|&(p, _)| syntax.lemma(p) == preposition)
        .flat_map(|(_, np)| people(view, np))
        .filter(|p| p.human && matches!(p.who, Who::Figure(_)))
        .collect();
    if all.is_empty() || guests.is_empty() {
        return Vec::new();
    }
    add(&mut all, guests);
    vec![event(view, ContactKind::Meeting, at, all)]
}

/// "had X to dinner", "joined X for tea"
fn table(view: &View<'_>, at: usize, lemma: &str) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let Some(object) = syntax.link(at).object else { return Vec::new() };
    // An invitation is no meal.
    if matches!(lemma, "invite" | "ask") {
        return Vec::new();
    }
    let meal = phrases(view, at).into_iter().any(|(p, np)| {
        matches!(syntax.lemma(p), "to" | "for" | "over" | "at")
            && (matches!(
                syntax.lemma(np),
                "tea"
                    | "coffee"
                    | "dinner"
                    | "lunch"
                    | "breakfast"
                    | "supper"
                    | "banquet"
                    | "talk"
                    | "meeting"
                    | "drink"
            ) || cues::is(Class::Food, syntax.lemma(np)))
    });
    let mut all = subject(view, at).map(|s| people(view, s)).unwrap_or_default();
    let others = people(view, object);
    if !meal
        || all.is_empty()
        || others.is_empty()
        || !all.iter().chain(&others).all(|p| p.human && matches!(p.who, Who::Figure(_)))
    {
        return Vec::new();
    }
    add(&mut all, others);
    vec![event(view, ContactKind::Meeting, at, all)]
}

/// "shook hands", "faced X across a table"
pub(super) fn handshake(view: &View<'_>, at: usize, before: &[Draft]) -> Vec<Event> {
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

/// "presented his credentials to X", "received the letters of credence of X"
pub(super) fn credentials(view: &View<'_>, at: usize) -> Vec<Event> {
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
    let mut others: Vec<Participant> = if takes {
        Vec::new()
    } else {
        with(view, at, &["to"]).into_iter().flatten().filter(|p| p.human).collect()
    };
    if others.is_empty() {
        // "of" and "from" hang on the letter.
        let wanted: &[&str] = if takes { &["from", "of"] } else { &["to"] };
        others = phrases(view, at)
            .into_iter()
            .filter(|&(p, _)| wanted.contains(&syntax.lemma(p)) && (!takes || p <= object + 3))
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
pub(super) fn signing(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let Some(object) = syntax.link(at).object else { return Vec::new() };
    // "the Free Trade Area (FTA) agreement": its noun stands behind the brackets.
    let bracket = syntax.kind(object + 1) == Some(ChunkKind::Open);
    let noun = (object + 2..object + 5).find(|&i| {
        bracket && syntax.kind(i) == Some(ChunkKind::Np) && syntax.kind(i - 1) != Some(ChunkKind::Open)
    });
    let paper = matches!(
        syntax.lemma(noun.unwrap_or(object)),
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
pub(super) fn call_on(view: &View<'_>, at: usize) -> Vec<Event> {
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

/// "brought the two leaders together"
pub(super) fn bring(view: &View<'_>, at: usize) -> Vec<Event> {
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
pub(super) fn face_to_face(view: &View<'_>, at: usize) -> Vec<Event> {
    let syntax = &view.statement.syntax;
    let words: Vec<&str> = (at + 1..syntax.chunks.len().min(at + 7)).flat_map(|i| syntax.lemmas(i)).collect();
    let faces = words.windows(3).any(|w| matches!(w, ["face", "to", "face"]))
        || words.windows(5).any(|w| matches!(w, ["face", "-", "to", "-", "face"]));
    let mut all = subject(view, at).map(|s| people(view, s)).unwrap_or_default();
    let last = (at..syntax.chunks.len().min(at + 7)).rfind(|&i| syntax.lemma(i) == "face").unwrap_or(at);
    let others: Vec<Participant> = phrases(view, last)
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
