//! Verbs left out: "Spain does not", "Slovenia followed", "Venezuela a year later", "joined by Nicaragua".

use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::document::StanceKind;
use crate::rules::View;

use super::super::Draft;
use super::{acts_abroad, echo, models};

/// Chunks whose words stand for the stance before them, with operators of their own: bare
/// auxiliaries and "follow".
pub(super) fn leaves_out(view: &View<'_>, at: usize) -> Option<(usize, usize)> {
    let syntax = &view.statement.syntax;
    let verb = syntax.verb(at)?;
    let chunk = syntax.chunks.get(at)?;
    let alone = syntax.link(at).object.is_none_or(|o| o < at || syntax.kind(o) == Some(ChunkKind::Time));
    let pro = match syntax.lemma(at) {
        // "Spain does not", "as Argentina had the year before"
        "do" | "have" | "will" | "would" | "can" | "could" => {
            verb.form == Form::Finite
                && ends(view, at + 1)
                && syntax.link(at).subject.is_some_and(|s| s < at && !is_negative(view, s))
        }
        // "Slovenia followed a week later"
        "follow" => !verb.passive && verb.form != Form::Participle && alone && ends(view, at + 1),
        _ => false,
    };
    (alone && pro).then_some((chunk.first, chunk.head + 1))
}

/// "nobody has", "no other country did": told by the family of nobody.
fn is_negative(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    matches!(syntax.lemma(at), "nobody" | "none" | "neither" | "one") || syntax.lemmas(at).any(|l| l == "no")
}

/// Whether a clause ends here, but for a time.
fn ends(view: &View<'_>, at: usize) -> bool {
    use ChunkKind::{Adv, Break, Close, Comma, Coord, Quote, Stop, Sub, Time};
    let syntax = &view.statement.syntax;
    let time_noun = |i: usize| {
        syntax.kind(i) == Some(ChunkKind::Np)
            && matches!(syntax.lemma(i), "day" | "week" | "month" | "year" | "hour" | "time" | "decade")
    };
    match syntax.kind(at) {
        None | Some(Stop | Comma | Break | Quote | Time | Close | Coord | Sub) => true,
        Some(Adv) => syntax.lemma(at) != "as" && ends(view, at + 1),
        Some(ChunkKind::Prep) => time_noun(at + 1) || matches!(syntax.kind(at + 1), Some(Time | Stop)),
        Some(ChunkKind::Np) => time_noun(at),
        _ => false,
    }
}

/// Adds the holders whose verb is left out altogether.
pub(super) fn apply(view: &View<'_>, own: usize, out: &mut Vec<Draft>) {
    let syntax = &view.statement.syntax;
    for at in 0..syntax.chunks.len() {
        let token = view.statement.tokens(at).0;
        let Some(np) = company(view, at).or_else(|| dated(view, at)) else { continue };
        let mut models = models(view, own, token, out);
        // "joined Russia and Syria in recognising": what is joined stands behind.
        if models.is_empty() && syntax.lemma(at) == "join" {
            models = out.get(own..).unwrap_or_default().iter().take(1).cloned().collect();
        }
        let Some(model) = models.first() else { continue };
        let joins = syntax.lemma(at) == "join"
            && syntax.verb(at).is_some_and(|v| !v.passive && v.form != Form::Participle);
        // Whoever is joined has done it already; whoever follows does what was told.
        let kind = match model.kind {
            StanceKind::Recognized => StanceKind::Recognized,
            StanceKind::Considering | StanceKind::Conditional if joins => StanceKind::Recognized,
            StanceKind::Withdrawn | StanceKind::Refused | StanceKind::NotRecognized if !joins => model.kind,
            _ => continue,
        };
        let said: Vec<Who> = models.iter().filter_map(|m| m.holder.as_ref()).map(|h| h.who.clone()).collect();
        let parties: Vec<Party> = view
            .parties(np, &[])
            .into_iter()
            .filter(|p| {
                acts_abroad(view, p)
                    && !said.contains(&p.who)
                    && models.iter().all(|m| m.target.party.who != p.who)
            })
            .collect();
        view.note(|| format!("echo at {at} leaves the verb out: {kind} by {parties:?}"));
        let last = syntax.members(np).into_iter().max().unwrap_or(np);
        let cue = (token.min(view.statement.tokens(np).0), view.statement.tokens(last.max(at)).1);
        for party in &parties {
            for model in &models {
                out.push(Draft { kind, ..echo(model, party, cue) });
            }
        }
    }
}

/// "followed by Malta", "was joined by Nicaragua", "joining France and Britain", "along with Oslo".
fn company(view: &View<'_>, at: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    let verb = syntax.verb(at)?;
    let passive = verb.passive || verb.form == Form::Participle;
    let agent =
        || syntax.phrases_after(at).into_iter().find(|&(p, _)| syntax.lemma(p) == "by").map(|(_, n)| n);
    match syntax.lemma(at) {
        "follow" | "join" if passive => agent(),
        // "joined Russia and Syria in recognising it"; who joins an empire recognises nobody.
        "join" if verb.form == Form::Finite => {
            let recognising = (at + 1..syntax.chunks.len()).any(|v| {
                syntax.lemma(v) == "recognize"
                    && syntax.verb(v).is_some_and(|v| v.form == Form::Gerund)
                    && syntax.lemma(v - 1) == "in"
            });
            syntax.link(at).object.filter(|&o| o > at && recognising)
        }
        "join" | "follow" if verb.form == Form::Gerund => syntax.link(at).object.filter(|&o| o > at),
        _ => None,
    }
}

/// "Venezuela a year later", "Nauru in December 2009": a name and a time, between marks.
fn dated(view: &View<'_>, at: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    let before = at.checked_sub(1).and_then(|b| syntax.kind(b));
    let set_off = matches!(before, Some(ChunkKind::Comma | ChunkKind::Coord | ChunkKind::Break));
    if syntax.kind(at) != Some(ChunkKind::Np) || !set_off || syntax.kind(at + 1) != Some(ChunkKind::Time) {
        return None;
    }
    let closed = matches!(
        syntax.kind(at + 2),
        None | Some(ChunkKind::Stop | ChunkKind::Comma | ChunkKind::Coord | ChunkKind::Break)
    );
    let finite = (0..at).any(|v| syntax.verb(v).is_some_and(|v| v.form == Form::Finite));
    // "Spain recognised Palestine in May, and Norway in June": no verb has it for a subject.
    let subject = syntax.links.iter().any(|l| l.subject == Some(at));
    (closed && finite && !subject).then(|| syntax.link(at).list.unwrap_or(at))
}
