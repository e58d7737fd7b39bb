//! What a cue is about: the words that its content covers.

use super::words::{self, Words};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::syntax::{Opener, is_report};
use crate::rules::View;

/// A range of words of the sentence.
pub(crate) type Range = (usize, usize);

/// The words to the right of `word` that a cue of chunk `at` can govern.
pub(crate) fn right(view: &View<'_>, at: usize, word: usize) -> Range {
    let syntax = &view.statement.syntax;
    let mut end = word;
    let mut clause = false;
    let mut past_verb = false;
    let mut i = syntax.chunks.iter().position(|c| c.end > word).unwrap_or(syntax.chunks.len());
    while let Some(chunk) = syntax.chunks.get(i) {
        match chunk.kind {
            ChunkKind::Stop => break,
            ChunkKind::Break if syntax.lemma(i) == ";" => break,
            ChunkKind::Sub | ChunkKind::Rel => {
                let lemma = syntax.lemma(i);
                if matches!(lemma, "that" | "if" | "whether" | "what" | "how" | "who" | "which") {
                    clause = true;
                } else if !clause
                    && matches!(
                        lemma,
                        "because" | "although" | "though" | "while" | "whereas" | "when" | "so"
                    )
                    && end > word
                {
                    break;
                }
            }
            ChunkKind::Vg => {
                if let Some(verb) = chunk.verb {
                    if verb.form == Form::Finite && outside(view, at, i) {
                        break;
                    }
                    if verb.form == Form::Finite {
                        past_verb |= clause;
                        clause = true;
                    }
                }
            }
            // "anxious, his aides say, that": words of saying set in between.
            ChunkKind::Comma if inserted(view, i).is_some() => {
                i = inserted(view, i).unwrap_or(i) + 1;
                continue;
            }
            ChunkKind::Comma
                if end > word
                    && i.checked_sub(1).and_then(|b| syntax.kind(b)) != Some(ChunkKind::Coord)
                    && closes(view, at, i, clause) =>
            {
                break;
            }
            ChunkKind::Coord if second_verb(view, at, i) => break,
            ChunkKind::Prep if !clause && end > word && subordinate(view, i) => break,
            // "that it poses no threat since taking over": a circumstance behind the verb.
            ChunkKind::Prep
                if past_verb
                    && circumstance(syntax.lemma(i))
                    && i.checked_sub(2).and_then(|b| syntax.kind(b)) != Some(ChunkKind::Coord) =>
            {
                break;
            }
            _ => {}
        }
        end = chunk.end;
        i += 1;
    }
    // The subject of a main clause that follows is not part of it.
    if syntax.chunks.get(i).is_some_and(|c| c.kind == ChunkKind::Vg) {
        if let Some(s) = syntax.link(i).subject.and_then(|s| syntax.chunks.get(s)) {
            if s.first >= word {
                end = end.min(s.first);
            }
        }
    }
    (word, end.max(word))
}

/// The comma that closes words of saying opened by the comma at `i`, if what goes on is a clause.
fn inserted(view: &View<'_>, i: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    let close =
        (i + 2..syntax.chunks.len().min(i + 9)).find(|&j| syntax.kind(j) == Some(ChunkKind::Comma))?;
    let verb = (i + 1..close).find(|&j| syntax.kind(j) == Some(ChunkKind::Vg))?;
    let says = syntax.verb(verb).is_some_and(|v| v.form == Form::Finite)
        && super::holders::speaks(syntax.lemma(verb))
        && (i + 1..verb).all(|j| !matches!(syntax.kind(j), Some(ChunkKind::Coord | ChunkKind::Rel)));
    let goes_on = matches!(syntax.kind(close + 1), Some(ChunkKind::Sub | ChunkKind::Prep))
        && matches!(syntax.lemma(close + 1), "that" | "of" | "about" | "by" | "at");
    (says && goes_on).then_some(close)
}

/// Whether the finite verb at `v` opens a clause beside the cue's own.
fn outside(view: &View<'_>, cue: usize, v: usize) -> bool {
    let syntax = &view.statement.syntax;
    if v <= cue {
        return false;
    }
    match syntax.link(v).opener {
        Some(Opener::Coord(p)) => p <= cue,
        Some(Opener::Main) => {
            // ", officials said" or a second main clause after "; " and ", and".
            let subject = syntax.link(v).subject.filter(|&s| s > cue);
            let from = subject.unwrap_or(v);
            let before = from.checked_sub(1).and_then(|b| syntax.kind(b));
            let report =
                is_report(syntax.lemma(v)) && matches!(before, Some(ChunkKind::Comma | ChunkKind::Quote));
            report || matches!(before, Some(ChunkKind::Coord | ChunkKind::Comma)) && comma_and(view, from)
        }
        _ => false,
    }
}

/// ", and X did": a coordinated main clause.
fn comma_and(view: &View<'_>, from: usize) -> bool {
    let syntax = &view.statement.syntax;
    let coord = from.checked_sub(1).filter(|&c| syntax.kind(c) == Some(ChunkKind::Coord));
    coord.and_then(|c| c.checked_sub(1)).is_some_and(|c| syntax.kind(c) == Some(ChunkKind::Comma))
}

