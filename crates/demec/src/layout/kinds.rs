//! What each block is, by its shape and its place among the others.

use std::cell::OnceCell;

use super::{
    blocks::Section,
    counts::{Counts, MANY_WORDS},
    dateline::{self, Line},
    stems::StemSet,
};
use crate::{
    language::{Classes, Language, dates::Label},
    lexer::token::{Kind, KindSet, Token},
    model::{BlockKind, BlockLabel},
};

/// What may stand behind the mark that ends a block.
const CLOSERS: KindSet = KindSet::of(&[Kind::Double, Kind::Single, Kind::Closing, Kind::Dash, Kind::Newline]);
/// Words that a headline has at most.
const LONGEST_HEADLINE: u32 = 30;
/// Words that a sub-heading has at most; in capitals or between marks.
const LONGEST_HEADING: u32 = 14;
const LONGEST_LOUD_HEADING: u32 = 20;
/// The same of a question or exclamation.
const LONGEST_CRY: u32 = 12;
/// Words that a standfirst has at least and at most.
const SHORTEST_STANDFIRST: u32 = 8;
const LONGEST_STANDFIRST: u32 = 90;
/// Words that it has at most where there is no headline.
const LONGEST_SUMMARY: u32 = 20;
/// Of a hundred words of a standfirst so many recur in the body at least.
const RECURRING: usize = 60;
/// Words of a paragraph long enough for a question above it to be its heading.
const LONG_PARAGRAPH: u32 = MANY_WORDS;
/// Lines that look like headings are headings up to so many in a row; more are a list.
const LONGEST_ROW: usize = 2;
/// Lines below the last paragraph that are looked through for a credit.
const FOOT_LINES: usize = 6;
/// Tokens of the longest *… için tıklayınız* at the end of a block.
const LONGEST_LINK: usize = 4;
/// Words of the body that are looked through for them.
const BODY: usize = 1500;

pub(super) struct Kinds<'a> {
    pub(super) language: &'a Language,
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) sections: &'a mut Vec<Section>,
    pub(super) lines: &'a mut Vec<(u32, Line)>,
    pub(super) stems: &'a mut StemSet,
}

/// The block below those that may be headings.
struct Below {
    index: usize,
    /// Whether it has many words, once that is asked.
    is_long: OnceCell<bool>,
}

impl Below {
    fn new(index: usize) -> Self {
        Self { index, is_long: OnceCell::new() }
    }
}

/// How a block looks.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about a block")]
struct Shape {
    /// The mark that ends it, closing quotation marks and brackets aside.
    end: Option<Kind>,
    /// Begins and ends with a quotation mark.
    quoted: bool,
    listed: bool,
    begins_line: bool,
    ends_line: bool,
}

/// Lines in a row that look like headings.
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    blocks: [usize; LONGEST_ROW],
    length: usize,
}

impl Shape {
    /// A question or an exclamation.
    fn cries(self) -> bool {
        matches!(self.end, Some(Kind::Question | Kind::Exclamation))
    }

    /// Whether one that may be a sub-heading for its marks is one for its words.
    fn is_heading(self, counts: &Counts) -> bool {
        let loud = counts.is_loud();
        let longest = if loud || self.quoted { LONGEST_LOUD_HEADING } else { LONGEST_HEADING };
        let end = match self.end {
            None => true,
            Some(Kind::Colon) => loud,
            _ => loud || self.quoted,
        };
        end && (1..=longest).contains(&counts.words) && (loud || !self.is_ended(counts))
    }

    /// A question or exclamation that may be a sub-heading among longer paragraphs.
    fn is_cry(self, counts: &Counts) -> bool {
        self.cries() && counts.words <= LONGEST_CRY && !self.is_ended(counts)
    }

    /// Whether a sentence ends inside it.
    fn is_ended(self, counts: &Counts) -> bool {
        counts.ends > u32::from(self.cries())
    }
}

