//! Titles without a name beside them: who held the office on the day of the article.
//!
//! Tags `the Turkish foreign minister`, `Iran's president`, `the NATO chief`: whom the article
//! itself names in that office, else whom the gazetteer knows to have held it on the day of
//! publication. Not tagged: former and coming holders, offices that two persons claim, offices of
//! other years (`in 1998 the Turkish foreign minister`), tenures too old to count. A wrong name is
//! worse than none.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::figures::Figures;
use super::posts::{Names, Owner, Post};
use super::scene::Scene;
use super::titles::Title;
use super::{Holding, Naming, roles, ties};
use crate::document::{Day, EntityKind, Role};
use crate::gazetteer::{EntryKind, Holder, Standing};

/// An office that the article leaves without a holder: its title's naming, and who holds it.
pub(super) type Dated = (usize, usize);

/// Who is meant by titles that stand alone.
pub(super) fn read(
    scene: &Scene<'_, '_>,
    names: &Names<'_>,
    loose: &[Post],
    holdings: &[Holding],
    figures: &mut Figures,
    published: Option<Date>,
) -> Vec<Dated> {
    let mut dated = Vec::new();
    for post in loose {
        let Some(title) = scene.titles().get(post.title) else { continue };
        if let Some(person) = holder(scene, names, title, post, holdings, figures, published) {
            dated.push((post.naming, person));
        }
    }
    dated
}

fn holder(
    scene: &Scene<'_, '_>,
    names: &Names<'_>,
    title: &Title,
    post: &Post,
    holdings: &[Holding],
    figures: &mut Figures,
    published: Option<Date>,
) -> Option<usize> {
    let Owner::Named(owner) = post.owner else { return None };
    let of = names.list.get(owner)?.figure?;
    let body = figures.list.get(of)?;
    let role = roles::role(scene, title, Some(body));
    let modifiers = roles::modifiers(scene, title, post.outer_modifier);
    let present = modifiers.iter().all(|m| matches!(m.as_str(), "acting" | "interim" | "caretaker"));
    // A name behind a comma is the holder's, even where nothing tied it to the office.
    let named = ties::following(scene, names, post.end + 1, true).is_some() && scene.is(post.end, b',');
    if !is_single(role) || !present || named || is_doubtful(scene, names, owner) {
        return None;
    }
    // Whom the article names in the office comes before whom the gazetteer knows.
    let mut here = holdings
        .iter()
        .filter(|h| h.role == role && !h.former && h.of.is_some_and(|(owner, ..)| owner == of))
        .map(|h| h.person);
    if let Some(first) = here.next() {
        return here.all(|person| person == first).then_some(first);
    }
    let day = published.filter(|day| !tells_of_other_years(scene, title.first, *day))?;
    let words: Vec<&str> = (title.first..title.full).map(|at| scene.lower(at)).collect();
    let (kind, id) = (body.kind, body.id.clone());
    let mut known = scene.gazetteer.holder(role, &id, Day(day));
    // A president below a supreme leader heads the government.
    if words.contains(&"president") {
        let below = scene.gazetteer.holder(Role::HeadOfGovernment, &id, Day(day));
        let known_as_well = |h: &Holder<'_>| known.iter().any(|k| k.tenure.person == h.tenure.person);
        let more: Vec<_> =
            below.into_iter().filter(|h| h.tenure.title == "President" && !known_as_well(h)).collect();
        known.extend(more);
    }
    let fit = known.iter().filter(|h| fits(&words, &h.tenure.title.to_lowercase()));
    // "the British leader" is no monarch: where state and government have two heads, nobody is meant.
    let heads = matches!(words.last(), Some(&("leader" | "ruler"))) && kind == EntityKind::State;
    let governs = scene.gazetteer.holder(Role::HeadOfGovernment, &id, Day(day));
    let mut sure = fit.filter(|h| h.standing == Standing::Certain || known.len() == 1);
    let (Some(only), None) = (sure.next(), sure.next()) else { return None };
    if heads && governs.iter().any(|h| h.tenure.person != only.tenure.person) {
        return None;
    }
    let person = figures.of_id(scene, only.tenure.person)?;
    if let Some(figure) = figures.list.get_mut(person).filter(|f| f.acts_for.is_none()) {
        figure.acts_for = Some(of);
    }
    Some(person)
}

/// Whether an owner may be another state, "Congolese", and no other name in the article settles it.
fn is_doubtful(scene: &Scene<'_, '_>, names: &Names<'_>, owner: usize) -> bool {
    let Some(owner) = names.list.get(owner) else { return false };
    let Some(hit) = scene.hit(owner.first).filter(|hit| hit.end == owner.end) else { return false };
    let states = scene.readings(hit).iter().filter_map(|r| scene.record(r.entry));
    let states: BTreeSet<&str> = states.filter(|r| r.kind == EntryKind::State).map(|r| r.id).collect();
    let words = scene.slice(owner.first, owner.end);
    let settled = |n: &Naming| n.figure == owner.figure && scene.slice(n.first, n.end) != words;
    states.len() > 1 && !names.list.iter().any(settled)
}

/// Offices that one person holds at a time.
fn is_single(role: Role) -> bool {
    matches!(
        role,
        Role::HeadOfState
            | Role::HeadOfGovernment
            | Role::ForeignMinister
            | Role::DefenceMinister
            | Role::InteriorMinister
            | Role::FinanceMinister
            | Role::CentralBank
            | Role::IgoOfficial
    )
}

/// Whether the sentence gives a year that is not the article's.
fn tells_of_other_years(scene: &Scene<'_, '_>, at: usize, day: Date) -> bool {
    (scene.sentence_start(at)..scene.sentence_end(at)).any(|i| {
        let year = scene.lower(i).get(..4).and_then(|y| y.parse::<i16>().ok());
        scene.number(i) && year.is_some_and(|y| (1000..2200).contains(&y) && y != day.year())
    })
}

const MONARCHS: [&str; 9] =
    ["king", "queen", "emperor", "emir", "amir", "sultan", "monarch", "pope", "grand duke"];

/// Whether the words of the text can mean a title of the gazetteer: no president for a queen.
fn fits(words: &[&str], title: &str) -> bool {
    let says = |word: &str| words.contains(&word);
    let has = |word: &str| title.contains(word);
    if let Some(word) = MONARCHS.iter().find(|m| m.split(' ').all(says)) {
        return has(word) || has("monarch") || *word == "king" && has("agong");
    }
    if says("president") || says("chancellor") || says("premier") || says("prime") {
        let minister = says("premier") || says("prime");
        return says("president") && has("president")
            || says("chancellor") && has("chancellor")
            || minister && ["premier", "prime", "chairman of the", "taoiseach"].iter().any(|w| has(w));
    }
    // "the NATO chief": the one at its head, none of the commanders below.
    if words.iter().any(|w| matches!(*w, "chief" | "head" | "boss")) {
        let tops =
            ["secretary general", "secretary-general", "director general", "director-general", "governor"];
        return tops.iter().any(|w| title.starts_with(w));
    }
    if words.iter().any(|w| w.starts_with("secretary")) {
        return has("secretary");
    }
    if words.iter().any(|w| w.starts_with("director")) {
        return title.starts_with("director");
    }
    words.iter().any(|w| {
        matches!(*w, "minister" | "leader" | "ruler" | "governor" | "diplomat" | "taoiseach" | "state")
    })
}
