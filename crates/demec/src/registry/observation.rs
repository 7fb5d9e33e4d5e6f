//! What one article says of an actor, as the key under which articles that say the same are counted.

use std::{
    collections::BTreeMap,
    hash::{Hash, Hasher},
};

use hashbrown::Equivalent;
use serde::{Deserialize, Serialize};

use crate::model::{Actor, ActorKind, MentionKind};

/// An actor as articles show it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Observation {
    pub(super) name: Box<str>,
    pub(super) kind: ActorKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) external_id: Option<Box<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) country: Option<Box<str>>,
    /// Sorted, none twice.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub(super) roles: Box<[Box<str>]>,
}

/// How often an actor was observed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Tally {
    pub(super) articles: u64,
    pub(super) quotations: u64,
    pub(super) mentions: u64,
    /// The names under which it is mentioned, as written, and how often.
    pub(super) aliases: BTreeMap<Box<str>, u64>,
}

impl Tally {
    pub(super) fn add(&mut self, other: Self) {
        self.articles += other.articles;
        self.quotations += other.quotations;
        self.mentions += other.mentions;
        for (alias, count) in other.aliases {
            *self.aliases.entry(alias).or_default() += count;
        }
    }

    pub(super) fn count_alias(&mut self, alias: &str) {
        match self.aliases.get_mut(alias) {
            Some(count) => *count += 1,
            None => drop(self.aliases.insert(alias.into(), 1)),
        }
    }
}

/// An observation that borrows from its article.
#[derive(Debug)]
pub(super) struct Seen<'a> {
    pub(super) name: &'a str,
    pub(super) kind: ActorKind,
    external_id: Option<&'a str>,
    country: Option<&'a str>,
    roles: Vec<&'a str>,
}

impl<'a> Seen<'a> {
    /// What an article says of an actor; nothing of one that it does not name, since nobody knows who that is elsewhere.
    pub(super) fn of(actor: Actor<'a>) -> Option<Self> {
        let named = actor.mentions().any(|mention| is_name(mention.kind()));
        let mut roles: Vec<&str> = actor.roles().collect();
        roles.sort_unstable();
        roles.dedup();
        named.then(|| Self {
            name: actor.name(),
            kind: actor.kind(),
            external_id: actor.external_id(),
            country: actor.country(),
            roles,
        })
    }

    pub(super) fn to_owned(&self) -> Observation {
        Observation {
            name: self.name.into(),
            kind: self.kind,
            external_id: self.external_id.map(Into::into),
            country: self.country.map(Into::into),
            roles: self.roles.iter().map(|&role| role.into()).collect(),
        }
    }
}

/// Whether a mention of this kind is a name of its actor.
pub(super) fn is_name(kind: MentionKind) -> bool {
    matches!(kind, MentionKind::Name | MentionKind::Metonym)
}

fn hash_parts<'a, H: Hasher>(
    (name, kind, id, country): (&str, ActorKind, Option<&str>, Option<&str>),
    roles: impl Iterator<Item = &'a str>,
    state: &mut H,
) {
    (name, kind, id, country).hash(state);
    roles.for_each(|role| role.hash(state));
}

impl Hash for Observation {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let parts = (&*self.name, self.kind, self.external_id.as_deref(), self.country.as_deref());
        hash_parts(parts, self.roles.iter().map(|role| &**role), state);
    }
}

impl Hash for Seen<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        hash_parts((self.name, self.kind, self.external_id, self.country), self.roles.iter().copied(), state);
    }
}

impl Equivalent<Observation> for Seen<'_> {
    fn equivalent(&self, other: &Observation) -> bool {
        (self.name, self.kind, self.external_id, self.country)
            == (&*other.name, other.kind, other.external_id.as_deref(), other.country.as_deref())
            && self.roles.iter().copied().eq(other.roles.iter().map(|role| &**role))
    }
}
