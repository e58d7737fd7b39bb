//! Compiles surfaces into a [`Matcher`].

use super::matcher::{CaseRule, FREE, Matcher, Reading, START, Surface, place, step};
use super::packed::{Body, Packed};
use crate::text::fold::fold_surface;
use crate::text::token::{HASH_SEED, Token, hash_on, tokenize};

/// Collects surfaces for a [`Matcher`].
#[derive(Debug, Default)]
pub(crate) struct MatcherBuilder {
    texts: Vec<Body>,
    /// Surfaces that stand in no text as the matcher compares them.
    pool: String,
    paths: Paths,
    surfaces: Vec<Surface>,
    /// The surface and the reading, in the order of adding.
    readings: Vec<(u32, Reading)>,
    tokens: Vec<Token>,
}

/// Stands for the pool until all texts are known.
const POOL: u8 = u8::MAX;
/// More texts than a matcher can take.
pub(crate) const MAX_TEXTS: usize = POOL as usize;

impl MatcherBuilder {
    /// A builder for surfaces that stand in `texts`, about `expected` of them.
    pub(crate) fn new(texts: Vec<Body>, expected: usize) -> Self {
        Self {
            texts,
            paths: Paths::new(expected * 3 / 2),
            surfaces: Vec::with_capacity(expected),
            readings: Vec::with_capacity(expected),
            ..Self::default()
        }
    }

    /// Adds a surface; the same surface may be added for several entries.
    pub(crate) fn add(&mut self, surface: &str, case: CaseRule, reading: Reading) {
        self.insert(surface, None, case, reading);
    }

    /// Adds a surface that stands at byte `at` of text number `text`.
    pub(crate) fn add_from(
        &mut self,
        (text, at): (usize, usize),
        surface: &str,
        case: CaseRule,
        reading: Reading,
    ) {
        let text = u8::try_from(text).ok().filter(|&text| text != POOL);
        self.insert(surface, text.map(|text| (text, at as u32)), case, reading);
    }

    fn insert(&mut self, surface: &str, home: Option<(u8, u32)>, case: CaseRule, reading: Reading) {
        let folded = fold_surface(surface);
        let len = u8::try_from(folded.len()).unwrap_or(u8::MAX);
        let path = self.path(&folded);
        let slot = self.paths.slot(path);
        let mut next = self.paths.surface(slot);
        while let Some(number) = next.checked_sub(1) {
            let Some(have) = self.surfaces.get_mut(number as usize) else { break };
            let at = have.at as usize;
            let text = if have.text == POOL {
                Some(self.pool.as_str())
            } else {
                self.texts.get(usize::from(have.text)).map(|body| &**body)
            };
            if text.and_then(|text| text.get(at..at + usize::from(have.len))) == Some(&*folded) {
                // The laxest rule of equal spellings holds.
                if have.case == CaseRule::Exact {
                    have.case = case;
                }
                self.readings.push((number, reading));
                return;
            }
            next = have.next;
        }
        let (text, at) = match home.filter(|_| folded.len() == surface.len() && *folded == *surface) {
            Some(home) => home,
            None => {
                let at = self.pool.len() as u32;
                self.pool.push_str(&folded);
                (POOL, at)
            }
        };
        let number = self.surfaces.len() as u32;
        let next = self.paths.end(slot, number + 1);
        self.surfaces.push(Surface { at, len, case, text, readings: 0, next });
        self.readings.push((number, reading));
    }

    /// The hash of a surface's lower-case tokens; makes room for every shorter path.
    fn path(&mut self, surface: &str) -> u64 {
        if let Some(path) = plain_path(surface, |path| {
            self.paths.slot(path);
        }) {
            return path;
        }
        tokenize(surface, &mut self.tokens);
        let mut path = START;
        for token in &self.tokens {
            path = step(path, token.lower);
            self.paths.slot(path);
        }
        path
    }

