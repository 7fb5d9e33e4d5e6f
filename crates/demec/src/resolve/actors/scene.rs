//! What all steps of clustering read.

use super::order::{Order, Placed, Row};
use crate::{grammar::mention::Candidate, layout::Structure};

/// An article with its mentions and their order.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) structure: &'a Structure<'a>,
    pub(super) mentions: &'a [Candidate],
    pub(super) order: &'a Order,
}

impl<'a> Scene<'a> {
    pub(super) fn mention(&self, index: u32) -> Option<&'a Candidate> {
        self.mentions.get(index as usize)
    }

    /// All mentions in the order of the text.
    pub(super) fn all(&self) -> impl Iterator<Item = (u32, &'a Candidate)> + use<'a> {
        let mentions = self.mentions;
        self.order.iter().filter_map(move |Placed { index, .. }| Some((index, mentions.get(index as usize)?)))
    }

    /// Those that are chosen of each row.
    pub(super) fn chosen(
        &self,
        choose: impl Fn(&Row) -> u64,
    ) -> impl Iterator<Item = (Placed, &'a Candidate)> {
        let mentions = self.mentions;
        self.order
            .chosen(choose)
            .filter_map(move |placed| Some((placed, mentions.get(placed.index as usize)?)))
    }
}
