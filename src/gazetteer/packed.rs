//! Numbers and texts that stand in the crate or in memory, read the same way.
//!
//! The index over the embedded files is built once and shipped (`gazetteers/index.bin`); an
//! index over a user's files is built at run time. Both are rows of 32-bit numbers.

use std::sync::Arc;

/// Rows of numbers.
#[derive(Debug, Clone)]
pub(crate) enum Packed {
    /// Built at run time.
    Own(Vec<u32>),
    /// Part of the crate, little-endian; only the pages that are read are ever loaded.
    Embedded(&'static [u8]),
}

impl Default for Packed {
    fn default() -> Self {
        Self::Own(Vec::new())
    }
}

impl Packed {
    /// How many numbers there are.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Own(numbers) => numbers.len(),
            Self::Embedded(bytes) => bytes.len() / 4,
        }
    }

    /// A row of `N` numbers by its place.
    pub(crate) fn row<const N: usize>(&self, row: usize) -> Option<[u32; N]> {
        let from = row.checked_mul(N)?;
        match self {
            Self::Own(numbers) => numbers.get(from..from + N)?.try_into().ok(),
            Self::Embedded(bytes) => {
                let bytes = bytes.get(from * 4..(from + N) * 4)?;
                let mut numbers = [0; N];
                for (number, bytes) in numbers.iter_mut().zip(bytes.chunks_exact(4)) {
                    *number = u32::from_le_bytes(bytes.try_into().ok()?);
                }
                Some(numbers)
            }
        }
    }

    /// A number by its place.
    pub(crate) fn get(&self, at: usize) -> Option<u32> {
        self.row::<1>(at).map(|[number]| number)
    }

    /// Writes the numbers as the embedded form has them.
    #[cfg(test)]
    pub(crate) fn write(&self, bytes: &mut Vec<u8>) {
        for at in 0..self.len() {
            bytes.extend_from_slice(&self.get(at).unwrap_or_default().to_le_bytes());
        }
    }
}

/// The text of a file.
#[derive(Debug, Clone)]
pub(crate) enum Body {
    /// Part of the crate.
    Embedded(&'static str),
    /// A user's.
    Own(Arc<str>),
}

impl Default for Body {
    fn default() -> Self {
        Self::Embedded("")
    }
}

impl std::ops::Deref for Body {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Embedded(text) => text,
            Self::Own(text) => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_read_the_same() {
        let own = Packed::Own(vec![1, 2, 3, u32::MAX]);
        let mut bytes = Vec::new();
        own.write(&mut bytes);
        let embedded = Packed::Embedded(bytes.leak());
        for packed in [own, embedded] {
            assert_eq!(packed.len(), 4);
            assert_eq!(packed.row::<2>(1), Some([3, u32::MAX]));
            assert_eq!(packed.get(1), Some(2));
            assert_eq!(packed.row::<2>(2), None);
            assert_eq!(packed.row::<3>(1), None);
        }
    }
}
