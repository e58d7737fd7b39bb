//! Who a noun phrase stands for: states behind capitals, bodies and officials, collectives.

use super::chunk::{Chunk, ChunkKind};
use super::syntax::Syntax;
use crate::document::{EntityKind, MentionKind, Via};
use crate::entities::{Cast, Naming};
use crate::gazetteer::{Gazetteer, Record};
use crate::text::Text;
use crate::text::dates::TimeExpr;

/// Who is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Who {
    /// A figure of the cast.
    Figure(usize),
    /// Several actors by a description, with the canonical words.
    Collective(String),
}

/// An actor as a phrase names it; tokens are those of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Party {
    pub(crate) who: Who,
    pub(crate) first: usize,
    pub(crate) end: usize,
    pub(crate) via: Via,
    /// The official or body through whom the actor speaks, where the phrase names one: figure and tokens.
    pub(crate) voice: Option<Voice>,
}

/// The official or body that speaks for an actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Voice {
    /// The figure, if it has a name.
    pub(crate) figure: Option<usize>,
    pub(crate) first: usize,
    pub(crate) end: usize,
}

/// What an article is read with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scene<'s> {
    pub(crate) gazetteer: &'s Gazetteer,
    pub(crate) text: &'s Text<'s>,
    pub(crate) cast: &'s Cast,
    /// The time expressions of the article, in order.
    pub(crate) times: &'s [TimeExpr],
    /// The day of publication, given or read off the dateline.
    pub(crate) published: Option<jiff::civil::Date>,
}

/// A sentence with its place in the article.
#[derive(Debug)]
pub(crate) struct Statement<'s> {
    /// Number of the sentence.
    pub(crate) number: usize,
    /// Its first token.
    pub(crate) offset: usize,
    pub(crate) syntax: Syntax<'s>,
}

impl Statement<'_> {
    /// Tokens of a chunk.
    pub(crate) fn tokens(&self, at: usize) -> (usize, usize) {
        self.syntax.chunks.get(at).map_or((0, 0), |c| (self.offset + c.first, self.offset + c.end))
    }
}

/// Nouns that stand for the government whose adjective or possessor precedes.
const BODIES: &[&str] = &[
    "government",
    "authority",
    "authorities",
    "official",
    "administration",
    "leadership",
    "ministry",
    "ministries",
    "president",
    "presidency",
    "minister",
    "premier",
    "leader",
    "ambassador",
    "envoy",
    "diplomat",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "delegation",
    "negotiator",
    "side",
    "regime",
    "cabinet",
    "foreign",
    "diplomacy",
    "embassy",
    "mission",
    "state",
    "republic",
    "kingdom",
    "army",
    "military",
    "force",
    "troop",
    "navy",
    "police",
    "general",
    "commander",
    "chancellor",
    "monarchy",
    "king",
    "queen",
    "emir",
    "crown",
    "prince",
    "secretary",
    "representative",
    "consul",
    "consulate",
    "delegate",
    "chief",
    "head",
    "capital",
    "department",
    "council",
    "guard",
    "soldier",
    "warplane",
    "jet",
    "aircraft",
    "agency",
    "service",
    "coastguard",
    "intelligence",
    "planner",
    "strategist",
    "commissioner",
    "adviser",
    "advisor",
    "aide",
    "junta",
    "general's",
    "ruler",
    "politburo",
    "dictator",
    "executive",
    "coalition",
    "counterpart",
    "governor",
    "court",
    "parliament",
    "statehood",
    "independence",
    "nation",
    "country",
    "people",
    "land",
    "chargé",
    "plenipotentiary",
    "emissary",
    "nominee",
    "attaché",
    "monarch",
    "sultan",
    "tsar",
    "czar",
    "emperor",
    "crown",
    "congress",
    "senate",
    "legation",
    "party",
    "border",
    "customs",
    "airport",
    "security",
    "defense",
    "interior",
    "health",
    "trade",
    "finance",
    "energy",
    "taoiseach",
    "bank",
    "operator",
    "press",
    "statesman",
    "peace",
    "proposal",
    "policy",
    "stance",
    "position",
    "view",
    "decision",
    "flag",
    "seat",
];

