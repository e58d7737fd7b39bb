//! What can be recognised: states, rulers, claimants, and claims to territory.

use crate::clauses::actors::{Party, Who};
use crate::document::{EntityKind, MentionKind, Via};
use crate::rules::View;

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

/// Whether an actor's standing is disputed: what recognition news is about.
pub(crate) fn disputed(view: &View<'_>, who: &Who) -> bool {
    let Who::Figure(number) = who else { return false };
    let Some(figure) = view.scene.cast.figures.get(*number) else { return false };
    let Some(record) = figure.record.and_then(|r| view.scene.gazetteer.record(r)) else { return false };
    match figure.kind {
        EntityKind::State => {
            matches!(record.fact("status"), Some("partially_recognised" | "unrecognised" | "un_observer"))
                && record.fact("iso") != Some("VA")
                || record.has("nature", "breakaway")
                || record.fact("claimed_by").is_some()
        }
        EntityKind::Org => {
            matches!(record.fact("type"), Some("rival_government"))
                || record.id == "taliban"
                || record.has("type", "armed_group") && record.fact("claims").is_some()
        }
        EntityKind::Place => record.fact("type") == Some("disputed") || record.fact("claimed_by").is_some(),
        _ => false,
    }
}

/// Whether recognising an actor is news for these holders: anybody of disputed standing, and
/// Israel for the states that were slow to deal with it.
pub(crate) fn at_issue(view: &View<'_>, who: &Who, holders: &[Party]) -> bool {
    disputed(view, who) || is_israel(view, who) && holders.iter().any(|h| is_muslim(view, &h.who))
}

/// Whether an embassy there says recognition: disputed states do, Kabul or Damascus do not.
pub(crate) fn hosts_embassies(view: &View<'_>, who: &Who, holders: &[Party]) -> bool {
    let status = record(view, who).and_then(|r| r.fact("status"));
    matches!(status, Some("partially_recognised" | "unrecognised" | "un_observer"))
        || is_israel(view, who) && holders.iter().any(|h| is_muslim(view, &h.who))
}

fn is_israel(view: &View<'_>, who: &Who) -> bool {
    record(view, who).is_some_and(|r| r.id == "iso:IL")
}

fn is_muslim(view: &View<'_>, who: &Who) -> bool {
    record(view, who).is_some_and(|r| r.has("groups", "muslim-countries") || r.has("groups", "arab-states"))
}

