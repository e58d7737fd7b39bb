//! `--format csv`: one finding a row, every column in every row, so that tables of many runs can be put together.
//!
//! Several actors in one cell are separated by `|`, in the same order in all columns of one slot. Empty means nothing.

use std::collections::BTreeMap;

use demarche::Document;
use demarche::document::{Actor, Entity, When};
use serde::Serialize;

use super::codes::{self, Codes};
use super::{entities, wikidata};
use crate::failure::Failure;

type Known<'d> = BTreeMap<&'d str, &'d Entity>;

/// One finding; the fields are the columns, in this order. New ones may come at the end.
#[derive(Debug, Default, Serialize)]
struct Row<'d> {
    schema_version: i64,
    doc_id: &'d str,
    published: String,
    source: &'d str,
    url: &'d str,
    finding_id: &'d str,
    family: &'static str,
    kind: &'static str,
    actor_name: String,
    actor_text: String,
    actor_id: String,
    actor_iso: String,
    actor_wikidata: String,
    actor_acts_for: String,
    target_name: String,
    target_text: String,
    target_id: String,
    target_iso: String,
    target_wikidata: String,
    threats: String,
    origin_name: &'d str,
    place_name: &'d str,
    speaker_name: &'d str,
    speaker_acts_for: &'d str,
    formality: &'static str,
    yet: Option<bool>,
    quoted: Option<bool>,
    condition: &'d str,
    date_from: String,
    date_to: String,
    date_text: &'d str,
    cue: &'d str,
    cue_start: i64,
    cue_end: i64,
    evidence: &'d str,
    start: i64,
    end: i64,
    offsets: &'static str,
    confidence: Option<f64>,
    rule: &'d str,
    cameo: &'static str,
    plover: &'static str,
    plover_mode: &'static str,
}

/// The names of the columns.
pub(crate) fn head() -> Result<String, Failure> {
    let with_head = lines(true, &[Row::default()])?;
    Ok(with_head.split_inclusive('\n').next().unwrap_or_default().to_owned())
}

/// The rows of a document; offsets are counted as the document counts them.
pub(crate) fn rows(document: &Document) -> Result<String, Failure> {
    let known = entities(document);
    let mut rows = Vec::new();
    for it in &document.offices {
        let mut row = blank(document, "office", it.role.as_str(), codes::NONE);
        row.actors(&known, [&it.person]);
        row.targets(&known, &it.of);
        (row.cue, row.cue_start, row.cue_end) = (&it.title, signed(it.start), signed(it.end));
        (row.start, row.end) = (signed(it.start.min(it.person.start)), signed(it.end.max(it.person.end)));
        rows.push(row);
    }
    for it in &document.recognition {
        let mut row = blank(document, "recognition", it.kind.as_str(), codes::of_stance(it.kind));
        row.actors(&known, &it.holder);
        row.targets(&known, [&it.target]);
        row.found(&it.id, &it.cue, &it.evidence, it.source.as_ref(), &it.rule);
        row.time(it.when.as_ref());
        row.formality = it.formality.map_or("", |it| it.as_str());
        row.condition = it.condition.as_ref().map_or("", |it| &it.text);
        (row.yet, row.quoted, row.confidence) = (Some(it.yet), Some(it.quoted), Some(it.confidence));
        rows.push(row);
    }
    for it in &document.concerns {
        let mut row = blank(document, "concern", it.attitude.as_str(), codes::NONE);
        row.actors(&known, &it.holders);
        row.targets(&known, &it.affected);
        row.found(&it.id, &it.cue, &it.evidence, it.source.as_ref(), &it.rule);
        row.threats = joined(it.threats.iter().map(|it| it.kind.as_str()));
        row.origin_name = it.origin.as_ref().map_or("", |it| &it.name);
        (row.quoted, row.confidence) = (Some(it.quoted), Some(it.confidence));
        rows.push(row);
    }
    for it in &document.contacts {
        let mut row = blank(document, "contact", it.kind.as_str(), codes::of_contact(it.kind));
        row.actors(&known, &it.participants);
        row.found(&it.id, &it.cue, &it.evidence, it.source.as_ref(), &it.rule);
        row.time(it.date.as_ref());
        row.place_name = it.place.as_ref().map_or("", |it| &it.name);
        rows.push(row);
    }
    lines(false, &rows)
}

