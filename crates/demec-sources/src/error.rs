//! Why a source gave no article.

use demec::DecodeError;

/// A source from which no article can be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SourceError {
    /// Its bytes are no text.
    #[error(transparent)]
    Bytes(#[from] DecodeError),
    /// The page has no text.
    #[error("the page has no text")]
    Empty,
    /// It is no feed, or not a whole one.
    #[error("no feed that can be read: {0}")]
    Feed(String),
}
