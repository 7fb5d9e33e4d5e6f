//! What stands in a stretch of capitals, so that what does not is not looked for.

use super::reader::Reader;
use crate::{
    language::{Classes, names::NameKind},
    lexer::token::{Flags, Token},
};

/// Kinds of names of the packs, as bits.
#[derive(Clone, Copy, Debug)]
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
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    pub(super) classes: Classes,
    /// Kinds of the names of the packs that its words lie in.
    pub(super) kinds: Kinds,
    pub(super) flags: Flags,
    /// Of titles of the packs what their tokens are marked with, as bits: 0 for none.
    titles: u32,
}

impl Held {
    pub(super) const NOTHING: Self =
        Self { classes: Classes::NONE, kinds: Kinds::NONE, flags: Flags::NONE, titles: 0 };

    /// Whether a word of a name of the packs stands there.
    pub(super) fn name(self) -> bool {
        self.kinds.0 != 0
    }

    /// Whether a word of a title of the packs stands there.
    pub(super) fn title(self) -> bool {
        self.titles != 0
    }

    /// Whether it holds what shows more than names of persons, places and bodies alone do.
    pub(super) fn shows_more(self) -> bool {
        const CLASSES: Classes = HEADS.or(Classes::POST_HONORIFIC);
        self.classes.any(CLASSES) | self.kinds.any(HEAD_KINDS) | self.title()
    }

    /// Whether names of bodies, things or places end there.
    pub(super) fn heads(self) -> bool {
        self.classes.any(HEADS) | self.kinds.any(HEAD_KINDS)
    }

    /// Whether a noun of several words for people or a body stands there: *güvenlik güçleri, yönetim kurulu*.
    pub(super) fn nouns(self) -> bool {
        self.kinds.any(Kinds::of(NameKind::Group).or(Kinds::of(NameKind::Institution)))
    }

    /// What this and another hold, without a branch.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            classes: self.classes.or(other.classes),
            kinds: self.kinds.or(other.kinds),
            flags: self.flags.with(other.flags),
            titles: self.titles | other.titles,
        }
    }
}

/// What names of bodies end in: words, and names of the packs.
pub(super) const BODY_HEADS: Classes = Classes::ORGANISATION_HEAD.or(Classes::MEDIA_HEAD);
pub(super) const BODY_KINDS: Kinds = Kinds::of(NameKind::OrganisationHead).or(Kinds::of(NameKind::MediaHead));

/// The same for names of things and places too.
const HEADS: Classes = BODY_HEADS.or(Classes::THING_HEAD).or(Classes::GEOGRAPHIC_HEAD);
const HEAD_KINDS: Kinds = BODY_KINDS.or(Kinds::of(NameKind::Region));

impl Reader<'_, '_> {
    /// What stands in the words `a..b`.
    pub(super) fn held(&self, a: usize, b: usize) -> Held {
        let words = self.x.words.get(a..b).unwrap_or_default();
        let tokens = words.iter().filter_map(|word| Some((word.token, self.token(word.token)?)));
        tokens.fold(Held::NOTHING, |held, (at, token)| held.and(self.held_by(at, token)))
    }

    /// What a word holds, without a branch.
    #[inline]
    pub(super) fn held_by(&self, at: u32, token: &Token) -> Held {
        let name = self.x.name_at.get(at as usize).copied().unwrap_or(0);
        Held {
            classes: token.classes,
            kinds: self.x.kinds.get(name as usize).copied().unwrap_or(Kinds::NONE),
            flags: token.flags,
            titles: self.title_mark(at),
        }
    }

    /// Whether the token lies in a name of the packs.
    #[inline]
    pub(super) fn is_in_name(&self, token: u32) -> bool {
        self.x.name_at.get(token as usize).is_some_and(|&name| name != 0)
    }

    /// Whether the token lies in a title of the packs.
    #[inline]
    pub(super) fn is_in_title(&self, token: u32) -> bool {
        self.title_mark(token) != 0
    }

    fn title_mark(&self, token: u32) -> u32 {
        self.x.title_at.get(token as usize).copied().unwrap_or(0)
    }
}
