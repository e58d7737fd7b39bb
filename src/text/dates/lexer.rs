//! The words of a text as a reader of dates sees them: most are [`Word::Other`].
//!
//! One pass over the bytes. It also is the gate: a text without any word or number that an
//! expression could hang on gives no tokens at all.

use super::lexicon::classify;
pub(super) use super::words::Word;

/// A word, a number or a mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) word: Word,
    /// No space stands before it.
    pub(super) glued: bool,
    pub(super) case: Case,
}

/// How a word is written; the month is `May`, never `may`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    Lower,
    Title,
    Upper,
}

/// The tokens of `text`, or none where no word of it could carry a time.
pub(super) fn lex(text: &str) -> Option<Vec<Token>> {
    let mut lexer = Lexer::new(text);
    lexer.run();
    lexer.anchored.then_some(lexer.tokens)
}

/// The tokens of `text`, whatever it holds.
pub(super) fn lex_all(text: &str) -> Vec<Token> {
    let mut lexer = Lexer::new(text);
    lexer.run();
    lexer.tokens
}

/// How many bytes at the start of `rest` belong to one word: letters, digits, and what is not ASCII.
///
/// Eight bytes at a time: a loop over single bytes ends in a branch that no processor foresees, and
/// this is the innermost loop of the whole search.
fn word_length(rest: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES * 0x80;
    let mut length = 0;
    while let Some(&chunk) = rest.get(length..).and_then(<[u8]>::first_chunk::<8>) {
        let bytes = u64::from_le_bytes(chunk);
        if bytes & HIGH != 0 {
            break;
        }
        // Below 0x80 a sum carries into the high bit exactly where the byte reaches the bound.
        let reaches = |bytes: u64, bound: u64| bytes + ONES * (0x80 - bound);
        let lower = bytes | (ONES * 0x20);
        let letters = reaches(lower, 0x61) & !reaches(lower, 0x7B);
        let digits = reaches(bytes, 0x30) & !reaches(bytes, 0x3A);
        let others = !(letters | digits) & HIGH;
        if others != 0 {
            return length + usize::try_from(others.trailing_zeros() / 8).unwrap_or(0);
        }
        length += 8;
    }
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || *byte >= 0x80 && !matches!(byte, 0xE2 | 0xC2);
    let tail = rest.get(length..).unwrap_or_default();
    length + tail.iter().take_while(|byte| is_letter(byte)).count()
}

struct Lexer<'t> {
    bytes: &'t [u8],
    at: usize,
    glued: bool,
    anchored: bool,
    tokens: Vec<Token>,
}

