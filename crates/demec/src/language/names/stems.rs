//! Words by their beginnings.

use serde::{Deserialize, Serialize};

use crate::{
    language::lexicon::Sieve,
    lexer::{
        letters::{beginning, key_of, letters_in},
        token::Token,
    },
};

/// Beginnings of words; short ones must be the whole word.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Vec<(u64, u32)>", into = "Vec<(u64, u32)>")]
pub(crate) struct Stems {
    /// Each with its letters.
    stems: Vec<(u64, u32)>,
    /// Sieves of the stems, their first letters, and their last ones: few words pass, and only those are compared.
    words: Sieve<4>,
    beginnings: Sieve<4>,
    ends: Sieve<4>,
}

/// A stem of fewer letters is a word.
const SHORTEST: u32 = 4;
/// Letters at the end of any key that can be read.
const TAIL: u32 = 9;
/// Letters of a key that can be read.
const READABLE: u32 = 12;
/// Letters of an ending that the sieve holds.
const SIEVED: u32 = 2;

impl From<Vec<(u64, u32)>> for Stems {
    fn from(stems: Vec<(u64, u32)>) -> Self {
        let (mut words, mut beginnings, mut ends) = (Sieve::default(), Sieve::default(), Sieve::default());
        for &(stem, letters) in &stems {
            words.add(stem);
            beginnings.add(beginning(stem, SHORTEST));
            // A shorter ending says nothing of the letter before it.
            let before = 0..if letters < SIEVED { 32 } else { 1 };
            before.for_each(|letter| ends.add(last(letter << 5 | stem)));
        }
        Self { stems, words, beginnings, ends }
    }
}

impl From<Stems> for Vec<(u64, u32)> {
    fn from(stems: Stems) -> Self {
        stems.stems
    }
}

/// The last letters of a key.
#[inline]
fn last(key: u64) -> u64 {
    key & ((1 << (5 * SIEVED)) - 1)
}

impl Stems {
    pub(crate) fn new(words: &[String]) -> Self {
        let stem = |word: &String| (key_of(word), word.chars().count() as u32);
        words.iter().map(stem).filter(|(_, letters)| *letters <= READABLE).collect::<Vec<_>>().into()
    }

    /// Whether the word is one of the stems.
    #[inline]
    pub(crate) fn name(&self, token: &Token) -> bool {
        token.is_word() && self.hold(token.key)
    }

    /// Whether the key is one of the stems'.
    #[inline]
    pub(crate) fn hold(&self, key: u64) -> bool {
        self.words.may_hold(key) && self.stems.iter().any(|&(stem, _)| key == stem)
    }

    /// Whether the word ends with one of the stems, and is longer.
    #[inline]
    pub(crate) fn end(&self, token: &Token) -> bool {
        token.is_word() && self.ends.may_hold(last(token.key)) && self.ends_in_one(token.key)
    }

    fn ends_in_one(&self, key: u64) -> bool {
        let tail = |length: u32| key & ((1 << (5 * length)) - 1);
        self.stems
            .iter()
            .any(|&(stem, length)| length <= TAIL && tail(length) == stem && (key >> (5 * (length + 2))) != 0)
    }

    /// Whether the word begins with one of the stems. Of words longer than a key can hold only their stems of the
    /// same length would tell, so those do not count.
    #[inline]
    pub(crate) fn begin(&self, token: &Token) -> bool {
        token.is_word()
            && token.key >> 63 == 0
            && self.beginnings.may_hold(beginning(token.key, SHORTEST))
            && self.begins_with_one(token.key)
    }

    fn begins_with_one(&self, key: u64) -> bool {
        let letters = letters_in(key);
        self.stems.iter().any(|&(stem, length)| match letters.checked_sub(length) {
            Some(0) => key == stem,
            Some(more) => length >= SHORTEST && key >> (5 * more) == stem,
            None => false,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::{language::names::Stems, lexer::tokens};

    #[test]
    fn long_stems_are_beginnings_and_short_ones_whole_words() {
        let stems = Stems::new(&["karar".to_owned(), "en".to_owned()]);
        let mut read = Vec::new();
        tokens("kararını en enerji karan", &mut read);
        let found: Vec<bool> = read.iter().map(|t| stems.begin(t)).collect();
        assert_eq!(found, [true, true, false, false]);
    }
}
