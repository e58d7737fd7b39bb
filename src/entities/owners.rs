//! Whose office it is, where the phrase itself does not say: what `its` and `the group's` refer
//! to, the owner of the office beside it, the state that the sentence or the article is about.

use super::figures::Figures;
use super::lexis::{BODY, LOCATIVE};
use super::posts::{Names, Owner, Post, can_own};
use super::scene::Scene;
use super::titles::Title;
use super::{Holding, Naming, roles};
use crate::document::{EntityKind, MentionKind, Role, Via};
use crate::text::hash::{Map, Set};

/// A figure and the tokens that name it.
pub(super) type Of = (usize, usize, usize);

/// Most names of a sentence that are looked at from one office.
const REACH: usize = 40;

/// What the article names, with the ways back from each name.
pub(super) struct Ground<'g> {
    pub(super) scene: &'g Scene<'g, 'g>,
    pub(super) names: &'g Names<'g>,
    /// The state that the article is about, where one is.
    main: Option<Of>,
    /// Names of media, which tell of offices and own none.
    media: Set<usize>,
    /// The last body named before each name.
    org_before: Vec<Option<usize>>,
    /// The last state, people or capital named before each name.
    state_before: Vec<Option<usize>>,
}

impl<'g> Ground<'g> {
    pub(super) fn new(scene: &'g Scene<'g, 'g>, names: &'g Names<'g>, figures: &Figures) -> Self {
        let (mut org, mut state) = (None, None);
        let (mut org_before, mut state_before) = (Vec::new(), Vec::new());
        let mut counts: Map<usize, (u32, Of)> = Map::default();
        let mut all = 0;
        let mut media = Set::default();
        for (number, naming) in names.list.iter().enumerate() {
            org_before.push(org);
            state_before.push(state);
            let medium = naming.figure.and_then(|f| scene.record(figures.list.get(f)?.record?));
            if medium.is_some_and(|r| r.fact("type") == Some("media")) {
                media.insert(naming.first);
            } else if naming.kind == MentionKind::Org {
                org = Some(number);
            }
            if matches!(naming.kind, MentionKind::State | MentionKind::Demonym) || naming.via == Via::Metonym
            {
                state = Some(number);
            }
            let Some(figure) = naming.figure else { continue };
            let country = figures
                .list
                .get(figure)
                .is_some_and(|f| f.kind == EntityKind::State || f.id.starts_with("iso:"));
            if country {
                counts.entry(figure).or_insert((0, (figure, naming.first, naming.end))).0 += 1;
                all += 1;
            }
        }
        let main = counts
            .into_values()
            .max_by_key(|&(count, (_, first, _))| (count, std::cmp::Reverse(first)))
            .filter(|(count, _)| count * 5 >= all * 2)
            .map(|(_, of)| of);
        Self { scene, names, main, media, org_before, state_before }
    }

    /// The owner that the phrase itself names or refers to.
    pub(super) fn said(
        &self,
        figures: &mut Figures,
        post: &Post,
        holder: usize,
        held: &Map<usize, Of>,
    ) -> Option<Of> {
        match post.owner {
            Owner::Named(number) => {
                let naming = self.names.list.get(number)?;
                if naming.kind == MentionKind::Person {
                    // "George W. Bush's envoy": the state that he acts or acted for.
                    let figure = naming.figure?;
                    let held = held.get(&figure).map(|&(f, ..)| f);
                    let state =
                        held.or_else(|| state_of_person(self.scene, figures, figure)).unwrap_or(figure);
                    return Some((state, naming.first, naming.end));
                }
                of(naming)
            }
            Owner::Back(token) => {
                // "its President, Nicolás Maduro": what is known of him decides who is meant.
                let title = self.scene.titles().get(post.title)?;
                let known = tenure(self.scene, figures, title, holder);
                known.map(|of| (of, title.first, title.full)).or_else(|| self.back(token))
            }
            Owner::Unsaid => None,
        }
    }

