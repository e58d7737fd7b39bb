//! Any bytes are a gazetteer or are refused with their place; what is accepted can be read with.
#![no_main]

use demarche::{Error, Extractor, Gazetteer};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    match Gazetteer::from_tsv("fuzz.tsv", &text) {
        Ok(gazetteer) => {
            let extractor =
                Extractor::builder().gazetteer(gazetteer).build().expect("an accepted file builds");
            let document = extractor.extract(&*text);
            for mention in &document.mentions {
                assert_eq!(text.get(mention.start..mention.end), Some(mention.text.as_str()));
            }
        }
        Err(Error::Line { line, column, problem, remedy, .. }) => {
            assert!(!problem.is_empty() && !remedy.is_empty());
            assert!(line >= 1 && column >= 1, "{line}:{column} {problem}");
            assert!(line <= text.lines().count().max(1) + 1, "{line}: {problem}");
        }
        Err(other) => assert!(!other.to_string().is_empty()),
    }
});
