//! Word classes: what a lower-case word may be, and its lemma.
//!
//! Closed classes are listed here; nouns, verbs, adjectives and adverbs come from WordNet's
//! word list (`gazetteers/words.tsv`, `gazetteers/forms.tsv`), inflection is undone by rule.
//! Lemmas are American: `recognise` and `recognize` are one verb.

use once_cell::sync::Lazy;

use super::table::Table;
use super::token::{hash, hash_on};

/// The class of a word in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Tag {
    /// the, a, this, no, every; also possessive pronouns.
    Det,
    /// Common noun, singular.
    Noun,
    /// Common noun, plural.
    Plural,
    /// Part of a name.
    Name,
    /// Adjective, ordinal, demonym before a noun.
    Adj,
    /// Adverb.
    Adv,
    /// Number.
    Num,
    /// it, they, none, both, everyone.
    Pron,
    /// Preposition.
    Prep,
    /// `to` before a verb.
    To,
    /// and, or, but, nor.
    Coord,
    /// if, that, because, whether, while.
    Sub,
    /// who, which, that, whose, where.
    Rel,
    /// will, would, may, can.
    Modal,
    /// Verb, base form.
    Base,
    /// Verb, third person singular present.
    Pres,
    /// Verb, past.
    Past,
    /// Verb, past participle.
    Part,
    /// Verb, -ing.
    Ing,
    /// not, n't.
    Neg,
    /// 's, '.
    Poss,
    /// up, off, out after a verb.
    Particle,
    /// , ; : . ( ) " and the like.
    Mark,
}

impl Tag {
    /// Whether the tag is one of a verb.
    pub(crate) fn is_verb(self) -> bool {
        matches!(self, Self::Base | Self::Pres | Self::Past | Self::Part | Self::Ing)
    }

    /// Whether the tag can be the head of a noun phrase.
    pub(crate) fn is_nominal(self) -> bool {
        matches!(self, Self::Noun | Self::Plural | Self::Name | Self::Num | Self::Pron)
    }
}

/// One thing that a word may be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sense<'a> {
    pub(crate) tag: Tag,
    pub(crate) lemma: &'a str,
    /// How usual the sense is, roughly the logarithm of a count.
    pub(crate) weight: i16,
}

/// Counts of a lemma as noun, verb, adjective, adverb; `-1` = not of that class.
#[derive(Debug, Clone, Copy, Default)]
struct Classes {
    lemma: &'static str,
    counts: [i16; 4],
}

impl Classes {
    const fn none(lemma: &'static str) -> Self {
        Self { lemma, counts: [-1; 4] }
    }

    fn count(&self, class: usize) -> i32 {
        self.counts.get(class).copied().map_or(-1, i32::from)
    }
}

/// A part of one of the lexicon's lists.
#[derive(Debug, Clone, Copy, Default)]
struct Part {
    from: u32,
    to: u32,
}

