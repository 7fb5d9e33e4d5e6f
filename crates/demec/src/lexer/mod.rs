//! `&str → tokens`: one pass, words with the suffix after their apostrophe split off. White space is no token
//! but a flag on the next one; a line end is one.

mod damage;
mod faults;
pub(crate) mod letters;
mod mark;
pub(crate) mod token;

pub(crate) use faults::faults;
use letters::{Class, DIGIT, EXACT, KeyBuilder};
use nom::{
    IResult, Input, Parser,
    character::complete::{digit1, one_of},
    combinator::recognize,
    multi::many0_count,
    sequence::preceded,
};
use token::{Flags, Kind, Token};

use crate::language::{Classes, Form};

/// A leaf of the lexer: what is left of the text, and the token's kind, flags and key.
type Lexed<'a> = IResult<&'a str, Lexeme, ()>;

#[derive(Clone, Copy)]
struct Lexeme {
    kind: Kind,
    flags: Flags,
    key: u64,
}

/// A token's length is a `u16`: longer words come in pieces.
const LONGEST: usize = 60_000;
/// Letters from which on a small-letter word with a capital behind it (`yayınlanacakAfet`) is two words glued.
const GLUE_FROM: u32 = 3;

/// Reads `text` into `tokens`, which is emptied first.
///
/// The text must be shorter than 4 GiB.
pub(crate) fn tokens(text: &str, tokens: &mut Vec<Token>) {
    tokens.clear();
    let mut rest = text;
    let mut space = Flags::NONE;
    while !rest.is_empty() {
        let bytes = rest.as_bytes();
        let (class, width) = letters::class_at(bytes);
        let lexed = match class {
            Class::Letter(..) => word(rest),
            Class::Digit => number(rest),
            Class::Newline => newline(rest),
            Class::Space | Class::Skip => {
                space = wider(space, class, bytes);
                rest = rest.take_from(width);
                continue;
            }
            Class::Other => match entity_class(bytes) {
                Some((Class::Letter(..), _)) => word(rest),
                Some((Class::Space | Class::Skip, width)) => {
                    space = space.with(Flags::SPACE);
                    rest = rest.take_from(width);
                    continue;
                }
                _ => punctuation(rest, space != Flags::NONE || after_line_end(tokens)),
            },
        };
        let Ok((after, lexeme)) = lexed else { break };
        push(tokens, text, rest, after, space, lexeme);
        space = Flags::NONE;
        rest = match suffix_after(tokens.last(), after) {
            Ok((beyond, lexeme)) => {
                if let Some(last) = tokens.last_mut() {
                    last.flags = last.flags.with(Flags::SUFFIXED);
                }
                push(tokens, text, after, beyond, Flags::NONE, lexeme);
                beyond
            }
            Err(_) => after,
        };
    }
}

fn push(tokens: &mut Vec<Token>, text: &str, from: &str, to: &str, space: Flags, lexeme: Lexeme) {
    tokens.push(Token {
        key: lexeme.key,
        classes: Classes::NONE,
        start: (text.len() - from.len()) as u32,
        entry: 0,
        form: Form::NONE,
        len: (from.len() - to.len()) as u16,
        kind: lexeme.kind,
        flags: lexeme.flags.with(space),
    });
}

fn wider(space: Flags, class: Class, bytes: &[u8]) -> Flags {
    let tab = bytes.first() == Some(&b'\t');
    match class {
        Class::Space if tab || space.has(Flags::SPACE) => Flags::SPACE.with(Flags::WIDE_SPACE),
        Class::Space => space.with(Flags::SPACE),
        _ => space,
    }
}

/// Class of the character that an entity stands for: `&uuml;` is a letter, `&nbsp;` a blank.
fn entity_class(bytes: &[u8]) -> Option<(Class, usize)> {
    let (character, width) = damage::entity(bytes)?;
    Some((letters::class_of(character), width))
}

/// `class_at`, with entities read.
#[inline]
fn class_at(bytes: &[u8]) -> (Class, usize) {
    match letters::class_at(bytes) {
        (Class::Other, _) if bytes.first() == Some(&b'&') => entity_class(bytes).unwrap_or((Class::Other, 1)),
        found => found,
    }
}

/// `word = letter { letter | digit | joiner } ;` — up to where a small-letter word has a capital glued to it.
fn word(input: &str) -> Lexed<'_> {
    let bytes = input.as_bytes();
    let mut key = KeyBuilder::default();
    let (mut at, mut capitals, mut digits) = (0, 0_u32, 0_u32);
    let (mut first_capital, mut last_small, mut camel) = (false, false, false);
    while at < LONGEST {
        let rest = bytes.get(at..).unwrap_or_default();
        let (class, width) = class_at(rest);
        match class {
            Class::Letter(value, capital) => {
                if capital && last_small {
                    if !first_capital && capitals == 0 && key.count() >= GLUE_FROM {
                        break;
                    }
                    camel = true;
                }
                if !capital && capitals > 1 && !last_small {
                    camel = true;
                }
                first_capital |= capital && key.count() == 0;
                capitals += u32::from(capital);
                last_small = !capital;
                key.push(value);
            }
            Class::Digit => {
                digits += 1;
                last_small = false;
                key.push(DIGIT);
            }
            Class::Skip => {}
            _ if first_capital && key.count() == 1 && name_internal(rest) => {
                at += mark::apostrophe(rest).unwrap_or(1);
                continue;
            }
            _ => break,
        }
        at += width;
    }
    if at == 0 {
        return Err(nom::Err::Error(()));
    }
    let letters = key.count() - digits;
    let flags = Flags::CAPITAL
        .when(first_capital)
        .with(Flags::ALL_CAPITALS.when(capitals == letters && letters > 1))
        .with(Flags::CAMEL.when(camel))
        .with(Flags::DIGITS.when(digits > 0))
        .with(Flags::LONG.when(key.count() > EXACT));
    Ok((input.take_from(at), Lexeme { kind: Kind::Word, flags, key: key.key() }))
}

