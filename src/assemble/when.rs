//! The time that a text gives for a stance: the one of its own clause, or inside its own words.

use crate::clauses::actors::{Party, Scene};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::{Link, Syntax, is_report};
use crate::document::{Day, StanceKind, When};
use crate::rules::View;
use crate::rules::contacts::{Date, days};
use crate::rules::recognition::Draft;
use crate::span::Span;
use crate::text::dates::{Point, Relation, TimeKind, Value};

/// The time of what a draft says.
pub(super) fn of(view: &View<'_>, draft: &Draft) -> Option<When> {
    let offset = view.statement.offset;
    let words = (draft.cue.0.checked_sub(offset)?, draft.cue.1.checked_sub(offset)?);
    let time = Clause::new(view, words, draft.kind)
        .and_then(|clause| {
            clause.time().or_else(|| clause.then()).or_else(|| clause.announced(draft.holder.as_ref()))
        })
        .or_else(|| own_time(view, draft.cue))?;
    let future = is_ahead(&view.statement.syntax, words, draft.kind);
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

/// The words that carry a stance, as verbs that a time can hang on.
struct Clause<'v> {
    view: &'v View<'v>,
    words: (usize, usize),
    verbs: Vec<usize>,
    /// Of a reaction to what others did the time of their act is not its own.
    reacts: bool,
}

impl<'v> Clause<'v> {
    fn new(view: &'v View<'v>, words: (usize, usize), kind: StanceKind) -> Option<Self> {
        let reacts = matches!(kind, StanceKind::Opposed | StanceKind::Supported);
        let mut clause = Self { view, words, verbs: Vec::new(), reacts };
        let syntax = &view.statement.syntax;
        let inside = |&at: &usize| clause.covers(at);
        clause.verbs =
            (0..syntax.chunks.len()).filter(inside).filter(|&at| syntax.verb(at).is_some()).collect();
        if clause.verbs.is_empty() {
            // "recognition came in 1974": a nominal is dated by the verb that it hangs on.
            let nouns = (0..syntax.chunks.len()).filter(|&at| syntax.kind(at) == Some(ChunkKind::Np));
            let noun = nouns.rev().find(|&at| clause.covers(at))?;
            let (verb, link) = syntax.link(noun).governor?;
            clause.verbs.extend(matches!(link, Link::Subject | Link::Object).then_some(verb));
        }
        if reacts {
            clause.verbs.truncate(1);
        }
        Some(clause)
    }

    fn covers(&self, at: usize) -> bool {
        let chunk = self.view.statement.syntax.chunks.get(at);
        chunk.is_some_and(|c| c.first < self.words.1 && self.words.0 < c.end)
    }

    /// The time of the clause: dates before stretches, then the nearest.
    fn time(&self) -> Option<usize> {
        self.best(|at| {
            attached(&self.view.statement.syntax, at).is_some_and(|verb| self.is_under(verb))
                || self.opens_when(at)
                || self.covers(at) && !self.reacts
        })
    }

    /// "When the rebels ruled, from 1996 to 2001, Qatar recognised them": the time of a clause that
    /// tells when.
    fn then(&self) -> Option<usize> {
        let syntax = &self.view.statement.syntax;
        let tells = |verb: usize| match syntax.link(verb).governor {
            Some((main, Link::Adverbial(word))) => {
                self.verbs.contains(&main) && matches!(syntax.word(word), "when" | "while" | "as")
            }
            _ => false,
        };
        self.best(|at| attached(syntax, at).is_some_and(tells))
    }

    /// "announced on Monday that it would recognise": the day of the holder's own word, where the
    /// word has no other.
    fn announced(&self, holder: Option<&Party>) -> Option<usize> {
        let syntax = &self.view.statement.syntax;
        let (report, link) = self.verbs.iter().find_map(|&verb| syntax.link(verb).governor)?;
        if link != Link::That || !is_report(syntax.lemma(report)) {
            return None;
        }
        let speakers = self.view.parties(syntax.link(report).subject?, &[]);
        speakers.iter().find(|party| Some(&party.who) == holder.map(|h| &h.who))?;
        self.best(|at| attached(syntax, at) == Some(report))
    }

    fn best(&self, fits: impl Fn(usize) -> bool) -> Option<usize> {
        let syntax = &self.view.statement.syntax;
        let times = (0..syntax.chunks.len()).filter(|&at| syntax.kind(at) == Some(ChunkKind::Time));
        let ranked = times.filter(|&at| fits(at)).filter_map(|at| {
            let time = self.view.scene.time_at(self.view.statement.tokens(at).0)? as usize;
            let word = syntax.chunks.get(at)?.first;
            let far = self.words.0.checked_sub(word).unwrap_or_else(|| word.saturating_sub(self.words.1));
            Some((rank(self.view, time)?, far, time))
        });
        ranked.min().map(|(_, _, time)| time)
    }

