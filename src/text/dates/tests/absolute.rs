//! What a calendar prints.

use super::check;
use crate::text::dates::{TimeKind, find};

#[test]
fn days() {
    check(&[
        "The minister landed in Doha [on |March 24, 2022]. @ - -> 2022-03-24",
        "The minister landed in Doha [on |24 March 2022]. @ - -> 2022-03-24",
        "The minister landed in Doha [on |24 March, 2022]. @ - -> 2022-03-24",
        "The accord was signed [on |the 24th of March, 1999]. @ - -> 1999-03-24",
        "The accord was signed [on |24th March 1999]. @ - -> 1999-03-24",
        "The accord was signed [on |the third of March 1878]. @ - -> 1878-03-03",
        "The accord was signed [on |March 24th, 1999]. @ - -> 1999-03-24",
        "The two met [on |Mar 24]. @ 2022-03-30 -> 2022-03-24",
        "The two met [on |Sept. 23] in Tashkent. @ 2021-10-01 -> 2021-09-23",
        "The two met [on |Sept. 23, 2021], in Tashkent. @ - -> 2021-09-23",
        "The two met [on |6 Dec. 2021]. @ - -> 2021-12-06",
        "The two met [on |JULY 4, 2021]. @ - -> 2021-07-04",
        "Entry into force: [2022-03-24]. @ - -> 2022-03-24",
        "Entry into force: [24/03/2022]. @ - -> 2022-03-24",
        "Entry into force: [03/24/2022]. @ - -> 2022-03-24",
        "Entry into force: [05/05/2022]. @ - -> 2022-05-05",
        "Entry into force: [24.03.2022]. @ - -> 2022-03-24",
        "Logged [2022-03-24]T10:15:00Z by the server. @ - -> 2022-03-24",
        "The envoys met [on |Saturday, October 11]. @ 2025-10-14 -> 2025-10-11",
        "The envoys met [on |Saturday, October 11, 2025], in Doha. @ - -> 2025-10-11",
        "The envoys met [on |Saturday, 11 October]. @ 2025-10-14 -> 2025-10-11",
        "The envoys met [on |Saturday 11 October 2025]. @ - -> 2025-10-11",
        "The envoys met [on |Saturday (October 11)]. @ 2025-10-14 -> 2025-10-11",
        "The envoys met [on |Monday, the 5th of May]. @ 2025-05-09 -> 2025-05-05",
        "The envoys met [on |Wed. Oct. 8]. @ 2025-10-14 -> 2025-10-08",
        "The envoys met [on |Mon, Jan 3, 2022]. @ - -> 2022-01-03",
        "[Tuesday, January 15, 2019] @ - -> 2019-01-15",
        // Without a year the tense decides, and a weekday outranks it.
        "The envoys met [on |October 20]. @ 2021-10-20 -> 2021-10-20",
        "The envoys met [on |December 12]. @ 2022-01-10 -> 2021-12-12",
        "The envoys will meet [on |December 12]. @ 2022-01-10 f -> 2022-12-12",
        "The envoys will meet [on |January 12]. @ 2021-12-20 f -> 2022-01-12",
        "The envoys meet [on |Tuesday, 3 March]. @ 2020-02-20 -> 2020-03-03",
        "The envoys met [on |Friday, 3 March]. @ 2020-05-20 -> 2020-03-03",
        "The exchange took place [on |February 29]. @ 2022-03-24 -> 2020-02-29",
        "The envoys met [on |December 12]. @ - -> ?",
        "[On |April 3], the consul had sailed. @ - -> ?",
        "He spoke [on |12 December last year] in Aden. @ 2022-03-24 -> 2021-12-12",
        "He spoke [on |March 3 this year]. @ 2022-06-01 -> 2022-03-03",
        "He will speak [on |March 3 next year]. @ 2022-06-01 f -> 2023-03-03",
        "It expired [on |the 24th of last month]. @ 2022-03-10 -> 2022-02-24",
        "The [October 20] conference drew ten states. @ 2021-10-20 -> 2021-10-20",
        "He signed the [September 18, 1785] Treaty of Amity. @ - -> 1785-09-18",
        "A treaty signed [December 23, 1826], lapsed. @ - -> 1826-12-23",
        "Recognition came [on or about |June 16, 1844]. @ - -> 1844-06-16",
        "They fled [on |the night of August 15]. @ 2021-09-01 -> 2021-08-15",
    ]);
}