    /// Compiles what was added.
    pub(crate) fn build(mut self) -> Matcher {
        // Readings come together by counting: those of a surface keep the order of adding.
        let mut counts = vec![0_u32; self.surfaces.len()];
        for (surface, _) in &self.readings {
            if let Some(count) = counts.get_mut(*surface as usize) {
                *count += 1;
            }
        }
        let mut from = 0;
        for (surface, count) in self.surfaces.iter_mut().zip(&mut counts) {
            surface.readings = from;
            from += std::mem::replace(count, surface.readings);
        }
        let mut readings = vec![0_u32; self.readings.len()];
        for (surface, reading) in &self.readings {
            let Some(at) = counts.get_mut(*surface as usize) else { continue };
            if let Some(slot) = readings.get_mut(*at as usize) {
                *slot = reading.pack();
            }
            *at += 1;
        }
        let pool = u8::try_from(self.texts.len()).unwrap_or(POOL);
        self.texts.push(Body::Own(self.pool.into()));
        let mut surfaces = Vec::with_capacity(self.surfaces.len() * 4);
        for surface in &mut self.surfaces {
            if surface.text == POOL {
                surface.text = pool;
            }
            surfaces.extend_from_slice(&surface.pack());
        }
        Matcher {
            nodes: self.paths.pack(),
            surfaces: Packed::Own(surfaces),
            readings: Packed::Own(readings),
            texts: self.texts,
        }
    }
}

/// The path of a surface of plain words, single spaces and hyphens, without cutting it into tokens.
fn plain_path(surface: &str, mut pass: impl FnMut(u64)) -> Option<u64> {
    let bytes = surface.as_bytes();
    // Anything else, and words that begin with a digit, is left to the tokenizer.
    let plain = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b' ' | b'-');
    if !bytes.iter().all(plain) || !bytes.first()?.is_ascii_alphabetic() {
        return None;
    }
    let mut path = START;
    let mut word = HASH_SEED;
    let mut before = b'a';
    for &byte in bytes {
        if byte.is_ascii_alphanumeric() {
            if !before.is_ascii_alphanumeric() && byte.is_ascii_digit() {
                return None;
            }
            word = hash_on(word, byte.to_ascii_lowercase());
        } else {
            if !before.is_ascii_alphanumeric() {
                return None;
            }
            path = step(path, word);
            pass(path);
            word = HASH_SEED;
            if byte == b'-' {
                path = step(path, hash_on(HASH_SEED, b'-'));
                pass(path);
            }
        }
        before = byte;
    }
    if !before.is_ascii_alphanumeric() {
        return None;
    }
    path = step(path, word);
    pass(path);
    Some(path)
}

/// Paths with the first surface + 1 that ends there, in the slots of [`Matcher::nodes`].
#[derive(Debug, Default)]
struct Paths {
    /// Half a path's hash, and a surface.
    slots: Vec<[u32; 2]>,
    /// Every path once, for when the table grows.
    keys: Vec<u64>,
}

impl Paths {
    fn new(expected: usize) -> Self {
        Self { slots: vec![[0, FREE]; expected * 10 / 7 + 16], keys: Vec::with_capacity(expected) }
    }

    /// The slot of a path, which is added where it lacks.
    fn slot(&mut self, key: u64) -> usize {
        if self.keys.len() * 4 >= self.slots.len() * 3 {
            let grown = Self::of(&self.slots, &self.keys, self.slots.len() * 2 + 16);
            self.slots = grown;
        }
        let slot = probe(&self.slots, key);
        if let Some(free) = self.slots.get_mut(slot).filter(|slot| slot[1] == FREE) {
            *free = [key as u32, 0];
            self.keys.push(key);
        }
        slot
    }

    fn surface(&self, slot: usize) -> u32 {
        self.slots.get(slot).map_or(0, |slot| slot[1])
    }

    /// Lets a surface end at a slot; gives the one that did before.
    fn end(&mut self, slot: usize, surface: u32) -> u32 {
        self.slots.get_mut(slot).map_or(0, |slot| std::mem::replace(&mut slot[1], surface))
    }

    /// The paths in a table of another size.
    fn of(slots: &[[u32; 2]], keys: &[u64], size: usize) -> Vec<[u32; 2]> {
        let mut grown = vec![[0, FREE]; size];
        for &key in keys {
            let value = slots.get(probe(slots, key)).copied().unwrap_or([key as u32, 0]);
            let slot = probe(&grown, key);
            if let Some(free) = grown.get_mut(slot) {
                *free = value;
            }
        }
        grown
    }

