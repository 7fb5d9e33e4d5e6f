//! Organisations, media and places by their names; bodies without a name by what they are the head of.

use super::{
    clusters::Clusters,
    nominative,
    words::{first_letter, mix, words},
};
use crate::{
    grammar::mention::Candidate,
    language::lexicon::KeyMap,
    layout::Structure,
    lexer::token::{Kind, Token},
    model::{ActorKind, MentionKind},
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
    pub(super) fn add(owners: &mut KeyMap<u64, Self>, key: u64, index: u32, clusters: &mut Clusters) {
        let root = clusters.find(index);
        owners
            .entry(key)
            .and_modify(|owner| {
                if let Self::One(other) = *owner
                    && clusters.find(other) != root
                {
                    *owner = Self::Several;
                }
            })
            .or_insert(Self::One(index));
    }
}

/// The bodies of the article.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    entities: KeyMap<u64, u32>,
    names: KeyMap<u64, u32>,
    /// Ends, first letters and single words of longer names.
    tails: KeyMap<u64, u32>,
    heads: KeyMap<u64, Owner>,
    /// The words of the name being read.
    keys: Vec<u64>,
}

fn is_body(mention: &Candidate) -> bool {
    matches!(mention.actor, ActorKind::Organisation | ActorKind::Media)
        && matches!(mention.kind, MentionKind::Name | MentionKind::Metonym)
}

fn named(mentions: &[Candidate], index: u32) -> Option<&Candidate> {
    mentions.get(index as usize).filter(|c| c.is_strong() && (is_body(c) || c.actor == ActorKind::Place))
}

fn is_unnamed_body(mention: &Candidate) -> bool {
    matches!(mention.actor, ActorKind::Organisation | ActorKind::Media) && mention.kind == MentionKind::Role
}

impl Bodies {
    pub(super) fn cluster(
        &mut self,
        structure: &Structure<'_>,
        mentions: &[Candidate],
        clusters: &mut Clusters,
    ) {
        for map in [&mut self.entities, &mut self.names, &mut self.tails] {
            map.clear();
        }
        self.heads.clear();
        for place in 0.. {
            let Some(index) = clusters.at(place) else { break };
            if let Some(body) = named(mentions, index) {
                clusters.keep(index);
                self.add(structure, body, index, clusters);
                let before = place.checked_sub(1).and_then(|before| clusters.at(before));
                if let Some(other) = before.filter(|&other| {
                    named(mentions, other)
                        .is_some_and(|other| is_body(other) && is_bracketed(structure, other, body))
                }) {
                    clusters.join(index, other);
                }
            }
        }
        for place in 0.. {
            let Some(index) = clusters.at(place) else { break };
            match mentions.get(index as usize) {
                Some(body) if body.is_strong() && is_body(body) => {
                    self.shortened(structure, body, index, clusters);
                }
                // A country that acts only if the article shows it elsewhere.
                Some(body) if body.actor == ActorKind::Place && !body.is_strong() => {
                    if let Some(&other) = self.entities.get(&u64::from(body.entity)) {
                        clusters.keep(index);
                        clusters.join(index, other);
                    }
                }
                _ => {}
            }
        }
    }

    fn add(&mut self, structure: &Structure<'_>, body: &Candidate, index: u32, clusters: &mut Clusters) {
        if body.entity != 0 {
            let other = *self.entities.entry(u64::from(body.entity)).or_insert(index);
            clusters.join(index, other);
        }
        let Some(last) = self.read(structure, body) else { return };
        let name = self.keys.iter().fold(1, |hash, &key| mix(hash, key));
        let other = *self.names.entry(name).or_insert(index);
        clusters.join(index, other);
        if let Some(head) = head_of(structure, last) {
            Owner::add(&mut self.heads, head, index, clusters);
        }
        if self.keys.len() > 1 {
            self.learn_tails(index);
        }
    }

    /// Reads the keys of a name's words, the last one without its case, and says which that is.
    fn read<'a>(&mut self, structure: &Structure<'a>, body: &Candidate) -> Option<&'a Token> {
        self.keys.clear();
        self.keys.extend(words(structure, body).map(|t| t.key));
        let last = words(structure, body).next_back()?;
        if let Some(slot) = self.keys.last_mut() {
            *slot = nominative::key(structure, last);
        }
        Some(last)
    }

    /// What a longer name may be shortened to: its end, its initials, one of its words.
    fn learn_tails(&mut self, index: u32) {
        for start in 1..self.keys.len() {
            let tail = self.keys.get(start..).unwrap_or_default();
            if (2..=LONGEST_TAIL).contains(&tail.len()) {
                let key = tail.iter().fold(1, |hash, &key| mix(hash, key));
                self.tails.entry(key).or_insert(index);
            }
        }
        let initials = self.keys.iter().fold(0, |word, &key| word << 5 | first_letter(key));
        self.tails.entry(initials).or_insert(index);
        for &word in &self.keys {
            self.tails.entry(mix(2, word)).or_insert(index);
        }
    }

    /// A short name that is the end, the initials or one word of a longer one.
    fn shortened(
        &mut self,
        structure: &Structure<'_>,
        body: &Candidate,
        index: u32,
        clusters: &mut Clusters,
    ) {
        if body.entity != 0 || self.read(structure, body).is_none() {
            return;
        }
        let other = match *self.keys.as_slice() {
            [only] => self.tails.get(&only).or_else(|| self.tails.get(&mix(2, only))),
            _ => self.tails.get(&self.keys.iter().fold(1, |hash, &key| mix(hash, key))),
        };
        if let Some(&other) = other {
            clusters.join(index, other);
        }
    }

    /// Bodies without a name: the one organisation with that head, else one of their own where they are sure.
    pub(super) fn institutions(
        &mut self,
        structure: &Structure<'_>,
        mentions: &[Candidate],
        clusters: &mut Clusters,
    ) {
        let mut outlet = None;
        for place in 0.. {
            let Some(index) = clusters.at(place) else { break };
            let Some(body) = mentions.get(index as usize) else { continue };
            if is_body(body) && body.actor == ActorKind::Media && clusters.is_kept(index) {
                outlet = Some(index);
            }
            if !is_unnamed_body(body) {
                continue;
            }
            let Some(last) = words(structure, body).next_back() else { continue };
            let head = head_of(structure, last);
            match head.and_then(|head| self.heads.get(&head)) {
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
                    let other = *self.names.entry(mix(3, head.unwrap_or(last.key))).or_insert(index);
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
    is_body(body) && kind(behind) == Some(Kind::Opening) && behind + 1 == body.first
}

/// The head that a name ends in or a body is called by, bare or possessed alike.
fn head_of(structure: &Structure<'_>, last: &Token) -> Option<u64> {
    match structure.language.lexicon.entry(last.entry).head {
        0 => None,
        head => Some(u64::from(head)),
    }
}
