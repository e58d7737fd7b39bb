//! The text as such: folding, tokens, sentences. Knows no diplomacy.

pub(crate) mod dates;
pub(crate) mod fold;
pub(crate) mod hash;
pub(crate) mod lexicon;
pub(crate) mod quotes;
pub(crate) mod sentence;
pub(crate) mod table;
pub(crate) mod token;

use fold::Folded;
use sentence::Sentence;
use token::Token;

/// An article cut into tokens; everything refers to the folded text.
#[derive(Debug)]
pub(crate) struct Text<'t> {
    /// The folded text with its way back.
    pub(crate) folded: Folded<'t>,
    /// The folded text in ASCII lower case, at the same offsets.
    pub(crate) lower: String,
    pub(crate) tokens: Vec<Token>,
}

impl<'t> Text<'t> {
    /// Folds and tokenizes.
    pub(crate) fn new(original: &'t str) -> Self {
        let folded = Folded::new(original);
        let lower = folded.text().to_ascii_lowercase();
        let mut tokens = Vec::with_capacity(original.len() / 5);
        token::tokenize(folded.text(), &mut tokens);
        Self { folded, lower, tokens }
    }

    /// Splits into sentences; `joined` tells whether a name runs over the gap before a token.
    pub(crate) fn sentences(&self, joined: impl Fn(usize) -> bool) -> Vec<Sentence> {
        sentence::split(self.folded.text(), &self.tokens, joined)
    }

    /// The folded spelling of a token.
    pub(crate) fn token(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.text(self.folded.text()))
    }

    /// The lower-case spelling of a token.
    pub(crate) fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.text(&self.lower))
    }

    /// The folded text from token `first` up to token `end`, exclusive.
    pub(crate) fn slice(&self, first: usize, end: usize) -> &str {
        let (Some(a), Some(b)) =
            (self.tokens.get(first), end.checked_sub(1).and_then(|e| self.tokens.get(e)))
        else {
            return "";
        };
        self.folded.text().get(a.start as usize..b.end as usize).unwrap_or_default()
    }

    /// The slice of the original text.
    pub(crate) fn original(&self, start: usize, end: usize) -> &'t str {
        self.folded.original().get(start..end).unwrap_or_default()
    }

    /// The byte range of tokens `first..end` in the original text.
    pub(crate) fn range(&self, first: usize, end: usize) -> (usize, usize) {
        let start = self.tokens.get(first).map_or(0, |t| self.folded.start(t.start as usize));
        let end = end
            .checked_sub(1)
            .and_then(|e| self.tokens.get(e))
            .map_or(start, |t| self.folded.end(t.end as usize));
        (start, end.max(start))
    }
}
