//! The mentions in the order of the text, each told apart by what it may stand for.

use crate::{
    bits::{TOGETHER, ones},
    grammar::mention::Candidate,
    model::{ActorKind, MentionKind},
};

/// What a mention may stand for, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A person's name.
    Name,
    /// A title without a name.
    Title,
    /// The name of an organisation or medium.
    Body,
    /// An organisation or medium without a name.
    Institution,
    Place,
    /// A noun for several.
    Group,
    Pronoun,
    Other,
}

const SORTS: usize = Sort::Other as usize + 1;

impl Sort {
    fn of(mention: &Candidate) -> Self {
        use ActorKind::{Group, Media, Organisation, Person, Place};
        match (mention.actor, mention.kind) {
            (_, MentionKind::Pronoun) => Self::Pronoun,
            (Person, MentionKind::Name) => Self::Name,
            (Person, MentionKind::Role) => Self::Title,
            (Organisation | Media, MentionKind::Name | MentionKind::Metonym) => Self::Body,
            (Organisation | Media, MentionKind::Role) => Self::Institution,
            (Place, _) => Self::Place,
            (Group, MentionKind::Group) => Self::Group,
            _ => Self::Other,
        }
    }
}

/// A mention in the order of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    pub(super) index: u32,
    pub(super) sort: Sort,
    /// It is an actor by itself.
    pub(super) strong: bool,
    /// It has titles.
    titled: bool,
}

impl Placed {
    fn new(index: u32, mention: &Candidate) -> Self {
        let titled = mention.title.0 < mention.title.1;
        Self { index, sort: Sort::of(mention), strong: mention.is_strong(), titled }
    }
}

/// Which of some mentions in a row are of which sort: a bit for each, so that those of a sort are found without a branch
/// at each of the others.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Row {
    sorts: [u64; SORTS],
    strong: u64,
    titled: u64,
}

impl Row {
    fn new(placed: &[Placed]) -> Self {
        let mut row = Self::default();
        for (at, placed) in placed.iter().enumerate() {
            if let Some(those) = row.sorts.get_mut(placed.sort as usize) {
                *those |= 1 << at;
            }
            row.strong |= u64::from(placed.strong) << at;
            row.titled |= u64::from(placed.titled) << at;
        }
        row
    }

    /// The mentions of a sort.
    pub(super) fn of(&self, sort: Sort) -> u64 {
        self.sorts.get(sort as usize).copied().unwrap_or(0)
    }

    /// Those that have titles.
    pub(super) fn titled(&self) -> u64 {
        self.titled
    }

    /// Those of a sort that are actors by themselves.
    pub(super) fn strong(&self, sort: Sort) -> u64 {
        self.of(sort) & self.strong
    }
}

/// Mentions by their place, those overlapped by better ones left out.
#[derive(Debug, Default)]
pub(super) struct Order {
    placed: Vec<Placed>,
    rows: Vec<Row>,
    /// Places of mentions, to be put in order.
    keys: Vec<u128>,
}

impl Order {
    pub(super) fn read(&mut self, mentions: &[Candidate]) {
        self.placed.clear();
        // They come in order and apart, but for those that the grammar of quotations adds.
        if mentions.is_sorted_by(|a, b| a.end <= b.first) {
            self.placed.extend((0..).zip(mentions).map(|(index, mention)| Placed::new(index, mention)));
        } else {
            self.put_in_order(mentions);
        }
        self.rows.clear();
        self.rows.extend(self.placed.chunks(TOGETHER).map(Row::new));
    }

    /// Whether the article has mentions of a sort.
    pub(super) fn has(&self, sort: Sort) -> bool {
        self.rows.iter().any(|row| row.of(sort) != 0)
    }

    fn put_in_order(&mut self, mentions: &[Candidate]) {
        self.keys.clear();
        self.keys.extend((0_u32..).zip(mentions).map(|(index, mention)| {
            u128::from(mention.first) << 64 | u128::from(mention.end) << 32 | u128::from(index)
        }));
        self.keys.sort_unstable();
        for index in self.keys.iter().map(|&key| key as u32) {
            let Some(new) = mentions.get(index as usize) else { break };
            let before = self.placed.last().and_then(|placed| mentions.get(placed.index as usize));
            if let Some(old) = before.filter(|old| new.first < old.end) {
                if rank(new) <= rank(old) {
                    continue;
                }
                self.placed.pop();
            }
            self.placed.push(Placed::new(index, new));
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Placed> + use<'_> {
        self.placed.iter().copied()
    }

    /// The mentions that are chosen of each row.
    pub(super) fn chosen(&self, choose: impl Fn(&Row) -> u64) -> impl Iterator<Item = Placed> {
        let rows = self.rows.iter().zip(self.placed.chunks(TOGETHER));
        rows.flat_map(move |(row, placed)| {
            ones(choose(row)).filter_map(|at| placed.get(at as usize).copied())
        })
    }

    /// Makes names of those places and bodies that are names.
    pub(super) fn make_names(&mut self, mut is_name: impl FnMut(u32) -> bool) {
        for (row, placed) in self.rows.iter_mut().zip(self.placed.chunks_mut(TOGETHER)) {
            let mut renamed = false;
            for at in ones(row.of(Sort::Place) | row.of(Sort::Body)) {
                let Some(placed) = placed.get_mut(at as usize).filter(|placed| is_name(placed.index)) else {
                    continue;
                };
                (placed.sort, placed.strong) = (Sort::Name, true);
                renamed = true;
            }
            if renamed {
                *row = Row::new(placed);
            }
        }
    }
}

/// Of two mentions that overlap the speaker counts, then the surer, then the longer.
fn rank(candidate: &Candidate) -> (bool, i8, u32) {
    (candidate.speaker, candidate.weight, candidate.end - candidate.first)
}