#[derive(Debug)]
struct Lexicon {
    lemmas: Table<Classes>,
    /// Irregular forms: lemma and class, those of one form together.
    forms: Vec<(&'static str, u8)>,
    form: Table<Part>,
    /// Closed classes: tag, lemma and weight, those of one word together.
    closed: Vec<(Tag, &'static str, i16)>,
    closed_word: Table<Part>,
}

const WORDS: &str = include_str!("../../gazetteers/words.tsv");
const OPERATORS: &str = include_str!("../../gazetteers/cues/operators.tsv");
const ATTITUDES: &str = include_str!("../../gazetteers/cues/attitudes.tsv");
const FORMS: &str = include_str!("../../gazetteers/forms.tsv");

/// Closed classes: `words: tag weight lemma?`; the most usual reading has the greatest weight.
const CLOSED: &[(&str, Tag, i16)] = &[
    ("the a an every each this these another such half", Tag::Det, 30),
    ("that", Tag::Det, 6),
    (
        "some any all both either neither no many much few several most other enough certain various",
        Tag::Det,
        20,
    ),
    ("its their our your my whose", Tag::Det, 30),
    ("his her", Tag::Det, 24),
    (
        "it he she they we i you him them us me itself himself herself themselves ourselves myself oneself",
        Tag::Pron,
        30,
    ),
    ("her", Tag::Pron, 8),
    ("his", Tag::Pron, 2),
    ("this these those that", Tag::Pron, 6),
    ("those", Tag::Det, 10),
    (
        "everyone everybody someone somebody anyone anybody none nobody nothing something anything everything",
        Tag::Pron,
        30,
    ),
    ("ours theirs hers yours mine", Tag::Pron, 30),
    (
        "all both either neither each some any few many several most others another other much enough half",
        Tag::Pron,
        8,
    ),
    ("neither either both", Tag::Adv, 4),
    ("there", Tag::Pron, 8),
    ("there", Tag::Adv, 10),
    ("one", Tag::Num, 14),
    ("one ones", Tag::Pron, 8),
    (
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen hundreds thousands millions dozens scores tens",
        Tag::Num,
        30,
    ),
    (
        "first second third fourth fifth sixth seventh eighth ninth tenth last next only own former latter same",
        Tag::Adj,
        16,
    ),
    (
        "of in at by from with into for on against among amid amidst between within without under over through during across toward towards via per despite beyond behind above below beside besides near throughout upon concerning regarding beneath alongside unlike onto versus amongst aboard opposite minus plus circa past unto underneath notwithstanding",
        Tag::Prep,
        30,
    ),
    ("about around", Tag::Prep, 22),
    ("to", Tag::To, 14),
    ("to", Tag::Prep, 14),
    ("before after since until till", Tag::Prep, 20),
    ("as than", Tag::Prep, 20),
    ("like", Tag::Prep, 14),
    ("except", Tag::Prep, 20),
    ("up down out off", Tag::Particle, 16),
    ("up down out off", Tag::Prep, 6),
    ("in on over back away through around along about", Tag::Particle, 0),
    ("back away along together apart forth aside ahead", Tag::Adv, 14),
    ("along outside inside", Tag::Prep, 12),
    ("and or but nor", Tag::Coord, 30),
    ("yet", Tag::Adv, 14),
    ("so", Tag::Adv, 14),
    ("plus", Tag::Coord, 2),
    (
        "if unless because although though while whereas lest whether whereupon albeit provided providing",
        Tag::Sub,
        20,
    ),
    ("once", Tag::Sub, 8),
    ("once", Tag::Adv, 8),
    ("that", Tag::Sub, 14),
    ("that", Tag::Rel, 10),
    ("when where why how whenever wherever", Tag::Rel, 20),
    ("who whom which what whoever whatever whichever whereby", Tag::Rel, 30),
    ("will would shall should may might must can could ought cannot", Tag::Modal, 30),
    ("'ll", Tag::Modal, 30),
    ("wo ca sha", Tag::Modal, 2),
    ("not n't", Tag::Neg, 30),
    ("never", Tag::Adv, 30),
    (
        "very too also still already even just only ever now then again soon here often once perhaps maybe almost quite rather really instead however therefore thus hence meanwhile moreover nevertheless nonetheless otherwise else twice thereby thereafter afterwards henceforth nowadays abroad alike anyway sometimes always merely simply alone likewise indeed recently yesterday today tomorrow tonight",
        Tag::Adv,
        22,
    ),
    ("more less", Tag::Adv, 14),
    ("more less fewer", Tag::Det, 12),
    ("more less", Tag::Pron, 4),
    ("no", Tag::Adv, 4),
    ("yes", Tag::Adv, 10),
    ("'s '", Tag::Poss, 20),
    ("whose", Tag::Rel, 2),
    ("due", Tag::Adj, 10),
    ("ex", Tag::Adj, 10),
];

/// Verb forms that carry no regular ending: form, lemma, tag.
const AUXILIARIES: &[(&str, &str, Tag)] = &[
    ("be", "be", Tag::Base),
    ("am", "be", Tag::Pres),
    ("is", "be", Tag::Pres),
    ("are", "be", Tag::Pres),
    ("'re", "be", Tag::Pres),
    ("'m", "be", Tag::Pres),
    ("was", "be", Tag::Past),
    ("were", "be", Tag::Past),
    ("been", "be", Tag::Part),
    ("being", "be", Tag::Ing),
    ("have", "have", Tag::Base),
    ("has", "have", Tag::Pres),
    ("'ve", "have", Tag::Pres),
    ("had", "have", Tag::Past),
    ("having", "have", Tag::Ing),
    ("'d", "would", Tag::Modal),
    ("do", "do", Tag::Base),
    ("does", "do", Tag::Pres),
    ("did", "do", Tag::Past),
    ("done", "do", Tag::Part),
    ("doing", "do", Tag::Ing),
];

/// Words of this domain that the word list lacks: verbs, then nouns, then adjectives.
const VERBS: &str = "derecognize unrecognize legitimize delegitimize spearhead greenlight finalize formalize \
     upgrade downgrade tweet retweet reaffirm recommit reopen reestablish reconsider delist accredit parry \
     resume radicalize destabilize weaponize install jam telephone phone host chair co-host welcome summon expel \
     shelter harbor fret dread worry brace alert alarm fear warn caution smuggle traffic plot meddle sabotage bomb \
     shell ambush infiltrate ferry garrison blacklist scramble reinforce bankroll sponsor arm fund accuse blame \
     deny scoff downplay allay reassure fortify foil thwart curb stem deter counter combat avert annex";
const NOUNS: &str = "recognition derecognition nonrecognition statehood spillover militant jihadist insurgent extremist monarchy \
     trafficker smuggler narcotics meth methamphetamine communique envoy spokesperson spokeswoman cyberattack \
     cyberspace drone airspace ceasefire takeover sidelines roadmap counterpart lawmaker gunman peacekeeper \
     airstrike readout handover handshake trilateral trafficking smuggling shelling bombing meddling hacking spying \
     peddling laundering rustling poaching kidnapping hijacking airspace gunrunner spyware ransomware malware \
     hacker incursion skirmish infiltration spillover buildup famine cartel risk drill raid concern activist adviser airbase airliner alliance archipelago armistice attache chancellor chess colloquy \
     consul cosmodrome derby dialog duo emir emirate emissary entourage federation forum gangway \
     goalkeeper grandmaster handball helicopter hockey hotline junta kebab knockout layover limousine \
     medalist mediation mediator midfielder minisummit mosque motorcade negotiator oblast parliamentarian \
     patriarch playoff protocol qualifier quarterfinal rapper rapporteur roundtable rugby semifinal \
     soccer spaceport stopover striker strongman taoiseach technocrat teleconference tourism truce \
     videoconference videolink villa vodka warship webex website transcript memo manifesto fatwa audio \
     advisory acknowledgment interlocutor plenipotentiary sheikh ayatollah mullah cleric tycoon hostage \
     courier intermediary stronghold outpost checkpoint corridor tarmac quay airfield runway terminal \
     harbor marina palace ballroom teahouse yurt dacha lodge embassy consulate legation chancery \
     presidency premiership vice-president deputy-minister nuncio archbishop coup putsch standoff";

static LEXICON: Lazy<Lexicon> = Lazy::new(Lexicon::load);

impl Lexicon {
    fn load() -> Self {
        let mut lemmas: Table<Classes> = Table::new(WORDS.len() / 14);
        for line in WORDS.lines().filter(|l| !l.starts_with('#')) {
            let Some((lemma, cells)) = line.split_once('\t') else { continue };
            let counts = counts(cells.as_bytes());
            if counts.iter().any(|&c| c >= 0) {
                *lemmas.entry(hash(lemma)).0 = Classes { lemma, counts };
            }
        }
        let mut least = |word: &'static str, class: usize, least: i16| {
            let (entry, new) = lemmas.entry(hash(word));
            if new {
                *entry = Classes::none(word);
            }
            if let Some(count) = entry.counts.get_mut(class) {
                *count = (*count).max(least);
            }
        };
        VERBS.split_whitespace().for_each(|verb| least(verb, 1, 20));
        NOUNS.split_whitespace().for_each(|noun| least(noun, 0, 20));
        // Cue words are words, whether the word list counted them or not.
        for line in OPERATORS.lines().filter(|l| !l.starts_with('#')) {
            let mut cells = line.split('\t');
            let (Some(cue), Some(pos)) = (cells.next(), cells.next()) else { continue };
            let class = match pos {
                "noun" => 0,
                "verb" => 1,
                "adj" => 2,
                _ => continue,
            };
            least(cue.split(' ').next().unwrap_or(cue), class, 6);
        }
        // So are words of attitude that no count knows.
        for line in ATTITUDES.lines().filter(|l| !l.starts_with(['#', '@'])) {
            let mut cells = line.split('\t');
            let (Some(words), Some(part)) = (cells.next(), cells.next()) else { continue };
            let class = match part {
                "a" => 2,
                "v" => 1,
                _ => continue,
            };
            let words = if words.contains(' ') { "" } else { words };
            let plain = |w: &&str| !w.is_empty() && (class == 1 || !w.ends_with("ed") && !w.ends_with("ing"));
            words.split('|').filter(plain).for_each(|word| least(word, class, 6));
        }
        let (forms, form) = irregular();
        let (closed, closed_word) = closed();
        Self { lemmas, forms, form, closed, closed_word }
    }

    /// What a word is of the closed classes, by its hash.
    fn closed(&self, word: u64) -> &[(Tag, &'static str, i16)] {
        part(&self.closed, self.closed_word.get(word))
    }

    /// The lemmas of an irregular form, with their classes, by its hash.
    fn forms(&self, word: u64) -> &[(&'static str, u8)] {
        part(&self.forms, self.form.get(word))
    }

    fn classes(&self, lemma: &str) -> Option<&Classes> {
        self.lemmas.word(lemma)
    }

    fn count(&self, lemma: &str, class: usize) -> i32 {
        self.classes(lemma).map_or(-1, |c| c.count(class))
    }

    /// The American spelling of a lemma, where the word list has it.
    fn canonical<'a>(&self, lemma: &'a str) -> &'a str
    where
        'static: 'a,
    {
        // All the endings below end so; of other words the list has no second spelling.
        if !lemma.ends_with(['e', 'n', 'r']) {
            return lemma;
        }
        for (british, american) in [
            ("ise", "ize"),
            ("yse", "yze"),
            ("our", "or"),
            ("isation", "ization"),
            ("ence", "ense"),
            ("tre", "ter"),
        ] {
            if let Some(stem) = lemma.strip_suffix(british) {
                let other = american.bytes().fold(hash(stem), hash_on);
                if let Some(found) = self.lemmas.get(other).filter(|_| self.classes(lemma).is_some()) {
                    return found.lemma;
                }
            }
        }
        lemma
    }
}

fn part<'a, T>(list: &'a [T], part: Option<&Part>) -> &'a [T] {
    part.and_then(|p| list.get(p.from as usize..p.to as usize)).unwrap_or_default()
}

