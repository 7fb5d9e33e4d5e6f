//! Articles as JSON: one object an article, offsets in the unit that `offset_unit` names.

mod error;
mod line;
mod read;
mod values;
mod write;

pub use error::ArticleError;
pub(super) use line::ToJson;

/// The version of the format; it grows when a reader of the old one would misread the new.
const SCHEMA: u32 = 1;
