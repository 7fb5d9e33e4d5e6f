//! Persons by their names: full names first, then surnames and given names alone.

use super::{
    clusters::Clusters,
    words::{first_letter, last_keys, mix, name_words},
};
use crate::{
    grammar::mention::{Candidate, differ_by_one},
    language::lexicon::KeyMap,
    layout::Structure,
    lexer::token::Token,
    model::{ActorKind, MentionKind},
};

/// The bearers of a surname.
#[derive(Clone, Copy, Debug)]
struct Bearers {
    /// The first in the text, whose relatives come after him.
    first: u32,
    /// The nearest before the place reached.
    nearest: Option<u32>,
}

/// The persons of the article by the words of their names.
#[derive(Debug, Default)]
pub(super) struct People {
    /// By a given name, or its first letter, and the surname.
    full: KeyMap<u64, u32>,
    surnames: KeyMap<u64, Bearers>,
    /// By any word of a name but the last.
    given: KeyMap<u64, u32>,
    /// Surnames that stand nowhere with a given name.
    alone: KeyMap<u64, u32>,
    spellings: Vec<u64>,
}

/// Surnames that a misspelt one is compared with.
const MOST_COMPARED: usize = 64;
/// Letters from which a surname may be misspelt.
const MISSPELT_FROM: u32 = 5;

impl People {
    pub(super) fn cluster(
        &mut self,
        structure: &Structure<'_>,
        mentions: &[Candidate],
        clusters: &mut Clusters,
    ) {
        self.full.clear();
        self.surnames.clear();
        self.given.clear();
        self.alone.clear();
        self.spellings.clear();
        let named = |index: u32| {
            mentions
                .get(index as usize)
                .filter(|c| c.actor == ActorKind::Person && c.kind == MentionKind::Name)
        };
        let order: Vec<u32> =
            clusters.in_order().filter(|&i| named(i).is_some_and(Candidate::is_strong)).collect();
        for &index in &order {
            clusters.keep(index);
            if let Some(mention) = named(index) {
                self.full_name(structure, mention, index, clusters);
            }
        }
        for &index in &order {
            if let Some(mention) = named(index) {
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
        let mut words = name_words(structure, mention);
        let Some(last) = words.next_back() else { return };
        let surname = self.surname_key(structure, last);
        let mut full = false;
        let mut initial = true;
        for given in words {
            full = true;
            let known = self.full.get(&mix(given.key, surname)).copied();
            let letter = mix(first_letter(given.key), surname);
            let by_letter = (given.key < 32 || initial).then(|| self.full.get(&letter).copied()).flatten();
            if let Some(other) = known.or(by_letter.filter(|_| given.key < 32)) {
                clusters.join(index, other);
            }
            if given.key >= 32 {
                self.full.entry(mix(given.key, surname)).or_insert(index);
                self.given.entry(given.key).or_insert(index);
            }
            if initial {
                self.full.entry(letter).or_insert(index);
            }
            initial = false;
        }
        if full {
            let bearers = self.surnames.entry(surname).or_insert(Bearers { first: index, nearest: None });
            if mention.kin && bearers.first == index {
                bearers.nearest = None;
            }
            if surname >> (5 * MISSPELT_FROM) != 0 && self.spellings.len() < MOST_COMPARED {
                self.spellings.push(surname);
            }
        }
    }

    /// The key of a surname: without its ending, or as another mention spells it.
    fn surname_key(&self, structure: &Structure<'_>, last: &Token) -> u64 {
        last_keys(structure, last)
            .find(|key| self.surnames.contains_key(key))
            .or_else(|| self.spelling(last.key))
            .unwrap_or(last.key)
    }

    fn spelling(&self, key: u64) -> Option<u64> {
        if key >> (5 * MISSPELT_FROM) == 0 || key >> 63 != 0 {
            return None;
        }
        self.spellings.iter().copied().find(|&known| known >> 63 == 0 && differ_by_one(known, key))
    }

    /// A name of one word: the nearest bearer of that surname before it, else a later one, else a given name.
    fn single_name(
        &mut self,
        structure: &Structure<'_>,
        mention: &Candidate,
        index: u32,
        clusters: &mut Clusters,
    ) {
        let mut words = name_words(structure, mention);
        let Some(last) = words.next_back() else { return };
        if words.next().is_some() {
            let surname = self.surname_key(structure, last);
            if let Some(bearers) = self.surnames.get_mut(&surname).filter(|_| !mention.kin) {
                bearers.nearest = Some(index);
            }
            return;
        }
        let exact = last_keys(structure, last).find(|key| {
            self.surnames.contains_key(key) || self.given.contains_key(key) || self.alone.contains_key(key)
        });
        let key = exact.or_else(|| self.spelling(last.key)).unwrap_or(last.key);
        let bearer = self.surnames.get(&key).map(|b| b.nearest.unwrap_or(b.first));
        if let Some(other) = bearer.or_else(|| self.given.get(&key).copied()) {
            clusters.join(index, other);
        } else {
            let other = *self.alone.entry(key).or_insert(index);
            clusters.join(index, other);
        }
    }
}
