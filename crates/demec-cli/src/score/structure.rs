//! Blocks and dateline.

use std::collections::HashSet;

use demec::BlockKind;

use super::{Scorer, annotation::Annotation, fold::fold};

/// Where the gold marks no blocks, they are not scored; a dateline is scored where either side has one.
pub(crate) fn score(scorer: &mut Scorer, gold: &Annotation, system: &Annotation) {
    if !gold.blocks.is_empty() {
        blocks(scorer, gold, system);
    }
    let metrics = &mut scorer.metrics;
    for (wanted, found) in fields(gold).into_iter().zip(fields(system)) {
        if !wanted.is_empty() || !found.is_empty() {
            metrics.dateline.add(usize::from(fold(wanted) == fold(found)), 1);
        }
    }
}

fn fields(article: &Annotation) -> [&str; 3] {
    let Some(dateline) = &article.dateline else { return [""; 3] };
    [&dateline.date, &dateline.place, &dateline.source].map(|field| field.as_deref().unwrap_or_default())
}

fn blocks(scorer: &mut Scorer, gold: &Annotation, system: &Annotation) {
    let text = &gold.characters;
    let (wanted, found) = (ends(gold, text), ends(system, text));
    scorer.metrics.block_boundary.add(wanted.intersection(&found).count(), wanted.len(), found.len());
    let kinds = kinds(gold, text.len()).into_iter().zip(self::kinds(system, text.len()));
    for (&character, (wanted, found)) in text.iter().zip(kinds) {
        if wanted.is_some() && !is_space(character) {
            scorer.metrics.block_kind.add(usize::from(wanted == found), 1);
        }
    }
}

/// Where blocks end, white space left aside.
fn ends(article: &Annotation, text: &[char]) -> HashSet<usize> {
    let end = |(start, mut end): (usize, usize)| {
        while end > start && text.get(end - 1).is_some_and(|&character| is_space(character)) {
            end -= 1;
        }
        end
    };
    article.blocks.iter().map(|block| end(block.range())).collect()
}

/// The kind of block that each character stands in.
fn kinds(article: &Annotation, length: usize) -> Vec<Option<BlockKind>> {
    let mut kinds = vec![None; length];
    for block in &article.blocks {
        let (start, end) = block.range();
        kinds.get_mut(start..end).unwrap_or_default().fill(Some(block.kind));
    }
    kinds
}

/// White space, the four separators among the control characters included.
const fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{1C}'..='\u{1F}')
}
