//! A hash table that is filled once and then asked for every word of every text.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// Pairs of a key and what it leads to, each in a slot of its own. To look a key up takes one slot, and no branch that the
/// processor could guess wrong, so that it looks several words up at once.
///
/// Keys are put into buckets of a few, and each bucket has a pilot: a number that was tried out until all its keys had
/// slots that no others have. Of a key the slot holds a tag of 31 bits: a word of no pack passes for one that is with a
/// chance of one in two thousand million, far less often than two long words have one key.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Table {
    /// They stand apart from the rest when a table is written down, so that they can be read where they lie.
    #[serde(skip)]
    pub(crate) slots: Cow<'static, [Slot]>,
    pilots: Vec<u8>,
    /// What keys are multiplied with.
    factor: u64,
}

/// Keys of a bucket on average: with more, too few pilots would do.
const BUCKET: usize = 3;
/// To so many keys one slot stays empty: with fewer, pilots would be hard to find.
const EMPTY: usize = 5;

/// Empty slots have the tag 0, and lead to 0.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Slot {
    pub(crate) tag: Number,
    pub(crate) value: Number,
}

/// Its bytes, the lowest first, so that slots can lie in the program whatever the processor.
type Number = [u8; 4];

impl Slot {
    /// Slots from the bytes that they were written down as.
    #[expect(
        clippy::indexing_slicing,
        reason = "made at compile time, where a panic is an error of the build"
    )]
    pub(crate) const fn from_bytes<const COUNT: usize>(bytes: &[u8]) -> [Self; COUNT] {
        const NONE: Slot = Slot { tag: [0; 4], value: [0; 4] };
        let numbers = bytes.as_chunks::<{ size_of::<Number>() }>().0;
        let mut slots = [NONE; COUNT];
        let mut at = 0;
        while at < COUNT {
            slots[at] = Self { tag: numbers[2 * at], value: numbers[2 * at + 1] };
            at += 1;
        }
        slots
    }
}

/// What is made of a key.
#[derive(Clone, Copy)]
struct Mixed {
    bucket: usize,
    /// What gives the slot, together with the bucket's pilot.
    seed: u32,
    tag: u32,
}

/// Where a key stands if it is there: in this slot, with this tag.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    slot: u32,
    tag: u32,
}

impl Mixed {
    #[inline]
    fn place(self, pilot: u8, slots: usize) -> Place {
        let slot = scaled(self.seed ^ u32::from(pilot).wrapping_mul(0x9E37_79B9), slots) as u32;
        Place { slot, tag: self.tag }
    }
}

/// A place among so many for a number, all numbers being spread over all places.
#[inline]
fn scaled(number: u32, places: usize) -> usize {
    ((u64::from(number) * places as u64) >> 32) as usize
}

impl Table {
    /// A table of pairs whose keys are all different and whose values are not 0.
    pub(super) fn new(pairs: &[(u64, u32)]) -> Self {
        // Factors are odd. One of the first does.
        let mut factors = (0x9E37_79B9_7F4A_7C15..).step_by(2);
        factors.find_map(|factor| Self::with_factor(factor, pairs)).unwrap_or_default()
    }

    /// None if some bucket finds no pilot.
    fn with_factor(factor: u64, pairs: &[(u64, u32)]) -> Option<Self> {
        let mut table = Self { slots: Cow::default(), pilots: vec![0; pairs.len() / BUCKET + 1], factor };
        let mut mixed: Vec<(Mixed, u32)> =
            pairs.iter().map(|&(key, value)| (table.mix(key), value)).collect();
        mixed.sort_by_key(|(key, _)| key.bucket);
        let mut buckets: Vec<_> = mixed.chunk_by(|(a, _), (b, _)| a.bucket == b.bucket).collect();
        // The largest first, while there is room.
        buckets.sort_by_key(|bucket| std::cmp::Reverse(bucket.len()));
        let mut slots = vec![Slot::default(); pairs.len() + pairs.len() / EMPTY + 1];
        for bucket in buckets {
            let pilot = (0..=u8::MAX).find(|&pilot| fill(&mut slots, bucket, pilot))?;
            let &(first, _) = bucket.first()?;
            *table.pilots.get_mut(first.bucket)? = pilot;
        }
        table.slots = Cow::Owned(slots);
        Some(table)
    }

    /// A table that was written down, with its slots.
    pub(super) fn with_slots(self, slots: &'static [Slot]) -> Self {
        Self { slots: Cow::Borrowed(slots), ..self }
    }

    /// What the key leads to; 0 if it is not there.
    #[inline]
    pub(super) fn get(&self, key: u64) -> u32 {
        self.value_at(self.place_of(key))
    }

    /// Where the key stands if it is there.
    #[inline]
    pub(super) fn place_of(&self, key: u64) -> Place {
        let mixed = self.mix(key);
        let pilot = self.pilots.get(mixed.bucket).copied().unwrap_or_default();
        mixed.place(pilot, self.slots.len())
    }

    /// What the key of this place leads to; 0 if it is not there.
    #[inline]
    pub(super) fn value_at(&self, place: Place) -> u32 {
        let slot = self.slots.get(place.slot as usize).copied().unwrap_or_default();
        let is_there = u32::from_le_bytes(slot.tag) == place.tag;
        u32::from_le_bytes(slot.value) & u32::from(is_there).wrapping_neg()
    }

    #[inline]
    fn mix(&self, key: u64) -> Mixed {
        let product = u128::from(key) * u128::from(self.factor);
        // Either half alone would hear only some letters of the key in some of its bits.
        let both = (product >> 64) as u64 ^ product as u64;
        Mixed {
            // Not of the topmost bits, which keys at equal distances fill evenly: it is the small buckets, taken last, that
            // find room among the last empty slots.
            bucket: scaled((both >> 16) as u32, self.pilots.len()),
            seed: both as u32,
            tag: (both >> 32) as u32 | 1,
        }
    }
}

/// Gives the keys of a bucket the slots that a pilot leads to, if all of these are free.
fn fill(slots: &mut [Slot], bucket: &[(Mixed, u32)], pilot: u8) -> bool {
    let count = slots.len();
    for (filled, &(key, value)) in bucket.iter().enumerate() {
        let Place { slot, tag } = key.place(pilot, count);
        let slot = slots.get_mut(slot as usize).filter(|slot| slot.tag == Number::default());
        let Some(slot) = slot else {
            for (key, _) in bucket.iter().take(filled) {
                if let Some(slot) = slots.get_mut(key.place(pilot, count).slot as usize) {
                    *slot = Slot::default();
                }
            }
            return false;
        };
        *slot = Slot { tag: tag.to_le_bytes(), value: value.to_le_bytes() };
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_leads_to_its_value_and_no_other_does() {
        let keys = |from: u64| (from..).step_by(7).map(|key| key | ((key % 2) << 63)).take(20_000);
        let pairs: Vec<(u64, u32)> = keys(1).zip(1..).collect();
        let table = Table::new(&pairs);
        assert!(pairs.iter().all(|&(key, value)| table.get(key) == value));
        assert!(keys(2).all(|key| table.get(key) == 0));
        assert_eq!(Table::default().get(1), 0);
        assert_eq!(Table::new(&[]).get(1), 0);
    }
}
