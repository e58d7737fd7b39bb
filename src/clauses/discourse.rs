//! Coreference: what pronouns and descriptions stand for, by recency, role and nature.

use super::actors::{Party, Scene, Statement, Who};
use super::chunk::ChunkKind;
use super::speech::Speeches;
use crate::document::{EntityKind, MentionKind, Via};
use crate::text::sentence::Sentence;

/// Something named that a later word may refer to.
#[derive(Debug, Clone, PartialEq)]
struct Referent {
    figure: usize,
    token: usize,
    sentence: usize,
    kind: EntityKind,
    /// Named where a subject stands.
    subject: bool,
}

/// What has been named so far, in order of the text.
#[derive(Debug, Default)]
pub(crate) struct Discourse {
    referents: Vec<Referent>,
    /// Number of the first referent of each sentence, and of all at last.
    starts: Vec<usize>,
    /// Who says what; tells who "we" are.
    pub(crate) speeches: Speeches,
}

impl Discourse {
    /// Collects the referents of an article.
    pub(crate) fn new(scene: &Scene<'_>, sentences: &[Sentence]) -> Self {
        let mut referents = Vec::new();
        let mut starts = Vec::with_capacity(sentences.len() + 1);
        for (number, sentence) in sentences.iter().enumerate() {
            starts.push(referents.len());
            let mut subject_open = true;
            for (_, naming) in scene.namings(sentence.tokens.start, sentence.tokens.end) {
                let Some(figure) = naming.figure else { continue };
                let Some(kind) = scene.cast.figures.get(figure).map(|f| f.kind) else { continue };
                if naming.kind == MentionKind::Title {
                    continue;
                }
                let before = naming
                    .first
                    .checked_sub(1)
                    .filter(|b| *b >= sentence.tokens.start)
                    .map_or("", |b| scene.text.lower(b));
                let after = scene.text.lower(naming.end);
                let oblique = matches!(
                    before,
                    "of" | "in" | "to" | "with" | "from" | "by" | "on" | "against" | "for" | "at" | "between"
                );
                let subject =
                    subject_open && !oblique && after != "'s" && naming.kind != MentionKind::Demonym;
                if subject {
                    subject_open = false;
                }
                referents.push(Referent { figure, token: naming.first, sentence: number, kind, subject });
            }
        }
        starts.push(referents.len());
        Self { referents, starts, speeches: Speeches::default() }
    }

    /// The referents of sentences `first..=last`.
    fn between(&self, first: usize, last: usize) -> &[Referent] {
        let start = |number: usize| self.starts.get(number).copied().unwrap_or(self.referents.len());
        self.referents.get(start(first)..start(last + 1)).unwrap_or_default()
    }

    /// The referents of a sentence.
    fn of(&self, sentence: usize) -> &[Referent] {
        self.between(sentence, sentence)
    }

    /// Those of a sentence that stand before a token.
    fn before(&self, sentence: usize, token: usize) -> &[Referent] {
        let all = self.of(sentence);
        all.get(..all.partition_point(|r| r.token < token)).unwrap_or_default()
    }

    /// The best referent before `token` that passes `test`: subjects first, sentence by sentence.
    fn find(
        &self,
        scene: &Scene<'_>,
        token: usize,
        sentence: usize,
        reach: usize,
        test: impl Fn(&Referent) -> bool,
    ) -> Option<usize> {
        let _ = scene;
        for back in 0..=reach {
            let Some(number) = sentence.checked_sub(back) else { break };
            let here = || self.before(number, token).iter().filter(|r| test(r));
            if let Some(found) = here().find(|r| r.subject).or_else(|| here().next_back()) {
                return Some(found.figure);
            }
        }
        None
    }

    /// Everybody that a noun phrase and its list stand for.
    pub(crate) fn parties(
        &self,
        scene: &Scene<'_>,
        statement: &Statement<'_>,
        at: usize,
        exclude: &[Who],
    ) -> Vec<Party> {
        let members = statement.syntax.members(at);
        let mut out: Vec<Party> = Vec::new();
        for member in members {
            for party in self.one(scene, statement, member, exclude) {
                if !out.iter().any(|p| p.who == party.who) {
                    out.push(party);
                }
            }
        }
        out
    }

