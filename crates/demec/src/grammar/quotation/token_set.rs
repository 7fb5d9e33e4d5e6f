//! Sets of tokens, a bit for each.

/// A set of the article's tokens.
#[derive(Debug, Default)]
pub(super) struct TokenSet {
    words: Vec<u64>,
}

/// Tokens of which one word says whether they are in the set.
const TOGETHER: u32 = u64::BITS;

impl TokenSet {
    /// Empties it for an article of so many tokens.
    pub(super) fn clear(&mut self, tokens: usize) {
        self.words.clear();
        self.words.resize(tokens.div_ceil(TOGETHER as usize), 0);
    }

    /// Fills it with the tokens that `fits`, which is called for each of the article's.
    pub(super) fn fill<T>(&mut self, tokens: &[T], fits: impl Fn(&T) -> bool) {
        self.words.clear();
        // From the last, so that each bit moves to its place on the way; and no branch for any.
        let word =
            |tokens: &[T]| tokens.iter().rev().fold(0, |word, token| word << 1 | u64::from(fits(token)));
        self.words.extend(tokens.chunks(TOGETHER as usize).map(word));
    }

    pub(super) fn insert(&mut self, token: u32) {
        if let Some(word) = self.words.get_mut((token / TOGETHER) as usize) {
            *word |= 1 << (token % TOGETHER);
        }
    }

    pub(super) fn holds(&self, token: u32) -> bool {
        self.words.get((token / TOGETHER) as usize).is_some_and(|word| word >> (token % TOGETHER) & 1 != 0)
    }

    /// The first at or behind a token and before `end`.
    pub(super) fn next(&self, token: u32, end: u32) -> Option<u32> {
        let mut index = token / TOGETHER;
        let mut word = self.words.get(index as usize)? >> (token % TOGETHER) << (token % TOGETHER);
        while word == 0 {
            index += 1;
            if index * TOGETHER >= end {
                return None;
            }
            word = *self.words.get(index as usize)?;
        }
        Some(index * TOGETHER + word.trailing_zeros()).filter(|&at| at < end)
    }
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
        assert!(set.holds(137) && !set.holds(138) && !set.holds(1000));
    }
}
