//! Recognition without the word: X is regarded as the legitimate government, Y as part of Z.

use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::document::Via;
use crate::rules::View;
use crate::text::lexicon::Tag;

use super::frame::{Frame, Shape, show};
use super::membership;
use super::target::{Target, disputed, targets_of, territory};
use super::verbal::{agent, controlled_subject};

/// Verbs that ascribe a status to their object.
const ASCRIBE: &[&str] = &[
    "regard",
    "consider",
    "view",
    "see",
    "treat",
    "deem",
    "call",
    "declare",
    "proclaim",
    "pronounce",
    "describe",
    "hail",
    "accept",
    "acknowledge",
    "hold",
    "deal",
    "count",
    "embrace",
    "term",
    "style",
    "label",
    "designate",
    "name",
    "back",
    "support",
    "endorse",
    "address",
    "receive",
    "install",
    "uphold",
    "congratulate",
    "greet",
    "salute",
    "honor",
];

/// What the predicate says the object is.
enum Status {
    /// The legitimate government, a sovereign state, interim president.
    Legitimate,
    /// Part, territory or capital of somebody.
    Belongs(Vec<Party>),
}

/// The frame of a verb that ascribes a status, or of `be` with one.
pub(crate) fn frame(view: &View<'_>, at: usize) -> Option<Frame> {
    let syntax = &view.statement.syntax;
    let lemma = syntax.lemma(at);
    if lemma == "be" || lemma == "remain" {
        return copula(view, at);
    }
    if !ASCRIBE.contains(&lemma) {
        return None;
    }
    let verb = syntax.verb(at)?;
    let passive = verb.passive || verb.form == Form::Participle;
    let links = syntax.link(at);
    let with = lemma == "deal";
    let object = if passive {
        links.subject.or_else(|| controlled_subject(view, at))
    } else if with {
        syntax.phrases_after(at).into_iter().find(|&(p, _)| syntax.lemma(p) == "with").map(|(_, n)| n)
    } else {
        links.object
    }?;
    let (status, last) = complement(view, at, object, lemma)?;
    let holder_chunk =
        if passive { agent(view, at) } else { links.subject.or_else(|| controlled_subject(view, at)) };
    let holder_chunk = holder_chunk.map(|h| membership::member(view, h).unwrap_or(h));
    let mut holders = holder_chunk.map(|h| view.parties(h, &[])).unwrap_or_default();
    if holders.is_empty() {
        holders.extend(holder_chunk.and_then(|h| view.scene.by_words(view.statement, h)));
    }
    let exclude: Vec<Who> = holders.iter().map(|p| p.who.clone()).collect();
    let targets = targets(view, object, status, &exclude);
    if targets.is_empty() {
        return None;
    }
    let chunk = syntax.chunks.get(at)?;
    view.note(|| {
        format!(
            "frame: {lemma} as a status, holder {} object {}",
            show(view, holder_chunk),
            show(view, Some(object))
        )
    });
    let _ = last;
    Some(Frame {
        holders,
        holder_chunk,
        targets,
        confidence: 0.85,
        rule: Some("recognition/ascribes-status"),
        ..Frame::new(Shape::Verb, at, (chunk.head, chunk.head + 1))
    })
}

/// The status in the complement: "as the legitimate government", "an integral part of Y", "interim president".
fn complement(view: &View<'_>, at: usize, object: usize, lemma: &str) -> Option<(Status, usize)> {
    let syntax = &view.statement.syntax;
    let links = syntax.link(at);
    let start = object.max(at);
    // "as …", "to be …"
    let as_phrase = syntax
        .phrases_after(at)
        .into_iter()
        .filter(|&(_, n)| n > start || syntax.verb(at).is_some_and(|v| v.passive))
        .find(|&(p, _)| syntax.lemma(p) == "as")
        .map(|(_, n)| n);
    let bare = matches!(
        lemma,
        "consider" | "deem" | "call" | "declare" | "proclaim" | "pronounce" | "term" | "name"
    );
    let second = links.second.or_else(|| {
        // "consider Karabakh an integral part": two phrases side by side, or the object swallowed it.
        bare.then(|| {
            (object + 1..syntax.chunks.len().min(object + 4)).find(|&i| {
                syntax.kind(i) == Some(ChunkKind::Np) && syntax.kind(i - 1) != Some(ChunkKind::Prep)
            })
        })
        .flatten()
    });
    let second = second
        .or_else(|| (bare && syntax.verb(at).is_some_and(|v| v.passive)).then_some(links.object).flatten());
    for np in [as_phrase, second.filter(|_| bare)].into_iter().flatten() {
        if let Some(status) = status(view, np) {
            return Some((status, np));
        }
    }
    // "regard it as Moroccan", "calls it Russian", "considers it legitimate"
    for i in start + 1..syntax.chunks.len().min(start + 7) {
        if syntax.kind(i) == Some(ChunkKind::Adj) {
            let after_as = syntax.kind(i - 1) == Some(ChunkKind::Prep) && syntax.lemma(i - 1) == "as";
            if after_as || bare && i == object + 1 {
                if let Some(status) = adjective(view, i) {
                    return Some((status, i));
                }
            }
        }
        if matches!(syntax.kind(i), Some(ChunkKind::Vg | ChunkKind::Stop)) {
            break;
        }
    }
    None
}

