//! False friends: "recognise" and "recognition" that are no matter of diplomacy.

use crate::clauses::chunk::ChunkKind;
use crate::rules::View;

/// What a state or ruler is recognised *as*; anything else after `as` is another matter.
const ROLES: &[&str] = &[
    "state",
    "country",
    "government",
    "nation",
    "republic",
    "president",
    "leader",
    "ruler",
    "king",
    "queen",
    "emperor",
    "representative",
    "authority",
    "authorities",
    "successor",
    "capital",
    "part",
    "territory",
    "head",
    "kingdom",
    "entity",
    "legitimate",
    "independent",
    "sovereign",
    "lawful",
    "legal",
    "rightful",
    "russian",
    "member",
    "monarch",
    "premier",
    "minister",
    "ambassador",
    "envoy",
    "commissioner",
    "chancellor",
    "master",
    "interlocutor",
    "separate",
    "administration",
    "dominion",
    "protectorate",
    "possession",
    "voice",
    "one",
    "such",
    "homeland",
    "winner",
];

/// Words before "recognition" that leave it diplomatic.
const MODIFIERS: &[&str] = &[
    "the",
    "a",
    "an",
    "no",
    "any",
    "some",
    "its",
    "their",
    "his",
    "her",
    "our",
    "this",
    "that",
    "such",
    "full",
    "formal",
    "official",
    "diplomatic",
    "international",
    "legal",
    "political",
    "mutual",
    "de",
    "facto",
    "jure",
    "foreign",
    "global",
    "worldwide",
    "wider",
    "wide",
    "wid",
    "broad",
    "broader",
    "early",
    "immediate",
    "eventual",
    "further",
    "outright",
    "unilateral",
    "bilateral",
    "collective",
    "joint",
    "possible",
    "future",
    "public",
    "open",
    "tacit",
    "implicit",
    "explicit",
    "conditional",
    "unconditional",
    "provisional",
    "partial",
    "complete",
    "legal",
    "governmental",
    "state",
    "regional",
    "western",
    "first",
    "second",
    "last",
    "long",
    "awaited",
    "sought",
    "after",
    "much",
    "more",
    "less",
    "new",
    "speedy",
    "prompt",
    "swift",
    "premature",
    "single",
    "world",
    "great",
    "general",
    "universal",
    "own",
    "due",
    "-",
    "\"",
    ",",
    "similar",
    "belated",
    "threatened",
    "planned",
    "coveted",
    "elusive",
    "and",
    "real",
    "actual",
    "any",
    "little",
    "limited",
    "current",
    "continued",
    "continuing",
    "hasty",
    "american",
    "british",
    "european",
    "each",
    "every",
];

/// Nouns as objects of "recognise" that are a head with a state in it and still no target.
pub(crate) fn false_verb(
    view: &View<'_>,
    at: usize,
    holder: Option<usize>,
    target: Option<usize>,
    strong: bool,
) -> Option<&'static str> {
    let syntax = &view.statement.syntax;
    // "recognised that": a fact is acknowledged.
    let after = (at + 1..syntax.chunks.len())
        .find(|&i| !matches!(syntax.kind(i), Some(ChunkKind::Adv | ChunkKind::Time)));
    if after.is_some_and(|i| syntax.kind(i) == Some(ChunkKind::Sub) && syntax.lemma(i) == "that") {
        return Some("a fact is acknowledged");
    }
    if let Some(h) = holder {
        if matches!(
            syntax.lemma(h),
            "chair" | "speaker" | "moderator" | "chairman" | "chairwoman" | "chairperson"
        ) {
            return Some("a chair gives the floor");
        }
        let pronoun = matches!(syntax.lemma(h), "he" | "she" | "i" | "you" | "who");
        let person = matches!(
            syntax.lemma(h),
            "witness"
                | "family"
                | "mother"
                | "father"
                | "visitor"
                | "neighbor_"
                | "fan"
                | "reader"
                | "viewer"
                | "victim"
                | "friend"
        );
        if person && strong {
            return Some("somebody is known again");
        }
        let place = target
            .and_then(|t| view.scene.head_name(view.statement, t))
            .is_some_and(|n| n.kind == crate::document::MentionKind::Place);
        if pronoun && place {
            return Some("a place is known again");
        }
    }
    let role = as_role(view, at);
    match role {
        Some(true) if strong || stately(view, at) => None,
        Some(true) => Some("an envoy or officer, no state"),
        Some(false) => Some("recognised as something else"),
        None if strong => None,
        None => {
            // "acknowledge", "accept" need an object of statehood.
            let head = target.map_or("", |t| syntax.lemma(t));
            let fits = matches!(
                head,
                "independence"
                    | "sovereignty"
                    | "statehood"
                    | "annexation"
                    | "protectorate"
                    | "incorporation"
                    | "secession"
                    | "legitimacy"
            ) || head == "claim"
                && target.is_some_and(|t| !super::claims::claim(view, t, &[]).is_empty())
                || matches!(head, "order" | "takeover" | "coup")
                    && target.is_some_and(|t| {
                        syntax
                            .own_phrases(t)
                            .iter()
                            .any(|&(p, n)| syntax.lemma(p) == "in" && !view.parties(n, &[]).is_empty())
                    });
            let seat = matches!(syntax.lemma(at), "seat" | "accredit");
            if fits || seat { None } else { Some("no matter of statehood") }
        }
    }
}

