//! Gazetteers as Python gives them: files, or mappings.

use std::{io, path::PathBuf, sync::Arc};

use demec::{ActorKind, GazetteerEntry, GazetteerError as CoreError};
use pyo3::{
    Borrowed,
    exceptions::{PyOSError, PyTypeError},
    inspect::PyStaticExpr,
    prelude::*,
    type_hint_identifier,
    types::{PyDict, PyList, PyMapping, PyString, PyTuple, PyType},
};

use crate::{errors, extract::is_missing};

/// Names of people, organisations, media and places that are known beforehand.
///
/// `parse` and `extract` take its names before all others: where one stands, the mention is the name alone, and its
/// actor has the entry's name, kind, country and id (`Actor.external_id`). The entry's roles come behind those that
/// the article gives.
///
/// An entry is a mapping with "name" and "kind" ("person", "organisation", "media", "place" or "group") and, if wanted,
/// "aliases" and "roles", lists of `str`, and "id" and "country". A data frame's `to_dict("records")` will do.
///
/// >>> import demec
/// >>> gazetteer = demec.Gazetteer([
/// ...     {"name": "Ayşe Yalın", "aliases": ("A. Yalın",), "kind": "person", "id": "Q1001"},
/// ... ])
/// >>> article = demec.parse('A. Yalın, "Köprü yazın açılacak" dedi.', gazetteer=gazetteer)
/// >>> article.actors[0].name, article.actors[0].external_id
/// ('Ayşe Yalın', 'Q1001')
///
/// Raises `GazetteerError`, a `ValueError`, that lists all entries that cannot be, and why.
#[pyclass(frozen, module = "demec")]
#[derive(Debug)]
pub(crate) struct Gazetteer {
    pub(crate) core: Arc<demec::Gazetteer>,
}

#[pymethods]
impl Gazetteer {
    #[new]
    #[pyo3(signature = (entries, /))]
    fn new(entries: Entries) -> PyResult<Self> {
        demec::Gazetteer::new(entries.0).map(Self::of).map_err(|error| gazetteer_error(&error))
    }

    /// Reads files that end in `.tsv` or `.toml` as one gazetteer.
    ///
    /// A `.tsv` file is a table whose columns are parted by tabs and named in the first row: name, kind, aliases, id,
    /// roles, country; several aliases or roles are parted by `|`. A `.toml` file has an `[[entry]]` each, with the same
    /// keys.
    ///
    /// Raises `OSError` if a file cannot be read, and `GazetteerError`, which names files and lines, if entries cannot be.
    #[classmethod]
    #[pyo3(signature = (path, /, *more: "str | PathLike[str]"))]
    fn load(_class: &Bound<'_, PyType>, py: Python<'_>, path: PathBuf, more: Vec<PathBuf>) -> PyResult<Self> {
        let read = py.detach(|| demec::Gazetteer::from_paths(std::iter::once(path).chain(more)));
        read.map(Self::of).map_err(|error| gazetteer_error(&error))
    }

    /// The entries as dictionaries.
    #[pyo3(signature = () -> "list[dict[str, Any]]")]
    fn to_dicts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let entries = PyList::empty(py);
        for entry in self.core.entries() {
            let dict = PyDict::new(py);
            dict.set_item("name", entry.name())?;
            dict.set_item("kind", entry.kind().as_str())?;
            dict.set_item("aliases", PyList::new(py, entry.aliases())?)?;
            dict.set_item("id", entry.id())?;
            dict.set_item("roles", PyList::new(py, entry.roles())?)?;
            dict.set_item("country", entry.country())?;
            entries.append(dict)?;
        }
        Ok(entries)
    }

    fn __len__(&self) -> usize {
        self.core.len()
    }

    fn __repr__(&self) -> String {
        format!("Gazetteer({} entries)", self.core.len())
    }

    #[pyo3(signature = () -> "tuple[type[Gazetteer], tuple[list[dict[str, Any]]]]")]
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyType>, Bound<'py, PyTuple>)> {
        let entries = slf.get().to_dicts(slf.py())?;
        Ok((slf.get_type(), PyTuple::new(slf.py(), [entries])?))
    }
}

/// What Python gives as entries.
struct Entries(Vec<GazetteerEntry>);

impl<'py> FromPyObject<'_, 'py> for Entries {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("demec._types", "Entries");

    fn extract(entries: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let read = (1..).zip(entries.try_iter()?).map(|(number, entry)| entry_of(&entry?, number));
        Ok(Self(read.collect::<PyResult<_>>()?))
    }
}

impl Gazetteer {
    fn of(core: demec::Gazetteer) -> Self {
        Self { core: Arc::new(core) }
    }
}

fn gazetteer_error(error: &CoreError) -> PyErr {
    match error {
        CoreError::Unreadable { path, source } if source.kind() != io::ErrorKind::InvalidData => {
            PyOSError::new_err((source.raw_os_error(), source.to_string(), path.clone()))
        }
        _ => errors::GazetteerError::new_err(error.to_string()),
    }
}

/// The entry of this number, counted from 1.
fn entry_of(entry: &Bound<'_, PyAny>, number: usize) -> PyResult<GazetteerEntry> {
    let wrong = |message: String| errors::GazetteerError::new_err(format!("entry {number}: {message}"));
    let mapping = entry
        .cast::<PyMapping>()
        .map_err(|_| PyTypeError::new_err(format!("entry {number} is no mapping such as a dict")))?;
    let (mut name, mut kind, mut id, mut country) = (None, None, None, None);
    let (mut aliases, mut roles) = (Vec::new(), Vec::new());
    for item in mapping.items()? {
        let (key, value): (String, Bound<'_, PyAny>) = item.extract()?;
        if is_missing(&value)? {
            continue;
        }
        match key.as_str() {
            "name" => name = Some(text(&value, &key, number)?),
            "kind" => kind = Some(text(&value, &key, number)?),
            "id" => id = Some(text(&value, &key, number)?),
            "country" => country = Some(text(&value, &key, number)?),
            "aliases" => aliases = texts(&value, &key, number)?,
            "roles" => roles = texts(&value, &key, number)?,
            _ => {
                return Err(wrong(format!(
                    "`{key}` is no key; there are: name, kind, aliases, id, roles, country"
                )));
            }
        }
    }
    let (Some(name), Some(kind)) = (name, kind) else {
        return Err(wrong("it needs a name and a kind".to_owned()));
    };
    let kind: ActorKind = kind.parse().map_err(|error| {
        let kinds: Vec<_> = ActorKind::ALL.iter().map(|kind| kind.as_str()).collect();
        wrong(format!("{error}; there are: {}", kinds.join(", ")))
    })?;
    let entry = GazetteerEntry::new(name, kind).with_aliases(aliases).with_roles(roles);
    let entry = id.into_iter().fold(entry, GazetteerEntry::with_id);
    Ok(country.into_iter().fold(entry, GazetteerEntry::with_country))
}

fn text(value: &Bound<'_, PyAny>, key: &str, number: usize) -> PyResult<String> {
    value.extract().map_err(|_| PyTypeError::new_err(format!("`{key}` of entry {number} is no str")))
}

fn texts(value: &Bound<'_, PyAny>, key: &str, number: usize) -> PyResult<Vec<String>> {
    let wrong = || PyTypeError::new_err(format!("`{key}` of entry {number} is no list of str"));
    if value.is_instance_of::<PyString>() {
        return Err(wrong());
    }
    let several = value.try_iter().map_err(|_| wrong())?;
    several.map(|item| item?.extract().map_err(|_| wrong())).collect()
}
