//! Lines that fit, as ranges of the text so that marks stay where they belong.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use super::shown;

/// Columns that a character takes, shown as what is safe to show.
pub(super) fn columns(c: char) -> usize {
    shown(c).width().unwrap_or(1)
}

/// Columns that a text takes.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// Cuts `line` at spaces into pieces of at most `limit` columns; a longer word is cut where it must.
pub(super) fn wrap(line: &str, limit: usize) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let (mut start, mut used) = (0, 0);
    // Where the last word began, and the columns before it.
    let mut word = (0, 0);
    for (at, c) in line.char_indices() {
        let wide = columns(c);
        if used + wide > limit && at > start && c != ' ' {
            let (next, before) = if word.0 > start { word } else { (at, used) };
            pieces.push(start..next);
            start = next;
            used -= before;
            word = (start, 0);
        }
        used += wide;
        if c == ' ' {
            word = (at + 1, used);
        }
    }
    pieces.push(start..line.len());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(line: &str, limit: usize) -> Vec<&str> {
        wrap(line, limit).into_iter().map(|piece| line.get(piece).unwrap().trim_end()).collect()
    }

    #[test]
    fn at_spaces() {
        assert_eq!(cut("one two three", 7), ["one two", "three"]);
        assert_eq!(cut("one two three", 8), ["one two", "three"]);
        assert_eq!(cut("one", 3), ["one"]);
        assert_eq!(cut("", 3), [""]);
    }

    #[test]
    fn inside_a_word_that_is_too_long() {
        assert_eq!(cut("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
        assert_eq!(cut("a bcdefg", 3), ["a", "bcd", "efg"]);
    }

    #[test]
    fn by_columns_not_by_bytes() {
        assert_eq!(cut("Vučić Šmit", 5), ["Vučić", "Šmit"]);
        assert_eq!(cut("北京北京", 4), ["北京", "北京"]);
    }

    #[test]
    fn nothing_is_lost() {
        let line = "  “Kosovo”   is  a\u{301} state, said Vučić.  ";
        for limit in 1..40 {
            let joined: String =
                wrap(line, limit).into_iter().map(|piece| line.get(piece).unwrap()).collect();
            assert_eq!(joined, line);
        }
    }
}
