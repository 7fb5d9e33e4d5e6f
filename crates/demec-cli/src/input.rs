//! Files and standard input, cut into documents of an article each.

use std::{
    borrow::Cow,
    fs::File,
    io::{self, BufRead, BufReader, IsTerminal, Read},
    iter,
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::Deserialize;
use serde_json::Value;

use crate::{
    arguments::InputForm,
    failure::{Encoding, InputError, Place, Source},
};

/// The sources that the user named; standard input where there are none, `None` where that is a terminal.
pub(crate) fn sources(files: &[PathBuf]) -> Option<Vec<Source>> {
    if files.is_empty() {
        return (!io::stdin().is_terminal()).then(|| vec![Source::Stdin]);
    }
    let source = |file: &PathBuf| match file {
        file if file == Path::new("-") => Source::Stdin,
        file => Source::File(Arc::new(file.clone())),
    };
    Some(files.iter().map(source).collect())
}

/// The documents in `source`, which holds `form`.
pub(crate) fn documents(source: &Source, form: InputForm) -> Documents {
    let opened = match source {
        Source::Stdin => Ok(Box::new(BufReader::new(io::stdin())) as Box<dyn BufRead + Send>),
        Source::File(path) => {
            File::open(&**path).map(|file| Box::new(BufReader::with_capacity(1 << 16, file)) as _)
        }
    };
    let place = Place { source: source.clone(), line: None };
    match (opened, form) {
        (Err(error), _) => Box::new(iter::once(Err(InputError::Unreadable { place, error }))),
        (Ok(reader), InputForm::Text) => Box::new(iter::once(whole(reader, place))),
        (Ok(reader), InputForm::Jsonl) => Box::new(Lines { reader, place, offset: 0, failed: false }),
    }
}

/// Documents, or why there are none, in the order of the source.
pub(crate) type Documents = Box<dyn Iterator<Item = Result<Document, InputError>> + Send>;

/// What `source` holds, going by its ending.
pub(crate) fn likely_form(source: &Source) -> InputForm {
    let ending = match source {
        Source::Stdin => None,
        Source::File(path) => path.extension(),
    };
    match ending.and_then(|ending| ending.to_str()) {
        Some("jsonl" | "ndjson") => InputForm::Jsonl,
        _ => InputForm::Text,
    }
}

fn whole(mut reader: impl Read, place: Place) -> Result<Document, InputError> {
    let mut bytes = Vec::new();
    match reader.read_to_end(&mut bytes) {
        Ok(_) => Ok(Document { bytes, place, form: InputForm::Text, offset: 0 }),
        Err(error) => Err(InputError::Unreadable { place, error }),
    }
}

/// The lines of a JSONL source that are not blank.
struct Lines<R> {
    reader: R,
    place: Place,
    offset: u64,
    failed: bool,
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<Document, InputError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.failed {
            let mut bytes = Vec::new();
            let offset = self.offset;
            match self.reader.read_until(b'\n', &mut bytes) {
                Ok(0) => return None,
                Ok(length) => self.offset += length as u64,
                Err(error) => {
                    self.failed = true;
                    return Some(Err(InputError::Unreadable { place: self.place.clone(), error }));
                }
            }
            self.place.line = Some(self.place.line.unwrap_or_default() + 1);
            if !bytes.trim_ascii().is_empty() {
                return Some(Ok(Document {
                    bytes,
                    place: self.place.clone(),
                    form: InputForm::Jsonl,
                    offset,
                }));
            }
        }
        None
    }
}

/// The bytes of one article, with or without a record round it.
#[derive(Debug)]
pub(crate) struct Document {
    bytes: Vec<u8>,
    place: Place,
    form: InputForm,
    /// Where the bytes stand in the file.
    offset: u64,
}

/// A text and the id that the user knows it by.
#[derive(Debug, Deserialize)]
pub(crate) struct Record<'d> {
    /// A string or a number, mostly; whatever it is, it is given back.
    pub(crate) id: Option<Value>,
    /// The article's text.
    #[serde(borrow)]
    pub(crate) text: Cow<'d, str>,
}

impl Document {
    /// How much there is to read.
    pub(crate) const fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Decodes the document.
    pub(crate) fn record(&self) -> Result<Record<'_>, InputError> {
        // The standard library's check takes longer than to read the JSON.
        let text =
            simdutf8::compat::from_utf8(&self.bytes).map_err(|error| self.not_utf8(error.valid_up_to()))?;
        let record = match self.form {
            InputForm::Text => Record { id: self.file_name(), text: Cow::Borrowed(text) },
            InputForm::Jsonl => {
                let json = text.strip_prefix('\u{FEFF}').filter(|_| self.offset == 0).unwrap_or(text);
                serde_json::from_str(json).map_err(|error| self.not_record(&error))?
            }
        };
        match u32::try_from(record.text.len()) {
            Ok(_) => Ok(record),
            Err(_) => Err(InputError::TooLong { place: self.place.clone() }),
        }
    }

    fn file_name(&self) -> Option<Value> {
        match &self.place.source {
            Source::Stdin => None,
            Source::File(path) => Some(Value::String(path.display().to_string())),
        }
    }

    fn not_utf8(&self, at: usize) -> InputError {
        InputError::NotUtf8 {
            place: self.place.clone(),
            byte: self.bytes.get(at).copied().unwrap_or_default(),
            offset: self.offset + at as u64,
            guess: if self.offset == 0 { Encoding::guess(&self.bytes) } else { Encoding::Windows1254 },
        }
    }

    fn not_record(&self, error: &serde_json::Error) -> InputError {
        let shown = error.to_string();
        let reason = shown.rfind(" at line ").and_then(|end| shown.get(..end)).unwrap_or(&shown);
        InputError::NotRecord { place: self.place.clone(), column: error.column(), reason: reason.to_owned() }
    }
}
