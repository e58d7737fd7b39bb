//! `demarche extract`: inputs in, results out, in order, on all cores, in bounded memory.
#![allow(clippy::print_stderr, reason = "the closing line of a run goes to the person at the terminal")]

use std::io::{self, IsTerminal};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::CommandFactory;
use demarche::document::OffsetUnit;
use demarche::{Day, Document, Extractor};
use rayon::prelude::*;

use crate::args::{Cli, Color, ExtractArgs, Format};
use crate::export::{brat, label_studio, spacy, table};
use crate::failure::Failure;
use crate::input::{Input, Job, Jobs, expand};
use crate::progress::Progress;
use crate::render::{Look, counted};
use crate::sink::{Piece, Sink, Stop, Target};

/// How much is read, worked on and written at a time. Small enough to stay in memory
/// whatever the corpus, large enough that the threads seldom wait for each other.
const CHUNK_BYTES: u64 = 2 << 20;
const CHUNK_DOCUMENTS: usize = 1024;

/// Reads everything that the command line names and prints what it says.
pub(crate) fn run(args: &ExtractArgs, stdout: Sink) -> Result<ExitCode, Stop> {
    let inputs = expand(&named(&args.inputs));
    let terminal = io::stdout().is_terminal() && args.output.is_none();
    let format = args.format.unwrap_or(if terminal { Format::Text } else { Format::Jsonl });
    let printer = Printer {
        published: args.published,
        format,
        unit: unit(format, args.offsets),
        look: Look::of_stdout(if args.output.is_some() && args.color == Color::Auto {
            Color::Never
        } else {
            args.color
        }),
    };
    let mut target = match (&args.output, format) {
        (Some(folder), Format::Brat) => Target::folder(folder)?,
        (None, Format::Brat) => {
            refuse("brat reads two files a document: name a folder for them with --output")
        }
        (Some(path), _) => Target::Stream(Sink::file(path)?),
        (None, _) => Target::Stream(stdout),
    };
    let mut tally = Tally::default();
    target.write(Piece::Lines(printer.head()?))?;
    let took = each(
        inputs,
        args.threads,
        |extractor, job| printer.work(extractor, job),
        |done, _| {
            match done {
                Ok((piece, counts)) => {
                    if format == Format::Labelstudio && tally.documents > 0 {
                        target.write(Piece::Lines(",\n".to_owned()))?;
                    }
                    target.write(piece)?;
                    tally.add(&counts);
                }
                Err(_) => tally.failed += 1,
            }
            Ok(tally.documents)
        },
    )?;
    target.write(Piece::Lines(printer.foot().to_owned()))?;
    if io::stderr().is_terminal() || args.output.is_some() {
        eprintln!("{}", tally.line(took));
    }
    Ok(if tally.failed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Works on every document on all cores and hands the results over in order; failures are told on the way.
pub(crate) fn each<T: Send>(
    inputs: Vec<Input>,
    threads: Option<NonZeroUsize>,
    work: impl Fn(&Extractor, Job) -> Result<T, Failure> + Sync,
    mut take: impl FnMut(Result<T, ()>, &Extractor) -> Result<usize, Stop>,
) -> Result<Duration, Stop> {
    let extractor = Extractor::new().map_err(Failure::unexpected)?;
    let threads = threads.map_or(0, NonZeroUsize::get);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(Failure::unexpected)?;
    let mut progress = Progress::new(inputs.iter().map(Input::bytes).sum());
    let mut jobs = Jobs::new(inputs);
    loop {
        let chunk = jobs.chunk(CHUNK_DOCUMENTS, CHUNK_BYTES);
        if chunk.is_empty() {
            return Ok(progress.finish());
        }
        let bytes = chunk.iter().map(Job::bytes).sum();
        let done: Vec<_> = pool.install(|| chunk.into_par_iter().map(|job| work(&extractor, job)).collect());
        let mut documents = 0;
        for one in done {
            let one = one.map_err(|failure| progress.aside(|| failure.report()));
            documents = take(one, &extractor)?;
        }
        progress.advance(bytes, documents);
    }
}

/// The inputs, or standard input where something is piped in and nothing is named.
pub(crate) fn named(inputs: &[PathBuf]) -> Vec<PathBuf> {
    if !inputs.is_empty() {
        return inputs.to_vec();
    }
    if io::stdin().is_terminal() {
        refuse("name at least one article, directory or -; the command with --help shows how");
    }
    vec![PathBuf::from("-")]
}

/// Ends the program: the command line is wrong.
fn refuse(message: &str) -> ! {
    Cli::command().error(clap::error::ErrorKind::MissingRequiredArgument, message).exit()
}

/// The unit asked for, where the readers of the format can count in it.
fn unit(format: Format, asked: Option<OffsetUnit>) -> OffsetUnit {
    if format.unit_is_fixed() && asked.is_some_and(|unit| unit != format.unit()) {
        refuse("the tools that read this format count in chars: leave --offsets out");
    }
    asked.unwrap_or(format.unit())
}

/// How results are printed.
struct Printer {
    published: Option<Day>,
    format: Format,
    unit: OffsetUnit,
    look: Look,
}

impl Printer {
    /// What stands before the first document.
    fn head(&self) -> Result<String, Failure> {
        Ok(match self.format {
            Format::Text => self.look.legend(),
            Format::Csv => table::head()?,
            Format::Labelstudio => "[\n".to_owned(),
            _ => String::new(),
        })
    }

    /// What stands after the last document.
    fn foot(&self) -> &'static str {
        if self.format == Format::Labelstudio { "\n]\n" } else { "" }
    }

    /// One document from its bytes to what is printed.
    fn work(&self, extractor: &Extractor, job: Job) -> Result<(Piece, Tally), Failure> {
        let record = job.read()?;
        let document = extractor.extract(record.article(self.published));
        let tally = Tally::of(&document);
        if self.format == Format::Text {
            return Ok((Piece::Lines(self.look.document(&record.text, &document)), tally));
        }
        let document = document.with_offsets(&record.text, self.unit);
        let json = match self.format {
            Format::Csv => return Ok((Piece::Lines(table::rows(&document)?), tally)),
            Format::Brat => {
                let annotations = brat::annotations(&record.text, &document);
                return Ok((Piece::Pair { id: record.id, text: record.text, annotations }, tally));
            }
            Format::Labelstudio => {
                let task = label_studio::task(&record.text, &document);
                return Ok((Piece::Lines(task.to_string()), tally));
            }
            Format::Spacy => serde_json::to_string(&spacy::document(&record.text, &document)),
            Format::Json => serde_json::to_string_pretty(&document),
            Format::Jsonl | Format::Text => serde_json::to_string(&document),
        };
        let mut line = json.map_err(Failure::unexpected)?;
        line.push('\n');
        Ok((Piece::Lines(line), tally))
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
