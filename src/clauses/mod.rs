//! Shallow syntax: who does what to whom, in the sentences where a cue stands.

pub(crate) mod actors;
pub(crate) mod chunk;
pub(crate) mod discourse;
pub(crate) mod operators;
pub(crate) mod speech;
pub(crate) mod syntax;
pub(crate) mod tagger;

pub(crate) use crate::text::lexicon;

use actors::{Scene, Statement};
use chunk::{Cover, chunk};
use syntax::{Nature, Syntax};
use tagger::{Given, tag};

use crate::document::MentionKind;
use crate::text::sentence::{Role, Sentence};
use crate::text::token::Case;

/// Parses one sentence.
pub(crate) fn parse<'s>(scene: &'s Scene<'s>, number: usize, sentence: &Sentence) -> Statement<'s> {
    let offset = sentence.tokens.start;
    let tokens = scene.text.tokens.get(sentence.tokens.clone()).unwrap_or_default();
    let cover = |at: usize| -> Cover {
        if let Some(id) = scene.time_at(offset + at) {
            return Cover::Time(id);
        }
        match scene.cast.namings_at(offset + at) {
            // "Deputy Secretary of State Ann Lee" is one phrase.
            Some(id) if scene.is_title_of_next(id) => Cover::Person(id as u32 + 1),
            Some(id) => match scene.cast.namings.get(id).map(|n| n.kind) {
                Some(MentionKind::Person) => Cover::Person(id as u32),
                Some(MentionKind::Demonym) => Cover::Demonym(id as u32),
                Some(MentionKind::State | MentionKind::Org | MentionKind::Place) => Cover::Name(id as u32),
                _ => Cover::None,
            },
            None => Cover::None,
        }
    };
    let covers: Vec<Cover> = (0..tokens.len()).map(cover).collect();
    let cover = |at: usize| covers.get(at).copied().unwrap_or_else(|| cover(at));
    let given = |at: usize| -> Given {
        match cover(at) {
            Cover::Time(_) => Given::Time,
            Cover::Person(_) => Given::Name,
            Cover::Name(id) => {
                let naming = scene.cast.namings.get(id as usize);
                let lower = naming.is_some_and(|n| {
                    scene
                        .text
                        .tokens
                        .get(n.first..n.end)
                        .unwrap_or_default()
                        .iter()
                        .all(|t| t.case == Case::Lower)
                });
                // "UN sanctions", "US strikes", "Hamas rockets"
                let attributive = naming.is_some_and(|n| {
                    n.kind == MentionKind::Org
                        || scene
                            .text
                            .tokens
                            .get(n.first..n.end)
                            .unwrap_or_default()
                            .iter()
                            .any(|t| t.case == Case::Upper)
                });
                // "Central Asian states": an adjective in a name's place.
                let adjective = naming.is_some_and(|n| {
                    let last = scene.text.lower(n.end.saturating_sub(1));
                    n.kind == MentionKind::Place
                        && n.via == crate::document::Via::Demonym
                        && ["an", "ese", "ish", "ern"].iter().any(|e| last.ends_with(e))
                });
                if adjective {
                    return Given::Demonym;
                }
                match (lower, attributive) {
                    (true, _) => Given::Open,
                    (false, true) => Given::Attributive,
                    (false, false) => Given::Name,
                }
            }
            Cover::Demonym(_) => {
                let word = scene.text.lower(offset + at);
                if word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("is") {
                    Given::Name
                } else {
                    Given::Demonym
                }
            }
            // "Taliban acting minister": part of the title, no verb.
            Cover::None
                if scene.text.lower(offset + at) == "acting"
                    && scene.cast.naming_at(offset + at).is_some_and(|n| n.kind == MentionKind::Title) =>
            {
                Given::Demonym
            }
            Cover::None => Given::Open,
        }
    };
    let givens: Vec<Given> = (0..tokens.len()).map(given).collect();
    let words = tag(&scene.text.lower, tokens, |at| givens.get(at).copied().unwrap_or(Given::Open));
    let chunks = chunk(&words, tokens, cover);
    let named = |c: &chunk::Chunk| {
        scene.namings(offset + c.first, offset + c.end).any(|(_, n)| n.kind != MentionKind::Title)
    };
    let headed = |c: &chunk::Chunk| {
        let head = offset + c.head;
        scene.cast.naming_at(head).is_some_and(|n| n.kind != MentionKind::Title)
            || is_actor_noun(words_head(&words, c))
    };
    let alike = |a: &chunk::Chunk, b: &chunk::Chunk| {
        // "Under Qatari mediation, X and Y met": a phrase in front is no item of the list after it.
        if a.first <= 1
            && !headed(a)
            && headed(b)
            && words.first().is_some_and(|w| w.tag == lexicon::Tag::Prep)
        {
            return false;
        }
        // "President Moon of South Korea and Prime Minister Abe": a person goes on with a person.
        let kind = |c: &chunk::Chunk| scene.cast.naming_at(offset + c.head).map(|n| n.kind);
        if a.first > 0
            && words.get(a.first - 1).is_some_and(|w| w.tag == lexicon::Tag::Prep)
            && matches!(kind(a), Some(MentionKind::State | MentionKind::Place))
            && kind(b) == Some(MentionKind::Person)
        {
            return false;
        }
        named(a) == named(b) || is_actor_noun(words_head(&words, a)) || is_actor_noun(words_head(&words, b))
    };
    let nature = |c: &chunk::Chunk| match scene.cast.naming_at(offset + c.head).map(|n| n.kind) {
        Some(MentionKind::Person) => Nature::Person,
        Some(MentionKind::Title) | None if is_actor_noun(words_head(&words, c)) => Nature::Actor,
        Some(MentionKind::Title) => Nature::Actor,
        Some(_) => Nature::Name,
        None => Nature::Thing,
    };
    let syntax = Syntax::new(words.clone(), chunks, sentence.role == Role::Headline, alike, nature);
    Statement { number, offset, syntax }
}

fn words_head<'a>(words: &[tagger::Word<'a>], chunk: &chunk::Chunk) -> &'a str {
    words.get(chunk.head).map_or("", |w| w.lemma)
}

/// Nouns that can stand in a list beside names.
fn is_actor_noun(lemma: &str) -> bool {
    matches!(
        lemma,
        "country"
            | "state"
            | "nation"
            | "government"
            | "ally"
            | "neighbor"
            | "power"
            | "group"
            | "official"
            | "leader"
            | "authority"
            | "militia"
            | "rebel"
            | "member"
            | "partner"
            | "minister"
            | "president"
            | "ambassador"
            | "envoy"
            | "army"
            | "force"
            | "other"
            | "republic"
            | "bloc"
            | "organization"
            | "faction"
            | "envoys"
            | "delegation"
            | "diplomat"
            | "premier"
            | "king"
            | "territory"
            | "province"
            | "region"
            | "commissioner"
            | "mediator"
            | "negotiator"
            | "secretary"
            | "chief"
            | "commander"
            | "general"
            | "prince"
            | "queen"
            | "emir"
            | "spokesman"
            | "spokeswoman"
            | "counterpart"
            | "colleague"
            | "lawmaker"
            | "representative"
            | "adviser"
            | "politician"
            | "chancellor"
            | "consul"
            | "emissary"
            | "majority"
            | "number"
            | "dozen"
            | "handful"
            | "host"
            | "minority"
            | "rest"
    )
}
