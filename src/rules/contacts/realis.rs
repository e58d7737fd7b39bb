//! Whether an event took place, is fixed to take place, or is only spoken of.

use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::operators::{Op, Pos, operator};
use crate::clauses::syntax::Link;
use crate::rules::View;

/// How real an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Realis {
    /// Cancelled, refused, offered, denied, wished for.
    No,
    /// Planned: counts with a date only.
    Planned,
    /// Fixed: "will meet", "is due to meet".
    Set,
    /// It happened or is happening.
    Real,
}

/// How real the event of the verb at `at` is.
pub(super) fn of_verb(view: &View<'_>, at: usize) -> Realis {
    let syntax = &view.statement.syntax;
    let mut realis = Realis::Real;
    let mut node = at;
    for _ in 0..8 {
        if let Some(verb) = syntax.verb(node) {
            if verb.negated {
                view.note(|| format!("contact at {at}: negated at {node}"));
                return Realis::No;
            }
            if let Some(modal) = verb.modal {
                match syntax.word(modal) {
                    "will" | "shall" | "'ll" | "wo" | "would" | "'d" => realis = realis.min(Realis::Set),
                    _ => return Realis::No,
                }
                // "would have visited": it did not.
                if matches!(syntax.word(modal), "would" | "'d")
                    && syntax
                        .chunks
                        .get(node)
                        .is_some_and(|c| (c.first..c.head).any(|w| syntax.word(w) == "have"))
                {
                    return Realis::No;
                }
                // "would visit" is as firm as its date.
                if matches!(syntax.word(modal), "would" | "'d") {
                    realis = realis.min(Realis::Planned);
                }
            }
            if verb.future {
                realis = realis.min(Realis::Set);
                // "was to have met": it did not.
                if syntax
                    .chunks
                    .get(node)
                    .is_some_and(|c| (c.first..c.head).any(|w| syntax.word(w) == "have"))
                {
                    return Realis::No;
                }
            }
            // "If X comes, Y will receive him"
            let conditional = syntax.links.iter().any(|l| {
                matches!(l.governor, Some((g, Link::Adverbial(word))) if g == node && matches!(syntax.word(word), "if" | "unless" | "provided"))
            });
            if conditional && verb.modal.is_some() || negative_subject(view, node) {
                return Realis::No;
            }
        }
        let Some((up, link)) = syntax.link(node).governor else {
            // "Putin to meet Xi" is news in a headline, a wish elsewhere.
            if syntax.verb(node).is_some_and(|v| v.form == Form::Infinitive) {
                return if syntax.headline { realis.min(Realis::Set) } else { Realis::No };
            }
            break;
        };
        let step = step(view, node, up, link);
        realis = realis.min(step.0);
        if realis == Realis::No {
            view.note(|| format!("contact at {at}: not real by {link:?} of {up}"));
            return Realis::No;
        }
        if !step.1 {
            break;
        }
        node = up;
    }
    realis
}

/// "Nobody met", "no official visited".
fn negative_subject(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    syntax.link(at).subject.is_some_and(|s| {
        syntax.lemmas(s).any(|l| matches!(l, "no" | "nobody" | "none" | "neither" | "few"))
            && !syntax.lemmas(s).any(|l| l == "only")
    })
}

/// What one link upward does, and whether to go on.
fn step(view: &View<'_>, node: usize, up: usize, link: Link) -> (Realis, bool) {
    let syntax = &view.statement.syntax;
    let lemma = syntax.lemma(up);
    match link {
        Link::Infinitive => infinitive(view, node, up),
        Link::Gerund => match operator(Pos::Verb, lemma, particle(view, up), None) {
            Some(Op::Achieve) => (Realis::Real, true),
            Some(_) => (Realis::No, false),
            None if matches!(
                lemma,
                "begin"
                    | "start"
                    | "continue"
                    | "finish"
                    | "keep"
                    | "recall"
                    | "remember"
                    | "be"
                    | "end"
                    | "spend"
                    | "go"
            ) =>
            {
                (Realis::Real, true)
            }
            None => (Realis::No, false),
        },
        Link::Prep(word) => match syntax.word(word) {
            "after" | "before" | "since" | "on" | "upon" | "while" | "when" | "in" | "by" | "during"
            | "following" | "for" | "with" | "through" | "from" | "until"
                if syntax.kind(up) == Some(ChunkKind::Vg) =>
            {
                (Realis::Real, true)
            }
            _ => (Realis::No, false),
        },
        Link::That => {
            if syntax.kind(up) == Some(ChunkKind::Adj) || syntax.kind(up) == Some(ChunkKind::Np) {
                return (certainty(view, up), false);
            }
            match operator(Pos::Verb, lemma, particle(view, up), None) {
                Some(Op::Deny) => return (Realis::No, false),
                Some(Op::Report | Op::Commit | Op::Intend) | None => {}
                Some(Op::Unlikely | Op::Consider | Op::Call | Op::Urge | Op::Warn) => {
                    return (Realis::No, false);
                }
                Some(_) => {}
            }
            if matches!(
                lemma,
                "hope"
                    | "fear"
                    | "suggest"
                    | "demand"
                    | "propose"
                    | "insist"
                    | "wish"
                    | "doubt"
                    | "speculate"
                    | "suspect"
                    | "pretend"
                    | "imagine"
                    | "dream"
                    | "request"
                    | "recommend"
                    | "urge"
            ) && syntax.verb(node).is_none_or(|v| v.modal.is_none())
                || matches!(lemma, "hope" | "fear" | "doubt" | "wish" | "deny" | "speculate" | "suspect")
            {
                return (Realis::No, false);
            }
            (Realis::Real, true)
        }
        Link::Whether => (Realis::No, false),
        Link::Adverbial(word) => match syntax.word(word) {
            "if" | "unless" | "until" | "till" | "once" | "whether" | "lest" | "provided" | "providing"
            | "whenever" | "should" | "although_if" => (Realis::No, false),
            _ => (Realis::Real, false),
        },
        Link::Relative => (relative(view, up), false),
        Link::Subject => (Realis::No, false),
        Link::Adjunct | Link::Coordinate => (Realis::Real, false),
        _ => (Realis::Real, false),
    }
}

