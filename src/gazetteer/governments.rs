//! Who rules, or claims to rule, a state: `gazetteers/governments.tsv`.

use jiff::civil::Date;
use once_cell::sync::Lazy;

use crate::text::hash::Map;

const FILE: &str = include_str!("../../gazetteers/governments.tsv");

/// Without a date, a government that fell since is still one that news is about.
const RECENT: &str = "2024";

/// A government of a state whose standing is a question.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Government {
    /// Id of the body that governs or claims to.
    pub(crate) org: &'static str,
    from: &'static str,
    to: &'static str,
    standing: &'static str,
}

impl Government {
    /// Whether it holds power without being the government that the world has settled on.
    pub(crate) fn is_contested(&self) -> bool {
        matches!(self.standing, "de_facto" | "junta")
    }

    /// Whether the world deals with it as the government.
    pub(crate) fn is_settled(&self) -> bool {
        self.standing == "recognised"
    }

    /// Whether it stood on a day; without one, whether it still stands.
    fn on(&self, day: Option<Date>) -> bool {
        let Some(day) = day else { return self.to.is_empty() || self.to >= RECENT };
        let day = day.to_string();
        // Dates may be a year or a month: as text they compare by their beginning.
        let begun = day.as_str() >= self.from;
        let over = !self.to.is_empty() && day.as_str() > self.to && !day.starts_with(self.to);
        begun && !over
    }
}

/// The governments of a state that are named as bodies, on a day.
pub(crate) fn governments(state: &str, day: Option<Date>) -> impl Iterator<Item = Government> {
    TABLE.get(state).map_or(&[][..], Vec::as_slice).iter().filter(move |g| g.on(day)).copied()
}

/// Whether a body rules or claims to rule a state without being its settled government.
pub(crate) fn claims_power(org: &str) -> bool {
    CLAIMANTS.contains(&org)
}

/// Bodies whose claim to a state stood in dispute at some time.
static CLAIMANTS: Lazy<Vec<&'static str>> = Lazy::new(|| {
    let disputed = |g: &&Government| g.is_contested() || matches!(g.standing, "rival" | "opposition");
    TABLE.values().flatten().filter(disputed).map(|g| g.org).collect()
});

/// The governments that are bodies, by their state, in the order of the file.
static TABLE: Lazy<Map<&'static str, Vec<Government>>> = Lazy::new(|| {
    let mut table: Map<&'static str, Vec<Government>> = Map::default();
    for line in FILE.lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let mut next = || cells.next();
        let (Some(state), Some(org), Some(_)) = (next(), next(), next()) else { continue };
        let (Some(from), Some(to), Some(standing)) = (next(), next(), next()) else { continue };
        if !org.is_empty() {
            table.entry(state).or_default().push(Government { org, from, to, standing });
        }
    }
    table
});
