//! Which mentions belong together: sets that only ever grow.

use crate::{grammar::mention::Candidate, layout::Structure};

/// Disjoint sets of mentions.
#[derive(Debug, Default)]
pub(super) struct Clusters {
    parents: Vec<u32>,
    /// For each root the entry of the gazetteer that its mentions name, 0 for none; empty where none is named.
    listed: Vec<u32>,
    /// Mentions that stand for somebody.
    kept: Vec<bool>,
}

impl Clusters {
    /// Every mention by itself.
    pub(super) fn start(&mut self, structure: &Structure<'_>, mentions: &[Candidate]) {
        self.parents.clear();
        self.parents.extend(0..mentions.len() as u32);
        self.listed.clear();
        if !structure.listed.hits.is_empty() {
            self.listed.extend(mentions.iter().map(|mention| mention.listed));
        }
        self.kept.clear();
        self.kept.resize(mentions.len(), false);
    }

    /// The root of a mention's set. A root and a mention that points to it take the same way, so that the branch is foretold.
    pub(super) fn find(&mut self, mut index: u32) -> u32 {
        loop {
            let parent = self.parent(index);
            let above = self.parent(parent);
            if above == parent {
                return parent;
            }
            if let Some(slot) = self.parents.get_mut(index as usize) {
                *slot = above;
            }
            index = above;
        }
    }

    /// Lets every mention point to its root: it is an earlier one, so that one pass does it, without a branch.
    pub(super) fn flatten(&mut self) {
        for index in 0..self.parents.len() {
            let parent =
                self.parents.get(index).and_then(|&parent| self.parents.get(parent as usize)).copied();
            if let (Some(slot), Some(root)) = (self.parents.get_mut(index), parent) {
                *slot = root;
            }
        }
    }

    /// The root of a mention's set, once they are flat.
    pub(super) fn root(&self, index: u32) -> u32 {
        self.parent(index)
    }

    fn parent(&self, index: u32) -> u32 {
        self.parents.get(index as usize).copied().unwrap_or(index)
    }

    /// Joins two sets, and whether they are one; the one with the earlier mention gives its root. Those of two entries
    /// stay apart.
    pub(super) fn join(&mut self, a: u32, b: u32) -> bool {
        if a == b {
            return true;
        }
        let (a, b) = (self.find(a), self.find(b));
        if a == b {
            return true;
        }
        let (root, child) = (a.min(b), a.max(b));
        let (one, other) = (self.entry_of_root(root), self.entry_of_root(child));
        if one != 0 && other != 0 && one != other {
            return false;
        }
        if let Some(slot) = self.listed.get_mut(root as usize) {
            *slot = one.max(other);
        }
        if let Some(slot) = self.parents.get_mut(child as usize) {
            *slot = root;
        }
        true
    }

    /// The entry of the gazetteer that a mention's set names, once they are flat; 0 for none.
    pub(super) fn entry_of(&self, index: u32) -> u32 {
        self.entry_of_root(self.root(index))
    }

    fn entry_of_root(&self, root: u32) -> u32 {
        self.listed.get(root as usize).copied().unwrap_or(0)
    }

    pub(super) fn keep(&mut self, index: u32) {
        if let Some(kept) = self.kept.get_mut(index as usize) {
            *kept = true;
        }
    }

    pub(super) fn is_kept(&self, index: u32) -> bool {
        self.kept.get(index as usize).copied().unwrap_or(false)
    }
}
