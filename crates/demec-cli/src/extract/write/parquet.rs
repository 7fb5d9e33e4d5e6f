//! Tables as Parquet: each part is a row group, and the whole is made of them without unpacking anything.

use std::{
    fs::File,
    path::{Path, PathBuf},
    sync::Arc,
};

use arrow_schema::SchemaRef;
use parquet::{
    arrow::{ArrowSchemaConverter, ArrowWriter, add_encoded_arrow_schema_to_metadata},
    basic::{Compression, ZstdLevel},
    column::writer::ColumnCloseResult,
    errors::ParquetError,
    file::{
        metadata::{PageIndexPolicy, ParquetMetaDataReader},
        properties::{WriterProperties, WriterPropertiesBuilder},
        writer::SerializedFileWriter,
    },
};

pub(super) type Writer = ArrowWriter<File>;

pub(super) fn begin(file: File, schema: &SchemaRef) -> Result<Writer, ParquetError> {
    ArrowWriter::try_new(file, Arc::clone(schema), Some(properties().build()))
}

fn properties() -> WriterPropertiesBuilder {
    WriterProperties::builder()
        .set_compression(Compression::ZSTD(ZstdLevel::default()))
        .set_max_row_group_row_count(None)
        .set_created_by(concat!("demec ", env!("CARGO_PKG_VERSION")).to_owned())
}

/// Writes the row groups of `parts` to `whole`, in their order.
pub(super) fn join(
    whole: &Path,
    parts: impl Iterator<Item = PathBuf>,
    schema: &SchemaRef,
) -> Result<(), ParquetError> {
    let mut properties = properties().build();
    add_encoded_arrow_schema_to_metadata(schema, &mut properties);
    let columns = ArrowSchemaConverter::new().convert(schema)?.root_schema_ptr();
    let mut whole = SerializedFileWriter::new(File::create(whole)?, columns, Arc::new(properties))?;
    for part in parts {
        append(&mut whole, &File::open(part)?)?;
    }
    whole.finish()?;
    Ok(whole.inner().sync_all()?)
}

fn append(whole: &mut SerializedFileWriter<File>, part: &File) -> Result<(), ParquetError> {
    let reader = ParquetMetaDataReader::new().with_page_index_policy(PageIndexPolicy::Optional);
    let metadata = reader.parse_and_finish(part)?;
    let pages = metadata.page_index();
    for (number, group) in metadata.row_groups().iter().enumerate() {
        let mut appended = whole.next_row_group()?;
        for (at, column) in group.columns().iter().enumerate() {
            let close = ColumnCloseResult {
                bytes_written: u64::try_from(column.compressed_size()).unwrap_or_default(),
                rows_written: u64::try_from(group.num_rows()).unwrap_or_default(),
                metadata: column.clone(),
                bloom_filter: None,
                column_index: pages.and_then(|pages| pages.column_index(number, at)).cloned(),
                offset_index: pages.and_then(|pages| pages.offset_index(number, at)).cloned(),
            };
            appended.append_column(part, close)?;
        }
        appended.close()?;
    }
    Ok(())
}
