//! `--format spacy`: one JSON object a document that `Doc.from_json` and `displacy.render(…, manual=True)` read.
//!
//! Names are `ents`, which may not overlap; titles, cues, threats and sentences are the span groups `titles`, `cues`,
//! `threats` and `findings`.

use demarche::Document;
use demarche::document::MentionKind;
use serde_json::{Value, json};

use super::{entities, events, wikidata};

/// The document; its offsets must count code points of `text`.
pub(crate) fn document(text: &str, document: &Document) -> Value {
    let mut cuts: Vec<usize> = Vec::new();
    let mut cut = |start: usize, end: usize| {
        cuts.extend([start, end]);
        (start, end)
    };
    let entities = entities(document);
    let mut ents = Vec::new();
    let mut titles = Vec::new();
    for it in &document.mentions {
        let (start, end) = cut(it.start, it.end);
        let id = it.entity.as_deref().unwrap_or_default();
        let name = entities.get(id).map(|it| it.name.as_str());
        let url = wikidata(id).map(|id| format!("https://www.wikidata.org/wiki/{id}"));
        let label = it.kind.as_str().to_uppercase();
        let mut span = json!({"start": start, "end": end, "label": label, "kb_id": id});
        if it.kind == MentionKind::Title {
            titles.push(span);
        } else if let Some(fields) = span.as_object_mut() {
            fields.insert("kb_url".to_owned(), url.map_or_else(|| "#".into(), Value::from));
            fields.insert("name".to_owned(), json!(name));
            ents.push(span);
        }
    }
    let mut cues = Vec::new();
    for it in events(document) {
        let (start, end) = cut(it.cue.start, it.cue.end);
        cues.push(
            json!({"start": start, "end": end, "label": format!("{}:{}", it.family, it.kind), "kb_id": ""}),
        );
    }
    let mut threats = Vec::new();
    for it in document.concerns.iter().flat_map(|it| &it.threats) {
        let (start, end) = cut(it.start, it.end);
        threats.push(json!({"start": start, "end": end, "label": it.kind.as_str(), "kb_id": ""}));
    }
    let mut findings = Vec::new();
    let sentences = document.recognition.iter().map(|it| (&it.evidence, "Recognition"));
    let sentences = sentences.chain(document.concerns.iter().map(|it| (&it.evidence, "Concern")));
    for (it, label) in sentences.chain(document.contacts.iter().map(|it| (&it.evidence, "Contact"))) {
        let (start, end) = cut(it.start, it.end);
        findings.push(json!({"start": start, "end": end, "label": label, "kb_id": ""}));
    }
    json!({
        "text": text,
        "title": document.title,
        "ents": ents,
        "spans": {"cues": cues, "threats": threats, "titles": titles, "findings": findings},
        "tokens": tokens(text, cuts),
        "doc_id": document.id,
        "published": document.published,
    })
}

/// Tokens as spaCy counts them: one space after a token belongs to it, any other white space is a token.
/// Every place in `cuts` outside white space begins one, so that every span consists of whole tokens.
fn tokens(text: &str, mut cuts: Vec<usize>) -> Vec<Value> {
    cuts.sort_unstable();
    cuts.dedup();
    let mut cuts = cuts.into_iter().peekable();
    let mut tokens: Vec<(usize, usize)> = Vec::new();
    let mut last = None;
    for (at, c) in text.chars().enumerate() {
        let kind = Kind::of(c);
        let forced = cuts.next_if(|cut| *cut <= at).is_some() && kind != Kind::Space;
        let owned = c == ' ' && last.is_some_and(|last| last != Kind::Space);
        if owned {
            last = None;
        } else {
            match tokens.last_mut() {
                Some(token) if !forced && last == Some(kind) && kind != Kind::Mark => token.1 = at + 1,
                _ => tokens.push((at, at + 1)),
            }
            last = Some(kind);
        }
    }
    let json = |(id, (start, end)): (usize, &(usize, usize))| json!({"id": id, "start": start, "end": end});
    tokens.iter().enumerate().map(json).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Space,
    Mark,
}

impl Kind {
    fn of(c: char) -> Self {
        if c.is_alphanumeric() {
            Self::Word
        } else if c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}') {
            Self::Space
        } else {
            Self::Mark
        }
    }
}
