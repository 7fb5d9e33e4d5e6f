//! Records on their way from a source to the thread that reads their texts.

use std::{borrow::Cow, ops::Range};

use demec_tables::{Id, IdKind};

use super::record;

/// A batch, which becomes a part of the output, is full at so many records, however short.
const RECORDS: usize = 1 << 16;

/// What is longer is no article.
pub(crate) const LONGEST: usize = 64 << 20;

/// Successive records.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    /// How many batches come before it.
    pub(crate) number: usize,
    /// How many records come before it.
    pub(crate) first_row: u64,
    /// How much of the input was read for it.
    pub(crate) input: u64,
    pub(crate) records: Vec<Record>,
    bytes: Vec<u8>,
}

#[derive(Debug)]
pub(crate) struct Record {
    /// Which of the sources it is from.
    pub(crate) source: usize,
    /// Its line there, counted from 1, if it has one.
    pub(crate) line: Option<u64>,
    pub(crate) content: Content,
}

#[derive(Debug)]
pub(crate) enum Content {
    /// A line of JSON.
    Json(Range<usize>),
    /// A text, which may be missing, with its id.
    Cells { id: Cell, text: Option<Range<usize>> },
    /// Why there is nothing to be read.
    Bad(String),
}

/// The cell of an id.
#[derive(Debug)]
pub(crate) enum Cell {
    Missing,
    Number(i64),
    Text(Range<usize>),
}

/// An id as it came, on its way into the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum RawId<'b> {
    Number(i64),
    Text(Cow<'b, str>),
}

impl Batch {
    /// An empty one, behind so many batches and records.
    pub(crate) fn behind(number: usize, first_row: u64) -> Self {
        Self { number, first_row, ..Self::default() }
    }

    /// Whether there are so many bytes in it, or records enough.
    pub(crate) fn is_full(&self, bytes: usize) -> bool {
        self.bytes.len() >= bytes || self.records.len() >= RECORDS
    }

    /// Keeps `bytes`, and says where.
    pub(crate) fn keep(&mut self, bytes: &[u8]) -> Range<usize> {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(bytes);
        start..self.bytes.len()
    }

    /// What is being read in; whoever adds to it takes back what comes to nothing.
    pub(crate) const fn bytes(&mut self) -> &mut Vec<u8> {
        &mut self.bytes
    }

    /// Text of a record; missing ones are empty.
    fn text(&self, range: &Range<usize>) -> Result<&str, String> {
        let bytes = self.bytes.get(range.clone()).unwrap_or_default();
        str::from_utf8(bytes).map_err(|error| {
            let byte = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
            format!("not UTF-8: byte 0x{byte:02X} at offset {}", error.valid_up_to())
        })
    }

    /// The id and the text of a record, whose keys in JSON are `columns`; or why it has none.
    pub(crate) fn decode(
        &self,
        record: &Record,
        columns: &Columns,
    ) -> Result<(Option<RawId<'_>>, Cow<'_, str>), String> {
        match &record.content {
            Content::Bad(reason) => Err(reason.clone()),
            Content::Json(range) => record::of_json(self.text(range)?, columns),
            Content::Cells { id, text } => {
                let id = match id {
                    Cell::Missing => None,
                    Cell::Number(number) => Some(RawId::Number(*number)),
                    Cell::Text(range) => Some(RawId::Text(Cow::Borrowed(self.text(range)?))),
                };
                let text = text.as_ref().map_or(Ok(""), |range| self.text(range))?;
                Ok((id, Cow::Borrowed(text)))
            }
        }
    }
}

/// The names of the columns, or keys, that are to be read.
#[derive(Debug, Clone)]
pub(crate) struct Columns {
    pub(crate) text: String,
    pub(crate) id: String,
    /// Whether the user named the column of ids, so that it must be there.
    pub(crate) id_is_named: bool,
}

impl RawId<'_> {
    pub(crate) const fn kind(&self) -> IdKind {
        match self {
            Self::Number(_) => IdKind::Number,
            Self::Text(_) => IdKind::Text,
        }
    }

    /// As the column of ids takes it: texts take numbers as well, numbers only texts that are one.
    pub(crate) fn fit(&self, kind: IdKind) -> Result<Id<'_>, String> {
        match (self, kind) {
            (Self::Number(number), _) => Ok(Id::Number(*number)),
            (Self::Text(text), IdKind::Text) => Ok(Id::Text(text)),
            (Self::Text(text), IdKind::Number) => text.parse().map(Id::Number).map_err(|_| {
                format!("the id {text:?} is no whole number (--id-type text takes all ids as text)")
            }),
        }
    }
}
