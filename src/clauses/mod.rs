//! Shallow syntax: who does what to whom, in the sentences where a cue stands.

pub(crate) mod chunk;
pub(crate) mod syntax;
pub(crate) mod tagger;

pub(crate) use crate::text::lexicon;
