//! Stretches of the text that are read otherwise, or not at all.

use super::{reader::Reader, runs::Word};
use crate::{
    language::Classes,
    lexer::token::{Flags, Kind},
    model::{BlockKind, BlockLabel},
};

/// How a stretch is read for names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    Text,
    /// The line of place and outlet, or a credit: only outlets are mentions.
    Credit,
    /// Reporters, topics, links to other articles: nothing is a mention.
    Excluded,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    pub(super) first: u32,
    pub(super) end: u32,
    pub(super) zone: Zone,
}

/// Words in capitals longer than this are no acronyms.
const LONGEST_ACRONYM: u16 = 5;

impl<'a> Reader<'a, '_> {
    /// The stretches that are not plain text, in order.
    pub(super) fn zones(&self) -> impl Iterator<Item = Stretch> + use<'a> {
        let zone_of = |kind: BlockKind, label: Option<BlockLabel>| match (kind, label) {
            (BlockKind::Dateline, _) | (_, Some(BlockLabel::Credit | BlockLabel::Byline)) => Zone::Credit,
            (BlockKind::Other, _) => Zone::Excluded,
            _ => Zone::Text,
        };
        self.s
            .sections
            .iter()
            .map(move |s| Stretch { first: s.first, end: s.end, zone: zone_of(s.block.kind, s.block.label) })
            .filter(|s| s.zone != Zone::Text)
    }

    /// Whether the words of a run stand in capitals throughout, acronyms aside: there, capitals say nothing.
    pub(super) fn in_capitals(&self, a: usize, b: usize) -> bool {
        let words = self.x.words.get(a..b).unwrap_or_default();
        if words.len() < 2 {
            return false;
        }
        let token = |word: &Word| self.token(word.token);
        let small = words.iter().filter_map(token).filter(|t| !t.has(Flags::ALL_CAPITALS)).count();
        if words.len() < small + 2 {
            return false;
        }
        let capitals = words.iter().filter(|w| self.is_capitals_word(w.token)).count();
        let long =
            words.iter().filter_map(token).any(|t| t.len > LONGEST_ACRONYM || t.is(Classes::COMMON_WORD));
        capitals >= 2 && long && (small == 0 || capitals > small + 1)
    }

    fn is_capitals_word(&self, at: u32) -> bool {
        self.token(at).is_some_and(|t| {
            t.kind == Kind::Word && t.has(Flags::ALL_CAPITALS) && t.len > 2 && self.name_hit(at).is_none()
        })
    }
}
