//! Who fears, warns of, denies or answers which threat, from where, against whom.

mod acts;
mod answers;
mod assertions;
mod cues;
mod denials;
mod described;
mod earlier;
mod holders;
mod nouns;
mod phrases;
mod places;
mod scope;
mod sides;
mod threats;
mod verbs;
mod words;
mod worries;

use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::ChunkKind;
use crate::document::{Attitude, ThreatKind};
use crate::rules::View;
use cues::{Class, Cue};
use holders::Voiced;
use scope::Range;
use threats::{Hit, Strength};

/// A concern before it is written into the document; ranges are document tokens.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    /// Number of the sentence.
    pub(crate) sentence: usize,
    pub(crate) holders: Vec<Party>,
    pub(crate) attitude: Attitude,
    /// Kinds with the words that name them.
    pub(crate) threats: Vec<(ThreatKind, usize, usize)>,
    pub(crate) origin: Option<Party>,
    pub(crate) affected: Option<Party>,
    pub(crate) cue: (usize, usize),
    pub(crate) source: Option<Party>,
    pub(crate) confidence: f64,
    pub(crate) rule: &'static str,
}

/// A sentence read for concerns: its threats, its cues, and what was found in sentences before.
struct Reading<'r, 's> {
    view: &'r View<'s>,
    hits: Vec<Hit>,
    cues: Vec<Cue>,
    /// Drafts of the article so far.
    before: &'r [Draft],
}

/// What one cue gives; ranges are words of the sentence.
#[derive(Debug)]
struct Finding {
    attitude: Attitude,
    voiced: Voiced,
    threats: Vec<(ThreatKind, usize, usize)>,
    /// Who is said to threaten, where the frame says it.
    origin: Option<Party>,
    /// The verb that acts or speaks; of other cues the chunk that they hang on.
    act: usize,
    /// The words that the cue is about.
    content: Range,
    cue: Range,
    confidence: f64,
    rule: &'static str,
}

/// Finds the concerns of a sentence.
pub(crate) fn apply(view: &View<'_>, out: &mut Vec<Draft>) {
    let keys = cues::keys(view);
    if !cues::any(&keys) && !answers::any(&keys) {
        return;
    }
    let hits = threats::hits(view, &keys);
    let found = {
        let reading = Reading { view, hits, cues: cues::cues(view, &keys), before: out };
        view.note(|| {
            let words = |a: usize, b: usize| {
                view.scene.text.slice(view.statement.offset + a, view.statement.offset + b).to_owned()
            };
            let hits: Vec<String> = reading
                .hits
                .iter()
                .map(|h| format!("«{}» {:?} {:?}", words(h.first, h.end), h.kinds, h.strength))
                .collect();
            let cues: Vec<String> = reading
                .cues
                .iter()
                .map(|c| format!("«{}» {:?} {:?} at {}", words(c.first, c.end), c.class, c.slots, c.at))
                .collect();
            format!("threats: {}\ncues: {}", hits.join(", "), cues.join(", "))
        });
        let mut found: Vec<Finding> = Vec::new();
        for cue in &reading.cues {
            if let Some(finding) = reading.of(cue) {
                found.push(finding);
            }
        }
        found.extend(reading.answers(&keys, &found));
        found.extend(reading.assertions(&found));
        reading.settle(&mut found);
        found
    };
    let offset = view.statement.offset;
    for finding in found {
        let places = places::of(view, &finding);
        out.push(Draft {
            sentence: view.statement.number,
            attitude: finding.attitude,
            threats: finding.threats.iter().map(|&(k, a, b)| (k, offset + a, offset + b)).collect(),
            origin: finding.origin.or(places.0),
            affected: places.1,
            cue: (offset + finding.cue.0, offset + finding.cue.1),
            source: finding.voiced.source,
            holders: finding.voiced.holders,
            confidence: finding.confidence,
            rule: finding.rule,
        });
    }
}