    fn one(&self, scene: &Scene<'_>, statement: &Statement<'_>, at: usize, exclude: &[Who]) -> Vec<Party> {
        // "nobody in Whitehall", "no one in Paris": the government of the place.
        if matches!(
            statement.syntax.lemma(at),
            "nobody" | "one" | "anybody" | "anyone" | "everyone" | "someone"
        ) {
            let place = scene.of_phrase(statement, at).and_then(|of| scene.head_name(statement, of));
            let seat = place.filter(|n| n.via == Via::Metonym || n.kind == MentionKind::State);
            if let Some(party) = seat.and_then(|n| scene.named(&n, &[])) {
                return vec![party];
            }
        }
        if let Some(party) = scene.party(statement, at) {
            return vec![self.owner_of_body(scene, statement, &party).unwrap_or(party)];
        }
        let found = self.resolve(scene, statement, at, exclude);
        if !found.is_empty() {
            return found;
        }
        // "none of them", "both of the countries", "members of the bloc"
        let syntax = &statement.syntax;
        if matches!(
            syntax.lemma(at),
            "none"
                | "all"
                | "both"
                | "some"
                | "most"
                | "many"
                | "each"
                | "any"
                | "few"
                | "several"
                | "neither"
                | "majority"
                | "number"
                | "handful"
                | "dozen"
                | "one"
                | "two"
                | "three"
                | "half"
        ) {
            if let Some(of) = scene.of_phrase(statement, at) {
                return self.one(scene, statement, of, exclude);
            }
        }
        Vec::new()
    }

    /// "its Foreign Ministry", "the Foreign Ministry": the state whose body it is, named before.
    fn owner_of_body(&self, scene: &Scene<'_>, statement: &Statement<'_>, party: &Party) -> Option<Party> {
        let Who::Figure(number) = party.who else { return None };
        let figure = scene.cast.figures.get(number).filter(|f| f.acts_for.is_none())?;
        let record = figure.record.and_then(|r| scene.gazetteer.record(r))?;
        record.fact("generic")?;
        let state = |r: &Referent| r.kind == EntityKind::State || scene.cast.side_of(r.figure).is_some();
        let found = self.find(scene, party.first, statement.number, 3, state)?;
        let side = scene.cast.side_of(found).unwrap_or(found);
        Some(Party {
            who: Who::Figure(side),
            via: Via::Coreference,
            voice: Some(super::actors::Voice { figure: Some(number), first: party.first, end: party.end }),
            ..party.clone()
        })
    }

    /// A figure of a sentence that passes `test`: the nearest before `token`, else the first after.
    pub(crate) fn within(
        &self,
        sentence: usize,
        token: usize,
        test: impl Fn(usize) -> bool,
    ) -> Option<(usize, usize)> {
        let here = || self.of(sentence).iter().filter(|r| test(r.figure));
        here()
            .rfind(|r| r.token < token)
            .or_else(|| here().find(|r| r.token >= token))
            .map(|r| (r.figure, r.token))
    }

    /// The nearest figure that passes `test` before `token`, within three sentences.
    pub(crate) fn nearest_before(
        &self,
        token: usize,
        sentence: usize,
        test: impl Fn(usize) -> bool,
    ) -> Option<(usize, usize)> {
        // A token of a later sentence may be meant, as far as the caller is concerned.
        let upto = self.referents.partition_point(|r| r.token < token);
        let from = self.starts.get(sentence.saturating_sub(3)).copied().unwrap_or(upto);
        self.referents
            .get(from..upto)
            .unwrap_or_default()
            .iter()
            .rev()
            .find(|r| test(r.figure))
            .map(|r| (r.figure, r.token))
    }

    /// The nearest figure that passes `test`: before `token` in its sentence and those before, then after.
    pub(crate) fn nearest(
        &self,
        token: usize,
        sentence: usize,
        test: impl Fn(usize) -> bool,
    ) -> Option<(usize, usize)> {
        let fits = |r: &&Referent| test(r.figure);
        let before = self.before(sentence, token).iter().rev().find(fits);
        let after = || self.of(sentence).iter().filter(|r| r.token >= token).find(fits);
        let earlier = || {
            (1..=4).find_map(|back| {
                let number = sentence.checked_sub(back)?;
                let here = || self.of(number).iter();
                here().filter(|r| r.subject).find(fits).or_else(|| here().rev().find(fits))
            })
        };
        let later = || self.of(sentence + 1).iter().find(fits);
        before.or_else(after).or_else(earlier).or_else(later).map(|r| (r.figure, r.token))
    }

