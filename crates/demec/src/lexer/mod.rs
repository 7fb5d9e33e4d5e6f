//! `&str → tokens`: one pass, words with the suffix after their apostrophe split off. White space is no token
//! but a flag on the next one; a line end is one.

mod damage;
mod faults;
pub(crate) mod letters;
mod mark;
mod strip;
pub(crate) mod token;

use faults::Faults;
pub(crate) use faults::{Fault, fault_at, misread_letter, misread_letters};
use letters::{Code, DIGIT, EXACT, KeyBuilder};
use nom::{IResult, Input};
use strip::{Letters, Strip};
use token::{Flags, Kind, Token};

use crate::{
    language::{Classes, Form},
    model::{Diagnostic, Span},
};

/// A leaf of the lexer: what is left of the text, and the token's kind, flags and key.
type Lexed<'a> = IResult<&'a [u8], Lexeme, ()>;

#[derive(Clone, Copy)]
struct Lexeme {
    kind: Kind,
    flags: Flags,
    key: u64,
}

impl Lexeme {
    /// One that its kind says all of.
    fn of(kind: Kind) -> Self {
        Self { kind, flags: Flags::NONE, key: 0 }
    }
}

/// A token's length is a `u16`: longer words come in pieces.
const LONGEST: usize = 60_000;
/// Bytes that a token takes in news, white space behind it included.
const BYTES_OF_TOKEN: usize = 6;
/// Letters from which on a small-letter word with a capital behind it (`yayınlanacakAfet`) is two words glued.
const GLUE_FROM: u32 = 3;
/// What i, and every letter that folds to it, is in a key.
const LETTER_I: u8 = b'i' & 31;

/// From the first token of `text` to the last, line ends aside: what stands around them is blank. None if all is.
pub(crate) fn extent(text: &str) -> Option<Span> {
    let mut found = Vec::new();
    tokens(text, &mut found);
    let is_filled = |token: &&Token| token.kind != Kind::Newline;
    let first = found.iter().find(is_filled)?;
    let last = found.iter().rfind(is_filled)?;
    Some(Span::new(first.start, last.end()))
}

/// Reads `text` into `tokens`, which is emptied first.
///
/// The text must be shorter than 4 GiB.
pub(crate) fn tokens(text: &str, tokens: &mut Vec<Token>) {
    lex(text, tokens, |_, _| {});
}

/// The same, with a diagnostic for each damaged place.
pub(crate) fn read(text: &str, tokens: &mut Vec<Token>, diagnostics: &mut Vec<Diagnostic>) {
    let mut faults = Faults::new(text, diagnostics);
    lex(text, tokens, |start, end| faults.look(start, end));
    faults.finish();
}

/// Calls `doubt` with each range of bytes in which something may be damaged.
fn lex(text: &str, tokens: &mut Vec<Token>, doubt: impl FnMut(usize, usize)) {
    tokens.clear();
    // All at once: to grow a long text's tokens by doubling would copy them, and take twice the room.
    tokens.reserve(text.len() / BYTES_OF_TOKEN);
    let bytes = text.as_bytes();
    Lexer { bytes, strip: Strip::new(bytes), tokens, doubt }.run();
}

struct Lexer<'t, D> {
    bytes: &'t [u8],
    strip: Strip<'t>,
    tokens: &'t mut Vec<Token>,
    doubt: D,
}

