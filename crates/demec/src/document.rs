//! A text with what its caller knows of it.

mod find;
mod metadata;

use std::borrow::Cow;

use find::find;
pub use metadata::Metadata;

use crate::model::Span;

/// The text of an article together with what is known of it, which wins over what the text lets one guess.
///
/// A headline or standfirst that does not stand in the text is set above it, a blank line apart; offsets count in
/// [`text`](Self::text), which is what the article keeps.
///
/// ```
/// use demec::{Document, Language, Metadata, Parser};
///
/// let metadata = Metadata::new().with_headline("Yol açıldı, sürücüler bekliyor.").with_outlet("Kıyı Postası");
/// let document = Document::new("Vali Kerem Aydın, \"Yol akşama açılacak\" dedi.", metadata);
/// let mut parser = Parser::new(Language::turkish());
/// let article = parser.parse_document(&document);
/// assert_eq!(article.headline(), Some("Yol açıldı, sürücüler bekliyor."));
/// assert_eq!(article.dateline().and_then(|line| line.source()), Some("Kıyı Postası"));
/// assert!(article.text().ends_with("dedi."));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document<'t> {
    text: Cow<'t, str>,
    headline: Option<Span>,
    standfirst: Option<Span>,
    metadata: Metadata,
}

impl<'t> Document<'t> {
    /// `text` with `metadata`.
    ///
    /// # Panics
    ///
    /// If the text is 4 GiB long or longer.
    #[must_use]
    pub fn new(text: impl Into<Cow<'t, str>>, metadata: Metadata) -> Self {
        let text = text.into();
        let headline = metadata.headline().and_then(|given| find(&text, 0, given));
        let at = headline.map_or(0, |span| span.end() as usize);
        let standfirst = metadata.standfirst().and_then(|given| find(&text, at, given));
        let mut document = Self { text, headline, standfirst, metadata };
        document.set_what_is_missing(at);
        assert!(u32::try_from(document.text.len()).is_ok(), "a text of 4 GiB or more");
        document
    }

    /// Puts headline and standfirst, as far as they do not stand in the text, in at `at`, behind a headline that does.
    fn set_what_is_missing(&mut self, at: usize) {
        let (above, below) = self.text.split_at_checked(at).unwrap_or((&self.text, ""));
        let mut composed = above.to_owned();
        let mut set = |given: Option<&str>, place: Option<Span>| {
            let Some(given) = given.filter(|_| place.is_none()) else { return place };
            if !composed.is_empty() {
                composed += "\n\n";
            }
            let start = composed.len() as u32;
            composed += given;
            Some(Span::new(start, composed.len() as u32))
        };
        let headline = set(self.metadata.headline(), self.headline);
        let standfirst = set(self.metadata.standfirst(), self.standfirst);
        if composed.len() == at {
            return;
        }
        if !(below.is_empty() || below.starts_with(['\n', '\r'])) {
            composed += "\n\n";
        }
        let shift = (composed.len() - at) as u32;
        composed += below;
        self.headline = headline;
        self.standfirst = match self.standfirst {
            Some(found) => Some(Span::new(found.start() + shift, found.end() + shift)),
            None => standfirst,
        };
        self.text = Cow::Owned(composed);
    }

    /// The text that offsets count in.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is known of it.
    #[must_use]
    pub const fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    /// Where the headline that is known stands in the text.
    #[must_use]
    pub const fn headline(&self) -> Option<Span> {
        self.headline
    }

    /// Where the standfirst that is known stands in the text.
    #[must_use]
    pub const fn standfirst(&self) -> Option<Span> {
        self.standfirst
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn composed(text: &str, metadata: Metadata) -> (String, Option<String>, Option<String>) {
        let document = Document::new(text, metadata);
        let slice = |span: Option<Span>| Some(document.text().get(span?.range())?.to_owned());
        (document.text().to_owned(), slice(document.headline()), slice(document.standfirst()))
    }

    #[test]
    fn what_stands_in_the_text_is_not_set_twice() {
        let metadata = Metadata::new()
            .with_headline("Kıyıkent'te köprü açıldı")
            .with_standfirst(" Törene binler katıldı. ");
        let text = "KIYIKENT’TE KÖPRÜ AÇILDI!\n14.03.2026\nTörene binler\nkatıldı.\n\nVali konuştu.";
        let (composed, headline, standfirst) = composed(text, metadata);
        assert_eq!(composed, text);
        assert_eq!(headline.as_deref(), Some("KIYIKENT’TE KÖPRÜ AÇILDI!"));
        assert_eq!(standfirst.as_deref(), Some("Törene binler\nkatıldı."));
    }

    #[test]
    fn what_does_not_stand_in_the_text_is_set_above_it() {
        let both = Metadata::new().with_headline("Köprü").with_standfirst("Törene binler katıldı.");
        let (text, headline, standfirst) = composed("Köprüler açıldı.", both.clone());
        assert_eq!(
            text, "Köprü\n\nTörene binler katıldı.\n\nKöprüler açıldı.",
            "a part of a word is no headline"
        );
        assert_eq!(
            (headline.as_deref(), standfirst.as_deref()),
            (Some("Köprü"), Some("Törene binler katıldı."))
        );
        let (text, headline, standfirst) = composed("Köprü\n\nVali konuştu.", both.clone());
        assert_eq!(text, "Köprü\n\nTörene binler katıldı.\n\nVali konuştu.", "below the headline");
        assert_eq!(
            (headline.as_deref(), standfirst.as_deref()),
            (Some("Köprü"), Some("Törene binler katıldı."))
        );
        let (text, headline, standfirst) = composed("Törene binler katıldı.\nVali konuştu.", both);
        assert_eq!(text, "Köprü\n\nTörene binler katıldı.\nVali konuştu.");
        assert_eq!(
            (headline.as_deref(), standfirst.as_deref()),
            (Some("Köprü"), Some("Törene binler katıldı."))
        );
    }

    #[test]
    fn a_headline_ends_where_a_word_does() {
        let headline = Metadata::new().with_headline("Kıyıkent");
        for (text, stands) in [
            ("Kıyıkent'te köprü açıldı", false),
            ("Kıyıkent.com yazdı", false),
            ("KIYIKENT!\nVali konuştu", true),
            ("Kıyıkent!Vali konuştu", true),
        ] {
            assert_eq!(composed(text, headline.clone()).0 == text, stands, "{text}");
        }
    }

    #[test]
    fn what_is_blank_is_not_known() {
        let metadata = Metadata::new().with_headline(" \n").with_outlet("");
        assert_eq!((metadata.headline(), metadata.outlet()), (None, None));
        assert_eq!(composed("Köprü", metadata).0, "Köprü");
        assert_eq!(composed("Köprü", Metadata::new().with_headline("?!")).0, "?!\n\nKöprü");
    }

    #[test]
    fn damaged_blanks_around_a_headline_are_none_of_it() {
        let metadata = Metadata::new().with_headline("\u{c2}\u{a0}Köprü açıldı\u{c2}\u{a0}");
        assert_eq!(metadata.headline(), Some("Köprü açıldı"));
        let (_, headline, _) = composed("\u{c2}\u{a0}Köprü açıldı\nVali konuştu.", metadata);
        assert_eq!(headline.as_deref(), Some("Köprü açıldı"));
    }
}
