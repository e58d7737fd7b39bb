//! Reads one article and says what is in it.
//!
//! ```text
//! cargo run --example read_article -- examples/articles/kosovo-vote.txt
//! ```
#![allow(clippy::print_stdout, reason = "an example shows its result")]

use std::error::Error;
use std::{env, fs};

use demarche::document::Actor;
use demarche::{Article, Extractor};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).unwrap_or_else(|| "examples/articles/kosovo-vote.txt".to_owned());
    let text = fs::read_to_string(&path)?;

    // Build the extractor once and keep it: it holds the gazetteers and can be shared by threads.
    let extractor = Extractor::new()?;
    let document = extractor.extract(Article::new(&text).id(&path));

    let published = document.published.map_or_else(|| "an unknown day".to_owned(), |day| day.to_string());
    println!("{path}, published on {published}, names {} actors and places", document.entities.len());

    println!("\nWho holds which office");
    for office in &document.offices {
        let of = office.of.as_ref().map_or("", |of| of.name.as_str());
        println!("  {}: {} {of}", office.person.name, office.title);
    }
    println!("\nWho recognises whom");
    for stance in &document.recognition {
        println!("  {} → {}: {}", name(stance.holder.as_ref()), stance.target.name, stance.kind);
        println!("      “{}”", stance.cue.text);
    }
    println!("\nWho fears what");
    for concern in &document.concerns {
        let holders: Vec<&str> = concern.holders.iter().map(|holder| holder.name.as_str()).collect();
        let threats: Vec<&str> = concern.threats.iter().map(|threat| threat.kind.as_str()).collect();
        println!("  {} {}: {}", holders.join(", "), concern.attitude, threats.join(", "));
    }
    println!("\nWho met whom");
    for contact in &document.contacts {
        let names: Vec<&str> = contact.participants.iter().map(|actor| actor.name.as_str()).collect();
        println!("  {}: {}", contact.kind, names.join(", "));
    }
    Ok(())
}

fn name(actor: Option<&Actor>) -> &str {
    actor.map_or("nobody named", |actor| actor.name.as_str())
}
