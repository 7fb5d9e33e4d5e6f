//! Datelines as Python sees them.

use pyo3::prelude::*;

use crate::{
    part::{Part, Reduced},
    values::{Clock, Day, shown},
};

/// When and where an article was written and for which outlet, from its dateline and credits.
#[pyclass(frozen, eq, hash, module = "demec")]
#[derive(PartialEq, Hash)]
pub(crate) struct Dateline(pub(crate) Part<()>);

impl Dateline {
    fn core(&self) -> demec::Dateline<'_> {
        self.0.core().dateline().expect("the article has a dateline")
    }
}

#[pymethods]
impl Dateline {
    /// The day.
    #[getter]
    fn date(&self) -> Option<Day> {
        self.core().date().map(Day)
    }

    /// The time of day, without a zone: it is the local one.
    #[getter]
    fn time(&self) -> Option<Clock> {
        self.core().time().map(Clock)
    }

    /// The place, as written.
    #[getter]
    fn place(&self) -> Option<&str> {
        self.core().place()
    }

    /// The outlet or outlets, as written.
    #[getter]
    fn source(&self) -> Option<&str> {
        self.core().source()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let dateline = self.core();
        let mut fields: Vec<String> = Vec::new();
        fields.extend(dateline.date().map(|it| it.to_string()));
        fields.extend(dateline.time().map(|it| it.to_string()));
        for written in [dateline.place(), dateline.source()].into_iter().flatten() {
            fields.push(shown(py, written)?);
        }
        Ok(format!("Dateline({})", fields.join(", ")))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        self.0.reduced(py, "dateline", None)
    }
}
