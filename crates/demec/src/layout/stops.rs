//! Full stops that end a sentence, told from those of abbreviations, initials and ordinals.

use crate::{
    language::Classes,
    lexer::token::{Flags, Kind, Token},
};

/// Digits of the longest number that its stop makes an ordinal (*3. Lig*); a year ends a sentence.
const ORDINAL: u16 = 2;

/// Whether the mark at `index` ends a sentence.
pub(super) fn ends_sentence(tokens: &[Token], index: u32) -> bool {
    let at = |i: u32| tokens.get(i as usize);
    let Some(mark) = at(index).filter(|t| t.ends_sentence()) else { return false };
    if mark.kind != Kind::Stop || mark.has(Flags::SPACE) {
        return true;
    }
    let Some(last) = index.checked_sub(1).and_then(at) else { return true };
    let shortened = match last.kind {
        // Most sentences end with a word in small letters.
        Kind::Word => {
            last.is(Classes::ABBREVIATION) || last.is_capitalised() && (last.key < 32 || is_roman(last))
        }
        Kind::Number => last.len <= ORDINAL && at(index + 1).is_some(),
        _ => false,
    };
    !shortened
}

/// A number in Roman letters: *II. Mahmut*.
pub(super) fn is_roman(word: &Token) -> bool {
    if !word.has(Flags::ALL_CAPITALS) {
        return false;
    }
    let mut rest = word.key;
    while rest != 0 {
        if !matches!((rest & 31) as u8 | b'`', b'i' | b'v' | b'x' | b'l') {
            return false;
        }
        rest >>= 5;
    }
    true
}
