//! The Python package's native half: translation only.

#![expect(
    clippy::doc_link_with_quotes,
    reason = "the examples are Python's, where brackets and quotes are lists"
)]

mod actor;
mod article;
mod block;
mod dateline;
mod diagnostic;
mod errors;
mod extract;
mod gazetteer;
mod mention;
mod parse;
mod part;
mod quotation;
mod registry;
mod repair;
mod sources;
mod values;

#[pyo3::pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use crate::{
        actor::Actor,
        article::Article,
        block::Block,
        dateline::Dateline,
        diagnostic::Diagnostic,
        extract::{Extraction, Table},
        gazetteer::Gazetteer,
        mention::Mention,
        parse::parse,
        part::_restore,
        quotation::{Cue, Quotation},
        registry::Registry,
        repair::{Repair, repair},
        sources::{detect_language, parse_bytes, parse_feed, parse_html},
    };

    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "the name that Python gives a version")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
