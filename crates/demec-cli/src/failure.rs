//! Why an input, or a line of one, gave no article.

use std::{fmt, io, path::PathBuf, sync::Arc};

/// Where the program reads from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    /// Standard input.
    Stdin,
    /// A file.
    File(Arc<PathBuf>),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdin => f.write_str("standard input"),
            Self::File(path) => write!(f, "{}", path.display()),
        }
    }
}

/// A source, or a line of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) source: Source,
    /// Counted from 1.
    pub(crate) line: Option<u64>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}", self.source),
            None => self.source.fmt(f),
        }
    }
}

/// Why an input, or a line of one, cannot be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum InputError {
    /// The system does not let us read it.
    #[error("{place}: {}", unreadable(error))]
    Unreadable {
        /// What was to be read.
        place: Place,
        /// What the system says.
        error: io::Error,
    },
    /// Its bytes are no UTF-8.
    #[error("{place}: not UTF-8: byte 0x{byte:02X} at offset {offset}\n{:>7} {}", "hint:", guess.hint(place))]
    NotUtf8 {
        /// What was read.
        place: Place,
        /// The first byte that fits no character.
        byte: u8,
        /// Where that byte stands in the file.
        offset: u64,
        /// What the bytes may be.
        guess: Encoding,
    },
    /// A line is no JSON object with a text.
    #[error("{place}:{column}: {reason}")]
    NotRecord {
        /// The line.
        place: Place,
        /// The column of the line, counted in bytes from 1.
        column: usize,
        /// What is wrong.
        reason: String,
    },
    /// Offsets cannot count so far.
    #[error("{place}: the text is 4 GiB long or longer")]
    TooLong {
        /// What was read.
        place: Place,
    },
}

/// What the system says, in words that say what to do where we know it.
pub(crate) fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::IsADirectory => "this is a directory; name the files in it".to_owned(),
        io::ErrorKind::PermissionDenied => "you are not permitted to read this file".to_owned(),
        _ => error.to_string(),
    }
}

/// What bytes that are no UTF-8 may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// The Turkish code page of Windows, the most likely one for Turkish text.
    Windows1254,
    /// What some programs call Unicode.
    Utf16,
    /// A compressed file.
    Gzip,
}

impl Encoding {
    /// Goes by the marks that files of the kind begin with.
    pub(crate) fn guess(start: &[u8]) -> Self {
        match start {
            [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Self::Utf16,
            [0x1F, 0x8B, ..] => Self::Gzip,
            _ => Self::Windows1254,
        }
    }

    fn hint(self, place: &Place) -> String {
        let file = match &place.source {
            Source::Stdin => String::new(),
            Source::File(path) => format!(" {}", path.display()),
        };
        match self {
            Self::Windows1254 => {
                format!(
                    "if this is text in a Turkish encoding, convert it: iconv -f WINDOWS-1254 -t UTF-8{file}"
                )
            }
            Self::Utf16 => format!("this seems to be UTF-16; convert it: iconv -f UTF-16 -t UTF-8{file}"),
            Self::Gzip => format!("this is compressed; unpack it: gzip -dc{file}"),
        }
    }
}
