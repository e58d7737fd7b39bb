//! "recognition of T by H", "recognition bid", "UN-recognised", and matters such as statehood.

use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::clauses::operators::{Op, Pos, operator};
use crate::clauses::syntax::Link;
use crate::document::StanceKind;
use crate::rules::View;

use super::acts;
use super::frame::{Frame, Shape, collective, show};
use super::friends;

use super::status;
use super::target::{Target, at_issue, disputed, hosts_embassies, salient, targets_of};
use super::verbal::{agent, controlled_subject};

/// The frame of a noun phrase that speaks of recognition or of a disputed status.
pub(crate) fn frame(view: &View<'_>, at: usize) -> Option<Frame> {
    let syntax = &view.statement.syntax;
    let chunk = syntax.chunks.get(at)?;
    let head = syntax.lemma(at);
    match head {
        "recognition" | "derecognition" | "nonrecognition" | "acknowledgment" | "acknowledgement" => {
            if friends::false_noun(view, at) || !friends::plain_noun(view, at, chunk.head) {
                view.note(|| format!("blocked: false friend {}", show(view, Some(at))));
                return None;
            }
            nominal(view, at)
        }
        _ => match (chunk.first..chunk.head).find(|&w| matches!(syntax.word(w), "recognition")) {
            Some(word) if friends::plain_noun(view, at, word) => Some(compound(view, at, word)),
            Some(_) => None,
            None => topic(view, at),
        },
    }
}

fn nominal(view: &View<'_>, at: usize) -> Option<Frame> {
    let syntax = &view.statement.syntax;
    let chunk = syntax.chunks.get(at)?;
    let mut holder_chunk = None;
    let mut target_chunk = None;
    let mut granted = false;
    let mut last = at;
    for (prep, np) in syntax.phrases_after(at) {
        // An of-phrase of another noun is not the frame's.
        let own = prep == last + 1 || last == at || syntax.link(np).governor.is_some_and(|(g, _)| g == at);
        match syntax.lemma(prep) {
            // "for the second time"
            "of" | "for"
                if matches!(syntax.lemma(np), "time" | "year" | "month" | "week" | "day" | "decade") => {}
            "of" | "for" if target_chunk.is_none() && own => {
                target_chunk = Some(np);
                last = np;
            }
            "by" | "from" if holder_chunk.is_none() && (at..prep).all(|i| syntax.verb(i).is_none()) => {
                holder_chunk = Some(np);
                last = np;
            }
            "of" | "for" => {}
            _ => last = usize::MAX - 1,
        }
    }
    // "the recognition granted by Oslo", "that had been extended to the republic"
    for verb in (0..syntax.chunks.len()).filter(|&v| syntax.verb(v).is_some()) {
        if !matches!(syntax.link(verb).governor, Some((np, Link::Relative)) if np == at) {
            continue;
        }
        if matches!(operator(Pos::Verb, syntax.lemma(verb), None, None), Some(Op::Grant)) {
            let passive = syntax.verb(verb).is_some_and(|v| v.passive || v.form == Form::Participle);
            let giver =
                if passive { agent(view, verb) } else { syntax.link(verb).subject.filter(|&s| s != at) };
            granted = syntax.verb(verb).is_some_and(|v| v.past && !v.negated);
            holder_chunk = holder_chunk.or(giver);

            let to = syntax
                .phrases_after(verb)
                .into_iter()
                .find(|&(p, _)| matches!(syntax.lemma(p), "to" | "on" | "for"))
                .map(|(_, n)| n);
            target_chunk = target_chunk.or(to).or(syntax.link(verb).object.filter(|&o| o != at));
        }
    }
    match (syntax.link(at).owner, target_chunk, holder_chunk) {
        (Some(o), Some(_), None) => holder_chunk = Some(o),
        (Some(o), None, _) => target_chunk = Some(o),
        _ => {}
    }
    // "regards recognition of X as a matter for parliament" is a judgement, not a role.
    let judged = matches!(view.governor(at), Some((v, Link::Object | Link::Subject)) if matches!(syntax.lemma(v), "regard" | "see" | "view" | "describe" | "consider" | "treat" | "dismiss" | "denounce" | "condemn" | "hail" | "welcome" | "reject"));
    if friends::as_role(view, at) == Some(false) && !judged {
        return None;
    }
    // "the recognition they seek", "that it lacks": said of whoever is the subject.
    if let Some(frame) = sought_after(view, at) {
        return Some(frame);
    }
    // "mutual recognition between A and B"
    if syntax.lemmas(at).any(|l| l == "mutual" || l == "reciprocal") {
        let pair = syntax
            .phrases_after(at)
            .into_iter()
            .find(|&(p, _)| matches!(syntax.lemma(p), "between" | "of" | "by"))
            .map(|(_, n)| view.parties(n, &[]))
            .filter(|pair| pair.len() > 1)
            // "X and Y signed a declaration of mutual recognition"
            .or_else(|| {
                let mut node = at;
                for _ in 0..4 {
                    let (up, _) = view.governor(node)?;
                    if let Some(s) = syntax.link(up).subject.filter(|_| syntax.verb(up).is_some()) {
                        return Some(view.parties(s, &[]));
                    }
                    node = up;
                }
                None
            })
            .unwrap_or_default();
        if pair.len() > 1 {
            let targets = pair.iter().cloned().map(Target::plain).collect();
            return Some(Frame {
                holders: pair,
                targets,
                ..Frame::new(Shape::Noun, at, (chunk.head, chunk.head + 1))
            });
        }
    }
    let mut holders = holder_chunk.map(|h| view.parties(h, &[])).unwrap_or_default();
    let mut frame = Frame::new(Shape::Noun, at, (chunk.head, chunk.head + 1));
    let named = modifiers(view, at);
    // "gave Israel de jure recognition": the first object stands inside the phrase.
    let given = matches!(view.governor(at), Some((v, Link::Object)) if matches!(operator(Pos::Verb, syntax.lemma(v), None, None), Some(Op::Grant))
        && syntax.verb(v).is_some_and(|v| !v.passive && v.form != Form::Participle)
        && syntax.link(v).subject.is_some_and(|s| !view.parties(s, &[]).is_empty()));
    if given && target_chunk.is_none() && !named.is_empty() {
        frame.targets =
            named.into_iter().filter(|p| matches!(p.who, Who::Figure(_))).map(Target::plain).collect();
    } else if holders.is_empty() {
        holders = named;
    }

    let exclude: Vec<Who> = holders.iter().map(|p| p.who.clone()).collect();
    frame.target_chunk = target_chunk;
    frame.granted = granted;
    if let Some(t) = target_chunk {
        frame.targets = status::claimed_as(view, at, t).unwrap_or_else(|| targets_of(view, t, &exclude));
        if frame.targets.is_empty() {
            view.note(|| format!("blocked: {} cannot be recognised", show(view, Some(t))));
            return None;
        }
    }
    if syntax.lemma(at).starts_with("de") {
        frame.kind = StanceKind::Withdrawn;
    } else if syntax.lemma(at).starts_with("non") {
        frame.kind = StanceKind::NotRecognized;
    }
    view.note(|| {
        format!(
            "frame: recognition (noun) holder {} target {}",
            show(view, holder_chunk),
            show(view, target_chunk)
        )
    });
    Some(Frame { holders, holder_chunk, ..frame })
}

