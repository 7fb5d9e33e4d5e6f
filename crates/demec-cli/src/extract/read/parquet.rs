//! The columns of a Parquet file.

use std::{
    fs::File,
    sync::{Arc, atomic::Ordering},
};

use arrow_array::{
    Array, ArrowPrimitiveType, RecordBatch,
    cast::AsArray,
    types::{Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type},
};
use arrow_schema::DataType;
use parquet::{
    arrow::{
        ProjectionMask,
        arrow_reader::{ArrowReaderOptions, ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder},
    },
    basic::Type as PhysicalType,
    errors::ParquetError,
    file::metadata::ParquetMetaDataReader,
    schema::types::{SchemaDescriptor, Type, TypePtr},
};

use super::{
    super::{
        batch::{Batch, Cell, Content, LONGEST, Record},
        failure::ExtractError,
        sources::Source,
    },
    Consumed, Reading, Records, open,
};

/// How many rows are unpacked at once.
const ROWS: usize = 256;

pub(super) struct Rows {
    reader: ParquetRecordBatchReader,
    text: String,
    id: Option<String>,
    batch: Option<RecordBatch>,
    /// The next row of the batch.
    next: usize,
    /// What a row adds to what was read of the file.
    bytes_per_row: u64,
    consumed: Consumed,
}

impl Rows {
    pub(super) fn open(
        source: &Source,
        reading: &Reading,
        consumed: &Consumed,
    ) -> Result<Self, ExtractError> {
        let file = open::seekable(source)?;
        Self::of_file(file, source.bytes, reading, consumed)
            .map_err(|reason| ExtractError::Unusable { path: source.path.clone(), reason })
    }

    fn of_file(file: File, bytes: u64, reading: &Reading, consumed: &Consumed) -> Result<Self, String> {
        let schema = plain_schema(&file).map_err(|error| error.to_string())?;
        let names: Vec<_> = schema.root_schema().get_fields().iter().map(|field| field.name()).collect();
        let (text, id) = reading.columns.among(&names)?;
        let mask = ProjectionMask::roots(&schema, [Some(text), id].into_iter().flatten());
        let options =
            ArrowReaderOptions::new().with_skip_arrow_metadata(true).with_parquet_schema(Arc::new(schema));
        let builder = ParquetRecordBatchReaderBuilder::try_new_with_options(file, options)
            .map_err(|error| error.to_string())?;
        let rows = u64::try_from(builder.metadata().file_metadata().num_rows()).unwrap_or_default();
        let reader = builder.with_projection(mask).with_batch_size(ROWS).build();
        let rows = Self {
            reader: reader.map_err(|error| error.to_string())?,
            text: reading.columns.text.clone(),
            id: id.map(|_| reading.columns.id.clone()),
            batch: None,
            next: 0,
            bytes_per_row: bytes.checked_div(rows).unwrap_or_default(),
            consumed: Arc::clone(consumed),
        };
        rows.check_types().map(|()| rows)
    }

    fn check_types(&self) -> Result<(), String> {
        let schema = arrow_array::RecordBatchReader::schema(&self.reader);
        let of = |name: &str| schema.field_with_name(name).map(|field| field.data_type().clone());
        match of(&self.text) {
            Ok(DataType::Binary) => {}
            Ok(other) => return Err(format!("the column `{}` is one of {other}, not of texts", self.text)),
            Err(error) => return Err(error.to_string()),
        }
        match self.id.as_deref().map(of) {
            Some(Ok(kind)) if kind != DataType::Binary && !kind.is_integer() => {
                Err(format!("the ids are {kind}, but whole numbers and texts alone can be ids"))
            }
            _ => Ok(()),
        }
    }

    fn content(&self, rows: &RecordBatch, batch: &mut Batch) -> Content {
        let texts = rows.column_by_name(&self.text).and_then(|column| column.as_binary_opt::<i32>());
        let text = texts.filter(|texts| texts.is_valid(self.next)).map(|texts| texts.value(self.next));
        if text.is_some_and(|text| text.len() > LONGEST) {
            return Content::Bad("the text is longer than 64 MiB".to_owned());
        }
        let ids = self.id.as_deref().and_then(|id| rows.column_by_name(id));
        let id = ids.map_or(Cell::Missing, |ids| cell(ids, self.next, batch));
        Content::Cells { id, text: text.map(|text| batch.keep(text)) }
    }
}

impl Records for Rows {
    fn read(&mut self, source: usize, batch: &mut Batch) -> Result<bool, String> {
        let rows = match self.batch.take().filter(|rows| self.next < rows.num_rows()) {
            Some(rows) => rows,
            None => match self.reader.next() {
                None => return Ok(false),
                Some(rows) => {
                    self.next = 0;
                    rows.map_err(|error| error.to_string())?
                }
            },
        };
        let content = self.content(&rows, batch);
        batch.records.push(Record { source, line: None, content });
        self.consumed.fetch_add(self.bytes_per_row, Ordering::Relaxed);
        self.next += 1;
        self.batch = Some(rows);
        Ok(true)
    }
}

fn cell(ids: &dyn Array, row: usize, batch: &mut Batch) -> Cell {
    if ids.is_null(row) {
        return Cell::Missing;
    }
    if let Some(texts) = ids.as_binary_opt::<i32>() {
        return Cell::Text(batch.keep(texts.value(row)));
    }
    let number = match ids.data_type() {
        DataType::Int8 => number::<Int8Type>(ids, row),
        DataType::Int16 => number::<Int16Type>(ids, row),
        DataType::Int32 => number::<Int32Type>(ids, row),
        DataType::Int64 => number::<Int64Type>(ids, row),
        DataType::UInt8 => number::<UInt8Type>(ids, row),
        DataType::UInt16 => number::<UInt16Type>(ids, row),
        DataType::UInt32 => number::<UInt32Type>(ids, row),
        DataType::UInt64 => number::<UInt64Type>(ids, row),
        _ => None,
    };
    number.map_or(Cell::Missing, Cell::Number)
}

fn number<T: ArrowPrimitiveType<Native: TryInto<i64>>>(ids: &dyn Array, row: usize) -> Option<i64> {
    ids.as_primitive_opt::<T>()?.value(row).try_into().ok()
}

/// The file's schema with texts as mere bytes, so that one that is no UTF-8 does not take its neighbours with it.
fn plain_schema(file: &File) -> Result<SchemaDescriptor, ParquetError> {
    let metadata = ParquetMetaDataReader::new().parse_and_finish(file)?;
    let root = metadata.file_metadata().schema_descr().root_schema();
    let fields = root.get_fields().iter().map(plain).collect::<Result<_, _>>()?;
    let root = Type::group_type_builder(root.name()).with_fields(fields).build()?;
    Ok(SchemaDescriptor::new(Arc::new(root)))
}

fn plain(field: &TypePtr) -> Result<TypePtr, ParquetError> {
    if !field.is_primitive() || field.get_physical_type() != PhysicalType::BYTE_ARRAY {
        return Ok(Arc::clone(field));
    }
    let info = field.get_basic_info();
    let bytes = Type::primitive_type_builder(field.name(), PhysicalType::BYTE_ARRAY)
        .with_repetition(info.repetition());
    Ok(Arc::new(bytes.with_id(info.has_id().then(|| info.id())).build()?))
}