/// "it is clear that", "it is far from certain that", "reports that"
fn certainty(view: &View<'_>, up: usize) -> Realis {
    let syntax = &view.statement.syntax;
    let far =
        (up.saturating_sub(2)..up).any(|i| syntax.lemmas(i).any(|l| matches!(l, "far" | "not" | "n't")));
    let negated = syntax.link(up).governor.and_then(|(v, _)| syntax.verb(v)).is_some_and(|v| v.negated);
    let sure = matches!(
        syntax.lemma(up),
        "clear"
            | "certain"
            | "sure"
            | "evident"
            | "obvious"
            | "true"
            | "proud"
            | "glad"
            | "pleased"
            | "happy"
            | "angry"
            | "sorry"
            | "fact"
            | "news"
            | "announcement"
            | "confirmation"
            | "statement"
            | "report"
            | "time"
            | "day"
            | "disclosure"
            | "sign"
    );
    if sure && !far && !negated { Realis::Real } else { Realis::No }
}

/// "the envoy he was to meet", "a plan to meet"
fn relative(view: &View<'_>, noun: usize) -> Realis {
    let syntax = &view.statement.syntax;
    // "any official who met": nobody in particular.
    if syntax.lemmas(noun).any(|l| matches!(l, "any" | "anyone" | "anybody" | "no" | "whoever")) {
        return Realis::No;
    }
    Realis::Real
}

fn particle<'v>(view: &View<'v>, at: usize) -> Option<&'v str> {
    let syntax = &view.statement.syntax;
    syntax.verb(at).and_then(|v| v.particle).map(|p| syntax.word(p))
}

/// "is due to meet", "refused to meet", "flew in to meet".
fn infinitive(view: &View<'_>, node: usize, up: usize) -> (Realis, bool) {
    let syntax = &view.statement.syntax;
    let lemma = syntax.lemma(up);
    match syntax.kind(up) {
        Some(ChunkKind::Vg) => {
            let passive = syntax.verb(up).is_some_and(|v| v.passive || v.form == Form::Participle);
            match lemma {
                "schedule" | "set" | "slate" | "bill" | "book" | "fix" | "confirm" => (Realis::Set, true),
                "be" => (Realis::Set, true),
                "expect" | "plan" | "intend" | "agree" | "decide" | "prepare" | "arrange" | "promise"
                | "pledge" | "vow" | "aim" | "gear" => (Realis::Planned, true),
                "say" | "report" | "believe" | "know" | "understand" | "think" | "rumor" if passive => {
                    (Realis::Real, true)
                }
                "go" | "proceed" | "manage" | "begin" | "start" | "continue" | "get" | "come" | "return"
                | "appear" | "seem" | "choose" | "happen"
                    if !is_motion_purpose(view, up, node) =>
                {
                    (Realis::Real, true)
                }
                _ => (Realis::No, false),
            }
        }
        Some(ChunkKind::Adj | ChunkKind::Adv) => match lemma {
            "due" | "set" | "scheduled" | "slated" | "bound" | "certain" | "sure" => (Realis::Set, true),
            "poised" | "expected" | "ready" | "about" => (Realis::Planned, true),
            _ => (Realis::No, false),
        },
        Some(ChunkKind::Np) => {
            let ranked = syntax.lemmas(up).any(|l| {
                matches!(l, "first" | "second" | "third" | "fourth" | "fifth" | "last" | "latest" | "only")
                    || l.ends_with("th")
            });
            if ranked { (Realis::Real, false) } else { (Realis::No, false) }
        }
        _ => (Realis::No, false),
    }
}

/// "came to Kabul to meet": a purpose, told as a visit.
fn is_motion_purpose(view: &View<'_>, up: usize, node: usize) -> bool {
    let syntax = &view.statement.syntax;
    // "went on to meet" has only its particle between.
    matches!(syntax.lemma(up), "go" | "come" | "return") && {
        let between = (up + 1..node).filter(|&i| syntax.kind(i) == Some(ChunkKind::Np)).count();
        between > 0 || syntax.lemma(up) == "come"
    }
}
