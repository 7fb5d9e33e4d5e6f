//! How a stretch of titles falls into roles.

use super::candidate::Range;
use crate::{
    language::{Classes, Form, lexicon::Traits},
    layout::Structure,
    lexer::token::{Flags, Kind, Token},
    morphology::form::Case,
};

/// A role within a stretch of titles, as tokens, and whether its plural names each of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RolePart {
    pub(crate) range: Range,
    pub(crate) plural: bool,
}

/// Words that may part two roles, beside commas.
const PARTING: Classes = Classes::HONORIFIC.or(Classes::DEGREE).or(Classes::CONJUNCTION);

/// Cuts a stretch of titles into roles: degrees apart, two titles at *ve* or a comma; honorifics are none.
///
/// `titles = [ honorific ] [ role ( "," | "ve" ) ] [ role ] { degree } ;`
pub(crate) fn role_parts(structure: &Structure<'_>, title: Range, mut found: impl FnMut(RolePart)) {
    let (mut first, end) = title;
    let mut at = first;
    let push = |first: u32, end: u32, found: &mut dyn FnMut(RolePart)| {
        let part = trimmed(structure, first, end);
        if part.0 < part.1 {
            found(RolePart { range: part, plural: is_plural(structure, part.1 - 1) });
        }
    };
    let mut owned = false;
    while at < end {
        let Some(token) = structure.token(at) else { break };
        let behind_owned = std::mem::replace(&mut owned, token.form.has(Form::possessed));
        // Most words of titles neither part nor follow what another may.
        if !(behind_owned || token.is(PARTING) || token.kind == Kind::Comma) {
            at += 1;
            continue;
        }
        let next = structure.token(at + 1);
        if token.is(Classes::HONORIFIC) && !token.is(Classes::TITLE) {
            push(first, at, &mut found);
            first = at + 1;
        } else if is_degree(token, next) {
            let opens = at > first && opens_degree(structure, at - 1);
            let degree = at - u32::from(opens);
            push(first, degree, &mut found);
            let degrees = degrees_end(structure, at, end);
            found(RolePart { range: (degree, degrees), plural: false });
            (at, first, owned) = (degrees, degrees, false);
            continue;
        } else if separates(structure, first, at, end) {
            push(first, at, &mut found);
            first = at + 1;
        } else if behind_owned
            && (begins_another(structure, first, at) || names_another(structure, first, at, end))
        {
            push(first, at, &mut found);
            first = at;
        }
        at += 1;
    }
    push(first, end, &mut found);
}

/// The first word of *Uzman Dr.*
fn opens_degree(structure: &Structure<'_>, at: u32) -> bool {
    structure.token(at).is_some_and(|t| {
        let traits = structure.language.lexicon.entry(t.entry).traits;
        t.is_capitalised() && traits.has(Traits::OPENS_DEGREE) && !t.form.has(Form::possessed)
    })
}

/// *Genelkurmay Başkanı | Tümgeneral*: a bare title directly behind a possessed one is another.
fn begins_another(structure: &Structure<'_>, first: u32, at: u32) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&before| before > first) else { return false };
    let head = |at: u32| {
        structure.token(at).filter(|t| {
            let title = structure.language.lexicon.entry(t.entry).title != 0;
            title && t.form.case() == Case::Nominative && !t.form.has(Form::plural)
        })
    };
    let Some(owned) = head(before).filter(|t| t.form.has(Form::possessed)) else { return false };
    // Ordu Komutanı | emekli Orgeneral
    let modifier =
        structure.token(at).is_some_and(|t| t.is(Classes::TITLE_MODIFIER) && !t.has(Flags::CAPITAL));
    modifier
        || head(at)
            .is_some_and(|t| !t.form.has(Form::possessed) && t.is_capitalised() == owned.is_capitalised())
}

