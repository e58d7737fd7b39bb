//! Ellipsis: "and so did Mali", "Ottawa followed suit", "nobody else has", "like Kuwait, Tunisia …".
//!
//! An echo repeats the stance that stands before it with another holder.

mod gaps;
mod others;

use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::Opener;

use crate::document::{EntityKind, StanceKind};
use crate::rules::View;

use super::frame::{Frame, Shape, world};
use super::target::Target;
use super::verbal::controlled_subject;
use super::{Draft, climb};

/// Adds the echoes of a sentence; `own` is where its own stances begin in `out`.
pub(crate) fn apply(view: &View<'_>, own: usize, out: &mut Vec<Draft>) {
    like(view, own, out);
    others::apply(view, own, out);

    let syntax = &view.statement.syntax;
    for at in 0..syntax.chunks.len() {
        let token = view.statement.tokens(at).0;
        if let Some(words) = stands_for(view, at).or_else(|| gaps::leaves_out(view, at)) {
            again(view, own, at, words, out);
            continue;
        }
        let Some((holder, negated)) = repeats(view, at) else { continue };
        let models = models(view, own, token, out);
        if models.is_empty() {
            continue;
        }
        let parties = match holder {
            Some(np) => view.parties(np, &[]),
            None => vec![world(view, at)],
        };
        view.note(|| format!("echo at {at} by {}", view.names(parties.iter().map(|p| &p.who))));
        let cue = (view.statement.tokens(holder.unwrap_or(at)).0.min(token), view.statement.tokens(at).1);
        for party in &parties {
            for model in &models {
                out.push(Draft {
                    kind: if negated { contrary(model.kind) } else { model.kind },
                    ..echo(model, party, cue)
                });
            }
        }
    }
    gaps::apply(view, own, out);
}

/// "refused to follow suit", "urged others to do so": what was said, with other holders and operators.
fn again(view: &View<'_>, own: usize, at: usize, words: (usize, usize), out: &mut Vec<Draft>) {
    let token = view.statement.tokens(at).0;
    let models = models(view, own, token, out);
    let Some(kind) = models.first().map(|m| m.kind) else { return };
    // "Serbia does not recognise it, but France does"
    let kind = match (kind, gaps::leaves_out(view, at)) {
        (StanceKind::NotRecognized | StanceKind::Recognized, Some(_)) => StanceKind::Recognized,
        (_, Some(_)) => return,
        // "do so" stands for recognising; "the same", "suit" for whatever was done.
        (
            StanceKind::Considering
            | StanceKind::Conditional
            | StanceKind::Deferred
            | StanceKind::Sought
            | StanceKind::Supported
            | StanceKind::Refused
            | StanceKind::NotRecognized,
            None,
        ) if view.statement.syntax.lemma(at) == "do" && !same_thing(view, at) => StanceKind::Recognized,
        (kind, None) => kind,
    };
    let syntax = &view.statement.syntax;
    let holder_chunk = syntax.link(at).subject.or_else(|| controlled_subject(view, at));
    let targets: Vec<Target> = models.iter().map(|m| m.target.clone()).collect();
    let exclude: Vec<Who> = targets.iter().map(|t| t.party.who.clone()).collect();
    let mut holders = holder_chunk.map(|h| view.parties(h, &exclude)).unwrap_or_default();
    if holders.is_empty() {
        holders.extend(holder_chunk.and_then(|h| view.scene.by_words(view.statement, h)));
    }
    let frame = Frame {
        kind,
        holders,
        holder_chunk,
        targets,
        confidence: 0.75,
        rule: Some("recognition/echoes"),
        ..Frame::new(Shape::Verb, at, words)
    };
    for reading in climb::climb(view, &frame) {
        // Whose stance the model is does not hold it again.
        let fresh: Vec<Party> = reading
            .holders
            .iter()
            .filter(|h| !models.iter().any(|m| m.holder.as_ref().is_some_and(|o| o.who == h.who)))
            .cloned()
            .collect();
        if !fresh.is_empty() {
            super::settle(view, &frame, &climb::Reading { holders: fresh, ..reading }, out);
        }
    }
}

