//! Persons by their names: full names first, then surnames and given names alone.

use super::{
    NONE,
    clusters::Clusters,
    order::{Order, Placed, Sort},
    words::{bare_stems, first_letter, is_initial, letters, mix, name_words, sound, words},
};
use crate::{
    grammar::mention::{Candidate, STRONG, differ_by_one},
    language::{Classes, lexicon::KeyMap},
    layout::Structure,
    lexer::token::Flags,
    model::{ActorKind, MentionKind},
    morphology::form::Case,
};

/// Those who bear a surname or a given name.
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
}

impl Default for Bearers {
    fn default() -> Self {
        Self { first: NONE, nearest: NONE, kin: NONE, passive: NONE, heard: Heard::Nobody, sure: false }
    }
}

impl Bearers {
    /// The nearest before, else the first behind.
    fn one(self) -> Option<u32> {
        [self.nearest, self.first].into_iter().find(|&index| index != NONE)
    }
}

/// A word of a name.
#[derive(Clone, Copy, Debug)]
struct Word {
    key: u64,
    /// As it sounds.
    sound: u64,
}

/// A person's name in the text.
#[derive(Clone, Copy, Debug)]
struct Name {
    mention: u32,
    /// Its words before the last, in the list of all words.
    given: (u32, u32),
    last: Word,
    /// What the last word sounds like without its ending, if it stands without it elsewhere.
    surname: u64,
    /// What all its words sound like.
    whole: u64,
}

