//! Headlines and sub-headings: `S: …`, `S'den: …`, and marks around a whole line; paragraphs that are one quotation.

use super::{Found, Range, Speaker, reader::Reader};
use crate::{
    language::Classes,
    lexer::{
        letters::key_of,
        token::{Flags, Kind, Token},
    },
    model::{BlockKind, QuotationKind},
    morphology::form::{Case, Shape},
};

/// Words that the speaker before a headline's colon may take.
const LONGEST_SPEAKER: u32 = 9;
/// Letters of a word that stand for it when two texts are compared.
const STEM: u32 = 5;
/// A paragraph of this many words that is one pair of marks is somebody's words.
const PARAGRAPH_WORDS: usize = 6;
/// Quotations that a heading is compared with.
const COMPARED: usize = 60;

impl Reader<'_, '_> {
    /// `headline = ( subject | ablative ) ":" content ;` — *Yaman: Yol yazın açılacak*, *Vali'den uyarı: Evde kalın*.
    pub(super) fn headline_colon(&mut self) -> bool {
        let Range { first, end } = self.at.range;
        let limit = end.min(first + LONGEST_SPEAKER);
        let Some(colon) = (first..limit).find(|&i| self.s.token(i).is_some_and(|t| t.kind == Kind::Colon))
        else {
            return false;
        };
        let before = Range::new(first, colon);
        let finite = (first..colon).any(|i| {
            self.s
                .token(i)
                .is_some_and(|t| t.form.shape() == Shape::Finite && t.is_word() && !t.is_capitalised())
        });
        let labelled = self.s.tokens_in(first, colon).iter().all(|t| t.is(Classes::LABEL));
        let Some(speaker) = self.headline_speaker(before).filter(|_| !finite && !labelled) else {
            return false;
        };
        let section = self.s.sentences.get(self.at.sentence as usize).map_or(0, |s| s.section);
        let end = self.s.sections.get(section as usize).map_or(end, |s| s.end);
        let content = Range::new(colon + 1, end);
        let words = (colon + 1..end).filter(|&i| self.s.token(i).is_some_and(Token::is_word)).count();
        let number_first = self.s.token(colon + 1).is_some_and(|t| t.kind == Kind::Number);
        if words < 2 || (number_first && words < 5) {
            return false;
        }
        let marked = self
            .pair_index(colon + 1, 0)
            .filter(|&i| self.s.pairs.get(i).is_some_and(|p| p.outer_end + 1 >= end));
        let (kind, content) = match marked.and_then(|i| self.s.pairs.get(i)) {
            Some(pair) => (QuotationKind::Direct, Range::new(pair.first, pair.end)),
            None => (QuotationKind::Indirect, content),
        };
        if let Some(used) = marked.and_then(|i| self.used.get_mut(i)) {
            *used = true;
        }
        let found = Found {
            cue: Some(Range::new(colon, colon + 1)),
            speaker: Speaker::Mention(speaker),
            spoken: true,
            confidence: 85,
            ..self.blank(kind, content, "headline_colon")
        };
        self.emit(found);
        if let Some(slot) = self.out.subjects.get_mut(self.at.sentence as usize) {
            *slot = speaker;
        }
        true
    }

    /// The speaker before the colon: a nominative that fills it, or the ablative that a noun of saying may follow.
    fn headline_speaker(&mut self, before: Range) -> Option<u32> {
        let mut at = before.first;
        while at < before.end {
            if let Some(mention) = self.mention_starting_at(at) {
                let candidate = *self.mentions.get(mention as usize)?;
                if candidate.case == Case::Ablative {
                    return Some(mention);
                }
                if candidate.case == Case::Nominative && candidate.end == before.end {
                    return Some(mention);
                }
                at = candidate.end.max(at + 1);
            } else {
                at += 1;
            }
        }
        self.nominative_at_end(before)
    }

