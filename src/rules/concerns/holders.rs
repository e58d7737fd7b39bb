//! Who holds a concern: subjects, possessors, speakers, and what a bare noun phrase stands for.

use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::{Link, Opener, is_report};
use crate::document::{EntityKind, MentionKind, Via};
use crate::rules::View;
use crate::text::lexicon::Tag;

/// Somebody who speaks or worries, with the official or body through whom.
#[derive(Debug, Clone, Default)]
pub(crate) struct Voiced {
    pub(crate) holders: Vec<Party>,
    pub(crate) source: Option<Party>,
}

impl Voiced {
    pub(crate) fn of(view: &View<'_>, holders: Vec<Party>) -> Self {
        let source = holders.first().and_then(|p| voice(view, p));
        Self { holders, source }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.holders.is_empty()
    }
}

/// The official or body of a party as an actor of its own.
fn voice(view: &View<'_>, party: &Party) -> Option<Party> {
    let voice = party.voice.as_ref()?;
    let who = match voice.figure {
        Some(figure) => Who::Figure(figure),
        None => Who::Collective(bare(view.scene.text.slice(voice.first, voice.end))),
    };
    Some(Party { who, first: voice.first, end: voice.end, via: party.via, voice: None })
}

/// Nouns of people and bodies that can worry by themselves.
const PEOPLE: &[&str] = &[
    "analyst",
    "expert",
    "observer",
    "resident",
    "villager",
    "diplomat",
    "official",
    "aid",
    "worker",
    "agency",
    "charity",
    "lawmaker",
    "politician",
    "critic",
    "activist",
    "government",
    "capital",
    "planner",
    "strategist",
    "minister",
    "leader",
    "commander",
    "general",
    "neighbor",
    "state",
    "country",
    "nation",
    "member",
    "ally",
    "power",
    "farmer",
    "fisherman",
    "skipper",
    "shipowner",
    "captain",
    "scientist",
    "inspector",
    "investigator",
    "prosecutor",
    "police",
    "guard",
    "authority",
    "authorities",
    "mayor",
    "governor",
    "senator",
    "mp",
    "deputy",
    "opposition",
    "monitor",
    "group",
    "ngo",
    "organization",
    "community",
    "elder",
    "bishop",
    "cleric",
    "priest",
    "envoy",
    "ambassador",
    "army",
    "military",
    "navy",
    "intelligence",
    "spy",
    "chief",
    "soldier",
    "officer",
    "refugee",
    "family",
    "herder",
    "trader",
    "islander",
    "president",
    "premier",
    "king",
    "cabinet",
    "ministry",
    "bloc",
    "alliance",
    "parliament",
    "institute",
    "think",
    "tank",
    "watchdog",
    "coastguard",
    "commissioner",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "adviser",
    "advisor",
    "aide",
    "secretary",
    "director",
    "historian",
    "scholar",
    "campaigner",
    "volunteer",
    "doctor",
    "relief",
    "humanitarian",
    "negotiator",
    "mediator",
    "peacekeeper",
    "mission",
    "panel",
    "service",
    "ranger",
    "teacher",
    "pastor",
    "archbishop",
    "imam",
    "border",
    "admiral",
    "colonel",
    "sheikh",
    "prince",
    "crown",
    "princess",
    "council",
    "committee",
    "commission",
    "junta",
    "regime",
    "side",
    "delegation",
    "embassy",
    "population",
    "people",
    "public",
    "citizen",
    "local",
    "clan",
    "tribe",
    "federation",
    "association",
    "union",
    "company",
    "operator",
    "insurer",
    "dissident",
    "exile",
    "minority",
    "lobby",
    "hawk",
    "conservative",
    "liberal",
    "nationalist",
    "party",
    "campaign",
    "movement",
    "front",
    "office",
    "bureau",
    "department",
    "command",
    "headquarters",
    "squad",
    "force",
    "troop",
    "pilot",
    "sailor",
    "seafarer",
    "crew",
    "miner",
    "republic",
    "monarchy",
    "kingdom",
    "administration",
    "executive",
    "presidency",
    "chancellor",
    "speaker",
    "legislator",
    "judge",
    "coordinator",
    "researcher",
    "academic",
    "professor",
];

/// Everybody that a noun phrase stands for, described people included.
pub(crate) fn parties(view: &View<'_>, at: usize) -> Vec<Party> {
    let found = view.parties(at, &[]);
    if !found.is_empty() {
        return found;
    }
    described(view, at).into_iter().collect()
}