impl Reading<'_, '_> {
    /// What a cue says, if it says anything.
    fn of(&self, cue: &Cue) -> Option<Finding> {
        match (cue.part, cue.class) {
            (cues::Part::Noun, Class::Worry | Class::Warn) => self.noun(cue),
            (cues::Part::Noun, Class::Charge) => self.charge(cue),
            (_, Class::Worry) => self.worry(cue),
            (_, Class::Warn) => self.warn(cue),
            (_, Class::Accuse) => self.accuse(cue),
            (_, Class::Allege) => self.allege(cue),
            (_, Class::Threaten) => self.threaten(cue),
            (cues::Part::Adjective, Class::Danger) => self.alarming(cue),
            (_, Class::Deny) => self.deny(cue),
            (_, Class::Calm) => self.calm(cue),
            (_, Class::Pledge) => self.pledge(cue),
            (_, Class::Ease) => self.unease(cue),
            _ => None,
        }
    }

    /// The threats within a range of words.
    fn within(&self, range: Range) -> Vec<&Hit> {
        self.hits.iter().filter(|h| range.0 <= h.first && h.end <= range.1).collect()
    }

    /// The settled threats within ranges of words.
    fn threats(&self, ranges: &[Range]) -> Vec<(ThreatKind, usize, usize)> {
        self.threats_beside(ranges, &[])
    }

    /// The settled threats within ranges of words that are no names of these parties.
    fn threats_beside(&self, ranges: &[Range], parties: &[Party]) -> Vec<(ThreatKind, usize, usize)> {
        let mut hits: Vec<Hit> = Vec::new();
        for &range in ranges {
            for hit in self.within(range) {
                let self_named = hit.figure.is_some_and(|f| parties.iter().any(|p| p.who == Who::Figure(f)));
                if !self_named && !hits.iter().any(|h| h.words == hit.words) {
                    let mut hit = hit.clone();
                    // "arms, fighters and chaos": an item of a list stands by itself.
                    if hit.strength == Strength::Weak
                        && !hit.kinds.contains(&ThreatKind::General)
                        && self.listed(&hit)
                    {
                        hit.strength = Strength::Strong;
                    }
                    hits.push(hit);
                }
            }
        }
        threats::settle(&hits.iter().collect::<Vec<_>>())
    }

    /// Whether a threat is an item of a list.
    fn listed(&self, hit: &Hit) -> bool {
        let syntax = &self.view.statement.syntax;
        let Some(at) = syntax.chunks.iter().position(|c| c.first <= hit.first && hit.first < c.end) else {
            return false;
        };
        let joins = |i: Option<usize>| {
            matches!(i.and_then(|i| syntax.kind(i)), Some(ChunkKind::Comma | ChunkKind::Coord))
        };
        let heads =
            syntax.chunks.get(at).is_some_and(|c| c.kind == ChunkKind::Np && hit.words.contains(&c.head));
        heads && (syntax.link(at).list.is_some() || joins(Some(at + 1)) && joins(at.checked_sub(1)))
            || heads
                && joins(Some(at + 1))
                && (at + 2..at + 4)
                    .any(|i| syntax.link(i).list.is_some() && syntax.kind(i) == Some(ChunkKind::Np))
    }

    /// Drops what another finding already says: a nameless worry inside somebody's content, doubles.
    fn settle(&self, found: &mut Vec<Finding>) {
        let mut keep = vec![true; found.len()];
        for (i, a) in found.iter().enumerate() {
            for (j, b) in found.iter().enumerate() {
                if i == j || !keep.get(j).copied().unwrap_or(false) {
                    continue;
                }
                let inside = b.content.0 <= a.cue.0 && a.cue.1 <= b.content.1;
                let nameless = a.voiced.is_empty() && inside;
                // "closed the border, fearing raids": the worry is told with the answer to it.
                let answered = b.attitude == Attitude::Responded
                    && matches!(a.attitude, Attitude::Concerned | Attitude::Warned)
                    && b.cue.0.min(b.content.0) <= a.cue.0
                    && a.cue.1 <= b.content.1.max(b.cue.1)
                    && a.voiced.holders.iter().all(|h| b.voiced.holders.iter().any(|g| g.who == h.who));
                let same = a.attitude == b.attitude
                    && a.threats.iter().all(|t| b.threats.iter().any(|u| u.0 == t.0))
                    && a.voiced.holders.iter().all(|h| b.voiced.holders.iter().any(|g| g.who == h.who))
                    && (j < i || a.threats.len() < b.threats.len());
                if nameless || same || answered {
                    if let Some(k) = keep.get_mut(i) {
                        *k = false;
                    }
                }
            }
        }
        let mut keep = keep.into_iter();
        found.retain(|_| keep.next().unwrap_or(true));
    }
}
