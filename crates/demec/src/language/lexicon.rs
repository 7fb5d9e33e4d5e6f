//! Every word that the packs know, behind one look-up; phrases as paths of such words.

use std::hash::{BuildHasherDefault, Hasher};

use hashbrown::HashMap;

use super::classes::Classes;
use crate::{lexer::letters::key_of, lexer::token::Token, morphology::form::Form};

/// Mixes keys, which are regular in their low bits, over the whole word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u32(&mut self, value: u32) {
        self.write_u64(u64::from(value));
    }

    fn write_u64(&mut self, value: u64) {
        let mixed = (self.0.rotate_left(26) ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ (mixed >> 32);
    }
}

pub(crate) type KeyMap<K, V> = HashMap<K, V, BuildHasherDefault<KeyHasher>>;

/// Rarer facts about a word, beside its classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

/// What is known of a word. Ids count from 1; 0 is none.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Entry {
    pub(crate) classes: Classes,
    pub(crate) form: Form,
    /// The verb stem it is a form of.
    pub(crate) stem: u16,
    /// The noun of saying it is a form of.
    pub(crate) noun: u16,
    /// The title it is a form of.
    pub(crate) title: u16,
    /// The noun for people it is a form of.
    pub(crate) group: u16,
    pub(crate) traits: Traits,
    /// The head of organisations' names that it is a form of, bare or possessed.
    pub(crate) head: u16,
    /// The first step of the phrases that begin with it.
    pub(crate) node: u32,
}

/// A step in the trie of phrases.
#[derive(Clone, Copy, Debug, Default)]
struct Node {
    classes: Classes,
    /// What the phrase that ends here names; 0 for none.
    name: u32,
}

/// What a token takes from the entry of its word, kept beside the key: to find it is one step in memory.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Word {
    pub(crate) classes: Classes,
    pub(crate) form: Form,
    entry: u32,
}

/// In [`Word::entry`], whose ids are far below: phrases begin with the word.
const BEGINS: u32 = 1 << 31;

impl Word {
    pub(crate) fn entry(self) -> u32 {
        self.entry & !BEGINS
    }

    pub(crate) fn begins_phrases(self) -> bool {
        self.entry & BEGINS != 0
    }
}

/// Words and phrases with all that is known of them.
#[derive(Clone, Debug)]
pub(crate) struct Lexicon {
    words: KeyMap<u64, Word>,
    entries: Vec<Entry>,
    nodes: Vec<Node>,
    steps: KeyMap<(u32, u64), u32>,
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

impl Default for Lexicon {
    fn default() -> Self {
        Self {
            words: KeyMap::default(),
            entries: vec![Entry::default()],
            nodes: vec![Node::default()],
            steps: KeyMap::default(),
        }
    }
}

impl Lexicon {
    /// The entry of a word by its key: 0 where it is in no pack.
    #[inline]
    pub(crate) fn find(&self, key: u64) -> u32 {
        self.word(key).entry()
    }

    /// What a token of this key is to know of its word, once the lexicon is [settled](Self::settle).
    #[inline]
    pub(crate) fn word(&self, key: u64) -> Word {
        self.words.get(&key).copied().unwrap_or_default()
    }

    /// Copies to the words what tokens take from their entries; behind it nothing is added.
    pub(crate) fn settle(&mut self) {
        for word in self.words.values_mut() {
            let Some(entry) = self.entries.get(word.entry as usize) else { continue };
            let begins = if entry.node == 0 { 0 } else { BEGINS };
            *word = Word { classes: entry.classes, form: entry.form, entry: word.entry | begins };
        }
    }

    #[inline]
    pub(crate) fn entry(&self, id: u32) -> Entry {
        self.entries.get(id as usize).copied().unwrap_or_default()
    }

    fn entry_mut(&mut self, key: u64) -> Option<&mut Entry> {
        let fresh = self.entries.len() as u32;
        let id = self.words.entry(key).or_insert(Word { entry: fresh, ..Word::default() }).entry;
        if id == fresh {
            self.entries.push(Entry::default());
        }
        self.entries.get_mut(id as usize)
    }

    /// Adds classes to a word, or to each phrase of several words.
    pub(crate) fn add(&mut self, term: &str, classes: Classes) {
        match self.path(term) {
            Some(node) => {
                if let Some(node) = self.nodes.get_mut(node as usize) {
                    node.classes = node.classes.or(classes);
                }
            }
            None => {
                if let Some(entry) = self.entry_mut(key_of(term)) {
                    entry.classes = entry.classes.or(classes);
                }
            }
        }
    }

    pub(crate) fn add_all(&mut self, terms: &[String], classes: Classes) {
        for term in terms {
            self.add(term, classes);
        }
    }

    /// Adds a name of one word or more; where two names are spelt alike, the first stays. A name is looked for at
    /// words, so one that begins with a number is left out.
    pub(crate) fn add_name(&mut self, name: &str, id: u32, classes: Classes) {
        let keys = name_keys(name);
        if name.starts_with(|c: char| c.is_ascii_digit()) {
            return;
        }
        let node = self.name_path(&keys, id);
        if let [word] = keys.as_slice() {
            self.add_form(*word, Form::NONE, classes);
        } else if let Some(node) = self.nodes.get_mut(node as usize) {
            node.classes = node.classes.or(classes);
        }
    }

    /// Adds a name that ends in the word of this key.
    pub(crate) fn add_name_form(&mut self, before: &str, last: u64, id: u32) {
        let mut keys = name_keys(before);
        keys.push(last);
        self.name_path(&keys, id);
    }

