//! Who is quoted in a news article, saying what, through whom, and where it stands.
//!
//! demec reads the raw text of an article, offline and without a model, and gives its quotations, the actors who
//! speak and are spoken of, and its structure. Turkish is on board.
//!
//! ```
//! let article = demec::parse(
//!     "Başkan Ayşe Yalın, \"Köprü yazın açılacak\" dedi. Yalın, çalışmaların sürdüğünü söyledi.",
//! );
//! let said: Vec<_> = article
//!     .quotations()
//!     .map(|q| (q.speaker().map_or("?", |actor| actor.name()), q.kind().to_string(), q.text()))
//!     .collect();
//! assert_eq!(
//!     said,
//!     [
//!         ("Ayşe Yalın", "direct".to_owned(), "Köprü yazın açılacak"),
//!         ("Ayşe Yalın", "indirect".to_owned(), "çalışmaların sürdüğünü"),
//!     ]
//! );
//! ```
//!
//! # What comes out
//!
//! An [`Article`] borrows the text ([`Article::into_owned`] keeps it) and never changes it. It has
//!
//! - [`quotations`](Article::quotations): a [`Quotation`] is *direct* (between marks), *indirect* (a reported clause) or
//!   *mixed*. It knows its [`cue`](Quotation::cue) (*söyledi*), its [`speaker`](Quotation::speaker), the
//!   [`source`](Quotation::source) it came through, the [`parent`](Quotation::parent) whose words it stands in, the
//!   [`stance`](Quotation::stance) its cue gives it, and the [`rule`](Quotation::rule) of the grammar that found it;
//! - [`actors`](Article::actors): an [`Actor`] is a person, organisation, medium, place or group with its roles and all its
//!   mentions;
//! - [`blocks`](Article::blocks), among them the [`headline`](Article::headline), and the [`dateline`](Article::dateline);
//! - [`diagnostics`](Article::diagnostics): what was doubtful, such as a mark that is never closed.
//!
//! # Offsets
//!
//! A [`Span`] is a half-open range of UTF-8 bytes on character boundaries: `article.slice(q.span())` is `q.text()`, always.
//! JSON counts in the unit that one asks for:
//!
//! ```
//! use demec::{Article, OffsetUnit};
//!
//! let article = demec::parse("Vali Işıl Öz, \"Geliyoruz\" dedi.");
//! let json = article.to_json(OffsetUnit::Codepoint);
//! assert_eq!(Article::from_json(&json)?, article);
//! # Ok::<(), demec::ArticleError>(())
//! ```
//!
//! # Damaged text
//!
//! Broken encodings, entities and the like are read as what was meant; the text and its offsets stay as they are, and each damaged
//! place is a diagnostic. Those who want the mended text ask [`repair`] for it.
//!
//! [`parse_bytes`] reads bytes in UTF-8, UTF-16 or a code page. A [`Document`] is a text with its headline, day or outlet known
//! beforehand; the crate `demec-sources` makes documents of HTML pages and feeds.
//!
//! # Many articles
//!
//! A [`Parser`] keeps its working memory from one article to the next; have one a thread.
//!
//! ```
//! use demec::{Language, Parser};
//!
//! let mut parser = Parser::new(Language::turkish());
//! let counts: Vec<_> = ["“Geldik” dedi.", "Kar yağdı."].map(|text| parser.parse(text).quotations().count()).into();
//! assert_eq!(counts, [1, 0]);
//! ```
//!
//! # Names of one's own
//!
//! A [`Gazetteer`] brings names, aliases, roles and the ids of another catalogue along; its names come before all others.
//!
//! # Who is who across articles
//!
//! A [`Registry`] counts the actors of many articles, and says which of them are the same.
//!
//! # Features
//!
//! `encodings` (bytes other than UTF-8) and `detection` (texts in other languages are told) are on unless `default-features` are off.
//!
//! # What can fail
//!
//! Parsing cannot: any text gives an article, in time that grows linearly with it. [`LanguageError`] is for packs that
//! [`Language::from_dir`] cannot use, [`GazetteerError`] for names that cannot be, [`ArticleError`] for JSON that is no article, [`DecodeError`] for bytes that are no text.

mod bits;
mod detection;
mod document;
#[cfg(feature = "encodings")]
mod encoding;
mod gazetteer;
mod grammar;
mod key_table;
mod language;
mod layout;
mod lexer;
mod model;
mod morphology;
mod parser;
mod registry;
mod repair;
mod resolve;
mod turkish;

#[cfg(feature = "detection")]
pub use detection::{Detection, detect_language};
pub use document::{Document, Metadata};
#[cfg(feature = "encodings")]
pub use encoding::{DecodeError, Decoded, Encoding, UnknownEncoding, decode};
pub use gazetteer::{Gazetteer, GazetteerEntry, GazetteerError, GazetteerProblem};
pub use language::{Language, LanguageError};
pub use model::{
    Actor, ActorId, ActorKind, Article, ArticleError, Block, BlockKind, BlockLabel, Cue, Date, Dateline,
    Diagnostic, DiagnosticKind, Mention, MentionKind, OffsetTable, OffsetUnit, Offsets, Quotation,
    QuotationId, QuotationKind, Span, Stance, Time, UnknownName,
};
#[cfg(feature = "encodings")]
pub use parser::parse_bytes;
pub use parser::{Parser, Stage, parse};
pub use registry::{Registry, RegistryActor, RegistryError};
pub use repair::{Edit, Repair, repair};
