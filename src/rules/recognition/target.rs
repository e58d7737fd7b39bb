//! What can be recognised: states, rulers, claimants, and claims to territory.

use crate::clauses::actors::{Party, Who};
use crate::document::{EntityKind, MentionKind, Via};
use crate::rules::View;

use super::claims::claim;
pub(super) use super::claims::territory;
pub(super) use super::described::is_description;
use super::described::{CLAIMS, PRONOUNS, RULERS, STATUS};
use super::standing::recognisable;
pub(super) use super::standing::{at_issue, disputed, hosts_embassies};

/// What is (not) recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Target {
    /// The state, ruler or claimant.
    pub(crate) party: Party,
    /// Of a claim, the territory: figure number or its own words.
    pub(crate) territory: Option<Party>,
}

impl Target {
    /// A state, ruler or claimant as such.
    pub(crate) fn plain(party: Party) -> Self {
        Self { party: Party { voice: None, ..party }, territory: None }
    }
}

/// The disputed actor that the article is about near a chunk: in the sentence, then in those before, then after.
pub(crate) fn salient(view: &View<'_>, at: usize, exclude: &[Who]) -> Vec<Target> {
    let (first, _) = view.statement.tokens(at);
    view.discourse
        .nearest(first, view.statement.number, |figure| {
            let who = Who::Figure(figure);
            !exclude.contains(&who) && disputed(view, &who)
        })
        .map(|(figure, token)| {
            Target::plain(Party {
                who: Who::Figure(figure),
                first: token,
                end: token + 1,
                via: Via::Coreference,
                voice: None,
            })
        })
        .into_iter()
        .collect()
}

/// What a noun phrase and its list offer for recognition; empty for efforts, roles and languages.
pub(crate) fn targets_of(view: &View<'_>, at: usize, exclude: &[Who]) -> Vec<Target> {
    let mut out: Vec<Target> = Vec::new();
    for member in view.statement.syntax.members(at) {
        for target in single(view, member, exclude) {
            if !out.contains(&target) {
                out.push(target);
            }
        }
    }
    out
}

