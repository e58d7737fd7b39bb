//! What is counted from the day of publication, or from another date of the text.

use super::check;

#[test]
fn weekdays() {
    check(&[
        // 24 March 2022 is a Thursday.
        "They met in Doha [on |Monday]. @ 2022-03-24 -> 2022-03-21",
        "They met in Doha [on |Thursday]. @ 2022-03-24 -> 2022-03-24",
        "They met in Doha [on |Friday]. @ 2022-03-24 -> 2022-03-18",
        "They will meet in Doha [on |Friday]. @ 2022-03-24 f -> 2022-03-25",
        "They will meet in Doha [on |Thursday]. @ 2022-03-24 f -> 2022-03-31",
        "They met in Doha [on |Monday]. @ - -> ?",
        "They met in Doha [Monday]. @ 2022-03-24 -> 2022-03-21",
        "[Monday], they met in Doha. @ 2022-03-24 -> 2022-03-21",
        "The agency reported [Monday] that it was over. @ 2022-03-24 -> 2022-03-21",
        "They met [on |Monday night]. @ 2022-03-24 -> 2022-03-21",
        "They met [on |Tuesday morning], aides said. @ 2022-03-24 -> 2022-03-22",
        "They met [late on |Sunday]. @ 2022-03-24 -> 2022-03-20",
        "They met [late Sunday]. @ 2022-03-24 -> 2022-03-20",
        "They met [earlier on |Thursday]. @ 2022-03-24 -> 2022-03-24",
        "They met [in |the early hours of Tuesday]. @ 2022-03-24 -> 2022-03-22",
        "They met [on |the night of Tuesday]. @ 2022-03-24 -> 2022-03-22",
        "They met [last Thursday]. @ 2022-03-24 -> 2022-03-17",
        "They met [last Friday night]. @ 2022-03-24 -> 2022-03-18",
        "They met [this Tuesday]. @ 2022-03-24 -> 2022-03-22",
        "They will meet [this Saturday]. @ 2022-03-24 f -> 2022-03-26",
        "They meet [next Wednesday]. @ 2022-03-24 -> 2022-03-30",
        "They meet [this coming Sunday]. @ 2022-03-24 -> 2022-03-27",
        "Villages were flattened by [Sunday]'s quake. @ 2022-03-24 -> 2022-03-20",
        "It was agreed at [this week]'s session. @ 2022-03-24 -> 2022-03-21..2022-03-27",
        "They met [this past Sunday]. @ 2022-03-24 -> 2022-03-20",
        "They met [on |Tuesday last week]. @ 2022-03-24 -> 2022-03-15",
        "They met [on |Tuesday of last week]. @ 2022-03-24 -> 2022-03-15",
        "They meet [on |Tuesday next week]. @ 2022-03-24 -> 2022-03-29",
        "[After |Monday]'s vote it was quiet. @ 2022-03-24 -> 2022-03-22..",
        "It was said at [Friday] prayers. @ 2022-03-24 -> 2022-03-18",
        "The talks are scheduled [for |Tuesday]. @ 2022-03-24 -> 2022-03-29",
        "The talks were scheduled for [Tuesday]. @ 2022-03-24 -> 2022-03-22",
        "The envoy is expected to land [on |Saturday]. @ 2022-03-24 -> 2022-03-26",
        "The ban lapsed [after |Friday]. @ 2022-03-24 -> 2022-03-19..",
        "President Ndiaye [Monday] received an envoy. @ 2022-03-24 -> 2022-03-21",
    ]);
}