impl<D: FnMut(usize, usize)> Lexer<'_, D> {
    fn run(&mut self) {
        let (mut at, mut space) = (0, Flags::NONE);
        while let Some(&first) = self.bytes.get(at) {
            // Most tokens stand behind one blank, others behind none: a step rather than a branch.
            let blank = first == b' ';
            space = space.with(Flags::SPACE.when(blank));
            at += usize::from(blank);
            self.strip.reach(at);
            let letters = self.strip.small_letters(at);
            if let Some((end, lexeme)) = plain(self.bytes, at, letters) {
                self.push(at, end, space, lexeme);
                (at, space) = (end, Flags::NONE);
            } else if let Some(beyond) = self.any(at, space, letters) {
                (at, space) = beyond;
            } else {
                break;
            }
        }
    }

    /// Reads any token with the suffix behind it, or white space that is not one blank. Where to go on, and what white
    /// space stands before; None at the end.
    #[inline(never)]
    fn any(&mut self, at: usize, space: Flags, letters: Option<Letters>) -> Option<(usize, Flags)> {
        let rest = self.bytes.get(at..)?;
        if let Some((after, word)) = letters.and_then(|read| known_word(rest, &self.strip, at, read)) {
            let end = self.bytes.len() - after.len();
            self.push(at, end, space, word);
            return Some((self.suffix(end), Flags::NONE));
        }
        let first = *rest.first()?;
        let (code, width) = code_at(rest);
        let entity = first == b'&';
        let lexed = match code {
            _ if code.is_letter() => any_word(rest),
            Code::SPACE | Code::SKIP => {
                let space = if entity { space.with(Flags::SPACE) } else { wider(space, code, first) };
                let (space, behind) = blanks(space, rest.take_from(width));
                let end = self.bytes.len() - behind.len();
                (self.doubt)(at, end);
                return Some((end, space));
            }
            Code::DIGIT if !entity => number(rest),
            Code::NEWLINE if !entity => newline(rest, width),
            _ => punctuation(rest, space, self.tokens),
        };
        let (after, lexeme) = lexed.ok()?;
        let end = self.bytes.len() - after.len();
        (self.doubt)(at, end);
        self.push(at, end, space, lexeme);
        Some((self.suffix(end), Flags::NONE))
    }

    /// Reads the suffix at `at`, if there is one; where to go on.
    fn suffix(&mut self, at: usize) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default();
        let Some((after, suffix)) = suffix_after(self.tokens, rest, &mut self.strip, at) else { return at };
        if let Some(word) = self.tokens.last_mut() {
            word.flags = word.flags.with(Flags::SUFFIXED);
        }
        let end = self.bytes.len() - after.len();
        (self.doubt)(at, end);
        self.push(at, end, Flags::NONE, suffix);
        end
    }

    #[inline]
    fn push(&mut self, start: usize, end: usize, space: Flags, lexeme: Lexeme) {
        self.tokens.push(Token {
            key: lexeme.key,
            classes: Classes::NONE,
            start: start as u32,
            entry: 0,
            form: Form::NONE,
            len: (end - start) as u16,
            kind: lexeme.kind,
            flags: lexeme.flags.with(space),
        });
    }
}

/// `plain = letter { small-letter } | plain-mark ;` — nine tokens of ten: the end, and what it is. None if it needs care, for
/// itself or for what stands behind it.
#[inline]
fn plain(bytes: &[u8], at: usize, letters: Option<Letters>) -> Option<(usize, Lexeme)> {
    let Some(letters) = letters else {
        return mark::plain(bytes, at).map(|kind| (at + 1, Lexeme::of(kind)));
    };
    let end = at + letters.bytes;
    let ends = bytes.get(end).is_none_or(|&next| letters::first_code(next).ends_words());
    ends.then(|| (end, letters.word()))
}

fn wider(space: Flags, code: Code, first: u8) -> Flags {
    match code {
        Code::SPACE if first == b'\t' || space.has(Flags::SPACE) => Flags::SPACE.with(Flags::WIDE_SPACE),
        Code::SPACE => space.with(Flags::SPACE),
        _ => space,
    }
}

/// All blanks at the start of `rest`, behind other white space.
fn blanks(mut space: Flags, mut rest: &[u8]) -> (Flags, &[u8]) {
    while let [b' ', after @ ..] = rest {
        space = wider(space, Code::SPACE, b' ');
        rest = after;
    }
    (space, rest)
}

/// The character that an entity at the start of `bytes` stands for: `&uuml;` is a letter, `&nbsp;` a blank.
#[cold]
fn entity_code(bytes: &[u8]) -> (Code, usize) {
    damage::entity(bytes).map_or((Code::OTHER, 1), |(character, width)| (letters::code_of(character), width))
}

