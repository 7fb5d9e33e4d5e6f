//! Cuts the text into blocks: at line ends, at glue, around datelines, labels and inline sub-headings.

use std::cell::Cell;

use super::{
    Pair,
    blocks::Section,
    counts::Counts,
    dateline::{self, Line},
    marks::Marks,
    stops,
};
use crate::{
    language::{
        Language,
        dates::{FoundLabel, Label},
    },
    lexer::token::{Flags, Kind, KindSet, Token},
    model::{Block, BlockKind, BlockLabel, Span},
};

/// What a quotation mark's `key` says once its pair is known.
const OPENING: u64 = 1;
const CLOSING: u64 = 2;

/// Words of the longest label that is looked for in the midst of a line.
const LONGEST_LABEL: u32 = 4;

/// Behind these a block may begin that no wide blank parts from them.
const ENDS: KindSet =
    KindSet::of(&[Kind::Double, Kind::Single, Kind::Stop, Kind::Question, Kind::Exclamation, Kind::Ellipsis]);

/// Lines are looked through for an end at most so far.
const LOOK_AHEAD: usize = 40;

pub(super) struct Cutter<'a> {
    pub(super) language: &'a Language,
    pub(super) text: &'a str,
    tokens: &'a [Token],
    /// The ends of lines.
    line_ends: &'a [u32],
    /// What is left of the [seams](Marks::seams).
    seams: &'a [u32],
    pairs: &'a [Pair],
    sections: &'a mut Vec<Section>,
    /// Datelines and credits found, by the index of their section.
    lines: &'a mut Vec<(u32, Line)>,
    /// First token of the block being read.
    pub(super) first: u32,
    /// The token that may begin the next one.
    at: u32,
    /// The end of the line being read.
    line_end: u32,
    /// Whether a dateline or credit may stand before it.
    may_be_dated: bool,
    /// What stands in the block up to the token of that index, counted when it is asked for.
    counted: Cell<(Counts, u32)>,
    /// The label that began it.
    label: Option<Label>,
}

/// Writes into each mark of a pair which side it is.
pub(super) fn settle_marks(tokens: &mut [Token], pairs: &[Pair]) {
    for pair in pairs {
        let closing = pair.outer_end.checked_sub(1).filter(|&i| i >= pair.end);
        let opening = Some(pair.outer_first).filter(|&i| i < pair.first);
        for (index, side) in [(opening, OPENING), (closing, CLOSING)] {
            let mark = index.and_then(|i| tokens.get_mut(i as usize)).filter(|t| t.is_quote());
            if let Some(mark) = mark {
                mark.key = side;
            }
        }
    }
}

impl<'a> Cutter<'a> {
    pub(super) fn new(
        language: &'a Language,
        text: &'a str,
        tokens: &'a [Token],
        marks: &'a Marks,
        pairs: &'a [Pair],
        sections: &'a mut Vec<Section>,
        lines: &'a mut Vec<(u32, Line)>,
    ) -> Self {
        Self {
            language,
            text,
            tokens,
            line_ends: marks.line_ends(),
            seams: marks.seams(),
            pairs,
            sections,
            lines,
            first: 0,
            at: 0,
            line_end: 0,
            may_be_dated: false,
            counted: Cell::default(),
            label: None,
        }
    }

    pub(super) fn cut(&mut self) {
        let last = self.tokens.len() as u32;
        let mut start = 0;
        self.begin(start);
        for &end in self.line_ends {
            self.cut_line(start, end);
            start = end + 1;
            if !self.is_label_alone(end) {
                self.close(end);
                self.begin(start);
            }
        }
        self.cut_line(start, last);
        self.close(last);
    }

    /// Cuts apart the blocks of a line, of which the last is left open.
    fn cut_line(&mut self, start: u32, end: u32) {
        self.line_end = end;
        self.may_be_dated = dateline::may_end(self.language, self.tokens_between(start, end));
        let mut at = start;
        while at < end {
            if at == self.first {
                if let Some(behind) = self.whole_block(at) {
                    at = behind;
                    continue;
                }
                at += 1;
            }
            let Some(next) = self.next_boundary(at, end) else { break };
            self.close(next);
            self.begin(next);
            at = next;
        }
    }