/// The words of a verb that stands for the verb before it: "do so", "follow suit", "lead the way".
fn stands_for(view: &View<'_>, at: usize) -> Option<(usize, usize)> {
    let syntax = &view.statement.syntax;
    syntax.verb(at)?;
    let chunk = syntax.chunks.get(at)?;
    let object = syntax.link(at).object;
    let lemma = object.map_or("", |o| syntax.lemma(o));
    let end =
        object.filter(|&o| o > at).and_then(|o| syntax.chunks.get(o)).map_or(chunk.head + 1, |c| c.head + 1);
    let same = object.is_some_and(|o| syntax.lemmas(o).any(|l| l == "same" || l == "likewise"));
    let pro = match syntax.lemma(at) {
        "do" => {
            let which = matches!(syntax.link(at).opener, Some(Opener::Relative(_)));
            same || follows(view, at, &["likewise", "so"])
                || syntax.verb(at).is_some_and(|v| v.form == Form::Gerund)
                    && object.is_none_or(|o| o < at)
                    && controlled_relative(view, at)
                || which && object.is_none() && syntax.verb(at).is_some_and(|v| v.form != Form::Finite)
        }
        "follow" => matches!(lemma, "suit" | "lead" | "example"),
        "show" | "lead" => lemma == "way",
        "take" => same && lemma == "step",
        _ => false,
    };
    pro.then_some((chunk.head, end))
}

/// "the same", "likewise".
fn same_thing(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    syntax.link(at).object.is_some_and(|o| syntax.lemmas(o).any(|l| l == "same"))
        || follows(view, at, &["likewise"])
}

/// "which the government had no intention of doing".
fn controlled_relative(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    let mut node = at;
    for _ in 0..4 {
        let Some((governor, _)) = syntax.link(node).governor else { return false };
        if matches!(syntax.link(governor).opener, Some(Opener::Relative(_))) {
            return true;
        }
        node = governor;
    }
    false
}

fn echo(model: &Draft, party: &Party, cue: (usize, usize)) -> Draft {
    Draft {
        holder: Some(party.clone()),
        cue,
        condition: None,
        source: None,
        confidence: model.confidence.min(0.6),
        rule: "recognition/echoes",
        ..model.clone()
    }
}

fn contrary(kind: StanceKind) -> StanceKind {
    match kind {
        StanceKind::Recognized => StanceKind::NotRecognized,
        other => other,
    }
}

/// The stances that an echo at `token` repeats: those of its sentence before it, else the last of the sentence before.
fn models(view: &View<'_>, own: usize, token: usize, out: &[Draft]) -> Vec<Draft> {
    let mut here: Vec<Draft> = out
        .get(own..)
        .unwrap_or_default()
        .iter()
        .filter(|d| d.cue.0 < token && d.rule != "recognition/echoes")
        .cloned()
        .collect();
    if here.is_empty() {
        let earlier = out.get(..own).unwrap_or_default();
        let Some(last) = earlier.last().filter(|d| d.sentence + 2 > view.statement.number) else {
            return here;
        };
        here = earlier.iter().filter(|d| d.cue == last.cue && d.sentence == last.sentence).cloned().collect();
    }
    // One holder's stance is enough to repeat.
    if let Some(last) = here.last().cloned() {
        here.retain(|d| d.cue == last.cue && d.kind == last.kind);
        let mut seen = Vec::new();
        here.retain(|d| {
            let new = !seen.contains(&d.target);
            seen.push(d.target.clone());
            new
        });
    }
    here
}

