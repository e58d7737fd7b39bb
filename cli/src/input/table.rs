//! Tables: one article a row.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use super::jobs::Job;
use crate::failure::Failure;

/// The rows of a table that has a column for the text.
pub(super) fn rows(
    path: &Path,
    fields: &BTreeMap<String, String>,
) -> Result<impl Iterator<Item = Job> + use<>, Failure> {
    let name: Arc<str> = path.to_string_lossy().into();
    let tabs = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("tsv"));
    let mut table = csv::ReaderBuilder::new()
        .delimiter(if tabs { b'\t' } else { b',' })
        .flexible(true)
        .from_reader(File::open(path).map_err(|error| Failure::io(path, &error))?);
    let head = table.byte_headers().map_err(|error| broken(&name, &error))?.clone();
    let head: csv::ByteRecord =
        head.iter().map(|column| column.strip_prefix(b"\xef\xbb\xbf").unwrap_or(column)).collect();
    let wanted = fields.get("text").map_or("text", String::as_str);
    if !head.iter().any(|column| column.trim_ascii() == wanted.as_bytes()) {
        let columns: Vec<_> = head.iter().take(12).map(String::from_utf8_lossy).collect();
        return Err(Failure::new(
            &name,
            format_args!("no column \"{wanted}\" among {}", columns.join(", ")),
            "name the one with the text: --field text=COLUMN",
        ));
    }
    let head = Arc::new(head);
    let mut number = 0;
    Ok(table.into_byte_records().map(move |row| {
        number += 1;
        match row {
            Ok(row) => Job::Row { name: Arc::clone(&name), number, head: Arc::clone(&head), row },
            Err(error) => Job::Failed(broken(&name, &error)),
        }
    }))
}

fn broken(name: &str, error: &csv::Error) -> Failure {
    Failure::new(
        name,
        format_args!("broken table: {error}"),
        "write one article a row, texts in double quotes",
    )
}
