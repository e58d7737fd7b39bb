//! Who takes part: the most specific actors that a noun phrase names.

use super::allegiance::{
    counterpart, holder_of_side, is_known, is_political, is_political_body, leader, office_holder, side,
    sides,
};
use super::cues::{self, Class};
use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::ChunkKind;
use crate::document::{EntityKind, MentionKind, Via};
use crate::entities::Naming;
use crate::rules::View;
use crate::text::lexicon::Tag;

/// Somebody who takes part; tokens are those of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Participant {
    pub(crate) who: Who,
    pub(crate) first: usize,
    pub(crate) end: usize,
    pub(crate) via: Via,
    /// The state or body that a person acts for.
    pub(crate) side: Option<usize>,
    /// A human being or several: a person, officials, a delegation; not a state or body by its bare name.
    pub(crate) human: bool,
    /// An official, a state, a political or armed body.
    pub(crate) political: bool,
}

impl Participant {
    /// Whether two are one: the same actor, or an unnamed official of the state that the other acts for.
    pub(crate) fn same(&self, other: &Self) -> bool {
        self.who == other.who
            || matches!(other.who, Who::Figure(f) if self.side == Some(f))
            || matches!(self.who, Who::Figure(f) if other.side == Some(f))
    }
}

/// Everybody that the noun phrase at `at` and its list name.
pub(super) fn people(view: &View<'_>, at: usize) -> Vec<Participant> {
    people_but(view, at, &[])
}

/// Likewise, where pronouns cannot stand for those in `exclude`.
pub(super) fn people_but(view: &View<'_>, at: usize, exclude: &[Who]) -> Vec<Participant> {
    let mut out: Vec<Participant> = Vec::new();
    let members = view.statement.syntax.members(at);
    for (number, &member) in members.iter().enumerate() {
        if number > 0 && is_beside(view, member) && out.last().is_some_and(|p| p.human) {
            continue;
        }
        for one in single(view, member, exclude) {
            if !out.iter().any(|p| p.who == one.who) {
                out.push(one);
            }
        }
    }
    out
}

/// "Ann Lee, the Irish premier, and …": a title that says who the name before it is.
fn is_beside(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    let start = syntax.phrase_start(at);
    let comma = start.checked_sub(1).is_some_and(|c| syntax.kind(c) == Some(ChunkKind::Comma));
    let head = syntax.chunks.get(at).map_or(0, |c| view.statement.offset + c.head);
    let named = view.scene.cast.naming_at(head).is_some_and(|n| n.kind == MentionKind::Person);
    let before =
        start.checked_sub(2).and_then(|b| syntax.chunks.get(b)).map_or(0, |c| view.statement.offset + c.head);
    let after_person = view.scene.cast.naming_at(before).is_some_and(|n| n.kind == MentionKind::Person);
    comma && !named && after_person && cues::is(Class::People, syntax.lemma(at))
}

fn single(view: &View<'_>, at: usize, exclude: &[Who]) -> Vec<Participant> {
    let syntax = &view.statement.syntax;
    let Some(chunk) = syntax.chunks.get(at).filter(|c| c.kind == ChunkKind::Np) else { return Vec::new() };
    let lemma = syntax.lemma(at);
    if cues::is(Class::Led, lemma) {
        if let Some(leader) = leader(view, at) {
            let led = people(view, leader);
            if !led.is_empty() {
                return led;
            }
        }
    }
    let (first, end) = view.statement.tokens(at);
    let head = view.statement.offset + chunk.head;
    let names: Vec<Naming> = view
        .scene
        .namings(first, end)
        .filter(|(_, n)| n.kind != MentionKind::Title)
        .map(|(_, n)| *n)
        .collect();
    if let Some(naming) = names.iter().find(|n| n.first <= head && head < n.end) {
        return named(view, at, naming).into_iter().collect();
    }
    // "the Saudi ambassador, Turki Al Muqrin"
    let beside: Vec<Participant> = syntax
        .link(at)
        .apposition
        .map(|a| if syntax.link(a).list == Some(a) { syntax.members(a) } else { vec![a] })
        .unwrap_or_default()
        .into_iter()
        .filter_map(|a| {
            let (f, e) = view.statement.tokens(a);
            let person =
                view.scene.namings(f, e).find(|(_, n)| n.kind == MentionKind::Person).map(|(_, n)| *n)?;
            named(view, a, &person)
        })
        .collect();
    if !beside.is_empty() {
        return beside;
    }
    // "Kim's armoured train": who travels in it.
    if cues::is(Class::Vehicle, lemma) {
        return syntax.link(at).owner.map(|o| people(view, o)).unwrap_or_default();
    }
    if matches!(lemma, "counterpart" | "colleague" | "host" | "number" | "interlocutor") {
        return counterpart(view, at, &names);
    }
    if let Some(holder) = holder_of_side(view, at, &names) {
        return vec![holder];
    }
    if cues::is(Class::People, lemma) {
        let sides = sides(view, at, &names);
        if !sides.is_empty() {
            return sides.iter().filter_map(|n| unnamed(view, at, n)).collect();
        }
    }
    if let Some(holder) = office_holder(view, at) {
        return vec![holder];
    }
    // "Armenia's decision" is nobody.
    if !(cues::is(Class::People, lemma) || is_pronoun(view, at) || cues::is(Class::State, lemma)) {
        return Vec::new();
    }
    view.parties(at, exclude)
        .into_iter()
        // "the delegation", "officials": no guess whose.
        .filter(|p| {
            !(p.via == Via::Coreference
                && p.voice.as_ref().is_some_and(|v| v.figure.is_none())
                && !cues::is(Class::Office, lemma))
        })
        .filter_map(|p| from_party(view, at, p))
        .collect()
}

