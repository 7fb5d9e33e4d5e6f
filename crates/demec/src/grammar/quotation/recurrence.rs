//! What a heading repeats: words of a quotation below it, or what the article itself tells.

use super::{
    Range,
    reader::{Quoted, Reader},
};
use crate::{
    language::Classes,
    layout::Structure,
    lexer::{
        letters::key_of,
        token::{Flags, Token},
    },
};

/// Letters of a word that stand for it when two texts are compared.
const STEM: u32 = 5;
/// Quotations that a heading is compared with.
const COMPARED: usize = 60;
/// Sentences below a heading that may tell the same.
const TOLD: usize = 24;
/// Tokens of a quotation or sentence that are compared.
const LONGEST: u32 = 400;

/// The words of a heading, and those of the article that it is compared with.
#[derive(Debug, Default)]
pub(crate) struct Stems {
    /// For each token the stem of its word and a [hash](hashed) above it; [`UNREAD`] until a comparison asks.
    of_tokens: Vec<u32>,
    /// The stems of the heading, sorted.
    heading: Vec<Stem>,
    /// How many words they are of.
    words: usize,
    /// A bit for the hash of each stem of the heading: few other words have one of them.
    hashes: u64,
    /// Counts the comparisons.
    round: u32,
}

/// A stem of the heading.
#[derive(Clone, Copy, Debug)]
struct Stem {
    key: u32,
    /// How many of its words have it.
    words: u32,
    /// The comparison that met it last.
    met: u32,
}

impl Stems {
    /// Forgets the article before.
    pub(super) fn clear(&mut self) {
        self.of_tokens.clear();
    }

    /// Reads the heading that the comparisons to come are about.
    fn read_heading(&mut self, structure: &Structure<'_>, heading: Range) {
        if self.of_tokens.is_empty() {
            self.of_tokens.resize(structure.tokens.len(), UNREAD);
        }
        self.heading.clear();
        (self.hashes, self.words, self.round) = (0, 0, 0);
        for key in stems(&mut self.of_tokens, structure, heading).filter(|&key| key != 0) {
            self.words += 1;
            self.hashes |= 1 << (key >> STEM_BITS);
            self.heading.push(Stem { key, words: 1, met: 0 });
        }
        self.heading.sort_unstable_by_key(|stem| stem.key);
        self.heading.dedup_by(|next, stem| {
            let same = next.key == stem.key;
            stem.words += u32::from(same);
            same
        });
    }

    /// How many words of the heading recur in the stretch.
    fn shared(&mut self, structure: &Structure<'_>, range: Range) -> usize {
        self.round += 1;
        let range = Range::new(range.first, range.end.min(range.first + LONGEST));
        let hashes = self.hashes;
        let alike = |key: &u32| hashes >> (*key >> STEM_BITS) & 1 != 0;
        let mut words = 0;
        for key in stems(&mut self.of_tokens, structure, range).filter(alike) {
            let place = self.heading.binary_search_by_key(&key, |stem| stem.key);
            if let Some(stem) =
                place.ok().and_then(|i| self.heading.get_mut(i)).filter(|s| s.met < self.round)
            {
                stem.met = self.round;
                words += stem.words as usize;
            }
        }
        words
    }
}

/// No stem, nor the hash of one, has its highest bit.
const UNREAD: u32 = u32::MAX;

/// The stems of a stretch of the article.
fn stems<'s>(
    of_tokens: &'s mut [u32],
    structure: &'s Structure<'_>,
    range: Range,
) -> impl Iterator<Item = u32> + use<'s> {
    let known = of_tokens.get_mut(range.first as usize..range.end as usize).unwrap_or_default();
    known.iter_mut().zip(structure.tokens_in(range.first, range.end)).map(move |(known, token)| {
        if *known == UNREAD {
            *known = hashed(stem(structure, token));
        }
        *known
    })
}

/// Bits of a stem's key.
const STEM_BITS: u32 = 5 * STEM;

/// A stem's key, and above it a hash of it of six bits; 0 stays 0.
#[inline]
fn hashed(key: u64) -> u32 {
    let hash = key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 58;
    (hash << STEM_BITS) as u32 | key as u32 & ((1 << STEM_BITS) - 1)
}

