//! Codes of the event ontologies CAMEO and PLOVER, where a finding says the same as the code.
//!
//! | finding | CAMEO | PLOVER |
//! |---|---|---|
//! | `recognized` | 054, grant diplomatic recognition | SUPPORT |
//! | `meeting` | 040, consult | CONSULT |
//! | `call` | 041, discuss by telephone | CONSULT, mode phone |
//! | `visit` | 042, make a visit | CONSULT, mode visit |
//!
//! Nothing else has a code: neither ontology tells a refusal of recognition from any other refusal, a withdrawal from any
//! other reduction of relations, or a fear from a threat. A code says what kind of act is told, not that it is news:
//! "which recognised Kosovo in 2008" has one too, and its day stands in `date_from`.

use demarche::document::{ContactKind, StanceKind};

/// CAMEO code, PLOVER type, PLOVER mode; empty where there is none.
pub(crate) type Codes = (&'static str, &'static str, &'static str);

pub(crate) const NONE: Codes = ("", "", "");

pub(crate) const fn of_stance(kind: StanceKind) -> Codes {
    match kind {
        StanceKind::Recognized => ("054", "SUPPORT", ""),
        _ => NONE,
    }
}

pub(crate) const fn of_contact(kind: ContactKind) -> Codes {
    match kind {
        ContactKind::Meeting => ("040", "CONSULT", ""),
        ContactKind::Call => ("041", "CONSULT", "phone"),
        ContactKind::Visit => ("042", "CONSULT", "visit"),
        _ => NONE,
    }
}
