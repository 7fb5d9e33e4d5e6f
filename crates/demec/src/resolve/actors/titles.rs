//! What the titles of mentions tell, read once for all who ask.

use super::{
    NONE,
    countries::{self, Told},
};
use crate::{
    grammar::mention::{Candidate, Range, RolePart, role_parts},
    layout::Structure,
};

/// What the titles of a mention tell.
#[derive(Clone, Copy, Debug)]
struct Read {
    title: Range,
    country: Option<Told>,
    /// Its roles, in the list of all.
    roles: Range,
}

/// The titles that were asked for so far.
#[derive(Debug, Default)]
pub(super) struct Titles {
    /// For each mention the place of its titles among those read.
    places: Vec<u32>,
    read: Vec<Read>,
    roles: Vec<RolePart>,
}

impl Titles {
    pub(super) fn start(&mut self, mentions: &[Candidate]) {
        self.places.clear();
        self.places.resize(mentions.len(), NONE);
        self.read.clear();
        self.roles.clear();
    }

    /// The country that the titles of a mention name, and the roles that they fall into.
    #[inline]
    pub(super) fn of(
        &mut self,
        structure: &Structure<'_>,
        mention: &Candidate,
        index: u32,
    ) -> (Option<Told>, &[RolePart]) {
        if mention.title.0 < mention.title.1 { self.given(structure, mention, index) } else { (None, &[]) }
    }

    fn given(
        &mut self,
        structure: &Structure<'_>,
        mention: &Candidate,
        index: u32,
    ) -> (Option<Told>, &[RolePart]) {
        let known = self.places.get(index as usize).and_then(|&place| self.read.get(place as usize)).copied();
        let Read { country, roles: (first, end), .. } =
            known.unwrap_or_else(|| self.read(structure, mention.title, index));
        (country, self.roles.get(first as usize..end as usize).unwrap_or_default())
    }

    fn read(&mut self, structure: &Structure<'_>, title: Range, index: u32) -> Read {
        // Names in a row share their title.
        let shared = self.read.last().copied().filter(|last| last.title == title);
        let read = shared.unwrap_or_else(|| {
            let first = self.roles.len() as u32;
            role_parts(structure, title, |role| self.roles.push(role));
            let country = countries::of_title(structure, title);
            let read = Read { title, country, roles: (first, self.roles.len() as u32) };
            self.read.push(read);
            read
        });
        if let Some(place) = self.places.get_mut(index as usize) {
            *place = self.read.len() as u32 - 1;
        }
        read
    }
}
