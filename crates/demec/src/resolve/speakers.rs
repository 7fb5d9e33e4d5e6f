//! Speakers that their sentences drop: the one whom the context gives.

use crate::{
    grammar::quotation::{Found, Speaker},
    layout::Structure,
    model::BlockKind,
};

const NONE: u32 = u32::MAX;

/// Gives each dropped subject the subject or speaker of the nearest sentence before it; inside somebody's words
/// nobody is guessed.
pub(crate) fn resolve(structure: &Structure<'_>, found: &mut [Found], subjects: &mut [u32]) {
    inherit(structure, found, subjects);
    // A parent stands before what it holds, so its speaker is known by then.
    for index in 0..found.len() {
        let Some(quotation) = found.get(index).copied() else { continue };
        let speaker = match quotation.speaker {
            Speaker::Dropped => match subjects.get(quotation.sentence as usize) {
                Some(&subject) if subject != NONE && quotation.parent.is_none() => Speaker::Mention(subject),
                _ => Speaker::Unnamed,
            },
            Speaker::Own => quotation
                .parent
                .and_then(|parent| found.get(parent as usize))
                .map_or(Speaker::Unnamed, |parent| parent.speaker),
            named => named,
        };
        if let Some(quotation) = found.get_mut(index) {
            quotation.speaker = speaker;
        }
    }
}

/// Fills sentences without a subject with the nearest one before them, else after them.
fn inherit(structure: &Structure<'_>, found: &[Found], subjects: &mut [u32]) {
    for quotation in found.iter().filter(|f| f.parent.is_none()) {
        if let (Speaker::Mention(mention), Some(slot)) =
            (quotation.speaker, subjects.get_mut(quotation.sentence as usize))
        {
            *slot = mention;
        }
    }
    let mut last = NONE;
    for (sentence, slot) in structure.sentences.iter().zip(subjects.iter_mut()) {
        let kind =
            structure.sections.get(sentence.section as usize).map_or(BlockKind::Other, |s| s.block.kind);
        if *slot == NONE {
            *slot = last;
        } else if !matches!(kind, BlockKind::Subheading) {
            last = *slot;
        }
    }
}
