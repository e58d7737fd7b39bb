//! Whose office it is, where the phrase itself does not say: what `its` and `the group's` refer
//! to, the owner of the office beside it, the state that the sentence or the article is about.

use super::figures::Figures;
use super::lexis::LOCATIVE;
use super::posts::{Names, Owner, Post, can_own};
use super::scene::Scene;
use super::titles::Title;
use super::{Holding, Naming};
use crate::document::{EntityKind, MentionKind, Role, Via};

/// A figure and the tokens that name it.
pub(super) type Of = (usize, usize, usize);

/// The owner of an office.
pub(super) fn resolve(
    scene: &Scene<'_, '_>,
    names: &Names<'_>,
    figures: &mut Figures,
    title: &Title,
    post: &Post,
    holder: usize,
    done: &[Holding],
) -> Option<Of> {
    match post.owner {
        Owner::Named(number) => {
            let naming = names.list.get(number)?;
            if naming.kind == MentionKind::Person {
                // "George W. Bush's envoy": the state that he acts or acted for.
                let figure = naming.figure?;
                let state = state_of_person(scene, figures, figure).unwrap_or(figure);
                return Some((state, naming.first, naming.end));
            }
            Some((naming.figure?, naming.first, naming.end))
        }
        Owner::Back(token) => back(scene, names, figures, token)
            .or_else(|| unsaid(scene, names, figures, title, post, holder, done)),
        Owner::Unsaid => unsaid(scene, names, figures, title, post, holder, done),
    }
}

fn of(naming: &Naming) -> Option<Of> {
    Some((naming.figure?, naming.first, naming.end))
}

/// What `its` or `the group's` refers to.
fn back(scene: &Scene<'_, '_>, names: &Names<'_>, figures: &Figures, token: usize) -> Option<Of> {
    let before = names.list.partition_point(|n| n.end <= token);
    let mut earlier = names.list.get(..before)?.iter().rev().filter(|n| can_own(n));
    match scene.lower(token) {
        "its" | "their" | "our" | "whose" => {
            let start = scene.sentence_start(token);
            let here: Vec<&Naming> = earlier.by_ref().take_while(|n| n.first >= start).collect();
            // The subject rather than what stands behind a preposition.
            here.iter()
                .find(|n| !behind_preposition(scene, n.first))
                .or_else(|| here.first())
                .copied()
                .and_then(of)
                .or_else(|| {
                    names
                        .list
                        .get(..before)?
                        .iter()
                        .rev()
                        .find(|n| matches!(n.kind, MentionKind::State | MentionKind::Org))
                        .and_then(of)
                })
        }
        "group" | "movement" | "organisation" | "organization" | "party" | "militia" | "regime"
        | "faction" | "junta" | "rebels" | "militants" | "bloc" | "union" | "agency" | "council"
        | "commission" | "company" | "federation" | "ministry" | "alliance" | "body" | "insurgents"
        | "army" => earlier.find(|n| n.kind == MentionKind::Org).and_then(of),
        "country" | "nation" | "republic" | "state" | "government" | "kingdom" | "island" | "territory" => {
            in_article(names, figures, scene.len()).or_else(|| {
                earlier
                    .find(|n| {
                        matches!(n.kind, MentionKind::State | MentionKind::Demonym) || n.via == Via::Metonym
                    })
                    .and_then(of)
            })
        }
        _ => None,
    }
}

fn behind_preposition(scene: &Scene<'_, '_>, first: usize) -> bool {
    let Some(mut before) = scene.before(first) else { return false };
    if scene.lower(before) == "the" {
        match scene.before(before) {
            Some(earlier) => before = earlier,
            None => return false,
        }
    }
    scene.any(before, LOCATIVE)
        || matches!(scene.lower(before), "to" | "from" | "with" | "against" | "on" | "of" | "for" | "by")
}