/// "planners in Taipei", "aid workers": the state of the place, else their own words.
fn described(view: &View<'_>, at: usize) -> Option<Party> {
    let syntax = &view.statement.syntax;
    let lemma = syntax.lemma(at);
    if syntax.kind(at) != Some(ChunkKind::Np) || !PEOPLE.contains(&lemma) {
        return None;
    }
    let (first, end) = view.statement.tokens(at);
    if !lone(lemma) {
        for (prep, np) in syntax.phrases_after(at).into_iter().take(2) {
            if !matches!(syntax.lemma(prep), "in" | "of" | "at" | "from" | "across") {
                break;
            }
            if let Some(party) = view.parties(np, &[]).into_iter().find(|p| is_state(view, p)) {
                let voice = crate::clauses::actors::Voice { figure: None, first, end };
                return Some(Party { voice: Some(voice), ..party });
            }
        }
    }
    let words = bare(view.scene.text.slice(first, end));
    (!words.is_empty()).then(|| Party {
        who: Who::Collective(words),
        first,
        end,
        via: Via::Collective,
        voice: None,
    })
}

/// People who speak for nobody else.
pub(crate) fn lone(lemma: &str) -> bool {
    matches!(
        lemma,
        "analyst"
            | "expert"
            | "observer"
            | "resident"
            | "villager"
            | "activist"
            | "critic"
            | "historian"
            | "scholar"
            | "researcher"
            | "academic"
            | "professor"
            | "campaigner"
            | "charity"
            | "ngo"
            | "mayor"
            | "lawmaker"
            | "opposition"
            | "institute"
            | "worker"
            | "farmer"
            | "fisherman"
            | "doctor"
            | "teacher"
    )
}

/// Words without the determiner before them.
fn bare(words: &str) -> String {
    let mut rest = words;
    for determiner in ["the ", "a ", "an ", "its ", "their ", "his ", "her ", "some ", "many ", "several "] {
        if rest.get(..determiner.len()).is_some_and(|d| d.eq_ignore_ascii_case(determiner)) {
            rest = rest.get(determiner.len()..).unwrap_or_default();
        }
    }
    rest.to_owned()
}

/// Whether a party is a state.
pub(crate) fn is_state(view: &View<'_>, party: &Party) -> bool {
    let Who::Figure(figure) = party.who else { return false };
    view.scene.cast.figures.get(figure).is_some_and(|f| f.kind == EntityKind::State)
}

/// Whether a party can act at all: no mere place.
pub(crate) fn is_actor(view: &View<'_>, party: &Party) -> bool {
    match &party.who {
        Who::Collective(_) => true,
        Who::Figure(figure) => view
            .scene
            .cast
            .figures
            .get(*figure)
            .is_some_and(|f| f.kind != EntityKind::Place || party.via == Via::Metonym),
    }
}

/// The chunk of whoever does the verb at `at`: its subject, or whose subject controls it.
pub(crate) fn subject(view: &View<'_>, at: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    let mut node = at;
    for _ in 0..6 {
        if let Some(s) = syntax.link(node).subject {
            if s != at {
                return Some(s);
            }
        }
        let (governor, link) = syntax.link(node).governor?;
        match link {
            Link::Relative if syntax.kind(governor) == Some(ChunkKind::Np) => return Some(governor),
            Link::That | Link::Whether | Link::Subject => return None,
            _ => {}
        }
        if governor == node {
            return None;
        }
        node = governor;
        if syntax.kind(node) == Some(ChunkKind::Np) {
            if let Some(owner) = syntax.link(node).owner {
                return Some(owner);
            }
        }
    }
    None
}

/// Whoever does the verb at `at`.
pub(crate) fn doers(view: &View<'_>, at: usize) -> Vec<Party> {
    subject(view, at).map(|s| parties(view, s)).unwrap_or_default()
}

/// The agent of a passive: "was rejected by Cairo".
pub(crate) fn agent(view: &View<'_>, at: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    syntax.phrases_after(at).into_iter().take(3).find(|&(p, _)| syntax.lemma(p) == "by").map(|(_, n)| n)
}

/// Whoever is named inside a noun phrase before its word `till`: "Polish fears", "Western concern".
pub(crate) fn modifier(view: &View<'_>, at: usize, till: usize) -> Vec<Party> {
    let syntax = &view.statement.syntax;
    let offset = view.statement.offset;
    let Some(chunk) = syntax.chunks.get(at) else { return Vec::new() };
    let mut out: Vec<Party> = Vec::new();
    for (_, naming) in view.scene.namings(offset + chunk.first, offset + till) {
        if matches!(
            naming.kind,
            MentionKind::Demonym | MentionKind::State | MentionKind::Org | MentionKind::Place
        ) {
            out.extend(view.scene.named(naming, &[]).filter(|p| is_actor(view, p)));
        }
    }
    if out.is_empty() {
        let words: Vec<&str> = (chunk.first..till).map(|w| syntax.word(w)).collect();
        let name = if words.contains(&"western") {
            "Western countries"
        } else if words.contains(&"international") || words.contains(&"global") {
            "international community"
        } else if words.contains(&"regional") {
            "regional countries"
        } else if words.contains(&"european") {
            "European countries"
        } else {
            return out;
        };
        out.push(Party {
            who: Who::Collective(name.to_owned()),
            first: offset + chunk.first,
            end: offset + till,
            via: Via::Collective,
            voice: None,
        });
    }
    out
}

