//! Acts that are recognition without the word: ties with a disputed state made or cut,
//! switches between Beijing and Taipei, credentials and envoys of a disputed government.

use crate::clauses::actors::{Party, Who};
use crate::clauses::chunk::{ChunkKind, Form};
use crate::document::{StanceKind, Via};
use crate::rules::View;

use super::frame::{Frame, Shape, show};
use super::target::{Target, at_issue, disputed, hosts_embassies, targets_of};
use super::verbal::{agent, controlled_subject};

const CUT: &[&str] = &[
    "sever",
    "freeze",
    "cut",
    "break",
    "end",
    "terminate",
    "suspend",
    "dissolve",
    "discontinue",
    "close",
    "drop",
    "abandon",
    "renounce",
    "dump",
    "ditch",
    "forsake",
    "desert",
];
const MAKE: &[&str] = &[
    "establish",
    "open",
    "restore",
    "resume",
    "forge",
    "reestablish",
    "formalize",
    "set",
    "enter",
    "reopen",
    "normalize",
    "maintain",
    "keep",
    "have",
    "retain",
    "build",
];
const TAKE: &[&str] = &["accept", "receive", "take", "accredit", "approve", "collect"];

/// The frames of a verb of ties, credentials or switching.
pub(crate) fn frames(view: &View<'_>, at: usize) -> Vec<Frame> {
    let syntax = &view.statement.syntax;
    let lemma = syntax.lemma(at);
    let Some(verb) = syntax.verb(at) else { return Vec::new() };
    let passive = verb.passive || verb.form == Form::Participle;
    let links = syntax.link(at);
    let object = if passive { links.subject } else { links.object };
    let holder_chunk =
        if passive { agent(view, at) } else { links.subject.or_else(|| controlled_subject(view, at)) };
    let holders = holder_chunk.map(|h| view.parties(h, &[])).unwrap_or_default();
    let head = object.map_or("", |o| syntax.lemma(o));
    let act = Act { view, at, holders, holder_chunk, object };
    match (lemma, head) {
        ("switch" | "shift" | "transfer" | "change", _) => act.switch(),
        (l, "tie" | "relation" | "link" | "recognition" | "alliance" | "relationship" | "friendship")
            if CUT.contains(&l) =>
        {
            act.with(StanceKind::Withdrawn)
        }
        ("break" | "split", _) if object.is_none() => act.broke_with(),
        (l, "tie" | "relation" | "link") if MAKE.contains(&l) => act.with(StanceKind::Recognized),
        (l, "embassy" | "mission" | "ambassador" | "consulate") if MAKE.contains(&l) => act.embassy(),
        (l, "credential" | "letter" | "credentials" | "paper" | "accreditation") if TAKE.contains(&l) => {
            act.credentials()
        }
        (l, "ambassador" | "envoy" | "diplomat" | "nominee") if TAKE.contains(&l) => act.envoy(),
        ("present" | "hand" | "submit", "credential" | "credentials" | "letter") => act.presented(),
        ("dump" | "ditch" | "drop" | "abandon" | "desert" | "forsake" | "leave", _) => act.dumped(),
        _ => Vec::new(),
    }
}

struct Act<'v, 's> {
    view: &'v View<'s>,
    at: usize,
    holders: Vec<Party>,
    holder_chunk: Option<usize>,
    object: Option<usize>,
}

impl Act<'_, '_> {
    fn frame(&self, kind: StanceKind, targets: Vec<Target>, confidence: f64) -> Vec<Frame> {
        let syntax = &self.view.statement.syntax;
        let Some(chunk) = syntax.chunks.get(self.at) else { return Vec::new() };
        if targets.is_empty() {
            return Vec::new();
        }
        let end = self
            .object
            .filter(|&o| o > self.at)
            .and_then(|o| syntax.chunks.get(o))
            .map_or(chunk.head + 1, |c| c.head + 1);
        self.view.note(|| format!("frame: act of {kind} by {}", show(self.view, self.holder_chunk)));
        vec![Frame {
            kind,
            holders: self.holders.clone(),
            holder_chunk: self.holder_chunk,
            targets,
            confidence,
            rule: Some("recognition/acts"),
            ..Frame::new(Shape::Verb, self.at, (chunk.head, end))
        }]
    }

