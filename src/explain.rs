//! The trace of an article: what a rule author needs to see why a finding came out, or did not.

use std::fmt;

use crate::document::{Actor, Document};
use crate::extractor::{Article, Extractor};
use crate::rules::{Step, View};
use crate::span::Span;

/// What happened to every sentence of an article; its `Display` is made for a person.
///
/// ```
/// let explanation = demarche::Extractor::new()?.explain("Chess fans recognised Oslo's efforts.");
/// let sentence = explanation.sentences.first().ok_or("one sentence")?;
/// assert!(sentence.steps.iter().any(|step| step.text.starts_with("blocked")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Explanation {
    /// The result that the trace explains; the same that [`Extractor::extract`] gives.
    pub document: Document,
    /// Every sentence that rules look at, in order; page furniture is none.
    pub sentences: Vec<SentenceTrace>,
}

/// What happened to one sentence.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SentenceTrace {
    /// The sentence.
    pub span: Span,
    /// Its phrases, one a line: number, kind, words with their classes, links to other phrases.
    pub parse: String,
    /// What the rules did on it, in order.
    pub steps: Vec<Step>,
}

impl SentenceTrace {
    fn of(view: &View<'_>, steps: Vec<Step>) -> Self {
        let text = view.scene.text;
        let first = view.statement.offset;
        let (start, end) = text.range(first, first + view.statement.syntax.words.len());
        Self {
            span: Span::cut(text.folded.original(), start, end),
            parse: view.statement.syntax.to_string(),
            steps,
        }
    }
}

impl Extractor {
    /// Reads one article and keeps the way to every finding.
    #[must_use]
    pub fn explain<'t>(&self, article: impl Into<Article<'t>>) -> Explanation {
        let mut sentences = Vec::new();
        let mut watch = |view: &View<'_>, steps: Vec<Step>| sentences.push(SentenceTrace::of(view, steps));
        let document = self.read(&article.into(), Some(&mut watch), &mut |_| {});
        Explanation { document, sentences }
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, sentence) in self.sentences.iter().enumerate() {
            if number > 0 {
                writeln!(f)?;
            }
            write!(f, "{sentence}")?;
            self.findings(f, &sentence.span)?;
        }
        Ok(())
    }
}

impl fmt::Display for SentenceTrace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<&str> = self.span.text.split_whitespace().collect();
        writeln!(f, "{}", words.join(" "))?;
        for line in self.parse.lines() {
            writeln!(f, "  {line}")?;
        }
        for step in &self.steps {
            let mut lines = step.text.lines();
            writeln!(f, "  {:<12} {}", step.layer, lines.next().unwrap_or_default())?;
            for line in lines {
                writeln!(f, "  {:<12} {line}", "")?;
            }
        }
        Ok(())
    }
}

impl Explanation {
    /// What came out of a sentence, or that nothing did.
    fn findings(&self, f: &mut fmt::Formatter<'_>, sentence: &Span) -> fmt::Result {
        let here = |evidence: &Span| evidence.start == sentence.start;
        let mut silent = true;
        for it in self.document.recognition.iter().filter(|it| here(&it.evidence)) {
            silent = false;
            let (holder, target) = (one(it.holder.as_ref()), &it.target.name);
            writeln!(f, "  → {holder} {} {target}   {} {:.2}", it.kind, it.rule, it.confidence)?;
        }
        for it in self.document.concerns.iter().filter(|it| here(&it.evidence)) {
            silent = false;
            let threats: Vec<&str> = it.threats.iter().map(|t| t.kind.as_str()).collect();
            let (holders, threats) = (all(&it.holders), threats.join(", "));
            writeln!(f, "  → {holders} {} {threats}   {} {:.2}", it.attitude, it.rule, it.confidence)?;
        }
        for it in self.document.contacts.iter().filter(|it| here(&it.evidence)) {
            silent = false;
            writeln!(f, "  → {} of {}   {}", it.kind, all(&it.participants), it.rule)?;
        }
        if silent { writeln!(f, "  → nothing") } else { Ok(()) }
    }
}

fn one(actor: Option<&Actor>) -> &str {
    actor.map_or("nobody named", |it| &it.name)
}

fn all(actors: &[Actor]) -> String {
    let names: Vec<&str> = actors.iter().map(|it| it.name.as_str()).collect();
    if names.is_empty() { "nobody named".to_owned() } else { names.join(", ") }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use crate::{Extractor, Layer};

    const TEXT: &str = "Fans recognised the goalkeeper. Serbia will never recognise Kosovo. Iran fears drug \
                        trafficking from Afghanistan. Wang Yi refused to meet Sergei Lavrov.";

    #[test]
    fn the_trace_changes_nothing() {
        let extractor = Extractor::new().unwrap();
        assert_eq!(extractor.explain(TEXT).document, extractor.extract(TEXT));
    }

    #[test]
    fn every_sentence_shows_why() {
        let sentences = Extractor::new().unwrap().explain(TEXT).sentences;
        let steps = |number: usize, layer: Layer| -> Vec<&str> {
            let steps = &sentences.get(number).unwrap().steps;
            steps.iter().filter(|it| it.layer == layer).map(|it| it.text.as_str()).collect()
        };
        assert_eq!(sentences.len(), 4);
        assert!(steps(0, Layer::Recognition).iter().any(|it| it.starts_with("blocked: false friend")));
        let made = steps(1, Layer::Recognition);
        assert!(made.iter().any(|it| it.starts_with("frame: recognize")), "{made:?}");
        assert!(made.iter().any(|it| it.ends_with("→ refused")), "{made:?}");
        assert!(steps(2, Layer::Concerns).iter().any(|it| it.contains("drug_trafficking")));
        assert!(steps(2, Layer::Recognition).is_empty());
        assert!(steps(3, Layer::Contacts).iter().any(|it| it.contains("not real")));
        assert!(sentences.iter().all(|it| it.parse.contains("Vg")));
    }

    #[test]
    fn the_page_ends_each_sentence_with_what_came_out() {
        let page = Extractor::new().unwrap().explain(TEXT).to_string();
        let outcomes: Vec<&str> = page.lines().filter(|line| line.starts_with("  →")).collect();
        assert_eq!(outcomes.len(), 4, "{page}");
        let silent = outcomes.iter().filter(|it| it.ends_with("nothing"));
        assert_eq!(silent.count(), 2, "{page}");
        assert!(outcomes.iter().any(|it| it.contains("Serbia refused Kosovo")), "{page}");
    }
}
