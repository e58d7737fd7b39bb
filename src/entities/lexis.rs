//! Lexical classes that tell what a capitalised sequence names: heads of bodies and places,
//! honorifics, name particles, verbs of speech. Closed lists, so they live in code.

use crate::text::hash::Map;
use std::ops::{BitAnd, BitOr};

use once_cell::sync::Lazy;

use crate::text::token::hash;

/// A set of classes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Classes(u32);

impl Classes {
    /// Whether any class of `other` is in the set.
    pub(crate) fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Classes {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitAnd for Classes {
    type Output = Self;
    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

/// Capitalised head of a body: `Council`, `Front`, `Airlines`.
pub(crate) const BODY: Classes = Classes(1);
/// A body that goes on with `of` or `for`: `University of`, `Center for`.
pub(crate) const BODY_OF: Classes = Classes(1 << 1);
/// An organ that every state has; the state's name stays outside: `Ministry`, `Senate`.
pub(crate) const ORGAN: Classes = Classes(1 << 2);
/// Common noun that makes the name before it a body: `party`, `militia`.
pub(crate) const BODY_AFTER: Classes = Classes(1 << 3);
/// Common noun that makes the name after it a body: `agency`, `newspaper`.
pub(crate) const BODY_BEFORE: Classes = Classes(1 << 4);
/// Capitalised head of a place: `River`, `Palace`, `Airport`.
pub(crate) const PLACE: Classes = Classes(1 << 5);
/// A word before the name of a place: `Lake`, `Mount`.
pub(crate) const PLACE_PRE: Classes = Classes(1 << 6);
/// A word, of any language, before the name of a body: `Radio`, `Banco`, `Jaysh`.
pub(crate) const BODY_PRE: Classes = Classes(1 << 30);
/// Common noun that makes the name beside it a place: `crossing`, `province`.
pub(crate) const PLACE_AFTER: Classes = Classes(1 << 7);
/// Head of an event, law, treaty or prize: such names are no mentions.
pub(crate) const THING: Classes = Classes(1 << 8);
/// Common noun for a human.
pub(crate) const HUMAN: Classes = Classes(1 << 9);
/// Stands before a name and is no part of it: `Mr.`, `Mullah`.
pub(crate) const HONORIFIC: Classes = Classes(1 << 10);
/// Military and police ranks before a name.
pub(crate) const RANK: Classes = Classes(1 << 11);
/// Months, weekdays and the like.
pub(crate) const CALENDAR: Classes = Classes(1 << 12);
/// Lower-case word inside a name: `bin`, `van`.
pub(crate) const PARTICLE: Classes = Classes(1 << 13);
/// Lower-case word that ends a name: `kyzy`.
pub(crate) const SUFFIX: Classes = Classes(1 << 14);
/// Verbs of which humans (and bodies) are subjects.
pub(crate) const SAYS: Classes = Classes(1 << 15);
/// Prepositions before a place.
pub(crate) const LOCATIVE: Classes = Classes(1 << 16);
/// Verbs whose object is a place.
pub(crate) const TAKES_PLACE: Classes = Classes(1 << 17);
/// Modifiers of a title: `acting`, `deputy`.
pub(crate) const MODIFIER: Classes = Classes(1 << 18);
/// Fields of an office: `foreign`, `fisheries`.
pub(crate) const DOMAIN: Classes = Classes(1 << 19);
/// Plain adjectives that stand before a title without belonging to it.
pub(crate) const DESCRIPTIVE: Classes = Classes(1 << 20);
/// Kinship nouns.
pub(crate) const KIN: Classes = Classes(1 << 21);
/// May stand with a possessive inside the name of a body: `People's`.
pub(crate) const OWNERS: Classes = Classes(1 << 22);
/// Capitalised abbreviations that name nothing: `GDP`, `CEO`.
pub(crate) const NO_NAME: Classes = Classes(1 << 23);
/// Verbs that make somebody hold an office: `appointed`, `named`.
pub(crate) const APPOINTS: Classes = Classes(1 << 24);
/// Heads of a place that go on with `of`: `Gulf of`, `Strait of`.
pub(crate) const PLACE_OF: Classes = Classes(1 << 25);

/// Kinds of ships: their names are no mentions.
pub(crate) const VESSEL: Classes = Classes(1 << 26);

/// States of the US whose names are single words; the gazetteer keeps most of them silent.
pub(crate) const US_STATE: Classes = Classes(1 << 27);
/// Points of the compass that begin the name of a region: `Eastern Samar`.
pub(crate) const COMPASS: Classes = Classes(1 << 28);
/// Believers and ethnic groups: no mentions.
pub(crate) const FOLK: Classes = Classes(1 << 29);

const LISTS: &[(Classes, &str)] = &[
    (
        BODY,
        "academy administration agency airline airlines airways alliance army assembly association \
         associates authority bank battalion board brigade brigades broadcaster broadcasting bureau cabinet \
         caucus center centre centers chamber church club coalition college command commission committee \
         company confederation congress consortium cooperative corp corp. corporation corps council court \
         courts department directorate embassy enterprise enterprises faction federation fleet force forces \
         forum foundation front fund gazette government group guard guards guild herald holding holdings inc inc. \
         industries inspectorate institute institution institutions intelligence jirga junta league legion \
         legislature ltd ltd. llc plc media militia ministry movement network news newspaper newspapers \
         observatory office opposition organisation organization organisations parliament partnership party \
         patriarchate police politburo politbureau presidency press radio regiment registry resistance \
         secretariat senate service services society squad squadron syndicate taskforce telegraph television \
         theatre times tribune tribunal trust tv union university watch watchdog workers archive bloc \
         conglomerate consulate daily weekly magazine chronicle observer monitor mail brotherhood \
         peshmerga guerrillas cartel mafia gang treasury exchange synod diocese caliphate navy unit units \
         crescent school schools seminary madrasa troupe orchestra team rangers administrations monitors \
         chancellery prosecutor's journal review division initiative panel \
         majlis shura mission airforce militias rebels directorates motors oil gas petroleum energy \
         technologies systems aerospace shipyard shipping logistics telecom telecommunications bancorp",
    ),
    (
        BODY_OF,
        "academy administration journal agency alliance army assembly association authority bank board bureau campaign center centre \
         chamber church club coalition college command commission committee confederation conference congress \
         corps council court department directorate faculty federation fellowship force forces foundation \
         front fund government group guard guards guild house institute institution league legion ministry \
         movement network observatory office order organisation organization party patriarchate \
         presidency school secretariat senate service society supporters tribunal union university parliament \
         embassy consulate mission division society",
    ),
    (
        ORGAN,
        "ministry parliament government senate army navy police embassy consulate cabinet presidency treasury \
         department military legislature constabulary secretariat chancellery prosecutor's \
         airforce judiciary gendarmerie",
    ),
    (
        BODY_AFTER,
        "party movement group militia newspaper daily agency broadcaster television channel network \
         website outlet magazine airline company conglomerate foundation university brigade battalion faction \
         militants fighters rebels gang cartel syndicate group's organisation organization bloc alliance \
         coalition militiamen guerrillas insurgents jihadists gunmen subsidiary carrier weekly tabloid portal \
         mercenaries",
    ),
    (
        BODY_BEFORE,
        "agency newspaper broadcaster television channel network website outlet airline company \
         carrier tabloid portal giant firm party movement militia group daily weekly station bank operator \
         ngo charity magazine foundation contractor manufacturer retailer lender conglomerate startup platform newspapers \
         agencies channels app",
    ),
    (
        PLACE,
        "river sea ocean bay gulf strait straits island islands isles isle peninsula mountain mountains \
         valley desert province provinces district region county governorate oblast krai prefecture city town \
         village airport airfield airbase port harbour harbor dam bridge palace castle cathedral mosque temple \
         hospital clinic hotel square street avenue boulevard road highway corridor pass crossing plateau \
         basin delta canal lake reef shoal atoll coast cape heights hills plain camp prison jail stadium park \
         tower hall gate cemetery base station plant field fields forest territory territories highlands \
         quarter suburb museum monastery church shrine fort fortress citadel barracks hospital's villa \
         mansion terminal tunnel refinery mine mines spaceport cosmodrome rivers republic's islets archipelago \
         hill mount memorial monument cemetery theater zoo library oasis steppe wadi crater ridge",
    ),
    (
        VESSEL,
        "frigate trawler ferry tanker ship vessel yacht destroyer submarine freighter cruiser corvette boat \
         carrier icebreaker cutter steamer liner supertanker battleship warship tug barge dhow schooner",
    ),
    (
        US_STATE,
        "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho \
         illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota \
         mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah \
         vermont virginia wisconsin wyoming",
    ),
    (
        COMPASS,
        "northern southern eastern western central north south east west upper lower northwest northeast \
         southwest southeast metro old greater inner outer northwestern northeastern southwestern southeastern",
    ),
    (
        FOLK,
        "hindu hindus muslim muslims christian christians jew jews jewish buddhist buddhists sikh sikhs sunni \
         sunnis shia shias shiite shiites alawite alawites catholic catholics protestant protestants druze kurd \
         kurds kurdish yazidi yazidis uyghur uyghurs uighur uighurs rohingya tuareg pashtun pashtuns hazara \
         hazaras arab arabs bedouin maori inuit islamist islamists jihadist republican republicans democrat \
         democrats tory tories orthodox ismaili houthi-led baloch baluch tatar tatars tamil tamils sinhalese hutu hutus tutsi \
         tutsis afrikaner roma sami zulu yoruba hausa fulani igbo amhara oromo tigrayan tigrayans",
    ),
    (
        BODY_PRE,
        "radio tv tele agence agencia banco banque banca grupo groupe partido parti partei jaysh jaish harakat \
         liwa jabhat hizb hezb kataib saraya lashkar tehreek tehrik jamaat jamiat sipah",
    ),
    (PLACE_OF, "gulf bay sea strait straits horn cape isle hall tower temple church rock dome square port"),
    (
        PLACE_PRE,
        "lake mount mt mt. port fort ft ft. cape camp saint st st. sankt santa san rio wadi tel jabal river",
    ),
    (
        PLACE_AFTER,
        "crossing province district region river valley mountains airport port city village town island \
         islands road highway peninsula county governorate oblast prefecture base airbase camp prison \
         neighbourhood neighborhood strait dam checkpoint border pass gorge suburb quarter municipality \
         enclave exclave area basin delta desert steppe corridor junction settlement township commune \
         department canton voivodeship territory archipelago hospital refinery mine square railway shrine \
         mosque cathedral palace lake sea coast hills heights oilfield gap facility plant complex reactor site strip \
         bridge lagoon spit sector frontline front",
    ),
    (
        THING,
        "summit war wars agreement agreements accord accords treaty pact day week month festival games cup \
         olympics conference convention protocol declaration plan act law bill constitution charter \
         resolution operation project award awards prize championship championships championnat crisis \
         revolution uprising massacre genocide spring process dialogue talks zone area strategy doctrine \
         report index deal memorandum budget code programme program scheme era age eve year years mass \
         reich empire dynasty ordinance amendment open master masters tournament \
         statute canon rule rules principle principles formula roadmap note letter framework compact \
         scandal affair papers files leaks cross medal order's virus fever earthquake hurricane cyclone \
         storm typhoon eclipse election elections referendum census class model missile rocket fighter jet \
         drone tank satellite telescope probe bible quran koran scripture",
    ),
    (
        HUMAN,
        "brother brothers sister sisters wife husband son daughter father mother uncle aunt cousin nephew niece \
         widow grandson granddaughter great-grandson grandfather engineer dissident poet singer footballer \
         player astronomer \
         analyst expert researcher scientist historian economist professor lecturer lawyer attorney journalist \
         photojournalist photographer reporter correspondent editor author writer novelist activist campaigner \
         blogger businessman businesswoman tycoon billionaire oligarch banker farmer teacher student doctor \
         physician nurse resident witness villager fisherman pilot soldier veteran fighter militant jihadist \
         warlord smuggler suspect victim refugee cleric preacher priest bishop archbishop imam rabbi monk nun \
         candidate politician lawmaker lawmakers diplomat official commentator academic scholar philosopher \
         sociologist actor actress director filmmaker artist musician composer athlete boxer wrestler \
         swimmer runner coach captain striker goalkeeper midfielder champion laureate winner dissidents \
         defector exile exiles spy hacker gunman bomber attacker trader merchant entrepreneur driver guard \
         bodyguard interpreter translator secretary assistant aide clerk worker hostage prisoner detainee \
         convict inmate mediator negotiator envoy opponent critic ally rival successor predecessor colleague \
         colleagues partner founder co-founder owner boss chief commander general colonel major captain \
         lieutenant sergeant admiral marshal princess prince king queen emperor tutor man woman boy girl \
         millionaire magnate mogul financier investor strategist consultant pollster anchor presenter host \
         broadcaster's guitarist drummer pianist violinist cellist cricketer golfer defender winger batsman \
         bowler pitcher quarterback jockey chef curator astronaut physicist chemist biologist geologist \
         choreographer conductor soprano tenor baritone sculptor architect designer comedian rapper referee \
         umpire cyclist rower skier gymnast sprinter dancer painter plumber baker jeweller jeweler goldsmith \
         zookeeper statistician theorist grandmaster playwright screenwriter biographer translator librarian \
         dentist surgeon trucker builder electrician carpenter butcher tailor waiter cook \
         columnist cartoonist whistleblower whistle-blower baron count duke",
    ),
    (
        KIN,
        "brother sister wife husband son daughter father mother uncle aunt cousin nephew niece widow grandson \
         granddaughter great-grandson grandfather grandmother tutor friend lawyer ex-wife ex-husband",
    ),
    (
        HONORIFIC,
        "mr mr. mrs mrs. ms ms. miss dr dr. doctor prof prof. professor sir dame lord lady baroness baron count \
         countess sheikh sheikha shaikh shaykh sheik mullah mulla mawlawi mawlavi maulvi maulawi moulvi \
         moulavi maulana mawlana qari haji hajji alhaj hajj mufti ayatollah hojatoleslam imam father rev rev. \
         reverend bishop \
         archbishop cardinal patriarch pastor rabbi prince princess judge justice comrade madame monsieur \
         madam mme mme. herr señor senor señora senora don shri smt smt. hon hon. honourable excellency \
         excellencies highness majesty messrs messrs. nobel laureate brother sister engineer eng eng. ustad \
         ustaz msgr msgr. monsignor ratu daw saya tengku tunku datuk seri dato tun pak bapak ibu  \
         metropolitan",
    ),
    (
        RANK,
        "general gen gen. major maj maj. lieutenant lt lt. colonel col col. brigadier brig brig. captain capt \
         capt. commander cmdr admiral adm adm. rear vice-admiral commodore marshal sergeant sgt sgt. corporal \
         superintendent inspector commissioner private ensign comandante subcomandante sub-lieutenant \
         lieutenant-general major-general lieutenant-colonel brigadier-general lt-gen maj-gen lt-col",
    ),
    (
        CALENDAR,
        "january february march april may june july august september october november december jan jan. feb \
         feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec. \
         monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun ramadan eid \
         christmas easter nowruz muharram gmt utc",
    ),
    (
        PARTICLE,
        "de la le du des del della di da das do dos e y i von van der den ter ten zu und vom bin ibn bint ben \
         al el ul ud uz ur ar as an ad at az ol abu abd ould wuld mint wa af av dit oglu ogly oghlu qizi kyzy \
         kizi uulu te t",
    ),
    (SUFFIX, "kyzy kizi qizi gizi uulu ulu oglu ogly oghlu zoda zada zadeh jr jr. sr sr."),
    (
        SAYS,
        "said says say told tells tell added adds wrote writes tweeted tweets posted announced announces \
         warned warns claimed claims stated states explained explains argued argues insisted insists noted \
         notes stressed stresses recalled recalls replied replies acknowledged admitted alleged denied denies \
         declined declared declares confirmed confirms commented remarked vowed vows pledged promised urged \
         urges asked asks accused thanked praised criticised criticized condemned welcomed met meets visited \
         arrived travelled traveled flew spoke speaks addressed called hailed quipped joked testified \
         resigned died lives serves served believes thinks hopes agreed refused rejected dismissed \
         emphasised emphasized expressed voiced suggested described reiterated cautioned complained \
         concluded continued congratulated",
    ),
    (
        LOCATIVE,
        "in at near above beneath beside outside off around across throughout inside toward towards via beyond",
    ),
    (
        TAKES_PLACE,
        "hit struck shelled bombed bombarded captured seized entered reached leave left leaves visit visited \
         visits retake retook overran besieged occupied occupy occupies stormed attacked liberated \
         recaptured invaded abandoned crossed shell bomb capture seize enter reach surrounded evacuated",
    ),
    (
        MODIFIER,
        "acting deputy former ex first second third interim outgoing incoming caretaker then vice assistant \
         senior chief principal permanent special honorary late new-elected designate incumbent provisional \
         transitional joint associate sub co erstwhile onetime one-time ousted deposed exiled retired \
         executive personal presidential self-declared self-proclaimed de-facto newly-appointed previous \
         adjunct lead general top current supreme",
    ),
    (
        DOMAIN,
        "foreign defence defense interior home finance prime justice health education information fisheries \
         fishery railways railway environment environmental social affairs trade industry industrial energy \
         oil petroleum gas economy economic economics labour labor agriculture agricultural transport \
         transportation culture cultural sports sport youth tourism commerce communications digital technology \
         science security national military intelligence spy army navy air police press media bureau \
         government political opposition party parliamentary state field peace human rights refugee refugees \
         migration immigration development planning infrastructure housing water mining mines resources \
         natural religious women women's family welfare emergency emergencies situations external internal \
         international diplomatic legal public relations policy climate nuclear counterterrorism \
         counter-terrorism anti-corruption electoral election budget treasury tax revenue customs border \
         borders tribes local regional provincial district federal municipal city town village cyber space \
         research innovation civil aviation maritime naval defence-industry privatisation investment \
         reconstruction integration reintegration reconciliation minority ethnic equality pensions \
         consumer food forestry rural urban disaster relief humanitarian rebel militia guerrilla field \
         faction negotiating trade-union union business company corporate editorial programme program \
         regional technical operational operations tactical logistics medical scientific academic \
         propaganda communications-affairs veterans veterans' hajj endowments haj vice virtue propagation communication communications works public social territorial prison prisons land lands \
         junta coup transition",
    ),
    (
        DESCRIPTIVE,
        "new current powerful influential veteran longtime long-time long-serving local other same young \
         embattled beleaguered controversial outspoken hard-line hardline moderate popular respected wealthy \
         own only main last next sole current elderly aging ageing ailing jailed imprisoned detained prominent \
         leading fellow de facto newly appointed recently neighbouring neighboring so-called hawkish \
         ruling governing reformist conservative liberal populist far-right centre-right centre-left leftist nationalist \
         pro-russian pro-western pro-european western-backed charismatic flamboyant",
    ),
    (
        OWNERS,
        "people workers women children journalists citizens veterans farmers lawyers students teachers peoples \
         mothers men president minister general governor peasants doctors employers writers bar speaker \
         ombudsman prosecutor soldiers physicians representatives deputies nations king queen mayor \
         chancellor premier chief presidents kings youth",
    ),
    (
        NO_NAME,
        "gdp ceo cfo coo cto tv dna rna hiv aids covid covid-19 id pm am vip mp mps gmt utc faq ngo ngos igo ied \
         ieds sim usb gps ai it pdf url phd mba suv pow pows idp idps wmd icbm icbms slbm ppe pcr ph hq fm nsa \
         ad bc ii iii iv vi vii viii ix xi xii sms cctv atm lng lpg vat gst kg km mph ok sos diy mrna uav uavs \
         pto tba faqs rip q&a dvd cd pc fyi op-ed dm rt cop ufo lgbt lgbtq lgbtqi lgbti hrh he hh \
         manpads rpg rpgs apc apcs ifv tnt usd eur gbp aud nzd nis opinion analysis breaking watch update \
         exclusive video live photos explainer editorial factbox interview im wgm gm jr sr ma ba llb",
    ),
    (
        APPOINTS,
        "named names appointed appoints nominated nominates elected elects designated designates picked picks \
         chose chooses chosen tapped taps sworn promoted declared proclaimed crowned installed made selected \
         confirmed reappointed hired proposed",
    ),
];

static CLASSES: Lazy<Map<u64, Classes>> = Lazy::new(|| {
    let mut classes: Map<u64, Classes> = Map::default();
    for &(class, words) in LISTS {
        for word in words.split_whitespace() {
            let entry = classes.entry(hash(&crate::text::fold::fold_surface(word))).or_default();
            *entry = *entry | class;
        }
    }
    classes
});

/// The classes of a word by the hash of its lower-case spelling.
pub(crate) fn classes(lower: u64) -> Classes {
    CLASSES.get(&lower).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_have_several_classes() {
        let party = classes(hash("party"));
        assert!(party.any(BODY) && party.any(BODY_AFTER) && !party.any(PLACE));
        assert_eq!(classes(hash("qwertz")), Classes::default());
    }
}
