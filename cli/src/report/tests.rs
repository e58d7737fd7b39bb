use std::env;
use std::fs;

use sha2::{Digest, Sha256};

use super::*;

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |three: &[u8]| {
        let bits = three.iter().chain([&0; 2]).take(3).fold(0u32, |bits, byte| bits << 8 | u32::from(*byte));
        let letter = |i: usize| {
            if i > three.len() { '=' } else { char::from(LETTERS[(bits >> (18 - 6 * i)) as usize & 63]) }
        };
        (0..4).map(letter).collect::<String>()
    };
    bytes.chunks(3).map(group).collect()
}

#[test]
fn the_policy_allows_this_style_and_this_script_only() {
    let sum = |text: &str| base64(&Sha256::digest(text.as_bytes()));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'\n",
        sum(STYLE),
        sum(SCRIPT)
    );
    if env::var_os("UPDATE").is_some() {
        fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/src/report/policy.txt"), &policy).unwrap();
    }
    assert!(
        policy == POLICY || env::var_os("UPDATE").is_some(),
        "UPDATE=1 cargo test writes the policy anew"
    );
}

/// Markup, scripts, broken characters: what somebody may put into anything that we show.
const HOSTILE: [&str; 36] = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</textarea><img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<body onload=alert(1)>",
    "<iframe src=javascript:alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=javascript:alert(1)>",
    "<embed src=javascript:alert(1)>",
    "<math><mi xlink:href=javascript:alert(1)>x</mi></math>",
    "<a href=javascript:alert(1)>x</a>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css'</style>",
    "<form action=//evil.example><button>x</button></form>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "\" onmouseover=\"alert(1)",
    "' onmouseover='alert(1)",
    "\"><script>alert(1)</script>",
    "'><script>alert(1)</script>",
    "`onmouseover=alert(1)`",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "{{ 7 * 7 }}{% for x in y %}{% endfor %}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "<scr\0ipt>alert(1)</scr\0ipt>",
    "\u{202e}<script>alert(1)</script>\u{2066}",
    "javascript:alert(1)//https://a.example",
];

/// An article with the same hostile words everywhere.
fn poisoned(number: usize, words: &str) -> (String, Document) {
    let text = format!(
        "Serbia will never recognise Kosovo {words}. President {words} Vucic met {words} in Vienna on Monday. \
         Mali is worried about {words} drug trafficking from {words}.\n{words}\n"
    );
    let article =
        demarche::Article::new(&text).id(words).title(Some(words)).source(Some(words)).url(Some(words));
    let mut document = demarche::Extractor::new().unwrap().extract(article);
    // Names that come out of a text, or out of somebody's gazetteer.
    for it in &mut document.recognition {
        it.target.name = words.to_owned();
        it.holder.iter_mut().for_each(|it| it.name = format!("{words}{number}"));
        it.rule = words.to_owned();
        it.condition = Some(it.cue.clone());
    }
    for it in &mut document.concerns {
        it.holders.iter_mut().chain(&mut it.origin).for_each(|it| it.name = words.to_owned());
    }
    for it in &mut document.contacts {
        it.participants.iter_mut().for_each(|it| it.acts_for = Some(words.to_owned()));
        it.place.iter_mut().for_each(|it| it.name = words.to_owned());
    }
    for it in &mut document.entities {
        it.name = words.to_owned();
    }
    (text, document)
}

/// The elements of a page without the ends of elements: `name attributes`.
fn elements(page: &str) -> Vec<&str> {
    let pieces = page.split('<').skip(1).filter(|it| !it.starts_with('/'));
    pieces.map(|it| it.split('>').next().unwrap_or_default()).collect()
}

#[test]
fn nothing_of_an_article_becomes_markup() {
    let ours = "!doctype html head meta title style body a header div h1 p button nav i form input select option optgroup \
        label output datalist main section h2 h3 ul li span ol table thead tr td th tbody details summary svg rect line \
        text circle path g time b blockquote small mark u footer script";
    for (number, words) in HOSTILE.iter().enumerate() {
        let clean = page("T", &[poisoned(number, "words")], true).unwrap();
        let page = page(words, &[poisoned(number, words), poisoned(number + 1, words)], true).unwrap();
        assert_eq!(page.matches("<script").count(), clean.matches("<script").count(), "{words}");
        for element in elements(page.split("<script>").next().unwrap()) {
            let name = element.split_whitespace().next().unwrap_or_default();
            assert!(ours.split_whitespace().any(|it| it == name), "{words}: <{element}>");
            // Attributes hold what they hold; outside of them no handler stands.
            let outside: String = element.split('"').step_by(2).collect();
            assert!(!outside.to_lowercase().contains(" on"), "{words}: <{element}>");
            assert!(!element.to_lowercase().contains("href=\"javascript"), "{words}: <{element}>");
        }
        assert!(page.contains("{{ 7") || !words.starts_with("{{"), "{words}: a template was run");
        assert!(!page.contains('\u{202e}') && !page.contains('\0'), "{words}");
    }
}

#[test]
fn the_page_asks_nobody_for_anything() {
    let page = page("T", &[poisoned(0, "words")], true).unwrap();
    for element in elements(page.split("<script>").next().unwrap()) {
        for attribute in ["src=", "srcset=", "data=", "action=", "poster=", "background=", "ping="] {
            assert!(!element.contains(attribute), "<{element}>");
        }
        assert!(!element.starts_with("link") && !element.contains("style="), "<{element}>");
    }
    for word in [
        "fetch(",
        "XMLHttpRequest",
        "WebSocket",
        "sendBeacon",
        "import(",
        "eval(",
        "innerHTML",
        "new Function",
    ] {
        assert!(!SCRIPT.contains(word), "{word}");
    }
    assert!(!STYLE.contains("url(") && !STYLE.contains("@import"));
}

#[test]
fn a_page_without_charts_and_without_findings() {
    let text = "The harbour stayed quiet on Sunday.".to_owned();
    let document = demarche::Extractor::new().unwrap().extract(text.as_str());
    let page = page("T", &[(text, document)], false).unwrap();
    assert!(page.contains("The harbour stayed quiet") && !page.contains("<svg class=\"timeline\""));
    assert!(super::page("T", &[], true).is_ok());
}
