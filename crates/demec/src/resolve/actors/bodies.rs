//! Organisations, media, places and groups by their names; bodies without a name by what they are the head of.

use super::{
    clusters::Clusters,
    words::{last_keys, mix, words},
};
use crate::{
    grammar::mention::Candidate,
    language::lexicon::KeyMap,
    layout::Structure,
    model::{ActorKind, MentionKind},
};

/// A name that is the end of a longer one has no more words than this.
const LONGEST_TAIL: usize = 5;

/// The one organisation of the article with a head, if it is one.
#[derive(Clone, Copy, Debug)]
enum Owner {
    One(u32),
    Several,
}

/// The bodies of the article.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    entities: KeyMap<u64, u32>,
    names: KeyMap<u64, u32>,
    /// Ends, first letters and rare words of longer names.
    tails: KeyMap<u64, u32>,
    heads: KeyMap<u64, Owner>,
    groups: KeyMap<u64, Owner>,
}

fn is_body(mention: &Candidate) -> bool {
    matches!(mention.actor, ActorKind::Organisation | ActorKind::Media)
        && matches!(mention.kind, MentionKind::Name | MentionKind::Metonym)
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
        self.groups.clear();
        let order: Vec<u32> = clusters.in_order().collect();
        let mention = |index: u32| mentions.get(index as usize);
        for &index in &order {
            let Some(body) = mention(index).filter(|c| c.is_strong()) else { continue };
            if is_body(body) || body.actor == ActorKind::Place {
                clusters.keep(index);
                self.named(structure, mentions, body, index, clusters);
            }
        }
        for &index in &order {
            let Some(body) = mention(index) else { continue };
            if body.is_strong() && is_body(body) {
                self.shortened(structure, body, index, clusters);
            } else if body.actor == ActorKind::Place && !body.is_strong() {
                // A country that acts only if the article shows it elsewhere.
                if let Some(&other) = self.entities.get(&u64::from(body.entity)) {
                    clusters.keep(index);
                    clusters.join(index, other);
                }
            } else if body.actor == ActorKind::Group && body.kind == MentionKind::Group && body.is_strong() {
                clusters.keep(index);
                self.group(structure, body, index, clusters);
            }
        }
        self.plain_groups(structure, mentions, &order, clusters);
    }

    fn named(
        &mut self,
        structure: &Structure<'_>,
        mentions: &[Candidate],
        body: &Candidate,
        index: u32,
        clusters: &mut Clusters,
    ) {
        if body.entity != 0 {
            let other = *self.entities.entry(u64::from(body.entity)).or_insert(index);
            clusters.join(index, other);
        }
        if let Some(other) = body.alias_of.and_then(|first| clusters.starting_at(mentions, first)) {
            clusters.join(index, other);
        }
        let mut all: Vec<u64> = words(structure, body).map(|t| t.key).collect();
        let Some(last) = words(structure, body).next_back() else { return };
        let entry = structure.language.lexicon.entry(last.entry);
        let key =
            if entry.head != 0 { u64::from(entry.head) << 48 } else { self.last_key(structure, &all, last) };
        if let Some(slot) = all.last_mut() {
            *slot = key;
        }
        let name = all.iter().fold(1, |hash, &key| mix(hash, key));
        let other = *self.names.entry(name).or_insert(index);
        clusters.join(index, other);
        self.head(structure, last, index, clusters);
        if all.len() > 1 {
            self.learn_tails(&all, index);
        }
    }

    /// The key of the last word without an ending, if the name so cut is known.
    fn last_key(&self, structure: &Structure<'_>, all: &[u64], last: &crate::lexer::token::Token) -> u64 {
        let before = all.split_last().map_or(1, |(_, rest)| rest.iter().fold(1, |hash, &key| mix(hash, key)));
        last_keys(structure, last).find(|&key| self.names.contains_key(&mix(before, key))).unwrap_or(last.key)
    }

    fn head(
        &mut self,
        structure: &Structure<'_>,
        last: &crate::lexer::token::Token,
        index: u32,
        clusters: &mut Clusters,
    ) {
        let head = u64::from(structure.language.lexicon.entry(last.entry).head);
        if head == 0 {
            return;
        }
        let root = clusters.find(index);
        self.heads
            .entry(head)
            .and_modify(|owner| {
                if let Owner::One(other) = *owner
                    && clusters.find(other) != root
                {
                    *owner = Owner::Several;
                }
            })
            .or_insert(Owner::One(index));
    }

    /// What a longer name may be shortened to: its end, its initials, its first word.
    fn learn_tails(&mut self, all: &[u64], index: u32) {
        for start in 1..all.len() {
            let tail = all.get(start..).unwrap_or_default();
            if tail.len() > LONGEST_TAIL || tail.len() < 2 {
                continue;
            }
            let key = tail.iter().fold(1, |hash, &key| mix(hash, key));
            self.tails.entry(key).or_insert(index);
        }
        let initials = all.iter().fold(0, |word, &key| word << 5 | super::words::first_letter(key));
        self.tails.entry(initials).or_insert(index);
        for &word in all {
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
        if body.entity != 0 {
            return;
        }
        let mut keys = words(structure, body).map(|t| t.key);
        let (Some(first), rest) = (keys.next(), keys.next()) else { return };
        let other = if rest.is_none() {
            self.tails.get(&first).or_else(|| self.tails.get(&mix(2, first))).copied()
        } else {
            let last =
                words(structure, body).next_back().map(|t| structure.language.lexicon.entry(t.entry).head);
            let mut all: Vec<u64> = words(structure, body).map(|t| t.key).collect();
            if let (Some(slot), Some(head @ 1..)) = (all.last_mut(), last) {
                *slot = u64::from(head) << 48;
            }
            self.tails.get(&all.iter().fold(1, |hash, &key| mix(hash, key))).copied()
        };
        if let Some(other) = other {
            clusters.join(index, other);
        }
    }

    /// Groups by their noun and what stands before it.
    fn group(&mut self, structure: &Structure<'_>, body: &Candidate, index: u32, clusters: &mut Clusters) {
        let modifier = modifier_key(structure, body);
        let noun = noun_key(structure, body);
        let other = *self.names.entry(mix(noun, modifier)).or_insert(index);
        clusters.join(index, other);
        if modifier != 0 {
            let root = clusters.find(index);
            self.groups
                .entry(noun)
                .and_modify(|owner| {
                    if let Owner::One(other) = *owner
                        && clusters.find(other) != root
                    {
                        *owner = Owner::Several;
                    }
                })
                .or_insert(Owner::One(index));
        }
    }

    /// A plural with nothing before it is the one that has something before it, if there is one only.
    fn plain_groups(
        &self,
        structure: &Structure<'_>,
        mentions: &[Candidate],
        order: &[u32],
        clusters: &mut Clusters,
    ) {
        for &index in order {
            let Some(body) = mentions.get(index as usize) else { continue };
            let group =
                body.actor == ActorKind::Group && body.kind == MentionKind::Group && clusters.is_kept(index);
            if !group || modifier_key(structure, body) != 0 {
                continue;
            }
            if let Some(Owner::One(other)) = self.groups.get(&noun_key(structure, body)) {
                clusters.join(index, *other);
            }
        }
    }

    /// Bodies without a name: the one organisation with that head, else one of their own where they are sure.
    pub(super) fn institutions(
        &mut self,
        structure: &Structure<'_>,
        mentions: &[Candidate],
        clusters: &mut Clusters,
    ) {
        let order: Vec<u32> = clusters.in_order().collect();
        for index in order {
            let Some(body) = mentions
                .get(index as usize)
                .filter(|c| c.actor == ActorKind::Organisation && c.kind == MentionKind::Role)
            else {
                continue;
            };
            let Some(last) = words(structure, body).next_back() else { continue };
            let head = u64::from(structure.language.lexicon.entry(last.entry).head);
            match self.heads.get(&head) {
                Some(Owner::One(other)) if head != 0 => {
                    clusters.keep(index);
                    clusters.join(index, *other);
                }
                _ if body.is_strong() => {
                    clusters.keep(index);
                    let key = if head == 0 { last.key } else { head };
                    let other = *self.names.entry(mix(3, key)).or_insert(index);
                    clusters.join(index, other);
                }
                _ => {}
            }
        }
    }
}

fn noun_key(structure: &Structure<'_>, body: &Candidate) -> u64 {
    match body.group {
        0 => words(structure, body).next_back().map_or(0, |t| mix(5, t.key)),
        group => mix(4, u64::from(group)),
    }
}

fn modifier_key(structure: &Structure<'_>, body: &Candidate) -> u64 {
    let mut all = words(structure, body);
    all.next_back();
    all.fold(0, |hash, t| mix(hash, t.key))
}