    /// The next place from `at` on where a block ends and another begins, before the line does.
    fn next_boundary(&mut self, at: u32, end: u32) -> Option<u32> {
        // The first word of the line, or the seam that the block begins at, without a branch.
        let passed = usize::from(self.seams.first().is_some_and(|&seam| seam < at));
        self.seams = self.seams.get(passed..).unwrap_or_default();
        while let [seam, rest @ ..] = self.seams
            && *seam < end
        {
            let seam = *seam;
            if seam >= at {
                let here = self.token(seam)?;
                let label = self.label_before(seam, here);
                if label.is_some() {
                    return label;
                }
                if self.is_boundary(seam) {
                    return Some(seam);
                }
            }
            self.seams = rest;
        }
        None
    }

    /// Where a label begins in the midst of a line of the head, if the token at `index` is a colon or number behind it.
    fn label_before(&self, index: u32, here: &Token) -> Option<u32> {
        if !self.is_head() || !matches!(here.kind, Kind::Colon | Kind::Number) {
            return None;
        }
        let from = index.saturating_sub(LONGEST_LABEL).max(self.first + 1);
        let is_label = |&label: &u32| {
            let word = self.token(label).is_some_and(|t| {
                self.language.dates.may_begin(t) && t.is_capitalised() && t.has(Flags::SPACE)
            });
            word && self.labelled_date(label)
        };
        (from..index).find(is_label)
    }

    /// What stands in the block before the token that may begin the next one.
    pub(super) fn counts(&self) -> Counts {
        let (mut counts, end) = self.counted.get();
        counts.add(self.tokens_between(end, self.at));
        self.counted.set((counts, self.at));
        counts
    }

    fn begin(&mut self, at: u32) {
        self.first = at;
        self.counted.set((Counts::default(), at));
        let rest = self.tokens_from(at);
        let found = self.language.dates.label_at(rest, |l| l != Label::Zone);
        self.label = found.filter(|f| is_marked(f, rest)).map(|f| f.label);
    }

    /// Ends the block being read before `end`.
    fn close(&mut self, end: u32) {
        let kind = match self.label {
            Some(Label::Topics) => (BlockKind::Other, Some(BlockLabel::Topics)),
            Some(Label::Teaser) => (BlockKind::Other, Some(BlockLabel::Teaser)),
            Some(Label::Boilerplate) => (BlockKind::Other, Some(BlockLabel::Boilerplate)),
            _ => (BlockKind::Paragraph, None),
        };
        self.push(self.first, end, kind);
    }

    fn push(&mut self, first: u32, end: u32, (kind, label): (BlockKind, Option<BlockLabel>)) {
        if let [from, .., to] | [from @ to] = self.tokens_between(first, end) {
            let block = Block { label, ..Block::new(kind, Span::new(from.start, to.end())) };
            self.sections.push(Section { block, first, end });
        }
    }

    fn push_line(&mut self, first: u32, end: u32, line: Line) {
        self.lines.push((self.sections.len() as u32, line));
        self.push(first, end, line.kind());
        self.begin(end);
    }

    /// A block at `at` whose end is known at once: a dateline before its text, a sub-heading before its text.
    fn whole_block(&mut self, at: u32) -> Option<u32> {
        let rest = self.tokens_from(at);
        let edge = |end: usize| rest.get(end).is_none_or(|t| t.kind == Kind::Newline);
        if let Some((line, taken)) = dateline::labelled_date(self.language, self.text, rest)
            && (self.is_head() || edge(taken))
        {
            let end = at + taken as u32;
            self.push_line(at, end, line);
            return Some(end);
        }
        if self.is_head()
            && let Some((line, taken)) = dateline::lead(self.language, self.text, rest)
        {
            let end = at + taken as u32;
            self.push_line(at, end, line);
            return Some(end);
        }
        let end = self.capitals_heading(at).or_else(|| {
            let inline = self.before(at).is_some_and(|t| t.kind != Kind::Newline);
            if inline { self.quoted_heading(at) } else { None }
        })?;
        let found = dateline::line(self.language, self.text, self.tokens_between(at, end));
        if let Some(line) = found.filter(Line::is_certain) {
            self.push_line(at, end, line);
        } else {
            self.push(at, end, (BlockKind::Subheading, None));
            self.begin(end);
        }
        Some(end)
    }