    /// What `its` or `the group's` refers to.
    fn back(&self, token: usize) -> Option<Of> {
        let list = self.names.list;
        let number = list.partition_point(|n| n.end <= token);
        let earlier = || list.get(number.saturating_sub(REACH)..number).unwrap_or_default().iter().rev();
        let last = |before: &[Option<usize>], fits: fn(&Naming) -> bool| {
            let last = number.checked_sub(1)?;
            match list.get(last) {
                Some(naming) if fits(naming) => Some(naming),
                _ => before.get(last).copied().flatten().and_then(|n| list.get(n)),
            }
        };
        let org = || last(&self.org_before, |n| n.kind == MentionKind::Org).and_then(of);
        if self.scene.any(token, BODY) && self.scene.capital(token) {
            let word = self.scene.lower(token);
            return earlier()
                .find(|n| n.kind == MentionKind::Org && self.scene.lower(n.end - 1) == word)
                .and_then(of);
        }
        match self.scene.lower(token) {
            "whose" => earlier().find(|n| can_own(n)).and_then(of),
            "its" | "their" | "our" => {
                let start = self.scene.sentence_start(token);
                let here = || earlier().filter(|n| can_own(n) && n.first >= start);
                // The subject rather than what stands behind a preposition.
                let subject = here().find(|n| !behind_preposition(self.scene, n.first));
                subject.or_else(|| here().next()).and_then(of).or_else(|| {
                    earlier().find(|n| matches!(n.kind, MentionKind::State | MentionKind::Org)).and_then(of)
                })
            }
            "embassy" | "mission" | "consulate" | "ministry" => self.same_word(token).or_else(org),
            "group" | "movement" | "organisation" | "organization" | "party" | "militia" | "regime"
            | "faction" | "junta" | "rebels" | "militants" | "bloc" | "union" | "agency" | "council"
            | "commission" | "company" | "federation" | "alliance" | "body" | "insurgents" | "army" => org(),
            "country" | "nation" | "republic" | "state" | "government" | "kingdom" | "island"
            | "territory" => self.main.or_else(|| {
                let state = |n: &Naming| {
                    matches!(n.kind, MentionKind::State | MentionKind::Demonym) || n.via == Via::Metonym
                };
                last(&self.state_before, state).and_then(of)
            }),
            _ => None,
        }
    }

    /// "Foreign Ministry" with nothing beside it is the one of its official's state, or of the
    /// state that the article is about.
    pub(super) fn specific(&self, figures: &mut Figures, post: &Post, person: usize, of: Of) -> Of {
        let (body, first, end) = of;
        let open = figures.list.get(body).is_some_and(|f| {
            let generic =
                f.record.and_then(|r| self.scene.record(r)).is_some_and(|r| r.fact("generic") == Some("yes"));
            generic && f.acts_for.is_none()
        });
        if !open {
            return of;
        }
        let state = state_of_person(self.scene, figures, person)
            .or_else(|| self.main.map(|(f, ..)| f))
            .or_else(|| self.in_sentence(post, Role::ForeignMinister, false).map(|(f, ..)| f));
        let own = state.and_then(|state| figures.body_of(body, state));
        own.map_or(of, |own| (own, first, end))
    }

    /// The owner that stood before the same word the last time: "the Afghan embassy".
    fn same_word(&self, token: usize) -> Option<Of> {
        let word = self.scene.lower(token);
        (token.saturating_sub(400)..token).rev().filter(|&i| self.scene.lower(i) == word).find_map(|i| {
            let end = i - usize::from(i > 0 && self.scene.possessive(i - 1));
            self.names.ending(end).map(|(_, n)| n).filter(|n| can_own(n)).and_then(of)
        })
    }

