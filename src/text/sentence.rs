//! Sentences: where the folded text's statements begin and end.

use std::ops::Range;

use once_cell::sync::Lazy;
use regex::Regex;

use super::token::{Case, Gap, Token, TokenKind};

/// What a line of the article is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A headline or a heading: no final point, telegram style.
    Headline,
    /// Running text.
    Body,
    /// Page furniture; named things count, statements do not.
    Furniture,
}

/// A sentence as a range of tokens.
#[derive(Debug, Clone)]
pub(crate) struct Sentence {
    pub(crate) tokens: Range<usize>,
    pub(crate) role: Role,
    /// Number of the paragraph it stands in.
    pub(crate) paragraph: u32,
    /// Whether it was too long: the text goes on in the next one.
    pub(crate) cut: bool,
}

/// Tokens of the longest sentence that is read as one; what is longer is cut, and a warning says so.
///
/// The longest sentences of news have about two hundred. Links between the parts of a sentence
/// are looked for in the whole of it, so this bounds the time that a text can cost.
pub const LONGEST_SENTENCE: usize = 256;

/// The sentence that holds a token.
pub(crate) fn of(sentences: &[Sentence], token: usize) -> Option<&Sentence> {
    let at = sentences.partition_point(|s| s.tokens.end <= token);
    sentences.get(at).filter(|s| s.tokens.contains(&token))
}

/// Words that begin a sentence far more often than they continue one after `U.S.` or `Inc.`.
const STARTERS: &[&str] = &[
    "a",
    "after",
    "an",
    "and",
    "as",
    "at",
    "but",
    "by",
    "during",
    "for",
    "from",
    "he",
    "her",
    "his",
    "however",
    "if",
    "in",
    "it",
    "its",
    "last",
    "meanwhile",
    "no",
    "on",
    "one",
    "she",
    "since",
    "some",
    "that",
    "the",
    "their",
    "there",
    "these",
    "they",
    "this",
    "those",
    "under",
    "we",
    "when",
    "while",
    "with",
];

/// Lines that are furniture when they begin so, in lower case.
const FURNITURE: &[&str] = &[
    "accessibility links",
    "advertisement",
    "all rights reserved",
    "breaking news",
    "click here",
    "click to comment",
    "comments",
    "copyright",
    "edited by",
    "editing by",
    "follow us",
    "have an opinion",
    "leave a comment",
    "leave a reply",
    "load more",
    "more on this",
    "most popular",
    "most read",
    "print",
    "published by",
    "read also",
    "read more",
    "recommended",
    "related articles",
    "related links",
    "related news",
    "related stories",
    "related topics",
    "reporting by",
    "see also",
    "share on",
    "share this",
    "sign up",
    "skip to",
    "source:",
    "sources",
    "subscribe",
    "tags:",
    "to top",
    "with reporting by",
    "writing by",
    "your email address",
];

/// Splits `tokens` into sentences. `joined` tells whether a name runs over the gap before a token.
pub(crate) fn split(text: &str, tokens: &[Token], joined: impl Fn(usize) -> bool) -> Vec<Sentence> {
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut first = 0;
    let mut paragraph = 0;
    let mut line_start = 0;
    for at in 0..tokens.len() {
        let next = tokens.get(at + 1);
        let cut = match next {
            None => true,
            Some(next) => {
                next.gap == Gap::Blank
                    || next.gap == Gap::Line && !joined(at + 1) && is_hard_break(text, tokens, line_start, at)
                    || next.gap < Gap::Blank && !joined(at + 1) && ends_sentence(text, tokens, at)
            }
        };
        // At a comma near the limit, else at the limit, but never inside a name.
        let length = at + 1 - first;
        let comma = || tokens.get(at).is_some_and(|t| matches!(t.mark, b',' | b';'));
        let long = !cut
            && (length >= LONGEST_SENTENCE || length + 32 >= LONGEST_SENTENCE && comma())
            && (!joined(at + 1) || length >= 2 * LONGEST_SENTENCE);
        if cut || long {
            let role = if long { Role::Body } else { role(text, tokens, first..at + 1, line_start) };
            sentences.push(Sentence { tokens: first..at + 1, role, paragraph, cut: long });
            first = at + 1;
        }
        if next.is_some_and(|n| n.gap >= Gap::Line) {
            line_start = at + 1;
            if cut {
                paragraph += 1;
            }
        }
    }
    sentences
}

/// A single line break ends a statement unless the line is wrapped.
fn is_hard_break(text: &str, tokens: &[Token], line_start: usize, at: usize) -> bool {
    let (Some(last), Some(next), Some(first)) = (tokens.get(at), tokens.get(at + 1), tokens.get(line_start))
    else {
        return true;
    };
    if next.kind == TokenKind::Word && next.case == Case::Lower {
        return false;
    }
    let ended = matches!(last.mark, b'.' | b'!' | b'?' | b':' | b'"' | b')' | b'~');
    let width = last.end.saturating_sub(first.start);
    let _ = text;
    // A full line without a final mark goes on in the next one.
    ended || !(60..=100).contains(&width)
}