/// "withdrew its recognition of X and accorded it to Y": the pronoun stands for recognition.
pub(crate) fn handed_on(view: &View<'_>, at: usize) -> Option<Frame> {
    let syntax = &view.statement.syntax;
    let verb = syntax.verb(at).filter(|v| !v.passive && v.form != Form::Participle)?;
    let object = syntax.link(at).object.filter(|&o| matches!(syntax.lemma(o), "it" | "this" | "that"))?;
    let gives = matches!(
        operator(Pos::Verb, syntax.lemma(at), verb.particle.map(|p| syntax.word(p)), None),
        Some(Op::Grant)
    ) || matches!(syntax.lemma(at), "transfer" | "switch" | "shift" | "give");
    let named = (0..at).any(|i| syntax.kind(i) == Some(ChunkKind::Np) && syntax.lemma(i) == "recognition");
    if !gives || !named {
        return None;
    }
    let to = syntax.phrases_after(at).into_iter().find(|&(p, _)| syntax.lemma(p) == "to").map(|(_, n)| n)?;
    let holder_chunk = syntax.link(at).subject.or_else(|| controlled_subject(view, at));
    let holders = holder_chunk.map(|h| view.parties(h, &[])).unwrap_or_default();
    let exclude: Vec<Who> = holders.iter().map(|p| p.who.clone()).collect();
    let targets = targets_of(view, to, &exclude);
    let (first, end) = (syntax.chunks.get(at)?.head, syntax.chunks.get(object)?.head + 1);
    (!targets.is_empty()).then(|| Frame {
        holders,
        holder_chunk,
        targets,
        confidence: 0.8,
        ..Frame::new(Shape::Verb, at, (first, end))
    })
}

