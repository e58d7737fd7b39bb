//! `demarche extract`: inputs in, results out, in order, on all cores, in bounded memory.
#![allow(clippy::print_stderr, reason = "the closing line of a run goes to the person at the terminal")]

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::CommandFactory;
use demarche::{Document, Extractor};
use rayon::prelude::*;

use crate::args::{Cli, ExtractArgs, Format};
use crate::failure::Failure;
use crate::input::{Input, Job, Jobs, expand};
use crate::progress::Progress;
use crate::render::{Look, counted};
use crate::sink::{Sink, Stop};

/// How much is read, worked on and written at a time. Small enough to stay in memory
/// whatever the corpus, large enough that the threads seldom wait for each other.
const CHUNK_BYTES: u64 = 2 << 20;
const CHUNK_DOCUMENTS: usize = 1024;

/// Reads everything that the command line names and prints what it says.
pub(crate) fn run(args: &ExtractArgs, sink: &mut Sink) -> Result<ExitCode, Stop> {
    let inputs = expand(&named(args));
    let terminal = io::stdout().is_terminal();
    let format = args.format.unwrap_or(if terminal { Format::Text } else { Format::Jsonl });
    let printer = Printer { args, format, look: Look::of_stdout(args.color) };
    let extractor = Extractor::new().map_err(Failure::unexpected)?;
    let threads = args.threads.map_or(0, std::num::NonZeroUsize::get);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(Failure::unexpected)?;
    let mut progress = Progress::new(inputs.iter().map(Input::bytes).sum());
    let mut jobs = Jobs::new(inputs);
    let mut tally = Tally::default();

    if format == Format::Text {
        sink.write(&printer.look.legend())?;
    }
    loop {
        let chunk = jobs.chunk(CHUNK_DOCUMENTS, CHUNK_BYTES);
        if chunk.is_empty() {
            break;
        }
        let bytes = chunk.iter().map(Job::bytes).sum();
        let done: Vec<_> =
            pool.install(|| chunk.into_par_iter().map(|job| printer.work(&extractor, job)).collect());
        for piece in done {
            match piece {
                Ok((printed, counts)) => {
                    sink.write(&printed)?;
                    tally.add(&counts);
                }
                Err(failure) => {
                    progress.aside(|| failure.report());
                    tally.failed += 1;
                }
            }
        }
        progress.advance(bytes, tally.documents);
    }
    let took = progress.finish();
    if terminal {
        eprintln!("{}", tally.line(took));
    }
    Ok(if tally.failed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The inputs, or standard input where something is piped in and nothing is named.
fn named(args: &ExtractArgs) -> Vec<PathBuf> {
    if !args.inputs.is_empty() {
        return args.inputs.clone();
    }
    if io::stdin().is_terminal() {
        let message = "name at least one article, directory or -; see `demarche extract --help`";
        Cli::command().error(clap::error::ErrorKind::MissingRequiredArgument, message).exit();
    }
    vec![PathBuf::from("-")]
}

/// How results are printed.
struct Printer<'a> {
    args: &'a ExtractArgs,
    format: Format,
    look: Look,
}

impl Printer<'_> {
    /// One document from its bytes to the text that is printed.
    fn work(&self, extractor: &Extractor, job: Job) -> Result<(String, Tally), Failure> {
        let record = job.read()?;
        let document = extractor.extract(record.article(self.args.published));
        let tally = Tally::of(&document);
        let json = |document: Document| document.with_offsets(&record.text, self.args.offsets);
        let mut printed = match self.format {
            Format::Text => return Ok((self.look.document(&record.text, &document), tally)),
            Format::Jsonl => serde_json::to_string(&json(document)),
            Format::Json => serde_json::to_string_pretty(&json(document)),
        }
        .map_err(Failure::unexpected)?;
        printed.push('\n');
        Ok((printed, tally))
    }
}

/// What a run amounts to.
#[derive(Debug, Default)]
struct Tally {
    documents: usize,
    silent: usize,
    recognition: usize,
    concerns: usize,
    contacts: usize,
    offices: usize,
    warnings: usize,
    failed: usize,
}

impl Tally {
    fn of(document: &Document) -> Self {
        let mut tally = Self {
            documents: 1,
            silent: 0,
            recognition: document.recognition.len(),
            concerns: document.concerns.len(),
            contacts: document.contacts.len(),
            offices: document.offices.len(),
            warnings: document.warnings.len(),
            failed: 0,
        };
        tally.silent = usize::from(tally.findings() == 0);
        tally
    }

    fn findings(&self) -> usize {
        self.recognition + self.concerns + self.contacts + self.offices
    }

    fn add(&mut self, other: &Self) {
        self.documents += other.documents;
        self.silent += other.silent;
        self.recognition += other.recognition;
        self.concerns += other.concerns;
        self.contacts += other.contacts;
        self.offices += other.offices;
        self.warnings += other.warnings;
        self.failed += other.failed;
    }

    /// The closing line of a run.
    fn line(&self, took: Duration) -> String {
        let mut line = format!(
            "{}, {}: {} recognition, {}, {}, {}",
            counted(self.documents, "document"),
            counted(self.findings(), "finding"),
            self.recognition,
            counted(self.concerns, "concern"),
            counted(self.contacts, "contact"),
            counted(self.offices, "office"),
        );
        for (count, what) in
            [(self.silent, "without any"), (self.warnings, "warnings"), (self.failed, "not read")]
        {
            if count > 0 {
                line.push_str(&format!("; {count} {what}"));
            }
        }
        line.push_str(&format!("; {:.2} s", took.as_secs_f64()));
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_line_counts() {
        let mut tally = Tally { documents: 1, recognition: 2, concerns: 1, ..Tally::default() };
        tally.add(&Tally { documents: 1, silent: 1, ..Tally::default() });
        tally.failed = 3;
        snapbox::assert_data_eq!(
            tally.line(Duration::from_millis(1234)),
            snapbox::str![
                "2 documents, 3 findings: 2 recognition, 1 concern, 0 contacts, 0 offices; 1 without any; 3 not read; 1.23 s"
            ]
        );
    }
}
