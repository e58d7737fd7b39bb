//! The rules of security concerns.

use super::{Layer::Concerns, RuleInfo};

pub(super) const RULES: &[RuleInfo] = &[
    RuleInfo {
        id: "concerns/accuses",
        layer: Concerns,
        summary: "Somebody accuses, blames or alleges: `warned`, with the accused as origin.",
        doc: "A verb or noun of accusing whose charge holds a threat (accused X of harbouring militants, blamed X for the attack, \
              alleged that). The accused is the origin; of aid to a group, the threat is the group's. A charge without a threat \
              (breaking a contract, bad manners) gives nothing, nor does a court's charge against somebody.",
        hits: &[
            "Pakistan accused Afghanistan of harbouring militants.",
            "Ukraine blamed Russia for the cyberattack on its power grid.",
        ],
        silences: &[
            "Pakistan accused India of breaking the water treaty.",
            "Estonia blamed the weather for the poor harvest.",
        ],
    },
    RuleInfo {
        id: "concerns/alarms",
        layer: Concerns,
        summary: "A threat worries somebody: it is the subject, the holder the object.",
        doc: "Verbs and adjectives of alarm with the threat before them (alarmed X, is a worry for X, increasingly alarming for X). \
              Prices, weather, health and sport alarm people too and are none.",
        hits: &[
            "The militants' advance is increasingly alarming for Tajikistan.",
            "The drug trafficking was deeply worrying for Iran.",
        ],
        silences: &["The price of bread is alarming for Egypt.", "The speech was alarming."],
    },
    RuleInfo {
        id: "concerns/denies",
        layer: Concerns,
        summary: "Somebody denies a threat or an accusation: `reassured`.",
        doc: "A verb or noun of denying over a threat (denied harbouring, rejected accusations that, denied any role in the attack). \
              The holder is who denies; whoever accuses has a concern of its own.",
        hits: &[
            "Iran denied that it had sent missiles to the rebels.",
            "Rwanda rejected accusations that it backs the rebels.",
        ],
        silences: &["Iran denied that its minister had resigned.", "Rwanda denied visas to ten athletes."],
    },
    RuleInfo {
        id: "concerns/reassures",
        layer: Concerns,
        summary: "Somebody pledges that no threat will come, or calms: `reassured`.",
        doc: "A pledge or assurance with a threat under negation (will not allow its soil to be used, poses no threat), or a verb of \
              calming (played down fears of). A general wish for peace is none.",
        hits: &[
            "The Taliban pledged that Afghan soil would not be used for attacks on other countries.",
            "Belarus played down fears of an invasion of Ukraine.",
        ],
        silences: &["The Taliban pledged to build roads.", "Belarus promised cheaper gas."],
    },
    RuleInfo {
        id: "concerns/responds",
        layer: Concerns,
        summary: "Somebody acts expressly in answer to a threat: `responded`.",
        doc: "An act (drills, closing a border, sending troops, sanctions, strikes) tied to a threat by express words: in response \
              to, amid fears of, after warnings of, to counter, to prevent. A seizure, arrest, trial or drill by itself is none.",
        hits: &[
            "Poland sent troops to the border in response to the influx of migrants.",
            "Tajikistan held drills to counter militants from Afghanistan.",
        ],
        silences: &["Poland held its yearly drills in May.", "Tajik police seized ten kilograms of heroin."],
    },
    RuleInfo {
        id: "concerns/threatens",
        layer: Concerns,
        summary: "A state announces a threat of its own: `warned`, and it is the origin too.",
        doc: "A verb of threatening whose object is a threat that the subject itself would make. Threats to resign, to sue or to leave \
              a meeting are none.",
        hits: &[
            "North Korea threatened to fire missiles at Japan.",
            "Belarus threatened to flood Europe with migrants.",
        ],
        silences: &["The minister threatened to resign.", "Rain threatened the final in Doha."],
    },
    RuleInfo {
        id: "concerns/warns",
        layer: Concerns,
        summary: "Somebody warns of a threat: `warned`.",
        doc: "A verb or noun of warning with a threat in what it is about (warned of, warned that, sounded the alarm over). A warning \
              against a thing that is no threat (haste, bathing, a trade deal) gives nothing.",
        hits: &[
            "Finland warned of cyberattacks by Russia.",
            "The United Nations warned that famine in Yemen was near.",
        ],
        silences: &[
            "Finland warned motorists of icy roads.",
            "The coach warned his players of a hard match.",
        ],
    },
    RuleInfo {
        id: "concerns/worries",
        layer: Concerns,
        summary: "Somebody fears a threat: `concerned`.",
        doc: "A verb, noun or adjective of worry with a threat in its complement (fears that, is worried about, concern over). Nobody \
              named gives a concern without holders (“fears of a civil war are growing”). Prices, health, climate and rights \
              are none, nor is a worry that is denied (“sees no cause for alarm”).",
        hits: &[
            "Iran is worried about drug trafficking from Afghanistan.",
            "Fears of a civil war in Lebanon are growing.",
        ],
        silences: &["Iran is worried about the price of rice.", "Norway sees no cause for alarm."],
    },
];
