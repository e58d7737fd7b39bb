//! Where and when a contact takes place: the phrases and times of its own clause.

use super::cues::{self, Class};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::document::{EntityKind, MentionKind, Via};
use crate::rules::View;
use crate::text::dates::{Days, Mentioned, Relation, TimeKind};

/// A place as the text names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) name: String,
    pub(crate) first: usize,
    pub(crate) end: usize,
    /// The figure behind the name: the place, or the state of a capital.
    pub(crate) figure: Option<usize>,
    /// Id of the state it lies in or is.
    pub(crate) country: Option<String>,
    pub(crate) via: Via,
}

/// A time of the text and the days it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Date {
    /// Number of the time expression.
    pub(crate) time: usize,
    pub(crate) days: Days,
}

/// The place that a noun phrase names.
pub(super) fn place(view: &View<'_>, np: usize) -> Option<Place> {
    let syntax = &view.statement.syntax;
    let chunk = syntax.chunks.get(np).filter(|c| c.kind == ChunkKind::Np)?;
    let (first, end) = view.statement.tokens(np);
    let head = view.statement.offset + chunk.head;
    let naming = view
        .scene
        .namings(first, end)
        .filter(|(_, n)| {
            matches!(
                n.kind,
                MentionKind::Place | MentionKind::State | MentionKind::Demonym | MentionKind::Org
            )
        })
        .last()
        .map(|(_, n)| *n);
    let owner = syntax.link(np).owner.and_then(|o| view.scene.head_name(view.statement, o));
    let at_head = naming.filter(|n| n.first <= head && head < n.end);
    let inner = naming.filter(|_| cues::is(Class::Location, syntax.lemma(np)));
    let owned = owner.filter(|_| at_head.is_none() && cues::is(Class::Location, syntax.lemma(np)));
    // "the port of Riga"
    let of = (naming.is_none() && owner.is_none() && cues::is(Class::Location, syntax.lemma(np)))
        .then(|| view.scene.of_phrase(view.statement, np))
        .flatten();
    if let Some(of) = of {
        return place(view, of);
    }
    let naming = match (at_head, inner, owned) {
        (Some(n), ..) if matches!(n.kind, MentionKind::Place | MentionKind::State) => n,
        (Some(_), ..) => return None,
        (_, Some(n), _) if n.kind != MentionKind::Org => n,
        (_, _, Some(n)) if n.kind != MentionKind::Person => n,
        _ => return None,
    };
    let text = view.scene.text;
    let mut name = text.slice(naming.first, naming.end).to_owned();
    let mut range = (naming.first, naming.end);
    // "the Zaporizhzhia plant" is more than Zaporizhzhia; "the Iranian capital" is the state's.
    let facility = matches!(
        syntax.lemma(np),
        "plant"
            | "spaceport"
            | "base"
            | "camp"
            | "airbase"
            | "cosmodrome"
            | "shipyard"
            | "prison"
            | "crossing"
            | "palace"
            | "castle"
            | "house"
    );
    if at_head.is_none() && facility && naming.kind == MentionKind::Place && naming.first >= first {
        name = text.slice(naming.first, end).to_owned();
        range = (naming.first, end);
    }
    let figure = naming.figure.and_then(|f| view.scene.cast.figures.get(f).map(|x| (f, x)));
    if naming.kind != MentionKind::Place {
        name = figure.map_or(name, |(_, f)| f.name.clone());
    }
    let country = figure.and_then(|(_, f)| match f.kind {
        EntityKind::State => Some(f.id.clone()),
        _ => f
            .record
            .and_then(|r| view.scene.gazetteer.record(r))
            .and_then(|r| r.fact("country"))
            .map(str::to_owned),
    });
    Some(Place {
        name,
        first: range.0,
        end: range.1,
        figure: figure.map(|(f, _)| f),
        country,
        via: naming.via,
    })
}

/// The place that "there" stands for: the last one named in this sentence or the one before.
pub(super) fn there(view: &View<'_>, at: usize) -> Option<Place> {
    let syntax = &view.statement.syntax;
    let said = (at + 1..syntax.chunks.len().min(at + 4)).any(|i| syntax.lemmas(i).any(|l| l == "there"));
    if !said {
        return None;
    }
    (0..at).rev().find_map(|i| place(view, i))
}

