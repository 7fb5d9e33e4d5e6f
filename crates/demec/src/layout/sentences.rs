//! Sentences: never cut inside a pair of marks or brackets, nor after an abbreviation, an initial or an ordinal.

use std::iter::Peekable;

use super::{Pair, Section, stops};
use crate::lexer::token::{Flags, Kind, Token};

/// A sentence as a range of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Index of its block.
    pub(crate) section: u32,
    pub(crate) first: u32,
    pub(crate) end: u32,
}

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
    let mut stops = marks.stops().iter().copied().peekable();
    let mut pairs = pairs.iter().filter(|p| p.depth == 0).peekable();
    for (index, section) in sections.iter().enumerate() {
        let mut splitter = Splitter { tokens, section: index as u32, first: section.first, sentences };
        let mut at = section.first;
        while at < section.end {
            while pairs.peek().is_some_and(|p| p.outer_end <= at) {
                pairs.next();
            }
            if let Some(pair) = pairs.peek().filter(|p| p.outer_first <= at) {
                at = pair.outer_end.min(section.end);
                if splitter.ends_with_pair(pair, at) {
                    splitter.end(at);
                }
                continue;
            }
            let limit = pairs.peek().map_or(section.end, |p| p.outer_first.min(section.end));
            at = next_stop(&mut stops, at, limit);
            if at == limit {
                continue;
            }
            at = splitter.brackets_end(at, section.end).unwrap_or(at + 1);
            if splitter.ends_before(at) {
                splitter.end(at);
            }
        }
        splitter.end(section.end);
    }
}

/// The first of the `stops` from `at` on; `limit` if there is none before it.
fn next_stop(stops: &mut Peekable<impl Iterator<Item = u32>>, at: u32, limit: u32) -> u32 {
    while let Some(stop) = stops.next_if(|&stop| stop < limit) {
        if stop >= at {
            return stop;
        }
    }
    limit
}

struct Splitter<'a> {
    tokens: &'a [Token],
    section: u32,
    first: u32,
    sentences: &'a mut Vec<Sentence>,
}

impl Splitter<'_> {
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
        self.token(at).is_none_or(|t| match t.kind {
            Kind::Word => t.is_capitalised() && (t.has(Flags::SPACE) || !self.is_dotted(at)),
            Kind::Number | Kind::Double | Kind::Single | Kind::Opening | Kind::Dash | Kind::Bullet => {
                t.has(Flags::SPACE)
            }
            Kind::Newline => true,
            _ => false,
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
