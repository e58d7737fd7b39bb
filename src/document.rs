//! The typed result of one article, and its serde form: one JSON object a document.
//!
//! Field names and values mirror the JSON one to one (`snake_case`). All offsets count
//! in the unit named by [`Document::offsets`]; the library always produces bytes.

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// Version of the JSON layout; it grows when a field changes its meaning.
pub const SCHEMA_VERSION: u32 = 1;

macro_rules! labels {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $label:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $label)] $variant),+
        }

        impl $name {
            /// Every value, in the order of the guide.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The label as it stands in the JSON.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }

            /// The value of a label, if it is one.
            #[must_use]
            pub fn from_label(label: &str) -> Option<Self> {
                match label { $($label => Some(Self::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

labels! {
    /// The unit in which offsets are counted.
    OffsetUnit {
        /// UTF-8 bytes: what Rust slices with.
        Bytes = "bytes",
        /// Unicode code points: what Python strings index.
        Chars = "chars",
        /// UTF-16 code units: what JavaScript strings index.
        Utf16 = "utf16",
    }
}

labels! {
    /// What an entity is.
    EntityKind {
        /// A named human.
        Person = "person",
        /// A country, claimed state or dependent territory.
        State = "state",
        /// An intergovernmental body, armed group, party, ministry, company or medium.
        Org = "org",
        /// A city, province, region, river, sea or building.
        Place = "place",
        /// Several actors named as one: "world powers", "neighboring countries".
        Collective = "collective",
    }
}

labels! {
    /// What a span of the text names.
    MentionKind {
        /// A named human, without the title.
        Person = "person",
        /// A country, claimed state or dependent territory by name.
        State = "state",
        /// Adjective or people of a state.
        Demonym = "demonym",
        /// A body, group, party, ministry, company or medium.
        Org = "org",
        /// A place; a capital used for its government stays a place.
        Place = "place",
        /// An office or role phrase.
        Title = "title",
    }
}

labels! {
    /// How an actor or mention was resolved to its entity.
    Via {
        /// By its canonical name.
        Name = "name",
        /// By another name or spelling of the gazetteer.
        Alias = "alias",
        /// By the surname of a person.
        Surname = "surname",
        /// By the adjective or people of a state.
        Demonym = "demonym",
        /// By a capital, seat or palace that stands for a government.
        Metonym = "metonym",
        /// By an office held at the article's date.
        Office = "office",
        /// By an abbreviation.
        Acronym = "acronym",
        /// By a pronoun or a description of something named before.
        Coreference = "coreference",
        /// By the words of a collective actor.
        Collective = "collective",
    }
}

labels! {
    /// How far recognition goes.
    StanceKind {
        /// Granted, formally or de facto, or announced for a set date.
        Recognized = "recognized",
        /// Not granted; the bare fact.
        NotRecognized = "not_recognized",
        /// Declined or ruled out, by will.
        Refused = "refused",
        /// Engaged, yet expressly short of recognition.
        StoppedShort = "stopped_short",
        /// The question is put off.
        Deferred = "deferred",
        /// Weighed or signalled.
        Considering = "considering",
        /// Made to depend on something.
        Conditional = "conditional",
        /// Taken back.
        Withdrawn = "withdrawn",
        /// Asked for: the holder is who is asked.
        Sought = "sought",
        /// Another's recognition is spoken against.
        Opposed = "opposed",
        /// Another's recognition is welcomed or urged.
        Supported = "supported",
    }
}

labels! {
    /// The form of a recognition where the text names it.
    Formality {
        /// "de jure".
        DeJure = "de_jure",
        /// "de facto".
        DeFacto = "de_facto",
    }
}

labels! {
    /// What the holder of a concern does.
    Attitude {
        /// Is worried, wary, alarmed.
        Concerned = "concerned",
        /// Warns, alleges, accuses.
        Warned = "warned",
        /// Denies being a threat, pledges that none will come.
        Reassured = "reassured",
        /// Acts in answer to a threat.
        Responded = "responded",
    }
}

labels! {
    /// The kinds of threat a concern may be about.
    ThreatKind {
        /// Drugs moving or made.
        DrugTrafficking = "drug_trafficking",
        /// Weapons moving illegally.
        ArmsTrafficking = "arms_trafficking",
        /// People bought, sold or smuggled.
        HumanTrafficking = "human_trafficking",
        /// Smuggling and gangs at large.
        OrganizedCrime = "organized_crime",
        /// Terror groups and attacks.
        Terrorism = "terrorism",
        /// Insurgents, rebels, militants and their raids.
        Militancy = "militancy",
        /// Refugee or migrant flows.
        Refugees = "refugees",
        /// Violence, chaos, civil war, spillover.
        Instability = "instability",
        /// Clashes, incursions, violations at a border.
        BorderSecurity = "border_security",
        /// Invasion, missile or air attack, build-ups.
        MilitaryAggression = "military_aggression",
        /// Nuclear, chemical and missile programmes.
        Proliferation = "proliferation",
        /// Attacks on networks and data.
        Cyber = "cyber",
        /// Piracy, attacks on shipping.
        Maritime = "maritime",
        /// Meddling, espionage, destabilisation by a state.
        Interference = "interference",
        /// Famine and humanitarian collapse named as a danger.
        Humanitarian = "humanitarian",
        /// "Security threats", unspecified.
        General = "general",
    }
}

labels! {
    /// What kind of contact took place.
    ContactKind {
        /// Talks, reception, signing, discussion face to face.
        Meeting = "meeting",
        /// A journey to somebody or somewhere.
        Visit = "visit",
        /// By phone or video.
        Call = "call",
    }
}

labels! {
    /// The office behind a title, where the title tells it.
    Role {
        /// President, king, emir.
        HeadOfState = "head_of_state",
        /// Prime minister, chancellor.
        HeadOfGovernment = "head_of_government",
        /// Vice president, crown prince.
        DeputyHeadOfState = "deputy_head_of_state",
        /// Deputy prime minister.
        DeputyHeadOfGovernment = "deputy_head_of_government",
        /// Foreign minister, secretary of state.
        ForeignMinister = "foreign_minister",
        /// Defence minister.
        DefenceMinister = "defence_minister",
        /// Interior or home minister.
        InteriorMinister = "interior_minister",
        /// Finance minister.
        FinanceMinister = "finance_minister",
        /// Any other minister.
        Minister = "minister",
        /// Deputy or junior minister.
        DeputyMinister = "deputy_minister",
        /// Ambassador, consul, chargé d'affaires.
        Ambassador = "ambassador",
        /// Special envoy or representative.
        Envoy = "envoy",
        /// Permanent representative at the United Nations.
        UnRep = "un_rep",
        /// Spokesperson, press secretary.
        Spokesperson = "spokesperson",
        /// National security adviser or council secretary.
        NationalSecurity = "national_security",
        /// Head of an intelligence service.
        Intelligence = "intelligence",
        /// Commander, chief of staff, officer.
        Military = "military",
        /// Speaker of a parliament.
        Speaker = "speaker",
        /// Member of a parliament.
        Legislator = "legislator",
        /// Head or high official of an international body.
        IgoOfficial = "igo_official",
        /// Governor, mayor, head of a region.
        Subnational = "subnational",
        /// Judge or prosecutor.
        Judiciary = "judiciary",
        /// Head of a central bank.
        CentralBank = "central_bank",
        /// Leader of a party.
        PartyLeader = "party_leader",
        /// Leader of the opposition.
        OppositionLeader = "opposition_leader",
        /// Opposition abroad.
        ExileOpposition = "exile_opposition",
        /// Leader of an armed group.
        ArmedGroup = "armed_group",
        /// Cleric.
        Religious = "religious",
        /// Adviser, official, aide.
        Official = "official",
        /// Spouse of an office holder.
        Spouse = "spouse",
        /// Anything else: analyst, tutor, captain of a ship.
        Other = "other",
    }
}

/// A day, serialised as `YYYY-MM-DD`.
///
/// ```
/// let day: demarche::Day = "2022-03-24".parse()?;
/// assert_eq!(day.to_string(), "2022-03-24");
/// # Ok::<(), demarche::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Day(pub(crate) jiff::civil::Date);

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "format": "date"})
    }
}

impl Day {
    /// The day of a calendar date, if there is one.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok().map(Self)
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.0, f)
    }
}

