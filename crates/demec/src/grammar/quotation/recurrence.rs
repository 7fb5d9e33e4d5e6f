//! What a heading repeats: words of a quotation below it, or what the article itself tells.

use super::{
    Range,
    reader::{Quoted, Reader},
};
use crate::{
    language::{Classes, lexicon::Sieve},
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

/// The words of a heading, which stretches of the article are compared with.
#[derive(Debug, Default)]
pub(crate) struct Stems {
    /// Those of the heading, sorted.
    heading: Vec<Stem>,
    /// How many words they are of.
    words: usize,
    /// What few other words pass.
    sieve: Sieve<1>,
    /// Counts the comparisons.
    round: u32,
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
    /// Reads the heading that the comparisons to come are about.
    fn read_heading(&mut self, structure: &Structure<'_>, heading: Range) {
        self.heading.clear();
        (self.sieve, self.words, self.round) = (Sieve::default(), 0, 0);
        let words = structure.tokens_in(heading.first, heading.end).iter().filter(|t| is_compared(t));
        for key in words.map(|token| stem(structure, token)).filter(|&key| key != 0) {
            self.words += 1;
            self.sieve.add(key);
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
        let end = range.end.min(range.first + LONGEST);
        let mut words = 0;
        for token in structure.tokens_in(range.first, end) {
            let key = stem(structure, token);
            // Few words are left behind the first test; most of those are compared.
            if !self.sieve.may_hold(key) || !is_compared(token) {
                continue;
            }
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

/// Whether a token is a word that tells what a text is about.
fn is_compared(token: &Token) -> bool {
    const ASIDE: Classes = Classes::CLITIC.or(Classes::CONJUNCTION).or(Classes::ARTICLE);
    token.is_word() && !token.is(ASIDE)
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
