//! Persons by their names: full names first, then surnames and given names alone.

use super::{
    NONE,
    clusters::Clusters,
    order::{Order, Placed, Sort},
    sounds::sound,
    words::{bare_stems, first_letter, is_initial, letters, mix, name_words, words},
};
use crate::{
    grammar::mention::{Candidate, Range, STRONG, differ_by_one},
    key_table::KeyTable,
    language::{Classes, lexicon::Sieve},
    layout::Structure,
    lexer::{letters::beginning, token::Flags},
    model::{ActorKind, MentionKind},
    morphology::form::Case,
};

/// Letters that a name keeps when it loses an ending, or fewer.
const BEGINNING: u32 = 3;

/// Those who bear a surname.
#[derive(Clone, Copy, Debug)]
struct Bearers {
    /// The first in the text.
    first: u32,
    /// The nearest before the place reached.
    nearest: u32,
    /// The first who is introduced as somebody's kin, before whom nobody bore the name.
    kin: u32,
    /// The nearest who is only spoken of: *Ayla Er'in ağabeyi*.
    passive: u32,
    /// Who speaks under the whole name.
    heard: Heard,
    /// Somebody whose given name or title shows that this is a person's name.
    sure: bool,
}

/// Those who bear a given name.
#[derive(Clone, Copy, Debug)]
struct Given {
    /// The first in the text.
    first: u32,
    /// The nearest before the place reached.
    nearest: u32,
}

impl Default for Given {
    fn default() -> Self {
        Self { first: NONE, nearest: NONE }
    }
}

/// Who of those that bear a surname is heard under the whole name.
#[derive(Clone, Copy, Debug)]
enum Heard {
    Nobody,
    /// One alone: the whole name, and a mention of it.
    One(u64, u32),
    Several,
}

impl Heard {
    fn and(self, whole: u64, mention: u32) -> Self {
        match self {
            Self::Nobody => Self::One(whole, mention),
            Self::One(other, _) if other == whole => self,
            Self::One(..) | Self::Several => Self::Several,
        }
    }

    /// The one who has spoken under the whole name: who goes on under the surname is nobody else, however much is said of
    /// a relative.
    fn one(self) -> Option<u32> {
        match self {
            Self::One(_, mention) => Some(mention),
            Self::Nobody | Self::Several => None,
        }
    }
}

impl Default for Bearers {
    fn default() -> Self {
        Self { first: NONE, nearest: NONE, kin: NONE, passive: NONE, heard: Heard::Nobody, sure: false }
    }
}

/// The nearest before, else the first behind.
fn one(nearest: u32, first: u32) -> Option<u32> {
    [nearest, first].into_iter().find(|&index| index != NONE)
}

/// Who bears a word as it sounds, whatever way it is written.
#[derive(Clone, Copy, Debug, Default)]
struct Sound {
    surname: Bearers,
    given: Given,
    /// The last name of one word that sounds so and is no known person's.
    alone: Option<u32>,
    /// Somebody was named by this word alone before the place reached.
    seen_alone: bool,
}

/// A word of a name.
#[derive(Clone, Copy, Debug)]
struct Word {
    key: u64,
    /// As it sounds.
    sound: u64,
    /// The place of that among all sounds.
    place: u32,
}

/// How a name is written: what tells it from others, the token of its last word, and whether it begins with a known
/// given name.
#[derive(Clone, Copy)]
struct Written {
    key: u64,
    token: u32,
    begins_given: bool,
}

/// A person's name as it is written, wherever it stands.
#[derive(Clone, Copy, Debug)]
struct Name {
    /// The mention where it stands first.
    mention: u32,
    /// Its words before the last, in the list of all words.
    given: Range,
    /// The token of its last word, which stands behind those.
    token: u32,
    /// Its surname, without its ending if that stands without it elsewhere: the sound, and its place.
    surname: (u64, u32),
    /// What all its words sound like.
    whole: u64,
    /// It begins with a known given name.
    begins_given: bool,
}

impl Name {
    fn is_one_word(&self) -> bool {
        self.given.0 == self.given.1
    }
}

