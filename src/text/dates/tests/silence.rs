//! Words of time that tell none.

use super::check_silent;

#[test]
fn months_that_are_words_or_people() {
    check_silent(&[
        "Kabul may recognise it, and may 3 others follow.",
        "Troops march on the capital.",
        "The march of 20 men went on.",
        "Theresa May said so. Talks with May failed, a letter by May leaked.",
        "Prime Minister May resigned before May was ready.",
        "Criticism of May's plan grew, and Mrs May left.",
        "An august body heard it.",
        "The Long March is remembered.",
        "The March on Washington is remembered.",
        "A letter from April Glaspie was read.",
        "The memoirs of August Wilson sold well.",
        "The March 23 Movement took Goma.",
        "It stands on 17 November Street.",
        "Jan Egeland and Mar Dev spoke; Dec is a name.",
        "It happens every February.",
    ]);
}

#[test]
fn weekdays_that_are_names() {
    check_silent(&[
        "The Sunday Times reported it.",
        "Shops opened on Black Friday.",
        "Bloody Sunday is remembered.",
        "On Good Friday and Easter Monday all was shut.",
        "Governor Monday Okpebholo agreed.",
        "The market opens on a Friday.",
        "They pray on Fridays and every Monday.",
        "The sun sat on the wed pair.",
    ]);
}

#[test]
fn numbers_that_are_no_years() {
    check_silent(&[
        "It counted 1,979 people.",
        "It sent 2019 vehicles.",
        "The flood hit people in 2000 villages.",
        "It sent a force of 2000.",
        "A force of 2000 men and a garrison of 1500.",
        "Exports rose by 2019, or from 1500 to 2000.",
        "They killed between 1500 and 2000 people.",
        "It cost $2019 in 2019 dollars.",
        "The Council passed Resolution 2593.",
        "It drew on the 1967 borders and the pre-1967 lines.",
        "The COVID-19 pandemic spread, and post-2014 plans failed.",
        "The 10:30 train had 2.2022 rows; see Section 3.1.2021.",
        "It was due on 03/04/2022.",
        "He called 555-2019 and read paragraph 2019/7a.",
        "Boeing sold 2021 of them at 2020, for 2022 and over 2023.",
        "He is in his 80s; the heat is in her late 90s.",
        "See w3.org/2001/10/xml, 2000/09/dsig and resolve(1729).",
        "Most of the 10s went by.",
        "The G20 and the K2-18b met the M1979.",
    ]);
}

#[test]
fn units_that_measure() {
    check_silent(&[
        "He began a three-day visit and a 20-year term.",
        "He was jailed to serve 14 years in prison.",
        "He is 21 years old.",
        "They fell short by six months.",
        "The man of the year ended the day of rage.",
        "The end of the war is near, and so is the start of the talks.",
        "She won the second half and a quarter of the votes.",
        "One day they may, the other day they did not.",
        "The Second World War lasted a second.",
        "They spoke after eleven months of talks.",
        "It was day one and hour two.",
        "It shot the messenger, a year, a week, a night.",
        "Night after night the morning came.",
    ]);
}

#[test]
fn seasons_that_are_words() {
    check_silent(&[
        "The fall of Kabul surprised them; since the fall of the city it is quiet.",
        "It was the Arab Spring and the Prague Spring.",
        "The Winter Olympics and the Summer Palace are known.",
        "Water will spring from the ground, and prices fall.",
        "It was a third dry winter.",
        "They fled to a summer camp.",
        "The prices that fall and the wells that spring from it.",
    ]);
}

#[test]
fn other_false_friends() {
    check_silent(&[
        "They were due to talk and brought up to date.",
        "It is thought to date back to antiquity.",
        "If so, then they left; now they are back.",
        "They set a date and kept the same pace.",
        "The following Russian officials spoke next.",
        "At last they met, and at the last minute agreed.",
        "The latter past masters of this art recently came.",
        "At the end of the day it was a Christmas story.",
        "Christmas Island is far; Orthodox Christmas is later.",
        "The Lunar New Year is a feast, a new year is not.",
        "Later they left, earlier than the rest of them.",
        "The late President Habibie and early elections are history.",
        "The overnight stay cost nothing.",
        "No talks are planned.",
    ]);
}
