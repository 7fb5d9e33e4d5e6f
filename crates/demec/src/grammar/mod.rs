//! `tokens → mentions and quotations`: productions of nom over tokens.

pub(crate) mod cue;
pub(crate) mod mention;
pub(crate) mod quotation;
mod token_set;
pub(crate) mod tokens;
