//! Endings of words that no pack knows, read from the last letter leftwards.

use super::{form::Form, tails::Tails};
use crate::lexer::token::Token;

/// Endings by their letters; the longest ending found wins.
#[derive(Clone, Debug)]
pub(crate) struct Endings(Tails);

impl Endings {
    /// From endings by their keys; one that is there already keeps its form.
    pub(crate) fn new(endings: &[(u64, Form)]) -> Self {
        Self(Tails::new(endings))
    }

    /// What the longest known ending of the word says; the stem keeps a letter at least.
    #[inline]
    pub(crate) fn of(&self, word: &Token) -> Form {
        // The bits above the letters of a long word's key are none.
        let key = word.key & ((1 << 60) - 1);
        let leaves_stem = |&(letters, _): &(u32, Form)| key >> (5 * letters) != 0;
        self.0.of(key).take_while(leaves_stem).last().map_or(Form::NONE, |(_, form)| form)
    }

    /// What a suffix that stands alone says: all of it must be a known ending.
    pub(crate) fn of_suffix(&self, suffix: &Token) -> Form {
        let key = suffix.key & ((1 << 60) - 1);
        let whole = |&(letters, _): &(u32, Form)| key >> (5 * letters) == 0;
        self.0.of(key).find(whole).map_or(Form::NONE, |(_, form)| form)
    }
}