    /// The owner that nobody names. `last` is the office read before, `held` what its holder's
    /// other offices belong to.
    pub(super) fn unsaid(
        &self,
        figures: &mut Figures,
        title: &Title,
        post: &Post,
        holder: usize,
        last: Option<&Holding>,
        held: &Map<usize, Of>,
    ) -> Option<Of> {
        let scene = self.scene;
        let words = (title.first, title.full);
        if let Some(of) = tenure(scene, figures, title, holder) {
            return Some((of, words.0, words.1));
        }
        // The office beside it in the same sentence: "President Lee and Foreign Minister Cho".
        if let Some(last) = last.filter(|h| scene.sentence(h.title.0) == scene.sentence(post.start)) {
            let gap = self.names.list.get(last.naming).map_or(last.title.1, |n| n.end.max(last.title.1));
            let close = post.start >= gap && post.start - gap <= 4;
            let linking = |i: usize| {
                scene.is(i, b',')
                    || matches!(
                        scene.lower(i),
                        "and" | "as" | "well" | "the" | "his" | "her" | "now" | "also" | "then"
                    )
            };
            let owner = last.of.and_then(|(f, ..)| figures.list.get(f));
            let state = owner.is_some_and(|f| f.kind == EntityKind::State);
            let same = state || last.person == holder || last.role == title.role;
            if close && same && (gap..post.start).all(linking) && last.of.is_some() {
                return last.of;
            }
        }
        // The same person's other office.
        if let Some(&(other, first, end)) = held.get(&holder) {
            let figure = figures.list.get(other);
            // A party's leader is prime minister of its state.
            let state = matches!(
                title.role,
                Role::HeadOfState
                    | Role::HeadOfGovernment
                    | Role::Minister
                    | Role::DeputyHeadOfState
                    | Role::ForeignMinister
            );
            if figure.is_none_or(|f| f.kind == EntityKind::State) || !state {
                return Some((other, first, end));
            }
            let id = figure.and_then(|f| scene.record(f.record?)).and_then(|r| r.fact("country"));
            if let Some(state) =
                id.and_then(|id| figures.of_id(scene, id.split(',').next().unwrap_or_default()))
            {
                return Some((state, first, end));
            }
        }
        let chief = matches!(scene.lower(title.head), "ceo" | "chief");
        if title.role == Role::Other && !chief {
            return None;
        }
        if let Some(id) = inherent(scene, title) {
            return figures.of_id(scene, id).map(|figure| (figure, words.0, words.1));
        }
        if fits_person(scene, figures, title, holder) {
            if let Some(state) = state_of_person(scene, figures, holder) {
                return Some((state, words.0, words.1));
            }
        }
        self.in_sentence(post, title.role, chief).or(self.main).or_else(|| self.nearby(post, title.role))
    }

    /// The only state of the sentence before, for offices of states.
    fn nearby(&self, post: &Post, role: Role) -> Option<Of> {
        let state_office = matches!(
            role,
            Role::HeadOfState | Role::HeadOfGovernment | Role::Minister | Role::ForeignMinister
        );
        let start = self.scene.sentence_start(post.start);
        let from = self.scene.sentence_start(start.checked_sub(1).filter(|_| state_office)?);
        let list = self.names.list;
        let range = list.partition_point(|n| n.first < from)..list.partition_point(|n| n.first < start);
        let mut states = list
            .get(range)?
            .iter()
            .filter(|n| matches!(n.kind, MentionKind::State | MentionKind::Demonym) || n.via == Via::Metonym);
        let last = states.next_back()?;
        states.all(|n| n.figure == last.figure).then_some(last).and_then(of)
    }

