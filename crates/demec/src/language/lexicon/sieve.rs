//! What may be among many keys, in a few bits.

/// A bit for each of a few keys. To ask it is far cheaper than to look the key up, and a key that is not there seldom
/// passes. `WORDS` is a power of two.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sieve<const WORDS: usize>([u64; WORDS]);

impl<const WORDS: usize> Default for Sieve<WORDS> {
    fn default() -> Self {
        Self([0; WORDS])
    }
}

impl<const WORDS: usize> Sieve<WORDS> {
    #[inline]
    fn place(key: u64) -> (usize, u64) {
        let mixed = key.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        ((mixed >> 48) as usize % WORDS, mixed >> 58)
    }

    #[inline]
    pub(crate) fn add(&mut self, key: u64) {
        let (word, bit) = Self::place(key);
        if let Some(slot) = self.0.get_mut(word) {
            *slot |= 1 << bit;
        }
    }

    #[inline]
    pub(crate) fn may_hold(&self, key: u64) -> bool {
        self.test(key) != 0
    }

    /// 1 if the key may be there, else 0: for tests of more than one thing without a branch.
    #[inline]
    pub(crate) fn test(&self, key: u64) -> u64 {
        let (word, bit) = Self::place(key);
        self.0.get(word).map_or(0, |slot| slot >> bit & 1)
    }
}
