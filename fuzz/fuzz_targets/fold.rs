//! The way back from the folded text is monotone, lands on characters, and folding twice is folding once.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| demarche::check_fold(text));
