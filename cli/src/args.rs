//! What may stand on the command line.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use demarche::Day;
use demarche::document::OffsetUnit;

/// Typed facts from English diplomatic news: who recognises whom and how far,
/// who fears which threat, who met whom, with the evidence under each.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, after_help = "`demarche COMMAND --help` teaches each by example.")]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read articles and print what they say
    Extract(ExtractArgs),
    /// Print the page of a rule, or trace what happens to a sentence
    Explain(ExplainArgs),
    /// List every rule with one line on each
    Rules,
    /// Print the JSON Schema of a document, or the labels of an annotation tool
    Schema {
        /// What to print
        #[arg(value_enum, default_value = "document")]
        what: Schema,
    },
}

const EXTRACT_HELP: &str = "\
Examples:
  demarche extract article.txt                     read one article, findings in place
  demarche extract news/ > findings.jsonl          every .txt and .jsonl under news/
  demarche extract --published 2021-10-20 a.txt    \"on Monday\" counts from that day
  curl … | demarche extract -                      standard input: text or JSON Lines
  demarche extract news.jsonl | jq '.recognition[] | [.holder.name, .kind, .target.name]'

Input:
  A .jsonl file holds one record a line: {\"id\", \"text\"} and, if known, \"published\", \"title\",
  \"source\", \"url\". Any other file is one article, its name without the ending is the id.
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

    /// Day of publication of articles whose record names none
    #[arg(short, long, value_name = "YYYY-MM-DD")]
    pub(crate) published: Option<Day>,

    /// File to write to [default: standard output]; with brat, the folder
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,

    /// Unit in which offsets are counted [default: bytes, chars in tables and for annotation tools]
    #[arg(long, value_name = "UNIT", value_parser = offset_unit())]
    pub(crate) offsets: Option<OffsetUnit>,

    /// Colour in the text format (auto respects `NO_COLOR`)
    #[arg(long, value_name = "WHEN", default_value = "auto", value_enum)]
    pub(crate) color: Color,

    /// Number of threads [default: one a core]
    #[arg(short = 'j', long, value_name = "N")]
    pub(crate) threads: Option<std::num::NonZeroUsize>,
}

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

const EXPLAIN_HELP: &str = "\
Examples:
  demarche rules                                            which rules there are
  demarche explain recognition/verbal                       what that one tags, and what not
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
