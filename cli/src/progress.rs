//! A progress bar on standard error: only on a terminal, and only for runs that one has to wait for.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Runs shorter than this show nothing.
const PATIENCE: Duration = Duration::from_secs(2);

pub(crate) struct Progress {
    bar: ProgressBar,
    since: Instant,
    wanted: bool,
}

impl Progress {
    /// `total` bytes to read; 0 where that is unknown, as with standard input.
    pub(crate) fn new(total: u64) -> Self {
        let bar = if total > 0 { ProgressBar::new(total) } else { ProgressBar::no_length() };
        bar.set_draw_target(ProgressDrawTarget::hidden());
        let template = "{bar:30} {bytes}/{total_bytes} · {msg} · {elapsed} gone, {eta} to go";
        bar.set_style(
            ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()),
        );
        // The findings themselves show the progress where they go to the terminal.
        let wanted = std::io::stderr().is_terminal() && !std::io::stdout().is_terminal();
        Self { bar, since: Instant::now(), wanted }
    }

    pub(crate) fn advance(&mut self, bytes: u64, documents: usize) {
        self.bar.inc(bytes);
        self.bar.set_message(format!("{documents} documents"));
        if self.wanted && self.since.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.wanted = false;
        }
    }

    /// Runs `print` with the bar out of the way.
    pub(crate) fn aside(&self, print: impl FnOnce()) {
        self.bar.suspend(print);
    }

    /// Clears the bar and tells how long the run took.
    pub(crate) fn finish(&self) -> Duration {
        self.bar.finish_and_clear();
        self.since.elapsed()
    }
}
