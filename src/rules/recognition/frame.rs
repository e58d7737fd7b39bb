//! The frame `recognise(holder, target)` in its verbal, nominal and adjectival forms.

use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::rules::View;

use super::target::{Target, targets_of};

/// Where the frame stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// "recognise", "was recognised by".
    Verb,
    /// "recognition of".
    Noun,
    /// "recognition bid": the noun before its head.
    Compound,
    /// "UN-recognised", "unrecognised".
    Attribute,
}

/// A frame with the slots that its own words fill.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub(crate) shape: Shape,
    /// Its chunk.
    pub(crate) anchor: usize,
    /// Its word.
    pub(crate) word: usize,
    /// The frame says the contrary: "unrecognised", "derecognise".
    pub(crate) contrary: bool,
    pub(crate) holders: Vec<Party>,
    /// The chunk that fills the holder, for control and negation.
    pub(crate) holder_chunk: Option<usize>,
    pub(crate) targets: Vec<Target>,
}

/// The frames of a sentence.
pub(crate) fn frames(view: &View<'_>) -> Vec<Frame> {
    let syntax = &view.statement.syntax;
    let mut out = Vec::new();
    for (at, chunk) in syntax.chunks.iter().enumerate() {
        match chunk.kind {
            ChunkKind::Vg => match syntax.lemma(at) {
                "recognize" | "derecognize" | "unrecognize" => out.extend(verbal(view, at)),
                "acknowledge" | "accept" | "legitimize" => {
                    out.extend(verbal(view, at).filter(|f| strong(view, f)))
                }
                _ => {}
            },
            ChunkKind::Np => {
                let head = syntax.lemma(at);
                if matches!(
                    head,
                    "recognition" | "derecognition" | "nonrecognition" | "acknowledgment" | "acknowledgement"
                ) {
                    out.push(nominal(view, at));
                } else if let Some(word) =
                    (chunk.first..chunk.head).find(|&w| syntax.word(w) == "recognition")
                {
                    out.push(compound(view, at, word));
                }
                out.extend(attribute(view, at));
            }
            ChunkKind::Adj => {}
            _ => {}
        }
    }
    out
}

/// "acknowledge", "accept" mean recognition only of statehood, government or sovereignty.
fn strong(view: &View<'_>, frame: &Frame) -> bool {
    let syntax = &view.statement.syntax;
    let object = syntax.link(frame.anchor).object;
    let head = object.map_or("", |o| syntax.lemma(o));
    let as_state = syntax.phrases_after(frame.anchor).iter().any(|&(p, n)| {
        syntax.lemma(p) == "as"
            && matches!(
                syntax.lemma(n),
                "state"
                    | "country"
                    | "government"
                    | "republic"
                    | "representative"
                    | "president"
                    | "king"
                    | "nation"
                    | "part"
                    | "capital"
                    | "authority"
                    | "ruler"
                    | "leader"
            )
    });
    as_state || matches!(head, "independence" | "sovereignty" | "statehood" | "annexation" | "protectorate")
}

fn verbal(view: &View<'_>, at: usize) -> Option<Frame> {
    let syntax = &view.statement.syntax;
    let verb = syntax.verb(at)?;
    let links = syntax.link(at);
    let passive = verb.passive || verb.form == Form::Participle;
    let (holder_chunk, target_chunk) = if passive {
        let agent =
            syntax.phrases_after(at).into_iter().find(|&(p, _)| syntax.lemma(p) == "by").map(|(_, n)| n);
        (agent, links.subject.or_else(|| controlled_subject(view, at)))
    } else {
        (links.subject.or_else(|| controlled_subject(view, at)), links.object)
    };
    let holders = holder_chunk.map(|h| view.parties(h, &[])).unwrap_or_default();
    let exclude: Vec<Who> = holders.iter().map(|p| p.who.clone()).collect();
    let targets = target_chunk.map(|t| targets_of(view, t, &exclude)).unwrap_or_default();
    view.note(|| {
        format!(
            "frame: recognise (verb) holder {} target {}",
            show(view, holder_chunk),
            show(view, target_chunk)
        )
    });
    Some(Frame {
        shape: Shape::Verb,
        anchor: at,
        word: syntax.chunks.get(at)?.head,
        contrary: syntax.lemma(at) != "recognize" && syntax.lemma(at).ends_with("recognize"),
        holders,
        holder_chunk,
        targets,
    })
}

/// The subject that a non-finite verb takes from its governor.
pub(crate) fn controlled_subject(view: &View<'_>, at: usize) -> Option<usize> {
    use crate::clauses::operators::{Op, Pos, operator};
    use crate::clauses::syntax::Link;
    let syntax = &view.statement.syntax;
    let mut node = at;
    for _ in 0..6 {
        if let Some(subject) = syntax.link(node).subject {
            return Some(subject);
        }
        let (governor, link) = syntax.link(node).governor?;
        match syntax.kind(governor)? {
            ChunkKind::Vg => {
                let passive = syntax.verb(governor).is_some_and(|v| v.passive);
                let urge = matches!(
                    operator(Pos::Verb, syntax.lemma(governor), None, None),
                    Some(Op::Urge | Op::Warn)
                );
                if urge && !passive && matches!(link, Link::Infinitive | Link::Prep(_)) {
                    if let Some(object) = syntax.link(governor).object {
                        return Some(object);
                    }
                }
                node = governor;
            }
            ChunkKind::Np => {
                if let Some(owner) = syntax.link(governor).owner {
                    return Some(owner);
                }
                // "a call by X to", "the refusal of X to"
                if let Some(&(_, np)) = syntax
                    .phrases_after(governor)
                    .iter()
                    .find(|&&(p, n)| n < at && matches!(syntax.lemma(p), "of" | "by" | "for"))
                {
                    return Some(np);
                }
                if link == Link::Relative {
                    return Some(governor);
                }
                node = governor;
                // "the decision" as an object: the verb's subject.
                match syntax.link(governor).governor {
                    Some((verb, Link::Object | Link::Predicate | Link::Prep(_)))
                        if syntax.kind(verb) == Some(ChunkKind::Vg) =>
                    {
                        node = verb;
                    }
                    _ => {}
                }
            }
            ChunkKind::Adj => node = governor,
            _ => return None,
        }
        if node == at {
            return None;
        }
    }
    None
}

