//! Offices told by a verb: `X has been Qatar's envoy`, `the envoy is X`, `named Y finance
//! minister`, `resigned as speaker`, `who chairs the council`.

use super::Holding;
use super::lexis::{APPOINTS, CALENDAR};
use super::phrases;
use super::posts::{self, Names, Owner, Post};
use super::scene::Scene;
use super::ties;
use crate::document::{MentionKind, Role};

/// How far back in its sentence an office looks for a verb, in tokens.
const REACH: usize = 60;

/// `X has been Qatar's envoy`, `who is at once`, `was named ambassador`: the subject, and whether it is past.
pub(super) fn subject(
    scene: &Scene<'_, '_>,
    names: &Names<'_>,
    post: &Post,
    last: Option<&(Post, usize)>,
) -> Option<(usize, bool)> {
    if let Some(person) = inverse(scene, names, post) {
        return Some((person, false));
    }
    let floor = scene.sentence_start(post.start);
    let mut at = post.start;
    let (mut link, mut past, mut be, mut made) = (false, false, false, false);
    let with_as = scene.before(at).is_some_and(|b| scene.lower(b) == "as");
    let mut steps = 0;
    while at > floor && steps < 12 {
        if let Some((number, naming)) = names.ending(at) {
            let linked = link || be && made;
            // "X, a former journalist who became president"
            if let Some(&(_, holder)) = last.filter(|(before, _)| before.naming == number && linked) {
                return Some((holder, past));
            }
            return (naming.kind == MentionKind::Person && linked).then_some((number, past));
        }
        let before = at - 1;
        match scene.lower(before) {
            "is" | "are" | "being" | "remains" | "becomes" | "become" | "became" | "remained" | "'s"
            | "serves" => {
                link = true;
                be = true;
            }
            "was" | "were" | "been" | "served" | "worked" => {
                link = true;
                be = true;
                past |= matches!(scene.lower(before), "was" | "served" | "worked") && !made;
            }
            "be" | "has" | "have" | "had" | "will" | "to" | "who" | "as" | "in" | "at" | "once" | "also"
            | "now" | "long" | "currently" | "already" | "still" | "since" | "later" | "then" | "both"
            | "the" | "a" | "an" | "serving" | "acting" | "recently" | "briefly" | "formerly"
            | "previously" | "twice" | "formally" | "office" | "set" | "due" | "last" | "year" | "month"
            | "week" | "two" | "three" | "four" | "term" | "terms" | "years" | "several" => {
                be |= scene.lower(before) == "be";
            }
            "resigned" | "resigns" | "quit" | "quits" | "down" | "retired" | "removed" | "dismissed"
            | "sacked" | "fired" | "ousted" | "resign" | "resigning" | "suspended"
                if with_as =>
            {
                link = true;
                past = true;
            }
            "took" | "takes" | "over" | "acts" | "acted" | "returned" | "returns" | "stay" | "stays"
            | "stayed" | "continue" | "continues" | "steps" | "stepped" | "work" | "works" | "re"
            | "confirmed"
                if with_as =>
            {
                link = true;
            }
            // "X served as mayor before he became minister": the only person of the sentence so far.
            "he" | "she" if link => {
                let people = || names.list.iter().filter(|n| n.first >= floor && n.end <= before);
                let mut persons = people().filter(|n| n.kind == MentionKind::Person);
                let only = persons.next().filter(|first| persons.all(|n| n.figure == first.figure))?;
                let number = names.list.iter().position(|n| n.first == only.first)?;
                return Some((number, past));
            }
            _ if scene.any(before, APPOINTS) => made = true,
            _ if scene.is(before, b',') || scene.number(before) || scene.is(before, b'_') => {}
            _ if scene.any(before, CALENDAR) => {}
            _ => return None,
        }
        at = before;
        steps += 1;
    }
    None
}

