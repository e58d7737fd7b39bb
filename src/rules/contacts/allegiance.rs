//! For whom participants act, and who holds the office that a phrase names.

use super::cues::{self, Class};
use super::people::{Participant, unnamed};
use crate::clauses::actors::Who;
use crate::clauses::chunk::{ChunkKind, Form};
use crate::document::{EntityKind, MentionKind, Role, Via};
use crate::entities::{Holding, Naming};
use crate::rules::View;
use crate::text::lexicon::Tag;

/// "the Somali president", "Chad's leader": the one person of the article in that office.
pub(super) fn holder_of_side(view: &View<'_>, at: usize, names: &[Naming]) -> Option<Participant> {
    let syntax = &view.statement.syntax;
    let lemma = syntax.lemma(at);
    let chunk = syntax.chunks.get(at)?;
    let singular = syntax.words.get(chunk.head).is_some_and(|w| w.tag != Tag::Plural);
    if !singular
        || !(cues::is(Class::Office, lemma)
            || matches!(lemma, "leader" | "ruler" | "head" | "chief" | "speaker" | "secretary"))
    {
        return None;
    }
    let sides = sides(view, at, names);
    let [side] = sides.as_slice() else { return None };
    let cast = view.scene.cast;
    let text = view.scene.text;
    let words: Vec<&str> = (chunk.first..chunk.end)
        .map(|w| view.statement.offset + w)
        .filter(|&t| cast.naming_at(t).is_none_or(|n| n.kind == MentionKind::Title))
        .map(|t| text.lower(t))
        .filter(|w| {
            !matches!(*w, "the" | "acting" | "a" | "an" | "visiting" | "'s" | "its" | "current" | "new")
        })
        .collect();
    let leads = |h: &Holding| {
        matches!(h.role, Role::HeadOfState | Role::HeadOfGovernment | Role::ArmedGroup | Role::PartyLeader)
    };
    let all: Vec<&Holding> = if lemma == "leader" {
        let fits = |h: &&Holding| leads(h) || cast.has_title(text, h, &words);
        cast.holdings_of_side(side.figure).filter(fits).collect()
    } else {
        cast.titled_of_side(text, side.figure, &words).collect()
    };
    let mut persons: Vec<usize> = all.into_iter().filter(|h| !h.former).map(|h| h.person).collect();
    persons.dedup();
    let [only] = persons.as_slice() else { return None };
    let naming = cast.naming_of(*only)?;
    Some(Participant {
        who: Who::Figure(*only),
        first: naming.first,
        end: naming.end,
        via: Via::Office,
        side: side.figure,
        human: true,
        political: true,
    })
}

/// "the acting foreign minister", "the envoy": whom the article has named in that office before.
pub(super) fn office_holder(view: &View<'_>, at: usize) -> Option<Participant> {
    let syntax = &view.statement.syntax;
    let chunk = syntax.chunks.get(at)?;
    if !syntax.lemmas(at).any(|l| l == "the") || !cues::is(Class::People, syntax.lemma(at)) {
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
    let before = |h: &&Holding| cast.namings.get(h.naming).is_some_and(|n| n.first < first);
    let holding = cast.titled(text, &words).rev().find(before)?;
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
pub(super) fn sides(view: &View<'_>, at: usize, names: &[Naming]) -> Vec<Naming> {
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

/// "his Greek counterpart": whom the article names in that office, else the state.
pub(super) fn counterpart(view: &View<'_>, at: usize, names: &[Naming]) -> Vec<Participant> {
    sides(view, at, names).iter().filter_map(|side| colleague(view, at, side)).collect()
}

/// The one person of the article who acts for a state, else its unnamed official.
fn colleague(view: &View<'_>, at: usize, of: &Naming) -> Option<Participant> {
    let figure = of.figure?;
    let figures = &view.scene.cast.figures;
    let state = figures.get(figure).map(|s| s.id.as_str());
    let acts = |f: &usize| {
        figures.get(*f).is_some_and(|p| {
            let from = p.record.and_then(|r| view.scene.gazetteer.record(r)).and_then(|r| r.fact("country"));
            p.kind == EntityKind::Person
                && (p.acts_for == Some(figure) || p.acts_for.is_none() && from.is_some() && from == state)
        })
    };
    let persons: Vec<usize> = (0..figures.len()).filter(acts).collect();
    let naming = match persons.as_slice() {
        [only] => view.scene.cast.naming_of(*only),
        _ => None,
    };
    match naming {
        Some(naming) => Some(Participant {
            who: Who::Figure(naming.figure?),
            first: naming.first,
            end: naming.end,
            via: Via::Coreference,
            side: Some(figure),
            human: true,
            political: true,
        }),
        None => unnamed(view, at, of),
    }
}

/// "a delegation led by X", "a team under X", "a mission with X at its head": the chunk of X.
pub(super) fn leader(view: &View<'_>, at: usize) -> Option<usize> {
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
    view.scene.cast.stands_for(figure)
}

/// Whether a person is known to hold or have held an office.
pub(super) fn is_known(view: &View<'_>, figure: usize) -> bool {
    let cast = view.scene.cast;
    cast.figures.get(figure).is_some_and(|f| f.record.is_some() || f.acts_for.is_some())
        || cast.holding_of(figure).is_some()
}

/// Whether a named person acts in politics, as far as the article tells.
pub(super) fn is_political(view: &View<'_>, at: usize, naming: &Naming) -> bool {
    let Some(figure) = naming.figure else { return false };
    if is_known(view, figure) {
        return true;
    }
    // A state's name as possessor or adjective beside a title: "Chile's Ana Ruiz".
    let owned = view.statement.syntax.link(at).owner.is_some_and(|o| {
        view.scene.head_name(view.statement, o).is_some_and(|n| n.kind != MentionKind::Person)
    });
    let namings = &view.scene.cast.namings;
    let here = namings.partition_point(|n| n.first < naming.first);
    let beside = namings.get(here.saturating_sub(3)..namings.len().min(here + 4)).unwrap_or_default();
    let title = beside.iter().any(|n| {
        n.kind == MentionKind::Title
            && (n.end == naming.first || n.first == naming.end + 1 || n.end + 1 == naming.first)
    });
    // Ranks and honours that are no office: "Gen.", "Sheikh".
    let rank = naming.first.checked_sub(1).is_some_and(|t| {
        matches!(
            view.scene.text.lower(t).trim_end_matches('.'),
            "gen"
                | "general"
                | "lt"
                | "col"
                | "colonel"
                | "adm"
                | "admiral"
                | "maj"
                | "brig"
                | "amb"
                | "sen"
                | "rep"
                | "sheikh"
                | "mullah"
                | "mawlavi"
                | "maulvi"
                | "prince"
                | "king"
                | "queen"
                | "emir"
                | "sultan"
                | "president"
                | "premier"
                | "minister"
                | "marshal"
                | "ayatollah"
                | "commander"
                | "captain"
                | "pope"
                | "archbishop"
                | "cardinal"
                | "patriarch"
                | "princess"
                | "baron"
                | "baroness"
        )
    });
    owned || title || rank
}

/// Whether a state or body acts in politics: no company, no medium, no team.
pub(super) fn is_political_body(view: &View<'_>, figure: usize) -> bool {
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
