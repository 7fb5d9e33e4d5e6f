//! What the grammar hands on: a place in the text that may stand for an actor.

use crate::{
    model::{ActorKind, CountryCode, MentionKind},
    morphology::form::Case,
};

/// A range of tokens.
pub(crate) type Range = (u32, u32);

/// A mention as the grammar finds it. Ranges are of tokens.
#[expect(clippy::struct_excessive_bools, reason = "facts that hold or not, independent of each other")]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    /// First token of the name (or role, or noun) alone.
    pub(crate) first: u32,
    /// Behind its last token; a suffix after an apostrophe is outside.
    pub(crate) end: u32,
    /// First token of the whole noun phrase, titles before the name included.
    pub(crate) phrase: u32,
    pub(crate) kind: MentionKind,
    pub(crate) actor: ActorKind,
    /// The case that its suffix or ending shows; nominative where it shows none.
    pub(crate) case: Case,
    /// The titles of a name: before it, behind it, or before the names it is coordinated with.
    pub(crate) title: Range,
    /// The entity of the packs that it names; 0 for none.
    pub(crate) entity: u32,
    /// The entry of the gazetteer that it names; 0 for none.
    pub(crate) listed: u32,
    /// The country it is, or belongs to by its name.
    pub(crate) country: Option<CountryCode>,
    /// The noun for people that a group is named by; 0 for none.
    pub(crate) group: u16,
    /// What speaks for it, in quarters; below [`STRONG`] it is an actor only if something else says so.
    pub(crate) weight: i8,
    /// Somebody speaks here, so it is an actor whatever its weight.
    pub(crate) speaker: bool,
    /// Introduced by a noun of kinship: *eşi Emine*.
    pub(crate) kin: bool,
    /// *bir İngiliz yetkili*: nobody who was named before.
    pub(crate) unnamed: bool,
    /// A singular for all of a kind: *işçi*.
    pub(crate) generic: bool,
}

/// The weight from which a candidate is an actor by itself.
pub(crate) const STRONG: i8 = 8;

impl Candidate {
    /// A candidate that is an actor by itself.
    pub(crate) fn new(first: u32, end: u32, kind: MentionKind, actor: ActorKind) -> Self {
        Self {
            first,
            end,
            phrase: first,
            kind,
            actor,
            case: Case::Nominative,
            title: (0, 0),
            entity: 0,
            listed: 0,
            country: None,
            group: 0,
            weight: STRONG,
            speaker: false,
            kin: false,
            unnamed: false,
            generic: false,
        }
    }

    pub(crate) fn in_case(self, case: Case) -> Self {
        Self { case, ..self }
    }

    pub(crate) fn is_strong(&self) -> bool {
        self.weight >= STRONG || self.speaker
    }

    /// Whether a token lies in its name.
    pub(crate) fn covers(&self, token: u32) -> bool {
        self.first <= token && token < self.end
    }
}
