//! What the caller calls an article.

use std::sync::Arc;

use arrow_array::{
    ArrayRef,
    builder::{Int64Builder, StringBuilder},
};
use arrow_schema::DataType;

/// The name of an article in the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Id<'i> {
    /// A number.
    Number(i64),
    /// A text.
    Text(&'i str),
}

/// What ids are: the same for all of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdKind {
    /// A column of signed 64-bit numbers.
    Number,
    /// A column of UTF-8.
    Text,
}

impl Id<'_> {
    /// What this id is.
    #[must_use]
    pub const fn kind(&self) -> IdKind {
        match self {
            Self::Number(_) => IdKind::Number,
            Self::Text(_) => IdKind::Text,
        }
    }
}

impl IdKind {
    pub(crate) const fn data_type(self) -> DataType {
        match self {
            Self::Number => DataType::Int64,
            Self::Text => DataType::Utf8,
        }
    }
}

/// The column of ids that every table begins with.
#[derive(Debug)]
pub(crate) enum Ids {
    Numbers(Int64Builder),
    Texts(StringBuilder),
}

impl Ids {
    pub(crate) fn new(kind: IdKind) -> Self {
        match kind {
            IdKind::Number => Self::Numbers(Int64Builder::new()),
            IdKind::Text => Self::Texts(StringBuilder::new()),
        }
    }

    #[expect(clippy::panic, reason = "the caller's mistake, which the public face documents")]
    pub(crate) fn push(&mut self, id: Id<'_>) {
        match (self, id) {
            (Self::Numbers(ids), Id::Number(id)) => ids.append_value(id),
            (Self::Texts(ids), Id::Text(id)) => ids.append_value(id),
            (Self::Texts(ids), Id::Number(id)) => ids.append_value(id.to_string()),
            (Self::Numbers(_), Id::Text(id)) => panic!("the id {id:?} is text in a column of numbers"),
        }
    }

    pub(crate) fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Numbers(ids) => Arc::new(ids.finish()),
            Self::Texts(ids) => Arc::new(ids.finish()),
        }
    }
}