fn single(view: &View<'_>, at: usize, exclude: &[Who]) -> Vec<Target> {
    let syntax = &view.statement.syntax;
    let scene = view.scene;
    let lemma = syntax.lemma(at);
    let Some(chunk) = syntax.chunks.get(at) else { return Vec::new() };
    let head = view.statement.offset + chunk.head;
    let named_head = scene
        .cast
        .naming_at(head)
        .filter(|n| n.kind != MentionKind::Title)
        .copied()
        .filter(|n| !generic(view, n));
    if let Some(naming) = named_head {
        let both = several(view, at);
        if both.len() > 1 {
            return both;
        }
        if let (MentionKind::Person, Some(figure)) = (naming.kind, naming.figure) {
            // Whoever is recognised as a ruler is meant in person.
            return vec![Target::plain(Party {
                who: Who::Figure(figure),
                first: naming.first,
                end: naming.end,
                via: naming.via,
                voice: None,
            })];
        }
        return scene
            .named(&naming, &[])
            .filter(|p| recognisable(view, p))
            .map(Target::plain)
            .into_iter()
            .collect();
    }
    if CLAIMS.contains(&lemma) {
        let claim = claim(view, at, exclude);
        if !claim.is_empty() {
            return claim;
        }
    }
    if matches!(lemma, "we" | "us") {
        let own = view.speaker_at(head).filter(|p| !exclude.contains(&p.who) && recognisable(view, p));
        return own.cloned().map(Target::plain).into_iter().collect();
    }
    let owner = syntax.link(at).owner;
    let former = syntax.lemmas(at).any(|l| {
        matches!(l, "former" | "ousted" | "previous" | "exile" | "deposed" | "old" | "overthrown" | "elect")
    });
    let (first, end) = view.statement.tokens(at);
    // "the former British protectorate" is not Britain.
    let colony = former
        && matches!(
            lemma,
            "protectorate"
                | "colony"
                | "possession"
                | "dependency"
                | "dominion"
                | "territory"
                | "province"
                | "republic"
                | "region"
        );
    let inner = scene
        .namings(first, end)
        .filter(|(_, n)| n.kind != MentionKind::Title && !generic(view, n) && !colony)
        .map(|(_, n)| *n)
        .last();
    // "the Houthis … their government": the claimant's own.
    let theirs =
        matches!(syntax.word(chunk.first), "their" | "its" | "his" | "her") && RULERS.contains(&lemma);
    if let Some((figure, _)) = theirs
        .then(|| {
            view.discourse.nearest_before(
                view.statement.offset + chunk.first,
                view.statement.number,
                |figure| {
                    let who = Who::Figure(figure);
                    !exclude.contains(&who) && disputed(view, &who)
                },
            )
        })
        .flatten()
    {
        let (first, end) = view.statement.tokens(at);
        return vec![Target::plain(Party {
            who: Who::Figure(figure),
            first,
            end,
            via: Via::Coreference,
            voice: None,
        })];
    }
    if (STATUS.contains(&lemma) || CLAIMS.contains(&lemma)) && !governs(view, at, lemma, former) {
        // "the breakaway Ukrainian regions of Donetsk and Luhansk" are not Ukraine.
        let lands = matches!(
            lemma,
            "region" | "territory" | "province" | "republic" | "enclave" | "statelet" | "area"
        );
        if let Some(of) = scene.of_phrase(view.statement, at).filter(|_| lands && inner.is_some()) {
            let named = targets_of(view, of, exclude);
            if !named.is_empty() {
                return named;
            }
        }
        if let Some(naming) = inner {
            return scene
                .named(&naming, &[])
                .filter(|p| recognisable(view, p))
                .map(Target::plain)
                .into_iter()
                .collect();
        }
        if let Some(owner) = owner {
            return owned(view, owner, exclude);
        }
        if let Some(of) = scene.of_phrase(view.statement, at) {
            return targets_of(view, of, exclude);
        }
    }
    if !former {
        let rulers = rulers(view, at, lemma, owner, exclude);
        if !rulers.is_empty() {
            return rulers;
        }
    }
    let mut found = view.discourse.resolve(scene, view.statement, at, exclude);
    // A pronoun or description of what is recognised means the disputed actor, if one was named.
    let described = is_description(lemma);
    if described && !found.iter().any(|p| disputed(view, &p.who)) {
        let fits = |figure: usize| {
            let who = Who::Figure(figure);
            !exclude.contains(&who) && disputed(view, &who)
        };
        let near = view.discourse.nearest_before(first, view.statement.number, fits);
        // A description may go before the name; a pronoun does so in its own sentence only.
        let near = near.or_else(|| {
            let any = found.is_empty() && !former;
            any.then(|| match PRONOUNS.contains(&lemma) {
                true => view.discourse.within(view.statement.number, first, fits),
                false => view.discourse.nearest(first, view.statement.number, fits),
            })?
        });
        if let Some((figure, _)) = near {
            found = vec![Party { who: Who::Figure(figure), first, end, via: Via::Coreference, voice: None }];
        }
    }

    // "the junta", "the generals": of the state that was named.
    if found.is_empty() && !former {
        found.extend(junta(view, at, exclude));
    }
    // "the parliament that Myanmar's army had elected": named in the words that follow.
    if found.is_empty() && described && !former {
        let last = (at + 1..syntax.chunks.len())
            .take_while(|&i| {
                !matches!(
                    syntax.kind(i),
                    Some(
                        crate::clauses::chunk::ChunkKind::Comma
                            | crate::clauses::chunk::ChunkKind::Stop
                            | crate::clauses::chunk::ChunkKind::Break
                    )
                )
            })
            .take(8)
            .last();
        let relative = syntax.kind(at + 1) == Some(crate::clauses::chunk::ChunkKind::Rel);
        if let (Some(last), true) = (last, relative) {
            let (_, stop) = view.statement.tokens(last);
            let named = scene.namings(end, stop).filter_map(|(_, n)| scene.named(n, &[])).find_map(|p| {
                let who = if disputed(view, &p.who) { Some(p.who.clone()) } else { view.rival(&p.who) }?;
                Some(Party { who, first, end, via: Via::Coreference, voice: None })
            });
            found.extend(named.filter(|p| !exclude.contains(&p.who)));
        }
    }
    // "the eastern cabinet": a body of whatever state was named last is no guess for a target.
    let body = !matches!(lemma, "government" | "authority" | "authorities" | "king");
    found.retain(|p| !body || p.voice.is_none() || disputed(view, &p.who));
    found.into_iter().filter(|p| recognisable(view, p)).map(Target::plain).collect()
}

