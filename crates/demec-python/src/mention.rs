//! Mentions as Python sees them.

use demec::{ActorId, MentionKind, Span};
use pyo3::prelude::*;

use crate::{
    actor::Actor,
    part::{Part, Reduced},
    values::{Name, shown},
};

/// What tells a mention from the others.
#[derive(Clone, Copy, PartialEq, Hash)]
pub(crate) struct Key {
    span: Span,
    kind: MentionKind,
    actor: ActorId,
}

impl From<demec::Mention<'_>> for Key {
    fn from(mention: demec::Mention<'_>) -> Self {
        Self { span: mention.span(), kind: mention.kind(), actor: mention.actor().id() }
    }
}

/// A place in the text that stands for an actor: the name alone, without title or case suffix.
#[pyclass(frozen, eq, hash, module = "demec")]
#[derive(PartialEq, Hash)]
pub(crate) struct Mention(pub(crate) Part<Key>);

#[pymethods]
impl Mention {
    /// How it stands for its actor.
    #[getter]
    fn kind(&self) -> Name<MentionKind> {
        Name(self.0.key.kind)
    }

    /// The mention as written.
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

    /// The actor that it stands for.
    #[getter]
    fn actor(&self, py: Python<'_>) -> Actor {
        Actor(self.0.with(py, self.0.key.actor))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let Key { span, kind, actor } = self.0.key;
        let (start, end) = self.0.offsets(span);
        Ok(format!("Mention({actor} {kind} {start}:{end}: {})", shown(py, self.text())?))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        let index = self.0.core().mentions().position(|it| Key::from(it) == self.0.key);
        self.0.reduced(py, "mentions", index)
    }
}
