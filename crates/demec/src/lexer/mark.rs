//! Marks: everything that is neither letter, digit nor white space.

use super::{
    damage,
    letters::first_char,
    token::{Flags, Kind},
};

/// The mark at the start of `rest`: kind, the side its glyph shows, and its width in bytes (never 0 unless at the end).
#[inline]
pub(super) fn mark(rest: &[u8]) -> (Kind, Flags, usize) {
    match rest {
        [b',', ..] => (Kind::Comma, Flags::NONE, 1),
        [b'.', next, ..] if *next != b'.' => (Kind::Stop, Flags::NONE, 1),
        _ => any_mark(rest),
    }
}

fn any_mark(rest: &[u8]) -> (Kind, Flags, usize) {
    let (character, width) = meant(rest);
    let (kind, flags) = kind_of(character);
    let run = match character {
        '.' => dots(rest),
        '-' => run_of(rest, b'-'),
        '<' | '>' if rest.get(1) == rest.first() => 2,
        _ => width,
    };
    match (kind, run) {
        (Kind::Stop, 2..) => (Kind::Ellipsis, flags, run),
        (Kind::Symbol, 2) if character == '<' => (Kind::Double, Flags::OPENS, 2),
        (Kind::Symbol, 2) if character == '>' => (Kind::Double, Flags::CLOSES, 2),
        _ => (kind, flags, run),
    }
}

/// The character that stands there, damage undone, and its width in bytes as written.
pub(super) fn meant(rest: &[u8]) -> (char, usize) {
    let plain = || first_char_or_ascii(rest).map_or(('\u{FFFD}', rest.len().min(1)), |c| (c, c.len_utf8()));
    match rest {
        [b'&', ..] => damage::entity(rest).unwrap_or_else(plain),
        [0xC3, second, ..] if damage::may_lead(*second) => damage::misread_utf8(rest).unwrap_or_else(plain),
        _ => plain(),
    }
}

fn first_char_or_ascii(rest: &[u8]) -> Option<char> {
    match rest.first()? {
        &byte if byte < 0x80 => Some(char::from(byte)),
        _ => first_char(rest),
    }
}

/// An apostrophe in any spelling at the start of `rest`: its width in bytes.
pub(super) fn apostrophe(rest: &[u8]) -> Option<usize> {
    let (character, width) = meant(rest);
    matches!(character, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '\u{91}' | '\u{92}' | '′').then_some(width)
}

fn kind_of(character: char) -> (Kind, Flags) {
    match character {
        '"' | '‟' | '＂' | '″' => (Kind::Double, Flags::NONE),
        '“' | '„' | '«' | '\u{93}' => (Kind::Double, Flags::OPENS),
        '”' | '»' | '\u{94}' => (Kind::Double, Flags::CLOSES),
        '‘' | '‚' | '‹' | '\u{91}' => (Kind::Single, Flags::OPENS),
        // Sites that know one curly glyph only open with it too, so ’ tells no side.
        '\'' | '`' | '´' | 'ʼ' | '’' | '\u{92}' => (Kind::Single, Flags::NONE),
        '›' => (Kind::Single, Flags::CLOSES),
        ',' => (Kind::Comma, Flags::NONE),
        '.' => (Kind::Stop, Flags::NONE),
        '?' => (Kind::Question, Flags::NONE),
        '!' => (Kind::Exclamation, Flags::NONE),
        '…' | '\u{85}' => (Kind::Ellipsis, Flags::NONE),
        ':' => (Kind::Colon, Flags::NONE),
        ';' => (Kind::Semicolon, Flags::NONE),
        '(' | '[' | '{' => (Kind::Opening, Flags::NONE),
        ')' | ']' | '}' => (Kind::Closing, Flags::NONE),
        '-' | '–' | '—' | '‐' | '‑' | '−' | '\u{96}' | '\u{97}' => (Kind::Dash, Flags::NONE),
        '*' | '•' | '·' | '●' | '■' | '▪' | '►' | '\u{95}' => (Kind::Bullet, Flags::NONE),
        '/' | '\\' => (Kind::Slash, Flags::NONE),
        _ => (Kind::Symbol, Flags::NONE),
    }
}

fn dots(rest: &[u8]) -> usize {
    run_of(rest, b'.')
}

/// Length of the run of one byte, bounded so that a token's length fits.
fn run_of(rest: &[u8], byte: u8) -> usize {
    rest.iter().take(1 << 15).take_while(|&&b| b == byte).count()
}
