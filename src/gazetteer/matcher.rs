//! The one matcher: surfaces as paths of tokens, found from word starts, longest first.
//!
//! A table keyed by the running hash of lower-case tokens: one probe a token where nothing
//! begins. Spelling is checked at the end of a path, so that `WHO` is not `who` while
//! `PRISTINA` in a dateline is still Pristina.

use super::entry::SurfaceClass;
use super::packed::{Body, Packed};
use crate::text::token::{Case, Token, TokenKind};

/// How strictly letters must agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CaseRule {
    /// As written; a text in capitals may stand for a capitalised surface.
    Name,
    /// As written, nothing else: abbreviations.
    Exact,
    /// Any: titles, collectives and cues.
    Any,
}

/// What a surface may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reading {
    /// Number of the entry in its gazetteer.
    pub(crate) entry: u32,
    /// How the entry calls the surface.
    pub(crate) class: SurfaceClass,
}

/// A surface found in the text: tokens `first..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) first: usize,
    pub(crate) end: usize,
    /// Number for [`Matcher::readings`] and [`Matcher::surface`].
    pub(crate) surface: u32,
}

/// A compiled set of surfaces.
#[derive(Debug, Clone, Default)]
pub(crate) struct Matcher {
    /// Slots of the table: lower half of a path's hash, and the surface + 1 that ends there.
    pub(super) nodes: Packed,
    /// See [`Surface`].
    pub(super) surfaces: Packed,
    /// Entry and class, those of one surface together.
    pub(super) readings: Packed,
    /// The files in which surfaces stand, and at last those that are spelled otherwise there.
    pub(super) texts: Vec<Body>,
}

/// A surface: where it stands, its first reading, and the next one of the same lower-case path, + 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Surface {
    pub(super) at: u32,
    pub(super) len: u8,
    pub(super) case: CaseRule,
    pub(super) text: u8,
    pub(super) readings: u32,
    pub(super) next: u32,
}

impl Surface {
    pub(super) fn pack(self) -> [u32; 4] {
        let case = match self.case {
            CaseRule::Name => 0,
            CaseRule::Exact => 1,
            CaseRule::Any => 2,
        };
        let shape = u32::from(self.len) | case << 8 | u32::from(self.text) << 16;
        [self.at, shape, self.readings, self.next]
    }

    fn unpack([at, shape, readings, next]: [u32; 4]) -> Self {
        let case = match shape >> 8 & 0xff {
            0 => CaseRule::Name,
            1 => CaseRule::Exact,
            _ => CaseRule::Any,
        };
        Self { at, len: shape as u8, case, text: (shape >> 16) as u8, readings, next }
    }
}

impl Reading {
    pub(super) fn pack(self) -> u32 {
        let class = CLASSES.iter().position(|c| *c == self.class).unwrap_or_default();
        self.entry << 8 | class as u32
    }

    fn unpack(number: u32) -> Self {
        let class = CLASSES.get(number as usize & 0xff).copied().unwrap_or(SurfaceClass::Alt);
        Self { entry: number >> 8, class }
    }
}

/// The classes by their numbers in a packed reading.
const CLASSES: [SurfaceClass; 11] = [
    SurfaceClass::Name,
    SurfaceClass::Formal,
    SurfaceClass::Alt,
    SurfaceClass::Abbr,
    SurfaceClass::Seat,
    SurfaceClass::Capital,
    SurfaceClass::Demonym,
    SurfaceClass::People,
    SurfaceClass::Alone,
    SurfaceClass::Native,
    SurfaceClass::Old,
];

/// What a surface may stand for, in the order of the files.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Readings<'m> {
    readings: &'m Packed,
    from: usize,
    to: usize,
}

impl<'m> Readings<'m> {
    pub(crate) fn len(self) -> usize {
        self.to - self.from
    }

    pub(crate) fn first(self) -> Option<Reading> {
        self.iter().next()
    }

    pub(crate) fn iter(self) -> impl DoubleEndedIterator<Item = Reading> + 'm {
        (self.from..self.to).filter_map(move |at| self.readings.get(at)).map(Reading::unpack)
    }
}

impl Matcher {
    /// All surfaces of `tokens`, leftmost and longest, not overlapping.
    #[cfg(test)]
    pub(crate) fn find(&self, text: &str, tokens: &[Token], found: &mut Vec<Match>) {
        let mut at = 0;
        while at < tokens.len() {
            match self.at(text, tokens, at) {
                Some(hit) => {
                    at = hit.end;
                    found.push(hit);
                }
                None => at += 1,
            }
        }
    }

    /// The longest surface from every token, whether another one covers it or not.
    pub(crate) fn longest(&self, text: &str, tokens: &[Token]) -> Vec<Option<Match>> {
        (0..tokens.len()).map(|first| self.at(text, tokens, first)).collect()
    }