/// Nouns that are an actor of their own beside their state.
const OWN_ACTORS: &[&str] = &[
    "rebel",
    "opposition",
    "insurgent",
    "militant",
    "militia",
    "activist",
    "party",
    "lawmaker",
    "parliament",
    "deputy",
    "politician",
    "court",
    "senator",
    "mp",
    "analyst",
    "journalist",
    "newspaper",
    "paper",
    "daily",
    "student",
    "woman",
    "citizen",
    "voter",
    "protester",
    "company",
    "conservative",
    "labour",
    "separatist",
    "exile",
    "community",
    "refugee",
    "migrant",
    "worker",
    "writer",
    "actor",
    "scholar",
    "expert",
    "group",
    "association",
    "union",
    "trader",
    "fisherman",
];

/// Nouns that make a collective of an adjective: "Western capitals".
const COLLECTIVE_HEADS: &[&str] = &[
    "country",
    "state",
    "nation",
    "government",
    "capital",
    "power",
    "neighbor",
    "leader",
    "member",
    "republic",
    "monarchy",
    "ally",
    "partner",
    "diplomat",
    "official",
    "world",
];

impl Scene<'_> {
    /// What the gazetteer holds of a figure.
    pub(crate) fn record(&self, figure: usize) -> Option<Record<'_>> {
        self.gazetteer.record(self.cast.figures.get(figure)?.record?)
    }

    /// The number of the time expression that covers a token as an adverb, not as part of a phrase.
    pub(crate) fn time_at(&self, token: usize) -> Option<u32> {
        let token = self.text.tokens.get(token)?;
        let at = self.times.partition_point(|t| t.end <= token.start as usize);
        let time = self.times.get(at)?;
        (time.start <= token.start as usize && !time.attributive).then_some(at as u32)
    }

    /// Whether a naming is a title of several words with "of" or "for" right before a person's name.
    pub(crate) fn is_title_of_next(&self, naming: usize) -> bool {
        let (Some(title), Some(next)) = (self.cast.namings.get(naming), self.cast.namings.get(naming + 1))
        else {
            return false;
        };
        title.kind == MentionKind::Title
            && next.kind == MentionKind::Person
            && title.end == next.first
            && (title.first..title.end).any(|t| matches!(self.text.lower(t), "of" | "for"))
    }

    /// The namings inside tokens `first..end`, with their numbers.
    pub(crate) fn namings(&self, first: usize, end: usize) -> impl Iterator<Item = (usize, &Naming)> {
        let from = self.cast.namings.partition_point(|n| n.first < first);
        self.cast
            .namings
            .iter()
            .enumerate()
            .skip(from)
            .take_while(move |(_, n)| n.first < end)
            .filter(move |(_, n)| n.end <= end)
    }

    /// Whether the words of a phrase include a name.
    pub(crate) fn is_named(&self, statement: &Statement<'_>, chunk: &Chunk) -> bool {
        let (first, end) = (statement.offset + chunk.first, statement.offset + chunk.end);
        self.namings(first, end).any(|(_, n)| n.kind != MentionKind::Title)
    }

    /// Who the noun phrase `at` stands for, without looking outside its sentence.
    pub(crate) fn party(&self, statement: &Statement<'_>, at: usize) -> Option<Party> {
        let syntax = &statement.syntax;
        let chunk = *syntax.chunks.get(at)?;
        if chunk.kind != ChunkKind::Np {
            return None;
        }
        let (first, end) = statement.tokens(at);
        let head = statement.offset + chunk.head;
        let names: Vec<(usize, Naming)> = self
            .namings(first, end)
            .filter(|(_, n)| n.kind != MentionKind::Title)
            .map(|(i, n)| (i, *n))
            .collect();
        // The head itself is a name; "Chad's Defence Ministry": its possessor stands before.
        if let Some((_, naming)) = names.iter().find(|(_, n)| n.first <= head && head < n.end) {
            let naming = *naming;
            if let Some(party) = self.owned_body(statement, at, &naming) {
                return Some(party);
            }
            let mut names = names;
            if let Some(owner) = syntax.link(at).owner.and_then(|o| self.head_name(statement, o)) {
                names.insert(0, (0, owner));
            } else if naming.kind == MentionKind::Org {
                // "the Foreign Ministry of Iraq"
                let of = syntax.kind(at + 1) == Some(ChunkKind::Prep) && syntax.lemma(at + 1) == "of";
                if let Some(of) = of.then(|| self.of_phrase(statement, at)).flatten() {
                    if let Some(mut state) = self.head_name(statement, of) {
                        if state.kind == MentionKind::State {
                            state.end = naming.first;
                            names.insert(0, (0, state));
                        }
                    }
                }
            }
            return self.named(&naming, &names);
        }
        let lemma = syntax.lemma(at);
        // "the Russian ambassador, Dmitry Zhirnov": the person stands beside.
        let beside = syntax.link(at).apposition.and_then(|a| {
            let (f, e) = statement.tokens(a);
            self.namings(f, e).find(|(_, n)| n.kind == MentionKind::Person).map(|(_, n)| *n)
        });
        if let Some(person) = beside {
            if let Some(party) = self.person(&person) {
                return Some(party);
            }
        }
        let owner = syntax.link(at).owner;
        let of = self.of_phrase(statement, at);
        // A state before, with a noun for its government: "Tajik authorities", "Russia's Foreign Ministry".
        let own_actor = OWN_ACTORS.contains(&lemma);
        let body = BODIES.contains(&lemma);
        if body || own_actor {
            let state = names
                .iter()
                .rev()
                .map(|(_, n)| *n)
                .find(|n| self.acts(n))
                .or_else(|| owner.and_then(|o| self.head_name(statement, o)))
                .or_else(|| of.and_then(|o| self.head_name(statement, o)));
            if let Some(state) = state {
                if let Some(collective) = self.collective(statement, at) {
                    return Some(collective);
                }
                let party = self.named(&state, &[])?;
                if own_actor && !body {
                    let words = self.text.slice(first, end).to_owned();
                    return Some(Party {
                        who: Who::Collective(strip_determiner(&words)),
                        first,
                        end,
                        via: Via::Collective,
                        voice: None,
                    });
                }
                let voice = Voice { figure: None, first, end };
                return Some(Party { first, end, voice: Some(voice), ..party });
            }
        }
        if let Some(collective) = self.collective(statement, at) {
            return Some(collective);
        }
        if let Some(owner) = owner {
            if body {
                return self.party(statement, owner);
            }
        }
        None
    }

    /// An actor that only its own words name: "women's associations", "the ministers".
    pub(crate) fn by_words(&self, statement: &Statement<'_>, at: usize) -> Option<Party> {
        let syntax = &statement.syntax;
        let chunk = syntax.chunks.get(at).filter(|c| c.kind == ChunkKind::Np)?;
        let lemma = syntax.lemma(at);
        let capital = self.text.tokens.get(statement.offset + chunk.head).is_some_and(|t| t.is_capital())
            && syntax.words.get(chunk.head).is_some_and(|w| w.tag == crate::text::lexicon::Tag::Name);
        let actor = OWN_ACTORS.contains(&lemma)
            || matches!(
                lemma,
                "minister"
                    | "government"
                    | "official"
                    | "leader"
                    | "delegation"
                    | "diplomat"
                    | "president"
                    | "country"
                    | "state"
                    | "capital"
                    | "nation"
                    | "authorities"
                    | "coalition"
                    | "cabinet"
                    | "council"
                    | "monarch"
                    | "duke"
            )
            || capital;
        let treaty = [
            "treaty",
            "convention",
            "accord",
            "agreement",
            "congress",
            "pact",
            "protocol",
            "conference",
            "declaration",
            "decree",
            "charter",
            "constitution",
        ]
        .contains(&lemma);
        if treaty {
            return None;
        }
        let bare = chunk.end - chunk.first == 1 && !capital;
        if !actor || bare {
            return None;
        }
        let (mut first, end) = statement.tokens(at);
        if let Some(owner) = syntax.link(at).owner {
            first = statement.tokens(owner).0;
        }
        Some(Party {
            who: Who::Collective(strip_determiner(self.text.slice(first, end))),
            first,
            end,
            via: Via::Collective,
            voice: None,
        })
    }

    /// "Somalia's Prime Minister's Office", "the Government of Kenya": a body of the state that owns it.
    fn owned_body(&self, statement: &Statement<'_>, at: usize, naming: &Naming) -> Option<Party> {
        if naming.kind != MentionKind::Org {
            return None;
        }
        let number = naming.figure?;
        let figure = self.cast.figures.get(number)?;
        let record = figure.record.and_then(|r| self.gazetteer.record(r));
        let generic = record.is_none_or(|r| r.fact("generic").is_some() || r.fact("body").is_some());
        if !generic || figure.acts_for.is_some() {
            return None;
        }
        let mut owner = statement.syntax.link(at).owner;
        while let Some(o) = owner.and_then(|o| statement.syntax.link(o).owner) {
            owner = Some(o);
        }
        let state =
            owner.or_else(|| self.of_phrase(statement, at)).and_then(|o| self.head_name(statement, o))?;
        if !self.acts(&state) {
            return None;
        }
        let party = self.named(&state, &[])?;
        let (first, end) = statement.tokens(at);
        Some(Party {
            first,
            end,
            via: party.via,
            voice: Some(Voice { figure: Some(number), first: naming.first, end: naming.end }),
            who: party.who,
        })
    }

    /// The naming that heads a phrase.
    pub(crate) fn head_name(&self, statement: &Statement<'_>, at: usize) -> Option<Naming> {
        let chunk = statement.syntax.chunks.get(at)?;
        let (first, end) = statement.tokens(at);
        let head = statement.offset + chunk.head;
        self.namings(first, end)
            .map(|(_, n)| *n)
            .filter(|n| n.kind != MentionKind::Title)
            .find(|n| n.first <= head && head < n.end)
            .or_else(|| {
                self.namings(first, end).map(|(_, n)| *n).filter(|n| n.kind != MentionKind::Title).last()
            })
    }

    /// The noun phrase of an of-phrase right after `at`.
    pub(crate) fn of_phrase(&self, statement: &Statement<'_>, at: usize) -> Option<usize> {
        let syntax = &statement.syntax;
        let at = if syntax.kind(at + 1) == Some(ChunkKind::Quote) { at + 1 } else { at };
        (syntax.kind(at + 1) == Some(ChunkKind::Prep)
            && matches!(syntax.lemma(at + 1), "of" | "in" | "for")
            && syntax.kind(at + 2) == Some(ChunkKind::Np))
        .then_some(at + 2)
    }

    /// Whether a naming can act as a state or body.
    fn acts(&self, naming: &Naming) -> bool {
        let Some(figure) = naming.figure.and_then(|f| self.cast.figures.get(f)) else { return false };
        matches!(figure.kind, EntityKind::State | EntityKind::Org) || naming.via == Via::Metonym
    }

    /// The party that a naming stands for; `names` are the others of its phrase.
    pub(crate) fn named(&self, naming: &Naming, names: &[(usize, Naming)]) -> Option<Party> {
        let number = naming.figure?;
        let figure = self.cast.figures.get(number)?;
        match naming.kind {
            MentionKind::Person => self.person(naming),
            MentionKind::Org => {
                // "Russia's Foreign Ministry", "the US Senate": the state acts, the body speaks.
                let state = figure.acts_for.or_else(|| {
                    let body = figure
                        .record
                        .and_then(|r| self.gazetteer.record(r))
                        .is_some_and(|r| r.fact("body").is_some())
                        || figure.record.is_none();
                    let state = names.iter().map(|(_, n)| n).find(|n| {
                        n.end <= naming.first && matches!(n.kind, MentionKind::State | MentionKind::Demonym)
                            || n.kind == MentionKind::Place && n.via == Via::Metonym
                            || n.end <= naming.first && n.kind == MentionKind::Org && self.rules(n)
                    });
                    body.then_some(state).flatten().and_then(|n| n.figure)
                });
                match state {
                    Some(state) => Some(Party {
                        who: Who::Figure(state),
                        first: naming.first,
                        end: naming.end,
                        via: Via::Metonym,
                        voice: Some(Voice { figure: Some(number), first: naming.first, end: naming.end }),
                    }),
                    None => Some(Party {
                        who: Who::Figure(number),
                        first: naming.first,
                        end: naming.end,
                        via: naming.via,
                        voice: None,
                    }),
                }
            }
            _ => Some(Party {
                who: Who::Figure(number),
                first: naming.first,
                end: naming.end,
                via: naming.via,
                voice: None,
            }),
        }
    }

    /// Whether an organisation can have ministries: a rival government, a movement, a union of states.
    fn rules(&self, naming: &Naming) -> bool {
        naming
            .figure
            .and_then(|f| self.record(f))
            .and_then(|r| r.fact("type"))
            .is_some_and(|t| matches!(t, "armed_group" | "movement" | "rival_government" | "igo" | "party"))
    }

    /// A person, as the state or body the person acts for.
    fn person(&self, naming: &Naming) -> Option<Party> {
        let number = naming.figure?;
        let figure = self.cast.figures.get(number)?;
        let voice = Voice { figure: Some(number), first: naming.first, end: naming.end };
        let _ = figure;
        Some(match self.cast.side_of(number) {
            Some(state) => Party {
                who: Who::Figure(state),
                first: naming.first,
                end: naming.end,
                via: Via::Office,
                voice: Some(voice),
            },
            None => Party {
                who: Who::Figure(number),
                first: naming.first,
                end: naming.end,
                via: naming.via,
                voice: None,
            },
        })
    }

    /// A collective actor: "Western countries", "no country", "neighbouring states".
    pub(crate) fn collective(&self, statement: &Statement<'_>, at: usize) -> Option<Party> {
        let syntax = &statement.syntax;
        let chunk = syntax.chunks.get(at)?;
        let (first, end) = statement.tokens(at);
        let lemma = syntax.lemma(at);
        let party = |name: &str| {
            Some(Party {
                who: Who::Collective(name.to_owned()),
                first,
                end,
                via: Via::Collective,
                voice: None,
            })
        };
        let words: Vec<&str> = syntax.lemmas(at).collect();
        let has = |w: &str| words.contains(&w);
        match lemma {
            "nobody" | "everybody" | "everyone" | "anyone" | "anybody" | "one"
                if has("no") || lemma != "one" =>
            {
                return party("international community");
            }
            "community" if has("international") || has("world") || has("global") => {
                return party("international community");
            }
            "world" | "globe" if words.len() <= 3 && !has("muslim") && !has("arab") => {
                return party("international community");
            }
            "powers" if has("great") || has("world") => return party("world powers"),
            "power"
                if has("world")
                    || has("major")
                    || has("great")
                    || has("big")
                    || has("global")
                    || has("foreign") =>
            {
                return party(if has("foreign") { "foreign powers" } else { "world powers" });
            }
            "west" if has("the") => return party("Western countries"),
            _ => {}
        }
        if !COLLECTIVE_HEADS.contains(&lemma)
            || has("both")
            || has("the") && has("two")
            || has("either")
            || has("neither")
        {
            return None;
        }
        let not_one = words.contains(&"one") && chunk.first > 0 && syntax.word(chunk.first - 1) == "not";
        if not_one {
            return party("international community");
        }
        let plural = syntax.words.get(chunk.head).is_some_and(|w| w.tag == crate::text::lexicon::Tag::Plural)
            || words.iter().any(|w| matches!(*w, "no" | "any" | "every" | "single" | "each" | "another"));
        if !plural {
            return None;
        }
        // "no UN member state", "not a single country"
        if words.iter().any(|w| matches!(*w, "no" | "any" | "single" | "every"))
            && self.region(first, end).is_none()
        {
            return party("international community");
        }
        if has("member") && words.iter().any(|w| matches!(*w, "un" | "u.n." | "nations")) {
            return party("international community");
        }
        if (lemma == "neighbor" || has("neighboring") || has("bordering") || has("adjacent"))
            && !has("central")
        {
            return party("neighboring countries");
        }
        if has("regional") || self.of_phrase(statement, at).is_some_and(|o| syntax.lemma(o) == "region") {
            return party("regional countries");
        }
        if let Some(adjective) = self.region(first, end) {
            return party(&adjective);
        }
        // A state's own officials are no collective.
        if self.namings(first, end).any(|(_, n)| {
            matches!(
                n.kind,
                MentionKind::State | MentionKind::Demonym | MentionKind::Place | MentionKind::Org
            )
        }) {
            let members = matches!(lemma, "country" | "state" | "nation" | "member" | "government");
            if members {
                return party(&strip_determiner(self.text.slice(first, end)));
            }
            return None;
        }
        if lemma == "member" {
            let bloc = self
                .of_phrase(statement, at)
                .and_then(|o| self.head_name(statement, o))
                .and_then(|n| n.figure)
                .and_then(|f| self.cast.figures.get(f));
            return match bloc.map(|f| f.name.as_str()) {
                Some("United Nations") => party("international community"),
                Some("European Union") => party("EU countries"),
                Some("NATO") => party("NATO members"),
                _ => None,
            };
        }
        if matches!(
            lemma,
            "leader" | "diplomat" | "official" | "member" | "ally" | "partner" | "republic" | "monarchy"
        ) {
            return None;
        }
        party("international community")
    }

    /// The canonical collective of a regional adjective in tokens `first..end`.
    fn region(&self, first: usize, end: usize) -> Option<String> {
        let words = self.text.slice(first, end).to_ascii_lowercase();
        const REGIONS: &[(&str, &str)] = &[
            ("central asian", "Central Asian states"),
            ("south asian", "South Asian countries"),
            ("southeast asian", "Southeast Asian countries"),
            ("east asian", "East Asian countries"),
            ("latin american", "Latin American countries"),
            ("south american", "South American countries"),
            ("west african", "West African states"),
            ("east african", "East African countries"),
            ("north african", "North African countries"),
            ("eastern european", "Eastern European countries"),
            ("western european", "Western European countries"),
            ("western", "Western countries"),
            ("muslim", "Muslim countries"),
            ("islamic", "Islamic countries"),
            ("arab", "Arab states"),
            ("gulf", "Gulf states"),
            ("african", "African countries"),
            ("european", "European countries"),
            ("eu", "EU countries"),
            ("asian", "Asian countries"),
            ("caribbean", "Caribbean states"),
            ("pacific", "Pacific countries"),
            ("nordic", "Nordic countries"),
            ("baltic", "Baltic states"),
            ("balkan", "Balkan countries"),
            ("turkic", "Turkic states"),
            ("nato", "NATO members"),
        ];
        REGIONS
            .iter()
            .find(|(adjective, _)| {
                words
                    .split([' ', '-'])
                    .collect::<Vec<_>>()
                    .windows(adjective.split(' ').count())
                    .any(|w| w.join(" ") == *adjective)
            })
            .map(|(_, name)| (*name).to_owned())
    }
}

pub(crate) fn strip_determiner(words: &str) -> String {
    for determiner in ["the ", "The ", "a ", "A ", "an ", "An ", "its ", "their ", "his ", "her "] {
        if let Some(rest) = words.strip_prefix(determiner) {
            return rest.to_owned();
        }
    }
    words.to_owned()
}
