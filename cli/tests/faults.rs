//! The command under faults: what was printed is whole lines, what failed is named, the code tells.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn demarche(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command.args(arguments).stdin(Stdio::null());
    command
}

fn output(command: &mut Command) -> (String, String, Option<i32>) {
    let Output { status, stdout, stderr } = command.output().unwrap();
    (String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap(), status.code())
}

/// The output for what is piped in.
fn piped(input: &[u8], arguments: &[&str]) -> (String, String, Option<i32>) {
    let mut command = demarche(arguments);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    (String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap(), status.code())
}

fn field(line: &str, name: &str) -> String {
    let document: serde_json::Value = serde_json::from_str(line).unwrap();
    document.get(name).and_then(serde_json::Value::as_str).unwrap().to_owned()
}

fn ids(lines: &str) -> Vec<String> {
    lines.lines().map(|line| field(line, "id")).collect()
}

/// Many records in a file of their own.
fn corpus(root: &Path, count: usize) -> String {
    let path = root.join("corpus.jsonl");
    let mut file = File::create(&path).unwrap();
    for id in 0..count {
        let text = "Serbia does not recognise Kosovo. ".repeat(id % 7 + 1);
        writeln!(file, "{}", serde_json::json!({"id": id.to_string(), "text": text})).unwrap();
    }
    path.into_os_string().into_string().unwrap()
}

#[test]
fn order_and_bytes_do_not_depend_on_threads() {
    let root = tempfile::tempdir().unwrap();
    let corpus = corpus(root.path(), 3000);
    let (one, _, code) = output(&mut demarche(&["extract", "-j1", &corpus]));
    let (many, ..) = output(&mut demarche(&["extract", "-j4", &corpus]));
    assert_eq!(code, Some(0));
    assert!(one == many, "the number of threads shows in the output");
    assert_eq!(ids(&one), (0..3000).map(|id| id.to_string()).collect::<Vec<_>>());
}

#[test]
fn one_broken_line_among_many_costs_only_itself() {
    let root = tempfile::tempdir().unwrap();
    let corpus = corpus(root.path(), 2000);
    let text = fs::read_to_string(&corpus).unwrap().replacen("{\"id\":\"1500\"", "{\"id\":\"1500", 1);
    fs::write(&corpus, text).unwrap();
    let (stdout, stderr, code) = output(&mut demarche(&["extract", &corpus]));
    assert_eq!((ids(&stdout).len(), code), (1999, Some(1)));
    assert!(stderr.contains("corpus.jsonl:1501:") && stderr.lines().count() == 1, "{stderr}");
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    let root = tempfile::tempdir().unwrap();
    let corpus = corpus(root.path(), 20_000);
    let mut command = demarche(&["extract", &corpus]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert_eq!((child.wait().unwrap().code(), stderr.as_str()), (Some(0), ""));
    assert_eq!(ids(&first), ["0"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let root = tempfile::tempdir().unwrap();
    let corpus = corpus(root.path(), 2);
    for arguments in [&["extract", &corpus][..], &["schema"]] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let (_, stderr, code) = output(demarche(arguments).stdout(full));
        assert_eq!(code, Some(1));
        assert!(stderr.contains("No space left on device") && stderr.contains("make room"), "{stderr}");
    }
}

#[test]
fn standard_input_is_text_or_records() {
    let (stdout, ..) = piped(b"KABUL, Oct. 3. The road is open.", &["extract", "-"]);
    assert_eq!(ids(&stdout), ["stdin"]);
    let (stdout, ..) =
        piped(b"{\"id\": \"x\", \"text\": \"One.\"}\n{\"id\": \"y\", \"text\": \"Two.\"}", &["extract"]);
    assert_eq!(ids(&stdout), ["x", "y"]);
    let (_, stderr, code) = piped(b"", &["extract", "-"]);
    assert_eq!(
        (stderr.as_str(), code),
        ("demarche: stdin: there is no text in it; fill it or leave it out\n", Some(1))
    );
}

#[test]
fn one_line_of_ten_megabytes_is_read() {
    let text = "Serbia does not recognise Kosovo and “Pristina” minds. ".repeat(180_000);
    let (stdout, stderr, code) = piped(text.as_bytes(), &["extract"]);
    assert_eq!((ids(&stdout).len(), stderr.as_str(), code), (1, "", Some(0)));
}

#[test]
fn offsets_count_in_the_unit_asked_for() {
    for unit in ["bytes", "chars", "utf16"] {
        let (stdout, ..) = piped("“Vučić” 😀".as_bytes(), &["extract", "--offsets", unit]);
        assert_eq!(field(&stdout, "offsets"), unit);
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_vanished_is_named() {
    let root = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(root.path().join("gone"), root.path().join("link.txt")).unwrap();
    fs::write(root.path().join("here.txt"), "The harbour stayed quiet.").unwrap();
    let (stdout, stderr, code) = output(&mut demarche(&["extract", root.path().to_str().unwrap()]));
    assert_eq!((ids(&stdout), code), (vec!["here".to_owned()], Some(1)));
    assert!(stderr.contains("link.txt: No such file"), "{stderr}");
}