/// The four counts of a line, separated by tabs; empty ones are `-1`.
fn counts(cells: &[u8]) -> [i16; 4] {
    let mut counts = [-1_i16; 4];
    let mut class = 0;
    for &byte in cells {
        if byte == b'\t' {
            class += 1;
        } else if let Some(count) = counts.get_mut(class).filter(|_| byte.is_ascii_digit()) {
            *count = (*count).max(0).saturating_mul(10).saturating_add(i16::from(byte - b'0'));
        }
    }
    counts
}

/// The irregular forms; the file is sorted, so those of one form stand together.
fn irregular() -> (Vec<(&'static str, u8)>, Table<Part>) {
    let mut forms = Vec::with_capacity(FORMS.len() / 20);
    let mut parts: Table<Part> = Table::new(FORMS.len() / 20);
    for line in FORMS.lines().filter(|l| !l.starts_with('#')) {
        let mut cells = line.split('\t');
        let (Some(form), Some(lemma), Some(class)) = (cells.next(), cells.next(), cells.next()) else {
            continue;
        };
        let class = match class {
            "noun" => 0,
            "verb" => 1,
            "adj" => 2,
            "adv" => 3,
            _ => continue,
        };
        let at = forms.len() as u32;
        let (part, new) = parts.entry(hash(form));
        if new {
            part.from = at;
        }
        part.to = at + 1;
        forms.push((lemma, class));
    }
    (forms, parts)
}

/// The closed classes, gathered by word.
fn closed() -> (Vec<(Tag, &'static str, i16)>, Table<Part>) {
    let listed = CLOSED.iter().flat_map(|&(words, tag, weight)| {
        words.split_whitespace().map(move |word| (word, (tag, word, weight)))
    });
    let auxiliaries = AUXILIARIES.iter().map(|&(form, lemma, tag)| (form, (tag, lemma, 30)));
    let mut rows: Vec<_> = listed.chain(auxiliaries).collect();
    // Stable: what stands first in the list stays first.
    rows.sort_by_key(|row| row.0);
    let mut parts: Table<Part> = Table::new(rows.len());
    let mut closed = Vec::with_capacity(rows.len());
    for (word, sense) in rows {
        let at = closed.len() as u32;
        let (part, new) = parts.entry(hash(word));
        if new {
            part.from = at;
        }
        part.to = at + 1;
        closed.push(sense);
    }
    (closed, parts)
}

/// How usual a count is.
fn weight(count: i32) -> i16 {
    match count {
        0 => -3,
        1..=2 => 3,
        3..=8 => 6,
        9..=30 => 9,
        31..=100 => 12,
        _ => 15,
    }
}

/// Everything that the lower-case word may be; never empty.
pub(crate) fn senses<'a>(word: &'a str, senses: &mut Vec<Sense<'a>>) {
    let lexicon = &*LEXICON;
    senses.clear();
    let spelled = hash(word);
    let closed = lexicon.closed(spelled);
    senses.extend(closed.iter().map(|&(tag, lemma, weight)| Sense { tag, lemma, weight }));
    // Words of a closed class that are also open: "like", "past", "second".
    if closed.iter().any(|c| c.2 >= 22) {
        return;
    }
    let mut add = |tag: Tag, lemma: &'a str, count: i32| {
        if count >= 0 && !senses.iter().any(|s| s.tag == tag) {
            senses.push(Sense { tag, lemma: lexicon.canonical(lemma), weight: weight(count) });
        }
    };
    for &(lemma, class) in lexicon.forms(spelled) {
        let count = lexicon.count(lemma, usize::from(class)).max(0);
        match class {
            0 => add(Tag::Plural, lemma, count),
            1 if word.ends_with("ing") => add(Tag::Ing, lemma, count),
            1 if is_participle_only(word, lemma) => add(Tag::Part, lemma, count),
            1 if is_past_only(word) => add(Tag::Past, lemma, count),
            1 => {
                add(Tag::Past, lemma, count);
                add(Tag::Part, lemma, count);
            }
            2 => add(Tag::Adj, lemma, count),
            _ => add(Tag::Adv, lemma, count),
        }
    }
    // put, cut, set: past and participle are the base form.
    if is_invariant(word) {
        let count = lexicon.count(word, 1).max(0);
        add(Tag::Past, word, count);
        add(Tag::Part, word, count);
    }
    if let Some(known) = lexicon.lemmas.get(spelled) {
        // "leaders" is the plural of a commoner word.
        let title = matches!(word, "minister" | "captain" | "premier" | "border");
        let plural = word.ends_with("ers")
            && word.get(..word.len() - 1).is_some_and(|s| lexicon.count(s, 0) > lexicon.count(word, 0));
        for (class, tag) in [(0, Tag::Noun), (1, Tag::Base), (2, Tag::Adj), (3, Tag::Adv)] {
            if !(plural && class == 0 || title && class == 1) {
                add(tag, word, known.count(class));
            }
        }
    }
    stems(word, |stem, tail| {
        let Some(known) = lexicon.lemmas.get(stem) else { return };
        let lemma = known.lemma;
        let [noun, verb, adj, _] = known.counts.map(i32::from);
        match tail {
            "s" => {
                add(Tag::Plural, lemma, noun);
                let title = matches!(lemma, "minister" | "captain" | "premier" | "border");
                add(Tag::Pres, lemma, if title { -1 } else { verb });
            }
            "ed" => {
                add(Tag::Past, lemma, verb);
                add(Tag::Part, lemma, verb);
            }
            "ing" => add(Tag::Ing, lemma, verb),
            "er" | "est" => add(Tag::Adj, lemma, adj),
            "ly" => add(Tag::Adv, lemma, adj),
            _ => {}
        }
    });
    if senses.is_empty() {
        guess(word, senses);
    }
}

