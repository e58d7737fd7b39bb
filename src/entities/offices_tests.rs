//! Who holds which title of what; and what is no office.

use crate::entities::Cast;
use crate::text::Text;

/// The offices of a text: person, title, owner.
fn offices(source: &str) -> Vec<String> {
    let text = Text::new(source);
    let sentences = text.sentences(|_| false);
    let cast = Cast::alone(&text, &sentences);
    cast.holdings
        .iter()
        .map(|h| {
            let (start, end) = text.range(h.title.0, h.title.1);
            let title = h.text.clone().unwrap_or_else(|| source[start..end].to_owned());
            let of = h.of.map_or("-", |(figure, ..)| cast.figures[figure].name.as_str());
            format!("{} | {title} | {of}", cast.figures[h.person].name)
        })
        .collect()
}

fn check(rows: &[(&str, &[&str])]) {
    for (text, expected) in rows {
        assert_eq!(offices(text), *expected, "{text}");
    }
}

#[test]
fn before_the_name() {
    check(&[
        ("Kenyan Fisheries Minister Oyelaran Tembo spoke.", &["Oyelaran Tembo | Fisheries Minister | Kenya"]),
        ("Former US Ambassador Oyelaran Tembo spoke.", &["Oyelaran Tembo | Ambassador | United States"]),
        (
            "Niger's then army chief, General Oyelaran Tembo, spoke.",
            &["Oyelaran Tembo | then army chief | Niger"],
        ),
        ("Peru's envoy to Kabul, Oyelaran Tembo, left.", &["Oyelaran Tembo | envoy | Peru"]),
        ("Sweden's U.N. Ambassador Oyelaran Tembo left.", &["Oyelaran Tembo | Ambassador | Sweden"]),
        (
            "Presidents Oyelaran Tembo of Mali and Ann Diop of Togo met.",
            &["Oyelaran Tembo | President | Mali", "Ann Diop | President | Togo"],
        ),
        (
            "The foreign ministers of Mali and Togo, Oyelaran Tembo and Ann Diop, met.",
            &["Oyelaran Tembo | foreign minister | Mali", "Ann Diop | foreign minister | Togo"],
        ),
    ]);
}

#[test]
fn behind_the_name() {
    check(&[
        ("Oyelaran Tembo, 51, Mali's consul in Lima, left.", &["Oyelaran Tembo | consul | Mali"]),
        (
            "Oyelaran Tembo, minister for borders and tribes of Mali, left.",
            &["Oyelaran Tembo | minister for borders and tribes | Mali"],
        ),
        (
            "Oyelaran Tembo, a former premier and president of Togo, died.",
            &["Oyelaran Tembo | former premier | Togo", "Oyelaran Tembo | president | Togo"],
        ),
        (
            "Oyelaran Tembo and Ann Diop, the foreign and defence ministers of Togo, met.",
            &["Oyelaran Tembo | foreign minister | Togo", "Ann Diop | defence minister | Togo"],
        ),
        (
            "Oyelaran Tembo, the spokesman for the Malian foreign ministry, left.",
            &["Oyelaran Tembo | spokesman | Foreign Ministry"],
        ),
    ]);
}

#[test]
fn by_a_verb() {
    check(&[
        ("Oyelaran Tembo has been Mali's envoy since May.", &["Oyelaran Tembo | envoy | Mali"]),
        (
            "Mali named the engineer Oyelaran Tembo finance minister.",
            &["Oyelaran Tembo | finance minister | Mali"],
        ),
        (
            "Ann Diop succeeds Oyelaran Tembo as Togo's security adviser.",
            &["Ann Diop | security adviser | Togo", "Oyelaran Tembo | security adviser | Togo"],
        ),
        ("Oyelaran Tembo, who chairs the African Union, left.", &["Oyelaran Tembo | chair | African Union"]),
        ("Oyelaran Tembo resigned as speaker of Mali's parliament.", &["Oyelaran Tembo | speaker | Mali"]),
        ("The new president of Togo is Ann Diop.", &["Ann Diop | president | Togo"]),
        (
            "Togo's premier Ann Diop met her Malian counterpart, Oyelaran Tembo.",
            &["Ann Diop | premier | Togo", "Oyelaran Tembo | premier | Mali"],
        ),
    ]);
}

#[test]
fn owners_that_are_understood() {
    check(&[
        ("Togo closed its ports, Trade Minister Ann Diop said.", &["Ann Diop | Trade Minister | Togo"]),
        ("Hamas sent its deputy leader, Ann Diop.", &["Ann Diop | deputy leader | Hamas"]),
        ("Togo, whose premier, Ann Diop, was ill, sent nobody.", &["Ann Diop | premier | Togo"]),
        (
            "Mali's president Oyelaran Tembo and Defence Minister Ann Diop left.",
            &["Oyelaran Tembo | president | Mali", "Ann Diop | Defence Minister | Mali"],
        ),
        ("Taoiseach Ann Diop left.", &["Ann Diop | Taoiseach | Ireland"]),
    ]);
}

#[test]
fn what_is_no_office() {
    check(&[
        ("General Oyelaran Tembo saluted.", &[]),
        ("The poet Oyelaran Tembo read.", &[]),
        ("Oyelaran Tembo, the prime minister's brother, read.", &[]),
        ("After the call with Oyelaran Tembo, the Turkish minister said no.", &[]),
        ("The president of Togo met the visitor.", &[]),
        ("Oyelaran Tembo met the ambassador of Togo.", &[]),
        ("Oyelaran Tembo said the minister lied.", &[]),
        ("Mali's ministers and Oyelaran Tembo, a singer, came.", &[]),
        ("Oyelaran Tembo, whose members had left, wept.", &[]),
    ]);
}

#[test]
fn who_acts_for_whom() {
    for (source, person, owner) in [
        ("Kenyan minister Oyelaran Tembo left.", "Oyelaran Tembo", Some("Kenya")),
        ("Taliban spokesman Oyelaran Tembo left.", "Oyelaran Tembo", Some("Taliban")),
        ("Former Kenyan minister Oyelaran Tembo left.", "Oyelaran Tembo", None),
        ("The poet Oyelaran Tembo left.", "Oyelaran Tembo", None),
        ("Russia's Foreign Ministry denied it.", "Foreign Ministry", Some("Russia")),
    ] {
        let text = Text::new(source);
        let sentences = text.sentences(|_| false);
        let cast = Cast::alone(&text, &sentences);
        let figure =
            cast.namings.iter().filter_map(|n| n.figure).map(|f| &cast.figures[f]).find(|f| f.name == person);
        let acts_for = figure.unwrap().acts_for.map(|f| cast.figures[f].name.as_str());
        assert_eq!(acts_for, owner, "{source}");
    }
}
