//! Acts as data: `gazetteers/cues/acts.tsv` says which verb with which object is recognition, or its end.

use once_cell::sync::Lazy;

use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::document::StanceKind;
use crate::rules::View;

use super::frame::{Frame, Shape, show};
use super::target::{Target, at_issue, hosts_embassies, targets_of};
use super::verbal::{agent, controlled_subject};

/// A row of the table.
struct Act {
    verbs: Vec<&'static str>,
    objects: Vec<&'static str>,
    /// Prepositions of the phrase that names the state; none when the object does.
    slot: Vec<&'static str>,
    kind: StanceKind,
    /// Only states in which an embassy says recognition.
    states_only: bool,
}

static ACTS: Lazy<Vec<Act>> = Lazy::new(|| {
    let file = include_str!("../../../gazetteers/cues/acts.tsv");
    file.lines().filter(|l| !l.starts_with('#')).filter_map(act).collect()
});

fn act(line: &'static str) -> Option<Act> {
    let mut cells = line.split('\t');
    let mut list = || cells.next().map(|cell| cell.split(',').collect::<Vec<_>>());
    let (verbs, objects, slot) = (list()?, list()?, list()?);
    let kind = StanceKind::from_label(cells.next()?)?;
    let states_only = cells.next()? == "state";
    let slot = if slot == ["object"] { Vec::new() } else { slot };
    Some(Act { verbs, objects, slot, kind, states_only })
}

/// The frame of a verb whose act says where its subject stands.
pub(crate) fn frame(view: &View<'_>, at: usize) -> Option<Frame> {
    let syntax = &view.statement.syntax;
    let verb = syntax.verb(at)?;
    let lemma = syntax.lemma(at);
    let passive = verb.passive || verb.form == Form::Participle;
    let links = syntax.link(at);
    let object = if passive { links.subject } else { links.object.or_else(|| stranded(view, at)) }?;
    let head = syntax.lemma(object);
    let holder_chunk =
        if passive { agent(view, at) } else { links.subject.or_else(|| controlled_subject(view, at)) };
    let holders = holder_chunk.map(|h| view.parties(h, &[])).unwrap_or_default();
    let chunk = syntax.chunks.get(at)?;
    let rows = ACTS.iter().filter(|act| act.verbs.contains(&lemma) && act.objects.contains(&head));
    for act in rows {
        let targets = targets(view, act, at, object, &holders);
        if targets.is_empty() {
            continue;
        }
        view.note(|| format!("frame: {lemma} {head} says {} by {}", act.kind, show(view, holder_chunk)));
        let end = syntax.chunks.get(object).filter(|_| object > at).map_or(chunk.head, |c| c.head);
        return Some(Frame {
            kind: act.kind,
            holders,
            holder_chunk,
            targets,
            confidence: 0.75,
            rule: Some("recognition/acts"),
            ..Frame::new(Shape::Verb, at, (chunk.head, end + 1))
        });
    }
    None
}

/// "Down came the flag", "hauled down the flag": an object behind a particle.
fn stranded(view: &View<'_>, at: usize) -> Option<usize> {
    let syntax = &view.statement.syntax;
    let particle = matches!(syntax.kind(at + 1), Some(ChunkKind::Adv | ChunkKind::Prep))
        && matches!(syntax.lemma(at + 1), "down" | "up" | "out");
    (particle && syntax.kind(at + 2) == Some(ChunkKind::Np)).then_some(at + 2)
}

fn targets(view: &View<'_>, act: &Act, at: usize, object: usize, holders: &[Party]) -> Vec<Target> {
    let syntax = &view.statement.syntax;
    let exclude: Vec<Who> = holders.iter().map(|p| p.who.clone()).collect();
    let fits = |who: &Who| {
        !exclude.contains(who)
            && if act.states_only {
                hosts_embassies(view, who, holders)
            } else {
                at_issue(view, who, holders)
            }
    };
    let mut found: Vec<Target> = Vec::new();
    if act.slot.is_empty() {
        // "the Sahrawi flag", "the Polisario's mission", "the independence of Kosovo"
        let (first, end) = view.statement.tokens(object);
        found.extend(
            view.scene.namings(first, end).filter_map(|(_, n)| view.scene.named(n, &[])).map(Target::plain),
        );
        let of = view.scene.of_phrase(view.statement, object);
        for np in syntax.link(object).owner.into_iter().chain(of) {
            found.extend(targets_of(view, np, &exclude));
        }
    } else {
        for (prep, np) in syntax.phrases_after(at) {
            if act.slot.contains(&syntax.lemma(prep)) {
                found.extend(targets_of(view, np, &exclude));
            }
        }
    }
    found.retain(|t| fits(&t.party.who));
    found.truncate(2);
    found
}