    /// The longest surface that begins at token `first`.
    pub(crate) fn at(&self, text: &str, tokens: &[Token], first: usize) -> Option<Match> {
        let mut key = START;
        let mut best = None;
        if tokens.get(first)?.kind == TokenKind::Mark {
            return None;
        }
        for (end, token) in (first + 1..).zip(tokens.get(first..)?) {
            key = step(key, token.lower);
            let Some(surface) = self.node(key) else { break };
            if let Some(surface) = self.spelled(surface, text, tokens.get(first..end).unwrap_or_default()) {
                best = Some(Match { first, end, surface });
            }
        }
        best
    }

    /// What a surface may stand for.
    pub(crate) fn readings(&self, surface: u32) -> Readings<'_> {
        let from = |surface: u32| self.row(surface).map(|s| s.readings as usize);
        let to = from(surface + 1).unwrap_or(self.readings.len());
        Readings { readings: &self.readings, from: from(surface).unwrap_or(to).min(to), to }
    }

    /// The surface as the gazetteer spells it, folded.
    pub(crate) fn surface(&self, surface: u32) -> &str {
        self.row(surface).map_or("", |s| self.spelling(s))
    }

    /// How many surfaces there are.
    pub(crate) fn len(&self) -> usize {
        self.surfaces.len() / 4
    }

    fn row(&self, surface: u32) -> Option<Surface> {
        self.surfaces.row(surface as usize).map(Surface::unpack)
    }

    fn spelling(&self, surface: Surface) -> &str {
        let at = surface.at as usize;
        self.texts
            .get(usize::from(surface.text))
            .and_then(|text| text.get(at..at + usize::from(surface.len)))
            .unwrap_or_default()
    }

    /// The first surface + 1 that ends where a path leads, `0` if only longer ones go on.
    fn node(&self, key: u64) -> Option<u32> {
        let size = self.nodes.len() / 2;
        let mut slot = place(key, size);
        loop {
            let [check, surface] = self.nodes.row(slot)?;
            if surface == FREE {
                return None;
            }
            if check == key as u32 {
                return Some(surface);
            }
            slot = if slot + 1 == size { 0 } else { slot + 1 };
        }
    }

    /// The surface of a chain that agrees with the text: as it stands, else by its case rule.
    fn spelled(&self, mut next: u32, text: &str, tokens: &[Token]) -> Option<u32> {
        let (first, last) = (tokens.first()?, tokens.last()?);
        let found = text.get(first.start as usize..last.end as usize).unwrap_or_default();
        let mut lax = None;
        while let Some(number) = next.checked_sub(1) {
            let surface = self.row(number)?;
            let spelling = self.spelling(surface);
            if found == spelling {
                return Some(number);
            }
            if lax.is_none() && agrees(surface.case, spelling, found, tokens) {
                lax = Some(number);
            }
            next = surface.next;
        }
        lax
    }
}

/// Whether a text agrees with a surface that it does not repeat letter by letter.
fn agrees(case: CaseRule, spelling: &str, found: &str, tokens: &[Token]) -> bool {
    if case == CaseRule::Any {
        return same_letters(spelling, found);
    }
    if same_but_gaps(spelling, found) {
        return true;
    }
    if case == CaseRule::Exact {
        return false;
    }
    // "AL-QAEDA", "PESHAWAR": capitals throughout; "Al-Qaeda" at the start of a sentence.
    let upper =
        tokens.iter().all(|t| t.kind != TokenKind::Word || t.case == Case::Upper || t.end - t.start == 1);
    let raised = found.chars().next().is_some_and(char::is_uppercase)
        && same_but_gaps(spelling.get(1..).unwrap_or_default(), found.get(1..).unwrap_or_default());
    (upper && found.len() > 3 || raised) && same_letters(spelling, found)
}

/// Equal but for the width of white space.
fn same_but_gaps(a: &str, b: &str) -> bool {
    a.split_ascii_whitespace().eq(b.split_ascii_whitespace())
}

fn same_letters(a: &str, b: &str) -> bool {
    let mut a = a.split_ascii_whitespace();
    let mut b = b.split_ascii_whitespace();
    loop {
        match (a.next(), b.next()) {
            (None, None) => return true,
            (Some(x), Some(y)) if x.eq_ignore_ascii_case(y) => {}
            _ => return false,
        }
    }
}

/// The path of no token.
pub(super) const START: u64 = 0x9e37_79b9_7f4a_7c15;
/// The surface of a slot that nothing fills.
pub(super) const FREE: u32 = u32::MAX;

/// The path that a token prolongs.
pub(super) fn step(path: u64, token: u64) -> u64 {
    let mixed = (path.rotate_left(23) ^ token).wrapping_mul(0xff51_afd7_ed55_8ccd);
    mixed ^ (mixed >> 32)
}

/// The slot where a path is looked for first: its upper half, scaled to the table.
pub(super) fn place(key: u64, size: usize) -> usize {
    (((key >> 32) * size as u64) >> 32) as usize
}
