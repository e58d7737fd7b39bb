//! For whom somebody acts: officials and organs for their state, appointees for their movement.

use super::figures::Figures;
use super::lexis::ORGAN;
use super::scene::Scene;
use super::{Holding, Naming};
use crate::document::{EntityKind, MentionKind, Via};

/// Gives every generic body its owner: `Russia's Foreign Ministry` and `Iran's` are two.
pub(super) fn bodies(scene: &Scene<'_, '_>, namings: &mut [Naming], figures: &mut Figures) {
    for number in 0..namings.len() {
        let Some(naming) = namings.get(number).copied().filter(|n| n.kind == MentionKind::Org) else {
            continue;
        };
        let Some(body) = naming.figure else { continue };
        let record = figures.list.get(body).and_then(|f| f.record).and_then(|r| scene.record(r));
        if let Some(record) = record.filter(|r| r.fact("generic") != Some("yes")) {
            let owner = record.fact("actor").or_else(|| {
                // Parliaments, courts and services are bodies of their state, parties and media are not.
                let organ = record.fact("body") == Some("yes")
                    || matches!(
                        record.fact("type"),
                        Some(
                            "legislature" | "court" | "government_body" | "agency" | "military" | "ministry"
                        )
                    );
                record.fact("country").filter(|_| organ)
            });
            if let Some(owner) = owner.and_then(|id| figures.of_id(scene, id)) {
                set(figures, body, owner);
            }
            continue;
        }
        let organ = record.is_some()
            || (naming.first..naming.end).any(|i| scene.any(i, ORGAN))
            || is_service(scene.lower(naming.end - 1));
        let Some(owner) = owner(scene, namings, number).filter(|_| organ) else { continue };
        if record.is_some() {
            if let (Some(own), Some(slot)) = (figures.body_of(body, owner), namings.get_mut(number)) {
                slot.figure = Some(own);
            }
        } else {
            set(figures, body, owner);
        }
    }
}

/// Heads of bodies that are a state's where its name stands beside them.
fn is_service(head: &str) -> bool {
    matches!(
        head,
        "council"
            | "commission"
            | "agency"
            | "committee"
            | "court"
            | "board"
            | "authority"
            | "directorate"
            | "office"
            | "service"
            | "assembly"
            | "bureau"
            | "corps"
            | "guard"
            | "guards"
            | "forces"
            | "inspectorate"
            | "administration"
    )
}

/// The state or movement beside a body: `Egyptian foreign ministry`, `Parliament of Iraq`.
fn owner(scene: &Scene<'_, '_>, namings: &[Naming], number: usize) -> Option<usize> {
    let body = namings.get(number)?;
    let before = number.checked_sub(1).and_then(|n| namings.get(n)).filter(|n| {
        let gap = n.end..body.first;
        gap.is_empty()
            || gap.len() == 1 && scene.possessive(n.end)
            || gap.clone().all(|i| {
                scene.possessive(i)
                    || !scene.capital(i) && scene.known(i).is_some_and(|k| !k.closed && k.adj >= k.noun)
            }) && gap.len() < 3
    });
    let after = namings.get(number + 1).filter(|n| {
        let word = scene.lower(body.end);
        matches!(word, "of" | "in") && n.first <= body.end + 2 && n.first > body.end
    });
    let fits = |n: &&Naming| match n.kind {
        MentionKind::State | MentionKind::Demonym => true,
        MentionKind::Place => n.via == Via::Metonym,
        MentionKind::Org => n.first < body.first,
        _ => false,
    };
    before.filter(fits).or_else(|| after.filter(fits)).and_then(|n| n.figure)
}

fn set(figures: &mut Figures, of: usize, owner: usize) {
    if of == owner {
        return;
    }
    if let Some(figure) = figures.list.get_mut(of).filter(|f| f.acts_for.is_none()) {
        figure.acts_for = Some(owner);
    }
}

/// Gives persons the state or body that they act for.
pub(super) fn persons(
    scene: &Scene<'_, '_>,
    namings: &[Naming],
    holdings: &[Holding],
    figures: &mut Figures,
) {
    let mut past = vec![false; figures.list.len()];
    // Offices of states first: a president who chairs the African Union acts for his state.
    let state = |h: &&Holding| {
        let owner = h.of.and_then(|(owner, ..)| figures.list.get(owner));
        owner.is_some_and(|f| f.kind == EntityKind::State)
    };
    let mut order: Vec<&Holding> = holdings.iter().filter(state).collect();
    order.extend(holdings.iter().filter(|h| !state(h)));
    for holding in order {
        let Some((owner, ..)) = holding.of else { continue };
        if holding.former {
            past.get_mut(holding.person).into_iter().for_each(|p| *p = true);
            continue;
        }
        if let Some(state) = behind(scene, figures, owner) {
            set(figures, holding.person, state);
        }
    }
    // "South Korea's Kim Min-seok", "the Kremlin's Peskov"
    for (naming, next) in namings.iter().zip(namings.iter().skip(1)) {
        let owns =
            next.kind == MentionKind::Person && scene.possessive(naming.end) && next.first == naming.end + 1;
        let person = next.figure.filter(|&p| owns && !past.get(p).copied().unwrap_or(false));
        if let (Some(person), Some(owner)) = (person, naming.figure) {
            if let Some(state) = behind(scene, figures, owner) {
                set(figures, person, state);
            }
        }
    }
    for person in 0..figures.list.len() {
        let Some(figure) = figures.list.get(person) else { continue };
        let open = figure.kind == EntityKind::Person
            && figure.acts_for.is_none()
            && !past.get(person).copied().unwrap_or(false);
        let record = figure.record.and_then(|r| scene.record(r)).filter(|_| open);
        let id = record.and_then(|r| r.fact("acts_for").or_else(|| r.fact("country")));
        if let Some(state) = id.and_then(|id| figures.of_id(scene, id.split(',').next().unwrap_or_default()))
        {
            set(figures, person, state);
        }
    }
}

/// The state or independent body behind an owner of offices.
fn behind(scene: &Scene<'_, '_>, figures: &mut Figures, owner: usize) -> Option<usize> {
    let figure = figures.list.get(owner)?;
    match figure.kind {
        EntityKind::State => Some(owner),
        EntityKind::Org => {
            if let Some(state) = figure.acts_for {
                return Some(state);
            }
            let kind = figure.record.and_then(|r| scene.record(r)).and_then(|r| r.fact("type"))?;
            let independent = matches!(
                kind,
                "igo"
                    | "un_body"
                    | "eu_body"
                    | "armed_group"
                    | "rival_government"
                    | "movement"
                    | "alliance"
                    | "criminal_group"
            );
            independent.then_some(owner)
        }
        EntityKind::Place => {
            let id = figure.record.and_then(|r| scene.record(r)).and_then(|r| r.fact("country"))?;
            figures.of_id(scene, id.split(',').next().unwrap_or_default())
        }
        _ => None,
    }
}
