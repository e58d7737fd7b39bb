//! The pipeline on one screen: text → names → entities → clauses → rules → document.

use std::cell::RefCell;
use std::sync::Arc;

use crate::assemble;
use crate::clauses::actors::{Scene, Statement};
use crate::clauses::discourse::Discourse;
use crate::clauses::parse;
use crate::clauses::speech::listen;
use crate::document::{Day, Document, OffsetUnit, SCHEMA_VERSION, Warning};
use crate::entities::Cast;
use crate::error::Error;
use crate::gazetteer::Gazetteer;
use crate::rules::{self, Findings, Step, View};
use crate::text::sentence::{LONGEST_SENTENCE, Role, Sentence};
use crate::text::{Text, dates};

/// One article as the caller has it.
///
/// ```
/// use demarche::Article;
/// let article = Article::new("Serbia does not recognise Kosovo.").id("a1");
/// assert_eq!(article.text(), "Serbia does not recognise Kosovo.");
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct Article<'t> {
    text: &'t str,
    id: &'t str,
    published: Option<Day>,
    title: Option<&'t str>,
    source: Option<&'t str>,
    url: Option<&'t str>,
}

impl<'t> Article<'t> {
    /// An article of which only the text is known.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self { text, ..Self::default() }
    }

    /// Names the article; findings' ids depend on it.
    #[must_use]
    pub fn id(mut self, id: &'t str) -> Self {
        self.id = id;
        self
    }

    /// Sets the day of publication; without it the dateline is read.
    #[must_use]
    pub fn published(mut self, day: Option<Day>) -> Self {
        self.published = day;
        self
    }

    /// Sets the title that is carried into the result.
    #[must_use]
    pub fn title(mut self, title: Option<&'t str>) -> Self {
        self.title = title;
        self
    }

    /// Sets the source that is carried into the result.
    #[must_use]
    pub fn source(mut self, source: Option<&'t str>) -> Self {
        self.source = source;
        self
    }

    /// Sets the address that is carried into the result.
    #[must_use]
    pub fn url(mut self, url: Option<&'t str>) -> Self {
        self.url = url;
        self
    }

    /// The text, exactly as given.
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.text
    }
}

impl<'t> From<&'t str> for Article<'t> {
    fn from(text: &'t str) -> Self {
        Self::new(text)
    }
}

/// Reads articles. Build one and keep it: it is `Send + Sync` and holds no state between calls.
#[derive(Debug, Clone)]
pub struct Extractor {
    gazetteer: Knowledge,
}