/// Code and width of the character at the start of `bytes`, entities read.
#[inline]
fn code_at(bytes: &[u8]) -> (Code, usize) {
    let (code, width) = letters::code_at(bytes);
    if code == Code::AMPERSAND { entity_code(bytes) } else { (code, width) }
}

/// `known-word = letter { small-letter } | capital { capital } ;` — of letters that the strip knows, whatever stands behind
/// them. None if that may belong to the word.
fn known_word<'a>(
    input: &'a [u8],
    strip: &Strip<'_>,
    at: usize,
    small: Letters,
) -> Option<(&'a [u8], Lexeme)> {
    let is_small = !strip.is_letter(at + small.bytes);
    let letters = if is_small { small } else { strip.capitals(at)? };
    let rest = input.get(letters.bytes..)?;
    let (next, _) = code_at(rest);
    let initial = letters.key < 32 && mark::apostrophe(rest).is_some();
    (!next.may_go_on() && !initial).then(|| (rest, letters.word()))
}

/// `word = letter { letter | digit | joiner } ;` — up to where a small-letter word has a capital glued to it.
fn any_word(input: &[u8]) -> Lexed<'_> {
    let mut key = KeyBuilder::default();
    let (mut at, mut capitals, mut digits) = (0, 0_u32, 0_u32);
    let (mut first_capital, mut last_small, mut camel) = (false, true, false);
    // Each i of these in small letters, and whether capitals go on behind one.
    let (mut slips, mut risen) = (0, false);
    while at < LONGEST {
        let rest = input.get(at..).unwrap_or_default();
        let (code, width) = code_at(rest);
        if code.is_letter() {
            let capital = code.is_capital();
            // The case changes; or the word begins with a capital.
            if capital == last_small {
                if !capital {
                    camel |= capitals > 1;
                } else if key.count() == 0 {
                    first_capital = true;
                } else if !first_capital && capitals == 0 && key.count() >= GLUE_FROM {
                    break;
                } else {
                    camel = true;
                    risen = first_capital;
                }
            }
            capitals += u32::from(capital);
            slips += u32::from(!capital && code.value() == LETTER_I);
            last_small = !capital;
            key.push(code.value());
        } else if code == Code::DIGIT {
            digits += 1;
            last_small = false;
            key.push(DIGIT);
        } else if first_capital && key.count() == 1 && name_internal(rest) {
            at += mark::apostrophe(rest).unwrap_or(1);
            continue;
        } else if code != Code::SKIP {
            break;
        }
        at += width;
    }
    if at == 0 {
        return Err(nom::Err::Error(()));
    }
    let letters = key.count() - digits;
    // *KiŞiNiN*: capitals in which the dot of İ could not be typed.
    let loud = capitals == letters || (risen && slips < capitals && capitals + slips == letters);
    let flags = Flags::CAPITAL
        .when(first_capital)
        .with(Flags::ALL_CAPITALS.when(loud && letters > 1))
        .with(Flags::CAMEL.when(camel && !loud))
        .with(Flags::DIGITS.when(digits > 0))
        .with(Flags::LONG.when(key.count() > EXACT));
    Ok((input.take_from(at), Lexeme { kind: Kind::Word, flags, key: key.key() }))
}

/// An apostrophe inside a name, after its first letter: *O'Leary*, *L'Equipe*.
fn name_internal(rest: &[u8]) -> bool {
    mark::apostrophe(rest).is_some_and(|width| {
        let (next, _) = code_at(rest.get(width..).unwrap_or_default());
        next.is_letter() && next.is_capital()
    })
}

/// `suffix = apostrophe small-letter { letter } ;` directly after a word or number; capitals after capitals.
fn suffix_after<'a>(
    before: &[Token],
    input: &'a [u8],
    strip: &mut Strip<'_>,
    at: usize,
) -> Option<(&'a [u8], Lexeme)> {
    input.first().filter(|&&byte| letters::first_code(byte).may_be_apostrophe())?;
    let before = before.last().filter(|t| matches!(t.kind, Kind::Word | Kind::Number))?;
    let apostrophe = mark::apostrophe(input)?;
    strip.reach(at + apostrophe);
    small_suffix(input, strip, at, apostrophe).or_else(|| suffix(before, input, apostrophe).ok())
}

