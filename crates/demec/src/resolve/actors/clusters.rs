//! Which mentions belong together: sets that only ever grow.

use crate::grammar::mention::Candidate;

/// Disjoint sets of mentions, and the mentions in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Clusters {
    parents: Vec<u32>,
    /// For each root the entry of the gazetteer that its mentions name; 0 for none.
    listed: Vec<u32>,
    /// Mentions that stand for somebody.
    kept: Vec<bool>,
    /// Mentions by their place, those overlapped by better ones left out.
    order: Vec<u32>,
}

impl Clusters {
    /// Every mention by itself; of mentions that overlap one is left.
    pub(super) fn start(&mut self, mentions: &[Candidate]) {
        self.parents.clear();
        self.parents.extend(0..mentions.len() as u32);
        self.listed.clear();
        self.listed.extend(mentions.iter().map(|mention| mention.listed));
        self.kept.clear();
        self.kept.resize(mentions.len(), false);
        self.order.clear();
        self.order.extend(0..mentions.len() as u32);
        let at = |index: u32| mentions.get(index as usize);
        self.order.sort_unstable_by_key(|&i| at(i).map(|c| (c.first, c.end, i)));
        // Those left are moved to the front.
        let mut left: usize = 0;
        for place in 0..self.order.len() {
            let Some(&index) = self.order.get(place) else { break };
            let before = left.checked_sub(1).and_then(|i| self.order.get(i)).and_then(|&i| at(i));
            match (before, at(index)) {
                (Some(old), Some(new)) if new.first < old.end => {
                    if rank(new) <= rank(old) {
                        continue;
                    }
                    left -= 1;
                }
                _ => {}
            }
            self.order.swap(left, place);
            left += 1;
        }
        self.order.truncate(left);
    }

    /// The mention at a place in the order of the text.
    pub(super) fn at(&self, place: usize) -> Option<u32> {
        self.order.get(place).copied()
    }

    /// The mentions in the order of the text.
    pub(super) fn in_order(&self) -> impl DoubleEndedIterator<Item = u32> + use<'_> {
        self.order.iter().copied()
    }

    pub(super) fn find(&mut self, mut index: u32) -> u32 {
        loop {
            let parent = self.parents.get(index as usize).copied().unwrap_or(index);
            if parent == index {
                return index;
            }
            let above = self.parents.get(parent as usize).copied().unwrap_or(parent);
            if let Some(slot) = self.parents.get_mut(index as usize) {
                *slot = above;
            }
            index = above;
        }
    }

    /// Joins two sets; the one with the earlier mention gives its root. Those of two entries stay apart.
    pub(super) fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.find(a), self.find(b));
        let (root, child) = (a.min(b), a.max(b));
        let (one, other) = (self.entry_of(root), self.entry_of(child));
        if one != 0 && other != 0 && one != other {
            return;
        }
        if let Some(slot) = self.listed.get_mut(root as usize) {
            *slot = one.max(other);
        }
        if let Some(slot) = self.parents.get_mut(child as usize) {
            *slot = root;
        }
    }

    /// The entry of the gazetteer that a mention's set names; 0 for none.
    pub(super) fn entry_of(&mut self, index: u32) -> u32 {
        let root = self.find(index);
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

/// Of two mentions that overlap the speaker counts, then the surer, then the longer.
fn rank(candidate: &Candidate) -> (bool, i8, u32) {
    (candidate.speaker, candidate.weight, candidate.end - candidate.first)
}
