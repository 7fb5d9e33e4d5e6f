//! Pronouns: whom they stand for.

use super::{
    clusters::Clusters,
    order::{Order, Placed, Row, Sort},
};
use crate::{grammar::mention::Candidate, layout::Structure, model::ActorKind};

/// Bytes between a pronoun and the one it stands for.
const REACH: u32 = 450;

/// Gives each pronoun the last person, or for a plural the last group, before it.
pub(super) fn pronouns(
    structure: &Structure<'_>,
    mentions: &[Candidate],
    order: &Order,
    clusters: &mut Clusters,
) {
    if !order.has(Sort::Pronoun) {
        return;
    }
    let mut person: Option<u32> = None;
    let mut group: Option<u32> = None;
    let start = |index: u32| {
        mentions.get(index as usize).and_then(|c| structure.token(c.first)).map_or(0, |t| t.start)
    };
    // Bodies and places are never persons or groups.
    let sorts = [Sort::Name, Sort::Title, Sort::Group, Sort::Pronoun, Sort::Other];
    let those = |row: &Row| sorts.into_iter().fold(0, |those, sort| those | row.of(sort));
    for Placed { index, sort, .. } in order.chosen(those) {
        let Some(mention) = mentions.get(index as usize) else { continue };
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
