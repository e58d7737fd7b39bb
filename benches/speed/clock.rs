//! CPU time, not wall time: other jobs on the machine change the one and hardly the other.

use std::time::Duration;

/// CPU time of this thread so far, where the kernel tells; wall time elsewhere.
pub(crate) fn cpu() -> Duration {
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|line| line.split(' ').next()?.parse().ok())
        .map_or_else(wall, Duration::from_nanos)
}

fn wall() -> Duration {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed()
}

/// CPU seconds of one run of `work`: the median of as many runs as fit into about a second, one at least.
pub(crate) fn seconds(mut work: impl FnMut()) -> f64 {
    let mut runs = Vec::new();
    let mut spent = 0.0;
    while runs.is_empty() || spent < 1.0 && runs.len() < 9 {
        let before = cpu();
        work();
        let run = (cpu() - before).as_secs_f64();
        spent += run;
        runs.push(run);
    }
    runs.sort_by(f64::total_cmp);
    runs.get(runs.len() / 2).copied().unwrap_or_default()
}
