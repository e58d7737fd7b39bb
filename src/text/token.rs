//! Tokens of the folded text: words, numbers and marks with what stands before them.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters, with inner digits, apostrophes and abbreviation points: `M23`, `O'Neill`, `U.S.`.
    Word,
    /// Begins with a digit: `1,100`, `20th`, `1980s`.
    Number,
    /// `'s` or `'` after a word: a possessive or a contraction.
    Clitic,
    /// Any other character.
    Mark,
}

/// What stands between a token and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing.
    None,
    /// Spaces.
    Space,
    /// One line break.
    Line,
    /// A blank line, or the start of the text.
    Blank,
}

/// Letter case of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    /// No capital at the start.
    Lower,
    /// A capital at the start only.
    Title,
    /// Capitals throughout, at least two letters.
    Upper,
    /// A capital elsewhere: `eBay`, `McDonald`.
    Mixed,
}

/// A token; offsets are bytes of the folded text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) kind: TokenKind,
    pub(crate) gap: Gap,
    pub(crate) case: Case,
    /// The only byte of a mark in ASCII, `0` else.
    pub(crate) mark: u8,
    /// Hash of the spelling.
    pub(crate) exact: u64,
    /// Hash of the lower-case spelling.
    pub(crate) lower: u64,
}

impl Token {
    /// The token's slice of the folded text.
    pub(crate) fn text<'t>(&self, folded: &'t str) -> &'t str {
        folded.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    /// Whether it begins with a capital letter.
    pub(crate) fn is_capital(&self) -> bool {
        self.kind == TokenKind::Word && self.case != Case::Lower
    }

    /// Whether it is this ASCII mark.
    pub(crate) fn is(&self, mark: u8) -> bool {
        self.kind == TokenKind::Mark && self.mark == mark
    }
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// Hash of nothing.
pub(crate) const HASH_SEED: u64 = SEED;

/// Hash of a spelling, as [`Token::exact`] has it.
pub(crate) fn hash(text: &str) -> u64 {
    text.bytes().fold(SEED, hash_on)
}

/// Hash of what a byte prolongs.
pub(crate) const fn hash_on(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(PRIME)
}

/// Abbreviations whose point belongs to them, in lower case; sorted.
const ABBREVIATIONS: &[&str] = &[
    "adm", "amb", "apr", "art", "aug", "brig", "capt", "cmdr", "co", "col", "corp", "cpl", "dec", "dr",
    "eng", "esq", "feb", "fr", "ft", "gen", "gov", "hon", "inc", "jan", "jr", "jul", "jun", "lt", "ltd",
    "maj", "mar", "messrs", "mr", "mrs", "ms", "msgr", "mt", "no", "nov", "oct", "pres", "prof", "rep",
    "reps", "rev", "sen", "sens", "sep", "sept", "sgt", "smt", "sr", "st", "vs",
];

/// Whether a lower-case word takes its point along.
pub(crate) fn is_abbreviation(lower: &str) -> bool {
    ABBREVIATIONS.binary_search(&lower).is_ok()
}

/// Cuts the folded text into tokens; linear, one pass.
pub(crate) fn tokenize(text: &str, tokens: &mut Vec<Token>) {
    tokens.clear();
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut gap = Gap::Blank;
    let mut lines = 2_u32;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\n' => {
                lines += 1;
                gap = if lines > 1 { Gap::Blank } else { Gap::Line };
                at += 1;
            }
            b' ' | b'\t' => {
                gap = gap.max(Gap::Space);
                at += 1;
            }
            _ => {
                let end = if byte.is_ascii_alphabetic() || byte >= 0x80 && is_letter_at(text, at) {
                    word(text, at, gap, tokens)
                } else if byte.is_ascii_digit() {
                    number(text, at, gap, tokens)
                } else {
                    mark(text, at, gap, tokens)
                };
                at = end.max(at + 1);
                gap = Gap::None;
                lines = 0;
            }
        }
    }
}

fn is_letter_at(text: &str, at: usize) -> bool {
    text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(char::is_alphabetic)
}

/// End of the run of letters and digits from `at`.
fn run(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    loop {
        match bytes.get(at) {
            Some(b) if b.is_ascii_alphanumeric() => at += 1,
            Some(&b) if b >= 0x80 => match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some(c) if c.is_alphanumeric() => at += c.len_utf8(),
                _ => return at,
            },
            _ => return at,
        }
    }
}

