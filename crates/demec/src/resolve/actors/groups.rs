//! Groups by their noun and what stands before it.

use super::{
    bodies::Owner,
    clusters::Clusters,
    order::{Placed, Sort},
    scene::Scene,
    words::{mix, words},
};
use crate::{grammar::mention::Candidate, key_table::KeyTable, layout::Structure};

/// The groups of the article.
#[derive(Debug, Default)]
pub(super) struct Groups {
    /// By noun and modifier.
    named: KeyTable<u32>,
    /// By the noun alone, those that have a modifier.
    modified: KeyTable<Owner>,
    /// Those that have none, with their noun.
    plain: Vec<(u32, u64)>,
}

impl Groups {
    pub(super) fn cluster(&mut self, scene: Scene<'_>, clusters: &mut Clusters) {
        self.named.clear();
        self.modified.clear();
        self.plain.clear();
        for (Placed { index, .. }, group) in scene.chosen(|row| row.strong(Sort::Group)) {
            clusters.keep(index);
            self.add(scene.structure, group, index, clusters);
        }
        // A plural with nothing before it is the one that has something before it, if there is one only.
        for &(index, noun) in &self.plain {
            if let Some(Owner::One(other)) = self.modified.get(noun) {
                clusters.join(index, *other);
            }
        }
    }

    fn add(&mut self, structure: &Structure<'_>, group: &Candidate, index: u32, clusters: &mut Clusters) {
        let modifier = modifier_key(structure, group);
        let noun = noun_key(structure, group);
        let other = self.named.first(mix(noun, modifier), index);
        clusters.join(index, other);
        if modifier == 0 {
            self.plain.push((index, noun));
        } else {
            Owner::add(&mut self.modified, noun, index, clusters);
        }
    }
}

fn noun_key(structure: &Structure<'_>, group: &Candidate) -> u64 {
    match group.group {
        0 => words(structure, group).next_back().map_or(0, |t| mix(5, t.key)),
        noun => mix(4, u64::from(noun)),
    }
}

fn modifier_key(structure: &Structure<'_>, group: &Candidate) -> u64 {
    let mut all = words(structure, group);
    all.next_back();
    all.fold(0, |hash, t| mix(hash, t.key))
}
