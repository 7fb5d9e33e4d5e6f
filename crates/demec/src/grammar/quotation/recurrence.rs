//! What a heading repeats: words of a quotation below it, or what the article itself tells.

use super::{Range, reader::Reader};
use crate::{
    language::Classes,
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

impl Reader<'_, '_> {
    /// The quotation in which a third of the heading's words recur, most of them first; unless a sentence that quotes
    /// nobody tells the same and more of it.
    pub(super) fn quotation_like(&self, heading: Range) -> Option<usize> {
        let stems = self.stems(heading);
        let (shared, index) = self.nearest_quotation(heading, &stems)?;
        (!self.is_told(heading, &stems, shared)).then_some(index)
    }

    /// Whether the article tells by itself what the heading says, rather than letting somebody say it.
    pub(super) fn is_narrated(&self, heading: Range) -> bool {
        let stems = self.stems(heading);
        let said = self.nearest_quotation(heading, &stems).map_or(0, |(shared, _)| shared);
        self.is_told(heading, &stems, said)
    }

    fn nearest_quotation(&self, heading: Range, stems: &[u64]) -> Option<(usize, usize)> {
        let found = &self.out.found;
        let from = found.iter().position(|f| f.content.first >= heading.end).unwrap_or(found.len());
        let near = found.iter().enumerate().skip(from.saturating_sub(COMPARED / 4)).take(COMPARED);
        let mut best = None;
        for (index, found) in near.filter(|(_, f)| f.parent.is_none() && !f.content.contains(heading)) {
            let shared = self.shared(stems, found.content);
            if shared > 0 && shared * 3 >= stems.len() && shared > best.map_or(0, |(n, _)| n) {
                best = Some((shared, index));
            }
        }
        best
    }

    /// Whether seven tenths of the stems, and more than `said`, recur in a sentence that quotes nobody.
    fn is_told(&self, heading: Range, stems: &[u64], said: usize) -> bool {
        let from = self.s.sentences.partition_point(|s| s.first < heading.end);
        let below = self.s.sentences.iter().zip(&self.out.quoting).skip(from).take(TOLD);
        let mut silent = below.filter(|(_, quoting)| !**quoting);
        silent.any(|(sentence, _)| {
            let shared = self.shared(stems, Range::new(sentence.first, sentence.end));
            shared > said && shared * 10 >= stems.len() * 7
        })
    }

    /// Notes the sentences in which somebody's words stand.
    pub(super) fn note_quoting(&mut self) {
        self.out.quoting.clear();
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

    fn shared(&self, stems: &[u64], range: Range) -> usize {
        let others = self.stems(Range::new(range.first, range.end.min(range.first + LONGEST)));
        stems.iter().filter(|s| others.contains(s)).count()
    }

    fn stems(&self, range: Range) -> Vec<u64> {
        let words = self.s.tokens_in(range.first, range.end).iter();
        words
            .filter(|t| t.is_word() && !t.is(Classes::CLITIC.or(Classes::CONJUNCTION).or(Classes::ARTICLE)))
            .map(|t| self.stem(t))
            .collect()
    }

    /// The first letters of a word, as a key.
    fn stem(&self, token: &Token) -> u64 {
        if token.has(Flags::LONG) {
            let text = self.s.text.get(token.start as usize..token.end() as usize).unwrap_or_default();
            let end = text.char_indices().nth(STEM as usize).map_or(text.len(), |(i, _)| i);
            return key_of(text.get(..end).unwrap_or_default());
        }
        let letters = (64 - token.key.leading_zeros()).div_ceil(5);
        token.key >> (5 * letters.saturating_sub(STEM))
    }
}
