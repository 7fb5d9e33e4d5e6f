//! Endings by their letters from the last one leftwards, in little memory: every word of a text is read against them.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use super::form::Form;

/// Letters that the key of any word keeps readable at its end.
pub(super) const READABLE: usize = 10;

/// A trie over folded letters, from the right.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Tails {
    nodes: Vec<Node>,
    starts: Starts,
}

/// For all that three last letters can be, the node that reading them leads to. They are read at once.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Starts {
    /// For each two last letters the row of what the third may be: many pairs share theirs.
    rows: Vec<u16>,
    /// Row by row.
    nodes: Vec<u16>,
}

impl Starts {
    /// Values that a letter's bits can have.
    const LETTERS: usize = 32;

    fn new(node_of: impl Fn(u64) -> u16) -> Self {
        let mut starts = Self::default();
        for pair in 0..1 << 10 {
            let row: Vec<u16> = (0..Self::LETTERS as u64).map(|third| node_of(third << 10 | pair)).collect();
            let mut rows = starts.nodes.chunks(Self::LETTERS);
            let known = rows.position(|known| known == row);
            starts.rows.push(known.unwrap_or(starts.nodes.len() / Self::LETTERS) as u16);
            if known.is_none() {
                starts.nodes.extend(row);
            }
        }
        starts
    }

    #[inline]
    fn of(&self, key: u64) -> u16 {
        let row = self.rows.get(key as usize % (1 << 10)).copied().unwrap_or_default();
        let at = usize::from(row) * Self::LETTERS + (key >> 10) as usize % Self::LETTERS;
        self.nodes.get(at).copied().unwrap_or_default()
    }
}

/// An ending of a word: how many letters it has, and what it says.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub(super) struct Tail {
    pub(super) letters: u8,
    pub(super) form: Form,
}

impl Tail {
    /// Whether a word of this key has letters before it.
    #[inline]
    fn leaves_stem(self, key: u64) -> bool {
        key >> (5 * self.letters) != 0
    }
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Node {
    /// A bit for each letter that leads on.
    letters: u32,
    /// Where the first of those letters leads; the others lead to the nodes behind, in order.
    first: u16,
    /// Letters read up to here.
    depth: u8,
    /// The longest ending so far; none has no letters.
    longest: Tail,
    /// How many letters the endings so far have.
    lengths: Lengths,
}

/// Numbers of letters, as bits.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Lengths(u16);

impl Lengths {
    const NONE: Self = Self(0);

    fn and(self, letters: u8) -> Self {
        Self(self.0 | 1 << letters)
    }

    /// Those between two numbers of letters, both included.
    #[inline]
    fn within(self, least: u32, most: u32) -> Self {
        let from = u16::MAX.checked_shl(least).unwrap_or(0);
        let up_to = !(u16::MAX - 1).checked_shl(most).unwrap_or(0);
        Self(self.0 & from & up_to)
    }

    /// The greatest first.
    #[inline]
    fn descending(self) -> impl Iterator<Item = u32> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let greatest = left.checked_ilog2()?;
            left ^= 1 << greatest;
            Some(greatest)
        })
    }

    fn has(self, letters: u8) -> bool {
        self.0 >> letters & 1 != 0
    }
}

impl Tails {
    /// The trie of some endings by their keys; of two spelt alike the first stays.
    pub(super) fn new(endings: &[(u64, Form)]) -> Self {
        let readable = |key: u64| key != 0 && key >> (5 * READABLE) == 0;
        let letters = |&(key, form): &(u64, Form)| readable(key).then_some((Letters(key), form));
        let mut sorted: Vec<(Letters, Form)> = endings.iter().filter_map(letters).collect();
        sorted.sort_by_key(|(letters, _)| letters.reversed());
        sorted.dedup_by_key(|(letters, _)| letters.0);
        let mut tails = Self { nodes: vec![Node::NONE], starts: Starts::default() };
        // Nodes still to be made, with the endings that pass through them.
        let mut open = VecDeque::from([(0, sorted.as_slice())]);
        while let Some((at, endings)) = open.pop_front() {
            tails.fill(at, endings, &mut open);
        }
        tails.starts = Starts::new(|key| tails.walk(key, 3));
        tails
    }

