//! The README shows real runs: each `$ echo …` block is run, and its output compared.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::path::Path;
use std::process::Command;
use std::{env, fs};

#[test]
fn shown_runs_are_real() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    let shown = fs::read_to_string(&path).unwrap();
    let real = rerun(&shown);
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, &real).unwrap();
    }
    assert!(
        real == shown || env::var_os("UPDATE").is_some(),
        "the README shows another output; UPDATE=1 cargo test writes it anew, read the diff\n{real}"
    );
}

/// The page with the output of every shown run as it is now.
fn rerun(page: &str) -> String {
    let mut real = String::new();
    let mut shown = false;
    for line in page.split_inclusive('\n') {
        shown &= line != "```\n";
        if !shown {
            real.push_str(line);
        }
        if let Some(command) = line.strip_prefix("$ echo ") {
            real.push_str(&output(&format!("echo {command}")));
            shown = true;
        }
    }
    real
}

fn output(command: &str) -> String {
    let folder = Path::new(env!("CARGO_BIN_EXE_demarche")).parent().unwrap();
    let path = format!("{}:{}", folder.display(), env::var("PATH").unwrap_or_default());
    let output = Command::new("sh").arg("-c").arg(command).env("PATH", path).output().unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    lines.trim_end().lines().map(|line| format!("{}\n", line.trim_end())).collect()
}
