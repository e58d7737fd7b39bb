//! One line a stance from a whole folder: what a spreadsheet wants.
//!
//! ```text
//! cargo run --example stances_only -- examples/articles
//! ```
#![allow(clippy::print_stdout, reason = "an example shows its result")]

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use demarche::{Article, Extractor};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).unwrap_or_else(|| "examples/articles".to_owned());
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();

    let extractor = Extractor::new()?;
    println!("article\tpublished\tholder\tkind\ttarget\tcue");
    for path in paths {
        let text = fs::read_to_string(&path)?;
        let id = path.file_stem().unwrap_or_default().to_string_lossy();
        let document = extractor.extract(Article::new(&text).id(&id));
        let published = document.published.map(|day| day.to_string()).unwrap_or_default();
        for stance in &document.recognition {
            let holder = stance.holder.as_ref().map_or("", |holder| holder.name.as_str());
            // A cue may run over the end of a line; a cell may not.
            let cue = stance.cue.text.split_whitespace().collect::<Vec<_>>().join(" ");
            println!("{id}\t{published}\t{holder}\t{}\t{}\t{cue}", stance.kind, stance.target.name);
        }
    }
    Ok(())
}
