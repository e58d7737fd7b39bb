//! Offices: which person holds which title of what.
//!
//! Tags `Tajik Defence Minister Sherali Mirzo`, `Hawa Naseer, Mali's consul in Malé`,
//! `X has been Qatar's envoy`, `named the engineer Y finance minister`, `Z, who chairs the council`,
//! `Presidents A of B and C of D`. Not tagged: bare ranks and callings (`General`, `analyst`),
//! titles without a holder. Known gap: a title in one sentence and its holder in the next.

use jiff::civil::Date;

use super::dated::{self, Dated};
use super::figures::Figures;
use super::owners::{Ground, Of};
use super::posts::{self, Names, Owner, Post};
use super::predicates;
use super::roles;
use super::scene::Scene;
use super::ties::{self, Tie};
use super::titles::Title;
use super::{Holding, Naming};
use crate::document::{MentionKind, Role};
use crate::text::hash::Map;

/// A holding whose owner may still be open.
struct Draft {
    holding: Holding,
    /// What the phrase says, where the owner is open.
    post: Option<Post>,
    /// The office that a counterpart shares, by its number.
    like: Option<usize>,
}

/// All offices of the article, and who is meant by titles that stand alone. `titles` gives the number of the title of a naming.
pub(super) fn read(
    scene: &Scene<'_, '_>,
    namings: &[Naming],
    titles: &[Option<usize>],
    figures: &mut Figures,
    published: Option<Date>,
) -> (Vec<Holding>, Vec<Dated>) {
    let names = Names::new(scene, namings);
    let ground = Ground::new(scene, &names, figures);
    let mut drafts: Vec<Draft> = Vec::new();
    let mut held: Map<usize, Of> = Map::default();
    let mut loose: Vec<Post> = Vec::new();
    // An office without a holder so far: the next one's may be its as well.
    let mut open: Option<(Post, usize)> = None;
    // The office read last, with its holder: the next one may be joined to it.
    let mut last: Option<(Post, usize)> = None;
    for (naming, number) in titles.iter().enumerate() {
        let Some((number, title)) = number.and_then(|n| Some((n, scene.titles().get(n)?))) else { continue };
        if predicates::is_verb(scene, &names, title.head) {
            continue;
        }
        let post = posts::read(scene, &names, naming, number, title);
        // "spokesman for the governor of Herat, X": the governor is not X.
        let nested =
            last.as_ref().is_some_and(|(post, _)| title.first >= post.start && title.end <= post.end);
        let holders = match ties::following(scene, &names, post.end, false) {
            None if nested => Vec::new(),
            _ => ties::holders(scene, &names, title, &post, last.as_ref()),
        };
        if let Some(&(holder, _)) = holders.last() {
            last = Some((post, holder));
        }
        if !posts::is_office(scene, title, &post) {
            continue;
        }
        // "deputy president and President of the ANC, Cyril Ramaphosa": both are his.
        if let (Some((before, number)), Some(&(holder, Tie::Apposed))) = (open, holders.first()) {
            let gap = before.end..post.start;
            let joined = !gap.is_empty() && gap.len() <= 2 && holder_follows(&names, holder, &post);
            if joined && gap.clone().all(|i| scene.lower(i) == "and" || scene.is(i, b',')) {
                if let (Some(title), Some(figure)) =
                    (scene.titles().get(before.title), names.list.get(holder).and_then(|n| n.figure))
                {
                    let modifiers = roles::modifiers(scene, title, before.outer_modifier);
                    let of = ground.said(figures, &before, figure, &held);
                    let holding = Holding {
                        person: figure,
                        naming: holder,
                        title: (title.first, title.full),
                        text: None,
                        role: title.role,
                        former: roles::is_former(&modifiers),
                        modifiers,
                        of,
                    };
                    loose.retain(|l: &Post| l.naming != number);
                    drafts.push(Draft { holding, post: Some(before), like: None });
                }
            }
        }
        open = (holders.is_empty() && !title.plural).then_some((post, naming));
        if holders.is_empty() && !title.plural && !post.indefinite && matches!(post.owner, Owner::Named(_)) {
            loose.push(post);
        }
        for (place, (holder, tie)) in holders.into_iter().enumerate() {
            let Some(person) = names.list.get(holder) else { continue };
            let Some(figure) = person.figure else { continue };
            let mut post = post;
            // "the foreign ministers of A and B, X and Y"
            if let Some(owner) = post.more.get(place).copied().flatten().filter(|_| title.plural) {
                post.owner = Owner::Named(owner);
            }
            if let Some((owner, _)) = ties::of_after(scene, &names, person, &post) {
                post.owner = owner;
            }
            let of = ground.said(figures, &post, figure, &held);
            if let Some(of) = of {
                held.entry(figure).or_insert(of);
            }
            let like = is_counterpart(scene, title);
            // "a colleague": only "his Turkish colleague" has the same office.
            if like && !matches!(post.owner, Owner::Named(_)) {
                continue;
            }
            let like = like.then(|| {
                // "his Turkish counterpart": the office of the one before.
                let sentence = scene.sentence(title.first);
                drafts.iter().rposition(|d| {
                    scene.sentence(d.holding.title.0) == sentence && d.holding.person != figure
                })
            });
            if like == Some(None) {
                continue;
            }
            let modifiers = roles::modifiers(scene, title, post.outer_modifier);
            let holding = Holding {
                person: figure,
                naming: holder,
                title: (title.first, title.full),
                text: roles::singular(scene, title, place),
                role: title.role,
                former: tie == Tie::Past || roles::is_former(&modifiers),
                modifiers,
                of,
            };
            // "a former vice president and president of Ecuador": both are Ecuador's.
            let before = drafts.last_mut().filter(|d| tie == Tie::Joined && d.holding.person == figure);
            if let Some(before) = before.filter(|d| d.holding.of.is_none()) {
                before.holding.of = of;
            }
            drafts.push(Draft { holding, post: Some(post), like: like.flatten() });
        }
    }
    for holding in predicates::verbal(scene, &names) {
        held.entry(holding.person).or_insert_with(|| holding.of.unwrap_or_default());
        drafts.push(Draft { holding, post: None, like: None });
    }
    let mut holdings = settle(&ground, figures, drafts, &held);
    elsewhere(&ground, figures, &loose, &mut holdings);
    let dated = dated::read(scene, &names, &loose, &holdings, figures, published);
    (holdings, dated)
}