    /// Lines and paragraphs that are one pair of marks without a reporting phrase.
    pub(super) fn read_headings(&mut self) {
        for index in 0..self.s.pairs.len() {
            if self.used.get(index).copied().unwrap_or(true) {
                continue;
            }
            let Some(pair) = self.s.pairs.get(index).copied().filter(|p| p.depth == 0) else { continue };
            let section = self.s.sections.partition_point(|s| s.end <= pair.outer_first);
            let Some(section) = self.s.sections.get(section) else { continue };
            let outside = |from: u32, to: u32| {
                (from..to).any(|i| {
                    self.s.token(i).is_some_and(|t| {
                        !matches!(t.kind, Kind::Dash | Kind::Stop | Kind::Bullet | Kind::Newline)
                    })
                })
            };
            let fills = !outside(section.first, pair.outer_first) && !outside(pair.outer_end, section.end);
            if !fills {
                continue;
            }
            let sentence = self.s.sentences.partition_point(|s| s.end <= pair.outer_first) as u32;
            self.at.range = Range::new(section.first, section.end);
            self.at.depth = 0;
            self.at.parent = None;
            self.at.sentence = sentence;
            let content = Range::new(pair.first, pair.end);
            match section.block.kind {
                BlockKind::Headline | BlockKind::Subheading => self.heading_quote(index, content),
                BlockKind::Paragraph | BlockKind::Standfirst => self.paragraph_quote(index, content),
                _ => {}
            }
        }
    }

    /// `'Köprü yazın açılacak'` as a heading: the words of whoever says them again below.
    fn heading_quote(&mut self, index: usize, content: Range) {
        let Some(same) = self.quotation_like(content) else { return };
        if let Some(used) = self.used.get_mut(index) {
            *used = true;
        }
        let Some(speaker) = self.out.found.get(same).map(|f| f.speaker) else { return };
        let source = self.out.found.get(same).and_then(|f| f.source);
        // A dropped subject is resolved where it was dropped: the copy refers to that sentence.
        let sentence = self.out.found.get(same).map_or(self.at.sentence, |f| f.sentence);
        let found = Found {
            speaker,
            sentence,
            source,
            confidence: 80,
            ..self.blank(QuotationKind::Direct, content, "heading_quote")
        };
        self.emit(found);
    }

    fn paragraph_quote(&mut self, index: usize, content: Range) {
        let words =
            (content.first..content.end).filter(|&i| self.s.token(i).is_some_and(Token::is_word)).count();
        if words < PARAGRAPH_WORDS {
            return;
        }
        if let Some(used) = self.used.get_mut(index) {
            *used = true;
        }
        let found = Found {
            speaker: Speaker::Dropped,
            confidence: 75,
            ..self.blank(QuotationKind::Direct, content, "paragraph_quote")
        };
        self.emit(found);
    }

    /// The quotation in which a third of the heading's words recur, most of them first.
    fn quotation_like(&self, heading: Range) -> Option<usize> {
        let stems = self.stems(heading);
        if stems.is_empty() {
            return None;
        }
        let from = self
            .out
            .found
            .iter()
            .position(|f| f.content.first >= heading.end)
            .unwrap_or(self.out.found.len());
        let near = self.out.found.iter().enumerate().skip(from.saturating_sub(COMPARED / 4)).take(COMPARED);
        let mut best = None;
        for (index, found) in near.filter(|(_, f)| f.parent.is_none()) {
            let others =
                self.stems(Range::new(found.content.first, found.content.end.min(found.content.first + 400)));
            let shared = stems.iter().filter(|s| others.contains(s)).count();
            if shared * 3 >= stems.len() && shared > best.map_or(0, |(n, _)| n) {
                best = Some((shared, index));
            }
        }
        best.map(|(_, index)| index)
    }

    fn stems(&self, range: Range) -> Vec<u64> {
        let words = self.s.tokens_in(range.first, range.end).iter();
        words
            .filter(|t| t.is_word() && !t.is(Classes::CLITIC.or(Classes::CONJUNCTION).or(Classes::ARTICLE)))
            .map(|t| self.stem(t))
            .collect()
    }

    /// The first letters of a word, as a key.
    fn stem(&self, token: &Token) -> u64 {
        if token.has(Flags::LONG) {
            let text = self.s.text.get(token.start as usize..token.end() as usize).unwrap_or_default();
            let end = text.char_indices().nth(STEM as usize).map_or(text.len(), |(i, _)| i);
            return key_of(text.get(..end).unwrap_or_default());
        }
        let letters = (64 - token.key.leading_zeros()).div_ceil(5);
        token.key >> (5 * letters.saturating_sub(STEM))
    }
}
