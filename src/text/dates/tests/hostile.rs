//! Any text gives a result, in linear time, with spans on character boundaries.

use proptest::prelude::*;

use crate::text::dates::lexicon::WORDS;
use crate::text::dates::{dateline, find, published_from, resolve_all};

/// Marks, numbers and oddities; the words come from the lexicon.
const PIECES: &[&str] = &[
    "March ",
    "May ",
    "24",
    "3",
    ", ",
    "2022",
    "-",
    "–",
    "1996",
    " to ",
    "and ",
    "Monday",
    "\n",
    "\n\n",
    "'s ",
    "é",
    "€",
    "’",
    ".",
    "(",
    ")",
    "99999999999",
    "9999 ",
    "1980s ",
    "0",
    "32 ",
    "19th ",
    "the ",
    "the ",
    "of ",
    "on ",
    "in ",
];

fn pieces() -> Vec<String> {
    let words = WORDS.iter().map(|(word, _)| format!("{word} "));
    PIECES.iter().map(|&piece| piece.to_owned()).chain(words).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]
    #[test]
    fn any_text(text in "\\PC{0,80}") {
        exercise(&text);
    }

    #[test]
    fn any_words(pieces in prop::collection::vec(prop::sample::select(pieces()), 0..40)) {
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