/// A suffix in small letters that nothing rare stands behind.
fn small_suffix<'a>(
    input: &'a [u8],
    strip: &Strip<'_>,
    at: usize,
    apostrophe: usize,
) -> Option<(&'a [u8], Lexeme)> {
    let letters = strip.small_letters(at + apostrophe).filter(|_| !strip.is_capital(at + apostrophe))?;
    let rest = input.get(apostrophe + letters.bytes..)?;
    let ends = rest.first().is_none_or(|&next| letters::first_code(next).ends_words());
    ends.then_some((rest, Lexeme { kind: Kind::Suffix, flags: Flags::NONE, key: letters.key }))
}

/// The suffix behind an apostrophe of this width.
fn suffix<'a>(before: &Token, input: &'a [u8], apostrophe: usize) -> Lexed<'a> {
    let failed = Err(nom::Err::Error(()));
    let mut at = apostrophe;
    let mut key = KeyBuilder::default();
    let mut upper_case = None;
    // Without the last letter.
    let mut shorter = (at, key);
    while at < LONGEST {
        let (code, width) = code_at(input.get(at..).unwrap_or_default());
        if code.is_letter() {
            let capital = code.is_capital();
            if *upper_case.get_or_insert(capital) == capital {
                shorter = (at, key);
                key.push(code.value());
            } else if capital {
                // A capital behind small letters is glued on.
                break;
            } else if key.count() > 2 {
                // Small letters behind capitals: the last capital begins a word that is glued on.
                (at, key) = shorter;
                break;
            } else {
                return failed;
            }
        } else if code != Code::SKIP {
            break;
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

/// `number = digit { digit } { ( "." | "," | ":" | "/" ) digit { digit } } ;` — up to the length that a token has at most.
#[expect(clippy::unnecessary_wraps, reason = "a leaf of the lexer has the type of all leaves")]
fn number(input: &[u8]) -> Lexed<'_> {
    let digit = |at: usize| input.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = 1;
    while at < LONGEST {
        match input.get(at) {
            Some(b'0'..=b'9') => at += 1,
            Some(b'.' | b',' | b':' | b'/') if digit(at + 1) => at += 2,
            _ => break,
        }
    }
    Ok((input.take_from(at), Lexeme::of(Kind::Number)))
}

#[expect(clippy::unnecessary_wraps, reason = "a leaf of the lexer has the type of all leaves")]
fn newline(input: &[u8], width: usize) -> Lexed<'_> {
    let width = if input.starts_with(b"\r\n") { 2 } else { width };
    Ok((input.take_from(width), Lexeme::of(Kind::Newline)))
}

/// Whether white space stands before what follows, with these flags or as a line end.
fn is_spaced(space: Flags, tokens: &[Token]) -> bool {
    space != Flags::NONE || tokens.last().is_none_or(|t| t.kind == Kind::Newline)
}

/// Any mark. The same quotation mark twice in a row is one double mark if white space stands on either side
/// (`''Evet'' dedi`); tight on both sides it is one pair's end and the next one's begin.
#[expect(clippy::unnecessary_wraps, reason = "a leaf of the lexer has the type of all leaves")]
fn punctuation<'a>(input: &'a [u8], space: Flags, before: &[Token]) -> Lexed<'a> {
    let (kind, flags, width) = mark::mark(input);
    let width = width.max(1);
    if matches!(kind, Kind::Single | Kind::Double) {
        let next = input.get(width..).unwrap_or_default();
        let (twin, _, second) = mark::mark(next);
        let beyond = next.get(second..).unwrap_or_default();
        let (behind, _) = code_at(beyond);
        let free = is_spaced(space, before) || !(behind.is_letter() || behind == Code::DIGIT);
        if twin == kind && next.first() == input.first() && free {
            let lexeme = Lexeme { kind: Kind::Double, flags, key: 0 };
            return Ok((input.take_from(width + second), lexeme));
        }
    }
    Ok((input.take_from(width), Lexeme { kind, flags, key: 0 }))
}

#[cfg(test)]
mod tests;