/// Who is shown a sentence and what the rules did on it.
pub(crate) type Watch<'w> = &'w mut dyn FnMut(&View<'_>, Vec<Step>);

/// The gazetteer of an extractor.
#[derive(Debug, Clone)]
enum Knowledge {
    Embedded(&'static Gazetteer),
    Own(Arc<Gazetteer>),
}

impl std::ops::Deref for Knowledge {
    type Target = Gazetteer;

    fn deref(&self) -> &Gazetteer {
        match self {
            Self::Embedded(gazetteer) => gazetteer,
            Self::Own(gazetteer) => gazetteer,
        }
    }
}

/// Makes an [`Extractor`] with knowledge of its own.
///
/// ```
/// use demarche::{Extractor, Gazetteer};
/// let ships = "id\tkind\tname\tsurfaces\tfacts\tsource\n\
///              aurora-star\torg\tAurora Star\t\ttype=company\town\n";
/// let gazetteer = Gazetteer::embedded()?.merge(Gazetteer::from_tsv("ships.tsv", ships)?)?;
/// let extractor = Extractor::builder().gazetteer(gazetteer).build()?;
/// let document = extractor.extract("The Aurora Star left Odesa.");
/// assert!(document.entities.iter().any(|entity| entity.id == "aurora-star"));
/// # Ok::<(), demarche::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct ExtractorBuilder {
    gazetteer: Option<Gazetteer>,
}

impl ExtractorBuilder {
    /// Reads with this gazetteer instead of the embedded one; see [`Gazetteer::merge`].
    #[must_use]
    pub fn gazetteer(mut self, gazetteer: Gazetteer) -> Self {
        self.gazetteer = Some(gazetteer);
        self
    }

    /// The extractor.
    ///
    /// # Errors
    /// When an embedded data file is broken, which the crate's own tests rule out.
    pub fn build(self) -> Result<Extractor, Error> {
        let gazetteer = match self.gazetteer {
            Some(own) => Knowledge::Own(Arc::new(own)),
            None => Knowledge::Embedded(Gazetteer::embedded()?),
        };
        Ok(Extractor { gazetteer })
    }
}

impl Extractor {
    /// The embedded gazetteers and every rule.
    ///
    /// # Errors
    /// When an embedded data file is broken, which the crate's own tests rule out.
    pub fn new() -> Result<Self, Error> {
        Self::builder().build()
    }

    /// An extractor with knowledge of its own.
    #[must_use]
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    /// Reads one article.
    ///
    /// ```
    /// let extractor = demarche::Extractor::new()?;
    /// let document = extractor.extract("Serbia does not recognise Kosovo.");
    /// # Ok::<(), demarche::Error>(())
    /// ```
    #[must_use]
    pub fn extract<'t>(&self, article: impl Into<Article<'t>>) -> Document {
        self.read(&article.into(), None, &mut |_| {})
    }

    /// Reads one article and calls `done` after each stage: for the benchmark.
    #[doc(hidden)]
    #[must_use]
    pub fn extract_in_stages<'t>(
        &self,
        article: impl Into<Article<'t>>,
        done: &mut dyn FnMut(&'static str),
    ) -> Document {
        self.read(&article.into(), None, done)
    }

    /// Reads one article; `watch` is shown each sentence with the steps of the rules on it.
    pub(crate) fn read(
        &self,
        article: &Article<'_>,
        mut watch: Option<Watch<'_>>,
        done: &mut dyn FnMut(&'static str),
    ) -> Document {
        let gazetteer = &*self.gazetteer;
        let text = Text::new(article.text);
        done("fold, tokens");
        let hits = gazetteer.names().longest(text.folded.text(), &text.tokens);
        let mut joined = vec![false; text.tokens.len()];
        let mut covered = 0;
        for hit in hits.iter().flatten() {
            if hit.first >= covered {
                covered = hit.end;
                joined.get_mut(hit.first + 1..hit.end).into_iter().flatten().for_each(|j| *j = true);
            }
        }
        let sentences = text.sentences(|token| joined.get(token).copied().unwrap_or(false));
        done("names, sentences");
        let times = dates::find(text.folded.text());
        let published = article.published.map(|d| d.0).or_else(|| dates::published_from(text.folded.text()));
        done("dates");
        let cast = Cast::read(gazetteer, &text, &sentences, hits, published);
        done("cast");
        let mut document = self.blank(article);
        document.published = published.map(Day);
        document.warnings = too_long(&text, &sentences);
        let scene = Scene { gazetteer, text: &text, cast: &cast, times: &times, published };
        let statements: Vec<Statement<'_>> = sentences
            .iter()
            .enumerate()
            .filter(|(_, sentence)| sentence.role != Role::Furniture)
            .map(|(number, sentence)| parse(&scene, number, sentence))
            .collect();
        done("syntax");
        let mut discourse = Discourse::new(&scene, &sentences);
        discourse.speeches = listen(&scene, &discourse, &sentences, &statements);
        done("speech");
        let mut findings = Findings::default();
        for statement in &statements {
            let notes = RefCell::default();
            let kept = watch.is_some().then_some(&notes);
            let view = View { scene: &scene, discourse: &discourse, statement, notes: kept };
            let steps = rules::apply(&view, &mut findings);
            if let Some(watch) = &mut watch {
                watch(&view, steps);
            }
        }
        done("rules");
        let read = assemble::Read {
            scene: &scene,
            sentences: &sentences,
            statements: &statements,
            discourse: &discourse,
        };
        assemble::write(&mut document, read, &findings);
        done("document");
        document
    }

    fn blank(&self, article: &Article<'_>) -> Document {
        Document {
            schema_version: SCHEMA_VERSION,
            engine: concat!("demarche ", env!("CARGO_PKG_VERSION")).to_owned(),
            gazetteer: self.gazetteer.version(),
            offsets: OffsetUnit::Bytes,
            id: article.id.to_owned(),
            published: article.published,
            title: article.title.map(str::to_owned),
            source: article.source.map(str::to_owned),
            url: article.url.map(str::to_owned),
            entities: Vec::new(),
            mentions: Vec::new(),
            offices: Vec::new(),
            recognition: Vec::new(),
            concerns: Vec::new(),
            contacts: Vec::new(),
            quotes: Vec::new(),
            warnings: Vec::new(),
        }
    }
}

/// One warning a sentence that was too long to be read as one.
fn too_long(text: &Text<'_>, sentences: &[Sentence]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let mut first = None;
    for sentence in sentences {
        let start = *first.get_or_insert(sentence.tokens.start);
        if sentence.cut {
            continue;
        }
        first = None;
        let tokens = sentence.tokens.end - start;
        if start == sentence.tokens.start {
            continue;
        }
        let (start, end) = text.range(start, sentence.tokens.end);
        warnings.push(Warning {
            code: "sentence_too_long".to_owned(),
            message: format!(
                "a sentence of {tokens} words and marks was read in parts of at most {LONGEST_SENTENCE}"
            ),
            start,
            end,
        });
    }
    warnings
}
