//! A set of word stems, to see how much of one text recurs in another.

use std::mem;

use crate::{
    bits::{TOGETHER, bits_of, ones},
    lexer::{
        letters::{Class, KeyBuilder, beginning, class_at},
        token::{Flags, Token},
    },
    model::Span,
};

/// Letters of a stem.
const STEM: u32 = 5;
/// Letters a word must have to count.
const SHORTEST: u32 = 3;
/// Places for stems, of which a hash of twelve bits names one.
const PLACES: usize = 1 << 12;

/// Stems of a block's words by a hash of their letters, of which a few share a place.
#[derive(Debug)]
pub(super) struct StemSet {
    /// How many words at each place were not taken yet.
    open: [u8; PLACES],
    /// The places of the words.
    places: Vec<u16>,
}

impl Default for StemSet {
    fn default() -> Self {
        Self { open: [0; PLACES], places: Vec::new() }
    }
}

impl StemSet {
    /// Holds the words of these tokens and no others.
    pub(super) fn fill(&mut self, text: &str, tokens: &[Token]) {
        for place in self.places.drain(..) {
            if let Some(words) = self.open.get_mut(usize::from(place)) {
                *words = 0;
            }
        }
        for token in tokens.iter().filter(|t| has_stem(t)) {
            let place = place(text, token);
            self.places.push(place);
            if let Some(words) = self.open.get_mut(usize::from(place)) {
                *words = words.saturating_add(1);
            }
        }
    }

    /// How many words there are.
    pub(super) fn count(&self) -> usize {
        self.places.len()
    }

    /// Whether as many of the words as are `enough` recur in these tokens.
    pub(super) fn recur(&mut self, text: &str, tokens: &[Token], enough: usize) -> bool {
        let mut found = 0;
        tokens.chunks(TOGETHER).any(|some| {
            for at in ones(bits_of(some, |token| self.may_hold(token))) {
                if found >= enough {
                    break;
                }
                found += some.get(at as usize).map_or(0, |token| self.take(text, token));
            }
            found >= enough
        })
    }

    /// Whether words of the token's stem may be there: without a branch, since which they are no processor foresees.
    #[inline]
    fn may_hold(&self, token: &Token) -> bool {
        let words =
            self.open.get(usize::from(place_of(beginning(token.key, STEM)))).copied().unwrap_or_default();
        (words != 0) | token.has(Flags::LONG)
    }

    /// Takes the words of the token's stem out, and says how many they are.
    #[inline]
    fn take(&mut self, text: &str, token: &Token) -> usize {
        match self.open.get_mut(usize::from(place(text, token))) {
            Some(words) if *words > 0 && has_stem(token) => usize::from(mem::take(words)),
            _ => 0,
        }
    }
}

/// Whether the token is a word of letters enough.
#[inline]
fn has_stem(token: &Token) -> bool {
    token.is_word() && (token.key >> (5 * (SHORTEST - 1)) != 0 || token.has(Flags::LONG))
}

/// The place of a word.
#[inline]
fn place(text: &str, token: &Token) -> u16 {
    place_of(if token.has(Flags::LONG) { stem_of_long(text, token) } else { beginning(token.key, STEM) })
}

/// The place of a stem.
#[inline]
fn place_of(stem: u64) -> u16 {
    (stem.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52) as u16
}

/// The first letters of a word whose key does not hold them; rare, and kept out of the loops that ask.
#[cold]
fn stem_of_long(text: &str, token: &Token) -> u64 {
    let mut key = KeyBuilder::default();
    let word = text.get(Span::new(token.start, token.end()).range()).unwrap_or_default();
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
        let (block, body) = tokens.split_at(3);
        set.fill(text, block);
        assert_eq!(set.count(), 3);
        let found: Vec<_> = body.iter().chain(body).map(|t| set.take(text, t)).collect();
        assert_eq!(found, [0, 1, 1, 0, 0, 0, 0, 0], "each word is taken once");
    }
}
