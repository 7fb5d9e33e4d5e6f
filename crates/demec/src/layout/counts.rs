//! How many words a block has, and of what sort.

use crate::lexer::token::{Flags, Kind, KindSet, Token};

/// Words that are many: nobody asks for more.
pub(super) const MANY_WORDS: u32 = 25;
/// Tokens that are counted before it is asked whether they are enough.
const STRIDE: usize = 16;

const ENDS: KindSet = KindSet::of(&[Kind::Stop, Kind::Question, Kind::Exclamation]);

/// What stands in a block, up to many words of which one is in small letters.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    pub(super) words: u32,
    /// Words of two letters or more that are not in capitals.
    pub(super) small: u32,
    /// `. ? !`
    pub(super) ends: u32,
}

impl Counts {
    pub(super) fn of(tokens: &[Token]) -> Self {
        let mut counts = Self::default();
        counts.add(tokens);
        counts
    }

    /// Counts more tokens.
    pub(super) fn add(&mut self, tokens: &[Token]) {
        for some in tokens.chunks(STRIDE) {
            if self.words >= MANY_WORDS && self.small > 0 {
                break;
            }
            for token in some {
                self.note(token);
            }
        }
    }

    #[inline]
    fn note(&mut self, token: &Token) {
        // No branches: which words come next cannot be foreseen.
        let word = u32::from(token.is_word());
        self.words += word;
        self.small += word & u32::from(!token.has(Flags::ALL_CAPITALS)) & u32::from(token.key >= 32);
        self.ends += u32::from(ENDS.has(token.kind));
    }

    /// Whether nearly all words are in capitals.
    pub(super) fn is_loud(&self) -> bool {
        self.words > 0 && self.small * 6 < self.words
    }

    /// Whether there are words, and all in capitals.
    pub(super) fn is_all_capitals(&self) -> bool {
        self.words > 0 && self.small == 0
    }
}