    /// Whether a verb is one of the clause, stands over one without a clause between ("moved on
    /// Monday to recognise"), or goes on with it ("recognised X and opened an embassy in May").
    fn is_under(&self, verb: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let goes_on = matches!(syntax.link(verb).governor, Some((first, Link::Coordinate))
            if self.verbs.contains(&first) && syntax.link(verb).subject == syntax.link(first).subject);
        goes_on
            || self.verbs.iter().any(|&inner| {
                let mut node = inner;
                for _ in 0..4 {
                    if node == verb {
                        return true;
                    }
                    let finite = syntax.verb(node).is_none_or(|v| v.form == Form::Finite);
                    match syntax.link(node).governor {
                        Some((up, Link::Infinitive | Link::Gerund | Link::Prep(_))) if !finite => node = up,
                        _ => return false,
                    }
                }
                false
            })
    }

    /// "on 31 August 1962, when it recognised": the time that the clause explains.
    fn opens_when(&self, at: usize) -> bool {
        let syntax = &self.view.statement.syntax;
        let next = if syntax.kind(at + 1) == Some(ChunkKind::Comma) { at + 2 } else { at + 1 };
        let when = matches!(syntax.kind(next), Some(ChunkKind::Sub | ChunkKind::Rel))
            && syntax.lemma(next) == "when";
        let verb =
            (next..syntax.chunks.len()).find(|&v| syntax.verb(v).is_some_and(|v| v.form == Form::Finite));
        when && verb.is_some_and(|verb| self.verbs.first() == Some(&verb))
    }
}

/// The verb that a time chunk dates: the one before it in its clause, else the one after.
fn attached(syntax: &Syntax<'_>, time: usize) -> Option<usize> {
    let finite = |at: usize| syntax.verb(at).is_some_and(|v| v.form == Form::Finite);
    // "and for ten months stood alone": what follows a conjunction goes with the next verb.
    let mut front = time;
    while front > 0 && matches!(syntax.kind(front - 1), Some(ChunkKind::Prep | ChunkKind::Adv)) {
        front -= 1;
    }
    let opens = front > 0 && syntax.kind(front - 1) == Some(ChunkKind::Coord);
    if opens {
        if let Some(next) = (time + 1..syntax.chunks.len()).find(|&at| syntax.verb(at).is_some()) {
            let near = next == time + 1 || syntax.link(next).subject.is_some_and(|s| s > time);
            if near && finite(next) {
                return Some(next);
            }
        }
    }
    let mut at = time;
    while let Some(before) = at.checked_sub(1) {
        at = before;
        match syntax.kind(before) {
            // What stands in brackets has times of its own.
            Some(ChunkKind::Close) => {
                at = (0..before).rev().find(|&i| syntax.kind(i) == Some(ChunkKind::Open))?;
            }
            Some(ChunkKind::Open) => return None,
            Some(ChunkKind::Vg) => return Some(over(syntax, before)),
            Some(ChunkKind::Sub | ChunkKind::Stop | ChunkKind::Break | ChunkKind::Rel) => break,
            _ => {}
        }
    }
    // In front: the first finite verb that follows, past relative clauses. A dash or bracket closes
    // a dateline, whose day is that of the article.
    (time + 1..syntax.chunks.len())
        .take_while(|&at| {
            !matches!(syntax.kind(at), Some(ChunkKind::Break | ChunkKind::Open | ChunkKind::Stop))
        })
        .find(|&at| finite(at) && !matches!(syntax.link(at).governor, Some((_, Link::Relative))))
}

/// The verb that a time after `verb` dates: "met to discuss it on Friday" is about the meeting,
/// "recognised it by signing a treaty in 1786" about the recognition.
fn over(syntax: &Syntax<'_>, verb: usize) -> usize {
    let mut node = verb;
    for _ in 0..4 {
        match (syntax.verb(node).map(|v| v.form), syntax.link(node).governor) {
            (Some(Form::Infinitive | Form::Participle), Some((up, Link::Infinitive | Link::Adjunct)))
                if syntax.verb(up).is_some() =>
            {
                node = up;
            }
            (Some(Form::Gerund), Some((up, Link::Prep(prep))))
                if syntax.word(prep) == "by" && syntax.verb(up).is_some() =>
            {
                node = up;
            }
            _ => break,
        }
    }
    node
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

/// Dates before stretches, stretches before mere lengths; what says no more than how long after
/// something else ("six days after the vote") is none.
fn rank(view: &View<'_>, time: usize) -> Option<u8> {
    let expr = view.scene.times.get(time)?;
    let open = || days(view, time, false) == (None, None);
    let words = view.scene.text.folded.text().get(expr.start..expr.end).unwrap_or_default();
    match expr.kind {
        // "to date", "until now"
        TimeKind::Vague => (expr.value == Value::One(Point::Now)).then_some(1),
        // "for years", not "within days of the vote"
        TimeKind::Duration => words.to_ascii_lowercase().starts_with("for ").then_some(2),
        TimeKind::Window => Some(1),
        TimeKind::Offset => (!open()).then_some(0),
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