/// "the Government", "the Foreign Ministry": a body that every state has.
fn generic(view: &View<'_>, naming: &crate::entities::Naming) -> bool {
    let figure = naming.figure.and_then(|f| view.scene.cast.figures.get(f));
    figure.is_some_and(|f| {
        f.kind == EntityKind::Org
            && (f
                .record
                .and_then(|r| view.scene.gazetteer.record(r))
                .is_some_and(|r| r.fact("generic").is_some())
                || matches!(f.name.as_str(), "Government" | "Republic" | "State" | "Authorities"))
    })
}

/// "both the Slovak and Czech Republic": coordinated adjectives of one noun.
fn several(view: &View<'_>, at: usize) -> Vec<Target> {
    let syntax = &view.statement.syntax;
    if !syntax.lemmas(at).any(|l| l == "and" || l == "or") {
        return Vec::new();
    }
    let (first, end) = view.statement.tokens(at);
    view.scene
        .namings(first, end)
        .filter(|(_, n)| matches!(n.kind, MentionKind::State | MentionKind::Demonym))
        .filter_map(|(_, n)| view.scene.named(n, &[]))
        .map(Target::plain)
        .collect()
}

/// "the government in Kabul", "the authorities on Taiwan", "Kabul's new masters": whoever rules there,
/// else the state itself.
fn rulers(view: &View<'_>, at: usize, lemma: &str, owner: Option<usize>, exclude: &[Who]) -> Vec<Target> {
    if !RULERS.contains(&lemma) {
        return Vec::new();
    }
    let syntax = &view.statement.syntax;
    let place = syntax
        .own_phrases(at)
        .first()
        .filter(|&&(p, _)| matches!(syntax.lemma(p), "in" | "of" | "on" | "at" | "over" | "inside"))
        .map(|&(_, n)| n)
        .or(owner);
    let Some(place) = place else { return Vec::new() };
    let mut out = Vec::new();
    for party in view.parties(place, exclude) {
        let who = view.rival(&party.who).unwrap_or_else(|| party.who.clone());
        let target = Party { who, ..party };
        if recognisable(view, &target) && !exclude.contains(&target.who) {
            out.push(Target::plain(target));
        }
    }
    out
}

/// Whether "the government in Kabul" is to be read as the rival government that rules there.
fn governs(view: &View<'_>, at: usize, lemma: &str, former: bool) -> bool {
    RULERS.contains(&lemma)
        && !former
        && view.statement.syntax.own_phrases(at).first().is_some_and(|&(_, place)| {
            view.parties(place, &[]).iter().any(|p| p.via == Via::Metonym && view.rival(&p.who).is_some())
        })
}

fn owned(view: &View<'_>, owner: usize, exclude: &[Who]) -> Vec<Target> {
    let parties = view.parties(owner, exclude);
    if parties.is_empty() {
        return junta(view, owner, exclude).map(Target::plain).into_iter().collect();
    }
    parties.into_iter().filter(|p| recognisable(view, p)).map(Target::plain).collect()
}

/// "the junta", "the generals": the contested rulers of the state that was named before.
fn junta(view: &View<'_>, at: usize, exclude: &[Who]) -> Option<Party> {
    let syntax = &view.statement.syntax;
    if !matches!(
        syntax.lemma(at),
        "junta" | "general" | "regime" | "putschist" | "coup" | "ruler" | "military"
    ) {
        return None;
    }
    let (first, end) = view.statement.tokens(at);
    let rules = |figure: usize| view.rival(&Who::Figure(figure)).is_some_and(|who| !exclude.contains(&who));
    let (state, _) = view.discourse.nearest_before(first, view.statement.number, rules)?;
    let who = view.rival(&Who::Figure(state))?;
    Some(Party { who, first, end, via: Via::Coreference, voice: None })
}
