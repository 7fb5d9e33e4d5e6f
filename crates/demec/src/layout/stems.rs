//! A set of word stems, to see how much of one text recurs in another.

use crate::{
    lexer::{
        letters::{Class, KeyBuilder, class_at},
        token::{Flags, Token},
    },
    model::Span,
};

/// Letters of a stem.
const STEM: u32 = 5;
/// Letters a word must have to count.
const SHORTEST: u32 = 3;
const BITS: usize = 1 << 12;

/// Stems by a hash of their letters; a few share a bit.
#[derive(Debug, Default)]
pub(super) struct StemSet(Vec<u64>);

impl StemSet {
    pub(super) fn clear(&mut self) {
        self.0.clear();
        self.0.resize(BITS / 64, 0);
    }

    pub(super) fn insert(&mut self, text: &str, token: &Token) {
        if let Some((word, bit)) = place(text, token)
            && let Some(word) = self.0.get_mut(word)
        {
            *word |= bit;
        }
    }

    /// Whether the stem of `token` is in the set; `None` for what has no stem.
    pub(super) fn contains(&self, text: &str, token: &Token) -> Option<bool> {
        let (word, bit) = place(text, token)?;
        Some(self.0.get(word).is_some_and(|w| w & bit != 0))
    }
}

fn place(text: &str, token: &Token) -> Option<(usize, u64)> {
    let hash = stem(text, token)?.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52;
    Some(((hash / 64) as usize, 1 << (hash % 64)))
}

/// The first letters of a word as a key.
fn stem(text: &str, token: &Token) -> Option<u64> {
    if !token.is_word() {
        return None;
    }
    if token.has(Flags::LONG) {
        return text.get(Span::new(token.start, token.end()).range()).map(stem_of_long);
    }
    let letters = (64 - token.key.leading_zeros()).div_ceil(5);
    (letters >= SHORTEST).then(|| token.key >> (5 * letters.saturating_sub(STEM)))
}

fn stem_of_long(word: &str) -> u64 {
    let mut key = KeyBuilder::default();
    let mut rest = word.as_bytes();
    while key.count() < STEM && !rest.is_empty() {
        let (class, width) = class_at(rest);
        if let Class::Letter(value, _) = class {
            key.push(value);
        }
        rest = rest.get(width.max(1)..).unwrap_or_default();
    }
    key.key()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexer;

    #[test]
    fn words_of_one_stem_share_it() {
        let text = "Köprünün açılışı sürdürülebilirlik ve köprüye sürdürüyor tünel";
        let mut tokens = Vec::new();
        lexer::tokens(text, &mut tokens);
        let mut set = StemSet::default();
        set.clear();
        tokens.iter().take(3).for_each(|t| set.insert(text, t));
        let found: Vec<_> = tokens.iter().skip(3).map(|t| set.contains(text, t)).collect();
        assert_eq!(found, [None, Some(true), Some(true), Some(false)]);
    }
}
