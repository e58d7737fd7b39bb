//! What the page shows, in the order in which it shows it.

use std::collections::BTreeMap;

use demarche::document::{StanceKind, ThreatKind};
use demarche::ledger::{Alarm, Cell, Encounter, Ledger, Matrix, Sighting, Statement};
use serde::Serialize;

use super::article::{Piece, listed, quote};
use super::charts::{self, busiest};
use super::markup::{escaped, link};
use crate::render::findings::standing;
use crate::render::safe;

/// The matrix shows the busiest; the table below it all.
const ROWS: usize = 60;
const COLUMNS: usize = 24;
/// So many changes and contradictions are shown.
const LATEST: usize = 40;

/// Everything that the template needs.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    title: String,
    engine: String,
    span: String,
    pub(super) articles: Vec<Piece>,
    statements: Vec<Row>,
    kinds: Vec<(&'static str, &'static str, usize, &'static str)>,
    columns: Vec<String>,
    rows: Vec<Line>,
    cut: bool,
    /// The latest ones, and how many there are.
    changes: Vec<(Row, Row)>,
    changed: usize,
    contradictions: Vec<(Row, Row)>,
    clashes: usize,
    concerns: usize,
    threats: Vec<Threat>,
    contacts: Vec<Row>,
    actors: Vec<String>,
    charts: bool,
    timeline: String,
    network: String,
}

/// A line of the matrix; cells are ready markup, empty where nothing is known.
#[derive(Debug, Serialize)]
struct Line {
    holder: String,
    cells: Vec<String>,
}

/// A finding in a list.
#[derive(Debug, Serialize)]
struct Row {
    actors: String,
    kind: &'static str,
    kinds: String,
    day: String,
    left: String,
    right: String,
    what: String,
    quote: String,
    href: String,
    /// Where it was printed, as ready links.
    prints: String,
}

#[derive(Debug, Serialize)]
struct Threat {
    name: String,
    count: usize,
    share: usize,
    rows: Vec<Row>,
}

impl Page {
    /// `names` are the titles of the articles by their keys, which the ledger knows as documents.
    pub(super) fn new(
        title: &str,
        engine: &str,
        ledger: &Ledger,
        articles: Vec<Piece>,
        names: &BTreeMap<String, String>,
        charts: bool,
    ) -> Self {
        let statements = ledger.statements();
        let matrix = ledger.matrix();
        let encounters = ledger.contacts();
        let alarms = ledger.concerns();
        let row = |it: &Statement| stance(it, names);
        let (columns, rows) = grid(&matrix);
        let cut = matrix.targets.len() > columns.len() || matrix.holders.len() > rows.len();
        let kinds = StanceKind::ALL.iter().map(|kind| {
            let count = statements.iter().filter(|it| it.kind == *kind).count();
            (kind.as_str(), standing(*kind), count, sign(*kind))
        });
        let mut days: Vec<&str> =
            articles.iter().map(|it| it.day.as_str()).filter(|day| !day.is_empty()).collect();
        days.sort_unstable();
        let all_actors: Vec<&str> =
            articles.iter().flat_map(|it| it.actors.split('|')).filter(|it| !it.is_empty()).collect();
        let mut actors: Vec<String> = all_actors.into_iter().map(str::to_owned).collect();
        actors.sort();
        actors.dedup();
        let mut newest: Vec<_> = ledger.changes();
        newest.sort_by_key(|it| std::cmp::Reverse(it.to.day));
        let mut listed: Vec<&Statement> = statements.iter().collect();
        listed.sort_by_key(|it| std::cmp::Reverse(it.day));
        let clashes = ledger.contradictions();
        Self {
            title: safe(title).into_owned(),
            engine: engine.to_owned(),
            span: match (days.first(), days.last()) {
                (Some(first), Some(last)) if first == last => (*first).to_owned(),
                (Some(first), Some(last)) => format!("{first} – {last}"),
                _ => String::new(),
            },
            kinds: kinds.filter(|(_, _, count, _)| *count > 0).collect(),
            changed: newest.len(),
            changes: newest.iter().take(LATEST).map(|it| (row(&it.from), row(&it.to))).collect(),
            clashes: clashes.len(),
            contradictions: clashes
                .iter()
                .rev()
                .take(LATEST)
                .map(|it| (row(&it.first), row(&it.second)))
                .collect(),
            timeline: if charts {
                charts::timeline(&statements, |it| place(&it.sightings))
            } else {
                String::new()
            },
            network: if charts { charts::network(&encounters) } else { String::new() },
            statements: listed.into_iter().map(row).collect(),
            concerns: alarms.len(),
            threats: threats(&alarms, names),
            contacts: encounters.iter().rev().map(|it| contact(it, names)).collect(),
            articles,
            columns,
            rows,
            cut,
            actors,
            charts,
        }
    }
}

/// The busiest holders and targets, and what is known of each two.
fn grid(matrix: &Matrix) -> (Vec<String>, Vec<Line>) {
    let mut holders: BTreeMap<&str, usize> = BTreeMap::new();
    let mut targets: BTreeMap<&str, usize> = BTreeMap::new();
    for it in &matrix.cells {
        *holders.entry(&it.holder).or_default() += 1;
        *targets.entry(&it.target).or_default() += 1;
    }
    let columns = busiest(&targets, COLUMNS);
    let line = |holder: &&str| Line {
        holder: safe(holder).into_owned(),
        cells: columns
            .iter()
            .map(|target| matrix.get(holder, target).map(cell).unwrap_or_default())
            .collect(),
    };
    let rows = busiest(&holders, ROWS).iter().map(line).collect();
    (columns.iter().map(|it| safe(it).into_owned()).collect(), rows)
}

