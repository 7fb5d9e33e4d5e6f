//! Words by their beginnings.

use serde::{Deserialize, Serialize};

use crate::{lexer::letters::key_of, lexer::token::Token};

/// Beginnings of words; short ones must be the whole word.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Stems(Vec<(u64, u32)>);

/// A stem of fewer letters is a word.
const SHORTEST: u32 = 4;
/// Letters at the end of any key that can be read.
const TAIL: u32 = 9;
/// Letters of a key that can be read.
const READABLE: u32 = 12;

impl Stems {
    pub(crate) fn new(words: &[String]) -> Self {
        let stem = |word: &String| (key_of(word), word.chars().count() as u32);
        Self(words.iter().map(stem).filter(|(_, letters)| *letters <= READABLE).collect())
    }

    /// Whether the word is one of the stems.
    pub(crate) fn name(&self, token: &Token) -> bool {
        token.is_word() && self.hold(token.key)
    }

    /// Whether the key is one of the stems'.
    pub(crate) fn hold(&self, key: u64) -> bool {
        self.0.iter().any(|&(stem, _)| key == stem)
    }

    /// Whether the word ends with one of the stems, and is longer.
    pub(crate) fn end(&self, token: &Token) -> bool {
        let tail = |length: u32| token.key & ((1 << (5 * length)) - 1);
        token.is_word()
            && self.0.iter().any(|&(stem, length)| {
                length <= TAIL && tail(length) == stem && (token.key >> (5 * (length + 2))) != 0
            })
    }

    /// Whether the word begins with one of the stems. Of words longer than a key can hold only their stems of the
    /// same length would tell, so those do not count.
    pub(crate) fn begin(&self, token: &Token) -> bool {
        if !token.is_word() || token.key >> 63 != 0 {
            return false;
        }
        let letters = (64 - token.key.leading_zeros()).div_ceil(5);
        self.0.iter().any(|&(stem, length)| match letters.checked_sub(length) {
            Some(0) => token.key == stem,
            Some(more) => length >= SHORTEST && token.key >> (5 * more) == stem,
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
