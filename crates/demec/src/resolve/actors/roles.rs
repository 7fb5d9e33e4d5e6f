//! Titles alone: whom they stand for.

use super::{clusters::Clusters, listed::Entries, words::mix};
use crate::{
    grammar::mention::{Candidate, Range, role_parts},
    language::{
        Classes,
        lexicon::{KeyMap, Traits},
    },
    layout::Structure,
    lexer::token::Token,
    model::{ActorKind, MentionKind},
};

/// Somebody with a title.
#[derive(Clone, Copy, Debug)]
struct Holder {
    mention: u32,
    role: Range,
    /// The holder of the same head before.
    before: Option<u32>,
}

/// Who holds which title, by the title's head.
#[derive(Debug, Default)]
pub(super) struct Holders {
    holders: Vec<Holder>,
    last: KeyMap<u64, u32>,
    /// Titles that nobody in the article holds.
    vacant: KeyMap<u64, u32>,
}

/// Holders of a head that are asked.
const MOST_ASKED: usize = 16;
/// Bytes between an epithet and the name it stands for.
const EPITHET_REACH: u32 = 600;
/// The weight from which a title in small letters may stand for the last person named.
const EPITHET: i8 = 4;

fn is_role(mention: &Candidate) -> bool {
    mention.actor == ActorKind::Person && mention.kind == MentionKind::Role
}

impl Holders {
    /// Gathers the titles of all persons.
    pub(super) fn gather(&mut self, structure: &Structure<'_>, mentions: &[Candidate], clusters: &Clusters) {
        self.holders.clear();
        self.last.clear();
        self.vacant.clear();
        for index in clusters.in_order() {
            let Some(mention) = mentions.get(index as usize).filter(|c| c.kind == MentionKind::Name) else {
                continue;
            };
            if mention.actor == ActorKind::Person && clusters.is_kept(index) && !is_past(structure, mention) {
                role_parts(structure, mention.title, |part| self.add(structure, index, part.range));
            }
        }
    }

    fn add(&mut self, structure: &Structure<'_>, mention: u32, role: Range) {
        let Some(head) = head_key(structure, role) else { return };
        let before = self.last.insert(head, self.holders.len() as u32);
        self.holders.push(Holder { mention, role, before });
    }

    /// Gives titles alone to their holders; the sure ones that have none are actors of their own.
    pub(super) fn resolve(
        &mut self,
        structure: &Structure<'_>,
        mentions: &[Candidate],
        entries: &Entries,
        clusters: &mut Clusters,
    ) {
        let order: Vec<u32> = clusters.in_order().collect();
        let mut nearest: Option<u32> = None;
        let first = order.iter().copied().find(|&i| is_named(mentions, i) && clusters.is_kept(i));
        for index in order {
            let Some(mention) = mentions.get(index as usize) else { continue };
            if is_named(mentions, index) && clusters.is_kept(index) {
                nearest = Some(index);
            }
            if !is_role(mention) {
                continue;
            }
            if mention.unnamed {
                if mention.weight >= EPITHET || mention.speaker {
                    clusters.keep(index);
                }
                continue;
            }
            let listed = || entries.holder(role_key(structure, mention.title));
            if let Some(holder) = self.holder(structure, mention, index).or_else(listed) {
                clusters.keep(index);
                clusters.join(index, holder);
            } else if mention.weight >= EPITHET && !is_sure(mention) {
                let near = |other: &u32| distance(structure, mentions, *other, mention) <= EPITHET_REACH;
                if let Some(other) = nearest.or(first).filter(near) {
                    clusters.keep(index);
                    clusters.join(index, other);
                }
            } else if is_sure(mention) {
                clusters.keep(index);
                let other = *self.vacant.entry(role_key(structure, mention.title)).or_insert(index);
                clusters.join(index, other);
            }
        }
    }

    /// The nearest earlier holder of the title, else the first later one.
    fn holder(&self, structure: &Structure<'_>, mention: &Candidate, index: u32) -> Option<u32> {
        let mut at = self.last.get(&head_key(structure, mention.title)?).copied();
        let mut later = None;
        for _ in 0..MOST_ASKED {
            let Some(holder) = at.and_then(|i| self.holders.get(i as usize)) else { break };
            if is_subset(structure, mention.title, holder.role) {
                if holder.mention < index {
                    return Some(holder.mention);
                }
                later = Some(holder.mention);
            }
            at = holder.before;
        }
        later
    }
}

fn is_sure(mention: &Candidate) -> bool {
    mention.is_strong()
}

fn is_named(mentions: &[Candidate], index: u32) -> bool {
    mentions.get(index as usize).is_some_and(|c| c.actor == ActorKind::Person && c.kind == MentionKind::Name)
}

fn distance(structure: &Structure<'_>, mentions: &[Candidate], other: u32, mention: &Candidate) -> u32 {
    let start = |c: &Candidate| structure.token(c.first).map_or(0, |t| t.start);
    mentions.get(other as usize).map_or(u32::MAX, |o| start(o).abs_diff(start(mention)))
}

/// *dönemin Başbakanı*, *eski Bakan*: no holder now.
fn is_past(structure: &Structure<'_>, mention: &Candidate) -> bool {
    let past = |t: &Token| {
        t.is(Classes::TITLE_MODIFIER) || structure.language.lexicon.entry(t.entry).traits.has(Traits::PAST)
    };
    let (first, end) = mention.title;
    first.checked_sub(1).and_then(|i| structure.token(i)).is_some_and(past)
        || structure.tokens_in(first, end).iter().any(past)
}

/// What a title's head is, bare or possessed alike.
fn head_key(structure: &Structure<'_>, role: Range) -> Option<u64> {
    let token = structure.tokens_in(role.0, role.1).iter().rev().find(|t| t.is_word())?;
    Some(head_of(structure.language.lexicon.entry(token.entry).title, token.key))
}

/// The key of a title's head, which is a form of the title of this number, or of none.
pub(super) fn head_of(title: u16, word: u64) -> u64 {
    if title == 0 { word } else { u64::from(title) << 48 }
}

/// Whether every word of a title but its head stands in the other one.
fn is_subset(structure: &Structure<'_>, title: Range, other: Range) -> bool {
    let words = |range: Range| {
        structure
            .tokens_in(range.0, range.1)
            .iter()
            .filter(|t| t.is_word() && !t.is(Classes::DEMONYM.or(Classes::EPITHET)))
    };
    let count = words(title).count();
    words(title).take(count.saturating_sub(1)).all(|word| words(other).any(|t| t.key == word.key))
}

fn role_key(structure: &Structure<'_>, role: Range) -> u64 {
    let head = head_key(structure, role).unwrap_or(0);
    let mut words = structure.tokens_in(role.0, role.1).iter().filter(|t| t.is_word());
    words.next_back();
    words.fold(head, |hash, t| mix(hash, t.key))
}
