//! The command `demarche`: typed facts from diplomatic news, for a person or for a pipe.

mod args;
mod diff;
mod explain;
mod export;
mod extract;
mod failure;
mod input;
mod progress;
mod render;
mod report;
mod sink;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};
use clap_mangen::Man;

use crate::args::{Cli, Command};
use crate::failure::Failure;
use crate::sink::{Sink, Stop};

fn main() -> ExitCode {
    let mut sink = Sink::stdout();
    let outcome = match Cli::parse().command {
        Command::Extract(args) => extract::run(&args, sink),
        Command::Report(args) => report::run(&args),
        Command::Explain(args) => explain::run(&args, &mut sink),
        Command::Diff(args) => diff::run(&args, &mut sink),
        Command::Completions { shell } => completions(shell, &mut sink),
        Command::Man => manual(&mut sink),
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

fn completions(shell: clap_complete::Shell, sink: &mut Sink) -> Result<ExitCode, Stop> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "demarche", &mut script);
    sink.write(&String::from_utf8_lossy(&script))?;
    Ok(ExitCode::SUCCESS)
}

/// The page of the command, with those of its parts after it.
fn manual(sink: &mut Sink) -> Result<ExitCode, Stop> {
    let mut command = Cli::command().disable_help_subcommand(true);
    command.build();
    let mut page = Vec::new();
    Man::new(command.clone()).render(&mut page).map_err(Failure::unexpected)?;
    let mut page = String::from_utf8_lossy(&page).into_owned();
    for part in command.get_subcommands() {
        let man = Man::new(part.clone());
        let mut section = Vec::new();
        for render in [Man::render_synopsis_section, Man::render_options_section, Man::render_extra_section] {
            render(&man, &mut section).map_err(Failure::unexpected)?;
        }
        // Sections of a section.
        let section =
            String::from_utf8_lossy(&section).replace("\n.SH ", "\n.SS ").replacen(".SH ", ".SS ", 1);
        page.push_str(&format!(".SH \"DEMARCHE {}\"\n{section}", part.get_name().to_uppercase()));
    }
    sink.write(&page)?;
    Ok(ExitCode::SUCCESS)
}