    /// Who a pronoun or description stands for; `exclude` is who it cannot be.
    pub(crate) fn resolve(
        &self,
        scene: &Scene<'_>,
        statement: &Statement<'_>,
        at: usize,
        exclude: &[Who],
    ) -> Vec<Party> {
        let syntax = &statement.syntax;
        let (first, end) = statement.tokens(at);
        let sentence = statement.number;
        let lemma = syntax.lemma(at);
        let words: Vec<&str> = syntax.lemmas(at).collect();
        let has = |w: &str| words.contains(&w);
        let out = |r: &Referent| exclude.contains(&Who::Figure(r.figure));
        let acts = |r: &Referent| matches!(r.kind, EntityKind::State | EntityKind::Org);
        let made = |figure: Option<usize>| -> Vec<Party> {
            figure
                .map(|f| Party { who: Who::Figure(f), first, end, via: Via::Coreference, voice: None })
                .into_iter()
                .collect()
        };
        let nature = |r: &Referent, key: &str, values: &[&str]| {
            scene.record(r.figure).is_some_and(|record| values.iter().any(|v| record.has(key, v)))
        };
        if let Some(speaker) = self.said_of_itself(scene, statement, at, exclude) {
            return speaker;
        }
        let group = words.iter().find(|w| REGIONS.contains(w));
        match lemma {
            "we" | "us" | "ourselves" | "i" | "me" | "myself" => self.side(first, (first, end), exclude),
            // "the Pacific nation", "the Gulf kingdom"
            "country" | "nation" | "state" | "republic" | "kingdom" | "government" | "archipelago"
            | "monarchy"
                if group.is_some() && (has("the") || has("this")) =>
            {
                let of_region = |r: &Referent| {
                    scene.record(r.figure).and_then(|record| record.fact("groups")).is_some_and(|groups| {
                        group.is_some_and(|g| groups.split(',').any(|name| name.starts_with(g)))
                    })
                };
                made(self.find(scene, first, sentence, 8, |r| of_region(r) && !out(r)))
            }

            "it" | "itself" | "this" => {
                let before = self.find(scene, first, sentence, 2, |r| acts(r) && !out(r));
                // "While it does not recognise Taiwan, Singapore …"
                let after = || {
                    let later = |r: &&Referent| r.token > first && acts(r) && !out(r);
                    self.of(sentence).iter().find(later).map(|r| r.figure)
                };
                made(before.or_else(after))
            }
            "they" | "them" | "themselves" | "both" | "these" | "neither" => {
                if matches!(lemma, "both" | "neither") || has("two") {
                    return self.two(scene, first, sentence, (first, end), exclude);
                }
                let plural = |r: &Referent| {
                    r.kind == EntityKind::Org
                        && nature(r, "type", &["armed_group", "movement", "rival_government", "party"])
                };
                made(
                    self.find(scene, first, sentence, 2, |r| plural(r) && !out(r))
                        .or_else(|| self.find(scene, first, sentence, 1, |r| acts(r) && !out(r))),
                )
            }
            "he" | "she" | "him" | "himself" | "herself" => {
                made(self.find(scene, first, sentence, 3, |r| r.kind == EntityKind::Person && !out(r)))
            }
            "group" | "movement" | "militant" | "islamist" | "insurgent" | "regime" | "hardliner"
            | "fundamentalist" | "militia" | "rebel" | "junta" | "faction"
                if has("the") || has("this") || lemma == "islamist" =>
            {
                let armed = |r: &Referent| {
                    r.kind == EntityKind::Org
                        && nature(r, "type", &["armed_group", "movement", "rival_government"])
                };
                made(self.find(scene, first, sentence, 6, |r| armed(r) && !out(r)).or_else(|| {
                    self.find(scene, first, sentence, 2, |r| acts(r) && lemma == "regime" && !out(r))
                }))
            }
            "government" | "administration" | "authority" | "authorities" | "leadership" | "ruler"
                if has("the")
                    && (has("new")
                        || has("interim")
                        || has("caretaker")
                        || has("islamist")
                        || lemma == "ruler") =>
            {
                let armed = |r: &Referent| {
                    r.kind == EntityKind::Org
                        && nature(r, "type", &["armed_group", "movement", "rival_government"])
                };
                made(self.find(scene, first, sentence, 6, |r| armed(r) && !out(r)).or_else(|| {
                    self.find(scene, first, sentence, 2, |r| r.kind == EntityKind::State && !out(r))
                }))
            }
            "emirate" => made(
                self.find(scene, first, sentence, 8, |r| {
                    r.kind == EntityKind::Org
                        && nature(r, "type", &["armed_group", "movement", "rival_government"])
                        && !out(r)
                })
                .or_else(|| scene.cast.figures.iter().position(|f| f.name == "Taliban")),
            ),
            "island" | "islands" => made(self.find(scene, first, sentence, 8, |r| {
                nature(r, "nature", &["island", "archipelago"]) && !out(r)
            })),
            // "the Republic recognises", in its minister's mouth
            "republic" | "kingdom" | "state" | "federation" | "union" | "sultanate"
                if has("the")
                    && scene.text.tokens.get(end - 1).is_some_and(|t| t.is_capital())
                    && !self.side(first, (first, end), exclude).is_empty() =>
            {
                self.side(first, (first, end), exclude)
            }
            "kingdom" => {
                let kingdom = |r: &Referent| nature(r, "nature", &["kingdom"]) && !out(r);
                let before = self.find(scene, first, sentence, 8, kingdom);
                let after = || self.of(sentence).iter().find(|r| r.token > first && kingdom(r));
                made(before.or_else(|| after().map(|r| r.figure)))
            }
            "territory" | "enclave" | "province" | "region" | "republic" | "statelet" | "entity"
            | "peninsula"
                if has("the") || has("this") || has("its") || has("breakaway") =>
            {
                let disputed = |r: &Referent| {
                    nature(r, "nature", &["breakaway", "territory", "enclave"])
                        || nature(r, "type", &["disputed"])
                };
                made(self.find(scene, first, sentence, 8, |r| disputed(r) && !out(r)))
            }
            "bloc" | "alliance" | "organization" | "union" => {
                made(self.find(scene, first, sentence, 6, |r| {
                    r.kind == EntityKind::Org
                        && nature(r, "type", &["igo", "alliance", "un_body", "eu_body", "forum"])
                        && !out(r)
                }))
            }
            "country" | "nation" | "state" | "side" | "neighbor" if has("two") || has("both") => {
                self.two(scene, first, sentence, (first, end), exclude)
            }
            "country" | "nation" | "state" | "government" | "capital" | "cabinet" | "ministry" | "side"
            | "authority" | "authorities" | "people" | "army" | "leadership" | "delegation" | "land"
            | "soil" | "territory" | "homeland" | "republic" | "administration"
                if has("our") || has("my") =>
            {
                self.side(first, (first, end), exclude)
            }
            "country" | "nation" | "state" | "government" | "capital" | "cabinet" | "ministry" | "side"
            | "authorities"
                if words.iter().any(|w| matches!(*w, "his" | "her")) =>
            {
                let person = self.find(scene, first, sentence, 2, |r| {
                    r.kind == EntityKind::Person && scene.cast.side_of(r.figure).is_some()
                });
                made(person.and_then(|p| scene.cast.side_of(p)))
            }
            "state" if has("jewish") => made(scene.cast.figures.iter().position(|f| f.id == "iso:IL")),
            "country" | "nation" | "state" | "republic"
                if ["island", "breakaway", "separatist", "secessionist", "landlocked"]
                    .iter()
                    .any(|w| has(w)) =>
            {
                let values: &[&str] =
                    if has("island") { &["island", "archipelago"] } else { &["breakaway", "landlocked"] };
                made(self.find(scene, first, sentence, 8, |r| nature(r, "nature", values) && !out(r)))
            }
            "country" | "nation" | "state" if has("the") || has("this") => {
                made(self.find(scene, first, sentence, 4, |r| r.kind == EntityKind::State && !out(r)))
            }
            _ if has("the") && self.namesake(scene, first, sentence, lemma, exclude).is_some() => {
                made(self.namesake(scene, first, sentence, lemma, exclude))
            }
            _ if self.is_bare_body(statement, at) => {
                let state = |r: &Referent| {
                    (r.kind == EntityKind::State || scene.cast.side_of(r.figure).is_some()) && !out(r)
                };
                let found = self.find(scene, first, sentence, 2, state);
                let figure = found.and_then(|f| scene.cast.side_of(f)).or(found);
                let mut party = made(figure);
                for p in &mut party {
                    p.voice = Some(super::actors::Voice { figure: None, first, end });
                }
                party
            }
            _ => Vec::new(),
        }
    }

