//! Operators: words that stand around a frame and change its kind.
//!
//! The cues live in `gazetteers/cues/operators.tsv`, one a line with its class; what a class
//! does to a frame is decided by the rules of each family, in one place each.

use crate::text::hash::Map;
use once_cell::sync::Lazy;

/// What an operator does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Op {
    /// refuse, rule out, decline, withhold
    Refuse,
    /// fail, lack
    Fail,
    /// stop short of
    Short,
    /// postpone, premature, reluctant
    Defer,
    /// weigh, ready to, prospect of
    Consider,
    /// plan, pledge, vow
    Intend,
    /// decide, agree, decision to
    Commit,
    /// manage, begin, go on: adds nothing
    Achieve,
    /// urge X to
    Urge,
    /// call for, seek, demand
    Call,
    /// warn X against, dissuade X from
    Warn,
    /// condemn, oppose
    Oppose,
    /// welcome, back
    Support,
    /// win, gain
    Win,
    /// grant, extend
    Grant,
    /// revoke, withdraw
    Withdraw,
    /// say, announce
    Report,
    /// deny that
    Deny,
    /// mean, amount to
    Mean,
    /// discuss, question of
    Topic,
    /// hinge on, conditional on
    Depend,
    /// tie X to
    Tie,
    /// stop, cease
    Cease,
    /// unlikely
    Unlikely,
    /// tantamount to
    Tantamount,
    /// bid for, quest for
    Seek,
}

impl Op {
    fn of(label: &str) -> Option<Self> {
        Some(match label {
            "refuse" => Self::Refuse,
            "fail" => Self::Fail,
            "short" => Self::Short,
            "defer" => Self::Defer,
            "consider" => Self::Consider,
            "intend" => Self::Intend,
            "commit" => Self::Commit,
            "achieve" => Self::Achieve,
            "urge" => Self::Urge,
            "call" => Self::Call,
            "warn" => Self::Warn,
            "oppose" => Self::Oppose,
            "support" => Self::Support,
            "win" => Self::Win,
            "grant" => Self::Grant,
            "withdraw" => Self::Withdraw,
            "report" => Self::Report,
            "deny" => Self::Deny,
            "mean" => Self::Mean,
            "topic" => Self::Topic,
            "depend" => Self::Depend,
            "tie" => Self::Tie,
            "cease" => Self::Cease,
            "unlikely" => Self::Unlikely,
            "tantamount" => Self::Tantamount,
            "seek" => Self::Seek,
            _ => return None,
        })
    }
}

/// The part of speech of an operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Pos {
    /// refuse
    Verb,
    /// ready
    Adj,
    /// decision
    Noun,
}

static OPERATORS: Lazy<Map<(Pos, &'static str), Vec<Op>>> = Lazy::new(|| {
    let mut table: Map<_, Vec<_>> = Map::default();
    for line in include_str!("../../gazetteers/cues/operators.tsv").lines().filter(|l| !l.starts_with('#')) {
        let mut cells = line.split('\t');
        let (Some(cue), Some(pos), Some(class)) = (cells.next(), cells.next(), cells.next()) else {
            continue;
        };
        let pos = match pos {
            "verb" => Pos::Verb,
            "adj" => Pos::Adj,
            "noun" => Pos::Noun,
            _ => continue,
        };
        if let Some(op) = Op::of(class) {
            table.entry((pos, cue)).or_default().push(op);
        }
    }
    table
});

/// The operator of a word with what follows it, the longest cue first: "rule out", "call on", "call".
pub(crate) fn operator(pos: Pos, lemma: &str, particle: Option<&str>, prep: Option<&str>) -> Option<Op> {
    let table = &*OPERATORS;
    let find = |cue: &str| table.get(&(pos, cue)).and_then(|ops| ops.first()).copied();
    let join = |parts: &[&str]| parts.join(" ");
    match (particle, prep) {
        (Some(a), Some(b)) => find(&join(&[lemma, a, b])).or_else(|| find(&join(&[lemma, a]))),
        (Some(a), None) => find(&join(&[lemma, a])),
        (None, Some(b)) => find(&join(&[lemma, b])),
        (None, None) => None,
    }
    .or_else(|| find(lemma))
}

/// The operator of a word with exactly this preposition.
pub(crate) fn with_preposition(pos: Pos, lemma: &str, prep: &str) -> Option<Op> {
    OPERATORS.get(&(pos, [lemma, prep].join(" ").as_str())).and_then(|ops| ops.first()).copied()
}
