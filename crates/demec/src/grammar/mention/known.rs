//! What the article itself teaches of its capitalised words.

use crate::{
    language::lexicon::{KeyMap, Sieve},
    layout::{Structure, names::stems_among},
    lexer::{
        chosen,
        letters::EXACT,
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

/// The words of the article by their keys.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Where each word's counts stand.
    places: KeyMap<u64, u32>,
    seen: Vec<Seen>,
    /// Last words of persons' names of six letters and more, for those spelt almost alike.
    surnames: Vec<u64>,
    /// Which keys may be there: those that are asked for rarely are.
    sieve: Sieve<16>,
}

/// Letters of an ending that is told from the end of a longer name.
const SHORTEST_ENDING: u32 = 2;
/// Names compared with a misspelt one.
const MOST_COMPARED: usize = 64;

impl Known {
    pub(super) fn clear(&mut self) {
        self.places.clear();
        self.seen.clear();
        self.surnames.clear();
        self.sieve = Sieve::default();
    }

    pub(super) fn seen(&self, key: u64) -> Seen {
        self.places.get(&key).map_or(Seen::default(), |&place| self.at(place))
    }

    /// The same by what [`Self::count`] said.
    #[inline]
    pub(super) fn at(&self, place: u32) -> Seen {
        self.seen.get(place as usize).copied().unwrap_or_default()
    }

    /// Counts a word, and says where its counts stand.
    pub(super) fn count(&mut self, key: u64, seen: Seen) -> u32 {
        self.sieve.add(key);
        let place = self.place(key);
        let Some(known) = self.seen.get_mut(place as usize) else { return place };
        known.total = known.total.saturating_add(seen.total);
        known.alone = known.alone.saturating_add(seen.alone);
        known.middle = known.middle.saturating_add(seen.middle);
        known.suffixed = known.suffixed.saturating_add(seen.suffixed);
        known.located = known.located.saturating_add(seen.located);
        known.adjective = known.adjective.saturating_add(seen.adjective);
        known.thing = known.thing.saturating_add(seen.thing);
        known.called = known.called.saturating_add(seen.called);
        known.named = known.named.saturating_add(seen.named);
        place
    }

    fn place(&mut self, key: u64) -> u32 {
        let fresh = self.seen.len() as u32;
        let place = *self.places.entry(key).or_insert(fresh);
        if place == fresh {
            self.seen.push(Seen::default());
        }
        place
    }

    fn counts_of(&mut self, key: u64) -> Option<&mut Seen> {
        let place = self.place(key);
        self.seen.get_mut(place as usize)
    }

    /// Counts which of the words stand in small letters too.
    pub(super) fn count_small(&mut self, tokens: &[Token]) {
        let Self { places, seen, sieve, .. } = self;
        let small = |token: &Token| token.is_word() & !token.has(Flags::CAPITAL);
        for at in chosen(tokens, |token| small(token) & sieve.may_hold(token.key)) {
            let place = tokens.get(at as usize).and_then(|token| places.get(&token.key));
            if let Some(known) = place.and_then(|&place| seen.get_mut(place as usize)) {
                known.small = known.small.saturating_add(1);
            }
        }
    }

    /// Counts *Putinin* for *Putin* as well, if that stands somewhere by itself.
    pub(super) fn count_stems(&mut self, structure: &Structure<'_>, word: &Token) {
        let Self { places, seen, sieve, .. } = self;
        if !may_hold_beginning(sieve, word) {
            return;
        }
        for (stem, form) in stems_among(structure, word, |stem| sieve.may_hold(stem)) {
            if let Some(known) = places.get(&stem).and_then(|&place| seen.get_mut(place as usize)) {
                let located = matches!(form.case(), Case::Locative | Case::Ablative);
                known.total = known.total.saturating_add(1);
                known.located = known.located.saturating_add(u16::from(located));
            }
        }
    }

    /// Counts a word of the runs as a surname, by what [`Self::count`] said of it.
    pub(super) fn learn_surname(&mut self, place: u32, key: u64) {
        let Some(known) = self.seen.get_mut(place as usize) else { return };
        known.surname = known.surname.saturating_add(1);
        if known.surname == 1 && self.surnames.len() < MOST_COMPARED && key >> 25 != 0 {
            self.surnames.push(key);
        }
    }

    pub(super) fn learn_given(&mut self, place: u32) {
        if let Some(known) = self.seen.get_mut(place as usize) {
            known.given = known.given.saturating_add(1);
        }
    }

    pub(super) fn learn_organisation(&mut self, key: u64) {
        if let Some(known) = self.counts_of(key) {
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

/// Whether a beginning of the word that an ending may follow may be there: far cheaper to ask than which endings it has.
/// Of a long word the key does not hold the beginnings.
fn may_hold_beginning(sieve: &Sieve<16>, word: &Token) -> bool {
    let long = u64::from(word.has(Flags::LONG.with(Flags::CAMEL)));
    // All of them, however short the word is: where to stop no processor could foresee.
    let endings = SHORTEST_ENDING..EXACT;
    endings.fold(long, |found, ending| found | sieve.test(word.key >> (5 * ending))) != 0
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