    /// "Oman said it would": a pronoun as the subject of what is said is most often the speaker.
    fn said_of_itself(
        &self,
        scene: &Scene<'_>,
        statement: &Statement<'_>,
        at: usize,
        exclude: &[Who],
    ) -> Option<Vec<Party>> {
        let syntax = &statement.syntax;
        if !matches!(syntax.lemma(at), "it" | "they") {
            return None;
        }
        let verb = (at + 1..syntax.chunks.len()).find(|&v| syntax.verb(v).is_some())?;
        let (saying, link) = syntax.link(verb).governor.filter(|_| syntax.link(verb).subject == Some(at))?;
        let said =
            matches!(link, super::syntax::Link::That) && super::syntax::is_report(syntax.lemma(saying));
        let subject = syntax.link(saying).subject.filter(|_| said)?;
        // "reporters said it": what is spoken of stands before.
        if matches!(
            syntax.lemma(subject),
            "report" | "it" | "they" | "he" | "she" | "newspaper" | "source" | "who" | "which"
        ) {
            return None;
        }
        let (first, end) = statement.tokens(at);
        let speakers: Vec<Party> = syntax
            .members(subject)
            .into_iter()
            .flat_map(|np| self.one(scene, statement, np, exclude))
            .filter(|p| !exclude.contains(&p.who))
            .map(|p| Party { first, end, via: Via::Coreference, ..p })
            .collect();
        if !speakers.is_empty() {
            let people = speakers.iter().all(|p| self.is_person(scene, p));
            return (!people).then_some(speakers);
        }
        // "Four more countries said that they": the same countries.
        let many = syntax.lemma(at) == "they";
        many.then(|| scene.by_words(statement, subject)).flatten().map(|party| vec![party])
    }

