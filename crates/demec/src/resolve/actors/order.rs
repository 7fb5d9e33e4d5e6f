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

/// Mentions by their place, those overlapped by better ones left out.
#[derive(Debug, Default)]
pub(super) struct Order(Vec<Placed>);

impl Order {
    pub(super) fn read(&mut self, mentions: &[Candidate]) {
        self.0.clear();
        self.0.extend((0..).zip(mentions).map(|(index, mention)| Placed {
            index,
            sort: Sort::of(mention),
            strong: mention.is_strong(),
        }));
        // They come in order and apart, but for those that the grammar of quotations adds.
        if !mentions.is_sorted_by(|a, b| a.end <= b.first) {
            self.put_in_order(mentions);
        }
    }

    fn put_in_order(&mut self, mentions: &[Candidate]) {
        let at = |placed: &Placed| mentions.get(placed.index as usize);
        self.0.sort_unstable_by_key(|placed| at(placed).map(|c| (c.first, c.end, placed.index)));
        // Those left are moved to the front.
        let mut left: usize = 0;
        for place in 0..self.0.len() {
            let Some(new) = self.0.get(place).and_then(at) else { break };
            let before = left.checked_sub(1).and_then(|before| self.0.get(before)).and_then(at);
            if let Some(old) = before.filter(|old| new.first < old.end) {
                if rank(new) <= rank(old) {
                    continue;
                }
                left -= 1;
            }
            self.0.swap(left, place);
            left += 1;
        }
        self.0.truncate(left);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Placed> + use<'_> {
        self.0.iter().copied()
    }

    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Placed> + use<'_> {
        self.0.iter_mut()
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
