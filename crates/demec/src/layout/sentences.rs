//! Sentences: never cut inside a pair of marks or brackets, nor after an abbreviation, an initial or an ordinal.

use super::{Pair, Section, stops};
use crate::lexer::token::{Flags, Kind, KindSet, Token};

/// A sentence as a range of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Index of its block.
    pub(crate) section: u32,
    pub(crate) first: u32,
    pub(crate) end: u32,
}

/// What may begin a sentence behind white space, capitals aside.
const OPENERS: KindSet =
    KindSet::of(&[Kind::Number, Kind::Double, Kind::Single, Kind::Opening, Kind::Dash, Kind::Bullet]);

/// Tokens that brackets enclose at most; an opening bracket without its partner holds no longer.
const LONGEST_BRACKETS: u32 = 60;

/// Cuts each block into sentences. Of a pair of marks that spans several blocks, what lies in a block is in one
/// sentence with the words it touches there.
pub(crate) fn sentences(
    tokens: &[Token],
    pairs: &[Pair],
    sections: &[Section],
    super::Scratch { marks, .. }: &super::Scratch,
    sentences: &mut Vec<Sentence>,
) {
    sentences.clear();
    let (mut stops, mut pairs) = (marks.stops(), pairs);
    for (index, section) in sections.iter().enumerate() {
        let mut splitter =
            Splitter { tokens, section: index as u32, first: section.first, at: section.first, sentences };
        loop {
            let next = stops.first().copied().filter(|&stop| stop < section.end);
            pairs = splitter.pass_pairs(pairs, next.map_or(section.end, |stop| stop + 1), section.end);
            let Some(stop) = next else { break };
            stops = stops.get(1..).unwrap_or_default();
            splitter.pass_stop(stop, section.end);
        }
        splitter.end(section.end);
    }
}

struct Splitter<'a> {
    tokens: &'a [Token],
    section: u32,
    first: u32,
    /// What stands before it is passed.
    at: u32,
    sentences: &'a mut Vec<Sentence>,
}

impl Splitter<'_> {
    /// Passes the outer ones of the `pairs` that begin before `limit` and behind what is passed; those that do not end before the
    /// block's end, and all behind them, are left.
    #[inline]
    fn pass_pairs<'p>(&mut self, mut pairs: &'p [Pair], limit: u32, section_end: u32) -> &'p [Pair] {
        while let [pair, rest @ ..] = pairs
            && pair.outer_first < limit
        {
            if pair.depth == 0 && pair.outer_end > self.at {
                self.at = pair.outer_end.min(section_end);
                if self.ends_with_pair(pair, self.at) {
                    self.end(self.at);
                }
            }
            if pair.outer_end > section_end {
                break;
            }
            pairs = rest;
        }
        pairs
    }

    /// Passes a stop, or the brackets that it opens, unless it lies in what is passed.
    #[inline]
    fn pass_stop(&mut self, stop: u32, section_end: u32) {
        if stop < self.at {
            return;
        }
        self.at = self.brackets_end(stop, section_end).unwrap_or(stop + 1);
        if self.ends_before(self.at) {
            self.end(self.at);
        }
    }

    fn token(&self, index: u32) -> Option<&Token> {
        self.tokens.get(index as usize)
    }

    fn before(&self, index: u32) -> Option<&Token> {
        self.token(index.checked_sub(1)?)
    }

    /// Ends the sentence before `end`.
    fn end(&mut self, end: u32) {
        if self.first < end {
            self.sentences.push(Sentence { section: self.section, first: self.first, end });
            self.first = end;
        }
    }

    /// Whether the sentence ends with the pair that closes before `at`: its last words end one and what follows begins one.
    fn ends_with_pair(&self, pair: &Pair, at: u32) -> bool {
        let stop = pair.end.checked_sub(1);
        at == pair.outer_end && stop.is_some_and(|i| stops::ends_sentence(self.tokens, i)) && self.begins(at)
    }

    /// Whether a sentence ends with the token before `at`.
    fn ends_before(&self, at: u32) -> bool {
        let Some(last) = self.before(at) else { return false };
        // *… etti (AA.).* and *… mi?)*: the bracket belongs to the sentence it closes.
        let stop = if last.kind == Kind::Closing { at.saturating_sub(2) } else { at - 1 };
        stops::ends_sentence(self.tokens, stop) && self.begins(at)
    }

    /// A capital, a digit or a mark that opens, behind white space or glued to a word: what may begin a sentence.
    fn begins(&self, at: u32) -> bool {
        self.token(at).is_none_or(|t| {
            let spaced = t.has(Flags::SPACE);
            (spaced && OPENERS.has(t.kind))
                || (t.is_capitalised() && (spaced || !self.is_dotted(at)))
                || t.kind == Kind::Newline
        })
    }

    /// Whether the word at `at` stands between stops without white space: *G.Saray*, *Com.Tr*.
    fn is_dotted(&self, at: u32) -> bool {
        let short =
            at.checked_sub(2).and_then(|i| self.token(i)).is_some_and(|t| t.is_capitalised() && t.len <= 4);
        short || self.token(at + 1).is_some_and(|t| t.kind == Kind::Stop && !t.has(Flags::SPACE))
    }

    /// Behind the bracket that closes the one at `at`.
    fn brackets_end(&self, at: u32, limit: u32) -> Option<u32> {
        self.token(at).filter(|t| t.kind == Kind::Opening)?;
        let limit = limit.min(at + LONGEST_BRACKETS);
        let kind = |i: u32| self.token(i).map(|t| t.kind);
        let end = (at + 1..limit).find(|&i| matches!(kind(i), Some(Kind::Closing | Kind::Opening)))?;
        (kind(end) == Some(Kind::Closing)).then_some(end + 1)
    }
}

#[cfg(test)]
mod tests;
