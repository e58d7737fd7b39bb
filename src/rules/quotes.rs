//! Who says what.
//!
//! **Tags** direct quotations and reported clauses with their speaker.
//! **Example** "“We will wait,” Lavrov said." → Sergei Lavrov, direct.
//! **Not tagged** words held at arm's length (a “caretaker” cabinet), names in marks (the film “Kabul”).
//! **Known gaps** a speaker who is named only after the next paragraph.

use crate::clauses::speech::{Speech, Speeches};

/// The speeches that an article reports, in order of the text.
pub(crate) fn apply(speeches: &Speeches) -> impl Iterator<Item = &Speech> {
    speeches.all.iter().filter(|s| s.content.0 < s.content.1)
}