#[test]
fn days() {
    check(&[
        "He lands in Doha [today]. @ 2022-03-24 -> 2022-03-24",
        "He landed in Doha [yesterday]. @ 2022-03-24 -> 2022-03-23",
        "He landed in Doha [yesterday evening]. @ 2022-03-24 -> 2022-03-23",
        "He lands in Doha [tomorrow]. @ 2022-03-31 -> 2022-04-01",
        "He lands in Doha [tomorrow morning]. @ 2022-03-31 -> 2022-04-01",
        "He lands in Doha [tonight]. @ 2022-03-24 -> 2022-03-24",
        "He landed in Doha [last night]. @ 2022-03-01 -> 2022-02-28",
        "He landed in Doha [this morning]. @ 2022-03-24 -> 2022-03-24",
        "He landed in Doha [earlier today]. @ 2022-03-24 -> 2022-03-24",
        "He landed in Doha [late yesterday]. @ 2022-03-24 -> 2022-03-23",
        "He lands in Doha [the day after tomorrow]. @ 2022-03-24 -> 2022-03-26",
        "He landed in Doha [the day before yesterday]. @ 2022-03-24 -> 2022-03-22",
        "He landed in Doha [overnight]. @ 2022-03-24 -> 2022-03-23..2022-03-24",
        "He landed in Doha [earlier in |the day]. @ 2022-03-24 -> 2022-03-24",
        "[As of |yesterday] none had left. @ 2022-03-24 -> ..2022-03-23",
        "He lands in Doha [today]. @ - -> ?",
        // Counted from another date where the text has one.
        "He had landed in Doha [the previous day]. @ 2022-03-24 -> 2022-03-23",
        "Its step [of |the previous evening] was hailed. @ 2022-03-24 -> 2022-03-23",
        "He had landed in Doha [the day before]. @ 2022-03-24 -> 2022-03-23",
        "He had landed in Doha [a day earlier]. @ 2022-03-24 -> 2022-03-23",
        "[On |Monday] he flew in; [the previous day] he had been in Aden. @ 2022-03-24 -> 2022-03-21; 2022-03-20",
        "[On |Monday] he flew in and left [the next morning]. @ 2022-03-24 -> 2022-03-21; 2022-03-22",
        "[On |Monday] he flew in and left [later the same day]. @ 2022-03-24 -> 2022-03-21; 2022-03-21",
        "[On |May 3, 1947] it rose; [on |that same date] it fell. @ - -> 1947-05-03; 1947-05-03",
        "[On |May 3, 1947] it rose; it fell [two days later]. @ - -> 1947-05-03; 1947-05-05",
        "[On |Monday] he flew in and left [the following Friday]. @ 2022-03-24 -> 2022-03-21; 2022-03-25",
        "He left [the next day]. @ 2022-03-24 -> ?",
    ]);
}

