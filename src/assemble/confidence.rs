//! How sure a finding is, by the evidence under it.
//!
//! What the wording alone is worth comes from the rule; each weak link between the words and the
//! actors takes its share. The shares were read off labelled sentences, so that of the findings
//! with 0.9 and more at least 95 in 100 are right (a test counts them where such sentences are).
//!
//! | evidence | share |
//! |---|---|
//! | an actor by name, other name, office or capital | all of it |
//! | by an adjective: "Turkish Cypriots" may be the people | 0.9 |
//! | by a pronoun or description | 0.85 |
//! | several actors by a description, or nobody | 0.8 |
//! | words in another sentence | 0.85 |
//! | a holder that the cast takes for a place | 0.6 |
//! | what somebody weighs, puts off or asks for | 0.95 |
//! | an answer to a threat: that it is one is read off a link word | 0.9 |
//! | one person's fear | 0.8 |

use std::ops::Range;

use super::Assembly;
use crate::clauses::actors::{Party, Scene, Who};
use crate::document::{Attitude, EntityKind, StanceKind, Via};
use crate::rules::{concerns, recognition};

/// What stands around a finding.
pub(super) struct Evidence<'r> {
    scene: &'r Scene<'r>,
    /// Tokens of the sentence of its cue.
    sentence: Range<usize>,
}

impl<'r> Evidence<'r> {
    pub(super) fn of(assembly: &Assembly<'_, 'r>, cue: (usize, usize)) -> Self {
        let sentences = assembly.read.sentences;
        let at = sentences.partition_point(|s| s.tokens.end <= cue.0);
        let sentence = sentences.get(at).map_or(0..0, |s| s.tokens.clone());
        Self { scene: assembly.scene(), sentence }
    }

    /// What is left of a finding's worth after one of its actors.
    fn actor(&self, party: Option<&Party>) -> f64 {
        let Some(party) = party else { return 0.8 };
        if matches!(party.who, Who::Collective(_)) {
            return 0.8;
        }
        let named = match party.via {
            Via::Coreference => 0.85,
            Via::Demonym => 0.9,
            _ => 1.0,
        };
        named * if self.sentence.contains(&party.first) { 1.0 } else { 0.85 }
    }

    /// What is left after a holder: rivers and cities hold no opinions.
    fn holder(&self, party: Option<&Party>) -> f64 {
        let place = party.is_some_and(|p| self.kind(p) == Some(EntityKind::Place));
        self.actor(party) * if place { 0.6 } else { 1.0 }
    }

    fn kind(&self, party: &Party) -> Option<EntityKind> {
        let Who::Figure(figure) = party.who else { return None };
        self.scene.cast.figures.get(figure).map(|f| f.kind)
    }

    /// A politician or analyst who speaks for nobody else.
    fn is_lone(&self, party: &Party) -> bool {
        self.kind(party) == Some(EntityKind::Person)
    }
}

/// The confidence in a stance.
pub(super) fn of_stance(draft: &recognition::Draft, evidence: &Evidence<'_>) -> f64 {
    let weighed = matches!(
        draft.kind,
        StanceKind::Considering | StanceKind::Deferred | StanceKind::Sought | StanceKind::Opposed
    );
    let target = match &draft.target.territory {
        // The claim and the land stand together.
        Some(land) => evidence.actor(Some(land)),
        None => evidence.actor(Some(&draft.target.party)),
    };
    let worth = wording(draft.confidence) * target * evidence.holder(draft.holder.as_ref());
    rounded(if weighed { worth * 0.95 } else { worth })
}

/// The confidence in a concern: as good as its weakest holder.
pub(super) fn of_concern(draft: &concerns::Draft, evidence: &Evidence<'_>) -> f64 {
    let holder = |party: &Party| {
        let own = evidence.holder(Some(party));
        if evidence.is_lone(party) { own * 0.8 } else { own }
    };
    let weakest = draft.holders.iter().map(holder).fold(f64::INFINITY, f64::min);
    let weakest = if weakest.is_finite() { weakest } else { evidence.actor(None) };
    let worth = wording(draft.confidence) * weakest;
    rounded(if draft.attitude == Attitude::Responded { worth * 0.9 } else { worth })
}

/// What words are worth that stand between named actors; rules give a rough mark.
fn wording(mark: f64) -> f64 {
    match mark {
        m if m >= 0.9 => 0.97,
        m if m >= 0.85 => 0.95,
        m if m >= 0.75 => 0.9,
        m if m >= 0.7 => 0.8,
        m => m + 0.1,
    }
}

fn rounded(worth: f64) -> f64 {
    (worth.clamp(0.0, 1.0) * 100.0).round() / 100.0
}
