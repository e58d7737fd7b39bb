//! The words of saying, from `gazetteers/cues/speech.tsv`.

use crate::text::hash::Map;
use once_cell::sync::Lazy;

/// How a verb of saying takes what is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// "said (that) …", "…, said X".
    Say,
    /// "stressed that …": a clause needs its `that`.
    That,
    /// "told reporters (that) …".
    Tell,
    /// "believes (that) …": no speech, but it takes a clause.
    Think,
    /// "joked": beside quotation marks.
    Quote,
    /// "called it a …": quotation marks may stand in what it governs.
    Frame,
}

static VERBS: Lazy<Map<&'static str, Manner>> = Lazy::new(|| {
    rows("verb")
        .filter_map(|(cue, class)| {
            Some((
                cue,
                match class {
                    "say" => Manner::Say,
                    "that" => Manner::That,
                    "tell" => Manner::Tell,
                    "think" => Manner::Think,
                    "quote" => Manner::Quote,
                    "frame" => Manner::Frame,
                    _ => return None,
                },
            ))
        })
        .collect()
});

/// Nouns; `true` where they speak for their author.
static NOUNS: Lazy<Map<&'static str, bool>> =
    Lazy::new(|| rows("noun").map(|(cue, class)| (cue, class == "document")).collect());

fn rows(part: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    include_str!("../../../gazetteers/cues/speech.tsv").lines().filter(|l| !l.starts_with('#')).filter_map(
        move |line| {
            let mut cells = line.split('\t');
            let (cue, pos, class) = (cells.next()?, cells.next()?, cells.next()?);
            (pos == part).then_some((cue, class))
        },
    )
}

/// How the verb takes what is said, if it is one of saying; its particle first: "point out".
pub(crate) fn verb(lemma: &str, particle: Option<&str>) -> Option<Manner> {
    particle.and_then(|p| VERBS.get([lemma, p].join(" ").as_str())).or_else(|| VERBS.get(lemma)).copied()
}

/// Whether a clause may follow the verb without `that`.
pub(crate) fn takes_clause(lemma: &str) -> bool {
    matches!(VERBS.get(lemma), Some(Manner::Say | Manner::Tell | Manner::Think))
}

/// Whether the verb names a hearer before what is said: "told reporters".
pub(crate) fn takes_hearer(lemma: &str) -> bool {
    lemma == "warn" || VERBS.get(lemma) == Some(&Manner::Tell)
}

/// Whether the verb may stand before its subject: "…," said Ann.
pub(crate) fn inverts(lemma: &str) -> bool {
    matches!(VERBS.get(lemma), Some(Manner::Say | Manner::That | Manner::Quote))
}

/// Whether the noun speaks for its author: "the statement said".
pub(crate) fn is_document(lemma: &str) -> bool {
    NOUNS.get(lemma) == Some(&true)
}

/// Whether a that-clause after the noun is somebody's words: "the claim that".
pub(crate) fn is_claim(lemma: &str) -> bool {
    NOUNS.contains_key(lemma)
}
