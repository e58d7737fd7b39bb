//! What holds for every document, whatever the text: shared by tests and fuzz targets.
//!
//! Include it with `#[path]`; it needs `demarche` and `serde_json`.
#![allow(clippy::expect_used, reason = "a broken invariant ends the test that found it")]
#![allow(dead_code, reason = "each test and fuzz target takes what it needs")]

use std::collections::BTreeSet;
use std::sync::OnceLock;

use demarche::document::{Actor, Concern, Contact, MentionKind, Office, OffsetUnit, Quote, Stance, When};
use demarche::{Document, Extractor, Span};

/// The extractor of a whole test run.
pub(crate) fn extractor() -> &'static Extractor {
    static EXTRACTOR: OnceLock<Extractor> = OnceLock::new();
    EXTRACTOR.get_or_init(|| Extractor::new().expect("the embedded data files are sound"))
}

/// Reads a text, twice, and checks the result.
pub(crate) fn read(text: &str) -> Document {
    let document = extractor().extract(text);
    assert!(document == extractor().extract(text), "the same text gave two results");
    check(text, &document);
    document
}

/// Checks one result against the text that it was read out of; offsets must be bytes.
pub(crate) fn check(text: &str, document: &Document) {
    let checker = Checker { text, entities: document.entities.iter().map(|it| it.id.as_str()).collect() };
    assert_eq!(checker.entities.len(), document.entities.len(), "an entity is listed twice");
    checker.mentions(document);
    document.offices.iter().for_each(|it| checker.office(it));
    document.recognition.iter().for_each(|it| checker.stance(it));
    document.concerns.iter().for_each(|it| checker.concern(it));
    document.contacts.iter().for_each(|it| checker.contact(it));
    document.quotes.iter().for_each(|it| checker.quote(it));
    document.warnings.iter().for_each(|it| _ = checker.slice("warning", it.start, it.end));
    findings("recognition", document.recognition.iter().map(|it| (it.id.as_str(), &it.evidence)));
    findings("concerns", document.concerns.iter().map(|it| (it.id.as_str(), &it.evidence)));
    findings("contacts", document.contacts.iter().map(|it| (it.id.as_str(), &it.evidence)));
    other_forms(text, document);
}

/// Findings stand in the order of the text and no two share an id.
fn findings<'d>(family: &str, all: impl Iterator<Item = (&'d str, &'d Span)>) {
    let mut ids = BTreeSet::new();
    let mut last = 0;
    for (id, evidence) in all {
        assert!(ids.insert(id), "{family}: two findings have the id {id}");
        assert!(last <= evidence.start, "{family}: {id} stands out of order");
        last = evidence.start;
    }
}

/// JSON and other offset units lose nothing.
fn other_forms(text: &str, document: &Document) {
    let json = serde_json::to_string(document).expect("every document has a JSON form");
    assert!(!json.contains('\n'), "JSON Lines needs one line");
    let back: Document = serde_json::from_str(&json).expect("the JSON form can be read");
    assert!(&back == document, "JSON changed the document");
    for unit in [OffsetUnit::Chars, OffsetUnit::Utf16] {
        let there = document.clone().with_offsets(text, unit);
        assert!(&there.with_offsets(text, OffsetUnit::Bytes) == document, "{unit} offsets do not lead back");
    }
}

struct Checker<'d> {
    text: &'d str,
    entities: BTreeSet<&'d str>,
}

