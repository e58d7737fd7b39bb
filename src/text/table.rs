//! A table from the hash of a word to what is known of it: what is looked up for every token.
//!
//! The words of the data files are hashed once at start; a table of plain slots is built three
//! times faster than a map of strings, and a look-up is one probe. Two words of one 64-bit
//! hash would be taken for each other; the tests of the files rule that out for their words.

use super::token::hash;

/// Open addressing; grows at three quarters.
#[derive(Debug, Clone)]
pub(crate) struct Table<V> {
    slots: Vec<(u64, V)>,
    used: usize,
}

/// A hash that no slot bears.
const EMPTY: u64 = 0;

impl<V: Copy + Default> Default for Table<V> {
    fn default() -> Self {
        Self::new(0)
    }
}

impl<V: Copy + Default> Table<V> {
    /// A table that need not grow for `expected` words.
    pub(crate) fn new(expected: usize) -> Self {
        let size = (expected * 4 / 3 + 8).next_power_of_two();
        Self { slots: vec![(EMPTY, V::default()); size], used: 0 }
    }

    /// What is known of a hash.
    pub(crate) fn get(&self, hash: u64) -> Option<&V> {
        let mask = self.slots.len().wrapping_sub(1);
        let hash = hash.max(1);
        let mut slot = hash as usize & mask;
        loop {
            let (have, value) = self.slots.get(slot)?;
            if *have == hash {
                return Some(value);
            }
            if *have == EMPTY {
                return None;
            }
            slot = (slot + 1) & mask;
        }
    }

    /// What is known of a word.
    pub(crate) fn word(&self, word: &str) -> Option<&V> {
        self.get(hash(word))
    }

    /// The value of a hash, the default where it was not there, and whether it was not.
    #[allow(clippy::indexing_slicing)] // a slot is always masked into the table
    pub(crate) fn entry(&mut self, hash: u64) -> (&mut V, bool) {
        if (self.used + 1) * 4 > self.slots.len() * 3 {
            self.grow();
        }
        let hash = hash.max(1);
        let slot = Self::slot(&self.slots, hash);
        let new = self.slots[slot].0 == EMPTY;
        if new {
            self.slots[slot].0 = hash;
            self.used += 1;
        }
        (&mut self.slots[slot].1, new)
    }

    fn slot(slots: &[(u64, V)], hash: u64) -> usize {
        let mask = slots.len().wrapping_sub(1);
        let mut slot = hash as usize & mask;
        while slots.get(slot).is_some_and(|s| s.0 != hash && s.0 != EMPTY) {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        let bigger = vec![(EMPTY, V::default()); (self.slots.len() * 2).max(8)];
        for (hash, value) in std::mem::replace(&mut self.slots, bigger) {
            if hash != EMPTY {
                let slot = Self::slot(&self.slots, hash);
                if let Some(free) = self.slots.get_mut(slot) {
                    *free = (hash, value);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_grows_and_keeps_everything() {
        let mut table: Table<u32> = Table::new(0);
        for number in 0..5_000_u32 {
            let (value, new) = table.entry(hash(&number.to_string()));
            assert!(new);
            *value = number;
        }
        for number in 0..5_000_u32 {
            assert_eq!(table.word(&number.to_string()), Some(&number));
        }
        assert!(!table.entry(hash("17")).1);
        assert_eq!(table.word("5000"), None);
        assert_eq!(Table::<u32>::new(0).word(""), None);
    }
}
