//! Mentions: the places in the text that stand for somebody.
//!
//! The text is read in this order: the names and titles that the packs know; runs of capitals, first those that
//! show by themselves what they are, then the others by what the first ones taught; then what stands in small
//! letters: titles alone, bare institutions, groups, pronouns.

mod appositions;
mod bounds;
mod candidate;
mod capitals;
mod forms;
mod governments;
mod group_score;
mod groups;
mod held;
mod inflected;
mod known;
mod listed;
mod marks;
mod named_bodies;
mod openers;
mod organisations;
mod parts;
mod persons;
mod places;
mod pronouns;
mod reader;
mod role_parts;
mod roles;
mod runs;
mod singles;
mod small_titles;
mod titled;
mod titles;
mod zones;

pub(crate) use candidate::{Candidate, Range, STRONG};
pub(crate) use forms::case_of;
pub(crate) use inflected::is_inflected;
pub(crate) use known::differ_by_one;
pub(crate) use reader::Scratch;
pub(crate) use role_parts::{RolePart, role_parts};

use crate::layout::Structure;
use reader::Reader;

/// Finds the mentions of the text, in order, without overlaps; the weak ones among them are for later stages to
/// confirm or to drop.
pub(crate) fn mentions(structure: &Structure<'_>, scratch: &mut Scratch, mentions: &mut Vec<Candidate>) {
    mentions.clear();
    let mut reader = Reader::new(*structure, scratch, mentions);
    reader.mark_names();
    reader.find_runs();
    reader.read_runs();
    reader.read_pending();
    reader.drop_inflected();
    reader.settle();
    reader.read_small_letters();
    reader.confirm_groups();
    reader.settle();
    reader.take_listed();
}

#[cfg(test)]
mod tests;
