//! Office phrases: a title with what stands around it, from the owner in front
//! (`Kyrgyzstan's Security Council deputy chairman`) to the phrases behind
//! (`head of the Foreign Policy Department of …`, `envoy to Kabul`).

use super::Naming;
use super::front::front;
use super::phrases::back;
use super::scene::Scene;
use super::titles::{Title, TitleClass};
use crate::document::{MentionKind, Role};

/// Who an office belongs to, as the phrase says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// A naming by its number.
    Named(usize),
    /// `its`, `their`, `the group's`, `the country's`: a token that refers back.
    Back(usize),
    Unsaid,
}

/// A title with its surroundings; tokens `start..end`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Post {
    /// Number of the title.
    pub(super) title: usize,
    /// Number of the title's naming.
    pub(super) naming: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) owner: Owner,
    /// Owners in a row, for a plural: `the foreign ministers of Greece and Egypt`.
    pub(super) more: [Option<usize>; 4],
    /// Token of a modifier in front of the owner: `Former US Ambassador`.
    pub(super) outer_modifier: Option<usize>,
    /// Begins with an article or an owner, so that it can stand beside a name.
    pub(super) definite: bool,
    /// `his`, `her` or `their` before `counterpart`.
    pub(super) indefinite: bool,
}

/// Namings of an article with quick access by token.
pub(super) struct Names<'a> {
    pub(super) list: &'a [Naming],
    starts: Vec<u32>,
    ends: Vec<u32>,
}

impl<'a> Names<'a> {
    pub(super) fn new(scene: &Scene<'_, '_>, list: &'a [Naming]) -> Self {
        let mut starts = vec![0; scene.len() + 1];
        let mut ends = vec![0; scene.len() + 1];
        for (number, naming) in list.iter().enumerate() {
            if let Some(slot) = starts.get_mut(naming.first) {
                *slot = number as u32 + 1;
            }
            if let Some(slot) = ends.get_mut(naming.end) {
                *slot = number as u32 + 1;
            }
        }
        Self { list, starts, ends }
    }

    /// The naming that begins at a token.
    pub(super) fn starting(&self, at: usize) -> Option<(usize, &'a Naming)> {
        let number = self.starts.get(at)?.checked_sub(1)? as usize;
        Some((number, self.list.get(number)?))
    }

    /// The naming that ends before a token.
    pub(super) fn ending(&self, at: usize) -> Option<(usize, &'a Naming)> {
        let number = self.ends.get(at)?.checked_sub(1)? as usize;
        Some((number, self.list.get(number)?))
    }
}

/// Whether a naming can own an office.
pub(super) fn can_own(naming: &Naming) -> bool {
    !matches!(naming.kind, MentionKind::Title | MentionKind::Person)
}

/// Reads the phrase around a title.
pub(super) fn read(
    scene: &Scene<'_, '_>,
    names: &Names<'_>,
    naming: usize,
    number: usize,
    title: &Title,
) -> Post {
    let mut post = Post {
        title: number,
        naming,
        start: title.first,
        end: title.full,
        owner: Owner::Unsaid,
        more: [None; 4],
        outer_modifier: None,
        definite: false,
        indefinite: false,
    };
    front(scene, names, &mut post);
    back(scene, names, title, &mut post);
    post
}

/// Whether a title names an office that somebody can hold here.
pub(super) fn is_office(scene: &Scene<'_, '_>, title: &Title, post: &Post) -> bool {
    if title.class != TitleClass::Office {
        // A judge of a named court holds an office, "Judge Li" has a rank.
        let court = matches!(scene.lower(title.head), "judge" | "justice");
        let see = title.role == Role::Religious && matches!(post.owner, Owner::Named(_));
        let analyst = matches!(scene.lower(title.head), "analyst");
        return court && post.owner != Owner::Unsaid || see || analyst;
    }
    if scene.lower(title.head) == "attorney" {
        return title.end > title.head + 1 || scene.capital(title.head) && post.owner != Owner::Unsaid;
    }
    let qualified = title.first < title.head || title.full > title.end || title.end > title.head + 1;
    match scene.lower(title.head) {
        "head" | "heads" | "chief" | "chiefs" | "boss" | "director" | "chair" | "leader" | "leaders"
        | "commander" | "member" | "secretary" | "administrator" | "principal" | "dean" | "aide"
        | "ruler" => qualified || post.owner != Owner::Unsaid || post.definite || post.end > title.full,
        _ => true,
    }
}
