//! Word classes of the rules on concerns, from `gazetteers/cues/concerns.tsv`.

use std::collections::HashSet;

use once_cell::sync::Lazy;

/// What the words of a class are for; the file says it of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Words {
    /// Verbs of acts that can answer a threat.
    Act,
    /// Verbs that only ask for an act.
    Asking,
    /// Verbs: "cannot take more refugees".
    Bearing,
    /// Verbs with "accusation" as object.
    Charging,
    /// Prepositions of circumstance.
    Circumstance,
    /// What another state does without harm.
    Civil,
    /// Verbs of acting against a threat.
    Countering,
    /// Verbs of doing harm on purpose.
    Deed,
    /// Nouns of worry that can be calmed.
    Fear,
    /// Words for those whose attacks are militancy.
    Fighter,
    /// Nouns with which a group's name stands for its force.
    Force,
    /// Verbs by which a threat makes its victim act.
    Forcing,
    /// Verbs by which a threat comes up.
    Gathering,
    /// Verbs with which a subject has a worry.
    Having,
    /// Verbs whose subject has the worry, whatever stands behind.
    Holding,
    /// Predicate nouns that call nothing a threat.
    Idle,
    /// People who speak for nobody else.
    Lone,
    /// Verbs by which an event or a rumour makes a worry.
    Making,
    /// Verbs whose negation forswears no harm.
    NoHarm,
    /// Nouns that count.
    Number,
    /// Officials and bodies of a state.
    Official,
    /// Nouns of those who speak for the body named before them.
    Organ,
    /// Verbs by which even a threat does no harm.
    Peaceful,
    /// Nouns of people and bodies that can worry by themselves.
    People,
    /// What somebody is called who is called a danger.
    Peril,
    /// Words for a deed told before.
    Pointing,
    /// People who stand trial rather than speak for a side.
    Private,
    /// Nouns: "no evidence that" says nothing of what is.
    Proof,
    /// More verbs of saying.
    Saying,
    /// Verbs that report but say nothing.
    Sensing,
    /// Nouns: "his government", "our army".
    Side,
    /// People of matches.
    Sporting,
    /// Verbs of one's own plight.
    Suffering,
    /// Nouns that name what others say.
    Talk,
    /// Nouns that take up what the sentences before told.
    Told,
    /// People with fears of their own: markets, matches, weather.
    Trading,
    /// Words of worries that are none of security's.
    Trivial,
    /// Participles that go on with a content.
    Unfolding,
    /// What stands above an act that is only wished, planned or discussed.
    Wishing,
    /// Verbs: "vowed never to surrender" reassures nobody.
    Yielding,
}

impl Words {
    fn of(label: &str) -> Option<Self> {
        Some(match label {
            "act" => Self::Act,
            "asking" => Self::Asking,
            "bearing" => Self::Bearing,
            "charging" => Self::Charging,
            "circumstance" => Self::Circumstance,
            "civil" => Self::Civil,
            "countering" => Self::Countering,
            "deed" => Self::Deed,
            "fear" => Self::Fear,
            "fighter" => Self::Fighter,
            "force" => Self::Force,
            "forcing" => Self::Forcing,
            "gathering" => Self::Gathering,
            "having" => Self::Having,
            "holding" => Self::Holding,
            "idle" => Self::Idle,
            "lone" => Self::Lone,
            "making" => Self::Making,
            "noharm" => Self::NoHarm,
            "number" => Self::Number,
            "official" => Self::Official,
            "organ" => Self::Organ,
            "peaceful" => Self::Peaceful,
            "people" => Self::People,
            "peril" => Self::Peril,
            "pointing" => Self::Pointing,
            "private" => Self::Private,
            "proof" => Self::Proof,
            "saying" => Self::Saying,
            "sensing" => Self::Sensing,
            "side" => Self::Side,
            "sporting" => Self::Sporting,
            "suffering" => Self::Suffering,
            "talk" => Self::Talk,
            "told" => Self::Told,
            "trading" => Self::Trading,
            "trivial" => Self::Trivial,
            "unfolding" => Self::Unfolding,
            "wishing" => Self::Wishing,
            "yielding" => Self::Yielding,
            _ => return None,
        })
    }
}

static WORDS: Lazy<HashSet<(Words, &'static str)>> = Lazy::new(|| {
    lines()
        .filter_map(|(label, words)| Some((Words::of(label)?, words)))
        .flat_map(|(class, words)| words.split(' ').map(move |word| (class, word)))
        .collect()
});

fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    let file = include_str!("../../../gazetteers/cues/concerns.tsv");
    file.lines().filter(|l| !l.starts_with('#')).filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, cells.nth(1)?))
    })
}

/// Whether a lemma belongs to a class.
pub(crate) fn is(class: Words, lemma: &str) -> bool {
    WORDS.contains(&(class, lemma))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_class() {
        for (label, words) in lines() {
            let class = Words::of(label).unwrap_or_else(|| panic!("no class {label}"));
            assert!(words.split(' ').all(|w| is(class, w)), "{label}");
        }
    }
}