impl std::str::FromStr for Day {
    type Err = crate::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self).map_err(|_| crate::Error::bad_date(text))
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl TryFrom<String> for Day {
    type Error = crate::Error;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// Everything that was read out of one article.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Document {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// Name and version of the program.
    pub engine: String,
    /// Date of the gazetteer.
    pub gazetteer: String,
    /// Unit of every `start` and `end`.
    pub offsets: OffsetUnit,
    /// The caller's id of the article.
    pub id: String,
    /// Given, read off the dateline, or null.
    pub published: Option<Day>,
    /// The caller's title.
    pub title: Option<String>,
    /// The caller's source.
    pub source: Option<String>,
    /// The caller's address.
    pub url: Option<String>,
    /// Who and what the article names, in order of first mention.
    pub entities: Vec<Entity>,
    /// Every span that names something, in order of the text.
    pub mentions: Vec<Mention>,
    /// Who holds which title.
    pub offices: Vec<Office>,
    /// Who recognises whom, and how far.
    pub recognition: Vec<Stance>,
    /// Who fears, warns of, denies or answers which threat.
    pub concerns: Vec<Concern>,
    /// Who met, visited or called whom.
    pub contacts: Vec<Contact>,
    /// Who says what.
    pub quotes: Vec<Quote>,
    /// What the reader should know about this run: limits reached, odd characters.
    pub warnings: Vec<Warning>,
}