/// Whether the comma at `i` ends the content: ", with …", ", calling …", ", X said".
fn closes(view: &View<'_>, cue: usize, i: usize, clause: bool) -> bool {
    let syntax = &view.statement.syntax;
    let mut next = i + 1;
    if syntax.kind(next) == Some(ChunkKind::Quote) {
        next += 1;
    }
    match syntax.kind(next) {
        Some(ChunkKind::Prep) => {
            matches!(
                syntax.lemma(next),
                "with" | "after" | "despite" | "amid" | "following" | "during" | "before" | "since"
            ) || syntax.lemma(next) == "as" && !clause
        }
        Some(ChunkKind::Vg) => {
            let form = syntax.verb(next).map(|v| v.form);
            let report = is_report(syntax.lemma(next));
            match form {
                Some(Form::Gerund) => !clause || report || !words::is(Words::Unfolding, syntax.lemma(next)),
                Some(Form::Finite) => report || outside(view, cue, next),
                _ => false,
            }
        }
        Some(ChunkKind::Sub) => !clause && !matches!(syntax.lemma(next), "that"),
        Some(ChunkKind::Quote) => false,
        // "While they fear raids, they trade": the main clause after one that opens the sentence.
        Some(ChunkKind::Np) if main_follows(view, cue, next) => true,
        Some(ChunkKind::Np) => {
            // ", the minister said"
            let mut j = next + 1;
            while let Some(kind) = syntax.kind(j) {
                if kind == ChunkKind::Vg {
                    break;
                }
                if matches!(kind, ChunkKind::Coord | ChunkKind::Stop | ChunkKind::Break) || j > next + 14 {
                    return false;
                }
                j += 1;
            }
            syntax.verb(j).is_some_and(|v| v.form == Form::Finite)
                && super::holders::speaks(syntax.lemma(j))
                && syntax.link(j).subject.is_some_and(|s| s >= next)
                && !matches!(syntax.link(j).opener, Some(Opener::Relative(_) | Opener::Sub(_)))
        }
        _ => false,
    }
}

/// Whether the sentence opens with a subordinate clause, the cue's, and its main clause begins at `next`.
fn main_follows(view: &View<'_>, cue: usize, next: usize) -> bool {
    let syntax = &view.statement.syntax;
    let opens = matches!(syntax.kind(0), Some(ChunkKind::Sub))
        && matches!(syntax.lemma(0), "while" | "although" | "though" | "whereas" | "because");
    let first = (0..=cue).all(|i| {
        syntax.verb(i).is_none_or(|v| v.form != Form::Finite) || syntax.link(i).opener != Some(Opener::Main)
    });
    let main = syntax.finite().find(|&v| v > next && matches!(syntax.link(v).opener, Some(Opener::Main)));
    opens && first && main.is_some_and(|v| syntax.link(v).subject == Some(next))
}

/// "warned of raids and closed the border": the coordinator before a second verb of the same subject.
fn second_verb(view: &View<'_>, cue: usize, i: usize) -> bool {
    let syntax = &view.statement.syntax;
    let mut j = i + 1;
    while matches!(syntax.kind(j), Some(ChunkKind::Adv | ChunkKind::Time)) {
        j += 1;
    }
    syntax.verb(j).is_some_and(|v| v.form == Form::Finite)
        && matches!(syntax.link(j).opener, Some(Opener::Coord(p)) if p <= cue)
}

/// "after raids", "as it closed": a preposition that opens a clause of circumstance.
fn subordinate(view: &View<'_>, i: usize) -> bool {
    let syntax = &view.statement.syntax;
    words::is(Words::Circumstance, syntax.lemma(i))
        && !matches!(syntax.lemma(i + 1), "well")
        && !(syntax.lemma(i) == "as" && i > 0 && matches!(syntax.lemma(i - 1), "such" | "well"))
}

/// Prepositions of time behind a clause.
fn circumstance(lemma: &str) -> bool {
    matches!(lemma, "since" | "after" | "following" | "before" | "until" | "during" | "despite")
}

/// A noun phrase with what belongs to it: its list, of-phrases and relative clauses.
pub(crate) fn phrase(view: &View<'_>, at: usize) -> Range {
    let syntax = &view.statement.syntax;
    let members = syntax.members(at);
    let first = members.first().copied().unwrap_or(at);
    let mut start = first;
    while let Some(owner) = syntax.link(start).owner {
        start = owner;
    }
    let last = members.last().copied().unwrap_or(at);
    let mut i = last + 1;
    let mut end = syntax.chunks.get(last).map_or(0, |c| c.end);
    while let Some(chunk) = syntax.chunks.get(i) {
        match chunk.kind {
            ChunkKind::Prep
            | ChunkKind::Np
            | ChunkKind::Poss
            | ChunkKind::Adv
            | ChunkKind::Time
            | ChunkKind::Adj => {}
            ChunkKind::Rel => {}
            ChunkKind::Comma | ChunkKind::Coord | ChunkKind::Quote => {}
            ChunkKind::Vg => {
                let relative = matches!(syntax.link(i).opener, Some(Opener::Relative(_)));
                let loose = chunk.verb.is_some_and(|v| v.form != Form::Finite);
                if !relative && !loose {
                    break;
                }
            }
            _ => break,
        }
        end = chunk.end;
        i += 1;
    }
    (syntax.chunks.get(start).map_or(0, |c| c.first), end)
}
