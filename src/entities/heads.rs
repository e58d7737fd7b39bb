//! Heads of titles: the words that make a phrase an office, a rank or a calling.

use crate::text::hash::Map;
use once_cell::sync::Lazy;

use super::titles::TitleClass;
use crate::document::Role;
use crate::gazetteer::{CaseRule, Matcher, MatcherBuilder, Reading, SurfaceClass};

use Role as R;
use TitleClass::{Calling, Office, Rank};

/// Heads: phrases separated by `|`, the role of the bare head, its class.
const PHRASES: &[(&str, Role, TitleClass)] = &[
    ("president|presidents|co-president", R::HeadOfState, Office),
    (
        "king|kings|queen|emperor|empress|sultan|emir|amir|monarch|grand duke|pope|pontiff",
        R::HeadOfState,
        Office,
    ),
    ("supreme leader|ruler|strongman|dictator|head of state|heads of state", R::HeadOfState, Office),
    ("governor-general|governor general|regent", R::HeadOfState, Office),
    ("crown prince|vice president|vice presidents", R::DeputyHeadOfState, Office),
    (
        "premier|premiers|prime minister|prime ministers|chancellor|chancellors|taoiseach",
        R::HeadOfGovernment,
        Office,
    ),
    (
        "head of government|heads of government|chief executive|first minister|state counsellor",
        R::HeadOfGovernment,
        Office,
    ),
    ("tanaiste|vice premier|vice chancellor|vice premiers", R::DeputyHeadOfGovernment, Office),
    ("minister|ministers", R::Minister, Office),
    ("chief minister|chief ministers", R::Subnational, Office),
    ("chief secretary|chief commissioner|cabinet secretary", R::Official, Office),
    ("chief superintendent|chief inspector", R::Other, Rank),
    ("minister of state|state minister|parliamentary secretary", R::DeputyMinister, Office),
    ("state councilor|state councillor|councilor|councillor|councillors", R::Official, Office),
    ("secretary|secretaries|undersecretary|under secretary|state secretary", R::Official, Office),
    ("secretary of state|secretaries of state", R::ForeignMinister, Office),
    ("foreign secretary|top diplomat|chief diplomat", R::ForeignMinister, Office),
    ("home secretary", R::InteriorMinister, Office),
    (
        "secretary-general|secretary general|secretaries general|under-secretary-general",
        R::IgoOfficial,
        Office,
    ),
    ("assistant secretary-general|under secretary-general|undersecretary-general", R::IgoOfficial, Office),
    ("general secretary|party chief|party leader|first secretary", R::PartyLeader, Office),
    ("press secretary", R::Spokesperson, Office),
    (
        "attorney general|attorney-general|solicitor general|solicitor-general|prosecutor general|prosecutor-general",
        R::Judiciary,
        Office,
    ),
    ("attorney|prosecutor|prosecutors|chief justice|procurator|chief prosecutor", R::Judiciary, Office),
    ("ambassador|ambassadors|consul|consuls|consul general|consul-general|nuncio", R::Ambassador, Office),
    (
        "charge d'affaires|charge|attache|high commissioner|high commissioners|head of mission",
        R::Ambassador,
        Office,
    ),
    ("ambassador-at-large|deputy head of mission", R::Ambassador, Office),
    ("permanent representative|permanent observer", R::UnRep, Office),
    ("envoy|envoys|emissary|emissaries|special representative|special representatives", R::Envoy, Office),
    ("representative|representatives|rapporteur|coordinator|co-ordinator|mediator", R::Envoy, Office),
    (
        "spokesman|spokeswoman|spokesperson|spokesmen|spokespeople|spokespersons|mouthpiece",
        R::Spokesperson,
        Office,
    ),
    ("national security adviser|national security advisor", R::NationalSecurity, Office),
    ("commander|commanders|commander-in-chief|commander in chief|chief of staff", R::Military, Office),
    (
        "chief of general staff|chief of the general staff|chief of defence staff|chief of defense staff",
        R::Military,
        Office,
    ),
    ("chief of army staff|chief of the army|chiefs of staff|chief of the army staff", R::Military, Office),
    ("speaker|speakers", R::Speaker, Office),
    ("senator|senators|lawmaker|congressman|congresswoman|legislator|parliamentarian", R::Legislator, Office),
    ("member|members|majority leader|minority leader|whip", R::Legislator, Office),
    (
        "commissioner|commissioners|executive director|managing director|executive secretary",
        R::IgoOfficial,
        Office,
    ),
    (
        "director-general|director general|director|directors|rector|dean|provost|principal",
        R::Official,
        Office,
    ),
    ("second-in-command|deputy-in-chief|number two", R::Official, Office),
    ("head|heads|chief|chiefs|boss|chair|co-chair|chairs", R::Official, Office),
    ("chairman|chairwoman|chairperson|chairmen|chairpersons|convenor|convener", R::Official, Office),
    (
        "governor|governors|mayor|mayors|prefect|administrator|police chief|chief of police",
        R::Subnational,
        Office,
    ),
    ("central bank governor|central bank chief", R::CentralBank, Office),
    ("leader|leaders|co-leader", R::Official, Office),
    ("opposition leader|leader of the opposition", R::OppositionLeader, Office),
    (
        "adviser|advisers|advisor|advisors|aide|aides|counsellor|counselor|special assistant",
        R::Official,
        Office,
    ),
    ("chief negotiator|lead negotiator|negotiator|negotiators|interlocutor", R::Official, Office),
    (
        "auditor-general|inspector-general|surgeon general|surgeon-general|chief of protocol",
        R::Official,
        Office,
    ),
    ("lieutenant governor|lieutenant-governor", R::Subnational, Office),
    ("minister-counsellor|minister counsellor|minister-counselor|chief of mission", R::Ambassador, Office),
    (
        "ombudsman|ombudsperson|ombudswoman|treasurer|comptroller|auditor general|inspector general",
        R::Official,
        Office,
    ),
    ("first lady|first gentleman", R::Spouse, Office),
    ("counterpart|counterparts|colleague|colleagues|opposite number|opposite numbers", R::Other, Office),
    ("bureau chief|editor-in-chief|editor in chief|chief economist", R::Other, Office),
    ("co-founder|founder|cofounder", R::Other, Calling),
    ("warlord|rebel leader", R::ArmedGroup, Office),
    ("diplomat|diplomats|official|officials|deputy|deputies", R::Official, Calling),
    ("prince|princess|baron|count|duke|duchess", R::Other, Rank),
    (
        "bishop|archbishop|cardinal|patriarch|ayatollah|imam|mufti|grand mufti|chief rabbi",
        R::Religious,
        Calling,
    ),
    (
        "general|generals|colonel|major|captain|lieutenant|brigadier|admiral|marshal|field marshal",
        R::Military,
        Rank,
    ),
    (
        "lieutenant general|major general|brigadier general|lieutenant colonel|rear admiral|vice admiral",
        R::Military,
        Rank,
    ),
    (
        "sergeant|superintendent|inspector|commodore|corporal|judge|justice|judges|gen.|maj.|col.|lt.",
        R::Other,
        Rank,
    ),
];

