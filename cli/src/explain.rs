//! `demarche explain` and `demarche rules`: how the results come about.

use std::fmt::Write as _;
use std::process::ExitCode;

use demarche::{Article, Extractor};

use crate::args::ExplainArgs;
use crate::failure::Failure;
use crate::render::safe_lines;
use crate::sink::{Sink, Stop};

/// Prints the page of a rule or the trace of a text.
pub(crate) fn run(args: &ExplainArgs, sink: &mut Sink) -> Result<ExitCode, Stop> {
    if let Some(text) = &args.text {
        let extractor = Extractor::new().map_err(Failure::unexpected)?;
        let explanation = extractor.explain(Article::new(text).published(args.published));
        sink.write(&ended(&safe_lines(&explanation.to_string())))?;
    }
    for rule in demarche::rules().iter().filter(|rule| args.rule.as_deref() == Some(rule.id)) {
        sink.write(&ended(&rule.to_string()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints every rule with a line on it.
pub(crate) fn list(sink: &mut Sink) -> Result<ExitCode, Stop> {
    let rules = demarche::rules();
    let width = rules.iter().map(|rule| rule.id.len()).max().unwrap_or_default();
    let mut page = String::new();
    for rule in rules {
        // Writing into a String cannot fail.
        let _ = writeln!(page, "{:width$}  {}", rule.id, rule.summary);
    }
    sink.write(&page)?;
    Ok(ExitCode::SUCCESS)
}

fn ended(text: &str) -> String {
    format!("{}\n", text.trim_end_matches('\n'))
}
