//! Sets of tokens, a bit for each.

use crate::bits::bits_of;

/// A set of the article's tokens.
#[derive(Debug, Default)]
pub(crate) struct TokenSet {
    words: Vec<u64>,
}

/// Tokens of which one word says whether they are in the set.
const TOGETHER: u32 = u64::BITS;

impl TokenSet {
    /// Empties it for an article of so many tokens.
    pub(crate) fn clear(&mut self, tokens: usize) {
        self.words.clear();
        self.words.resize(tokens.div_ceil(TOGETHER as usize), 0);
    }

    /// Fills it with the tokens that `fits`, which is called for each of the article's.
    pub(crate) fn fill<T>(&mut self, tokens: &[T], fits: impl Fn(&T) -> bool) {
        self.words.clear();
        self.words.extend(tokens.chunks(TOGETHER as usize).map(|some| bits_of(some, &fits)));
    }

    pub(crate) fn insert(&mut self, token: u32) {
        if let Some(word) = self.words.get_mut((token / TOGETHER) as usize) {
            *word |= 1 << (token % TOGETHER);
        }
    }

    pub(crate) fn holds(&self, token: u32) -> bool {
        self.words.get((token / TOGETHER) as usize).is_some_and(|word| word >> (token % TOGETHER) & 1 != 0)
    }

    /// Inserts the tokens of a range.
    #[inline]
    pub(crate) fn insert_all(&mut self, first: u32, end: u32) {
        for (index, bits) in words_of(first, end) {
            if let Some(word) = self.words.get_mut(index) {
                *word |= bits;
            }
        }
    }

    /// Inserts the tokens of a range if none of them is in the set yet, and says whether that was so.
    #[inline]
    pub(crate) fn take(&mut self, first: u32, end: u32) -> bool {
        // Most ranges lie in one word.
        if first < end && first / TOGETHER == (end - 1) / TOGETHER {
            let bits = u64::MAX >> (TOGETHER - (end - first)) << (first % TOGETHER);
            return self.words.get_mut((first / TOGETHER) as usize).is_none_or(|word| {
                let free = *word & bits == 0;
                *word |= if free { bits } else { 0 };
                free
            });
        }
        let free = !self.holds_any(first, end);
        if free {
            self.insert_all(first, end);
        }
        free
    }

    /// Whether a token of a range is in the set.
    #[inline]
    pub(crate) fn holds_any(&self, first: u32, end: u32) -> bool {
        words_of(first, end).any(|(index, bits)| self.words.get(index).is_some_and(|word| word & bits != 0))
    }

    /// The first at or behind a token and before `end`.
    pub(crate) fn next(&self, token: u32, end: u32) -> Option<u32> {
        self.next_of(token, end, |_, word| word)
    }

    /// The first of these that is not in the other set.
    pub(crate) fn next_without(&self, other: &Self, token: u32, end: u32) -> Option<u32> {
        self.next_of(token, end, |index, word| word & !other.words.get(index).copied().unwrap_or(0))
    }

    /// The first of those that are left of each word of the set, given by its index.
    #[inline]
    fn next_of(&self, token: u32, end: u32, left: impl Fn(usize, u64) -> u64) -> Option<u32> {
        let mut index = token / TOGETHER;
        let word_at = |index: u32| Some(left(index as usize, *self.words.get(index as usize)?));
        let mut word = word_at(index)? >> (token % TOGETHER) << (token % TOGETHER);
        while word == 0 {
            index += 1;
            if index * TOGETHER >= end {
                return None;
            }
            word = word_at(index)?;
        }
        Some(index * TOGETHER + word.trailing_zeros()).filter(|&at| at < end)
    }
}

/// The words that hold the tokens of a range, and the bits of these in each.
#[inline]
fn words_of(first: u32, end: u32) -> impl Iterator<Item = (usize, u64)> {
    let mut at = first;
    std::iter::from_fn(move || {
        let count = end.checked_sub(at).filter(|&left| left > 0)?.min(TOGETHER - at % TOGETHER);
        let bits = u64::MAX >> (TOGETHER - count) << (at % TOGETHER);
        let index = (at / TOGETHER) as usize;
        at += count;
        Some((index, bits))
    })
}

#[cfg(test)]
mod tests {
    use super::TokenSet;

    #[test]
    fn a_set_gives_its_tokens_in_order() {
        let numbers: Vec<u32> = (0..200).collect();
        let mut set = TokenSet::default();
        set.fill(&numbers, |number| number % 67 == 3);
        set.insert(199);
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(token) = set.next(from, 200) {
            found.push(token);
            from = token + 1;
        }
        assert_eq!(found, [3, 70, 137, 199]);
        assert_eq!(set.next(4, 70), None);
        let mut other = TokenSet::default();
        other.clear(200);
        other.insert_all(60, 138);
        assert_eq!(set.next_without(&other, 4, 200), Some(199));
        assert_eq!(set.next_without(&other, 4, 199), None);
        assert!(set.holds(137) && !set.holds(138) && !set.holds(1000));
    }

    #[test]
    fn ranges_go_in_and_are_found_across_words() {
        let mut set = TokenSet::default();
        set.clear(300);
        set.insert_all(60, 131);
        set.insert_all(7, 7);
        let held: Vec<u32> = (0..300).filter(|&token| set.holds(token)).collect();
        assert_eq!(held, (60..131).collect::<Vec<u32>>());
        assert!(set.holds_any(0, 61) && set.holds_any(130, 300) && !set.holds_any(0, 60));
        assert!(!set.holds_any(131, 300) && !set.holds_any(90, 90));
        assert!(set.take(131, 140) && !set.take(135, 136) && set.take(140, 200) && !set.take(199, 300));
        assert!(set.holds_any(199, 200) && !set.holds_any(200, 300));
    }
}
