//! Those who speak, act or are spoken about.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::article::{Article, Linked};
use super::mention::Mention;
use super::names::{display_by_name, named};
use super::pool::{Run, StrRef};

named! {
    /// What an actor is.
    pub enum ActorKind, "kind of actor" {
        /// A human being.
        Person = "person",
        /// An institution, party, company or state body.
        Organisation = "organisation",
        /// An outlet or agency.
        Media = "media",
        /// A country or city standing for those who act for it.
        Place = "place",
        /// Several at once: *taraflar*, *iki lider*.
        Group = "group",
    }
}

display_by_name!(ActorKind);

/// The number of an actor in its article, from 0 in the order of first mention; shown as `a1`, `a2` and so on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActorId(pub(super) u32);

impl ActorId {
    /// The place of the actor in [`Article::actors`], from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

impl fmt::Display for ActorId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a{}", u64::from(self.0) + 1)
    }
}

/// A country by its two letters of ISO 3166-1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CountryCode([u8; 2]);

impl CountryCode {
    /// The code, if it is two capital letters.
    pub(crate) fn new(code: &str) -> Option<Self> {
        let letters: [u8; 2] = code.as_bytes().try_into().ok()?;
        letters.iter().all(u8::is_ascii_uppercase).then_some(Self(letters))
    }

    pub(crate) fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// An actor as the stages found it; its mentions point to it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ActorRecord {
    /// The fullest form in the article, in the nominative.
    pub(crate) name: StrRef,
    pub(crate) kind: ActorKind,
    pub(crate) country: Option<CountryCode>,
    /// What a gazetteer calls the actor.
    pub(crate) external_id: Option<StrRef>,
    /// Titles in the nominative, in [`Draft::roles`](super::Draft::roles).
    pub(crate) roles: Run,
}

/// A person, organisation, medium, place or group that mentions in the text stand for.
#[derive(Clone, Copy)]
pub struct Actor<'a> {
    pub(super) article: &'a Article<'a>,
    pub(super) index: u32,
    pub(super) linked: &'a Linked<ActorRecord>,
}

impl<'a> Actor<'a> {
    /// The id of the actor in this article.
    #[must_use]
    pub const fn id(self) -> ActorId {
        ActorId(self.index)
    }

    /// The fullest name in the article, in the nominative.
    #[must_use]
    pub fn name(self) -> &'a str {
        self.article.resolve(self.linked.record.name)
    }

    /// What the actor is.
    #[must_use]
    pub const fn kind(self) -> ActorKind {
        self.linked.record.kind
    }

    /// The titles that the article gives the actor, in the nominative.
    #[must_use]
    pub fn roles(self) -> impl ExactSizeIterator<Item = &'a str> + DoubleEndedIterator + Clone + use<'a> {
        let article = self.article;
        article.roles_in(self.linked.record.roles).iter().map(move |&role| article.resolve(role))
    }

    /// The country that the actor belongs to or is, as two letters of ISO 3166-1.
    #[must_use]
    pub fn country(self) -> Option<&'a str> {
        self.linked.record.country.as_ref().map(CountryCode::as_str)
    }

    /// The id under which a gazetteer knows the actor.
    #[must_use]
    pub fn external_id(self) -> Option<&'a str> {
        self.linked.record.external_id.map(|id| self.article.resolve(id))
    }

    /// The places in the text that stand for the actor, in their order.
    pub fn mentions(self) -> impl Iterator<Item = Mention<'a>> + Clone + use<'a> {
        let article = self.article;
        let first = article.linked_mention(self.linked.mention);
        std::iter::successors(first, move |linked| article.linked_mention(linked.mention))
            .map(move |linked| Mention { actor: self, record: &linked.record })
    }
}

impl fmt::Debug for Actor<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Actor")
            .field("id", &format_args!("{}", self.id()))
            .field("name", &self.name())
            .field("kind", &self.kind())
            .finish_non_exhaustive()
    }
}
