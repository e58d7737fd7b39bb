//! Which facts an entry may carry, and what their values may be.

use super::entry::EntryKind;
use super::suggest::instead;
use crate::document::{Role, ThreatKind};

/// What a value looks like.
enum Value {
    /// Any text.
    Text,
    /// `yes`.
    Yes,
    /// The id of an entry.
    Id,
    /// Ids, joined with commas.
    Ids,
    /// Lower-case words, joined with commas.
    Slugs,
    /// Two capital letters.
    Iso,
    /// One of a closed list.
    One(&'static [&'static str]),
    /// A label of [`Role`].
    Role,
    /// A label of [`ThreatKind`].
    Threat,
}

use EntryKind::{Collective, Org, Person, Place, State, Title};

const STATUS: &[&str] = &[
    "un_member",
    "un_observer",
    "partially_recognised",
    "unrecognised",
    "territory",
    "historical",
    "subnational",
];
const ORG_TYPES: &[&str] = &[
    "igo",
    "un_body",
    "eu_body",
    "armed_group",
    "criminal_group",
    "rival_government",
    "government_body",
    "party",
    "ministry",
    "legislature",
    "court",
    "military",
    "media",
    "ngo",
    "company",
    "bank",
    "forum",
    "alliance",
    "movement",
    "agency",
    "university",
];
const PLACE_TYPES: &[&str] = &[
    "city",
    "village",
    "admin1",
    "territory",
    "region",
    "continent",
    "disputed",
    "island",
    "sea",
    "strait",
    "river",
    "lake",
    "line",
    "road",
    "crossing",
    "port",
    "airport",
    "base",
    "building",
];
const TITLE_CLASSES: &[&str] = &["office", "honorific", "descriptor", "modifier", "portfolio"];

/// Every key, the kinds that may carry it, and its value.
const KEYS: &[(&str, &[EntryKind], Value)] = &[
    ("acts_for", &[Person], Value::Id),
    ("actor", &[Org], Value::Id),
    ("adjective", &[Collective], Value::Text),
    ("body", &[Org], Value::Yes),
    ("capital", &[Place], Value::Ids),
    ("claimed_by", &[State, Place], Value::Ids),
    ("class", &[Title], Value::One(TITLE_CLASSES)),
    ("country", &[Person, Org, Place], Value::Id),
    ("generic", &[Org], Value::Yes),
    ("groups", &[State], Value::Slugs),
    ("iso", &[State], Value::Iso),
    ("members", &[Org, Collective], Value::Slugs),
    ("nature", &[State, Place], Value::Slugs),
    ("neighbours", &[State], Value::Ids),
    ("noun", &[Collective], Value::Text),
    ("role", &[Title], Value::Role),
    ("status", &[State], Value::One(STATUS)),
    ("surname", &[Person], Value::Text),
    ("threat", &[Org], Value::Threat),
    ("type", &[Org], Value::One(ORG_TYPES)),
    ("type", &[Place], Value::One(PLACE_TYPES)),
];

/// What is wrong with a fact of an entry of this kind, and what to write instead.
pub(super) fn fault(kind: EntryKind, key: &str, value: &str) -> Option<(String, String)> {
    let Some((_, _, shape)) = KEYS.iter().find(|(have, kinds, _)| *have == key && kinds.contains(&kind))
    else {
        let known: Vec<&str> =
            KEYS.iter().filter(|(_, kinds, _)| kinds.contains(&kind)).map(|(have, _, _)| *have).collect();
        return Some((format!("a {} has no fact {key:?}", kind.word()), instead(key, &known)));
    };
    let wrong = |remedy: String| Some((format!("{value:?} is no value of {key}"), remedy));
    match shape {
        Value::Text if value.is_empty() => wrong("write a value or drop the fact".into()),
        Value::Text => None,
        Value::Yes if value != "yes" => wrong("write yes or drop the fact".into()),
        Value::Yes => None,
        Value::Id if !is_id(value) => wrong("write one id, such as iso:RU, wd:Q1065 or taliban".into()),
        Value::Ids if !value.split(',').all(is_id) => {
            wrong("write ids joined with commas, such as iso:RS,iso:AL".into())
        }
        Value::Slugs if !value.split(',').all(is_slug) => {
            wrong("write lower-case words joined with commas, such as island,republic".into())
        }
        Value::Id | Value::Ids | Value::Slugs => None,
        Value::Iso if value.len() == 2 && value.bytes().all(|b| b.is_ascii_uppercase()) => None,
        Value::Iso => wrong("write an ISO 3166-1 alpha-2 code, such as RU".into()),
        Value::One(known) if known.contains(&value) => None,
        Value::One(known) => wrong(instead(value, known)),
        Value::Role if Role::from_label(value).is_some() => None,
        Value::Role => wrong(instead(value, &labels(Role::ALL, Role::as_str))),
        Value::Threat if ThreatKind::from_label(value).is_some() => None,
        Value::Threat => wrong(instead(value, &labels(ThreatKind::ALL, ThreatKind::as_str))),
    }
}

