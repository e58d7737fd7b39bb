//! Tables: a sentence with its expressions in brackets, the day it was printed, the days it means.

mod absolute;
mod datelines;
mod hostile;
mod relative;
mod silence;

use jiff::civil::Date;

use super::{Days, TimeExpr, find, resolve_all};

/// Checks rows such as `"They met [on |Monday]. @ 2022-03-24 -> 2022-03-21"`.
///
/// A `|` in the brackets parts the preposition from the core; `f` after the day stands for a future
/// clause; `-> from..to` with either end open, `?` where nothing is known, `;` between expressions.
#[track_caller]
pub(super) fn check(rows: &[&str]) {
    let mut wrong = String::new();
    for row in rows {
        let (marked, rest) = row.rsplit_once(" @ ").expect("a row has a day");
        let (printed, days) = rest.split_once(" -> ").expect("a row has a result");
        let (printed, future) =
            printed.strip_suffix(" f").map_or((printed, false), |printed| (printed, true));
        let published = (printed != "-").then(|| day(printed));
        let text: String = marked.chars().filter(|c| !matches!(c, '[' | ']' | '|')).collect();
        let found = find(&text);
        let seen = mark(&text, &found);
        let resolved = resolve_all(&found, published, |_| future);
        let shown = resolved.iter().map(show).collect::<Vec<_>>().join("; ");
        if seen != marked || shown != days {
            wrong += &format!("\nwant {marked}\n     -> {days}\n got {seen}\n     -> {shown}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Checks texts in which there is nothing to find.
#[track_caller]
pub(super) fn check_silent(rows: &[&str]) {
    let wrong: Vec<String> =
        rows.iter().map(|row| mark(row, &find(row))).filter(|seen| seen.contains('[')).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// The text with brackets around what was found.
fn mark(text: &str, found: &[TimeExpr]) -> String {
    let mut marked = String::new();
    let mut at = 0;
    for expr in found {
        assert!(at <= expr.start && expr.start <= expr.core_start && expr.core_start < expr.end, "{text}");
        marked += cut(text, at, expr.start);
        marked += "[";
        marked += cut(text, expr.start, expr.core_start);
        if expr.start < expr.core_start {
            marked += "|";
        }
        marked += cut(text, expr.core_start, expr.end);
        marked += "]";
        at = expr.end;
    }
    marked + cut(text, at, text.len())
}

fn cut(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).expect("spans on character boundaries")
}

fn show(days: &Days) -> String {
    let show = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
    match days {
        (None, None) => "?".to_owned(),
        (from, to) if from == to => show(*from),
        (from, to) => format!("{}..{}", show(*from), show(*to)),
    }
}
