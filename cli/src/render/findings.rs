//! Each finding as one sentence with its proof: the words, who says so, the rule.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use demarche::document::{Actor, Attitude, Concern, Contact, ContactKind, Office, Stance, StanceKind, When};
use demarche::{Document, Span};

use super::palette::{DIM, paint};
use super::{Look, safe, wrap};

/// A finding that can be shown.
pub(crate) struct Finding {
    /// Where its sentence ends: it is shown after that line.
    pub(crate) after: usize,
    /// Family letter and number in the document: the second stance is `r1`.
    pub(crate) key: String,
    pub(crate) family: &'static str,
    colour: AnsiColor,
    /// What was found.
    pub(crate) sentence: String,
    /// Why it is believed.
    pub(crate) proof: Vec<String>,
}

/// Everything found, in order of the text.
pub(crate) fn findings(document: &Document) -> Vec<Finding> {
    let mut all: Vec<Finding> = document.offices.iter().enumerate().map(office).collect();
    all.extend(document.recognition.iter().enumerate().map(stance));
    all.extend(document.concerns.iter().enumerate().map(concern));
    all.extend(document.contacts.iter().enumerate().map(contact));
    all.sort_by_key(|finding| finding.after);
    all
}

impl Finding {
    /// One line where it fits, else the proof goes below the sentence.
    pub(super) fn write(&self, out: &mut String, look: Look) {
        let proof = self.proof.join(" · ");
        let family = format!("{:<11}", self.family);
        let bar = paint(look.colour, DIM, "│");
        let style: Style = self.colour.on_default().bold();
        let indent = 4 + family.len() + 1;
        let room = look.width.saturating_sub(indent).max(20);
        let _ = write!(out, "  {bar} {} ", paint(look.colour, style, &family));
        let fits = wrap::width(&self.sentence) + 3 + wrap::width(&proof) <= room;
        if fits {
            let _ = writeln!(out, "{}   {}", self.sentence, paint(look.colour, DIM, &proof));
            return;
        }
        let under = |out: &mut String| {
            let _ = write!(out, "  {bar} {:1$}", "", indent - 4);
        };
        write_wrapped(out, &self.sentence, room, Style::new(), look, under);
        under(out);
        write_wrapped(out, &proof, room, DIM, look, under);
    }
}

fn write_wrapped(
    out: &mut String,
    text: &str,
    room: usize,
    style: Style,
    look: Look,
    under: impl Fn(&mut String),
) {
    for (i, piece) in wrap::wrap(text, room).into_iter().enumerate() {
        if i > 0 {
            under(out);
        }
        let words = text.get(piece).unwrap_or_default().trim_end();
        let _ = writeln!(out, "{}", paint(look.colour && !style.is_plain(), style, words));
    }
}

fn stance((number, it): (usize, &Stance)) -> Finding {
    let what = standing(it.kind);
    let mut sentence = format!("{} → {}: {what}", who(it.holder.as_ref()), actor(&it.target));
    if it.yet {
        sentence.push_str(" so far");
    }
    if let Some(formality) = it.formality {
        sentence.push_str(&format!(", {}", formality.as_str().replace('_', " ")));
    }
    if let Some(condition) = &it.condition {
        sentence.push_str(&format!(", {}", safe(&condition.text)));
    }
    sentence.push_str(&it.when.as_ref().map(time).unwrap_or_default());
    Finding {
        key: format!("r{number}"),
        after: it.evidence.end,
        family: "recognition",
        colour: AnsiColor::Green,
        sentence,
        proof: proof(it.kind.as_str(), &it.cue, it.source.as_ref(), it.quoted, &it.rule, Some(it.confidence)),
    }
}

/// A kind of stance in words.
pub(crate) const fn standing(kind: StanceKind) -> &'static str {
    match kind {
        StanceKind::Recognized => "recognition",
        StanceKind::NotRecognized => "no recognition",
        StanceKind::Refused => "recognition refused",
        StanceKind::StoppedShort => "short of recognition",
        StanceKind::Deferred => "recognition put off",
        StanceKind::Considering => "recognition weighed",
        StanceKind::Conditional => "recognition on a condition",
        StanceKind::Withdrawn => "recognition withdrawn",
        StanceKind::Sought => "recognition asked for",
        StanceKind::Opposed => "recognition by others opposed",
        StanceKind::Supported => "recognition by others supported",
        other => other.as_str(),
    }
}