    fn name_path(&mut self, keys: &[u64], id: u32) -> u32 {
        let at = self.walk(keys);
        if let Some(node) = self.nodes.get_mut(at as usize).filter(|n| n.name == 0) {
            node.name = id;
        }
        at
    }

    /// Adds a form of a word of these classes.
    pub(crate) fn add_form(&mut self, key: u64, form: Form, classes: Classes) {
        if let Some(entry) = self.entry_mut(key) {
            entry.classes = entry.classes.or(classes);
            if entry.form == Form::NONE {
                entry.form = form;
            }
        }
    }

    /// Adds facts about a word.
    pub(crate) fn add_traits(&mut self, key: u64, traits: Traits) {
        if let Some(entry) = self.entry_mut(key) {
            entry.traits.0 |= traits.0;
        }
    }

    /// Adds a form of a title.
    pub(crate) fn add_title_form(&mut self, key: u64, title: u16, form: Form, classes: Classes) {
        self.add_form(key, form, classes);
        if let Some(entry) = self.entry_mut(key).filter(|e| e.title == 0) {
            entry.title = title;
        }
    }

    /// Says that a word which looks like a form of a title is none.
    pub(crate) fn remove_title_form(&mut self, key: u64) {
        if let Some(entry) = self.entry_mut(key) {
            entry.title = 0;
            entry.form = Form::NONE;
            entry.classes = entry.classes.without(Classes::TITLE.or(Classes::OCCUPATION));
        }
    }

    /// Says that a word is a form of a head of organisations' names.
    pub(crate) fn add_head(&mut self, key: u64, head: u16) {
        if let Some(entry) = self.entry_mut(key).filter(|e| e.head == 0) {
            entry.head = head;
        }
    }

    /// Adds a form of a noun for people.
    pub(crate) fn add_group_form(&mut self, key: u64, group: u16, form: Form, classes: Classes) {
        self.add_form(key, form, classes);
        if let Some(entry) = self.entry_mut(key).filter(|e| e.group == 0) {
            entry.group = group;
        }
    }

    /// The name that ends at a step; 0 for none.
    pub(crate) fn name_of(&self, node: u32) -> u32 {
        self.nodes.get(node as usize).map_or(0, |n| n.name)
    }

    /// The step that a word leads to; 0 for none.
    pub(crate) fn step(&self, node: u32, key: u64) -> u32 {
        if node == 0 { 0 } else { self.steps.get(&(node, key)).copied().unwrap_or(0) }
    }

    /// Adds a form of a verb stem.
    pub(crate) fn add_verb_form(&mut self, key: u64, stem: u16, form: Form, classes: Classes) {
        if let Some(entry) = self.entry_mut(key) {
            entry.classes = entry.classes.or(classes);
            if entry.stem == 0 {
                entry.stem = stem;
                entry.form = form;
            }
        }
    }

    /// Adds a form of a noun of saying.
    pub(crate) fn add_noun_form(&mut self, key: u64, noun: u16, form: Form, classes: Classes) {
        if let Some(entry) = self.entry_mut(key) {
            entry.classes = entry.classes.or(classes);
            if entry.noun == 0 {
                entry.noun = noun;
            }
            if entry.form == Form::NONE {
                entry.form = form;
            }
        }
    }

    /// The node of a phrase of two words or more, made if need be.
    fn path(&mut self, term: &str) -> Option<u32> {
        let keys = keys_of(term);
        (keys.len() > 1).then(|| self.walk(&keys))
    }

    fn walk(&mut self, keys: &[u64]) -> u32 {
        let mut at = 0;
        for (depth, &key) in keys.iter().enumerate() {
            let fresh = self.nodes.len() as u32;
            let next = if depth == 0 {
                match self.entry_mut(key) {
                    Some(entry) if entry.node == 0 => {
                        entry.node = fresh;
                        fresh
                    }
                    Some(entry) => entry.node,
                    None => 0,
                }
            } else {
                *self.steps.entry((at, key)).or_insert(fresh)
            };
            if next == fresh {
                self.nodes.push(Node::default());
            }
            at = next;
        }
        at
    }

    /// The longest phrase at the start of `tokens`, which must be words in a row.
    pub(crate) fn phrase_at(&self, tokens: &[Token]) -> Option<Phrase> {
        let first = tokens.first()?;
        let mut at = self.entry(first.entry).node;
        let mut found = None;
        let mut taken = 1;
        while at != 0 {
            if let Some(node) =
                self.nodes.get(at as usize).filter(|n| n.name != 0 || n.classes != Classes::NONE)
            {
                found = Some(Phrase { classes: node.classes, name: node.name, tokens: taken });
            }
            let Some(next) = tokens.get(taken).filter(|t| t.is_word()) else { break };
            at = self.steps.get(&(at, next.key)).copied().unwrap_or(0);
            taken += 1;
        }
        found
    }
}

/// Keys of the words of a term; the lexer's cuts at hyphens, dots and apostrophes are not followed, since packs
/// are matched word by word.
fn keys_of(term: &str) -> Vec<u64> {
    term.split_whitespace().map(key_of).collect()
}

/// Keys of the words and numbers of a name, cut where the lexer cuts: at hyphens and full stops too.
fn name_keys(name: &str) -> Vec<u64> {
    let key = |part| number_key(part).unwrap_or_else(|| key_of(part));
    name.split([' ', '-', '.', '/', '&', '+']).map(key).filter(|&key| key != 0).collect()
}

/// The key of a number inside a name, *France 24*: no word of so few letters has its topmost bit.
pub(crate) fn number_key(digits: &str) -> Option<u64> {
    digits.parse().ok().map(|value: u16| 1 << 63 | u64::from(value))
}
