//! Sentences: never cut inside a pair of marks, nor after an abbreviation, an initial or an ordinal.

use super::{Pair, Section};
use crate::{
    language::Classes,
    lexer::token::{Flags, Kind, Token},
};

/// A sentence as a range of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Index of its block.
    pub(crate) section: u32,
    pub(crate) first: u32,
    pub(crate) end: u32,
}

/// Cuts each block into sentences.
pub(crate) fn sentences(
    tokens: &[Token],
    pairs: &[Pair],
    sections: &[Section],
    sentences: &mut Vec<Sentence>,
) {
    sentences.clear();
    let mut pairs = pairs.iter().filter(|p| p.depth == 0).peekable();
    for (index, section) in sections.iter().enumerate() {
        let mut first = section.first;
        let mut at = section.first;
        while at < section.end {
            while pairs.peek().is_some_and(|p| p.outer_end <= at) {
                pairs.next();
            }
            if let Some(pair) = pairs.peek().filter(|p| p.outer_first <= at && p.outer_end <= section.end) {
                at = pair.outer_end;
                if closes_with_sentence(tokens, pair) && begins_sentence(tokens.get(at as usize)) {
                    push(sentences, index, first, at);
                    first = at;
                }
                continue;
            }
            at += 1;
            let token = |i: u32| tokens.get(i as usize);
            let ended = token(at - 1).is_some_and(Token::ends_sentence);
            if ended && !is_abbreviation(tokens, at - 1) && begins_sentence(token(at)) {
                push(sentences, index, first, at);
                first = at;
            }
        }
        push(sentences, index, first, section.end);
    }
}

fn push(sentences: &mut Vec<Sentence>, section: usize, first: u32, end: u32) {
    if first < end {
        sentences.push(Sentence { section: section as u32, first, end });
    }
}

/// Whether a pair's last token before the closing mark ends a sentence.
fn closes_with_sentence(tokens: &[Token], pair: &Pair) -> bool {
    pair.end.checked_sub(1).and_then(|i| tokens.get(i as usize)).is_some_and(Token::ends_sentence)
}

/// A capital, a digit or a mark that opens: what may stand at the start of a sentence.
fn begins_sentence(token: Option<&Token>) -> bool {
    token.is_none_or(|t| {
        t.is_capitalised()
            || matches!(
                t.kind,
                Kind::Number | Kind::Double | Kind::Single | Kind::Opening | Kind::Dash | Kind::Bullet
            )
    })
}

/// A full stop that ends no sentence: after an abbreviation, an initial, or an ordinal number.
fn is_abbreviation(tokens: &[Token], stop: u32) -> bool {
    let Some(before) = stop.checked_sub(1).and_then(|i| tokens.get(i as usize)) else { return false };
    if tokens.get(stop as usize).is_none_or(|t| t.kind != Kind::Stop || t.has(Flags::SPACE)) {
        return false;
    }
    before.is(Classes::ABBREVIATION)
        || (before.is_capitalised() && before.len <= 2 && before.key < 32)
        || (before.kind == Kind::Number && before.len <= 2)
}
