//! A hash table that is filled once and then asked for every word of every text.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// Pairs of a key and what it leads to, in lines of the processor's cache. To look a key up takes one line, and no branch
/// that the processor could guess wrong, so that it looks several words up at once.
///
/// Of a key the line and a tag of 31 bits are kept. A word of no pack passes for one that is with a chance of one in
/// four hundred million, far less often than two long words have one key.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Table {
    /// They stand apart from the rest when a table is written down, so that they can be read where they lie.
    #[serde(skip)]
    pub(crate) lines: Cow<'static, [Line]>,
    /// Where the keys of each length have their lines. Most words of a text are short, and most forms of the packs are
    /// long: apart, the lines that are read often are few.
    homes: [Homes; LENGTHS],
    /// What keys are multiplied with.
    factor: u64,
}

/// Lengths of keys that are told apart.
const LENGTHS: usize = 9;

/// Lines behind one another.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct Homes {
    first: u32,
    count: u32,
}

/// Places of a line; the first is for the line that it overflows into.
const WIDTH: usize = 8;
/// Pairs that a line holds on average: more would save memory, and make more lines overflow.
const LOAD: u32 = 4;
/// In the first value of a line: what fits no more stands in the line of this number.
const NEXT: u32 = 1 << 31;

/// Empty places have the tag 0, and lead to 0.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(64))]
pub(crate) struct Line {
    pub(crate) tags: [Number; WIDTH],
    pub(crate) values: [Number; WIDTH],
}

/// Its bytes, the lowest first, so that lines can lie in the program whatever the processor.
type Number = [u8; 4];

const _: () = assert!(size_of::<Line>() == 64);

impl Line {
    /// Lines from the bytes that they were written down as.
    #[expect(
        clippy::indexing_slicing,
        reason = "made at compile time, where a panic is an error of the build"
    )]
    pub(crate) const fn from_bytes<const COUNT: usize>(bytes: &[u8]) -> [Self; COUNT] {
        const EMPTY: Line = Line { tags: [[0; 4]; WIDTH], values: [[0; 4]; WIDTH] };
        let numbers = bytes.as_chunks::<{ size_of::<Number>() }>().0;
        let halves = numbers.as_chunks::<WIDTH>().0;
        let mut lines = [EMPTY; COUNT];
        let mut at = 0;
        while at < COUNT {
            lines[at] = Self { tags: halves[2 * at], values: halves[2 * at + 1] };
            at += 1;
        }
        lines
    }

    /// What the tag leads to; where it is not there, the line that this one overflows into, or 0. The place is summed
    /// up rather than searched for: of the places at most one counts.
    #[inline]
    fn value(&self, tag: u32) -> u32 {
        let place = (0..)
            .zip(&self.tags)
            .fold(0, |sum, (place, &t)| sum + place * u32::from(u32::from_le_bytes(t) == tag));
        u32::from_le_bytes(self.values.get(place as usize % WIDTH).copied().unwrap_or_default())
    }
}

/// Two keys with one tag in one line.
struct Clash;

impl Table {
    /// A table of pairs whose keys are all different and whose values are between 1 and 2³¹ − 1.
    pub(super) fn new(pairs: &[(u64, u32)]) -> Self {
        // Factors are odd. The first one does, as good as always.
        let mut factors = (0x9E37_79B9_7F4A_7C15..).step_by(2);
        factors.find_map(|factor| Self::with_factor(factor, pairs).ok()).unwrap_or_default()
    }

    fn with_factor(factor: u64, pairs: &[(u64, u32)]) -> Result<Self, Clash> {
        let mut counts = [0; LENGTHS];
        for &(key, _) in pairs {
            if let Some(count) = counts.get_mut(length(key)) {
                *count += 1;
            }
        }
        let mut first = 0;
        let homes = counts.map(|pairs| {
            let homes = Homes { first, count: pairs / LOAD + 1 };
            first += homes.count;
            homes
        });
        let mut lines = vec![Line::default(); first as usize];
        let mut table = Self { lines: Cow::default(), homes, factor };
        pairs.iter().try_for_each(|&(key, value)| insert(&mut lines, table.place(key), value))?;
        lines.shrink_to_fit();
        table.lines = Cow::Owned(lines);
        Ok(table)
    }

    /// A table that was written down, with its lines.
    pub(super) fn with_lines(self, lines: &'static [Line]) -> Self {
        Self { lines: Cow::Borrowed(lines), ..self }
    }

    /// What the key leads to; 0 if it is not there.
    #[inline]
    pub(super) fn get(&self, key: u64) -> u32 {
        let (at, tag) = self.place(key);
        let value = self.lines.get(at).map_or(0, |line| line.value(tag));
        if value & NEXT == 0 { value } else { self.overflown(value, tag) }
    }

    #[cold]
    fn overflown(&self, mut value: u32, tag: u32) -> u32 {
        while value & NEXT != 0 {
            value = self.lines.get((value & !NEXT) as usize).map_or(0, |line| line.value(tag));
        }
        value
    }

    /// The line of a key, and its tag.
    #[inline]
    fn place(&self, key: u64) -> (usize, u32) {
        // Either half of the product alone would hear only some letters of the key in some of its bits.
        let product = u128::from(key) * u128::from(self.factor);
        let mixed = (product >> 64) as u64 ^ product as u64;
        let homes = self.homes.get(length(key)).copied().unwrap_or_default();
        let line = ((mixed >> 32) * u64::from(homes.count)) >> 32;
        (homes.first as usize + line as usize, mixed as u32 | 1)
    }
}

/// Gives a value to a tag in its line, or in one behind it.
fn insert(lines: &mut Vec<Line>, (mut at, tag): (usize, u32), value: u32) -> Result<(), Clash> {
    let tag = tag.to_le_bytes();
    loop {
        let fresh = lines.len();
        let Some(line) = lines.get_mut(at) else { return Ok(()) };
        let places = line.tags.iter_mut().zip(&mut line.values).skip(1);
        for (slot, place) in places {
            if *slot == tag {
                return Err(Clash);
            }
            if *slot == Number::default() {
                (*slot, *place) = (tag, value.to_le_bytes());
                return Ok(());
            }
        }
        let [next, ..] = &mut line.values;
        if *next == Number::default() {
            *next = (NEXT | fresh as u32).to_le_bytes();
            at = fresh;
            lines.push(Line::default());
        } else {
            at = (u32::from_le_bytes(*next) & !NEXT) as usize;
        }
    }
}

/// Whole bytes of a key up to its highest bit.
#[inline]
fn length(key: u64) -> usize {
    (u64::BITS - key.leading_zeros()) as usize / 8
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
        assert!(table.lines.iter().any(|line| line.values[0] != [0; 4]), "some lines overflow");
        assert_eq!(Table::default().get(1), 0);
    }
}
