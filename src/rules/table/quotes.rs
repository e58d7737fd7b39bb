//! The rules of quotations.

use super::{Layer::Quotes, RuleInfo};

pub(super) const RULES: &[RuleInfo] = &[
    RuleInfo {
        id: "quotes/direct",
        layer: Quotes,
        summary: "Words between quotation marks, with their speaker.",
        doc: "The speaker is whoever the words of saying next to the marks name; of a quotation that goes on, the one before. Titles \
              of films and papers and words held at arm's length (a “caretaker” cabinet) are none. A quotation that no words \
              of saying lead in or out has its opening mark as cue. Gap: a speaker who is named only after the next paragraph.",
        hits: &[
            "“We will wait for the report,” Sergei Lavrov said on Monday.",
            "Josep Borrell said: “Nobody wants a war.”",
        ],
        silences: &["The “caretaker” cabinet of Lebanon met.", "The film “Kabul” opens in Doha."],
    },
    RuleInfo {
        id: "quotes/reported",
        layer: Quotes,
        summary: "Clauses that somebody is reported to say.",
        doc: "A verb of saying with its clause, with or without “that”, before it, after it or around it, and “according to”. What \
              somebody believes, hopes or does is none.",
        hits: &[
            "Sergei Lavrov said that the talks had failed.",
            "The talks had failed, according to the Finnish foreign ministry.",
        ],
        silences: &["Sergei Lavrov left the room.", "Finland hopes that the talks go on."],
    },
];