#[test]
fn weeks_months_years() {
    check(&[
        "They met [last week]. @ 2022-03-24 -> 2022-03-14..2022-03-20",
        "They met [this week]. @ 2022-03-24 -> 2022-03-21..2022-03-27",
        "They meet [next week]. @ 2022-03-24 -> 2022-03-28..2022-04-03",
        "They met [earlier this week]. @ 2022-03-24 -> 2022-03-21..2022-03-24",
        "They meet [later this week]. @ 2022-03-24 -> 2022-03-24..2022-03-27",
        "They go on to Havana [later in |the week]. @ 2022-03-24 -> 2022-03-24..2022-03-27",
        "They met [late last week]. @ 2022-03-24 -> 2022-03-17..2022-03-20",
        "They meet [early next week]. @ 2022-03-24 -> 2022-03-28..2022-03-29",
        "They met [at |the beginning of the week]. @ 2022-03-24 -> 2022-03-21..2022-03-22",
        "They met [the week before last]. @ 2022-03-24 -> 2022-03-07..2022-03-13",
        "They met [over |the weekend]. @ 2022-03-21 -> 2022-03-19..2022-03-20",
        "They meet [at |the weekend]. @ 2022-03-21 f -> 2022-03-26..2022-03-27",
        "They met [last weekend]. @ 2022-03-21 -> 2022-03-19..2022-03-20",
        "They meet [this weekend]. @ 2022-03-24 -> 2022-03-26..2022-03-27",
        "[On |Sunday, March 20, 2022] they met, and Malta's [the same weekend]. @ - -> 2022-03-20; 2022-03-19..2022-03-20",
        "They met [last month]. @ 2022-01-24 -> 2021-12-01..2021-12-31",
        "They met [this month]. @ 2022-03-24 -> 2022-03-01..2022-03-31",
        "They met [earlier this month]. @ 2022-03-24 -> 2022-03-01..2022-03-24",
        "They meet [later this month]. @ 2022-03-24 -> 2022-03-24..2022-03-31",
        "They meet [early next month]. @ 2022-03-24 -> 2022-04-01..2022-04-10",
        "They met [last quarter]. @ 2022-03-24 -> 2021-10-01..2021-12-31",
        "They met [last year]. @ 2022-03-24 -> 2021-01-01..2021-12-31",
        "They met [late last year]. @ 2022-03-24 -> 2021-09-01..2021-12-31",
        "They met [earlier this year]. @ 2022-03-24 -> 2022-01-01..2022-03-24",
        "They meet [next year]. @ 2022-03-24 -> 2023-01-01..2023-12-31",
        "They met [at |the end of last year]. @ 2022-03-24 -> 2021-09-01..2021-12-31",
        "They will meet [in |the second half of the year]. @ 2022-03-24 f -> 2022-07-01..2022-12-31",
        "It gained independence [in |1974] and was recognised [that same year]. @ - -> 1974-01-01..1974-12-31; 1974-01-01..1974-12-31",
        "It rose [in |1974]; the king fell [later that year]. @ - -> 1974-01-01..1974-12-31; 1974-01-01..1974-12-31",
        "It rose [in |1974]; it fell [the following year]. @ - -> 1974-01-01..1974-12-31; 1975-01-01..1975-12-31",
        "It rose [in |1974] and fell [in |March that year]. @ - -> 1974-01-01..1974-12-31; 1974-03-01..1974-03-31",
        "Little has changed [this decade]. @ 2022-03-24 -> 2020-01-01..2029-12-31",
    ]);
}

