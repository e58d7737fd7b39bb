//! Standard output, in whole lines, and the ways in which it can end.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::export::brat::CONFIGURATION;
use crate::failure::{Failure, reason};

/// Why a command cannot go on.
#[derive(Debug)]
pub(crate) enum Stop {
    /// Nobody reads any more.
    ClosedPipe,
    /// Something that concerns more than one document.
    Failed(Failure),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// Where the results go.
pub(crate) struct Sink {
    out: Box<dyn Write>,
    place: String,
    written: usize,
}

impl Sink {
    pub(crate) fn stdout() -> Self {
        Self { out: Box::new(io::stdout().lock()), place: "standard output".to_owned(), written: 0 }
    }

    /// A file, which is made or emptied.
    pub(crate) fn file(path: &Path) -> Result<Self, Failure> {
        let file = File::create(path).map_err(|error| Failure::io(path, &error))?;
        Ok(Self { out: Box::new(file), place: path.display().to_string(), written: 0 })
    }

    /// Writes text that ends with a line; it has left the process when this returns.
    pub(crate) fn write(&mut self, lines: &str) -> Result<(), Stop> {
        let wrote = self.out.write_all(lines.as_bytes()).and_then(|()| self.out.flush());
        match wrote {
            Ok(()) => {
                self.written += 1;
                Ok(())
            }
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Err(Stop::ClosedPipe),
            Err(error) => Err(Stop::Failed(Failure::new(
                &self.place,
                format_args!("{} after {} whole pieces", reason(&error), self.written),
                "make room, or write elsewhere, and run again; the last line may be cut",
            ))),
        }
    }
}

/// What one document gives.
#[derive(Debug)]
pub(crate) enum Piece {
    /// Whole lines of a stream.
    Lines(String),
    /// Two files of a folder.
    Pair { id: String, text: String, annotations: String },
}

/// Where the pieces go.
pub(crate) enum Target {
    Stream(Sink),
    Folder { root: PathBuf, taken: BTreeSet<String> },
}

impl Target {
    /// A folder, made if it is not there, with the labels that brat wants to know.
    pub(crate) fn folder(root: &Path) -> Result<Self, Failure> {
        fs::create_dir_all(root).map_err(|error| Failure::io(root, &error))?;
        store(&root.join("annotation.conf"), CONFIGURATION)?;
        Ok(Self::Folder { root: root.to_path_buf(), taken: BTreeSet::new() })
    }

    pub(crate) fn write(&mut self, piece: Piece) -> Result<(), Stop> {
        match (self, piece) {
            (Self::Stream(sink), Piece::Lines(lines)) if !lines.is_empty() => sink.write(&lines),
            (Self::Folder { root, taken }, Piece::Pair { id, text, annotations }) => {
                let name = file_name(&id, taken);
                store(&root.join(format!("{name}.txt")), &text)?;
                store(&root.join(format!("{name}.ann")), &annotations)?;
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

fn store(path: &Path, content: &str) -> Result<(), Failure> {
    fs::write(path, content).map_err(|error| Failure::io(path, &error))
}

/// A name that no other document has and that leads nowhere else: ids come from the input.
fn file_name(id: &str, taken: &mut BTreeSet<String>) -> String {
    let plain = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_') { c } else { '_' };
    let name: String = id.chars().take(60).map(plain).collect();
    let name = if name.is_empty() { "document".to_owned() } else { name };
    let mut unique = name.clone();
    let mut number = 1;
    // Some systems take two names that differ in case for one.
    while !taken.insert(unique.to_lowercase()) {
        number += 1;
        unique = format!("{name}-{number}");
    }
    unique
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Broken(io::ErrorKind);

    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn broken(kind: io::ErrorKind, written: usize) -> Sink {
        Sink { out: Box::new(Broken(kind)), place: "here".to_owned(), written }
    }

    #[test]
    fn a_closed_pipe_is_no_failure() {
        let mut sink = broken(io::ErrorKind::BrokenPipe, 0);
        assert!(matches!(sink.write("a\n"), Err(Stop::ClosedPipe)));
    }

    #[test]
    fn file_names_stay_in_their_folder() {
        let mut taken = BTreeSet::new();
        let names = ["../../etc/passwd", "a b", "A B", "", "Vučić"].map(|id| file_name(id, &mut taken));
        assert_eq!(names, ["______etc_passwd", "a_b", "A_B-2", "document", "Vučić"]);
    }

    #[test]
    fn a_full_disk_is_one() {
        let mut sink = broken(io::ErrorKind::StorageFull, 7);
        let Err(Stop::Failed(failure)) = sink.write("a\n") else { panic!("went through") };
        assert!(failure.to_string().contains("after 7"), "{failure}");
    }
}