/// The owner that nobody names.
fn unsaid(
    scene: &Scene<'_, '_>,
    names: &Names<'_>,
    figures: &mut Figures,
    title: &Title,
    post: &Post,
    holder: usize,
    done: &[Holding],
) -> Option<Of> {
    let words = (title.first, title.full);
    // The office beside it in the same sentence: "President Lee and Foreign Minister Cho".
    if let Some(last) = done.last().filter(|h| scene.sentence(h.title.0) == scene.sentence(post.start)) {
        let gap = names.list.get(last.naming).map_or(last.title.1, |n| n.end.max(last.title.1));
        let close = post.start >= gap && post.start - gap <= 4;
        let joined = close
            && (gap..post.start).all(|i| {
                scene.is(i, b',')
                    || matches!(
                        scene.lower(i),
                        "and" | "as" | "well" | "the" | "his" | "her" | "now" | "also" | "then"
                    )
            });
        if joined && last.of.is_some() {
            return last.of;
        }
    }
    // The same person's office elsewhere.
    if let Some(same) =
        done.iter().rev().find(|h| h.person == holder && h.of.is_some() && h.role == title.role)
    {
        return same.of;
    }
    if title.role == Role::Other {
        return None;
    }
    if let Some(id) = inherent(scene, title) {
        return figures.of_id(scene, id).map(|figure| (figure, words.0, words.1));
    }
    if let Some(state) = state_of_person(scene, figures, holder) {
        return Some((state, words.0, words.1));
    }
    in_sentence(scene, names, post, title.role).or_else(|| in_article(names, figures, post.start))
}

/// The state that a gazetteer person acts for.
fn state_of_person(scene: &Scene<'_, '_>, figures: &mut Figures, figure: usize) -> Option<usize> {
    let person = figures.list.get(figure)?;
    let record = scene.record(person.record?)?;
    let id = record.fact("acts_for").or_else(|| record.fact("country"))?;
    let id = id.split(',').next().unwrap_or_default().to_owned();
    figures.of_id(scene, &id)
}

/// Titles that only one state has.
fn inherent(scene: &Scene<'_, '_>, title: &Title) -> Option<&'static str> {
    let phrase = scene.slice(title.first, title.full).to_lowercase();
    let capital = scene.capital(title.head);
    if phrase.contains("taoiseach") || phrase.contains("tanaiste") {
        return Some("iso:IE");
    }
    if phrase.contains("chancellor of the exchequer") || phrase == "home secretary" && capital {
        return Some("iso:GB");
    }
    if phrase.ends_with("secretary of state") && capital || capital && phrase.starts_with("secretary of ") {
        return Some("iso:US");
    }
    if phrase == "foreign secretary" && capital {
        let south_asia = ["india", "pakistan", "bangladesh", "nepal", "philippine", "sri lanka"];
        let text = &scene.text.lower;
        return (!south_asia.iter().any(|name| text.contains(name))).then_some("iso:GB");
    }
    None
}

/// The state or body that the sentence is about: its subject before the office, else a possessor in it.
fn in_sentence(scene: &Scene<'_, '_>, names: &Names<'_>, post: &Post, role: Role) -> Option<Of> {
    let start = scene.sentence_start(post.start);
    let end = scene.sentence_end(post.start);
    let from = names.list.partition_point(|n| n.first < start);
    let to = names.list.partition_point(|n| n.first < end);
    let here = names.list.get(from..to)?;
    let body = matches!(role, Role::Spokesperson | Role::Official | Role::ArmedGroup);
    let fits = |n: &&Naming| match n.kind {
        MentionKind::State => true,
        MentionKind::Org => body,
        MentionKind::Place => n.via == Via::Metonym || role == Role::Subnational,
        _ => false,
    };
    let before = here.iter().rev().filter(|n| n.end <= post.start);
    before
        .clone()
        .filter(fits)
        .find(|n| !behind_preposition(scene, n.first))
        .or_else(|| before.clone().find(|n| n.kind == MentionKind::Demonym))
        .or_else(|| {
            here.iter()
                .find(|n| n.kind == MentionKind::State && n.first >= post.end && scene.possessive(n.end))
        })
        .or_else(|| {
            // The only state before the office, wherever it stands.
            let mut states = before.clone().filter(|n| n.kind == MentionKind::State);
            let first = states.next()?;
            states.all(|n| n.figure == first.figure).then_some(first)
        })
        .and_then(of)
}

/// The state that the article is about, where one is.
fn in_article(names: &Names<'_>, figures: &Figures, until: usize) -> Option<Of> {
    let mut counts: Vec<(usize, u32, Of)> = Vec::new();
    for naming in names.list.iter().filter(|n| n.first < until) {
        let Some(figure) = naming.figure else { continue };
        if figures.list.get(figure).is_none_or(|f| f.kind != EntityKind::State) {
            continue;
        }
        match counts.iter_mut().find(|(known, ..)| *known == figure) {
            Some((_, count, _)) => *count += 1,
            None => counts.push((figure, 1, (figure, naming.first, naming.end))),
        }
    }
    let best = counts.iter().max_by_key(|(_, count, _)| *count)?;
    let all: u32 = counts.iter().map(|(_, count, _)| count).sum();
    (best.1 * 5 >= all * 2).then_some(best.2)
}
