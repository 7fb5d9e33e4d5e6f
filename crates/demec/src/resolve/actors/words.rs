//! The words of a name, as keys to compare.

use crate::{
    grammar::mention::Candidate,
    language::{Classes, Form, lexicon::Traits},
    layout::{Structure, names::stems_among},
    lexer::{
        letters::letters_in,
        token::{Flags, Token},
    },
};

/// The words of a mention.
pub(super) fn words<'a>(
    structure: &Structure<'a>,
    mention: &Candidate,
) -> impl DoubleEndedIterator<Item = &'a Token> + Clone + use<'a> {
    structure.tokens_in(mention.first, mention.end).iter().filter(|t| t.is_word())
}

/// The words of a person's name that tell it apart, and their tokens: particles and words of honour (*Cevdet Paşa*)
/// aside, but for a name that is nothing else.
pub(super) fn name_words<'a>(
    structure: &Structure<'a>,
    mention: &Candidate,
) -> impl Iterator<Item = (u32, &'a Token)> + Clone + use<'a> {
    let (structure, first) = (*structure, mention.first);
    let tokens = structure.tokens_in(first, mention.end);
    let aside = move |at: u32, t: &Token| is_aside(&structure, t, at == first);
    let all = (first..mention.end).zip(tokens.iter());
    let only = all.clone().filter(|(_, t)| t.is_word()).all(|(at, t)| aside(at, t));
    all.filter(move |&(at, t)| t.is_word() && (only || !aside(at, t)))
}

/// A particle, or a word of honour behind a name's first.
fn is_aside(structure: &Structure<'_>, word: &Token, first: bool) -> bool {
    if !word.is(Classes::NAME_PARTICLE.or(Classes::POST_HONORIFIC)) {
        return false;
    }
    let particle = word.is(Classes::NAME_PARTICLE) && !word.is(Classes::GIVEN_NAME);
    let part = || structure.language.lexicon.entry(word.entry).traits.has(Traits::PART_OF_NAME);
    particle || word.is(Classes::POST_HONORIFIC) && !first && part()
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
    if key >> 63 != 0 { 0 } else { letters_in(key) }
}

/// The first letter of a word of at most twelve letters, else 0.
pub(super) fn first_letter(key: u64) -> u64 {
    match letters(key) {
        0 => 0,
        count => key >> (5 * (count - 1)),
    }
}
