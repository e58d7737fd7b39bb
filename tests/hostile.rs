//! Texts that were made to break things: every one gives a document that keeps its promises.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "support/invariants.rs"]
mod invariants;

use std::fs;
use std::path::Path;
use std::thread;

use proptest::prelude::*;

/// A sentence that every rule family has something to say about.
const SENTENCE: &str = "Russian Foreign Minister Sergei Lavrov, who met Amir Khan Muttaqi in Kabul on Monday, said \
    Moscow would not recognise the Taliban unless drug trafficking from Afghanistan stopped.";

/// Runs on a small stack: whoever recurses over the text falls off it.
fn on_a_small_stack(run: impl FnOnce() + Send + 'static) {
    invariants::extractor();
    let thread = thread::Builder::new().stack_size(256 << 10).spawn(run).unwrap();
    if let Err(panic) = thread.join() {
        std::panic::resume_unwind(panic);
    }
}

fn all_hold(rows: Vec<(String, String)>) {
    on_a_small_stack(move || {
        for (name, text) in rows {
            let read = std::panic::catch_unwind(|| invariants::read(&text));
            assert!(read.is_ok(), "{name}");
        }
    });
}

fn named<N: ToString, T: ToString>(rows: impl IntoIterator<Item = (N, T)>) -> Vec<(String, String)> {
    rows.into_iter().map(|(name, text)| (name.to_string(), text.to_string())).collect()
}

#[test]
fn nothing_and_next_to_nothing() {
    all_hold(named([
        ("empty", ""),
        ("one space", " "),
        ("only a byte order mark", "\u{feff}"),
        ("NUL", "\0"),
        ("lone carriage return", "\r"),
        ("one line end", "\n"),
        ("one stop", "."),
        ("one quote", "“"),
        ("one letter", "K"),
        ("one combining mark", "\u{301}"),
        ("one emoji", "😀"),
        ("last code point", "\u{10ffff}"),
        ("neighbours of the surrogates", "\u{d7ff}\u{e000}"),
    ]));
}

/// What may stand instead of every space.
#[test]
fn white_space_of_all_kinds() {
    let spaces = [
        "\t", "\n", "\r", "\r\n", "\0", "\u{b}", "\u{c}", "\u{85}", "\u{a0}", "\u{2002}", "\u{2009}",
        "\u{2028}", "\u{2029}", "\u{202f}", "\u{3000}", "\u{200b}", "\u{feff}", "  ", " \n ", "&nbsp;", "_",
        "",
    ];
    all_hold(named(spaces.map(|space| (space.escape_unicode(), SENTENCE.replace(' ', space)))));
}

/// What may stand inside a name without being seen.
#[test]
fn names_with_something_inside() {
    let inside = [
        "\u{200b}", "\u{200c}", "\u{200d}", "\u{2060}", "\u{ad}", "\u{202e}", "\u{202d}", "\u{2066}",
        "\u{2069}", "\u{202c}", "\u{200f}", "\u{301}", "\u{34f}", "\u{fe0f}", "\0", "'", "’", "-",
        "\u{2010}", "\u{2011}", "–", "—", ".", "&shy;", "<b>",
    ];
    let split = |mark: &str| {
        SENTENCE.replace("Taliban", &format!("Tali{mark}ban")).replace("Lav", &format!("La{mark}v"))
    };
    let around = |mark: &str| SENTENCE.replace("Taliban", &format!("{mark}Taliban{mark}"));
    all_hold(named(inside.map(|mark| (mark.escape_unicode(), split(mark) + "\n" + &around(mark)))));
}

