//! `tokens → mentions and quotations`: productions of nom over tokens.

pub(crate) mod mention;
pub(crate) mod tokens;
