//! Names and titles in the nominative.

use super::words::mix;
use crate::{
    grammar::mention::{Candidate, Range},
    language::{Form, lexicon::Traits},
    layout::Structure,
    lexer::{
        letters::key_of,
        token::{Flags, Kind, Token},
    },
    model::{Draft, Span, StrRef},
    morphology::{cuts::Cut, form::Case},
};

/// How a word stands without its ending.
#[derive(Clone, Copy)]
struct Uninflected {
    /// Letters of the ending.
    cut: usize,
    /// A last letter that a vowel had softened: *Birliğin → Birlik*.
    hardened: bool,
}

pub(super) fn span_of(structure: &Structure<'_>, first: u32, end: u32) -> Option<Span> {
    let from = structure.token(first)?;
    let to = structure.token(end.checked_sub(1)?)?;
    Some(Span::new(from.start, to.end()))
}

/// What stands in a span of some tokens, with single spaces where the text breaks the line or has more of them:
/// *Kıyıkent⏎ Limanı*.
fn on_one_line(structure: &Structure<'_>, (first, end): Range, span: Span, draft: &mut Draft) -> StrRef {
    let text = || structure.text.get(span.range()).unwrap_or_default();
    if !(may_be_broken(structure, first, end) && is_broken(text())) {
        return StrRef::Text(span);
    }
    let start = draft.pool.len();
    push_on_one_line(text(), &mut draft.pool);
    draft.kept_since(start)
}

/// Whether other than single spaces may stand between tokens, or inside one: few names are so.
#[expect(clippy::needless_bitwise_bool, reason = "to stop at the first would be a branch at each")]
fn may_be_broken(structure: &Structure<'_>, first: u32, end: u32) -> bool {
    let tokens = structure.tokens_in(first, end);
    let text = structure.text.as_bytes();
    tokens.iter().zip(tokens.iter().skip(1)).fold(false, |broken, (token, next)| {
        let between = next.start - token.end();
        let space = text.get(token.end() as usize) == Some(&b' ');
        broken | (between > u32::from(space)) | (next.kind == Kind::Newline) | (next.kind == Kind::Suffix)
    })
}

fn is_broken(text: &str) -> bool {
    let mut before = '.';
    text.chars().any(|c| {
        let again = before == ' ' && c == ' ';
        before = c;
        again || c != ' ' && c.is_whitespace()
    })
}

/// Appends the words of a text with single spaces between; a suffix that was torn off stands at its word again.
fn push_on_one_line(text: &str, pool: &mut String) {
    for (place, word) in text.split_whitespace().enumerate() {
        if place > 0 && !word.starts_with(['\'', '’']) {
            pool.push(' ');
        }
        pool.push_str(word);
    }
}

/// A name without the ending that its last word carries without an apostrophe.
pub(super) fn name(structure: &Structure<'_>, mention: &Candidate, draft: &mut Draft) -> StrRef {
    let Some(span) = span_of(structure, mention.first, mention.end) else { return StrRef::Static("") };
    let last = mention.end.saturating_sub(1);
    let Some(token) = structure.token(last) else { return StrRef::Text(span) };
    if token.has(Flags::SUFFIXED) || mention.case == Case::Nominative && !token.form.has(Form::first_person) {
        return on_one_line(structure, (mention.first, mention.end), span, draft);
    }
    let text = text_of(structure, token);
    let bare = uninflected(structure, token, text);
    let stop = token.start + bytes_without(text, bare.cut) as u32;
    if !bare.hardened {
        let span = Span::new(span.start(), stop);
        return on_one_line(structure, (mention.first, mention.end), span, draft);
    }
    let whole = structure.text.get(span.start() as usize..stop as usize).unwrap_or_default();
    let start = draft.pool.len();
    push_on_one_line(whole, &mut draft.pool);
    draft.pool.pop();
    draft.pool.push(if token.has(Flags::ALL_CAPITALS) { 'K' } else { 'k' });
    draft.kept_since(start)
}

/// The key of a word without its case ending.
pub(super) fn key(structure: &Structure<'_>, token: &Token) -> u64 {
    if token.has(Flags::SUFFIXED) || token.form.case() == Case::Nominative && token.entry != 0 {
        return token.key;
    }
    let text = text_of(structure, token);
    let bare = uninflected(structure, token, text);
    let stem = stem(token, text, bare.cut);
    if bare.hardened { hardened(stem) } else { stem }
}

/// The key of a word without its last letters.
fn stem(token: &Token, text: &str, cut: usize) -> u64 {
    if token.has(Flags::LONG.with(Flags::DIGITS)) {
        key_of(text.get(..bytes_without(text, cut)).unwrap_or_default())
    } else {
        token.key.checked_shr(5 * cut as u32).unwrap_or(0)
    }
}

fn text_of<'a>(structure: &Structure<'a>, token: &Token) -> &'a str {
    structure.text.get(token.start as usize..token.end() as usize).unwrap_or_default()
}

/// The bytes of a text without its last letters.
fn bytes_without(text: &str, letters: usize) -> usize {
    match letters.checked_sub(1) {
        None => text.len(),
        Some(before) => text.char_indices().nth_back(before).map_or(0, |(at, _)| at),
    }
}

/// The key of a stem whose last letter is k instead of ğ.
fn hardened(key: u64) -> u64 {
    const LAST: u64 = 31;
    key & !LAST | u64::from(b'k') & LAST
}

