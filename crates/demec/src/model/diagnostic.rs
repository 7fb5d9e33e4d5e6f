//! Doubts about a text, as data; the wording of all of them stands here.

use std::fmt;

use super::names::named;
use super::span::Span;

named! {
    /// What is doubtful about a text. `Display` gives a sentence for people, `as_str` the name for programs.
    pub enum DiagnosticKind, "kind of diagnostic" {
        /// A quotation mark opens and nothing closes it.
        UnclosedQuotation = "unclosed_quotation",
        /// A quotation mark closes and nothing opened it.
        UnopenedQuotation = "unopened_quotation",
        /// Quotations stand in each other deeper than they are followed.
        NestingTooDeep = "nesting_too_deep",
        /// A control character from U+0080 to U+009F, left by a wrong decoding.
        C1Control = "c1_control",
        /// Letters that another encoding left (*Ä±* or *ý* for *ı*).
        Mojibake = "mojibake",
        /// U+FFFD, which stands where a byte could not be decoded.
        ReplacementCharacter = "replacement_character",
        /// An HTML entity that was not resolved (*&quot;*).
        HtmlEntity = "html_entity",
        /// A soft hyphen or a character without width inside the text.
        InvisibleCharacter = "invisible_character",
        /// A space that does not break, between words; the place runs from the first to the last.
        NoBreakSpace = "no_break_space",
        /// Two quotation marks that stand for one (*''Evet''*, *""Evet""*).
        DoubledMark = "doubled_mark",
        /// Letters without the diacritics that the language has; the place is the whole text.
        MissingDiacritics = "missing_diacritics",
        /// Letters whose accents are characters of their own; the place runs from the first to the last.
        DecomposedLetter = "decomposed_letter",
        /// No language on board fits the text.
        UnsupportedLanguage = "unsupported_language",
    }
}

impl DiagnosticKind {
    /// What is doubtful, in a sentence for people.
    pub(super) const fn sentence(self) -> &'static str {
        match self {
            Self::UnclosedQuotation => "this quotation mark is never closed",
            Self::UnopenedQuotation => "this quotation mark closes nothing",
            Self::NestingTooDeep => "quotations are nested too deeply here to be followed further",
            Self::C1Control => "this control character suggests a wrong decoding",
            Self::Mojibake => "these letters suggest text that was read in a wrong encoding",
            Self::ReplacementCharacter => "a character was lost here in decoding",
            Self::HtmlEntity => "this HTML entity was not resolved",
            Self::InvisibleCharacter => "an invisible character stands here",
            Self::NoBreakSpace => "spaces between words do not break here",
            Self::DoubledMark => "two quotation marks stand for one here",
            Self::MissingDiacritics => "the letters have lost their diacritics",
            Self::DecomposedLetter => "accents are characters of their own here",
            Self::UnsupportedLanguage => "the text is in no language that is on board",
        }
    }
}

impl fmt::Display for DiagnosticKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.sentence())
    }
}

/// A doubt about a place in the text. It never keeps an article from being analysed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The place it is about.
    pub span: Span,
    /// What is doubtful.
    pub kind: DiagnosticKind,
}

impl Diagnostic {
    pub(crate) const fn new(kind: DiagnosticKind, span: Span) -> Self {
        Self { span, kind }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {}", self.span, self.kind)
    }
}
