//! Who holds a concern: subjects, possessors, speakers, and what a bare noun phrase stands for.

use super::words::{self, Words};
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

/// Whether a word is one for people or bodies, in the singular or plural.
pub(crate) fn is_people(word: &str) -> bool {
    let lower = word.to_lowercase();
    let stem = lower.strip_suffix('s').unwrap_or(&lower);
    words::is(Words::People, lower.as_str())
        || words::is(Words::People, stem)
        || stem.strip_suffix("ie").is_some_and(|s| words::is(Words::People, [s, "y"].concat().as_str()))
}

/// Everybody that a noun phrase stands for, described people included.
pub(crate) fn parties(view: &View<'_>, at: usize) -> Vec<Party> {
    // Markets and matches have fears of their own.
    if words::is(Words::Trading, view.statement.syntax.lemma(at)) || sporting(view, at) {
        return Vec::new();
    }
    if let Some(party) = ours(view, at) {
        return vec![party];
    }
    if let Some(several) = ministers(view, at).or_else(|| reporters(view, at)) {
        return several;
    }
    if let Some(party) = counterpart(view, at) {
        return vec![party];
    }
    let mut found = view.parties(at, &[]);
    if !found.is_empty() {
        found.extend(company(view, at));
        return found;
    }
    described(view, at).into_iter().collect()
}

/// "Coach Javier Quintero": people of matches.
fn sporting(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    syntax.lemmas(at).any(|l| words::is(Words::Sporting, l.to_lowercase().as_str()))
}

/// "the foreign ministers of Chad, Niger and Nigeria": each for his state.
fn ministers(view: &View<'_>, at: usize) -> Option<Vec<Party>> {
    let syntax = &view.statement.syntax;
    if syntax.link(at).list.is_some_and(|l| l != at) || !is_people(syntax.lemma(at)) {
        return None;
    }
    let after = (syntax.kind(at + 1) == Some(ChunkKind::Prep)
        && matches!(syntax.lemma(at + 1), "of" | "from")
        && syntax.kind(at + 2) == Some(ChunkKind::Np))
    .then_some(at + 2)
    .filter(|&of| syntax.members(of).len() > 1);
    let states: Vec<Party> = match after {
        Some(of) => view.parties(of, &[]),
        None => adjectives(view, at),
    };
    (states.len() > 1 && states.iter().all(|p| is_state(view, p))).then_some(states)
}

/// "US, British and French officials": the states before the noun.
fn adjectives(view: &View<'_>, at: usize) -> Vec<Party> {
    let syntax = &view.statement.syntax;
    let offset = view.statement.offset;
    let Some(chunk) = syntax.chunks.get(at) else { return Vec::new() };
    let mut first = chunk.first;
    let mut node = at;
    let joins = (chunk.first..chunk.head).any(|w| syntax.word(w) == "and");
    while joins
        && node >= 2
        && syntax.kind(node - 1) == Some(ChunkKind::Comma)
        && syntax.kind(node - 2) == Some(ChunkKind::Np)
        && syntax
            .chunks
            .get(node - 2)
            .is_some_and(|c| view.scene.is_named(view.statement, c) && c.end <= c.first + 2)
    {
        node -= 2;
        first = syntax.chunks.get(node).map_or(first, |c| c.first);
    }
    let mut out: Vec<Party> = Vec::new();
    for (_, naming) in view.scene.namings(offset + first, offset + chunk.head) {
        if let Some(party) = view.scene.named(naming, &[]) {
            if !out.iter().any(|p| p.who == party.who) {
                out.push(party);
            }
        }
    }
    out
}

