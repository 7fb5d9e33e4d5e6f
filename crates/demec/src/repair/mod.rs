//! Text with its damage mended, and a map of offsets both ways: for those who want it, never unasked.

mod edits;
mod mend;

use std::borrow::Cow;

pub use edits::Edit;
use edits::{End, translate};

use crate::model::Span;

/// A text that was mended, and where it differs from the original.
///
/// ```
/// use demec::Span;
///
/// let repair = demec::repair("&quot;Ko\u{308}prü a&ccedil;ıldı&quot; dedi");
/// assert_eq!(repair.text(), "\"Köprü açıldı\" dedi");
///
/// // Where a word of the mended text stands in the original, and the way back.
/// let word = Span::new(1, 8);
/// assert_eq!(&repair.text()[word.range()], "Köprü");
/// assert_eq!(repair.to_original(word), Span::new(6, 14));
/// assert_eq!(repair.to_repaired(Span::new(6, 14)), word);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair<'t> {
    text: Cow<'t, str>,
    edits: Box<[Edit]>,
}

impl<'t> Repair<'t> {
    /// The mended text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The mended text, which is the original where nothing had to be done.
    #[must_use]
    pub fn into_text(self) -> Cow<'t, str> {
        self.text
    }

    /// The repair with a text of its own.
    #[must_use]
    pub fn into_owned(self) -> Repair<'static> {
        Repair { text: Cow::Owned(self.text.into_owned()), edits: self.edits }
    }

    /// What was changed, in the order of the text.
    #[must_use]
    pub const fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// Where a span of the mended text stands in the original. Where it begins or ends within something that was
    /// replaced, the whole of that counts; what was taken out at its ends does not.
    #[must_use]
    pub fn to_original(&self, span: Span) -> Span {
        self.translate(span, Edit::in_repaired, Edit::in_original)
    }

    /// Where a span of the original stands in the mended text, likewise.
    #[must_use]
    pub fn to_repaired(&self, span: Span) -> Span {
        self.translate(span, Edit::in_original, Edit::in_repaired)
    }

    fn translate(&self, span: Span, from: fn(&Edit) -> Span, to: fn(&Edit) -> Span) -> Span {
        let start = translate(&self.edits, span.start(), End::Start, from, to);
        let end = translate(&self.edits, span.end(), End::End, from, to);
        Span::new(start, end.max(start))
    }
}

/// Mends what scraping, wrong decoding and databases did to `text`.
///
/// Entities are resolved, also those that were escaped twice; UTF-8 and Windows-1254 read as Latin-1 become what was meant, as do C1
/// controls; letters and their accents become one character; soft hyphens and characters without width go; spaces that
/// do not break become plain ones; `''Evet''` and `""Evet""` get one mark a side. What is lost is not guessed: letters
/// without their diacritics, replacement characters and marks that are missing stay as they are.
///
/// # Panics
///
/// If the text is 4 GiB long or longer.
#[must_use]
pub fn repair(text: &str) -> Repair<'_> {
    assert!(u32::try_from(text.len()).is_ok(), "a text of 4 GiB or more");
    mend::mend(text)
}

#[cfg(test)]
mod tests;
