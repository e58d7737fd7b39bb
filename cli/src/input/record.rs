//! One article with what came with it.

use std::borrow::Cow;
use std::path::Path;

use demarche::{Article, Day};
use serde::Deserialize;

use crate::failure::Failure;

/// One article with what came with it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) id: String,
    pub(crate) text: String,
    published: Option<Day>,
    title: Option<String>,
    source: Option<String>,
    url: Option<String>,
}

impl Record {
    /// An article of which only the name is known; `place` is how a failure names it.
    pub(crate) fn from_text(place: &str, bytes: Vec<u8>) -> Result<Self, Failure> {
        let id = Path::new(place).file_stem().map_or_else(|| place.into(), |stem| stem.to_string_lossy());
        let id = id.into_owned();
        let text = String::from_utf8(bytes)
            .map_err(|error| not_utf8(place, error.as_bytes(), &error.utf8_error()))?;
        if text.trim().is_empty() {
            return Err(Failure::new(place, "there is no text in it", "fill it or leave it out"));
        }
        Ok(Self { id, text, published: None, title: None, source: None, url: None })
    }

    /// A record of a `.jsonl` input; `place` names file and line.
    pub(crate) fn from_json(place: &str, line: &[u8]) -> Result<Self, Failure> {
        let line = std::str::from_utf8(line).map_err(|error| not_utf8(place, line, &error))?;
        let line = line.trim_start_matches('\u{feff}');
        let raw: Raw<'_> = serde_json::from_str(line).map_err(|error| broken(place, &error))?;
        if raw.text.trim().is_empty() {
            return Err(Failure::new(
                place,
                "the record's \"text\" is empty",
                "fill it or leave the record out",
            ));
        }
        let published = raw.published.as_deref().map(day).transpose().map_err(|error| {
            Failure::new(place, format_args!("\"published\": {error}"), "or leave \"published\" out")
        })?;
        Ok(Self {
            id: match raw.id {
                Id::Words(id) => id.into_owned(),
                Id::Number(id) => id.to_string(),
            },
            text: raw.text.into_owned(),
            published,
            title: raw.title,
            source: raw.source,
            url: raw.url,
        })
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
fn day(text: &str) -> Result<Day, demarche::Error> {
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

fn not_utf8(place: &str, bytes: &[u8], error: &std::str::Utf8Error) -> Failure {
    let at = error.valid_up_to();
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Failure::new(place, "UTF-16, not UTF-8", "convert it first: iconv -f UTF-16 -t UTF-8");
    }
    let line = bytes.iter().take(at).filter(|byte| **byte == b'\n').count() + 1;
    Failure::new(
        place,
        format_args!("not UTF-8 at byte {at} (line {line})"),
        "convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(line: &str) -> String {
        Record::from_json("news.jsonl:3", line.as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn a_full_record() {
        let line = r#"{"id": 7, "text": "“Yes”, \u0027he\u0027 said.", "published": "2021-10-20T08:30:00Z",
            "title": "T", "source": null, "extra": [1]}"#;
        let record = Record::from_json("news.jsonl:1", line.as_bytes()).unwrap();
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
    fn other_encodings_are_named() {
        let refusal = |bytes: &[u8]| Record::from_text("a.txt", bytes.to_vec()).unwrap_err().to_string();
        snapbox::assert_data_eq!(
            refusal(b"one\ntwo caf\xe9"),
            snapbox::str![
                "a.txt: not UTF-8 at byte 11 (line 2); convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8"
            ]
        );
        snapbox::assert_data_eq!(
            refusal(b"\xff\xfeK\0o\0"),
            snapbox::str!["a.txt: UTF-16, not UTF-8; convert it first: iconv -f UTF-16 -t UTF-8"]
        );
        snapbox::assert_data_eq!(
            refusal(b" \n"),
            snapbox::str!["a.txt: there is no text in it; fill it or leave it out"]
        );
    }
}