    fn exclude(&self) -> Vec<Who> {
        self.holders.iter().map(|p| p.who.clone()).collect()
    }

    /// The phrase of a preposition after the verb.
    fn phrase(&self, preps: &[&str]) -> Option<usize> {
        let syntax = &self.view.statement.syntax;
        syntax
            .phrases_after(self.at)
            .into_iter()
            .find(|&(p, _)| preps.contains(&syntax.lemma(p)))
            .map(|(_, n)| n)
    }

    /// Disputed ones among what a phrase offers.
    fn disputed(&self, at: Option<usize>) -> Vec<Target> {
        let exclude = self.exclude();
        at.map(|n| targets_of(self.view, n, &exclude))
            .unwrap_or_default()
            .into_iter()
            .filter(|t| at_issue(self.view, &t.party.who, &self.holders))
            .collect()
    }

    /// "severed ties with Taipei", "established diplomatic relations with Kosovo".
    fn with(&self, kind: StanceKind) -> Vec<Frame> {
        let syntax = &self.view.statement.syntax;
        let object = match self.object {
            Some(o) => o,
            None => return Vec::new(),
        };
        // Making ties counts when they are diplomatic; cutting them when they are not trade.
        let words: Vec<&str> = syntax.lemmas(object).collect();
        let other = words.iter().any(|w| {
            matches!(
                *w,
                "trade"
                    | "economic"
                    | "commercial"
                    | "cultural"
                    | "military"
                    | "close"
                    | "unofficial"
                    | "business"
                    | "family"
                    | "practical"
                    | "transit"
                    | "banking"
                    | "air"
                    | "political"
            )
        });
        let formal = words.iter().any(|w| {
            matches!(*w, "diplomatic" | "full" | "formal" | "official" | "normal" | "ambassadorial")
        });
        let with = self.phrase(&["with", "to"]).or(syntax.link(object).owner);
        let mut targets = self.switchable(with);
        if with.is_none() {
            // "Kosovo and Israel established diplomatic relations": the disputed one is recognised.
            if kind == StanceKind::Recognized && formal && self.holders.len() > 1 {
                return self.reciprocal();
            }
            targets.clear();
        }
        let china = targets.iter().any(|t| self.is_china(&t.party.who));
        // Any ties with Israel are news for those who had none.
        let first = targets.iter().all(|t| !disputed(self.view, &t.party.who))
            && matches!(syntax.lemma(self.at), "establish" | "normalize" | "forge" | "formalize");
        if other || kind == StanceKind::Recognized && !formal && !first && !china {
            return Vec::new();
        }
        let mut out = self.frame(kind, targets, 0.85);
        if kind == StanceKind::Withdrawn && !out.is_empty() {
            out.extend(self.in_favour());
        }
        out
    }

    /// Two states that make ties with each other, one of them disputed.
    fn reciprocal(&self) -> Vec<Frame> {
        let (targets, holders): (Vec<Party>, Vec<Party>) =
            self.holders.iter().cloned().partition(|p| disputed(self.view, &p.who));
        let mut out = if holders.is_empty() {
            Vec::new()
        } else {
            self.frame(StanceKind::Recognized, targets.into_iter().map(Target::plain).collect(), 0.8)
        };
        for frame in &mut out {
            frame.holders = holders.clone();
        }
        out
    }

