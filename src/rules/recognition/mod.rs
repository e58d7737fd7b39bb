//! Who recognises whom, and how far.

mod acts;
mod claims;
mod climb;
mod described;
mod echo;
mod event;
mod frame;
mod friends;
mod matter;
mod membership;

mod nominal;
mod standing;
mod status;
mod target;
mod ties;
mod verbal;

use crate::clauses::actors::{Party, Who};
use crate::document::{Formality, StanceKind};
use crate::rules::View;

pub(crate) use target::Target;

/// A stance before it is written into the document; ranges are document tokens.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub(crate) holder: Option<Party>,
    pub(crate) target: Target,
    pub(crate) kind: StanceKind,
    pub(crate) cue: (usize, usize),
    pub(crate) source: Option<Party>,
    pub(crate) yet: bool,
    pub(crate) formality: Option<Formality>,
    pub(crate) condition: Option<(usize, usize)>,
    pub(crate) confidence: f64,
    pub(crate) rule: &'static str,
    /// Number of the sentence.
    pub(crate) sentence: usize,
}

/// Finds the stances of a sentence.
pub(crate) fn apply(view: &View<'_>, out: &mut Vec<Draft>) {
    let own = out.len();
    for frame in frame::frames(view) {
        for reading in climb::climb(view, &frame) {
            settle(view, &frame, &reading, out);
        }
    }
    event::apply(view, own, out);
    matter::apply(view, own, out);
    echo::apply(view, own, out);
    once(own, out);
}

/// Two frames on the same words say a stance once.
fn once(own: usize, out: &mut Vec<Draft>) {
    let mut at = own;
    while let Some(draft) = out.get(at) {
        let told = out.get(own..at).unwrap_or_default().iter().any(|d| {
            let overlap = d.cue.0 < draft.cue.1 && draft.cue.0 < d.cue.1;
            let same_holder = d.holder.as_ref().map(|h| &h.who) == draft.holder.as_ref().map(|h| &h.who);
            overlap
                && same_holder
                && d.kind == draft.kind
                && d.target.party.who == draft.target.party.who
                && d.target.territory.as_ref().map(|t| &t.who)
                    == draft.target.territory.as_ref().map(|t| &t.who)
        });
        // "accepted an ambassador without formally recognising": the words go before the act.
        let outspoken = draft.rule == "recognition/acts"
            && draft.kind == StanceKind::Recognized
            && out.get(own..).unwrap_or_default().iter().any(|d| {
                let same_holder = d.holder.as_ref().map(|h| &h.who) == draft.holder.as_ref().map(|h| &h.who);
                same_holder
                    && d.target.party.who == draft.target.party.who
                    && matches!(
                        d.kind,
                        StanceKind::StoppedShort
                            | StanceKind::NotRecognized
                            | StanceKind::Refused
                            | StanceKind::Deferred
                    )
            });
        if told || outspoken {
            out.remove(at);
        } else {
            at += 1;
        }
    }
}

/// Fills the slots of a reading and writes its drafts: one a holder and target.
fn settle(view: &View<'_>, frame: &frame::Frame, reading: &climb::Reading, out: &mut Vec<Draft>) {
    let targets = &reading.targets;
    if targets.is_empty() {
        view.note(|| {
            format!("blocked: {} at {} has no target that can be recognised", reading.kind, frame.anchor)
        });
        return;
    }
    // Nobody's stance: only a passive or a treaty leaves the holder open.
    if reading.holders.is_empty() && !frame.open_holder(view) {
        view.note(|| format!("blocked: {} by nobody", reading.kind));
        return;
    }
    let holders: Vec<Option<Party>> = if reading.holders.is_empty() {
        vec![None]
    } else {
        reading.holders.iter().cloned().map(Some).collect()
    };
    let offset = view.statement.offset;
    for holder in &holders {
        for target in targets {
            if holder.as_ref().is_some_and(|h| same(&h.who, &target.party.who) && target.territory.is_none())
            {
                view.note(|| format!("blocked: {} of itself", reading.kind));
                continue;
            }
            if let (Some(h), Some(_)) = (holder, &target.territory) {
                // A claimant asserting its own claim is no stance.
                if same(&h.who, &target.party.who) {
                    continue;
                }
            }
            out.push(Draft {
                holder: holder.clone(),
                target: target.clone(),
                kind: reading.kind,
                cue: (offset + reading.cue.0, offset + reading.cue.1),
                source: reading.source.clone(),
                yet: reading.yet,
                formality: reading.formality,
                condition: reading.condition.map(|(a, b)| (offset + a, offset + b)),
                confidence: reading.confidence,
                rule: frame.rule.unwrap_or_else(|| rule(reading.kind)),
                sentence: view.statement.number,
            });
        }
    }
}

fn same(a: &Who, b: &Who) -> bool {
    a == b
}

/// The rule that a kind is reported under.
fn rule(kind: StanceKind) -> &'static str {
    match kind {
        StanceKind::Recognized => "recognition/recognizes",
        StanceKind::NotRecognized => "recognition/does-not-recognize",
        StanceKind::Refused => "recognition/refuses",
        StanceKind::StoppedShort => "recognition/stops-short",
        StanceKind::Deferred => "recognition/defers",
        StanceKind::Considering => "recognition/considers",
        StanceKind::Conditional => "recognition/sets-conditions",
        StanceKind::Withdrawn => "recognition/withdraws",
        StanceKind::Sought => "recognition/is-sought",
        StanceKind::Opposed => "recognition/opposes",
        StanceKind::Supported => "recognition/supports",
    }
}
