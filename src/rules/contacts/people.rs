//! Who takes part: the most specific actors that a noun phrase names.

use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
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
    comma && !named && after_person && is_people_noun(syntax.lemma(at))
}

/// Nouns for human beings who act for a state or body.
pub(super) fn is_people_noun(lemma: &str) -> bool {
    matches!(
        lemma,
        "official"
            | "minister"
            | "president"
            | "premier"
            | "leader"
            | "delegation"
            | "envoy"
            | "diplomat"
            | "lawmaker"
            | "parliamentarian"
            | "legislator"
            | "senator"
            | "deputy"
            | "negotiator"
            | "ambassador"
            | "representative"
            | "mission"
            | "team"
            | "king"
            | "queen"
            | "emir"
            | "sultan"
            | "prince"
            | "monarch"
            | "chancellor"
            | "secretary"
            | "spokesman"
            | "spokeswoman"
            | "spokesperson"
            | "general"
            | "commander"
            | "chief"
            | "head"
            | "chairman"
            | "speaker"
            | "governor"
            | "adviser"
            | "advisor"
            | "aide"
            | "emissary"
            | "consul"
            | "attaché"
            | "attache"
            | "commissioner"
            | "counterpart"
            | "colleague"
            | "host"
            | "side"
            | "party"
            | "delegate"
            | "mediator"
            | "authority"
            | "authorities"
            | "member"
            | "elder"
            | "politician"
            | "leadership"
            | "government"
            | "administration"
            | "ministry"
            | "officer"
            | "rebel"
            | "insurgent"
            | "militant"
            | "faction"
            | "opposition"
            | "activist"
            | "dignitary"
            | "statesman"
            | "ruler"
            | "taoiseach"
            | "chargé"
            | "director"
            | "coordinator"
            | "rapporteur"
            | "cabinet"
            | "council"
            | "junta"
            | "strongman"
            | "pope"
            | "patriarch"
            | "cleric"
            | "inspector"
            | "technocrat"
            | "boss"
            | "guest"
            | "visitor"
            | "man"
            | "woman"
            | "duo"
            | "pair"
    )
}

/// Nouns for a group that somebody leads.
fn is_led(lemma: &str) -> bool {
    matches!(
        lemma,
        "delegation"
            | "team"
            | "mission"
            | "group"
            | "party"
            | "lawmaker"
            | "parliamentarian"
            | "official"
            | "inspector"
            | "negotiator"
            | "envoy"
            | "diplomat"
            | "deputy"
            | "side"
            | "entourage"
            | "contingent"
            | "convoy"
            | "minister"
            | "senator"
            | "expert"
            | "representative"
            | "officer"
            | "elder"
            | "panel"
            | "commission"
            | "committee"
    )
}

