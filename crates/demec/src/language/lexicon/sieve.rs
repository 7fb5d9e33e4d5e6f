//! What may be among many keys, in a few bits.

use serde::{Deserialize, Serialize};

/// A bit for each of a few keys. To ask it is far cheaper than to look the key up, and a key that is not there seldom
/// passes. `WORDS` is a power of two.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(from = "Vec<u64>", into = "Vec<u64>")]
pub(crate) struct Sieve<const WORDS: usize>([u64; WORDS]);

impl<const WORDS: usize> From<Vec<u64>> for Sieve<WORDS> {
    fn from(words: Vec<u64>) -> Self {
        let mut sieve = Self::default();
        sieve.0.iter_mut().zip(words).for_each(|(slot, word)| *slot = word);
        sieve
    }
}

impl<const WORDS: usize> From<Sieve<WORDS>> for Vec<u64> {
    fn from(Sieve(words): Sieve<WORDS>) -> Self {
        words.to_vec()
    }
}

impl<const WORDS: usize> Default for Sieve<WORDS> {
    fn default() -> Self {
        Self([0; WORDS])
    }
}

impl<const WORDS: usize> Sieve<WORDS> {
    #[inline]
    fn place(key: u64) -> (usize, u64) {
        let mixed = mixed(key);
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

/// The same with a byte for each place that keys fall on: it takes more room, and a test is one load, for what all tokens of an
/// article are asked. `PLACES` is a power of two.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ByteSieve<const PLACES: usize>([bool; PLACES]);

impl<const PLACES: usize> Default for ByteSieve<PLACES> {
    fn default() -> Self {
        Self([false; PLACES])
    }
}

impl<const PLACES: usize> ByteSieve<PLACES> {
    #[inline]
    fn place(key: u64) -> usize {
        (mixed(key) >> (u64::BITS - PLACES.ilog2())) as usize
    }

    #[inline]
    pub(crate) fn add(&mut self, key: u64) {
        if let Some(place) = self.0.get_mut(Self::place(key)) {
            *place = true;
        }
    }

    #[inline]
    pub(crate) fn may_hold(&self, key: u64) -> bool {
        self.0.get(Self::place(key)).copied().unwrap_or(false)
    }
}

/// A key of which the upper bits depend on all of its letters.
#[inline]
fn mixed(key: u64) -> u64 {
    key.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The first two words of phrases. Of the pairs that are none one in four passes.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Beginnings(Box<Sieve<PAIR_WORDS>>);

/// Enough for the packs on board, and few enough to stay in the processor's nearest cache.
const PAIR_WORDS: usize = 1024;

impl Beginnings {
    #[inline]
    fn pair(first: u64, second: u64) -> u64 {
        first.wrapping_mul(0xD6E8_FEB8_6659_FD93) ^ second
    }

    pub(super) fn add(&mut self, first: u64, second: u64) {
        self.0.add(Self::pair(first, second));
    }

    #[inline]
    pub(super) fn may_hold(&self, first: u64, second: u64) -> bool {
        self.0.may_hold(Self::pair(first, second))
    }
}