/// "the recognition they seek", "the recognition that it never won".
fn sought_after(view: &View<'_>, at: usize) -> Option<Frame> {
    let syntax = &view.statement.syntax;
    let chunk = syntax.chunks.get(at)?;
    let verb = (at + 1..syntax.chunks.len())
        .find(|&v| syntax.verb(v).is_some() && syntax.link(v).governor == Some((at, Link::Relative)))?;
    let subject = syntax.link(verb).subject.filter(|&s| s != at)?;
    let negated = syntax.verb(verb).is_some_and(|v| v.negated);
    let kind = match syntax.lemma(verb) {
        "seek" | "want" | "crave" | "demand" | "need" | "covet" | "desire" | "pursue" | "request" | "ask"
        | "expect" | "hope"
            if !negated =>
        {
            StanceKind::Sought
        }
        "lack" | "miss" => StanceKind::NotRecognized,
        "win" | "gain" | "get" | "receive" | "enjoy" | "obtain" | "secure" if negated => {
            StanceKind::NotRecognized
        }
        _ => return None,
    };
    let targets = targets_of(view, subject, &[]);
    if targets.is_empty() {
        return None;
    }
    let mut holders = modifiers(view, at);
    if holders.is_empty() {
        holders.push(super::frame::world(view, at));
    }
    let end = syntax.chunks.get(verb)?.head + 1;
    Some(Frame { kind, holders, targets, confidence: 0.75, ..Frame::new(Shape::Noun, at, (chunk.head, end)) })
}

/// "U.S. recognition", "international recognition": who is named before the noun.
fn modifiers(view: &View<'_>, at: usize) -> Vec<Party> {
    let syntax = &view.statement.syntax;
    let Some(chunk) = syntax.chunks.get(at) else { return Vec::new() };
    let (first, end) = (view.statement.offset + chunk.first, view.statement.offset + chunk.head);
    let mut out: Vec<Party> =
        view.scene.namings(first, end).filter_map(|(_, n)| view.scene.named(n, &[])).collect();
    if out.is_empty() {
        if let Some(word) = (chunk.first..chunk.head).find(|&w| {
            matches!(syntax.word(w), "international" | "worldwide" | "global" | "foreign" | "world")
        }) {
            out.push(collective(
                "international community",
                view.statement.offset + word,
                view.statement.offset + word + 1,
            ));
        }
    }
    out
}

fn compound(view: &View<'_>, at: usize, word: usize) -> Frame {
    let syntax = &view.statement.syntax;
    let mut target_chunk = syntax.link(at).owner;
    if target_chunk.is_none() {
        target_chunk = syntax
            .phrases_after(at)
            .into_iter()
            .find(|&(p, _)| matches!(syntax.lemma(p), "of" | "for"))
            .map(|(_, n)| n);
    }
    let mut targets = target_chunk.map(|t| targets_of(view, t, &[])).unwrap_or_default();
    if targets.is_empty() {
        // "the Somaliland recognition debate"
        if let Some(chunk) = syntax.chunks.get(at) {
            let (first, end) = (view.statement.offset + chunk.first, view.statement.offset + word);
            targets = view
                .scene
                .namings(first, end)
                .filter_map(|(_, n)| view.scene.named(n, &[]))
                .filter(|p| disputed(view, &p.who))
                .map(Target::plain)
                .collect();
        }
    }
    Frame { targets, ..Frame::new(Shape::Compound, at, (word, word + 1)) }
}

/// Nouns that are a matter of recognition when they are a disputed actor's.
const MATTERS: &[&str] = &[
    "statehood",
    "independence",
    "status",
    "legitimacy",
    "seat",
    "credential",
    "flag",
    "sovereignty",
    "representation",
    "nominee",
    "application",
    "membership",
    "accreditation",
    "chair",
];