#[test]
fn months() {
    check(&[
        "Moscow recognised it [in |July 2025]. @ - -> 2025-07-01..2025-07-31",
        "Moscow recognised it [in |July, 2025]. @ - -> 2025-07-01..2025-07-31",
        "Moscow recognised it [in |July of 2025]. @ - -> 2025-07-01..2025-07-31",
        "Moscow recognised it [in |Sept. 2025]. @ - -> 2025-09-01..2025-09-30",
        "Moscow recognised it [in |September]. @ 2022-03-24 -> 2021-09-01..2021-09-30",
        "Moscow recognised it [in |March]. @ 2022-03-24 -> 2022-03-01..2022-03-31",
        "Moscow will recognise it [in |September]. @ 2022-03-24 f -> 2022-09-01..2022-09-30",
        "Moscow will recognise it [in |March]. @ 2022-03-24 f -> 2022-03-01..2022-03-31",
        "Moscow recognised it [in |May]. @ 2022-03-24 -> 2021-05-01..2021-05-31",
        "The group seized power [in |August last year]. @ 2022-03-24 -> 2021-08-01..2021-08-31",
        "The group seized power [in |August of last year]. @ 2022-03-24 -> 2021-08-01..2021-08-31",
        "The group seized power [last August]. @ 2022-08-24 -> 2021-08-01..2021-08-31",
        "The vote is due [next March]. @ 2022-03-24 f -> 2023-03-01..2023-03-31",
        "The vote was held [this March]. @ 2022-06-24 -> 2022-03-01..2022-03-31",
        "They seized power [in |mid-August]. @ 2021-09-23 -> 2021-08-11..2021-08-20",
        "They seized power [in |mid-August 2021]. @ - -> 2021-08-11..2021-08-20",
        "They left [in |early June]. @ 2021-09-23 -> 2021-06-01..2021-06-10",
        "They left [in |late February 2022]. @ - -> 2022-02-21..2022-02-28",
        "They left [at |the end of July]. @ 2021-09-23 -> 2021-07-21..2021-07-31",
        "They left [at |the beginning of May 2021]. @ - -> 2021-05-01..2021-05-10",
        "They left [in |the middle of May 2021]. @ - -> 2021-05-11..2021-05-20",
        "They left [in |the first half of May 2021]. @ - -> 2021-05-01..2021-05-15",
        "They left [in |the second half of May 2021]. @ - -> 2021-05-16..2021-05-31",
        "They left [in |the second week of May 2021]. @ - -> 2021-05-08..2021-05-14",
        "They left [in |the last week of July]. @ 2021-09-23 -> 2021-07-25..2021-07-31",
        "They left [in |the month of May 2021]. @ - -> 2021-05-01..2021-05-31",
        "They met [earlier in |October]. @ 2021-10-20 -> 2021-10-01..2021-10-31",
        "They met [late in |October 2020]. @ - -> 2020-10-21..2020-10-31",
        "The bank said so in its [July] report. @ 2021-10-20 -> 2021-07-01..2021-07-31",
        "A [September] vote was annulled. @ 2021-10-20 -> 2021-09-01..2021-09-30",
        "The ban was announced [in |March] and [April 2021]. @ - -> ?; 2021-04-01..2021-04-30",
        "It has held talks there [in |January], [March] and [May]. @ 2021-06-20 -> 2021-01-01..2021-01-31; 2021-03-01..2021-03-31; 2021-05-01..2021-05-31",
        "[By |November 1937] London had an agent there. @ - -> ..1937-11-30",
    ]);
}

