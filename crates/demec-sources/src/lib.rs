//! Articles out of HTML pages and feeds, as [`demec::Document`]s: the main text, and what the source says of it.
//!
//! ```
//! let page = r#"<html lang="tr"><head><script type="application/ld+json">
//!     {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Köprü açıldı",
//!      "datePublished": "2026-03-14T09:30:00+03:00", "publisher": {"name": "Kıyı Postası"}}
//!     </script></head><body><nav>Ana sayfa</nav>
//!     <article><p>Vali Kerem Aydın, &quot;Yol akşama açılacak&quot; dedi.</p></article></body></html>"#;
//! let document = demec_sources::html(page)?;
//! let article = demec::Parser::new(demec::Language::turkish()).parse_document(&document);
//! assert_eq!(article.headline(), Some("Köprü açıldı"));
//! let date = article.dateline().and_then(|line| line.date());
//! assert_eq!(date.map(|date| date.to_string()).as_deref(), Some("2026-03-14"));
//! assert_eq!(article.quotations().next().map(|it| it.text()), Some("Yol akşama açılacak"));
//! # Ok::<(), demec_sources::SourceError>(())
//! ```
//!
//! Offsets count in the text that was taken out, which the article keeps. Each reader is a feature: `html`, and `feed`, which
//! needs it.

mod error;
#[cfg(feature = "feed")]
mod feed;
#[cfg(feature = "html")]
mod html;
#[cfg(feature = "html")]
mod json_ld;

pub use error::SourceError;
#[cfg(feature = "feed")]
pub use feed::{FeedItem, feed};
#[cfg(feature = "html")]
pub use html::{html, html_bytes};
