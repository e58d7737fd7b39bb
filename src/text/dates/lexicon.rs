//! The words that speak of time.

use jiff::civil::Weekday;

use super::Unit;
use super::words::Word;

/// The class of a word, whatever its case.
///
/// Nearly every word of a text comes through here and is none of these, so the way out is short: one
/// look into a table that is laid out at compile time.
pub(super) fn classify(word: &[u8]) -> Word {
    let (Some(&first), Some(&middle), Some(&last)) = (word.first(), word.get(word.len() / 2), word.last())
    else {
        return Word::Other;
    };
    let mut at = slot(word.len(), first, middle, last);
    while let Some((name, class)) = SLOTS.get(at).and_then(|&row| WORDS.get(usize::from(row))) {
        if name.len() == word.len() && name.as_bytes().eq_ignore_ascii_case(word) {
            return *class;
        }
        at = (at + 1) % WIDTH;
    }
    Word::Other
}

const WIDTH: usize = 4096;

/// No word.
const EMPTY: u16 = u16::MAX;

/// The row of [`WORDS`] at each slot; a word sits in its own or, if that is taken, in the next free one.
static SLOTS: [u16; WIDTH] = lay_out();

const fn slot(len: usize, first: u8, middle: u8, last: u8) -> usize {
    (len * 61 + (first | 0x20) as usize * 7 + (middle | 0x20) as usize * 31 + (last | 0x20) as usize * 173)
        % WIDTH
}

#[expect(clippy::indexing_slicing, reason = "runs at compile time, over constants")]
const fn lay_out() -> [u16; WIDTH] {
    assert!(WORDS.len() < EMPTY as usize);
    let mut slots = [EMPTY; WIDTH];
    let mut row = 0;
    while row < WORDS.len() {
        let word = WORDS[row].0.as_bytes();
        let mut at = slot(word.len(), word[0], word[word.len() / 2], word[word.len() - 1]);
        while slots[at] != EMPTY {
            at = (at + 1) % WIDTH;
        }
        slots[at] = row as u16;
        row += 1;
    }
    slots
}

const fn month(month: u8) -> Word {
    Word::Month { month, full: true }
}

const fn abbreviated(month: u8) -> Word {
    Word::Month { month, full: false }
}

const fn weekday(weekday: Weekday) -> Word {
    Word::Weekday { weekday, full: true }
}

const fn short(weekday: Weekday) -> Word {
    Word::Weekday { weekday, full: false }
}

const fn unit(unit: Unit) -> Word {
    Word::Unit { unit, plural: false }
}

const fn units(unit: Unit) -> Word {
    Word::Unit { unit, plural: true }
}

const fn decade(year: i16) -> Word {
    Word::Decade { year, short: true }
}

