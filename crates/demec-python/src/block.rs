//! Blocks as Python sees them.

use demec::{BlockKind, BlockLabel};
use pyo3::prelude::*;

use crate::{
    part::{Part, Reduced},
    values::{Name, shown},
};

/// A block of an article: its headline, a paragraph, a caption and so on.
#[pyclass(frozen, eq, hash, module = "demec")]
#[derive(PartialEq, Hash)]
pub(crate) struct Block(pub(crate) Part<demec::Block>);

#[pymethods]
impl Block {
    /// What it is in the layout; "other" for what stands beside the article proper.
    #[getter]
    fn kind(&self) -> Name<BlockKind> {
        Name(self.0.key.kind)
    }

    /// What a block of the kind "other" holds, where that is known.
    #[getter]
    fn label(&self) -> Option<Name<BlockLabel>> {
        self.0.key.label.map(Name)
    }

    /// The block as written.
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
        Ok(format!("Block({}: {})", self.0.key.kind, shown(py, self.text())?))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        let index = self.0.core().blocks().iter().position(|it| it == &self.0.key);
        self.0.reduced(py, "blocks", index)
    }
}
