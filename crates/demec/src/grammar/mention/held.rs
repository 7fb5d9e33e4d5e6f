//! What stands in a stretch of capitals, so that what does not is not looked for.

use super::reader::Reader;
use crate::language::{Classes, names::NameKind};

/// Kinds of names of the packs, as bits.
#[derive(Clone, Copy)]
pub(super) struct Kinds(u32);

impl Kinds {
    pub(super) const NONE: Self = Self(0);

    pub(super) const fn of(kind: NameKind) -> Self {
        Self(1 << kind as u32)
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What stands in a stretch of words, or in a longer one around it.
#[derive(Clone, Copy)]
pub(super) struct Held {
    pub(super) classes: Classes,
    /// Kinds of the names of the packs that its words lie in.
    pub(super) kinds: Kinds,
    /// Whether a word of a title of the packs stands there.
    pub(super) title: bool,
}

impl Held {
    /// Whether a word of a name of the packs stands there.
    pub(super) fn name(self) -> bool {
        self.kinds.0 != 0
    }
}

impl Reader<'_, '_> {
    /// What stands in the words `a..b`.
    pub(super) fn held(&self, a: usize, b: usize) -> Held {
        let mut held = Held { classes: Classes::NONE, kinds: Kinds::NONE, title: false };
        for word in self.x.words.get(a..b).unwrap_or_default() {
            let at = word.token;
            held.classes = held.classes.or(self.token(at).map_or(Classes::NONE, |t| t.classes));
            held.kinds = held.kinds.or(self.name_kind(at).map_or(Kinds::NONE, Kinds::of));
            held.title |= self.is_in_title(at);
        }
        held
    }

    /// Whether the token lies in a title of the packs.
    pub(super) fn is_in_title(&self, token: u32) -> bool {
        self.x.title_at.get(token as usize).is_some_and(|&mark| mark != 0)
    }
}
