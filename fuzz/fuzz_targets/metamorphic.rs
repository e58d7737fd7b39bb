//! A paragraph more changes nothing before it; nor do line ends.
#![no_main]

use std::sync::OnceLock;

use demarche::Extractor;

#[path = "../../tests/support/relations.rs"]
mod relations;

libfuzzer_sys::fuzz_target!(|text: &str| {
    static EXTRACTOR: OnceLock<Extractor> = OnceLock::new();
    let extractor = EXTRACTOR.get_or_init(|| Extractor::new().expect("the embedded data files are sound"));
    relations::appended(extractor, text);
    relations::line_ends(extractor, text);
});
