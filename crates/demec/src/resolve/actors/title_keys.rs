//! What titles are told and compared by: their heads, their trades, and whom or what they lead.

use super::words::mix;
use crate::{
    grammar::mention::{Candidate, Range},
    language::{
        Classes, Form,
        lexicon::Traits,
        names::{NameKind, Title},
    },
    layout::Structure,
    lexer::token::Token,
};

/// *dönemin Başbakanı*, *eski Bakan*: no holder now.
pub(super) fn is_past(structure: &Structure<'_>, mention: &Candidate) -> bool {
    let past = |t: &Token| {
        t.is(Classes::TITLE_MODIFIER) || structure.language.lexicon.entry(t.entry).traits.has(Traits::PAST)
    };
    let (first, end) = mention.title;
    first.checked_sub(1).and_then(|i| structure.token(i)).is_some_and(past)
        || structure.tokens_in(first, end).iter().any(past)
}

pub(super) fn head_of<'a>(structure: &Structure<'a>, role: Range) -> Option<&'a Token> {
    structure.tokens_in(role.0, role.1).iter().rev().find(|t| t.is_word())
}

/// The longest title of the packs that a role ends in: *teknik adam* before *adam*.
pub(super) fn title_of<'a>(structure: &Structure<'a>, role: Range) -> Option<&'a Title> {
    let names = &structure.language.names;
    let may_begin = |&at: &u32| structure.token(at).is_some_and(Token::begins_nouns);
    let phrase = (role.0..role.1).filter(may_begin).find_map(|at| {
        let found = names.find(structure, at).filter(|found| found.end == role.1)?;
        names.of_found(&found).filter(|name| name.kind == NameKind::Title)
    });
    match phrase {
        Some(name) => names.title(name.entity as u16),
        None => names.title(structure.language.lexicon.entry(head_of(structure, role)?.entry).title),
    }
}

/// The trade of a title as a bit; 0 for none.
pub(super) fn trade(title: &Title) -> u64 {
    match title.kindred {
        0 => 0,
        kindred => 1 << (kindred % 64),
    }
}

/// What a title's head is, bare or possessed alike.
pub(super) fn head_key(structure: &Structure<'_>, role: Range) -> Option<u64> {
    let token = head_of(structure, role)?;
    Some(head_key_of(structure.language.lexicon.entry(token.entry).title, token.key))
}

/// The key of a title's head, which is a form of the title of this number, or of none.
pub(super) fn head_key_of(title: u16, word: u64) -> u64 {
    if title == 0 { word } else { u64::from(title) << 48 }
}

/// Whom or what a leader leads: a country, by its name or its people's, or the body that the title names first.
pub(super) fn owner_key(structure: &Structure<'_>, role: Range) -> Option<u64> {
    let names = &structure.language.names;
    let proper = |t: &Token| t.is_capitalised() || t.is(Classes::DEMONYM);
    let last = role.1.checked_sub(1)?;
    let at = (role.0..last).find(|&at| structure.token(at).is_some_and(proper))?;
    let Some(name) = names.find(structure, at).and_then(|found| names.of_found(&found)) else {
        let token = structure.token(at).filter(|t| structure.language.lexicon.entry(t.entry).title == 0)?;
        return Some(mix(2, token.key));
    };
    match (name.kind, name.country) {
        (NameKind::Country | NameKind::Capital | NameKind::Demonym, Some(country)) => {
            Some(mix(3, country.as_str().bytes().fold(0, |key, byte| key << 8 | u64::from(byte))))
        }
        (NameKind::Organisation, _) => Some(mix(4, u64::from(name.entity))),
        _ => None,
    }
}

/// Whether every word of a title but its head stands in the other one.
pub(super) fn is_subset(structure: &Structure<'_>, title: Range, other: Range) -> bool {
    let words = |range: Range| {
        structure.tokens_in(range.0, range.1).iter().filter(|t| {
            let aside = Classes::DEMONYM.or(Classes::EPITHET).or(Classes::HONORIFIC);
            t.is_word() && !t.is(aside) && !t.form.has(Form::adjective)
        })
    };
    let count = words(title).count();
    words(title).take(count.saturating_sub(1)).all(|word| words(other).any(|t| t.key == word.key))
}

pub(super) fn role_key(structure: &Structure<'_>, role: Range) -> u64 {
    let head = head_key(structure, role).unwrap_or(0);
    let mut words =
        structure.tokens_in(role.0, role.1).iter().filter(|t| t.is_word() && !t.is(Classes::HONORIFIC));
    words.next_back();
    words.fold(head, |hash, t| mix(hash, t.key))
}
