//! What the titles of mentions tell, read once for all who ask.

use super::{
    countries::{self, Told},
    order::{Placed, Row},
    scene::Scene,
};
use crate::{
    grammar::mention::{Range, RolePart, role_parts},
    layout::Structure,
};

/// What the titles of a mention tell.
#[derive(Clone, Copy, Debug, Default)]
struct Read {
    title: Range,
    country: Option<Told>,
    /// Its roles, in the list of all.
    roles: Range,
}

/// The titles of all mentions.
#[derive(Debug, Default)]
pub(super) struct Titles {
    /// For each mention the place of its titles among those read.
    places: Vec<u32>,
    /// First that of mentions that have none.
    read: Vec<Read>,
    roles: Vec<RolePart>,
}

impl Titles {
    /// Reads them.
    pub(super) fn read(&mut self, scene: Scene<'_>) {
        self.places.clear();
        self.places.resize(scene.mentions.len(), 0);
        self.read.clear();
        self.read.push(Read::default());
        self.roles.clear();
        for (Placed { index, .. }, mention) in scene.chosen(Row::titled) {
            // Names in a row share their title.
            if self.read.last().is_none_or(|last| last.title != mention.title) {
                self.add(scene.structure, mention.title);
            }
            if let Some(place) = self.places.get_mut(index as usize) {
                *place = self.read.len() as u32 - 1;
            }
        }
    }

    fn add(&mut self, structure: &Structure<'_>, title: Range) {
        let first = self.roles.len() as u32;
        role_parts(structure, title, |role| self.roles.push(role));
        let country = countries::of_title(structure, title);
        self.read.push(Read { title, country, roles: (first, self.roles.len() as u32) });
    }

    /// The country that the titles of a mention name, and the roles that they fall into.
    #[inline]
    pub(super) fn of(&self, index: u32) -> (Option<Told>, &[RolePart]) {
        let place = self.places.get(index as usize).copied().unwrap_or(0);
        let Read { country, roles: (first, end), .. } =
            self.read.get(place as usize).copied().unwrap_or_default();
        (country, self.roles.get(first as usize..end as usize).unwrap_or_default())
    }
}
