//! What the parts of an article have in common: they know their article, and their place in it.

use std::hash::{Hash, Hasher};

use demec::Span;
use pyo3::prelude::*;

use crate::{article::Article, values::Offsets};

/// A part of an article, and the key that tells it from others of its kind.
pub(crate) struct Part<K> {
    pub(crate) article: Py<Article>,
    pub(crate) key: K,
}

impl<K: Copy> Part<K> {
    pub(crate) fn new(article: &Bound<'_, Article>, key: K) -> Self {
        Self { article: article.clone().unbind(), key }
    }

    /// Another part of the same article.
    pub(crate) fn with<Other>(&self, py: Python<'_>, key: Other) -> Part<Other> {
        Part { article: self.article.clone_ref(py), key }
    }

    pub(crate) fn core(&self) -> &demec::Article<'static> {
        &self.article.get().core
    }

    pub(crate) fn offsets(&self, span: Span) -> Offsets {
        self.article.get().offsets(span)
    }

    pub(crate) fn slice(&self, span: Span) -> &str {
        self.core().slice(span).unwrap_or_default()
    }

    /// How the part is pickled, which is the item at `index` of the article's attribute `list`.
    pub(crate) fn reduced<'py>(
        &self,
        py: Python<'py>,
        list: &'static str,
        index: Option<usize>,
    ) -> PyResult<Reduced<'py>> {
        let restore = py.import("demec._native")?.getattr("_restore")?;
        Ok((restore, (self.article.clone_ref(py), list, index)))
    }
}

/// Parts are the same if they stand at the same place of equal articles.
impl<K: PartialEq> PartialEq for Part<K> {
    fn eq(&self, other: &Self) -> bool {
        let articles = || self.article.is(&other.article) || self.article.get() == other.article.get();
        self.key == other.key && articles()
    }
}

impl<K: Hash> Hash for Part<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key.hash(state);
    }
}

/// What `__reduce__` returns: a function, and what it is to be called with.
pub(crate) type Reduced<'py> = (Bound<'py, PyAny>, (Py<Article>, &'static str, Option<usize>));

/// An attribute of the article, or the item at `index` of it: pickle's way back to a part.
#[pyfunction]
#[pyo3(signature = (article, attribute, index) -> "Any")]
pub(crate) fn _restore<'py>(
    article: &Bound<'py, Article>,
    attribute: &str,
    index: Option<usize>,
) -> PyResult<Bound<'py, PyAny>> {
    let value = article.getattr(attribute)?;
    match index {
        Some(index) => value.get_item(index),
        None => Ok(value),
    }
}
