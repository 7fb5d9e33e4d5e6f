//! The two forms of a gazetteer on disk.

use std::{path::PathBuf, sync::Arc};

use csv::StringRecord;
use serde::Deserialize;
use toml::Spanned;

use super::{GazetteerEntry, compile::Compiler, error::Place};
use crate::model::ActorKind;

/// A file, or none where the gazetteer is given as text.
type File<'a> = Option<&'a Arc<PathBuf>>;

fn place(file: File<'_>, line: usize) -> Place {
    Place { file: file.cloned(), line, unit: "line" }
}

fn kind_named(name: &str) -> Result<ActorKind, String> {
    name.parse().map_err(|error| {
        let kinds: Vec<_> = ActorKind::ALL.iter().map(|kind| kind.as_str()).collect();
        let (last, others) = kinds.split_last().unwrap_or((&"", &[]));
        format!("{error}: {} or {last}", others.join(", "))
    })
}

/// A gazetteer in TOML.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TomlFile {
    #[serde(default)]
    entry: Vec<Spanned<TomlEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TomlEntry {
    name: Box<str>,
    kind: Spanned<Box<str>>,
    #[serde(default)]
    aliases: Vec<Box<str>>,
    id: Option<Box<str>>,
    #[serde(default)]
    roles: Vec<Box<str>>,
    country: Option<Box<str>>,
}

/// Where the lines of a text begin.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(at, _)| at + 1).collect())
    }

    /// The line of a byte, counted from 1.
    fn at(&self, byte: usize) -> usize {
        1 + self.0.partition_point(|&start| start <= byte)
    }
}

pub(super) fn toml(text: &str, file: File<'_>, compiler: &mut Compiler) {
    let lines = Lines::of(text);
    let read = match toml::from_str::<TomlFile>(text) {
        Ok(read) => read,
        Err(error) => {
            let line = error.span().map_or(1, |span| lines.at(span.start));
            compiler.problem(place(file, line), error.message());
            return;
        }
    };
    for entry in read.entry {
        let here = place(file, lines.at(entry.span().start));
        let entry = entry.into_inner();
        match kind_named(entry.kind.get_ref()) {
            Ok(kind) => {
                let mut read =
                    GazetteerEntry::new(entry.name, kind).with_aliases(entry.aliases).with_roles(entry.roles);
                read = entry.id.into_iter().fold(read, GazetteerEntry::with_id);
                read = entry.country.into_iter().fold(read, GazetteerEntry::with_country);
                compiler.add(read, here);
            }
            Err(message) => compiler.problem(place(file, lines.at(entry.kind.span().start)), message),
        }
    }
}

/// The columns of a table; the first two must be there.
const COLUMNS: [&str; 6] = ["name", "kind", "aliases", "id", "roles", "country"];
/// What stands between several aliases or roles.
const SEPARATOR: char = '|';

/// Which field of a row is which column.
struct Header([Option<usize>; COLUMNS.len()]);

impl Header {
    fn new(row: &StringRecord) -> Result<Self, String> {
        let mut fields = [None; COLUMNS.len()];
        for (index, title) in row.iter().enumerate() {
            let column = COLUMNS.iter().position(|&column| column == title.trim());
            let field = column.and_then(|column| fields.get_mut(column));
            let field =
                field.ok_or_else(|| format!("`{title}` is no column; there are: {}", COLUMNS.join(", ")))?;
            if field.replace(index).is_some() {
                return Err(format!("there are two columns `{title}`"));
            }
        }
        let header = Self(fields);
        let missing = COLUMNS.iter().zip(header.0).take(2).find(|(_, field)| field.is_none());
        match missing {
            Some((column, _)) => Err(format!("the first row names no column `{column}`")),
            None => Ok(header),
        }
    }

    fn cell<'r>(&self, row: &'r StringRecord, column: usize) -> &'r str {
        self.0.get(column).copied().flatten().and_then(|field| row.get(field)).unwrap_or_default().trim()
    }

    fn entry(&self, row: &StringRecord, width: usize) -> Result<GazetteerEntry, String> {
        if row.len() != width {
            return Err(format!("there are {} columns, but the first row has {width}", row.len()));
        }
        let [name, kind, aliases, id, roles, country] = std::array::from_fn(|column| self.cell(row, column));
        let several = |cell: &'_ str| -> Vec<Box<str>> {
            let parts = cell.split(SEPARATOR).map(|part| part.trim().into());
            if cell.is_empty() { Vec::new() } else { parts.collect() }
        };
        let entry = GazetteerEntry::new(name, kind_named(kind)?)
            .with_aliases(several(aliases))
            .with_roles(several(roles));
        let entry = if id.is_empty() { entry } else { entry.with_id(id) };
        Ok(if country.is_empty() { entry } else { entry.with_country(country) })
    }
}

pub(super) fn tsv(text: &str, file: File<'_>, compiler: &mut Compiler) {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut header: Option<(Header, usize)> = None;
    for row in reader.records() {
        let row = match row {
            Ok(row) => row,
            Err(error) => {
                let line = error.position().map_or(1, csv::Position::line);
                compiler.problem(place(file, line as usize), error.to_string());
                return;
            }
        };
        let here = place(file, row.position().map_or(1, csv::Position::line) as usize);
        let entry = match &header {
            Some((header, width)) => header.entry(&row, *width),
            None => match Header::new(&row) {
                Ok(found) => {
                    header = Some((found, row.len()));
                    continue;
                }
                Err(message) => {
                    compiler.problem(here, message);
                    return;
                }
            },
        };
        match entry {
            Ok(entry) => compiler.add(entry, here),
            Err(message) => compiler.problem(here, message),
        }
    }
    if header.is_none() {
        compiler.problem(place(file, 1), "there is no first row that names the columns");
    }
}