/// What is known of a lower-case word, without guessing from its ending.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Known {
    /// How often a noun, singular or plural; negative where it is none.
    pub(crate) noun: i32,
    /// How often a verb in any form; negative where it is none.
    pub(crate) verb: i32,
    /// How often an adjective or participle; negative where it is none.
    pub(crate) adj: i32,
    /// Whether it belongs to a closed class or is an adverb.
    pub(crate) closed: bool,
}

/// Looks a lower-case word up; none where the word list lacks it.
pub(crate) fn known(word: &str) -> Option<Known> {
    let lexicon = &*LEXICON;
    let spelled = hash(word);
    let mut found = Known { noun: -1, verb: -1, adj: -1, closed: !lexicon.closed(spelled).is_empty() };
    let mut any = found.closed;
    if let Some(classes) = lexicon.lemmas.get(spelled) {
        let [noun, verb, adj, adv] = classes.counts.map(i32::from);
        found = Known { noun, verb, adj, closed: found.closed || adv > noun.max(verb).max(adj) };
        any = true;
    }
    for &(lemma, class) in lexicon.forms(spelled) {
        let count = lexicon.count(lemma, usize::from(class)).max(0);
        match class {
            0 => found.noun = found.noun.max(count),
            1 => found.verb = found.verb.max(count),
            2 => found.adj = found.adj.max(count),
            _ => found.closed = true,
        }
        any = true;
    }
    stems(word, |stem, tail| {
        let Some(classes) = lexicon.lemmas.get(stem) else { return };
        let [noun, verb, adj, _] = classes.counts.map(i32::from);
        match tail {
            "s" => {
                found.noun = found.noun.max(noun);
                found.verb = found.verb.max(verb);
            }
            "ed" | "ing" => found.verb = found.verb.max(verb),
            "er" | "est" if adj >= 0 => found.adj = found.adj.max(adj),
            "ly" => found.closed = true,
            _ => return,
        }
        any |= found.noun >= 0 || found.verb >= 0 || found.adj >= 0 || found.closed;
    });
    any.then_some(found)
}

