//! Why a gazetteer cannot be used.

use std::{fmt, io, path::PathBuf, sync::Arc};

/// A gazetteer that cannot be used.
///
/// ```
/// let error = demec::Gazetteer::from_tsv("name\tkind\nAyşe Yalın\tpeson\n").unwrap_err();
/// assert_eq!(error.to_string(), "line 2: `peson` is no kind of actor: person, organisation, media, place or group");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum GazetteerError {
    /// A file is missing or cannot be read.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file's name ends neither in `.toml` nor in `.tsv`.
    #[error("{}: a gazetteer is a .toml or a .tsv file", path.display())]
    UnknownForm {
        /// The file.
        path: PathBuf,
    },
    /// Rows say what cannot be, or contradict each other.
    #[error("{}", listed(problems))]
    Malformed {
        /// All that is wrong, in the order of the rows; one at least.
        problems: Vec<GazetteerProblem>,
    },
}

/// Problems that a message shows.
const SHOWN: usize = 10;

fn listed(problems: &[GazetteerProblem]) -> String {
    let mut message: Vec<String> = problems.iter().take(SHOWN).map(ToString::to_string).collect();
    if problems.len() > SHOWN {
        message.push(format!("and {} more", problems.len() - SHOWN));
    }
    message.join("\n")
}

/// What is wrong with a row of a gazetteer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GazetteerProblem {
    pub(super) place: Place,
    pub(super) message: String,
}

impl GazetteerProblem {
    /// The file, where the gazetteer was read from one.
    #[must_use]
    pub fn file(&self) -> Option<&std::path::Path> {
        self.place.file.as_ref().map(|path| path.as_path())
    }

    /// The line of the file or text, or the number of the entry, counted from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.place.line
    }

    /// What is wrong.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for GazetteerProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

/// Where an entry comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) file: Option<Arc<PathBuf>>,
    pub(super) line: usize,
    /// What `line` counts.
    pub(super) unit: &'static str,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.file {
            Some(file) => write!(f, "{}:{}", file.display(), self.line),
            None => write!(f, "{} {}", self.unit, self.line),
        }
    }
}
