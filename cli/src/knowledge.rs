//! `demarche gazetteer` and `--gazetteer`: a user's own knowledge beside the embedded one.
#![allow(clippy::print_stderr, reason = "what is wrong with a file goes to the person at the terminal")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use demarche::gazetteer::{Candidate, Gazetteer, Standing, Tenure};
use demarche::{Error, Extractor};

use crate::args::{CheckArgs, FindArgs};
use crate::failure::Failure;
use crate::render::{counted, safe};
use crate::sink::{Sink, Stop};

/// An extractor that knows the embedded gazetteers and these files.
pub(crate) fn extractor(files: &[PathBuf]) -> Result<Extractor, Stop> {
    if files.is_empty() {
        return Ok(Extractor::new().map_err(Failure::unexpected)?);
    }
    let gazetteer = with(files)?;
    Ok(Extractor::builder().gazetteer(gazetteer).build().map_err(Failure::unexpected)?)
}

/// The embedded gazetteer with these files over it; what is wrong with one is shown in place.
fn with(files: &[PathBuf]) -> Result<Gazetteer, Stop> {
    let mut gazetteer = Gazetteer::embedded().map_err(Failure::unexpected)?.clone();
    for path in files {
        let text = read(path)?;
        let merged = Gazetteer::from_tsv(path, &text).and_then(|own| gazetteer.merge(own));
        gazetteer = merged.map_err(|fault| {
            show(&fault, &text);
            let remedy = format!("`demarche gazetteer check {}` shows everything", path.display());
            Failure::new(path.display(), "the gazetteer cannot be used", remedy)
        })?;
    }
    Ok(gazetteer)
}

/// Shows everything that is wrong with gazetteer files.
pub(crate) fn check(args: &CheckArgs, sink: &mut Sink) -> Result<ExitCode, Stop> {
    let mut gazetteer = Gazetteer::embedded().map_err(Failure::unexpected)?.clone();
    let mut broken = false;
    for path in &args.files {
        let text = read(path)?;
        let faults = gazetteer.check(path, &text);
        faults.iter().for_each(|fault| show(fault, &text));
        if faults.is_empty() {
            let rows = text.lines().filter(|line| !line.starts_with('#')).count().saturating_sub(1);
            sink.write(&format!(
                "{}: {}, nothing wrong\n",
                safe(&path.display().to_string()),
                counted(rows, "row")
            ))?;
            // The next file may refer to this one.
            let own = Gazetteer::from_tsv(path, &text).map_err(Failure::unexpected)?;
            gazetteer = gazetteer.merge(own).map_err(Failure::unexpected)?;
        } else {
            let count = counted(faults.len(), "fault");
            eprintln!("demarche: {}: {count}", safe(&path.display().to_string()));
            broken = true;
        }
    }
    Ok(if broken { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Prints what a name may stand for.
pub(crate) fn find(args: &FindArgs, sink: &mut Sink) -> Result<ExitCode, Stop> {
    let own;
    let gazetteer = if args.gazetteer.is_empty() {
        Gazetteer::embedded().map_err(Failure::unexpected)?
    } else {
        own = with(&args.gazetteer)?;
        &own
    };
    let found = gazetteer.find(&args.name, args.on);
    // "the Turkish foreign minister": no name, but an office that somebody held on that day.
    let holders = match args.on {
        Some(day) if found.is_empty() => gazetteer.holders(&args.name, day),
        _ => Vec::new(),
    };
    for holder in &holders {
        let id = holder.tenure.person;
        let line = office(gazetteer, &holder.tenure, args);
        sink.write(&format!("{id}  person  {}  (office)\n  {line}\n", holder.name))?;
    }
    if found.is_empty() && holders.is_empty() {
        let near = gazetteer.similar(&args.name).map(|near| format!("did you mean {near:?}?"));
        let remedy = near.unwrap_or_else(|| "add it in a file of your own (--gazetteer FILE)".to_owned());
        return Err(Stop::Failed(Failure::new(
            &args.name,
            "the gazetteers know nobody by that name",
            remedy,
        )));
    }
    for candidate in &found {
        sink.write(&page(gazetteer, candidate, args))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// What is known of one candidate.
fn page(gazetteer: &Gazetteer, candidate: &Candidate<'_>, args: &FindArgs) -> String {
    let mut page = String::new();
    // Writing into a String cannot fail.
    let _ = writeln!(page, "{}  {}  {}  ({})", candidate.id, candidate.kind, candidate.name, candidate.via);
    for (key, value) in &candidate.facts {
        let names: Option<Vec<&str>> = value.split(',').map(|id| gazetteer.name_of(id)).collect();
        let names = names.map(|names| format!("  {}", names.join(", "))).unwrap_or_default();
        let _ = writeln!(page, "  {key}: {value}{names}");
    }
    for tenure in &candidate.offices {
        let _ = writeln!(page, "  {}", office(gazetteer, tenure, args));
    }
    let _ = writeln!(page, "  source: {}", candidate.source);
    page
}

/// One office on one line: `2021-08 – 2024-07  Prime Minister, Italy`.
fn office(gazetteer: &Gazetteer, tenure: &Tenure<'_>, args: &FindArgs) -> String {
    let dash = |date: &str| if date.is_empty() { "…".to_owned() } else { date.to_owned() };
    let of = gazetteer.name_of(tenure.of).map(|name| format!(", {name}")).unwrap_or_default();
    let open = if tenure.as_of.is_empty() { String::new() } else { format!("; last known {}", tenure.as_of) };
    let sure = match args.on.and_then(|day| tenure.on(day)) {
        Some(Standing::Likely) => "; likely on that day",
        _ => "",
    };
    format!("{} – {}  {}{of}{open}{sure}", dash(tenure.from), dash(tenure.to), tenure.title)
}

fn read(path: &Path) -> Result<String, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::io(path, &error))?;
    String::from_utf8(bytes).map_err(|error| {
        let problem = format!("not UTF-8 at byte {}", error.utf8_error().valid_up_to());
        Failure::new(path.display(), problem, "save the file as UTF-8")
    })
}

/// Shows a fault in the line where it stands.
fn show(fault: &Error, text: &str) {
    let Error::Line { file, line, column, width, problem, remedy, .. } = fault else {
        eprintln!("demarche: {fault}");
        return;
    };
    let source = text.split('\n').nth(line - 1).unwrap_or_default();
    let place = |column: usize| source.char_indices().nth(column).map_or(source.len(), |(at, _)| at);
    let span = place(column - 1)..place(column - 1 + width);
    let path = file.display().to_string();
    let (path, problem, remedy) = (safe(&path), safe(problem), safe(remedy));
    let snippet = Snippet::source(source)
        .line_start(*line)
        .path(path.as_ref())
        .annotation(AnnotationKind::Primary.span(span));
    let report = [
        Level::ERROR.primary_title(problem.as_ref()).element(snippet),
        Group::with_title(Level::HELP.secondary_title(remedy.as_ref())),
    ];
    // Colours go where a terminal shows them.
    anstream::eprintln!("{}\n", Renderer::styled().render(&report));
}
