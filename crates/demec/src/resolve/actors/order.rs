//! The mentions in the order of the text, each told apart by what it may stand for.

use crate::{
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
}

impl Placed {
    fn new(index: u32, mention: &Candidate) -> Self {
        Self { index, sort: Sort::of(mention), strong: mention.is_strong() }
    }
}

/// Mentions by their place, those overlapped by better ones left out.
#[derive(Debug, Default)]
pub(super) struct Order {
    placed: Vec<Placed>,
    /// The sorts that there are, a bit each.
    sorts: u8,
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
        self.sorts = self.placed.iter().fold(0, |sorts, placed| sorts | 1 << placed.sort as u8);
    }

    /// Whether the article has mentions of a sort.
    pub(super) fn has(&self, sort: Sort) -> bool {
        self.sorts >> sort as u8 & 1 != 0
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

    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Placed> + use<'_> {
        self.placed.iter_mut()
    }

    /// The mentions of a sort.
    pub(super) fn of(&self, sort: Sort) -> impl Iterator<Item = Placed> + use<'_> {
        self.iter().filter(move |placed| placed.sort == sort)
    }
}

/// Of two mentions that overlap the speaker counts, then the surer, then the longer.
fn rank(candidate: &Candidate) -> (bool, i8, u32) {
    (candidate.speaker, candidate.weight, candidate.end - candidate.first)
}
