//! Blocks: headline, standfirst, dateline, sub-headings, paragraphs and what is none of these.

use super::{
    Pair,
    cutter::{Cutter, settle_marks},
    dateline::Line,
    kinds::Kinds,
    stems::StemSet,
};
use crate::{
    language::Language,
    lexer::token::Token,
    model::{Block, BlockLabel, DatelineRecord, StrRef},
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

/// Memory that [`blocks`] keeps between articles.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    lines: Vec<(u32, Line)>,
    stems: StemSet,
}

/// Cuts the text into blocks; what its datelines and credits say.
pub(crate) fn blocks(
    language: &Language,
    text: &str,
    tokens: &mut [Token],
    pairs: &[Pair],
    super::Scratch { marks, blocks: scratch, .. }: &mut super::Scratch,
    sections: &mut Vec<Section>,
) -> Option<DatelineRecord> {
    sections.clear();
    scratch.lines.clear();
    settle_marks(tokens, pairs);
    Cutter::new(language, text, tokens, marks, pairs, sections, &mut scratch.lines).cut();
    Kinds { language, text, tokens, sections, lines: &mut scratch.lines, stems: &mut scratch.stems }.assign();
    record(&mut scratch.lines)
}

/// What the lines say together: each field from the first line that has it, a source's own label first.
fn record(lines: &mut [(u32, Line)]) -> Option<DatelineRecord> {
    lines.sort_by_key(|(section, _)| *section);
    let article = || lines.iter().map(|(_, line)| line).filter(|l| !l.is_photo());
    let labelled = article().filter(|l| l.kind().1 == Some(BlockLabel::Credit) && l.is_labelled());
    let record = DatelineRecord {
        date: article().find_map(|l| l.date),
        time: article().find_map(|l| l.time),
        place: article().find_map(|l| l.place).map(StrRef::Text),
        source: labelled.chain(article()).find_map(|l| l.source).map(StrRef::Text),
    };
    let says =
        record.date.is_some() || record.time.is_some() || record.place.is_some() || record.source.is_some();
    says.then_some(record)
}

#[cfg(test)]
mod tests;
