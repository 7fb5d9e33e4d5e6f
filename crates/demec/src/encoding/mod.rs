//! Bytes to text: by a byte order mark, as UTF-8, as UTF-16, or in the encoding that a detector takes them for.

mod detect;
mod error;

use std::{borrow::Cow, fmt, str::FromStr};

use encoding_rs::DecoderResult;
pub use error::{DecodeError, UnknownEncoding};

/// A character encoding, by any of the labels of the WHATWG's Encoding Standard.
///
/// ```
/// use demec::Encoding;
///
/// let encoding: Encoding = "windows-1254".parse()?;
/// assert_eq!(encoding.name(), "windows-1254");
/// assert_eq!("iso-8859-9".parse(), Ok(encoding), "read as Windows-1254, which has all of it");
/// # Ok::<(), demec::UnknownEncoding>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Encoding(&'static encoding_rs::Encoding);

impl Encoding {
    /// UTF-8.
    pub const UTF_8: Self = Self(encoding_rs::UTF_8);
    /// UTF-16, the low byte first.
    pub const UTF_16LE: Self = Self(encoding_rs::UTF_16LE);
    /// UTF-16, the high byte first.
    pub const UTF_16BE: Self = Self(encoding_rs::UTF_16BE);
    /// The Turkish code page of Windows; it has all of ISO-8859-9, and marks where that has controls.
    pub const WINDOWS_1254: Self = Self(encoding_rs::WINDOWS_1254);

    /// Its name in the Encoding Standard.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// Whether ASCII is ASCII in it, so that lines can be told apart before they are decoded.
    #[must_use]
    pub fn is_ascii_compatible(self) -> bool {
        self.0.is_ascii_compatible()
    }
}

impl fmt::Debug for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Encoding({})", self.name())
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Encoding {
    type Err = UnknownEncoding;

    fn from_str(label: &str) -> Result<Self, UnknownEncoding> {
        let encoding = encoding_rs::Encoding::for_label_no_replacement(label.as_bytes());
        encoding.map(Self).ok_or_else(|| UnknownEncoding::new(label))
    }
}

/// What [`decode`] made of bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decoded<'b> {
    /// The text, without a byte order mark; borrowed where the bytes are UTF-8.
    pub text: Cow<'b, str>,
    /// What the bytes were read as.
    pub encoding: Encoding,
}

/// Decodes `bytes`, in `encoding` if one is given.
///
/// Otherwise a byte order mark decides; without one, zero bytes betray UTF-16, and bytes that are UTF-8 are UTF-8; what remains is what
/// Firefox's detector takes it for, which is told that the text is likely to be Turkish. Where UTF-16 is asked for, a
/// mark says which half comes first.
///
/// ```
/// use demec::{Encoding, decode};
///
/// let decoded = decode(b"Yal\xFDn, \"K\xF6pr\xFC a\xE7\xFDk\" dedi; Ba\xFEkan da\xF0\xFDld\xFD.", None)?;
/// assert_eq!(decoded.text, "Yalın, \"Köprü açık\" dedi; Başkan dağıldı.");
/// assert_eq!(decoded.encoding, Encoding::WINDOWS_1254);
///
/// let error = decode(b"K\xF6pr\xFC", Some(Encoding::UTF_8)).unwrap_err();
/// assert_eq!(error.to_string(), "byte 0xF6 at offset 1 is no UTF-8");
/// # Ok::<(), demec::DecodeError>(())
/// ```
///
/// # Errors
///
/// The bytes are not of the encoding that is given, that their mark names or that nearly all of them are of; or they are no text at
/// all, such as a compressed file. The error says where.
pub fn decode(bytes: &[u8], encoding: Option<Encoding>) -> Result<Decoded<'_>, DecodeError> {
    let marked = encoding_rs::Encoding::for_bom(bytes);
    let marked = marked.filter(|(found, _)| encoding.is_none_or(|given| agree(given.0, found)));
    let (encoding, start) = match (marked, encoding) {
        (Some((found, width)), _) => (Encoding(found), width),
        (None, Some(given)) => (given, 0),
        (None, None) => (detect::detect(bytes)?, 0),
    };
    let text = read(encoding.0, bytes.get(start..).unwrap_or_default())
        .map_err(|at| DecodeError::malformed(encoding, bytes, start + at))?;
    if u32::try_from(text.len()).is_err() {
        return Err(DecodeError::TooLong);
    }
    Ok(Decoded { text, encoding })
}

/// Whether a mark is one of the encoding that was asked for.
fn agree(given: &'static encoding_rs::Encoding, found: &'static encoding_rs::Encoding) -> bool {
    let is_utf_16 = |it| it == encoding_rs::UTF_16LE || it == encoding_rs::UTF_16BE;
    given == found || (is_utf_16(given) && is_utf_16(found))
}

/// The text, or where the first bytes stand that are none.
fn read<'b>(encoding: &'static encoding_rs::Encoding, bytes: &'b [u8]) -> Result<Cow<'b, str>, usize> {
    if encoding == encoding_rs::UTF_8 {
        return std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| error.valid_up_to());
    }
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::new();
    let mut at = 0;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        text.reserve(decoder.max_utf8_buffer_length_without_replacement(rest.len()).unwrap_or(rest.len()));
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        at += read;
        match result {
            DecoderResult::InputEmpty => return Ok(Cow::Owned(text)),
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(length, behind) => {
                return Err(at.saturating_sub(usize::from(length) + usize::from(behind)));
            }
        }
    }
}

#[cfg(test)]
mod tests;