    /// The state or body that the sentence is about: its subject before the office, else a
    /// possessor in it.
    fn in_sentence(&self, post: &Post, role: Role, chief: bool) -> Option<Of> {
        let scene = self.scene;
        let start = scene.sentence_start(post.start);
        let end = scene.sentence_end(post.start);
        let list = self.names.list;
        let here = list.partition_point(|n| n.end <= post.start);
        let before = || {
            let near = list.get(here.saturating_sub(REACH)..here).unwrap_or_default();
            near.iter().rev().take_while(|n| n.first >= start)
        };
        let body = chief
            || matches!(
                role,
                Role::Spokesperson
                    | Role::Official
                    | Role::ArmedGroup
                    | Role::Judiciary
                    | Role::Envoy
                    | Role::IgoOfficial
            );
        let fits = |n: &&Naming| match n.kind {
            MentionKind::State => true,
            MentionKind::Org => body && !self.media.contains(&n.first),
            MentionKind::Place => n.via == Via::Metonym || role == Role::Subnational,
            _ => false,
        };
        let subject = before().filter(fits).find(|n| !behind_preposition(scene, n.first));
        let possessor = || {
            let behind = list.get(here..).unwrap_or_default().iter().take(REACH);
            let mut behind = behind.take_while(|n| n.first < end).filter(|n| n.first >= post.end);
            behind.find(|n| {
                n.kind == MentionKind::State
                    && scene.possessive(n.end)
                    && !(post.end..n.first).any(|i| scene.is(i, b';'))
            })
        };
        // The only state before the office, unless somebody goes there.
        let only = || {
            let goes = |n: &&Naming| scene.before(n.first).is_some_and(|b| scene.lower(b) != "of");
            let mut states = before().filter(|n| n.kind == MentionKind::State && !goes(n));
            let first = states.next()?;
            states.all(|n| n.figure == first.figure).then_some(first)
        };
        subject
            .or_else(|| before().find(|n| n.kind == MentionKind::Demonym))
            .or_else(possessor)
            .or_else(only)
            .and_then(of)
    }
}

fn of(naming: &Naming) -> Option<Of> {
    Some((naming.figure?, naming.first, naming.end))
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

/// What a person of the gazetteer is known to have held this office of.
fn tenure(scene: &Scene<'_, '_>, figures: &mut Figures, title: &Title, holder: usize) -> Option<usize> {
    let record = scene.record(figures.list.get(holder)?.record?)?;
    let role = roles::role(scene, title, None);
    let tenure = scene.gazetteer.offices_of(record.id).filter(|t| t.role == role).max_by_key(|t| t.from)?;
    figures.of_id(scene, tenure.of)
}

/// Whether an office can be one of a person of the gazetteer: a police chief of that name is
/// somebody else than the prosecutor.
fn fits_person(scene: &Scene<'_, '_>, figures: &Figures, title: &Title, holder: usize) -> bool {
    let record = figures.list.get(holder).and_then(|f| scene.record(f.record?));
    let Some(record) = record else { return false };
    let role = roles::role(scene, title, None);
    let mut any = false;
    for tenure in scene.gazetteer.offices_of(record.id) {
        if tenure.role == role {
            return true;
        }
        any = true;
    }
    !any || !matches!(title.role, Role::Subnational | Role::Legislator | Role::Judiciary | Role::Military)
}

/// The state or body that a person of the gazetteer acts for.
fn state_of_person(scene: &Scene<'_, '_>, figures: &mut Figures, figure: usize) -> Option<usize> {
    let person = figures.list.get(figure)?;
    let record = scene.record(person.record?)?;
    let id = record.fact("acts_for").or_else(|| record.fact("country"));
    let latest = || scene.gazetteer.offices_of(record.id).max_by_key(|t| t.from).map(|t| t.of);
    let id = id.map(|id| id.split(',').next().unwrap_or_default()).or_else(latest)?.to_owned();
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
    if capital && phrase.starts_with("secretary of state for ") {
        return Some("iso:GB");
    }
    if capital && (phrase.contains("secretary of state") || phrase.starts_with("secretary of ")) {
        return Some("iso:US");
    }
    if phrase == "foreign secretary" && capital {
        return (!scene.is_of_south_asia()).then_some("iso:GB");
    }
    None
}
