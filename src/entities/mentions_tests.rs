//! Which names are found and of what kind; as many sentences that name nobody new as such that do.

use crate::entities::Cast;
use crate::text::Text;

/// The names of a text: kind and words, titles left out.
fn names(source: &str) -> Vec<String> {
    let text = Text::new(source);
    let sentences = text.sentences(|_| false);
    let cast = Cast::alone(&text, &sentences);
    cast.namings
        .iter()
        .filter(|n| n.kind.as_str() != "title")
        .map(|n| {
            let (start, end) = text.range(n.first, n.end);
            format!("{} {}", n.kind, &source[start..end])
        })
        .collect()
}

fn check(rows: &[(&str, &[&str])]) {
    for (text, expected) in rows {
        assert_eq!(names(text), *expected, "{text}");
    }
}

#[test]
fn persons_by_shape_and_surroundings() {
    check(&[
        ("\"Nobody won,\" said Oyelaran Tembo.", &["person Oyelaran Tembo"]),
        ("Minister Hind bint Saqr Al Mazrouei spoke.", &["person Hind bint Saqr Al Mazrouei"]),
        (
            "He greeted Joost van 't Wout and B. Tserendorj.",
            &["person Joost van 't Wout", "person B. Tserendorj"],
        ),
        ("Annika King-Wells, 54, won.", &["person Annika King-Wells"]),
        ("April Osborne came in April.", &["person April Osborne"]),
        ("Orozbek Asan uulu, an ombudsman, wept.", &["person Orozbek Asan uulu"]),
        ("Major General Twan Mrat Oo-Lin fled.", &["person Twan Mrat Oo-Lin"]),
    ]);
}

#[test]
fn what_looks_like_a_person_and_is_none() {
    check(&[
        ("Red Notices are no warrants.", &[]),
        ("The Grand Master title is his.", &[]),
        ("They met on Friday in May.", &[]),
        ("The ferry Princess Anna sank.", &[]),
        ("The Free Officers Day is a holiday.", &[]),
        ("House Democrats cheered.", &[]),
        ("The chief Brexit negotiator slept.", &[]),
    ]);
}

#[test]
fn bodies_by_their_heads() {
    check(&[
        (
            "He joined the Norland League for the Defence of Human Rights.",
            &["org Norland League for the Defence of Human Rights"],
        ),
        ("She read at the University of Ballymore.", &["org University of Ballymore"]),
        (
            "the Northern Transit Council (NTC) met; the NTC left.",
            &["org Northern Transit Council", "org NTC", "org NTC"],
        ),
        (
            "He runs the National Glacier and Avalanche Administration.",
            &["org National Glacier and Avalanche Administration"],
        ),
        ("He told Zaman Press so.", &["org Zaman Press"]),
        ("He left the Blue Dawn party.", &["org Blue Dawn"]),
        ("the Zarya party", &["org Zarya"]),
    ]);
}

#[test]
fn organs_leave_their_state_outside() {
    check(&[
        ("the Russian Foreign Ministry", &["demonym Russian", "org Foreign Ministry"]),
        ("Kenya's Security Council", &["state Kenya", "org Security Council"]),
        ("the Egyptian foreign ministry", &["demonym Egyptian", "org foreign ministry"]),
        ("the Taliban-led government of the country", &["org Taliban"]),
        ("the Turkish army and the police", &["demonym Turkish"]),
        ("the parliament and the government", &[]),
    ]);
}

#[test]
fn places_by_what_stands_around() {
    check(&[
        ("fighting in Kvirila and Zestala", &["place Kvirila", "place Zestala"]),
        ("the town of Ambrosk", &["place Ambrosk"]),
        ("the Merzin crossing was shut", &["place Merzin"]),
        ("PORTO VELO: Rain fell.", &["place PORTO VELO"]),
        ("Lake Orvel dried up.", &["place Lake Orvel"]),
        ("the captured Orlan drone", &[]),
        ("in Spring and in Haste", &[]),
    ]);
}

#[test]
fn ambiguous_names() {
    check(&[
        ("Jordan Mwangi-Price flew to Jordan.", &["person Jordan Mwangi-Price", "state Jordan"]),
        ("Chad closed Lake Chad.", &["state Chad", "place Lake Chad"]),
        ("a tea service of blue china", &[]),
        ("roast turkey in Turkey", &["state Turkey"]),
        ("From Moscow, Idaho, he came.", &["place Moscow", "place Idaho"]),
        ("It cost US$30.", &[]),
        ("Prime Minister of Israel Benjamin Netanyahu", &["state Israel", "person Benjamin Netanyahu"]),
        ("UN, EU and U.S. envoys", &["org UN", "org EU", "state U.S."]),
    ]);
}

#[test]
fn short_forms_come_again() {
    check(&[
        (
            "Oyelaran Tembo left. Tembo said no. Then Tembo's car came.",
            &["person Oyelaran Tembo", "person Tembo", "person Tembo"],
        ),
        ("Amir Khan Muttaqi came; Mottaki left.", &["person Amir Khan Muttaqi", "person Mottaki"]),
        ("He visited Tembo. Oyelaran Tembo was out.", &["person Tembo", "person Oyelaran Tembo"]),
        ("Price rises worried Oyelaran Price.", &["person Oyelaran Price"]),
    ]);
}

#[test]
fn any_text_is_read() {
    for text in ["", "\u{301}", "(", "A", "'s", "-", "B. ", "the the the", "O'", "al-", "\"\n\n\""] {
        names(text);
    }
    names(&"The President of the Council of Ministers of ".repeat(500));
}
