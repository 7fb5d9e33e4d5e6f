//! The package's exceptions, which are declared in Python, and how the core's errors become them.

use demec::{ArticleError as CoreArticleError, OffsetUnit, UnknownName};
use pyo3::{exceptions::PyValueError, import_exception, prelude::*};

import_exception!(demec, ArticleError);
import_exception!(demec, GazetteerError);
import_exception!(demec, RegistryError);
import_exception!(demec, TextError);
import_exception!(demec, UnknownLanguageError);

pub(crate) fn article_error(error: &CoreArticleError) -> PyErr {
    let mut message = error.to_string();
    if let Some(cause) = std::error::Error::source(error) {
        message = format!("{message}: {cause}");
    }
    ArticleError::new_err(message)
}

/// `text` holds a lone surrogate: the half of a character.
pub(crate) fn surrogate_error(py: Python<'_>, cause: PyErr) -> PyErr {
    let index = cause.value(py).getattr("start").and_then(|start| start.extract::<usize>());
    let Ok(index) = index else { return cause };
    let error = TextError::new_err(format!(
        "the text has a lone surrogate at index {index}: it was decoded wrongly, \
         or cut in the middle of a character"
    ));
    error.set_cause(py, Some(cause));
    error
}

pub(crate) fn too_long() -> PyErr {
    TextError::new_err("the text is longer than 4 GiB")
}

pub(crate) fn unknown_language(code: &str, known: &[&str]) -> PyErr {
    let known = known.join(", ");
    UnknownLanguageError::new_err(format!("no language `{code}` is on board; there is: {known}"))
}

pub(crate) fn unknown_unit(error: &UnknownName) -> PyErr {
    let known: Vec<_> = OffsetUnit::ALL.iter().map(|unit| unit.as_str()).collect();
    PyValueError::new_err(format!("{error}; there are: {}", known.join(", ")))
}
