//! Collects words and phrases, and makes a [`Lexicon`] of them.

use std::hash::{BuildHasherDefault, Hash};

use hashbrown::HashMap;

use super::{
    Beginnings, Begins, Code, Entry, Facts, KeyMap, Lexicon, Node, SHORTEST_STEM, Table, Traits, letter_bit,
    number_key, step_key,
};
use crate::{
    language::{Classes, Form},
    lexer::letters::{beginning, key_of},
    morphology::{
        endings::Endings,
        form::{Nominal, Shape},
    },
};

/// What packs say of words and phrases, before it is a lexicon.
#[derive(Debug)]
pub(crate) struct Builder {
    /// Where each word stands in `words`.
    places: KeyMap<u64, u32>,
    words: Vec<Word>,
    nodes: Vec<Node>,
    steps: KeyMap<(u32, u64), u32>,
    beginnings: Beginnings,
    inflected: Beginnings,
    /// Forms of verbs that give way to every other word of their key.
    yielding: Vec<Word>,
}

#[derive(Clone, Copy, Debug)]
struct Word {
    key: u64,
    classes: Classes,
    form: Form,
    entry: Entry,
    /// Nouns for somebody begin with it.
    begins_nouns: bool,
}

/// About as many words as a pack has: to grow the tables costs more than to fill them.
const MANY: usize = 220_000;

/// More sorts of words than a lexicon can tell apart.
#[derive(Debug)]
pub(crate) struct TooMany;

impl Default for Builder {
    fn default() -> Self {
        Self {
            places: KeyMap::with_capacity_and_hasher(MANY, BuildHasherDefault::default()),
            words: Vec::with_capacity(MANY),
            nodes: vec![Node::default()],
            steps: KeyMap::default(),
            beginnings: Beginnings::default(),
            inflected: Beginnings::default(),
            yielding: Vec::new(),
        }
    }
}

/// What the ending of a word without a form lets one guess. A noun of saying has a form in each of its cases: what it ends in
/// without one (*ifade*) is no case.
fn guess(endings: &Endings, key: u64, entry: Entry) -> Form {
    let guess = endings.of(key);
    let inflected = guess.nominal() == Nominal::None && guess.shape() == Shape::None;
    if entry.noun != 0 && inflected { Form::NONE } else { guess }
}

impl Builder {
    /// The lexicon of all that was added. Words without a form have what their `endings` let one guess.
    pub(crate) fn finish(mut self, endings: &Endings) -> Result<Lexicon, TooMany> {
        self.add_yielding();
        let (mut facts, mut entries) = (Distinct::new(Facts::default()), Distinct::new(Entry::default()));
        let mut codes = Vec::with_capacity(self.words.len());
        let classed = self.classed();
        let classed_beginnings = self.classed_beginnings(&classed);
        for word in self.words.iter().filter(|word| word.key != 0) {
            let Word { key, classes, form, entry, begins_nouns } = *word;
            let guessed = form == Form::NONE;
            let form = if guessed { guess(endings, key, entry) } else { form };
            let is_classed = classed.get(entry.node as usize).is_some_and(|&it| it);
            let joins = is_classed || form.has(Form::question);
            let begins = Begins::new(entry.node != 0, begins_nouns, joins);
            let fact = facts.id(Facts { classes, form, guessed, begins })?;
            codes.push((key, Code::new(fact, entries.id(entry)?).0));
        }
        let steps: Vec<_> =
            self.steps.iter().map(|(&(node, key), &next)| (step_key(node, key), next)).collect();
        Ok(Lexicon {
            words: Table::new(&codes),
            facts: facts.values,
            entries: entries.values,
            nodes: self.nodes,
            steps: Table::new(&steps),
            classed: classed_beginnings,
            beginnings: self.beginnings,
            inflected: self.inflected,
        })
    }

