//! What the lexer makes of the text: words, suffixes, numbers and marks.

use serde::{Deserialize, Serialize};

use crate::language::{Classes, Form};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[repr(u8)]
pub(crate) enum Kind {
    /// Letters, and digits after them.
    Word,
    /// A suffix with the apostrophe before it: `'in` of *Putin'in*.
    Suffix,
    /// Digits with the marks that join them: `21.12.2025`, `7,8`, `09.00`.
    Number,
    /// A double quotation mark, whatever its glyph; pairing decides its side.
    Double,
    /// A single quotation mark that is no suffix apostrophe.
    Single,
    Comma,
    Stop,
    Question,
    Exclamation,
    Ellipsis,
    Colon,
    Semicolon,
    /// `(` or `[`.
    Opening,
    /// `)` or `]`.
    Closing,
    Dash,
    Bullet,
    Slash,
    Newline,
    Symbol,
}

/// A set of kinds, of which one test asks for any.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KindSet(u32);

impl KindSet {
    pub(crate) const fn of(mut kinds: &[Kind]) -> Self {
        let mut set = 0;
        while let [kind, rest @ ..] = kinds {
            set |= 1 << *kind as u32;
            kinds = rest;
        }
        Self(set)
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn bits(self) -> u32 {
        self.0
    }

    #[inline]
    pub(crate) const fn has(self, kind: Kind) -> bool {
        self.0 >> kind as u32 & 1 != 0
    }
}

/// Facts about a token's place and letters that the lexer sees in passing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Flags(u8);

impl Flags {
    pub(crate) const NONE: Self = Self(0);
    /// White space stands before it.
    pub(crate) const SPACE: Self = Self(1);
    /// Its first letter is a capital.
    pub(crate) const CAPITAL: Self = Self(1 << 1);
    /// All its letters are capitals, two at least.
    pub(crate) const ALL_CAPITALS: Self = Self(1 << 2);
    /// A suffix token follows.
    pub(crate) const SUFFIXED: Self = Self(1 << 3);
    /// More letters than a key holds exactly.
    pub(crate) const LONG: Self = Self(1 << 4);
    /// A capital follows a small letter inside it: *iPhone*, or two words glued.
    pub(crate) const CAMEL: Self = Self(1 << 5);
    /// Two blanks or more stand before it.
    pub(crate) const WIDE_SPACE: Self = Self(1 << 6);
    /// Digits stand in the word.
    pub(crate) const DIGITS: Self = Self(1 << 7);
    /// For a mark, which has no letters: its glyph opens (`“`).
    pub(crate) const OPENS: Self = Self(1 << 7);
    /// For a mark: its glyph closes (`”`).
    pub(crate) const CLOSES: Self = Self(1 << 5);

    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn bits(self) -> u8 {
        self.0
    }

    pub(crate) const fn from_bits(bits: u8) -> Self {
        Self(bits)
    }

    pub(crate) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn when(self, condition: bool) -> Self {
        if condition { self } else { Self::NONE }
    }
}

/// A token: 32 bytes, copied freely.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// The folded letters of a word or suffix, five bits each (see [`super::letters`]). For a quotation mark: its
    /// side, once the blocks are cut.
    pub(crate) key: u64,
    /// What the language's packs know of the word.
    pub(crate) classes: Classes,
    /// First byte in the text.
    pub(crate) start: u32,
    /// For a word the packs know: its entry, and [what begins with it](Self::begins_phrases).
    pub(crate) entry: u32,
    /// What its ending says.
    pub(crate) form: Form,
    /// Bytes.
    pub(crate) len: u16,
    pub(crate) kind: Kind,
    pub(crate) flags: Flags,
}

const _: () = assert!(size_of::<Token>() == 32);

/// In [`Token::entry`], whose numbers are far below: most words begin no phrase, and their entries need not be read to
/// know it.
pub(crate) const BEGINS_PHRASES: u32 = 1 << 31;
/// The same for those among them that stand in small letters too: *haber ajansı, güvenlik güçleri*.
pub(crate) const BEGINS_NOUNS: u32 = 1 << 30;
/// For a word that says something of the words beside it, or that they say something of: it begins phrases that give their
/// words classes (*öte yandan*), or is a particle of questions.
pub(crate) const JOINS: u32 = 1 << 29;

impl Token {
    pub(crate) fn end(&self) -> u32 {
        self.start + u32::from(self.len)
    }

    /// Whether phrases or names of the packs begin with the word.
    pub(crate) fn begins_phrases(&self) -> bool {
        self.entry & BEGINS_PHRASES != 0
    }

    /// Whether nouns of several words for somebody begin with the word.
    pub(crate) fn begins_nouns(&self) -> bool {
        self.entry & BEGINS_NOUNS != 0
    }

    /// What its ending says where that is no guess.
    pub(crate) fn sure_form(&self) -> Form {
        if self.form.has(Form::guessed) { Form::NONE } else { self.form }
    }

    pub(crate) fn is(&self, class: Classes) -> bool {
        self.classes.any(class)
    }

    pub(crate) fn has(&self, flag: Flags) -> bool {
        self.flags.has(flag)
    }

    /// Whether it has one of the classes or flags, or begins nouns: in one test, since a processor cannot learn which
    /// of them the next word has.
    #[inline]
    pub(crate) fn shows(&self, classes: Classes, flags: Flags) -> bool {
        let begins = u64::from(self.entry & BEGINS_NOUNS);
        self.classes.among(classes) | u64::from(self.flags.0 & flags.0) | begins != 0
    }

    pub(crate) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// A word in *-i, -ı, -u, -ü*: as the accusative does; so does the possessive, which stands elsewhere.
    pub(crate) fn ends_in_high_vowel(&self) -> bool {
        matches!((self.key & 31) as u8 | 0x60, b'i' | b'u')
    }

    /// Whether a vowel is among the letters that the key holds: not *Chp*.
    pub(crate) fn has_vowel(&self) -> bool {
        let vowel = |letter: u64| matches!(letter as u8 | 0x60, b'a' | b'e' | b'i' | b'o' | b'u');
        (0..u64::BITS).step_by(5).any(|shift| vowel(self.key >> shift & 31))
    }

    /// A verb of saying in the past: *sordu, AÇIKLADI*.
    pub(crate) fn is_said(&self) -> bool {
        self.is(Classes::CUE_VERB)
            && self.form.is_finite()
            && self.form.has(Form::past)
            && !self.is(Classes::SURNAME)
    }

    /// A word that starts with a capital letter.
    pub(crate) fn is_capitalised(&self) -> bool {
        (self.kind == Kind::Word) & self.flags.has(Flags::CAPITAL)
    }

    /// `. ? ! …`
    pub(crate) fn ends_sentence(&self) -> bool {
        matches!(self.kind, Kind::Stop | Kind::Question | Kind::Exclamation | Kind::Ellipsis)
    }

    pub(crate) fn is_quote(&self) -> bool {
        matches!(self.kind, Kind::Double | Kind::Single)
    }
}
