//! The command `demarche`: typed facts from diplomatic news, for a person or for a pipe.

mod args;
mod explain;
mod export;
mod extract;
mod failure;
mod input;
mod progress;
mod render;
mod sink;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Cli, Command};
use crate::sink::{Sink, Stop};

fn main() -> ExitCode {
    let mut sink = Sink::stdout();
    let outcome = match Cli::parse().command {
        Command::Extract(args) => extract::run(&args, sink),
        Command::Explain(args) => explain::run(&args, &mut sink),
        Command::Rules => explain::list(&mut sink),
        Command::Schema { what } => schema(what, &mut sink),
    };
    match outcome {
        Ok(code) => code,
        // Whoever reads us has seen enough (`demarche … | head`): no error of ours.
        Err(Stop::ClosedPipe) => ExitCode::SUCCESS,
        Err(Stop::Failed(failure)) => {
            failure.report();
            ExitCode::FAILURE
        }
    }
}

/// Prints what the readers of a format need to know of it.
fn schema(what: args::Schema, sink: &mut Sink) -> Result<ExitCode, Stop> {
    match what {
        args::Schema::Document => {
            // As written, not as read: every field is always there.
            let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
            let schema = settings.into_generator().into_root_schema_for::<demarche::Document>();
            sink.write(&format!("{:#}\n", schema.as_value()))?;
        }
        args::Schema::Brat => sink.write(export::brat::CONFIGURATION)?,
        args::Schema::Labelstudio => sink.write(export::label_studio::INTERFACE)?,
    }
    Ok(ExitCode::SUCCESS)
}
