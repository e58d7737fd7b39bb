//! Who rules, or claims to rule, a state: `gazetteers/governments.tsv`.

use jiff::civil::Date;

const FILE: &str = include_str!("../../gazetteers/governments.tsv");

/// Without a date, a government that fell since is still one that news is about.
const RECENT: &str = "2024";

/// A government of a state whose standing is a question.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Government {
    /// Id of the state.
    pub(crate) state: &'static str,
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
    FILE.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut cells = line.split('\t');
            let (state, org, _) = (cells.next()?, cells.next()?, cells.next()?);
            let (from, to, standing) = (cells.next()?, cells.next()?, cells.next()?);
            Some(Government { state, org, from, to, standing })
        })
        .filter(move |g| g.state == state && !g.org.is_empty() && g.on(day))
}
