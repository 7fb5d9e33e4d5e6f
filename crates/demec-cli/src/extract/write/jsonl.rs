//! Rows as JSON objects, one a line, with the columns' names as keys.

use std::io::{self, Write};

use arrow_array::RecordBatch;

use super::cells::{Cell, cell};

pub(super) fn write(file: &mut impl Write, rows: &RecordBatch) -> io::Result<()> {
    let schema = rows.schema();
    for row in 0..rows.num_rows() {
        let mut before: &[u8] = b"{";
        for (field, column) in schema.fields().iter().zip(rows.columns()) {
            file.write_all(before)?;
            before = b",";
            serde_json::to_writer(&mut *file, field.name())?;
            file.write_all(b":")?;
            match cell(column, row) {
                Cell::Null => file.write_all(b"null")?,
                Cell::Text(text) => serde_json::to_writer(&mut *file, text)?,
                Cell::Number(number) => write!(file, "{number}")?,
                Cell::Share(share) => serde_json::to_writer(&mut *file, &share)?,
                Cell::Date(date) => write!(file, "\"{date}\"")?,
                Cell::Texts(texts) => serde_json::to_writer(&mut *file, &texts)?,
            }
        }
        file.write_all(b"}\n")?;
    }
    Ok(())
}
