//! Finding the names of the packs in a text.

use super::Structure;
use crate::{
    language::{
        Form,
        lexicon::{SHORTEST_STEM, number_key},
        names::{Name, Names},
    },
    lexer::{
        letters::key_of,
        token::{Flags, Kind, KindSet, Token},
    },
};

/// A name found in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub(crate) name: u32,
    /// Behind its last token; a suffix after an apostrophe is outside.
    pub(crate) end: u32,
    /// What the ending of its last word says where it has no apostrophe: `Some` if an ending was cut off.
    pub(crate) cut: Option<Form>,
}

/// A word before a full stop inside a name is no longer than this: *A.B.D., St. Louis*.
const LONGEST_ABBREVIATION: u16 = 4;

impl Names {
    /// The longest name that starts with the word at `first`, which must be known or capitalised.
    #[expect(clippy::unused_self, reason = "the names are found through the words of the same language")]
    #[inline]
    pub(crate) fn find(&self, structure: &Structure<'_>, first: u32) -> Option<Found> {
        let lexicon = &structure.language.lexicon;
        let token = structure.token(first)?;
        if token.begins_phrases() {
            find_phrase(structure, first, token.key, lexicon.entry(token.entry).node)
        } else if !lexicon.may_be_inflected(0, token) {
            None
        } else {
            cut_name(structure, token, first, 2, |key| lexicon.entry(lexicon.find(key)).node)
        }
    }

    pub(crate) fn of_found(&self, found: &Found) -> Option<&Name> {
        self.name(found.name)
    }
}

/// The longest name that starts with the word at `first`, which has this key and leads to `node`.
fn find_phrase(structure: &Structure<'_>, first: u32, first_key: u64, mut node: u32) -> Option<Found> {
    let lexicon = &structure.language.lexicon;
    let (mut at, mut found) = (first, None);
    loop {
        if lexicon.name_of(node) != 0 {
            found = Some(Found { name: lexicon.name_of(node), end: at + 1, cut: None });
        }
        if !lexicon.leads_on(node) {
            break;
        }
        let Some((next, word, key)) = next_word(structure, at) else { break };
        let goes_on = at > first || lexicon.may_begin(first_key, key);
        let step = if goes_on { lexicon.step(node, key) } else { 0 };
        if step == 0 {
            if at > first || lexicon.may_be_inflected(first_key, word) {
                let whole = cut_name(structure, word, next, 1, |key| lexicon.step(node, key));
                found = whole.or(found);
            }
            break;
        }
        (node, at) = (step, next);
    }
    found
}

/// Marks that may stand inside a name.
const JOINTS: KindSet = KindSet::of(&[Kind::Stop, Kind::Dash, Kind::Comma]);

/// *Köse & Kardeşler*, as written or as an entity.
const AMPERSAND: char = '&';

/// The word or number that continues a name behind the word at `at`, over a full stop, a hyphen or an ampersand inside
/// the name, and its key.
fn next_word<'a>(structure: &Structure<'a>, at: u32) -> Option<(u32, &'a Token, u64)> {
    let mut next = at + 1;
    let mut token = structure.token(next)?;
    if token.is_word() {
        return Some((next, token, token.key));
    }
    let between = token.kind;
    if JOINTS.has(between) && !token.has(Flags::SPACE) {
        if between == Kind::Stop && structure.token(at)?.len > LONGEST_ABBREVIATION {
            return None;
        }
        next += 1;
        token = structure.token(next)?;
        if between == Kind::Dash && token.has(Flags::SPACE) {
            return None;
        }
    } else if between == Kind::Symbol && structure.text_of(next, next + 1).starts_with(AMPERSAND) {
        next += 1;
        token = structure.token(next)?;
    }
    let key = match token.kind {
        Kind::Word => token.key,
        Kind::Number => number_key(structure.text_of(next, next + 1))?,
        _ => return None,
    };
    Some((next, token, key))
}

