//! The rules of recognition.

use super::{Layer::Recognition, RuleInfo};

pub(super) const RULES: &[RuleInfo] = &[
    RuleInfo {
        id: "recognition/acts",
        layer: Recognition,
        summary: "Acts that amount to recognition: ties switched, credentials, embassies with disputed states.",
        doc: "Cutting ties with Taipei or Beijing is `withdrawn`, and `recognized` for the other where it is named. Accepting the \
              credentials of an envoy of a disputed government, keeping an embassy with a disputed state, or normal relations with \
              Israel by a state that had none is `recognized`. Between undisputed states such acts are none.",
        hits: &[
            "Honduras cut ties with Taiwan in favour of China.",
            "China accepted the credentials of the Taliban's ambassador.",
        ],
        silences: &["Spain accepted the credentials of Portugal's ambassador.", "Canada cut ties with Iran."],
    },
    RuleInfo {
        id: "recognition/ascribes-status",
        layer: Recognition,
        summary: "Words that ascribe the status: regards X as the president of Y, considers Z part of W.",
        doc: "Verbs of regarding with a status after “as” or beside the object: ruler, state, capital, legitimate government, part of \
              a state. A status that is none of these (a friend, a threat, a market) gives nothing.",
        hits: &[
            "Canada regards Juan Guaidó as the interim president of Venezuela.",
            "Turkey considers Nagorno-Karabakh an integral part of Azerbaijan.",
        ],
        silences: &["Canada regards Mexico as a reliable partner.", "Turkey considers Greece a good market."],
    },
    RuleInfo {
        id: "recognition/considers",
        layer: Recognition,
        summary: "Recognition is weighed or signalled: `considering`.",
        doc: "Operators of weighing around the frame (mulls, weighs, is ready to, may, has not ruled out, debates whether to). A plan \
              with a set day is `recognized`, a denial that it is weighed is `deferred`.",
        hits: &[
            "Belgium is considering recognising Palestine.",
            "Ireland has not ruled out recognising Palestine.",
        ],
        silences: &[
            "Belgium is considering recognising foreign degrees.",
            "Ireland is considering a new tax.",
        ],
    },
    RuleInfo {
        id: "recognition/defers",
        layer: Recognition,
        summary: "The question is put off: `deferred`.",
        doc: "Premature, not on the agenda, not discussed, no plans to, in no rush, too early to.",
        hits: &[
            "Recognition of the Taliban is premature, Kazakhstan said.",
            "Japan has no plans to recognise the Taliban.",
        ],
        silences: &[
            "Japan has no plans to recognise foreign licences.",
            "The minister's trip was premature.",
        ],
    },
    RuleInfo {
        id: "recognition/does-not-recognize",
        layer: Recognition,
        summary: "Recognition has not been granted, as a bare fact: `not_recognized`.",
        doc: "The frame under negation (does not, has yet to, no country has, none of them), failing to gain it, lacking it, \
              unrecognised.",
        hits: &["Serbia does not recognise Kosovo.", "No country has recognised the Taliban government."],
        silences: &[
            "Serbia does not recognise the importance of the river.",
            "He did not recognise the ambassador in the crowd.",
        ],
    },
    RuleInfo {
        id: "recognition/echoes",
        layer: Recognition,
        summary: "A stance told of one is repeated for another: “Mali did the same”, “so did Peru”.",
        doc: "Verbs that repeat what was said (did the same, followed suit, as did, nor has) take kind and target from the stance just \
              before. Nothing before means nothing here. The least certain of the rules of recognition.",
        hits: &[
            "Spain recognised Palestine in May, and Slovenia followed suit.",
            "Ireland recognised Palestine. Norway did the same.",
        ],
        silences: &["Spain won the match, and Slovenia followed suit.", "Norway did the same."],
    },
    RuleInfo {
        id: "recognition/is-sought",
        layer: Recognition,
        summary: "The claimant asks for recognition: `sought`, the holder is who is asked.",
        doc: "Verbs and nouns of asking whose subject is the claimant or its people (called on the world to recognise, seeks, lobbies \
              for). Nobody asked by name means the international community. A third party that asks is `supported`.",
        hits: &[
            "The Taliban called on Russia to recognise their government.",
            "Somaliland is seeking international recognition.",
        ],
        silences: &["Lula seeks a third term.", "The players called on the league to recognise their union."],
    },
    RuleInfo {
        id: "recognition/matters",
        layer: Recognition,
        summary: "Recognition decided in other words: “would cross that bridge”, “implies nothing about its status”.",
        doc: "Wordings kept as data, each with its kind. They count only where a disputed actor and a word of standing between states \
              (embassy, seat, status, flag) stand with them, somebody holds the stance, and the sentence has no stance of its own. \
              Weaker than the frame itself, and marked with less confidence.",
        hits: &[
            "Turkey said the ferry implies nothing about the status of Abkhazia.",
            "Japan will cross that bridge once the Taliban government sends an ambassador.",
        ],
        silences: &[
            "Japan will cross that bridge when the bill comes.",
            "The seat of the company is in Oslo.",
        ],
    },
    RuleInfo {
        id: "recognition/opposes",
        layer: Recognition,
        summary: "Another's recognition is spoken against: `opposed`.",
        doc: "Verbs of warning and condemning over the frame (warned against recognising, condemned X's recognition of). What is \
              presupposed comes along: whoever is condemned for recognising has `recognized`.",
        hits: &[
            "Serbia condemned Fiji's recognition of Kosovo.",
            "India warned Nepal against recognising the Taliban.",
        ],
        silences: &[
            "Serbia condemned the attack on the embassy.",
            "India warned Nepal against building the dam.",
        ],
    },
    RuleInfo {
        id: "recognition/reacts",
        layer: Recognition,
        summary: "What others make of a recognition just told: “Israel condemned the move”.",
        doc: "A verb of approving or opposing whose object points back (the move, the decision, its step) right after a stance. With \
              no such stance in the sentences before, nothing is said.",
        hits: &[
            "Norway recognised Palestine on Tuesday. Israel condemned the move.",
            "Bolivia recognised Palestine on Friday. Turkey welcomed the decision.",
        ],
        silences: &["Norway raised its taxes. Israel condemned the move.", "Turkey welcomed the decision."],
    },
    RuleInfo {
        id: "recognition/recognizes",
        layer: Recognition,
        summary: "Recognition has been granted, or is announced for a set day: `recognized`.",
        doc: "The frame in its verbal, passive, nominal and attributive forms (recognised, was recognised by, X's recognition of, \
              became the first to, UN-recognised). The object must be an actor, a territory or a ruler: efforts, importance, a \
              genocide, a degree, a face block it.",
        hits: &[
            "Russia became the first country to recognise the Taliban government.",
            "Kosovo was recognised by Peru in 2008.",
        ],
        silences: &[
            "Russia recognised the Taliban's efforts to fight drugs.",
            "Peru recognised the Armenian genocide.",
        ],
    },
    RuleInfo {
        id: "recognition/refuses",
        layer: Recognition,
        summary: "Recognition is declined or ruled out, by will: `refused`.",
        doc: "Operators of refusing (refuses to, ruled out, rejected, will never, vowed not to). A refusal that names what would end it \
              is `conditional`.",
        hits: &["Serbia will never recognise Kosovo.", "Spain refused to recognise Kosovo."],
        silences: &["Spain refused to recognise the court's ruling.", "Serbia will never forget the floods."],
    },
    RuleInfo {
        id: "recognition/sets-conditions",
        layer: Recognition,
        summary: "Recognition depends on something: `conditional`, with that span as `condition`.",
        doc: "The frame with unless, until, only if, as long as, in return for, or nouns and verbs of dependence (hinges on, is tied \
              to). “Until” with a day is the time, no condition.",
        hits: &[
            "Pakistan will not recognise the Taliban unless girls return to school.",
            "France said recognition of the Taliban depended on respect for women's rights.",
        ],
        silences: &[
            "France did not recognise Mexico's licences unless they were translated.",
            "Pakistan will sign only if India does.",
        ],
    },
    RuleInfo {
        id: "recognition/stops-short",
        layer: Recognition,
        summary: "Contact, yet expressly no recognition: `stopped_short`.",
        doc: "Short of recognition, does not mean, amount to or imply recognition, confers none. Contacts alone say nothing.",
        hits: &[
            "China has stopped short of recognising the Taliban.",
            "The visit does not amount to recognition of the Taliban, Norway said.",
        ],
        silences: &["China stopped short of raising tariffs.", "Norway received the Taliban in Oslo."],
    },
    RuleInfo {
        id: "recognition/supports",
        layer: Recognition,
        summary: "Another's recognition is welcomed or urged by a third party: `supported`.",
        doc: "Verbs of welcoming and urging over the frame whose subject is not the claimant (welcomed X's recognition of, urged X to \
              recognise).",
        hits: &[
            "Egypt welcomed Norway's recognition of Palestine.",
            "Turkey urged Azerbaijan to recognise Northern Cyprus.",
        ],
        silences: &[
            "Egypt welcomed the ceasefire.",
            "Turkey urged Azerbaijan to recognise the need for talks.",
        ],
    },
    RuleInfo {
        id: "recognition/withdraws",
        layer: Recognition,
        summary: "Recognition is taken back: `withdrawn`.",
        doc: "Revoked, withdrew, suspended, no longer recognises, derecognised.",
        hits: &["Suriname withdrew its recognition of Kosovo.", "Nauru no longer recognises Abkhazia."],
        silences: &["Suriname withdrew its troops from Haiti.", "The bank no longer recognises old notes."],
    },
];
