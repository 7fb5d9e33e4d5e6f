//! Endings by their letters from the last one leftwards, in little memory: every word of a text is read against them.

use std::collections::VecDeque;

use super::form::Form;

/// Letters that the key of any word keeps readable at its end.
pub(super) const READABLE: usize = 10;

/// A trie over folded letters, from the right.
#[derive(Clone, Debug)]
pub(super) struct Tails(Vec<Node>);

#[derive(Clone, Copy, Debug, Default)]
struct Node {
    /// A bit for each letter that leads on.
    letters: u32,
    /// Where the first of those letters leads; the others lead to the nodes behind, in order.
    first: u16,
    /// Whether an ending begins here; what it says.
    is_ending: bool,
    form: Form,
}

impl Tails {
    /// The trie of some endings by their keys; of two spelt alike the first stays.
    pub(super) fn new(endings: &[(u64, Form)]) -> Self {
        let readable = |key: u64| key != 0 && key >> (5 * READABLE) == 0;
        let letters = |&(key, form): &(u64, Form)| readable(key).then_some((Letters(key), form));
        let mut sorted: Vec<(Letters, Form)> = endings.iter().filter_map(letters).collect();
        sorted.sort_by_key(|(letters, _)| letters.reversed());
        sorted.dedup_by_key(|(letters, _)| letters.0);
        let mut nodes = vec![Node::default()];
        // Nodes still to be made, with the endings that pass through them and the letters read of those.
        let mut open = VecDeque::from([(0, sorted.as_slice(), 0)]);
        while let Some((at, mut endings, depth)) = open.pop_front() {
            let mut node = Node { first: nodes.len() as u16, ..Node::default() };
            while let Some(&(letters, form)) = endings.first() {
                let letter = letters.at(depth);
                let count = endings.iter().take_while(|(l, _)| l.at(depth) == letter).count();
                let (same, others) = endings.split_at(count);
                if letter == 0 {
                    (node.is_ending, node.form) = (true, form);
                } else {
                    node.letters |= 1 << letter;
                    open.push_back((nodes.len(), same, depth + 1));
                    nodes.push(Node::default());
                }
                endings = others;
            }
            if let Some(place) = nodes.get_mut(at) {
                *place = node;
            }
        }
        Self(nodes)
    }

    /// The endings of a word, the shortest first: how many letters each has, and what it says.
    #[inline]
    pub(super) fn of(&self, key: u64) -> impl Iterator<Item = (u32, Form)> {
        let mut letters = Letters(key);
        let mut node = self.0.first();
        let mut read = 0;
        std::iter::from_fn(move || {
            loop {
                let letter = letters.next();
                let here = node.filter(|n| n.letters >> letter & 1 != 0 && read < READABLE)?;
                let before = (here.letters & ((1 << letter) - 1)).count_ones();
                node = self.0.get(usize::from(here.first) + before as usize);
                read += 1;
                if let Some(ending) = node.filter(|n| n.is_ending) {
                    return Some((read as u32, ending.form));
                }
            }
        })
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