#[test]
fn years_and_eras() {
    check(&[
        "Ecuador was recognised [in |1832]. @ - -> 1832-01-01..1832-12-31",
        "The congress met [in |the year 1878]. @ - -> 1878-01-01..1878-12-31",
        "The decision [of |2013] was reversed. @ - -> 2013-01-01..2013-12-31",
        "Accra reversed its [2012] decision. @ - -> 2012-01-01..2012-12-31",
        "The [1854] Convention recognised the state. @ - -> 1854-01-01..1854-12-31",
        "A [1994] agreement barred it. @ - -> 1994-01-01..1994-12-31",
        "The Council passed Resolution 2593 ([2021]) on Kabul. @ - -> 2021-01-01..2021-12-31",
        "It voted [in |2019], [2020] and [2021]. @ - -> 2019-01-01..2019-12-31; 2020-01-01..2020-12-31; 2021-01-01..2021-12-31",
        "It has kept an embassy there [as early as |1990]. @ - -> 1990-01-01..1990-12-31",
        "[Back in |2014] nobody objected. @ - -> 2014-01-01..2014-12-31",
        "The claim goes back to [1890]. @ - -> 1890-01-01..1890-12-31",
        "The fort, dating to [1790], is theirs. @ - -> 1790-01-01..1790-12-31",
        "The fort, dating [from |1790], is theirs. @ - -> 1790-01-01..1790-12-31",
        "It was agreed [in |early 2020]. @ - -> 2020-01-01..2020-04-30",
        "It was agreed [in |mid-2020]. @ - -> 2020-05-01..2020-08-31",
        "It was agreed [in |late 2020]. @ - -> 2020-09-01..2020-12-31",
        "It was agreed [in |the first half of 2020]. @ - -> 2020-01-01..2020-06-30",
        "It was agreed [in |the third quarter of 2020]. @ - -> 2020-07-01..2020-09-30",
        "It was agreed [in |the first quarter of last year]. @ 2022-03-24 -> 2021-01-01..2021-03-31",
        "It was agreed [at |the end of 2020]. @ - -> 2020-09-01..2020-12-31",
        "They recognised it [in |the summer of 2022]. @ - -> 2022-06-01..2022-08-31",
        "They recognised it [in |summer 2022]. @ - -> 2022-06-01..2022-08-31",
        "They recognised it [in |the winter of 2022]. @ - -> 2022-12-01..2023-02-28",
        "They recognised it [in |the winter of 2022-23]. @ - -> 2022-12-01..2023-02-28",
        "They recognised it [in |the fall of 1991]. @ - -> 1991-09-01..1991-11-30",
        "They recognised it [last summer]. @ 2022-07-10 -> 2021-06-01..2021-08-31",
        "They recognised it [in |the spring]. @ 2022-07-10 -> 2022-03-01..2022-05-31",
        "They will recognise it [next spring]. @ 2022-07-10 f -> 2023-03-01..2023-05-31",
        "They will recognise it [this autumn]. @ 2022-07-10 f -> 2022-09-01..2022-11-30",
        "Roads were blocked [this winter]. @ 2022-01-20 -> 2021-12-01..2022-02-28",
        "They left [in |late summer]. @ 2022-10-10 -> 2022-08-01..2022-08-31",
        "They spent [the winter] lobbying. @ 2022-04-10 -> 2021-12-01..2022-02-28",
        "The failure was plain [by |the autumn of 1849]. @ - -> ..1849-11-30",
        "The line was drawn [in |the 1980s]. @ - -> 1980-01-01..1989-12-31",
        "The line was drawn [in |the early 1980s]. @ - -> 1980-01-01..1983-12-31",
        "The line was drawn [in |the late 1980s]. @ - -> 1987-01-01..1989-12-31",
        "The line was drawn [in |the mid-1990s]. @ - -> 1994-01-01..1996-12-31",
        "The line was drawn [in |the eighties]. @ - -> 1980-01-01..1989-12-31",
        "The line was drawn [in |the 90s]. @ - -> 1990-01-01..1999-12-31",
        "The line was drawn [in |the nineteenth century]. @ - -> 1801-01-01..1900-12-31",
        "The line was drawn [in |the 19th century]. @ - -> 1801-01-01..1900-12-31",
        "The line was drawn [in |the late eighteenth century]. @ - -> 1768-01-01..1800-12-31",
        "It was a [19th-century] treaty. @ - -> 1801-01-01..1900-12-31",
        "The line was drawn [last century]. @ 2022-03-24 -> 1901-01-01..2000-12-31",
        "They met [on |New Year's Day]. @ 2022-03-24 -> 2022-01-01",
        "They met [on |New Year's Eve]. @ 2022-03-24 -> 2021-12-31",
        "They met [at |Christmas]. @ 2022-03-24 -> 2021-12-25",
        "They met [on |Christmas Eve 1991]. @ - -> 1991-12-24",
        "They met [over |the New Year]. @ 2022-03-24 -> 2022-01-01",
    ]);
}

