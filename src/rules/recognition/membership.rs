//! Members of a class that a clause describes: "Fiji became the 158th state to", "Mexico, one of
//! the few countries that", "among the capitals which". The member holds what the class does.

use crate::clauses::chunk::ChunkKind;
use crate::clauses::syntax::Link;
use crate::rules::View;

/// Nouns for any holder of a stance.
const CLASSES: &[&str] = &[
    "country",
    "state",
    "government",
    "nation",
    "capital",
    "power",
    "member",
    "republic",
    "kingdom",
    "neighbor",
    "ally",
    "one",
    "first",
    "second",
    "third",
    "last",
    "few",
    "handful",
    "those",
    "neighbour",
    "island",
    "monarchy",
    "parliament",
    "administration",
];

/// Who is said to belong to the class of holders at a chunk.
pub(crate) fn member(view: &View<'_>, class: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    let chunk = syntax.chunks.get(class)?;
    let head_named = view.scene.head_name(view.statement, class).is_some();
    if head_named && chunk.end - chunk.first == 1 || !CLASSES.contains(&syntax.lemma(class)) {
        return None;
    }
    let host = whole(view, class);
    if let Some((verb, link)) = view.governor(host) {
        let equates = matches!(syntax.lemma(verb), "be" | "become" | "remain" | "count" | "rank");
        match link {
            // "Fiji became the 158th member"
            Link::Predicate if equates => return syntax.link(verb).subject.filter(|&s| s != host),
            // "the only state to recognise it is Turkey"
            Link::Subject if equates => {
                let object = syntax.link(verb).object.filter(|&o| o > verb)?;
                if matches!(syntax.lemma(object), "that" | "those") {
                    return view.scene.of_phrase(view.statement, object);
                }
                let own = syntax.chunks.get(object).is_some_and(|c| view.scene.is_named(view.statement, c));
                return own.then_some(object);
            }
            // "which makes Fiji the first state to"
            Link::Object if matches!(syntax.lemma(verb), "make" | "leave") => {
                return syntax.link(verb).object.filter(|&o| o != host);
            }
            // "Armenia joins 145 countries that recognise Palestine"
            Link::Object if syntax.lemma(verb) == "join" => return syntax.link(verb).subject,
            Link::Apposition => return Some(verb),
            _ => {}
        }
    }
    // "Niger is among the states that"; "Timor-Leste, among the few countries to, …"
    let before = host.checked_sub(1)?;
    let among =
        syntax.kind(before) == Some(ChunkKind::Prep) && matches!(syntax.lemma(before), "among" | "amongst");
    let left = if among { before.checked_sub(1)? } else { before };
    match syntax.kind(left)? {
        ChunkKind::Vg if among => syntax.link(left).subject,
        ChunkKind::Comma => {
            let np = left.checked_sub(1).filter(|&n| syntax.kind(n) == Some(ChunkKind::Np))?;
            let own = syntax.chunks.get(np).is_some_and(|c| view.scene.is_named(view.statement, c));
            (own && (among || host != class || ranked(view, class))).then_some(np)
        }
        _ => None,
    }
}

/// Whether a noun stands for any holder.
pub(crate) fn is_class(view: &View<'_>, at: usize) -> bool {
    CLASSES.contains(&view.statement.syntax.lemma(at))
}

/// "one of a handful of countries": the chunk that the whole phrase begins with.
fn whole(view: &View<'_>, class: usize) -> usize {
    let syntax = &view.statement.syntax;
    let mut host = class;
    while let Some(outer) = host.checked_sub(2) {
        let of = syntax.kind(host - 1) == Some(ChunkKind::Prep) && syntax.lemma(host - 1) == "of";
        if !of || syntax.kind(outer) != Some(ChunkKind::Np) {
            break;
        }
        host = outer;
    }
    host
}

/// "the first", "the only", "one of".
fn ranked(view: &View<'_>, class: usize) -> bool {
    view.statement.syntax.is_ranked(class)
}
