//! A hash table that is filled once and then asked for every word of every text.

/// Pairs of a key and what it leads to, in lines of the processor's cache. To look a key up takes one line, and no branch
/// that the processor could guess wrong, so that it looks several words up at once.
///
/// Of a key the line and a tag of 31 bits are kept. A word of no pack passes for one that is with a chance of one in
/// four hundred million, far less often than two long words have one key.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    lines: Vec<Line>,
    /// Where the keys of each length have their lines. Most words of a text are short, and most forms of the packs are
    /// long: apart, the lines that are read often are few.
    homes: [Homes; LENGTHS],
    /// What keys are multiplied with.
    factor: u64,
}

/// Lengths of keys that are told apart.
const LENGTHS: usize = 9;

/// Lines behind one another.
#[derive(Clone, Copy, Debug, Default)]
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
struct Line {
    tags: [u32; WIDTH],
    values: [u32; WIDTH],
}

const _: () = assert!(size_of::<Line>() == 64);

impl Line {
    /// What the tag leads to; where it is not there, the line that this one overflows into, or 0. The place is summed
    /// up rather than searched for: of the places at most one counts.
    #[inline]
    fn value(&self, tag: u32) -> u32 {
        let place = (0..).zip(&self.tags).fold(0, |sum, (place, &t)| sum + place * u32::from(t == tag));
        self.values.get(place as usize % WIDTH).copied().unwrap_or_default()
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
        let mut table = Self { lines: vec![Line::default(); first as usize], homes, factor };
        pairs.iter().try_for_each(|&(key, value)| table.insert(key, value))?;
        table.lines.shrink_to_fit();
        Ok(table)
    }

    fn insert(&mut self, key: u64, value: u32) -> Result<(), Clash> {
        let (mut at, tag) = self.place(key);
        loop {
            let fresh = self.lines.len();
            let Some(line) = self.lines.get_mut(at) else { return Ok(()) };
            let places = line.tags.iter_mut().zip(&mut line.values).skip(1);
            for (slot, place) in places {
                if *slot == tag {
                    return Err(Clash);
                }
                if *slot == 0 {
                    (*slot, *place) = (tag, value);
                    return Ok(());
                }
            }
            let [next, ..] = &mut line.values;
            if *next == 0 {
                *next = NEXT | fresh as u32;
                at = fresh;
                self.lines.push(Line::default());
            } else {
                at = (*next & !NEXT) as usize;
            }
        }
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
        assert!(table.lines.iter().any(|line| line.values[0] != 0), "some lines overflow");
        assert_eq!(Table::default().get(1), 0);
    }
}