#[test]
fn ranges() {
    check(&[
        "Three states recognised it [from |1996 to 2001]. @ - -> 1996-01-01..2001-12-31",
        "Three states recognised it [between |2011 and 2013]. @ - -> 2011-01-01..2013-12-31",
        "Three states recognised it ([1996-2001]). @ - -> 1996-01-01..2001-12-31",
        "Three states recognised it ([1996–2001]). @ - -> 1996-01-01..2001-12-31",
        "Three states recognised it, [1996 to 2001], and no more. @ - -> 1996-01-01..2001-12-31",
        "The season [of |2019-20] was lost. @ - -> 2019-01-01..2020-12-31",
        "The season [of |2019/20] was lost. @ - -> 2019-01-01..2020-12-31",
        "[From |April 1844 through April 1853], it recognised none. @ - -> 1844-04-01..1853-04-30",
        "Drills ran [from |March 3 to 5]. @ 2022-03-24 -> 2022-03-03..2022-03-05",
        "Drills ran [from |3 to 5 March]. @ 2022-03-24 -> 2022-03-03..2022-03-05",
        "Drills ran [from |3 March to 5 April 2021]. @ - -> 2021-03-03..2021-04-05",
        "Drills ran [between |3 and 5 March 2021]. @ - -> 2021-03-03..2021-03-05",
        "Drills ran [between |March 3 and April 5]. @ 2022-04-24 -> 2022-03-03..2022-04-05",
        "Drills ran [on |April 3-5]. @ 2022-04-24 -> 2022-04-03..2022-04-05",
        "Drills ran [on |April 3–5, 2021]. @ - -> 2021-04-03..2021-04-05",
        "Drills ran [on |April 3-May 5, 2021]. @ - -> 2021-04-03..2021-05-05",
        "Drills ran [on |3-5 April]. @ 2022-04-24 -> 2022-04-03..2022-04-05",
        "Drills ran [on |3 and 4 April]. @ 2022-04-24 -> 2022-04-03..2022-04-04",
        "Drills ran [on |April 3 and 4], near Goma. @ 2022-04-24 -> 2022-04-03..2022-04-04",
        "Drills ran [December 30 to January 2]. @ 2022-01-24 -> 2021-12-30..2022-01-02",
        "Drills will run [from |March 23 to 26]. @ 2022-03-24 f -> 2022-03-23..2022-03-26",
        "Drills ran [from |July to September 2021]. @ - -> 2021-07-01..2021-09-30",
        "Drills ran [in |July-September 2021]. @ - -> 2021-07-01..2021-09-30",
        "Drills ran [from |October to March 2021]. @ - -> 2020-10-01..2021-03-31",
        "Drills ran [from |October 2020 to March]. @ - -> 2020-10-01..2021-03-31",
        "Drills ran [from |Monday to Wednesday]. @ 2022-03-24 -> 2022-03-21..2022-03-23",
        "Drills ran [Friday through Sunday]. @ 2022-03-28 -> 2022-03-25..2022-03-27",
        "Drills will run [from |Monday to Wednesday]. @ 2022-03-21 f -> 2022-03-21..2022-03-23",
        "Drills will run [from |Monday to next Friday]. @ 2022-03-24 f -> 2022-03-21..2022-03-25",
        "Drills ran [from |Monday to yesterday]. @ 2022-03-24 -> 2022-03-21..2022-03-23",
        "Drills ran [from |tomorrow to last week]. @ 2022-03-24 -> ?",
        "They ruled [from |2001 to date]. @ 2022-03-24 -> 2001-01-01..2022-03-24",
        "They ruled [from |2001 to the present]. @ 2022-03-24 -> 2001-01-01..2022-03-24",
        "They ruled [from |May 2011 until 2013]. @ - -> 2011-05-01..2013-12-31",
    ]);
}

