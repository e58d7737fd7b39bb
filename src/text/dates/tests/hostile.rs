//! Any text gives a result, in linear time, with spans on character boundaries.

use proptest::prelude::*;

use crate::text::dates::{dateline, find, published_from, resolve_all};

const PIECES: &[&str] = &[
    "on ",
    "in ",
    "the ",
    "March",
    "May ",
    "24",
    ", ",
    "2022",
    "-",
    "–",
    "1996",
    " to ",
    "and ",
    "of ",
    "Monday",
    "last ",
    "two ",
    "years ",
    "ago ",
    "later ",
    "\n",
    "\n\n",
    "'s ",
    "early ",
    "é",
    "€",
    "’",
    ".",
    "(",
    ")",
    "99999999999",
    "9999 ",
    "since ",
    "week ",
    "end ",
    "next ",
    "that ",
    "same ",
    "before ",
    "half ",
    "first ",
    "century ",
    "1980s ",
    "0",
    "32 ",
];

proptest! {
    #[test]
    fn any_text(text in "\\PC{0,80}") {
        exercise(&text);
    }

    #[test]
    fn any_words(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        exercise(&pieces.concat());
    }
}

fn exercise(text: &str) {
    let found = find(text);
    let mut at = 0;
    for expr in &found {
        assert!(at <= expr.start && expr.start <= expr.core_start && expr.core_start < expr.end, "{text:?}");
        assert!(
            text.get(expr.start..expr.end).is_some() && text.is_char_boundary(expr.core_start),
            "{text:?}"
        );
        at = expr.end;
    }
    for published in [
        None,
        Some(super::day("2022-03-24")),
        Some(super::day("-009999-01-01")),
        Some(super::day("9999-12-31")),
    ] {
        for future in [false, true] {
            for days in resolve_all(&found, published, |_| future) {
                if let (Some(from), Some(to)) = days {
                    assert!(from <= to, "{text:?} {from} {to} {found:?}");
                }
            }
        }
    }
    published_from(text);
    dateline(text);
}

#[test]
fn long_runs_are_linear() {
    for piece in [
        "since the ",
        "on ",
        "the end of ",
        "1996-",
        "March ",
        "a ",
        "more than ",
        "last ",
        "2019, ",
        "early ",
        "the night of ",
        "half of ",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        let start = std::time::Instant::now();
        exercise(&text);
        assert!(start.elapsed().as_secs() < 5, "{piece:?} took {:?}", start.elapsed());
    }
}