impl<'t> Lexer<'t> {
    fn new(text: &'t str) -> Self {
        // English has a word or a mark every five bytes or so.
        let tokens = Vec::with_capacity(text.len() / 5 + 1);
        Self { bytes: text.as_bytes(), at: 0, glued: false, anchored: false, tokens }
    }

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn run(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            let start = self.at;
            match byte {
                b' ' => {
                    self.at += 1;
                    self.glued = false;
                    continue;
                }
                b'\t' | b'\r' | b'\n' => {
                    self.space();
                    self.glued = false;
                    continue;
                }
                b'a'..=b'z' | b'A'..=b'Z' => self.word(),
                b'0'..=b'9' => self.number(),
                b'-' => self.push(start, start + 1, Word::Dash),
                b'\'' => self.apostrophe(),
                0..=0x7F => self.push(start, start + 1, Word::Mark(byte)),
                // General punctuation: an en or em dash, an ellipsis, a curly quote that was not folded.
                0xE2 => {
                    let dash = self.byte(start + 1) == 0x80 && matches!(self.byte(start + 2), 0x90..=0x95);
                    self.push(start, start + 3, if dash { Word::Dash } else { Word::Mark(b'"') });
                }
                0xC2 => self.push(start, start + 2, Word::Mark(b'*')),
                _ => self.word(),
            }
            self.glued = true;
        }
    }

    /// Skips white space; a blank line becomes a token.
    fn space(&mut self) {
        let start = self.at;
        let mut lines = 0;
        while let Some(byte @ (b' ' | b'\t' | b'\r' | b'\n')) = self.bytes.get(self.at) {
            lines += usize::from(*byte == b'\n');
            self.at += 1;
        }
        if lines > 1 {
            let end = self.at;
            self.push(start, end, Word::Break);
        }
    }

    fn push(&mut self, start: usize, end: usize, word: Word) {
        let end = end.min(self.bytes.len());
        self.at = end;
        self.tokens.push(Token { start, end, word, glued: self.glued, case: self.case(start) });
    }

    fn case(&self, start: usize) -> Case {
        if !self.byte(start).is_ascii_uppercase() {
            Case::Lower
        } else if self.byte(start + 1).is_ascii_uppercase() {
            Case::Upper
        } else {
            Case::Title
        }
    }

    fn word(&mut self) {
        let start = self.at;
        let rest = self.bytes.get(start..).unwrap_or_default();
        let length = word_length(rest);
        let end = start + length.max(1);
        let word = rest.get(..length).map_or(Word::Other, classify);
        self.anchored |= word != Word::Other && word.is_anchor();
        self.push(start, end, word);
    }

    fn apostrophe(&mut self) {
        let start = self.at;
        let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80;
        let s = self.byte(start + 1);
        if self.glued && s == b's' && !letter(self.byte(start + 2)) {
            self.push(start, start + 2, Word::Possessive);
        } else if self.glued && !letter(s) {
            self.push(start, start + 1, Word::Possessive);
        } else {
            self.push(start, start + 1, Word::Mark(b'\''));
        }
    }

    fn number(&mut self) {
        let start = self.at;
        let before = if self.glued { self.byte(start.wrapping_sub(1)) } else { b' ' };
        if let Some((end, word)) = self.figures(start) {
            self.anchored |= word != Word::Other;
            self.push(start, end, word);
            return;
        }
        let (mut end, mut value) = (start, 0u32);
        while let byte @ b'0'..=b'9' = self.byte(end) {
            value = value.saturating_mul(10).saturating_add(u32::from(byte - b'0'));
            end += 1;
        }
        let digits = u8::try_from(end - start).unwrap_or(u8::MAX);
        // 1,500 and 3.5 and 10:30 are no days and no years, nor is $2019 or 5th-and-a-half.
        let grouped = self.longer(end);
        if grouped > end {
            self.push(start, grouped, Word::Other);
            return;
        }
        let mut suffix = end;
        while self.byte(suffix).is_ascii_alphanumeric() {
            suffix += 1;
        }
        let word = match self.bytes.get(end..suffix).unwrap_or_default() {
            _ if matches!(before, b'$' | b'#' | b'.' | b'@' | b'_')
                || before >= 0x80 && !self.after_dash() =>
            {
                Word::Other
            }
            b"" => Word::Number { value, digits },
            b"st" | b"nd" | b"rd" | b"th" => Word::Ordinal(value),
            b"s" if value % 10 == 0 && digits == 4 && (1500..2100).contains(&value) => {
                Word::Decade { year: i16::try_from(value).unwrap_or(0), short: false }
            }
            b"s" if value % 10 == 0 && digits == 2 && value >= 20 => {
                Word::Decade { year: i16::try_from(1900 + value).unwrap_or(0), short: true }
            }
            _ => Word::Other,
        };
        self.anchored |= word.is_anchor();
        self.push(start, suffix, word);
    }

    /// Whether the token before is a dash of three bytes.
    fn after_dash(&self) -> bool {
        self.tokens.last().is_some_and(|token| token.word == Word::Dash)
    }

    /// The end of a grouped, decimal or clock number that goes on at `end`.
    fn longer(&self, mut end: usize) -> usize {
        loop {
            let digits =
                |from: usize| (from..from + 4).take_while(|&at| self.byte(at).is_ascii_digit()).count();
            let more = digits(end + 1);
            match self.byte(end) {
                b',' if more == 3 => end += 4,
                b'.' | b':' if more > 0 => end += 1 + more,
                _ => return end,
            }
        }
    }

    /// A date in figures at `start`: the year first, or last where day and month cannot be confused.
    fn figures(&self, start: usize) -> Option<(usize, Word)> {
        let (first, mark) = self.digits(start)?;
        let sign = self.byte(mark);
        if !matches!(sign, b'-' | b'/' | b'.') {
            return None;
        }
        let (second, again) = self.digits(mark + 1)?;
        if self.byte(again) != sign {
            return None;
        }
        let (third, end) = self.digits(again + 1)?;
        let (year, month, day) = match (mark - start, end - again - 1) {
            (4, 1 | 2) => (first, second, third),
            (1 | 2, 4) if second > 12 => (third, first, second),
            (1 | 2, 4) if first > 12 || first == second => (third, second, first),
            // 03/04/2022 is March here and April there; 1.2.3.4 is an address.
            _ => return Some((end, Word::Other)),
        };
        let whole = !matches!(self.byte(end), b'-' | b'/' | b'0'..=b'9')
            && (1000..2200).contains(&year)
            && (1..=12).contains(&month)
            && (1..=31).contains(&day);
        let narrow = |value: u32| u8::try_from(value).unwrap_or(0);
        let word = if whole {
            Word::Figures { year: i16::try_from(year).unwrap_or(0), month: narrow(month), day: narrow(day) }
        } else {
            Word::Other
        };
        // 2022-03-24T10:15:00Z: the clock is left to the words after.
        Some((end, word))
    }

    /// Up to four digits at `start`, and where they end.
    fn digits(&self, start: usize) -> Option<(u32, usize)> {
        let (mut at, mut value) = (start, 0);
        while let byte @ b'0'..=b'9' = self.byte(at) {
            if at - start == 4 {
                return None;
            }
            value = value * 10 + u32::from(byte - b'0');
            at += 1;
        }
        (at > start).then_some((value, at))
    }
}
