//! Gazetteers: what their names do to an article, and which rows are refused.

mod articles;
mod rows;
