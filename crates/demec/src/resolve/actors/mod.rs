//! `mentions → actors`: which mentions stand for the same one, what it is called, and what it is.

mod bodies;
mod clusters;
mod persons;
mod records;
mod roles;
mod stand_ins;
mod words;

use clusters::Clusters;

use crate::{grammar::mention::Candidate, layout::Structure, model::Draft};

/// No actor.
pub(crate) const NONE: u32 = u32::MAX;

/// Buffers that are emptied, not freed, between articles.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    clusters: Clusters,
    persons: persons::People,
    bodies: bodies::Bodies,
    holders: roles::Holders,
    actor_of: Vec<u32>,
}

impl Scratch {
    /// For each mention the actor it stands for, or [`NONE`].
    pub(crate) fn actor_of(&self) -> &[u32] {
        &self.actor_of
    }
}

/// Clusters the mentions and writes the actors into the draft. Weak mentions that nothing confirms are dropped.
pub(crate) fn actors(
    structure: &Structure<'_>,
    mentions: &mut [Candidate],
    scratch: &mut Scratch,
    draft: &mut Draft,
) {
    let Scratch { clusters, persons, bodies, holders, actor_of } = scratch;
    clusters.start(mentions);
    persons.cluster(structure, mentions, clusters);
    bodies.cluster(structure, mentions, clusters);
    holders.gather(structure, mentions, clusters);
    holders.resolve(structure, mentions, clusters);
    bodies.institutions(structure, mentions, clusters);
    stand_ins::pronouns(structure, mentions, clusters);
    records::write(structure, mentions, clusters, actor_of, draft);
}