/// Hashes of the stems that an inflected word may come from, with the ending.
fn stems(word: &str, mut each: impl FnMut(u64, &'static str)) {
    // All endings below end so.
    if !word.ends_with(['d', 'g', 'r', 's', 't', 'y']) {
        return;
    }
    let cut = |n: usize| word.get(..word.len().saturating_sub(n)).unwrap_or_default();
    let mut push = |stem: &str, end: &str, tail| {
        if stem.len() + end.len() > 1 {
            each(end.bytes().fold(hash(stem), hash_on), tail);
        }
    };
    if word.ends_with("ies") {
        push(cut(3), "y", "s");
    }
    // "planes" is no plan: the shorter ending first.
    if word.ends_with('s') && !word.ends_with("ss") {
        push(cut(1), "", "s");
    }
    if ["ses", "xes", "zes", "ches", "shes", "oes"].iter().any(|e| word.ends_with(e)) {
        push(cut(2), "", "s");
    }
    for (ending, tail) in [("ed", "ed"), ("ing", "ing"), ("er", "er"), ("est", "est")] {
        if !word.ends_with(ending) {
            continue;
        }
        let stem = cut(ending.len());
        push(stem, "e", tail);
        push(stem, "", tail);
        if let Some(base) = stem.strip_suffix('i') {
            push(base, "y", tail);
        }
        let mut last = stem.bytes().rev();
        if let (Some(a), Some(b)) = (last.next(), last.next()) {
            if a == b {
                push(stem.get(..stem.len() - 1).unwrap_or_default(), "", tail);
            }
        }
        if stem.ends_with("ck") {
            push(stem.get(..stem.len() - 1).unwrap_or_default(), "", tail);
        }
    }
    if word.ends_with("ly") {
        push(cut(2), "", "ly");
        push(cut(2), "le", "ly");
        push(cut(4), "", "ly");
        if word.ends_with("ily") {
            push(cut(3), "y", "ly");
        }
    }
}

/// What an unknown lower-case word most likely is, by its ending.
fn guess<'a>(word: &'a str, senses: &mut Vec<Sense<'a>>) {
    let mut add = |tag, weight| senses.push(Sense { tag, lemma: word, weight });
    if word.ends_with("ly") {
        add(Tag::Adv, 9);
    } else if word.ends_with("ing") {
        add(Tag::Ing, 6);
        add(Tag::Noun, 4);
    } else if word.ends_with("ed") {
        add(Tag::Part, 6);
        add(Tag::Past, 5);
        add(Tag::Adj, 4);
    } else if ["ous", "ful", "ive", "able", "ible", "ical", "less", "ish", "ary", "ese"]
        .iter()
        .any(|e| word.ends_with(e))
    {
        add(Tag::Adj, 8);
        add(Tag::Noun, 2);
    } else if word.ends_with('s') && !word.ends_with("ss") && word.len() > 3 {
        let lemma = word.get(..word.len() - 1).unwrap_or(word);
        senses.push(Sense { tag: Tag::Plural, lemma, weight: 6 });
    } else {
        add(Tag::Noun, 6);
        add(Tag::Adj, 1);
    }
}