/// "X is the legitimate government of Y", "Z is an integral part of Y" in somebody's words.
fn copula(view: &View<'_>, at: usize) -> Option<Frame> {
    let syntax = &view.statement.syntax;
    let links = syntax.link(at);
    let (subject, predicate) = (links.subject?, links.object?);
    if syntax.verb(at)?.form != Form::Finite {
        return None;
    }
    let status = status(view, predicate)?;
    // The narrator's own description is background; somebody must say it.
    let (governor, _) = links.governor?;
    let speaker = syntax.link(governor).subject.or_else(|| controlled_subject(view, governor));
    if syntax.kind(governor) != Some(ChunkKind::Vg)
        || !crate::clauses::syntax::is_report(syntax.lemma(governor))
            && !matches!(
                syntax.lemma(governor),
                "hold" | "view" | "accept" | "acknowledge" | "recognize" | "concede" | "agree" | "maintain"
            )
    {
        return None;
    }
    let holders = speaker.map(|s| view.parties(s, &[])).unwrap_or_default();
    if holders.is_empty() {
        return None;
    }
    let strong = matches!(status, Status::Belongs(_))
        || syntax
            .lemmas(predicate)
            .any(|l| matches!(l, "legitimate" | "lawful" | "rightful" | "legal" | "sole" | "only"));
    if !strong {
        return None;
    }
    let exclude: Vec<Who> = holders.iter().map(|p| p.who.clone()).collect();
    let targets = targets(view, subject, status, &exclude);
    if targets.is_empty() {
        return None;
    }
    let chunk = syntax.chunks.get(predicate)?;
    Some(Frame {
        holders,
        holder_chunk: None,
        targets,
        confidence: 0.8,
        rule: Some("recognition/ascribes-status"),
        ..Frame::new(Shape::Verb, at, (chunk.first, chunk.head + 1))
    })
}

/// "recognised Crimea as part of Russia", "Jerusalem as Israel's capital": the claim that an as-phrase makes.
pub(crate) fn claimed_as(view: &View<'_>, at: usize, object: usize) -> Option<Vec<Target>> {
    let syntax = &view.statement.syntax;
    let prep = (object + 1..syntax.chunks.len())
        .take_while(|&i| !matches!(syntax.kind(i), Some(ChunkKind::Vg | ChunkKind::Stop)))
        .find(|&i| syntax.kind(i) == Some(ChunkKind::Prep) && syntax.lemma(i) == "as");
    let prep = prep.or_else(|| {
        syntax.own_phrases(at).into_iter().find(|&(p, _)| syntax.lemma(p) == "as").map(|(p, _)| p)
    })?;
    let mut np = prep + 1;
    while syntax.kind(np + 1) == Some(ChunkKind::Poss) && syntax.kind(np + 2) == Some(ChunkKind::Np) {
        np += 2;
    }
    let status = match syntax.kind(np)? {
        ChunkKind::Np => status(view, np)?,
        ChunkKind::Adj => adjective(view, np)?,
        _ => return None,
    };
    match status {
        Status::Belongs(_) => {
            let found = targets(view, object, status, &[]);
            (!found.is_empty()).then_some(found)
        }
        Status::Legitimate => None,
    }
}