fn ends_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let Some(next) = tokens.get(at + 1) else { return true };
    // A closing quote or bracket takes the end of what it closes along.
    if next.gap == Gap::None && matches!(next.mark, b'"' | b')' | b']') {
        return false;
    }
    let mut end = at;
    while end > 0
        && tokens.get(end).is_some_and(|t| matches!(t.mark, b'"' | b')' | b']') && t.gap == Gap::None)
    {
        end -= 1;
    }
    let Some(stop) = tokens.get(end) else { return false };
    let opens = next.is_capital()
        || next.kind == TokenKind::Number
        || matches!(next.mark, b'"' | b'(' | b'[' | b'\'' | b'_' | b'*');
    match stop.mark {
        b'.' if next.gap == Gap::None => {
            // "the Taliban.Iran had not": the space was forgotten.
            let long = |t: &Token| t.kind == TokenKind::Word && t.end - t.start >= 3;
            next.case == Case::Title
                && long(next)
                && end == at
                && at > 0
                && tokens.get(at - 1).is_some_and(long)
        }
        b'.' | b'!' | b'?' => opens && (end == at || next.mark != b'"' || next.gap > Gap::None),
        b'~' => next.is_capital() && next.gap > Gap::None,
        _ => {
            // An abbreviation that can also end a sentence.
            token.kind == TokenKind::Word
                && next.gap > Gap::None
                && next.case == Case::Title
                && token.text(text).ends_with('.')
                && !is_prename(token.text(text))
                && STARTERS.binary_search(&next.text(text).to_ascii_lowercase().as_str()).is_ok()
        }
    }
}

/// Whether an abbreviation stands before a name, never at a sentence's end.
fn is_prename(word: &str) -> bool {
    matches!(
        word,
        "Mr."
            | "Mrs."
            | "Ms."
            | "Dr."
            | "Prof."
            | "Gen."
            | "Lt."
            | "Col."
            | "Maj."
            | "Capt."
            | "Adm."
            | "Brig."
            | "Sen."
            | "Rep."
            | "Gov."
            | "Amb."
            | "Pres."
            | "Rev."
            | "Hon."
            | "St."
            | "Sgt."
            | "Mt."
            | "Ft."
            | "Fr."
    ) || word.len() == 2
}

fn role(text: &str, tokens: &[Token], range: Range<usize>, line_start: usize) -> Role {
    let (Some(first), Some(last)) = (tokens.get(range.start), tokens.get(range.end.wrapping_sub(1))) else {
        return Role::Body;
    };
    let line_first = tokens.get(line_start).unwrap_or(first);
    let line = text.get(line_first.start as usize..last.end as usize).unwrap_or_default();
    if line.len() < 200 && is_furniture(line) {
        return Role::Furniture;
    }
    let ended = matches!(last.mark, b'.' | b'!' | b'"' | b':' | b';' | b',')
        || last.text(text).ends_with('.') && last.kind == TokenKind::Word;
    let alone = first.gap >= Gap::Line && tokens.get(range.end).is_none_or(|next| next.gap >= Gap::Line);
    if alone && !ended && range.len() <= 24 { Role::Headline } else { Role::Body }
}

/// The beginnings of furniture, anchored, as one expression; no letter may follow.
static FURNITURE_HEAD: Lazy<Option<Regex>> = Lazy::new(|| {
    let phrases: Vec<String> = FURNITURE.iter().map(|phrase| regex::escape(phrase)).collect();
    Regex::new(&format!("(?i)^(?:{})(?:[^a-z]|$)", phrases.join("|"))).ok()
});

fn is_furniture(line: &str) -> bool {
    let Some(head) = FURNITURE_HEAD.as_ref().and_then(|shape| shape.find(line)) else { return false };
    let lower = |prefix: &str| head.as_str().to_ascii_lowercase().starts_with(prefix);
    lower("your email")
        || lower("reporting")
        || lower("with reporting")
        || line.split_whitespace().nth(8).is_none()
}

#[cfg(test)]
mod tests {
    use super::super::token::tokenize;
    use super::*;

    fn sentences(text: &str) -> Vec<(String, Role)> {
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        split(text, &tokens, |_| false)
            .into_iter()
            .map(|s| {
                let (a, b) = (tokens[s.tokens.start].start as usize, tokens[s.tokens.end - 1].end as usize);
                (text[a..b].to_owned(), s.role)
            })
            .collect()
    }

    #[test]
    fn starters_are_sorted() {
        assert!(STARTERS.is_sorted());
    }

    #[test]
    fn splits_where_statements_end() {
        for (text, expected) in [
            ("One. Two.", vec!["One.", "Two."]),
            ("Gen. Li met Mr. Wu. They left.", vec!["Gen. Li met Mr. Wu.", "They left."]),
            ("In the U.S. he spoke. It rained.", vec!["In the U.S. he spoke.", "It rained."]),
            ("He left the U.S. The talks failed.", vec!["He left the U.S.", "The talks failed."]),
            (
                "\"We will. Never,\" he said. \"No.\" She left.",
                vec!["\"We will.", "Never,\" he said.", "\"No.\"", "She left."],
            ),
            ("\"Will you?\" he asked.", vec!["\"Will you?\" he asked."]),
            ("the Taliban.Iran had not done so", vec!["the Taliban.", "Iran had not done so"]),
            ("Gdansk spoke at 5 p.m. on Monday", vec!["Gdansk spoke at 5 p.m. on Monday"]),
            ("A title\n\nA text goes on.", vec!["A title", "A text goes on."]),
            ("A line that is\nwrapped here.", vec!["A line that is\nwrapped here."]),
        ] {
            let got: Vec<_> = sentences(text).into_iter().map(|s| s.0).collect();
            assert_eq!(got, expected, "{text:?}");
        }
    }

    #[test]
    fn roles_of_lines() {
        for (text, expected) in [
            ("Envoys meet in Kabul", Role::Headline),
            ("Envoys met in Kabul.", Role::Body),
            ("Share on social media", Role::Furniture),
            ("Leave A Reply", Role::Furniture),
            ("With reporting by AFP and TASS", Role::Furniture),
            ("Your email address will not be published.", Role::Furniture),
            ("Sources within the ministry have confirmed that the envoy came.", Role::Body),
            ("Prints from the museum sold well in Kabul on Friday.", Role::Body),
        ] {
            assert_eq!(sentences(text)[0].1, expected, "{text:?}");
        }
    }
}
