//! Puts a folder of articles together: who stands where, and who changed position.
//!
//! ```text
//! cargo run --example who_stands_where -- examples/articles
//! ```
#![allow(clippy::print_stdout, reason = "an example shows its result")]

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use demarche::{Article, Extractor, Ledger};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).unwrap_or_else(|| "examples/articles".to_owned());
    let paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;

    // In whatever order: the ledger puts statements in theirs, and counts reprints once.
    let extractor = Extractor::new()?;
    let mut ledger = Ledger::new();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "txt")) {
        let text = fs::read_to_string(path)?;
        let id = path.file_stem().unwrap_or_default().to_string_lossy();
        ledger.add(&extractor.extract(Article::new(&text).id(&id)));
    }

    println!("Who stands where");
    for cell in ledger.matrix().cells {
        let day = cell.statement.day.map_or_else(|| "no date".to_owned(), |day| day.to_string());
        println!("  {} → {}: {}, {day}", cell.holder, cell.target, cell.statement.kind);
    }
    println!("\nWho moved");
    for change in ledger.changes() {
        let holder = change.to.holder.as_deref().unwrap_or_default();
        println!("  {holder} → {}: {} → {}", change.to.target, change.from.kind, change.to.kind);
    }
    println!("\nWhose accounts differ");
    for clash in ledger.contradictions() {
        let holder = clash.first.holder.as_deref().unwrap_or_default();
        println!("  {holder} → {}: {} or {}", clash.first.target, clash.first.kind, clash.second.kind);
    }
    println!("\n{} concerns, {} contacts", ledger.concerns().len(), ledger.contacts().len());
    Ok(())
}