    /// A disputed partner, or China where Taiwan is named too.
    fn switchable(&self, at: Option<usize>) -> Vec<Target> {
        let found = self.disputed(at);
        if !found.is_empty() {
            return found;
        }
        let exclude = self.exclude();
        let pair = self.view.scene.cast.figures.iter().any(|f| f.id == "iso:TW");
        at.map(|n| targets_of(self.view, n, &exclude))
            .unwrap_or_default()
            .into_iter()
            .filter(|t| pair && self.is_china(&t.party.who))
            .collect()
    }

    fn is_china(&self, who: &Who) -> bool {
        matches!(who, Who::Figure(f) if self.view.scene.cast.figures.get(*f).is_some_and(|f| f.id == "iso:CN"))
    }

    /// "broke with Taipei"; "with Kabul" is with whoever rules there.
    fn broke_with(&self) -> Vec<Frame> {
        let with = self.phrase(&["with"]);
        let mut targets = self.switchable(with);
        if targets.is_empty() {
            let parties = with.map(|n| self.view.parties(n, &self.exclude())).unwrap_or_default();
            let rivals = parties.into_iter().filter(|p| p.via == Via::Metonym).filter_map(|p| {
                let who = self.view.rival(&p.who)?;
                Some(Target::plain(Party { who, ..p }))
            });
            targets = rivals.collect();
        }
        let mut out = self.frame(StanceKind::Withdrawn, targets, 0.85);
        if !out.is_empty() {
            out.extend(self.in_favour());
        }
        out
    }

    /// "dropped Taiwan for China".
    fn dumped(&self) -> Vec<Frame> {
        let for_other = self.phrase(&["for"]);
        let favour = self.in_favour();
        let partner = self.switchable(for_other);
        if partner.is_empty() && favour.is_empty() {
            return Vec::new();
        }
        let mut out = self.frame(StanceKind::Withdrawn, self.disputed(self.object), 0.85);
        if out.is_empty() {
            return out;
        }
        out.extend(self.frame(StanceKind::Recognized, partner, 0.85));
        out.extend(favour);
        out
    }

    /// "… in favour of Beijing".
    fn in_favour(&self) -> Vec<Frame> {
        let syntax = &self.view.statement.syntax;
        let Some(favour) = (self.at + 1..syntax.chunks.len())
            .find(|&i| syntax.kind(i) == Some(ChunkKind::Np) && syntax.lemma(i) == "favor")
        else {
            return Vec::new();
        };
        let of = self.view.scene.of_phrase(self.view.statement, favour);
        let exclude = self.exclude();
        let targets = of.map(|n| targets_of(self.view, n, &exclude)).unwrap_or_default();
        self.frame(StanceKind::Recognized, targets, 0.85)
    }

    /// "switched recognition from Taiwan to China", "switch allegiance to Beijing".
    fn switch(&self) -> Vec<Frame> {
        let syntax = &self.view.statement.syntax;
        let head = self.object.map_or("", |o| syntax.lemma(o));
        let phrases = syntax.phrases_after(self.at);
        let pick = |prep: &str| phrases.iter().find(|&&(p, _)| syntax.lemma(p) == prep).map(|&(_, n)| n);
        let exclude = self.exclude();
        let resolve = |n: Option<usize>| n.map(|n| targets_of(self.view, n, &exclude)).unwrap_or_default();
        let (from, to) = (resolve(pick("from")), resolve(pick("to")));
        let matter = matches!(head, "recognition" | "tie" | "relation" | "allegiance" | "loyalty" | "side");
        let sure = matter
            || self.object.is_none()
            || from.iter().chain(&to).any(|t| disputed(self.view, &t.party.who));
        if !sure
            || from.is_empty() && to.is_empty()
            || !from
                .iter()
                .chain(&to)
                .any(|t| disputed(self.view, &t.party.who) || self.is_china(&t.party.who))
        {
            return Vec::new();
        }
        let mut out = self.frame(StanceKind::Withdrawn, from, 0.85);
        out.extend(self.frame(StanceKind::Recognized, to, 0.85));
        out
    }