    fn is_person(&self, scene: &Scene<'_>, party: &Party) -> bool {
        matches!(party.who, Who::Figure(f) if scene.cast.figures.get(f).is_some_and(|f| f.kind == EntityKind::Person))
    }

    /// Who "we" are at a token: the side of whoever is speaking there.
    fn side(&self, token: usize, (first, end): (usize, usize), exclude: &[Who]) -> Vec<Party> {
        self.speeches
            .speaker_at(token)
            .filter(|s| matches!(s.who, Who::Figure(_)) && !exclude.contains(&s.who))
            .map(|s| Party { first, end, via: Via::Coreference, ..s.clone() })
            .into_iter()
            .collect()
    }

    /// "the Federation", "the council": a figure whose name holds the word.
    fn namesake(
        &self,
        scene: &Scene<'_>,
        token: usize,
        sentence: usize,
        lemma: &str,
        exclude: &[Who],
    ) -> Option<usize> {
        if !matches!(
            lemma,
            "federation"
                | "republic"
                | "council"
                | "front"
                | "emirate"
                | "union"
                | "league"
                | "confederation"
                | "kingdom"
                | "empire"
                | "duchy"
                | "assembly"
                | "authority"
                | "committee"
                | "commission"
                | "movement"
                | "party"
                | "alliance"
        ) {
            return None;
        }
        self.find(scene, token, sentence, 6, |r| {
            !exclude.contains(&Who::Figure(r.figure))
                && scene
                    .cast
                    .figures
                    .get(r.figure)
                    .is_some_and(|f| f.name.split(' ').any(|w| w.eq_ignore_ascii_case(lemma)))
        })
    }

    /// A body or official without a state beside it: "the foreign ministry", "officials".
    fn is_bare_body(&self, statement: &Statement<'_>, at: usize) -> bool {
        statement.syntax.kind(at) == Some(ChunkKind::Np)
            && matches!(
                statement.syntax.lemma(at),
                "government"
                    | "ministry"
                    | "minister"
                    | "president"
                    | "premier"
                    | "cabinet"
                    | "official"
                    | "authority"
                    | "authorities"
                    | "spokesman"
                    | "spokeswoman"
                    | "spokesperson"
                    | "ambassador"
                    | "envoy"
                    | "diplomat"
                    | "chancellor"
                    | "king"
                    | "presidency"
                    | "delegation"
                    | "army"
                    | "military"
            )
    }

    /// The last two distinct states before a token.
    fn two(
        &self,
        scene: &Scene<'_>,
        token: usize,
        sentence: usize,
        (first, end): (usize, usize),
        exclude: &[Who],
    ) -> Vec<Party> {
        let mut found: Vec<usize> = Vec::new();
        let _ = scene;
        // The earliest pair of the nearest sentence that names two.
        for back in 0..=2 {
            let Some(number) = sentence.checked_sub(back) else { break };
            found.clear();
            for r in self.before(number, token) {
                if r.kind == EntityKind::State
                    && !found.contains(&r.figure)
                    && !exclude.contains(&Who::Figure(r.figure))
                {
                    found.push(r.figure);
                }
            }
            if found.len() >= 2 {
                break;
            }
        }
        if found.len() < 2 {
            return Vec::new();
        }
        found
            .iter()
            .take(2)
            .map(|&f| Party { who: Who::Figure(f), first, end, via: Via::Coreference, voice: None })
            .collect()
    }
}

/// Adjectives of a part of the world, as the gazetteer's groups of states begin.
const REGIONS: &[&str] = &[
    "pacific",
    "caribbean",
    "gulf",
    "african",
    "asian",
    "european",
    "baltic",
    "balkan",
    "nordic",
    "arab",
    "andean",
    "american",
    "mediterranean",
    "sahel",
    "caucasus",
    "latin",
];