/// What the page's script shows over it stands in the list of statements, under the same address.
fn cell(it: &Cell) -> String {
    let kind = it.statement.kind;
    let place = escaped(&place(&it.statement.sightings));
    format!("<a class=\"k {kind}\" href=\"#{place}\" aria-label=\"{}\">{}</a>", standing(kind), sign(kind))
}

/// A sign for each kind, for those who cannot tell the colours.
const fn sign(kind: StanceKind) -> &'static str {
    match kind {
        StanceKind::Recognized => "✓",
        StanceKind::NotRecognized => "–",
        StanceKind::Refused => "✕",
        StanceKind::StoppedShort => "◐",
        StanceKind::Deferred => "…",
        StanceKind::Considering => "?",
        StanceKind::Conditional => "if",
        StanceKind::Withdrawn => "↩",
        StanceKind::Sought => "✉",
        StanceKind::Opposed => "▼",
        StanceKind::Supported => "▲",
        _ => "•",
    }
}

/// Where in the page the first print stands.
fn place(sightings: &[Sighting]) -> String {
    sightings.first().map(|it| it.finding.clone()).unwrap_or_default()
}

fn stance(it: &Statement, names: &BTreeMap<String, String>) -> Row {
    let holder = it.holder.as_deref().unwrap_or("nobody named");
    let mut what = standing(it.kind).to_owned();
    if it.yet {
        what.push_str(" so far");
    }
    if let Some(formality) = it.formality {
        what.push_str(&format!(", {}", formality.as_str().replace('_', " ")));
    }
    if let Some(condition) = &it.condition {
        what.push_str(&format!(", {condition}"));
    }
    Row {
        actors: listed([holder, it.target.as_str()]),
        kind: it.kind.as_str(),
        kinds: listed([it.kind.as_str(), "recognition"]),
        day: it.day.map(|day| day.to_string()).unwrap_or_default(),
        left: safe(holder).into_owned(),
        right: safe(&it.target).into_owned(),
        what: safe(&what).into_owned(),
        quote: quote(&it.sentence, &it.cue),
        href: place(&it.sightings),
        prints: prints(&it.sightings, names),
    }
}

fn threats(alarms: &[Alarm], names: &BTreeMap<String, String>) -> Vec<Threat> {
    let of =
        |kind: &ThreatKind| alarms.iter().rev().filter(|it| it.threats.contains(kind)).collect::<Vec<_>>();
    let mut groups: Vec<(ThreatKind, Vec<&Alarm>)> =
        ThreatKind::ALL.iter().map(|kind| (*kind, of(kind))).filter(|(_, all)| !all.is_empty()).collect();
    groups.sort_by_key(|(kind, all)| (usize::MAX - all.len(), *kind));
    let most = groups.first().map_or(1, |(_, all)| all.len());
    groups
        .into_iter()
        .map(|(kind, all)| Threat {
            name: kind.as_str().replace('_', " "),
            count: all.len(),
            share: (all.len() * 100).div_ceil(most),
            rows: all.into_iter().map(|it| concern(it, names)).collect(),
        })
        .collect()
}

fn concern(it: &Alarm, names: &BTreeMap<String, String>) -> Row {
    let holders = if it.holders.is_empty() { "nobody named".to_owned() } else { it.holders.join(", ") };
    let mut what = it.attitude.as_str().to_owned();
    if let Some(origin) = &it.origin {
        what.push_str(&format!(", from {origin}"));
    }
    if let Some(affected) = &it.affected {
        what.push_str(&format!(", for {affected}"));
    }
    let threats = it.threats.iter().map(|it| it.as_str());
    Row {
        actors: listed(it.holders.iter().chain(&it.origin).chain(&it.affected)),
        kind: it.attitude.as_str(),
        kinds: listed(threats.chain([it.attitude.as_str(), "concern"])),
        day: it.day.map(|day| day.to_string()).unwrap_or_default(),
        left: safe(&holders).into_owned(),
        right: String::new(),
        what: safe(&what).into_owned(),
        quote: quote(&it.sentence, &it.cue),
        href: place(&it.sightings),
        prints: prints(&it.sightings, names),
    }
}

fn contact(it: &Encounter, names: &BTreeMap<String, String>) -> Row {
    let name = |it: &demarche::ledger::Attendee| match &it.acts_for {
        Some(state) if *state != it.name => format!("{} ({state})", it.name),
        _ => it.name.clone(),
    };
    let all: Vec<String> = it.participants.iter().map(name).collect();
    let sides = it.participants.iter().flat_map(|it| [it.name.as_str(), it.side()]);
    Row {
        actors: listed(sides),
        kind: it.kind.as_str(),
        kinds: listed([it.kind.as_str(), "contact"]),
        day: it.day.map(|day| day.to_string()).unwrap_or_default(),
        left: safe(&all.join(", ")).into_owned(),
        right: safe(it.place.as_deref().unwrap_or_default()).into_owned(),
        what: it.kind.as_str().to_owned(),
        quote: quote(&it.sentence, &it.cue),
        href: place(&it.sightings),
        prints: prints(&it.sightings, names),
    }
}

fn prints(sightings: &[Sighting], names: &BTreeMap<String, String>) -> String {
    let print = |it: &Sighting| {
        let name = it.source.as_deref().or(names.get(&it.document).map(String::as_str)).unwrap_or("article");
        let day = it.published.map(|day| format!(" {day}")).unwrap_or_default();
        match link(it.url.as_deref()) {
            Some(url) => format!("<a href=\"{}\">{}</a>{day}", escaped(&url), escaped(name)),
            None => format!("<a href=\"#{}\">{}</a>{day}", escaped(&it.finding), escaped(name)),
        }
    };
    sightings.iter().map(print).collect::<Vec<_>>().join(" · ")
}
