//! Maps for short words, asked for every word of a text: a hash of a few instructions.
//!
//! The keys of these maps come from the crate's own files, or the map lives no longer than one
//! article; the number of probes stays bounded by the table either way, as every look-up that a
//! stranger could slow down is one of an article that he pays for himself.

use std::hash::{BuildHasherDefault, Hasher};

/// A map with the hash of this file.
pub(crate) type Map<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<Words>>;
/// A set with the hash of this file.
pub(crate) type Set<K> = std::collections::HashSet<K, BuildHasherDefault<Words>>;

/// Eight bytes a step.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Words(u64);

impl Words {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(0xff51_afd7_ed55_8ccd);
    }
}

impl Hasher for Words {
    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            if let Ok(chunk) = chunk.try_into() {
                self.add(u64::from_le_bytes(chunk));
            }
        }
        let rest = chunks.remainder();
        if !rest.is_empty() {
            self.add(rest.iter().fold(rest.len() as u64, |word, &byte| word << 8 | u64::from(byte)));
        }
    }

    fn write_u8(&mut self, number: u8) {
        self.add(u64::from(number));
    }

    fn write_u32(&mut self, number: u32) {
        self.add(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        self.add(number);
    }

    fn write_usize(&mut self, number: usize) {
        self.add(number as u64);
    }

    fn finish(&self) -> u64 {
        // The tables take their slot from the low bits and their tag from the high ones.
        self.0 ^ self.0 >> 32
    }
}

#[cfg(test)]
mod tests {
    use std::hash::{BuildHasher, Hash};

    use super::*;

    fn hash(value: impl Hash) -> u64 {
        BuildHasherDefault::<Words>::default().hash_one(value)
    }

    #[test]
    fn words_that_differ_hash_apart() {
        let words: Vec<String> = (0..50_000).map(|n| format!("word {n}")).collect();
        let hashes: Set<u64> = words.iter().map(hash).collect();
        assert_eq!(hashes.len(), words.len());
        let low: Set<u64> = (0..4_096_u64).map(|n| hash(n) & 0xffff).collect();
        assert!(low.len() > 3_500, "{} of 4096 numbers share low bits", 4_096 - low.len());
        assert_ne!(hash("a"), hash("a\0"));
        assert_ne!(hash("abcdefgh"), hash("abcdefg"));
    }
}
