//! Who and what can be named: the gazetteer files and what is built from them.
#![allow(dead_code, reason = "the matcher and the builder beside it are to come")]

mod entry;
mod facts;
mod format;
#[cfg(test)]
mod shipped;
mod suggest;