/// "Palestinian statehood", "the Taliban's flag and seat", "full relations with Damascus".
fn topic(view: &View<'_>, at: usize) -> Option<Frame> {
    let syntax = &view.statement.syntax;
    let chunk = syntax.chunks.get(at)?;
    let lemma = syntax.lemma(at);
    let normal = matches!(lemma, "normalization" | "normalisation");
    let relations = normal || matches!(lemma, "relation" | "tie" | "link");
    if matches!(lemma, "embassy" | "ambassador" | "consulate") {
        return presence(view, at);
    }
    if matches!(lemma, "switch" | "shift") {
        return switch(view, at);
    }
    if !MATTERS.contains(&lemma) && !relations {
        return None;
    }
    if relations
        && !normal
        && !syntax.lemmas(at).any(|l| matches!(l, "diplomatic" | "full" | "normal" | "formal" | "official"))
    {
        return None;
    }
    if lemma == "flag" && is_act(view, at) {
        return None;
    }
    let mut of = syntax.link(at).owner;
    if of.is_none() {
        of = syntax
            .phrases_after(at)
            .into_iter()
            .find(|&(p, _)| {
                // "denies legitimacy to the government"
                matches!(syntax.lemma(p), "of" | "for" | "with")
                    || matches!(syntax.lemma(p), "to" | "on" | "upon")
                        && matches!(lemma, "legitimacy" | "statehood" | "independence")
            })
            .map(|(_, n)| n);
    }
    let (first, end) = (view.statement.offset + chunk.first, view.statement.offset + chunk.head);
    let mut targets: Vec<Target> = of.map(|o| targets_of(view, o, &[])).unwrap_or_default();
    if targets.is_empty() {
        targets = view
            .scene
            .namings(first, end)
            .filter_map(|(_, n)| view.scene.named(n, &[]))
            .map(Target::plain)
            .collect();
    }
    let doer =
        view.governor(at).and_then(|(v, _)| syntax.link(v).subject.or_else(|| controlled_subject(view, v)));
    let doers = doer.map(|d| view.parties(d, &[])).unwrap_or_default();
    // "the UN put off a decision on Afghanistan's seat": whoever rules there claims it.
    if matches!(lemma, "seat" | "chair" | "credential" | "representation") {
        for target in &mut targets {
            if let Some(rival) = view.ruler(&target.party.who) {
                target.party.who = rival;
            }
        }
    }
    targets.retain(|t| {
        if relations { at_issue(view, &t.party.who, &doers) } else { disputed(view, &t.party.who) }
    });
    if targets.is_empty() {
        return None;
    }
    view.note(|| format!("frame: {lemma} (matter) of {}", show(view, of)));
    Some(Frame {
        targets,
        confidence: 0.7,
        rule: None,
        ..Frame::new(Shape::Topic, at, (chunk.head, chunk.head + 1))
    })
}

/// "raised the flag": what is done with it is the act already.
fn is_act(view: &View<'_>, at: usize) -> bool {
    view.governor(at).is_some_and(|(verb, link)| link == Link::Object && acts::frame(view, verb).is_some())
}

/// "weighing a switch to Beijing": the new partner is the matter.
fn switch(view: &View<'_>, at: usize) -> Option<Frame> {
    let syntax = &view.statement.syntax;
    let chunk = syntax.chunks.get(at)?;
    let to = syntax.own_phrases(at).into_iter().find(|&(p, _)| syntax.lemma(p) == "to").map(|(_, n)| n)?;
    let cast = view.scene.cast;
    let id = |who: &Who| match who {
        Who::Figure(f) => cast.figures.get(*f).map(|f| f.id.as_str()),
        Who::Collective(_) => None,
    };
    let rivals = cast.figures.iter().any(|f| f.id == "iso:TW");
    let mut targets = targets_of(view, to, &[]);
    targets.retain(|t| rivals && matches!(id(&t.party.who), Some("iso:CN" | "iso:TW")));
    if targets.is_empty() {
        return None;
    }
    view.note(|| format!("frame: {} (matter)", syntax.lemma(at)));
    Some(Frame { targets, confidence: 0.7, ..Frame::new(Shape::Topic, at, (chunk.head, chunk.head + 1)) })
}

/// "an embassy in Ramallah", "an ambassador from the Taliban": weighed, refused or promised.
fn presence(view: &View<'_>, at: usize) -> Option<Frame> {
    if is_act(view, at) {
        return None;
    }
    let syntax = &view.statement.syntax;
    let chunk = syntax.chunks.get(at)?;
    let speaker = view.speaker_at(view.statement.tokens(at).0).cloned();
    let doer =
        view.governor(at).and_then(|(v, _)| syntax.link(v).subject.or_else(|| controlled_subject(view, v)));
    let holders: Vec<Party> =
        doer.map(|d| view.parties(d, &[])).unwrap_or_default().into_iter().chain(speaker).collect();
    let mut targets: Vec<Target> = Vec::new();
    for (prep, np) in syntax.phrases_after(at) {
        let found = targets_of(view, np, &[]);
        targets.extend(found.into_iter().filter(|t| match syntax.lemma(prep) {
            "in" | "to" => hosts_embassies(view, &t.party.who, &holders),
            "from" | "of" => disputed(view, &t.party.who),
            _ => false,
        }));
    }
    targets.truncate(1);
    if targets.is_empty() {
        return None;
    }
    view.note(|| {
        format!("frame: {} (presence) to {:?}", syntax.lemma(at), targets.first().map(|t| &t.party.who))
    });
    Some(Frame { targets, confidence: 0.65, ..Frame::new(Shape::Topic, at, (chunk.head, chunk.head + 1)) })
}

