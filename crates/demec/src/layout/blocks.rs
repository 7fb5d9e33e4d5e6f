//! Blocks: headline, standfirst, dateline, sub-headings, paragraphs and what is none of these.

use super::Pair;
use crate::{
    language::Language,
    lexer::token::{Kind, Token},
    model::{Block, BlockKind, Span},
};

/// A block as a range of tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Section {
    pub(crate) block: Block,
    /// First token.
    pub(crate) first: u32,
    /// Behind the last token.
    pub(crate) end: u32,
}

/// Cuts the text into blocks.
pub(crate) fn blocks(
    _language: &Language,
    _text: &str,
    tokens: &[Token],
    _pairs: &[Pair],
    sections: &mut Vec<Section>,
) {
    sections.clear();
    let mut first = 0;
    for end in 0..=tokens.len() {
        let at_line_end = tokens.get(end).is_none_or(|t| t.kind == Kind::Newline);
        if !at_line_end {
            continue;
        }
        if let Some([from, .., to] | [from @ to]) = tokens.get(first..end) {
            let kind = if sections.is_empty() && !to.ends_sentence() {
                BlockKind::Headline
            } else {
                BlockKind::Paragraph
            };
            let block = Block::new(kind, Span::new(from.start, to.end()));
            sections.push(Section { block, first: first as u32, end: end as u32 });
        }
        first = end + 1;
    }
}
