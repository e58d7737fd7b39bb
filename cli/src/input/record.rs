//! One article with what came with it.

use std::borrow::Cow;
use std::path::Path;

use demarche::{Article, Day};
use serde::Deserialize;

use super::decode::decode;
use super::{Options, page};
use crate::failure::Failure;

/// One article with what came with it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(super) published: Option<Day>,
    pub(super) title: Option<String>,
    pub(super) source: Option<String>,
    pub(super) url: Option<String>,
}

impl Record {
    /// An article of which only the name is known; `place` is how a failure names it.
    pub(super) fn from_text(place: &str, bytes: Vec<u8>, options: &Options) -> Result<Self, Failure> {
        let text = decode(place, bytes, options.encoding)?;
        if text.trim().is_empty() {
            return Err(Failure::new(place, "there is no text in it", "fill it or leave it out"));
        }
        Ok(Self { id: stem(place), text, published: None, title: None, source: None, url: None })
    }

    /// The article in a web page.
    pub(super) fn from_page(place: &str, bytes: Vec<u8>, options: &Options) -> Result<Self, Failure> {
        page::article(place, stem(place), bytes, options.encoding)
    }

    /// A record of a `.jsonl` input; `place` names file and line.
    pub(super) fn from_json(place: &str, line: Vec<u8>, options: &Options) -> Result<Self, Failure> {
        let line = decode(place, line, options.encoding)?;
        let line = line.trim_start_matches('\u{feff}');
        if options.fields.is_empty() {
            let raw: Raw<'_> = serde_json::from_str(line).map_err(|error| broken(place, &error))?;
            return raw.record(place);
        }
        let mut fields: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(line).map_err(|error| broken(place, &error))?;
        for (ours, theirs) in &options.fields {
            match fields.remove(theirs) {
                Some(value) => _ = fields.insert(ours.clone(), value),
                None => _ = fields.remove(ours),
            }
        }
        let fields = serde_json::Value::Object(fields);
        Raw::deserialize(&fields).map_err(|error| broken(place, &error))?.record(place)
    }

    /// A row of a table with a column for each field; without an id, file and row are one.
    pub(super) fn from_row(
        place: &str,
        head: &csv::ByteRecord,
        row: &csv::ByteRecord,
        options: &Options,
    ) -> Result<Self, Failure> {
        let cell = |ours: &str| -> Result<Option<String>, Failure> {
            let name = options.fields.get(ours).map_or(ours, String::as_str);
            let at = head.iter().position(|column| column.trim_ascii() == name.as_bytes());
            let Some(bytes) = at.and_then(|at| row.get(at)).filter(|cell| !cell.trim_ascii().is_empty())
            else {
                return Ok(None);
            };
            decode(place, bytes.to_vec(), options.encoding).map(Some)
        };
        let raw = Raw {
            id: Id::Words(cell("id")?.unwrap_or_else(|| stem_of_row(place)).into()),
            text: cell("text")?.unwrap_or_default().into(),
            published: cell("published")?,
            title: cell("title")?,
            source: cell("source")?,
            url: cell("url")?,
        };
        raw.record(place)
    }

    /// The article for the library; `published` holds where the record names no day.
    pub(crate) fn article(&self, published: Option<Day>) -> Article<'_> {
        Article::new(&self.text)
            .id(&self.id)
            .published(self.published.or(published))
            .title(self.title.as_deref())
            .source(self.source.as_deref())
            .url(self.url.as_deref())
    }
}

/// `news/a.txt` → `a`.
fn stem(place: &str) -> String {
    Path::new(place).file_stem().map_or_else(|| place.into(), |stem| stem.to_string_lossy()).into_owned()
}

/// `news/a.csv:7` → `a-7`.
fn stem_of_row(place: &str) -> String {
    let (path, row) = place.rsplit_once(':').unwrap_or((place, "1"));
    format!("{}-{row}", stem(path))
}

impl Raw<'_> {
    fn record(self, place: &str) -> Result<Record, Failure> {
        if self.text.trim().is_empty() {
            return Err(Failure::new(
                place,
                "the record's \"text\" is empty",
                "fill it or leave the record out",
            ));
        }
        let published = self.published.as_deref().map(day).transpose().map_err(|error| {
            Failure::new(place, format_args!("\"published\": {error}"), "or leave \"published\" out")
        })?;
        Ok(Record {
            id: match self.id {
                Id::Words(id) => id.into_owned(),
                Id::Number(id) => id.to_string(),
            },
            text: self.text.into_owned(),
            published,
            title: self.title,
            source: self.source,
            url: self.url,
        })
    }
}

/// The fields that are read; all others are somebody else's and pass unread.
#[derive(Deserialize)]
#[serde(expecting = "an object")]
struct Raw<'l> {
    #[serde(borrow)]
    id: Id<'l>,
    #[serde(borrow)]
    text: Cow<'l, str>,
    published: Option<String>,
    title: Option<String>,
    source: Option<String>,
    url: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "\"id\" must be a string or a whole number")]
