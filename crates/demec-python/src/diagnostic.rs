//! Diagnostics as Python sees them.

use demec::DiagnosticKind;
use pyo3::prelude::*;

use crate::{
    part::{Part, Reduced},
    values::{Name, shown},
};

/// A doubt about a place in the text. It never keeps an article from being read.
#[pyclass(frozen, eq, hash, module = "demec")]
#[derive(PartialEq, Hash)]
pub(crate) struct Diagnostic(pub(crate) Part<demec::Diagnostic>);

#[pymethods]
impl Diagnostic {
    /// What is doubtful, as a name for programs.
    #[getter]
    fn kind(&self) -> Name<DiagnosticKind> {
        Name(self.0.key.kind)
    }

    /// What is doubtful, as a sentence for people.
    #[getter]
    fn message(&self) -> String {
        self.0.key.kind.to_string()
    }

    /// The place as written.
    #[getter]
    fn text(&self) -> &str {
        self.0.slice(self.0.key.span)
    }

    /// Where it starts in the article's text.
    #[getter]
    fn start(&self) -> u32 {
        self.0.offsets(self.0.key.span).0
    }

    /// Where it ends in the article's text.
    #[getter]
    fn end(&self) -> u32 {
        self.0.offsets(self.0.key.span).1
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (start, end) = self.0.offsets(self.0.key.span);
        let kind = self.0.key.kind.as_str();
        Ok(format!("Diagnostic({kind} {start}:{end}: {})", shown(py, self.text())?))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        let index = self.0.core().diagnostics().iter().position(|it| it == &self.0.key);
        self.0.reduced(py, "diagnostics", index)
    }
}
