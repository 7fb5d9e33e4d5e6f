//! What is said: content, cue, speaker.

use std::fmt;
use std::slice;

use super::actor::Actor;
use super::article::Article;
use super::block::Block;
use super::names::{display_by_name, named};
use super::pool::{Run, StrRef};
use super::span::Span;
use super::stance::Stance;

named! {
    /// How a quotation gives what was said.
    pub enum QuotationKind, "kind of quotation" {
        /// In the speaker's words, between quotation marks.
        Direct = "direct",
        /// In the reporter's words.
        Indirect = "indirect",
        /// In the reporter's words, with some of the speaker's between quotation marks.
        Mixed = "mixed",
    }
}

display_by_name!(QuotationKind);

/// The number of a quotation in its article, from 0 in the order of the text; shown as `q1`, `q2` and so on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuotationId(pub(super) u32);

impl QuotationId {
    /// The place of the quotation in [`Article::quotations`], from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

impl fmt::Display for QuotationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "q{}", u64::from(self.0) + 1)
    }
}

/// The verb or phrase that reports, as a stage found it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CueRecord {
    pub(crate) span: Span,
    pub(crate) lemma: Option<StrRef>,
}

/// A quotation as a stage found it; indices point into the lists of the same draft.
#[derive(Debug, Clone, Copy)]
pub(crate) struct QuotationRecord {
    pub(crate) kind: QuotationKind,
    /// The content, without its marks.
    pub(crate) span: Span,
    /// The marked pieces, in [`Draft::parts`](super::Draft::parts); none for a direct quotation in one piece.
    pub(crate) parts: Run,
    pub(crate) cue: Option<CueRecord>,
    pub(crate) speaker: Option<u32>,
    pub(crate) speaker_span: Option<Span>,
    pub(crate) source: Option<u32>,
    /// Index of a quotation whose span contains this one's.
    pub(crate) parent: Option<u32>,
    pub(crate) stance: Stance,
    /// Name of the production.
    pub(crate) rule: StrRef,
    /// In hundredths, 0 to 100.
    pub(crate) confidence: u8,
    /// Index of the block.
    pub(crate) block: Option<u32>,
}

/// What somebody is reported to have said.
#[derive(Clone, Copy)]
pub struct Quotation<'a> {
    pub(super) article: &'a Article<'a>,
    pub(super) index: u32,
    pub(super) record: &'a QuotationRecord,
}

impl<'a> Quotation<'a> {
    /// The id of the quotation in this article.
    #[must_use]
    pub const fn id(self) -> QuotationId {
        QuotationId(self.index)
    }

    /// How it gives what was said.
    #[must_use]
    pub const fn kind(self) -> QuotationKind {
        self.record.kind
    }

    /// Where the content stands, without quotation marks around it, cue and speaker. Where a cue splits
    /// a direct quotation, this reaches from the start of the first piece to the end of the last.
    #[must_use]
    pub const fn span(self) -> Span {
        self.record.span
    }

    /// The content as written: the text at [`span`](Self::span).
    #[must_use]
    pub fn text(self) -> &'a str {
        self.article.slice(self.span()).unwrap_or_default()
    }

    /// The pieces that stand between quotation marks: one or more for a direct or mixed quotation, none for
    /// an indirect one.
    #[must_use]
    pub fn direct_parts(self) -> &'a [Span] {
        match self.record.kind {
            QuotationKind::Direct if self.record.parts.is_empty() => slice::from_ref(&self.record.span),
            _ => self.article.parts_in(self.record.parts),
        }
    }

    /// The verb or phrase that reports.
    #[must_use]
    pub fn cue(self) -> Option<Cue<'a>> {
        let article = self.article;
        self.record.cue.as_ref().map(|record| Cue { article, record })
    }

    /// Who said it; `None` where the text leaves that open.
    #[must_use]
    pub fn speaker(self) -> Option<Actor<'a>> {
        self.article.actor_at(self.record.speaker?)
    }

    /// The mention that the quotation hangs on; `None` where the sentence drops its subject.
    #[must_use]
    pub const fn speaker_span(self) -> Option<Span> {
        self.record.speaker_span
    }

    /// Through whom it reached the article, mostly an outlet.
    #[must_use]
    pub fn source(self) -> Option<Actor<'a>> {
        self.article.actor_at(self.record.source?)
    }

    /// The quotation that this one stands in.
    #[must_use]
    pub fn parent(self) -> Option<Quotation<'a>> {
        self.article.quotation_at(self.record.parent?)
    }

    /// How the cue presents what is said.
    #[must_use]
    pub const fn stance(self) -> Stance {
        self.record.stance
    }

    /// The name of the grammar's production that found it; empty where people marked it.
    #[must_use]
    pub fn rule(self) -> &'a str {
        self.article.resolve(self.record.rule)
    }

    /// How far the reading can be trusted, from 0 to 1, in steps of a hundredth.
    #[must_use]
    pub fn confidence(self) -> f32 {
        f32::from(self.record.confidence) / 100.0
    }

    /// The index in [`Article::blocks`] of the block it starts in.
    #[must_use]
    pub fn block_index(self) -> Option<usize> {
        self.record.block.map(|index| index as usize)
    }

    /// The block it starts in.
    #[must_use]
    pub fn block(self) -> Option<&'a Block> {
        self.article.blocks().get(self.block_index()?)
    }
}

impl fmt::Debug for Quotation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Quotation")
            .field("id", &format_args!("{}", self.id()))
            .field("kind", &self.kind())
            .field("span", &self.span())
            .field("text", &self.text())
            .field("speaker", &self.speaker().map(Actor::name))
            .field("rule", &self.rule())
            .finish_non_exhaustive()
    }
}

/// The verb or phrase that reports a quotation: *söyledi*, *ifadelerini kullandı*, *göre*.
#[derive(Clone, Copy)]
pub struct Cue<'a> {
    article: &'a Article<'a>,
    record: &'a CueRecord,
}

impl<'a> Cue<'a> {
    /// Where it stands.
    #[must_use]
    pub const fn span(self) -> Span {
        self.record.span
    }

    /// The cue as written.
    #[must_use]
    pub fn text(self) -> &'a str {
        self.article.slice(self.span()).unwrap_or_default()
    }

    /// Its dictionary form; `None` for a cue that is a mark, such as the colon of a headline.
    #[must_use]
    pub fn lemma(self) -> Option<&'a str> {
        self.record.lemma.map(|lemma| self.article.resolve(lemma))
    }
}

impl fmt::Debug for Cue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cue")
            .field("span", &self.span())
            .field("text", &self.text())
            .field("lemma", &self.lemma())
            .finish_non_exhaustive()
    }
}
