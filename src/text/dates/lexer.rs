//! The words of a text as a reader of dates sees them: most are [`Word::Other`].
//!
//! One pass over the bytes. It also is the gate: a text without any word or number that an
//! expression could hang on gives no tokens at all.

use jiff::civil::Weekday;

use super::Unit;

/// A word, a number or a mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) word: Word,
    /// No space stands before it.
    pub(super) glued: bool,
    pub(super) case: Case,
}

/// How a word is written; the month is `May`, never `may`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    Lower,
    Title,
    Upper,
}

/// The class of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// A blank line, or either end of the text: nothing reaches across.
    Break,
    /// Any word that says nothing about time.
    Other,
    /// An ASCII mark.
    Mark(u8),
    /// A hyphen or a dash.
    Dash,
    /// "'s", or the apostrophe after a plural.
    Possessive,
    Month {
        month: u8,
        /// Not abbreviated.
        full: bool,
    },
    Weekday {
        weekday: Weekday,
        full: bool,
    },
    /// Digits alone.
    Number {
        value: u32,
        digits: u8,
    },
    /// A date in figures: 2022-03-24.
    Figures {
        year: i16,
        month: u8,
        day: u8,
    },
    /// "3rd", "third".
    Ordinal(u32),
    /// "1980s", "eighties".
    Decade {
        year: i16,
        /// Without its century: "80s".
        short: bool,
    },
    /// A number in words.
    Count(u32),
    Hundred,
    Unit {
        unit: Unit,
        plural: bool,
    },
    Fortnight,
    /// morning, evening, night, dawn…
    DayPart,
    /// Its first month.
    Season(u8),
    Today,
    Yesterday,
    Tomorrow,
    Tonight,
    Overnight,
    Ago,
    Now,
    Then,
    Hence,
    Onwards,
    Earlier,
    Later,
    Early,
    Late,
    Middle,
    Beginning,
    Start,
    End,
    Half,
    Rest,
    Course,
    The,
    A,
    This,
    That,
    Last,
    Next,
    Past,
    Coming,
    Recent,
    Previous,
    Following,
    Same,
    /// current, present
    Current,
    In,
    On,
    At,
    Of,
    For,
    To,
    And,
    Or,
    From,
    Since,
    Until,
    By,
    Before,
    After,
    Between,
    During,
    Over,
    Within,
    Through,
    As,
    /// around, circa: "about" before a date mostly names a topic
    Around,
    Prior,
    Ahead,
    Up,
    Back,
    With,
    Effect,
    Effective,
    Starting,
    Ever,
    No,
    Than,
    /// recently, far, long, soon: "as recently as"
    Recently,
    Time,
    Date,
    /// few, several, many, some
    Few,
    Couple,
    Dozen,
    More,
    /// less, fewer
    Less,
    /// nearly, about, roughly, exactly
    Nearly,
    Least,
    /// its, their, his, her
    Owner,
    Every,
    Christmas,
    Boxing,
    New,
    Eve,
    Previously,
    Henceforth,
    /// scheduled, planned, due: what follows is ahead
    Planned,
    /// was, been, originally: what follows was ahead
    Was,
}

/// The tokens of `text`, or none where no word of it could carry a time.
pub(super) fn lex(text: &str) -> Option<Vec<Token>> {
    let mut lexer = Lexer { bytes: text.as_bytes(), at: 0, glued: false, anchored: false, tokens: Vec::new() };
    lexer.run();
    lexer.anchored.then_some(lexer.tokens)
}

/// The tokens of `text`, whatever it holds.
pub(super) fn lex_all(text: &str) -> Vec<Token> {
    let mut lexer = Lexer { bytes: text.as_bytes(), at: 0, glued: false, anchored: false, tokens: Vec::new() };
    lexer.run();
    lexer.tokens
}

struct Lexer<'t> {
    bytes: &'t [u8],
    at: usize,
    glued: bool,
    anchored: bool,
    tokens: Vec<Token>,
}

