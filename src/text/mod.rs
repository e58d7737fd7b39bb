//! What any English text has, whatever it is about: this room knows no diplomacy.

pub(crate) mod dates;
