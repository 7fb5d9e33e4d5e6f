//! What the article itself teaches of its capitalised words.

use crate::{
    bits::chosen,
    key_table::KeyTable,
    language::{
        Form,
        lexicon::{ByteSieve, SHORTEST_STEM, Sieve},
    },
    layout::{Structure, names::stems_among},
    lexer::{
        letters::beginning,
        token::{Flags, Token},
    },
    morphology::form::Case,
};

/// How a word stands in the article: so many times each, as far as a byte counts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    pub(super) total: u8,
    /// As a run of its own.
    pub(super) alone: u8,
    /// Not at the start of a sentence.
    pub(super) middle: u8,
    /// With a suffix behind an apostrophe.
    pub(super) suffixed: u8,
    /// In the locative or ablative.
    pub(super) located: u8,
    /// With -lI.
    pub(super) adjective: u8,
    /// Before the head of a thing's or place's name.
    pub(super) thing: u8,
    /// In marks, as a word of what something is called.
    pub(super) called: u8,
    /// At the end of a run, behind a title or a given name.
    pub(super) named: u8,
    /// Behind a participle that reports.
    pub(super) speaks: u8,
    /// In small letters.
    pub(super) small: u8,
    /// As the last word of a person's name.
    pub(super) surname: u8,
    /// As another word of a person's name.
    pub(super) given: u8,
    /// As a word of an organisation's name that may stand for it: the candidate's entity is not known yet.
    pub(super) organisation: u8,
}

impl Seen {
    #[inline]
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
        self.speaks = self.speaks.saturating_add(more.speaks);
    }
}

/// The words of the article by their keys.
#[derive(Debug, Default)]
pub(super) struct Known {
    seen: KeyTable<Seen>,
    /// Last words of persons' names of six letters and more, for those spelt almost alike.
    surnames: Vec<u64>,
    /// Which keys may be there: those that are asked for rarely are.
    sieve: ByteSieve<1024>,
    /// What they begin with, and what more than one of them begins with: no other word is a form of one of them.
    beginnings: Sieve<16>,
    shared: Sieve<16>,
}

/// Names compared with a misspelt one.
const MOST_COMPARED: usize = 64;

impl Known {
    pub(super) fn clear(&mut self) {
        self.seen.clear();
        self.surnames.clear();
        self.sieve = ByteSieve::default();
        self.beginnings = Sieve::default();
        self.shared = Sieve::default();
    }

    pub(super) fn seen(&self, key: u64) -> Seen {
        self.seen.get(key).copied().unwrap_or_default()
    }

    /// The same by what [`Self::count`] said.
    #[inline]
    pub(super) fn at(&self, place: u32) -> Seen {
        self.seen.at(place).copied().unwrap_or_default()
    }

    /// Counts a word that stands so, and says where its counts stand.
    #[inline]
    pub(super) fn count(&mut self, structure: &Structure<'_>, word: &Token, stands: Seen) -> u32 {
        let Self { seen, sieve, beginnings, shared, .. } = self;
        let beginning = beginning(word.key, SHORTEST_STEM);
        let (place, _) = seen.add_with(word.key, || {
            sieve.add(word.key);
            if beginnings.may_hold(beginning) {
                shared.add(beginning);
            }
            beginnings.add(beginning);
            Seen::default()
        });
        let may_be_form = Self::may_be_form(shared, word, beginning);
        self.add(place, stands);
        if may_be_form && !word.has(Flags::SUFFIXED) {
            self.count_stems(structure, word);
        }
        place
    }

    /// Whether a word with this beginning may be a form of another one that was counted.
    #[inline]
    fn may_be_form(shared: &Sieve<16>, word: &Token, beginning: u64) -> bool {
        // Of a long word the key does not hold the beginning.
        word.has(Flags::LONG.with(Flags::CAMEL)) | shared.may_hold(beginning)
    }

    /// Adds to what is known of a word, by what [`Self::count`] said of it.
    #[inline]
    pub(super) fn add(&mut self, place: u32, stands: Seen) {
        if let Some(known) = self.seen.at_mut(place) {
            known.add(stands);
        }
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
    // Of its own, so that the way most words take is short.
    #[inline(never)]
    fn count_stems(&mut self, structure: &Structure<'_>, word: &Token) {
        let Self { seen, sieve, .. } = self;
        for (stem, form) in stems_among(structure, word, |stem| sieve.may_hold(stem)) {
            if let Some(known) = seen.place(stem).and_then(|place| seen.at_mut(place)) {
                let located = matches!(form.case(), Case::Locative | Case::Ablative);
                known.total = known.total.saturating_add(1);
                known.located = known.located.saturating_add(u8::from(located));
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
        let (place, _) = self.seen.add_with(key, Seen::default);
        if let Some(known) = self.seen.at_mut(place) {
            known.organisation = known.organisation.saturating_add(1);
        }
    }

    /// What the ending of a counted word says that is a form of a known surname, as *Putinin* is of *Putin*.
    pub(super) fn form_of_surname(&self, structure: &Structure<'_>, word: &Token) -> Option<Form> {
        if !Self::may_be_form(&self.shared, word, beginning(word.key, SHORTEST_STEM)) {
            return None;
        }
        let mut stems = stems_among(structure, word, |stem| self.sieve.may_hold(stem));
        let known = stems.find(|(stem, form)| self.seen(*stem).surname > 0 && !form.has(Form::adjective));
        known.map(|(_, form)| form)
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
