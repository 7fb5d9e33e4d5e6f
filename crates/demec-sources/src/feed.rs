//! Feeds: RSS, Atom and JSON Feed.

use chrono::{DateTime, Datelike, FixedOffset, Timelike, Utc};
use demec::{Date, Document, Metadata, Time};
use dom_query::Document as Page;
use feed_rs::model::{Entry, Feed};

use crate::{SourceError, html::plain_text};

/// An item of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FeedItem {
    /// The id or address that the feed gives it.
    pub id: String,
    /// Its text, with title, day and outlet as the feed has them.
    pub document: Document<'static>,
}

/// The items of a feed that have a text, in its order. The content is taken where there is one, else the summary; the outlet
/// is the feed's title.
///
/// ```
/// let feed = r#"<rss version="2.0"><channel><title>Kıyı Postası</title><language>tr</language>
///     <item><guid>köprü-1</guid><title>Köprü açıldı</title><pubDate>Sat, 14 Mar 2026 00:30:00 +0300</pubDate>
///     <description>&lt;p&gt;Vali, "Yol açık" dedi.&lt;/p&gt;</description></item></channel></rss>"#;
/// let items = demec_sources::feed(feed.as_bytes())?;
/// let item = &items[0];
/// assert_eq!((item.id.as_str(), item.document.text()), ("köprü-1", "Köprü açıldı\n\nVali, \"Yol açık\" dedi."));
/// assert_eq!(item.document.metadata().date().map(|it| it.to_string()).as_deref(), Some("2026-03-14"));
/// # Ok::<(), demec_sources::SourceError>(())
/// ```
///
/// Times are told by the clock of Türkiye in a feed in Turkish or one that names no language, else by UTC.
///
/// # Errors
///
/// The bytes are no feed.
pub fn feed(bytes: &[u8]) -> Result<Vec<FeedItem>, SourceError> {
    let feed = feed_rs::parser::parse(bytes).map_err(|error| SourceError::Feed(error.to_string()))?;
    Ok(feed.entries.iter().filter_map(|entry| item(&feed, entry)).collect())
}

fn item(feed: &Feed, entry: &Entry) -> Option<FeedItem> {
    let title = entry.title.as_ref().map(|it| text_of(&it.content)).unwrap_or_default();
    let content = entry.content.as_ref().and_then(|it| it.body.as_deref());
    let summary = entry.summary.as_ref().map(|it| it.content.as_str());
    let text = content.or(summary).map(text_of).unwrap_or_default();
    if text.is_empty() && title.is_empty() {
        return None;
    }
    let language = entry.language.as_deref().or(feed.language.as_deref()).unwrap_or_default();
    let (date, time) =
        entry.published.or(entry.updated).map_or((None, None), |moment| local(moment, language));
    let metadata = Metadata::new()
        .with_headline(title)
        .with_published(date, time)
        .with_outlet(feed.title.as_ref().map(|it| text_of(&it.content)).unwrap_or_default())
        .with_language(language);
    Some(FeedItem { id: entry.id.clone(), document: Document::new(text, metadata) })
}

/// What HTML, or text that may hold some, says.
fn text_of(html: &str) -> String {
    plain_text(&Page::from(html))
}

/// Day and time on the clock of those who read the language.
fn local(moment: DateTime<Utc>, language: &str) -> (Option<Date>, Option<Time>) {
    let hours = if language.is_empty() || language.starts_with("tr") { 3 } else { 0 };
    let Some(zone) = FixedOffset::east_opt(hours * 3600) else { return (None, None) };
    let there = moment.with_timezone(&zone);
    let year = u16::try_from(there.year()).ok();
    let date = year.and_then(|year| Date::new(year, there.month() as u8, there.day() as u8));
    (date, Time::new(there.hour() as u8, there.minute() as u8))
}
