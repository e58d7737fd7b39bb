//! From findings on tokens to the document: spans, actors, ids.

mod contacts;

use crate::clauses::actors::{Party, Scene, Who, strip_determiner};
use crate::clauses::speech::Speeches;
use crate::document::{
    Actor, Concern, Document, Entity, EntityKind, Mention, Office, Quote, Stance, Threat, Via,
};
use crate::entities::Figure;
use crate::gazetteer::Gazetteer;
use crate::rules::concerns;
use crate::rules::recognition::Draft;
use crate::rules::{self, Findings};
use crate::span::Span;
use crate::text::sentence::{self, Sentence};

/// Writes the findings of an article into its document.
pub(crate) fn findings(
    document: &mut Document,
    scene: &Scene<'_>,
    sentences: &[Sentence],
    findings: &Findings,
) {
    stances(document, scene, sentences, &findings.recognition);
    concerns(document, scene, sentences, &findings.concerns);
    contacts::write(document, scene, sentences, &findings.contacts);
}

fn party_actor(document: &mut Document, scene: &Scene<'_>, party: &Party) -> Option<Actor> {
    match &party.who {
        Who::Figure(figure) => {
            if *figure >= scene.cast.named {
                understood(document, scene, *figure);
            }
            scene.cast.actor(scene.text, *figure, (party.first, party.end), party.via)
        }
        Who::Collective(name) => {
            let (start, end) = scene.text.range(party.first, party.end);
            let id = format!("collective:{}", name.to_lowercase().replace(' ', "-"));
            if !document.entities.iter().any(|e| e.id == id) {
                document.entities.push(Entity {
                    id: id.clone(),
                    kind: EntityKind::Collective,
                    name: name.clone(),
                    iso: None,
                    known: true,
                    acts_for: None,
                });
            }
            Some(Actor {
                name: name.clone(),
                kind: EntityKind::Collective,
                entity: id,
                text: scene.text.original(start, end).to_owned(),
                start,
                end,
                acts_for: None,
                via: party.via,
            })
        }
    }
}

/// Writes who says what.
pub(crate) fn quotes(document: &mut Document, scene: &Scene<'_>, speeches: &Speeches) {
    let original = scene.text.folded.original();
    for speech in rules::quotes::apply(speeches) {
        let speaker = speech.speaker.as_ref().and_then(|p| voice_actor(document, scene, p));
        let (a, b) = scene.text.range(speech.content.0, speech.content.1);
        let (c, d) = scene.text.range(speech.cue.0, speech.cue.1);
        document.quotes.push(Quote {
            speaker,
            span: Span::cut(original, a, b),
            direct: speech.direct,
            cue: Span::cut(original, c, d),
        });
    }
}

/// A source: the official or body that speaks rather than the state that is spoken for.
pub(crate) fn voice_actor(document: &mut Document, scene: &Scene<'_>, party: &Party) -> Option<Actor> {
    let Some(voice) = &party.voice else { return party_actor(document, scene, party) };
    let side = match &party.who {
        Who::Figure(figure) => Some(*figure),
        Who::Collective(_) => None,
    };
    if let Some(figure) = voice.figure {
        let mut actor = scene.cast.actor(scene.text, figure, (voice.first, voice.end), party.via)?;
        if actor.acts_for.is_none() && side != Some(figure) {
            actor.acts_for = side.and_then(|f| scene.cast.figures.get(f)).map(|f| f.name.clone());
        }
        return Some(actor);
    }
    // "the Turkish foreign minister": whoever it was on that day.
    let within = |title: usize| {
        scene.cast.namings.get(title).is_some_and(|n| voice.first <= n.first && n.end <= voice.end)
    };
    if let Some(&(_, figure)) = scene.cast.dated.iter().find(|(title, _)| within(*title)) {
        return scene.cast.actor(scene.text, figure, (voice.first, voice.end), Via::Office);
    }
    // Nobody named: "officials in Ottawa", "the ministry".
    let name = strip_determiner(scene.text.slice(voice.first, voice.end));
    let described =
        Party { who: Who::Collective(name), first: voice.first, end: voice.end, via: party.via, voice: None };
    let mut actor = party_actor(document, scene, &described)?;
    actor.acts_for = side.and_then(|f| scene.cast.figures.get(f)).map(|f| f.name.clone());
    Some(actor)
}