fn blank<'d>(
    document: &'d Document,
    family: &'static str,
    kind: &'static str,
    (cameo, plover, plover_mode): Codes,
) -> Row<'d> {
    Row {
        schema_version: i64::from(document.schema_version),
        doc_id: &document.id,
        published: document.published.map(|day| day.to_string()).unwrap_or_default(),
        source: document.source.as_deref().unwrap_or_default(),
        url: document.url.as_deref().unwrap_or_default(),
        family,
        kind,
        offsets: document.offsets.as_str(),
        cameo,
        plover,
        plover_mode,
        ..Row::default()
    }
}

impl<'d> Row<'d> {
    fn actors(&mut self, known: &Known<'_>, actors: impl IntoIterator<Item = &'d Actor>) {
        let actors: Vec<&Actor> = actors.into_iter().collect();
        let column = |of: &dyn Fn(&'d Actor) -> Option<String>| {
            joined(actors.iter().map(|it| of(it).unwrap_or_default()))
        };
        self.actor_name = column(&|it| Some(it.name.clone()));
        self.actor_text = column(&|it| Some(it.text.clone()));
        self.actor_id = column(&|it| Some(it.entity.clone()));
        self.actor_iso = column(&|it| known.get(it.entity.as_str())?.iso.clone());
        self.actor_wikidata = column(&|it| wikidata(&it.entity).map(str::to_owned));
        self.actor_acts_for = column(&|it| it.acts_for.clone());
    }

    fn targets(&mut self, known: &Known<'_>, actors: impl IntoIterator<Item = &'d Actor>) {
        let mut other = Row::default();
        other.actors(known, actors);
        self.target_name = other.actor_name;
        self.target_text = other.actor_text;
        self.target_id = other.actor_id;
        self.target_iso = other.actor_iso;
        self.target_wikidata = other.actor_wikidata;
    }

    fn found(
        &mut self,
        id: &'d str,
        cue: &'d demarche::Span,
        evidence: &'d demarche::Span,
        speaker: Option<&'d Actor>,
        rule: &'d str,
    ) {
        self.finding_id = id;
        (self.cue, self.cue_start, self.cue_end) = (&cue.text, signed(cue.start), signed(cue.end));
        (self.evidence, self.start, self.end) =
            (&evidence.text, signed(evidence.start), signed(evidence.end));
        self.speaker_name = speaker.map_or("", |it| &it.name);
        self.speaker_acts_for = speaker.and_then(|it| it.acts_for.as_deref()).unwrap_or_default();
        self.rule = rule;
    }

    fn time(&mut self, when: Option<&'d When>) {
        let Some(when) = when else { return };
        let day = |day: Option<demarche::Day>| day.map(|day| day.to_string()).unwrap_or_default();
        (self.date_from, self.date_to, self.date_text) = (day(when.from), day(when.to), &when.text);
    }
}

/// Cells of several actors; empty ones keep their place unless all are empty.
fn joined<T: AsRef<str>>(cells: impl Iterator<Item = T>) -> String {
    let cells: Vec<T> = cells.collect();
    if cells.iter().all(|cell| cell.as_ref().is_empty()) {
        return String::new();
    }
    let mut joined = String::new();
    for (i, cell) in cells.iter().enumerate() {
        if i > 0 {
            joined.push('|');
        }
        joined.push_str(&cell.as_ref().replace('|', "/"));
    }
    joined
}

/// Spark and others refuse unsigned columns.
fn signed(offset: usize) -> i64 {
    i64::try_from(offset).unwrap_or(i64::MAX)
}

fn lines(head: bool, rows: &[Row<'_>]) -> Result<String, Failure> {
    let mut writer = csv::WriterBuilder::new().has_headers(head).from_writer(Vec::new());
    for row in rows {
        writer.serialize(row).map_err(Failure::unexpected)?;
    }
    let bytes = writer.into_inner().map_err(|error| Failure::unexpected(error.error()))?;
    String::from_utf8(bytes).map_err(Failure::unexpected)
}
