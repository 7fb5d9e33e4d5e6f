//! Endings that a name may carry without an apostrophe: *Putinin, Bakanlığından*.

use super::{form::Form, harmony::Sounds};

/// An ending by the key of its letters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut {
    key: u64,
    pub(crate) letters: u32,
    pub(crate) form: Form,
}

/// Endings that can be cut off a word, the longest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cuts(Vec<Cut>);

/// One stem for each vowel harmony and voicing, and for each harmony after a vowel.
const STEMS: [&str; 12] =
    ["bel", "bal", "bül", "bul", "bet", "bat", "büt", "but", "bele", "bala", "belü", "balu"];

impl Cuts {
    pub(crate) fn new(endings: &[(String, Form)]) -> Self {
        let mut cuts: Vec<Cut> = Vec::new();
        for (ending, form) in endings {
            for stem in STEMS {
                let letters = stem.chars().count();
                let word = Sounds::new(stem).join(ending);
                let cut =
                    Cut { key: word.key_from(letters), letters: word.letters_from(letters), form: *form };
                if cut.letters > 0 && !cuts.iter().any(|c| c.key == cut.key && c.letters == cut.letters) {
                    cuts.push(cut);
                }
            }
        }
        cuts.sort_by_key(|cut| std::cmp::Reverse(cut.letters));
        Self(cuts)
    }

    /// The endings that the word of this key has, the longest first.
    pub(crate) fn of(&self, key: u64) -> impl Iterator<Item = Cut> {
        self.0.iter().copied().filter(move |cut| key & ((1 << (5 * cut.letters)) - 1) == cut.key)
    }

    /// What the ending says that is these letters and no more.
    pub(crate) fn whole(&self, key: u64) -> Option<Form> {
        self.0.iter().find(|cut| cut.key == key).map(|cut| cut.form)
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