impl Lexer<'_> {
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn run(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            let start = self.at;
            match byte {
                b' ' | b'\t' | b'\r' | b'\n' => {
                    self.space();
                    self.glued = false;
                    continue;
                }
                b'a'..=b'z' | b'A'..=b'Z' => self.word(),
                b'0'..=b'9' => self.number(),
                b'-' => self.push(start, start + 1, Word::Dash),
                b'\'' => self.apostrophe(),
                0..=0x7F => self.push(start, start + 1, Word::Mark(byte)),
                // General punctuation: an en or em dash, an ellipsis, a curly quote that was not folded.
                0xE2 => {
                    let dash = self.byte(start + 1) == 0x80 && matches!(self.byte(start + 2), 0x90..=0x95);
                    self.push(start, start + 3, if dash { Word::Dash } else { Word::Mark(b'"') });
                }
                0xC2 => self.push(start, start + 2, Word::Mark(b'*')),
                _ => self.word(),
            }
            self.glued = true;
        }
    }

    /// Skips white space; a blank line becomes a token.
    fn space(&mut self) {
        let start = self.at;
        let mut lines = 0;
        while let Some(byte @ (b' ' | b'\t' | b'\r' | b'\n')) = self.bytes.get(self.at) {
            lines += usize::from(*byte == b'\n');
            self.at += 1;
        }
        if lines > 1 {
            let end = self.at;
            self.push(start, end, Word::Break);
        }
    }

    fn push(&mut self, start: usize, end: usize, word: Word) {
        let end = end.min(self.bytes.len());
        self.at = end;
        self.tokens.push(Token { start, end, word, glued: self.glued, case: self.case(start) });
    }

    fn case(&self, start: usize) -> Case {
        if !self.byte(start).is_ascii_uppercase() {
            Case::Lower
        } else if self.byte(start + 1).is_ascii_uppercase() {
            Case::Upper
        } else {
            Case::Title
        }
    }

    fn word(&mut self) {
        let start = self.at;
        let mut end = start;
        while matches!(self.byte(end), b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | 0x80..=0xFF)
            && !matches!(self.byte(end), 0xE2 | 0xC2)
        {
            end += 1;
        }
        // A mark of two or three bytes may have been met half way only if the text is not UTF-8.
        let end = end.max(start + 1);
        let word = self.bytes.get(start..end).map_or(Word::Other, classify);
        self.anchored |= word.is_anchor();
        self.push(start, end, word);
    }

    fn apostrophe(&mut self) {
        let start = self.at;
        let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80;
        let s = self.byte(start + 1);
        if self.glued && s == b's' && !letter(self.byte(start + 2)) {
            self.push(start, start + 2, Word::Possessive);
        } else if self.glued && !letter(s) {
            self.push(start, start + 1, Word::Possessive);
        } else {
            self.push(start, start + 1, Word::Mark(b'\''));
        }
    }

    fn number(&mut self) {
        let start = self.at;
        let before = if self.glued { self.byte(start.wrapping_sub(1)) } else { b' ' };
        if let Some((end, word)) = self.figures(start) {
            self.anchored |= word != Word::Other;
            self.push(start, end, word);
            return;
        }
        let (mut end, mut value) = (start, 0u32);
        while let byte @ b'0'..=b'9' = self.byte(end) {
            value = value.saturating_mul(10).saturating_add(u32::from(byte - b'0'));
            end += 1;
        }
        let digits = u8::try_from(end - start).unwrap_or(u8::MAX);
        // 1,500 and 3.5 and 10:30 are no days and no years, nor is $2019 or 5th-and-a-half.
        let grouped = self.longer(end);
        if grouped > end {
            self.push(start, grouped, Word::Other);
            return;
        }
        let mut suffix = end;
        while self.byte(suffix).is_ascii_alphanumeric() {
            suffix += 1;
        }
        let word = match self.bytes.get(end..suffix).unwrap_or_default() {
            _ if matches!(before, b'$' | b'#' | b'.' | b'@' | b'_') || before >= 0x80 && !self.after_dash() => {
                Word::Other
            }
            b"" => Word::Number { value, digits },
            b"st" | b"nd" | b"rd" | b"th" => Word::Ordinal(value),
            b"s" if value % 10 == 0 && digits == 4 && (1500..2100).contains(&value) => {
                Word::Decade { year: i16::try_from(value).unwrap_or(0), short: false }
            }
            b"s" if value % 10 == 0 && digits == 2 => {
                Word::Decade { year: i16::try_from(1900 + value).unwrap_or(0), short: true }
            }
            _ => Word::Other,
        };
        self.anchored |= word.is_anchor();
        self.push(start, suffix, word);
    }

    /// Whether the token before is a dash of three bytes.
    fn after_dash(&self) -> bool {
        self.tokens.last().is_some_and(|token| token.word == Word::Dash)
    }

    /// The end of a grouped, decimal or clock number that goes on at `end`.
    fn longer(&self, mut end: usize) -> usize {
        loop {
            let digits = |from: usize| (from..from + 4).take_while(|&at| self.byte(at).is_ascii_digit()).count();
            let more = digits(end + 1);
            match self.byte(end) {
                b',' if more == 3 => end += 4,
                b'.' | b':' if more > 0 => end += 1 + more,
                _ => return end,
            }
        }
    }

    /// A date in figures at `start`: the year first, or last where day and month cannot be confused.
    fn figures(&self, start: usize) -> Option<(usize, Word)> {
        let (first, mark) = self.digits(start)?;
        let sign = self.byte(mark);
        if !matches!(sign, b'-' | b'/' | b'.') {
            return None;
        }
        let (second, again) = self.digits(mark + 1)?;
        if self.byte(again) != sign {
            return None;
        }
        let (third, end) = self.digits(again + 1)?;
        let (year, month, day) = match (mark - start, end - again - 1) {
            (4, 1 | 2) => (first, second, third),
            (1 | 2, 4) if second > 12 => (third, first, second),
            (1 | 2, 4) if first > 12 || first == second => (third, second, first),
            // 03/04/2022 is March here and April there; 1.2.3.4 is an address.
            _ => return Some((end, Word::Other)),
        };
        let whole = !matches!(self.byte(end), b'-' | b'/' | b'0'..=b'9')
            && (1000..2200).contains(&year)
            && (1..=12).contains(&month)
            && (1..=31).contains(&day);
        let narrow = |value: u32| u8::try_from(value).unwrap_or(0);
        let word = if whole {
            Word::Figures { year: i16::try_from(year).unwrap_or(0), month: narrow(month), day: narrow(day) }
        } else {
            Word::Other
        };
        // 2022-03-24T10:15:00Z: the clock is left to the words after.
        Some((end, word))
    }

    /// Up to four digits at `start`, and where they end.
    fn digits(&self, start: usize) -> Option<(u32, usize)> {
        let (mut at, mut value) = (start, 0);
        while let byte @ b'0'..=b'9' = self.byte(at) {
            if at - start == 4 {
                return None;
            }
            value = value * 10 + u32::from(byte - b'0');
            at += 1;
        }
        (at > start).then_some((value, at))
    }
}

