//! The one matcher: surfaces as paths of tokens, found from word starts, longest first.
//!
//! A prefix table keyed by the running hash of lower-case tokens: one probe a token where
//! nothing begins. Spelling is checked at the end of a path, so that `WHO` is not `who`
//! while `PRISTINA` in a dateline is still Pristina.

use super::entry::SurfaceClass;
use crate::text::fold::fold_surface;
use crate::text::token::{Case, Token, TokenKind, tokenize};

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
    /// Index of the entry in its gazetteer.
    pub(crate) entry: u32,
    /// How the entry calls the surface.
    pub(crate) class: SurfaceClass,
}

/// A surface found in the text: tokens `first..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) first: usize,
    pub(crate) end: usize,
    /// Index for [`Matcher::readings`] and [`Matcher::surface`].
    pub(crate) surface: u32,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    key: u64,
    /// Surface + 1 that ends here, `0` for none.
    surface: u32,
}

#[derive(Debug, Clone, Copy)]
struct Surface {
    at: u32,
    len: u32,
    case: CaseRule,
    /// First reading; the next surface's is its end.
    readings: u32,
    /// Another surface with the same lower-case path, + 1.
    next: u32,
}

/// A compiled set of surfaces.
#[derive(Debug, Clone, Default)]
pub(crate) struct Matcher {
    nodes: Vec<Node>,
    mask: usize,
    surfaces: Vec<Surface>,
    readings: Vec<Reading>,
    spelling: String,
}

impl Matcher {
    /// All surfaces of `tokens`, leftmost and longest, not overlapping.
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

    /// The longest surface that begins at token `first`.
    pub(crate) fn at(&self, text: &str, tokens: &[Token], first: usize) -> Option<Match> {
        let mut key = START;
        let mut best = None;
        let mut end = first;
        for token in tokens.get(first..)? {
            if end == first && token.kind == TokenKind::Mark {
                return None;
            }
            key = step(key, token.lower);
            let Some(node) = self.node(key) else { break };
            end += 1;
            let mut surface = node.surface;
            // Among spellings of one path the exact one goes before those that letter case allows:
            // "Senate" is not the "senate" of the start of a sentence.
            let mut lax = true;
            while let Some(index) = surface.checked_sub(1) {
                let Some(s) = self.surfaces.get(index as usize) else { break };
                let here = tokens.get(first..end).unwrap_or_default();
                if self.is_exact(s, text, here) {
                    best = Some(Match { first, end, surface: index });
                    break;
                }
                if lax && self.spelled(s, text, here) {
                    best = Some(Match { first, end, surface: index });
                    lax = false;
                }
                surface = s.next;
            }
        }
        best
    }

    /// What a surface may stand for.
    pub(crate) fn readings(&self, surface: u32) -> &[Reading] {
        let from = self.surfaces.get(surface as usize).map_or(0, |s| s.readings as usize);
        let to = self.surfaces.get(surface as usize + 1).map_or(self.readings.len(), |s| s.readings as usize);
        self.readings.get(from..to).unwrap_or_default()
    }

    /// The surface as the gazetteer spells it, folded.
    pub(crate) fn surface(&self, surface: u32) -> &str {
        self.surfaces
            .get(surface as usize)
            .and_then(|s| self.spelling.get(s.at as usize..(s.at + s.len) as usize))
            .unwrap_or_default()
    }

    /// How many surfaces there are.
    pub(crate) fn len(&self) -> usize {
        self.surfaces.len()
    }

    fn node(&self, key: u64) -> Option<&Node> {
        let mut slot = key as usize & self.mask;
        loop {
            let node = self.nodes.get(slot)?;
            if node.key == key {
                return Some(node);
            }
            if node.key == EMPTY {
                return None;
            }
            slot = (slot + 1) & self.mask;
        }
    }

    /// Whether the surface stands in the text letter by letter.
    fn is_exact(&self, surface: &Surface, text: &str, tokens: &[Token]) -> bool {
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return false };
        let found = text.get(first.start as usize..last.end as usize);
        found.is_some()
            && found == self.spelling.get(surface.at as usize..(surface.at + surface.len) as usize)
    }

    fn spelled(&self, surface: &Surface, text: &str, tokens: &[Token]) -> bool {
        let spelling =
            self.spelling.get(surface.at as usize..(surface.at + surface.len) as usize).unwrap_or_default();
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return false };
        let found = text.get(first.start as usize..last.end as usize).unwrap_or_default();
        if found == spelling {
            return true;
        }
        if surface.case == CaseRule::Any {
            return same_letters(spelling, found);
        }
        if surface.case == CaseRule::Exact {
            return same_but_gaps(spelling, found);
        }
        if same_but_gaps(spelling, found) {
            return true;
        }
        // "AL-QAEDA", "PESHAWAR": capitals throughout; "Al-Qaeda" at the start of a sentence.
        let upper =
            tokens.iter().all(|t| t.kind != TokenKind::Word || t.case == Case::Upper || t.end - t.start == 1);
        let raised = found.chars().next().is_some_and(char::is_uppercase)
            && same_but_gaps(spelling.get(1..).unwrap_or_default(), found.get(1..).unwrap_or_default());
        (upper && found.len() > 3 || raised) && same_letters(spelling, found)
    }
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

