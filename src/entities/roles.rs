//! What a title means: its role, its modifiers, its singular.

use super::Figure;
use super::lexis::MODIFIER;
use super::scene::Scene;
use super::titles::Title;
use crate::document::{EntityKind, Role};

/// The modifiers of a title in lower case, in order.
pub(super) fn modifiers(scene: &Scene<'_, '_>, title: &Title, outer: Option<usize>) -> Vec<String> {
    let outer = outer.map(|at| scene.lower(at).to_owned());
    let mut out: Vec<String> = outer.into_iter().collect();
    for at in title.first..title.head {
        let word = scene.lower(at);
        let listed = matches!(
            word,
            "acting"
                | "deputy"
                | "former"
                | "ex"
                | "first"
                | "second"
                | "third"
                | "interim"
                | "outgoing"
                | "incoming"
                | "caretaker"
                | "then"
                | "vice"
                | "assistant"
                | "under"
                | "senior"
                | "chief"
                | "principal"
                | "permanent"
                | "special"
                | "honorary"
                | "late"
                | "designate"
                | "provisional"
                | "transitional"
                | "joint"
                | "associate"
                | "erstwhile"
                | "onetime"
                | "ousted"
                | "deposed"
                | "exiled"
                | "retired"
                | "presidential"
                | "personal"
                | "co"
        );
        if listed && scene.any(at, MODIFIER) {
            out.push(word.to_owned());
        }
    }
    // "special representative", "vice president": part of the head phrase.
    for word in ["special", "vice", "permanent"] {
        let inside = (title.head..title.end).any(|i| scene.lower(i) == word);
        if inside && !out.iter().any(|m| m == word) {
            out.push(word.to_owned());
        }
    }
    for at in title.head + 1..title.end {
        if matches!(scene.lower(at), "elect" | "designate") {
            out.push(scene.lower(at).to_owned());
        }
    }
    out
}

/// Whether modifiers say that the office is no longer held.
pub(super) fn is_former(modifiers: &[String]) -> bool {
    modifiers.iter().any(|m| {
        matches!(
            m.as_str(),
            "former" | "ex" | "late" | "then" | "erstwhile" | "onetime" | "ousted" | "deposed" | "retired"
        )
    })
}

/// The title in the singular, where the text has a plural: "Presidents" of two. Of "foreign and
/// defence ministers" the `place`th.
pub(super) fn singular(scene: &Scene<'_, '_>, title: &Title, place: usize) -> Option<String> {
    if !title.plural {
        return None;
    }
    let mut words = Vec::new();
    let and = (title.first..title.head).find(|&i| scene.lower(i) == "and");
    for at in title.first..title.full {
        if let Some(and) = and {
            let left = at <= and;
            if at == and || left && place == 1 || !left && at < title.head && place == 0 {
                continue;
            }
        }
        let raw = scene.raw(at);
        let word = if at == title.head {
            match raw.strip_suffix("men").map(|stem| [stem, "man"].concat()) {
                Some(word) => word,
                None => match raw.strip_suffix("ies") {
                    Some(stem) => [stem, "y"].concat(),
                    None => raw.strip_suffix('s').unwrap_or(raw).to_owned(),
                },
            }
        } else {
            raw.to_owned()
        };
        words.push(word);
    }
    // "prime ministers": the plural stands at the end of the head phrase.
    if let Some(last) = words.get_mut(title.end.saturating_sub(title.first + 1)) {
        if last.ends_with("ers") || last.ends_with("ents") || last.ends_with("ors") || last.ends_with("iers")
        {
            last.pop();
        }
    }
    Some(words.join(" "))
}

/// The role of a title with its field and the kind of its owner.
pub(super) fn role(scene: &Scene<'_, '_>, title: &Title, owner: Option<&Figure>) -> Role {
    let phrase = scene.slice(title.first, title.full).to_lowercase();
    let has = |words: &[&str]| phrase.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word));
    let deputy = has(&["deputy", "vice", "assistant", "under", "junior"]);
    let org = owner.filter(|f| f.kind == EntityKind::Org);
    let record_type = org.and_then(|f| scene.record(f.record?)).and_then(|r| r.fact("type"));
    match title.role {
        Role::Minister => match () {
            () if has(&["prime"]) && deputy => Role::DeputyHeadOfGovernment,
            () if has(&["prime"]) => Role::HeadOfGovernment,
            () if deputy => Role::DeputyMinister,
            () if has(&["foreign", "external"]) => Role::ForeignMinister,
            () if has(&["defence", "defense"]) => Role::DefenceMinister,
            () if has(&["interior", "home", "internal"]) => Role::InteriorMinister,
            () if has(&["finance", "treasury", "economy"]) => Role::FinanceMinister,
            () => Role::Minister,
        },
        Role::HeadOfGovernment if deputy => Role::DeputyHeadOfGovernment,
        Role::ForeignMinister if deputy => Role::DeputyMinister,
        Role::HeadOfState if deputy => Role::DeputyHeadOfState,
        Role::HeadOfState => match record_type {
            Some("legislature") => Role::Speaker,
            Some("igo" | "un_body" | "eu_body" | "court") => Role::IgoOfficial,
            Some("party") => Role::PartyLeader,
            Some(_) => Role::Official,
            None if org.is_some() => Role::Official,
            None => Role::HeadOfState,
        },
        Role::Subnational if record_type == Some("bank") || has(&["bank"]) => Role::CentralBank,
        Role::Official if has(&["defence", "defense"]) && has(&["secretary"]) => Role::DefenceMinister,
        Role::Official if has(&["interior", "home"]) && has(&["secretary"]) => Role::InteriorMinister,
        Role::Official if has(&["treasury"]) && has(&["secretary"]) => Role::FinanceMinister,
        Role::Official if has(&["intelligence", "spy"]) => Role::Intelligence,
        Role::Official if has(&["army", "military", "navy", "armed"]) => Role::Military,
        Role::Official if has(&["opposition"]) => Role::OppositionLeader,
        Role::Official if has(&["party"]) => Role::PartyLeader,
        Role::Official if has(&["police"]) => Role::Subnational,
        Role::Official if has(&["leader"]) => match record_type {
            Some("armed_group" | "criminal_group" | "movement") => Role::ArmedGroup,
            Some("party") => Role::PartyLeader,
            _ if owner.is_some_and(|f| f.kind == EntityKind::State) => Role::HeadOfState,
            _ => Role::Official,
        },
        Role::Official => match record_type {
            Some("legislature") if has(&["chairman", "chairwoman", "chairperson", "chair", "head"]) => {
                Role::Speaker
            }
            Some("igo" | "un_body" | "eu_body" | "alliance") => Role::IgoOfficial,
            _ if has(&["security"]) && has(&["secretary", "adviser", "advisor"]) => Role::NationalSecurity,
            _ => Role::Official,
        },
        role => role,
    }
}
