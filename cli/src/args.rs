//! What may stand on the command line.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use demarche::Day;
use demarche::document::OffsetUnit;

use crate::input::Options;

/// Typed facts from English diplomatic news: who recognises whom and how far,
/// who fears which threat, who met whom, with the evidence under each.
#[derive(Debug, Parser)]
#[command(
    name = "demarche",
    version,
    max_term_width = 100,
    after_help = "`demarche COMMAND --help` teaches each by example."
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read articles and print what they say
    Extract(ExtractArgs),
    /// Write one offline page: who stands where, since when, who met whom, every article with its findings
    Report(ReportArgs),
    /// Print the page of a rule, or trace what happens to a sentence
    Explain(ExplainArgs),
    /// Show what changed between two runs
    Diff(DiffArgs),
    /// List every rule with one line on each
    Rules,
    /// Check a gazetteer file of your own, or look a name up
    #[command(subcommand)]
    Gazetteer(GazetteerCommand),
    /// Print the JSON Schema of a document, or the labels of an annotation tool
    Schema {
        /// What to print
        #[arg(value_enum, default_value = "document")]
        what: Schema,
    },
    /// Print the completions of a shell
    #[command(after_help = COMPLETIONS_HELP)]
    Completions {
        /// The shell
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    #[command(after_help = "Example:\n  demarche man | man -l -")]
    Man,
}

const EXTRACT_HELP: &str = "\
Examples:
  demarche extract article.txt                     read one article, findings in place
  demarche extract news/ > findings.jsonl          every .txt, .html, .jsonl and .csv under news/
  demarche extract -f csv news/ -o findings.csv    a table for R, pandas or a spreadsheet
  demarche extract --published 2021-10-20 a.txt    \"on Monday\" counts from that day
  curl … | demarche extract -                      standard input: text or JSON Lines
  demarche extract news.jsonl | jq '.recognition[] | [.holder.name, .kind, .target.name]'

