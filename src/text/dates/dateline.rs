//! Where and when a text says it was written: "KABUL, Mar 24 (EFE).- ", "Tuesday, January 15, 2019".

use jiff::civil::Date;

use super::grammar::Grammar;
use super::lexer::{Case, Token, Word, lex_all};
use super::{Point, TimeExpr, TimeKind, Value, YearOf};

/// No dateline is longer, in bytes.
const LONGEST: usize = 200;

/// Lines with letters in which the day of publication is looked for.
const HEAD_LINES: usize = 12;

/// The line that opens a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dateline {
    /// Where the report itself begins.
    pub(crate) end: usize,
    /// The place, with its country if one is given: "KABUL", "TASHKENT, Uzbekistan".
    pub(crate) place: Option<(usize, usize)>,
    /// The day; mostly without its year.
    pub(crate) date: Option<TimeExpr>,
}

impl Dateline {
    /// The day, if the line gives day, month and year.
    pub(crate) fn day(&self) -> Option<Date> {
        full_day(&self.date?)
    }
}

/// Words that open a line like a place does and are none.
const LABELS: &[&str] = &[
    "ALERT",
    "ALSO",
    "ANALYSIS",
    "BREAKING",
    "BRIEF",
    "COLUMN",
    "COMMENT",
    "CORRECTED",
    "CORRECTION",
    "EDITORIAL",
    "EXCLUSIVE",
    "EXPLAINED",
    "EXPLAINER",
    "FACTBOX",
    "FEATURE",
    "FILE",
    "FLASH",
    "INTERVIEW",
    "LIVE",
    "NATO",
    "NEWS",
    "NOTE",
    "OPINION",
    "PHOTO",
    "PHOTOS",
    "PROFILE",
    "READ",
    "REFILE",
    "REPORT",
    "RELATED",
    "SEE",
    "SOURCE",
    "TIMELINE",
    "TOPSHOT",
    "UPDATE",
    "UPDATED",
    "URGENT",
    "VIDEO",
    "VIEWPOINT",
    "WATCH",
    "WRAPUP",
    "CAPTION",
];

/// Small words inside the name of a place.
const LINKS: &[&str] = &["of", "de", "del", "la", "el", "al", "and", "am", "upon", "sur", "da", "do", "es"];

/// Words beside a day of publication.
const STAMPS: &[&str] = &["Published", "Posted", "Updated", "Date", "Last", "Publication", "Issued", "Dated"];

/// The dateline at the start of `text`, which is an article or a paragraph of one.
///
/// A place alone needs capitals or a spaced dash, so that "Lavrov: no talks" is not one; a date or an
/// agency in brackets makes any capitalised words before it a place.
pub(crate) fn dateline(text: &str) -> Option<Dateline> {
    let blank = text.len() - text.trim_start().len();
    let line = text.get(blank..)?.lines().next()?;
    let head = clip(line);
    let tokens = lex_all(head);
    let reader = Reader { line, grammar: Grammar::new(head, &tokens), tokens: &tokens };
    let found = reader.date_line().or_else(|| reader.dateline())?;
    let moved = |mut expr: TimeExpr| {
        expr.start += blank;
        expr.core_start += blank;
        expr.end += blank;
        expr
    };
    Some(Dateline {
        end: found.end + blank,
        place: found.place.map(|(start, end)| (start + blank, end + blank)),
        date: found.date.map(moved),
    })
}

/// The day of publication, where one of the first lines gives it in full.
pub(crate) fn published_from(text: &str) -> Option<Date> {
    text.lines()
        .filter(|line| line.contains(|c: char| c.is_alphanumeric()))
        .take(HEAD_LINES)
        .find_map(|line| dateline(line)?.day())
}

/// At most [`LONGEST`] bytes of `line`.
fn clip(line: &str) -> &str {
    let mut end = line.len().min(LONGEST);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    line.get(..end).unwrap_or_default()
}

fn full_day(expr: &TimeExpr) -> Option<Date> {
    match expr.value {
        Value::One(Point::Day { year: YearOf::Known(_), .. }) => expr.resolve(None, false).0,
        _ => None,
    }
}