fn stances(document: &mut Document, scene: &Scene<'_>, sentences: &[Sentence], drafts: &[Draft]) {
    for draft in drafts {
        let Some(mut target) = party_actor(document, scene, &draft.target.party) else { continue };
        if let Some(territory) = &draft.target.territory {
            let Some(land) = party_actor(document, scene, territory) else { continue };
            target = Actor { name: format!("{}/{}", target.name, land.name), ..land };
        }
        let holder = draft.holder.as_ref().and_then(|p| party_actor(document, scene, p));
        let source = draft.source.as_ref().and_then(|p| party_actor(document, scene, p));
        let (a, b) = scene.text.range(draft.cue.0, draft.cue.1);
        let sentence = sentence::of(sentences, draft.cue.0);
        let (c, d) = sentence.map_or((a, b), |s| scene.text.range(s.tokens.start, s.tokens.end));
        let original = scene.text.folded.original();
        document.recognition.push(Stance {
            id: String::new(),
            holder,
            target,
            kind: draft.kind,
            cue: Span::cut(original, a, b),
            evidence: Span::cut(original, c, d),
            source,
            formality: draft.formality,
            yet: draft.yet,
            when: None,
            condition: draft.condition.map(|(x, y)| {
                let (x, y) = scene.text.range(x, y);
                Span::cut(original, x, y)
            }),
            quoted: false,
            confidence: draft.confidence,
            rule: draft.rule.to_owned(),
        });
    }
}

fn concerns(document: &mut Document, scene: &Scene<'_>, sentences: &[Sentence], drafts: &[concerns::Draft]) {
    for draft in drafts {
        let holders = draft.holders.iter().filter_map(|p| party_actor(document, scene, p)).collect();
        let mut one = |p: &Option<Party>| p.as_ref().and_then(|p| party_actor(document, scene, p));
        let (origin, affected, source) = (one(&draft.origin), one(&draft.affected), one(&draft.source));
        let original = scene.text.folded.original();
        let (a, b) = scene.text.range(draft.cue.0, draft.cue.1);
        let sentence = sentence::of(sentences, draft.cue.0);
        let (c, d) = sentence.map_or((a, b), |s| scene.text.range(s.tokens.start, s.tokens.end));
        let threats = draft
            .threats
            .iter()
            .map(|&(kind, first, end)| {
                let (start, end) = scene.text.range(first, end);
                Threat { kind, start, end, text: scene.text.original(start, end).to_owned() }
            })
            .collect();
        document.concerns.push(Concern {
            id: String::new(),
            holders,
            attitude: draft.attitude,
            threats,
            origin,
            affected,
            cue: Span::cut(original, a, b),
            evidence: Span::cut(original, c, d),
            source,
            quoted: false,
            confidence: draft.confidence,
            rule: draft.rule.to_owned(),
        });
    }
}

/// Writes the cast of an article into its document.
pub(crate) fn cast(document: &mut Document, scene: &Scene<'_>) {
    let Scene { text, cast, .. } = *scene;
    let id = |figure: usize| cast.figures.get(figure).map_or_else(String::new, |f| f.id.clone());
    document.entities.extend(cast.figures.iter().take(cast.named).map(|figure| entity(scene, figure)));
    for (number, naming) in cast.namings.iter().enumerate() {
        let (start, end) = text.range(naming.first, naming.end);
        let dated = cast.dated.iter().find(|(title, _)| *title == number).map(|(_, figure)| *figure);
        document.mentions.push(Mention {
            start,
            end,
            text: text.original(start, end).to_owned(),
            kind: naming.kind,
            entity: naming.figure.or(dated).map(id),
            via: if dated.is_some() { Via::Office } else { naming.via },
        });
    }
    for holding in &cast.holdings {
        let (start, end) = text.range(holding.title.0, holding.title.1);
        let Some(naming) = cast.namings.get(holding.naming) else { continue };
        let Some(person) = cast.actor(text, holding.person, (naming.first, naming.end), naming.via) else {
            continue;
        };
        let of = holding.of.and_then(|(figure, first, end)| {
            let via = cast.naming_at(first).map_or(crate::document::Via::Name, |n| n.via);
            cast.actor(text, figure, (first, end), via)
        });
        document.offices.push(Office {
            person,
            title: holding.text.clone().unwrap_or_else(|| text.original(start, end).to_owned()),
            role: holding.role,
            modifiers: holding.modifiers.clone(),
            of,
            start,
            end,
        });
    }
}

/// Enters somebody whom a finding means and no words name.
fn understood(document: &mut Document, scene: &Scene<'_>, figure: usize) {
    let Some(figure) = scene.cast.figures.get(figure) else { return };
    if !document.entities.iter().any(|e| e.id == figure.id) {
        document.entities.push(entity(scene, figure));
    }
}

fn entity(scene: &Scene<'_>, figure: &Figure) -> Entity {
    Entity {
        id: figure.id.clone(),
        kind: figure.kind,
        name: figure.name.clone(),
        iso: iso(figure, scene.gazetteer),
        known: figure.record.is_some(),
        acts_for: figure.acts_for.and_then(|f| scene.cast.figures.get(f)).map(|f| f.name.clone()),
    }
}

fn iso(figure: &Figure, gazetteer: &Gazetteer) -> Option<String> {
    gazetteer.record(figure.record?)?.fact("iso").map(str::to_owned)
}