Input:
  .jsonl    a record a line: {\"id\", \"text\"} and, if known, \"published\", \"title\", \"source\", \"url\"
  .csv      a record a row, in columns of these names (.tsv: separated by tabs)
  .html     a web page; its article, title and day are taken, offsets count in the text that --text adds
  others    one article; the name without the ending is the id
  Standard input is JSON Lines when it starts with {\"; otherwise one article with the id stdin.

Exit code:
  0  every document was read
  1  some could not be read (named on standard error; all the others were printed)
  2  the command line is wrong";

#[derive(Debug, Args)]
#[command(after_help = EXTRACT_HELP)]
pub(crate) struct ExtractArgs {
    /// Articles (text or .jsonl), directories of them, or - for standard input
    #[arg(value_name = "FILE|DIR|-")]
    pub(crate) inputs: Vec<PathBuf>,

    /// How to print [default: text on a terminal, jsonl otherwise]
    #[arg(short, long, value_enum)]
    pub(crate) format: Option<Format>,

    #[command(flatten)]
    pub(crate) reading: Reading,

    /// File to write to [default: standard output]; with brat, the folder
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,

    /// Unit in which offsets are counted [default: bytes, chars in tables and for annotation tools]
    #[arg(long, value_name = "UNIT", value_parser = offset_unit())]
    pub(crate) offsets: Option<OffsetUnit>,

    /// Add the text that was read to each JSON object, as "text"
    #[arg(long)]
    pub(crate) text: bool,

    /// Colour in the text format (auto respects `NO_COLOR`)
    #[arg(long, value_name = "WHEN", default_value = "auto", value_enum)]
    pub(crate) color: Color,

    /// Number of threads [default: one a core]
    #[arg(short = 'j', long, value_name = "N")]
    pub(crate) threads: Option<std::num::NonZeroUsize>,
}

// Help texts are shown as they stand: no backticks.
#[allow(clippy::doc_markdown)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The article with the findings in place, for a person
    Text,
    /// One JSON object a document, each on its own line
    Jsonl,
    /// One indented JSON object a document, one after the other
    Json,
    /// A table: one finding a row, for R, pandas, DuckDB and spreadsheets
    Csv,
    /// One JSON object a document, as spaCy's Doc.from_json and displaCy read it
    Spacy,
    /// A .txt and an .ann file a document for the brat annotation tool, in the folder --output
    Brat,
    /// Tasks with predictions for Label Studio, to be corrected by people
    Labelstudio,
}

impl Format {
    /// The unit in which the readers of the format count.
    pub(crate) const fn unit(self) -> OffsetUnit {
        match self {
            Self::Text | Self::Jsonl | Self::Json => OffsetUnit::Bytes,
            Self::Csv | Self::Spacy | Self::Brat | Self::Labelstudio => OffsetUnit::Chars,
        }
    }

    /// Whether another unit would only break the reader.
    pub(crate) const fn unit_is_fixed(self) -> bool {
        matches!(self, Self::Spacy | Self::Brat | Self::Labelstudio)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Schema {
    /// JSON Schema of a document, as --format json and jsonl print it
    Document,
    /// annotation.conf of the brat annotation tool
    Brat,
    /// Labelling interface of Label Studio
    Labelstudio,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

/// How inputs are read.
#[derive(Debug, Args)]
#[command(next_help_heading = "Reading")]
pub(crate) struct Reading {
    /// Day of publication of articles whose record names none
    #[arg(short, long, value_name = "YYYY-MM-DD")]
    pub(crate) published: Option<Day>,

    /// A gazetteer file of your own, over the embedded ones (may be given several times)
    #[arg(short, long, value_name = "FILE")]
    pub(crate) gazetteer: Vec<PathBuf>,

    /// Which field or column of theirs is ours: --field text=body --field published=date
    #[arg(long, value_name = "OURS=THEIRS", value_parser = field)]
    field: Vec<(String, String)>,

    /// Encoding of inputs that are not UTF-8, such as windows-1252
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    encoding: Option<&'static encoding_rs::Encoding>,
}

impl Reading {
    pub(crate) fn options(&self) -> Options {
        Options { fields: self.field.iter().cloned().collect(), encoding: self.encoding }
    }
}

fn field(text: &str) -> Result<(String, String), String> {
    const OURS: [&str; 6] = ["id", "text", "published", "title", "source", "url"];
    match text.split_once('=') {
        Some((ours, theirs)) if OURS.contains(&ours) && !theirs.is_empty() => {
            Ok((ours.to_owned(), theirs.to_owned()))
        }
        _ => Err(format!("write OURS=THEIRS, where OURS is one of {}", OURS.join(", "))),
    }
}

fn encoding(label: &str) -> Result<&'static encoding_rs::Encoding, String> {
    encoding_rs::Encoding::for_label(label.as_bytes()).ok_or_else(|| {
        "no such encoding; known are those of the web, such as windows-1252, iso-8859-2, utf-16le".into()
    })
}

const REPORT_HELP: &str = "\
Examples:
  demarche report news/ -o report.html              every article under news/
  demarche report news.jsonl -o report.html --title 'Kosovo, June 2024'

The page is one file. It needs no network, can be mailed and printed, and works without JavaScript too.";

#[derive(Debug, Args)]
#[command(after_help = REPORT_HELP)]
pub(crate) struct ReportArgs {
    /// Articles, directories of them, or - for standard input
    #[arg(value_name = "FILE|DIR|-")]
    pub(crate) inputs: Vec<PathBuf>,

    /// The page to write
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,

    /// Heading of the page
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,

    #[command(flatten)]
    pub(crate) reading: Reading,

    /// Leave timeline and network out
    #[arg(long)]
    pub(crate) no_charts: bool,

    /// Number of threads [default: one a core]
    #[arg(short = 'j', long, value_name = "N")]
    pub(crate) threads: Option<std::num::NonZeroUsize>,
}

const DIFF_HELP: &str = "\
Examples:
  demarche extract corpus/ > before.jsonl; git pull; demarche extract corpus/ > after.jsonl
  demarche diff before.jsonl after.jsonl

Exit code:
  0  nothing changed
  1  something did
  2  one of the two cannot be read";

#[derive(Debug, Args)]
#[command(after_help = DIFF_HELP)]
pub(crate) struct DiffArgs {
    /// What `extract --format jsonl` printed before
    #[arg(value_name = "OLD")]
    pub(crate) old: PathBuf,

    /// What it prints now
    #[arg(value_name = "NEW")]
    pub(crate) new: PathBuf,
}

const COMPLETIONS_HELP: &str = "\
Examples:
  demarche completions bash > ~/.local/share/bash-completion/completions/demarche
  demarche completions zsh > ~/.zfunc/_demarche
  demarche completions fish > ~/.config/fish/completions/demarche.fish";

const EXPLAIN_HELP: &str = "\
Examples:
  demarche rules                                            which rules there are
  demarche explain recognition/refuses                      what that one tags, and what not
  demarche explain --text 'Serbia will never recognise Kosovo.'";

#[derive(Debug, Args)]
#[command(after_help = EXPLAIN_HELP)]
pub(crate) struct ExplainArgs {
    /// The rule, as findings name it in `rule`
    #[arg(value_name = "RULE", required_unless_present = "text", conflicts_with = "text")]
    #[arg(value_parser = rule(), hide_possible_values = true)]
    pub(crate) rule: Option<String>,

    /// Text whose analysis is shown step by step
    #[arg(short, long, value_name = "TEXT")]
    pub(crate) text: Option<String>,

    /// Day of publication of the text
    #[arg(short, long, value_name = "YYYY-MM-DD", requires = "text")]
    pub(crate) published: Option<Day>,
}

const GAZETTEER_HELP: &str = "\
Examples:
  demarche gazetteer check people.tsv offices.tsv          everything wrong with two files
  demarche gazetteer find Lavrov                           who bears that name
  demarche gazetteer find 'Li Qiang' --on 2024-05-01       and who of them held an office then
  demarche extract --gazetteer people.tsv news/            read with them

A file is tab-separated; its header tells what its rows are:
  id  kind  name  surfaces  facts  source                  entities
  person  role  title  of  from  to  as_of  source         offices
  surface  readings  rule  reason                          ambiguous surfaces
  surface  reason                                          surfaces that stay silent
A row with the id of an embedded entity replaces it.";

#[derive(Debug, Subcommand)]
#[command(after_help = GAZETTEER_HELP)]
pub(crate) enum GazetteerCommand {
    /// Show everything that is wrong with gazetteer files, each line with its remedy
    Check(CheckArgs),
    /// Print what a name may stand for
    Find(FindArgs),
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// Gazetteer files; each may refer to the ones before it
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct FindArgs {
    /// A name, surname, abbreviation or adjective, as a text would have it
    #[arg(value_name = "NAME")]
    pub(crate) name: String,

    /// Only the offices held on this day
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) on: Option<Day>,

    /// A gazetteer file of your own, over the embedded ones (may be given several times)
    #[arg(short, long, value_name = "FILE")]
    pub(crate) gazetteer: Vec<PathBuf>,
}

fn offset_unit() -> impl TypedValueParser<Value = OffsetUnit> {
    PossibleValuesParser::new(OffsetUnit::ALL.iter().map(|unit| unit.as_str()))
        .try_map(|label| OffsetUnit::from_label(&label).ok_or("no such unit"))
}

/// The rules as possible values: clap then knows the nearest one to a misspelt name.
fn rule() -> PossibleValuesParser {
    PossibleValuesParser::new(demarche::rules().iter().map(|rule| PossibleValue::new(rule.id)))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_definition_holds_together() {
        Cli::command().debug_assert();
    }
}
