//! Who met, visited or called whom, where and when.
//!
//! **Tags** meetings, visits and calls that took place, are under way or are fixed.
//! **Example** "Kazakh envoy Ali Omarov met Wang Yi in Beijing on Friday." → meeting, both men, Beijing.
//! **Not tagged** what was cancelled, refused, offered or wished for; letters, statements, sport, tourism.
//! **Known gaps** meetings told in pictures ("two armchairs, one photograph").

mod allegiance;
mod calls;
mod circumstances;
mod cues;
mod idioms;
mod merge;
mod nominal;
mod people;
mod realis;
mod verbal;
mod visits;

use crate::clauses::actors::Party;
use crate::clauses::chunk::ChunkKind;
use crate::document::ContactKind;
use crate::rules::View;
use crate::text::lexicon::Tag;

pub(crate) use circumstances::{Date, Place, days};
use cues::Class;
pub(crate) use merge::merge;
pub(crate) use people::Participant;
use realis::Realis;

/// A contact before it is written into the document; ranges are document tokens.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub(crate) kind: ContactKind,
    pub(crate) participants: Vec<Participant>,
    pub(crate) place: Option<Place>,
    pub(crate) date: Option<Date>,
    pub(crate) cue: (usize, usize),
    /// Number of the sentence.
    pub(crate) sentence: usize,
    pub(crate) source: Option<Party>,
    pub(crate) rule: &'static str,
}

/// Finds the contacts of a sentence; `out` holds those of the sentences before.
pub(crate) fn apply(view: &View<'_>, out: &mut Vec<Draft>) {
    let syntax = &view.statement.syntax;
    if is_play(view) {
        return;
    }
    for at in 0..syntax.chunks.len() {
        let found = match syntax.kind(at) {
            Some(ChunkKind::Vg) => verbal::contacts(view, at, out),
            Some(ChunkKind::Np) => nominal::contacts(view, at, out),
            _ => continue,
        };
        out.extend(found.into_iter().filter(|d| holds(view, d)));
    }
}

/// An event with what is known of it.
struct Event {
    kind: ContactKind,
    realis: Realis,
    /// The chunk of its word.
    at: usize,
    participants: Vec<Participant>,
    place: Option<Place>,
    date: Option<Date>,
}

impl Event {
    fn draft(self, view: &View<'_>) -> Draft {
        let cue = view.statement.tokens(self.at);
        Draft {
            kind: self.kind,
            participants: self.participants,
            place: self.place,
            date: self.date,
            cue,
            sentence: view.statement.number,
            source: view.speaker_at(cue.0).cloned(),
            rule: match self.kind {
                ContactKind::Meeting => "contacts/meets",
                ContactKind::Visit => "contacts/visits",
                ContactKind::Call => "contacts/calls",
            },
        }
    }
}

/// Whether enough is known: two sides that meet or talk, one visitor with a place or a host.
fn holds(view: &View<'_>, draft: &Draft) -> bool {
    let political = draft.participants.iter().any(|p| p.political);
    let enough = match draft.kind {
        ContactKind::Visit => {
            !draft.participants.is_empty() && (draft.place.is_some() || draft.participants.len() > 1)
        }
        _ => draft.participants.len() > 1,
    };
    if !(political && enough) {
        view.note(|| {
            let names = view.names(draft.participants.iter().map(|p| &p.who));
            format!("blocked: {} of {names}: too little is known", draft.kind)
        });
    }
    political && enough
}

/// Sport, shows and holidays have meetings and visitors too.
fn is_play(view: &View<'_>) -> bool {
    let words = &view.statement.syntax.words;
    words.iter().any(|w| {
        matches!(w.tag, Tag::Noun | Tag::Plural | Tag::Name | Tag::Adj) && cues::is(Class::Play, w.lemma)
    })
}