#[test]
fn distances() {
    check(&[
        "They met [two days ago]. @ 2022-03-24 -> 2022-03-22",
        "They met [a week ago]. @ 2022-03-24 -> 2022-03-14..2022-03-20",
        "They met [three weeks ago]. @ 2022-03-24 -> 2022-02-28..2022-03-06",
        "They met [a fortnight ago]. @ 2022-03-24 -> 2022-03-07..2022-03-13",
        "They met [six months ago]. @ 2022-03-24 -> 2021-09-01..2021-09-30",
        "They met [three years ago]. @ 2022-03-24 -> 2019-01-01..2019-12-31",
        "They met [more than twenty-five years ago]. @ 2022-03-24 -> 1997-01-01..1997-12-31",
        "They met [a decade ago]. @ 2022-03-24 -> 2012-01-01..2012-12-31",
        "They met [half a century ago]. @ 2022-03-24 -> ?",
        "They met [years ago]. @ 2022-03-24 -> ?",
        "They met [48 hours ago]. @ 2022-03-24 -> 2022-03-22",
        "They met [a couple of days ago]. @ 2022-03-24 -> 2022-03-22",
        "They meet [two weeks from now]. @ 2022-03-24 -> 2022-04-04..2022-04-10",
        "They meet [in |two days' time]. @ 2022-03-24 -> 2022-03-26",
        "They will meet [in |ten days]. @ 2022-03-24 f -> 2022-04-03",
        "They will meet [in |five years]. @ 2022-03-24 f -> 2027-01-01..2027-12-31",
        "[In |five years] not one disobeyed. @ 2022-03-24 -> ?",
        "It will be the first visit [in |eight years]. @ 2022-03-24 f -> ?",
        "They will reopen it [within |ten days]. @ 2022-03-24 f -> 2022-03-24..2022-04-03",
        "They reopened it [within |ten days]. @ 2022-03-24 -> ?",
        "They have met often [in |the past month]. @ 2022-03-24 -> 2022-02-24..2022-03-24",
        "They have met often [over |the past two weeks]. @ 2022-03-24 -> 2022-03-10..2022-03-24",
        "They have met often [over |the last five years]. @ 2022-03-24 -> 2017-03-24..2022-03-24",
        "They have met often [in |recent weeks]. @ 2022-03-24 -> ..2022-03-24",
        "They have met often [over |the last few years]. @ 2022-03-24 -> ..2022-03-24",
        "They were hit [in |the past 24 hours]. @ 2022-03-24 -> 2022-03-23..2022-03-24",
        "They will meet [in |the coming days]. @ 2022-03-24 f -> 2022-03-24..",
        "They will meet [over |the next three months]. @ 2022-03-24 f -> 2022-03-24..2022-06-24",
        "They will meet [in |the next month]. @ 2022-03-24 f -> 2022-03-24..2022-04-24",
        "They wavered [for |years]. @ 2022-03-24 -> ?",
        "They wavered [for |four years]. @ 2022-03-24 -> ?",
        "[For |fifteen years] they wavered. @ 2022-03-24 -> ?",
        "He died [two years before] the vote. @ 2022-03-24 -> ?",
        "[Four years after] his promise it was broken. @ 2022-03-24 -> ?",
        "He had died [a week earlier]. @ 2022-03-24 -> 2022-03-14..2022-03-20",
        "It was recognised [in |2011], and [two years later] no more. @ - -> 2011-01-01..2011-12-31; 2013-01-01..2013-12-31",
        "Recognition [in |1830] came [one decade later]. @ - -> 1830-01-01..1830-12-31; 1840-01-01..1840-12-31",
        "It was not recognised [until |a year later in 1837]. @ - -> ..1837-12-31",
        "It rose [in |2008]; [until |then] it had been counted. @ - -> 2008-01-01..2008-12-31; ..2008-12-31",
        "It has [to this day] not recognised it. @ 2022-03-24 -> ..2022-03-24",
        "[To date], nine states have. @ 2022-03-24 -> ..2022-03-24",
        "It annulled what had [previously] been said. @ 2022-03-24 -> ..2022-03-24",
        "No talks shall [henceforth] be held. @ 2022-03-24 -> 2022-03-24..",
        "They kept quiet [until |now]. @ 2022-03-24 -> ..2022-03-24",
    ]);
}

#[test]
fn dates_counted_from_others() {
    check(&[
        // A coarser date in between does not hide the day.
        "[On |Thursday] she spoke; a report [in |December] came out [the next day]. @ 2022-03-28 -> 2022-03-24; 2021-12-01..2021-12-31; 2022-03-25",
        // A plan does not date the report.
        "[On |Monday] it was agreed. It starts [on |April 10]; the text leaked [later the same day]. @ 2022-03-28 -> 2022-03-28; 2022-04-10; 2022-03-28",
        // Since dates nothing but the year.
        "It has ruled [since |1957], but lost [that same year]. @ - -> 1957-01-01..; 1957-01-01..1957-12-31",
    ]);
}

#[test]
fn near_dates() {
    check(&[
        // The year goes without saying only for the nearest of its name.
        "The vote, planned [after |March 27], is off. @ 2022-03-24 -> 2022-03-28..",
        "He would stay [from |9 to 15 October]. @ 2025-10-21 f -> 2025-10-09..2025-10-15",
        "The rebels took it [on |June 1]. @ 2022-03-24 -> 2021-06-01",
        // On a Sunday the week to come is this one.
        "It will take effect [late this week]. @ 2019-05-19 f -> 2019-05-23..2019-05-26",
        "It takes effect [later this week]. @ 2019-05-19 -> 2019-05-20..2019-05-26",
        "It took effect [this week]. @ 2019-05-19 -> 2019-05-13..2019-05-19",
        "The two are due to meet [on |Friday]. @ 2022-03-24 -> 2022-03-25",
        "Flights were late due to snow [on |Friday]. @ 2022-03-24 -> 2022-03-18",
    ]);
}
