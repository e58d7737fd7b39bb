//! Temporary command, replaced by the real one.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing)]
fn main() {
    let extractor = demarche::Extractor::new().unwrap();
    for file in std::env::args().skip(1).filter(|a| a != "extract" && a != "--format" && a != "jsonl") {
        let path = std::path::Path::new(&file);
        let text = std::fs::read_to_string(path).unwrap();
        if file.ends_with(".jsonl") {
            for line in text.lines() {
                let v: serde_json::Value = serde_json::from_str(line).unwrap();
                let day = v["published"].as_str().and_then(|d| d.parse().ok());
                let d = extractor.extract(
                    demarche::Article::new(v["text"].as_str().unwrap())
                        .id(v["id"].as_str().unwrap())
                        .published(day),
                );
                println!("{}", serde_json::to_string(&d).unwrap());
            }
        } else {
            let d = extractor
                .extract(demarche::Article::new(&text).id(path.file_stem().unwrap().to_str().unwrap()));
            println!("{}", serde_json::to_string(&d).unwrap());
        }
    }
}
