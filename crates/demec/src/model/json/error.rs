//! What can be wrong with an article in a file.

use super::SCHEMA;

/// Why a JSON text is not an article.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ArticleError {
    /// It is no JSON, or lacks a key, or a key holds a value of another kind.
    #[error("the JSON does not have the form of an article")]
    Json(#[from] serde_json::Error),
    /// It was written by a later version of this library.
    #[error("schema {0} is newer than {SCHEMA}, the newest known")]
    NewerSchema(u32),
    /// Its text is longer than offsets can say.
    #[error("the text is longer than 4 GiB")]
    TextTooLong,
    /// A span does not lie in the text, or splits a character.
    #[error("{place} has the span {start}..{end}, which does not lie between characters of the text")]
    Span {
        /// What the span belongs to, such as ``quotation `q3` ``.
        place: String,
        /// Where it starts, in the unit of the file.
        start: u32,
        /// Where it ends, in the unit of the file.
        end: u32,
    },
    /// An id or index is used that nothing in the article has.
    #[error("{place} refers to {what}, which the article does not have")]
    Unresolved {
        /// What refers to it.
        place: String,
        /// What it refers to.
        what: String,
    },
    /// Two actors or two quotations have the same id.
    #[error("the id `{0}` is given twice")]
    RepeatedId(String),
    /// A quotation does not lie in the one that it is said to stand in, or in a circle of such.
    #[error("quotation `{child}` does not stand in its parent `{parent}`")]
    Nesting {
        /// The id of the inner quotation.
        child: String,
        /// The id of the outer one.
        parent: String,
    },
    /// A value is not one that its key can have.
    #[error("{place} has the value `{value}` for `{key}`")]
    Value {
        /// What has the value.
        place: String,
        /// The key.
        key: &'static str,
        /// The value.
        value: String,
    },
}