/// One entity of the article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Entity {
    /// `iso:RU`, `wd:Q…`, a slug of the gazetteer, or `local:…`.
    pub id: String,
    /// What it is.
    pub kind: EntityKind,
    /// Its canonical English name.
    pub name: String,
    /// ISO 3166-1 alpha-2 code of a state.
    pub iso: Option<String>,
    /// Whether the gazetteer knows it.
    pub known: bool,
    /// The canonical state name where the entity is an official or body of a state.
    pub acts_for: Option<String>,
}

/// A span of the text that names something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Mention {
    /// First unit.
    pub start: usize,
    /// First unit after.
    pub end: usize,
    /// The slice.
    pub text: String,
    /// What the span names.
    pub kind: MentionKind,
    /// Id of the entity, where there is one (titles have none).
    pub entity: Option<String>,
    /// How it was resolved.
    pub via: Via,
}

/// Somebody or something that acts, as the words of the article name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Actor {
    /// Canonical name: "Russia" for the word "Moscow".
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Id in [`Document::entities`].
    pub entity: String,
    /// The words of the article.
    pub text: String,
    /// First unit of the words.
    pub start: usize,
    /// First unit after the words.
    pub end: usize,
    /// The canonical state name where the actor is an official or body of a state.
    pub acts_for: Option<String>,
    /// How it was resolved.
    pub via: Via,
}

/// A person in an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Office {
    /// Who holds it.
    pub person: Actor,
    /// The title as the article has it, with its modifiers. Where the words at `start..end` only
    /// point at it, the title that is meant: `President` for one of two `Presidents`, `foreign
    /// minister` for `his counterpart`.
    pub title: String,
    /// The office behind the title.
    pub role: Role,
    /// acting, deputy, former, special, first, … in lower case.
    pub modifiers: Vec<String>,
    /// The state or organisation it belongs to.
    pub of: Option<Actor>,
    /// First unit of the title.
    pub start: usize,
    /// First unit after the title.
    pub end: usize,
}

