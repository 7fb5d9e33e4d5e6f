//! The files that are to be read, in their order.

use std::{
    fs,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use serde_json::{Value, json};

use super::{
    failure::ExtractError,
    forms::{Ending, Form},
};

/// A file of articles.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    pub(crate) ending: Ending,
    pub(crate) bytes: u64,
    modified: u64,
}

impl Source {
    /// What tells this file from another one, or from itself before it was changed.
    pub(crate) fn fingerprint(&self) -> Value {
        json!({ "path": self.path.to_string_lossy(), "bytes": self.bytes, "modified": self.modified })
    }
}

/// The files that `inputs` name: a file is itself, a folder all files below it whose ending we know, by name.
/// Nothing that `output` leaves beside it is among them.
pub(crate) fn sources(inputs: &[PathBuf], output: &Path) -> Result<Vec<Source>, ExtractError> {
    let mut sources = Vec::new();
    for input in inputs {
        let metadata = fs::metadata(input).map_err(ExtractError::reading(input))?;
        if metadata.is_dir() {
            let found = sources.len();
            walk(input, output, &mut sources)?;
            if sources.len() == found {
                return Err(unusable(input, "no file in this folder ends in .txt, .jsonl, .csv or .parquet"));
            }
        } else {
            let ending = Ending::of(input).ok_or_else(|| {
                unusable(
                    input,
                    "an input ends in .txt, .jsonl, .csv, .tsv or .parquet, and .gz or .zst behind",
                )
            })?;
            sources.push(source(input.clone(), ending, &metadata));
        }
    }
    Ok(sources)
}

fn walk(folder: &Path, output: &Path, sources: &mut Vec<Source>) -> Result<(), ExtractError> {
    let entries = fs::read_dir(folder).map_err(ExtractError::reading(folder))?;
    let mut paths = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(ExtractError::reading(folder))?;
    paths.sort();
    for path in paths {
        if hidden(&path) || left_by(output, &path) {
            continue;
        }
        let metadata = fs::metadata(&path).map_err(ExtractError::reading(&path))?;
        if metadata.is_dir() && !path.is_symlink() {
            walk(&path, output, sources)?;
        } else if let Some(ending) = Ending::of(&path).filter(|_| metadata.is_file()) {
            sources.push(source(path, ending, &metadata));
        }
    }
    Ok(())
}

fn hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

/// Whether `path` is what a run leaves at or beside its output.
fn left_by(output: &Path, path: &Path) -> bool {
    let (Some(name), Some(ours)) = (path.file_name(), output.file_name()) else { return false };
    name.as_encoded_bytes().starts_with(ours.as_encoded_bytes()) && same_folder(path, output)
}

fn same_folder(one: &Path, other: &Path) -> bool {
    let folder = |path: &Path| match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.canonicalize().ok(),
        _ => Path::new(".").canonicalize().ok(),
    };
    folder(one) == folder(other)
}

fn source(path: PathBuf, ending: Ending, metadata: &fs::Metadata) -> Source {
    let modified = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let modified = modified.map_or(0, |time| u64::try_from(time.as_nanos()).unwrap_or(u64::MAX));
    Source { path, ending, bytes: metadata.len(), modified }
}

fn unusable(path: &Path, reason: &str) -> ExtractError {
    ExtractError::Unusable { path: path.to_owned(), reason: reason.to_owned() }
}

/// Whether a file of texts or of cells, whose ids are text, is among them.
pub(crate) fn have_text_ids(sources: &[Source]) -> bool {
    sources.iter().any(|source| source.ending.form == Form::Text)
}
