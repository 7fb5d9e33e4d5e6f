//! A batch of records as a part of the output.

use std::path::Path;

use arrow_schema::SchemaRef;
use demec::Parser;
use demec_tables::{Builders, Id, IdKind};

use super::{
    batch::{Batch, Columns, Record},
    errors::{BadRecord, ErrorFile},
    failure::ExtractError,
    parts::Counts,
    progress::Progress,
    sources::Source,
    write::{Output, TableFile},
};

/// After how many records rows are written; so many are held in memory at most.
const ROWS: usize = 256;

/// What is the same for all batches.
#[derive(Debug)]
pub(crate) struct Work<'w> {
    pub(crate) sources: &'w [Source],
    pub(crate) columns: &'w Columns,
    pub(crate) ids: IdKind,
    pub(crate) outputs: &'w [Output],
    pub(crate) progress: &'w Progress,
}

impl Work<'_> {
    /// Reads the batch, and writes its rows to files in the folder `part`.
    pub(crate) fn run(
        &self,
        batch: &Batch,
        parser: &mut Parser<'_>,
        part: &Path,
    ) -> Result<Counts, ExtractError> {
        let mut builders = Builders::new(self.ids);
        let mut files = self.begin(part, &mut builders)?;
        let mut errors = ErrorFile::in_part(part);
        let mut counts = Counts::default();
        for (records, first) in batch.records.chunks(ROWS).zip((batch.first_row..).step_by(ROWS)) {
            for (record, row) in records.iter().zip(first..) {
                match self.read(batch, record, row, parser, &mut builders) {
                    Ok(quotations) => {
                        counts += Counts { articles: 1, quotations, errors: 0 };
                    }
                    Err(reason) => {
                        errors.push(&self.bad(record, row, &reason))?;
                        counts.errors += 1;
                    }
                }
            }
            let tables = builders.finish();
            for (output, file) in &mut files {
                file.write(output.table.of(&tables))?;
            }
            self.progress.advance(records.len(), batch);
        }
        files.into_iter().try_for_each(|(_, file)| file.finish())?;
        errors.finish()?;
        Ok(counts)
    }

    fn begin(&self, part: &Path, builders: &mut Builders) -> Result<Vec<(&Output, TableFile)>, ExtractError> {
        let tables = builders.finish();
        let begin = |output: &'_ Output| {
            let schema: SchemaRef = output.table.of(&tables).schema();
            output.begin(part, &schema)
        };
        self.outputs.iter().map(|output| Ok((output, begin(output)?))).collect()
    }

    /// Adds the rows of a record, and says how many quotations it holds.
    fn read(
        &self,
        batch: &Batch,
        record: &Record,
        row: u64,
        parser: &mut Parser<'_>,
        builders: &mut Builders,
    ) -> Result<u64, String> {
        let (id, text) = batch.decode(record, self.columns)?;
        let id = match &id {
            Some(id) => id.fit(self.ids)?,
            None => Id::Number(i64::try_from(row).unwrap_or(i64::MAX)),
        };
        let article = parser.parse(&text);
        builders.push(id, &article);
        Ok(article.quotations().len() as u64)
    }

    fn bad<'r>(&'r self, record: &Record, row: u64, reason: &'r str) -> BadRecord<'r> {
        let source = self.sources.get(record.source).and_then(|source| source.path.to_str());
        BadRecord { source: source.unwrap_or("?"), line: record.line, row, reason }
    }
}