fn is_pronoun(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    syntax.chunks.get(at).and_then(|c| syntax.words.get(c.head)).is_some_and(|w| w.tag == Tag::Pron)
}

/// An unnamed official or delegation of a state or body.
pub(super) fn unnamed(view: &View<'_>, at: usize, of: &Naming) -> Option<Participant> {
    let (first, end) = view.statement.tokens(at);
    let figure = of.figure?;
    // "Russia's Foreign Ministry officials": the state behind a body.
    Some(Participant {
        who: Who::Figure(figure),
        first: first.min(of.first),
        end: end.max(of.end),
        via: of.via,
        side: view.scene.cast.figures.get(figure).and_then(|f| f.acts_for),
        human: true,
        political: is_political_body(view, figure),
    })
}

fn named(view: &View<'_>, at: usize, naming: &Naming) -> Option<Participant> {
    let figure = naming.figure?;
    let kind = view.scene.cast.figures.get(figure)?.kind;
    match naming.kind {
        MentionKind::Person => Some(Participant {
            who: Who::Figure(figure),
            first: naming.first,
            end: naming.end,
            via: naming.via,
            side: side(view, figure),
            human: true,
            political: is_political(view, at, naming),
        }),
        MentionKind::Title => None,
        _ if kind == EntityKind::Place => None,
        _ => Some(Participant {
            who: Who::Figure(figure),
            first: naming.first,
            end: naming.end,
            via: naming.via,
            side: view.scene.cast.figures.get(figure).and_then(|f| f.acts_for),
            human: naming.kind == MentionKind::Demonym && naming.via != Via::Metonym,
            political: is_political_body(view, figure),
        }),
    }
}

fn from_party(view: &View<'_>, at: usize, party: Party) -> Option<Participant> {
    let _ = at;
    let voice = party.voice.as_ref().and_then(|v| v.figure.map(|f| (f, v.first, v.end)));
    let side = match party.who {
        Who::Figure(f) => Some(f),
        Who::Collective(_) => None,
    };
    if let Some((figure, first, end)) = voice {
        let human = view.scene.cast.figures.get(figure).is_some_and(|f| f.kind == EntityKind::Person);
        return Some(Participant {
            who: Who::Figure(figure),
            first,
            end,
            via: party.via,
            side: side.filter(|s| *s != figure),
            human,
            political: true,
        });
    }
    match party.who {
        Who::Figure(figure) => {
            let kind = view.scene.cast.figures.get(figure)?.kind;
            if kind == EntityKind::Place {
                return None;
            }
            let person = kind == EntityKind::Person;
            Some(Participant {
                political: person && is_known(view, figure) || !person && is_political_body(view, figure),
                who: party.who,
                first: party.first,
                end: party.end,
                via: party.via,
                side: self::side(view, figure),
                human: person || party.voice.is_some(),
            })
        }
        Who::Collective(_) => Some(Participant {
            who: party.who,
            first: party.first,
            end: party.end,
            via: party.via,
            side: None,
            human: true,
            political: true,
        }),
    }
}
