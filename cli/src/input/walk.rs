//! What the command line names: files, directories, standard input.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::failure::Failure;

const RECORDS: &[&str] = &["jsonl", "ndjson"];
const TABLES: &[&str] = &["csv", "tsv"];
const PAGES: &[&str] = &["html", "htm", "xhtml"];

/// Something to read, in the order of the command line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Input {
    /// One article.
    Text { path: PathBuf, bytes: u64 },
    /// A web page.
    Page { path: PathBuf, bytes: u64 },
    /// A record a line.
    Records { path: PathBuf, bytes: u64 },
    /// A record a row.
    Table { path: PathBuf, bytes: u64 },
    /// Text or records.
    Stdin,
    /// Something that is not there or holds nothing; told when its turn comes.
    Missing(Failure),
}

impl Input {
    fn file(path: PathBuf, bytes: u64) -> Self {
        if has_ending(&path, RECORDS) {
            Self::Records { path, bytes }
        } else if has_ending(&path, TABLES) {
            Self::Table { path, bytes }
        } else if has_ending(&path, PAGES) {
            Self::Page { path, bytes }
        } else {
            Self::Text { path, bytes }
        }
    }

    /// How much there is to read, as far as the system knows.
    pub(crate) fn bytes(&self) -> u64 {
        match self {
            Self::Text { bytes, .. }
            | Self::Page { bytes, .. }
            | Self::Records { bytes, .. }
            | Self::Table { bytes, .. } => *bytes,
            Self::Stdin | Self::Missing(_) => 0,
        }
    }
}

/// Lists what the arguments stand for; a directory stands for its texts, sorted by path.
pub(crate) fn expand(arguments: &[PathBuf]) -> Vec<Input> {
    let mut inputs = Vec::new();
    for path in arguments {
        if path.as_os_str() == "-" {
            inputs.push(Input::Stdin);
            continue;
        }
        match fs::metadata(path) {
            Ok(meta) if meta.is_dir() => directory(path, &mut inputs),
            Ok(meta) => inputs.push(Input::file(path.clone(), meta.len())),
            Err(error) => match matches(path) {
                Some(paths) => inputs.extend(expand(&paths)),
                None => inputs.push(Input::Missing(Failure::io(path, &error))),
            },
        }
    }
    inputs
}

/// What a pattern such as `news/*.txt` stands for where no shell has put it in: sorted, none if nothing fits.
fn matches(pattern: &Path) -> Option<Vec<PathBuf>> {
    let pattern = pattern.to_str().filter(|it| it.contains(['*', '?', '[']))?;
    let paths: Vec<PathBuf> = glob::glob(pattern).ok()?.filter_map(Result::ok).collect();
    (!paths.is_empty()).then_some(paths)
}

fn directory(root: &Path, inputs: &mut Vec<Input>) {
    let before = inputs.len();
    for entry in WalkDir::new(root).follow_links(true).sort_by_file_name() {
        match entry {
            Ok(entry) if entry.file_type().is_file() && is_ours(entry.path()) => {
                let bytes = entry.metadata().map_or(0, |meta| meta.len());
                inputs.push(Input::file(entry.into_path(), bytes));
            }
            Ok(_) => {}
            Err(error) => inputs.push(Input::Missing(refused(root, &error))),
        }
    }
    if inputs.len() == before {
        inputs.push(Input::Missing(Failure::new(
            root.display(),
            "no .txt, .html, .jsonl or .csv file in this directory",
            "name one that holds some, or name the files themselves",
        )));
    }
}

/// An entry that the system does not show, or a link that leads back to its own directory.
fn refused(root: &Path, error: &walkdir::Error) -> Failure {
    let path = error.path().unwrap_or(root);
    error.io_error().map_or_else(
        || Failure::new(path.display(), "a link back to a directory above it", "remove the link"),
        |io| Failure::io(path, io),
    )
}

/// Whether a directory stands for this file of it.
fn is_ours(path: &Path) -> bool {
    has_ending(path, &["txt"]) || [RECORDS, TABLES, PAGES].iter().any(|endings| has_ending(path, endings))
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    endings.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(inputs: &[Input], root: &Path) -> Vec<String> {
        let name = |path: &Path| path.strip_prefix(root).unwrap().display().to_string();
        inputs
            .iter()
            .map(|input| match input {
                Input::Text { path, .. } => format!("text {}", name(path)),
                Input::Records { path, .. } => format!("records {}", name(path)),
                other => format!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn a_directory_is_its_texts_sorted() {
        let root = tempfile::tempdir().unwrap();
        for name in ["b.txt", "a/z.txt", "a/B.TXT", "a.jsonl", "notes.md", "c/picture.png"] {
            let path = root.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let inputs = expand(&[root.path().to_path_buf()]);
        assert_eq!(
            names(&inputs, root.path()),
            ["text a/B.TXT", "text a/z.txt", "records a.jsonl", "text b.txt"]
        );
    }

    #[test]
    fn patterns_stand_for_what_fits() {
        let root = tempfile::tempdir().unwrap();
        for name in ["b.txt", "a.txt", "c.html", "d.csv"] {
            fs::write(root.path().join(name), "x").unwrap();
        }
        let inputs = expand(&[root.path().join("*.txt")]);
        assert_eq!(names(&inputs, root.path()), ["text a.txt", "text b.txt"]);
        assert!(matches!(expand(&[root.path().join("*.pdf")]).as_slice(), [Input::Missing(_)]));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_a_circle_is_named_and_the_rest_read() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("a.txt"), "x").unwrap();
        std::os::unix::fs::symlink(root.path(), root.path().join("loop")).unwrap();
        let inputs = expand(&[root.path().to_path_buf()]);
        assert!(matches!(inputs.as_slice(), [Input::Text { .. }, Input::Missing(_)]), "{inputs:?}");
    }
}
