//! Threats in a sentence: words of the lexicon and named groups, each with its kind.

use super::words::{self, Words};
use once_cell::sync::Lazy;

use super::holders;
use super::phrases::{Key, Phrasebook};
use crate::clauses::chunk::ChunkKind;
use crate::document::{EntityKind, MentionKind, ThreatKind};
use crate::rules::View;

/// How much a word is a threat by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// Only where nothing stronger stands in the same content.
    Weak,
    /// Wherever a concern is about it.
    Strong,
}

/// What a line of the lexicon says.
#[derive(Debug)]
struct Entry {
    /// Empty for what only looks like a threat.
    kinds: Vec<ThreatKind>,
    /// An attack whose kind depends on who attacks.
    attack: bool,
    strength: Strength,
}

/// A threat in a sentence; words of the sentence.
#[derive(Debug, Clone)]
pub(crate) struct Hit {
    pub(crate) kinds: Vec<ThreatKind>,
    pub(crate) first: usize,
    pub(crate) end: usize,
    pub(crate) strength: Strength,
    /// A group by its name.
    pub(crate) group: bool,
    /// The figure of that group.
    pub(crate) figure: Option<usize>,
    /// The words that say it, without those between.
    pub(crate) words: Vec<usize>,
}

static THREATS: Lazy<Phrasebook<Entry>> = Lazy::new(|| {
    Phrasebook::read(include_str!("../../../gazetteers/cues/threats.tsv"), |cells| {
        let (kinds, strength) = (cells.first()?, cells.get(1)?);
        let attack = *kinds == "attack";
        let kinds = if attack || *kinds == "-" {
            Vec::new()
        } else {
            kinds.split(',').filter_map(ThreatKind::from_label).collect()
        };
        let strength = if *strength == "weak" { Strength::Weak } else { Strength::Strong };
        Some(Entry { kinds, attack, strength })
    })
});

/// The threats of a sentence, in order; longer phrases before the words in them.
pub(crate) fn hits(view: &View<'_>, keys: &[Key]) -> Vec<Hit> {
    let mut found: Vec<Hit> = Vec::new();
    for at in 0..keys.len() {
        THREATS.at(keys, at, |f| {
            let kinds = if f.value.attack { attack(view, f.first, f.end) } else { f.value.kinds.clone() };
            let (first, end, words) = (f.first, f.end, f.words);
            found.push(Hit {
                kinds,
                first,
                end,
                strength: f.value.strength,
                group: false,
                figure: None,
                words,
            });
        });
    }
    found.extend(groups(view));
    found.sort_by_key(|h| {
        (std::cmp::Reverse((h.words.len(), h.group, h.kinds.is_empty(), h.strength)), h.first)
    });
    let mut kept: Vec<Hit> = Vec::new();
    for hit in found {
        if !kept.iter().any(|k| k.words.iter().any(|w| hit.words.contains(w))) {
            kept.push(hit);
        }
    }
    kept.retain(|h| !h.kinds.is_empty());
    kept.sort_by_key(|h| h.first);
    kept
}

/// The threats that a content gives: strong ones, else weak ones; the unspecified kind only with its own words.
pub(crate) fn settle(hits: &[&Hit]) -> Vec<(ThreatKind, usize, usize)> {
    let mut out: Vec<(ThreatKind, usize, usize)> = Vec::new();
    let specific = |h: &Hit| h.kinds.iter().any(|k| *k != ThreatKind::General);
    let strong = hits.iter().any(|h| h.strength == Strength::Strong && specific(h));
    let strong_any = hits.iter().any(|h| h.strength == Strength::Strong);
    for hit in hits {
        let take = match hit.strength {
            Strength::Strong => true,
            Strength::Weak => {
                !strong_any || !strong && specific(hit) || hits.iter().any(|g| g.group && borne(hit, g))
            }
        };
        // "fighters" beside "Islamic State" is the group again.
        let again = !hit.group
            && hit.kinds == [ThreatKind::Militancy]
            && hits.iter().any(|g| {
                (g.group || g.kinds == [ThreatKind::Terrorism] && g.strength == Strength::Strong)
                    && g.kinds != hit.kinds
                    && g.first.abs_diff(hit.first) <= 5
            });
        // "Houthi attacks on ships" is about ships.
        let bearer = hit.group && hits.iter().any(|h| borne(h, hit));
        // "pirate gangs": the gangs are the pirates.
        let gang = hit.kinds == [ThreatKind::OrganizedCrime]
            && hits.iter().any(|h| h.end == hit.first && h.kinds != hit.kinds);
        if !take || again || bearer || gang {
            continue;
        }
        for &kind in &hit.kinds {
            if !out.iter().any(|o| o.0 == kind) {
                out.push((kind, hit.first, hit.end));
            }
        }
    }
    // A weak unspecified word says nothing beside a kind.
    if out.iter().any(|o| o.0 != ThreatKind::General) {
        let named = hits
            .iter()
            .any(|h| h.strength == Strength::Strong && h.kinds.first() == Some(&ThreatKind::General));
        if !named {
            out.retain(|o| o.0 != ThreatKind::General);
        }
    }
    out
}