const START: u64 = 0x9e37_79b9_7f4a_7c15;
const EMPTY: u64 = 0;

fn step(key: u64, token: u64) -> u64 {
    let mixed = (key.rotate_left(23) ^ token).wrapping_mul(0xff51_afd7_ed55_8ccd);
    (mixed ^ (mixed >> 32)).max(1)
}

/// Collects surfaces for a [`Matcher`].
#[derive(Debug, Default)]
pub(crate) struct MatcherBuilder {
    rows: Vec<(u32, u32, CaseRule, Reading)>,
    spelling: String,
}

impl MatcherBuilder {
    /// Adds a surface; the same surface may be added for several entries.
    pub(crate) fn add(&mut self, surface: &str, case: CaseRule, reading: Reading) {
        let folded = fold_surface(surface);
        let at = self.spelling.len() as u32;
        self.spelling.push_str(&folded);
        self.rows.push((at, folded.len() as u32, case, reading));
    }

    /// Compiles what was added.
    pub(crate) fn build(self) -> Matcher {
        let Self { mut rows, spelling } = self;
        let text = |at: u32, len: u32| spelling.get(at as usize..(at + len) as usize).unwrap_or_default();
        // Equal spellings stand together; within them the order of adding stays.
        rows.sort_by(|a, b| text(a.0, a.1).cmp(text(b.0, b.1)));
        let mut matcher = Matcher { surfaces: Vec::with_capacity(rows.len()), ..Matcher::default() };
        let mut table = Table::new(rows.len() * 3);
        let mut tokens = Vec::new();
        let mut last = None;
        for &(at, len, case, reading) in &rows {
            let body = text(at, len);
            if last != Some(body) {
                last = Some(body);
                tokenize(body, &mut tokens);
                let mut key = START;
                let count = tokens.len();
                for (i, token) in tokens.iter().enumerate() {
                    key = step(key, token.lower);
                    let node = table.entry(key);
                    if i + 1 == count {
                        let next = std::mem::replace(&mut node.surface, matcher.surfaces.len() as u32 + 1);
                        let readings = matcher.readings.len() as u32;
                        matcher.surfaces.push(Surface { at, len, case, readings, next });
                    }
                }
            } else if let Some(surface) = matcher.surfaces.last_mut() {
                // The laxest rule of equal spellings holds.
                if surface.case == CaseRule::Exact {
                    surface.case = case;
                }
            }
            let known = matcher
                .readings
                .get(matcher.surfaces.last().map_or(0, |s| s.readings as usize)..)
                .is_some_and(|r| r.iter().any(|r| r.entry == reading.entry));
            if !known {
                matcher.readings.push(reading);
            }
        }
        matcher.mask = table.nodes.len().saturating_sub(1);
        matcher.nodes = table.nodes;
        matcher.spelling = spelling;
        matcher
    }
}

/// An open-addressing table that grows at three quarters.
struct Table {
    nodes: Vec<Node>,
    used: usize,
}

impl Table {
    fn new(expected: usize) -> Self {
        let size = (expected * 4 / 3 + 16).next_power_of_two();
        Self { nodes: vec![Node { key: EMPTY, surface: 0 }; size], used: 0 }
    }

    fn slot(nodes: &[Node], key: u64) -> usize {
        let mask = nodes.len() - 1;
        let mut slot = key as usize & mask;
        while nodes.get(slot).is_some_and(|n| n.key != key && n.key != EMPTY) {
            slot = (slot + 1) & mask;
        }
        slot
    }

    #[allow(clippy::indexing_slicing)] // a slot is always masked into the table
    fn entry(&mut self, key: u64) -> &mut Node {
        if self.used * 4 > self.nodes.len() * 3 {
            let bigger = vec![Node { key: EMPTY, surface: 0 }; self.nodes.len() * 2];
            for node in std::mem::replace(&mut self.nodes, bigger) {
                if node.key != EMPTY {
                    let slot = Self::slot(&self.nodes, node.key);
                    self.nodes[slot] = node;
                }
            }
        }
        let slot = Self::slot(&self.nodes, key);
        if self.nodes[slot].key == EMPTY {
            self.nodes[slot].key = key;
            self.used += 1;
        }
        &mut self.nodes[slot]
    }
}
