//! What a file holds and how it is packed, as its ending says.

use std::path::Path;

/// How records lie in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// The file is one text.
    Text,
    /// A JSON object a line.
    Jsonl,
    /// A record a row, behind a row of names.
    Csv,
    /// Columns.
    Parquet,
}

/// How a file is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Packing {
    None,
    Gzip,
    Zstd,
}

/// What an ending says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ending {
    pub(crate) form: Form,
    pub(crate) packing: Packing,
}

impl Ending {
    /// `None` where the ending is none of ours.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?.to_ascii_lowercase();
        let (name, packing) = match name.rsplit_once('.')? {
            (inner, "gz") => (inner, Packing::Gzip),
            (inner, "zst" | "zstd") => (inner, Packing::Zstd),
            _ => (name.as_str(), Packing::None),
        };
        let form = match name.rsplit_once('.')?.1 {
            "txt" => Form::Text,
            "jsonl" | "ndjson" => Form::Jsonl,
            "csv" | "tsv" => Form::Csv,
            "parquet" => Form::Parquet,
            _ => return None,
        };
        Some(Self { form, packing })
    }
}

#[cfg(test)]
mod tests {
    use super::{Ending, Form, Packing};
    use std::path::Path;

    #[test]
    fn endings_say_what_files_hold() {
        for (name, form, packing) in [
            ("a/b.txt", Form::Text, Packing::None),
            ("b.JSONL", Form::Jsonl, Packing::None),
            ("b.v2.csv.gz", Form::Csv, Packing::Gzip),
            ("b.tsv.zst", Form::Csv, Packing::Zstd),
            ("b.parquet", Form::Parquet, Packing::None),
        ] {
            assert_eq!(Ending::of(Path::new(name)), Some(Ending { form, packing }), "{name}");
        }
        for name in ["b", "b.gz", "jsonl", "b.json", "b.csv.bz2", ""] {
            assert_eq!(Ending::of(Path::new(name)), None, "{name}");
        }
    }
}
