//! The words of a name, as keys to compare.

use crate::{
    grammar::mention::Candidate,
    language::{Classes, Form, lexicon::Traits},
    layout::{Structure, names::stems_among},
    lexer::token::{Flags, Token},
};

/// The words of a mention.
pub(super) fn words<'a>(
    structure: &Structure<'a>,
    mention: &Candidate,
) -> impl DoubleEndedIterator<Item = &'a Token> + Clone + use<'a> {
    structure.tokens_in(mention.first, mention.end).iter().filter(|t| t.is_word())
}

/// The words of a person's name that tell it apart: particles and words of honour (*Cevdet Paşa*) aside, but for a
/// name that is nothing else.
pub(super) fn name_words<'a>(
    structure: &Structure<'a>,
    mention: &Candidate,
) -> impl DoubleEndedIterator<Item = &'a Token> + Clone + use<'a> {
    let lexicon = &structure.language.lexicon;
    let start = structure.token(mention.first).map_or(0, |t| t.start);
    let aside = move |t: &Token| {
        let particle = t.is(Classes::NAME_PARTICLE) && !t.is(Classes::GIVEN_NAME);
        let honour = t.is(Classes::POST_HONORIFIC)
            && t.start > start
            && lexicon.entry(t.entry).traits.has(Traits::PART_OF_NAME);
        particle || honour
    };
    let only = words(structure, mention).all(aside);
    words(structure, mention).filter(move |t| only || !aside(t))
}

/// Those stems that are `wanted` of all that a name's last word may have if it carries an ending without an apostrophe.
pub(super) fn bare_stems<'a>(
    structure: &Structure<'a>,
    word: &'a Token,
    wanted: impl Fn(u64) -> bool,
) -> impl Iterator<Item = u64> {
    let cut = (!word.has(Flags::SUFFIXED)).then(|| stems_among(structure, word, wanted));
    cut.into_iter().flatten().filter(|(_, form)| !form.has(Form::adjective)).map(|(stem, _)| stem)
}

/// One key of several.
pub(super) fn mix(a: u64, b: u64) -> u64 {
    (a.rotate_left(23) ^ b).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Whether a key holds one letter.
pub(super) fn is_initial(key: u64) -> bool {
    key < 32
}

/// Letters of a key that holds its word exactly, else none.
pub(super) fn letters(key: u64) -> u32 {
    if key >> 63 != 0 { 0 } else { (64 - key.leading_zeros()).div_ceil(5) }
}

/// The first letter of a word of at most twelve letters, else 0.
pub(super) fn first_letter(key: u64) -> u64 {
    match letters(key) {
        0 => 0,
        count => key >> (5 * (count - 1)),
    }
}

/// A name's word as it sounds: spellings that differ by the way of transliteration have one key (*Dmitri, Dmitriy;
/// Zelenski, Zelenskiy, Zelensky; Mehmed, Mehmet; Schmidt, Şmit*).
pub(super) fn sound(key: u64) -> u64 {
    let count = letters(key);
    let letter = |index: u32| (key >> (5 * (count - 1 - index)) & 31) as u8 | 0x60;
    let mut heard = 0;
    let (mut last, mut before) = (0, 0);
    for index in 0..count {
        let written = letter(index);
        let next = match written {
            b'y' | b'j' => b'i',
            b'w' => b'v',
            b'q' => b'k',
            b'h' if matches!(before, b's' | b'c' | b'k' | b't') => 0,
            b'd' if index + 1 == count => b't',
            b'b' if index + 1 == count => b'p',
            other => other,
        };
        before = written;
        if next != 0 && next != last {
            heard = heard << 5 | u64::from(next & 31);
            last = next;
        }
    }
    if count == 0 { key } else { heard }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexer::letters::key_of;

    #[test]
    fn transliterations_sound_alike_and_other_names_do_not() {
        let alike = |a: &str, b: &str| sound(key_of(a)) == sound(key_of(b));
        for (a, b) in [
            ("Dmitri", "Dmitriy"),
            ("Zelenski", "Zelenskiy"),
            ("Zelenski", "Zelensky"),
            ("Mehmed", "Mehmet"),
            ("Beşar", "Beşşar"),
            ("Sergei", "Sergey"),
            ("Maşadov", "Mashadov"),
        ] {
            assert!(alike(a, b), "{a} {b}");
        }
        for (a, b) in [("Selim", "Selin"), ("Emin", "Emine"), ("Hasan", "Hakan"), ("Kara", "Karaca")] {
            assert!(!alike(a, b), "{a} {b}");
        }
    }
}
