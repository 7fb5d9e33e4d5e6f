//! What is done of a run: numbered parts in a folder beside the output, each there as a whole or not at all.

use std::{
    fs, io,
    ops::AddAssign,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{failure::ExtractError, write::beside};

/// What a part, or all of them, came to.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Counts {
    pub(crate) articles: u64,
    pub(crate) quotations: u64,
    pub(crate) errors: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.articles += other.articles;
        self.quotations += other.quotations;
        self.errors += other.errors;
    }
}

/// The folder of parts.
#[derive(Debug)]
pub(crate) struct Parts {
    folder: PathBuf,
}

/// What was run: the parts of another run are of no use.
const RUN: &str = "run.json";
const COUNTS: &str = "counts.json";

impl Parts {
    /// The parts of a run that `run` describes: those that it left where it was stopped, or none. `None` where all was
    /// done already.
    pub(crate) fn open(output: &Path, run: &Value, resume: bool) -> Result<Option<Self>, ExtractError> {
        let folder = beside(output, ".parts");
        let left = fs::read(folder.join(RUN)).ok().map(|json| serde_json::from_slice::<Value>(&json));
        match left {
            Some(_) if !resume => Err(ExtractError::Arguments(format!(
                "{} holds a run that was stopped: go on with --resume, or remove it",
                folder.display()
            ))),
            Some(Ok(left)) if left == *run => Ok(Some(Self { folder })),
            Some(_) => Err(ExtractError::Arguments(format!(
                "{} is of a run with other inputs, options or another version: repeat its command, or remove it",
                folder.display()
            ))),
            None if resume && output.exists() => Ok(None),
            None => Self::begin(folder, run).map(Some),
        }
    }

    fn begin(folder: PathBuf, run: &Value) -> Result<Self, ExtractError> {
        let failed = ExtractError::writing(&folder);
        fs::create_dir_all(&folder).map_err(&failed)?;
        let unfinished = folder.join("run.unfinished");
        fs::write(&unfinished, run.to_string()).map_err(&failed)?;
        fs::rename(unfinished, folder.join(RUN)).map_err(&failed)?;
        drop(failed);
        Ok(Self { folder })
    }

    pub(crate) fn path(&self, number: usize) -> PathBuf {
        self.folder.join(format!("{number:06}"))
    }

    /// What the part came to, if it is there.
    pub(crate) fn finished(&self, number: usize) -> Option<Counts> {
        serde_json::from_slice(&fs::read(self.path(number).join(COUNTS)).ok()?).ok()
    }

    /// Has `write` fill a folder, and makes that the part.
    pub(crate) fn write(
        &self,
        number: usize,
        write: impl FnOnce(&Path) -> Result<Counts, ExtractError>,
    ) -> Result<Counts, ExtractError> {
        let unfinished = beside(&self.path(number), ".unfinished");
        let failed = ExtractError::writing(&unfinished);
        match fs::remove_dir_all(&unfinished) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
            _ => fs::create_dir(&unfinished).map_err(&failed)?,
        }
        let counts = write(&unfinished)?;
        let json = serde_json::to_vec(&counts).map_err(|error| failed(error.into()))?;
        fs::write(unfinished.join(COUNTS), json).map_err(&failed)?;
        fs::rename(&unfinished, self.path(number)).map_err(&failed)?;
        Ok(counts)
    }

    /// Removes the parts, which the output holds by now; those of them that a kill leaves count for nothing.
    pub(crate) fn remove(&self) -> Result<(), ExtractError> {
        let finished = beside(&self.folder, ".finished");
        let failed = ExtractError::writing(&finished);
        match fs::remove_dir_all(&finished) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
            _ => fs::rename(&self.folder, &finished).map_err(&failed)?,
        }
        fs::remove_dir_all(&finished).map_err(&failed)
    }
}