#[test]
fn letters_that_change_their_length_or_only_look_alike() {
    all_hold(named([
        ("NFD", "Co\u{302}te d'Ivoire reconnait Vuc\u{030c}ic\u{301}; Serbia does not recognise Kosovo."),
        ("NFC", "Côte d’Ivoire; Vučić: Serbia does not recognise Kosovo."),
        ("ligature", "Serbia has not of\u{fb01}cially recognised Kosovo."),
        ("full width", "Ｓｅｒｂｉａ ｄｏｅｓ ｎｏｔ ｒｅｃｏｇｎｉｓｅ Ｋｏｓｏｖｏ."),
        ("Cyrillic look-alikes", "Sеrbiа does not recognise Kоsоvo."),
        ("Greek look-alikes", "Ѕerbia does not recognise Κosovo."),
        ("case changes lengths", "İSTANBUL ẞerbia Ⱥfghanistan ŉamibia do not recognise ΐ Kosovo."),
        ("mathematical letters", "𝐒𝐞𝐫𝐛𝐢𝐚 recognises 𝕶𝖔𝖘𝖔𝖛𝖔."),
        ("flags", "🇷🇸 Serbia does not recognise 🇽🇰 Kosovo 👨‍👩‍👧‍👦."),
        ("right to left", "قالت روسيا Russia does not recognise طالبان the Taliban."),
        ("no spaces between words", "塞尔维亚不承认科索沃。Serbia does not recognise Kosovo。"),
    ]));
    all_hold(vec![
        (
            "combining storm".to_owned(),
            SENTENCE.replacen('a', &("a".to_owned() + &"\u{301}".repeat(1000)), 3),
        ),
        ("capitals".to_owned(), SENTENCE.to_uppercase()),
        ("small letters".to_owned(), SENTENCE.to_lowercase()),
    ]);
}

#[test]
fn quotation_marks_that_do_not_match() {
    all_hold(named([
        ("opened only", "“We do not recognise Kosovo, said Vucic of Serbia."),
        ("closed only", "We do not recognise Kosovo”, said Vucic of Serbia."),
        ("low and guillemets", "„We do not recognise «Kosovo»“, said ‹Vucic› of Serbia."),
        ("straight, odd", "\"We do not\" recognise \"Kosovo, said Vucic\". \"Serbia"),
        ("single or apostrophe", "‘The states’ recognition of Kosovo’s status’, said Serbia’s Vucic’."),
        ("nested", "“He said ‘she said “we recognise Kosovo”, he said’”, Serbia said."),
        ("primes", "5′10″ tall Vucic said ''we'' ``recognise'' Kosovo."),
        ("brackets", "Serbia (which [does {not}] recognise) Kosovo) ((said."),
    ]));
    let deep = "“‘".repeat(10_000) + "Serbia recognises Kosovo" + &"’”".repeat(10_000);
    all_hold(vec![("10,000 deep".to_owned(), deep)]);
}

#[test]
fn leftovers_of_pages_and_agencies() {
    all_hold(named([
        (
            "HTML",
            "<p>Serbia&nbsp;does&#8217;nt <b>recognise</b> <!-- --> Kosovo&rsquo;s <script>1</script></p>",
        ),
        ("Markdown", "# Serbia\n\n* does **not** [recognise](https://x.example/Kosovo) `Kosovo`\n> said"),
        ("headline in capitals", "SERBIA REFUSES TO RECOGNISE KOSOVO\n\nBELGRADE, Nov 21 (Reuters) — No."),
        ("datelines", "PARIS, Nov 21 (Reuters) — A.\nKABUL, Mar 24 (EFE).- B.\nGENEVA (AP) — C."),
        (
            "abbreviations",
            "He met Gen. Haftar of the U.S. Mr. Vucic, of St. Kitts, said so. No. 10 did. U.S. it was.",
        ),
        (
            "dates that are none",
            "On Feb. 30, 99999, from 2001 to 1996, on the 32nd of Monday, mid-mid-August 0000-00-00.",
        ),
        ("numbers", "1,234,567,890.123e99 – 10-10-10 10/10/10 ½ Ⅻ ４２ ².³"),
        (
            "boilerplate only",
            "Accessibility links\n\nShare on social media\n\nLeave A Reply\n\nRelated Articles",
        ),
    ]));
}

