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
    lexer::token::{Flags, Kind, KindSet, Token},
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
    pub(super) counts: Counts,
}

/// What stands in a block, counted while it is cut. Whoever asks is content to know that there are many words, so that
/// the rest of a long block is not counted.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    pub(super) words: u32,
    /// Words of two letters or more that are not in capitals.
    pub(super) small: u32,
    /// `. ? !`
    pub(super) ends: u32,
}

/// Words that make many.
pub(super) const MANY_WORDS: u32 = 25;
const ENDS: KindSet = KindSet::of(&[Kind::Stop, Kind::Question, Kind::Exclamation]);
/// Tokens that are counted before it is asked whether they are enough.
const STRIDE: usize = 16;

impl Counts {
    pub(super) fn of(tokens: &[Token]) -> Self {
        let mut counts = Self::default();
        counts.add(tokens);
        counts
    }

    /// Counts more tokens, up to many words, of which one is in small letters.
    pub(super) fn add(&mut self, tokens: &[Token]) {
        for some in tokens.chunks(STRIDE) {
            if self.words >= MANY_WORDS && self.small > 0 {
                break;
            }
            for token in some {
                self.note(token);
            }
        }
    }

    #[inline]
    fn note(&mut self, token: &Token) {
        // No branches: which words come next cannot be foreseen.
        let small = token.is_word() & !token.has(Flags::ALL_CAPITALS) & (token.key >= 32);
        self.words += u32::from(token.is_word());
        self.small += u32::from(small);
        self.ends += u32::from(ENDS.has(token.kind));
    }
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
    Cutter::new(language, text, tokens, marks.places(), pairs, sections, &mut scratch.lines).cut();
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