/// Every word of time, in lower case.
#[rustfmt::skip]
pub(super) const WORDS: &[(&str, Word)] = &[
    ("january", month(1)),
    ("february", month(2)),
    ("march", month(3)),
    ("april", month(4)),
    ("may", month(5)),
    ("june", month(6)),
    ("july", month(7)),
    ("august", month(8)),
    ("september", month(9)),
    ("october", month(10)),
    ("november", month(11)),
    ("december", month(12)),
    ("jan", abbreviated(1)),
    ("feb", abbreviated(2)),
    ("mar", abbreviated(3)),
    ("apr", abbreviated(4)),
    ("jun", abbreviated(6)),
    ("jul", abbreviated(7)),
    ("aug", abbreviated(8)),
    ("sep", abbreviated(9)), ("sept", abbreviated(9)),
    ("oct", abbreviated(10)),
    ("nov", abbreviated(11)),
    ("dec", abbreviated(12)),
    ("monday", weekday(Weekday::Monday)),
    ("tuesday", weekday(Weekday::Tuesday)),
    ("wednesday", weekday(Weekday::Wednesday)),
    ("thursday", weekday(Weekday::Thursday)),
    ("friday", weekday(Weekday::Friday)),
    ("saturday", weekday(Weekday::Saturday)),
    ("sunday", weekday(Weekday::Sunday)),
    ("mon", short(Weekday::Monday)),
    ("tue", short(Weekday::Tuesday)), ("tues", short(Weekday::Tuesday)),
    ("wed", short(Weekday::Wednesday)),
    ("thu", short(Weekday::Thursday)), ("thur", short(Weekday::Thursday)), ("thurs", short(Weekday::Thursday)),
    ("fri", short(Weekday::Friday)),
    ("sat", short(Weekday::Saturday)),
    ("sun", short(Weekday::Sunday)),
    ("hour", unit(Unit::Hour)),
    ("day", unit(Unit::Day)),
    ("week", unit(Unit::Week)),
    ("weekend", unit(Unit::Weekend)),
    ("month", unit(Unit::Month)),
    ("quarter", unit(Unit::Quarter)),
    ("year", unit(Unit::Year)),
    ("decade", unit(Unit::Decade)),
    ("century", unit(Unit::Century)),
    ("hours", units(Unit::Hour)),
    ("days", units(Unit::Day)),
    ("weeks", units(Unit::Week)),
    ("weekends", units(Unit::Weekend)),
    ("months", units(Unit::Month)),
    ("years", units(Unit::Year)),
    ("decades", units(Unit::Decade)),
    ("centuries", units(Unit::Century)),
    ("fortnight", Word::Fortnight),
    ("morning", Word::DayPart), ("afternoon", Word::DayPart), ("evening", Word::DayPart), ("night", Word::DayPart), ("dawn", Word::DayPart), ("dusk", Word::DayPart), ("noon", Word::DayPart), ("midday", Word::DayPart), ("midnight", Word::DayPart),
    ("spring", Word::Season(3)),
    ("summer", Word::Season(6)),
    ("autumn", Word::Season(9)), ("fall", Word::Season(9)),
    ("winter", Word::Season(12)),
    ("twenties", decade(1920)),
    ("thirties", decade(1930)),
    ("forties", decade(1940)),
    ("fifties", decade(1950)),
    ("sixties", decade(1960)),
    ("seventies", decade(1970)),
    ("eighties", decade(1980)),
    ("nineties", decade(1990)),
    ("one", Word::Count(1)),
    ("two", Word::Count(2)),
    ("three", Word::Count(3)),
    ("four", Word::Count(4)),
    ("five", Word::Count(5)),
    ("six", Word::Count(6)),
    ("seven", Word::Count(7)),
    ("eight", Word::Count(8)),
    ("nine", Word::Count(9)),
    ("ten", Word::Count(10)),
    ("eleven", Word::Count(11)),
    ("twelve", Word::Count(12)),
    ("thirteen", Word::Count(13)),
    ("fourteen", Word::Count(14)),
    ("fifteen", Word::Count(15)),
    ("sixteen", Word::Count(16)),
    ("seventeen", Word::Count(17)),
    ("eighteen", Word::Count(18)),
    ("nineteen", Word::Count(19)),
    ("twenty", Word::Count(20)),
    ("thirty", Word::Count(30)),
    ("forty", Word::Count(40)),
    ("fifty", Word::Count(50)),
    ("sixty", Word::Count(60)),
    ("seventy", Word::Count(70)),
    ("eighty", Word::Count(80)),
    ("ninety", Word::Count(90)),
    ("hundred", Word::Hundred),
    ("dozen", Word::Dozen),
    ("first", Word::Ordinal(1)),
    ("second", Word::Ordinal(2)),
    ("third", Word::Ordinal(3)),
    ("fourth", Word::Ordinal(4)),
    ("fifth", Word::Ordinal(5)),
    ("sixth", Word::Ordinal(6)),
    ("seventh", Word::Ordinal(7)),
    ("eighth", Word::Ordinal(8)),
    ("ninth", Word::Ordinal(9)),
    ("tenth", Word::Ordinal(10)),
    ("eleventh", Word::Ordinal(11)),
    ("twelfth", Word::Ordinal(12)),
    ("thirteenth", Word::Ordinal(13)),
    ("fourteenth", Word::Ordinal(14)),
    ("fifteenth", Word::Ordinal(15)),
    ("sixteenth", Word::Ordinal(16)),
    ("seventeenth", Word::Ordinal(17)),
    ("eighteenth", Word::Ordinal(18)),
    ("nineteenth", Word::Ordinal(19)),
    ("twentieth", Word::Ordinal(20)),
    ("today", Word::Today),
    ("yesterday", Word::Yesterday),
    ("tomorrow", Word::Tomorrow),
    ("tonight", Word::Tonight),
    ("overnight", Word::Overnight),
    ("ago", Word::Ago),
    ("now", Word::Now),
    ("then", Word::Then),
    ("hence", Word::Hence),
    ("onwards", Word::Onwards), ("onward", Word::Onwards),
    ("earlier", Word::Earlier),
    ("later", Word::Later), ("afterwards", Word::Later), ("afterward", Word::Later),
    ("early", Word::Early),
    ("late", Word::Late),
    ("mid", Word::Middle), ("middle", Word::Middle),
    ("beginning", Word::Beginning),
    ("start", Word::Start),
    ("end", Word::End),
    ("half", Word::Half),
    ("rest", Word::Rest), ("remainder", Word::Rest),
    ("course", Word::Course),
    ("the", Word::The),
    ("a", Word::A), ("an", Word::A),
    ("this", Word::This),
    ("that", Word::That),
    ("last", Word::Last),
    ("next", Word::Next),
    ("past", Word::Past),
    ("coming", Word::Coming),
    ("recent", Word::Recent),
    ("previous", Word::Previous), ("preceding", Word::Previous),
    ("following", Word::Following),
    ("same", Word::Same),
    ("current", Word::Current), ("present", Word::Current),
    ("in", Word::In),
    ("on", Word::On),
    ("at", Word::At),
    ("of", Word::Of),
    ("for", Word::For),
    ("to", Word::To),
    ("and", Word::And),
    ("or", Word::Or),
    ("from", Word::From),
    ("since", Word::Since),
    ("until", Word::Until), ("till", Word::Until),
    ("by", Word::By),
    ("before", Word::Before),
    ("after", Word::After),
    ("between", Word::Between),
    ("during", Word::During), ("throughout", Word::During),
    ("over", Word::Over),
    ("within", Word::Within),
    ("through", Word::Through),
    ("as", Word::As),
    ("around", Word::Around), ("circa", Word::Around),
    ("prior", Word::Prior),
    ("ahead", Word::Ahead),
    ("up", Word::Up),
    ("back", Word::Back),
    ("with", Word::With),
    ("effect", Word::Effect),
    ("effective", Word::Effective),
    ("starting", Word::Starting),
    ("ever", Word::Ever),
    ("no", Word::No), ("not", Word::No),
    ("than", Word::Than),
    ("recently", Word::Recently), ("far", Word::Recently), ("long", Word::Recently), ("soon", Word::Recently),
    ("time", Word::Time),
    ("date", Word::Date),
    ("few", Word::Few), ("several", Word::Few), ("many", Word::Few), ("some", Word::Few),
    ("couple", Word::Couple),
    ("more", Word::More),
    ("less", Word::Less), ("fewer", Word::Less),
    ("nearly", Word::Nearly), ("almost", Word::Nearly), ("about", Word::Nearly), ("roughly", Word::Nearly), ("exactly", Word::Nearly), ("barely", Word::Nearly), ("just", Word::Nearly), ("only", Word::Nearly), ("well", Word::Nearly),
    ("least", Word::Least),
    ("its", Word::Owner), ("their", Word::Owner), ("his", Word::Owner), ("her", Word::Owner), ("our", Word::Owner), ("my", Word::Owner), ("your", Word::Owner), ("whose", Word::Owner),
    ("every", Word::Every), ("each", Word::Every),
    ("christmas", Word::Christmas),
    ("boxing", Word::Boxing),
    ("new", Word::New),
    ("eve", Word::Eve),
    ("previously", Word::Previously),
    ("henceforth", Word::Henceforth),
    ("planned", Word::Planned), ("scheduled", Word::Planned), ("due", Word::Planned), ("slated", Word::Planned), ("set", Word::Planned), ("expected", Word::Planned), ("fixed", Word::Planned), ("billed", Word::Planned), ("pencilled", Word::Planned), ("timed", Word::Planned), ("arranged", Word::Planned), ("postponed", Word::Planned), ("deferred", Word::Planned), ("called", Word::Planned),
    ("was", Word::Was), ("were", Word::Was), ("been", Word::Was), ("originally", Word::Was), ("initially", Word::Was), ("had", Word::Was),
];

#[cfg(test)]
mod tests {
    use super::{WORDS, classify};

    #[test]
    fn every_word_is_found_once() {
        for (name, class) in WORDS {
            assert_eq!(classify(name.as_bytes()), *class, "{name}");
            assert_eq!(classify(name.to_uppercase().as_bytes()), *class, "{name}");
            assert_eq!(WORDS.iter().filter(|(other, _)| other == name).count(), 1, "{name}");
        }
    }
}
