//! From JSON Lines to JSON Lines, with offsets as Python counts them.
//!
//! ```text
//! echo '{"id": "a", "text": "Serbia does not recognise Kosovo.", "published": "2024-06-06"}' |
//!     cargo run --example json_lines
//! ```

use std::error::Error;
use std::io::{self, BufRead, Write};

use demarche::document::OffsetUnit;
use demarche::{Article, Extractor};
use serde::Deserialize;

#[derive(Deserialize)]
struct Record {
    id: String,
    text: String,
    published: Option<demarche::Day>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let extractor = Extractor::new()?;
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let record: Record = serde_json::from_str(&line?)?;
        let article = Article::new(&record.text).id(&record.id).published(record.published);
        let document = extractor.extract(article).with_offsets(&record.text, OffsetUnit::Chars);
        serde_json::to_writer(&mut out, &document)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
