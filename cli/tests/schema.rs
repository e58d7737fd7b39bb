//! The committed JSON Schema is the one of the types.

use std::{env, fs, process::Command};

#[test]
fn the_committed_schema_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/document.schema.json");
    let output = Command::new(env!("CARGO_BIN_EXE_demarche")).arg("schema").output().unwrap();
    let schema = String::from_utf8(output.stdout).unwrap();
    if env::var_os("UPDATE").is_some() {
        fs::write(path, &schema).unwrap();
    }
    let committed = fs::read_to_string(path).unwrap_or_default();
    assert!(schema == committed, "{path} is out of date; UPDATE=1 cargo test writes it anew, read the diff");
}
