//! Many articles into tables: rows are drawn from Python, read by threads that never need Python, and come back
//! in order.

mod batch;
mod extraction;
mod table;
mod workers;

pub(crate) use batch::is_missing;
pub(crate) use extraction::Extraction;
pub(crate) use table::Table;
