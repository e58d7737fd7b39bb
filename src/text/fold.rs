//! Folding: one spelling for quotes, dashes, spaces and Latin letters, beside the text.
//!
//! The analysis reads the folded copy; [`Folded::start`] and [`Folded::end`] lead back to
//! the caller's bytes. Homoglyphs of other scripts are left alone: a Cyrillic look-alike
//! is reported by the extractor, never read as Latin.

use std::borrow::Cow;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// A text and its folded copy; plain ASCII is borrowed as it stands.
#[derive(Debug)]
pub(crate) struct Folded<'t> {
    original: &'t str,
    text: Cow<'t, str>,
    /// (folded, original) positions from which the distance between the two is constant.
    breaks: Vec<(u32, u32)>,
}

/// What one character becomes.
enum Fold {
    Keep,
    Drop,
    Char(char),
    Str(&'static str),
}

impl<'t> Folded<'t> {
    /// Folds `original`; linear, without a copy where nothing is to fold.
    pub(crate) fn new(original: &'t str) -> Self {
        let Some(first) = original.bytes().position(|b| b >= 0x80 || (b < 0x20 && b != b'\n' && b != b'\t'))
        else {
            return Self { original, text: Cow::Borrowed(original), breaks: Vec::new() };
        };
        let mut text = String::with_capacity(original.len());
        text.push_str(original.get(..first).unwrap_or_default());
        let mut breaks = Vec::new();
        let mut drift = 0_i64;
        for (at, c) in original.char_indices().skip_while(|&(at, _)| at < first) {
            let here = text.len();
            match fold(c, original, at) {
                Fold::Keep => text.push(c),
                Fold::Drop => {}
                Fold::Char(to) => text.push(to),
                Fold::Str(to) => text.push_str(to),
            }
            if here as i64 + drift != at as i64 {
                breaks.push((here as u32, at as u32));
                drift = at as i64 - here as i64;
            }
            if text.len() - here != c.len_utf8() {
                drift = (at + c.len_utf8()) as i64 - text.len() as i64;
                breaks.push((text.len() as u32, (at + c.len_utf8()) as u32));
            }
        }
        Self { original, text: Cow::Owned(text), breaks }
    }

    /// The caller's text.
    pub(crate) fn original(&self) -> &'t str {
        self.original
    }

    /// The folded copy.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Where the character at folded offset `at` begins in the original.
    pub(crate) fn start(&self, at: usize) -> usize {
        let i = self.breaks.partition_point(|&(folded, _)| folded as usize <= at);
        let origin = match i.checked_sub(1).and_then(|i| self.breaks.get(i)) {
            Some(&(folded, original)) => original as usize + (at - folded as usize),
            None => at,
        };
        floor(self.original, origin)
    }

    /// Where the character before folded offset `at` ends in the original, its marks included.
    pub(crate) fn end(&self, at: usize) -> usize {
        // A copy may have no breaks and still hold several letters for one: "ffi" for the ligature.
        if at == 0 || matches!(self.text, Cow::Borrowed(_)) {
            return at;
        }
        let last = self.start(at - 1);
        let mut rest = self.original.get(last..).unwrap_or_default().chars();
        let mut end = last + rest.next().map_or(0, char::len_utf8);
        for mark in rest {
            if !is_mark(mark) {
                break;
            }
            end += mark.len_utf8();
        }
        end
    }
}

/// The surface of a gazetteer line as the folded text spells it.
pub(crate) fn fold_surface(surface: &str) -> Cow<'_, str> {
    if surface.is_ascii() {
        Cow::Borrowed(surface)
    } else {
        Cow::Owned(Folded::new(surface).text.into_owned())
    }
}

/// Ends the test that found a text whose folding breaks a promise.
#[cfg(any(test, fuzzing))]
#[allow(unreachable_pub, reason = "the crate shows it where it is fuzzed")]
pub fn check_fold(original: &str) {
    let folded = Folded::new(original);
    let text = folded.text();
    let mut last = (0, 0);
    for (at, c) in text.char_indices() {
        let (start, end) = (folded.start(at), folded.end(at + c.len_utf8()));
        assert!(original.is_char_boundary(start) && original.is_char_boundary(end), "{original:?} at {at}");
        assert!(start < end && end <= original.len(), "{original:?} at {at}: {start}..{end}");
        assert!(last.0 <= start && last.1 <= end, "{original:?} at {at}: {last:?} before {start}..{end}");
        last = (start, end);
    }
    assert_eq!(Folded::new(text).text(), text, "{original:?} folds on");
}

fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn fold(c: char, text: &str, at: usize) -> Fold {
    match c {
        // A carriage return before a line feed is half of one line break.
        '\r' if text.as_bytes().get(at + 1) == Some(&b'\n') => Fold::Drop,
        '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' => Fold::Char('\n'),
        '\n' | '\t' | ' '..='~' => Fold::Keep,
        '\0'..='\u{1f}' | '\u{7f}' => Fold::Drop,
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            Fold::Char(' ')
        }
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => Fold::Drop,
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2bb}'..='\u{2bd}' | '\u{b4}' | '\u{ff07}' => {
            Fold::Char('\'')
        }
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{ab}' | '\u{bb}' | '\u{ff02}' => Fold::Char('"'),
        '\u{2010}' | '\u{2011}' => Fold::Char('-'),
        '\u{2012}'..='\u{2015}' | '\u{2212}' => Fold::Char('\u{2013}'),
        '\u{2026}' => Fold::Str("..."),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).map_or(Fold::Keep, Fold::Char),
        'ø' => Fold::Char('o'),
        'Ø' => Fold::Char('O'),
        'ł' => Fold::Char('l'),
        'Ł' => Fold::Char('L'),
        'đ' | 'ð' => Fold::Char('d'),
        'Đ' | 'Ð' => Fold::Char('D'),
        'ı' => Fold::Char('i'),
        'ə' => Fold::Char('a'),
        'Ə' => Fold::Char('A'),
        'ħ' => Fold::Char('h'),
        'Ħ' => Fold::Char('H'),
        'þ' => Fold::Str("th"),
        'Þ' => Fold::Str("Th"),
        'ß' => Fold::Str("ss"),
        'æ' => Fold::Str("ae"),
        'Æ' => Fold::Str("Ae"),
        'œ' => Fold::Str("oe"),
        'Œ' => Fold::Str("Oe"),
        '\u{fb00}' => Fold::Str("ff"),
        '\u{fb01}' => Fold::Str("fi"),
        '\u{fb02}' => Fold::Str("fl"),
        '\u{fb03}' => Fold::Str("ffi"),
        '\u{fb04}' => Fold::Str("ffl"),
        _ if is_mark(c) => Fold::Drop,
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
            let mut base = None;
            decompose_canonical(c, |part| {
                if base.is_none() && !is_combining_mark(part) {
                    base = Some(part);
                }
            });
            match base {
                // "Ǿ" is a stroke under its accent: both go.
                Some(letter) if letter != c => match fold(letter, text, at) {
                    Fold::Keep => Fold::Char(letter),
                    folded => folded,
                },
                _ => Fold::Keep,
            }
        }
        _ => Fold::Keep,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slice<'t>(text: &'t str, folded: &str) -> &'t str {
        let f = Folded::new(text);
        let at = f.text().find(folded).unwrap_or_else(|| panic!("{folded:?} not in {:?}", f.text()));
        &text[f.start(at)..f.end(at + folded.len())]
    }

    #[test]
    fn plain_text_is_borrowed() {
        assert!(matches!(Folded::new("plain text\n").text, Cow::Borrowed(_)));
    }

    #[test]
    fn spans_lead_back_to_the_original() {
        for (text, folded, original) in [
            ("the group’s aims", "group's", "group’s"),
            ("in Côte d’Ivoire today", "Cote d'Ivoire", "Côte d’Ivoire"),
            ("Vučić said", "Vucic", "Vučić"),
            ("Vuc\u{30c}ic\u{301} said", "Vucic", "Vuc\u{30c}ic\u{301}"),
            ("Ko\u{200b}so\u{ad}vo\u{200b} said", "Kosovo", "Ko\u{200b}so\u{ad}vo"),
            ("\u{feff}Kosovo", "Kosovo", "Kosovo"),
            ("United\u{a0}States", "United States", "United\u{a0}States"),
            ("Straße nach Kosovo", "Kosovo", "Kosovo"),
            ("Straße", "Strasse", "Straße"),
            ("the oﬃce", "office", "oﬃce"),
            ("a\r\nb", "a\nb", "a\r\nb"),
        ] {
            assert_eq!(slice(text, folded), original, "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_folds_soundly(text in "[\\PC\\n\\r\\t\u{ad}\u{301}\u{200b}\u{2028}\u{fb03}ßæ…”]{0,60}") {
            check_fold(&text);
        }
    }

    #[test]
    fn other_scripts_stay() {
        assert_eq!(Folded::new("Коsovo").text(), "Коsovo");
    }

    #[test]
    fn folding_twice_is_folding_once() {
        for text in ["“Êtes” — Þór Straße ﬁ …", "a\u{85}b\rc\r\nd", "ǅ ŉ ẞ İ Ⱥ Ǿ ǽ"] {
            let once = Folded::new(text).text().to_owned();
            assert_eq!(Folded::new(&once).text(), once);
        }
    }
}