/// The persons of the article by the words of their names, which are compared as they sound.
#[derive(Debug, Default)]
pub(super) struct People {
    /// All names, in order.
    names: Vec<Name>,
    /// The words of all names.
    words: Vec<Word>,
    /// Last words of names as they are written.
    written: KeyMap<u64, ()>,
    /// Whole names of those introduced as somebody's kin.
    kin: KeyMap<u64, ()>,
    /// By a given name and the surname.
    full: KeyMap<u64, u32>,
    /// By the first letter of the first given name and the surname; names that give no more of it apart.
    lettered: KeyMap<u64, u32>,
    initials: KeyMap<u64, u32>,
    /// By the first two words of a name of three or more.
    begun: KeyMap<u64, u32>,
    surnames: KeyMap<u64, Bearers>,
    given: KeyMap<u64, Bearers>,
    /// Names of one word that are no known person's.
    alone: KeyMap<u64, u32>,
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
        self.written.clear();
        self.kin.clear();
        for map in [&mut self.full, &mut self.lettered, &mut self.initials, &mut self.begun, &mut self.alone]
        {
            map.clear();
        }
        self.surnames.clear();
        self.given.clear();
        self.spellings.clear();
        self.names.clear();
        self.words.clear();
    }

    pub(super) fn cluster(
        &mut self,
        structure: &Structure<'_>,
        mentions: &mut [Candidate],
        order: &mut Order,
        clusters: &mut Clusters,
    ) {
        self.clear();
        for Placed { index, .. } in order.of(Sort::Name).filter(|placed| placed.strong) {
            let Some(mention) = mentions.get(index as usize) else { break };
            let Some(name) = self.read(structure, mention, index) else { continue };
            self.written.insert(name.last.key, ());
            if mention.kin {
                self.kin.insert(name.whole, ());
            }
            self.names.push(name);
        }
        for at in 0..self.names.len() {
            let Some(mut name) = self.names.get(at).copied() else { break };
            let Some(mention) = mentions.get(name.mention as usize) else { break };
            clusters.keep(name.mention);
            name.surname = self.surname(structure, mention, name);
            self.full_name(structure, mention, name, clusters);
            if let Some(slot) = self.names.get_mut(at) {
                *slot = name;
            }
        }
        self.reclaim(structure, mentions, order, clusters);
        self.alone.clear();
        let mut next = 0;
        for Placed { index, .. } in order.of(Sort::Name).filter(|placed| placed.strong) {
            let Some(mention) = mentions.get(index as usize) else { break };
            let known = self.names.get(next).copied().filter(|name| name.mention == index);
            next += usize::from(known.is_some());
            if let Some(name) = known.or_else(|| self.read(structure, mention, index)) {
                self.single_name(structure, mention, name, clusters);
            }
        }
    }

    /// Reads the words of a name.
    fn read(&mut self, structure: &Structure<'_>, mention: &Candidate, index: u32) -> Option<Name> {
        let from = self.words.len();
        let words = name_words(structure, mention).map(|t| Word { key: t.key, sound: sound(t.key) });
        self.words.extend(words);
        let words = self.words.get(from..)?;
        let last = *words.last()?;
        let whole = words.iter().fold(0, |hash, word| mix(hash, word.sound));
        let given = (from as u32, self.words.len() as u32 - 1);
        Some(Name { mention: index, given, last, surname: last.sound, whole })
    }

    fn word(&self, at: u32) -> Option<Word> {
        self.words.get(at as usize).copied()
    }

    /// A name of two words or more: the same given name or initial and the same surname are one person.
    fn full_name(
        &mut self,
        structure: &Structure<'_>,
        mention: &Candidate,
        name: Name,
        clusters: &mut Clusters,
    ) {
        let Name { mention: index, given: (first, end), surname, .. } = name;
        if first == end {
            self.alone.entry(surname).or_insert(index);
            return;
        }
        for at in first..end {
            let Some(Word { key, sound: given }) = self.word(at) else { break };
            let letter = mix(first_letter(key), surname);
            if is_initial(key) {
                if at == first {
                    join(&self.lettered, letter, index, clusters);
                    join(&self.initials, letter, index, clusters);
                    self.initials.entry(letter).or_insert(index);
                }
                continue;
            }
            join(&self.full, mix(given, surname), index, clusters);
            if let Some(other) = self.misspelt(given, surname).and_then(|s| self.full.get(&mix(given, s))) {
                clusters.join(index, *other);
            }
            if at == first {
                join(&self.initials, letter, index, clusters);
                self.lettered.entry(letter).or_insert(index);
            }
            self.full.entry(mix(given, surname)).or_insert(index);
            let bearers = self.given.entry(given).or_default();
            bearers.first = bearers.first.min(index);
            if self.spellings.len() < MOST_COMPARED {
                self.spellings.push((given, surname));
            }
        }
        self.join_beginning(name, clusters);
        let kin = self.is_kin(mention, name);
        let given = name_words(structure, mention).next().is_some_and(|t| t.is(Classes::GIVEN_NAME));
        let bearers = self.surnames.entry(surname).or_default();
        bearers.sure |= given || mention.title.0 < mention.title.1;
        if mention.speaker {
            bearers.heard = bearers.heard.and(name.whole, index);
        }
        if kin {
            if bearers.kin == NONE && !self.alone.contains_key(&surname) {
                bearers.kin = index;
            }
        } else if acts(mention) {
            bearers.first = bearers.first.min(index);
        } else {
            bearers.passive = bearers.passive.min(index);
        }
    }

    /// Whether somebody was introduced as another's kin, here or elsewhere: *eşi Ayla Er … Ayla Er*.
    fn is_kin(&self, mention: &Candidate, name: Name) -> bool {
        mention.kin || self.kin.contains_key(&name.whole)
    }

    /// *Kemal Uzun* is *Kemal Uzun Aksoy*: two words that begin a longer name.
    fn join_beginning(&mut self, name: Name, clusters: &mut Clusters) {
        let Name { mention: index, given: (first, end), .. } = name;
        // The last word stands behind the given ones.
        let (Some(one), Some(two)) = (self.word(first), self.word(first + 1)) else { return };
        let key = mix(one.sound, two.sound);
        if first + 1 < end {
            self.begun.entry(key).or_insert(index);
        }
        join(&self.begun, key, index, clusters);
        // The longer name may stand behind the shorter one.
        join(&self.full, key, index, clusters);
    }

    /// The key of a surname: without its ending, if it stands without it elsewhere.
    fn surname(&self, structure: &Structure<'_>, mention: &Candidate, name: Name) -> u64 {
        let last = name_words(structure, mention).next_back();
        let stem =
            last.and_then(|last| bare_stems(structure, last, |stem| self.written.contains_key(&stem)).next());
        stem.map_or(name.last.sound, sound)
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
    /// that person's, unless something is somewhere.
    fn reclaim(
        &self,
        structure: &Structure<'_>,
        mentions: &mut [Candidate],
        order: &mut Order,
        clusters: &mut Clusters,
    ) {
        for placed in order.iter_mut().filter(|p| matches!(p.sort, Sort::Place | Sort::Body)) {
            let Some(mention) = mentions.get_mut(placed.index as usize) else { break };
            if self.is_surname(structure, mention) {
                mention.actor = ActorKind::Person;
                mention.kind = MentionKind::Name;
                mention.entity = 0;
                mention.country = None;
                mention.weight = STRONG;
                *placed = Placed { sort: Sort::Name, strong: true, ..*placed };
                clusters.keep(placed.index);
            }
        }
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
            && self.surnames.get(&sound(word.key)).is_some_and(|b| b.sure && b.kin == NONE)
    }

    /// A name of one word: the nearest bearer of that surname before it, else a later one, else a given name.
    fn single_name(
        &mut self,
        structure: &Structure<'_>,
        mention: &Candidate,
        name: Name,
        clusters: &mut Clusters,
    ) {
        let Name { mention: index, given: (first, end), surname, last, .. } = name;
        if first < end {
            let kin = self.is_kin(mention, name);
            if let Some(bearers) = self.surnames.get_mut(&surname).filter(|_| !kin) {
                if acts(mention) {
                    bearers.nearest = index;
                } else {
                    bearers.passive = index;
                }
            }
            for at in first..end {
                let Some(word) = self.word(at) else { break };
                if let Some(bearers) = self.given.get_mut(&word.sound) {
                    bearers.nearest = index;
                }
            }
            return;
        }
        let titled = mention.title.0 < mention.title.1;
        let whole = last.sound;
        let stems = || {
            let last = name_words(structure, mention).next_back();
            last.into_iter().flat_map(|last| bare_stems(structure, last, |_| true)).map(sound)
        };
        if mention.speaker {
            self.hear_surname(whole, index, titled);
        }
        let heard = |key| mention.speaker.then(|| self.heard(key)).flatten();
        let known = heard(whole).or_else(|| self.bearer(whole, titled));
        let known = known.or_else(|| stems().find_map(|key| heard(key).or_else(|| self.bearer(key, titled))));
        let known = known.or_else(|| self.bearer(self.misspelt_alone(whole)?, titled));
        if let Some(other) = known {
            clusters.join(index, other);
        } else {
            self.alone.insert(whole, index);
        }
    }

    /// Somebody speaks under a surname alone. With a title, or before the whole name is heard, that may be another.
    fn hear_surname(&mut self, key: u64, mention: u32, titled: bool) {
        let Some(bearers) = self.surnames.get_mut(&key) else { return };
        if titled || matches!(bearers.heard, Heard::One(_, whole) if whole > mention) {
            bearers.heard = Heard::Several;
        }
    }

    /// The one bearer of a surname who has spoken under the whole name: who goes on under the surname is nobody else, however
    /// much is said of a relative.
    fn heard(&self, key: u64) -> Option<u32> {
        match self.surnames.get(&key)?.heard {
            Heard::One(_, mention) => Some(mention),
            Heard::Nobody | Heard::Several => None,
        }
    }

    /// Whom a name of one word stands for: the bearer of the surname; somebody with no other name; the relative
    /// who bears the surname; the bearer of the given name.
    fn bearer(&self, key: u64, titled: bool) -> Option<u32> {
        let surname = self.surnames.get(&key).copied().unwrap_or_default();
        let kin = Some(surname.kin).filter(|&kin| kin != NONE && !titled);
        let given = || self.given.get(&key).and_then(|b| b.one());
        let passive = Some(surname.passive).filter(|&passive| passive != NONE);
        surname.one().or_else(|| self.alone.get(&key).copied()).or(kin).or(passive).or_else(given)
    }
}

/// Whether somebody does or says something here.
fn acts(mention: &Candidate) -> bool {
    mention.speaker || mention.case == Case::Nominative
}

fn join(known: &KeyMap<u64, u32>, key: u64, index: u32, clusters: &mut Clusters) {
    if let Some(&other) = known.get(&key) {
        clusters.join(index, other);
    }
}
