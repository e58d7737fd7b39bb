//! Where and when a text says it was written.

use super::{cut, day};
use crate::text::dates::{dateline, published_from};

/// Text, what is left of it, place, date.
const ROWS: &[(&str, &str, &str, &str)] = &[
    ("KABUL, Mar 24 (EFE).- The envoy landed.", "The envoy landed.", "KABUL", "Mar 24"),
    ("ADDIS ABABA – The minister spoke briefly.", "The minister spoke briefly.", "ADDIS ABABA", ""),
    ("TARAWA, Sept. 27 (Xinhua) -- The government holds", "The government holds", "TARAWA", "Sept. 27"),
    ("RIYADH: Saudi Arabia has agreed.", "Saudi Arabia has agreed.", "RIYADH", ""),
    ("Kabul, January 31: The leader accepted it.", "The leader accepted it.", "Kabul", "January 31"),
    ("MOSCOW. Russia has agreed.", "Russia has agreed.", "MOSCOW", ""),
    ("PARIS (AP) — France said", "France said", "PARIS", ""),
    ("PARIS (AP) - France said", "France said", "PARIS", ""),
    ("MOSCOW, Oct. 7. Russia has agreed.", "Russia has agreed.", "MOSCOW", "Oct. 7"),
    ("MOSCOW, October 20. /TASS/. Russia has", "Russia has", "MOSCOW", "October 20"),
    ("BEIJING (Xinhua) -- China said", "China said", "BEIJING", ""),
    ("NEW DELHI: India said no.", "India said no.", "NEW DELHI", ""),
    ("Kabul (Pajhwok) - The ministry said", "The ministry said", "Kabul", ""),
    ("TASHKENT, Uzbekistan (AP) — Envoys", "Envoys", "TASHKENT, Uzbekistan", ""),
    ("TASHKENT, Uzbekistan, July 3, 2022 (AP) — Envoys", "Envoys", "TASHKENT, Uzbekistan", "July 3, 2022"),
    ("WASHINGTON, D.C., Jan. 6 — The House", "The House", "WASHINGTON, D.C.", "Jan. 6"),
    ("GENEVA/NEW YORK, 3 May 2022 – Experts said", "Experts said", "GENEVA/NEW YORK", "3 May 2022"),
    ("Tehran, March 3, IRNA – The minister", "The minister", "Tehran", "March 3"),
    ("Kabul, February 24 (ANI): The ministry", "The ministry", "Kabul", "February 24"),
    ("PORT-AU-PRINCE, Haiti — Gangs said", "Gangs said", "PORT-AU-PRINCE, Haiti", ""),
    ("(Reuters) - Serbia said", "Serbia said", "", ""),
    ("  \n\nDAKAR: Senegal said no.", "Senegal said no.", "DAKAR", ""),
    ("Tuesday, January 15, 2019\n\nA jet crashed.", "\n\nA jet crashed.", "", "Tuesday, January 15, 2019"),
    ("Published: 24 March 2022, 10:35 GMT\nMore", "\nMore", "", "24 March 2022"),
    ("KABUL – Oct. 3: Officials said", "Officials said", "KABUL", "Oct. 3"),
    (
        "Doha, Qatar – Delegates from nine states sat down on Sunday to talk about the airport and its debts.",
        "Delegates from nine states sat down on Sunday to talk about the airport and its debts.",
        "Doha, Qatar",
        "",
    ),
];

#[test]
fn rows() {
    for &(text, body, place, date) in ROWS {
        let line = dateline(text).unwrap_or_else(|| panic!("no dateline in {text:?}"));
        assert_eq!(cut(text, line.end, text.len()), body, "{text:?}");
        assert_eq!(line.place.map_or("", |(start, end)| cut(text, start, end)), place, "{text:?}");
        assert_eq!(line.date.map_or("", |expr| cut(text, expr.start, expr.end)), date, "{text:?}");
    }
}

#[test]
fn silences() {
    for text in [
        "",
        "Serbia does not recognise Kosovo.",
        "Lavrov: no talks with the opposition",
        "Muttaqi: We want recognition",
        "UN: Taliban must keep their word",
        "BREAKING: Russia has agreed.",
        "RUSSIA: NO TALKS BEFORE MAY",
        "Russia - which has no embassy there - said nothing.",
        "On Monday, Serbia said no.",
        "In Kabul, officials fret less about it.",
        "Mr. Smith – the envoy – left.",
        "Russia, March 3 will not forget.",
        "US-China talks resume",
        "Tuesday was the day.",
        "The NATO (North Atlantic Treaty Organization) chief spoke.",
    ] {
        assert_eq!(dateline(text), None, "{text:?}");
    }
}

#[test]
fn publication() {
    for (text, wanted) in [
        ("Cargo jet crashes\n\nTuesday, January 15, 2019\n\nA jet crashed.", Some("2019-01-15")),
        ("Envoy lands\n\nKABUL, 24 March 2022 (EFE).- The envoy landed.", Some("2022-03-24")),
        ("Envoy lands\nPublished: March 24, 2022 10:35 AM GMT\nThe envoy landed.", Some("2022-03-24")),
        ("Envoy lands\nDate: 2022-03-24\nThe envoy landed.", Some("2022-03-24")),
        ("Posted on 24 March 2022\nThe envoy landed.", Some("2022-03-24")),
        ("Geneva, 24 March 2022\n\nThe envoy landed.", Some("2022-03-24")),
        // A dateline without its year cannot tell.
        ("KABUL, Mar 24 (EFE).- The envoy landed.", None),
        // A date in a sentence is the event's.
        ("The accord was signed on March 24, 2022.", None),
        ("March 24, 2022 was a good day for the envoy.", None),
    ] {
        assert_eq!(published_from(text), wanted.map(day), "{text:?}");
    }
}
