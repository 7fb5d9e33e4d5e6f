//! Organisations, media and places by their names; bodies without a name by what they are the head of.

use super::{
    clusters::Clusters,
    nominative,
    order::{Placed, Row, Sort},
    scene::Scene,
    words::{first_letter, mix, words},
};
use crate::{
    grammar::mention::Candidate,
    key_table::KeyTable,
    language::lexicon::Sieve,
    layout::Structure,
    lexer::token::{Kind, Token},
    model::ActorKind,
};

/// A name that is the end of a longer one has no more words than this.
const LONGEST_TAIL: usize = 5;

/// The one actor that something belongs to, if it is one.
#[derive(Clone, Copy, Debug)]
pub(super) enum Owner {
    One(u32),
    Several,
}

impl Owner {
    /// Counts one more owner of a key.
    pub(super) fn add(owners: &mut KeyTable<Self>, key: u64, index: u32, clusters: &mut Clusters) {
        let (place, new) = owners.add(key, Self::One(index));
        if let Some(owner) = owners.at_mut(place).filter(|_| !new)
            && let Self::One(other) = *owner
            && clusters.find(other) != clusters.find(index)
        {
            *owner = Self::Several;
        }
    }
}

/// The bodies of the article.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    entities: KeyTable<u32>,
    names: KeyTable<u32>,
    /// Names of several words, with where their keys end in the list of all these; the name being read stands behind them.
    longer: Vec<(u32, u32)>,
    words: Vec<u64>,
    /// What of longer names those are asked for that may be shortened.
    asked: Sieve<4>,
    /// Ends, first letters and single words of longer names.
    tails: KeyTable<u32>,
    heads: KeyTable<Owner>,
    /// Names that may be shortened ones.
    unknown: Vec<Unknown>,
}

/// The name of a body that no pack knows.
#[derive(Clone, Copy, Debug)]
struct Unknown {
    index: u32,
    /// The key of all its words; of a single one that word, which may be the initials of others.
    name: u64,
    /// The key of its only word as a part.
    part: Option<u64>,
}

impl Unknown {
    /// The keys of what it may be of a longer name.
    fn wanted(&self) -> impl Iterator<Item = u64> + use<> {
        std::iter::once(self.name).chain(self.part)
    }
}

/// The key of a name of these words, or of a longer name's end.
fn key_of(words: &[u64]) -> u64 {
    words.iter().fold(1, |hash, &word| mix(hash, word))
}

/// The key of a word as a part of a longer name.
fn key_of_part(word: u64) -> u64 {
    mix(2, word)
}

impl Bodies {
    pub(super) fn cluster(&mut self, scene: Scene<'_>, clusters: &mut Clusters) {
        for map in [&mut self.entities, &mut self.names, &mut self.tails] {
            map.clear();
        }
        self.heads.clear();
        self.longer.clear();
        self.words.clear();
        self.unknown.clear();
        let mut before = None;
        let these = |row: &Row| row.strong(Sort::Body) | row.strong(Sort::Place);
        for (Placed { index, sort, .. }, body) in scene.chosen(these) {
            clusters.keep(index);
            self.add(scene.structure, body, index, clusters);
            if sort == Sort::Body {
                let bracketed = |&(_, name): &(u32, &Candidate)| is_bracketed(scene.structure, name, body);
                if let Some((other, _)) = before.filter(bracketed) {
                    clusters.join(index, other);
                }
                before = Some((index, body));
            }
        }
        self.join_shortened(clusters);
        // A country that acts only if the article shows it elsewhere.
        let weak = |row: &Row| row.of(Sort::Place) & !row.strong(Sort::Place);
        for (Placed { index, .. }, place) in scene.chosen(weak) {
            if let Some(&other) = self.entities.get(u64::from(place.entity)) {
                clusters.keep(index);
                clusters.join(index, other);
            }
        }
    }

    fn add(&mut self, structure: &Structure<'_>, body: &Candidate, index: u32, clusters: &mut Clusters) {
        if body.entity != 0 {
            let other = self.entities.first(u64::from(body.entity), index);
            clusters.join(index, other);
        }
        let from = self.words.len();
        let Some(last) = self.read_words(structure, body) else { return };
        let words = self.words.get(from..).unwrap_or_default();
        let name = key_of(words);
        if body.entity == 0 && body.actor != ActorKind::Place {
            let (name, part) = match *words {
                [only] => (only, Some(key_of_part(only))),
                _ => (name, None),
            };
            self.unknown.push(Unknown { index, name, part });
        }
        let several = words.len() > 1;
        let (place, new) = self.names.add(name, index);
        let joined = new || self.names.at(place).is_none_or(|&other| clusters.join(index, other));
        // Of a name that was read before all this is known.
        if (new || !joined)
            && let Some(head) = head_of(structure, last)
        {
            Owner::add(&mut self.heads, head, index, clusters);
        }
        if new && several {
            self.longer.push((index, self.words.len() as u32));
        } else {
            self.words.truncate(from);
        }
    }

