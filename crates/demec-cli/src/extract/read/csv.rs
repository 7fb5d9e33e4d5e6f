//! A record a row, behind a row of names.

use std::{io::BufRead, path::Path};

use csv::{ByteRecord, Reader, ReaderBuilder};

use super::{
    super::{
        batch::{Batch, Cell, Columns, Content, LONGEST, Record},
        failure::ExtractError,
        sources::Source,
    },
    Consumed, Reading, Records, open,
};

pub(super) struct Rows {
    reader: Reader<Box<dyn BufRead + Send>>,
    row: ByteRecord,
    text: usize,
    id: Option<usize>,
}

impl Rows {
    pub(super) fn open(
        source: &Source,
        reading: &Reading,
        consumed: &Consumed,
    ) -> Result<Self, ExtractError> {
        let mut input = open::open(source, consumed)?;
        let delimiter = match reading.delimiter {
            Some(delimiter) => delimiter,
            None => likely_delimiter(input.fill_buf().map_err(ExtractError::reading(&source.path))?),
        };
        let mut reader = ReaderBuilder::new().flexible(true).delimiter(delimiter).from_reader(input);
        let names = reader.byte_headers().map_err(|error| unusable(&source.path, error.to_string()))?;
        let names: Vec<_> = names.iter().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
        let (text, id) = reading.columns.among(&names).map_err(|reason| unusable(&source.path, reason))?;
        Ok(Self { reader, row: ByteRecord::new(), text, id })
    }

    fn content(&self, batch: &mut Batch) -> Content {
        let Some(text) = self.row.get(self.text) else {
            return Content::Bad(format!(
                "the row ends behind {} of its cells, before the one of the text",
                self.row.len()
            ));
        };
        if text.len() > LONGEST {
            return Content::Bad("the text is longer than 64 MiB".to_owned());
        }
        let id = self.id.and_then(|id| self.row.get(id));
        let id = id.map_or(Cell::Missing, |id| Cell::Text(batch.keep(id)));
        Content::Cells { id, text: Some(batch.keep(text)) }
    }
}

impl Records for Rows {
    fn read(&mut self, source: usize, batch: &mut Batch) -> Result<bool, String> {
        if !self.reader.read_byte_record(&mut self.row).map_err(|error| error.to_string())? {
            return Ok(false);
        }
        let line = self.row.position().map(csv::Position::line);
        let content = self.content(batch);
        batch.records.push(Record { source, line, content });
        Ok(true)
    }
}

/// What the first line has most of among the characters that part cells; a comma where it has none.
fn likely_delimiter(start: &[u8]) -> u8 {
    let line = start.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let cells = |delimiter: u8| line.split(|&byte| byte == delimiter).count();
    // The first of those that are equally frequent.
    b"|\t;,".iter().copied().max_by_key(|&delimiter| cells(delimiter)).unwrap_or(b',')
}

fn unusable(path: &Path, reason: String) -> ExtractError {
    ExtractError::Unusable { path: path.to_owned(), reason }
}

impl Columns {
    /// Where the texts and the ids stand among columns of these names.
    pub(super) fn among(&self, names: &[impl AsRef<str>]) -> Result<(usize, Option<usize>), String> {
        let place = |wanted: &str| names.iter().position(|name| name.as_ref() == wanted);
        let missing = |wanted: &str, option: &str| {
            let names: Vec<_> = names.iter().map(AsRef::as_ref).collect();
            format!(
                "no column is called `{wanted}`; there are: {} ({option} names another)",
                names.join(", ")
            )
        };
        let text = place(&self.text).ok_or_else(|| missing(&self.text, "--text-column"))?;
        match place(&self.id) {
            None if self.id_is_named => Err(missing(&self.id, "--id-column")),
            id => Ok((text, id)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::likely_delimiter;

    #[test]
    fn the_first_line_shows_what_parts_cells() {
        for (start, delimiter) in [
            ("id,text\n1;2;3;4", b','),
            ("id;text,a;b\n", b';'),
            ("id\ttext", b'\t'),
            ("text", b','),
            ("", b','),
        ] {
            assert_eq!(likely_delimiter(start.as_bytes()), delimiter, "{start}");
        }
    }
}