/// A name whose last word carries an ending of `shortest` letters or more without an apostrophe; `node_of` says
/// where a stem leads.
#[inline]
fn cut_name(
    structure: &Structure<'_>,
    word: &Token,
    index: u32,
    shortest: u32,
    node_of: impl Fn(u64) -> u32,
) -> Option<Found> {
    let may_be_cut = word.is_capitalised() && !word.has(Flags::SUFFIXED);
    if may_be_cut { cut_capital(structure, word, index, shortest, node_of) } else { None }
}

fn cut_capital(
    structure: &Structure<'_>,
    word: &Token,
    index: u32,
    shortest: u32,
    node_of: impl Fn(u64) -> u32,
) -> Option<Found> {
    let lexicon = &structure.language.lexicon;
    let name_of = |stem| lexicon.name_of(node_of(stem));
    let (stem, form) = cut_stems(structure, word, shortest, |stem| name_of(stem) != 0).next()?;
    Some(Found { name: name_of(stem), end: index + 1, cut: Some(form) })
}

/// The stems that cutting an ending off the word leaves, with what the ending says; the longest ending first.
pub(crate) fn stems<'a>(
    structure: &Structure<'a>,
    word: &'a Token,
) -> impl Iterator<Item = (u64, Form)> + use<'a> {
    cut_stems(structure, word, 2, |_| true)
}

/// Those of them that are `wanted`, which is asked before the word is looked at any closer.
pub(crate) fn stems_among<'a>(
    structure: &Structure<'a>,
    word: &'a Token,
    wanted: impl Fn(u64) -> bool,
) -> impl Iterator<Item = (u64, Form)> {
    cut_stems(structure, word, 2, wanted)
}

/// The same with endings of `shortest` letters or more.
pub(crate) fn stems_from<'a>(
    structure: &Structure<'a>,
    word: &'a Token,
    shortest: u32,
) -> impl Iterator<Item = (u64, Form)> + use<'a> {
    cut_stems(structure, word, shortest, |_| true)
}

fn cut_stems<'a, W: Fn(u64) -> bool>(
    structure: &Structure<'a>,
    word: &'a Token,
    shortest: u32,
    wanted: W,
) -> impl Iterator<Item = (u64, Form)> + use<'a, W> {
    let (structure, mut measured) = (*structure, None);
    // No word has more letters than bytes, and only capitals inside it allow a shorter stem or ending.
    let (least, most) = if word.has(Flags::CAMEL) {
        (1, u32::MAX)
    } else {
        (shortest, u32::from(word.len).saturating_sub(SHORTEST_STEM))
    };
    structure.language.suffixes.cuts().of_letters(word.key, least, most).filter_map(move |cut| {
        // Of a long word the key does not hold the stem.
        let long = word.has(Flags::LONG);
        if !long && !wanted(cut.stem()) {
            return None;
        }
        let Measured { text, letters, capitals } =
            *measured.get_or_insert_with(|| Measured::new(&structure, word));
        let rest = letters.saturating_sub(cut.letters);
        let fits = match capitals {
            Some(capitals) if capitals >= 2 => rest == capitals,
            _ => rest >= SHORTEST_STEM && cut.letters >= shortest,
        };
        if !fits {
            return None;
        }
        if !long {
            return Some((cut.stem(), cut.form()));
        }
        let end = text.char_indices().nth(rest as usize).map_or(text.len(), |(at, _)| at);
        let stem = key_of(text.get(..end).unwrap_or_default());
        wanted(stem).then(|| (stem, cut.form()))
    })
}

/// A word as written.
#[derive(Clone, Copy)]
struct Measured<'a> {
    text: &'a str,
    letters: u32,
    /// `ABDnin`: capitals and then small letters show where the ending begins.
    capitals: Option<u32>,
}

impl<'a> Measured<'a> {
    fn new(structure: &Structure<'a>, word: &Token) -> Self {
        let text = structure.text.get(word.start as usize..word.end() as usize).unwrap_or_default();
        let capitals = || text.chars().take_while(|c| c.is_uppercase()).count() as u32;
        Self { text, letters: text.chars().count() as u32, capitals: word.has(Flags::CAMEL).then(capitals) }
    }
}
