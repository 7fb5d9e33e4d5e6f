//! Words in marks that no reporting phrase follows: headlines and sub-headings, paragraphs that are one quotation.

use super::{
    Found, Range, Speaker,
    reader::{Place, Reader},
};
use crate::{
    language::{Classes, Form, cues::Lemma},
    layout::{Pair, Section},
    lexer::token::{Kind, Token},
    model::{BlockKind, QuotationKind, Stance},
    morphology::form::Case,
};

/// A paragraph of this many words that is one pair of marks is somebody's words.
const PARAGRAPH_WORDS: usize = 6;
/// Words in marks inside a heading are looked for in the article from this many on.
const HEADING_WORDS: usize = 3;

/// Who speaks in a heading, and the noun that says so.
struct HeadingSpeaker {
    mention: u32,
    noun: Option<u32>,
}

impl<'a> Reader<'a, '_> {
    /// The pairs that no reporting phrase has claimed: first the paragraphs, since headings repeat them.
    pub(super) fn read_headings(&mut self) {
        for index in 0..self.s.pairs.len() {
            if let Some((pair, section)) = self.unclaimed(index)
                && matches!(section.block.kind, BlockKind::Paragraph | BlockKind::Standfirst)
            {
                self.go_to(&pair, section);
                if self.fills(&pair, section) {
                    self.paragraph_quote(index, Range::new(pair.first, pair.end));
                } else if self.is_bare(pair.outer_end, section.end) {
                    self.paragraph_speech(index, &pair, section);
                }
            }
        }
        self.drop_narrated();
        for index in 0..self.s.pairs.len() {
            if let Some((pair, section)) = self.unclaimed(index)
                && matches!(section.block.kind, BlockKind::Headline | BlockKind::Subheading)
            {
                self.go_to(&pair, section);
                if self.fills(&pair, section) {
                    self.heading_quote(index, Range::new(pair.first, pair.end));
                } else {
                    self.heading_speech(index, &pair, section);
                }
            }
        }
    }

    /// The pair of this index with its block, if nobody's words it is yet.
    fn unclaimed(&self, index: usize) -> Option<(Pair, &'a Section)> {
        if self.used.get(index).copied().unwrap_or(true) {
            return None;
        }
        let pair = self.s.pairs.get(index).copied().filter(|p| p.depth == 0)?;
        let section = self.s.sections.partition_point(|s| s.end <= pair.outer_first);
        let section = self.s.sections.get(section)?;
        Some((pair, section))
    }

    /// Sets the reader to a pair's block and sentence.
    fn go_to(&mut self, pair: &Pair, section: &Section) {
        let sentence = self.s.sentences.partition_point(|s| s.end <= pair.outer_first) as u32;
        let range = Range::new(section.first, section.end);
        self.at = Place { range, depth: 0, parent: None, sentence };
    }

    fn fills(&self, pair: &Pair, section: &Section) -> bool {
        self.is_bare(section.first, pair.outer_first) && self.is_bare(pair.outer_end, section.end)
    }

    /// Whether nothing but marks that say nothing stands there.
    fn is_bare(&self, first: u32, end: u32) -> bool {
        let bare = |t: &Token| matches!(t.kind, Kind::Dash | Kind::Stop | Kind::Bullet | Kind::Newline);
        self.s.tokens_in(first, end).iter().all(bare)
    }

    fn words(&self, range: Range) -> usize {
        self.s.tokens_in(range.first, range.end).iter().filter(|t| t.is_word()).count()
    }

    /// `heading = subject "," marks | genitive { word } saying-noun marks | ( ablative | genitive ) marks saying-noun ;`
    /// — *Aydın, "Yol açılacak"*, *Valiliğin son sözü "Yol açılacak"*, *Vali'den "Yol açılacak" açıklaması*; else marked
    /// words that a quotation below repeats.
    fn heading_speech(&mut self, index: usize, pair: &Pair, section: &Section) {
        let content = Range::new(pair.first, pair.end);
        let before = Range::new(section.first, pair.outer_first);
        let behind = Range::new(pair.outer_end, section.end);
        let speaker = self.heading_speaker(before, behind).filter(|s| {
            // *Vali'den "baraj" yorumu*: marks around a topic.
            s.noun.is_none_or(|noun| noun < pair.first) || self.is_utterance(content)
        });
        if let Some(HeadingSpeaker { mention, noun }) = speaker {
            self.claim(index);
            let lemma =
                noun.and_then(|n| self.s.token(n)).map(|t| self.s.language.lexicon.entry(t.entry).noun);
            let stance = lemma.and_then(|id| self.s.language.cues.noun(id)).map(|n| n.stance);
            let found = Found {
                cue: noun.map(|n| Range::new(n, n + 1)),
                lemma: lemma.map(Lemma::Noun),
                stance: stance.unwrap_or(Stance::Neutral),
                speaker: Speaker::Mention(mention),
                spoken: true,
                ..self.blank(QuotationKind::Direct, content, "heading_speech")
            };
            self.emit(found);
        } else if self.words(content) >= HEADING_WORDS {
            self.heading_quote(index, content);
        }
    }

    fn heading_speaker(&mut self, before: Range, behind: Range) -> Option<HeadingSpeaker> {
        let last = before.end.checked_sub(1).and_then(|i| self.s.token(i))?;
        if self.is_bare(behind.first, behind.end) {
            if last.kind == Kind::Comma {
                let mention = self.nominative_at_end(Range::new(before.first, before.end - 1))?;
                let whole = self.mentions.get(mention as usize)?.phrase == before.first;
                return whole.then_some(HeadingSpeaker { mention, noun: None });
            }
            let noun = before.end - 1;
            let mention = self.owner(Range::new(before.first, noun)).filter(|_| self.is_saying(noun))?.0;
            return Some(HeadingSpeaker { mention, noun: Some(noun) });
        }
        let noun = behind.first;
        let mention = self.mention_in(before, &[Case::Ablative, Case::Genitive])?;
        let fits = self.is_saying(noun) && self.is_bare(noun + 1, behind.end);
        fits.then_some(HeadingSpeaker { mention, noun: Some(noun) })
    }

    /// Whether the words end in a verb, or are too many for a topic.
    fn is_utterance(&self, content: Range) -> bool {
        let last = self.s.tokens_in(content.first, content.end).iter().rfind(|t| t.is_word());
        last.is_some_and(|t| t.form.is_finite()) || self.words(content) > HEADING_WORDS
    }

    fn is_saying(&self, at: u32) -> bool {
        self.s.token(at).is_some_and(|t| t.is(Classes::SAYING_NOUN) && t.form.has(Form::possessed))
    }

    fn mention_in(&self, range: Range, cases: &[Case]) -> Option<u32> {
        let mentions = (range.first..range.end).filter_map(|at| self.mention_starting_at(at));
        let fits = |m: &u32| self.mentions.get(*m as usize).is_some_and(|c| cases.contains(&c.case));
        mentions.into_iter().find(fits)
    }

    fn claim(&mut self, index: usize) {
        if let Some(used) = self.used.get_mut(index) {
            *used = true;
        }
    }

    /// `'Köprü yazın açılacak'` as a heading: the words of whoever says them again below.
    fn heading_quote(&mut self, index: usize, content: Range) {
        let Some(same) = self.quotation_like(content) else { return };
        self.claim(index);
        let Some(speaker) = self.out.found.get(same).map(|f| f.speaker) else { return };
        let source = self.out.found.get(same).and_then(|f| f.source);
        // A dropped subject is resolved where it was dropped: the copy refers to that sentence.
        let sentence = self.out.found.get(same).map_or(self.at.sentence, |f| f.sentence);
        let found = Found {
            speaker,
            source,
            sentence,
            ..self.blank(QuotationKind::Direct, content, "heading_quote")
        };
        self.emit(found);
    }

    /// `speech = subject "," marks ;` at the end of a paragraph, the verb left out — *Aydın, "Yol yazın mutlaka açılacak."*
    fn paragraph_speech(&mut self, index: usize, pair: &Pair, section: &Section) {
        let content = Range::new(pair.first, pair.end);
        let sentence = self.s.sentences.get(self.at.sentence as usize).map_or(section.first, |s| s.first);
        let comma = pair.outer_first.saturating_sub(1);
        let finite = |t: &Token| t.is_word() && t.form.is_finite();
        let said = self.words(content) >= PARAGRAPH_WORDS
            && self.s.tokens_in(content.first, content.end).iter().any(finite);
        if !said || self.s.token(comma).is_none_or(|t| t.kind != Kind::Comma) {
            return;
        }
        let Some(mention) = self.nominative_at_end(Range::new(sentence.max(section.first), comma)) else {
            return;
        };
        self.claim(index);
        let found = Found {
            speaker: Speaker::Mention(mention),
            spoken: true,
            ..self.blank(QuotationKind::Direct, content, "paragraph_speech")
        };
        self.emit(found);
    }

    fn paragraph_quote(&mut self, index: usize, content: Range) {
        if self.words(content) < PARAGRAPH_WORDS {
            return;
        }
        self.claim(index);
        let found = Found {
            speaker: Speaker::Dropped,
            ..self.blank(QuotationKind::Direct, content, "paragraph_quote")
        };
        self.emit(found);
    }
}