    /// The table at a good size, seven tenths full.
    fn pack(self) -> Packed {
        let size = self.keys.len() * 10 / 7 + 1;
        let roomy = size * 3 / 2 < self.slots.len();
        let slots = if roomy { Self::of(&self.slots, &self.keys, size) } else { self.slots };
        Packed::Own(slots.into_flattened())
    }
}

/// The slot of a path, or the free one where it belongs.
fn probe(slots: &[[u32; 2]], key: u64) -> usize {
    let mut slot = place(key, slots.len());
    while slots.get(slot).is_some_and(|&[check, surface]| surface != FREE && check != key as u32) {
        slot = if slot + 1 == slots.len() { 0 } else { slot + 1 };
    }
    slot
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::SurfaceClass;

    fn slow_path(surface: &str) -> u64 {
        let mut tokens = Vec::new();
        tokenize(surface, &mut tokens);
        tokens.iter().fold(START, |path, token| step(path, token.lower))
    }

    #[test]
    fn the_short_way_leads_to_the_same_path() {
        for surface in ["Kosovo", "South Sudan", "Al-Qaeda in the M23", "who", "Tehrik-i-Taliban Pakistan"] {
            assert_eq!(plain_path(surface, |_| {}), Some(slow_path(surface)), "{surface}");
        }
        for surface in ["7 October", "Area 51", "U.S.", "a--b", "Foo -bar", "-bar", "Ko' s", "Ñandú", ""] {
            assert_eq!(plain_path(surface, |_| {}), None, "{surface}");
        }
    }

    fn matcher(surfaces: &[(&str, CaseRule)]) -> Matcher {
        let mut builder = MatcherBuilder::default();
        for (entry, (surface, case)) in (0..).zip(surfaces) {
            builder.add(surface, *case, Reading { entry, class: SurfaceClass::Alt });
        }
        builder.build()
    }

    fn found(matcher: &Matcher, text: &str) -> Vec<(String, Vec<u32>)> {
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        let mut hits = Vec::new();
        matcher.find(text, &tokens, &mut hits);
        hits.iter()
            .map(|hit| {
                let slice =
                    text[tokens[hit.first].start as usize..tokens[hit.end - 1].end as usize].to_owned();
                (slice, matcher.readings(hit.surface).iter().map(|r| r.entry).collect())
            })
            .collect()
    }

    #[test]
    fn the_longest_wins_and_spelling_decides() {
        let matcher = matcher(&[
            ("Taliban", CaseRule::Name),
            ("Pakistani Taliban", CaseRule::Name),
            ("WHO", CaseRule::Exact),
            ("world powers", CaseRule::Any),
            ("Côte d'Ivoire", CaseRule::Name),
            ("Taliban", CaseRule::Name),
        ]);
        let one = |slice: &str, entries: &[u32]| (slice.to_owned(), entries.to_vec());
        assert_eq!(found(&matcher, "the Pakistani Taliban said"), [one("Pakistani Taliban", &[1])]);
        assert_eq!(found(&matcher, "the TALIBAN and who"), [one("TALIBAN", &[0, 5])]);
        assert_eq!(found(&matcher, "WHO in\nWorld  Powers"), [one("WHO", &[2]), one("World  Powers", &[3])]);
        assert_eq!(found(&matcher, "Cote d'Ivoire, taliban"), [one("Cote d'Ivoire", &[4])]);
        assert_eq!(matcher.len(), 5);
        assert_eq!(matcher.surface(4), "Cote d'Ivoire");
        assert!(found(&Matcher::default(), "nothing").is_empty());
    }

    #[test]
    fn the_exact_spelling_comes_before_the_lax_one() {
        let matcher = matcher(&[("Un", CaseRule::Any), ("UN", CaseRule::Exact)]);
        assert_eq!(found(&matcher, "the UN"), [("UN".to_owned(), vec![1])]);
        assert_eq!(found(&matcher, "the un"), [("un".to_owned(), vec![0])]);
    }
}
