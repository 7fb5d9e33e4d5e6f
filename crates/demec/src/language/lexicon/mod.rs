//! Every word that the packs know, behind one look-up; phrases as paths of such words.

mod builder;
mod hash;
mod sieve;
mod table;

use std::hint::select_unpredictable;

pub(crate) use builder::{Builder, TooMany};
pub(crate) use hash::KeyMap;
use serde::{Deserialize, Serialize};
use sieve::Beginnings;
pub(crate) use sieve::ByteSieve;
pub(crate) use sieve::Sieve;
use table::Place;
pub(crate) use table::{Slot, Table};

use super::classes::Classes;
use crate::{
    bits::TOGETHER,
    lexer::{
        letters::beginning,
        token::{BEGINS_NOUNS, BEGINS_PHRASES, Flags, JOINS, Kind, Token},
    },
    morphology::form::Form,
};

/// Rarer facts about a word, beside its classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Traits(u8);

impl Traits {
    /// A rank or *hoca* behind a name: a role as well.
    pub(crate) const RANK_BEHIND: Self = Self(1);
    /// Says that somebody held a title once, or is dead: *dönemin, merhum*; no part of the title.
    pub(crate) const PAST: Self = Self(1 << 1);
    /// *hükümeti, ordusu* behind a country.
    pub(crate) const BODY: Self = Self(1 << 2);

    /// Behind a name in small letters too: *hoca*.
    pub(crate) const SMALL_BEHIND: Self = Self(1 << 3);
    /// A word of honour that is part of the name before it: *Cevdet Paşa*.
    pub(crate) const PART_OF_NAME: Self = Self(1 << 4);
    /// Tells whose relative or neighbour somebody is: no title.
    pub(crate) const KINSHIP: Self = Self(1 << 5);
    /// The first word of a degree, written out: *Uzman Dr.*
    pub(crate) const OPENS_DEGREE: Self = Self(1 << 6);
    /// A number that counts nobody: *bazı, bütün*.
    pub(crate) const VAGUE: Self = Self(1 << 7);

    pub(crate) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What a word belongs to, beside its classes and form. Ids count from 1; 0 is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Entry {
    /// The verb stem it is a form of.
    pub(crate) stem: u16,
    /// The noun of saying it is a form of.
    pub(crate) noun: u16,
    /// The title it is a form of.
    pub(crate) title: u16,
    /// The noun for people it is a form of.
    pub(crate) group: u16,
    /// The head of organisations' names that it is a form of, bare or possessed.
    pub(crate) head: u16,
    pub(crate) traits: Traits,
    /// The first step of the phrases that begin with it.
    pub(crate) node: u32,
}

/// What a token takes over from its word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Facts {
    pub(crate) classes: Classes,
    /// As the packs have it, or else as the word's ending lets one guess.
    pub(crate) form: Form,
    /// The form is a guess.
    pub(crate) guessed: bool,
    /// What begins with the word.
    pub(crate) begins: Begins,
}

/// What begins with a word: the bits of [`Token::entry`] that are no number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Begins(u8);

impl Begins {
    /// Where the bits stand in [`Token::entry`].
    const SHIFT: u32 = 24;

    fn new(phrases: bool, nouns: bool, joins: bool) -> Self {
        let bits = [(phrases, BEGINS_PHRASES), (nouns, BEGINS_NOUNS), (joins, JOINS)];
        let bits = bits.into_iter().filter(|&(begins, _)| begins).fold(0, |all, (_, bit)| all | bit);
        Self((bits >> Self::SHIFT) as u8)
    }

    #[inline]
    fn in_entry(self) -> u32 {
        u32::from(self.0) << Self::SHIFT
    }

    #[inline]
    fn joins(self) -> bool {
        self.in_entry() & JOINS != 0
    }
}

/// Words among [`TOGETHER`] that were looked up of which more is to be known: a bit for each, the first one lowest.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Open {
    /// No pack knows them, or they are suffixes: their ending says something.
    pub(super) unknown: u64,
    /// They [join](Token::joins) the words beside them.
    pub(super) joining: u64,
}

/// A step in the trie of phrases.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct Node {
    classes: Classes,
    /// What the phrase that ends here names; 0 for none.
    name: u32,
    /// A bit for the last letter of each word that leads on.
    letters: u32,
}

/// Words and phrases with all that is known of them.
///
/// Of the many words few differ in what is known of them, so that what the look-up reads is small: it must stay in the
/// processor's cache beside the text.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Lexicon {
    /// The [`Code`] of each word.
    pub(crate) words: Table,
    facts: Vec<Facts>,
    entries: Vec<Entry>,
    nodes: Vec<Node>,
    pub(crate) steps: Table,
    beginnings: Beginnings,
    /// Those of phrases that give their words classes.
    classed: Beginnings,
    /// Names of a word or two, the last one by what its forms begin with.
    inflected: Beginnings,
}

/// Where the facts and the entry of a word stand; both count from 1.
#[derive(Clone, Copy, Debug)]
struct Code(u32);

impl Code {
    fn new(facts: u16, entry: u16) -> Self {
        Self(u32::from(facts) << 16 | u32::from(entry))
    }

    #[inline]
    fn facts(self) -> usize {
        (self.0 >> 16) as usize
    }

    #[inline]
    fn entry(self) -> u32 {
        self.0 & 0xFFFF
    }
}

/// A phrase found in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) classes: Classes,
    /// The name it is, counted from 1; 0 for none.
    pub(crate) name: u32,
    /// How many tokens it takes.
    pub(crate) tokens: usize,
}

/// A name that loses an ending keeps so many letters.
pub(crate) const SHORTEST_STEM: u32 = 4;

/// The key of a step from `node` with the word of this key.
fn step_key(node: u32, key: u64) -> u64 {
    u64::from(node).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ key
}