/// The persons of the article by the words of their names, which are compared as they sound.
#[derive(Debug, Default)]
pub(super) struct People {
    /// The mentions of names, in order, and the place of each name among all names.
    mentions: Vec<(u32, u32)>,
    /// By how they are written.
    names: KeyTable<Name>,
    /// The words of all names.
    words: Vec<Word>,
    sounds: KeyTable<Sound>,
    /// Last words of names as they are written.
    last: KeyTable<()>,
    /// What those begin with, and what several of them begin with: only of these one may be the stem of another.
    beginnings: Sieve<4>,
    shared_beginnings: Sieve<4>,
    /// Whole names of those introduced as somebody's kin.
    kin: KeyTable<()>,
    /// By a given name and the surname.
    full: KeyTable<u32>,
    /// Some name has an initial, some has three words or more: where none has, nothing is asked of the tables for them.
    has_initials: bool,
    has_long: bool,
    /// Some name has one word, and may be part of another.
    has_single: bool,
    /// By the first letter of the first given name and the surname; names that give no more of it apart.
    lettered: KeyTable<u32>,
    initials: KeyTable<u32>,
    /// By the first two words of a name of three or more.
    begun: KeyTable<u32>,
    /// Given names and surnames that misspelt ones are compared with.
    spellings: Vec<(u64, u64)>,
}

/// Surnames that a misspelt one is compared with.
const MOST_COMPARED: usize = 64;
/// Letters from which a surname may be misspelt: beside its own given name, and alone.
const MISSPELT_FROM: u32 = 5;
const MISSPELT_ALONE_FROM: u32 = 6;

impl People {
    fn clear(&mut self) {
        self.mentions.clear();
        self.names.clear();
        self.words.clear();
        self.sounds.clear();
        self.last.clear();
        (self.beginnings, self.shared_beginnings) = (Sieve::default(), Sieve::default());
        self.kin.clear();
        self.spellings.clear();
        (self.has_initials, self.has_long, self.has_single) = (false, false, false);
        for table in [&mut self.full, &mut self.lettered, &mut self.initials, &mut self.begun] {
            table.clear();
        }
    }

    pub(super) fn cluster(
        &mut self,
        structure: &Structure<'_>,
        mentions: &mut [Candidate],
        order: &mut Order,
        clusters: &mut Clusters,
    ) {
        self.clear();
        for Placed { index, .. } in order.chosen(|row| row.strong(Sort::Name)) {
            let Some(mention) = mentions.get(index as usize) else { break };
            let Some(place) = self.read(structure, mention, index) else { continue };
            self.mentions.push((index, place));
        }
        for at in 0..self.mentions.len() {
            let Some((index, name)) = self.mentions.get(at).copied() else { break };
            let Some(mention) = mentions.get(index as usize) else { break };
            clusters.keep(index);
            self.meet(structure, mention, (index, name), clusters);
        }
        let reclaimed = !self.mentions.is_empty() && self.reclaim(structure, mentions, order, clusters);
        if !(reclaimed || self.has_single) {
            return;
        }
        let mut next = 0;
        for Placed { index, .. } in order.chosen(|row| row.strong(Sort::Name)) {
            let Some(mention) = mentions.get(index as usize) else { break };
            let known = self.mentions.get(next).copied().filter(|&(known, _)| known == index);
            next += usize::from(known.is_some());
            let place = known.map(|(_, name)| name).or_else(|| self.read(structure, mention, index));
            let Some(name) = place.and_then(|place| self.names.at(place)) else { continue };
            if name.is_one_word() {
                let token = name.token;
                let Some(word) = self.word(name.given.1) else { continue };
                self.single_name(structure, mention, (index, word, token), clusters);
            } else {
                let (given, surname, kin) = (name.given, name.surname.1, self.is_kin(mention, name.whole));
                self.pass(mention, (index, given, surname), kin);
            }
        }
    }

