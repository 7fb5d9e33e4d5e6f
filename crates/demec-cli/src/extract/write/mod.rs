//! Tables into files.

mod cells;
mod csv;
mod jsonl;
mod parquet;

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use flate2::{Compression, GzBuilder, write::GzEncoder};

use super::{
    failure::ExtractError,
    forms::{Ending, Form, Packing},
};

/// How a packed file is packed: the level at which zstd is about as fast as the disk.
const ZSTD_LEVEL: i32 = 3;
const BUFFER: usize = 1 << 18;

/// A file that a table goes to.
#[derive(Debug, Clone)]
pub(crate) struct Output {
    pub(crate) table: TableName,
    pub(crate) path: PathBuf,
    ending: Ending,
}

/// Which of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TableName {
    Quotations,
    Actors,
    Articles,
}

impl TableName {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Quotations => "quotations",
            Self::Actors => "actors",
            Self::Articles => "articles",
        }
    }

    pub(crate) const fn of(self, tables: &demec_tables::Tables) -> &RecordBatch {
        match self {
            Self::Quotations => &tables.quotations,
            Self::Actors => &tables.actors,
            Self::Articles => &tables.articles,
        }
    }
}

impl Output {
    pub(crate) fn new(table: TableName, path: &Path) -> Result<Self, ExtractError> {
        let ending = Ending::of(path).filter(|ending| match ending.form {
            Form::Text => false,
            Form::Jsonl | Form::Csv => true,
            Form::Parquet => ending.packing == Packing::None,
        });
        let refused = || {
            format!(
                "{}: a table ends in .jsonl or .csv, and .gz or .zst behind, or in .parquet",
                path.display()
            )
        };
        let ending = ending.ok_or_else(|| ExtractError::Arguments(refused()))?;
        Ok(Self { table, path: path.to_owned(), ending })
    }

    /// The file of this table in a part.
    pub(crate) fn in_part(&self, part: &Path) -> PathBuf {
        part.join(self.table.as_str())
    }

    /// Begins a file of a part.
    pub(crate) fn begin(&self, part: &Path, schema: &SchemaRef) -> Result<TableFile, ExtractError> {
        let path = self.in_part(part);
        let file = File::create(&path).map_err(ExtractError::writing(&path))?;
        let writer = match self.ending.form {
            Form::Parquet => {
                Writer::Parquet(parquet::begin(file, schema).map_err(|source| failed(&path, source))?)
            }
            Form::Csv => Writer::Csv(csv::begin(BufWriter::with_capacity(BUFFER, file), self.delimiter())),
            Form::Jsonl | Form::Text => Writer::Jsonl(BufWriter::with_capacity(BUFFER, file)),
        };
        Ok(TableFile { path, writer })
    }

    /// Puts the files of all parts together, and the whole in its place.
    pub(crate) fn join(&self, parts: &[PathBuf], schema: &SchemaRef) -> Result<(), ExtractError> {
        let unfinished = beside(&self.path, ".unfinished");
        let files = parts.iter().map(|part| self.in_part(part));
        if self.ending.form == Form::Parquet {
            parquet::join(&unfinished, files, schema).map_err(|source| failed(&self.path, source))?;
        } else {
            let joined = self.join_packed(&unfinished, files, schema);
            joined.map_err(ExtractError::writing(&self.path))?;
        }
        fs::rename(&unfinished, &self.path).map_err(ExtractError::writing(&self.path))
    }

    fn join_packed(
        &self,
        whole: &Path,
        files: impl Iterator<Item = PathBuf>,
        schema: &SchemaRef,
    ) -> io::Result<()> {
        let mut whole = Packer::new(File::create(whole)?, self.ending.packing)?;
        if self.ending.form == Form::Csv {
            let mut header = csv::begin(Vec::new(), self.delimiter());
            header.write_record(schema.fields().iter().map(|field| field.name()))?;
            whole.write_all(&header.into_inner().map_err(::csv::IntoInnerError::into_error)?)?;
        }
        for file in files {
            io::copy(&mut File::open(file)?, &mut whole)?;
        }
        whole.finish()?.sync_all()
    }

    fn delimiter(&self) -> u8 {
        let name = self.path.to_string_lossy();
        if name.contains(".tsv") { b'\t' } else { b',' }
    }
}

/// `path` with something behind its name.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn failed(path: &Path, source: ::parquet::errors::ParquetError) -> ExtractError {
    ExtractError::Parquet { path: path.to_owned(), source }
}

/// A table in a part that is being written.
pub(crate) struct TableFile {
    path: PathBuf,
    writer: Writer,
}

enum Writer {
    Jsonl(BufWriter<File>),
    Csv(::csv::Writer<BufWriter<File>>),
    Parquet(parquet::Writer),
}

impl TableFile {
    pub(crate) fn write(&mut self, rows: &RecordBatch) -> Result<(), ExtractError> {
        let written = match &mut self.writer {
            Writer::Jsonl(file) => jsonl::write(file, rows),
            Writer::Csv(file) => csv::write(file, rows),
            Writer::Parquet(file) => return file.write(rows).map_err(|source| failed(&self.path, source)),
        };
        written.map_err(ExtractError::writing(&self.path))
    }

    /// Ends the file. It is on the disk then.
    pub(crate) fn finish(self) -> Result<(), ExtractError> {
        let path = &self.path;
        let file = match self.writer {
            Writer::Jsonl(file) => file.into_inner().map_err(io::IntoInnerError::into_error),
            Writer::Csv(file) => file
                .into_inner()
                .map_err(::csv::IntoInnerError::into_error)
                .and_then(|file| file.into_inner().map_err(io::IntoInnerError::into_error)),
            Writer::Parquet(file) => Ok(file.into_inner().map_err(|source| failed(path, source))?),
        };
        file.and_then(|file| file.sync_all()).map_err(ExtractError::writing(path))
    }
}

/// A file that is packed as it is written.
enum Packer {
    None(BufWriter<File>),
    Gzip(GzEncoder<BufWriter<File>>),
    Zstd(zstd::Encoder<'static, BufWriter<File>>),
}

impl Packer {
    fn new(file: File, packing: Packing) -> io::Result<Self> {
        let file = BufWriter::with_capacity(BUFFER, file);
        Ok(match packing {
            Packing::None => Self::None(file),
            // Neither a name nor a time, so that the same rows are the same bytes.
            Packing::Gzip => Self::Gzip(GzBuilder::new().write(file, Compression::default())),
            Packing::Zstd => Self::Zstd(zstd::Encoder::new(file, ZSTD_LEVEL)?),
        })
    }

    fn finish(self) -> io::Result<File> {
        let file = match self {
            Self::None(file) => file,
            Self::Gzip(packer) => packer.finish()?,
            Self::Zstd(packer) => packer.finish()?,
        };
        file.into_inner().map_err(io::IntoInnerError::into_error)
    }
}

impl Write for Packer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::None(file) => file.write(bytes),
            Self::Gzip(packer) => packer.write(bytes),
            Self::Zstd(packer) => packer.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::None(file) => file.flush(),
            Self::Gzip(packer) => packer.flush(),
            Self::Zstd(packer) => packer.flush(),
        }
    }
}