/// Whether the holder of an office stands behind it.
fn holder_follows(names: &Names<'_>, holder: usize, post: &Post) -> bool {
    names.list.get(holder).is_some_and(|n| n.first >= post.end)
}

/// `counterpart`, `opposite number`, `colleague`.
fn is_counterpart(scene: &Scene<'_, '_>, title: &Title) -> bool {
    let word = scene.lower(title.head);
    word.starts_with("counterpart") || word.starts_with("colleague") || word == "opposite"
}

/// Fills in what the phrases left unsaid.
fn settle(
    ground: &Ground<'_>,
    figures: &mut Figures,
    drafts: Vec<Draft>,
    held: &Map<usize, Of>,
) -> Vec<Holding> {
    let scene = ground.scene;
    let mut holdings: Vec<Holding> = Vec::with_capacity(drafts.len());
    for Draft { mut holding, post, like } in drafts {
        let Some((post, title)) = post.and_then(|p| Some((p, scene.titles().get(p.title)?))) else {
            holdings.push(holding);
            continue;
        };
        if let Some(same) = like.and_then(|n| holdings.get(n)) {
            let text = || scene.slice(same.title.0, same.title.1).to_owned();
            holding.text = Some(same.text.clone().unwrap_or_else(text));
            holding.role = same.role;
            holding.modifiers.clone_from(&same.modifiers);
        } else {
            if holding.of.is_none() {
                holding.of = ground.unsaid(figures, title, &post, holding.person, holdings.last(), held);
            }
            holding.of = holding.of.map(|of| ground.specific(figures, &post, holding.person, of));
            let owner = holding.of.and_then(|(f, ..)| figures.list.get(f));
            holding.role = roles::role(scene, title, owner);
        }
        holdings.push(holding);
    }
    holdings
}

/// `the president of Uzbekistan said`, and the next sentence names him: a known holder of that
/// office who is named in the article, and to whom nothing else ties it.
fn elsewhere(ground: &Ground<'_>, figures: &Figures, loose: &[Post], holdings: &mut Vec<Holding>) {
    let (scene, list) = (ground.scene, ground.names.list);
    if loose.is_empty() {
        return;
    }
    // Who is named here and is known to have held what; the first mention of each.
    let mut known: Map<(Role, &str), Vec<(usize, usize)>> = Map::default();
    let mut seen = vec![false; figures.list.len()];
    for (number, naming) in list.iter().enumerate().filter(|(_, n)| n.kind == MentionKind::Person) {
        let Some(figure) = naming.figure else { continue };
        let Some(seen) = seen.get_mut(figure).filter(|seen| !**seen) else { continue };
        *seen = true;
        let Some(record) = figures.list.get(figure).and_then(|f| scene.record(f.record?)) else { continue };
        for tenure in scene.gazetteer.offices_of(record.id) {
            let holders = known.entry((tenure.role, tenure.of)).or_default();
            if holders.last().is_none_or(|&(_, last)| last != figure) {
                holders.push((number, figure));
            }
        }
    }
    for post in loose {
        let Some(title) = scene.titles().get(post.title) else { continue };
        let Owner::Named(owner) = post.owner else { continue };
        let Some(owner) = list.get(owner) else { continue };
        let Some((of, body)) = owner.figure.and_then(|f| Some((f, figures.list.get(f)?))) else { continue };
        let role = roles::role(scene, title, Some(body));
        if matches!(
            role,
            Role::Official | Role::Other | Role::Minister | Role::Legislator | Role::Spokesperson
        ) {
            continue;
        }
        // Two holders of one office in one article: the text would have to say which.
        let Some(&[(naming, person)]) = known.get(&(role, body.id.as_str())).map(Vec::as_slice) else {
            continue;
        };
        if holdings.iter().any(|h| h.person == person && h.role == role) {
            continue;
        }
        let modifiers = roles::modifiers(scene, title, post.outer_modifier);
        holdings.push(Holding {
            person,
            naming,
            title: (title.first, title.full),
            text: None,
            role,
            former: roles::is_former(&modifiers),
            modifiers,
            of: Some((of, owner.first, owner.end)),
        });
    }
}