/// Verbs whose past and participle look like the base.
fn is_invariant(word: &str) -> bool {
    matches!(
        word,
        "put"
            | "set"
            | "cut"
            | "hit"
            | "shut"
            | "let"
            | "cost"
            | "hurt"
            | "spread"
            | "quit"
            | "shed"
            | "split"
            | "thrust"
            | "bid"
            | "cast"
            | "burst"
            | "rid"
            | "upset"
            | "broadcast"
            | "forecast"
            | "reset"
            | "slit"
            | "offset"
            | "beset"
    )
}

/// Irregular forms that are a participle and no past tense.
fn is_participle_only(form: &str, lemma: &str) -> bool {
    const ALSO: &[&str] = &[
        "begun",
        "sung",
        "rung",
        "drunk",
        "swum",
        "sunk",
        "sprung",
        "shrunk",
        "overrun",
        "run",
        "come",
        "become",
        "overcome",
        "withdrawn",
        "done",
        "gone",
        "undergone",
        "been",
        "overseen",
        "foreseen",
    ];
    if ALSO.contains(&form) {
        return true;
    }
    (form.ends_with("en") || form.ends_with("wn") || form.ends_with("orn") || form.ends_with("ain"))
        && form != lemma
}

/// Irregular forms that are a past tense and no participle.
fn is_past_only(form: &str) -> bool {
    const FORMS: &[&str] = &[
        "arose",
        "ate",
        "awoke",
        "bade",
        "began",
        "blew",
        "broke",
        "chose",
        "did",
        "drank",
        "drew",
        "drove",
        "fell",
        "flew",
        "forbade",
        "foresaw",
        "forgave",
        "forgot",
        "froze",
        "gave",
        "grew",
        "hid",
        "knew",
        "lay",
        "mistook",
        "overcame",
        "overran",
        "overthrew",
        "oversaw",
        "ran",
        "rang",
        "rode",
        "rose",
        "sang",
        "sank",
        "saw",
        "shook",
        "shrank",
        "spoke",
        "sprang",
        "stole",
        "strode",
        "swam",
        "swore",
        "threw",
        "took",
        "tore",
        "undertook",
        "underwent",
        "was",
        "went",
        "were",
        "withdrew",
        "woke",
        "wore",
        "wrote",
        "came",
        "became",
        "bore",
        "undid",
    ];
    FORMS.contains(&form)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(word: &str) -> Vec<(Tag, &str)> {
        let mut out = Vec::new();
        senses(word, &mut out);
        out.iter().map(|s| (s.tag, s.lemma)).collect()
    }

    #[test]
    fn inflection_is_undone() {
        for (word, tag, lemma) in [
            ("recognises", Tag::Pres, "recognize"),
            ("recognized", Tag::Part, "recognize"),
            ("recognising", Tag::Ing, "recognize"),
            ("countries", Tag::Plural, "country"),
            ("stopped", Tag::Past, "stop"),
            ("mulls", Tag::Pres, "mull"),
            ("withdrew", Tag::Past, "withdraw"),
            ("withdrawn", Tag::Part, "withdraw"),
            ("spoke", Tag::Past, "speak"),
            ("said", Tag::Past, "say"),
            ("met", Tag::Part, "meet"),
            ("formally", Tag::Adv, "formally"),
            ("neighbours", Tag::Plural, "neighbor"),
            ("denied", Tag::Past, "deny"),
            ("derecognised", Tag::Past, "derecognize"),
            ("panicked", Tag::Past, "panic"),
        ] {
            assert!(of(word).contains(&(tag, lemma)), "{word}: {:?}", of(word));
        }
    }

    #[test]
    fn past_and_participle_are_kept_apart() {
        assert!(!of("spoke").iter().any(|s| s.0 == Tag::Part));
        assert!(!of("spoken").iter().any(|s| s.0 == Tag::Past));
    }
}