struct Reader<'t> {
    line: &'t str,
    grammar: Grammar<'t>,
    tokens: &'t [Token],
}

impl Reader<'_> {
    fn start(&self, i: usize) -> usize {
        self.tokens.get(i).map_or(self.line.len(), |token| token.start)
    }

    fn end(&self, i: usize) -> usize {
        i.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(0, |token| token.end)
    }

    /// A line that holds a full date and nothing else but a label and the time of day.
    fn date_line(&self) -> Option<Dateline> {
        let mut i = 0;
        while STAMPS.contains(&self.grammar.slice(i))
            || i > 0 && matches!(self.grammar.word(i), Word::On | Word::Date | Word::Mark(b':'))
        {
            i += 1;
        }
        let (expr, end) = self.day(i)?;
        full_day(&expr)?;
        let rest = self.line.get(self.end(end)..)?;
        let clock = |word: &str| {
            let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
            word.len() <= 5 && !word.contains(|c: char| c.is_ascii_lowercase())
                || matches!(word, "at" | "am" | "pm" | "a.m" | "p.m" | "local" | "time")
                || word.starts_with(|c: char| c.is_ascii_digit())
        };
        (rest.len() <= 40 && rest.split_whitespace().all(clock)).then_some(Dateline {
            end: self.line.len(),
            place: None,
            date: Some(expr),
        })
    }

    /// The day at token `i`, with the token after it.
    fn day(&self, i: usize) -> Option<(TimeExpr, usize)> {
        let (expr, end) = self.grammar.expression(i)?;
        let fits = expr.kind == TimeKind::Day
            && expr.start == expr.core_start
            && matches!(expr.value, Value::One(Point::Day { .. }));
        fits.then_some((expr, end))
    }

    /// Place, day, agency, mark.
    fn dateline(&self) -> Option<Dateline> {
        let (place, mut i) = self.place();
        let mut date = None;
        let skip = usize::from(matches!(self.grammar.word(i), Word::Mark(b',' | b'.') | Word::Dash));
        if let Some((expr, end)) = self.day(i + skip) {
            date = Some(expr);
            i = end;
            // "KABUL – Oct. 3:" has its mark after the date; the rest of the line is checked there.
        }
        let agency = self.agency(i);
        if let Some(end) = agency {
            i = end;
        }
        if place.is_none() && agency.is_none() {
            return None;
        }
        let sure = date.is_some() || agency.is_some();
        let mark = self.mark(i);
        let at_end = i >= self.tokens.len() && place.is_some();
        let Some((mark, i)) = mark else {
            let whole = at_end && date.as_ref().and_then(full_day).is_some();
            return whole.then_some(Dateline { end: self.line.len(), place, date });
        };
        // "MOSCOW, October 20. /TASS/."
        let i = self.slashed(i).unwrap_or(i);
        let body = self.line.get(self.start(i)..)?;
        if !sure && !self.stands_alone(place?, mark, body) {
            return None;
        }
        if body.is_empty() && date.as_ref().is_none_or(|date| full_day(date).is_none()) {
            return None;
        }
        Some(Dateline { end: self.start(i), place, date })
    }

    /// The words of a place at the start, and the token after.
    fn place(&self) -> (Option<(usize, usize)>, usize) {
        let first = self.names(0, 5);
        if first == 0 {
            return (None, 0);
        }
        let mut end = first;
        for _ in 0..2 {
            if self.grammar.word(end) != Word::Mark(b',') || self.day(end + 1).is_some() {
                break;
            }
            let next = self.names(end + 1, 4);
            if next == end + 1 {
                break;
            }
            end = next;
        }
        (Some((self.start(0), self.end(end))), end)
    }

    /// The token after up to `most` capitalised words from `i` on.
    fn names(&self, i: usize, most: usize) -> usize {
        let (mut at, mut words, mut end) = (i, 0, i);
        while words < most {
            let name = self.grammar.is_capital(at) || self.grammar.word(at) == Word::New;
            if name && self.day(at).is_none() {
                words += 1;
                at += 1;
                end = at;
                // St. John's, D.C., Stratford-upon-Avon, GENEVA/NEW YORK
                let dotted = self.grammar.word(at) == Word::Mark(b'.')
                    && self.grammar.slice(at - 1).len() <= 2
                    && self.grammar.is_glued(at);
                if dotted {
                    at += 1;
                    end = at;
                }
                if self.grammar.word(at) == Word::Possessive {
                    at += 1;
                    end = at;
                }
                let tied = matches!(self.grammar.word(at), Word::Dash | Word::Mark(b'/' | b'\''))
                    && self.grammar.is_glued(at)
                    && self.grammar.is_glued(at + 1);
                at += usize::from(tied);
            } else if words > 0
                && (LINKS.contains(&self.grammar.slice(at)) || self.grammar.word(at) == Word::Of)
            {
                at += 1;
            } else {
                break;
            }
        }
        end
    }

    /// The agency in brackets at `i`, or a bare one between comma and mark: "Tehran, March 3, IRNA –".
    fn agency(&self, i: usize) -> Option<usize> {
        if self.grammar.word(i) == Word::Mark(b'(') {
            let close = (i + 1..i + 10).find(|&k| self.grammar.word(k) == Word::Mark(b')'))?;
            let short = self.start(close) - self.start(i) <= 40 && self.grammar.is_capital(i + 1)
                || self.grammar.word(i + 1) == Word::Other;
            return short.then_some(close + 1);
        }
        let named = self.grammar.word(i) == Word::Mark(b',')
            && self.grammar.is_capital(i + 1)
            && self.grammar.case(i + 1) == Case::Upper
            && self.grammar.word(i + 2) == Word::Dash;
        named.then_some(i + 2)
    }

    fn slashed(&self, i: usize) -> Option<usize> {
        let slash = |k: usize| self.grammar.word(k) == Word::Mark(b'/');
        if !slash(i) {
            return None;
        }
        let close = (i + 2..i + 6).find(|&k| slash(k))?;
        Some(close + 1 + usize::from(matches!(self.grammar.word(close + 1), Word::Mark(b'.') | Word::Dash)))
    }

    /// The mark that ends a dateline, and the token after it.
    fn mark(&self, mut i: usize) -> Option<(char, usize)> {
        let mut mark = None;
        for _ in 0..4 {
            let found = match self.grammar.word(i) {
                Word::Dash if self.grammar.slice(i) == "-" => '-',
                Word::Dash => '–',
                Word::Mark(b':') => ':',
                Word::Mark(b'.') => '.',
                Word::Mark(b',') if mark.is_none() => ',',
                _ => break,
            };
            let twice = mark == Some('-') && found == '-';
            mark = Some(if twice || found == '–' {
                '–'
            } else {
                mark.map_or(found, |old| if old == '–' { old } else { found })
            });
            i += 1;
        }
        mark.filter(|&mark| mark != ',').map(|mark| (mark, i))
    }

    /// Whether a place without date and agency opens a report: "NEW DELHI: India …", "LUSAKA – The …".
    fn stands_alone(&self, place: (usize, usize), mark: char, body: &str) -> bool {
        let Some(name) = self.line.get(place.0..place.1) else { return false };
        let town = name.split(',').next().unwrap_or_default();
        let shouted = !town.contains(|c: char| c.is_lowercase());
        let opens = body.starts_with(|c: char| {
            c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '\'' | '“' | '‘')
        });
        let spoken = body.contains(|c: char| c.is_lowercase());
        let first = name.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let after = self.line.get(place.1..).unwrap_or_default();
        let label = LABELS.contains(&first) || name.len() < 4;
        if !opens || !spoken || label {
            return false;
        }
        if shouted {
            return mark != '-' || after.starts_with(' ');
        }
        let words = name.split_whitespace().count();
        mark == '–' && after.starts_with([' ', '—']) && words <= 4 && self.line.len() >= 80
    }
}
