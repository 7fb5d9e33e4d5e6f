//! Cells, of the types that the tables have.

use std::fmt;

use arrow_array::{
    Array,
    cast::AsArray,
    types::{Date32Type, Float64Type, Int64Type},
};
use arrow_schema::DataType;

#[derive(Debug, PartialEq)]
pub(super) enum Cell<'c> {
    Null,
    Text(&'c str),
    Texts(Vec<&'c str>),
    Number(i64),
    Share(f64),
    Date(Date),
}

/// A day, counted from the first of January 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Date(i32);

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match Date32Type::to_naive_date_opt(self.0) {
            Some(date) => date.fmt(f),
            None => Ok(()),
        }
    }
}

/// The cell of a column in this row; of another type than the tables have, it is nothing.
pub(super) fn cell(column: &dyn Array, row: usize) -> Cell<'_> {
    if column.is_null(row) {
        return Cell::Null;
    }
    let cell = match column.data_type() {
        DataType::Utf8 => {
            column.as_string_opt().map(|texts: &arrow_array::StringArray| Cell::Text(texts.value(row)))
        }
        DataType::Int64 => column.as_primitive_opt::<Int64Type>().map(|it| Cell::Number(it.value(row))),
        DataType::Float64 => column.as_primitive_opt::<Float64Type>().map(|it| Cell::Share(it.value(row))),
        DataType::Date32 => column.as_primitive_opt::<Date32Type>().map(|it| Cell::Date(Date(it.value(row)))),
        DataType::List(_) => column.as_list_opt::<i32>().and_then(|lists| texts(lists, row)).map(Cell::Texts),
        _ => None,
    };
    cell.unwrap_or(Cell::Null)
}

fn texts(lists: &arrow_array::ListArray, row: usize) -> Option<Vec<&str>> {
    let texts = lists.values().as_string_opt::<i32>()?;
    let [start, end] = [*lists.value_offsets().get(row)?, *lists.value_offsets().get(row + 1)?];
    Some((usize::try_from(start).ok()?..usize::try_from(end).ok()?).map(|at| texts.value(at)).collect())
}
