//! Which language a text is in, as far as it takes to tell those on board from others.

use std::borrow::Cow;

use crate::{
    document::Metadata,
    language::{Classes, Language},
    lexer::token::{Kind, Token},
};

/// Words that are looked at; a text with fewer than the first is taken as it is.
const FEWEST_WORDS: usize = 16;
const MOST_WORDS: usize = 100;

/// A text of whose words so many in a hundred are known is in the language. Of the words of Turkish news hardly ever fewer are, of
/// those of other languages at most half, such as *on* and *be*.
const KNOWN: usize = 65;

/// The code of the language that the text is in, if that is not `language`: as its caller says, or, where the parser is to
/// look, as its words show.
pub(crate) fn foreign(
    language: &Language,
    detects: bool,
    text: &str,
    tokens: &[Token],
    metadata: Option<&Metadata>,
) -> Option<Cow<'static, str>> {
    if let Some(code) = metadata.and_then(Metadata::primary_language) {
        return (code != language.code()).then_some(Cow::Owned(code));
    }
    if !detects || is_known(tokens) {
        return None;
    }
    guessed(language, text)
}

/// Whether the text is too short to tell, or has enough words that the language knows.
fn is_known(tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|token| token.kind == Kind::Word).take(MOST_WORDS);
    let (mut all, mut known) = (0, 0);
    for word in words {
        all += 1;
        known += usize::from(word.entry > 0 || word.classes != Classes::NONE);
    }
    all < FEWEST_WORDS || known * 100 >= all * KNOWN
}

#[cfg(not(feature = "detection"))]
fn guessed(_language: &Language, _text: &str) -> Option<Cow<'static, str>> {
    None
}

#[cfg(feature = "detection")]
fn guessed(language: &Language, text: &str) -> Option<Cow<'static, str>> {
    let found = detect_language(text).filter(|it| it.reliable && it.code != language.code());
    found.map(|it| Cow::Borrowed(it.code))
}

#[cfg(feature = "detection")]
pub use library::{Detection, detect_language};

#[cfg(feature = "detection")]
mod library {
    use whatlang::Lang;

    use crate::language::Language;

    /// Bytes that the detector reads.
    const PREFIX: usize = 1000;

    /// The language that a text is in.
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Detection {
        pub(super) code: &'static str,
        confidence: f64,
        pub(super) reliable: bool,
    }

    impl Detection {
        /// The code of the language in ISO 639-1, in ISO 639-3 where that has none.
        #[must_use]
        pub const fn code(&self) -> &'static str {
            self.code
        }

        /// How sure it is, from 0 to 1.
        #[must_use]
        pub const fn confidence(&self) -> f64 {
            self.confidence
        }

        /// Whether it is sure enough to be relied upon: longer texts mostly are.
        #[must_use]
        pub const fn is_reliable(&self) -> bool {
            self.reliable
        }

        /// The language, if it is on board.
        #[must_use]
        pub fn language(&self) -> Option<&'static Language> {
            (self.code == "tr").then(Language::turkish)
        }
    }

    /// Detects the language of `text` by its first thousand bytes; `None` where they hold no letters.
    ///
    /// ```
    /// let detection = demec::detect_language("Vali, yolun akşama kadar açılacağını söyledi.").ok_or("no letters")?;
    /// assert_eq!(detection.code(), "tr");
    /// assert!((0.0..=1.0).contains(&detection.confidence()) && detection.language().is_some());
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn detect_language(text: &str) -> Option<Detection> {
        let end = (0..=PREFIX.min(text.len())).rev().find(|&end| text.is_char_boundary(end))?;
        let prefix = text.get(..end)?;
        let info = whatlang::detect(prefix)?;
        // The detector takes short Turkish texts for Azerbaijani, which no text of any length is without its own e.
        let language = match info.lang() {
            Lang::Aze if !prefix.contains(['ə', 'Ə']) => Lang::Tur,
            other => other,
        };
        let (confidence, reliable) = (info.confidence(), info.is_reliable());
        Some(Detection { code: short(language), confidence, reliable })
    }

    /// The code in ISO 639-1.
    fn short(language: Lang) -> &'static str {
        let code = language.code();
        SHORT.iter().find(|(long, _)| *long == code).map_or(code, |(_, short)| short)
    }

    /// ISO 639-3 and 639-1 of the languages that the detector knows.
    const SHORT: &[(&str, &str)] = &[
        ("afr", "af"),
        ("aka", "ak"),
        ("amh", "am"),
        ("ara", "ar"),
        ("aze", "az"),
        ("bel", "be"),
        ("ben", "bn"),
        ("bul", "bg"),
        ("cat", "ca"),
        ("ces", "cs"),
        ("cmn", "zh"),
        ("cym", "cy"),
        ("dan", "da"),
        ("deu", "de"),
        ("ell", "el"),
        ("eng", "en"),
        ("epo", "eo"),
        ("est", "et"),
        ("fin", "fi"),
        ("fra", "fr"),
        ("guj", "gu"),
        ("heb", "he"),
        ("hin", "hi"),
        ("hrv", "hr"),
        ("hun", "hu"),
        ("hye", "hy"),
        ("ind", "id"),
        ("ita", "it"),
        ("jav", "jv"),
        ("jpn", "ja"),
        ("kan", "kn"),
        ("kat", "ka"),
        ("khm", "km"),
        ("kor", "ko"),
        ("lat", "la"),
        ("lav", "lv"),
        ("lit", "lt"),
        ("mal", "ml"),
        ("mar", "mr"),
        ("mkd", "mk"),
        ("mya", "my"),
        ("nep", "ne"),
        ("nld", "nl"),
        ("nob", "nb"),
        ("ori", "or"),
        ("pan", "pa"),
        ("pes", "fa"),
        ("pol", "pl"),
        ("por", "pt"),
        ("ron", "ro"),
        ("rus", "ru"),
        ("sin", "si"),
        ("slk", "sk"),
        ("slv", "sl"),
        ("sna", "sn"),
        ("spa", "es"),
        ("srp", "sr"),
        ("swe", "sv"),
        ("tam", "ta"),
        ("tel", "te"),
        ("tgl", "tl"),
        ("tha", "th"),
        ("tuk", "tk"),
        ("tur", "tr"),
        ("ukr", "uk"),
        ("urd", "ur"),
        ("uzb", "uz"),
        ("vie", "vi"),
        ("yid", "yi"),
        ("zul", "zu"),
    ];
}

#[cfg(test)]
mod tests;