/// A word before its case ending.
fn uninflected(structure: &Structure<'_>, token: &Token, text: &str) -> Uninflected {
    let lexicon = &structure.language.lexicon;
    let entry = lexicon.entry(token.entry);
    let plural = token.form.has(Form::plural);
    let plain = |cut| Uninflected { cut, hardened: false };
    let first_person = token.form.has(Form::first_person);
    if let Some(title) = structure.language.names.title(entry.title).filter(|_| !plural) {
        // *Bakanı* is possessed or the object; behind what it is the head of, it is possessed.
        let possessed = token.form.has(Form::possessed)
            || title.possessed_text.rsplit(' ').next().map_or(0, key_of) == token.key;
        let letters = if possessed { title.possessed } else { title.bare };
        return plain(text.chars().count().saturating_sub(usize::from(letters)));
    }
    let case = token.form.case();
    if case == Case::Nominative && token.entry != 0 && !first_person {
        return plain(0);
    }
    // A plural keeps its ending, and so does what is somebody's: yetkililere is yetkililer, Bakanlığına Bakanlığı.
    let possessed = token.form.has(Form::possessed);
    let is_word = |key: u64| {
        if lexicon.find(key) == 0 {
            return false;
        }
        let form = lexicon.form(key);
        // Halkı is somebody's halk, although it is spelt like the object.
        let object = possessed && form.case() == Case::Accusative;
        (object || form.case() == Case::Nominative && form.has(Form::possessed) == possessed)
            && form.has(Form::plural) == plural
    };
    let stem_of = |cut: &Cut<'_>| {
        let cut = cut.letters as usize;
        let stem = stem(token, text, cut);
        let soft = stem & 31 == u64::from(b'g') & 31;
        let hard = soft && is_word(hardened(stem));
        (hard || is_word(stem)).then_some(Uninflected { cut, hardened: hard })
    };
    let cuts = || {
        let of_case = move |cut: &Cut<'_>| {
            let form = cut.form();
            // kişinin is of kişi, and of nobody's ki.
            let owned = form.has(Form::possessed) && !possessed && !first_person && token.entry != 0;
            !owned
                && !form.has(Form::plural)
                && (first_person || case == Case::Nominative || form.case() == case)
        };
        structure.language.suffixes.cuts().of(token.key).filter(of_case)
    };
    let unknown = || cuts().next().filter(|_| token.entry == 0).map(|cut| plain(cut.letters as usize));
    cuts().find_map(|cut| stem_of(&cut)).or_else(unknown).unwrap_or_else(|| plain(0))
}

/// A role in the nominative; `plural` titles name each of several.
pub(super) fn role(
    structure: &Structure<'_>,
    range: Range,
    plural: bool,
    draft: &mut Draft,
) -> Option<StrRef> {
    let (first, mut end) = range;
    while end > first && structure.token(end - 1).is_some_and(|t| t.kind == Kind::Suffix) {
        if structure.token(end - 1).is_some_and(|t| t.form.has(Form::possessed)) {
            break;
        }
        end -= 1;
    }
    let span = span_of(structure, first, end)?;
    let last = structure.token(end - 1)?;
    // *komşusu* tells whose neighbour somebody is.
    if structure.language.lexicon.entry(last.entry).traits.has(Traits::KINSHIP) {
        return None;
    }
    let owned = end - first > 1;
    if let Some(role) = singular(structure, span.start(), last, (plural, owned), draft) {
        return Some(role);
    }
    let mut stop = span.end();
    // İş insanı: the ending of a compound is a possessive, not the accusative that it is spelt like.
    let compound = owned && last.form.case() == Case::Accusative;
    if last.is_word() && !compound && !last.form.has(Form::guessed) && last.form != Form::NONE {
        let text = text_of(structure, last);
        stop = last.start + bytes_without(text, uninflected(structure, last, text).cut) as u32;
    }
    let span = Span::new(span.start(), stop);
    (!span.is_empty()).then(|| on_one_line(structure, (first, end), span, draft))
}

/// A plural title in the singular, or one without its owner unpossessed: *avukatları* → *avukat*.
fn singular(
    structure: &Structure<'_>,
    start: u32,
    last: &Token,
    (plural, owned): (bool, bool),
    draft: &mut Draft,
) -> Option<StrRef> {
    let entry = structure.language.lexicon.entry(last.entry);
    let title = structure.language.names.title(entry.title)?;
    let alone = last.form.has(Form::possessed) && !owned && title.bare_text != title.possessed_text;
    if !plural && (!alone || last.has(Flags::CAPITAL)) {
        return None;
    }
    let possessed = owned && last.form.has(Form::possessed);
    let head = if possessed { &title.possessed_text } else { &title.bare_text };
    let before = structure.text.get(start as usize..last.start as usize)?;
    let kept = draft.pool.len();
    push_on_one_line(before, &mut draft.pool);
    if !before.is_empty() {
        draft.pool.push(' ');
    }
    let mut letters = head.chars();
    let first = letters.next()?;
    draft.pool.push(if last.has(Flags::CAPITAL) { first } else { lower(first) });
    draft.pool.extend(letters);
    Some(draft.kept_since(kept))
}

/// The small letter of a capital, as Turkish has it.
fn lower(letter: char) -> char {
    match letter {
        'İ' => 'i',
        'I' => 'ı',
        'Ç' => 'ç',
        'Ö' => 'ö',
        'Ş' => 'ş',
        'Ü' => 'ü',
        _ => letter.to_ascii_lowercase(),
    }
}

/// What tells a title, given as text, from others.
pub(super) fn key_of_text(text: &str) -> u64 {
    text.split_whitespace().fold(0, |hash, word| mix(hash, key_of(word)))
}
