//! "recognise", "was recognised by", "derecognise", and who does it.

use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::operators::{Op, Pos, operator};
use crate::clauses::syntax::Link;
use crate::document::StanceKind;
use crate::rules::View;

use super::frame::{Frame, Shape, show, world};
use super::friends;
use super::membership;
use super::status;
use super::target::{Target, targets_of};

/// The frame of a verb of recognition.
pub(crate) fn frame(view: &View<'_>, at: usize) -> Option<Frame> {
    let syntax = &view.statement.syntax;
    let lemma = syntax.lemma(at);
    let strong = match lemma {
        "recognize" | "derecognize" => true,
        "acknowledge" | "accept" | "legitimize" | "assent" | "admit" | "seat" | "accredit" | "embrace" => {
            false
        }
        _ => return None,
    };
    let verb = syntax.verb(at)?;
    let links = syntax.link(at);
    let chunk = syntax.chunks.get(at)?;
    let passive = verb.passive || verb.form == Form::Participle;
    let to_phrase =
        syntax.phrases_after(at).into_iter().find(|&(p, _)| syntax.lemma(p) == "to").map(|(_, n)| n);
    let (holder_chunk, target_chunk) = if passive {
        (agent(view, at), links.subject.or_else(|| controlled_subject(view, at)))
    } else if lemma == "assent" {
        (links.subject.or_else(|| controlled_subject(view, at)), to_phrase)
    } else {
        (links.subject.or_else(|| controlled_subject(view, at)), links.object)
    };
    let holder_chunk = holder_chunk.map(|h| membership::member(view, h).unwrap_or(h));
    if let Some(why) = friends::false_verb(view, at, holder_chunk, target_chunk, strong) {
        view.note(|| format!("blocked: false friend, {why}"));
        return None;
    }
    let (mut holders, mut targets) = slots(view, holder_chunk, target_chunk);
    // "are not recognised internationally", "is widely recognised"
    let end = syntax.chunks.get(at + 1).filter(|c| c.kind == ChunkKind::Adv).map_or(chunk.end, |c| c.end);
    let abroad = (chunk.first..end)
        .any(|w| matches!(syntax.word(w), "internationally" | "widely" | "universally" | "globally"));
    // "recognised by 157 of the UN's members"
    let counted =
        passive && holder_chunk.is_some_and(|h| syntax.lemma(h).bytes().all(|b| b.is_ascii_digit()));
    if verb.passive && (abroad || counted) && holders.is_empty() {
        holders.push(world(view, at));
    }
    // "recognised Crimea as part of Russia"
    if let Some(claims) = target_chunk.and_then(|t| status::claimed_as(view, at, t)) {
        targets = claims;
    }
    view.note(|| {
        format!(
            "frame: {lemma} (verb) holder {} target {}",
            show(view, holder_chunk),
            show(view, target_chunk)
        )
    });
    let kind = if lemma == "derecognize" { StanceKind::Withdrawn } else { StanceKind::Recognized };
    Some(Frame {
        kind,
        holders,
        holder_chunk,
        targets,
        target_chunk,
        ..Frame::new(Shape::Verb, at, (chunk.head, chunk.head + 1))
    })
}

/// Fills holder and target; a pronoun for one is not what the other names.
fn slots(view: &View<'_>, holder: Option<usize>, target: Option<usize>) -> (Vec<Party>, Vec<Target>) {
    let syntax = &view.statement.syntax;
    let named = |at: usize| view.scene.party(view.statement, at).is_some();
    if let (Some(h), Some(t)) = (holder, target) {
        // "recognised each other": each member of the subject the others.
        if matches!(syntax.lemma(t), "other" | "another")
            && syntax.lemmas(t).any(|l| l == "each" || l == "one")
            || syntax.lemma(t) == "each"
        {
            return (view.parties(h, &[]), view.parties(h, &[]).into_iter().map(Target::plain).collect());
        }
        // "none of them recognised the regime": what is described first, the pronoun after it.
        let described = !matches!(syntax.lemma(t), "it" | "they" | "one" | "this" | "he" | "she" | "that");
        if !named(h) && (named(t) || described) {
            let targets = targets_of(view, t, &[]);
            let exclude: Vec<Who> = targets.iter().map(|t| t.party.who.clone()).collect();
            let mut holders = view.parties(h, &exclude);
            let of = view.scene.of_phrase(view.statement, h);
            let loose = matches!(syntax.lemma(h), "none" | "one" | "neither" | "few" | "most" | "many")
                && of.is_some_and(|o| matches!(syntax.lemma(o), "they" | "them"));
            if loose || holders.is_empty() && matches!(syntax.lemma(h), "none" | "nobody" | "one" | "neither")
            {
                holders = vec![world(view, h)];
            }
            if holders.is_empty() {
                holders.extend(view.scene.by_words(view.statement, h));
            }
            return (holders, targets);
        }
    }
    let mut holders = holder.map(|h| view.parties(h, &[])).unwrap_or_default();
    if holders.is_empty() {
        holders.extend(holder.and_then(|h| view.scene.by_words(view.statement, h)));
    }
    let exclude: Vec<Who> = holders.iter().map(|p| p.who.clone()).collect();
    let targets = target.map(|t| targets_of(view, t, &exclude)).unwrap_or_default();
    (holders, targets)
}

