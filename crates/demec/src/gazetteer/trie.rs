//! Names as paths of keys: looked up token by token, never letter by letter.

use crate::{
    language::lexicon::KeyMap,
    lexer::{
        letters::{Class, class_at},
        token::{Flags, Kind, Token},
    },
};

/// How a name must be written where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// In capitals throughout, as acronyms are: *YÖK* is not *yok*.
    Capitals,
    /// With a capital.
    Capital,
    /// In small letters too.
    Any,
}

impl Case {
    /// The case of a name that is made of these tokens.
    pub(super) fn of_name(tokens: &[Token]) -> Self {
        match tokens {
            [only] if only.has(Flags::ALL_CAPITALS) && only.is_word() => Self::Capitals,
            [first, ..] => Self::of_first(first),
            [] => Self::Any,
        }
    }

    /// The case that a name is written in whose first token is this one.
    pub(super) fn in_text(first: &Token) -> Self {
        if first.has(Flags::ALL_CAPITALS) { Self::Capitals } else { Self::of_first(first) }
    }

    fn of_first(first: &Token) -> Self {
        if first.has(Flags::CAPITAL) || first.kind == Kind::Number { Self::Capital } else { Self::Any }
    }
}

/// The entries whose name ends at a step, one for each case, counted from 1; 0 for none.
#[derive(Clone, Copy, Debug, Default)]
struct End([u32; 3]);

/// Names by the keys of their tokens. Step 0 is none.
#[derive(Clone, Debug)]
pub(super) struct Trie {
    /// By step and key; names begin at step 0.
    steps: KeyMap<(u32, u64), u32>,
    ends: Vec<End>,
}

impl Default for Trie {
    fn default() -> Self {
        Self { steps: KeyMap::default(), ends: vec![End::default()] }
    }
}

impl Trie {
    /// Adds a name of an entry. If another entry has it already, that one keeps it, and is given back.
    pub(super) fn add(&mut self, keys: &[u64], case: Case, entry: u32) -> Option<u32> {
        let mut at = 0;
        for &key in keys {
            let fresh = self.ends.len() as u32;
            at = *self.steps.entry((at, key)).or_insert(fresh);
            if at == fresh {
                self.ends.push(End::default());
            }
        }
        let slot = self.ends.get_mut(at as usize)?.0.get_mut(case as usize)?;
        if *slot == 0 {
            *slot = entry;
        }
        Some(*slot).filter(|&owner| owner != entry)
    }

    /// The step that a token leads to; 0 for none.
    #[inline]
    pub(super) fn step(&self, at: u32, key: u64) -> u32 {
        self.steps.get(&(at, key)).copied().unwrap_or(0)
    }

    /// The entry whose name ends at a step, as it is written there; 0 for none.
    pub(super) fn entry_at(&self, step: u32, case: Case) -> u32 {
        let end = self.ends.get(step as usize).copied().unwrap_or_default();
        end.0.into_iter().skip(case as usize).find(|&entry| entry != 0).unwrap_or(0)
    }
}

/// What a token is on the way through the trie; 0 where no name goes on over it.
pub(super) fn step_key(text: &str, token: &Token) -> u64 {
    match token.kind {
        Kind::Word if !token.has(Flags::DIGITS) => token.key,
        Kind::Word | Kind::Number => {
            spelled(text.get(token.start as usize..token.end() as usize).unwrap_or_default())
        }
        Kind::Suffix => tagged(Kind::Suffix, token.key),
        Kind::Newline => 0,
        kind => tagged(kind, 0),
    }
}

/// The key of a word with digits, which the lexer's key does not tell apart: *G20, 42*.
fn spelled(word: &str) -> u64 {
    let mut rest = word.as_bytes();
    let mut key = tagged(Kind::Number, 0);
    while let Some(&byte) = rest.first() {
        let (class, width) = class_at(rest);
        match class {
            Class::Letter(value, _) => key = mixed(key, u64::from(value)),
            Class::Digit => key = mixed(key, u64::from(byte)),
            _ => {}
        }
        rest = rest.get(width.max(1)..).unwrap_or_default();
    }
    key
}

fn tagged(kind: Kind, key: u64) -> u64 {
    mixed(kind as u64 + 1, key) | 1 << 63
}

fn mixed(a: u64, b: u64) -> u64 {
    (a.rotate_left(23) ^ b).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}