/// Who says the clause of the verb at `at`, with the verb of saying.
pub(crate) fn speaker(view: &View<'_>, at: usize) -> Option<(usize, Voiced)> {
    let syntax = &view.statement.syntax;
    // "X said that …": up the chain of governors.
    let mut node = at;
    for _ in 0..8 {
        let Some((governor, link)) = syntax.link(node).governor else { break };
        if matches!(link, Link::That) && syntax.verb(governor).is_some() && speaks(syntax.lemma(governor)) {
            let who = doers(view, governor);
            if !who.is_empty() {
                return Some((governor, Voiced::of(view, who)));
            }
        }
        if governor == node {
            break;
        }
        node = governor;
    }
    // ", X said": a verb of saying behind or around without a clause of its own.
    for v in syntax.finite() {
        if v == at || !speaks(syntax.lemma(v)) {
            continue;
        }
        let own_clause = syntax
            .links
            .iter()
            .any(|l| matches!(l.governor, Some((g, Link::That | Link::Whether)) if g == v));
        if own_clause || v < at && !inserted(view, v) {
            continue;
        }
        let main = matches!(syntax.link(v).opener, Some(Opener::Main | Opener::Coord(_) | Opener::Zero(_)));
        // "as the ministry said", "when he was asked" are no attribution of this clause.
        if !main && !(v > at && inverted(view, v).is_some()) {
            continue;
        }
        let who = syntax
            .link(v)
            .subject
            .filter(|&s| s > at || v < at)
            .map(|s| parties(view, s))
            .filter(|p| !p.is_empty())
            .or_else(|| inverted(view, v).map(|s| parties(view, s)))
            .unwrap_or_default();
        if !who.is_empty() {
            return Some((v, Voiced::of(view, who)));
        }
    }
    // "according to X", "in the words of X"
    for i in 0..syntax.chunks.len() {
        let according = syntax.lemma(i) == "to"
            && i > 0
            && (syntax.lemma(i - 1).starts_with("accord")
                || syntax.word(syntax.chunks.get(i).map_or(0, |c| c.first).saturating_sub(1)) == "according");
        if according && syntax.kind(i + 1) == Some(ChunkKind::Np) {
            let who = parties(view, i + 1);
            if !who.is_empty() {
                return Some((i, Voiced::of(view, who)));
            }
        }
    }
    None
}

/// ", officials say, ": between commas.
fn inserted(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    matches!(syntax.kind(at + 1), Some(ChunkKind::Comma | ChunkKind::Quote))
}

/// "…, said the minister".
fn inverted(view: &View<'_>, at: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    let before = at.checked_sub(1).and_then(|b| syntax.kind(b));
    let after =
        syntax.link(at).object.or_else(|| (syntax.kind(at + 1) == Some(ChunkKind::Np)).then_some(at + 1));
    matches!(before, Some(ChunkKind::Comma | ChunkKind::Quote)).then_some(after).flatten()
}

/// Verbs of saying.
pub(crate) fn speaks(lemma: &str) -> bool {
    (is_report(lemma)
        && !matches!(lemma, "see" | "hear" | "find" | "feel" | "mean" | "know" | "hope" | "show" | "think"))
        || matches!(
            lemma,
            "retort"
                | "tell"
                | "charge"
                | "contend"
                | "caution"
                | "observe"
                | "affirm"
                | "emphasize"
                | "underline"
                | "underscore"
                | "testify"
                | "comment"
                | "describe"
                | "call"
                | "speak"
                | "respond"
                | "shrug"
                | "counter"
                | "protest"
                | "point"
                | "post"
                | "cable"
                | "brief"
                | "convey"
                | "accuse"
                | "offer"
        )
}

/// A possessive pronoun opens the phrase: "its soil", "his men".
pub(crate) fn own(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    syntax.chunks.get(at).is_some_and(|c| {
        (c.first..c.end).any(|w| {
            syntax.words.get(w).is_some_and(|x| {
                x.tag == Tag::Det && matches!(x.lemma, "its" | "their" | "his" | "her" | "our" | "my")
            })
        })
    })
}

/// Whether a noun phrase says "no", "nobody", "none".
pub(crate) fn negative(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    let Some(chunk) = syntax.chunks.get(at) else { return false };
    if chunk.kind != ChunkKind::Np {
        return false;
    }
    let before = chunk.first.checked_sub(1).map_or("", |w| syntax.word(w));
    matches!(syntax.lemma(at), "nobody" | "none" | "nothing" | "neither")
        || matches!(syntax.word(chunk.first), "no" | "neither" | "any") && syntax.word(chunk.first) != "any"
        || matches!(before, "not" | "neither" | "nor" | "without")
}

/// Whether the verb at `at` is negated, by itself or by its subject.
pub(crate) fn negated(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    let Some(verb) = syntax.verb(at) else { return false };
    let by_subject = verb.form == Form::Finite && syntax.link(at).subject.is_some_and(|s| negative(view, s));
    verb.negated ^ by_subject
}
