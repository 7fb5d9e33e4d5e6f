//! Rows as lines of cells. What is missing is empty; several texts in a cell stand between bars.

use std::io::{self, Write};

use arrow_array::RecordBatch;
use csv::{Writer, WriterBuilder};

use super::cells::{Cell, cell};

pub(super) fn begin<W: Write>(file: W, delimiter: u8) -> Writer<W> {
    WriterBuilder::new().delimiter(delimiter).flexible(true).from_writer(file)
}

pub(super) fn write<W: Write>(file: &mut Writer<W>, rows: &RecordBatch) -> io::Result<()> {
    for row in 0..rows.num_rows() {
        for column in rows.columns() {
            match cell(column, row) {
                Cell::Null => file.write_field("")?,
                Cell::Text(text) => file.write_field(text)?,
                Cell::Number(number) => file.write_field(number.to_string())?,
                Cell::Share(share) => file.write_field(share.to_string())?,
                Cell::Date(date) => file.write_field(date.to_string())?,
                Cell::Texts(texts) => file.write_field(texts.join("|"))?,
            }
        }
        file.write_record(None::<&[u8]>)?;
    }
    Ok(())
}