    /// Whether no paragraph has been read yet but the headline and what stands under it.
    fn is_head(&self) -> bool {
        self.sections.len() <= 4
    }

    /// Whether a block begins with the token at `index`, which is not the first of its line.
    fn is_boundary(&mut self, index: u32) -> bool {
        let (Some(before), Some(here)) = (self.before(index), self.token(index)) else { return false };
        self.at = index;
        if is_inside(before, here) {
            return false;
        }
        let closed = before.is_quote() && before.key == CLOSING;
        if !here.has(Flags::SPACE) {
            return self.is_glued(index);
        }
        let ends = ENDS.has(before.kind);
        let ended = closed || (ends && self.is_end(index - 1));
        let apart = ended || here.has(Flags::WIDE_SPACE);
        if !apart {
            return false;
        }
        match here.kind {
            Kind::Word if here.is_capitalised() => {
                (here.has(Flags::ALL_CAPITALS)
                    && !(closed && self.is_loud_before(index - 1))
                    && self.begins_capitals(index, !closed))
                    || self.begins_label(index)
                    || (ended && self.ends_line(index))
            }
            Kind::Number => self.begins_capitals(index, false) || (ended && self.ends_line(index)),
            Kind::Double | Kind::Single => {
                self.begins_capitals(index, false)
                    || (self.is_end(index - 1)
                        && (self.quoted_heading(index).is_some() || self.is_colon_heading(index)))
            }
            Kind::Opening => ended && self.ends_line(index),
            _ => false,
        }
    }

    /// Whether the mark at `index` ends a sentence, be it of one that ends with a number.
    fn is_end(&self, index: u32) -> bool {
        let numbered = self.before(index).is_some_and(|t| t.kind == Kind::Number && t.len <= 3);
        stops::ends_sentence(self.tokens, index) && !numbered
    }

    /// Whether a sub-heading in capitals begins behind text that is not; or a signature that ends the line.
    fn begins_capitals(&self, index: u32, signature: bool) -> bool {
        // *Ayşe   YALIN / KONYA*
        let named = self.before(index).is_some_and(|t| t.is_capitalised() && !t.has(Flags::ALL_CAPITALS));
        self.counts().small > 0
            && (self.capitals_heading(index).is_some()
                || (signature && !named && self.capitals_to_line_end(index)))
    }

    /// Whether the mark at `index` closes words in capitals, which go on behind it: *'KARA KIŞ' FİLMİ AÇILDI*.
    fn is_loud_before(&self, index: u32) -> bool {
        self.before(index).is_some_and(|t| t.has(Flags::ALL_CAPITALS))
    }

    fn labelled_date(&self, index: u32) -> bool {
        dateline::labelled_date(self.language, self.text, self.tokens_from(index)).is_some()
    }

    fn begins_label(&self, index: u32) -> bool {
        self.token(index).is_some_and(|t| self.language.dates.may_begin(t))
            && (self.labelled_date(index)
                || self
                    .label_with_colon(index, |l| {
                        !matches!(
                            l,
                            Label::Agency | Label::Zone | Label::Byline | Label::Publish | Label::Update
                        )
                    })
                    .is_some())
    }

    /// Whether from `index` to the end of the line a dateline or credit stands and nothing else.
    fn ends_line(&self, index: u32) -> bool {
        // Most lines end with a verb, most sentences far before their line.
        if !self.may_be_dated || (self.line_end - index) as usize > LOOK_AHEAD {
            return false;
        }
        let rest = self.tokens_between(index, self.line_end);
        let line = dateline::line(self.language, self.text, rest);
        line.is_some_and(|l| l.is_certain() || l.has_day())
    }

