//! What a word can be to a reader of dates.

use jiff::civil::Weekday;

use super::Unit;

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

impl Word {
    /// Whether an expression can hang on this word alone.
    pub(super) fn is_anchor(self) -> bool {
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
