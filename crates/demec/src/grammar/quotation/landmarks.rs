//! The places at which something may be said: one in eight tokens, found once for the article.

use crate::grammar::token_set::TokenSet;
use crate::{
    language::Classes,
    layout::Structure,
    lexer::token::{Kind, KindSet, Token},
};

/// Words that report.
const CUES: Classes = Classes::ACCORDING_TO.or(Classes::LIGHT_VERB).or(Classes::SAYING_NOUN);
/// Marks of quotation, and those that announce words.
const MARKS: KindSet = KindSet::of(&[Kind::Double, Kind::Single, Kind::Colon, Kind::Semicolon]);

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
    token.classes.among(CUES) | u64::from(MARKS.has(token.kind)) != 0
}