fn concern((number, it): (usize, &Concern)) -> Finding {
    let holders = if it.holders.is_empty() { who(None) } else { actors(&it.holders) };
    let verb = match it.attitude {
        Attitude::Concerned => "worried about",
        Attitude::Warned => "warning of",
        Attitude::Reassured => "giving assurance about",
        Attitude::Responded => "acting against",
        other => other.as_str(),
    };
    let threats: Vec<String> =
        it.threats.iter().map(|threat| threat.kind.as_str().replace('_', " ")).collect();
    let mut sentence = format!("{holders}: {verb} {}", threats.join(", "));
    if let Some(origin) = &it.origin {
        sentence.push_str(&format!(", from {}", actor(origin)));
    }
    if let Some(affected) = &it.affected {
        sentence.push_str(&format!(", threatening {}", actor(affected)));
    }
    Finding {
        key: format!("c{number}"),
        after: it.evidence.end,
        family: "concern",
        colour: AnsiColor::Red,
        sentence,
        proof: proof(
            it.attitude.as_str(),
            &it.cue,
            it.source.as_ref(),
            it.quoted,
            &it.rule,
            Some(it.confidence),
        ),
    }
}

fn contact((number, it): (usize, &Contact)) -> Finding {
    let mut sentence = format!("{}: {}", actors(&it.participants), it.kind);
    if let Some(place) = &it.place {
        let at = if it.kind == ContactKind::Visit { "to" } else { "in" };
        sentence.push_str(&format!(" {at} {}", safe(&place.name)));
    }
    sentence.push_str(&it.date.as_ref().map(time).unwrap_or_default());
    Finding {
        key: format!("m{number}"),
        after: it.evidence.end,
        family: "contact",
        colour: AnsiColor::Blue,
        sentence,
        proof: proof(it.kind.as_str(), &it.cue, it.source.as_ref(), false, &it.rule, None),
    }
}

fn office((number, it): (usize, &Office)) -> Finding {
    let of = it.of.as_ref().map(|of| format!(" of {}", safe(&of.name))).unwrap_or_default();
    Finding {
        key: format!("o{number}"),
        after: it.end.max(it.person.end),
        family: "office",
        colour: AnsiColor::Cyan,
        sentence: format!("{}: {}{of}", safe(&it.person.name), safe(&it.title)),
        proof: vec![it.role.as_str().replace('_', " ")],
    }
}

fn proof(
    kind: &str,
    cue: &Span,
    source: Option<&Actor>,
    quoted: bool,
    rule: &str,
    confidence: Option<f64>,
) -> Vec<String> {
    let mut proof = vec![kind.to_owned(), format!("“{}”", safe(&cue.text))];
    if let Some(source) = source {
        proof.push(format!("says {}", actor(source)));
    }
    if quoted {
        proof.push("in quotation marks".to_owned());
    }
    proof.push(safe(rule).into_owned());
    proof.extend(confidence.map(|confidence| format!("{confidence:.2}")));
    proof
}

/// The canonical name, whom it acts for, and the article's own words where they differ.
fn actor(it: &Actor) -> String {
    let mut shown = safe(&it.name).into_owned();
    if let Some(state) = it.acts_for.as_deref().filter(|state| *state != it.name) {
        shown.push_str(&format!(" of {}", safe(state)));
    }
    if !it.name.contains(&it.text) {
        shown.push_str(&format!(" (“{}”)", safe(&it.text)));
    }
    shown
}

fn actors(all: &[Actor]) -> String {
    all.iter().map(actor).collect::<Vec<_>>().join(", ")
}

fn who(one: Option<&Actor>) -> String {
    one.map_or_else(|| "nobody named".to_owned(), actor)
}

/// ", on Monday (2021-10-18)"; open ends stay open.
fn time(when: &When) -> String {
    let days = match (when.from, when.to) {
        (Some(from), Some(to)) if from == to => format!(" ({from})"),
        (None, None) => String::new(),
        (from, to) => {
            let day = |day: Option<demarche::Day>| day.map(|day| day.to_string()).unwrap_or_default();
            format!(" ({}…{})", day(from), day(to))
        }
    };
    format!(", {}{days}", safe(&when.text))
}
