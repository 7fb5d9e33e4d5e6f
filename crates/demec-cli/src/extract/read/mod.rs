//! Sources as successive records.

mod csv;
mod jsonl;
mod open;
mod parquet;
mod text;

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use super::{
    batch::{Batch, Columns, Content, Record},
    failure::ExtractError,
    forms::{Form, Packing},
    sources::Source,
};

/// The records of one source.
pub(crate) trait Records: Send {
    /// Adds the next record to `batch`; false if there is none. An error says why the source cannot be read any further.
    fn read(&mut self, source: usize, batch: &mut Batch) -> Result<bool, String>;
}

/// How a source is to be read.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    pub(crate) columns: Columns,
    pub(crate) delimiter: Option<u8>,
    /// How many bytes make a batch: its borders depend on the input alone.
    pub(crate) batch_bytes: usize,
}

/// How many bytes of the sources were read so far.
pub(crate) type Consumed = Arc<AtomicU64>;

fn open(source: &Source, reading: &Reading, consumed: &Consumed) -> Result<Box<dyn Records>, ExtractError> {
    Ok(match source.ending.form {
        Form::Text => Box::new(text::Text::open(source, consumed)?),
        Form::Jsonl => Box::new(jsonl::Lines::open(source, consumed)?),
        Form::Csv => Box::new(csv::Rows::open(source, reading, consumed)?),
        Form::Parquet => Box::new(parquet::Rows::open(source, reading, consumed)?),
    })
}

/// Whether all sources can be opened and have the columns. Where that means unpacking, time will tell.
pub(crate) fn check(sources: &[Source], reading: &Reading) -> Result<(), ExtractError> {
    for source in sources {
        if source.ending.form != Form::Parquet || source.ending.packing == Packing::None {
            open(source, reading, &Consumed::default())?;
        }
    }
    Ok(())
}

/// The records of all sources, cut into batches.
pub(crate) struct Batches<'s> {
    sources: &'s [Source],
    reading: &'s Reading,
    /// The source that is being read, and its records.
    current: Option<Box<dyn Records>>,
    /// How many sources were opened.
    opened: usize,
    consumed: Consumed,
    rows: u64,
    /// How many batches were cut.
    pub(crate) number: usize,
    /// How many sources could not be read to their end.
    pub(crate) broken: usize,
}

impl<'s> Batches<'s> {
    pub(crate) fn new(sources: &'s [Source], reading: &'s Reading) -> Self {
        let consumed = Consumed::default();
        Self { sources, reading, current: None, opened: 0, consumed, rows: 0, number: 0, broken: 0 }
    }

    /// Adds the next record to `batch`; false if there is none.
    fn step(&mut self, batch: &mut Batch) -> bool {
        loop {
            let Some(records) = &mut self.current else {
                let Some(source) = self.sources.get(self.opened) else { return false };
                self.opened += 1;
                match open(source, self.reading, &self.consumed) {
                    Ok(records) => self.current = Some(records),
                    Err(error) => return self.give_up(batch, &error.to_string()),
                }
                continue;
            };
            match records.read(self.opened - 1, batch) {
                Ok(true) => return true,
                Ok(false) => self.current = None,
                Err(reason) => return self.give_up(batch, &reason),
            }
        }
    }

    fn give_up(&mut self, batch: &mut Batch, reason: &str) -> bool {
        self.broken += 1;
        self.current = None;
        let content = Content::Bad(format!("the rest of this file cannot be read: {reason}"));
        batch.records.push(Record { source: self.opened - 1, line: None, content });
        true
    }
}

impl Iterator for Batches<'_> {
    type Item = Batch;

    fn next(&mut self) -> Option<Batch> {
        let before = self.consumed.load(Ordering::Relaxed);
        let mut batch = Batch::behind(self.number, self.rows);
        while !batch.is_full(self.reading.batch_bytes) && self.step(&mut batch) {}
        if batch.records.is_empty() {
            return None;
        }
        batch.input = self.consumed.load(Ordering::Relaxed) - before;
        self.number += 1;
        self.rows += batch.records.len() as u64;
        Some(batch)
    }
}
