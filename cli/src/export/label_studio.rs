//! `--format labelstudio`: tasks with predictions, for people who correct them.
//!
//! `demarche schema labelstudio` prints the labelling interface that belongs to them.

use std::collections::BTreeMap;

use demarche::Document;
use serde_json::{Value, json};

use super::{Place, events, label};

/// The labelling interface that belongs to the tasks.
pub(crate) const INTERFACE: &str = include_str!("../../schema/label-studio.xml");

/// A task with its predictions; offsets must count code points of `text`.
pub(crate) fn task(text: &str, document: &Document) -> Value {
    let mut regions = Vec::new();
    let mut known: BTreeMap<(usize, usize), Vec<(&str, String)>> = BTreeMap::new();
    let mut region = |place: Place<'_>, own: bool| {
        let here = known.entry((place.start, place.end)).or_default();
        // An actor at a name is that name; the words of a finding are its own.
        let same = here.iter().find(|(label, _)| !own && (place.label == "Actor" || *label == place.label));
        if let Some((_, id)) = same {
            return id.clone();
        }
        let id = format!("r{}", regions.len() + 1);
        regions.push(json!({
            "id": id, "from_name": "label", "to_name": "text", "type": "labels",
            "value": {"start": place.start, "end": place.end, "text": place.text, "labels": [place.label]},
        }));
        if !own {
            here.push((place.label, id.clone()));
        }
        id
    };
    for it in &document.mentions {
        region(Place { start: it.start, end: it.end, text: &it.text, label: label(it.kind) }, false);
    }
    let mut links = Vec::new();
    for it in events(document) {
        let cue = Place { start: it.cue.start, end: it.cue.end, text: &it.cue.text, label: it.family };
        let from = region(cue, true);
        links.push(json!({
            "id": from, "from_name": "kind", "to_name": "text", "type": "choices",
            "value": {"start": it.cue.start, "end": it.cue.end, "choices": [it.kind]},
        }));
        for (slot, place) in it.slots {
            let to = region(place, false);
            let relation = json!({"type": "relation", "from_id": from, "to_id": to, "direction": "right", "labels": [slot]});
            links.push(relation);
        }
    }
    regions.extend(links);
    json!({
        "data": {
            "text": text, "id": document.id, "published": document.published, "title": document.title,
            "source": document.source, "url": document.url,
        },
        "predictions": [{"model_version": document.engine, "result": regions}],
    })
}
