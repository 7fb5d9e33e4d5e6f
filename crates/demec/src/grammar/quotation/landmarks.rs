//! The places at which something may be said: one in eight tokens, found once for the article.

use crate::grammar::token_set::TokenSet;
use crate::{
    language::Classes,
    layout::Structure,
    lexer::token::{Kind, Token},
};

/// Words that report.
const CUES: Classes = Classes::ACCORDING_TO.or(Classes::LIGHT_VERB).or(Classes::SAYING_NOUN);
/// For each kind 1 if it is a mark of quotation or one that announces words. Every token is looked up here: a load costs
/// less than the test of a bit.
#[expect(clippy::indexing_slicing, reason = "made at compile time, where a panic is an error of the build")]
const MARKS: [u64; 32] = {
    let mut marks = [0; 32];
    marks[Kind::Double as usize] = 1;
    marks[Kind::Single as usize] = 1;
    marks[Kind::Colon as usize] = 1;
    marks[Kind::Semicolon as usize] = 1;
    marks
};

/// Where an article's pairs of marks begin, and its landmarks: those places, words that report, quotation marks, colons
/// and semicolons.
#[derive(Debug, Default)]
pub(super) struct Landmarks {
    pairs: TokenSet,
    all: TokenSet,
}

impl Landmarks {
    /// Finds those of an article.
    pub(super) fn read(&mut self, structure: &Structure<'_>) {
        self.pairs.clear(structure.tokens.len());
        self.all.fill(structure.tokens, is_landmark);
        for pair in structure.pairs {
            self.pairs.insert(pair.outer_first);
            self.all.insert(pair.outer_first);
        }
    }

    /// The first landmark at or behind a token and before `end`.
    pub(super) fn next(&self, token: u32, end: u32) -> Option<u32> {
        self.all.next(token, end)
    }

    /// Whether a pair of marks begins with the token.
    pub(super) fn begins_pair(&self, token: u32) -> bool {
        self.pairs.holds(token)
    }

    /// The first token at or behind this one and before `end` with which a pair of marks begins.
    pub(super) fn next_pair(&self, token: u32, end: u32) -> Option<u32> {
        self.pairs.next(token, end)
    }
}

fn is_landmark(token: &Token) -> bool {
    let mark = MARKS.get(token.kind as usize).copied().unwrap_or(0);
    token.classes.among(CUES) | mark != 0
}