/// The prepositional phrases after `at` that belong to it: up to the next verb that is no participle.
pub(super) fn phrases(view: &View<'_>, at: usize) -> Vec<(usize, usize)> {
    let syntax = &view.statement.syntax;
    let stop = (at + 1..syntax.chunks.len())
        .find(|&i| {
            syntax.verb(i).is_some_and(|v| v.form != Form::Participle)
                || matches!(syntax.kind(i), Some(ChunkKind::Stop | ChunkKind::Sub))
                || syntax.kind(i) == Some(ChunkKind::Break) && syntax.lemma(i) == ";"
        })
        .unwrap_or(syntax.chunks.len());
    (at + 1..stop)
        .filter(|&i| syntax.kind(i) == Some(ChunkKind::Prep))
        .filter_map(|i| {
            let mut np = i + 1;
            while matches!(syntax.kind(np), Some(ChunkKind::Adv | ChunkKind::Quote | ChunkKind::Time)) {
                np += 1;
            }
            (syntax.kind(np) == Some(ChunkKind::Np) && np < stop.max(i + 2))
                .then(|| (i, syntax.possessed(np)))
        })
        .collect()
}

/// Where the event of `at` takes place: "in Geneva", also in front of its subject.
pub(super) fn where_(view: &View<'_>, at: usize) -> Option<Place> {
    let syntax = &view.statement.syntax;
    let fits =
        |p: usize| matches!(syntax.lemma(p), "in" | "at" | "near" | "outside" | "inside" | "aboard" | "on");
    let after = phrases(view, at).into_iter().filter(|&(p, _)| fits(p)).find_map(|(p, np)| {
        // "the war in Sudan" places the war.
        let host = p.checked_sub(1)?;
        let other =
            syntax.kind(host) == Some(ChunkKind::Np) && cues::is(Class::Elsewhere, syntax.lemma(host));
        if other { None } else { place(view, np) }
    });
    after.or_else(|| {
        let start = clause_start(view, at);
        (start..at)
            .filter(|&i| {
                syntax.kind(i) == Some(ChunkKind::Prep)
                    && fits(i)
                    && syntax.kind(i + 1) == Some(ChunkKind::Np)
            })
            .filter(|&i| {
                // In front, or right before the verb: "X in Geneva met".
                i == start
                    || i.checked_sub(1).is_some_and(|b| {
                        matches!(syntax.kind(b), Some(ChunkKind::Comma | ChunkKind::Time | ChunkKind::Adv))
                    })
            })
            .find_map(|i| place(view, syntax.possessed(i + 1)))
    })
}

/// First chunk of the clause that the verb or noun at `at` stands in.
pub(super) fn clause_start(view: &View<'_>, at: usize) -> usize {
    let syntax = &view.statement.syntax;
    let mut start = at;
    while let Some(before) = start.checked_sub(1) {
        match syntax.kind(before) {
            Some(ChunkKind::Sub | ChunkKind::Stop | ChunkKind::Break) => break,
            Some(ChunkKind::Vg) if syntax.verb(before).is_some_and(|v| v.form != Form::Participle) => {
                // A verb of a relative clause inside the subject is passed over.
                let relative =
                    matches!(syntax.link(before).governor, Some((_, crate::clauses::syntax::Link::Relative)));
                if !relative {
                    break;
                }
            }
            _ => {}
        }
        start = before;
    }
    start
}

/// When the event of `at` takes place.
pub(super) fn when(view: &View<'_>, at: usize, future: bool) -> Option<Date> {
    let syntax = &view.statement.syntax;
    let mut times: Vec<usize> = Vec::new();
    for (i, chunk) in syntax.chunks.iter().enumerate() {
        if chunk.kind == ChunkKind::Time && owner(view, i) == Some(at) {
            times.push(i);
        }
    }
    let after = times.iter().copied().filter(|&t| t > at);
    let before = times.iter().copied().filter(|&t| t < at);
    let ids = after.chain(before).filter_map(|t| view.scene.time_at(view.statement.tokens(t).0));
    best(view, ids.map(|id| id as usize).collect(), future)
}

