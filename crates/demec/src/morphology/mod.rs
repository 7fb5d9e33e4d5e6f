//! Words and their endings: what a suffix says, how stems take suffixes, and what the ending of an unknown word
//! lets one guess.

pub(crate) mod cuts;
pub(crate) mod endings;
pub(crate) mod form;
pub(crate) mod harmony;
pub(crate) mod paradigm;
pub(crate) mod stem;
mod tails;
