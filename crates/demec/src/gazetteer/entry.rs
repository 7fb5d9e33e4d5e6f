//! What a gazetteer knows of one actor.

use crate::model::{ActorKind, CountryCode};

/// Somebody or something that a [`Gazetteer`](super::Gazetteer) names.
///
/// ```
/// use demec::{ActorKind, GazetteerEntry};
///
/// let entry = GazetteerEntry::new("Ayşe Yalın", ActorKind::Person)
///     .with_aliases(["A. Yalın"])
///     .with_id("Q1001")
///     .with_roles(["Kıyıkent Belediye Başkanı"])
///     .with_country("TR");
/// assert_eq!(entry.id(), Some("Q1001"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GazetteerEntry {
    name: Box<str>,
    aliases: Box<[Box<str>]>,
    kind: ActorKind,
    id: Option<Box<str>>,
    roles: Box<[Box<str>]>,
    country: Option<Box<str>>,
}

fn boxed(strings: impl IntoIterator<Item = impl Into<Box<str>>>) -> Box<[Box<str>]> {
    strings.into_iter().map(Into::into).collect()
}

impl GazetteerEntry {
    /// An entry of this name and kind.
    #[must_use]
    pub fn new(name: impl Into<Box<str>>, kind: ActorKind) -> Self {
        let (aliases, roles) = Default::default();
        Self { name: name.into(), aliases, kind, id: None, roles, country: None }
    }

    /// The entry with these names beside its own; those it had are replaced.
    #[must_use]
    pub fn with_aliases(self, aliases: impl IntoIterator<Item = impl Into<Box<str>>>) -> Self {
        Self { aliases: boxed(aliases), ..self }
    }

    /// The entry under an id of another catalogue, such as Wikidata's.
    #[must_use]
    pub fn with_id(self, id: impl Into<Box<str>>) -> Self {
        Self { id: Some(id.into()), ..self }
    }

    /// The entry with these titles, in the nominative; those it had are replaced.
    #[must_use]
    pub fn with_roles(self, roles: impl IntoIterator<Item = impl Into<Box<str>>>) -> Self {
        Self { roles: boxed(roles), ..self }
    }

    /// The entry with the country it belongs to or is, as two letters of ISO 3166-1.
    #[must_use]
    pub fn with_country(self, country: impl Into<Box<str>>) -> Self {
        Self { country: Some(country.into()), ..self }
    }

    /// The name that its actor goes by.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The other names it is known by.
    #[must_use]
    pub fn aliases(&self) -> impl ExactSizeIterator<Item = &str> {
        self.aliases.iter().map(|alias| &**alias)
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> ActorKind {
        self.kind
    }

    /// What another catalogue calls it.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Its titles, in the nominative.
    #[must_use]
    pub fn roles(&self) -> impl ExactSizeIterator<Item = &str> {
        self.roles.iter().map(|role| &**role)
    }

    /// The country it belongs to or is.
    #[must_use]
    pub fn country(&self) -> Option<&str> {
        self.country.as_deref()
    }

    pub(crate) fn country_code(&self) -> Option<CountryCode> {
        self.country.as_deref().and_then(CountryCode::new)
    }

    /// Its name, then its aliases.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&*self.name).chain(self.aliases())
    }
}