/// "they said": in a reported clause the speakers, when they are many.
fn reporters(view: &View<'_>, at: usize) -> Option<Vec<Party>> {
    let syntax = &view.statement.syntax;
    if !matches!(syntax.lemma(at), "they" | "both" | "we")
        || syntax.chunks.get(at).is_some_and(|c| c.end > c.first + 1)
    {
        return None;
    }
    let (mut node, mut link) = syntax.link(at).governor?;
    for _ in 0..4 {
        if link == Link::That {
            let subject = syntax.link(node).subject?;
            return (syntax.members(subject).len() > 1).then(|| parties(view, subject));
        }
        (node, link) = syntax.link(node).governor?;
    }
    None
}

/// "Australia, along with New Zealand": those in its company.
fn company(view: &View<'_>, at: usize) -> Vec<Party> {
    let syntax = &view.statement.syntax;
    let last = syntax.members(at).last().copied().unwrap_or(at);
    let mut i = last + 1;
    if syntax.kind(i) == Some(ChunkKind::Comma) {
        i += 1;
    }
    let opens = match syntax.lemma(i) {
        "along" | "together" => syntax.lemma(i + 1) == "with",
        "alongside" => true,
        _ => false,
    };
    if !opens {
        return Vec::new();
    }
    let np = (i..i + 3).find(|&j| syntax.kind(j) == Some(ChunkKind::Np));
    np.map(|n| view.parties(n, &[]).into_iter().filter(|p| is_state(view, p)).collect()).unwrap_or_default()
}

/// "his government", "our army": the side of whoever speaks.
fn ours(view: &View<'_>, at: usize) -> Option<Party> {
    let syntax = &view.statement.syntax;
    let first = syntax.chunks.get(at)?.first;
    let personal = matches!(syntax.word(first), "his" | "her" | "our" | "my");
    let side = words::is(Words::Side, syntax.lemma(at));
    if !personal || !side {
        return None;
    }
    let party = view.speaker_at(view.statement.offset + first)?;
    Some(party.clone()).filter(|p| is_state(view, p))
}