#[test]
fn names_at_edges_and_inside_each_other() {
    all_hold(named([
        ("alone", "Kosovo"),
        ("first and last", "Kosovo and Serbia"),
        ("touching", "KosovoSerbia Kosovo/Serbia Kosovo-Serbia Kosovo,Serbia Kosovo's Kosovo’s Serbia"),
        (
            "longer around shorter",
            "Guinea, Papua New Guinea, Guinea-Bissau, New Guinea, Equatorial Guinea, Guinean",
        ),
        (
            "words that are also names",
            "Jordan of Georgia met Chad in Turkey, Türkiye, in May in Washington, said Will May",
        ),
        (
            "denied denial",
            "Serbia denied that it would refuse not to recognise Kosovo, never unless Kosovo did not.",
        ),
        ("only cues", "recognise recognised recognition refused not never unless until if said warned met"),
        ("only names", "Russia China Iran Lavrov Putin Kabul Moscow Taliban Kosovo Serbia France Macron"),
    ]));
}

#[test]
fn long_texts_of_one_kind() {
    let units = [
        "a",
        ".",
        "\n",
        " ",
        "“",
        "\"",
        "(",
        "’",
        "-",
        "President ",
        "recognised ",
        "recognise the ",
        "Mr. ",
        "U.S. ",
        "not ",
        "unless ",
        "said ",
        "Kosovo ",
        "of Kosovo ",
        "Kosovo and ",
        "Kosovo, ",
        "who met ",
        "Taliba ",
        "the Islamic Emirate of Afghanista ",
        "é",
        "😀",
        "\u{301}",
        "1",
        "Oct. 20 ",
        "“said” ",
    ];
    let mut rows: Vec<_> =
        units.map(|unit| (format!("{unit:?} repeated"), unit.repeat(60_000 / unit.len()))).into();
    rows.extend(
        units.map(|unit| (format!("{unit:?} around"), unit.repeat(2000) + SENTENCE + &unit.repeat(2000))),
    );
    rows.push((
        "one line of 1 MiB".to_owned(),
        (SENTENCE.to_owned() + " ").repeat((1 << 20) / SENTENCE.len()),
    ));
    rows.push(("1 MiB without a space".to_owned(), "a".repeat(1 << 20)));
    rows.push(("100,000 line ends".to_owned(), "\n".repeat(100_000)));
    rows.push(("100,000 stops".to_owned(), ".".repeat(100_000)));
    all_hold(rows);
}

/// What a fuzz target or a user found stays here for ever, one file a find.
#[test]
fn regressions() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/regressions");
    let mut rows = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
        rows.push((path.display().to_string(), text));
    }
    all_hold(rows);
}

proptest! {
    // What these find is worth a row above or a file in tests/regressions, not a seed.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in "\\PC{0,200}") {
        invariants::read(&text);
    }

    /// News without sense: the words that rules look for, in any order, badly joined.
    #[test]
    fn any_words(words in prop::collection::vec(prop::sample::select(WORDS), 0..60), ends in "[ .,\n“”\"’-]{60}") {
        let text: String = words.iter().zip(ends.chars()).flat_map(|(word, end)| [word, " "].map(str::to_owned)
            .into_iter().chain((end != ' ').then(|| end.to_string()))).collect();
        invariants::read(&text);
    }
}

const WORDS: &[&str] = &[
    "Russia",
    "Moscow",
    "Kosovo",
    "Serbian",
    "the Taliban",
    "Sergei Lavrov",
    "Lavrov",
    "President",
    "Mr.",
    "U.S.",
    "foreign minister",
    "acting",
    "recognise",
    "recognised",
    "recognition of",
    "refused to",
    "has not",
    "never",
    "unless",
    "until",
    "said",
    "“",
    "”",
    "\"",
    "that",
    "it",
    "the group",
    "which",
    "met",
    "visited",
    "on Monday",
    "warned of",
    "drug trafficking",
    "refugees",
    "from",
    "by",
    "and",
    "in",
    "Kabul",
    "Oct. 20",
    "2021",
    ";",
    ":",
    "efforts",
    "called on",
    "no longer",
    "first to",
    "none of them",
    "\u{200b}",
    "İ",
    "e\u{301}",
    "😀",
    "\n\n",
];
