//! A JSON object a line.

use std::io::{self, BufRead, Read};

use super::{
    super::{
        batch::{Batch, Content, LONGEST, Record},
        failure::ExtractError,
        sources::Source,
    },
    Consumed, Records, open,
};

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

pub(super) struct Lines {
    reader: Box<dyn BufRead + Send>,
    line: u64,
}

impl Lines {
    pub(super) fn open(source: &Source, consumed: &Consumed) -> Result<Self, ExtractError> {
        Ok(Self { reader: open::open(source, consumed)?, line: 0 })
    }

    /// Reads a line behind what `bytes` holds, and says how long it is: 0 at the end. Of a line that is too long, no more
    /// than that is kept.
    fn line(&mut self, bytes: &mut Vec<u8>) -> io::Result<usize> {
        let length = self.reader.by_ref().take(LONGEST as u64 + 1).read_until(b'\n', bytes)?;
        if length > LONGEST {
            self.reader.skip_until(b'\n')?;
        }
        Ok(length)
    }
}

impl Records for Lines {
    fn read(&mut self, source: usize, batch: &mut Batch) -> Result<bool, String> {
        let start = batch.bytes().len();
        loop {
            batch.bytes().truncate(start);
            let length = self.line(batch.bytes());
            if length.is_err() {
                batch.bytes().truncate(start);
            }
            let length = length.map_err(|error| error.to_string())?;
            if length == 0 {
                return Ok(false);
            }
            self.line += 1;
            let line = batch.bytes().get(start..).unwrap_or_default();
            let mark =
                if self.line == 1 && line.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
            let json = start + mark..start + line.trim_ascii_end().len();
            if json.is_empty() {
                continue;
            }
            let content = if length > LONGEST {
                batch.bytes().truncate(start);
                Content::Bad("the line is longer than 64 MiB".to_owned())
            } else {
                Content::Json(json)
            };
            batch.records.push(Record { source, line: Some(self.line), content });
            return Ok(true);
        }
    }
}
