//! What the article itself teaches of its capitalised words.

use crate::{
    bits::chosen,
    key_table::KeyTable,
    language::lexicon::Sieve,
    layout::{Structure, names::stems_among},
    lexer::{
        letters::beginning,
        token::{Flags, Token},
    },
    morphology::form::Case,
};

/// How a word stands in the article.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    pub(super) total: u16,
    /// As a run of its own.
    pub(super) alone: u16,
    /// Not at the start of a sentence.
    pub(super) middle: u16,
    /// With a suffix behind an apostrophe.
    pub(super) suffixed: u16,
    /// In the locative or ablative.
    pub(super) located: u16,
    /// With -lI.
    pub(super) adjective: u16,
    /// Before the head of a thing's or place's name.
    pub(super) thing: u16,
    /// In marks, as a word of what something is called.
    pub(super) called: u16,
    /// At the end of a run, behind a title or a given name.
    pub(super) named: u16,
    /// In small letters.
    pub(super) small: u16,
    /// As the last word of a person's name.
    pub(super) surname: u16,
    /// As another word of a person's name.
    pub(super) given: u16,
    /// As a word of an organisation's name that may stand for it: the candidate's entity is not known yet.
    pub(super) organisation: u16,
}

impl Seen {
    fn add(&mut self, more: Self) {
        self.total = self.total.saturating_add(more.total);
        self.alone = self.alone.saturating_add(more.alone);
        self.middle = self.middle.saturating_add(more.middle);
        self.suffixed = self.suffixed.saturating_add(more.suffixed);
        self.located = self.located.saturating_add(more.located);
        self.adjective = self.adjective.saturating_add(more.adjective);
        self.thing = self.thing.saturating_add(more.thing);
        self.called = self.called.saturating_add(more.called);
        self.named = self.named.saturating_add(more.named);
    }
}

/// The words of the article by their keys.
#[derive(Debug, Default)]
pub(super) struct Known {
    seen: KeyTable<Seen>,
    /// Last words of persons' names of six letters and more, for those spelt almost alike.
    surnames: Vec<u64>,
    /// Which keys may be there, and what they begin with: those that are asked for rarely are.
    sieve: Sieve<16>,
    beginnings: Sieve<16>,
}

/// Letters that tell which words may be forms of a name.
const BEGINNING: u32 = 3;
/// Names compared with a misspelt one.
const MOST_COMPARED: usize = 64;

impl Known {
    pub(super) fn clear(&mut self) {
        self.seen.clear();
        self.surnames.clear();
        self.sieve = Sieve::default();
        self.beginnings = Sieve::default();
    }

    pub(super) fn seen(&self, key: u64) -> Seen {
        self.seen.get(key).copied().unwrap_or_default()
    }

    /// The same by what [`Self::count`] said.
    #[inline]
    pub(super) fn at(&self, place: u32) -> Seen {
        self.seen.at(place).copied().unwrap_or_default()
    }

    /// Counts a word, and says where its counts stand.
    pub(super) fn count(&mut self, key: u64, seen: Seen) -> u32 {
        let (place, fresh) = self.seen.add(key, seen);
        if fresh {
            self.sieve.add(key);
            self.beginnings.add(beginning(key, BEGINNING));
        } else if let Some(known) = self.seen.at_mut(place) {
            known.add(seen);
        }
        place
    }

    /// Counts which of the words stand in small letters too.
    pub(super) fn count_small(&mut self, tokens: &[Token]) {
        let Self { seen, sieve, .. } = self;
        let small = |token: &Token| token.is_word() & !token.has(Flags::CAPITAL);
        for at in chosen(tokens, |token| small(token) & sieve.may_hold(token.key)) {
            let place = tokens.get(at as usize).and_then(|token| seen.place(token.key));
            if let Some(known) = place.and_then(|place| seen.at_mut(place)) {
                known.small = known.small.saturating_add(1);
            }
        }
    }

    /// Counts *Putinin* for *Putin* as well, if that stands somewhere by itself.
    pub(super) fn count_stems(&mut self, structure: &Structure<'_>, word: &Token) {
        let Self { seen, sieve, beginnings, .. } = self;
        // Of a long word the key does not hold the beginning.
        let long = word.has(Flags::LONG.with(Flags::CAMEL));
        if !(long | beginnings.may_hold(beginning(word.key, BEGINNING))) {
            return;
        }
        for (stem, form) in stems_among(structure, word, |stem| sieve.may_hold(stem)) {
            if let Some(known) = seen.place(stem).and_then(|place| seen.at_mut(place)) {
                let located = matches!(form.case(), Case::Locative | Case::Ablative);
                known.total = known.total.saturating_add(1);
                known.located = known.located.saturating_add(u16::from(located));
            }
        }
    }

    /// Counts a word of the runs as a surname, by what [`Self::count`] said of it.
    pub(super) fn learn_surname(&mut self, place: u32, key: u64) {
        let Some(known) = self.seen.at_mut(place) else { return };
        known.surname = known.surname.saturating_add(1);
        if known.surname == 1 && self.surnames.len() < MOST_COMPARED && key >> 25 != 0 {
            self.surnames.push(key);
        }
    }

    pub(super) fn learn_given(&mut self, place: u32) {
        if let Some(known) = self.seen.at_mut(place) {
            known.given = known.given.saturating_add(1);
        }
    }

    pub(super) fn learn_organisation(&mut self, key: u64) {
        let (place, _) = self.seen.add(key, Seen::default());
        if let Some(known) = self.seen.at_mut(place) {
            known.organisation = known.organisation.saturating_add(1);
        }
    }

    /// A known surname that differs from the word in one letter.
    pub(super) fn misspelt(&self, key: u64) -> Option<u64> {
        if key >> 25 == 0 || key >> 63 != 0 {
            return None;
        }
        self.surnames.iter().copied().find(|&known| known >> 63 == 0 && differ_by_one(known, key))
    }
}

/// Whether two words, as keys of at most twelve letters, differ in one letter that is not the first.
pub(crate) fn differ_by_one(a: u64, b: u64) -> bool {
    if a == b {
        return false;
    }
    // Letters from the end, those alike at the end cut off.
    let same = (a ^ b).trailing_zeros() / 5 * 5;
    let (a, b) = (a >> same, b >> same);
    let replaced = a >> 5 == b >> 5;
    let inserted = a >> 5 == b || b >> 5 == a;
    (replaced || inserted) && a >> 5 != 0 && b != 0 && (inserted || b >> 5 != 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexer::letters::key_of;

    #[test]
    fn one_letter_may_differ_but_not_the_first() {
        let differ = |a: &str, b: &str| differ_by_one(key_of(a), key_of(b));
        assert!(differ("Refiyev", "Rafiyev"));
        assert!(differ("Netanyahu", "Netanyau"));
        assert!(differ("Zelenskiy", "Zelenski"));
        assert!(!differ("Netanyahu", "Netanyahu"));
        assert!(!differ("Karaca", "Taraca"));
        assert!(!differ("Yılmaz", "Yıldız"));
    }
}
