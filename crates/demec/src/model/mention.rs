//! Places in the text that stand for an actor.

use std::fmt;

use super::actor::Actor;
use super::names::{display_by_name, named};
use super::span::Span;

named! {
    /// How a mention stands for its actor.
    pub enum MentionKind, "kind of mention" {
        /// By name, in full or in part.
        Name = "name",
        /// By a title that stands alone: *Kremlin Sözcüsü*.
        Role = "role",
        /// By a place that stands for those who act there: *Ankara* for the state.
        Metonym = "metonym",
        /// By a noun for several: *taraflar*.
        Group = "group",
        /// By a pronoun that is written: *kendisi*.
        Pronoun = "pronoun",
    }
}

display_by_name!(MentionKind);

/// A mention as a stage found it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MentionRecord {
    /// The name alone: no title, no suffix behind an apostrophe.
    pub(crate) span: Span,
    pub(crate) kind: MentionKind,
    /// Index of the actor.
    pub(crate) actor: u32,
}

/// A place in the text that stands for an actor.
#[derive(Clone, Copy)]
pub struct Mention<'a> {
    pub(super) actor: Actor<'a>,
    pub(super) record: &'a MentionRecord,
}

impl<'a> Mention<'a> {
    /// Where the mention stands: the name alone, without title or case suffix.
    #[must_use]
    pub const fn span(self) -> Span {
        self.record.span
    }

    /// The mention as written.
    #[must_use]
    pub fn text(self) -> &'a str {
        self.actor.article.slice(self.span()).unwrap_or_default()
    }

    /// How it stands for its actor.
    #[must_use]
    pub const fn kind(self) -> MentionKind {
        self.record.kind
    }

    /// The actor it stands for.
    #[must_use]
    pub const fn actor(self) -> Actor<'a> {
        self.actor
    }
}

impl fmt::Debug for Mention<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mention")
            .field("span", &self.span())
            .field("kind", &self.kind())
            .field("text", &self.text())
            .finish_non_exhaustive()
    }
}
