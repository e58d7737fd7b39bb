//! Colours where the terminal has them, strokes under the text where it has none.

use anstyle::{AnsiColor, Style};
use demarche::document::MentionKind;

/// What a stretch of the article is marked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Names somebody or something.
    Mention(MentionKind),
    /// A threat that somebody is concerned about.
    Threat,
    /// The words that carry a finding.
    Cue,
}

pub(super) const BOLD: Style = Style::new().bold();
pub(super) const DIM: Style = Style::new().dimmed();
pub(super) const CUE: Style = Style::new().bold().underline();

impl Mark {
    pub(super) fn style(self) -> Style {
        let colour = |colour: AnsiColor| colour.on_default();
        match self {
            Self::Cue => CUE,
            Self::Threat => colour(AnsiColor::Red),
            Self::Mention(MentionKind::Person) => colour(AnsiColor::Magenta),
            Self::Mention(MentionKind::State) => colour(AnsiColor::Blue).bold(),
            Self::Mention(MentionKind::Demonym) => colour(AnsiColor::Blue),
            Self::Mention(MentionKind::Org) => colour(AnsiColor::Yellow),
            Self::Mention(MentionKind::Place) => colour(AnsiColor::Green),
            Self::Mention(_) => colour(AnsiColor::Cyan),
        }
    }

    /// What is drawn under the text where there is no colour.
    pub(super) fn stroke(self) -> char {
        match self {
            Self::Cue => '^',
            Self::Threat => '!',
            Self::Mention(MentionKind::Person) => '~',
            Self::Mention(MentionKind::State) => '=',
            Self::Mention(MentionKind::Demonym) => '_',
            Self::Mention(MentionKind::Org) => '-',
            Self::Mention(MentionKind::Place) => '.',
            Self::Mention(_) => ':',
        }
    }
}

/// One line that teaches the marks.
pub(super) fn legend(colour: bool) -> String {
    let kinds = MentionKind::ALL.iter().map(|kind| (Mark::Mention(*kind), kind.as_str()));
    let marks = kinds.chain([(Mark::Threat, "threat"), (Mark::Cue, "cue")]);
    let entry = |(mark, name): (Mark, &str)| {
        if colour {
            paint(true, mark.style(), name)
        } else {
            format!("{name} {}", mark.stroke().to_string().repeat(3))
        }
    };
    format!("{}\n\n", marks.map(entry).collect::<Vec<_>>().join("  "))
}

/// `text` in `style`, or as it is.
pub(super) fn paint(colour: bool, style: Style, text: &str) -> String {
    if colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
}
