//! Persons by their names: full names first, then surnames and given names alone.

use super::{
    NONE,
    clusters::Clusters,
    words::{bare_stems, first_letter, is_initial, letters, mix, name_words, sound, words},
};
use crate::{
    grammar::mention::{Candidate, STRONG, differ_by_one},
    language::{Classes, lexicon::KeyMap},
    layout::Structure,
    lexer::token::{Flags, Token},
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
    /// Somebody whose given name or title shows that this is a person's name.
    sure: bool,
}

impl Default for Bearers {
    fn default() -> Self {
        Self { first: NONE, nearest: NONE, kin: NONE, passive: NONE, sure: false }
    }
}

impl Bearers {
    /// The nearest before, else the first behind.
    fn one(self) -> Option<u32> {
        [self.nearest, self.first].into_iter().find(|&index| index != NONE)
    }
}

/// The persons of the article by the words of their names, which are compared as they sound.
#[derive(Debug, Default)]
pub(super) struct People {
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
    }

    pub(super) fn cluster(
        &mut self,
        structure: &Structure<'_>,
        mentions: &mut [Candidate],
        clusters: &mut Clusters,
    ) {
        self.clear();
        for index in clusters.in_order() {
            let Some(mention) = named(mentions, index) else { continue };
            let Some(last) = name_words(structure, mention).next_back() else { continue };
            self.written.insert(last.key, ());
            if mention.kin {
                self.kin.insert(whole_name(structure, mention), ());
            }
        }
        for place in 0.. {
            let Some(index) = clusters.at(place) else { break };
            if let Some(mention) = named(mentions, index) {
                clusters.keep(index);
                self.full_name(structure, mention, index, clusters);
            }
        }
        self.reclaim(structure, mentions, clusters);
        self.alone.clear();
        for place in 0.. {
            let Some(index) = clusters.at(place) else { break };
            if let Some(mention) = named(mentions, index) {
                self.single_name(structure, mention, index, clusters);
            }
        }
    }

    /// A name of two words or more: the same given name or initial and the same surname are one person.
    fn full_name(
        &mut self,
        structure: &Structure<'_>,
        mention: &Candidate,
        index: u32,
        clusters: &mut Clusters,
    ) {
        let mut given = name_words(structure, mention);
        let Some(last) = given.next_back() else { return };
        let surname = self.surname(structure, last);
        let Some(first) = given.clone().next() else {
            self.alone.entry(surname).or_insert(index);
            return;
        };
        for (place, word) in given.enumerate() {
            let name = sound(word.key);
            let letter = mix(first_letter(word.key), surname);
            if is_initial(word.key) {
                if place == 0 {
                    join(&self.lettered, letter, index, clusters);
                    join(&self.initials, letter, index, clusters);
                    self.initials.entry(letter).or_insert(index);
                }
                continue;
            }
            join(&self.full, mix(name, surname), index, clusters);
            if let Some(other) = self.misspelt(name, surname).and_then(|s| self.full.get(&mix(name, s))) {
                clusters.join(index, *other);
            }
            if place == 0 {
                join(&self.initials, letter, index, clusters);
                self.lettered.entry(letter).or_insert(index);
            }
            self.full.entry(mix(name, surname)).or_insert(index);
            let bearers = self.given.entry(name).or_default();
            bearers.first = bearers.first.min(index);
            if self.spellings.len() < MOST_COMPARED {
                self.spellings.push((name, surname));
            }
        }
        self.join_beginning(structure, mention, index, clusters);
        let kin = self.is_kin(structure, mention);
        let bearers = self.surnames.entry(surname).or_default();
        bearers.sure |= first.is(Classes::GIVEN_NAME) || mention.title.0 < mention.title.1;
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
    fn is_kin(&self, structure: &Structure<'_>, mention: &Candidate) -> bool {
        mention.kin || self.kin.contains_key(&whole_name(structure, mention))
    }

    /// *Kemal Uzun* is *Kemal Uzun Aksoy*: two words that begin a longer name.
    fn join_beginning(
        &mut self,
        structure: &Structure<'_>,
        mention: &Candidate,
        index: u32,
        clusters: &mut Clusters,
    ) {
        let mut words = name_words(structure, mention).map(|t| sound(t.key));
        let (Some(first), Some(second)) = (words.next(), words.next()) else { return };
        let key = mix(first, second);
        if words.next().is_some() {
            self.begun.entry(key).or_insert(index);
        }
        join(&self.begun, key, index, clusters);
        // The longer name may stand behind the shorter one.
        join(&self.full, key, index, clusters);
    }

    /// The key of a surname: without its ending, if it stands without it elsewhere.
    fn surname(&self, structure: &Structure<'_>, last: &Token) -> u64 {
        let stem = bare_stems(structure, last).find(|stem| self.written.contains_key(stem));
        sound(stem.unwrap_or(last.key))
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
    fn reclaim(&self, structure: &Structure<'_>, mentions: &mut [Candidate], clusters: &mut Clusters) {
        for place in 0.. {
            let Some(index) = clusters.at(place) else { break };
            let Some(mention) = mentions.get_mut(index as usize) else { continue };
            // Mehmet Ülker … Ülker: a body that is known by one word, too, unless it is spelt as letters.
            let spelt = structure.token(mention.first).is_some_and(|t| t.has(Flags::ALL_CAPITALS));
            let unknown = mention.actor == ActorKind::Organisation && (mention.entity == 0 || !spelt);
            let other = (mention.actor == ActorKind::Place || unknown)
                && matches!(mention.kind, MentionKind::Name | MentionKind::Metonym)
                && !matches!(mention.case, Case::Locative | Case::Ablative);
            let mut name = words(structure, mention);
            let (Some(word), None) = (name.next(), name.next()) else { continue };
            if other && self.surnames.get(&sound(word.key)).is_some_and(|b| b.sure && b.kin == NONE) {
                mention.actor = ActorKind::Person;
                mention.kind = MentionKind::Name;
                mention.entity = 0;
                mention.country = None;
                mention.weight = STRONG;
                clusters.keep(index);
            }
        }
    }

    /// A name of one word: the nearest bearer of that surname before it, else a later one, else a given name.
    fn single_name(
        &mut self,
        structure: &Structure<'_>,
        mention: &Candidate,
        index: u32,
        clusters: &mut Clusters,
    ) {
        let mut given = name_words(structure, mention);
        let Some(last) = given.next_back() else { return };
        if given.clone().next().is_some() {
            let surname = self.surname(structure, last);
            let kin = self.is_kin(structure, mention);
            if let Some(bearers) = self.surnames.get_mut(&surname).filter(|_| !kin) {
                if acts(mention) {
                    bearers.nearest = index;
                } else {
                    bearers.passive = index;
                }
            }
            for word in given {
                if let Some(bearers) = self.given.get_mut(&sound(word.key)) {
                    bearers.nearest = index;
                }
            }
            return;
        }
        let titled = mention.title.0 < mention.title.1;
        let whole = sound(last.key);
        let stem = bare_stems(structure, last).map(sound);
        let known = std::iter::once(whole).chain(stem).find_map(|key| self.bearer(key, titled));
        let known = known.or_else(|| self.bearer(self.misspelt_alone(whole)?, titled));
        if let Some(other) = known {
            clusters.join(index, other);
        } else {
            self.alone.insert(whole, index);
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

fn named(mentions: &[Candidate], index: u32) -> Option<&Candidate> {
    mentions
        .get(index as usize)
        .filter(|c| c.actor == ActorKind::Person && c.kind == MentionKind::Name && c.is_strong())
}

/// Whether somebody does or says something here.
fn acts(mention: &Candidate) -> bool {
    mention.speaker || mention.case == Case::Nominative
}

fn whole_name(structure: &Structure<'_>, mention: &Candidate) -> u64 {
    name_words(structure, mention).fold(0, |hash, word| mix(hash, sound(word.key)))
}

fn join(known: &KeyMap<u64, u32>, key: u64, index: u32, clusters: &mut Clusters) {
    if let Some(&other) = known.get(&key) {
        clusters.join(index, other);
    }
}
