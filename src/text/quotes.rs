//! Quotation marks: which tokens stand between which pair.
//!
//! Marks are paired inside a paragraph. A quotation that a paragraph leaves open ends with it; if
//! the next paragraph begins with an opening mark again, that one goes on with the same words
//! (the habit of English printers), and says so in [`Quotation::goes_on`].

use super::Text;
use super::token::{Gap, Token, TokenKind};

/// What stands between two quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// The opening mark.
    pub(crate) open: usize,
    /// First token inside.
    pub(crate) first: usize,
    /// Token after the last inside; the closing mark, where there is one.
    pub(crate) end: usize,
    /// Whether a closing mark stands there.
    pub(crate) closed: bool,
    /// The quotation of the paragraph before that this one continues.
    pub(crate) goes_on: Option<usize>,
    /// The quotation that this one stands in.
    pub(crate) parent: Option<usize>,
}

/// The quotations of an article, in order of their opening marks.
#[derive(Debug, Default)]
pub(crate) struct Quotations {
    pub(crate) all: Vec<Quotation>,
}

impl Quotations {
    /// Pairs the marks of an article; linear.
    pub(crate) fn read(text: &Text<'_>) -> Self {
        let mut reader = Reader { text, all: Vec::new(), double: None, single: None, left_open: None };
        let mut first = 0;
        while first < text.tokens.len() {
            let mut end = first + 1;
            while text.tokens.get(end).is_some_and(|t| t.gap < Gap::Blank) {
                end += 1;
            }
            reader.paragraph(first, end);
            first = end;
        }
        Self { all: reader.all }
    }

    /// The innermost quotation that a token stands in.
    pub(crate) fn at(&self, token: usize) -> Option<usize> {
        let mut at = self.all.partition_point(|q| q.first <= token).checked_sub(1)?;
        loop {
            let quotation = self.all.get(at)?;
            if token < quotation.end {
                return Some(at);
            }
            at = quotation.parent?;
        }
    }

    /// The outermost quotation that a token stands in.
    pub(crate) fn outermost(&self, token: usize) -> Option<usize> {
        let mut at = self.at(token)?;
        while let Some(parent) = self.all.get(at)?.parent {
            at = parent;
        }
        Some(at)
    }
}

/// Which way a mark faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Facing {
    Opens,
    Closes,
    Either,
}

struct Reader<'t> {
    text: &'t Text<'t>,
    all: Vec<Quotation>,
    /// Numbers of the quotations that are open.
    double: Option<usize>,
    single: Option<usize>,
    /// Left open by the paragraph before.
    left_open: Option<usize>,
}

