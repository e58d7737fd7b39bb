//! Whether somebody whom the gazetteer knows is meant by a name that many bear.
//!
//! `Gordon Brown` of a page that says nothing of Britain or of an office is some Gordon Brown;
//! `Emmanuel Macron` is who he is wherever he goes. A surname alone needs more than a full name.

use jiff::civil::Date;

use super::ambiguity::Bearings;
use super::lexis::{HONORIFIC, HUMAN, RANK};
use super::mentions::{Found, What};
use super::roles;
use super::scene::Scene;
use super::titles::TitleClass;
use crate::document::{Day, MentionKind, Role};
use crate::gazetteer::{Record, SurfaceClass};
use crate::text::hash::Set;

/// From this strength on a token of a name says little of who bears it.
const COMMON: u8 = 3;

/// What an article says about who its people are.
pub(super) struct Bearers {
    published: Option<Date>,
    bearings: Bearings,
    /// Records of persons beside whose name an office of theirs stands.
    titled: Set<u32>,
    /// Whether the article is about states at all: names one, or gives somebody a high office.
    political: bool,
}

impl Bearers {
    pub(super) fn of(
        scene: &Scene<'_, '_>,
        bearings: Bearings,
        found: &[Found],
        published: Option<Date>,
    ) -> Self {
        let mut titled = Set::default();
        for f in found.iter().filter(|f| f.kind == MentionKind::Person) {
            let What::Known(choice) = f.what else { continue };
            let Some(record) = scene.record(choice.record) else { continue };
            if office_beside(scene, f).is_some_and(|role| has_held(scene, &record, role)) {
                titled.insert(choice.record);
            }
        }
        let high = |role: Role| {
            !matches!(role, Role::Official | Role::Other | Role::Legislator | Role::Envoy | Role::Speaker)
        };
        let political = bearings.any()
            || scene
                .titles()
                .iter()
                .any(|t| t.class == TitleClass::Office && high(t.role) && scene.lower(t.head) != "chief");
        Self { published, bearings, titled, political }
    }

    /// Whether the bearer of a full name is the one of the gazetteer.
    pub(super) fn is_meant(&self, scene: &Scene<'_, '_>, f: &Found, number: u32) -> bool {
        let Some(record) = scene.record(number) else { return false };
        let mut words = (f.first..f.end).filter(|&at| scene.capital(at) && scene.raw(at).len() > 2);
        let common = f.end <= f.first + 3
            && words.all(|at| {
                let names = scene.names(at);
                names.given.max(names.surname) >= COMMON
            });
        if self.titled.contains(&number) || self.is_about(&record) {
            return true;
        }
        if has_calling(scene, f) {
            return false;
        }
        if !common {
            return true;
        }
        // The famous ones need no more than a page that is about such people; heads of states not even that.
        let head = || {
            let mut held = scene.gazetteer.offices_of(record.id);
            held.any(|t| matches!(t.role, Role::HeadOfState | Role::HeadOfGovernment))
        };
        !scene.gazetteer.is_extension(number)
            && (self.political || head())
            && self.is_of_that_time(scene, &record)
    }

    /// Whether one word stands for somebody of the gazetteer whom the article has not named in full.
    pub(super) fn is_meant_alone(
        &self,
        scene: &Scene<'_, '_>,
        f: &Found,
        number: u32,
        class: SurfaceClass,
    ) -> bool {
        let Some(record) = scene.record(number) else { return false };
        // "General Franco", "the Macmillan cabinet"
        let ranked = scene.before(f.first).is_some_and(|b| scene.any(b, RANK) && scene.capital(b));
        let rules = scene.spaced(f.end)
            && matches!(
                scene.lower(f.end),
                "cabinet" | "government" | "administration" | "regime" | "presidency"
            );
        if office_beside(scene, f).is_some_and(|role| has_held(scene, &record, role))
            || rules
            || ranked
                && (has_held(scene, &record, Role::Military) || has_held(scene, &record, Role::HeadOfState))
        {
            return true;
        }
        let names = scene.names(f.first);
        let common = names.given.max(names.surname) >= COMMON;
        let mistered = scene.before(f.first).is_some_and(|b| scene.any(b, HONORIFIC) && scene.capital(b));
        // A one-word name of its own, "Lavrov", needs its country at most.
        if class != SurfaceClass::Alone {
            return !common || self.is_about(&record) || self.political && !mistered;
        }
        self.is_about(&record) && self.is_of_that_time(scene, &record) && !has_calling(scene, f)
    }