/// Whether the value of a fact names other entries.
pub(super) fn refers(key: &str) -> bool {
    KEYS.iter().any(|(have, _, value)| *have == key && matches!(value, Value::Id | Value::Ids))
}

/// Whether this can be the id of an entry: `iso:RU`, `wd:Q1065`, or a slug.
pub(super) fn is_id(id: &str) -> bool {
    if let Some(code) = id.strip_prefix("iso:") {
        return code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
    }
    if let Some(number) = id.strip_prefix("wd:Q") {
        return !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    }
    is_slug(id)
}

fn is_slug(slug: &str) -> bool {
    !slug.is_empty()
        && !slug.starts_with('-')
        && !slug.ends_with('-')
        && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn labels<T: Copy>(all: &[T], label: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|value| label(*value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remedy(kind: EntryKind, key: &str, value: &str) -> String {
        fault(kind, key, value).map(|(problem, remedy)| format!("{problem}; {remedy}")).unwrap_or_default()
    }

    #[test]
    fn good_values_pass() {
        for (kind, key, value) in [
            (State, "iso", "XK"),
            (State, "neighbours", "iso:AL,iso:RS,wd:Q23681"),
            (State, "nature", "grand-duchy,landlocked"),
            (Org, "type", "armed_group"),
            (Org, "threat", "terrorism"),
            (Org, "body", "yes"),
            (Place, "type", "strait"),
            (Person, "acts_for", "taliban"),
            (Person, "surname", "von der Leyen"),
            (Title, "role", "foreign_minister"),
            (Collective, "members", "g7"),
        ] {
            assert_eq!(fault(kind, key, value), None, "{key}={value}");
        }
    }

    #[test]
    fn an_unknown_key_is_put_right() {
        assert_eq!(
            remedy(State, "neighbors", "iso:AL"),
            "a state has no fact \"neighbors\"; did you mean \"neighbours\"?"
        );
        assert!(remedy(Person, "threat", "terrorism").contains("write one of acts_for, country, surname"));
    }

    #[test]
    fn a_wrong_value_is_put_right() {
        assert!(remedy(Org, "threat", "terorism").contains("did you mean \"terrorism\"?"));
        assert!(remedy(Org, "type", "strait").contains("write one of igo"));
        assert!(remedy(Title, "role", "defense_minister").contains("did you mean \"defence_minister\"?"));
        assert!(remedy(State, "iso", "rus").contains("alpha-2"));
        assert!(remedy(State, "claimed_by", "iso:RS iso:AL").contains("joined with commas"));
        assert!(remedy(Org, "body", "true").contains("write yes"));
        assert!(remedy(Person, "surname", "").contains("drop the fact"));
    }

    #[test]
    fn ids() {
        for id in ["iso:RU", "wd:Q1", "taliban", "c-24", "8am"] {
            assert!(is_id(id), "{id}");
        }
        for id in
            ["", "iso:ru", "iso:RUS", "wd:Q", "wd:42", "Taliban", "a_b", "-a", "a-", "é", "a b", "local:x"]
        {
            assert!(!is_id(id), "{id}");
        }
    }
}
