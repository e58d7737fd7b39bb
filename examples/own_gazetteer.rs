//! A domain of your own: a river commission, its people and who chaired it when.
//!
//! ```text
//! cargo run --example own_gazetteer
//! ```
//!
//! The same files work with the command: `demarche extract --gazetteer bodies.tsv …`, and
//! `demarche gazetteer check bodies.tsv` shows what is wrong with one.
#![allow(clippy::print_stdout, reason = "an example shows its result")]

use std::error::Error;

use demarche::document::Role;
use demarche::{Article, Day, Extractor, Gazetteer};

/// Entities: one a line, sorted by id, columns separated by tabs. `alone` is a surname, which
/// counts once the article has given the full name.
const BODIES: &str = "\
# The commission and its people. Source: own.
id\tkind\tname\tsurfaces\tfacts\tsource
amu-basin-council\torg\tAmu Basin Council\talt:Basin Council|abbr:AMBC\ttype=igo\town
jorn-halvorsen\tperson\tJorn Halvorsen\talone:Halvorsen\tacts_for=amu-basin-council|country=iso:NO\town
nodira-salimova\tperson\tNodira Salimova\talone:Salimova\tacts_for=amu-basin-council|country=iso:UZ\town
";

/// Offices: who held what from when to when; the day of `to` is the first one after.
const OFFICES: &str = "\
# Who chaired the commission. Source: own.
person\trole\ttitle\tof\tfrom\tto\tas_of\tsource
jorn-halvorsen\tigo_official\tSecretary-General\tamu-basin-council\t2019-05-01\t2024-09-01\t\town
nodira-salimova\tigo_official\tSecretary-General\tamu-basin-council\t2024-09-01\t\t2025-12\town
";

const ARTICLE: &str = "\
TERMEZ, March 3 - The AMBC does not recognise the dam's operator as a member, Secretary-General \
Nodira Salimova told reporters. Salimova will meet the Uzbek foreign minister on Thursday.";

fn main() -> Result<(), Box<dyn Error>> {
    // A wrong line is refused with file, line, column and what to write instead.
    let wrong = Gazetteer::from_tsv("bodies.tsv", &BODIES.replace("type=igo", "type=igoo"));
    println!("{}", wrong.err().map_or_else(String::new, |fault| fault.to_string()));

    // What conflicts with the embedded knowledge is reported, never decided silently.
    let taken = BODIES.replace("abbr:AMBC", "abbr:NATO");
    for fault in Gazetteer::embedded()?.check("bodies.tsv", &taken) {
        println!("{fault}");
    }

    let gazetteer = Gazetteer::embedded()?
        .merge(Gazetteer::from_tsv("bodies.tsv", BODIES)?)?
        .merge(Gazetteer::from_tsv("offices.tsv", OFFICES)?)?;
    for day in ["2022-01-01", "2025-03-03"] {
        let day: Day = day.parse()?;
        for holder in gazetteer.holder(Role::IgoOfficial, "amu-basin-council", day) {
            println!("{day}: {}, {}", holder.name, holder.tenure.title);
        }
    }

    let extractor = Extractor::builder().gazetteer(gazetteer).build()?;
    let article = Article::new(ARTICLE).published(Day::new(2025, 3, 4));
    let document = extractor.extract(article);
    println!("read with {}", document.gazetteer);
    for mention in document.mentions.iter().filter(|mention| mention.entity.is_some()) {
        println!("{}\t{}\t{}", mention.text, mention.kind, mention.entity.as_deref().unwrap_or_default());
    }
    for office in &document.offices {
        let of = office.of.as_ref().map_or("", |of| of.name.as_str());
        println!("{}: {}, {of}", office.person.name, office.title);
    }
    Ok(())
}
