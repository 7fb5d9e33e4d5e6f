//! Rows on their way from Python to the threads that read them.

use std::ops::Range;

use demec_tables::{Id, IdKind};
use pyo3::{
    exceptions::PyTypeError,
    prelude::*,
    types::{PyIterator, PyString},
};

use crate::errors;

/// A batch is full at so many rows, or so many bytes of text: enough to make handing it over cheap, and few
/// enough that several threads share even a small corpus.
const ROWS: usize = 256;
const BYTES: usize = 1 << 20;

/// What the caller calls an article.
#[derive(Debug)]
pub(crate) enum OwnId {
    Number(i64),
    Text(String),
}

impl OwnId {
    pub(crate) fn as_id(&self) -> Id<'_> {
        match self {
            Self::Number(number) => Id::Number(*number),
            Self::Text(text) => Id::Text(text),
        }
    }

    fn extract(value: &Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(text) = value.cast::<PyString>() {
            Ok(Self::Text(text.extract()?))
        } else if let Ok(number) = value.extract() {
            Ok(Self::Number(number))
        } else {
            let class = value.get_type();
            Err(PyTypeError::new_err(format!("ids are str or int, but there is a {}", class.name()?)))
        }
    }
}

#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) id: OwnId,
    pub(crate) content: Content,
}

#[derive(Debug)]
pub(crate) enum Content {
    /// Where the row's text stands in the batch's.
    Text(Range<usize>),
    /// Why the row cannot be read.
    Unreadable(String),
}

/// Successive rows of the column.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    /// How many rows come before these.
    pub(crate) first: usize,
    pub(crate) rows: Vec<Row>,
    text: String,
}

impl Batch {
    pub(crate) fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// Draws the next rows, which are pairs of an id and a text; none are left if it comes back empty.
    pub(crate) fn draw(
        rows: &mut Bound<'_, PyIterator>,
        first: usize,
        kind: &mut Option<IdKind>,
    ) -> PyResult<Self> {
        let mut batch = Self { first, ..Self::default() };
        while batch.rows.len() < ROWS && batch.text.len() < BYTES {
            let Some(row) = rows.next() else { break };
            let (id, text): (Bound<'_, PyAny>, Bound<'_, PyAny>) = row?.extract()?;
            let id = OwnId::extract(&id)?;
            let drawn = id.as_id().kind();
            if *kind.get_or_insert(drawn) != drawn {
                return Err(PyTypeError::new_err(
                    "some ids are str and some int, but all must be of one kind",
                ));
            }
            let content = batch.content(&text)?;
            batch.rows.push(Row { id, content });
        }
        Ok(batch)
    }

    fn content(&mut self, value: &Bound<'_, PyAny>) -> PyResult<Content> {
        let py = value.py();
        let start = self.text.len();
        if let Ok(text) = value.cast::<PyString>() {
            let utf8 = match text.encode_utf8() {
                Ok(utf8) => utf8,
                Err(cause) => return Ok(unreadable(py, &errors::surrogate_error(py, cause))),
            };
            if u32::try_from(utf8.as_bytes().len()).is_err() {
                return Ok(unreadable(py, &errors::too_long()));
            }
            self.text.push_str(simdutf8::basic::from_utf8(utf8.as_bytes()).expect("Python encodes UTF-8"));
        } else if !is_missing(value)? {
            return Ok(Content::Unreadable(format!("it is a {}, not a str", value.get_type().name()?)));
        }
        Ok(Content::Text(start..self.text.len()))
    }
}

fn unreadable(py: Python<'_>, error: &PyErr) -> Content {
    Content::Unreadable(error.value(py).to_string())
}

/// `None`, what pandas puts where nothing is, or what does not equal itself: the NaNs of Python and numpy, and pandas' `NaT`.
pub(crate) fn is_missing(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    // Whether NA equals itself is NA, which is an error to ask; so it is with arrays, which are something.
    Ok(value.is_none() || value.get_type().name()? == "NAType" || value.ne(value).unwrap_or(false))
}
