//! Byte ranges of the caller's text.

use serde::{Deserialize, Serialize};

/// A half-open range of the document's text together with that slice.
///
/// Units are UTF-8 bytes unless [`Document::offsets`](crate::Document) says otherwise;
/// both ends always lie on character boundaries.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// First unit of the range.
    pub start: usize,
    /// First unit after the range.
    pub end: usize,
    /// The slice `text[start..end]`.
    pub text: String,
}

impl Span {
    /// Cuts `range` out of `text`; both ends are moved outwards to character boundaries.
    ///
    /// ```
    /// let span = demarche::Span::cut("Pristina said", 0, 8);
    /// assert_eq!((span.start, span.end, span.text.as_str()), (0, 8, "Pristina"));
    /// ```
    #[must_use]
    pub fn cut(text: &str, start: usize, end: usize) -> Self {
        let mut start = start.min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = end.clamp(start, text.len());
        while !text.is_char_boundary(end) {
            end += 1;
        }
        Self { start, end, text: text.get(start..end).unwrap_or_default().to_owned() }
    }

    /// Whether the two ranges share at least one unit.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}
