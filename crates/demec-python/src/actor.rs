//! Actors as Python sees them.

use demec::{ActorId, ActorKind};
use pyo3::prelude::*;

use crate::{
    mention::Mention,
    part::{Part, Reduced},
    values::{Items, Name, shown},
};

/// A person, organisation, medium, place or group that the article speaks of.
///
/// >>> import demec
/// >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
/// >>> [(actor.name, actor.kind, actor.roles) for actor in article.actors]
/// [('Kerem Aydın', 'person', ('Vali',))]
#[pyclass(frozen, eq, hash, module = "demec")]
#[derive(PartialEq, Hash)]
pub(crate) struct Actor(pub(crate) Part<ActorId>);

impl Actor {
    fn core(&self) -> demec::Actor<'_> {
        self.0.core().actor(self.0.key).expect("the id is of this article")
    }
}

#[pymethods]
impl Actor {
    /// Its id in this article: "a1", "a2" and so on, in the order of first mention.
    #[getter]
    fn id(&self) -> String {
        self.0.key.to_string()
    }

    /// The fullest name in the article, in the nominative.
    #[getter]
    fn name(&self) -> &str {
        self.core().name()
    }

    /// What it is.
    #[getter]
    fn kind(&self) -> Name<ActorKind> {
        Name(self.core().kind())
    }

    /// The titles that the article gives it, in the nominative.
    #[getter]
    fn roles(&self) -> Items<&str> {
        self.core().roles().collect()
    }

    /// The country that it belongs to or is, as two letters of ISO 3166-1.
    #[getter]
    fn country(&self) -> Option<&str> {
        self.core().country()
    }

    /// The id under which a gazetteer knows it.
    #[getter]
    fn external_id(&self) -> Option<&str> {
        self.core().external_id()
    }

    /// The places in the text that stand for it, in their order.
    #[getter]
    fn mentions(&self, py: Python<'_>) -> Items<Mention> {
        self.core().mentions().map(|it| Mention(self.0.with(py, it.into()))).collect()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let actor = self.core();
        let names: Vec<_> = std::iter::once(actor.name()).chain(actor.roles()).collect();
        Ok(format!("Actor({} {}: {})", actor.id(), actor.kind(), shown(py, &names.join(", "))?))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        self.0.reduced(py, "actors", Some(self.0.key.index()))
    }
}
