//! Figures: one for everybody and everything that is named, however often and however shortly.

use jiff::civil::Date;

use super::again::name_ends;
use super::ambiguity::Bearings;
use super::bearers::Bearers;
use super::mentions::{Found, What};
use super::scene::Scene;
use super::spelling::skeleton;
use super::{Figure, Naming};
use crate::document::{EntityKind, MentionKind, Via};
use crate::gazetteer::{EntryKind, SurfaceClass};
use crate::text::hash::Map;

/// Collects the figures of an article.
#[derive(Debug, Default)]
pub(super) struct Figures {
    pub(super) list: Vec<Figure>,
    by_record: Map<u32, usize>,
    by_name: Map<String, usize>,
    /// Short forms of persons: where the full name stands, and whose it is.
    short: Map<String, Vec<(usize, usize)>>,
}

impl Figures {
    /// The figure of a record.
    pub(super) fn of_record(&mut self, scene: &Scene<'_, '_>, number: u32) -> Option<usize> {
        if let Some(&known) = self.by_record.get(&number) {
            return Some(known);
        }
        let record = scene.record(number)?;
        let kind = match record.kind {
            EntryKind::State => EntityKind::State,
            EntryKind::Org => EntityKind::Org,
            EntryKind::Person => EntityKind::Person,
            _ => EntityKind::Place,
        };
        self.list.push(Figure {
            id: record.id.to_string(),
            kind,
            name: record.name.to_string(),
            record: Some(number),
            acts_for: None,
        });
        self.by_record.insert(number, self.list.len() - 1);
        Some(self.list.len() - 1)
    }

    /// The figure of the record with an id, `iso:RU` for one.
    pub(super) fn of_id(&mut self, scene: &Scene<'_, '_>, id: &str) -> Option<usize> {
        self.of_record(scene, scene.gazetteer.number(id)?)
    }

    /// The figure that only this article names.
    fn local(&mut self, kind: EntityKind, name: &str) -> usize {
        let key = key(kind, name);
        if let Some(&known) = self.by_name.get(&key) {
            return known;
        }
        self.list.push(Figure {
            id: format!("local:{}", slug(name)),
            kind,
            name: name.to_owned(),
            record: None,
            acts_for: None,
        });
        self.by_name.insert(key, self.list.len() - 1);
        self.list.len() - 1
    }

    /// A generic body of a certain state: its own figure.
    pub(super) fn body_of(&mut self, body: usize, owner: usize) -> Option<usize> {
        let (body, owner_figure) = (self.list.get(body)?.clone(), self.list.get(owner)?.clone());
        let id = format!("{}@{}", body.id, owner_figure.id);
        if let Some(&known) = self.by_name.get(&id) {
            return Some(known);
        }
        self.list.push(Figure { id: id.clone(), acts_for: Some(owner), ..body });
        self.by_name.insert(id, self.list.len() - 1);
        Some(self.list.len() - 1)
    }

    /// Remembers how a person may be called for short.
    fn remember(&mut self, scene: &Scene<'_, '_>, f: &Found, figure: usize) {
        for (first, end) in name_ends(scene, f.first, f.end) {
            self.short.entry(folded(scene, first, end)).or_default().push((f.first, figure));
        }
        if let Some(last) = (f.first..f.end).rev().find(|&i| scene.capital(i)) {
            self.short
                .entry(format!("~{}", skeleton(scene.lower(last))))
                .or_default()
                .push((f.first, figure));
        }
    }

    /// Who is meant by a short form: the last one named before, else the next one.
    fn recall(&self, form: &str, at: usize) -> Option<usize> {
        let named = self.short.get(form)?;
        let before = named.partition_point(|&(first, _)| first <= at);
        before.checked_sub(1).and_then(|i| named.get(i)).or_else(|| named.first()).map(|&(_, figure)| figure)
    }
}

fn key(kind: EntityKind, name: &str) -> String {
    format!("{kind}:{}", name.to_lowercase())
}

/// The lower-case folded slice of tokens.
fn folded(scene: &Scene<'_, '_>, first: usize, end: usize) -> String {
    scene.slice(first, end).to_lowercase()
}