/// Whether the as-phrase names a state, a government or its head, not an officer.
fn stately(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    syntax.own_phrases(at).into_iter().filter(|&(p, _)| syntax.lemma(p) == "as").any(|(_, n)| {
        syntax.lemmas(n).any(|l| {
            matches!(
                l,
                "state"
                    | "country"
                    | "government"
                    | "nation"
                    | "republic"
                    | "president"
                    | "leader"
                    | "ruler"
                    | "king"
                    | "queen"
                    | "emperor"
                    | "representative"
                    | "authority"
                    | "authorities"
                    | "capital"
                    | "part"
                    | "territory"
                    | "head"
                    | "kingdom"
            )
        })
    })
}

/// Whether the as-phrase after a verb or noun names a role of a state or ruler.
pub(crate) fn as_role(view: &View<'_>, at: usize) -> Option<bool> {
    let syntax = &view.statement.syntax;
    let (_, np) = syntax
        .own_phrases(at)
        .into_iter()
        .find(|&(p, n)| syntax.lemma(p) == "as" && !is_package(view, n))
        .or_else(|| {
            // "recognised as legitimate": an adjective.
            let prep = (at + 1..syntax.chunks.len())
                .take_while(|&i| !matches!(syntax.kind(i), Some(ChunkKind::Vg | ChunkKind::Stop)))
                .find(|&i| syntax.kind(i) == Some(ChunkKind::Prep) && syntax.lemma(i) == "as")?;
            (syntax.kind(prep + 1) == Some(ChunkKind::Adj)).then_some((prep, prep + 1))
        })?;
    if view.scene.is_named(view.statement, syntax.chunks.get(np)?) && syntax.kind(np) == Some(ChunkKind::Np) {
        let lemma = syntax.lemma(np);
        let head_named =
            view.scene.cast.naming_at(view.statement.offset + syntax.chunks.get(np)?.head).is_some();
        if head_named {
            return Some(true);
        }
        return Some(ROLES.contains(&lemma) && !disqualified(view, np));
    }
    Some(syntax.lemmas(np).any(|l| ROLES.contains(&l)) && !disqualified(view, np))
}

/// "only as part of a peace settlement": when, not as what.
pub(super) fn is_package(view: &View<'_>, np: usize) -> bool {
    let syntax = &view.statement.syntax;
    matches!(syntax.lemma(np), "part" | "result" | "outcome" | "consequence" | "end" | "product")
        && view.scene.of_phrase(view.statement, np).is_some_and(|of| {
            matches!(
                syntax.lemma(of),
                "settlement"
                    | "process"
                    | "deal"
                    | "agreement"
                    | "package"
                    | "solution"
                    | "peace"
                    | "effort"
                    | "plan"
                    | "negotiation"
                    | "talk"
                    | "treaty"
                    | "accord"
                    | "roadmap"
                    | "bargain"
                    | "push"
                    | "initiative"
            )
        })
}

/// "state sponsor of terrorism", "part of the heritage".
fn disqualified(view: &View<'_>, np: usize) -> bool {
    let syntax = &view.statement.syntax;
    let lemma = syntax.lemma(np);
    matches!(
        lemma,
        "sponsor"
            | "economy"
            | "organization"
            | "language"
            | "refugee"
            | "genocide"
            | "heritage"
            | "group"
            | "threat"
            | "partner"
            | "site"
            | "victim"
            | "holiday"
            | "expert"
            | "hero"
            | "party"
            | "force"
            | "reality"
            | "factor"
            | "star"
            | "artist"
            | "brand"
            | "player"
            | "equivalent"
            | "crime"
            | "wife"
            | "couple"
            | "disease"
            | "father"
            | "mother"
            | "symbol"
    ) || lemma == "member" && syntax.lemmas(np).any(|l| l == "family")
        || matches!(lemma, "leader" | "head")
            && view.scene.of_phrase(view.statement, np).is_some_and(|of| {
                matches!(
                    syntax.lemma(of),
                    "company"
                        | "grower"
                        | "field"
                        | "industry"
                        | "church"
                        | "team"
                        | "community"
                        | "movement"
                        | "art"
                )
            })
        || lemma == "part"
            && view.scene.of_phrase(view.statement, np).is_some_and(|of| {
                !view.scene.is_named(
                    view.statement,
                    match syntax.chunks.get(of) {
                        Some(c) => c,
                        None => return false,
                    },
                )
            })
}

/// Whether the words before the noun leave it a matter of diplomacy.
pub(crate) fn plain_noun(view: &View<'_>, at: usize, head: usize) -> bool {
    let syntax = &view.statement.syntax;
    let Some(chunk) = syntax.chunks.get(at) else { return false };
    (chunk.first..head).all(|w| {
        MODIFIERS.contains(&syntax.word(w))
            || view.scene.cast.naming_at(view.statement.offset + w).is_some()
            || syntax.word(w).ends_with("ly")
            || syntax.words.get(w).is_some_and(|w| w.tag == crate::text::lexicon::Tag::Num)
    })
}

/// "in recognition of Qatar's mediation", "recognition of prior learning".
pub(crate) fn false_noun(view: &View<'_>, at: usize) -> bool {
    let syntax = &view.statement.syntax;
    let Some(chunk) = syntax.chunks.get(at) else { return true };
    let before = chunk.first.checked_sub(1).map_or("", |w| syntax.word(w));
    let bare = chunk.end - chunk.first == 1;
    before == "in" && bare && syntax.kind(at + 1) == Some(ChunkKind::Prep) && syntax.lemma(at + 1) == "of"
}