impl Kinds<'_> {
    /// Gives every block its kind.
    pub(super) fn assign(mut self) {
        self.find_lines();
        let headline = self.headline();
        self.standfirst(headline);
        self.subheadings(headline);
    }

    fn is_open(&self, index: usize) -> bool {
        self.sections.get(index).is_some_and(|s| s.block.kind == BlockKind::Paragraph)
    }

    fn set(&mut self, index: usize, kind: BlockKind, label: Option<BlockLabel>) {
        if let Some(section) = self.sections.get_mut(index) {
            section.block.kind = kind;
            section.block.label = label;
        }
    }

    fn tokens_of(&self, index: usize) -> &[Token] {
        self.sections.get(index).map_or(&[], |s| self.tokens_between(s))
    }

    fn tokens_between(&self, section: &Section) -> &[Token] {
        self.tokens.get(section.first as usize..section.end as usize).unwrap_or_default()
    }

    /// All the words of a block.
    fn words(&self, index: usize) -> u32 {
        self.tokens_of(index).iter().map(|t| u32::from(t.is_word())).sum()
    }

    fn shape(&self, index: usize) -> Shape {
        let tokens = self.tokens_of(index);
        let section = self.sections.get(index);
        let around = |i: Option<u32>| {
            i.and_then(|i| self.tokens.get(i as usize)).is_none_or(|t| t.kind == Kind::Newline)
        };
        Shape {
            end: end_of(tokens),
            quoted: tokens.first().is_some_and(|t| t.is_quote() || t.kind == Kind::Dash)
                && tokens.last().is_some_and(|t| t.is_quote() || t.kind == Kind::Dash),
            listed: is_listed(tokens),
            begins_line: section.is_none_or(|s| around(s.first.checked_sub(1))),
            ends_line: section.is_none_or(|s| around(Some(s.end))),
        }
    }

    /// Reads the blocks that are datelines, credits and bylines as a whole, at the head and at the foot.
    fn find_lines(&mut self) {
        for index in 0..self.sections.len() {
            if !self.is_open(index) || self.tokens_of(index).len() > 40 {
                continue;
            }
            let labelled = dateline::may_end(self.language, self.tokens_of(index));
            if labelled && self.is_teaser(index) || self.is_below_teaser_label(index) {
                self.set(index, BlockKind::Other, Some(BlockLabel::Teaser));
                continue;
            }
            if !labelled {
                continue;
            }
            let Some(line) = dateline::line(self.language, self.text, self.tokens_of(index)) else {
                continue;
            };
            let edge = index <= 3 || index + 4 >= self.sections.len();
            let single = self.sections.len() == 1;
            let fits = line.is_certain() || (edge && index > 0 && line.is_likely());
            if fits && !single {
                let (kind, label) = line.kind();
                self.set(index, kind, label);
                self.lines.push((index as u32, line));
            }
        }
    }

    /// Whether the block stands without a full stop below a line that says *İlgili haber* and no more.
    fn is_below_teaser_label(&self, index: usize) -> bool {
        let Some(above) = index.checked_sub(1).and_then(|i| self.sections.get(i)) else { return false };
        let bare = above.block.label == Some(BlockLabel::Teaser) && self.tokens_between(above).len() <= 4;
        bare && self.shape(index).end.is_none() && self.shape(index).begins_line
    }

    /// Whether the block ends with *… için tıklayınız*.
    fn is_teaser(&self, index: usize) -> bool {
        let tokens = self.tokens_of(index);
        let dates = &self.language.dates;
        let from = tokens.len().saturating_sub(LONGEST_LINK);
        tokens.iter().enumerate().skip(from).filter(|(_, first)| dates.may_begin(first)).any(|(at, _)| {
            let tail = tokens.get(at..).unwrap_or_default();
            dates.label_at(tail, |l| l == Label::Teaser).is_some_and(|f| f.tokens == tail.len())
        })
    }

    /// The first block that stands on a line of its own without a full stop, with text below it.
    fn headline(&mut self) -> Option<usize> {
        let first = (0..self.sections.len()).find(|&i| self.is_open(i))?;
        let shape = self.shape(first);
        let fits = shape.begins_line
            && shape.ends_line
            && !matches!(shape.end, Some(Kind::Stop | Kind::Colon | Kind::Comma | Kind::Semicolon))
            && !shape.listed
            && (1..=LONGEST_HEADLINE).contains(&self.words(first));
        fits.then(|| {
            self.set(first, BlockKind::Headline, None);
            first
        })
    }

    /// The block under the headline, on a line of its own, whose words recur in the body or that a dateline follows.
    fn standfirst(&mut self, headline: Option<usize>) {
        let Some(headline) = headline else { return self.summary() };
        let Some(index) = (headline + 1..self.sections.len()).find(|&i| self.is_open(i)) else { return };
        if index > headline + 1 && !self.is_kind(index - 1, BlockKind::Dateline) {
            return;
        }
        let Some(body) = (index + 1..self.sections.len()).find(|&i| self.is_open(i)) else { return };
        let shape = self.shape(index);
        if !shape.begins_line || shape.listed || shape.end == Some(Kind::Colon) {
            return;
        }
        let words = self.words(index);
        if words > LONGEST_STANDFIRST {
            return;
        }
        let long = words >= SHORTEST_STANDFIRST;
        let dated = self.is_line(index + 1) && (!shape.ends_line || long);
        if dated || (shape.ends_line && long && self.recurs(index, body)) {
            self.set(index, BlockKind::Standfirst, None);
        }
    }

    /// Without a headline, one short sentence on a line of its own above a longer paragraph.
    fn summary(&mut self) {
        let Some(first) = (0..self.sections.len()).find(|&i| self.is_open(i)) else { return };
        let shape = self.shape(first);
        if !shape.begins_line || !shape.ends_line || shape.end != Some(Kind::Stop) {
            return;
        }
        let words = self.words(first);
        let fits = (SHORTEST_STANDFIRST..=LONGEST_SUMMARY).contains(&words);
        if fits && self.is_open(first + 1) && self.words(first + 1) >= 2 * words {
            self.set(first, BlockKind::Standfirst, None);
        }
    }

    fn is_kind(&self, index: usize, kind: BlockKind) -> bool {
        self.sections.get(index).is_some_and(|s| s.block.kind == kind)
    }

    /// Whether the block is a dateline or byline.
    fn is_line(&self, index: usize) -> bool {
        self.sections.get(index).is_some_and(|s| {
            s.block.kind == BlockKind::Dateline
                || matches!(s.block.label, Some(BlockLabel::Byline | BlockLabel::Credit))
        })
    }

    /// Whether most words of the block stand in the text from `body` on.
    fn recurs(&mut self, index: usize, body: usize) -> bool {
        let [block, body] =
            [index, body].map(|i| self.sections.get(i).map_or(0..0, |s| s.first as usize..s.end as usize));
        self.stems.fill(self.text, self.tokens.get(block).unwrap_or_default());
        let enough = (self.stems.count() * RECURRING).div_ceil(100);
        let body = self.tokens.get(body.start..).unwrap_or_default();
        self.stems.recur(self.text, body.get(..BODY).unwrap_or(body), enough)
    }

    /// Headings among the rest: short, without a full stop, with a paragraph below.
    fn subheadings(&mut self, headline: Option<usize>) {
        let start = headline.map_or(0, |h| h + 1);
        let mut below: Option<Below> = None;
        let mut row = Row::default();
        for index in (start..self.sections.len()).rev() {
            if !self.is_open(index) {
                continue;
            }
            let heading = if index == 0 { None } else { self.heading(index, below.as_ref()) };
            let Some(counts) = heading else {
                (below, row) = (Some(Below::new(index)), Row::default());
                continue;
            };
            if below.is_none() && self.is_link(index) {
                self.set(index, BlockKind::Other, Some(BlockLabel::Teaser));
            } else if below.is_none() && self.is_signature(index) {
                self.set(index, BlockKind::Other, Some(BlockLabel::Byline));
            } else if below.is_some() || counts.is_loud() {
                self.add_heading(index, &mut row);
            } else {
                below = Some(Below::new(index));
            }
        }
    }

    /// What stands in a block that looks like a sub-heading above the block `below`.
    fn heading(&self, index: usize, below: Option<&Below>) -> Option<Counts> {
        let tokens = self.tokens_of(index);
        if !may_head(tokens) {
            return None;
        }
        let shape = self.shape(index);
        let counts = Counts::of(tokens);
        let long = |below: &Below| {
            *below.is_long.get_or_init(|| Counts::of(self.tokens_of(below.index)).words >= LONG_PARAGRAPH)
        };
        let fits = shape.is_heading(&counts) || (shape.is_cry(&counts) && below.is_some_and(long));
        fits.then_some(counts)
    }

    /// Makes the block a sub-heading, unless it is one of a list.
    fn add_heading(&mut self, index: usize, row: &mut Row) {
        if row.length < LONGEST_ROW {
            self.set(index, BlockKind::Subheading, None);
            if let Some(place) = row.blocks.get_mut(row.length) {
                *place = index;
            }
        } else if row.length == LONGEST_ROW {
            for block in row.blocks {
                self.set(block, BlockKind::Paragraph, None);
            }
        }
        row.length += 1;
    }

    /// A line without a full stop below the credits links to another article.
    fn is_link(&self, index: usize) -> bool {
        let above = self.sections.get(..index).unwrap_or_default();
        let near = above.iter().rev().take(FOOT_LINES).take_while(|s| {
            matches!(s.block.kind, BlockKind::Other | BlockKind::Dateline)
                || self.tokens_between(s).iter().all(|t| !t.ends_sentence())
        });
        near.into_iter().any(|s| s.block.label == Some(BlockLabel::Credit))
    }

    /// Names below the last paragraph, each of two or three words.
    fn is_signature(&self, index: usize) -> bool {
        let tokens = self.tokens_of(index);
        let given = tokens.iter().find(|t| t.is_word()).is_some_and(|t| t.is(Classes::GIVEN_NAME));
        let everyday = Classes::COMMON_WORD.or(Classes::FUNCTION_WORD).or(Classes::CUE_VERB);
        let named = given || !tokens.iter().any(|t| t.is(everyday));
        let joint = |t: &Token| matches!(t.kind, Kind::Dash | Kind::Comma | Kind::Slash) || t.is_quote();
        named
            && tokens.len() <= 12
            && tokens
                .iter()
                .all(|t| joint(t) || t.kind == Kind::Stop || (t.is_capitalised() && !t.form.is_finite()))
            && tokens
                .split(|t| joint(t))
                .filter(|name| !name.is_empty())
                .all(|name| (2..=3).contains(&name.len()))
    }
}

/// The mark that ends a block, closing quotation marks and brackets aside.
fn end_of(tokens: &[Token]) -> Option<Kind> {
    let last = tokens.iter().rfind(|t| !CLOSERS.has(t.kind))?.kind;
    Some(last).filter(|k| !matches!(k, Kind::Word | Kind::Suffix | Kind::Number | Kind::Symbol))
}

fn is_listed(tokens: &[Token]) -> bool {
    tokens.first().is_some_and(|t| matches!(t.kind, Kind::Dash | Kind::Bullet))
        && tokens.last().is_some_and(|t| t.kind != Kind::Dash)
}

/// Whether a block may for its marks be a sub-heading, which nearly all paragraphs may not.
fn may_head(tokens: &[Token]) -> bool {
    matches!(end_of(tokens), None | Some(Kind::Question | Kind::Exclamation | Kind::Colon))
        && !is_listed(tokens)
}
