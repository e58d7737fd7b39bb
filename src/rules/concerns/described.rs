//! Who a description stands for: "planners in Taipei", "a UN panel", "his Latvian counterpart".

use super::holders::{is_medium, is_org, is_people, is_state, modifier, parties, speaks};
use super::words::{self, Words};
use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::ChunkKind;
use crate::clauses::syntax::{Link, Opener};
use crate::document::{EntityKind, Via};
use crate::rules::View;

/// "the foreign ministers of Chad, Niger and Nigeria": each for his state.
pub(super) fn ministers(view: &View<'_>, at: usize) -> Option<Vec<Party>> {
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
pub(super) fn adjectives(view: &View<'_>, at: usize) -> Vec<Party> {
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
pub(super) fn reporters(view: &View<'_>, at: usize) -> Option<Vec<Party>> {
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
pub(super) fn company(view: &View<'_>, at: usize) -> Vec<Party> {
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
pub(super) fn ours(view: &View<'_>, at: usize) -> Option<Party> {
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
pub(super) fn described(view: &View<'_>, at: usize) -> Option<Party> {
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
pub(super) fn within_name(view: &View<'_>, at: usize) -> Option<Party> {
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
pub(super) fn of_subject(view: &View<'_>, at: usize, lemma: &str) -> Option<Party> {
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
pub(super) fn earlier_state(view: &View<'_>, token: usize) -> Option<Party> {
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
pub(super) fn counterpart(view: &View<'_>, at: usize) -> Option<Party> {
    let syntax = &view.statement.syntax;
    let till = syntax.chunks.get(at)?.head;
    if !matches!(syntax.lemma(at), "counterpart" | "colleague" | "opposite") {
        return None;
    }
    modifier(view, at, till).into_iter().find(|p| is_state(view, p))
}

/// "Members of the bloc": the bloc.
pub(super) fn members_of(view: &View<'_>, at: usize) -> Option<Party> {
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
pub(super) fn is_bloc(view: &View<'_>, party: &Party) -> bool {
    let Who::Figure(figure) = party.who else { return false };
    view.scene.record(figure).is_some_and(|r| matches!(r.fact("type"), Some("igo" | "alliance")))
}

/// People who speak for nobody else.
pub(super) fn lone(lemma: &str) -> bool {
    words::is(Words::Lone, lemma)
}

/// Words without the determiner before them.
pub(super) fn bare(words: &str) -> String {
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
