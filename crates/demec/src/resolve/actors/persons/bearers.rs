//! Who bears a word of a name, and whom a name of that word alone stands for.

use super::super::NONE;
use crate::{grammar::mention::Candidate, key_table::KeyTable, morphology::form::Case};

/// All words of the article's names by how they sound.
pub(super) type Sounds = KeyTable<Sound>;

/// Who bears a word as it sounds, whatever way it is written.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sound {
    pub(super) surname: Bearers,
    pub(super) given: Given,
    /// The last name of one word that sounds so and is no known person's.
    pub(super) alone: Option<u32>,
    /// Somebody was named by this word alone before the place reached.
    pub(super) seen_alone: bool,
}

/// Those who bear a surname.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bearers {
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
pub(super) struct Given {
    /// The first in the text.
    first: u32,
    /// The nearest before the place reached.
    nearest: u32,
}

/// Who of those that bear a surname is heard under the whole name.
#[derive(Clone, Copy, Debug)]
enum Heard {
    Nobody,
    /// One alone: the whole name, and a mention of it.
    One(u64, u32),
    Several,
}

impl Default for Bearers {
    fn default() -> Self {
        Self { first: NONE, nearest: NONE, kin: NONE, passive: NONE, heard: Heard::Nobody, sure: false }
    }
}

impl Default for Given {
    fn default() -> Self {
        Self { first: NONE, nearest: NONE }
    }
}

impl Sound {
    /// Somebody is named by several words, of which this is the surname; `kin` if introduced as somebody's kin.
    pub(super) fn meet(&mut self, mention: &Candidate, (index, whole): (u32, u64), kin: bool) {
        let bearers = &mut self.surname;
        if mention.speaker {
            bearers.heard = bearers.heard.and(whole, index);
        }
        if kin {
            if bearers.kin == NONE && !self.seen_alone {
                bearers.kin = index;
            }
        } else if acts(mention) {
            bearers.first = bearers.first.min(index);
        } else {
            bearers.passive = bearers.passive.min(index);
        }
    }

    /// Whom a name of one word stands for: who was heard under the whole name, if somebody speaks; the bearer of the surname;
    /// somebody with no other name; the relative who bears the surname; the bearer of the given name.
    pub(super) fn bearer(&self, speaks: bool, titled: bool) -> Option<u32> {
        let Self { surname, given, alone, .. } = self;
        let known = |index: u32| Some(index).filter(|&index| index != NONE);
        let heard = if speaks { surname.heard.one() } else { None };
        heard
            .or_else(|| one(surname.nearest, surname.first))
            .or(*alone)
            .or_else(|| known(surname.kin).filter(|_| !titled))
            .or_else(|| known(surname.passive))
            .or_else(|| one(given.nearest, given.first))
    }
}

impl Bearers {
    /// Something shows that this is a person's name, if it does.
    pub(super) fn show(&mut self, sure: bool) {
        self.sure |= sure;
    }

    /// Whether the word alone, where it is the name of a place or body as well, is rather a person's.
    pub(super) fn is_surely_a_person(&self) -> bool {
        self.sure && self.kin == NONE
    }

    /// Remembers where one was named last.
    pub(super) fn pass(&mut self, mention: &Candidate, index: u32) {
        if acts(mention) {
            self.nearest = index;
        } else {
            self.passive = index;
        }
    }

    /// Somebody speaks under a surname alone. With a title, or before the whole name is heard, that may be another.
    pub(super) fn hear(&mut self, index: u32, titled: bool) {
        if titled || matches!(self.heard, Heard::One(_, whole) if whole > index) {
            self.heard = Heard::Several;
        }
    }
}

impl Given {
    pub(super) fn meet(&mut self, index: u32) {
        self.first = self.first.min(index);
    }

    /// Remembers where one was named last, if there are any.
    pub(super) fn pass(&mut self, index: u32) {
        if self.first != NONE {
            self.nearest = index;
        }
    }
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

/// The nearest before, else the first behind.
fn one(nearest: u32, first: u32) -> Option<u32> {
    [nearest, first].into_iter().find(|&index| index != NONE)
}

/// Whether somebody does or says something here.
fn acts(mention: &Candidate) -> bool {
    mention.speaker || mention.case == Case::Nominative
}
