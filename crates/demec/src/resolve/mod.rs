//! `mentions and quotations → the article`: dropped subjects, nesting.

pub(crate) mod actors;
mod certainty;
pub(crate) mod quotations;
pub(crate) mod sources;
pub(crate) mod speakers;