/// The agent of a passive.
pub(crate) fn agent(view: &View<'_>, at: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    syntax.phrases_after(at).into_iter().find(|&(p, _)| syntax.lemma(p) == "by").map(|(_, n)| n)
}

/// The subject that a non-finite verb takes from its governor.
pub(crate) fn controlled_subject(view: &View<'_>, at: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    let mut node = at;
    let mut judged = false;
    for _ in 0..6 {
        if let Some(subject) = syntax.link(node).subject {
            // "it is too early to recognise": nobody.
            let nobody = judged && syntax.lemma(subject) == "it";
            return Some(subject).filter(|_| !nobody);
        }
        let (governor, link) = syntax.link(node).governor?;
        match syntax.kind(governor)? {
            ChunkKind::Vg => {
                let passive = syntax.verb(governor).is_some_and(|v| v.passive);
                let particle = syntax.verb(governor).and_then(|v| v.particle).map(|p| syntax.word(p));
                let prep = match link {
                    Link::Prep(word) => Some(syntax.word(word)),
                    _ => None,
                };
                let urge = matches!(
                    operator(Pos::Verb, syntax.lemma(governor), particle, prep),
                    Some(Op::Urge | Op::Warn)
                );
                if urge && !passive {
                    if let Some(object) = syntax.link(governor).object {
                        return Some(object);
                    }
                }
                node = governor;
            }
            ChunkKind::Np => {
                if let Some(member) = membership::member(view, governor) {
                    return Some(member);
                }
                if let Some(owner) = syntax.link(governor).owner {
                    return Some(owner);
                }
                let class = membership::is_class(view, governor);

                // "a call by X to", "the refusal of X to"
                if let Some(&(_, np)) = syntax
                    .phrases_after(governor)
                    .iter()
                    .find(|&&(p, n)| n < at && matches!(syntax.lemma(p), "of" | "by" | "for"))
                    .filter(|_| !class)
                {
                    return Some(np);
                }
                if link == Link::Relative {
                    return Some(governor);
                }
                // "Thai plans to recognise": a state before the noun.
                if view.scene.is_named(view.statement, syntax.chunks.get(governor)?) {
                    return Some(governor);
                }
                node = governor;
                // "which makes it the first state to"
                if let Some((verb, Link::Object)) = syntax.link(governor).governor {
                    if matches!(syntax.lemma(verb), "make" | "leave") {
                        if let Some(object) = syntax.link(verb).object.filter(|&o| o != governor) {
                            return Some(object);
                        }
                    }
                }
                // "the decision" as an object: the verb's subject.
                if let Some((verb, Link::Object | Link::Predicate | Link::Prep(_) | Link::Apposition)) =
                    syntax.link(governor).governor
                {
                    node = verb;
                    if syntax.kind(verb) == Some(ChunkKind::Np) {
                        return Some(verb);
                    }
                }
            }
            ChunkKind::Adj => {
                judged |= is_judgement(syntax.lemma(governor));
                node = governor;
            }
            _ => return None,
        }
        if node == at {
            return None;
        }
    }
    None
}

/// Adjectives of an impersonal "it is … to".
fn is_judgement(lemma: &str) -> bool {
    matches!(
        lemma,
        "early"
            | "premature"
            | "soon"
            | "late"
            | "important"
            | "impossible"
            | "possible"
            | "necessary"
            | "hard"
            | "difficult"
            | "easy"
            | "right"
            | "wrong"
            | "clear"
            | "inevitable"
            | "unthinkable"
            | "inconceivable"
            | "unrealistic"
            | "better"
            | "best"
            | "wise"
            | "unwise"
            | "time"
            | "essential"
            | "vital"
    )
}