    /// How much speaks for a bearer of a surname: the office beside it, then the state that is named most.
    pub(super) fn weight(&self, scene: &Scene<'_, '_>, f: &Found, number: u32) -> (bool, u32) {
        let Some(record) = scene.record(number) else { return (false, 0) };
        let office = office_beside(scene, f).is_some_and(|role| has_held(scene, &record, role));
        let country = record.fact("country").unwrap_or_default();
        (office, country.split(',').map(|id| self.bearings.count(id)).max().unwrap_or(0))
    }

    /// Whether the article names the person's state or one of its bodies.
    fn is_about(&self, record: &Record<'_>) -> bool {
        let country = record.fact("country").unwrap_or_default();
        country.split(',').any(|id| self.bearings.count(id) > 0)
    }

    fn is_of_that_time(&self, scene: &Scene<'_, '_>, record: &Record<'_>) -> bool {
        self.published.is_none_or(|day| scene.gazetteer.is_of_that_time(record.id, Day(day)).unwrap_or(true))
    }
}

/// Whether a person of the gazetteer has held an office of a role.
fn has_held(scene: &Scene<'_, '_>, record: &Record<'_>, role: Role) -> bool {
    scene.gazetteer.offices_of(record.id).any(|tenure| tenure.role == role)
}

/// The role of the office right before a name, or behind the comma after it.
fn office_beside(scene: &Scene<'_, '_>, f: &Found) -> Option<Role> {
    let before = scene.before(f.first).and_then(|b| scene.title_at(b));
    let behind = || {
        let next = f.end + 1;
        let comma = scene.is(f.end, b',');
        (next..next + 4).find_map(|at| scene.title_at(at)).filter(|_| comma)
    };
    let title = scene.titles().get(before.or_else(behind)?)?;
    (title.class == TitleClass::Office).then(|| roles::role(scene, title, None))
}

/// "striker Costa", "Ed Davey, a singer": a calling that no statesman is introduced by.
fn has_calling(scene: &Scene<'_, '_>, f: &Found) -> bool {
    let calling = |at: usize| {
        let word = scene.title_of_head(at).is_some_and(|t| t.class == TitleClass::Calling)
            || scene.any(at, HUMAN) && scene.title_at(at).is_none();
        word && !POLITICAL.contains(&scene.lower(at))
    };
    let before = scene.before(f.first).filter(|&b| scene.word(b) && (!scene.capital(b) || scene.opens(b)));
    // ", a plumber,", ", the taller of the two": as far as the next comma.
    let apposed = scene.is(f.end, b',') && matches!(scene.lower(f.end + 1), "a" | "an" | "the");
    let behind = || {
        let words = (f.end + 2..f.end + 6).take_while(|&at| scene.word(at) && !scene.capital(at));
        words.last().is_some_and(calling)
    };
    before.is_some_and(calling) || apposed && behind()
}

/// Callings of those who hold offices, have held them or want to.
const POLITICAL: [&str; 38] = [
    "politician",
    "lawmaker",
    "diplomat",
    "official",
    "opponent",
    "critic",
    "ally",
    "rival",
    "successor",
    "predecessor",
    "colleague",
    "partner",
    "leader",
    "chief",
    "boss",
    "commander",
    "general",
    "colonel",
    "major",
    "captain",
    "lieutenant",
    "admiral",
    "marshal",
    "king",
    "queen",
    "emperor",
    "prince",
    "princess",
    "dissident",
    "exile",
    "candidate",
    "envoy",
    "mediator",
    "negotiator",
    "warlord",
    "activist",
    "economist",
    "lawyer",
];
