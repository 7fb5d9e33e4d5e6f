//! Why bytes gave no text.

use super::Encoding;

/// Bytes that cannot be decoded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecodeError {
    /// They are not of the encoding that was asked for or found.
    #[error("byte 0x{byte:02X} at offset {offset} is no {encoding}")]
    Malformed {
        /// What the bytes were read as.
        encoding: Encoding,
        /// Where the first bytes stand that are no character of it, counted from 0.
        offset: usize,
        /// The first of them.
        byte: u8,
    },
    /// They are no text in any encoding.
    #[error("this is no text: byte 0x{byte:02X} stands at offset {offset}")]
    NotText {
        /// Where the first byte stands that no text has, counted from 0.
        offset: usize,
        /// That byte.
        byte: u8,
    },
    /// The text would be 4 GiB long or longer.
    #[error("the text is 4 GiB long or longer")]
    TooLong,
}

impl DecodeError {
    pub(super) fn malformed(encoding: Encoding, bytes: &[u8], offset: usize) -> Self {
        Self::Malformed { encoding, offset, byte: bytes.get(offset).copied().unwrap_or_default() }
    }

    /// Where the first byte stands that cannot be read, counted from 0.
    #[must_use]
    pub const fn offset(&self) -> Option<usize> {
        match self {
            Self::Malformed { offset, .. } | Self::NotText { offset, .. } => Some(*offset),
            Self::TooLong => None,
        }
    }
}

/// A label that names no encoding.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "there is no encoding `{label}`: known are utf-8, utf-16le, utf-16be, windows-1254, iso-8859-9 and the other \
     labels of the Encoding Standard"
)]
pub struct UnknownEncoding {
    label: String,
}

impl UnknownEncoding {
    pub(super) fn new(label: &str) -> Self {
        Self { label: label.to_owned() }
    }
}