fn record<'v>(view: &'v View<'_>, who: &Who) -> Option<crate::gazetteer::Record<'v>> {
    let Who::Figure(number) = who else { return None };
    view.scene.gazetteer.record(view.scene.cast.figures.get(*number)?.record?)
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

/// Nouns under which a state or claimant is recognised: "the independence of Kosovo".
const STATUS: &[&str] = &[
    "independence",
    "sovereignty",
    "statehood",
    "government",
    "state",
    "regime",
    "rule",
    "authority",
    "legitimacy",
    "existence",
    "secession",
    "republic",
    "administration",
    "council",
    "leadership",
    "establishment",
    "restoration",
    "emirate",
    "junta",
    "ruler",
    "nation",
    "country",
    "kingdom",
    "passport",
    "junta",
    "credential",
    "envoy",
    "ambassador",
    "diplomat",
    "representative",
    "self-determination",
    "authorities",
    "breakaway",
    "territory",
    "province",
    "region",
    "enclave",
    "half",
    "north",
    "declaration",
    "succession",
    "delegation",
    "side",
    "entity",
    "statelet",
    "takeover",
    "proclamation",
    "presidency",
    "mandate",
    "term",
    "victory",
    "win",
    "re-election",
    "reelection",
    "election",
    "inauguration",
    "order",
    "cabinet",
    "parliament",
    "institution",
    "people",
    "man",
    "follower",
    "candidate",
    "claim",
    "title",
    "freedom",
    "nationhood",
    "separation",
    "breakaway",
    "protectorate",
    "monarchy",
    "empire",
    "dispensation",
    "master",
    "general",
    "duchy",
    "principality",
    "dominion",
    "mission",
    "embassy",
    "legation",
    "nominee",
];

/// Words that stand for what was named.
const PRONOUNS: &[&str] =
    &["it", "they", "one", "this", "them", "him", "he", "her", "she", "those", "themselves"];

/// Nouns that describe an actor of disputed standing.
const DESCRIPTIONS: &[&str] = &[
    "island",
    "territory",
    "province",
    "region",
    "enclave",
    "republic",
    "state",
    "statelet",
    "entity",
    "government",
    "regime",
    "authority",
    "authorities",
    "north",
    "ruler",
    "council",
    "junta",
    "emirate",
    "administration",
    "leadership",
    "cabinet",
    "parliament",
    "breakaway",
    "group",
    "movement",
    "rebel",
    "master",
    "people",
    "statehood",
    "independence",
    "side",
    "half",
    "nation",
    "country",
    "general",
    "nominee",
    "delegation",
    "protectorate",
    "colony",
    "coalition",
    "militia",
    "secession",
    "separatist",
    "successor",
    "assembly",
];

/// Whether a word stands for an actor of disputed standing that was named.
pub(crate) fn is_description(lemma: &str) -> bool {
    PRONOUNS.contains(&lemma) || DESCRIPTIONS.contains(&lemma)
}

/// Nouns for whoever rules a place.
const RULERS: &[&str] = &[
    "government",
    "authority",
    "authorities",
    "ruler",
    "administration",
    "regime",
    "leadership",
    "institution",
    "master",
    "dispensation",
    "order",
    "general",
    "cabinet",
    "power",
    "people",
    "man",
    "officer",
    "delegation",
    "envoy",
    "ambassador",
    "diplomat",
    "representative",
    "junta",
];

/// Nouns that make a claim to territory of what follows: "the annexation of Crimea".
const CLAIMS: &[&str] = &[
    "annexation",
    "incorporation",
    "sovereignty",
    "claim",
    "control",
    "protectorate",
    "occupation",
    "absorption",
    "suzerainty",
];

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
    if (STATUS.contains(&lemma) || CLAIMS.contains(&lemma)) && !governs(view, at, lemma, former) {
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

/// "Russia's annexation of Crimea", "Moroccan sovereignty over Western Sahara".
fn claim(view: &View<'_>, at: usize, exclude: &[Who]) -> Vec<Target> {
    let syntax = &view.statement.syntax;
    let scene = view.scene;
    let (first, end) = view.statement.tokens(at);
    let phrases = syntax.phrases_after(at);
    let land = phrases
        .iter()
        .find(|&&(p, _)| matches!(syntax.lemma(p), "of" | "over" | "to" | "in"))
        .map(|&(_, n)| n);
    let into = phrases.iter().find(|&&(p, _)| matches!(syntax.lemma(p), "into" | "by")).map(|&(_, n)| n);
    let claimant: Vec<Party> = scene
        .namings(first, end)
        .filter_map(|(_, n)| scene.named(n, &[]))
        .chain(syntax.link(at).owner.into_iter().flat_map(|o| view.parties(o, exclude)))
        .chain(into.into_iter().flat_map(|n| view.parties(n, &[])))
        .collect();
    let Some(land) = land else { return Vec::new() };
    let mut out = Vec::new();
    for member in syntax.members(land) {
        // "over the territory": the one that was named.
        let described = || {
            let known = matches!(
                syntax.lemma(member),
                "territory" | "region" | "peninsula" | "it" | "area" | "province" | "island" | "land"
            );
            let found = if known { view.parties(member, exclude) } else { Default::default() };
            found.into_iter().find(|p| disputed(view, &p.who))
        };
        let Some(territory) = territory(view, member).or_else(described) else { continue };
        let owner = claimant.first().cloned().or_else(|| claimed_by(view, &territory));
        if let Some(party) = owner {
            if party.who != territory.who {
                out.push(Target { party, territory: Some(territory) });
            }
        }
    }
    out
}

/// A place or region by name.
pub(crate) fn territory(view: &View<'_>, at: usize) -> Option<Party> {
    let naming = view.scene.head_name(view.statement, at)?;
    let figure = naming.figure?;
    matches!(naming.kind, MentionKind::Place | MentionKind::State).then_some(Party {
        who: Who::Figure(figure),
        first: naming.first,
        end: naming.end,
        via: Via::Name,
        voice: None,
    })
}

/// The state that claims a territory, where the gazetteer and the article know one.
fn claimed_by(view: &View<'_>, territory: &Party) -> Option<Party> {
    let Who::Figure(number) = territory.who else { return None };
    let record = view
        .scene
        .cast
        .figures
        .get(number)
        .and_then(|f| f.record)
        .and_then(|r| view.scene.gazetteer.record(r))?;
    let claimants = record.fact("claimed_by")?;
    view.scene
        .cast
        .figures
        .iter()
        .position(|f| claimants.split(',').any(|c| c == f.id))
        .map(|figure| Party { who: Who::Figure(figure), ..territory.clone() })
}

/// Whether an actor is of the sort that can be recognised.
fn recognisable(view: &View<'_>, party: &Party) -> bool {
    let Who::Figure(number) = &party.who else { return false };
    let Some(figure) = view.scene.cast.figures.get(*number) else { return false };
    let record = figure.record.and_then(|r| view.scene.gazetteer.record(r));
    match figure.kind {
        EntityKind::State => true,
        EntityKind::Person => true,
        EntityKind::Org => match record {
            Some(record) => matches!(
                record.fact("type"),
                Some(
                    "armed_group"
                        | "movement"
                        | "rival_government"
                        | "party"
                        | "government"
                        | "government_body"
                )
            ),
            None => [
                "Council",
                "Government",
                "Authority",
                "Administration",
                "Republic",
                "Emirate",
                "Front",
                "Movement",
                "State",
            ]
            .iter()
            .any(|w| figure.name.contains(w)),
        },
        // A land that may want to be a state: Catalonia, Bougainville; no city.
        EntityKind::Place => {
            party.via == Via::Metonym
                || record.is_some_and(|r| {
                    matches!(r.fact("type"), Some("disputed" | "admin1" | "region" | "historical"))
                        || r.fact("claimed_by").is_some()
                })
        }
        EntityKind::Collective => false,
    }
}
