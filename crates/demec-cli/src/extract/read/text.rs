//! A file that is one text, under its path.

use std::io::{BufRead, Read};

use super::{
    super::{
        batch::{Batch, Cell, Content, LONGEST, Record},
        failure::ExtractError,
        sources::Source,
    },
    Consumed, Records, open,
};

pub(super) struct Text {
    reader: Option<Box<dyn BufRead + Send>>,
    path: String,
}

impl Text {
    pub(super) fn open(source: &Source, consumed: &Consumed) -> Result<Self, ExtractError> {
        Ok(Self {
            reader: Some(open::open(source, consumed)?),
            path: source.path.to_string_lossy().into_owned(),
        })
    }
}

impl Records for Text {
    fn read(&mut self, source: usize, batch: &mut Batch) -> Result<bool, String> {
        let Some(reader) = self.reader.take() else { return Ok(false) };
        let start = batch.bytes().len();
        let read = reader.take(LONGEST as u64 + 1).read_to_end(batch.bytes());
        if !matches!(read, Ok(length) if length <= LONGEST) {
            batch.bytes().truncate(start);
        }
        let content = match read {
            Err(error) => return Err(error.to_string()),
            Ok(length) if length > LONGEST => Content::Bad("the text is longer than 64 MiB".to_owned()),
            Ok(length) => {
                let id = Cell::Text(batch.keep(self.path.as_bytes()));
                Content::Cells { id, text: Some(start..start + length) }
            }
        };
        batch.records.push(Record { source, line: None, content });
        Ok(true)
    }
}
