//! `mentions → actors`: which mentions stand for the same one, what it is called, and what it is.

mod bodies;
mod clusters;
mod countries;
mod groups;
mod holders;
mod listed;
mod nominative;
mod order;
mod persons;
mod records;
mod scene;
mod sounds;
mod stand_ins;
#[cfg(test)]
mod tests;
mod title_keys;
mod titles;
mod words;

use clusters::Clusters;
use scene::Scene;

use crate::{grammar::mention::Candidate, layout::Structure, model::Draft};

/// No actor, no mention.
pub(crate) const NONE: u32 = u32::MAX;

/// Buffers that are emptied, not freed, between articles.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    order: order::Order,
    clusters: Clusters,
    persons: persons::People,
    bodies: bodies::Bodies,
    groups: groups::Groups,
    titles: titles::Titles,
    holders: holders::Holders,
    entries: listed::Entries,
    records: records::Records,
}

impl Scratch {
    /// For each mention the actor it stands for, or [`NONE`].
    pub(crate) fn actor_of(&self) -> &[u32] {
        self.records.actor_of()
    }
}

/// Clusters the mentions and writes the actors into the draft. Weak mentions that nothing confirms are dropped.
pub(crate) fn actors(
    structure: &Structure<'_>,
    mentions: &mut [Candidate],
    scratch: &mut Scratch,
    draft: &mut Draft,
) {
    let Scratch { order, clusters, persons, bodies, groups, titles, holders, entries, records } = scratch;
    order.read(mentions);
    clusters.start(structure, mentions);
    let scene = Scene { structure, mentions, order };
    titles.read(scene);
    entries.cluster(scene, clusters);
    persons.cluster(structure, mentions, order, clusters);
    let scene = Scene { structure, mentions, order };
    bodies.cluster(scene, clusters);
    groups.cluster(scene, clusters);
    holders.cluster(scene, titles, entries, clusters);
    bodies.institutions(scene, clusters);
    stand_ins::pronouns(scene, clusters);
    records.write(scene, titles, clusters, draft);
}
