//! Blocks that the caller knows: they win over what the layout makes of the text.

use super::Section;
use crate::{
    lexer::token::{Kind, Token},
    model::{Block, BlockKind, Span},
};

/// Makes one block of `kind` of `span`; other blocks of that kind are paragraphs, since an article has but one.
pub(crate) fn give(span: Span, kind: BlockKind, tokens: &[Token], sections: &mut Vec<Section>) {
    let first = tokens.partition_point(|token| token.start < span.start()) as u32;
    let behind = tokens.partition_point(|token| token.start < span.end()) as u32;
    let Some(given) = section(first, behind, kind, tokens) else { return };
    let from = sections.partition_point(|section| section.end <= first);
    let to = sections.partition_point(|section| section.first < behind).max(from);
    // What the block cuts off at its ends stays a block of its own.
    let cut = |at: Option<usize>| at.and_then(|at| sections.get(at)).filter(|_| from < to).copied();
    let before = cut(Some(from)).and_then(|s| section(s.first, first, s.block.kind, tokens));
    let after = cut(to.checked_sub(1)).and_then(|s| section(behind, s.end, s.block.kind, tokens));
    sections.splice(from..to, before.into_iter().chain([given]).chain(after));
    for section in sections.iter_mut().filter(|s| s.block.kind == kind && s.first != given.first) {
        section.block.kind = BlockKind::Paragraph;
    }
}

/// The block from `first` up to `end` without the line ends around it; none if nothing else is there.
fn section(first: u32, end: u32, kind: BlockKind, tokens: &[Token]) -> Option<Section> {
    let inside = tokens.get(first as usize..end as usize)?;
    let is_text = |token: &Token| token.kind != Kind::Newline;
    let start = inside.iter().position(is_text)?;
    let last = inside.iter().rposition(is_text)?;
    let span = Span::new(inside.get(start)?.start, inside.get(last)?.end());
    Some(Section { block: Block::new(kind, span), first: first + start as u32, end: first + last as u32 + 1 })
}