#[test]
fn open_ends() {
    check(&[
        "It has kept an embassy there [since |1957]. @ - -> 1957-01-01..",
        "It has kept an embassy there [ever since |1957]. @ - -> 1957-01-01..",
        "It has kept an embassy there [since |August 2021]. @ - -> 2021-08-01..",
        "It has kept an embassy there [since |August]. @ 2022-03-24 f -> 2021-08-01..",
        "It has kept an embassy there [since |Monday]. @ 2022-03-24 -> 2022-03-21..",
        "It has kept an embassy there [since |the 1990s]. @ - -> 1990-01-01..",
        "It has kept an embassy there [since |last year]. @ 2022-03-24 -> 2021-01-01..",
        "It has kept an embassy there [since |yesterday]. @ 2022-03-24 -> 2022-03-23..",
        "It has kept an embassy there [since |the start of 2022]. @ - -> 2022-01-01..",
        "It has kept an embassy there [since |the first request in 2019]. @ - -> 2019-01-01..",
        "Nobody has visited [since |the takeover of August 2021]. @ - -> 2021-08-01..",
        "Nobody has visited [since |seizing power in August 2021]. @ - -> 2021-08-01..",
        "He stays in Ankara [until |Wednesday]. @ 2022-03-24 f -> ..2022-03-30",
        "He stayed in Ankara [until |Wednesday]. @ 2022-03-24 -> ..2022-03-23",
        "He stayed in Ankara [until |2013]. @ - -> ..2013-12-31",
        "He stayed in Ankara [up until |May 2013]. @ - -> ..2013-05-31",
        "They want to join [by |2030]. @ - -> ..2030-12-31",
        "They want to join [by |the end of the month]. @ 2022-03-24 -> ..2022-03-31",
        "They want to join [by |the end of 2030]. @ - -> ..2030-12-31",
        "They want to join [by |year's end]. @ 2022-03-24 -> ..2022-12-31",
        "They want to join [no later than |June 1]. @ 2022-03-24 f -> ..2022-06-01",
        "They want to join [before |2030]. @ - -> ..2029-12-31",
        "They want to join [before |the end of the year]. @ 2022-03-24 -> ..2022-12-31",
        "They left [prior to |May 5, 2021]. @ - -> ..2021-05-04",
        "They left [after |2001]. @ - -> 2002-01-01..",
        "They left [after |March 3, 2021]. @ - -> 2021-03-04..",
        "The waiver runs [through |2025]. @ - -> ..2025-12-31",
        "[As of |Tuesday], none had answered. @ 2022-03-24 -> ..2022-03-22",
        "[As of |Tuesday], visas will be needed. @ 2022-03-24 f -> 2022-03-29..",
        "[As from |1 March] it will have an envoy there. @ 2022-01-10 -> 2022-03-01..",
        "[From |Monday] visas will be needed. @ 2022-03-24 f -> 2022-03-28..",
        "[From |2022 onwards] visas were needed. @ - -> 2022-01-01..",
        "The ban holds [starting |Monday]. @ 2022-03-24 -> 2022-03-28..",
        "The ban holds [with effect from |1 June 2022]. @ - -> 2022-06-01..",
    ]);
}

#[test]
fn qualifying_a_noun() {
    for text in [
        "Monday's vote was close.",
        "He recalled the accord of 1994.",
        "Accra reversed its 2012 decision.",
        "The October 20 conference drew ten states.",
        "In a Tuesday statement it denied that.",
    ] {
        assert!(find(text).iter().all(|expr| expr.attributive), "{text}");
    }
    for text in ["It voted on Monday.", "It voted in 1994.", "They met on October 20 in Moscow."] {
        assert!(find(text).iter().all(|expr| !expr.attributive), "{text}");
    }
}

#[test]
fn kinds() {
    use TimeKind::{Day, Duration, Era, Month, Offset, Range, Season, Vague, Week, Weekday, Window, Year};
    for (text, kind) in [
        ("on March 3", Day),
        ("yesterday", Day),
        ("on Monday", Weekday),
        ("over the weekend", Week),
        ("in March", Month),
        ("last month", Month),
        ("in the spring of 2022", Season),
        ("in 2022", Year),
        ("in the 1990s", Era),
        ("two days ago", Offset),
        ("in the past month", Window),
        ("for years", Duration),
        ("from 1996 to 2001", Range),
        ("to this day", Vague),
    ] {
        assert_eq!(find(text).iter().map(|expr| expr.kind).collect::<Vec<_>>(), [kind], "{text}");
    }
}