fn word(text: &str, start: usize, gap: Gap, tokens: &mut Vec<Token>) -> usize {
    let bytes = text.as_bytes();
    let mut end = run(text, start);
    // U.S., a.m., J.D.: single letters each with a point.
    if end == start + 1 && bytes.get(end) == Some(&b'.') {
        let mut at = end + 1;
        let mut pairs = 1;
        while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) && bytes.get(at + 1) == Some(&b'.') {
            at += 2;
            pairs += 1;
        }
        let single_initial = pairs == 1
            && bytes.get(start).is_some_and(u8::is_ascii_uppercase)
            && bytes.get(start) != Some(&b'I')
            && bytes.get(at) == Some(&b' ')
            && bytes.get(at + 1).is_some_and(|b| b.is_ascii_uppercase() || *b >= 0x80);
        if pairs > 1 || single_initial {
            push(text, start, at, TokenKind::Word, gap, tokens);
            return at;
        }
        // "U.S-led": the last point was left out.
        if bytes.get(at).is_some_and(u8::is_ascii_uppercase) && run(text, at) == at + 1 {
            push(text, start, at + 1, TokenKind::Word, gap, tokens);
            return at + 1;
        }
    }
    // Inner apostrophes that are no clitic: O'Neill, N'Djamena, Sana'a.
    loop {
        if bytes.get(end) != Some(&b'\'') {
            break;
        }
        let after = run(text, end + 1);
        let tail = text.get(end + 1..after).unwrap_or_default();
        let upper =
            text.get(start..end).is_some_and(|w| w.len() > 1 && w.bytes().all(|b| b.is_ascii_uppercase()));
        let clitic = matches!(tail, "s" | "re" | "ve" | "ll" | "d" | "m" | "t") || upper && tail == "S";
        if tail.is_empty() || clitic || !is_letter_at(text, end + 1) {
            break;
        }
        end = after;
    }
    let body = text.get(start..end).unwrap_or_default();
    if bytes.get(end) == Some(&b'.') && body.len() <= 6 {
        let mut lower = [0_u8; 6];
        if let Some(lower) = lower.get_mut(..body.len()) {
            lower.copy_from_slice(body.as_bytes());
            lower.make_ascii_lowercase();
            let capital = bytes.get(start).is_some_and(u8::is_ascii_uppercase) || &*lower == b"vs";
            // "No." and "Art." are abbreviations before a number only.
            let number =
                bytes.get(end + 1) == Some(&b' ') && bytes.get(end + 2).is_some_and(u8::is_ascii_digit);
            let takes = !matches!(&*lower, b"no" | b"art") || number;
            if capital && takes && std::str::from_utf8(lower).is_ok_and(is_abbreviation) {
                push(text, start, end + 1, TokenKind::Word, gap, tokens);
                return end + 1;
            }
        }
    }
    // n't is a token of its own.
    if bytes.get(end) == Some(&b'\'')
        && matches!(bytes.get(end + 1), Some(b't' | b'T'))
        && run(text, end + 1) == end + 2
        && end > start + 1
        && matches!(bytes.get(end - 1), Some(b'n' | b'N'))
    {
        push(text, start, end - 1, TokenKind::Word, gap, tokens);
        push(text, end - 1, end + 2, TokenKind::Clitic, Gap::None, tokens);
        return end + 2;
    }
    push(text, start, end, TokenKind::Word, gap, tokens);
    if bytes.get(end) == Some(&b'\'') {
        let after = run(text, end + 1);
        let tail = text.get(end + 1..after).unwrap_or_default();
        let plural = matches!(bytes.get(end.wrapping_sub(1)), Some(b's' | b'S' | b'x' | b'z'));
        if matches!(tail, "s" | "S" | "re" | "ve" | "ll" | "d" | "m") || tail.is_empty() && plural {
            push(text, end, after.max(end + 1), TokenKind::Clitic, Gap::None, tokens);
            return after.max(end + 1);
        }
    }
    end
}

fn number(text: &str, start: usize, gap: Gap, tokens: &mut Vec<Token>) -> usize {
    let bytes = text.as_bytes();
    let mut end = run(text, start);
    while matches!(bytes.get(end), Some(b',' | b'.' | b':'))
        && bytes.get(end + 1).is_some_and(u8::is_ascii_digit)
    {
        end = run(text, end + 1);
    }
    push(text, start, end, TokenKind::Number, gap, tokens);
    end
}

