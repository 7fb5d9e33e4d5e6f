//! The registry as Python sees it.

use pyo3::{
    prelude::*,
    types::{PyDict, PyList, PyType},
};

use crate::{article::Article, errors, extract::Table};

/// The actors of many articles; the native part of `demec.Registry`.
#[pyclass(eq, module = "demec._native", name = "_Registry")]
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Registry {
    pub(crate) core: demec::Registry,
}

#[pymethods]
impl Registry {
    #[new]
    fn new() -> Self {
        Self::default()
    }

    /// Reads what `to_json` wrote.
    #[classmethod]
    #[pyo3(signature = (json, /))]
    fn from_json(_class: &Bound<'_, PyType>, py: Python<'_>, json: &str) -> PyResult<Self> {
        let read = py.detach(|| demec::Registry::from_json(json));
        Ok(Self { core: read.map_err(|error| errors::RegistryError::new_err(error.to_string()))? })
    }

    fn to_json(&self, py: Python<'_>) -> String {
        py.detach(|| self.core.to_json())
    }

    #[pyo3(signature = (article, /))]
    fn add(&mut self, article: &Article) {
        self.core.add(&article.core);
    }

    #[pyo3(signature = (other, /))]
    fn merge(&mut self, other: &Self) {
        self.core.merge(other.core.clone());
    }

    /// How many articles were added.
    #[getter]
    fn articles(&self) -> u64 {
        self.core.articles()
    }

    /// The actors, one a row.
    fn table(&self, py: Python<'_>) -> Table {
        let rows = py.detach(|| demec_tables::registry(&self.core));
        Table::new(rows.schema(), vec![rows])
    }

    /// The actors, one a row, as dictionaries.
    #[pyo3(signature = () -> "list[dict[str, Any]]")]
    fn to_dicts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let rows = PyList::empty(py);
        for actor in py.detach(|| self.core.actors()) {
            let names = |counted: &[(String, u64)]| PyList::new(py, counted.iter().map(|(name, _)| name));
            let row = PyDict::new(py);
            row.set_item("name", &actor.name)?;
            row.set_item("kind", actor.kind.as_str())?;
            row.set_item("external_id", &actor.external_id)?;
            row.set_item("country", &actor.country)?;
            row.set_item("roles", names(&actor.roles)?)?;
            row.set_item("aliases", names(&actor.aliases)?)?;
            row.set_item("articles", actor.articles)?;
            row.set_item("quotations", actor.quotations)?;
            row.set_item("mentions", actor.mentions)?;
            rows.append(row)?;
        }
        Ok(rows)
    }
}