fn nominal(view: &View<'_>, at: usize) -> Frame {
    let syntax = &view.statement.syntax;
    let chunk = syntax.chunks.get(at);
    let mut holder_chunk = None;
    let mut target_chunk = None;
    for (prep, np) in syntax.phrases_after(at) {
        match syntax.lemma(prep) {
            "of" | "for" if target_chunk.is_none() => target_chunk = Some(np),
            "by" | "from" if holder_chunk.is_none() => holder_chunk = Some(np),
            _ => {}
        }
    }
    let owner = syntax.link(at).owner;
    match (owner, target_chunk, holder_chunk) {
        (Some(o), Some(_), None) => holder_chunk = Some(o),
        (Some(o), None, _) => target_chunk = Some(o),
        _ => {}
    }
    let mut holders = holder_chunk.map(|h| view.parties(h, &[])).unwrap_or_default();
    if holders.is_empty() {
        holders = modifiers(view, at, at);
    }
    let exclude: Vec<Who> = holders.iter().map(|p| p.who.clone()).collect();
    let targets = target_chunk.map(|t| targets_of(view, t, &exclude)).unwrap_or_default();
    view.note(|| {
        format!(
            "frame: recognition (noun) holder {} target {}",
            show(view, holder_chunk),
            show(view, target_chunk)
        )
    });
    Frame {
        shape: Shape::Noun,
        anchor: at,
        word: chunk.map_or(0, |c| c.head),
        contrary: syntax.lemma(at) == "derecognition",
        holders,
        holder_chunk,
        targets,
    }
}

/// "U.S. recognition", "international recognition": who is named before the noun.
fn modifiers(view: &View<'_>, at: usize, _anchor: usize) -> Vec<Party> {
    let syntax = &view.statement.syntax;
    let Some(chunk) = syntax.chunks.get(at) else { return Vec::new() };
    let (first, end) = (view.statement.offset + chunk.first, view.statement.offset + chunk.head);
    let mut out: Vec<Party> =
        view.scene.namings(first, end).filter_map(|(_, n)| view.scene.named(n, &[])).collect();
    if out.is_empty() {
        if let Some(word) = (chunk.first..chunk.head).find(|&w| {
            matches!(syntax.word(w), "international" | "worldwide" | "global" | "foreign" | "world")
        }) {
            let token = view.statement.offset + word;
            out.push(Party {
                who: Who::Collective("international community".into()),
                first: token,
                end: token + 1,
                via: crate::document::Via::Collective,
                voice: None,
            });
        }
    }
    out
}

fn compound(view: &View<'_>, at: usize, word: usize) -> Frame {
    let syntax = &view.statement.syntax;
    let owner = syntax.link(at).owner;
    let mut target_chunk = owner;
    if target_chunk.is_none() {
        target_chunk = syntax
            .phrases_after(at)
            .into_iter()
            .find(|&(p, _)| matches!(syntax.lemma(p), "of" | "for"))
            .map(|(_, n)| n);
    }
    let targets = target_chunk.map(|t| targets_of(view, t, &[])).unwrap_or_default();
    Frame {
        shape: Shape::Compound,
        anchor: at,
        word,
        contrary: false,
        holders: Vec::new(),
        holder_chunk: None,
        targets,
    }
}

/// "internationally recognised government", "UN-recognised", "unrecognised republic".
fn attribute(view: &View<'_>, at: usize) -> Option<Frame> {
    let syntax = &view.statement.syntax;
    let chunk = syntax.chunks.get(at)?;
    let word = (chunk.first..chunk.end).find(|&w| {
        matches!(
            view.scene.text.lower(view.statement.offset + w),
            "recognised" | "recognized" | "unrecognised" | "unrecognized"
        )
    })?;
    let contrary = view.scene.text.lower(view.statement.offset + word).starts_with("un");
    let token = view.statement.offset + word;
    let before = word.checked_sub(1).map_or("", |w| syntax.word(w));
    let collective = |name: &str| Party {
        who: Who::Collective(name.into()),
        first: token.saturating_sub(1),
        end: token,
        via: crate::document::Via::Collective,
        voice: None,
    };
    let holders: Vec<Party> = match before {
        "internationally" | "globally" | "universally" | "widely" => {
            vec![collective("international community")]
        }
        "-" => view
            .scene
            .namings(view.statement.offset + chunk.first, token)
            .filter_map(|(_, n)| view.scene.named(n, &[]))
            .collect(),
        _ if contrary => vec![collective("international community")],
        _ => return None,
    };
    if holders.is_empty() {
        return None;
    }
    let targets = targets_of(view, at, &[]);
    Some(Frame { shape: Shape::Attribute, anchor: at, word, contrary, holders, holder_chunk: None, targets })
}

/// The words of a chunk, for the trace.
pub(crate) fn show(view: &View<'_>, at: Option<usize>) -> String {
    match at {
        Some(at) => {
            let (first, end) = view.statement.tokens(at);
            format!("«{}»", view.scene.text.slice(first, end))
        }
        None => "—".into(),
    }
}