/// The most exact of some times.
pub(super) fn best(view: &View<'_>, times: Vec<usize>, future: bool) -> Option<Date> {
    times
        .into_iter()
        .filter_map(|time| {
            let expr = view.scene.times.get(time)?;
            let fits =
                matches!(expr.relation, Relation::At | Relation::AsOf | Relation::Since | Relation::From);
            let rank = match expr.kind {
                TimeKind::Day | TimeKind::Weekday => 0,
                TimeKind::Offset => 1,
                TimeKind::Week => 2,
                TimeKind::Month => 3,
                TimeKind::Range | TimeKind::Season | TimeKind::Year => 4,
                TimeKind::Window => 5,
                _ => return None,
            };
            fits.then(|| (rank, Date { time, days: days(view, time, future) }))
        })
        .min_by_key(|(rank, _)| *rank)
        .map(|(_, date)| date)
}

/// The days of a time expression, counted from the date before it where it asks for that.
pub(crate) fn days(view: &View<'_>, time: usize, future: bool) -> Days {
    let times = view.scene.times;
    let Some(expr) = times.get(time) else { return (None, None) };
    let ahead = future || expr.ahead;
    let mut mentioned = Mentioned::default();
    if expr.is_anaphoric() {
        // "the next day" counts from the last dates before it; a bounded look back.
        for earlier in times.get(time.saturating_sub(16)..time).unwrap_or_default() {
            mentioned.note(earlier, view.scene.published, earlier.ahead);
        }
    }
    expr.resolve_from(view.scene.published, &mentioned, ahead)
}

/// The verb that a time chunk belongs to: the one before it in its clause, else the one after.
fn owner(view: &View<'_>, time: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    // ", but on Sunday the envoys met": it opens the clause after it.
    if time
        .checked_sub(1)
        .is_some_and(|b| matches!(syntax.kind(b), Some(ChunkKind::Coord | ChunkKind::Comma)))
    {
        let next = (time + 1..syntax.chunks.len()).find(|&v| syntax.verb(v).is_some());
        let opens = next.filter(|&v| {
            syntax.verb(v).is_some_and(|x| x.form == Form::Finite)
                && syntax.link(v).subject.is_some_and(|s| s > time)
                && syntax.kind(time + 1) != Some(ChunkKind::Comma)
        });
        if opens.is_some() {
            return opens;
        }
    }
    let mut i = time;
    while let Some(before) = i.checked_sub(1) {
        i = before;
        match syntax.kind(before) {
            Some(ChunkKind::Vg) => {
                // "met to discuss it on Friday", "led by X on Friday": the finite verb above.
                let mut node = before;
                for _ in 0..4 {
                    let verb = syntax.verb(node)?;
                    if verb.form == Form::Finite {
                        break;
                    }
                    match syntax.link(node).governor {
                        Some((
                            up,
                            crate::clauses::syntax::Link::Infinitive | crate::clauses::syntax::Link::Adjunct,
                        )) if syntax.kind(up) == Some(ChunkKind::Vg) && verb.form != Form::Gerund => {
                            node = up;
                        }
                        _ => break,
                    }
                }
                return Some(node);
            }
            Some(ChunkKind::Sub | ChunkKind::Stop | ChunkKind::Break | ChunkKind::Rel) => break,
            _ => {}
        }
    }
    // In front: the first finite verb that follows, past relative clauses.
    (time + 1..syntax.chunks.len()).find(|&v| {
        syntax.verb(v).is_some_and(|x| x.form == Form::Finite)
            && !matches!(syntax.link(v).governor, Some((_, crate::clauses::syntax::Link::Relative)))
    })
}

/// The time inside or right before a noun: "Monday's meeting", "the March 3 summit".
pub(super) fn attributive(view: &View<'_>, np: usize) -> Vec<usize> {
    let syntax = &view.statement.syntax;
    let start = view.statement.tokens(syntax.phrase_start(np)).0;
    let end = view.statement.tokens(np).1;
    let text = view.scene.text;
    let (Some(a), Some(b)) = (
        text.tokens.get(start.saturating_sub(3)).map(|t| t.start as usize),
        end.checked_sub(1).and_then(|e| text.tokens.get(e)).map(|t| t.end as usize),
    ) else {
        return Vec::new();
    };
    let from = view.scene.times.partition_point(|t| t.end <= a);
    (from..view.scene.times.len())
        .take_while(|&t| view.scene.times.get(t).is_some_and(|t| t.start < b))
        .filter(|&t| view.scene.times.get(t).is_some_and(|t| t.attributive))
        .collect()
}