/// Abbreviated heads, in capitals only.
const ABBREVIATED: &[(&str, Role, TitleClass)] = &[
    ("PM|PMs", R::HeadOfGovernment, Office),
    ("FM|FMs", R::ForeignMinister, Office),
    ("MP|MPs|MEP|MEPs", R::Legislator, Office),
    ("CEO", R::Other, Office),
    ("COAS", R::Military, Office),
    ("SRSG", R::Envoy, Office),
    ("VP", R::DeputyHeadOfState, Office),
    ("Sen.|Sens.|Rep.|Reps.|Sen|Rep", R::Legislator, Office),
    ("Gov.|Gov", R::Subnational, Office),
    ("Amb.|Amb", R::Ambassador, Office),
    ("Pres.", R::HeadOfState, Office),
];

/// The compiled heads.
pub(super) struct Heads {
    pub(super) matcher: Matcher,
    /// Role and class by the entry of a reading.
    pub(super) meanings: Vec<(Role, TitleClass)>,
}

/// Heads as a matcher, compiled once.
pub(super) static HEADS: Lazy<Heads> = Lazy::new(|| {
    let mut builder = MatcherBuilder::default();
    let mut meanings = Vec::new();
    for (table, case) in [(PHRASES, CaseRule::Any), (ABBREVIATED, CaseRule::Exact)] {
        for &(phrases, role, class) in table {
            let reading = Reading { entry: meanings.len() as u32, class: SurfaceClass::Name };
            phrases.split('|').for_each(|phrase| builder.add(phrase, case, reading));
            meanings.push((role, class));
        }
    }
    Heads { matcher: builder.build(), meanings }
});

/// Words that head a title by the gazetteer's list alone.
pub(super) static LISTED: Lazy<Map<&'static str, (Role, TitleClass)>> = Lazy::new(|| {
    let file = include_str!("../../gazetteers/titles.tsv");
    let mut listed = Map::default();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t').skip(2);
        let (Some(name), Some(surfaces), Some(facts)) = (cells.next(), cells.next(), cells.next()) else {
            continue;
        };
        let fact = |key: &str| facts.split('|').find_map(|f| f.strip_prefix(key)?.strip_prefix('='));
        let class = match fact("class") {
            Some("office") => Office,
            Some("descriptor") => Calling,
            _ => continue,
        };
        let Some(role) = fact("role").and_then(Role::from_label) else { continue };
        let alternatives = surfaces.split('|').filter_map(|s| s.strip_prefix("alt:"));
        for word in alternatives.chain([name]).filter(|word| !word.contains([' ', '-'])) {
            listed.entry(word).or_insert((role, class));
        }
    }
    listed
});
