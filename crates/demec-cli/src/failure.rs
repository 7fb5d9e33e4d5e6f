//! Why an input, or a line of one, gave no article.

use std::{fmt, io, path::PathBuf, sync::Arc};

use demec::DecodeError;
use demec_sources::SourceError;

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
    /// Its bytes are no text.
    #[error("{place}: {error}{}", hint.map(|hint| hint.shown(place)).unwrap_or_default())]
    Undecodable {
        /// What was read.
        place: Place,
        /// Which bytes, and why.
        error: DecodeError,
        /// What to do.
        hint: Option<Hint>,
    },
    /// It is no page or feed with an article.
    #[error("{place}: {error}")]
    NoArticle {
        /// What was read.
        place: Place,
        /// Why.
        error: SourceError,
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

/// What to do about bytes that are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hint {
    /// Records are UTF-8 unless one says otherwise.
    NameEncoding,
    /// It is a compressed file.
    Unpack,
}

impl Hint {
    /// For bytes of a whole file, or of a record.
    pub(crate) fn of(bytes: &[u8], record: bool) -> Option<Self> {
        match bytes {
            [0x1F, 0x8B, ..] => Some(Self::Unpack),
            _ => record.then_some(Self::NameEncoding),
        }
    }

    fn shown(self, place: &Place) -> String {
        let hint = match (self, &place.source) {
            (Self::NameEncoding, _) => {
                "if this is text in a Turkish encoding, say so: --encoding windows-1254".to_owned()
            }
            (Self::Unpack, Source::Stdin) => "this is compressed; unpack it: gzip -dc".to_owned(),
            (Self::Unpack, Source::File(path)) => {
                format!("this is compressed; unpack it: gzip -dc {}", path.display())
            }
        };
        format!("\n{:>7} {hint}", "hint:")
    }
}