    /// Whether the block being read is a label with its colon and nothing more, so that its list stands below.
    fn is_label_alone(&self, end: u32) -> bool {
        let tokens = self.tokens_between(self.first, end);
        self.label == Some(Label::Topics)
            && tokens.last().is_some_and(|t| t.kind == Kind::Colon)
            && self.after(end).is_some_and(|t| t.kind != Kind::Newline)
    }

    /// Whether the block being read began with a label that takes a value.
    pub(super) fn is_labelled(&self) -> bool {
        self.label.is_some_and(|l| !matches!(l, Label::Boilerplate | Label::Zone))
    }

    pub(super) fn label_with_colon(&self, index: u32, wanted: impl Fn(Label) -> bool) -> Option<FoundLabel> {
        let rest = self.tokens_from(index);
        let found = self.language.dates.label_at(rest, wanted)?;
        rest.get(found.tokens).is_some_and(|t| t.kind == Kind::Colon).then_some(found)
    }

    pub(super) fn token(&self, index: u32) -> Option<&'a Token> {
        self.tokens.get(index as usize)
    }

    pub(super) fn before(&self, index: u32) -> Option<&'a Token> {
        self.token(index.checked_sub(1)?)
    }

    pub(super) fn after(&self, index: u32) -> Option<&'a Token> {
        self.token(index + 1)
    }

    pub(super) fn tokens_from(&self, index: u32) -> &'a [Token] {
        self.tokens.get(index as usize..).unwrap_or_default()
    }

    pub(super) fn tokens_before(&self, index: u32) -> &'a [Token] {
        self.tokens.get(..index as usize).unwrap_or_default()
    }

    pub(super) fn tokens_between(&self, first: u32, end: u32) -> &'a [Token] {
        self.tokens.get(first as usize..end as usize).unwrap_or_default()
    }

    pub(super) fn text_of(&self, token: &Token) -> &'a str {
        self.text.get(Span::new(token.start, token.end()).range()).unwrap_or_default()
    }

    /// Whether the mark at `index` opens a pair.
    pub(super) fn opens(&self, index: u32) -> bool {
        self.token(index).is_some_and(|t| t.is_quote() && t.key == OPENING)
    }

    /// Whether the mark at `index` closes a pair.
    pub(super) fn closes(&self, index: u32) -> bool {
        self.token(index).is_some_and(|t| t.is_quote() && t.key == CLOSING)
    }

    /// The pair that the mark at `index` opens.
    pub(super) fn pair_at(&self, index: u32) -> Option<&'a Pair> {
        let found = self.pairs.partition_point(|p| p.outer_first < index);
        self.pairs.get(found).filter(|p| p.outer_first == index)
    }
}

/// Whether a mark that does not close a pair stands right before a token, or that is a mark that opens none.
#[expect(
    clippy::needless_bitwise_bool,
    reason = "which marks are next no processor foresees: to stop would be a branch at each"
)]
fn is_inside(before: &Token, here: &Token) -> bool {
    let behind = before.is_quote() & (before.key != CLOSING) & !here.has(Flags::WIDE_SPACE);
    behind | here.is_quote() & (here.key != OPENING)
}

/// Whether a label counts without knowing more: it has its colon, or ends its line.
fn is_marked(found: &FoundLabel, rest: &[Token]) -> bool {
    let next = rest.get(found.tokens);
    match found.label {
        Label::Topics | Label::Credit | Label::Photo | Label::Byline => {
            next.is_some_and(|t| t.kind == Kind::Colon)
        }
        Label::Teaser => next.is_none_or(|t| matches!(t.kind, Kind::Colon | Kind::Newline | Kind::Dash)),
        Label::Boilerplate => next.is_none_or(|t| matches!(t.kind, Kind::Newline | Kind::Ellipsis)),
        _ => false,
    }
}