/// *Kıyı Partisi Genel Başkan Yardımcısı | Antalya Milletvekili*: a place or body behind a possessed title is what another one
/// leads.
fn names_another(structure: &Structure<'_>, first: u32, at: u32, end: u32) -> bool {
    let owned = |token: &Token| {
        let title = structure.language.lexicon.entry(token.entry).title != 0;
        let bare = token.form.case() == Case::Nominative && !token.form.has(Form::plural);
        title && bare && token.form.has(Form::possessed)
    };
    let place = Classes::PLACE.or(Classes::ORGANISATION);
    structure.token(at).is_some_and(|t| t.is_capitalised() && t.is(place))
        && at.checked_sub(1).filter(|&i| i > first).and_then(|i| structure.token(i)).is_some_and(owned)
        && structure.tokens_in(at + 1, end).iter().any(owned)
}

fn is_degree(token: &Token, next: Option<&Token>) -> bool {
    token.is(Classes::DEGREE)
        && token.is_capitalised()
        && next.is_some_and(|t| t.kind == Kind::Stop || t.is_capitalised())
}

/// `degree = abbreviation "." { abbreviation "." } ;` — *Doç. Dr.*
fn degrees_end(structure: &Structure<'_>, first: u32, end: u32) -> u32 {
    let mut at = first;
    while at < end && structure.token(at).is_some_and(|t| is_degree(t, structure.token(at + 1))) {
        at += 1 + u32::from(structure.token(at + 1).is_some_and(|t| t.kind == Kind::Stop));
    }
    at.min(end)
}

/// Whether *ve* or a comma at a token stands between two titles, not inside one.
fn separates(structure: &Structure<'_>, first: u32, at: u32, end: u32) -> bool {
    let Some(token) = structure.token(at) else { return false };
    let joins = token.kind == Kind::Comma || token.is(Classes::CONJUNCTION);
    // Kasaplar ve Besiciler Odası Başkanı
    let body = || structure.tokens_in(at + 1, end).iter().any(|t| t.is(Classes::ORGANISATION_HEAD));
    joins
        && !is_in_name(structure, first, at)
        && !(is_plural(structure, at.saturating_sub(1)) && body())
        && at > first
        && at + 1 < end
        && structure.token(at - 1).is_some_and(|t| {
            let title = structure.language.lexicon.entry(t.entry).title != 0;
            title && (t.form.case() == Case::Nominative || t.form.has(Form::guessed))
        })
}

/// *Esnaf ve Sanatkârlar Konfederasyonu*: whether a known name that begins behind `first` holds the token.
fn is_in_name(structure: &Structure<'_>, first: u32, at: u32) -> bool {
    let begins = |&i: &u32| structure.token(i).is_some_and(Token::begins_phrases);
    let mut names = (first..at).filter(begins).filter_map(|i| structure.language.names.find(structure, i));
    names.any(|found| found.end > at)
}

/// The stretch without suffixes, honorifics and marks at its ends.
fn trimmed(structure: &Structure<'_>, mut first: u32, mut end: u32) -> Range {
    let junk = |t: &Token| {
        matches!(
            t.kind,
            Kind::Comma | Kind::Suffix | Kind::Dash | Kind::Newline | Kind::Double | Kind::Single
        ) || t.is(Classes::CONJUNCTION)
    };
    // *Tutuklu* Milletvekili says something of the person.
    let past = |t: &Token| structure.language.lexicon.entry(t.entry).traits.has(Traits::PAST);
    let stop = |t: &Token| t.kind == Kind::Stop;
    while first < end
        && structure.token(first).is_some_and(|t| junk(t) || stop(t) || first + 1 < end && past(t))
    {
        first += 1;
    }
    while first < end && structure.token(end - 1).is_some_and(|t| junk(t) && t.kind != Kind::Suffix) {
        end -= 1;
    }
    (first, end)
}

fn is_plural(structure: &Structure<'_>, last: u32) -> bool {
    structure.token(last).is_some_and(|t| t.form.has(Form::plural) && !t.form.has(Form::guessed))
}