/// `named the engineer Yisr Qabbani finance minister`, `succeeds Park as national security adviser`.
pub(super) fn appointed(scene: &Scene<'_, '_>, names: &Names<'_>, post: &Post) -> Vec<usize> {
    let floor = scene.sentence_start(post.start).max(post.start.saturating_sub(REACH));
    let verb = |from: usize| (floor..from).rev().find(|&i| scene.any(i, APPOINTS) && !scene.capital(i));
    if scene.spaced(post.start) {
        if let Some((number, naming)) = names.ending(post.start) {
            if naming.kind == MentionKind::Person && verb(naming.first).is_some() {
                return vec![number];
            }
        }
    }
    let Some(before) = scene.before(post.start) else { return Vec::new() };
    // "declared herself interim president"
    if matches!(scene.lower(before), "himself" | "herself") && verb(before).is_some() {
        let end = names.list.partition_point(|n| n.first < before);
        let subject = names
            .list
            .get(..end)
            .and_then(|l| l.iter().rposition(|n| n.kind == MentionKind::Person && n.first >= floor));
        return subject.into_iter().collect();
    }
    if scene.lower(before) != "as" {
        return Vec::new();
    }
    let people = |from: usize, to: usize| {
        let first = names.list.partition_point(|n| n.first < from);
        let end = names.list.partition_point(|n| n.first < to);
        (first..end)
            .filter(|&n| names.list.get(n).is_some_and(|n| n.kind == MentionKind::Person))
            .collect::<Vec<_>>()
    };
    let takes_over = (floor..before).rev().find(|&i| {
        matches!(
            scene.lower(i),
            "succeed"
                | "succeeds"
                | "succeeded"
                | "replace"
                | "replaces"
                | "replaced"
                | "succeeding"
                | "replacing"
        )
    });
    if let Some(verb) = takes_over {
        let mut out: Vec<usize> = people(floor, verb).into_iter().next_back().into_iter().collect();
        out.extend(people(verb, before).into_iter().next());
        // "was replaced as foreign minister by Y"
        if scene.lower(post.end) == "by" {
            out.extend(ties::following(scene, names, post.end + 1, false));
        }
        return out;
    }
    let made = verb(before).or_else(|| {
        (floor..before).rev().find(|&i| {
            matches!(
                scene.lower(i),
                "appointment"
                    | "nomination"
                    | "election"
                    | "selection"
                    | "accepted"
                    | "accept"
                    | "accepts"
                    | "received"
                    | "recognised"
                    | "recognized"
                    | "credentials"
                    | "credence"
                    | "swore"
                    | "inaugurated"
                    | "sent"
                    | "serves"
                    | "served"
                    | "introduced"
                    | "approved"
                    | "approves"
                    | "endorsed"
                    | "retained"
                    | "reinstated"
                    | "identified"
            )
        })
    });
    match made {
        Some(verb) if before - verb <= 18 => {
            let named = people(verb, before).into_iter().next_back();
            // "X, installed by Y as governor"
            let by = scene.lower(verb + 1) == "by";
            // "X presented her credentials as envoy"
            let own = matches!(scene.lower(verb), "credentials" | "credence")
                && matches!(scene.lower(verb.saturating_sub(1)), "his" | "her" | "their");
            let before = || people(floor, verb).into_iter().next_back().filter(|_| by || own);
            named.or_else(before).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// `The new ambassador is Y`: the office comes first.
fn inverse(scene: &Scene<'_, '_>, names: &Names<'_>, post: &Post) -> Option<usize> {
    let mut at = post.end;
    let mut link = false;
    for _ in 0..4 {
        match scene.lower(at) {
            "is" | "was" | "are" | "were" | "be" | "remains" => link = true,
            "will" | "would" | "now" | "to" | "currently" | "still" => {}
            _ => break,
        }
        at += 1;
    }
    // "the minister is Lavrov's friend" names somebody else.
    let person = ties::following(scene, names, at, false).filter(|_| link)?;
    let end = names.list.get(person)?.end;
    (!scene.possessive(end)).then_some(person)
}

/// The noun of a verb that means to hold an office, and whether it is past.
fn noun(verb: &str) -> Option<(&'static str, bool)> {
    Some(match verb {
        "heads" => ("head", false),
        "headed" => ("head", true),
        "chairs" => ("chair", false),
        "chaired" => ("chair", true),
        "leads" => ("leader", false),
        "led" => ("leader", true),
        "commands" => ("commander", false),
        "commanded" => ("commander", true),
        "governs" => ("governor", false),
        _ => return None,
    })
}

/// Whether a word that looks like a title is such a verb: its subject stands before it.
pub(super) fn is_verb(scene: &Scene<'_, '_>, names: &Names<'_>, at: usize) -> bool {
    noun(scene.lower(at)).is_some() && subject_of(scene, names, at).is_some()
}

/// The person before a verb, with or without `who`.
fn subject_of(scene: &Scene<'_, '_>, names: &Names<'_>, verb: usize) -> Option<usize> {
    let mut before = scene.before(verb)?;
    if matches!(scene.lower(before), "now" | "also" | "currently") {
        before = scene.before(before)?;
    }
    let who = scene.lower(before) == "who" && before > 0;
    let end = if !who {
        before + 1
    } else if scene.is(before - 1, b',') {
        before - 1
    } else {
        before
    };
    // Without `who` only what is said of bodies: "General X now heads the council".
    let plain = who || matches!(scene.lower(verb), "heads" | "chairs");
    let (number, naming) = names.ending(end).filter(|_| plain)?;
    (naming.kind == MentionKind::Person).then_some(number)
}

/// `X, who chairs the People's Council`, `Z heads the agency`.
pub(super) fn verbal(scene: &Scene<'_, '_>, names: &Names<'_>) -> Vec<Holding> {
    let mut out = Vec::new();
    for verb in 0..scene.len() {
        let Some((noun, past)) = noun(scene.lower(verb)) else { continue };
        let Some(number) = subject_of(scene, names, verb) else { continue };
        let Some(person) = names.list.get(number) else { continue };
        let Some((Owner::Named(owned), _)) = phrases::phrase(scene, names, verb + 1) else { continue };
        let Some(owned) = names.list.get(owned).filter(|n| posts::can_own(n)) else { continue };
        let (Some(figure), Some(of)) = (person.figure, owned.figure) else { continue };
        let role = match noun {
            "commander" => Role::Military,
            "governor" => Role::Subnational,
            _ => Role::Official,
        };
        out.push(Holding {
            person: figure,
            naming: number,
            title: (verb, verb + 1),
            text: Some(noun.to_owned()),
            role,
            modifiers: Vec::new(),
            of: Some((of, owned.first, owned.end)),
            former: past,
        });
    }
    out
}
