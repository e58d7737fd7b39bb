//! Phrases as data: literal lemmas, word classes, optional words and bounded gaps.
//!
//! A line reads `pattern TAB cells…`; `@name TAB words` makes a class. In a pattern `a|b` is a
//! choice, `@name` a class, `?a` an optional word, `~3` up to three words of any sort, `%3` up
//! to three words of one phrase (no preposition, verb or comma), and `^a` the head. A word matches by its lemma or its spelling; hyphens are looked through.

use std::collections::{HashMap, HashSet};

/// One place of a pattern.
#[derive(Debug)]
enum Element {
    One(HashSet<&'static str>),
    Maybe(HashSet<&'static str>),
    Gap(usize),
    /// Words of the same phrase only.
    Near(usize),
}

/// A pattern with what it stands for.
#[derive(Debug)]
struct Phrase<T> {
    elements: Vec<Element>,
    /// Element that is the head.
    head: usize,
    value: T,
}

/// All patterns of a file, found by their first word.
#[derive(Debug)]
pub(crate) struct Phrasebook<T> {
    phrases: Vec<Phrase<T>>,
    first: HashMap<&'static str, Vec<usize>>,
}

/// A word as patterns see it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key<'a> {
    pub(crate) lemma: &'a str,
    pub(crate) lower: &'a str,
    /// Its number in the sentence.
    pub(crate) word: usize,
    /// A stop that no pattern crosses.
    pub(crate) wall: bool,
    /// A word that ends a phrase: preposition, verb, comma.
    pub(crate) link: bool,
}

/// Where a pattern stands; numbers of words in the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found<'b, T> {
    pub(crate) value: &'b T,
    pub(crate) first: usize,
    pub(crate) end: usize,
    pub(crate) head: usize,
}

impl<T> Phrasebook<T> {
    /// Reads a file; `make` reads the cells after the pattern and may refuse the line.
    pub(crate) fn read(text: &'static str, make: impl Fn(&[&'static str]) -> Option<T>) -> Self {
        let mut classes: HashMap<&'static str, Vec<&'static str>> = HashMap::new();
        let mut book = Self { phrases: Vec::new(), first: HashMap::new() };
        for line in text.lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
            let cells: Vec<&'static str> = line.split('\t').collect();
            let Some((&pattern, rest)) = cells.split_first() else { continue };
            if let Some(name) = pattern.strip_prefix('@').filter(|n| !n.contains([' ', '|'])) {
                if rest.len() == 1 {
                    let words = rest.iter().flat_map(|r| r.split_whitespace());
                    classes.entry(name).or_default().extend(words);
                    continue;
                }
            }
            let Some(value) = make(rest) else { continue };
            let mut head = 0;
            let mut elements = Vec::new();
            for part in pattern.split_whitespace() {
                if let Some(gap) = part.strip_prefix('~') {
                    elements.push(Element::Gap(gap.parse().unwrap_or(1)));
                    continue;
                }
                if let Some(gap) = part.strip_prefix('%') {
                    elements.push(Element::Near(gap.parse().unwrap_or(1)));
                    continue;
                }
                let bare = part.trim_start_matches(['^', '?']);
                if part.contains('^') {
                    head = elements.len();
                }
                let words = alternatives(bare, &classes);
                elements.push(if part.contains('?') { Element::Maybe(words) } else { Element::One(words) });
            }
            let number = book.phrases.len();
            if let Some(Element::One(words)) = elements.first() {
                let mut sorted: Vec<&'static str> = words.iter().copied().collect();
                sorted.sort_unstable();
                for word in sorted {
                    book.first.entry(word).or_default().push(number);
                }
                book.phrases.push(Phrase { elements, head, value });
            }
        }
        book
    }

    /// Every pattern that begins at key `at`, in order of the file.
    pub(crate) fn at<'b>(&'b self, keys: &[Key<'_>], at: usize, mut found: impl FnMut(Found<'b, T>)) {
        let Some(key) = keys.get(at) else { return };
        let by = |word: &str| self.first.get(word).map_or(&[][..], Vec::as_slice);
        let lower = if key.lower == key.lemma { &[][..] } else { by(key.lower) };
        let mut tried = HashSet::new();
        for &number in by(key.lemma).iter().chain(lower) {
            if !tried.insert(number) {
                continue;
            }
            let Some(phrase) = self.phrases.get(number) else { continue };
            let mut head = key.word;
            if let Some(last) = phrase.run(keys, at, 0, &mut head) {
                found(Found { value: &phrase.value, first: key.word, end: last + 1, head });
            }
        }
    }

    /// Whether any pattern can begin with this word.
    pub(crate) fn opens(&self, word: &str) -> bool {
        self.first.contains_key(word)
    }
}

impl<T> Phrase<T> {
    /// Matches the elements from `element` on at key `at`; the last word that it took.
    fn run(&self, keys: &[Key<'_>], at: usize, element: usize, head: &mut usize) -> Option<usize> {
        let here = || at.checked_sub(1).and_then(|a| keys.get(a)).map(|k| k.word);
        let Some(part) = self.elements.get(element) else { return here() };
        match part {
            Element::One(words) => {
                let key = keys.get(at).filter(|k| matches(words, k))?;
                if element == self.head {
                    *head = key.word;
                }
                self.run(keys, at + 1, element + 1, head)
            }
            Element::Maybe(words) => {
                if keys.get(at).is_some_and(|k| matches(words, k)) {
                    let taken = self.run(keys, at + 1, element + 1, head);
                    if taken.is_some() {
                        return taken;
                    }
                }
                self.run(keys, at, element + 1, head)
            }
            Element::Gap(most) | Element::Near(most) => {
                let near = matches!(part, Element::Near(_));
                for skip in 0..=*most {
                    if let Some(last) = self.run(keys, at + skip, element + 1, head) {
                        return Some(last);
                    }
                    if keys.get(at + skip).is_none_or(|k| k.wall || near && k.link) {
                        break;
                    }
                }
                None
            }
        }
    }
}

fn matches(words: &HashSet<&'static str>, key: &Key<'_>) -> bool {
    !key.wall && (words.contains(key.lemma) || words.contains(key.lower))
}

fn alternatives(
    part: &'static str,
    classes: &HashMap<&'static str, Vec<&'static str>>,
) -> HashSet<&'static str> {
    let mut words = HashSet::new();
    for choice in part.split('|') {
        match choice.strip_prefix('@') {
            Some(name) => words.extend(classes.get(name).into_iter().flatten().copied()),
            None => {
                words.insert(choice);
            }
        }
    }
    words
}