/// Whether a chunk repeats what was said: the chunk of who does, `None` for nobody; and whether it says the contrary.
fn repeats(view: &View<'_>, at: usize) -> Option<(Option<usize>, bool)> {
    let syntax = &view.statement.syntax;
    let verb = syntax.verb(at)?;
    let lemma = syntax.lemma(at);
    let object = syntax.link(at).object;

    let words: Vec<&str> =
        syntax.chunks.get(at).map_or(0..0, |c| c.first..c.end).map(|w| syntax.word(w)).collect();
    let subject = syntax.link(at).subject.or_else(|| super::verbal::controlled_subject(view, at));
    let after = syntax.kind(at + 1);
    match lemma {
        // "did too"
        "do" if follows(view, at, &["too"]) => {
            (verb.modal.is_none() && !verb.negated).then_some((Some(subject?), false))
        }

        // "so did Mali", "nor has Chad", "as have Peru and Chile", "neither does Oman"
        "do" | "have" | "be" | "will" if after == Some(ChunkKind::Np) && object.is_some() => {
            let before = at.checked_sub(1)?;
            let word = syntax.lemma(before);
            let so = matches!(word, "so" | "as") || words.first().is_some_and(|w| matches!(*w, "so" | "as"));
            let nor = matches!(word, "nor" | "neither")
                || words.first().is_some_and(|w| matches!(*w, "nor" | "neither"));
            let named = view.scene.is_named(view.statement, syntax.chunks.get(at + 1)?);
            ((so || nor) && named).then_some((Some(at + 1), false))
        }
        // "nobody else has", "no other country has"
        "do" | "have" if verb.form == Form::Finite && object.is_none() => {
            let np = subject?;
            let nobody =
                matches!(syntax.lemma(np), "nobody" | "none" | "one") || syntax.lemmas(np).any(|l| l == "no");
            let ends = matches!(
                after,
                None | Some(
                    ChunkKind::Stop | ChunkKind::Comma | ChunkKind::Break | ChunkKind::Quote | ChunkKind::Adv
                )
            );
            (nobody && ends).then_some((None, true))
        }
        _ => None,
    }
}

fn follows(view: &View<'_>, at: usize, words: &[&str]) -> bool {
    let syntax = &view.statement.syntax;
    syntax.chunks.get(at).is_some_and(|c| {
        words.contains(&syntax.word(c.end)) || words.contains(&syntax.word(c.end.wrapping_sub(1)))
    })
}

/// "Like Kuwait and Algeria, Tunisia does not …": the compared hold the stance too.
fn like(view: &View<'_>, own: usize, out: &mut Vec<Draft>) {
    let syntax = &view.statement.syntax;
    let Some(model) = out.get(own).cloned() else { return };
    for at in 0..syntax.chunks.len() {
        if syntax.kind(at) != Some(ChunkKind::Prep)
            || syntax.lemma(at) != "like"
            || syntax.kind(at + 1) != Some(ChunkKind::Np)
        {
            continue;
        }
        let set_off = at == 0
            || matches!(
                syntax.kind(at - 1),
                Some(ChunkKind::Comma | ChunkKind::Open | ChunkKind::Break | ChunkKind::Time)
            );
        let token = view.statement.tokens(at).0;
        // "has not recognised the government, like other regional countries" compares holders too.
        if !set_off {
            continue;
        }
        let same: Vec<Draft> =
            out.get(own..).unwrap_or_default().iter().filter(|d| d.kind == model.kind).cloned().collect();
        let holder = model.holder.as_ref().map(|h| h.who.clone());
        let parties: Vec<Party> = view
            .parties(at + 1, &[])
            .into_iter()
            .filter(|p| Some(&p.who) != holder.as_ref() && !same.iter().any(|d| d.target.party.who == p.who))
            .collect();
        let named = parties.iter().all(|p| {
            matches!(p.who, Who::Figure(_)) || p.who == Who::Collective("regional countries".into())
        });
        if !named {
            continue;
        }
        for party in &parties {
            let mut seen = Vec::new();
            for draft in &same {
                if !seen.contains(&draft.target) {
                    seen.push(draft.target.clone());
                    out.push(echo(draft, party, (token, view.statement.tokens(at + 1).1)));
                }
            }
        }
        return;
    }
}

/// States, and bodies that may hold a stance.
fn acts_abroad(view: &View<'_>, party: &Party) -> bool {
    let Who::Figure(number) = party.who else { return false };
    let figure = view.scene.cast.figures.get(number);
    figure.is_some_and(|f| matches!(f.kind, EntityKind::State | EntityKind::Org))
}
