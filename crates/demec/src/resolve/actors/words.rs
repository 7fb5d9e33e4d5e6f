//! The words of a name, as keys to compare.

use crate::{
    grammar::mention::Candidate,
    language::{Classes, lexicon::Traits, names::stems},
    layout::Structure,
    lexer::token::{Flags, Token},
};

/// The words of a mention.
pub(super) fn words<'a>(
    structure: &Structure<'a>,
    mention: &Candidate,
) -> impl DoubleEndedIterator<Item = &'a Token> + use<'a> {
    structure.tokens_in(mention.first, mention.end).iter().filter(|t| t.is_word())
}

/// The words of a person's name that tell it apart: particles and words of honour (*Cevdet Paşa*) aside.
pub(super) fn name_words<'a>(
    structure: &Structure<'a>,
    mention: &Candidate,
) -> impl DoubleEndedIterator<Item = &'a Token> + use<'a> {
    let lexicon = &structure.language.lexicon;
    let start = structure.token(mention.first).map_or(0, |t| t.start);
    words(structure, mention).filter(move |t| {
        let particle = t.is(Classes::NAME_PARTICLE) && !t.has(Flags::CAPITAL);
        let honour = t.is(Classes::POST_HONORIFIC)
            && t.start > start
            && lexicon.entry(t.entry).traits.has(Traits::PART_OF_NAME);
        !particle && !honour
    })
}

/// Keys that the last word of a name may have: as it stands, and without an ending that has no apostrophe.
pub(super) fn last_keys<'a>(
    structure: &Structure<'a>,
    word: &'a Token,
) -> impl Iterator<Item = u64> + use<'a> {
    let cut = (!word.has(Flags::SUFFIXED)).then(|| stems(structure, word).map(|(stem, _)| stem));
    std::iter::once(word.key).chain(cut.into_iter().flatten())
}

/// One key of several.
pub(super) fn mix(a: u64, b: u64) -> u64 {
    (a.rotate_left(23) ^ b).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The first letter of a word of at most twelve letters, else 0.
pub(super) fn first_letter(key: u64) -> u64 {
    if key >> 63 != 0 || key == 0 {
        return 0;
    }
    let letters = (64 - key.leading_zeros()).div_ceil(5);
    key >> (5 * (letters - 1))
}