/// The first letters of a word, as a key; 0 for what is no word to compare.
fn stem(structure: &Structure<'_>, token: &Token) -> u64 {
    const ASIDE: Classes = Classes::CLITIC.or(Classes::CONJUNCTION).or(Classes::ARTICLE);
    let compared = token.is_word() & !token.is(ASIDE);
    if token.has(Flags::LONG) && compared {
        let text = structure.text.get(token.start as usize..token.end() as usize).unwrap_or_default();
        let end = text.char_indices().nth(STEM as usize).map_or(text.len(), |(i, _)| i);
        return key_of(text.get(..end).unwrap_or_default());
    }
    let letters = (64 - token.key.leading_zeros()).div_ceil(5);
    // Without a branch: any word may be next.
    u64::from(compared) * (token.key >> (5 * letters.saturating_sub(STEM)))
}

impl Reader<'_, '_> {
    /// The quotation in which a third of the heading's words recur, most of them first; unless a sentence that quotes
    /// nobody tells the same and more of it.
    pub(super) fn quotation_like(&mut self, heading: Range) -> Option<usize> {
        self.out.stems.read_heading(&self.s, heading);
        let (shared, index) = self.nearest_quotation(heading)?;
        (!self.is_told(heading, shared)).then_some(index)
    }

    /// Whether the article tells by itself what the heading says, rather than letting somebody say it.
    pub(super) fn is_narrated(&mut self, heading: Range) -> bool {
        self.out.stems.read_heading(&self.s, heading);
        let said = self.nearest_quotation(heading).map_or(0, |(shared, _)| shared);
        self.is_told(heading, said)
    }

    fn nearest_quotation(&mut self, heading: Range) -> Option<(usize, usize)> {
        let from = self.first_behind(heading.end);
        let Quoted { found, stems, .. } = &mut *self.out;
        let near = found.iter().enumerate().skip(from.saturating_sub(COMPARED / 4)).take(COMPARED);
        let mut best = None;
        for (index, found) in near.filter(|(_, f)| f.parent.is_none() && !f.content.contains(heading)) {
            let shared = stems.shared(&self.s, found.content);
            if shared > 0 && shared * 3 >= stems.words && shared > best.map_or(0, |(n, _)| n) {
                best = Some((shared, index));
                if shared == stems.words {
                    break;
                }
            }
        }
        best
    }

    /// The first quotation that begins behind a heading. The next heading's is looked for from there on.
    fn first_behind(&mut self, end: u32) -> usize {
        let Quoted { found, behind: (reached, place), .. } = &mut *self.out;
        let from = if *reached <= end { *place } else { 0 };
        let ahead = found.iter().skip(from).position(|f| f.content.first >= end);
        (*reached, *place) = (end, ahead.map_or(found.len(), |ahead| from + ahead));
        *place
    }

    /// Whether seven tenths of the stems, and more than `said`, recur in a sentence that quotes nobody.
    fn is_told(&mut self, heading: Range, said: usize) -> bool {
        if self.out.quoting.is_empty() {
            self.note_quoting();
        }
        let Quoted { quoting, stems, .. } = &mut *self.out;
        let from = self.s.sentences.partition_point(|s| s.first < heading.end);
        let below = self.s.sentences.iter().zip(quoting).skip(from).take(TOLD);
        let mut silent = below.filter(|(_, quoting)| !**quoting);
        silent.any(|(sentence, _)| {
            let shared = stems.shared(&self.s, Range::new(sentence.first, sentence.end));
            shared > said && shared * 10 >= stems.words * 7
        })
    }

    /// Notes the sentences in which somebody's words stand.
    fn note_quoting(&mut self) {
        self.out.quoting.resize(self.s.sentences.len(), false);
        for content in self.out.found.iter().map(|f| f.content) {
            let from = self.s.sentences.partition_point(|s| s.end <= content.first);
            for (sentence, quoting) in self.s.sentences.iter().zip(&mut self.out.quoting).skip(from) {
                if sentence.first >= content.end {
                    break;
                }
                *quoting = true;
            }
        }
    }
}
