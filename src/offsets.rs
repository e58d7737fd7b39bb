//! Offsets in the unit of the reader: bytes for Rust, code points for Python, UTF-16 units for JavaScript.

use crate::document::{Actor, Document, OffsetUnit, When};
use crate::span::Span;

impl Document {
    /// Counts every `start` and `end` in `unit`; `text` is the article that was read.
    ///
    /// One pass over the text, whatever the number of spans. An offset that lies inside a
    /// character moves to that character's end, one beyond the text to the text's end; the
    /// library's own results hold neither.
    ///
    /// ```
    /// use demarche::document::OffsetUnit;
    /// let text = "“Kosovo”";
    /// let document = demarche::Extractor::new()?.extract(text).with_offsets(text, OffsetUnit::Chars);
    /// assert_eq!(document.offsets, OffsetUnit::Chars);
    /// # Ok::<(), demarche::Error>(())
    /// ```
    #[must_use]
    pub fn with_offsets(mut self, text: &str, unit: OffsetUnit) -> Self {
        if self.offsets != unit && !text.is_ascii() {
            let mut marks = Vec::new();
            each_offset(&mut self, &mut |at| marks.push(*at));
            marks.sort_unstable();
            marks.dedup();
            let table = table(text, &marks, self.offsets, unit);
            each_offset(&mut self, &mut |at| {
                if let Some((_, to)) =
                    table.binary_search_by_key(at, |row| row.0).ok().and_then(|i| table.get(i))
                {
                    *at = *to;
                }
            });
        }
        self.offsets = unit;
        self
    }
}

/// Pairs each of the sorted `marks`, counted in `from`, with the same place counted in `to`.
fn table(text: &str, marks: &[usize], from: OffsetUnit, to: OffsetUnit) -> Vec<(usize, usize)> {
    let mut chars = text.chars();
    let (mut here, mut there) = (0, 0);
    let reach = |&mark: &usize| {
        while here < mark {
            let Some(c) = chars.next() else { break };
            here += width(c, from);
            there += width(c, to);
        }
        (mark, there)
    };
    marks.iter().map(reach).collect()
}

fn width(c: char, unit: OffsetUnit) -> usize {
    match unit {
        OffsetUnit::Bytes => c.len_utf8(),
        OffsetUnit::Chars => 1,
        OffsetUnit::Utf16 => c.len_utf16(),
    }
}

/// Calls `visit` with every offset of the document.
fn each_offset(document: &mut Document, visit: &mut impl FnMut(&mut usize)) {
    let mut both = |start: &mut usize, end: &mut usize| {
        visit(start);
        visit(end);
    };
    for it in &mut document.mentions {
        both(&mut it.start, &mut it.end);
    }
    for it in &mut document.offices {
        both(&mut it.start, &mut it.end);
        actors([&mut it.person].into_iter().chain(&mut it.of), &mut both);
    }
    for it in &mut document.recognition {
        spans([&mut it.cue, &mut it.evidence].into_iter().chain(&mut it.condition), &mut both);
        actors([&mut it.target].into_iter().chain(&mut it.holder).chain(&mut it.source), &mut both);
        when(it.when.as_mut(), &mut both);
    }
    for it in &mut document.concerns {
        spans([&mut it.cue, &mut it.evidence], &mut both);
        actors(
            it.holders.iter_mut().chain(&mut it.origin).chain(&mut it.affected).chain(&mut it.source),
            &mut both,
        );
        for threat in &mut it.threats {
            both(&mut threat.start, &mut threat.end);
        }
    }
    for it in &mut document.contacts {
        spans([&mut it.cue, &mut it.evidence], &mut both);
        actors(it.participants.iter_mut().chain(&mut it.place).chain(&mut it.source), &mut both);
        when(it.date.as_mut(), &mut both);
    }
    for it in &mut document.quotes {
        spans([&mut it.span, &mut it.cue], &mut both);
        actors(&mut it.speaker, &mut both);
    }
    for it in &mut document.warnings {
        both(&mut it.start, &mut it.end);
    }
}

fn actors<'d>(
    actors: impl IntoIterator<Item = &'d mut Actor>,
    both: &mut impl FnMut(&mut usize, &mut usize),
) {
    actors.into_iter().for_each(|it| both(&mut it.start, &mut it.end));
}