fn single(view: &View<'_>, at: usize, exclude: &[Who]) -> Vec<Participant> {
    let syntax = &view.statement.syntax;
    let Some(chunk) = syntax.chunks.get(at).filter(|c| c.kind == ChunkKind::Np) else { return Vec::new() };
    let lemma = syntax.lemma(at);
    if is_led(lemma) {
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
    if matches!(
        lemma,
        "train"
            | "plane"
            | "jet"
            | "aircraft"
            | "motorcade"
            | "convoy"
            | "helicopter"
            | "yacht"
            | "entourage"
            | "limousine"
            | "flight"
    ) {
        return syntax.link(at).owner.map(|o| people(view, o)).unwrap_or_default();
    }
    if matches!(lemma, "counterpart" | "colleague" | "host" | "number" | "interlocutor") {
        return counterpart(view, at, &names);
    }
    if is_people_noun(lemma) {
        let sides = sides(view, at, &names);
        if !sides.is_empty() {
            return sides.iter().filter_map(|n| unnamed(view, at, n)).collect();
        }
    }
    if let Some(holder) = office_holder(view, at) {
        return vec![holder];
    }
    // "Armenia's decision" is nobody.
    if !(is_people_noun(lemma) || is_pronoun(view, at) || is_state_noun(lemma)) {
        return Vec::new();
    }
    view.parties(at, exclude)
        .into_iter()
        // "the delegation", "officials": no guess whose.
        .filter(|p| {
            !(p.via == Via::Coreference
                && p.voice.as_ref().is_some_and(|v| v.figure.is_none())
                && !is_office(lemma))
        })
        .filter_map(|p| from_party(view, at, p))
        .collect()
}

fn is_pronoun(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    syntax.chunks.get(at).and_then(|c| syntax.words.get(c.head)).is_some_and(|w| w.tag == Tag::Pron)
}

/// Nouns for states and bodies: "the two countries", "the group".
fn is_state_noun(lemma: &str) -> bool {
    matches!(
        lemma,
        "country"
            | "nation"
            | "state"
            | "power"
            | "neighbor"
            | "republic"
            | "bloc"
            | "alliance"
            | "group"
            | "movement"
            | "kingdom"
            | "union"
            | "capital"
            | "ally"
            | "rival"
            | "enemy"
            | "foe"
            | "militia"
            | "army"
            | "regime"
            | "emirate"
            | "federation"
    )
}

/// Offices of one holder at a time, which "the" may stand before.
fn is_office(lemma: &str) -> bool {
    matches!(
        lemma,
        "president"
            | "minister"
            | "premier"
            | "king"
            | "queen"
            | "chancellor"
            | "emir"
            | "sultan"
            | "pope"
            | "ambassador"
            | "envoy"
            | "monarch"
    )
}

/// "the acting foreign minister", "the envoy": whom the article has named in that office before.
fn office_holder(view: &View<'_>, at: usize) -> Option<Participant> {
    let syntax = &view.statement.syntax;
    let chunk = syntax.chunks.get(at)?;
    if !syntax.lemmas(at).any(|l| l == "the") || !is_people_noun(syntax.lemma(at)) {
        return None;
    }
    let (first, _) = view.statement.tokens(at);
    let text = view.scene.text;
    // The words of the phrase but determiners and "acting"; they must all stand in the title.
    let words: Vec<&str> = (chunk.first..chunk.end)
        .map(|w| text.lower(view.statement.offset + w))
        .filter(|w| !matches!(*w, "the" | "acting" | "visiting" | "'s"))
        .collect();
    let cast = view.scene.cast;
    let holding = cast.holdings.iter().rev().find(|h| {
        let title = text.slice(h.title.0, h.title.1).to_ascii_lowercase();
        let before = cast.namings.get(h.naming).is_some_and(|n| n.first < first);
        before && words.iter().all(|w| title.split([' ', '-']).any(|t| t == *w))
    })?;
    let naming = cast.namings.get(holding.naming)?;
    Some(Participant {
        who: Who::Figure(holding.person),
        first: naming.first,
        end: naming.end,
        via: Via::Coreference,
        side: cast.figures.get(holding.person).and_then(|f| f.acts_for),
        human: true,
        political: true,
    })
}

/// "Saudi and American diplomats", "the ministers of Greece and Cyprus", "Mali's ministers": whose they are.
fn sides(view: &View<'_>, at: usize, names: &[Naming]) -> Vec<Naming> {
    let syntax = &view.statement.syntax;
    let acts = |n: &Naming| {
        n.kind != MentionKind::Person
            && n.figure
                .and_then(|f| view.scene.cast.figures.get(f))
                .is_some_and(|f| matches!(f.kind, EntityKind::State | EntityKind::Org))
    };
    let mut out: Vec<Naming> = names.iter().filter(|n| acts(n)).copied().collect();
    if out.is_empty() {
        if let Some(owner) = syntax.link(at).owner {
            out.extend(
                syntax
                    .members(owner)
                    .iter()
                    .filter_map(|&o| view.scene.head_name(view.statement, o))
                    .filter(acts),
            );
        }
    }
    if out.is_empty() {
        let from =
            (syntax.lemma(at + 1) == "from" && syntax.kind(at + 2) == Some(ChunkKind::Np)).then_some(at + 2);
        if let Some(of) = view.scene.of_phrase(view.statement, at).or(from) {
            out.extend(
                syntax
                    .members(of)
                    .iter()
                    .map(|&o| syntax.possessed(o))
                    .filter_map(|o| {
                        view.scene.head_name(view.statement, o).or_else(|| {
                            syntax.link(o).owner.and_then(|w| view.scene.head_name(view.statement, w))
                        })
                    })
                    .filter(acts),
            );
        }
    }
    out
}

/// An unnamed official or delegation of a state or body.
fn unnamed(view: &View<'_>, at: usize, of: &Naming) -> Option<Participant> {
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

/// "his Greek counterpart": whom the article names in that office, else the state.
fn counterpart(view: &View<'_>, at: usize, names: &[Naming]) -> Vec<Participant> {
    let Some(state) = sides(view, at, names).first().copied() else { return Vec::new() };
    let Some(figure) = state.figure else { return Vec::new() };
    let persons: Vec<usize> = (0..view.scene.cast.figures.len())
        .filter(|&f| {
            view.scene.cast.figures.get(f).is_some_and(|p| {
                let from =
                    p.record.and_then(|r| view.scene.gazetteer.record(r)).and_then(|r| r.fact("country"));
                let state = view.scene.cast.figures.get(figure).map(|s| s.id.as_str());
                p.kind == EntityKind::Person
                    && (p.acts_for == Some(figure) || p.acts_for.is_none() && from.is_some() && from == state)
            })
        })
        .collect();
    if let [only] = persons.as_slice() {
        let naming = view.scene.cast.namings.iter().find(|n| n.figure == Some(*only));
        if let Some(naming) = naming {
            return vec![Participant {
                who: Who::Figure(*only),
                first: naming.first,
                end: naming.end,
                via: Via::Coreference,
                side: Some(figure),
                human: true,
                political: true,
            }];
        }
    }
    unnamed(view, at, &state).into_iter().collect()
}

/// "a delegation led by X", "a team under X", "a mission with X at its head": the chunk of X.
fn leader(view: &View<'_>, at: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    let mut i = at + 1;
    // Within what belongs to the phrase: of-phrases, participles, commas around them.
    while let Some(kind) = syntax.kind(i) {
        match kind {
            ChunkKind::Vg => {
                let verb = syntax.verb(i)?;
                if verb.form == Form::Participle
                    && matches!(
                        syntax.lemma(i),
                        "lead" | "head" | "chair" | "front" | "direct" | "command" | "spearhead"
                    )
                    && syntax.lemma(i + 1) == "by"
                {
                    return Some(syntax.possessed(i + 2)).filter(|&n| syntax.kind(n) == Some(ChunkKind::Np));
                }
                if verb.form == Form::Gerund && syntax.lemma(i) == "include" {
                    return Some(i + 1).filter(|&n| syntax.kind(n) == Some(ChunkKind::Np));
                }
                return None;
            }
            ChunkKind::Prep
                if matches!(syntax.lemma(i), "under") && syntax.kind(i + 1) == Some(ChunkKind::Np) =>
            {
                return Some(i + 1);
            }
            ChunkKind::Prep | ChunkKind::Np | ChunkKind::Poss | ChunkKind::Adv | ChunkKind::Adj => {}
            ChunkKind::Comma if syntax.verb(i + 1).is_some_and(|v| v.form == Form::Participle) => {}
            ChunkKind::Rel if syntax.verb(i + 1).is_some_and(|v| v.passive) => {
                return (syntax.lemma(i + 1) == "lead" && syntax.lemma(i + 2) == "by")
                    .then(|| syntax.possessed(i + 3));
            }
            _ => return None,
        }
        i += 1;
        if i > at + 12 {
            return None;
        }
    }
    None
}

/// The state or body that a person acts for: by the article, by the gazetteer.
pub(super) fn side(view: &View<'_>, figure: usize) -> Option<usize> {
    let cast = view.scene.cast;
    let found = cast.figures.get(figure)?;
    found
        .acts_for
        .or_else(|| cast.holdings.iter().find(|h| h.person == figure).and_then(|h| h.of).map(|(f, ..)| f))
        .or_else(|| {
            let country = found.record.and_then(|r| view.scene.gazetteer.record(r))?.fact("country")?;
            cast.figures.iter().position(|f| f.id == country)
        })
}

/// Whether a person is known to hold or have held an office.
fn is_known(view: &View<'_>, figure: usize) -> bool {
    let cast = view.scene.cast;
    cast.figures.get(figure).is_some_and(|f| f.record.is_some() || f.acts_for.is_some())
        || cast.holdings.iter().any(|h| h.person == figure)
}

/// Whether a named person acts in politics, as far as the article tells.
fn is_political(view: &View<'_>, at: usize, naming: &Naming) -> bool {
    let Some(figure) = naming.figure else { return false };
    if is_known(view, figure) {
        return true;
    }
    // A state's name as possessor or adjective beside a title: "Chile's Ana Ruiz".
    let owned = view.statement.syntax.link(at).owner.is_some_and(|o| {
        view.scene.head_name(view.statement, o).is_some_and(|n| n.kind != MentionKind::Person)
    });
    let title = view.scene.cast.namings.iter().any(|n| {
        n.kind == MentionKind::Title
            && (n.end == naming.first || n.first == naming.end + 1 || n.end + 1 == naming.first)
    });
    owned || title
}

/// Whether a state or body acts in politics: no company, no medium, no team.
fn is_political_body(view: &View<'_>, figure: usize) -> bool {
    let Some(found) = view.scene.cast.figures.get(figure) else { return false };
    if found.kind == EntityKind::State {
        return true;
    }
    found.record.and_then(|r| view.scene.gazetteer.record(r)).is_some_and(|r| {
        !["media", "company", "bank", "university", "news_agency", "newspaper", "broadcaster", "club", "team"]
            .iter()
            .any(|t| r.has("type", t))
    }) || found.acts_for.is_some()
}