    /// Reads the keys of a name's words, the last one without its case, and says which that is.
    fn read_words<'a>(&mut self, structure: &Structure<'a>, body: &Candidate) -> Option<&'a Token> {
        let mut last = None;
        for word in words(structure, body) {
            self.words.push(word.key);
            last = Some(word);
        }
        let last = last?;
        if let Some(slot) = self.words.last_mut() {
            *slot = nominative::key(structure, last);
        }
        Some(last)
    }

    /// Joins short names that are the end, the initials or one word of longer ones.
    fn join_shortened(&mut self, clusters: &mut Clusters) {
        if self.longer.is_empty() || self.unknown.is_empty() {
            return;
        }
        self.asked = Sieve::default();
        for key in self.unknown.iter().flat_map(Unknown::wanted) {
            self.asked.add(key);
        }
        self.learn_tails();
        for unknown in &self.unknown {
            if let Some(&other) = unknown.wanted().find_map(|key| self.tails.get(key)) {
                clusters.join(unknown.index, other);
            }
        }
    }

    /// What longer names may be shortened to: their ends, their initials, one of their words.
    fn learn_tails(&mut self) {
        let Self { longer, words, asked, tails, .. } = self;
        let mut first = 0;
        for &(index, end) in longer.iter() {
            let words = words.get(first as usize..end as usize).unwrap_or_default();
            first = end;
            let mut learn = |key: u64| {
                if asked.may_hold(key) {
                    tails.add(key, index);
                }
            };
            for length in 2..=LONGEST_TAIL.min(words.len() - 1) {
                learn(key_of(words.get(words.len() - length..).unwrap_or_default()));
            }
            learn(words.iter().fold(0, |initials, &word| initials << 5 | first_letter(word)));
            for &word in words {
                learn(key_of_part(word));
            }
        }
    }

    /// Bodies without a name: the one organisation with that head, else one of their own where they are sure.
    pub(super) fn institutions(&mut self, scene: Scene<'_>, clusters: &mut Clusters) {
        let Scene { structure, order, .. } = scene;
        if !order.has(Sort::Institution) {
            return;
        }
        let mut outlet = None;
        let these = |row: &Row| row.of(Sort::Body) | row.of(Sort::Institution);
        for (Placed { index, sort, .. }, body) in scene.chosen(these) {
            if sort == Sort::Body {
                if body.actor == ActorKind::Media && clusters.is_kept(index) {
                    outlet = Some(index);
                }
                continue;
            }
            let Some(last) = words(structure, body).next_back() else { continue };
            let head = head_of(structure, last);
            match head.and_then(|head| self.heads.get(head)) {
                Some(Owner::One(other)) => {
                    clusters.keep(index);
                    clusters.join(index, *other);
                }
                _ if body.is_strong() => {
                    clusters.keep(index);
                    // *gazete*: the outlet that was named last.
                    if let Some(other) = outlet.filter(|_| body.actor == ActorKind::Media) {
                        clusters.join(index, other);
                        continue;
                    }
                    let other = self.names.first(mix(3, head.unwrap_or(last.key)), index);
                    clusters.join(index, other);
                }
                _ => {}
            }
        }
    }
}

/// A name in brackets directly behind another abbreviates or repeats it: *Türk Dil Kurumu (TDK)*.
fn is_bracketed(structure: &Structure<'_>, name: &Candidate, body: &Candidate) -> bool {
    let kind = |at: u32| structure.token(at).map(|t| t.kind);
    let behind = name.end + u32::from(kind(name.end) == Some(Kind::Suffix));
    kind(behind) == Some(Kind::Opening) && behind + 1 == body.first
}

/// The head that a name ends in or a body is called by, bare or possessed alike.
fn head_of(structure: &Structure<'_>, last: &Token) -> Option<u64> {
    match structure.language.lexicon.entry(last.entry).head {
        0 => None,
        head => Some(u64::from(head)),
    }
}