fn spans<'d>(spans: impl IntoIterator<Item = &'d mut Span>, both: &mut impl FnMut(&mut usize, &mut usize)) {
    spans.into_iter().for_each(|it| both(&mut it.start, &mut it.end));
}

fn when(when: Option<&mut When>, both: &mut impl FnMut(&mut usize, &mut usize)) {
    when.into_iter().for_each(|it| both(&mut it.start, &mut it.end));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    /// A document with one of everything that carries offsets, filled with `places` in turn.
    fn full(places: &mut impl Iterator<Item = usize>) -> Document {
        let span = json!({"start": 0, "end": 0, "text": ""});
        let with = |mut value: Value, more: Value| {
            value.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            value
        };
        let actor = with(
            span.clone(),
            json!({"name": "", "kind": "state", "entity": "", "acts_for": null, "via": "name"}),
        );
        let when = with(span.clone(), json!({"from": null, "to": null}));
        let mut json = json!({
            "schema_version": 1, "engine": "", "gazetteer": "", "offsets": "bytes", "id": "", "published": null,
            "title": null, "source": null, "url": null, "entities": [],
            "mentions": [with(span.clone(), json!({"kind": "state", "entity": null, "via": "name"}))],
            "offices": [with(span.clone(), json!({"person": actor, "title": "", "role": "other", "modifiers": [],
                "of": actor}))],
            "recognition": [{"id": "", "holder": actor, "target": actor, "kind": "refused", "cue": span,
                "evidence": span, "source": actor, "formality": null, "yet": false, "when": when,
                "condition": span, "quoted": false, "confidence": 1.0, "rule": ""}],
            "concerns": [{"id": "", "holders": [actor], "attitude": "warned",
                "threats": [with(span.clone(), json!({"kind": "general"}))], "origin": actor, "affected": actor,
                "cue": span, "evidence": span, "source": actor, "quoted": false, "confidence": 1.0, "rule": ""}],
            "contacts": [{"id": "", "kind": "visit", "participants": [actor], "place": actor, "date": when,
                "cue": span, "evidence": span, "source": actor, "rule": ""}],
            "quotes": [{"speaker": actor, "span": span, "direct": true, "cue": span}],
            "warnings": [with(span.clone(), json!({"code": "", "message": ""}))],
        });
        offsets(&mut json, &mut |at| *at = json!(places.next().unwrap()));
        serde_json::from_value(json).unwrap()
    }

    /// Visits every `start` and `end` of the JSON: a new field cannot hide from this.
    fn offsets(value: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
        match value {
            Value::Object(map) => {
                for (key, value) in map {
                    if key == "start" || key == "end" { visit(value) } else { offsets(value, visit) }
                }
            }
            Value::Array(values) => values.iter_mut().for_each(|value| offsets(value, visit)),
            _ => {}
        }
    }

    fn all(document: &Document) -> Vec<usize> {
        let mut out = Vec::new();
        offsets(&mut serde_json::to_value(document).unwrap(), &mut |at| {
            out.push(at.as_u64().unwrap() as usize);
        });
        out
    }

    #[test]
    fn every_offset_is_converted() {
        let text = "é😀—x".repeat(40);
        let document = full(&mut text.char_indices().map(|(at, _)| at));
        let before = all(&document);
        let chars = all(&document.clone().with_offsets(&text, OffsetUnit::Chars));
        let utf16 = all(&document.with_offsets(&text, OffsetUnit::Utf16));
        for (i, at) in before.iter().enumerate() {
            assert_eq!(chars[i], text.get(..*at).unwrap().chars().count());
            assert_eq!(utf16[i], text.get(..*at).unwrap().encode_utf16().count());
        }
    }

    #[test]
    fn beyond_the_text_is_its_end() {
        let document = full(&mut std::iter::repeat(9)).with_offsets("Vučić", OffsetUnit::Chars);
        assert_eq!((document.mentions[0].start, document.mentions[0].end), (5, 5));
    }

    proptest! {
        #[test]
        fn there_and_back(text in "\\PC{0,60}", picks in prop::collection::vec(any::<prop::sample::Index>(), 80)) {
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let document = full(&mut picks.iter().map(|pick| *pick.get(&places)).cycle());
            for unit in [OffsetUnit::Chars, OffsetUnit::Utf16] {
                let there = document.clone().with_offsets(&text, unit);
                prop_assert_eq!(&there.with_offsets(&text, OffsetUnit::Bytes), &document);
            }
        }
    }
}
