//! Endings of words that no pack knows, read from the last letter leftwards.

use serde::{Deserialize, Serialize};

use super::{form::Form, tails::Tails};

/// Endings by their letters; the longest ending found wins.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Endings(Tails);

impl Endings {
    /// From endings by their keys; one that is there already keeps its form.
    pub(crate) fn new(endings: &[(u64, Form)]) -> Self {
        Self(Tails::new(endings))
    }

    /// What the longest known ending of the word with this key says; the stem keeps a letter at least.
    #[inline]
    pub(crate) fn of(&self, word: u64) -> Form {
        self.0.longest(letters_of(word)).form
    }

    /// What a suffix that stands alone says: all of it must be a known ending.
    #[inline]
    pub(crate) fn of_suffix(&self, suffix: u64) -> Form {
        self.0.whole(letters_of(suffix)).unwrap_or_default()
    }
}

/// The bits above the letters of a long word's key are none.
#[inline]
fn letters_of(key: u64) -> u64 {
    key & ((1 << 60) - 1)
}
