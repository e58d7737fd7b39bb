//! `demarche diff`: what changed between two runs, for whoever keeps a corpus as a test.

use std::collections::{BTreeMap, VecDeque};
use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::ExitCode;

use demarche::Document;
use serde::Serialize;
use serde_json::Value;

use crate::args::DiffArgs;
use crate::failure::Failure;
use crate::render::findings::findings;
use crate::render::{counted, safe};
use crate::sink::{Sink, Stop};

/// Compares document by document; the exit code is that of `diff`: 0 alike, 1 different, 2 not read.
pub(crate) fn run(args: &DiffArgs, sink: &mut Sink) -> Result<ExitCode, Stop> {
    let (old, new) = match (read(&args.old), read(&args.new)) {
        (Ok(old), Ok(new)) => (old, new),
        (old, new) => {
            old.err().into_iter().chain(new.err()).for_each(|failure| failure.report());
            return Ok(ExitCode::from(2));
        }
    };
    let mut before: BTreeMap<&str, VecDeque<&Document>> = BTreeMap::new();
    old.iter().for_each(|document| before.entry(&document.id).or_default().push_back(document));
    let mut sum = Sum::default();
    for document in &new {
        let other = before.get_mut(document.id.as_str()).and_then(VecDeque::pop_front);
        sink.write(&sum.compare(other, Some(document)))?;
    }
    for document in before.into_values().flatten() {
        sink.write(&sum.compare(Some(document), None))?;
    }
    sink.write(&sum.line())?;
    Ok(if sum.differ > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn read(path: &Path) -> Result<Vec<Document>, Failure> {
    let file = File::open(path).map_err(|error| Failure::io(path, &error))?;
    let mut documents = Vec::new();
    for (number, line) in BufReader::new(file).lines().enumerate() {
        let line = line.map_err(|error| Failure::io(path, &error))?;
        if !line.trim().is_empty() {
            documents.push(serde_json::from_str(&line).map_err(|error| {
                let place = format!("{}:{}", path.display(), number + 1);
                Failure::new(place, error, "give what `demarche extract --format jsonl` prints")
            })?);
        }
    }
    Ok(documents)
}

/// What all comparisons amount to.
#[derive(Debug, Default)]
struct Sum {
    alike: usize,
    differ: usize,
    gone: usize,
    new: usize,
    changed: usize,
}

impl Sum {
    /// One document's differences as lines, none if there are none.
    fn compare(&mut self, old: Option<&Document>, new: Option<&Document>) -> String {
        let mut gone = old.map(items).unwrap_or_default();
        let mut added = new.map(items).unwrap_or_default();
        // What is the same down to the last field says nothing.
        added.retain(|item| match gone.iter().position(|other| other == item) {
            Some(at) => {
                gone.remove(at);
                false
            }
            None => true,
        });
        let whole = match (old, new) {
            (Some(_), None) => " (only in OLD)",
            (None, Some(_)) => " (only in NEW)",
            _ => "",
        };
        if gone.is_empty() && added.is_empty() && whole.is_empty() {
            self.alike += 1;
            return String::new();
        }
        self.differ += 1;
        let id = old.or(new).map(|document| document.id.as_str()).unwrap_or_default();
        let mut out = format!("{}{whole}\n", safe(id));
        for item in gone {
            // The same to the eye, with another rule or time behind it.
            match added.iter().position(|other| other.line == item.line) {
                Some(at) => {
                    self.changed += 1;
                    let _ =
                        writeln!(out, "  ~ {}{}", item.line, fields(&item.value, &added.remove(at).value));
                }
                None => {
                    self.gone += 1;
                    let _ = writeln!(out, "  - {}", item.line);
                }
            }
        }
        for item in added {
            self.new += 1;
            let _ = writeln!(out, "  + {}", item.line);
        }
        out
    }

    fn line(&self) -> String {
        format!(
            "{} alike, {} different: {} gone, {} new, {} changed\n",
            counted(self.alike, "document"),
            self.differ,
            self.gone,
            self.new,
            self.changed
        )
    }
}

/// Something that was found: for the eye, and with all its fields.
#[derive(Debug, PartialEq)]
struct Item {
    line: String,
    value: Value,
}

fn items(document: &Document) -> Vec<Item> {
    let mut items = Vec::new();
    let mut add = |line: String, value: Result<Value, serde_json::Error>| {
        items.push(Item { line, value: value.unwrap_or_default() });
    };
    for it in &document.mentions {
        add(format!("mention      {} “{}” at {}", it.kind, safe(&it.text), it.start), json(it));
    }
    for it in findings(document) {
        let line =
            format!("{:<12} {}   {}", it.family, it.sentence, it.proof.get(1).map_or("", String::as_str));
        let number: usize = it.key.get(1..).and_then(|number| number.parse().ok()).unwrap_or_default();
        let value = match it.family {
            "recognition" => document.recognition.get(number).map(json),
            "concern" => document.concerns.get(number).map(json),
            "contact" => document.contacts.get(number).map(json),
            _ => document.offices.get(number).map(json),
        };
        add(line.trim_end().to_owned(), value.unwrap_or(Ok(Value::Null)));
    }
    for it in &document.quotes {
        let speaker = it.speaker.as_ref().map_or("nobody named", |it| &it.name);
        add(format!("quote        {}: “{}”", safe(speaker), safe(&it.span.text)), json(it));
    }
    for it in &document.warnings {
        add(format!("warning      {}: {}", safe(&it.code), safe(&it.message)), json(it));
    }
    items
}

fn json(it: &impl Serialize) -> Result<Value, serde_json::Error> {
    serde_json::to_value(it)
}

/// The fields in which two findings differ: " (rule a → b)".
fn fields(old: &Value, new: &Value) -> String {
    let (Value::Object(old), Value::Object(new)) = (old, new) else { return String::new() };
    let short = |value: &Value| {
        let text = value.get("name").or(value.get("text")).unwrap_or(value).to_string();
        safe(&text).chars().take(60).collect::<String>()
    };
    let differ = old.iter().filter_map(|(name, value)| {
        let other = new.get(name)?;
        (other != value).then(|| format!("{name} {} → {}", short(value), short(other)))
    });
    let differ: Vec<String> = differ.collect();
    if differ.is_empty() { String::new() } else { format!(" ({})", differ.join("; ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(text: &str) -> Document {
        demarche::Extractor::new().unwrap().extract(demarche::Article::new(text).id("a"))
    }

    #[test]
    fn the_same_run_is_alike() {
        let one = document("Serbia will never recognise Kosovo.");
        let mut sum = Sum::default();
        assert_eq!(sum.compare(Some(&one), Some(&one)), "");
        assert_eq!(sum.line(), "1 document alike, 0 different: 0 gone, 0 new, 0 changed\n");
    }

    #[test]
    fn what_is_gone_new_and_changed() {
        let old = document("Serbia will never recognise Kosovo.");
        let mut new = old.clone();
        new.recognition[0].confidence = 0.5;
        let mut sum = Sum::default();
        let page = sum.compare(Some(&old), Some(&new));
        assert!(page.starts_with("a\n  ~ recognition ") && page.contains("(confidence 0."), "{page}");
        new.recognition.clear();
        let page = sum.compare(Some(&old), Some(&new));
        assert!(page.starts_with("a\n  - recognition  Serbia → Kosovo"), "{page}");
        let page = sum.compare(None, Some(&old));
        assert!(page.starts_with("a (only in NEW)\n  + mention"), "{page}");
        assert_eq!((sum.changed, sum.gone, sum.differ), (1, 1, 3));
    }
}
