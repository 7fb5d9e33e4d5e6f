//! A registry as JSON: what was counted, so that it can be merged with others once read again.

use hashbrown::HashMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _, ser::SerializeStruct};

use super::{
    Registry,
    observation::{Observation, Tally},
};

/// The version of the form.
const SCHEMA: u32 = 1;

/// JSON that is no registry.
///
/// ```
/// let error = demec::Registry::from_json("{}").unwrap_err();
/// assert_eq!(error.to_string(), "not a registry: missing field `schema` at line 1 column 2");
/// ```
#[derive(Debug, thiserror::Error)]
#[error("not a registry: {0}")]
pub struct RegistryError(#[from] serde_json::Error);

/// An observation with its counts.
#[derive(Serialize, Deserialize)]
struct Row<S, T> {
    #[serde(flatten)]
    seen: S,
    #[serde(flatten)]
    tally: T,
}

#[derive(Deserialize)]
struct RegistryJson {
    schema: u32,
    articles: u64,
    observations: Vec<Row<Observation, Tally>>,
}

impl Registry {
    /// The registry as one line of JSON, the same for the same articles in whatever order: the observations that it was
    /// made from, not the table.
    ///
    /// # Panics
    ///
    /// Never: strings and whole numbers always serialise.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("strings and whole numbers always serialise")
    }

    /// Reads a registry that [`to_json`](Self::to_json) wrote.
    ///
    /// ```
    /// use demec::Registry;
    ///
    /// let mut registry = Registry::new();
    /// registry.add(&demec::parse("Vali Kerem Aydın, \"Yol akşama açılacak\" dedi."));
    /// let mut read = Registry::from_json(&registry.to_json())?;
    /// assert_eq!(read, registry);
    /// read.merge(registry);
    /// assert_eq!(read.actors()[0].articles, 2);
    /// # Ok::<(), demec::RegistryError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the JSON is no registry.
    pub fn from_json(json: &str) -> Result<Self, RegistryError> {
        Ok(serde_json::from_str(json)?)
    }
}

impl Serialize for Registry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows: Vec<_> = self.sorted().into_iter().map(|(seen, tally)| Row { seen, tally }).collect();
        let mut object = serializer.serialize_struct("Registry", 3)?;
        object.serialize_field("schema", &SCHEMA)?;
        object.serialize_field("articles", &self.articles)?;
        object.serialize_field("observations", &rows)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for Registry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = RegistryJson::deserialize(deserializer)?;
        if read.schema != SCHEMA {
            return Err(D::Error::custom(format!(
                "it is of schema {}, and this version reads {SCHEMA}",
                read.schema
            )));
        }
        let mut observations: HashMap<Observation, Tally, _> = HashMap::default();
        for Row { mut seen, tally } in read.observations {
            seen.roles.sort_unstable();
            observations.entry(seen).or_default().add(tally);
        }
        Ok(Self { articles: read.articles, observations })
    }
}
