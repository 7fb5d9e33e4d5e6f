//! What keeps `demec extract` from beginning or going on.

use std::{
    io,
    path::{Path, PathBuf},
};

use parquet::errors::ParquetError;

use crate::failure::unreadable;

/// Why a run cannot begin or go on. What is wrong with a single record is none of these.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ExtractError {
    /// An input that is not there, or not to be opened.
    #[error("{}: {}", path.display(), unreadable(source))]
    Unreadable { path: PathBuf, source: io::Error },
    /// An input that has not the form that its ending promises, or lacks a column.
    #[error("{}: {reason}", path.display())]
    Unusable { path: PathBuf, reason: String },
    /// What is to be written cannot be.
    #[error("cannot write {}: {source}", path.display())]
    Unwritable { path: PathBuf, source: io::Error },
    /// Parquet that cannot be written, or not be put together.
    #[error("cannot write {}: {source}", path.display())]
    Parquet { path: PathBuf, source: ParquetError },
    /// Arguments that contradict each other or what is on the disk.
    #[error("{0}")]
    Arguments(String),
}

impl ExtractError {
    /// What `path` and an error of the system become, for `map_err`.
    pub(crate) fn writing(path: &Path) -> impl Fn(io::Error) -> Self + '_ {
        |source| Self::Unwritable { path: path.to_owned(), source }
    }

    pub(crate) fn reading(path: &Path) -> impl Fn(io::Error) -> Self + '_ {
        |source| Self::Unreadable { path: path.to_owned(), source }
    }

    /// 2 for what the user asked for, 1 for what the world refused.
    pub(crate) const fn exit_code(&self) -> u8 {
        match self {
            Self::Arguments(_) => 2,
            _ => 1,
        }
    }
}