/// "planners in Taipei", "aid workers": the state of the place, else their own words.
fn described(view: &View<'_>, at: usize) -> Option<Party> {
    let syntax = &view.statement.syntax;
    let lemma = syntax.lemma(at);
    if syntax.kind(at) != Some(ChunkKind::Np) || !words::is(Words::People, lemma) {
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
    if let Some(party) =
        within_name(view, at).or_else(|| members_of(view, at)).or_else(|| of_subject(view, at, lemma))
    {
        return Some(party);
    }
    let words = bare(view.scene.text.slice(first, end));
    (!words.is_empty()).then_some(Party {
        who: Who::Collective(words),
        first,
        end,
        via: Via::Collective,
        voice: None,
    })
}

/// "a UN panel of experts": the body before the noun speaks.
fn within_name(view: &View<'_>, at: usize) -> Option<Party> {
    let syntax = &view.statement.syntax;
    let chunk = syntax.chunks.get(at)?;
    if !words::is(Words::Organ, syntax.lemma(at)) {
        return None;
    }
    let offset = view.statement.offset;
    let (_, naming) = view.scene.namings(offset + chunk.first, offset + chunk.head).last()?;
    let party = view.scene.named(naming, &[]).filter(|p| is_org(view, p) && !is_medium(view, p))?;
    let voice =
        crate::clauses::actors::Voice { figure: None, first: offset + chunk.first, end: offset + chunk.end };
    Some(Party { voice: Some(voice), ..party })
}

/// "as its defence secretary put it", "a general said": the state that the sentence is about.
fn of_subject(view: &View<'_>, at: usize, lemma: &str) -> Option<Party> {
    let syntax = &view.statement.syntax;
    let official = words::is(Words::Official, lemma);
    let speaking = syntax
        .link(at)
        .governor
        .is_some_and(|(v, l)| l == Link::Subject && speaks(syntax.lemma(v)) || syntax.lemma(v) == "put");
    let bare = syntax.link(at).owner.is_none() && syntax.chunks.get(at).is_some_and(|c| c.end <= c.first + 4);
    if !official || !speaking || !bare {
        return None;
    }
    let mut subjects = syntax
        .finite()
        .filter(|&v| matches!(syntax.link(v).opener, Some(Opener::Main | Opener::Zero(_))))
        .filter_map(|v| syntax.link(v).subject)
        .filter(|&s| s != at);
    let (a, b) = view.statement.tokens(at);
    let mut states = subjects
        .next()
        .map(|s| view.parties(s, &[]))
        .unwrap_or_default()
        .into_iter()
        .filter(|p| is_state(view, p));
    // Else the state that the sentences before are about.
    let party = states.next().filter(|_| states.next().is_none()).or_else(|| earlier_state(view, a))?;
    let voice = crate::clauses::actors::Voice { figure: None, first: a, end: b };
    Some(Party { voice: Some(voice), ..party })
}

/// The state named last as a subject in the sentences before.
fn earlier_state(view: &View<'_>, token: usize) -> Option<Party> {
    let number = view.statement.number;
    let state = |f: usize| view.scene.cast.figures.get(f).is_some_and(|f| f.kind == EntityKind::State);
    let (figure, at) = view.discourse.nearest(token, number, state)?;
    (at < token).then_some(Party {
        who: Who::Figure(figure),
        first: token,
        end: token + 1,
        via: Via::Coreference,
        voice: None,
    })
}

/// "His Latvian counterpart": for Latvia.
fn counterpart(view: &View<'_>, at: usize) -> Option<Party> {
    let syntax = &view.statement.syntax;
    let till = syntax.chunks.get(at)?.head;
    if !matches!(syntax.lemma(at), "counterpart" | "colleague" | "opposite") {
        return None;
    }
    modifier(view, at, till).into_iter().find(|p| is_state(view, p))
}

/// "Members of the bloc": the bloc.
fn members_of(view: &View<'_>, at: usize) -> Option<Party> {
    let syntax = &view.statement.syntax;
    if !matches!(
        syntax.lemma(at),
        "member" | "leader" | "minister" | "state" | "government" | "official" | "secretariat"
    ) {
        return None;
    }
    let (prep, np) = syntax.phrases_after(at).into_iter().next()?;
    let of = matches!(syntax.lemma(prep), "of" | "from") && prep == at + 1;
    view.parties(np, &[]).into_iter().find(|p| of && is_bloc(view, p))
}

/// A body whose members are states.
fn is_bloc(view: &View<'_>, party: &Party) -> bool {
    let Who::Figure(figure) = party.who else { return false };
    view.scene
        .cast
        .figures
        .get(figure)
        .and_then(|f| f.record)
        .and_then(|r| view.scene.gazetteer.record(r))
        .is_some_and(|r| matches!(r.fact("type"), Some("igo" | "alliance")))
}

/// People who speak for nobody else.
pub(crate) fn lone(lemma: &str) -> bool {
    words::is(Words::Lone, lemma)
}

/// Words without the determiner before them.
fn bare(words: &str) -> String {
    let mut rest = words;
    for determiner in [
        "the ", "a ", "an ", "its ", "their ", "his ", "her ", "some ", "many ", "several ", "that ",
        "those ", "these ",
    ] {
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

/// Whether a party is a body of states or another organisation.
pub(crate) fn is_org(view: &View<'_>, party: &Party) -> bool {
    let Who::Figure(figure) = party.who else { return false };
    view.scene.cast.figures.get(figure).is_some_and(|f| f.kind == EntityKind::Org)
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
                return Some(beyond_whose(view, s, node).unwrap_or(s));
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

/// "Oslo, whose border lies near, was watching": not the border but Oslo.
fn beyond_whose(view: &View<'_>, subject: usize, verb: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    let first = syntax.chunks.get(subject)?.first;
    let between = syntax.finite().any(|v| subject < v && v < verb);
    let comma = subject.checked_sub(1).filter(|&c| syntax.kind(c) == Some(ChunkKind::Comma))?;
    let np = comma.checked_sub(1).filter(|&n| syntax.kind(n) == Some(ChunkKind::Np))?;
    (syntax.word(first) == "whose" && between).then_some(np)
}

/// Whoever does the verb at `at`.
pub(crate) fn doers(view: &View<'_>, at: usize) -> Vec<Party> {
    let syntax = &view.statement.syntax;
    // "posted a message on Twitter blaming Iran": not the nearest noun but the clause's subject.
    if let (Some(Form::Gerund), Some((np, Link::Relative))) =
        (syntax.verb(at).map(|v| v.form), syntax.link(at).governor)
    {
        if let Some((verb, Link::Object | Link::Prep(_))) = upward(view, np) {
            if !bears(view, np) {
                return doers(view, verb);
            }
        }
    }
    subject(view, at).map(|s| parties(view, s)).unwrap_or_default()
}

/// The verb above a noun phrase and how the phrase hangs on it.
fn upward(view: &View<'_>, np: usize) -> Option<(usize, Link)> {
    let syntax = &view.statement.syntax;
    let mut node = np;
    for _ in 0..4 {
        let (governor, link) = syntax.link(node).governor?;
        if syntax.verb(governor).is_some() {
            return Some((governor, link));
        }
        if governor == node {
            return None;
        }
        node = governor;
    }
    None
}

/// Whether a noun phrase can do what a participle behind it says: people and states, no messages or media.
fn bears(view: &View<'_>, np: usize) -> bool {
    let parties = parties(view, np);
    !parties.is_empty() && !parties.iter().any(|p| is_medium(view, p))
}

/// A newspaper, an agency, a company.
pub(crate) fn is_medium(view: &View<'_>, party: &Party) -> bool {
    let Who::Figure(figure) = party.who else { return false };
    view.scene
        .cast
        .figures
        .get(figure)
        .and_then(|f| f.record)
        .and_then(|r| view.scene.gazetteer.record(r))
        .is_some_and(|r| matches!(r.fact("type"), Some("media" | "company")))
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

/// Who says the clause of the verb at `at`, with the lemma of the saying.
pub(crate) fn speaker<'v>(view: &'v View<'_>, at: usize) -> Option<(&'v str, Voiced)> {
    let syntax = &view.statement.syntax;
    let word = syntax.chunks.get(at)?.head;
    let speech = view.discourse.speeches.at(view.statement.offset + word)?;
    let party = speech.speaker.clone()?;
    let saying = speech.cue.0.checked_sub(view.statement.offset).map_or("", |w| {
        let verb = syntax.chunks.iter().find(|c| c.first <= w && w < c.end && c.kind == ChunkKind::Vg);
        syntax.word(verb.map_or(w, |v| v.head))
    });
    // "the chief cabinet secretary said": the state that the article speaks of.
    let unnamed = matches!(party.who, Who::Collective(_));
    let by_state = unnamed
        .then(|| {
            let first = party.first.checked_sub(view.statement.offset)?;
            let at = syntax.chunks.iter().position(|c| c.first <= first && first < c.end)?;
            of_subject(view, at, syntax.lemma(at))
        })
        .flatten();
    Some((saying, Voiced::of(view, vec![by_state.unwrap_or(party)])))
}

/// Verbs of saying.
pub(crate) fn speaks(lemma: &str) -> bool {
    (is_report(lemma) && !words::is(Words::Sensing, lemma)) || words::is(Words::Saying, lemma)
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
    // "Neither saw it coming, but both are uneasy": the second clause stands by itself.
    let anew =
        matches!(syntax.link(at).opener, Some(Opener::Coord(p)) if (p..at).any(|i| syntax.lemma(i) == "but"));
    let by_subject =
        verb.form == Form::Finite && !anew && syntax.link(at).subject.is_some_and(|s| negative(view, s));
    verb.negated ^ by_subject
}
