//! Endings that a name may carry without an apostrophe: *Putinin, Bakanlığından*.

use serde::{Deserialize, Serialize};

use super::{form::Form, harmony::Sounds, tails::Tails};

/// An ending of a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut<'a> {
    pub(crate) letters: u32,
    /// The word's.
    key: u64,
    tails: &'a Tails,
}

impl Cut<'_> {
    /// What the ending says.
    pub(crate) fn form(&self) -> Form {
        self.tails.of_length(self.key, self.letters).form
    }

    /// The key of the word without it, if that of the word holds all its letters.
    #[inline]
    pub(crate) fn stem(&self) -> u64 {
        self.key >> (5 * self.letters)
    }
}

/// Endings that can be cut off a word.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Cuts(Tails);

/// One stem for each vowel harmony and voicing, and for each harmony after a vowel.
const STEMS: [&str; 12] =
    ["bel", "bal", "bül", "bul", "bet", "bat", "büt", "but", "bele", "bala", "belü", "balu"];

impl Cuts {
    pub(crate) fn new(endings: &[(String, Form)]) -> Self {
        let mut cuts = Vec::new();
        for (ending, form) in endings {
            for stem in STEMS {
                let word = Sounds::new(stem).join(ending);
                cuts.push((word.key_from(stem.chars().count()), *form));
            }
        }
        Self(Tails::new(&cuts))
    }

    /// The endings that the word of this key has, the longest first.
    #[inline]
    pub(crate) fn of(&self, key: u64) -> impl Iterator<Item = Cut<'_>> {
        self.of_letters(key, 1, u32::MAX)
    }

    /// Those of them that have so many letters.
    #[inline]
    pub(crate) fn of_letters(&self, key: u64, least: u32, most: u32) -> impl Iterator<Item = Cut<'_>> {
        self.0.cut(key, least, most).map(move |letters| Cut { letters, key, tails: &self.0 })
    }

    /// What the ending says that is these letters and no more.
    pub(crate) fn whole(&self, key: u64) -> Option<Form> {
        self.0.whole(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lexer::letters::key_of, morphology::form::Case};

    #[test]
    fn every_ending_of_a_word_is_offered_the_longest_first() {
        let genitive = Form::of_case(Case::Genitive);
        let cuts =
            Cuts::new(&[("(n)In".to_owned(), genitive), ("DAn".to_owned(), Form::of_case(Case::Ablative))]);
        let found: Vec<u32> = cuts.of(key_of("Suriyenin")).map(|c| c.letters).collect();
        assert_eq!(found, [3, 2]);
        assert_eq!(cuts.of(key_of("Kayadan")).next().map(|c| c.letters), Some(3));
        assert_eq!(cuts.whole(key_of("nın")), Some(genitive));
        assert_eq!(cuts.of(key_of("Peskov")).count(), 0);
    }
}
