//! Who is quoted in a news article, saying what, through whom, and where it stands.

mod grammar;
mod language;
mod layout;
mod lexer;
mod model;
mod morphology;
mod parser;
mod resolve;

pub use language::{Language, LanguageError};
pub use model::{
    Actor, ActorId, ActorKind, Article, ArticleError, Block, BlockKind, BlockLabel, Cue, Date, Dateline,
    Diagnostic, DiagnosticKind, Mention, MentionKind, OffsetTable, OffsetUnit, Offsets, Quotation,
    QuotationId, QuotationKind, Span, Stance, Time, UnknownName,
};
pub use parser::{Parser, parse};