fn mark(text: &str, start: usize, gap: Gap, tokens: &mut Vec<Token>) -> usize {
    let bytes = text.as_bytes();
    let mut end = start + text.get(start..).and_then(|r| r.chars().next()).map_or(1, char::len_utf8);
    // An ellipsis or a row of dashes is one mark.
    if let Some(&first @ (b'.' | b'-')) = bytes.get(start) {
        while bytes.get(end) == Some(&first) {
            end += 1;
        }
    }
    push(text, start, end, TokenKind::Mark, gap, tokens);
    end
}

fn push(text: &str, start: usize, end: usize, kind: TokenKind, gap: Gap, tokens: &mut Vec<Token>) {
    let body = text.get(start..end).unwrap_or_default();
    let exact = hash(body);
    let (mut capitals, mut letters) = (0_u32, 0_u32);
    for b in body.bytes() {
        capitals += u32::from(b.is_ascii_uppercase());
        letters += u32::from(b.is_ascii_alphabetic() || b >= 0x80);
    }
    let lower = if capitals == 0 {
        exact
    } else {
        body.bytes().fold(SEED, |h, b| hash_on(h, b.to_ascii_lowercase()))
    };
    let head = body.as_bytes().first().copied().unwrap_or_default();
    let mut first = head.is_ascii_uppercase();
    if head >= 0x80 && !first && letters > 0 && body.chars().next().is_some_and(char::is_uppercase) {
        first = true;
        capitals += 1;
    }
    let case = match (first, capitals) {
        (_, 0) => Case::Lower,
        (true, c) if c == letters && c > 1 => Case::Upper,
        (true, 1) => Case::Title,
        _ => Case::Mixed,
    };
    let mark = match body.as_bytes() {
        [b] if kind == TokenKind::Mark => *b,
        [b'.', ..] if kind == TokenKind::Mark => b'~', // an ellipsis
        [b'-', b'-', ..] => b'_',                      // a dash of hyphens
        [0xe2, 0x80, 0x93] => b'_',                    // a dash
        _ => 0,
    };
    tokens.push(Token { start: start as u32, end: end as u32, kind, gap, case, mark, exact, lower });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        tokens.iter().map(|t| t.text(text)).collect()
    }

    #[test]
    fn abbreviations_are_sorted() {
        assert!(ABBREVIATIONS.is_sorted());
    }

    #[test]
    fn words_and_marks() {
        for (text, expected) in [
            ("Russia's Foreign Ministry", "Russia|'s|Foreign|Ministry"),
            ("the states' envoys", "the|states|'|envoys"),
            ("a Taliban-led body", "a|Taliban|-|led|body"),
            ("U.S.-led troops", "U.S.|-|led|troops"),
            ("the U.S. said.", "the|U.S.|said|."),
            ("O'Neill in N'Djamena and Sana'a", "O'Neill|in|N'Djamena|and|Sana'a"),
            ("it won't, can't", "it|wo|n't|,|ca|n't"),
            ("Gen. Li met Mr. B. Smith on Sept. 23.", "Gen.|Li|met|Mr.|B.|Smith|on|Sept.|23|."),
            ("He said no. 5,000 left", "He|said|no|.|5,000|left"),
            ("No. 10 said", "No.|10|said"),
            ("\"We're here...\"", "\"|We|'re|here|...|\""),
            ("KOSOVO'S ENVOY", "KOSOVO|'S|ENVOY"),
            ("the Taliban.Iran had", "the|Taliban|.|Iran|had"),
            ("M23 and G7 at 20:30", "M23|and|G7|at|20:30"),
        ] {
            assert_eq!(words(text).join("|"), expected);
        }
    }

    #[test]
    fn gaps_and_cases() {
        let text = "NATO said\n\nIt eBay";
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        let got: Vec<_> = tokens.iter().map(|t| (t.gap, t.case)).collect();
        assert_eq!(
            got,
            [
                (Gap::Blank, Case::Upper),
                (Gap::Space, Case::Lower),
                (Gap::Blank, Case::Title),
                (Gap::Space, Case::Mixed)
            ]
        );
    }
}
