//! Files and standard input, cut into documents of an article each.

use std::{
    borrow::Cow,
    fs::File,
    io::{self, BufRead, BufReader, IsTerminal, Read},
    iter,
    path::{Path, PathBuf},
    sync::Arc,
};

use demec::{DecodeError, Encoding, Metadata};
use demec_sources::SourceError;
use serde::Deserialize;
use serde_json::Value;

use crate::{
    arguments::InputForm,
    failure::{Hint, InputError, Place, Source},
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
        (Ok(reader), form @ (InputForm::Text | InputForm::Html | InputForm::Feed)) => {
            Box::new(iter::once(whole(reader, place, form)))
        }
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
        Some("html" | "htm") => InputForm::Html,
        Some("rss" | "atom") => InputForm::Feed,
        _ => InputForm::Text,
    }
}

fn whole(mut reader: impl Read, place: Place, form: InputForm) -> Result<Document, InputError> {
    let mut bytes = Vec::new();
    match reader.read_to_end(&mut bytes) {
        Ok(_) => Ok(Document { bytes, place, form, offset: 0 }),
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

/// The bytes of one article, with or without a record round it, or of a feed.
#[derive(Debug)]
pub(crate) struct Document {
    bytes: Vec<u8>,
    place: Place,
    form: InputForm,
    /// Where the bytes stand in the file.
    offset: u64,
}

/// An article and the id that the user knows it by.
#[derive(Debug)]
pub(crate) struct Record<'d> {
    /// A string or a number, mostly; whatever it is, it is given back.
    pub(crate) id: Option<Value>,
    /// The article's text, with what is known of it.
    pub(crate) document: demec::Document<'d>,
}

/// A line of JSON.
#[derive(Debug, Deserialize)]
struct Line<'d> {
    id: Option<Value>,
    #[serde(borrow)]
    text: Cow<'d, str>,
    headline: Option<Value>,
    standfirst: Option<Value>,
    published: Option<Value>,
    outlet: Option<Value>,
    language: Option<Value>,
}

impl Line<'_> {
    /// What it says beside the text; what is no string says nothing.
    fn metadata(&self) -> Metadata {
        let text =
            |value: &Option<Value>| value.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
        Metadata::new()
            .with_headline(text(&self.headline))
            .with_standfirst(text(&self.standfirst))
            .with_published_at(&text(&self.published))
            .with_outlet(text(&self.outlet))
            .with_language(text(&self.language))
    }
}

impl Document {
    /// How much there is to read.
    pub(crate) const fn len(&self) -> usize {
        self.bytes.len()
    }

    /// The articles in it: one, or those of a feed. Bytes are decoded, as `encoding` where it is given.
    pub(crate) fn records(&self, encoding: Option<Encoding>) -> Result<Vec<Record<'_>>, InputError> {
        let one = |document| vec![Record { id: self.file_name(), document }];
        match self.form {
            InputForm::Text => Ok(one(self.known(self.decoded(encoding)?, Metadata::new())?)),
            InputForm::Html => demec_sources::html_bytes(&self.bytes, encoding)
                .map(one)
                .map_err(|error| self.no_article(error)),
            InputForm::Feed => self.feed(encoding),
            InputForm::Jsonl => Ok(vec![self.line(encoding)?]),
        }
    }

    fn line(&self, encoding: Option<Encoding>) -> Result<Record<'_>, InputError> {
        // The standard library's check takes longer than to read the JSON.
        let text = match simdutf8::basic::from_utf8(&self.bytes) {
            Ok(text) if encoding.is_none() && !text.starts_with('\u{FEFF}') => Cow::Borrowed(text),
            _ => self.decoded(encoding.or(Some(Encoding::UTF_8)))?,
        };
        let (id, text, metadata) = match &text {
            // What is borrowed from the bytes need not be copied.
            Cow::Borrowed(json) => self.read(json)?,
            Cow::Owned(json) => {
                let (id, text, metadata) = self.read(json)?;
                (id, Cow::Owned(text.into_owned()), metadata)
            }
        };
        Ok(Record { id, document: self.known(text, metadata)? })
    }

    fn read<'j>(&self, json: &'j str) -> Result<(Option<Value>, Cow<'j, str>, Metadata), InputError> {
        let line: Line<'j> = serde_json::from_str(json).map_err(|error| self.not_record(&error))?;
        let metadata = line.metadata();
        Ok((line.id, line.text, metadata))
    }

    /// A feed names its encoding itself.
    fn feed(&self, encoding: Option<Encoding>) -> Result<Vec<Record<'_>>, InputError> {
        let decoded = encoding.map(|it| self.decoded(Some(it))).transpose()?;
        let bytes = decoded.as_ref().map_or(self.bytes.as_slice(), |text| text.as_bytes());
        let items = demec_sources::feed(bytes).map_err(|error| self.no_article(error))?;
        Ok(items
            .into_iter()
            .map(|it| Record { id: Some(Value::String(it.id)), document: it.document })
            .collect())
    }

    fn known<'d>(&self, text: Cow<'d, str>, metadata: Metadata) -> Result<demec::Document<'d>, InputError> {
        match u32::try_from(text.len()) {
            Ok(_) => Ok(demec::Document::new(text, metadata)),
            Err(_) => Err(InputError::TooLong { place: self.place.clone() }),
        }
    }

    fn file_name(&self) -> Option<Value> {
        match &self.place.source {
            Source::Stdin => None,
            Source::File(path) => Some(Value::String(path.display().to_string())),
        }
    }

    fn decoded(&self, encoding: Option<Encoding>) -> Result<Cow<'_, str>, InputError> {
        let decoded = demec::decode(&self.bytes, encoding);
        decoded.map(|it| it.text).map_err(|error| InputError::Undecodable {
            place: self.place.clone(),
            error: self.in_file(error),
            hint: Hint::of(&self.bytes, self.form == InputForm::Jsonl),
        })
    }

    /// The error with its offset counted from the start of the file.
    fn in_file(&self, error: DecodeError) -> DecodeError {
        let before = usize::try_from(self.offset).unwrap_or(usize::MAX);
        match error {
            DecodeError::Malformed { encoding, offset, byte } => {
                DecodeError::Malformed { encoding, offset: before.saturating_add(offset), byte }
            }
            error => error,
        }
    }

    fn no_article(&self, error: SourceError) -> InputError {
        InputError::NoArticle { place: self.place.clone(), error }
    }

    fn not_record(&self, error: &serde_json::Error) -> InputError {
        let shown = error.to_string();
        let reason = shown.rfind(" at line ").and_then(|end| shown.get(..end)).unwrap_or(&shown);
        InputError::NotRecord { place: self.place.clone(), column: error.column(), reason: reason.to_owned() }
    }
}