impl Reader<'_> {
    fn paragraph(&mut self, first: usize, end: usize) {
        self.double = None;
        self.single = None;
        for at in first..end {
            let Some(token) = self.text.tokens.get(at) else { break };
            if token.is(b'"') {
                self.double_mark(first, at, end);
            } else if self.is_single(at) {
                self.single_mark(at, end);
            }
        }
        if let Some(single) = self.single.take() {
            self.close(single, end, false);
        }
        self.left_open = self.double.take();
        if let Some(double) = self.left_open {
            self.close(double, end, false);
        }
    }

    fn double_mark(&mut self, first: usize, at: usize, end: usize) {
        let facing = self.facing(at);
        match (self.double, facing) {
            (Some(open), Facing::Closes | Facing::Either) => {
                if let Some(single) = self.single.take() {
                    self.close(single, at, false);
                }
                self.close(open, at, true);
                self.double = None;
            }
            (Some(open), Facing::Opens) => {
                // A second mark that opens: the first was left unclosed.
                self.close(open, at, false);
                self.double = self.open(at, end);
            }
            (None, Facing::Opens | Facing::Either) => {
                self.double = self.open(at, end);
                if at == first {
                    if let (Some(new), Some(old)) = (self.double, self.left_open) {
                        if let Some(quotation) = self.all.get_mut(new) {
                            quotation.goes_on = Some(old);
                        }
                    }
                }
            }
            (None, Facing::Closes) => {}
        }
    }

    fn single_mark(&mut self, at: usize, end: usize) {
        let facing = self.facing(at);
        match (self.single, facing) {
            (Some(open), Facing::Closes) if self.closes_single(at, end) => {
                self.close(open, at, true);
                self.single = None;
            }
            (None, Facing::Opens) if self.closes_later(at, end) && !self.shortens(at) => {
                self.single = self.open(at, end);
            }
            _ => {}
        }
    }

    /// Whether the token is an apostrophe that may be a quotation mark.
    fn is_single(&self, at: usize) -> bool {
        self.text
            .tokens
            .get(at)
            .is_some_and(|t| t.is(b'\'') || t.kind == TokenKind::Clitic && t.end - t.start == 1)
    }

    /// "the '90s": an apostrophe.
    fn shortens(&self, at: usize) -> bool {
        self.text.tokens.get(at + 1).is_some_and(|t| t.kind == TokenKind::Number)
    }

    /// "the states' envoys" closes nothing while a later mark does.
    fn closes_single(&self, at: usize, end: usize) -> bool {
        let clitic = self.text.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Clitic);
        let before_mark = self.text.tokens.get(at + 1).is_none_or(|t| t.kind == TokenKind::Mark);
        !clitic
            || before_mark
            || !(at + 1..end)
                .take_while(|&i| self.facing(i) != Facing::Opens || !self.is_single(i))
                .any(|i| self.text.tokens.get(i).is_some_and(|t| t.is(b'\'')))
    }

    fn closes_later(&self, at: usize, end: usize) -> bool {
        // Bounded: a quotation between single marks that is longer is no quotation.
        (at + 2..end.min(at + 120)).any(|i| self.is_single(i) && self.facing(i) == Facing::Closes)
    }

    fn open(&mut self, at: usize, end: usize) -> Option<usize> {
        let outer = self.double.filter(|&d| self.all.get(d).is_some_and(|q| q.open < at && q.end > at));
        let parent = outer.or(self.single).filter(|&p| self.all.get(p).is_some_and(|q| q.end > at));
        self.all.push(Quotation { open: at, first: at + 1, end, closed: false, goes_on: None, parent });
        self.all.len().checked_sub(1)
    }

    fn close(&mut self, number: usize, at: usize, closed: bool) {
        if let Some(quotation) = self.all.get_mut(number) {
            quotation.end = at;
            quotation.closed = closed;
        }
    }

    fn facing(&self, at: usize) -> Facing {
        let Some(token) = self.text.tokens.get(at) else { return Facing::Either };
        match self.spelling(token) {
            Some('\u{201c}' | '\u{2018}' | '\u{ab}' | '\u{201e}' | '\u{201a}') => return Facing::Opens,
            Some('\u{201d}' | '\u{bb}') => return Facing::Closes,
            _ => {}
        }
        let before = at.checked_sub(1).and_then(|b| self.text.tokens.get(b));
        let next = self.text.tokens.get(at + 1);
        let opening = |t: &Token| matches!(t.mark, b'(' | b'[' | b'-' | b'_' | b'/');
        let quote = |t: &Token| matches!(t.mark, b'"' | b'\'');
        let space_before = token.gap > Gap::None || before.is_none_or(opening);
        let space_after = next.is_none_or(|n| n.gap > Gap::None);
        match (space_before, space_after) {
            (true, false) => Facing::Opens,
            (false, true) => Facing::Closes,
            (false, false) if before.is_some_and(|b| quote(b) && self.faces_open(b, at)) => Facing::Opens,
            (false, false) if next.is_some_and(|n| n.kind == TokenKind::Mark && !quote(n)) => Facing::Closes,
            (false, false) if before.is_some_and(|b| matches!(b.mark, b'.' | b',' | b'!' | b'?' | b'~')) => {
                Facing::Closes
            }
            _ => Facing::Either,
        }
    }

    /// Whether the mark right before `at` opens by its spacing.
    fn faces_open(&self, mark: &Token, at: usize) -> bool {
        mark.gap > Gap::None || at < 2
    }

    /// The mark as the caller has it: curly ones tell which way they face.
    fn spelling(&self, token: &Token) -> Option<char> {
        let start = self.text.folded.start(token.start as usize);
        self.text.folded.original().get(start..).and_then(|rest| rest.chars().next())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotations(text: &str) -> Vec<String> {
        let text = Text::new(text);
        Quotations::read(&text)
            .all
            .iter()
            .map(|q| {
                let mut words = text.slice(q.first, q.end).replace('\n', " ");
                if !q.closed {
                    words.push('…');
                }
                if q.goes_on.is_some() {
                    words.insert(0, '+');
                }
                if q.parent.is_some() {
                    words.insert(0, '>');
                }
                words
            })
            .collect()
    }

    #[test]
    fn marks_are_paired() {
        for (text, expected) in [
            ("\"We go,\" he said.", vec!["We go,"]),
            ("“We go,” he said. “Now.”", vec!["We go,", "Now."]),
            ("He spoke of \"red lines\" and left.", vec!["red lines"]),
            ("«Nous», he said.", vec!["Nous"]),
            ("\"Never.\n\nHe left.", vec!["Never.…"]),
            ("“One.\n\n“Two.”\n\n“Three.”", vec!["One.…", "+Two.", "Three."]),
            ("\"He said 'no' to us,\" she said.", vec!["He said 'no' to us,", ">no"]),
            ("The states' envoys and Iran's men.", vec![]),
            ("He called it a 'mistake' and left.", vec!["mistake"]),
            ("‘We won’t go,’ the envoys’ chief said.", vec!["We won't go,"]),
            ("'It is the rebels' choice,' he said.", vec!["It is the rebels' choice,"]),
            ("In the '90s and the '80s' end", vec![]),
            ("He said : \" We will come \" and left.", vec!["We will come"]),
            ("A 6\" pipe.", vec![]),
            ("(\"No.\") she said", vec!["No."]),
            ("“He told me, ‘Go home,’” she said.", vec!["He told me, 'Go home,'", ">Go home,"]),
            ("\"'Never' is a long time,\" he said.", vec!["'Never' is a long time,", ">Never"]),
            ("a \"so-called\" \"state\"", vec!["so-called", "state"]),
        ] {
            assert_eq!(quotations(text), expected, "{text}");
        }
    }

    #[test]
    fn tokens_know_their_quotation() {
        let text = Text::new("\"He said 'no' twice,\" she said.");
        let found = Quotations::read(&text);
        let inside: Vec<_> = (0..text.tokens.len()).map(|t| found.at(t)).collect();
        let (a, b) = (Some(0), Some(1));
        assert_eq!(inside, [None, a, a, a, b, a, a, a, None, None, None, None]);
        assert_eq!(found.outermost(4), a);
    }
}
