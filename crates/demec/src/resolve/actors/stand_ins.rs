//! Pronouns: whom they stand for.

use super::{
    clusters::Clusters,
    order::{Placed, Row, Sort},
    scene::Scene,
};
use crate::model::ActorKind;

/// Bytes between a pronoun and the one it stands for.
const REACH: u32 = 450;

/// Gives each pronoun the last person, or for a plural the last group, before it.
pub(super) fn pronouns(scene: Scene<'_>, clusters: &mut Clusters) {
    let Scene { structure, order, .. } = scene;
    if !order.has(Sort::Pronoun) {
        return;
    }
    let mut person: Option<u32> = None;
    let mut group: Option<u32> = None;
    let start =
        |index: u32| scene.mention(index).and_then(|c| structure.token(c.first)).map_or(0, |t| t.start);
    // Bodies and places are never persons or groups.
    let sorts = [Sort::Name, Sort::Title, Sort::Group, Sort::Pronoun, Sort::Other];
    let those = |row: &Row| sorts.into_iter().fold(0, |those, sort| those | row.of(sort));
    for (Placed { index, sort, .. }, mention) in scene.chosen(those) {
        if sort != Sort::Pronoun {
            match mention.actor {
                ActorKind::Person if clusters.is_kept(index) => person = Some(index),
                ActorKind::Group if clusters.is_kept(index) => group = Some(index),
                _ => {}
            }
            continue;
        }
        let antecedent = if mention.actor == ActorKind::Group { group } else { person };
        if let Some(other) = antecedent.filter(|&other| start(index) - start(other) <= REACH) {
            clusters.keep(index);
            clusters.join(index, other);
        }
    }
}