/// A name as part of an id.
fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// Gives every name its figure.
pub(super) fn link(
    scene: &Scene<'_, '_>,
    bearings: Bearings,
    found: &[Found],
    published: Option<Date>,
) -> (Figures, Vec<Naming>) {
    let mut figures = Figures::default();
    let bearers = Bearers::of(scene, bearings, found, published);
    let mut linked: Vec<Option<(usize, Via)>> = vec![None; found.len()];
    let original = |f: &Found| {
        let (start, end) = scene.text.range(f.first, f.end);
        scene.text.original(start, end).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    // Full names first: what is short refers to them, before or behind.
    let mut last = None;
    for (f, link) in found.iter().zip(linked.iter_mut()) {
        *link = match f.what {
            What::Title(_) => None,
            // "Kenyatta" is the one named in full here before the one that is famous.
            What::Known(_) if f.kind == MentionKind::Person && f.end == f.first + 1 => None,
            What::Known(choice)
                if f.kind == MentionKind::Person && !bearers.is_meant(scene, f, choice.record) =>
            {
                full_person(scene, &mut figures, f, &original(f))
            }
            What::Known(choice) => figures.of_record(scene, choice.record).map(|figure| (figure, choice.via)),
            What::Local if f.short_for_last => last.map(|figure| {
                figures.by_name.insert(key(EntityKind::Org, scene.slice(f.first, f.end)), figure);
                (figure, Via::Acronym)
            }),
            What::Local if f.kind == MentionKind::Person => full_person(scene, &mut figures, f, &original(f)),
            What::Local => None,
        };
        if let (Some((figure, _)), MentionKind::Person) = (*link, f.kind) {
            figures.remember(scene, f, figure);
        }
        if f.kind != MentionKind::Title {
            last = link.map(|(figure, _)| figure);
        }
        if link.is_none() && f.kind == MentionKind::Org {
            let figure = figures.local(EntityKind::Org, &original(f));
            *link = Some((figure, Via::Name));
            last = Some(figure);
        }
    }
    for (f, link) in found.iter().zip(linked.iter_mut()) {
        if link.is_none() && f.kind == MentionKind::Place {
            *link = Some((figures.local(EntityKind::Place, &original(f)), Via::Name));
        } else if link.is_none() && f.kind == MentionKind::Person {
            *link = match f.what {
                What::Known(choice) => figures
                    .recall(&folded(scene, f.first, f.end), f.first)
                    .or_else(|| {
                        let meant = bearers.is_meant_alone(scene, f, choice.record, SurfaceClass::Alt);
                        figures.of_record(scene, choice.record).filter(|_| meant)
                    })
                    .map(|figure| (figure, Via::Surname))
                    .or_else(|| Some((figures.local(EntityKind::Person, &original(f)), Via::Name))),
                _ => Some(short_person(scene, &mut figures, &bearers, f, &original(f))),
            };
        }
    }
    let namings = found
        .iter()
        .zip(linked)
        .map(|(f, link)| Naming {
            first: f.first,
            end: f.end,
            kind: f.kind,
            figure: link.map(|(figure, _)| figure),
            via: link.map_or(Via::Name, |(_, via)| via),
        })
        .collect();
    (figures, namings)
}

/// A person named with two words at least.
fn full_person(scene: &Scene<'_, '_>, figures: &mut Figures, f: &Found, name: &str) -> Option<(usize, Via)> {
    if name_ends(scene, f.first, f.end).is_empty() {
        return None;
    }
    let exact = key(EntityKind::Person, &folded(scene, f.first, f.end));
    if let Some(&known) = figures.by_name.get(&exact) {
        return Some((known, Via::Name));
    }
    // Another spelling of the whole name.
    let bones =
        format!("~{}", (f.first..f.end).map(|i| skeleton(scene.lower(i))).collect::<Vec<_>>().join(" "));
    if let Some(&known) = figures.by_name.get(&bones) {
        figures.by_name.insert(exact, known);
        return Some((known, Via::Alias));
    }
    // "Biden Jr", "J. Biden": a part of a full name that was read before stands for its bearer.
    let figure = match figures.recall(&folded(scene, f.first, f.end), f.first) {
        Some(known) => known,
        None => figures.local(EntityKind::Person, name),
    };
    figures.by_name.insert(exact, figure);
    figures.by_name.insert(bones, figure);
    Some((figure, Via::Name))
}

/// A person named with one word, or with part of the name.
fn short_person(
    scene: &Scene<'_, '_>,
    figures: &mut Figures,
    bearers: &Bearers,
    f: &Found,
    name: &str,
) -> (usize, Via) {
    let form = folded(scene, f.first, f.end);
    if let Some(known) = figures.recall(&form, f.first) {
        return (known, Via::Surname);
    }
    if f.end == f.first + 1 && form.len() >= 5 {
        if let Some(known) = figures.recall(&format!("~{}", skeleton(&form)), f.first) {
            return (known, Via::Surname);
        }
    }
    // A surname that the gazetteer knows: of one whose office stands beside it or whose state is named.
    let best = scene.hit(f.first).filter(|hit| hit.end == f.end).and_then(|hit| {
        let mut meant = scene
            .readings(hit)
            .iter()
            .filter(|r| scene.record(r.entry).is_some_and(|record| record.kind == EntryKind::Person))
            .filter(|r| bearers.is_meant_alone(scene, f, r.entry, r.class))
            .map(|r| (bearers.weight(scene, f, r.entry), r.entry))
            .collect::<Vec<_>>();
        meant.sort_by(|a, b| b.cmp(a));
        // Of two who fit alike nobody is meant.
        let [(most, number), ..] = meant.as_slice() else { return None };
        let alike = meant.iter().filter(|(weight, _)| weight == most).count();
        (alike == 1).then_some(*number)
    });
    match best.and_then(|number| figures.of_record(scene, number)) {
        Some(figure) => {
            figures.short.entry(form).or_default().push((f.first, figure));
            (figure, Via::Surname)
        }
        None => (figures.local(EntityKind::Person, name), Via::Name),
    }
}