/// "Houthi missiles": the threat is what the group before it has.
fn borne(threat: &Hit, group: &Hit) -> bool {
    let beside = threat.first == group.end || threat.words.contains(&group.end);
    let next = threat.first == group.end + 1 && threat.strength == Strength::Strong;
    (beside || next)
        && !threat.group
        && threat.kinds != group.kinds
        && !threat.kinds.contains(&ThreatKind::Militancy)
        && (threat.strength == Strength::Strong || threat.kinds != [ThreatKind::General])
}

/// Who attacks decides what an attack is: a state's is military, a group's its own kind.
fn attack(view: &View<'_>, first: usize, end: usize) -> Vec<ThreatKind> {
    let syntax = &view.statement.syntax;
    let offset = view.statement.offset;
    let Some(at) = syntax.chunks.iter().position(|c| c.first <= first && first < c.end) else {
        return vec![ThreatKind::MilitaryAggression];
    };
    let mut from = syntax.chunks.get(at).map_or(first, |c| c.first);
    if let Some(owner) = syntax.link(at).owner.and_then(|o| syntax.chunks.get(o)) {
        from = owner.first;
    }
    // "gangs will take the capital": whoever does it.
    let mut till = end;
    if let Some(subject) = holders::subject(view, at).and_then(|s| syntax.chunks.get(s)) {
        if syntax.verb(at).is_some() && subject.first < first {
            from = subject.first;
        }
    }
    for (prep, np) in syntax.phrases_after(at).into_iter().take(3) {
        if matches!(syntax.lemma(prep), "by" | "from" | "of") {
            till = syntax.chunks.get(np).map_or(till, |c| c.end);
        }
    }
    for (_, naming) in view.scene.namings(offset + from, offset + till) {
        let Some(figure) = naming.figure.and_then(|f| view.scene.cast.figures.get(f)) else { continue };
        let group = figure
            .record
            .and_then(|r| view.scene.gazetteer.record(r))
            .and_then(|r| r.fact("threat"))
            .and_then(ThreatKind::from_label);
        match (group, figure.kind) {
            (Some(kind), _) => return vec![kind],
            (None, EntityKind::State) => return vec![ThreatKind::MilitaryAggression],
            _ => {}
        }
    }
    let militant = (from..till).any(|w| words::is(Words::Fighter, syntax.word(w)));
    if (from..till).any(|w| matches!(syntax.word(w), "jihadist" | "extremist" | "terrorist")) {
        return vec![ThreatKind::Terrorism];
    }
    if (from..till).any(|w| matches!(syntax.word(w), "gang" | "gangster" | "bandit" | "cartel")) {
        return vec![ThreatKind::OrganizedCrime];
    }
    if militant {
        return vec![ThreatKind::Militancy];
    }
    // Nobody named: between states it is war, within one state terror.
    let verbal = (first..end).any(|w| syntax.words.get(w).is_some_and(|w| w.tag.is_verb()));
    let mut states: Vec<usize> = Vec::new();
    for (_, naming) in view.scene.namings(offset, offset + syntax.words.len()) {
        let Some(number) = naming.figure else { continue };
        let state = view.scene.cast.figures.get(number).is_some_and(|f| f.kind == EntityKind::State);
        if state && !states.contains(&number) {
            states.push(number);
        }
    }
    if verbal || states.len() > 1 {
        vec![ThreatKind::MilitaryAggression]
    } else {
        vec![ThreatKind::Terrorism]
    }
}

/// Named groups that the gazetteer calls a threat.
fn groups(view: &View<'_>) -> Vec<Hit> {
    let syntax = &view.statement.syntax;
    let offset = view.statement.offset;
    let last = offset + syntax.words.len();
    let mut out = Vec::new();
    for (_, naming) in view.scene.namings(offset, last) {
        if naming.kind != MentionKind::Org {
            continue;
        }
        let Some(kind) = naming
            .figure
            .and_then(|f| view.scene.record(f))
            .and_then(|r| r.fact("threat"))
            .and_then(ThreatKind::from_label)
        else {
            continue;
        };
        let (first, end) = (naming.first - offset, naming.end - offset);
        let Some((at, chunk)) =
            syntax.chunks.iter().enumerate().find(|(_, c)| c.first <= first && first < c.end)
        else {
            continue;
        };
        let head = chunk.kind == ChunkKind::Np && first <= chunk.head && chunk.head < end;
        let owner = syntax.kind(at + 1) == Some(ChunkKind::Poss);
        let noun = if owner && head { syntax.lemma(at + 2) } else { syntax.word(chunk.head) };
        let force = words::is(Words::Force, noun) && noun != syntax.word(first);
        // A group that rules or fights for rule is a threat by its force, not by its name alone.
        let ruler = kind != ThreatKind::Terrorism
            || naming
                .figure
                .and_then(|f| view.scene.cast.figures.get(f))
                .is_some_and(|f| matches!(f.name.as_str(), "Taliban" | "Hezbollah" | "Hamas" | "Houthis"));
        let strength = if force || !ruler { Strength::Strong } else { Strength::Weak };
        if head && !owner || force {
            out.push(Hit {
                kinds: vec![kind],
                first,
                end,
                strength,
                group: true,
                figure: naming.figure,
                words: (first..end).collect(),
            });
        }
    }
    out
}
