//! Maps from keys that are emptied for each article: most hold a few dozen, and are asked often.

/// Values by keys, in the order in which they came.
///
/// A look-up is a third of the instructions of a general hash map's, and one large article does not make it costly to empty
/// for those behind.
#[derive(Debug)]
pub(crate) struct KeyTable<V> {
    /// For each slot that a key may fall on, the number of the entry there, from 1; 0 for none. At least twice as many as
    /// entries, so that some are free.
    slots: Vec<u32>,
    entries: Vec<(u64, V)>,
}

/// Slots of a table that holds something.
const FEWEST: usize = 32;
/// Slots that are kept when a table is emptied.
const MOST_KEPT: usize = 128;

impl<V> Default for KeyTable<V> {
    fn default() -> Self {
        Self { slots: Vec::new(), entries: Vec::new() }
    }
}

impl<V> KeyTable<V> {
    pub(crate) fn clear(&mut self) {
        if !self.entries.is_empty() {
            self.entries.clear();
            self.slots.truncate(MOST_KEPT);
            self.slots.fill(0);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(crate) fn get(&self, key: u64) -> Option<&V> {
        self.at(self.find(key).ok()?)
    }

    pub(crate) fn has(&self, key: u64) -> bool {
        self.find(key).is_ok()
    }

    /// The place of a key's entry.
    pub(crate) fn place(&self, key: u64) -> Option<u32> {
        self.find(key).ok()
    }

    pub(crate) fn at(&self, place: u32) -> Option<&V> {
        self.entries.get(place as usize).map(|(_, value)| value)
    }

    pub(crate) fn at_mut(&mut self, place: u32) -> Option<&mut V> {
        self.entries.get_mut(place as usize).map(|(_, value)| value)
    }

    /// The place of a key's entry, which is made of `value` if there is none, and whether it is new.
    #[inline]
    pub(crate) fn add(&mut self, key: u64, value: V) -> (u32, bool) {
        self.add_with(key, || value)
    }

    /// The same with a value that takes long to copy, which is made only for a new entry.
    #[inline]
    pub(crate) fn add_with(&mut self, key: u64, value: impl FnOnce() -> V) -> (u32, bool) {
        match self.find(key) {
            Ok(place) => (place, false),
            Err(slot) => (self.insert(slot, key, value()), true),
        }
    }

    /// Makes an entry for a key that has none, in the slot where it would stand; its place.
    #[inline(never)] // Kept apart so that what asks, which oftener finds an entry, stays small.
    fn insert(&mut self, slot: usize, key: u64, value: V) -> u32 {
        let place = self.entries.len() as u32;
        self.entries.push((key, value));
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = place + 1;
        }
        if self.entries.len() * 2 > self.slots.len() {
            self.grow();
        }
        place
    }

    /// The place of a key's entry, else the slot where it would stand.
    #[inline]
    fn find(&self, key: u64) -> Result<u32, usize> {
        let last = self.slots.len().wrapping_sub(1);
        // The first letters of long words stand in the upper half.
        let mut slot = ((key ^ key >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize & last;
        loop {
            let Some(place) = self.slots.get(slot).and_then(|number| number.checked_sub(1)) else {
                return Err(slot);
            };
            if self.entries.get(place as usize).is_some_and(|&(known, _)| known == key) {
                return Ok(place);
            }
            slot = (slot + 1) & last;
        }
    }

    fn grow(&mut self) {
        let count = (self.slots.len() * 2).max(FEWEST);
        self.slots.clear();
        self.slots.resize(count, 0);
        for number in 1..=self.entries.len() {
            let free = self.entries.get(number - 1).and_then(|&(key, _)| self.find(key).err());
            if let Some(slot) = free.and_then(|slot| self.slots.get_mut(slot)) {
                *slot = number as u32;
            }
        }
    }
}

impl<V: Copy> KeyTable<V> {
    /// The value of a key, which is `value` from now on if it had none.
    pub(crate) fn first(&mut self, key: u64, value: V) -> V {
        let (place, _) = self.add(key, value);
        self.at(place).copied().unwrap_or(value)
    }

    /// Gives a key a value, and the one that it had before.
    pub(crate) fn replace(&mut self, key: u64, value: V) -> Option<V> {
        match self.add(key, value) {
            (_, true) => None,
            (place, false) => self.at_mut(place).map(|old| std::mem::replace(old, value)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_keeps_its_value_while_the_table_grows_and_none_when_it_is_emptied() {
        let mut table = KeyTable::default();
        for count in [3, 1000, 40] {
            for key in 0..count {
                assert_eq!(table.first(key << 7, key), key);
            }
            assert!((0..count).all(|key| table.first(key << 7, 0) == key));
            assert!((0..count).all(|key| table.replace(key << 7, key + 1) == Some(key)));
            assert!((0..count).all(|key| table.get(key << 7) == Some(&(key + 1))));
            assert!(!table.has(count << 7));
            table.clear();
            assert!(table.is_empty() && !table.has(0));
        }
    }
}
