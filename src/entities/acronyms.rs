//! Abbreviations that an article defines in brackets: `Southern Transitional Council (STC)`,
//! `IS (Islamic State)`.

use super::mentions::{Found, What};
use super::scene::Scene;
use crate::document::MentionKind;

/// Reads `(STC)` behind a body; gives the token of the closing bracket.
pub(super) fn in_brackets(scene: &Scene<'_, '_>, at: usize, found: &mut Vec<Found>) -> Option<usize> {
    if at == 0
        || !scene.is(at - 1, b'(')
        || !scene.is(at + 1, b')')
        || !is_short(scene, at)
        || scene.title_at(at).is_some()
    {
        return None;
    }
    let last = found.last().copied()?;
    if last.end != at - 1 || last.kind != MentionKind::Org {
        return None;
    }
    found.push(Found { short_for_last: true, ..Found::new(at, at + 1, MentionKind::Org, What::Local) });
    Some(at + 1)
}

/// `STC`, `M23`, `EastMed`: a token that can abbreviate a name.
fn is_short(scene: &Scene<'_, '_>, at: usize) -> bool {
    let raw = scene.raw(at);
    scene.word(at) && (2..=10).contains(&raw.len()) && raw.bytes().filter(u8::is_ascii_uppercase).count() >= 2
        || scene.word(at) && raw.bytes().any(|b| b.is_ascii_digit())
        // "(Bersatu)": a short name that is no English word and no initial of a state.
        || scene.capital(at) && raw.len() > 3 && scene.known(at).is_none() && scene.hit(at).is_none()
}
