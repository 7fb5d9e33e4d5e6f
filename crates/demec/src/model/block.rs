//! The blocks an article is laid out in.

use super::names::{display_by_name, named};
use super::span::Span;

named! {
    /// What a block is in the layout of an article.
    pub enum BlockKind, "kind of block" {
        /// The title of the article.
        Headline = "headline",
        /// The summary on a line of its own under the headline.
        Standfirst = "standfirst",
        /// Date, place and outlet.
        Dateline = "dateline",
        /// A title within the body.
        Subheading = "subheading",
        /// A paragraph of the body.
        Paragraph = "paragraph",
        /// The words under a picture.
        Caption = "caption",
        /// Anything beside the article proper; a [`BlockLabel`] may say what.
        Other = "other",
    }
}

named! {
    /// What a block of the kind [`Other`](BlockKind::Other) holds.
    pub enum BlockLabel, "label of a block" {
        /// The names of those who reported or wrote the article.
        Byline = "byline",
        /// The agency or outlet that the article or a picture comes from.
        Credit = "credit",
        /// A list of topics or tags.
        Topics = "topics",
        /// A link to another article.
        Teaser = "teaser",
        /// Words that every page of the outlet carries.
        Boilerplate = "boilerplate",
    }
}

display_by_name!(BlockKind, BlockLabel);

/// A block of an article: a headline, a paragraph, a caption and so on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Block {
    /// What it is in the layout.
    pub kind: BlockKind,
    /// What a block of the kind [`Other`](BlockKind::Other) holds, where that is known.
    pub label: Option<BlockLabel>,
    /// Where it stands, without the white space around it.
    pub span: Span,
}

impl Block {
    pub(crate) const fn new(kind: BlockKind, span: Span) -> Self {
        Self { kind, label: None, span }
    }
}
