//! Who says what: quotations and reports, and whose words a token belongs to.

pub(crate) mod cues;
mod direct;
mod report;
mod speaker;

use super::actors::{Party, Scene, Statement};
use super::discourse::Discourse;
use crate::text::quotes::Quotations;
use crate::text::sentence::Sentence;
use direct::Hall;
use report::{Report, reports};
use speaker::Speakers;

/// Somebody's words.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Speech {
    /// Who says it: the actor that the words count for, with its voice; `None` where the text does not tell.
    pub(crate) speaker: Option<Party>,
    /// Tokens of what is said: between the marks, or the clause that is reported.
    pub(crate) content: (usize, usize),
    /// Tokens of the words of saying: "said", "according to".
    pub(crate) cue: (usize, usize),
    /// Inside quotation marks, or reported.
    pub(crate) direct: bool,
}

/// All that is said in an article.
#[derive(Debug, Default)]
pub(crate) struct Speeches {
    /// In order of the text.
    pub(crate) all: Vec<Speech>,
    /// For each token the innermost speech with a speaker.
    innermost: Vec<Option<u32>>,
    /// For each token whether it stands in a direct quotation.
    quoted: Vec<bool>,
}

impl Speeches {
    /// An index over `all` for an article of `tokens` tokens.
    pub(crate) fn new(mut all: Vec<Speech>, tokens: usize) -> Self {
        all.sort_by_key(|s| (s.content.0, std::cmp::Reverse(s.content.1), s.direct));
        let mut innermost = vec![None; tokens];
        let mut quoted = vec![false; tokens];
        let mut order: Vec<(u32, &Speech)> = (0..).zip(&all).collect();
        order.sort_by_key(|(_, s)| std::cmp::Reverse(s.content.1 - s.content.0));
        for (number, speech) in order {
            let (first, end) = speech.content;
            if speech.speaker.is_some() {
                innermost.get_mut(first..end).into_iter().flatten().for_each(|i| *i = Some(number));
            }
            if speech.direct {
                quoted.get_mut(first..end).into_iter().flatten().for_each(|q| *q = true);
            }
        }
        Self { all, innermost, quoted }
    }

    /// The innermost speech with a known speaker that a token of the document stands in.
    pub(crate) fn at(&self, token: usize) -> Option<&Speech> {
        let number = (*self.innermost.get(token)?)?;
        self.all.get(number as usize)
    }

    /// Who says the words that a token belongs to; of an official, the state with the official as voice.
    pub(crate) fn speaker_at(&self, token: usize) -> Option<&Party> {
        self.at(token).and_then(|s| s.speaker.as_ref())
    }

    /// Whether a token stands inside a direct quotation; words in scare quotes do not.
    pub(crate) fn is_quoted(&self, token: usize) -> bool {
        self.quoted.get(token).copied().unwrap_or(false)
    }
}

/// Listens to an article: who says what in it.
pub(crate) fn listen(
    scene: &Scene<'_>,
    discourse: &Discourse,
    sentences: &[Sentence],
    statements: &[Statement<'_>],
) -> Speeches {
    let tokens = scene.text.tokens.len();
    let quotations = Quotations::read(scene.text);
    let speakers = Speakers { scene, discourse };
    let mut all: Vec<Report> = statements.iter().flat_map(|s| reports(&speakers, s)).collect();
    all.sort_by_key(|r| (r.span.0, r.span.1));
    let mut said = Vec::new();
    for report in &all {
        let Some(content) = report.content else { continue };
        // What stands in marks from end to end is a quotation, found below.
        let marked = quotations
            .outermost(content.0)
            .or_else(|| quotations.outermost(content.0 + 1))
            .and_then(|q| quotations.all.get(q))
            .is_some_and(|q| {
                let outside = report.cue.0 < q.open || q.end <= report.cue.0;
                outside && q.open <= content.0 && content.1 <= q.end + 2
            });
        if !marked && !report.frames {
            said.push(Speech { speaker: report.speaker.clone(), content, cue: report.cue, direct: false });
        }
    }
    let reported = Speeches::new(said.clone(), tokens);
    let hall = Hall {
        speakers: &speakers,
        sentences,
        statements,
        quotations: &quotations,
        reports: &all,
        reported: &reported,
    };
    said.extend(hall.speeches());
    Speeches::new(said, tokens)
}
