//! Standard output, in whole lines, and the ways in which it can end.

use std::io::{self, Write};

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
    written: usize,
}

impl Sink {
    pub(crate) fn stdout() -> Self {
        Self { out: Box::new(io::stdout().lock()), written: 0 }
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
                "standard output",
                format_args!("{} after {} whole pieces", reason(&error), self.written),
                "make room, or write elsewhere, and run again; the last line may be cut",
            ))),
        }
    }
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

    #[test]
    fn a_closed_pipe_is_no_failure() {
        let mut sink = Sink { out: Box::new(Broken(io::ErrorKind::BrokenPipe)), written: 0 };
        assert!(matches!(sink.write("a\n"), Err(Stop::ClosedPipe)));
    }

    #[test]
    fn a_full_disk_is_one() {
        let mut sink = Sink { out: Box::new(Broken(io::ErrorKind::StorageFull)), written: 7 };
        let Err(Stop::Failed(failure)) = sink.write("a\n") else { panic!("went through") };
        assert!(failure.to_string().contains("after 7"), "{failure}");
    }
}