    /// Reads a name, and says which it is of all.
    fn read(&mut self, structure: &Structure<'_>, mention: &Candidate, index: u32) -> Option<u32> {
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
        let place = if let Some(known) = self.names.place(key) {
            known
        } else {
            let from = self.words.len();
            self.words.extend(all.map(|(_, word)| Word { key: word.key, sound: 0, place: 0 }));
            self.add_name(index, from, Written { key, token, begins_given: first.is(Classes::GIVEN_NAME) })?
        };
        if mention.kin {
            let whole = self.names.at(place)?.whole;
            self.kin.add(whole, ());
        }
        Some(place)
    }

    /// Adds the name whose words were read from `from` on.
    fn add_name(&mut self, mention: u32, from: usize, written: Written) -> Option<u32> {
        let mut whole = 0;
        for word in self.words.get_mut(from..)? {
            word.sound = sound(word.key);
            (word.place, _) = self.sounds.add_with(word.sound, Sound::default);
            whole = mix(whole, word.sound);
        }
        let given = (from as u32, self.words.len() as u32 - 1);
        self.has_initials |= self.word(given.0).is_some_and(|first| is_initial(first.key));
        self.has_long |= given.1 - given.0 > 1;
        self.has_single |= given.0 == given.1;
        let last = *self.words.last()?;
        self.learn_last(last.key);
        let name = Name {
            mention,
            given,
            token: written.token,
            surname: (last.sound, last.place),
            whole,
            begins_given: written.begins_given,
        };
        Some(self.names.add(written.key, name).0)
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

    fn word(&self, at: u32) -> Option<Word> {
        self.words.get(at as usize).copied()
    }

    /// A name of two words or more: the same given name or initial and the same surname are one person.
    fn meet(
        &mut self,
        structure: &Structure<'_>,
        mention: &Candidate,
        (index, place): (u32, u32),
        clusters: &mut Clusters,
    ) {
        let Some(&Name { mention: first, .. }) = self.names.at(place) else { return };
        if first == index {
            self.meet_first(structure, place, clusters);
        }
        let Some(name) = self.names.at(place) else { return };
        let (one_word, begins_given, whole) = (name.is_one_word(), name.begins_given, name.whole);
        let (_, surname) = name.surname;
        if first != index && !one_word {
            clusters.join(index, first);
            // A shorter name may have come between.
            if name.given.1 - name.given.0 > 1 {
                self.join_beginning(*name, clusters);
            }
        }
        let kin = self.is_kin(mention, whole);
        let Some(Sound { surname: bearers, seen_alone, .. }) = self.sounds.at_mut(surname) else {
            return;
        };
        if one_word {
            *seen_alone = true;
            return;
        }
        bearers.sure |= begins_given || mention.title.0 < mention.title.1;
        if mention.speaker {
            bearers.heard = bearers.heard.and(whole, index);
        }
        if kin {
            if bearers.kin == NONE && !*seen_alone {
                bearers.kin = index;
            }
        } else if acts(mention) {
            bearers.first = bearers.first.min(index);
        } else {
            bearers.passive = bearers.passive.min(index);
        }
    }

    /// Finds out the surname of a name where it stands first.
    fn meet_first(&mut self, structure: &Structure<'_>, place: u32, clusters: &mut Clusters) {
        let Some(mut name) = self.names.at(place).copied() else { return };
        let Some(last) = self.word(name.given.1) else { return };
        name.surname = self.surname(structure, name.token, last);
        if let Some(slot) = self.names.at_mut(place) {
            slot.surname = name.surname;
        }
        if !name.is_one_word() {
            self.introduce(name, clusters);
        }
    }

    /// Joins a name of several words, where it stands first, with others of the same person, and makes it known.
    fn introduce(&mut self, name: Name, clusters: &mut Clusters) {
        let Name { mention: index, given: (first, end), surname: (surname, _), .. } = name;
        for at in first..end {
            let Some(Word { key, sound: given, place }) = self.word(at) else { break };
            let letter = || mix(first_letter(key), surname);
            if is_initial(key) {
                if at == first {
                    let letter = letter();
                    join(&self.lettered, letter, index, clusters);
                    join(&self.initials, letter, index, clusters);
                    self.initials.add(letter, index);
                }
                continue;
            }
            clusters.join(index, self.full.first(mix(given, surname), index));
            if let Some(other) = self.misspelt(given, surname).and_then(|s| self.full.get(mix(given, s))) {
                clusters.join(index, *other);
            }
            if at == first && self.has_initials {
                let letter = letter();
                join(&self.initials, letter, index, clusters);
                self.lettered.add(letter, index);
            }
            if let Some(Sound { given: bearers, .. }) = self.sounds.at_mut(place) {
                bearers.first = bearers.first.min(index);
            }
            if self.spellings.len() < MOST_COMPARED {
                self.spellings.push((given, surname));
            }
        }
        self.join_beginning(name, clusters);
    }

    /// Whether somebody was introduced as another's kin, here or elsewhere: *eşi Ayla Er … Ayla Er*.
    fn is_kin(&self, mention: &Candidate, whole: u64) -> bool {
        mention.kin || self.kin.has(whole)
    }

    /// *Kemal Uzun* is *Kemal Uzun Aksoy*: two words that begin a longer name.
    fn join_beginning(&mut self, name: Name, clusters: &mut Clusters) {
        let Name { mention: index, given: (first, end), .. } = name;
        // The last word stands behind the given ones.
        let (Some(one), Some(two)) = (self.word(first), self.word(first + 1)) else { return };
        let key = mix(one.sound, two.sound);
        if first + 1 < end {
            self.begun.add(key, index);
        }
        if self.has_long {
            join(&self.begun, key, index, clusters);
        }
        // The longer name may stand behind the shorter one.
        join(&self.full, key, index, clusters);
    }

    /// The surname of a name: without its ending, if it stands without it elsewhere.
    fn surname(&mut self, structure: &Structure<'_>, token: u32, written: Word) -> (u64, u32) {
        let stem = structure.token(token).and_then(|last| {
            // Of a long word the key does not hold the beginning.
            let long = last.has(Flags::LONG.with(Flags::CAMEL));
            let may_have = long || self.shared_beginnings.may_hold(beginning(last.key, BEGINNING));
            if may_have { bare_stems(structure, last, |stem| self.last.has(stem)).next() } else { None }
        });
        match stem.map(sound) {
            Some(sound) => (sound, self.sounds.add_with(sound, Sound::default).0),
            None => (written.sound, written.place),
        }
    }

    /// The spelling that another mention of this given name gives a surname that differs in one letter.
    fn misspelt(&self, given: u64, surname: u64) -> Option<u64> {
        if letters(surname) < MISSPELT_FROM {
            return None;
        }
        let alike = |&&(name, known): &&(u64, u64)| name == given && differ_by_one(known, surname);
        self.spellings.iter().find(alike).map(|&(_, known)| known)
    }

    /// The surname that one standing alone misspells.
    fn misspelt_alone(&self, surname: u64) -> Option<u64> {
        if letters(surname) < MISSPELT_ALONE_FROM {
            return None;
        }
        self.spellings.iter().map(|&(_, known)| known).find(|&known| differ_by_one(known, surname))
    }

    /// A surname that is also the name of a place or body: where the article has such a person, the name alone is
    /// that person's, unless something is somewhere. Whether there is any.
    fn reclaim(
        &self,
        structure: &Structure<'_>,
        mentions: &mut [Candidate],
        order: &mut Order,
        clusters: &mut Clusters,
    ) -> bool {
        let mut reclaimed = false;
        order.make_names(|index| {
            let Some(mention) = mentions.get_mut(index as usize) else { return false };
            let is_name = self.is_surname(structure, mention);
            if is_name {
                reclaimed = true;
                mention.actor = ActorKind::Person;
                mention.kind = MentionKind::Name;
                mention.entity = 0;
                mention.country = None;
                mention.weight = STRONG;
                clusters.keep(index);
            }
            is_name
        });
        reclaimed
    }

    /// Whether the name of a place or body is rather the surname of a person here.
    fn is_surname(&self, structure: &Structure<'_>, mention: &Candidate) -> bool {
        let mut name = words(structure, mention);
        let (Some(word), None) = (name.next(), name.next()) else { return false };
        let place = mention.actor == ActorKind::Place;
        // Mehmet Ülker … Ülker: a body that is known by one word, too, unless it is spelt as letters.
        let unknown = mention.actor == ActorKind::Organisation
            && (mention.entity == 0
                || !structure.token(mention.first).is_some_and(|t| t.has(Flags::ALL_CAPITALS)));
        (place || unknown)
            && matches!(mention.kind, MentionKind::Name | MentionKind::Metonym)
            && !matches!(mention.case, Case::Locative | Case::Ablative)
            && self.sounds.get(sound(word.key)).is_some_and(|s| s.surname.sure && s.surname.kin == NONE)
    }

    /// Remembers where the bearer of a name of several words was named last.
    fn pass(&mut self, mention: &Candidate, (index, given, surname): (u32, Range, u32), kin: bool) {
        let (first, end) = given;
        if let Some(Sound { surname: bearers, .. }) = self.sounds.at_mut(surname).filter(|_| !kin) {
            if acts(mention) {
                bearers.nearest = index;
            } else {
                bearers.passive = index;
            }
        }
        for word in self.words.get(first as usize..end as usize).unwrap_or_default() {
            if let Some(Sound { given: bearers, .. }) = self.sounds.at_mut(word.place)
                && bearers.first != NONE
            {
                bearers.nearest = index;
            }
        }
    }

    /// A name of one word: the nearest bearer of that surname before it, else a later one, else a given name.
    fn single_name(
        &mut self,
        structure: &Structure<'_>,
        mention: &Candidate,
        (index, word, token): (u32, Word, u32),
        clusters: &mut Clusters,
    ) {
        let Word { sound: whole, place, .. } = word;
        let titled = mention.title.0 < mention.title.1;
        if mention.speaker {
            self.hear_surname(place, index, titled);
        }
        let known = |sound: &Sound| {
            let heard = if mention.speaker { sound.surname.heard.one() } else { None };
            heard.or_else(|| sound.bearer(titled))
        };
        let known = self
            .sounds
            .at(place)
            .and_then(known)
            .or_else(|| {
                let last = structure.token(token)?;
                let mut stems = bare_stems(structure, last, |_| true).map(sound);
                stems.find_map(|stem| self.sounds.get(stem).and_then(known))
            })
            .or_else(|| self.sounds.get(self.misspelt_alone(whole)?)?.bearer(titled));
        if let Some(other) = known {
            clusters.join(index, other);
        } else if let Some(sound) = self.sounds.at_mut(place) {
            sound.alone = Some(index);
        }
    }

    /// Somebody speaks under a surname alone. With a title, or before the whole name is heard, that may be another.
    fn hear_surname(&mut self, surname: u32, mention: u32, titled: bool) {
        let Some(Sound { surname: bearers, .. }) = self.sounds.at_mut(surname) else { return };
        if titled || matches!(bearers.heard, Heard::One(_, whole) if whole > mention) {
            bearers.heard = Heard::Several;
        }
    }
}

impl Sound {
    /// Whom a name of one word stands for: the bearer of the surname; somebody with no other name; the relative
    /// who bears the surname; the bearer of the given name.
    fn bearer(&self, titled: bool) -> Option<u32> {
        let known = |index: u32| Some(index).filter(|&index| index != NONE);
        let kin = || known(self.surname.kin).filter(|_| !titled);
        let passive = || known(self.surname.passive);
        one(self.surname.nearest, self.surname.first)
            .or(self.alone)
            .or_else(kin)
            .or_else(passive)
            .or_else(|| one(self.given.nearest, self.given.first))
    }
}

/// Whether somebody does or says something here.
fn acts(mention: &Candidate) -> bool {
    mention.speaker || mention.case == Case::Nominative
}

fn join(known: &KeyTable<u32>, key: u64, index: u32, clusters: &mut Clusters) {
    if let Some(&other) = known.get(key) {
        clusters.join(index, other);
    }
}
