//! The text as such: folding, tokens, sentences. Knows no diplomacy.

pub(crate) mod fold;
pub(crate) mod sentence;
pub(crate) mod token;
