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
