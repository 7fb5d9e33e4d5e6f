//! The names of the article's persons as they are written, and their words.

use super::{
    super::{
        sounds::sound,
        words::{bare_stems, is_initial, mix, name_words},
    },
    bearers::{Sound, Sounds},
};
use crate::{
    grammar::mention::{Candidate, Range},
    key_table::KeyTable,
    language::{Classes, lexicon::Sieve},
    layout::Structure,
    lexer::{letters::beginning, token::Flags},
};

/// Letters that a name keeps when it loses an ending, or fewer.
const BEGINNING: u32 = 3;

/// A word of a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) key: u64,
    /// As it sounds.
    pub(super) sound: u64,
    /// The place of that among all sounds.
    pub(super) place: u32,
}

/// A person's name as it is written, wherever it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    /// The mention where it stands first.
    pub(super) mention: u32,
    /// Its words before the last, in the list of all words.
    pub(super) given: Range,
    /// The token of its last word, which stands behind those.
    pub(super) token: u32,
    /// Its surname, without its ending if that stands without it elsewhere: the sound, and its place.
    pub(super) surname: (u64, u32),
    /// What all its words sound like.
    pub(super) whole: u64,
    /// It begins with a known given name.
    pub(super) begins_given: bool,
}

impl Name {
    pub(super) fn is_one_word(&self) -> bool {
        self.given.0 == self.given.1
    }

    pub(super) fn is_long(&self) -> bool {
        self.given.1 - self.given.0 > 1
    }
}

/// All names, by how they are written.
#[derive(Debug, Default)]
pub(super) struct Names {
    names: KeyTable<Name>,
    /// The words of all names.
    words: Vec<Word>,
    /// Last words of names as they are written.
    last: KeyTable<()>,
    /// What those begin with, and what several of them begin with: only of these one may be the stem of another.
    beginnings: Sieve<4>,
    shared_beginnings: Sieve<4>,
    /// Some name has an initial, some has three words or more: where none has, nothing is asked of the tables for them.
    pub(super) has_initials: bool,
    pub(super) has_long: bool,
    /// Some name has one word, and may be part of another.
    pub(super) has_single: bool,
}

impl Names {
    pub(super) fn clear(&mut self) {
        self.names.clear();
        self.words.clear();
        self.last.clear();
        (self.beginnings, self.shared_beginnings) = (Sieve::default(), Sieve::default());
        (self.has_initials, self.has_long, self.has_single) = (false, false, false);
    }

    /// Reads the name of a mention, and says which it is of all.
    pub(super) fn read(
        &mut self,
        structure: &Structure<'_>,
        mention: &Candidate,
        index: u32,
        sounds: &mut Sounds,
    ) -> Option<u32> {
        let mut words = name_words(structure, mention);
        let all = words.clone();
        let (mut token, first) = words.next()?;
        let (mut key, mut last) = (first.key, first);
        for (at, word) in words {
            key = mix(key, word.key);
            (token, last) = (at, word);
        }
        // What carries an ending behind an apostrophe has none to be cut off.
        let key = mix(key, u64::from(last.has(Flags::SUFFIXED)));
        if let Some(known) = self.names.place(key) {
            return Some(known);
        }
        let from = self.words.len();
        let mut whole = 0;
        for (_, word) in all {
            let sound = sound(word.key);
            let (place, _) = sounds.add_with(sound, Sound::default);
            whole = mix(whole, sound);
            self.words.push(Word { key: word.key, sound, place });
        }
        let given = (from as u32, self.words.len() as u32 - 1);
        let surname = self.word(given.1)?;
        let begins_given = first.is(Classes::GIVEN_NAME);
        let surname = (surname.sound, surname.place);
        let name = Name { mention: index, given, token, surname, whole, begins_given };
        self.has_initials |= is_initial(first.key);
        self.has_long |= name.is_long();
        self.has_single |= name.is_one_word();
        self.learn_last(last.key);
        Some(self.names.add(key, name).0)
    }

    fn learn_last(&mut self, key: u64) {
        if let (_, true) = self.last.add(key, ()) {
            let beginning = beginning(key, BEGINNING);
            if self.beginnings.may_hold(beginning) {
                self.shared_beginnings.add(beginning);
            }
            self.beginnings.add(beginning);
        }
    }

    pub(super) fn at(&self, place: u32) -> Option<&Name> {
        self.names.at(place)
    }

    pub(super) fn word(&self, at: u32) -> Option<Word> {
        self.words.get(at as usize).copied()
    }

    pub(super) fn words_in(&self, (first, end): Range) -> &[Word] {
        self.words.get(first as usize..end as usize).unwrap_or_default()
    }

    /// The name at this place, its surname without its ending, if it stands without it elsewhere.
    pub(super) fn settle(
        &mut self,
        structure: &Structure<'_>,
        place: u32,
        sounds: &mut Sounds,
    ) -> Option<Name> {
        let token = self.at(place)?.token;
        let stem = structure.token(token).and_then(|last| {
            // Of a long word the key does not hold the beginning.
            let long = last.has(Flags::LONG.with(Flags::CAMEL));
            let may_have = long || self.shared_beginnings.may_hold(beginning(last.key, BEGINNING));
            if may_have { bare_stems(structure, last, |stem| self.last.has(stem)).next() } else { None }
        });
        let name = self.names.at_mut(place)?;
        if let Some(sound) = stem.map(sound) {
            name.surname = (sound, sounds.add_with(sound, Sound::default).0);
        }
        Some(*name)
    }
}