    /// "keeps an embassy in Taipei", "maintain embassies to the Sahrawi republic".
    fn embassy(&self) -> Vec<Frame> {
        let phrase = self.phrase(&["in", "to", "with"]);
        let exclude = self.exclude();
        let targets: Vec<Target> = phrase
            .map(|n| targets_of(self.view, n, &exclude))
            .unwrap_or_default()
            .into_iter()
            .filter(|t| hosts_embassies(self.view, &t.party.who, &self.holders))
            .collect();
        self.frame(StanceKind::Recognized, targets, 0.75)
    }

    /// "accepted the credentials of the Taliban's ambassador".
    fn credentials(&self) -> Vec<Frame> {
        let syntax = &self.view.statement.syntax;
        let letter = self.object.is_some_and(|o| matches!(syntax.lemma(o), "letter" | "paper"));
        let phrases = syntax.phrases_after(self.object.unwrap_or(self.at));
        if letter
            && !phrases
                .iter()
                .any(|&(_, n)| matches!(syntax.lemma(n), "credence" | "credential" | "accreditation"))
        {
            let owned = self.object.and_then(|o| syntax.link(o).owner);
            if owned.is_none() || syntax.lemma(self.object.unwrap_or(0)) == "letter" {
                return Vec::new();
            }
        }
        let owner = self.object.and_then(|o| syntax.link(o).owner);
        let people: Vec<usize> = owner
            .into_iter()
            .chain(
                phrases
                    .iter()
                    .filter(|&&(p, _)| matches!(syntax.lemma(p), "of" | "from" | "as"))
                    .map(|&(_, n)| n),
            )
            .collect();
        for person in people {
            let targets = self.senders(person);
            if !targets.is_empty() {
                return self.frame(StanceKind::Recognized, targets, 0.85);
            }
        }
        Vec::new()
    }

    /// The disputed government behind an envoy.
    fn senders(&self, at: usize) -> Vec<Target> {
        let syntax = &self.view.statement.syntax;
        let near: Vec<usize> = [
            Some(at),
            syntax.link(at).apposition,
            syntax.link(at).owner,
            self.view.scene.of_phrase(self.view.statement, at),
        ]
        .into_iter()
        .flatten()
        .collect();
        for np in near {
            let (first, end) = self.view.statement.tokens(np);
            for (_, naming) in self.view.scene.namings(first, end) {
                if let Some(party) = self.view.scene.named(naming, &[]) {
                    if disputed(self.view, &party.who) {
                        return vec![Target::plain(Party { voice: None, ..party })];
                    }
                    // An Afghan envoy is the Taliban's where the Taliban are named.
                    if let Some(rival) = self.view.rival(&party.who) {
                        return vec![Target::plain(Party { who: rival, voice: None, ..party })];
                    }
                }
            }
        }
        Vec::new()
    }

    /// "received the Taliban's ambassador" is no recognition; "accepted X as ambassador" is.
    fn envoy(&self) -> Vec<Frame> {
        let syntax = &self.view.statement.syntax;
        if matches!(syntax.lemma(self.at), "receive" | "take") {
            return Vec::new();
        }
        let targets = self.object.map(|o| self.senders(o)).unwrap_or_default();
        self.frame(StanceKind::Recognized, targets, 0.7)
    }

    /// "the envoy presented his credentials to Putin".
    fn presented(&self) -> Vec<Frame> {
        let Some(to) = self.phrase(&["to", "with"]) else { return Vec::new() };
        let Some(envoy) = self.holder_chunk else { return Vec::new() };
        let targets = self.senders(envoy);
        let mut receivers = self.view.parties(to, &[]);
        // "to the president" in an article of the sender's own side says nothing.
        receivers.retain(|p| p.via != Via::Coreference);
        let mut out = self.frame(StanceKind::Recognized, targets, 0.75);
        for frame in &mut out {
            frame.holders = receivers.clone();
        }
        if receivers.is_empty() { Vec::new() } else { out }
    }
}