    /// For each node whether a phrase with classes ends there or behind it.
    fn classed(&self) -> Vec<bool> {
        let mut classed: Vec<bool> = self.nodes.iter().map(|node| node.classes != Classes::NONE).collect();
        // A node is made after the one before it.
        let mut steps: Vec<(u32, u32)> = self.steps.iter().map(|(&(from, _), &to)| (to, from)).collect();
        steps.sort_unstable_by(|a, b| b.cmp(a));
        for (to, from) in steps {
            let leads = classed.get(to as usize).is_some_and(|&it| it);
            if let Some(from) = classed.get_mut(from as usize) {
                *from |= leads;
            }
        }
        classed
    }

    /// The first two words of the phrases with classes, by what [`classed`](Self::classed) says of nodes.
    fn classed_beginnings(&self, classed: &[bool]) -> Beginnings {
        let firsts: KeyMap<u32, u64> = self.words.iter().map(|word| (word.entry.node, word.key)).collect();
        let mut beginnings = Beginnings::default();
        for (&(from, second), &to) in &self.steps {
            if let Some(&first) = firsts.get(&from).filter(|_| classed.get(to as usize).is_some_and(|&it| it))
            {
                beginnings.add(first, second);
            }
        }
        beginnings
    }

    /// The word of this key, made if need be.
    fn word(&mut self, key: u64) -> Option<&mut Word> {
        let fresh = self.words.len() as u32;
        let place = *self.places.entry(key).or_insert(fresh);
        if place == fresh {
            let (classes, form, entry) = Default::default();
            self.words.push(Word { key, classes, form, entry, begins_nouns: false });
        }
        self.words.get_mut(place as usize)
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
                if let Some(word) = self.word(key_of(term)) {
                    word.classes = word.classes.or(classes);
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
    pub(crate) fn add_name(&mut self, name: &str, id: u32, classes: Classes, is_noun: bool) {
        let keys = name_keys(name);
        if name.starts_with(|c: char| c.is_ascii_digit()) {
            return;
        }
        let node = self.name_path(&keys, id, is_noun);
        if let [word] = keys.as_slice() {
            self.add_form(*word, Form::NONE, classes);
        } else if let Some(node) = self.nodes.get_mut(node as usize) {
            node.classes = node.classes.or(classes);
        }
    }

    /// Adds a name that ends in the word of this key.
    pub(crate) fn add_name_form(&mut self, before: &str, last: u64, id: u32, is_noun: bool) {
        let mut keys = name_keys(before);
        keys.push(last);
        self.name_path(&keys, id, is_noun);
    }

    fn name_path(&mut self, keys: &[u64], id: u32, is_noun: bool) -> u32 {
        let at = self.walk(keys);
        match *keys {
            [only] => self.inflected.add(0, beginning(only, SHORTEST_STEM)),
            [first, last] => self.inflected.add(first, beginning(last, SHORTEST_STEM)),
            _ => {}
        }
        if let Some(word) = keys.first().and_then(|&first| self.word(first)) {
            word.begins_nouns |= is_noun;
        }
        if let Some(node) = self.nodes.get_mut(at as usize).filter(|n| n.name == 0) {
            node.name = id;
        }
        at
    }

    /// Adds a form of a word of these classes.
    pub(crate) fn add_form(&mut self, key: u64, form: Form, classes: Classes) {
        if let Some(word) = self.word(key) {
            word.classes = word.classes.or(classes);
            if word.form == Form::NONE {
                word.form = form;
            }
        }
    }

    /// Adds facts about a word.
    pub(crate) fn add_traits(&mut self, key: u64, traits: Traits) {
        if let Some(word) = self.word(key) {
            word.entry.traits.0 |= traits.0;
        }
    }

    /// Adds a form of a title.
    pub(crate) fn add_title_form(&mut self, key: u64, title: u16, form: Form, classes: Classes) {
        self.add_form(key, form, classes);
        if let Some(entry) = self.word(key).map(|w| &mut w.entry).filter(|e| e.title == 0) {
            entry.title = title;
        }
    }

    /// Says that a word which looks like a form of a title is none.
    pub(crate) fn remove_title_form(&mut self, key: u64) {
        if let Some(word) = self.word(key) {
            word.entry.title = 0;
            word.form = Form::NONE;
            word.classes = word.classes.without(Classes::TITLE.or(Classes::OCCUPATION));
        }
    }

    /// Says that a word is a form of a head of organisations' names.
    pub(crate) fn add_head(&mut self, key: u64, head: u16) {
        if let Some(entry) = self.word(key).map(|w| &mut w.entry).filter(|e| e.head == 0) {
            entry.head = head;
        }
    }

    /// Adds a form of a noun for people.
    pub(crate) fn add_group_form(&mut self, key: u64, group: u16, form: Form, classes: Classes) {
        self.add_form(key, form, classes);
        if let Some(entry) = self.word(key).map(|w| &mut w.entry).filter(|e| e.group == 0) {
            entry.group = group;
        }
    }

    /// Adds the forms that give way where nothing else has their key.
    fn add_yielding(&mut self) {
        for word in std::mem::take(&mut self.yielding) {
            let fresh = self.words.len() as u32;
            if *self.places.entry(word.key).or_insert(fresh) == fresh {
                self.words.push(word);
            }
        }
    }

    /// Adds a form of a verb stem that gives way to every other word of its key: *uyarışı* to *uyarısı*. Without an owner
    /// it is a noun that reports nothing: *giriş, çıkışlar*.
    pub(crate) fn add_yielding_form(&mut self, key: u64, stem: u16, form: Form, classes: Classes) {
        let classes = if form.is_owned() { classes } else { Classes::NONE };
        let entry = Entry { stem, ..Entry::default() };
        self.yielding.push(Word { key, classes, form, entry, begins_nouns: false });
    }

    /// Adds a form of a verb stem.
    pub(crate) fn add_verb_form(&mut self, key: u64, stem: u16, form: Form, classes: Classes) {
        if let Some(word) = self.word(key) {
            word.classes = word.classes.or(classes);
            if word.entry.stem == 0 {
                word.entry.stem = stem;
                word.form = form;
            }
        }
    }

    /// Adds a form of a noun of saying.
    pub(crate) fn add_noun_form(&mut self, key: u64, noun: u16, form: Form, classes: Classes) {
        if let Some(word) = self.word(key) {
            word.classes = word.classes.or(classes);
            if word.entry.noun == 0 {
                word.entry.noun = noun;
            }
            if word.form == Form::NONE {
                word.form = form;
            }
        }
    }

    /// The node of a phrase of two words or more, made if need be.
    fn path(&mut self, term: &str) -> Option<u32> {
        let keys = keys_of(term);
        (keys.len() > 1).then(|| self.walk(&keys))
    }

    fn walk(&mut self, keys: &[u64]) -> u32 {
        if let &[first, second, ..] = keys {
            self.beginnings.add(first, second);
        }
        let mut at = 0;
        for (depth, &key) in keys.iter().enumerate() {
            let fresh = self.nodes.len() as u32;
            let next = if depth == 0 {
                match self.word(key).map(|word| &mut word.entry.node) {
                    Some(node) if *node == 0 => {
                        *node = fresh;
                        fresh
                    }
                    Some(node) => *node,
                    None => 0,
                }
            } else {
                if let Some(node) = self.nodes.get_mut(at as usize) {
                    node.letters |= letter_bit(key);
                }
                *self.steps.entry((at, key)).or_insert(fresh)
            };
            if next == fresh {
                self.nodes.push(Node::default());
            }
            at = next;
        }
        at
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

/// Values that are there once each, with their ids.
struct Distinct<T> {
    values: Vec<T>,
    ids: HashMap<T, u16>,
    last: u16,
}

impl<T: Copy + Eq + Hash> Distinct<T> {
    /// With a value of its own for the id 0.
    fn new(zero: T) -> Self {
        Self { values: vec![zero], ids: HashMap::default(), last: 0 }
    }

    fn id(&mut self, value: T) -> Result<u16, TooMany> {
        // Forms of one word follow one another.
        if self.last != 0 && self.values.get(usize::from(self.last)) == Some(&value) {
            return Ok(self.last);
        }
        let fresh = u16::try_from(self.values.len()).map_err(|_| TooMany)?;
        self.last = *self.ids.entry(value).or_insert(fresh);
        if self.last == fresh {
            self.values.push(value);
        }
        Ok(self.last)
    }
}