enum Id<'l> {
    #[serde(borrow)]
    Words(Cow<'l, str>),
    Number(i64),
}

/// The day of `2021-10-20` and of `2021-10-20T08:30:00Z`.
pub(super) fn day(text: &str) -> Result<Day, demarche::Error> {
    text.split_once('T').map_or(text, |(day, _)| day).parse()
}

fn broken(place: &str, error: &serde_json::Error) -> Failure {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    let (what, remedy) = if error.is_data() {
        ("not a record", "write {\"id\": \"…\", \"text\": \"…\"}")
    } else {
        ("broken JSON", "write one whole object on each line")
    };
    Failure::new(format_args!("{place}:{}", error.column()), format_args!("{what}: {message}"), remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(line: &str) -> String {
        Record::from_json("news.jsonl:3", line.as_bytes().to_vec(), &Options::default())
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn a_full_record() {
        let line = r#"{"id": 7, "text": "“Yes”, \u0027he\u0027 said.", "published": "2021-10-20T08:30:00Z",
            "title": "T", "source": null, "extra": [1]}"#;
        let record =
            Record::from_json("news.jsonl:1", line.as_bytes().to_vec(), &Options::default()).unwrap();
        assert_eq!(record.id, "7");
        assert_eq!(record.text, "“Yes”, 'he' said.");
        assert_eq!(record.published, Day::new(2021, 10, 20));
        assert_eq!((record.title.as_deref(), record.source), (Some("T"), None));
    }

    #[test]
    fn refusals_name_place_and_remedy() {
        snapbox::assert_data_eq!(
            refusal("{\"id\": \"a\", "),
            snapbox::str![
                "news.jsonl:3:12: broken JSON: EOF while parsing a value; write one whole object on each line"
            ]
        );
        snapbox::assert_data_eq!(
            refusal("{\"id\": \"a\"}"),
            snapbox::str![[
                r#"news.jsonl:3:11: not a record: missing field `text`; write {"id": "…", "text": "…"}"#
            ]]
        );
        snapbox::assert_data_eq!(
            refusal("{\"id\": [], \"text\": \"t\"}"),
            snapbox::str![[
                r#"news.jsonl:3:9: not a record: "id" must be a string or a whole number; write {"id": "…", "text": "…"}"#
            ]]
        );
        snapbox::assert_data_eq!(
            refusal("{\"id\": \"a\", \"text\": \" \"}"),
            snapbox::str![[r#"news.jsonl:3: the record's "text" is empty; fill it or leave the record out"#]]
        );
        snapbox::assert_data_eq!(
            refusal("{\"id\": \"a\", \"text\": \"t\", \"published\": \"May 3\"}"),
            snapbox::str![[
                r#"news.jsonl:3: "published": "May 3" is not a date; write YYYY-MM-DD, as in 2022-03-24; or leave "published" out"#
            ]]
        );
        snapbox::assert_data_eq!(
            refusal("[]"),
            snapbox::str![[
                r#"news.jsonl:3:2: not a record: invalid length 0, expected an object; write {"id": "…", "text": "…"}"#
            ]]
        );
    }

    #[test]
    fn fields_of_other_names() {
        let fields = [("text", "body"), ("id", "guid"), ("published", "date")];
        let fields = fields.map(|(ours, theirs)| (ours.to_owned(), theirs.to_owned())).into();
        let options = Options { fields, encoding: None };
        let line =
            r#"{"guid": 7, "text": "a summary", "body": "The article.", "date": "2021-10-20", "title": "T"}"#;
        let record = Record::from_json("n.jsonl:1", line.as_bytes().to_vec(), &options).unwrap();
        assert_eq!((record.id.as_str(), record.text.as_str()), ("7", "The article."));
        assert_eq!((record.published, record.title.as_deref()), (Day::new(2021, 10, 20), Some("T")));
        let line = r#"{"guid": 7, "text": "a summary"}"#;
        let failure = Record::from_json("n.jsonl:1", line.as_bytes().to_vec(), &options).unwrap_err();
        assert!(failure.to_string().contains("missing field `text`"), "{failure}");
    }

    #[test]
    fn rows_of_a_table() {
        let head = csv::ByteRecord::from(vec!["text", "published", "url"]);
        let row = csv::ByteRecord::from(vec!["One, two.\nThree.", "2024-06-06", ""]);
        let record = Record::from_row("news/a.csv:7", &head, &row, &Options::default()).unwrap();
        assert_eq!((record.id.as_str(), record.text.as_str()), ("a-7", "One, two.\nThree."));
        assert_eq!((record.published, record.url), (Day::new(2024, 6, 6), None));
        let empty = csv::ByteRecord::from(vec!["", "", ""]);
        assert!(Record::from_row("a.csv:8", &head, &empty, &Options::default()).is_err());
    }
}
