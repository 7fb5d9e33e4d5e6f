//! The table: what all observations of an actor say together.

use std::{cmp::Reverse, collections::BTreeMap};

use serde::{Deserialize, Serialize};

use super::{
    names::words,
    observation::{Observation, Tally},
};
use crate::model::ActorKind;

/// An actor across articles: a row of [`Registry::actors`](super::Registry::actors).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RegistryActor {
    /// The name that most articles call it by.
    pub name: String,
    /// What it is in most articles.
    pub kind: ActorKind,
    /// The id under which a gazetteer knows it.
    pub external_id: Option<String>,
    /// The country that it belongs to or is, as two letters of ISO 3166-1.
    pub country: Option<String>,
    /// Its roles, and in how many articles it has each; those of the most articles first.
    pub roles: Vec<(String, u64)>,
    /// The names that it is mentioned by, as written, and how often; the most frequent first. A name with an ending counts for
    /// the name without it, if that occurs.
    pub aliases: Vec<(String, u64)>,
    /// In how many articles it is named. Where one article takes it for two actors, that counts twice.
    pub articles: u64,
    /// How many quotations it is the speaker of.
    pub quotations: u64,
    /// How many places in the articles stand for it.
    pub mentions: u64,
}

/// What is counted of an actor.
#[derive(Default)]
struct Counts<'a> {
    names: BTreeMap<&'a str, u64>,
    kinds: BTreeMap<ActorKind, u64>,
    countries: BTreeMap<&'a str, u64>,
    roles: BTreeMap<&'a str, u64>,
    external_id: Option<&'a str>,
    total: Tally,
}

impl<'a> Counts<'a> {
    fn add(&mut self, seen: &'a Observation, tally: &'a Tally) {
        *self.names.entry(&seen.name).or_default() += tally.articles;
        *self.kinds.entry(seen.kind).or_default() += tally.articles;
        if let Some(country) = &seen.country {
            *self.countries.entry(country).or_default() += tally.articles;
        }
        for role in &seen.roles {
            *self.roles.entry(role).or_default() += tally.articles;
        }
        self.external_id = self.external_id.or(seen.external_id.as_deref());
        self.total.add(tally.clone());
    }

    fn row(self) -> RegistryActor {
        // Of names in as many articles the longest says the most.
        let name = self.names.iter().max_by_key(|&(&name, &count)| (count, name.len(), Reverse(name)));
        RegistryActor {
            name: name.map(|(&name, _)| name.to_owned()).unwrap_or_default(),
            kind: most(&self.kinds).unwrap_or(ActorKind::Person),
            external_id: self.external_id.map(ToOwned::to_owned),
            country: most(&self.countries).map(ToOwned::to_owned),
            roles: descending(self.roles.into_iter().map(|(role, count)| (role.to_owned(), count))),
            aliases: aliases(&self.total.aliases),
            articles: self.total.articles,
            quotations: self.total.quotations,
            mentions: self.total.mentions,
        }
    }
}

/// What was counted most often; of several the first.
fn most<K: Copy + Ord>(counts: &BTreeMap<K, u64>) -> Option<K> {
    counts.iter().max_by_key(|&(&key, &count)| (count, Reverse(key))).map(|(&key, _)| key)
}

fn descending(counts: impl Iterator<Item = (String, u64)>) -> Vec<(String, u64)> {
    let mut counts: Vec<_> = counts.collect();
    counts.sort_by_cached_key(|(name, count)| (Reverse(*count), name.clone()));
    counts
}

/// The names of an actor: one spelling of each, the most frequent, and none that is another one with an ending.
fn aliases(written: &BTreeMap<Box<str>, u64>) -> Vec<(String, u64)> {
    let mut spelt: BTreeMap<Vec<u64>, BTreeMap<&str, u64>> = BTreeMap::new();
    for (alias, &count) in written {
        spelt.entry(words(alias)).or_default().insert(alias, count);
    }
    let spelt = spelt.values().filter_map(|of_one| Some((most(of_one)?, of_one.values().sum::<u64>())));
    // In the order of letters a name stands before itself with an ending, and between them only what begins like it.
    let mut names: Vec<(&str, u64)> = spelt.collect();
    names.sort_unstable();
    let mut stems: Vec<(&str, u64)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (name, count) in names {
        let rest = |stem: &usize| name.strip_prefix(stems.get(*stem)?.0);
        while open.last().is_some_and(|stem| rest(stem).is_none()) {
            open.pop();
        }
        let ending = |stem: &usize| rest(stem).is_some_and(|rest| rest.chars().all(char::is_lowercase));
        if let Some((_, total)) = open.last().copied().filter(ending).and_then(|stem| stems.get_mut(stem)) {
            *total += count;
        } else {
            open.push(stems.len());
            stems.push((name, count));
        }
    }
    descending(stems.into_iter().map(|(name, count)| (name.to_owned(), count)))
}

/// The rows of clustered observations: the most articles first, then by name, kind and what else tells them apart.
pub(super) fn rows(observations: &[(&Observation, &Tally)], clusters: &[usize]) -> Vec<RegistryActor> {
    let mut counts: BTreeMap<usize, Counts<'_>> = BTreeMap::new();
    for (&(seen, tally), &cluster) in observations.iter().zip(clusters) {
        counts.entry(cluster).or_default().add(seen, tally);
    }
    let mut rows: Vec<RegistryActor> = counts.into_values().map(Counts::row).collect();
    rows.sort_by(|one, two| {
        let key = |row: &RegistryActor| (Reverse(row.articles), Reverse(row.quotations), row.kind);
        key(one).cmp(&key(two)).then_with(|| one.name.cmp(&two.name))
    });
    rows
}
