//! Phrases as data: literal lemmas, word classes, optional words and bounded gaps.
//!
//! A line reads `pattern TAB cells…`; `@name TAB words` makes a class. In a pattern `a|b` is a
//! choice, `@name` a class, `?a` an optional word, `~3` up to three words of any sort, `%3` up
//! to three words of one phrase (no preposition, verb or comma), and `^a` the head. A word matches by its lemma or its spelling; hyphens are looked through.

use crate::text::hash::Map;
use crate::text::token::hash;

/// One place of a pattern.
#[derive(Debug)]
enum Element {
    One(Choice),
    Maybe(Choice),
    Gap(usize),
    /// Words of the same phrase only.
    Near(usize),
}

/// Words to choose from, by their hashes: every word of a text is asked for in many places.
#[derive(Debug, Default)]
struct Choice {
    /// Sorted.
    words: Vec<u64>,
}

impl Choice {
    fn has(&self, word: u64) -> bool {
        match self.words.as_slice() {
            [] => false,
            [only] => *only == word,
            [one, other] => *one == word || *other == word,
            many => many.binary_search(&word).is_ok(),
        }
    }
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
    first: Map<u64, Vec<usize>>,
}

/// A word as patterns see it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key {
    /// Hash of the lemma.
    pub(crate) lemma: u64,
    /// Hash of the spelling.
    pub(crate) lower: u64,
    /// Its number in the sentence.
    pub(crate) word: usize,
    /// A stop that no pattern crosses.
    pub(crate) wall: bool,
    /// A word that ends a phrase: preposition, verb, comma.
    pub(crate) link: bool,
}

/// Where a pattern stands; numbers of words in the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found<'b, T> {
    pub(crate) value: &'b T,
    pub(crate) first: usize,
    pub(crate) end: usize,
    pub(crate) head: usize,
    /// The words that it takes, without those of its gaps.
    pub(crate) words: Vec<usize>,
}

impl<T> Phrasebook<T> {
    /// Reads a file; `make` reads the cells after the pattern and may refuse the line.
    pub(crate) fn read(text: &'static str, make: impl Fn(&[&'static str]) -> Option<T>) -> Self {
        let mut classes: Map<&'static str, Vec<&'static str>> = Map::default();
        let mut book = Self { phrases: Vec::new(), first: Map::default() };
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
                for &word in &words.words {
                    book.first.entry(word).or_default().push(number);
                }
                book.phrases.push(Phrase { elements, head, value });
            }
        }
        book
    }

    /// Every pattern that begins at key `at`, in order of the file.
    pub(crate) fn at<'b>(&'b self, keys: &[Key], at: usize, mut found: impl FnMut(Found<'b, T>)) {
        let Some(key) = keys.get(at) else { return };
        let by = |word: u64| self.first.get(&word).map_or(&[][..], Vec::as_slice);
        let lemma = by(key.lemma);
        let lower = if key.lower == key.lemma { &[][..] } else { by(key.lower) };
        // Both lists are in order of the file; what the first has tried is not tried again.
        let more = lower.iter().filter(|number| lemma.binary_search(number).is_err());
        let mut words = Vec::new();
        for &number in lemma.iter().chain(more) {
            let Some(phrase) = self.phrases.get(number) else { continue };
            let mut head = key.word;
            words.clear();
            if phrase.run(keys, at, 0, &mut words, &mut head) {
                let end = words.last().map_or(key.word, |w| *w) + 1;
                let words = std::mem::take(&mut words);
                found(Found { value: &phrase.value, first: key.word, end, head, words });
            }
        }
    }

    /// Whether any pattern can begin with this word.
    pub(crate) fn opens(&self, key: &Key) -> bool {
        self.first.contains_key(&key.lemma) || self.first.contains_key(&key.lower)
    }
}

impl<T> Phrase<T> {
    /// Matches the elements from `element` on at key `at`, noting the words that it takes.
    fn run(&self, keys: &[Key], at: usize, element: usize, words: &mut Vec<usize>, head: &mut usize) -> bool {
        let Some(part) = self.elements.get(element) else { return true };
        let taken = words.len();
        match part {
            Element::One(choice) | Element::Maybe(choice) => {
                if let Some(key) = keys.get(at).filter(|k| matches(choice, k)) {
                    words.push(key.word);
                    if element == self.head {
                        *head = key.word;
                    }
                    if self.run(keys, at + 1, element + 1, words, head) {
                        return true;
                    }
                    words.truncate(taken);
                }
                matches!(part, Element::Maybe(_)) && self.run(keys, at, element + 1, words, head)
            }
            Element::Gap(most) | Element::Near(most) => {
                let near = matches!(part, Element::Near(_));
                for skip in 0..=*most {
                    if self.run(keys, at + skip, element + 1, words, head) {
                        return true;
                    }
                    words.truncate(taken);
                    if keys.get(at + skip).is_none_or(|k| k.wall || near && k.link) {
                        break;
                    }
                }
                false
            }
        }
    }
}

fn matches(words: &Choice, key: &Key) -> bool {
    !key.wall && (words.has(key.lemma) || key.lower != key.lemma && words.has(key.lower))
}

fn alternatives(part: &'static str, classes: &Map<&'static str, Vec<&'static str>>) -> Choice {
    let mut words = Vec::new();
    for choice in part.split('|') {
        match choice.strip_prefix('@') {
            Some(name) => words.extend(classes.get(name).into_iter().flatten().map(|word| hash(word))),
            None => words.push(hash(choice)),
        }
    }
    words.sort_unstable();
    words.dedup();
    Choice { words }
}