    /// Fills the node that these endings pass through, and leaves room for those behind it.
    fn fill<'e>(
        &mut self,
        at: usize,
        mut endings: &'e [(Letters, Form)],
        open: &mut VecDeque<(usize, &'e [(Letters, Form)])>,
    ) {
        let mut node = *self.node(at as u16);
        node.first = self.nodes.len() as u16;
        while let Some(&(letters, form)) = endings.first() {
            let letter = letters.at(node.depth.into());
            let count = endings.iter().take_while(|(l, _)| l.at(node.depth.into()) == letter).count();
            let (same, others) = endings.split_at(count);
            if letter == 0 {
                node.longest = Tail { letters: node.depth, form };
                node.lengths = node.lengths.and(node.depth);
            } else {
                node.letters |= 1 << letter;
                open.push_back((self.nodes.len(), same));
                self.nodes.push(Node { letters: 0, first: 0, depth: node.depth + 1, ..node });
            }
            endings = others;
        }
        if let Some(place) = self.nodes.get_mut(at) {
            *place = node;
        }
    }

    /// The node that reading so many last letters of a key leads to, or as many as lead on.
    #[inline]
    fn walk(&self, key: u64, most: usize) -> u16 {
        let (mut at, mut letters) = (0, Letters(key));
        for _ in 0..most {
            let Some(next) = self.node(at).next(letters.next()) else { break };
            at = next;
        }
        at
    }

    #[inline]
    fn node(&self, at: u16) -> &Node {
        self.nodes.get(usize::from(at)).unwrap_or(&Node::NONE)
    }

    /// The node of the last letters of a key that lead on.
    #[inline]
    fn end(&self, key: u64) -> &Node {
        let mut node = self.node(self.starts.of(key));
        let mut letters = Letters(key >> (5 * node.depth));
        while let Some(next) = node.next(letters.next()) {
            node = self.node(next);
        }
        node
    }

    /// The longest ending that leaves a letter of the word at least.
    #[inline]
    pub(super) fn longest(&self, key: u64) -> Tail {
        let longest = self.end(key).longest;
        if longest.leaves_stem(key) { longest } else { self.longest_within(key) }
    }

    /// The same for a word that is an ending itself.
    #[cold]
    fn longest_within(&self, key: u64) -> Tail {
        let mut tails = self.cut(key, 1, u32::MAX).map(|letters| self.of_length(key, letters));
        tails.find(|tail| tail.leaves_stem(key)).unwrap_or_default()
    }

    /// What the ending says that is all of these letters.
    #[inline]
    pub(super) fn whole(&self, key: u64) -> Option<Form> {
        let node = self.end(key);
        let whole = node.lengths.has(node.depth) && key >> (5 * node.depth) == 0;
        whole.then_some(node.longest.form)
    }

    /// How many letters, between two numbers, the endings of a word have, the longest first.
    #[inline]
    pub(super) fn cut(&self, key: u64, least: u32, most: u32) -> impl Iterator<Item = u32> + use<> {
        self.end(key).lengths.within(least, most).descending()
    }

    /// The ending of so many letters.
    pub(super) fn of_length(&self, key: u64, letters: u32) -> Tail {
        self.node(self.walk(key, letters as usize)).longest
    }
}

impl Node {
    const NONE: Self = Self {
        letters: 0,
        first: 0,
        depth: 0,
        longest: Tail { letters: 0, form: Form::NONE },
        lengths: Lengths::NONE,
    };

    /// The node that a letter leads to.
    #[inline]
    fn next(&self, letter: u32) -> Option<u16> {
        let before = (self.letters & ((1 << letter) - 1)).count_ones() as u16;
        (self.letters >> letter & 1 != 0).then_some(self.first + before)
    }
}

/// The letters of a key that are left to be read.
#[derive(Clone, Copy)]
struct Letters(u64);

impl Letters {
    /// The last letter; 0 if there is none, which leads nowhere.
    #[inline]
    fn next(&mut self) -> u32 {
        let letter = (self.0 & 31) as u32;
        self.0 >>= 5;
        letter
    }

    fn at(self, depth: u32) -> u32 {
        (self.0 >> (5 * depth)) as u32 & 31
    }

    /// The letters in the order in which they are read: last letters first.
    fn reversed(self) -> [u32; READABLE] {
        std::array::from_fn(|depth| self.at(depth as u32))
    }
}