fn letter_bit(key: u64) -> u32 {
    1 << (key & 31)
}

impl Lexicon {
    /// A lexicon that was written down, with the slots of its tables.
    pub(crate) fn with_slots(self, words: &'static [Slot], steps: &'static [Slot]) -> Self {
        Self { words: self.words.with_slots(words), steps: self.steps.with_slots(steps), ..self }
    }

    /// The entry of a word by its key: 0 where it is in no pack.
    #[inline]
    pub(crate) fn find(&self, key: u64) -> u32 {
        Code(self.words.get(key)).entry()
    }

    /// The classes of a word by its key.
    pub(crate) fn classes(&self, key: u64) -> Classes {
        self.facts_of(Code(self.words.get(key))).classes
    }

    /// The form that the packs give a word; none if they leave it open.
    pub(crate) fn form(&self, key: u64) -> Form {
        let facts = self.facts_of(Code(self.words.get(key)));
        if facts.guessed { Form::NONE } else { facts.form }
    }

    #[inline]
    fn facts_of(&self, code: Code) -> Facts {
        self.facts.get(code.facts()).copied().unwrap_or_default()
    }

    /// Gives each word of [`TOGETHER`] tokens at most what the packs know of it. In loops of their own, and without a branch,
    /// the look-ups do not wait for one another: slots lie far apart, and the shorter the loop that reads them, the more of
    /// them are fetched at once. Not inlined, since beside what its caller does the loops would lack registers.
    #[inline(never)]
    pub(super) fn look_up(&self, tokens: &mut [Token]) -> Open {
        let mut places = [Place::default(); TOGETHER];
        for (place, token) in places.iter_mut().zip(&*tokens) {
            *place = self.words.place_of(token.key);
        }
        let mut codes = [0; TOGETHER];
        let codes = codes.get_mut(..tokens.len()).unwrap_or_default();
        for (code, &place) in codes.iter_mut().zip(&places) {
            *code = self.words.value_at(place);
        }
        let mut open = Open::default();
        // From the last, so that each bit moves to its place on the way.
        for (token, &code) in tokens.iter_mut().zip(&*codes).rev() {
            let code = Code(select_unpredictable(token.is_word(), code, 0));
            let Facts { classes, form, begins, .. } = self.facts_of(code);
            // A phrase that began before may have given it some.
            token.classes = token.classes.or(classes);
            token.form = form;
            token.entry = code.entry() | begins.in_entry();
            let is_unknown = (code.entry() == 0) & matches!(token.kind, Kind::Word | Kind::Suffix);
            open.unknown = open.unknown << 1 | u64::from(is_unknown);
            open.joining = open.joining << 1 | u64::from(begins.joins());
        }
        open
    }

    /// The entry of this number, or of a token.
    #[inline]
    pub(crate) fn entry(&self, id: u32) -> Entry {
        self.entries.get(Code(id).entry() as usize).copied().unwrap_or_default()
    }

    /// The name that ends at a step; 0 for none.
    #[inline]
    pub(crate) fn name_of(&self, node: u32) -> u32 {
        self.nodes.get(node as usize).map_or(0, |n| n.name)
    }

    /// Whether any word leads on from a step.
    #[inline]
    pub(crate) fn leads_on(&self, node: u32) -> bool {
        self.nodes.get(node as usize).is_some_and(|n| n.letters != 0)
    }

    /// The step that a word leads to; 0 for none.
    #[inline]
    pub(crate) fn step(&self, node: u32, key: u64) -> u32 {
        let may_lead = self.nodes.get(node as usize).is_some_and(|n| n.letters & letter_bit(key) != 0);
        if may_lead { self.step_of(node, key) } else { 0 }
    }

    fn step_of(&self, node: u32, key: u64) -> u32 {
        self.steps.get(step_key(node, key))
    }

    /// Whether a phrase may begin with the words of these keys: most that begin with the first go on otherwise, and to
    /// follow them takes far longer than to ask.
    #[inline]
    pub(crate) fn may_begin(&self, first: u64, second: u64) -> bool {
        self.beginnings.may_hold(first, second)
    }

    /// The same of phrases that give their words classes.
    #[inline]
    pub(crate) fn may_begin_classed(&self, first: u64, second: u64) -> bool {
        self.classed.may_hold(first, second)
    }

    /// Whether the word may be a form of a name's last word, behind the word of the key `before`, or 0 for a name of one
    /// word.
    #[inline]
    pub(crate) fn may_be_inflected(&self, before: u64, word: &Token) -> bool {
        // Of a long word the key does not hold the beginning; capitals inside one show where its ending begins.
        word.has(Flags::LONG.with(Flags::CAMEL))
            | self.inflected.may_hold(before, beginning(word.key, SHORTEST_STEM))
    }

    /// The longest phrase at the start of `tokens`, which must be words in a row.
    pub(crate) fn phrase_at(&self, tokens: &[Token]) -> Option<Phrase> {
        let first = tokens.first()?;
        let mut at = self.entry(first.entry).node;
        let mut found = None;
        let mut taken = 1;
        while at != 0 {
            let node = self.nodes.get(at as usize)?;
            if node.name != 0 || node.classes != Classes::NONE {
                found = Some(Phrase { classes: node.classes, name: node.name, tokens: taken });
            }
            let Some(next) = tokens.get(taken).filter(|t| t.is_word()) else { break };
            at = self.step(at, next.key);
            taken += 1;
        }
        found
    }
}

/// The key of a number inside a name, *France 24*: no word of so few letters has its topmost bit.
pub(crate) fn number_key(digits: &str) -> Option<u64> {
    digits.parse().ok().map(|value: u16| 1 << 63 | u64::from(value))
}
