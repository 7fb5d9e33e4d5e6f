//! `tokens → pairs of marks, blocks, sentences`. The text is never changed: glue is a boundary between two offsets.

mod blocks;
mod capitals;
mod counts;
mod cutter;
mod dateline;
mod doubled;
mod given;
mod glue;
mod headings;
mod kinds;
mod marks;
pub(crate) mod names;
pub(crate) mod pairs;
mod sentences;
mod stems;
mod stops;
mod tears;
mod words;

pub(crate) use blocks::{Section, blocks};
pub(crate) use doubled::doubled_marks;
pub(crate) use given::give;
pub(crate) use pairs::{Pair, pairs};
pub(crate) use sentences::{Sentence, sentences};

use crate::{gazetteer::Listed, language::Language, lexer::token::Token};

/// Undoes in the tokens what the layout of the text did to words and lines: a torn line is one again, words run
/// together are two. Notes where the marks stand, which [`pairs`] and [`sentences`] ask.
pub(crate) fn mend(language: &Language, text: &str, tokens: &mut Vec<Token>, scratch: &mut Scratch) {
    let camel = scratch.marks.find(tokens);
    let torn = tears::mend_tears(language, text, tokens, &scratch.marks);
    let parted = camel && words::part_words(language, text, tokens, &mut scratch.words);
    if torn || parted {
        scratch.marks.find(tokens);
    }
}

/// Memory that the layout keeps between articles.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    marks: marks::Marks,
    words: words::Scratch,
    pairs: pairs::Scratch,
    blocks: blocks::Scratch,
}

/// A text with its tokens and layout: what the grammar reads.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Structure<'a> {
    pub(crate) text: &'a str,
    pub(crate) language: &'a Language,
    pub(crate) tokens: &'a [Token],
    /// Pairs of quotation marks by their first token, outer before inner.
    pub(crate) pairs: &'a [Pair],
    /// Blocks in order.
    pub(crate) sections: &'a [Section],
    /// Sentences in order; none crosses a block's end.
    pub(crate) sentences: &'a [Sentence],
    /// Names of the user's.
    pub(crate) listed: Listed<'a>,
}

impl<'a> Structure<'a> {
    /// The tokens of a range; none if it lies outside.
    pub(crate) fn tokens_in(&self, first: u32, end: u32) -> &'a [Token] {
        self.tokens.get(first as usize..end as usize).unwrap_or_default()
    }

    pub(crate) fn token(&self, index: u32) -> Option<&'a Token> {
        self.tokens.get(index as usize)
    }

    /// The text from the first token's start to the last one's end.
    pub(crate) fn text_of(&self, first: u32, end: u32) -> &'a str {
        match self.tokens_in(first, end) {
            [] => "",
            [only] => self.text.get(only.start as usize..only.end() as usize).unwrap_or_default(),
            [from, .., to] => self.text.get(from.start as usize..to.end() as usize).unwrap_or_default(),
        }
    }
}
