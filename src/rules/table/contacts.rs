//! The rules of contacts.

use super::{Layer::Contacts, RuleInfo};

pub(super) const RULES: &[RuleInfo] = &[
    RuleInfo {
        id: "contacts/calls",
        layer: Contacts,
        summary: "Two sides speak by phone or video.",
        doc: "A verb of calling between two actors (phoned, spoke by phone with), or a noun of calling that took place (a phone \
              call between, in a video conference with). One side at least is a state, its official, an international body or a \
              political actor. A call for something, a call to order and a call that is only planned in the air are none.",
        hits: &[
            "Russian President Vladimir Putin spoke by phone with Turkish President Recep Tayyip Erdogan on Friday.",
            "In a telephone call on Monday, Sergei Lavrov and Hakan Fidan discussed Syria.",
        ],
        silences: &[
            "Russia called on Turkey to open the straits.",
            "Lavrov cancelled a phone call with Fidan.",
        ],
    },
    RuleInfo {
        id: "contacts/meets",
        layer: Contacts,
        summary: "Two sides meet: talks, receptions, conferences, signings.",
        doc: "A verb of meeting (met, received, hosted, held talks with, sat down with) with its two sides, or a noun of meeting \
              (meeting, talks, summit) that the text says took place, is under way or is fixed. Place and day are those of the same \
              clause. What was cancelled, refused, offered or wished for is none, nor are sport, shows and sessions of a house. \
              The same event told again is one contact with all its participants. Gap: meetings told in pictures (“two armchairs, \
              one photograph”).",
        hits: &[
            "Chinese Foreign Minister Wang Yi met his Indian counterpart Subrahmanyam Jaishankar in Beijing on Monday.",
            "Uzbek and Kazakh officials held talks in Tashkent on Tuesday.",
        ],
        silences: &[
            "Wang Yi refused to meet Subrahmanyam Jaishankar in Beijing.",
            "The old friends met in Stockholm.",
        ],
    },
    RuleInfo {
        id: "contacts/visits",
        layer: Contacts,
        summary: "Somebody travels to somebody or somewhere.",
        doc: "A verb of travelling (visited, arrived in, flew to, is to travel to) with the visitor as subject and a place or host, or \
              a noun (visit to, trip to, tour of). A visit that was put off or only hoped for is none; tourists and pilgrims visit \
              without diplomacy.",
        hits: &[
            "German Chancellor Olaf Scholz arrived in Beijing on Friday.",
            "Japanese Foreign Minister Taro Kono paid a visit to Tehran on Tuesday.",
        ],
        silences: &[
            "Olaf Scholz put off his visit to Beijing.",
            "Tourists from Japan visit Paris every spring.",
        ],
    },
];
