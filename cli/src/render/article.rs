//! The article itself: wrapped, marked, and with the findings under the lines they come from.

use std::ops::Range;

use demarche::Document;

use super::findings::{Finding, findings};
use super::palette::{CUE, Mark, paint};
use super::{Look, shown, wrap};

/// Space to the left of the article.
const MARGIN: &str = "  ";

/// Writes the article with its findings.
pub(super) fn write(out: &mut String, look: Look, text: &str, document: &Document) {
    let paints = paints(text, document);
    let mut findings = findings(document).into_iter().peekable();
    let mut start = 0;
    // Findings and the next paragraph stay apart, also where the article has no empty line.
    let mut gap = false;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let body = line.trim_end_matches(['\n', '\r']);
        if gap && !body.is_empty() {
            out.push('\n');
        }
        for piece in wrap::wrap(body, look.width - 2 * MARGIN.len()) {
            if let Some(words) = body.get(piece.clone()) {
                let paints = paints.get(start + piece.start..start + piece.end).unwrap_or_default();
                write_line(out, look, words.trim_end_matches(' '), paints);
            }
        }
        gap = false;
        while let Some(finding) = findings.next_if(|finding| finding.after <= end) {
            finding.write(out, look);
            gap = true;
        }
        start = end;
    }
    // A finding cannot lie behind the text; if one does, it is still shown.
    findings.for_each(|finding: Finding| finding.write(out, look));
}

/// How one byte of the article is marked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Paint {
    mark: Option<Mark>,
    cue: bool,
}

/// The marks of every byte; threats lie over mentions, cues under both.
fn paints(text: &str, document: &Document) -> Vec<Paint> {
    let mut paints = vec![Paint::default(); text.len()];
    let mut fill = |range: Range<usize>, set: &dyn Fn(&mut Paint)| {
        paints.get_mut(range).into_iter().flatten().for_each(set);
    };
    for mention in &document.mentions {
        let mark = Some(Mark::Mention(mention.kind));
        fill(mention.start..mention.end, &|paint| paint.mark = mark);
    }
    for threat in document.concerns.iter().flat_map(|concern| &concern.threats) {
        fill(threat.start..threat.end, &|paint| paint.mark = Some(Mark::Threat));
    }
    let cues = document.recognition.iter().map(|it| &it.cue);
    let cues = cues.chain(document.concerns.iter().map(|it| &it.cue));
    for cue in cues.chain(document.contacts.iter().map(|it| &it.cue)) {
        fill(cue.start..cue.end, &|paint| paint.cue = true);
    }
    paints
}

/// One line of the article: in colour, or with strokes under it.
fn write_line(out: &mut String, look: Look, words: &str, paints: &[Paint]) {
    if words.is_empty() {
        out.push('\n');
        return;
    }
    let mut strokes = String::new();
    out.push_str(MARGIN);
    let mut run = (Paint::default(), String::new());
    for (at, c) in words.char_indices() {
        let paint = paints.get(at).copied().unwrap_or_default();
        if paint != run.0 {
            flush(out, look, &mut run);
            run.0 = paint;
        }
        run.1.push(shown(c));
        strokes.extend(std::iter::repeat_n(stroke(paint), wrap::columns(c)));
    }
    flush(out, look, &mut run);
    out.push('\n');
    let strokes = strokes.trim_end();
    if !look.colour && !strokes.is_empty() {
        out.push_str(MARGIN);
        out.push_str(strokes);
        out.push('\n');
    }
}

fn flush(out: &mut String, look: Look, (paint_of, words): &mut (Paint, String)) {
    let mut style = paint_of.mark.map(Mark::style).unwrap_or_default();
    if paint_of.cue {
        style = style.effects(style.get_effects() | CUE.get_effects());
    }
    let plain = style.is_plain() || words.is_empty();
    out.push_str(&paint(look.colour && !plain, style, words));
    words.clear();
}

fn stroke(paint: Paint) -> char {
    paint.mark.or(paint.cue.then_some(Mark::Cue)).map_or(' ', Mark::stroke)
}
