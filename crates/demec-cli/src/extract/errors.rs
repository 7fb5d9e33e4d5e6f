//! The records that could not be read, as lines of JSON.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use serde::Serialize;

use super::{failure::ExtractError, write::beside};

/// A record that could not be read.
#[derive(Debug, Serialize)]
pub(crate) struct BadRecord<'r> {
    pub(crate) source: &'r str,
    /// Its line in the source, counted from 1, where it has lines.
    pub(crate) line: Option<u64>,
    /// Its number among all records of the run, counted from 0.
    pub(crate) row: u64,
    pub(crate) reason: &'r str,
}

/// The file of them in a part, which is there only if it is needed.
#[derive(Debug)]
pub(crate) struct ErrorFile {
    path: PathBuf,
    file: Option<BufWriter<File>>,
}

const NAME: &str = "errors.jsonl";

impl ErrorFile {
    pub(crate) fn in_part(part: &Path) -> Self {
        Self { path: part.join(NAME), file: None }
    }

    pub(crate) fn push(&mut self, record: &BadRecord<'_>) -> Result<(), ExtractError> {
        let failed = ExtractError::writing(&self.path);
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(BufWriter::new(File::create(&self.path).map_err(&failed)?)),
        };
        serde_json::to_writer(&mut *file, record).map_err(|error| failed(error.into()))?;
        file.write_all(b"\n").map_err(&failed)
    }

    pub(crate) fn finish(self) -> Result<(), ExtractError> {
        let Some(file) = self.file else { return Ok(()) };
        let file = file.into_inner().map_err(io::IntoInnerError::into_error);
        file.and_then(|file| file.sync_all()).map_err(ExtractError::writing(&self.path))
    }
}

/// Where the bad records of a run stand when it is done.
pub(crate) fn path(output: &Path) -> PathBuf {
    beside(output, ".errors.jsonl")
}

/// Puts the bad records of all parts together. Where there are none, there is no file, not even an older one.
pub(crate) fn join(output: &Path, parts: &[PathBuf]) -> Result<(), ExtractError> {
    let path = path(output);
    joined(&path, parts).map_err(ExtractError::writing(&path))
}

fn joined(path: &Path, parts: &[PathBuf]) -> io::Result<()> {
    let unfinished = beside(path, ".unfinished");
    let mut whole = None;
    for part in parts {
        let mut errors = match File::open(part.join(NAME)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            errors => errors?,
        };
        let whole = match &mut whole {
            Some(whole) => whole,
            none => none.insert(File::create(&unfinished)?),
        };
        io::copy(&mut errors, whole)?;
    }
    match whole {
        Some(whole) => {
            whole.sync_all()?;
            fs::rename(unfinished, path)
        }
        None => match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        },
    }
}