/// What a noun phrase says of a state, ruler or territory.
fn status(view: &View<'_>, at: usize) -> Option<Status> {
    let syntax = &view.statement.syntax;
    let lemma = syntax.lemma(at);
    let has = |w: &str| syntax.lemmas(at).any(|l| l == w);
    let legitimate = [
        "legitimate",
        "lawful",
        "rightful",
        "legal",
        "sole",
        "only",
        "constitutional",
        "true",
        "interim",
        "acting",
        "sovereign",
        "independent",
        "separate",
        "valid",
        "official",
    ]
    .iter()
    .any(|w| has(w));
    match lemma {
        "government" | "authority" | "authorities" | "representative" | "administration" | "voice"
        | "ruler" | "leadership" | "council" | "president" | "leader" | "head" | "king" | "premier"
        | "governor"
            if legitimate =>
        {
            Some(Status::Legitimate)
        }
        "state" | "country" | "republic" | "nation" => Some(Status::Legitimate),
        "president-elect" | "winner" => Some(Status::Legitimate),
        "ambassador"
            if has("as") || view.statement.syntax.kind(at.wrapping_sub(1)) == Some(ChunkKind::Prep) =>
        {
            Some(Status::Legitimate)
        }
        "part" | "territory" | "province" | "region" | "land" | "soil" => {
            let of =
                syntax.phrases_after(at).into_iter().find(|&(p, _)| syntax.lemma(p) == "of").map(|(_, n)| n);
            let owner = syntax.link(at).owner;
            let mut parties: Vec<Party> =
                of.into_iter().chain(owner).flat_map(|n| view.parties(n, &[])).collect();
            if parties.is_empty() {
                let (first, end) = view.statement.tokens(at);
                parties =
                    view.scene.namings(first, end).filter_map(|(_, n)| view.scene.named(n, &[])).collect();
            }
            (!parties.is_empty()).then_some(Status::Belongs(parties))
        }
        "capital" => {
            let of =
                syntax.phrases_after(at).into_iter().find(|&(p, _)| syntax.lemma(p) == "of").map(|(_, n)| n);
            let parties: Vec<Party> =
                of.into_iter().chain(syntax.link(at).owner).flat_map(|n| view.parties(n, &[])).collect();
            (!parties.is_empty()).then_some(Status::Belongs(parties))
        }
        _ => {
            // "as Moroccan": a demonym that heads its phrase.
            let naming = view.scene.head_name(view.statement, at)?;
            (naming.kind == crate::document::MentionKind::Demonym
                && syntax.chunks.get(at).is_some_and(|c| c.end - c.first == 1))
            .then(|| {
                let figure = naming.figure.map(|f| Party {
                    who: Who::Figure(f),
                    first: naming.first,
                    end: naming.end,
                    via: Via::Demonym,
                    voice: None,
                });
                Status::Belongs(figure.into_iter().collect())
            })
        }
    }
}

fn adjective(view: &View<'_>, at: usize) -> Option<Status> {
    let syntax = &view.statement.syntax;
    let chunk = syntax.chunks.get(at)?;
    if syntax
        .lemmas(at)
        .any(|l| matches!(l, "legitimate" | "lawful" | "sovereign" | "independent" | "rightful"))
    {
        return Some(Status::Legitimate);
    }
    let naming = view.scene.cast.naming_at(view.statement.offset + chunk.head)?;
    let figure = naming.figure?;
    (naming.kind == crate::document::MentionKind::Demonym).then(|| {
        Status::Belongs(vec![Party {
            who: Who::Figure(figure),
            first: naming.first,
            end: naming.end,
            via: Via::Demonym,
            voice: None,
        }])
    })
}

fn targets(view: &View<'_>, object: usize, status: Status, exclude: &[Who]) -> Vec<Target> {
    let syntax = &view.statement.syntax;
    match status {
        Status::Legitimate => {
            let found = targets_of(view, object, exclude);
            let pronoun = syntax
                .words
                .get(syntax.chunks.get(object).map_or(0, |c| c.head))
                .is_some_and(|w| w.tag == Tag::Pron);
            found
                .into_iter()
                .filter(|t| pronoun || disputed(view, &t.party.who) || is_ruler(view, &t.party.who))
                .collect()
        }
        Status::Belongs(owners) => {
            let mut out = Vec::new();
            for member in syntax.members(object) {
                let land = territory(view, member).map(|t| vec![t]).unwrap_or_else(|| {
                    // "the whole of the territory", "the region": by reference.
                    view.parties(member, exclude)
                        .into_iter()
                        .chain(
                            view.scene
                                .of_phrase(view.statement, member)
                                .into_iter()
                                .flat_map(|o| view.parties(o, exclude)),
                        )
                        .collect()
                });
                for territory in land {
                    for owner in &owners {
                        if owner.who != territory.who {
                            out.push(Target { party: owner.clone(), territory: Some(territory.clone()) });
                        }
                    }
                }
            }
            out
        }
    }
}

/// Rulers and claimants by person or body.
fn is_ruler(view: &View<'_>, who: &Who) -> bool {
    let Who::Figure(number) = who else { return false };
    view.scene.cast.figures.get(*number).is_some_and(|f| {
        matches!(f.kind, crate::document::EntityKind::Person | crate::document::EntityKind::Org)
    })
}