impl Word {
    /// Whether an expression can hang on this word alone.
    fn is_anchor(self) -> bool {
        match self {
            Self::Number { value, digits } => digits == 4 && (1000..2200).contains(&value),
            Self::Month { .. }
            | Self::Weekday { .. }
            | Self::Figures { .. }
            | Self::Decade { .. }
            | Self::Unit { .. }
            | Self::Fortnight
            | Self::DayPart
            | Self::Season(_)
            | Self::Today
            | Self::Yesterday
            | Self::Tomorrow
            | Self::Tonight
            | Self::Overnight
            | Self::Then
            | Self::Now
            | Self::Date
            | Self::Christmas
            | Self::Boxing
            | Self::Previously
            | Self::Henceforth => true,
            _ => false,
        }
    }
}

/// The class of a word, whatever its case.
fn classify(word: &[u8]) -> Word {
    let mut lower = [0; 12];
    let Some(lower) = lower.get_mut(..word.len()) else { return Word::Other };
    lower.copy_from_slice(word);
    lower.make_ascii_lowercase();
    let month = |month| Word::Month { month, full: true };
    let abbreviated = |month| Word::Month { month, full: false };
    let weekday = |weekday| Word::Weekday { weekday, full: true };
    let short = |weekday| Word::Weekday { weekday, full: false };
    let unit = |unit| Word::Unit { unit, plural: false };
    let units = |unit| Word::Unit { unit, plural: true };
    let decade = |year| Word::Decade { year, short: true };
    match &*lower {
        b"january" => month(1),
        b"february" => month(2),
        b"march" => month(3),
        b"april" => month(4),
        b"may" => month(5),
        b"june" => month(6),
        b"july" => month(7),
        b"august" => month(8),
        b"september" => month(9),
        b"october" => month(10),
        b"november" => month(11),
        b"december" => month(12),
        b"jan" => abbreviated(1),
        b"feb" => abbreviated(2),
        b"mar" => abbreviated(3),
        b"apr" => abbreviated(4),
        b"jun" => abbreviated(6),
        b"jul" => abbreviated(7),
        b"aug" => abbreviated(8),
        b"sep" | b"sept" => abbreviated(9),
        b"oct" => abbreviated(10),
        b"nov" => abbreviated(11),
        b"dec" => abbreviated(12),
        b"monday" => weekday(Weekday::Monday),
        b"tuesday" => weekday(Weekday::Tuesday),
        b"wednesday" => weekday(Weekday::Wednesday),
        b"thursday" => weekday(Weekday::Thursday),
        b"friday" => weekday(Weekday::Friday),
        b"saturday" => weekday(Weekday::Saturday),
        b"sunday" => weekday(Weekday::Sunday),
        b"mon" => short(Weekday::Monday),
        b"tue" | b"tues" => short(Weekday::Tuesday),
        b"wed" => short(Weekday::Wednesday),
        b"thu" | b"thur" | b"thurs" => short(Weekday::Thursday),
        b"fri" => short(Weekday::Friday),
        b"sat" => short(Weekday::Saturday),
        b"sun" => short(Weekday::Sunday),
        b"hour" => unit(Unit::Hour),
        b"day" => unit(Unit::Day),
        b"week" => unit(Unit::Week),
        b"weekend" => unit(Unit::Weekend),
        b"month" => unit(Unit::Month),
        b"quarter" => unit(Unit::Quarter),
        b"year" => unit(Unit::Year),
        b"decade" => unit(Unit::Decade),
        b"century" => unit(Unit::Century),
        b"hours" => units(Unit::Hour),
        b"days" => units(Unit::Day),
        b"weeks" => units(Unit::Week),
        b"weekends" => units(Unit::Weekend),
        b"months" => units(Unit::Month),
        b"years" => units(Unit::Year),
        b"decades" => units(Unit::Decade),
        b"centuries" => units(Unit::Century),
        b"fortnight" => Word::Fortnight,
        b"morning" | b"afternoon" | b"evening" | b"night" | b"dawn" | b"dusk" | b"noon" | b"midday"
        | b"midnight" => Word::DayPart,
        b"spring" => Word::Season(3),
        b"summer" => Word::Season(6),
        b"autumn" | b"fall" => Word::Season(9),
        b"winter" => Word::Season(12),
        b"twenties" => decade(1920),
        b"thirties" => decade(1930),
        b"forties" => decade(1940),
        b"fifties" => decade(1950),
        b"sixties" => decade(1960),
        b"seventies" => decade(1970),
        b"eighties" => decade(1980),
        b"nineties" => decade(1990),
        b"one" => Word::Count(1),
        b"two" => Word::Count(2),
        b"three" => Word::Count(3),
        b"four" => Word::Count(4),
        b"five" => Word::Count(5),
        b"six" => Word::Count(6),
        b"seven" => Word::Count(7),
        b"eight" => Word::Count(8),
        b"nine" => Word::Count(9),
        b"ten" => Word::Count(10),
        b"eleven" => Word::Count(11),
        b"twelve" => Word::Count(12),
        b"thirteen" => Word::Count(13),
        b"fourteen" => Word::Count(14),
        b"fifteen" => Word::Count(15),
        b"sixteen" => Word::Count(16),
        b"seventeen" => Word::Count(17),
        b"eighteen" => Word::Count(18),
        b"nineteen" => Word::Count(19),
        b"twenty" => Word::Count(20),
        b"thirty" => Word::Count(30),
        b"forty" => Word::Count(40),
        b"fifty" => Word::Count(50),
        b"sixty" => Word::Count(60),
        b"seventy" => Word::Count(70),
        b"eighty" => Word::Count(80),
        b"ninety" => Word::Count(90),
        b"hundred" => Word::Hundred,
        b"dozen" => Word::Dozen,
        b"first" => Word::Ordinal(1),
        b"second" => Word::Ordinal(2),
        b"third" => Word::Ordinal(3),
        b"fourth" => Word::Ordinal(4),
        b"fifth" => Word::Ordinal(5),
        b"sixth" => Word::Ordinal(6),
        b"seventh" => Word::Ordinal(7),
        b"eighth" => Word::Ordinal(8),
        b"ninth" => Word::Ordinal(9),
        b"tenth" => Word::Ordinal(10),
        b"eleventh" => Word::Ordinal(11),
        b"twelfth" => Word::Ordinal(12),
        b"thirteenth" => Word::Ordinal(13),
        b"fourteenth" => Word::Ordinal(14),
        b"fifteenth" => Word::Ordinal(15),
        b"sixteenth" => Word::Ordinal(16),
        b"seventeenth" => Word::Ordinal(17),
        b"eighteenth" => Word::Ordinal(18),
        b"nineteenth" => Word::Ordinal(19),
        b"twentieth" => Word::Ordinal(20),
        b"today" => Word::Today,
        b"yesterday" => Word::Yesterday,
        b"tomorrow" => Word::Tomorrow,
        b"tonight" => Word::Tonight,
        b"overnight" => Word::Overnight,
        b"ago" => Word::Ago,
        b"now" => Word::Now,
        b"then" => Word::Then,
        b"hence" => Word::Hence,
        b"onwards" | b"onward" => Word::Onwards,
        b"earlier" => Word::Earlier,
        b"later" | b"afterwards" | b"afterward" => Word::Later,
        b"early" => Word::Early,
        b"late" => Word::Late,
        b"mid" | b"middle" => Word::Middle,
        b"beginning" => Word::Beginning,
        b"start" => Word::Start,
        b"end" => Word::End,
        b"half" => Word::Half,
        b"rest" | b"remainder" => Word::Rest,
        b"course" => Word::Course,
        b"the" => Word::The,
        b"a" | b"an" => Word::A,
        b"this" => Word::This,
        b"that" => Word::That,
        b"last" => Word::Last,
        b"next" => Word::Next,
        b"past" => Word::Past,
        b"coming" => Word::Coming,
        b"recent" => Word::Recent,
        b"previous" | b"preceding" => Word::Previous,
        b"following" => Word::Following,
        b"same" => Word::Same,
        b"current" | b"present" => Word::Current,
        b"in" => Word::In,
        b"on" => Word::On,
        b"at" => Word::At,
        b"of" => Word::Of,
        b"for" => Word::For,
        b"to" => Word::To,
        b"and" => Word::And,
        b"or" => Word::Or,
        b"from" => Word::From,
        b"since" => Word::Since,
        b"until" | b"till" => Word::Until,
        b"by" => Word::By,
        b"before" => Word::Before,
        b"after" => Word::After,
        b"between" => Word::Between,
        b"during" | b"throughout" => Word::During,
        b"over" => Word::Over,
        b"within" => Word::Within,
        b"through" => Word::Through,
        b"as" => Word::As,
        b"around" | b"circa" => Word::Around,
        b"prior" => Word::Prior,
        b"ahead" => Word::Ahead,
        b"up" => Word::Up,
        b"back" => Word::Back,
        b"with" => Word::With,
        b"effect" => Word::Effect,
        b"effective" => Word::Effective,
        b"starting" => Word::Starting,
        b"ever" => Word::Ever,
        b"no" | b"not" => Word::No,
        b"than" => Word::Than,
        b"recently" | b"far" | b"long" | b"soon" => Word::Recently,
        b"time" => Word::Time,
        b"date" => Word::Date,
        b"few" | b"several" | b"many" | b"some" => Word::Few,
        b"couple" => Word::Couple,
        b"more" => Word::More,
        b"less" | b"fewer" => Word::Less,
        b"nearly" | b"almost" | b"about" | b"roughly" | b"exactly" | b"barely" | b"just" | b"only" | b"well" => Word::Nearly,
        b"least" => Word::Least,
        b"its" | b"their" | b"his" | b"her" | b"our" | b"my" | b"your" | b"whose" => Word::Owner,
        b"every" | b"each" => Word::Every,
        b"christmas" => Word::Christmas,
        b"boxing" => Word::Boxing,
        b"new" => Word::New,
        b"eve" => Word::Eve,
        b"previously" => Word::Previously,
        b"henceforth" => Word::Henceforth,
        b"planned" | b"scheduled" | b"due" | b"slated" | b"set" | b"expected" | b"fixed" | b"billed"
        | b"pencilled" | b"timed" | b"arranged" | b"postponed" | b"deferred" | b"called" => Word::Planned,
        b"was" | b"were" | b"been" | b"originally" | b"initially" | b"had" => Word::Was,
        _ => Word::Other,
    }
}
