//! Cues: the words that carry an attitude to a threat, and where they stand.

use once_cell::sync::Lazy;

use super::phrases::{Key, Phrasebook};
use crate::clauses::chunk::ChunkKind;
use crate::rules::View;
use crate::text::lexicon::Tag;
use crate::text::token::hash;

/// What a cue says of its holder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// fear, wary, worry
    Worry,
    /// warn
    Warn,
    /// accuse somebody of
    Accuse,
    /// claim that
    Allege,
    /// say that
    Say,
    /// "accusation", "claim"
    Charge,
    /// deny, dismiss
    Deny,
    /// play down fears
    Calm,
    /// promise, assure
    Pledge,
    /// threaten to
    Threaten,
    /// pose a threat, endanger
    Danger,
    /// harbor, attack, meddle
    Harm,
    /// indifferent, unconcerned
    Ease,
}

/// Where the slots of a cue stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slots {
    /// The subject holds it.
    Who,
    /// The object holds it, the subject is the threat.
    Whom,
    /// Either: "worries about", "worries Vilnius".
    Both,
    /// The object is the accused.
    Origin,
    /// The object is the deed or the accused.
    Blame,
    /// The object is called a threat.
    Label,
    /// Only with an object of fears or threats.
    Object,
    /// The subject holds it, if the content names a threat outright.
    Strong,
    /// Nobody in the clause.
    None,
}

/// The part of speech of a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Verb,
    Adjective,
    Noun,
}

#[derive(Debug)]
struct Entry {
    part: Part,
    class: Class,
    slots: Slots,
}

/// A cue in a sentence; words and chunks of the sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cue {
    pub(crate) part: Part,
    pub(crate) class: Class,
    pub(crate) slots: Slots,
    pub(crate) first: usize,
    pub(crate) end: usize,
    pub(crate) head: usize,
    /// The chunk that it hangs on: its verb group, adjective or noun phrase.
    pub(crate) at: usize,
}

static CUES: Lazy<Phrasebook<Entry>> = Lazy::new(|| {
    Phrasebook::read(include_str!("../../../gazetteers/cues/attitudes.tsv"), |cells| {
        let part = match *cells.first()? {
            "v" => Part::Verb,
            "a" => Part::Adjective,
            "n" => Part::Noun,
            _ => return None,
        };
        let class = match *cells.get(1)? {
            "worry" => Class::Worry,
            "warn" => Class::Warn,
            "accuse" => Class::Accuse,
            "allege" => Class::Allege,
            "say" => Class::Say,
            "charge" => Class::Charge,
            "deny" => Class::Deny,
            "calm" => Class::Calm,
            "pledge" => Class::Pledge,
            "threaten" => Class::Threaten,
            "danger" => Class::Danger,
            "harm" => Class::Harm,
            "ease" => Class::Ease,
            _ => return None,
        };
        let slots = match *cells.get(2)? {
            "who" => Slots::Who,
            "whom" => Slots::Whom,
            "both" => Slots::Both,
            "origin" => Slots::Origin,
            "blame" => Slots::Blame,
            "label" => Slots::Label,
            "object" => Slots::Object,
            "strong" => Slots::Strong,
            _ => Slots::None,
        };
        Some(Entry { part, class, slots })
    })
});

/// The words of a sentence as patterns see them: without hyphens and quotation marks.
pub(crate) fn keys(view: &View<'_>) -> Vec<Key> {
    let statement = view.statement;
    let syntax = &statement.syntax;
    let mut keys = Vec::with_capacity(syntax.words.len());
    for (word, w) in syntax.words.iter().enumerate() {
        let lower = view.scene.text.lower(statement.offset + word);
        let mark = w.tag == Tag::Mark;
        if mark && matches!(lower, "-" | "\"" | "_" | "'" | "/") {
            continue;
        }
        let wall = mark && matches!(lower, "." | ";" | ":" | "!" | "?" | "\u{2013}");
        let link = matches!(w.tag, Tag::Mark | Tag::Prep | Tag::To | Tag::Sub | Tag::Rel | Tag::Modal)
            || w.tag.is_verb() && !matches!(w.tag, Tag::Part | Tag::Ing);
        let (spelled, lemma) = (hash(lower), w.lemma);
        let lemma = if lemma == lower { spelled } else { hash(lemma) };
        keys.push(Key { lemma, lower: spelled, word, wall, link });
    }
    keys
}

/// Whether a sentence can hold a concern at all.
pub(crate) fn any(keys: &[Key]) -> bool {
    keys.iter().any(|k| CUES.opens(k))
}

/// The cues of a sentence, in order; a longer one takes its words from a shorter.
pub(crate) fn cues(view: &View<'_>, keys: &[Key]) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    for at in 0..keys.len() {
        CUES.at(keys, at, |f| {
            let Entry { part, class, slots } = *f.value;
            if let Some(at) = place(view, part, f.first, f.head) {
                found.push(Cue { part, class, slots, first: f.first, end: f.end, head: f.head, at });
            }
        });
    }
    found.sort_by_key(|c| (std::cmp::Reverse(c.end - c.first), c.first));
    let mut kept: Vec<Cue> = Vec::new();
    for cue in found {
        let clash = kept.iter().any(|k| {
            k.first < cue.end
                && cue.first < k.end
                && !(k.first == cue.first && k.end == cue.end && k.class != cue.class)
        });
        if !clash {
            kept.push(cue);
        }
    }
    kept.sort_by_key(|c| c.first);
    kept
}

/// The chunk that carries a cue of this part of speech, if its words can be one.
fn place(view: &View<'_>, part: Part, first: usize, head: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    let chunk = |word: usize| syntax.chunks.iter().position(|c| c.first <= word && word < c.end);
    let at = chunk(if part == Part::Verb { first } else { head })?;
    let c = syntax.chunks.get(at)?;
    match part {
        Part::Verb => {
            (c.kind == ChunkKind::Vg && (c.head >= first || c.head + 1 == first) && c.head <= head.max(first))
                .then_some(at)
        }
        Part::Adjective => match c.kind {
            ChunkKind::Adj => Some(at),
            ChunkKind::Vg => {
                let v = c.verb?;
                let participle =
                    syntax.words.get(c.head).is_some_and(|w| matches!(w.tag, Tag::Part | Tag::Ing));
                (c.head == head && participle && (v.passive || v.progressive || !v.perfect)).then_some(at)
            }
            _ => None,
        },
        Part::Noun => (c.kind == ChunkKind::Np && c.head == head).then_some(at),
    }
}
