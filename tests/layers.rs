//! The house rule on imports: a room knows the rooms above it in the table, never those below.
//!
//! A new room must be entered here, at the place where it belongs.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every room of `src/`, the most ignorant first.
const ROOMS: &[&str] = &[
    "error",
    "span",
    "document",
    "offsets",
    "text",
    "gazetteer",
    "entities",
    "clauses",
    "rules",
    "assemble",
    "extractor",
    "explain",
    "ledger",
];

#[test]
fn imports_point_up_the_table_only() {
    let sources = sources();
    let exports = exports(&sources);
    let mut wrong = Vec::new();
    for (path, source) in sources.iter().filter(|(path, _)| path != Path::new("lib.rs")) {
        let module = module(path);
        let rank = |room: &str| ROOMS.iter().position(|known| *known == room);
        let Some(own) = module.first().and_then(|room| rank(room)) else {
            wrong.push(format!("src/{}: enter its room in the table of tests/layers.rs", path.display()));
            continue;
        };
        for line in code(source) {
            for name in neighbours(line, &module) {
                let room = exports.get(&name).unwrap_or(&name);
                if rank(room).is_none_or(|theirs| theirs > own) {
                    wrong.push(format!(
                        "src/{}: `{room}` is no room above it: {}",
                        path.display(),
                        line.trim()
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Path (inside `src/`) and text of every source file.
fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
                let inside = path.strip_prefix(&root).unwrap().to_path_buf();
                sources.push((inside, fs::read_to_string(path).unwrap()));
            }
        }
    }
    sources.sort();
    sources
}

/// What `lib.rs` re-exports, with the room it comes from.
fn exports(sources: &[(PathBuf, String)]) -> BTreeMap<String, String> {
    let (_, lib) = sources.iter().find(|(path, _)| path == Path::new("lib.rs")).unwrap();
    let flat = code(lib).collect::<Vec<_>>().join(" ");
    let mut exports = BTreeMap::new();
    for export in flat.split("pub use ").skip(1).filter_map(|rest| rest.split(';').next()) {
        let (room, names) = export.split_once("::").unwrap();
        for name in names.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|name| !name.is_empty()) {
            exports.insert(name.to_owned(), room.to_owned());
        }
    }
    exports
}

/// `text/fold.rs` is the module `["text", "fold"]`.
fn module(path: &Path) -> Vec<String> {
    let parts = path.with_extension("");
    let parts = parts.iter().map(|part| part.to_str().unwrap().to_owned());
    parts.filter(|part| part != "mod").collect()
}

/// The lines that count: no comments, and nothing from the unit tests on, which may look everywhere.
fn code(source: &str) -> impl Iterator<Item = &str> {
    let body = source.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default();
    body.lines().filter(|line| !line.trim_start().starts_with("//"))
}

/// First names after `crate::`, and after a chain of `super::` that leads up to the crate.
fn neighbours(line: &str, module: &[String]) -> Vec<String> {
    let mut rooted: Vec<&str> = line.split("crate::").skip(1).collect();
    let up = "super::".repeat(module.len());
    rooted.extend(line.split(up.as_str()).skip(1));
    rooted.into_iter().flat_map(heads).collect()
}

/// `text::fold` → `text`; `{text::fold, Span}` → `text`, `Span`.
fn heads(path: &str) -> Vec<String> {
    let head =
        |path: &str| path.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(group) = path.strip_prefix('{') else { return vec![head(path)] };
    let mut depth = 0;
    let mut heads = Vec::new();
    for part in group.split_inclusive([',', '{', '}']) {
        if depth == 0 {
            heads.push(head(part));
        }
        match part.chars().next_back() {
            Some('{') => depth += 1,
            Some('}') if depth == 0 => break,
            Some('}') => depth -= 1,
            _ => {}
        }
    }
    heads.retain(|head| !head.is_empty());
    heads
}

#[test]
fn paths_are_read_as_the_compiler_does() {
    let of = |line: &str, module: &str| neighbours(line, &crate::module(Path::new(module)));
    assert_eq!(of("use crate::text::fold;", "rules/mod.rs"), ["text"]);
    assert_eq!(of("use crate::{text::{fold, Tokens}, Span};", "rules/mod.rs"), ["text", "Span"]);
    assert_eq!(of("pub(in crate::rules) fn f(a: crate::Span)", "rules/mod.rs"), ["rules", "Span"]);
    assert_eq!(of("use super::super::text::fold;", "rules/quotes.rs"), ["text"]);
    assert_eq!(of("use super::gazetteer::Entry;", "text/mod.rs"), ["gazetteer"]);
    assert!(of("use super::fold;", "text/tokens.rs").is_empty());
}
