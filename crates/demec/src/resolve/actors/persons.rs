//! Persons by their names: full names first, then surnames and given names alone.

mod bearers;
mod names;

use bearers::{Sound, Sounds};
use names::{Name, Names, Word};

use super::{
    NONE,
    clusters::Clusters,
    order::{Order, Placed, Sort},
    scene::Scene,
    sounds::sound,
    title_keys::{head_key, role_key},
    words::{bare_stems, first_letter, is_initial, letters, mix, words},
};
use crate::{
    grammar::mention::{Candidate, Range, STRONG, differ_by_one},
    key_table::KeyTable,
    layout::Structure,
    lexer::token::Flags,
    model::{ActorKind, MentionKind},
    morphology::form::Case,
};

/// The persons of the article by the words of their names, which are compared as they sound.
#[derive(Debug, Default)]
pub(super) struct People {
    /// The mentions of names, in order, and the place of each name among all names.
    mentions: Vec<(u32, u32)>,
    names: Names,
    sounds: Sounds,
    /// Whole names of those introduced as somebody's kin.
    kin: KeyTable<()>,
    /// By a given name and the surname.
    full: KeyTable<u32>,
    /// By the first letter of the first given name and the surname; names that give no more of it apart.
    lettered: KeyTable<u32>,
    initials: KeyTable<u32>,
    /// By the first two words of a name of three or more.
    begun: KeyTable<u32>,
    /// By the surname and a title, all of it or its head alone: the whole name, and a mention of it; nobody where several share
    /// both.
    titled: KeyTable<(u64, u32)>,
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
        self.sounds.clear();
        self.kin.clear();
        self.spellings.clear();
        self.titled.clear();
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
        self.full_names(Scene { structure, mentions, order }, clusters);
        let reclaimed = !self.mentions.is_empty() && self.reclaim(structure, mentions, order, clusters);
        if reclaimed || self.names.has_single {
            self.single_names(Scene { structure, mentions, order }, clusters);
        }
    }

    /// Reads all names, and joins those of several words.
    fn full_names(&mut self, scene: Scene<'_>, clusters: &mut Clusters) {
        for (Placed { index, .. }, mention) in scene.chosen(|row| row.strong(Sort::Name)) {
            if let Some(place) = self.read(scene.structure, mention, index) {
                clusters.keep(index);
                self.mentions.push((index, place));
            }
        }
        for at in 0..self.mentions.len() {
            let Some((index, name)) = self.mentions.get(at).copied() else { break };
            let Some(mention) = scene.mention(index) else { break };
            self.meet(scene.structure, mention, (index, name), clusters);
        }
    }

    /// Gives each name of one word to whom it stands for where it stands.
    fn single_names(&mut self, scene: Scene<'_>, clusters: &mut Clusters) {
        let mut next = 0;
        for (Placed { index, .. }, mention) in scene.chosen(|row| row.strong(Sort::Name)) {
            let known = self.mentions.get(next).copied().filter(|&(known, _)| known == index);
            next += usize::from(known.is_some());
            // A name that was reclaimed was not read before.
            let place = known.map(|(_, name)| name).or_else(|| self.read(scene.structure, mention, index));
            let Some(&Name { given, token, whole, surname: (_, surname), .. }) =
                place.and_then(|place| self.names.at(place))
            else {
                continue;
            };
            if given.0 < given.1 {
                self.pass(mention, (index, given, surname), self.is_kin(mention, whole));
            } else if let Some(word) = self.names.word(given.1) {
                self.single_name(scene.structure, mention, (index, word, token), clusters);
            }
        }
    }

    /// Reads a name, and says which it is of all.
    fn read(&mut self, structure: &Structure<'_>, mention: &Candidate, index: u32) -> Option<u32> {
        let place = self.names.read(structure, mention, index, &mut self.sounds)?;
        if mention.kin {
            self.kin.add(self.names.at(place)?.whole, ());
        }
        Some(place)
    }

    /// A name of two words or more: the same given name or initial and the same surname are one person.
    fn meet(
        &mut self,
        structure: &Structure<'_>,
        mention: &Candidate,
        (index, place): (u32, u32),
        clusters: &mut Clusters,
    ) {
        let Some(name) = self.names.at(place) else { return };
        let (first, one_word) = (name.mention, name.is_one_word());
        if first == index {
            self.meet_first(structure, place, clusters);
        } else if !one_word {
            clusters.join(index, first);
            // A shorter name may have come between.
            if name.is_long() {
                self.join_beginning(*name, clusters);
            }
        }
        let Some(&Name { whole, begins_given, surname: (heard, surname), .. }) = self.names.at(place) else {
            return;
        };
        let kin = self.is_kin(mention, whole);
        if !one_word && !kin {
            self.entitle(structure, mention, (heard, whole, index));
        }
        let Some(sound) = self.sounds.at_mut(surname) else { return };
        if one_word {
            sound.seen_alone = true;
        } else {
            sound.surname.show(begins_given || mention.title.0 < mention.title.1);
            sound.meet(mention, (index, whole), kin);
        }
    }

    /// Keeps which of those that bear a surname has the title.
    fn entitle(
        &mut self,
        structure: &Structure<'_>,
        mention: &Candidate,
        (surname, whole, index): (u64, u64, u32),
    ) {
        for key in title_keys(structure, mention.title) {
            let key = mix(surname, key);
            if self.titled.first(key, (whole, index)).0 != whole {
                self.titled.replace(key, (0, NONE));
            }
        }
    }

    /// *Bakan Er*: the one of those that bear the surname who has the title.
    fn entitled(&self, structure: &Structure<'_>, mention: &Candidate, surname: u64) -> Option<u32> {
        let bearer = |key| self.titled.get(mix(surname, key)).map(|&(_, index)| index);
        title_keys(structure, mention.title).find_map(|key| bearer(key).filter(|&index| index != NONE))
    }

    /// Finds out the surname of a name where it stands first.
    fn meet_first(&mut self, structure: &Structure<'_>, place: u32, clusters: &mut Clusters) {
        let name = self.names.settle(structure, place, &mut self.sounds);
        if let Some(name) = name.filter(|name| !name.is_one_word()) {
            self.introduce(name, clusters);
        }
    }

    /// Joins a name of several words, where it stands first, with others of the same person, and makes it known.
    fn introduce(&mut self, name: Name, clusters: &mut Clusters) {
        let Name { mention: index, given: (first, end), surname: (surname, _), .. } = name;
        for at in first..end {
            let Some(Word { key, sound: given, place }) = self.names.word(at) else { break };
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
            if at == first && self.names.has_initials {
                let letter = letter();
                join(&self.initials, letter, index, clusters);
                self.lettered.add(letter, index);
            }
            if let Some(sound) = self.sounds.at_mut(place) {
                sound.given.meet(index);
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
        let Name { mention: index, given: (first, _), .. } = name;
        // The last word stands behind the given ones.
        let (Some(one), Some(two)) = (self.names.word(first), self.names.word(first + 1)) else { return };
        let key = mix(one.sound, two.sound);
        if name.is_long() {
            self.begun.add(key, index);
        }
        if self.names.has_long {
            join(&self.begun, key, index, clusters);
        }
        // The longer name may stand behind the shorter one.
        join(&self.full, key, index, clusters);
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
            && self.sounds.get(sound(word.key)).is_some_and(|s| s.surname.is_surely_a_person())
    }

    /// Remembers where the bearer of a name of several words was named last.
    fn pass(&mut self, mention: &Candidate, (index, given, surname): (u32, Range, u32), kin: bool) {
        if let Some(sound) = self.sounds.at_mut(surname).filter(|_| !kin) {
            sound.surname.pass(mention, index);
        }
        for word in self.names.words_in(given) {
            if let Some(sound) = self.sounds.at_mut(word.place) {
                sound.given.pass(index);
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
        let entitled = self.entitled(structure, mention, whole);
        let Some(sound_alone) = self.sounds.at_mut(place) else { return };
        if mention.speaker {
            sound_alone.surname.hear(index, titled);
        }
        let known = |sound: &Sound| sound.bearer(mention.speaker, titled);
        let known = entitled
            .or_else(|| known(sound_alone))
            .or_else(|| {
                let last = structure.token(token)?;
                let mut stems = bare_stems(structure, last, |_| true).map(sound);
                stems.find_map(|stem| self.sounds.get(stem).and_then(known))
            })
            .or_else(|| self.sounds.get(self.misspelt_alone(whole)?)?.bearer(false, titled));
        if let Some(other) = known {
            clusters.join(index, other);
        } else if let Some(sound) = self.sounds.at_mut(place) {
            sound.alone = Some(index);
        }
    }
}

fn join(known: &KeyTable<u32>, key: u64, index: u32, clusters: &mut Clusters) {
    if let Some(&other) = known.get(key) {
        clusters.join(index, other);
    }
}

/// What a mention's titles are compared by: all of them, and the head that they end in.
fn title_keys(structure: &Structure<'_>, title: Range) -> impl Iterator<Item = u64> {
    let titled = title.0 < title.1;
    let all = titled.then(|| role_key(structure, title));
    let head = if titled { head_key(structure, title) } else { None };
    all.into_iter().chain(head)
}
