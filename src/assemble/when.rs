//! The time that a text gives for a stance: the one of its own clause, or inside its own words.

use crate::clauses::actors::Scene;
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::{Link, Syntax};
use crate::document::{Day, StanceKind, When};
use crate::rules::View;
use crate::rules::contacts::{Date, days, owner};
use crate::span::Span;
use crate::text::dates::{Relation, TimeKind};

/// The time of what the words `cue` say.
pub(super) fn of(view: &View<'_>, cue: (usize, usize), kind: StanceKind) -> Option<When> {
    let offset = view.statement.offset;
    let (first, end) = (cue.0.checked_sub(offset)?, cue.1.checked_sub(offset)?);
    let future = is_ahead(&view.statement.syntax, (first, end), kind);
    let time = clause_time(view, (first, end)).or_else(|| own_time(view, cue))?;
    written(view.scene, Date { time, days: days(view, time, future) })
}

/// A time of the article as the document has it; its words keep a preposition that moves the days.
pub(super) fn written(scene: &Scene<'_>, date: Date) -> Option<When> {
    let expr = scene.times.get(date.time)?;
    let folded = &scene.text.folded;
    let start = match expr.relation {
        Relation::At | Relation::AsOf => expr.core_start,
        _ => expr.start,
    };
    let span = Span::cut(folded.original(), folded.start(start), folded.end(expr.end));
    let (from, to) = (date.days.0.map(Day), date.days.1.map(Day));
    Some(When { start: span.start, end: span.end, text: span.text, from, to })
}

/// The time that hangs on a verb of the cue; of several the most telling, then the nearest.
fn clause_time(view: &View<'_>, (first, end): (usize, usize)) -> Option<usize> {
    let syntax = &view.statement.syntax;
    let inside = |at: usize| syntax.chunks.get(at).is_some_and(|c| c.first < end && first < c.end);
    let mut verbs: Vec<usize> = (0..syntax.chunks.len()).filter(|&at| inside(at)).collect();
    verbs.retain(|&at| syntax.verb(at).is_some());
    if verbs.is_empty() {
        // "recognition came in 1974": a nominal is dated by the verb that it hangs on.
        let noun = (0..syntax.chunks.len())
            .rev()
            .find(|&at| inside(at) && syntax.kind(at) == Some(ChunkKind::Np))?;
        let by = |link: Link| matches!(link, Link::Subject | Link::Object);
        verbs.extend(syntax.link(noun).governor.filter(|&(_, link)| by(link)).map(|(verb, _)| verb));
    }
    let last = verbs.iter().copied().max();
    // "decided on Monday to recognise": a verb of the cue that is no infinitive or gerund dates it, too.
    let times = (0..syntax.chunks.len()).filter(|&at| syntax.kind(at) == Some(ChunkKind::Time));
    times
        .filter(|&at| {
            let hangs = owner(view, at).is_some_and(|verb| {
                verbs.contains(&verb) || last.is_some_and(|last| carries(syntax, verb, last))
            });
            hangs || inside(at)
        })
        .filter_map(|at| {
            let time = view.scene.time_at(view.statement.tokens(at).0)? as usize;
            let rank = rank(view, time)?;
            let word = syntax.chunks.get(at)?.first;
            let far = if word < first { first - word } else { word.saturating_sub(end) };
            Some((rank, far, time))
        })
        .min()
        .map(|(_, _, time)| time)
}

/// Whether a verb stands over another without a clause between: "moved on Monday to recognise".
fn carries(syntax: &Syntax<'_>, verb: usize, inner: usize) -> bool {
    let mut node = inner;
    for _ in 0..4 {
        if syntax.verb(node).is_none_or(|v| v.form == Form::Finite) {
            return false;
        }
        match syntax.link(node).governor {
            Some((up, Link::Infinitive | Link::Gerund)) if up == verb => return true,
            Some((up, Link::Infinitive | Link::Gerund)) => node = up,
            _ => return false,
        }
    }
    false
}

/// A time inside the words of the cue or right before them: "the 2008 recognition", "February's recognition".
fn own_time(view: &View<'_>, cue: (usize, usize)) -> Option<usize> {
    let scene = view.scene;
    let start = scene.text.tokens.get(cue.0)?.start as usize;
    let end = scene.text.tokens.get(cue.1.checked_sub(1)?)?.end as usize;
    let before = scene.text.tokens.get(cue.0.saturating_sub(1))?.start as usize;
    let from = scene.times.partition_point(|t| t.end <= before.min(start));
    let times = scene.times.iter().enumerate().skip(from).take_while(|(_, t)| t.start < end);
    times.filter(|(at, t)| t.attributive && rank(view, *at).is_some()).map(|(at, _)| at).next()
}

/// Dates before stretches, stretches before mere lengths; what names no time at all is none.
fn rank(view: &View<'_>, time: usize) -> Option<u8> {
    let expr = view.scene.times.get(time)?;
    match expr.kind {
        TimeKind::Vague => None,
        TimeKind::Window | TimeKind::Duration => Some(1),
        _ => Some(0),
    }
}

/// Whether what the cue says lies ahead: "will recognise on Monday" is the coming one.
fn is_ahead(syntax: &Syntax<'_>, (first, end): (usize, usize), kind: StanceKind) -> bool {
    let planned = matches!(kind, StanceKind::Considering | StanceKind::Conditional);
    let verbs = syntax.chunks.iter().filter(|c| c.first < end && first < c.end).filter_map(|c| c.verb);
    verbs.into_iter().any(|v| {
        let will = v.modal.is_some_and(|m| matches!(syntax.word(m), "will" | "shall" | "'ll"));
        v.future || will || planned && v.form == Form::Infinitive
    })
}