impl Checker<'_> {
    fn slice(&self, what: &str, start: usize, end: usize) -> &str {
        let slice = self.text.get(start..end);
        assert!(slice.is_some(), "{what} {start}..{end} is no slice of {} bytes", self.text.len());
        slice.unwrap_or_default()
    }

    fn words(&self, what: &str, start: usize, end: usize, words: &str) {
        assert_eq!(self.slice(what, start, end), words, "{what} {start}..{end} carries other words");
        assert!(start < end, "{what} at {start} is empty");
    }

    fn span(&self, what: &str, span: &Span) {
        self.words(what, span.start, span.end, &span.text);
    }

    fn entity(&self, what: &str, id: &str) {
        assert!(self.entities.contains(id), "{what} names the entity {id}, which is not listed");
    }

    fn actor(&self, what: &str, actor: &Actor) {
        self.words(what, actor.start, actor.end, &actor.text);
        self.entity(what, &actor.entity);
        assert!(!actor.name.is_empty(), "{what} at {} has no name", actor.start);
    }

    fn actors<'a>(&self, what: &str, actors: impl IntoIterator<Item = &'a Actor>) {
        actors.into_iter().for_each(|actor| self.actor(what, actor));
    }

    fn when(&self, what: &str, when: Option<&When>) {
        let Some(when) = when else { return };
        self.words(what, when.start, when.end, &when.text);
        if let (Some(from), Some(to)) = (when.from, when.to) {
            assert!(from <= to, "{what} {:?} ends before it begins", when.text);
        }
    }

    /// Mentions are sorted; names never overlap each other.
    fn mentions(&self, document: &Document) {
        let mut last = (0, 0);
        let mut named = 0;
        for it in &document.mentions {
            self.words("mention", it.start, it.end, &it.text);
            it.entity.iter().for_each(|id| self.entity("mention", id));
            assert!(last <= (it.start, it.end), "mention {:?} at {} stands out of order", it.text, it.start);
            last = (it.start, it.end);
            if it.kind != MentionKind::Title {
                assert!(named <= it.start, "mention {:?} at {} overlaps the one before", it.text, it.start);
                named = it.end;
            }
        }
    }

    fn office(&self, it: &Office) {
        // A title may be resolved, "President" for one of two "Presidents".
        assert!(!self.slice("title", it.start, it.end).is_empty() && !it.title.is_empty(), "an empty title");
        self.actor("office holder", &it.person);
        self.actors("place of office", &it.of);
    }

    fn stance(&self, it: &Stance) {
        self.actor("target", &it.target);
        self.actors("holder", &it.holder);
        self.finding("stance", (&it.cue, &it.evidence, it.source.as_ref()), it.confidence, &it.rule);
        self.when("time", it.when.as_ref());
        if let Some(condition) = &it.condition {
            self.span("condition", condition);
            inside("condition", condition.start..condition.end, &it.evidence);
        }
    }

    fn concern(&self, it: &Concern) {
        self.actors("holder", &it.holders);
        self.actors("origin", &it.origin);
        self.actors("affected", &it.affected);
        self.finding("concern", (&it.cue, &it.evidence, it.source.as_ref()), it.confidence, &it.rule);
        assert!(!it.threats.is_empty(), "the concern at {} is about nothing", it.cue.start);
        for threat in &it.threats {
            self.words("threat", threat.start, threat.end, &threat.text);
            inside("threat", threat.start..threat.end, &it.evidence);
        }
    }

    fn contact(&self, it: &Contact) {
        self.actors("participant", &it.participants);
        self.actors("place", &it.place);
        self.finding("contact", (&it.cue, &it.evidence, it.source.as_ref()), 1.0, &it.rule);
        self.when("date", it.date.as_ref());
    }

    fn quote(&self, it: &Quote) {
        self.actors("speaker", &it.speaker);
        self.span("quotation", &it.span);
        self.span("word of saying", &it.cue);
    }

    fn finding(
        &self,
        what: &str,
        (cue, evidence, source): (&Span, &Span, Option<&Actor>),
        confidence: f64,
        rule: &str,
    ) {
        self.span(what, cue);
        self.span(what, evidence);
        inside(what, cue.start..cue.end, evidence);
        self.actors("source", source);
        assert!((0.0..=1.0).contains(&confidence), "{what}: confidence {confidence}");
        assert!(!rule.is_empty(), "{what} at {} names no rule", cue.start);
    }
}

fn inside(what: &str, inner: std::ops::Range<usize>, outer: &Span) {
    assert!(
        outer.start <= inner.start && inner.end <= outer.end,
        "{what} {inner:?} lies outside its sentence {}..{}",
        outer.start,
        outer.end,
    );
}
