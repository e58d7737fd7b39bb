//! `demarche report`: one page that can be opened anywhere and asks nobody for anything.

mod article;
mod charts;
mod markup;
mod view;

use std::collections::BTreeMap;
use std::io::{self, IsTerminal};
use std::process::ExitCode;

use demarche::{Document, Ledger};
use minijinja::{AutoEscape, Environment, context};

use crate::args::ReportArgs;
use crate::extract::{each, named};
use crate::failure::Failure;
use crate::input::expand;
use crate::render::counted;
use crate::sink::{Sink, Stop};

const TEMPLATE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
/// What a browser may do with the page: this style, this script, and nothing else. A test keeps the sums current.
const POLICY: &str = include_str!("policy.txt");

/// Reads the articles and writes the page.
pub(crate) fn run(args: &ReportArgs) -> Result<ExitCode, Stop> {
    let inputs = expand(&named(&args.inputs));
    let options = args.reading.options();
    let mut read = Vec::new();
    let mut failed = 0;
    let took = each(
        inputs,
        &options,
        args.threads,
        |extractor, job| {
            let record = job.read(&options)?;
            let document = extractor.extract(record.article(args.reading.published));
            Ok((record.text, document))
        },
        |one| {
            match one {
                Ok(one) => read.push(one),
                Err(()) => failed += 1,
            }
            Ok(read.len())
        },
    )?;
    let page = page(args.title.as_deref().unwrap_or("Who stands where"), &read, !args.no_charts)?;
    Sink::file(&args.output)?.write(&page)?;
    #[allow(clippy::print_stderr, reason = "the closing line of a run goes to the person at the terminal")]
    if io::stderr().is_terminal() {
        let size = page.len() / 1024;
        let done = counted(read.len(), "article");
        eprintln!("{done} in {} ({size} KB; {:.2} s)", args.output.display(), took.as_secs_f64());
    }
    Ok(if failed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The page on these articles.
fn page(title: &str, read: &[(String, Document)], charts: bool) -> Result<String, Failure> {
    let mut ledger = Ledger::new();
    let mut pieces = Vec::new();
    let mut names = BTreeMap::new();
    for (number, (text, document)) in read.iter().enumerate() {
        let key = format!("a{number}");
        pieces.push(article::piece(&key, text, document));
        names.insert(key.clone(), article::title(text, document));
        ledger.add(&keyed(document, &key));
    }
    pieces.sort_by(|a, b| b.day.cmp(&a.day));
    let engine = read.first().map_or("demarche", |(_, document)| &document.engine);
    let view = view::Page::new(title, engine, &ledger, pieces, &names, charts);
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.add_template("page", TEMPLATE).map_err(Failure::unexpected)?;
    let template = environment.get_template("page").map_err(Failure::unexpected)?;
    let context = context! { page => minijinja::value::Serde(view), style => STYLE, script => SCRIPT, policy => POLICY.trim() };
    template.render(context).map_err(Failure::unexpected)
}

/// The document with names that are places in the page: several inputs may use one id.
fn keyed(document: &Document, key: &str) -> Document {
    let mut document = document.clone();
    document.id = key.to_owned();
    for (number, it) in document.recognition.iter_mut().enumerate() {
        it.id = format!("{key}-r{number}");
    }
    for (number, it) in document.concerns.iter_mut().enumerate() {
        it.id = format!("{key}-c{number}");
    }
    for (number, it) in document.contacts.iter_mut().enumerate() {
        it.id = format!("{key}-m{number}");
    }
    document
}

#[cfg(test)]
mod tests;
