//! The text format: an article for a person, with what was found in place.

mod article;
pub(crate) mod findings;
mod palette;
mod wrap;

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io;

use anstream::{AutoStream, ColorChoice};
use demarche::Document;

use self::palette::{BOLD, DIM, paint};
use crate::args::Color;

/// Columns of output that goes to no terminal.
const WIDTH: usize = 100;

/// How the text format looks here.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    colour: bool,
    width: usize,
}

impl Look {
    /// What the terminal at standard output can show and the person wants to see.
    pub(crate) fn of_stdout(color: Color) -> Self {
        let colour = match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => AutoStream::choice(&io::stdout()) != ColorChoice::Never,
        };
        let width = terminal_size::terminal_size_of(io::stdout()).map_or(WIDTH, |(width, _)| width.0.into());
        Self { colour, width: width.clamp(40, 120) }
    }

    /// What the colours or the strokes under the text mean.
    pub(crate) fn legend(self) -> String {
        palette::legend(self.colour)
    }

    /// An article with its mentions marked and its findings under each paragraph.
    pub(crate) fn document(self, text: &str, document: &Document) -> String {
        let mut out = String::new();
        self.head(&mut out, document);
        article::write(&mut out, self, text, document);
        self.foot(&mut out, document);
        out
    }

    /// A rule with id, day and source in it; the caller's title under it.
    fn head(self, out: &mut String, document: &Document) {
        let published = document.published.map(|day| day.to_string());
        let names = [Some(document.id.clone()), published, document.source.clone(), document.url.clone()];
        let names: Vec<String> = names.into_iter().flatten().collect();
        let names = safe(&names.join(" · ")).into_owned();
        let rest = self.width.saturating_sub(wrap::width(&names) + 4);
        let line = format!("── {names} {}", "─".repeat(rest));
        self.line(out, BOLD, &line);
        if let Some(title) = &document.title {
            self.line(out, BOLD, &format!("  {}", safe(title)));
        }
        out.push('\n');
    }

    fn foot(self, out: &mut String, document: &Document) {
        for warning in &document.warnings {
            self.line(out, DIM, &format!("  warning {}: {}", safe(&warning.code), safe(&warning.message)));
        }
        let counts = [
            counted(document.mentions.len(), "mention"),
            counted(document.offices.len(), "office"),
            format!("{} recognition", document.recognition.len()),
            counted(document.concerns.len(), "concern"),
            counted(document.contacts.len(), "contact"),
            counted(document.quotes.len(), "quote"),
        ]
        .join(" · ");
        out.push('\n');
        self.line(out, DIM, &format!("  {counts}"));
        out.push('\n');
    }

    fn line(self, out: &mut String, style: anstyle::Style, text: &str) {
        // Writing into a String cannot fail.
        let _ = writeln!(out, "{}", paint(self.colour, style, text));
    }
}

/// "1 finding", "2 findings".
pub(crate) fn counted(count: usize, what: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {what}{ending}")
}

/// Text of others, made safe for a terminal: no escape sequences, no turned writing direction.
pub(crate) fn safe(text: &str) -> Cow<'_, str> {
    if text.chars().any(unsafe_char) { text.chars().map(shown).collect() } else { text.into() }
}

/// [`safe`], with the ends of lines kept.
pub(crate) fn safe_lines(text: &str) -> String {
    text.lines().map(safe).collect::<Vec<_>>().join("\n")
}

/// What stands for a character on the terminal.
fn shown(c: char) -> char {
    match c {
        '\t' => ' ',
        c if unsafe_char(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

/// Control characters, and those that reorder the text around them.
fn unsafe_char(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests;