/// "internationally recognised government", "UN-recognised", "unrecognised republic".
pub(crate) fn attribute(view: &View<'_>, at: usize) -> Option<Frame> {
    let syntax = &view.statement.syntax;
    let chunk = syntax.chunks.get(at)?;
    let spelled = |w: usize| view.scene.text.lower(view.statement.offset + w);
    let word = (chunk.first..chunk.end)
        .find(|&w| matches!(spelled(w), "recognised" | "recognized" | "unrecognised" | "unrecognized"))?;
    let contrary = spelled(word).starts_with("un");
    let token = view.statement.offset + word;
    let before = word.checked_sub(1).map_or("", |w| syntax.word(w));
    let holders: Vec<Party> = match before {
        "internationally" | "globally" | "universally" => {
            vec![collective("international community", token - 1, token)]
        }
        "-" => view
            .scene
            .namings(view.statement.offset + chunk.first, token)
            .filter_map(|(_, n)| view.scene.named(n, &[]))
            .collect(),
        _ if contrary => vec![collective("international community", token, token + 1)],
        _ => return None,
    };
    if holders.is_empty() {
        return None;
    }
    let exclude: Vec<Who> = holders.iter().map(|p| p.who.clone()).collect();
    let head = syntax.lemma(at);
    let office = matches!(
        head,
        "president"
            | "leader"
            | "ruler"
            | "premier"
            | "minister"
            | "government"
            | "authority"
            | "authorities"
            | "administration"
            | "state"
            | "republic"
            | "country"
            | "parliament"
            | "council"
            | "statelet"
            | "territory"
            | "enclave"
            | "region"
            | "entity"
    );
    let named = view.scene.cast.naming_at(view.statement.offset + chunk.head).is_some();
    if !office && !named {
        return None;
    }
    // "an internationally recognised authority on wheat"
    if head == "authority"
        && syntax.own_phrases(at).first().is_some_and(|&(p, _)| matches!(syntax.lemma(p), "on" | "in"))
    {
        return None;
    }
    // The ruler's name stands beside: "the UN-recognised president of Haiti, X".
    let person = syntax
        .link(at)
        .apposition
        .into_iter()
        .chain(syntax.phrases_after(at).first().and_then(|&(_, n)| syntax.link(n).apposition))
        .find_map(|a| {
            let (f, e) = view.statement.tokens(a);
            view.scene.namings(f, e).find(|(_, n)| n.kind == crate::document::MentionKind::Person).map(|_| a)
        });
    let mut targets = person.map(|p| targets_of(view, p, &[])).unwrap_or_default();
    if targets.is_empty() {
        targets = targets_of(view, at, &exclude);
        // The bare "recognised government" is background.
        targets.retain(|t| t.party.via != crate::document::Via::Coreference);
    }
    if targets.is_empty() {
        // "the breakaway, unrecognised republic" beside its name
        targets = syntax.link(at).apposition.map(|a| targets_of(view, a, &exclude)).unwrap_or_default();
    }
    let kind = if contrary { StanceKind::NotRecognized } else { StanceKind::Recognized };
    Some(Frame {
        kind,
        holders,
        targets,
        ..Frame::new(Shape::Attribute, at, (word.saturating_sub(usize::from(!contrary)), word + 1))
    })
}

/// "remains unrecognised", "which is internationally recognised".
pub(crate) fn predicate(view: &View<'_>, at: usize) -> Option<Frame> {
    let syntax = &view.statement.syntax;
    let chunk = syntax.chunks.get(at)?;
    let word = (chunk.first..chunk.end).find(|&w| {
        matches!(view.scene.text.lower(view.statement.offset + w), "unrecognised" | "unrecognized")
    })?;
    let (verb, _) = syntax.link(at).governor?;
    let subject = if syntax.verb(verb).is_some() { syntax.link(verb).subject } else { Some(verb) }?;
    let token = view.statement.offset + word;
    let mut targets = targets_of(view, subject, &[]);
    if targets.is_empty() {
        targets = salient(view, subject, &[]);
    }
    let holders = vec![collective("international community", token, token + 1)];
    Some(Frame {
        kind: StanceKind::NotRecognized,
        holders,
        targets,
        ..Frame::new(Shape::Attribute, at, (word, word + 1))
    })
}
