//! The typed model of an analysed article. It knows no stage and no language.

mod actor;
mod article;
mod block;
mod dateline;
mod diagnostic;
mod draft;
mod equality;
mod json;
mod mention;
mod names;
mod offsets;
mod pool;
mod quotation;
mod span;
mod stance;

pub use actor::{Actor, ActorId, ActorKind};
pub use article::Article;
pub use block::{Block, BlockKind, BlockLabel};
pub use dateline::{Date, Dateline, Time};
pub use diagnostic::{Diagnostic, DiagnosticKind};
pub use json::ArticleError;
pub use mention::{Mention, MentionKind};
pub use names::UnknownName;
pub use offsets::{OffsetTable, OffsetUnit, Offsets};
pub use quotation::{Cue, Quotation, QuotationId, QuotationKind};
pub use span::Span;
pub use stance::Stance;

pub(crate) use {
    actor::{ActorRecord, CountryCode},
    dateline::DatelineRecord,
    draft::Draft,
    mention::MentionRecord,
    pool::{Run, StrRef},
    quotation::{CueRecord, QuotationRecord},
};