/// An apostrophe inside a name, after its first letter: *O'Leary*, *L'Equipe*.
fn name_internal(rest: &[u8]) -> bool {
    mark::apostrophe(rest).is_some_and(|width| {
        matches!(class_at(rest.get(width..).unwrap_or_default()).0, Class::Letter(_, true))
    })
}

/// `suffix = apostrophe small-letter { letter } ;` directly after a word or number; capitals after capitals.
fn suffix_after<'a>(before: Option<&Token>, input: &'a str) -> Lexed<'a> {
    let failed = Err(nom::Err::Error(()));
    let Some(before) = before.filter(|t| matches!(t.kind, Kind::Word | Kind::Number)) else { return failed };
    let bytes = input.as_bytes();
    let Some(mut at) = mark::apostrophe(bytes) else { return failed };
    let mut key = KeyBuilder::default();
    let mut upper_case = None;
    // Without the last letter.
    let mut shorter = (at, key);
    while at < LONGEST {
        let (class, width) = class_at(bytes.get(at..).unwrap_or_default());
        match class {
            Class::Letter(value, capital) if *upper_case.get_or_insert(capital) == capital => {
                shorter = (at, key);
                key.push(value);
            }
            Class::Skip => {}
            // Small letters behind capitals: the last capital begins a word that is glued on, or it is no suffix.
            Class::Letter(_, false) if key.count() > 2 => {
                (at, key) = shorter;
                break;
            }
            Class::Letter(_, false) => return failed,
            // A capital behind small letters is glued on.
            _ => break,
        }
        at += width;
    }
    let fits = match upper_case {
        Some(false) => true,
        Some(true) => key.count() <= 6 && (before.has(Flags::ALL_CAPITALS) || before.kind == Kind::Number),
        None => false,
    };
    if !fits {
        return failed;
    }
    Ok((input.take_from(at), Lexeme { kind: Kind::Suffix, flags: Flags::NONE, key: key.key() }))
}

/// `number = digit { digit } { ( "." | "," | ":" | "/" ) digit { digit } } ;`
fn number(input: &str) -> Lexed<'_> {
    let joined = many0_count(preceded(one_of(".,:/"), digit1));
    let lexeme = Lexeme { kind: Kind::Number, flags: Flags::NONE, key: 0 };
    let (rest, digits) = recognize((digit1, joined)).parse(input)?;
    // A token's length is bounded: longer runs come in pieces.
    let rest = if digits.len() > LONGEST { input.take_from(LONGEST) } else { rest };
    Ok((rest, lexeme))
}

#[expect(clippy::unnecessary_wraps, reason = "a leaf of the lexer has the type of all leaves")]
fn newline(input: &str) -> Lexed<'_> {
    let width = match input.as_bytes() {
        [b'\r', b'\n', ..] => 2,
        bytes => letters::class_at(bytes).1,
    };
    Ok((input.take_from(width), Lexeme { kind: Kind::Newline, flags: Flags::NONE, key: 0 }))
}

fn after_line_end(tokens: &[Token]) -> bool {
    tokens.last().is_none_or(|t| t.kind == Kind::Newline)
}

/// Any mark. The same quotation mark twice in a row is one double mark if white space stands on either side
/// (`''Evet'' dedi`); tight on both sides it is one pair's end and the next one's begin.
#[expect(clippy::unnecessary_wraps, reason = "a leaf of the lexer has the type of all leaves")]
fn punctuation(input: &str, spaced: bool) -> Lexed<'_> {
    let bytes = input.as_bytes();
    let (kind, flags, width) = mark::mark(bytes);
    let width = width.max(1);
    if matches!(kind, Kind::Single | Kind::Double) {
        let next = bytes.get(width..).unwrap_or_default();
        let (twin, _, second) = mark::mark(next);
        let beyond = next.get(second..).unwrap_or_default();
        let free = spaced || !matches!(class_at(beyond).0, Class::Letter(..) | Class::Digit);
        if twin == kind && next.first() == bytes.first() && free {
            let lexeme = Lexeme { kind: Kind::Double, flags, key: 0 };
            return Ok((input.take_from(width + second), lexeme));
        }
    }
    Ok((input.take_from(width), Lexeme { kind, flags, key: 0 }))
}

#[cfg(test)]
mod tests;
