//! What is known of an article beside its text.

use crate::{
    lexer,
    model::{Date, Time},
};

/// What is known of an article beside its text: from a database, a feed or a page.
///
/// ```
/// use demec::{Date, Metadata};
///
/// let metadata = Metadata::new()
///     .with_headline("Köprü açıldı")
///     .with_published(Date::new(2026, 3, 14), None)
///     .with_outlet("Kıyı Postası");
/// assert_eq!(metadata.headline(), Some("Köprü açıldı"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Metadata {
    headline: Option<String>,
    standfirst: Option<String>,
    date: Option<Date>,
    time: Option<Time>,
    outlet: Option<String>,
    language: Option<String>,
}

/// The text without blanks around it, damaged ones among them, unless it is blank.
fn filled(text: impl Into<String>) -> Option<String> {
    let text = text.into();
    let filled = text.get(lexer::extent(&text)?.range())?;
    Some(if filled.len() == text.len() { text } else { filled.to_owned() })
}

impl Metadata {
    /// Nothing is known yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with this title; what is blank is not known.
    #[must_use]
    pub fn with_headline(self, headline: impl Into<String>) -> Self {
        Self { headline: filled(headline), ..self }
    }

    /// The same with this summary.
    #[must_use]
    pub fn with_standfirst(self, standfirst: impl Into<String>) -> Self {
        Self { standfirst: filled(standfirst), ..self }
    }

    /// The same with the day, and the time of day, at which the article was published.
    #[must_use]
    pub fn with_published(self, date: Option<Date>, time: Option<Time>) -> Self {
        Self { date, time, ..self }
    }

    /// The same with the moment of publication in ISO 8601, such as `2026-03-14T09:30:00+03:00` or `2026-03-14`: day and time by
    /// the clock that it is told by, as far as they can be read.
    ///
    /// ```
    /// let metadata = demec::Metadata::new().with_published_at("2026-03-14 09:30");
    /// assert_eq!(metadata.time().map(|time| time.to_string()).as_deref(), Some("09:30"));
    /// assert_eq!(demec::Metadata::new().with_published_at("dün"), demec::Metadata::new());
    /// ```
    #[must_use]
    pub fn with_published_at(self, iso: &str) -> Self {
        let iso = iso.trim();
        let date = iso.get(..10).and_then(|date| date.parse().ok());
        let time = iso.get(11..16).filter(|_| date.is_some()).and_then(|time| time.parse().ok());
        self.with_published(date, time)
    }

    /// The same with the name of the outlet.
    #[must_use]
    pub fn with_outlet(self, outlet: impl Into<String>) -> Self {
        Self { outlet: filled(outlet), ..self }
    }

    /// The same with the language, as a tag of BCP 47: `tr`, `tr-TR`, `en`.
    #[must_use]
    pub fn with_language(self, language: impl Into<String>) -> Self {
        Self { language: filled(language), ..self }
    }

    /// The title.
    #[must_use]
    pub fn headline(&self) -> Option<&str> {
        self.headline.as_deref()
    }

    /// The summary.
    #[must_use]
    pub fn standfirst(&self) -> Option<&str> {
        self.standfirst.as_deref()
    }

    /// The day of publication.
    #[must_use]
    pub const fn date(&self) -> Option<Date> {
        self.date
    }

    /// The time of publication.
    #[must_use]
    pub const fn time(&self) -> Option<Time> {
        self.time
    }

    /// The name of the outlet.
    #[must_use]
    pub fn outlet(&self) -> Option<&str> {
        self.outlet.as_deref()
    }

    /// The language as it was given.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// The language without region and script: `tr` of `tr-TR`.
    pub(crate) fn primary_language(&self) -> Option<String> {
        let tag = self.language.as_deref()?.split(['-', '_']).next()?;
        Some(tag.to_ascii_lowercase())
    }
}