/// A time expression and the days it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct When {
    /// First unit.
    pub start: usize,
    /// First unit after.
    pub end: usize,
    /// The slice.
    pub text: String,
    /// First day, null where the text leaves it open.
    pub from: Option<Day>,
    /// Last day, inclusive; null where the text leaves it open.
    pub to: Option<Day>,
}

/// Who recognises whom, and how far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Stance {
    /// Stable: a hash of document id, kind and spans.
    pub id: String,
    /// Whose stance it is; null for treaties, congresses, passives without an agent.
    pub holder: Option<Actor>,
    /// Who or what is (not) recognised; a claim to territory reads `Russia/Crimea`.
    pub target: Actor,
    /// How far.
    pub kind: StanceKind,
    /// The shortest words that carry it.
    pub cue: Span,
    /// The sentence.
    pub evidence: Span,
    /// Who says so; null is the narrator, or the holder itself.
    pub source: Option<Actor>,
    /// de jure or de facto, where the text says it.
    pub formality: Option<Formality>,
    /// Whether the text says "yet", "so far", "still".
    pub yet: bool,
    /// The time the text gives.
    pub when: Option<When>,
    /// What it depends on, with its conjunction.
    pub condition: Option<Span>,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
    /// 0 to 1, calibrated on labelled sentences.
    pub confidence: f64,
    /// The rule that fired.
    pub rule: String,
}

/// A threat that a concern is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Threat {
    /// Which kind.
    pub kind: ThreatKind,
    /// First unit of the words.
    pub start: usize,
    /// First unit after the words.
    pub end: usize,
    /// The words.
    pub text: String,
}

/// Who fears, warns of, denies or answers which threats.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Concern {
    /// Stable: a hash of document id, kind and spans.
    pub id: String,
    /// Whose concern; empty where the text names nobody ("fears are growing").
    pub holders: Vec<Actor>,
    /// What they do about it.
    pub attitude: Attitude,
    /// All threats of the statement.
    pub threats: Vec<Threat>,
    /// Where the threat comes from.
    pub origin: Option<Actor>,
    /// Whom it threatens.
    pub affected: Option<Actor>,
    /// The shortest words that carry the attitude.
    pub cue: Span,
    /// The sentence.
    pub evidence: Span,
    /// Who says so.
    pub source: Option<Actor>,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
    /// 0 to 1, calibrated on labelled sentences.
    pub confidence: f64,
    /// The rule that fired.
    pub rule: String,
}

/// Who met, visited or called whom, where and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Contact {
    /// Stable: a hash of document id, kind and spans.
    pub id: String,
    /// Meeting, visit or call.
    pub kind: ContactKind,
    /// The most specific actors named.
    pub participants: Vec<Actor>,
    /// Where; of a visit, the destination.
    pub place: Option<Actor>,
    /// When it took or takes place.
    pub date: Option<When>,
    /// The words that carry it.
    pub cue: Span,
    /// The sentence.
    pub evidence: Span,
    /// Who says so.
    pub source: Option<Actor>,
    /// The rule that fired.
    pub rule: String,
}

/// Somebody's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quote {
    /// Who says it, where the text tells.
    pub speaker: Option<Actor>,
    /// What is said; of a direct quotation without its marks.
    pub span: Span,
    /// Inside quotation marks, or reported.
    pub direct: bool,
    /// The words of saying: "said", "according to".
    pub cue: Span,
}

/// Something the reader should know about this run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Warning {
    /// A short slug: `sentence_too_long`, `mixed_script`, …
    pub code: String,
    /// What happened, with limit and actual value.
    pub message: String,
    /// First unit of the place concerned.
    pub start: usize,
    /// First unit after it.
    pub end: usize,
}
