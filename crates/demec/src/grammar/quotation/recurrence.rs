//! What a heading repeats: words of a quotation below it, or what the article itself tells.

use super::{
    Range,
    reader::{Quoted, Reader},
};
use crate::{
    language::Classes,
    layout::Structure,
    lexer::{
        letters::{beginning, key_of},
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

/// Places that words are told apart by.
const PLACES: usize = 1 << u8::BITS;

/// The words of a heading, which stretches of the article are compared with.
#[derive(Debug)]
pub(crate) struct Stems {
    /// The places of the article's first words, as many as were compared so far.
    article: Vec<u8>,
    /// Stems of the heading, sorted.
    heading: Vec<Stem>,
    /// How many words they are of.
    words: usize,
    /// How many of these words each place has: what few other words pass.
    at: [u32; PLACES],
    /// Counts the comparisons.
    round: u32,
}

impl Default for Stems {
    fn default() -> Self {
        Self { article: Vec::new(), heading: Vec::new(), words: 0, at: [0; PLACES], round: 0 }
    }
}

/// A stem of the heading.
#[derive(Clone, Copy, Debug)]
struct Stem {
    key: u64,
    /// How many of its words have it.
    words: u32,
    /// The comparison that met it last.
    met: u32,
}

impl Stems {
    /// Forgets the article before this one.
    pub(super) fn clear(&mut self) {
        self.article.clear();
    }

    /// Reads the heading that the comparisons to come are about.
    fn read_heading(&mut self, structure: &Structure<'_>, heading: Range) {
        self.heading.clear();
        (self.at, self.words, self.round) = ([0; PLACES], 0, 0);
        let words = structure.tokens_in(heading.first, heading.end).iter().filter(|t| is_compared(t));
        for key in words.map(|token| stem(structure, token)).filter(|&key| key != 0) {
            self.words += 1;
            if let Some(words) = self.at.get_mut(usize::from(place_of(key))) {
                *words += 1;
            }
            self.heading.push(Stem { key, words: 1, met: 0 });
        }
        self.heading.sort_unstable_by_key(|stem| stem.key);
        self.heading.dedup_by(|next, stem| {
            let same = next.key == stem.key;
            stem.words += u32::from(same);
            same
        });
    }

    /// How many words of the heading recur in the stretch, if so many do as are the `least`.
    fn shared(&mut self, structure: &Structure<'_>, range: Range, least: usize) -> Option<usize> {
        let end = range.end.min(range.first + LONGEST);
        self.read_article(structure, end);
        let Self { article, heading, at, round, .. } = self;
        let places = article.get(range.first as usize..end as usize)?;
        let words_at = |place: u8| at.get(usize::from(place)).copied().unwrap_or_default();
        // At most so many do: next to none in most stretches, whose words need not be looked at.
        if places.iter().map(|&place| words_at(place)).sum::<u32>() < least as u32 {
            return None;
        }
        *round += 1;
        let mut shared = 0;
        for (token, &place) in structure.tokens_in(range.first, end).iter().zip(places) {
            if words_at(place) == 0 || !is_compared(token) {
                continue;
            }
            let key = stem(structure, token);
            let place = heading.binary_search_by_key(&key, |stem| stem.key);
            if let Some(stem) = place.ok().and_then(|i| heading.get_mut(i)).filter(|s| s.met < *round) {
                stem.met = *round;
                shared += stem.words as usize;
            }
        }
        (shared >= least).then_some(shared)
    }

    /// Notes the places of the article's words before `end`: of those that one heading is compared with, the next one is too.
    fn read_article(&mut self, structure: &Structure<'_>, end: u32) {
        let unread = structure.tokens_in(self.article.len() as u32, end);
        self.article.extend(unread.iter().map(|token| place_of(stem(structure, token))));
    }
}

/// The place of a word with this stem.
fn place_of(stem: u64) -> u8 {
    (stem.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - u8::BITS)) as u8
}

/// Whether a token is a word that tells what a text is about.
fn is_compared(token: &Token) -> bool {
    const ASIDE: Classes = Classes::CLITIC.or(Classes::CONJUNCTION).or(Classes::ARTICLE);
    token.is_word() & !token.is(ASIDE)
}

/// The first letters of a word, as a key.
#[inline]
fn stem(structure: &Structure<'_>, token: &Token) -> u64 {
    if token.has(Flags::LONG) {
        return stem_of_long(structure, token);
    }
    beginning(token.key, STEM)
}

/// The first letters of a word of which the key holds not all. Not inlined, so that [`stem`] is.
#[inline(never)]
fn stem_of_long(structure: &Structure<'_>, token: &Token) -> u64 {
    let text = structure.text.get(token.start as usize..token.end() as usize).unwrap_or_default();
    let end = text.char_indices().nth(STEM as usize).map_or(text.len(), |(i, _)| i);
    key_of(text.get(..end).unwrap_or_default())
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
            let least = stems.words.div_ceil(3).max(best.map_or(0, |(shared, _)| shared) + 1);
            if let Some(shared) = stems.shared(&self.s, found.content, least) {
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
        let least = (stems.words * 7).div_ceil(10).max(said + 1);
        silent.any(|(sentence, _)| {
            stems.shared(&self.s, Range::new(sentence.first, sentence.end), least).is_some()
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
